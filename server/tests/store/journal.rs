//! A batch is stored as a whole or not at all; a number is given once; a stretch tells each audience what is theirs.

use crate::household;
use app::domain::id::{ChangeId, Fingerprint};
use app::domain::journal::Cursor;
use app::domain::plan::Plan;
use app::domain::text::Audience;
use server::store::{
    Batch, Committed, EntrySubject, JournalEnd, JournalPage, KnownChange, NewEntry, PageLimit, Store,
};
use uuid::Uuid;

/// The entry with this number and id; `family_seq`: the last number of the family's.
fn entry(seq: u64, id: u128, audience: Audience, family_seq: u64) -> NewEntry {
    let json = format!("{{\"seq\":{seq}}}");
    let (id, subjects) = (ChangeId(Uuid::from_u128(id)), vec![subject(seq % 2)]);
    let (fingerprint, family) = (print(seq), print(100 + family_seq));
    let family_fingerprint = (audience == Audience::All).then_some(family);
    NewEntry {
        household: household(10),
        seq,
        family_seq,
        fingerprint,
        family_fingerprint,
        id,
        audience,
        json,
        subjects,
    }
}

fn subject(n: u64) -> EntrySubject {
    EntrySubject(n.to_be_bytes().to_vec())
}

fn print(n: u64) -> Fingerprint {
    Fingerprint(Uuid::from_u128(n.into()))
}

/// Up to the entry with this number of the team's.
fn cursor(seq: u64) -> Cursor {
    Cursor { seq, fingerprint: Some(print(seq)) }
}

/// Up to the entry with this number of the family's.
fn family_cursor(seq: u64) -> Cursor {
    Cursor { seq, fingerprint: Some(print(100 + seq)) }
}

pub(crate) async fn keeps(store: &dyn Store) {
    let ours = household(10);
    let commit = async |entries: Vec<NewEntry>| {
        let batch = Batch { entries, ..Batch::default() };
        store.commit(batch).await.expect("the database")
    };
    let journal_page = async |after, audience, entries| {
        let limit = PageLimit { entries, bytes: 1_000 };
        store.journal(ours, after, audience, limit).await.expect("the database")
    };
    assert_eq!(journal_page(0, Audience::Team, 10).await, JournalPage::default());
    let (team, all) = (Audience::Team, Audience::All);
    let first = vec![entry(1, 1, all, 1), entry(2, 2, team, 1), entry(3, 3, all, 2)];
    assert_eq!(commit(first).await, Committed::Done);

    // Somebody else was faster: with the number, or with the change. Nothing of the batch is stored.
    assert_eq!(commit(vec![entry(4, 4, all, 3), entry(3, 5, all, 4)]).await, Committed::Conflict);
    assert_eq!(commit(vec![entry(4, 4, all, 3), entry(5, 2, all, 4)]).await, Committed::Conflict);
    assert_eq!(commit(vec![entry(4, 4, all, 2)]).await, Committed::Conflict, "a number of the family's");
    let whole =
        JournalPage { json: r#"{"seq":1},{"seq":2},{"seq":3}"#.into(), cursor: cursor(3), more: false };
    assert_eq!(journal_page(0, team, 10).await, whole);
    let second = family_cursor(2);
    let family = JournalPage { json: r#"{"seq":1},{"seq":2}"#.into(), cursor: second, more: false };
    assert_eq!(journal_page(0, all, 10).await, family, "a family counts what it may see");
    let part = JournalPage { json: r#"{"seq":1}"#.into(), cursor: family_cursor(1), more: true };
    assert_eq!(journal_page(0, all, 1).await, part);
    let nothing = JournalPage { cursor: 2.into(), ..JournalPage::default() };
    assert_eq!(journal_page(2, all, 10).await, nothing);
    let short = PageLimit { entries: 10, bytes: 10 };
    let long = store.journal(ours, 0, team, short).await.expect("the database");
    let two = JournalPage { json: r#"{"seq":1},{"seq":2}"#.into(), cursor: cursor(2), more: true };
    assert_eq!(long, two, "what goes beyond the bytes is the last");
    let other = store.journal(household(11), 0, team, short).await.expect("the database");
    assert_eq!(other, JournalPage::default());

    let end = async |seq| store.lookup_end(ours, seq).await.expect("the database");
    assert_eq!(end(3).await, JournalEnd { team: cursor(3), family: second, family_seq: 2 });
    assert_eq!(end(2).await, JournalEnd { team: cursor(2), family: family_cursor(1), family_seq: 1 });
    assert_eq!(end(0).await, JournalEnd::default());
    let at = async |seq, audience| {
        let found = store.lookup_fingerprint(ours, seq, audience).await.expect("the database");
        found.map(|print| print.0.as_u128())
    };
    assert_eq!([at(2, team).await, at(2, all).await, at(3, all).await], [Some(2), Some(102), None]);

    let find = async |subjects: &[EntrySubject], audience, limit| {
        store.find_entries(ours, subjects, audience, limit).await.expect("the database")
    };
    assert_eq!(
        find(&[subject(1)], Audience::Team, 10).await,
        [r#"{"seq":3}"#, r#"{"seq":1}"#],
        "newest first"
    );
    assert_eq!(find(&[subject(0)], Audience::Team, 10).await, [r#"{"seq":2}"#]);
    assert_eq!(find(&[subject(0)], Audience::All, 10).await, Vec::<String>::new(), "not theirs");
    assert_eq!(find(&[subject(1)], all, 1).await, [r#"{"seq":2}"#], "with the family's number");
    assert_eq!(find(&[subject(0), subject(1)], Audience::Team, 2).await, [r#"{"seq":3}"#, r#"{"seq":2}"#]);
    assert_eq!(find(&[], Audience::Team, 10).await, Vec::<String>::new());
    let also = [(ours, subject(7), 1), (ours, subject(1), 1)];
    store.add_subjects(&also).await.expect("the database");
    assert_eq!(find(&[subject(1), subject(7)], Audience::Team, 10).await, [r#"{"seq":3}"#, r#"{"seq":1}"#]);
    let first = store.list_entries((household(0), 0), 2).await.expect("the database");
    assert_eq!(first.iter().map(|(_, seq, _)| *seq).collect::<Vec<_>>(), [1, 2]);
    let rest = store.list_entries((ours, 2), 2).await.expect("the database");
    assert_eq!(rest, [(ours, 3, r#"{"seq":3}"#.to_owned())]);
    assert_eq!(store.derived("change_subject").await.expect("the database"), 0);
    for version in [1, 2] {
        store.set_derived("change_subject", version).await.expect("the database");
        assert_eq!(store.derived("change_subject").await.expect("the database"), version);
    }

    assert_eq!(store.derived("household_summary").await.expect("the database"), 0, "each by itself");

    let ids = [3, 9, 1].map(|n| ChangeId(Uuid::from_u128(n)));
    let mut found = store.find_changes(ours, &ids).await.expect("the database");
    found.sort_by_key(|it| it.seq);
    let known = |id, seq, family_seq| KnownChange { id, audience: all, seq, family_seq };
    assert_eq!(found, [known(ids[2], 1, 1), known(ids[0], 3, 2)]);

    let plan = serde_json::to_string(&Plan::new(ours)).expect("JSON");
    for (seq, state) in [(1, plan.clone()), (3, plan)] {
        let batch = Batch { states: vec![(ours, seq, state)], ..Batch::default() };
        assert_eq!(store.commit(batch).await.expect("the database"), Committed::Done);
    }
    let (seq, plan) = store.lookup_state(ours).await.expect("the database").expect("saved");
    assert_eq!((seq, plan), (3, Plan::new(ours)));
    assert!(store.lookup_state(household(11)).await.expect("the database").is_none());
}
