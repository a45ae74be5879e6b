//! What devices keep: the contract on memory, the form of what is kept, and for how long.

mod examples;

use app::domain::id::HouseholdId;
use app::domain::journal::Cursor;
use app::domain::time::Moment;
use app::replica::storage::{KEEP_MS, Memory, StoredHousehold, StoredReplica, stays};
use app::replica::wire::{self, HouseholdPush, State};
use app::replica::{Pending, contract};
use uuid::Uuid;

#[test]
fn memory_holds_the_contract() {
    let storage = Memory::default();
    let mut check = std::pin::pin!(contract::check(&storage));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match check.as_mut().poll(&mut context) {
        std::task::Poll::Ready(done) => assert_eq!(done, Ok(29)),
        std::task::Poll::Pending => panic!("memory waits for nothing"),
    }
}

/// Phones keep these texts for months: a difference here means that theirs can no longer be read.
#[test]
fn what_is_kept_of_the_outbox_has_a_snapshot() {
    let outbox = examples::replica().outbox;
    assert_eq!(StoredReplica::read(None, &texts(&outbox)).outbox, outbox);
    insta::assert_json_snapshot!("outbox", outbox);
}

#[test]
fn a_text_that_cannot_be_read_spoils_no_other() {
    let (snapshot, bad) = (examples::replica(), "{\"change\":".to_owned());
    let plan = serde_json::to_string(&snapshot.plan).expect("json");
    let place = Cursor { seq: 40, fingerprint: snapshot.fingerprint };
    for position in 0..=snapshot.outbox.len() {
        let mut kept = texts(&snapshot.outbox);
        kept.insert(position, bad.clone());
        let state = State { plan: snapshot.plan.clone(), cursor: 40, fingerprint: snapshot.fingerprint };
        let expected = StoredReplica { state: Some(state), outbox: snapshot.outbox.clone() };
        assert_eq!(StoredReplica::read(Some((&plan, place)), &kept), expected);
        // A plan that cannot be read comes from the server again; own changes come from nowhere else.
        assert_eq!(
            StoredReplica::read(Some((&bad, place)), &kept),
            StoredReplica { state: None, ..expected }
        );
    }
}

/// A phone that went back to an older program still sends what the newer one wrote.
#[test]
fn a_newer_kind_in_the_outbox_comes_back_and_is_sent_word_for_word() {
    let newer = r#"{"garden-planted":{"trees":1e400, "note":"\u0457 ї"}}"#;
    let old = &texts(&examples::replica().outbox)[0];
    let body = serde_json::to_string(&examples::replica().outbox[0].change.body).expect("json");
    let text = old.replace(&body, newer);
    assert_ne!(&text, old);
    let kept = StoredReplica::read(None, std::slice::from_ref(&text));
    assert_eq!(texts(&kept.outbox), [text]);
    let changes = [kept.outbox[0].change.clone()];
    let household = examples::replica().plan.household;
    let request = {
        let push = HouseholdPush::new(household, Some(0), &changes);
        wire::request(changes[0].device, Moment(0), vec![push]).expect("a request")
    };
    assert!(request.contains(newer), "{request}");
}

fn texts(outbox: &[Pending]) -> Vec<String> {
    outbox.iter().map(|pending| serde_json::to_string(pending).expect("json")).collect()
}

#[test]
fn a_staff_device_lets_go_after_fourteen_days_but_never_of_unsent_changes() {
    let now = Moment(1_790_000_000_000);
    let of = |days_ago: i64, outbox| StoredHousehold {
        household: HouseholdId(Uuid::nil()),
        opened: Some(Moment(now.0 - days_ago * 24 * 3_600_000)),
        outbox,
        sent: None,
    };
    assert!(stays(&of(13, 0), now));
    assert!(stays(&StoredHousehold { opened: Some(Moment(now.0 - KEEP_MS)), ..of(0, 0) }, now));
    assert!(!stays(&of(15, 0), now));
    assert!(stays(&of(400, 1), now));
    assert!(!stays(&StoredHousehold { opened: None, ..of(0, 0) }, now));
}
