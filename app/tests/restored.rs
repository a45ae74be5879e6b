//! What a device does with a plan that an older program kept, when the server lacks some of it.

mod examples;

use app::domain::change::{Change, NoteChange};
use app::domain::id::{ChangeId, DeviceId, Fingerprint, NoteId, PersonId};
use app::domain::plan::Plan;
use app::domain::plan::note::NewNote;
use app::domain::text::{Audience, Lang, Written};
use app::domain::time::Moment;
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
    NewNote { id: NoteId(uuid(id)), step: None, audience: Audience::All, text, help: false }
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
    old.apply(&change(10, ME, NoteChange::Added { note: note(20, "Добрий день") }));
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
        assert_eq!(lost, [note(20, "Добрий день")]);
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
