//! Snapshots of every form on the wire and in storage. A difference here means that installed
//! phones and stored journals would read something else: forms only ever grow.

mod examples;

use app::domain::change::{KINDS, Known};
use app::domain::journal::Entry;
use app::domain::plan::Plan;
use app::domain::revision::{REVISION_VERSION, StoredRevision};
use app::domain::summary::Summary;
use examples::{entries, one_of_each, plan, reply, request, revisions};

#[test]
fn every_kind_of_change_has_a_snapshot() {
    let kinds: std::collections::BTreeSet<_> = one_of_each().iter().map(Known::kind).collect();
    for kind in KINDS {
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
    let stored = revisions().map(|revision| StoredRevision { v: REVISION_VERSION, revision });
    let json = serde_json::to_string(&stored).expect("json");
    assert_eq!(serde_json::from_str::<[StoredRevision; 2]>(&json).expect("the same"), stored);
    insta::assert_json_snapshot!("revisions", stored);
}

#[test]
fn requests_and_replies_have_snapshots() {
    let (request, _) = request();
    insta::assert_json_snapshot!("request", request);
    let reply = reply();
    insta::assert_json_snapshot!("reply", reply);
}
