//! What devices keep: the contract on memory, the form of what is kept, and for how long.

mod examples;

use app::codec;
use app::domain::id::HouseholdId;
use app::domain::time::Moment;
use app::replica::storage::{KEEP_MS, Memory, Shelved, stays};
use app::replica::{Pending, contract};
use uuid::Uuid;

#[test]
fn memory_holds_the_contract() {
    let storage = Memory::default();
    let mut check = std::pin::pin!(contract::check(&storage));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match check.as_mut().poll(&mut context) {
        std::task::Poll::Ready(done) => assert_eq!(done, Ok(20)),
        std::task::Poll::Pending => panic!("memory waits for nothing"),
    }
}

/// Phones keep these texts for months: a difference here means that theirs can no longer be read.
#[test]
fn what_is_kept_of_the_outbox_has_a_snapshot() {
    let outbox = examples::held().outbox;
    let texts: Vec<String> = outbox.iter().map(codec::to_text).collect();
    let back: Vec<Pending> = texts.iter().filter_map(|text| codec::from_text(text)).collect();
    assert_eq!(back, outbox);
    insta::assert_json_snapshot!("outbox", outbox);
}

#[test]
fn a_staff_device_lets_go_after_fourteen_days_but_never_of_unsent_changes() {
    let now = Moment(1_790_000_000_000);
    let of = |days_ago: i64, outbox| Shelved {
        household: HouseholdId(Uuid::nil()),
        opened: Some(Moment(now.0 - days_ago * 24 * 3_600_000)),
        outbox,
    };
    assert!(stays(&of(13, 0), now));
    assert!(stays(&Shelved { opened: Some(Moment(now.0 - KEEP_MS)), ..of(0, 0) }, now));
    assert!(!stays(&of(15, 0), now));
    assert!(stays(&of(400, 1), now));
    assert!(!stays(&Shelved { opened: None, ..of(0, 0) }, now));
}
