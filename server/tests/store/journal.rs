//! A batch is stored as a whole or not at all; a number is given once; a stretch tells each audience what is theirs.

use crate::household;
use app::domain::id::ChangeId;
use app::domain::journal::Cursor;
use app::domain::plan::Plan;
use app::domain::text::Audience;
use server::store::{Batch, Committed, EntrySubject, JournalPage, NewEntry, Store};
use uuid::Uuid;

fn entry(seq: u64, id: u128, audience: Audience) -> NewEntry {
    let json = format!("{{\"seq\":{seq}}}");
    let (id, subjects) = (ChangeId(Uuid::from_u128(id)), vec![subject(seq % 2)]);
    NewEntry { household: household(10), seq, id, audience, json, subjects }
}

fn subject(n: u64) -> EntrySubject {
    EntrySubject(n.to_be_bytes().to_vec())
}

/// Up to the entry with this number and id.
fn cursor(seq: u64) -> Cursor {
    Cursor { seq, id: Some(ChangeId(Uuid::from_u128(seq.into()))) }
}

pub(crate) async fn keeps(store: &dyn Store) {
    let ours = household(10);
    let commit = async |entries: Vec<NewEntry>| {
        let batch = Batch { entries, ..Batch::default() };
        store.commit(batch).await.expect("the database")
    };
    let journal_page = async |after, audience, limit| {
        store.journal(ours, after, audience, limit).await.expect("the database")
    };
    assert_eq!(journal_page(0, Audience::Team, 10).await, JournalPage::default());
    let first = vec![entry(1, 1, Audience::All), entry(2, 2, Audience::Team), entry(3, 3, Audience::All)];
    assert_eq!(commit(first).await, Committed::Done);

    // Somebody else was faster: with the number, or with the change. Nothing of the batch is stored.
    assert_eq!(
        commit(vec![entry(4, 4, Audience::All), entry(3, 5, Audience::All)]).await,
        Committed::Conflict
    );
    assert_eq!(
        commit(vec![entry(4, 4, Audience::All), entry(5, 2, Audience::All)]).await,
        Committed::Conflict
    );
    let team =
        JournalPage { json: r#"{"seq":1},{"seq":2},{"seq":3}"#.into(), cursor: cursor(3), more: false };
    assert_eq!(journal_page(0, Audience::Team, 10).await, team);
    let family = JournalPage { json: r#"{"seq":1},{"seq":3}"#.into(), cursor: cursor(3), more: false };
    assert_eq!(journal_page(0, Audience::All, 10).await, family);
    let part = JournalPage { json: r#"{"seq":1}"#.into(), cursor: cursor(2), more: true };
    assert_eq!(journal_page(0, Audience::All, 2).await, part, "the cursor passes over what is others'");
    assert_eq!(
        journal_page(3, Audience::All, 10).await,
        JournalPage { cursor: 3.into(), ..JournalPage::default() }
    );
    let other = store.journal(household(11), 0, Audience::Team, 10).await.expect("the database");
    assert_eq!(other, JournalPage::default());

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
    found.sort_by_key(|(_, seq)| *seq);
    assert_eq!(found, [(ids[2], 1), (ids[0], 3)]);

    let plan = serde_json::to_string(&Plan::new(ours)).expect("JSON");
    for (seq, state) in [(1, plan.clone()), (3, plan)] {
        let batch = Batch { states: vec![(ours, seq, state)], ..Batch::default() };
        assert_eq!(store.commit(batch).await.expect("the database"), Committed::Done);
    }
    let (seq, plan) = store.lookup_state(ours).await.expect("the database").expect("saved");
    assert_eq!((seq, plan), (3, Plan::new(ours)));
    assert!(store.lookup_state(household(11)).await.expect("the database").is_none());
}
