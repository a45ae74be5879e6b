//! What a device does with a plan that an older program kept, when the server lacks some of it.

mod examples;

use app::domain::change::{Change, NoteChange};
use app::domain::id::{ChangeId, DeviceId, Fingerprint, NoteId, PersonId};
use app::domain::plan::Plan;
use app::domain::plan::note::{Contact, NewNote};
use app::domain::text::{Audience, Lang, Written};
use app::domain::time::{Day, Moment};
use app::replica::storage::StoredReplica;
use app::replica::wire::{HouseholdReply, State};
use app::replica::{Pending, Replica, Restored, Stage};
use examples::uuid;

const ME: u128 = 1;
const OTHER: u128 = 2;

fn change(id: u128, author: u128, body: NoteChange) -> Change {
    Change {
        id: ChangeId(uuid(id)),
        author: PersonId(uuid(author)),
        device: DeviceId(uuid(3)),
        at: Moment(1_790_000_000_000),
        base: None,
        settles: Vec::new(),
        body: body.into(),
    }
}

fn note(id: u128, text: &str) -> NewNote {
    let text = Written { lang: Lang::Uk, text: text.into() };
    NewNote { id: NoteId(uuid(id)), step: None, audience: Audience::All, text, help: false, contact: None }
}

/// What the server answers: its plan, as of a number.
fn state(plan: &Plan, seq: u64) -> HouseholdReply {
    let fingerprint = Some(Fingerprint(uuid(u128::from(seq) + 500)));
    HouseholdReply {
        household: plan.household,
        results: Vec::new(),
        refused: None,
        state: Some(State { plan: plan.clone(), cursor: seq, fingerprint }),
        entries: Vec::new(),
        cursor: seq,
        fingerprint,
        another: false,
        lacks: Vec::new(),
        more: false,
    }
}

#[test]
fn a_lost_note_comes_back_before_the_edit_of_it_and_what_others_bring_back_is_not_missing_any_more() {
    let servers = Plan::new(app::domain::id::HouseholdId(uuid(7)));
    let mut old = servers.clone();
    let theirs = change(11, OTHER, NoteChange::Added { note: note(21, "Dag") });
    let contact =
        Contact { day: Day(20_700), office: "UWV".into(), whom: String::new(), number: "123".into() };
    let own = NewNote { contact: Some(contact), ..note(20, "Добрий день") };
    old.apply(&change(10, ME, NoteChange::Added { note: own.clone() }));
    old.apply(&theirs);
    let text = Written { lang: Lang::Uk, text: "Добрий вечір".into() };
    let edit = change(12, ME, NoteChange::Edited { note: NoteId(uuid(20)), text });
    let kept = StoredReplica {
        state: Some(State { plan: old, cursor: 9, fingerprint: None }),
        outbox: vec![Pending { change: edit.clone(), stage: Stage::Here }],
    };
    let mut opened =
        Replica::at(std::sync::Arc::new(servers.clone()), state(&servers, 4).state.expect("it").place());
    opened.begin_with(kept.clone());
    for mut replica in [Replica::stored(servers.household, kept), opened] {
        assert!(replica.has_unsent() && replica.take_batch().is_empty(), "first the server is asked");
        replica.take_reply(state(&servers, 4));
        let lost = replica.take_lost_notes(PersonId(uuid(ME)));
        assert_eq!(lost, std::slice::from_ref(&own), "with all that it says");
        let again = change(13, ME, NoteChange::Added { note: lost[0].clone() });
        replica.put_back(vec![again.clone()]);
        assert_eq!(replica.take_batch(), [again, edit.clone()]);
        assert_eq!(replica.restored(), Restored { again: 1, missing: 1 });
        assert!(replica.take_lost_notes(PersonId(uuid(ME))).is_empty(), "each once");
        // The other's device has put back what it wrote.
        let mut later = servers.clone();
        later.apply(&theirs);
        replica.take_reply(state(&later, 5));
        assert_eq!(replica.restored(), Restored { again: 1, missing: 0 });
    }
}

#[test]
fn what_is_held_stays_on_the_device_with_what_follows_it_until_it_is_let_go() {
    let plan = std::sync::Arc::new(Plan::new(app::domain::id::HouseholdId(uuid(7))));
    let add = |id| change(id, ME, NoteChange::Added { note: note(id + 100, "Допоможіть") });
    let fresh = || Replica::at(plan.clone(), app::domain::journal::Cursor::default());
    let ids = |batch: Vec<Change>| batch.iter().map(|it| it.id.0.as_u128()).collect::<Vec<_>>();
    let (first, held) = (add(1).id, add(2).id);

    // What came before it goes; it shows at once all the same, and nobody is told that something waits.
    let mut replica = fresh();
    replica.record(add(1));
    replica.record(add(2));
    replica.hold([held]);
    assert_eq!(replica.shown().notes.len(), 2);
    assert_eq!(ids(replica.take_batch()), [first.0.as_u128()]);
    replica.back_to_here();
    assert_eq!(replica.waiting().map(|it| it.count), Some(1));
    assert!(replica.release(held) && !replica.release(held));
    assert_eq!(ids(replica.take_batch()), [1, 2]);

    // Taken back it never was.
    let mut replica = fresh();
    replica.record(add(2));
    replica.hold([held]);
    assert!(replica.waiting().is_none() && replica.take_batch().is_empty());
    assert!(replica.withdraw(held).is_some());
    assert!(
        replica.held().next().is_none() && replica.outbox().is_empty() && replica.shown().notes.is_empty()
    );

    // What was done in one act goes out, or is taken back, together.
    let mut replica = fresh();
    for id in [2, 3, 4] {
        replica.record(add(id));
    }
    replica.hold([add(2).id, add(3).id, add(4).id]);
    assert!(replica.take_batch().is_empty() && replica.waiting().is_none() && replica.held().count() == 3);
    assert!(replica.withdraw(add(3).id).is_some());
    assert!(replica.take_batch().is_empty(), "the others stay held");
    assert!(replica.release(add(4).id));
    assert_eq!(ids(replica.take_batch()), [2, 4]);

    // Whoever goes on means what they did.
    let mut replica = fresh();
    replica.record(add(2));
    replica.hold([held]);
    replica.record(add(3));
    assert!(replica.held().next().is_none());
    assert_eq!(ids(replica.take_batch()), [2, 3]);
}
