//! Snapshots of every form on the wire and in storage. A difference here means that installed
//! phones and stored journals would read something else: forms only ever grow.

mod examples;

use app::domain::change::{Body, ChangeKind};
use app::domain::journal::{Entry, fold};
use app::domain::library::revision::{REVISION_VERSION, StoredRevision};
use app::domain::plan::Plan;
use app::domain::summary::Summary;
use app::replica::Replica;
use app::replica::storage::StoredReplica;
use app::replica::wire::{HouseholdReply, State};
use examples::{entries, one_of_each, plan, reply, request, revisions};

#[test]
fn every_kind_of_change_has_a_snapshot() {
    let kinds: std::collections::BTreeSet<_> = one_of_each().iter().map(ChangeKind::kind).collect();
    for kind in app::domain::change::kinds() {
        assert!(kinds.contains(kind), "{kind} has no example");
    }
    insta::assert_json_snapshot!("entries", entries());
}

#[test]
fn entries_survive_the_wire() {
    let json = serde_json::to_string(&entries()).expect("json");
    let back: Vec<Entry> = serde_json::from_str(&json).expect("the same");
    assert_eq!(back, entries());
}

#[test]
fn a_folded_plan_has_a_snapshot_and_survives_storage() {
    let plan = plan();
    let json = serde_json::to_string(&plan).expect("json");
    assert_eq!(serde_json::from_str::<Plan>(&json).expect("the same"), plan);
    insta::assert_json_snapshot!("plan", plan);
    insta::assert_json_snapshot!("summary", Summary::of(&plan));
}

#[test]
fn a_stored_revision_has_a_snapshot_and_survives_storage() {
    let stored = revisions().map(|revision| StoredRevision { v: REVISION_VERSION, revision, wording: false });
    let json = serde_json::to_string(&stored).expect("json");
    assert_eq!(serde_json::from_str::<[StoredRevision; 3]>(&json).expect("the same"), stored);
    insta::assert_json_snapshot!("revisions", stored);
}

#[test]
fn requests_and_replies_have_snapshots() {
    let (request, _) = request();
    insta::assert_json_snapshot!("request", request);
    let reply = reply();
    insta::assert_json_snapshot!("reply", reply);
}

/// Journals and plans as the first version wrote them.
const OLD_ENTRIES: &str = include_str!("old/entries-1.json");
const OLD_PLAN: &str = include_str!("old/plan-1.json");

#[test]
fn what_the_first_version_wrote_is_still_read() {
    let entries: Vec<Entry> = serde_json::from_str(OLD_ENTRIES).expect("old entries");
    assert!(entries.iter().all(|entry| matches!(&entry.change.body, Body::Known(_))));
    let mut folded = Plan::new(plan().household);
    fold(&mut folded, &entries);

    let mut kept: Plan = serde_json::from_str(OLD_PLAN).expect("an old plan");
    assert!(kept.documents.is_empty());
    // It knew documents by step only; folded now, and completed, both know the household's.
    kept.complete();
    assert_eq!(kept.documents, folded.documents);
    assert!(!kept.documents.is_empty());
    // Nor did it count how much was written, or know when somebody came, or by which change a translation did.
    kept.amounts = folded.amounts.clone();
    for (source, by_lang) in &mut kept.translations {
        for (lang, translation) in by_lang {
            translation.change = folded.translations[source][lang].change;
        }
    }
    for (person, known) in &mut kept.people {
        known.since = folded.people[person].since;
    }
    assert_eq!(kept, folded);
}

#[test]
fn a_plan_that_an_older_program_kept_is_shown_until_the_servers_is_there() {
    let old: Plan = serde_json::from_str(OLD_PLAN).expect("an old plan");
    let household = old.household;
    let kept =
        StoredReplica { state: Some(State { plan: old, cursor: 0, fingerprint: None }), outbox: Vec::new() };
    let mut replica = Replica::stored(household, kept);
    assert!(replica.is_stale() && !replica.shown().steps.is_empty());
    let asked = replica.cursor();
    assert!(
        asked.seq > 1_000_000_000 && asked.fingerprint.is_none(),
        "the server has no such number, and answers with its plan"
    );
    let reply = HouseholdReply {
        household,
        results: Vec::new(),
        refused: None,
        state: Some(State { plan: plan(), cursor: 40, fingerprint: None }),
        entries: Vec::new(),
        cursor: 40,
        fingerprint: None,
        another: false,
        lacks: Vec::new(),
        more: false,
    };
    replica.take_reply(reply);
    assert!(!replica.is_stale());
    assert_eq!((replica.cursor().seq, replica.shown().as_ref()), (40, &plan()));
}
