//! When the server was restored from a backup: its journal is not the one that this device has read. The device takes the
//! server's state, puts what was confirmed to it and is missing there back into the outbox, and counts what it cannot
//! bring back.

use super::wire::HouseholdReply;
use super::{Pending, Replica, Stage};
use domain::change::Change;
use domain::id::{AppointmentId, ChangeId, NoteId, PersonId, StepId};
use domain::journal::Cursor;
use domain::plan::note::NewNote;
use std::collections::BTreeSet;

/// What became of a plan whose journal is not the one that was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Restored {
    /// Own changes that were confirmed once and are sent again.
    pub again: usize,
    /// Notes, steps and appointments that were seen here and that neither the server has nor this device can send.
    pub missing: usize,
}

impl Replica {
    /// The server's page is on the screen; what the storage named as read is shown to the server before it is written
    /// over: only so it is known whether both are of one journal.
    pub(super) fn claim(&mut self, stored: Cursor) {
        if stored.fingerprint.is_some() && stored.seq <= self.cursor.seq && stored != self.cursor {
            self.claim = Some(stored);
        }
    }

    /// Puts confirmed changes that the server lacks back, before those that were not sent yet: these may stand on them.
    pub fn put_back(&mut self, lacking: Vec<Change>) {
        let mut known: BTreeSet<ChangeId> = self.outbox.iter().map(|pending| pending.change.id).collect();
        let back: Vec<Change> = lacking.into_iter().filter(|change| known.insert(change.id)).collect();
        if back.is_empty() {
            return;
        }
        self.again += back.len();
        self.unpersisted.extend(back.iter().map(|change| change.id));
        let own = std::mem::take(&mut self.outbox);
        self.outbox =
            back.into_iter().map(|change| Pending { change, stage: Stage::Here }).chain(own).collect();
        // They left the outbox once, and are in it again.
        self.dirty.deleted.retain(|id| !known.contains(id));
        // In the storage as well they come first.
        self.store_in_order();
        self.show();
    }

    /// The state and the whole outbox replace what is stored.
    pub(super) fn store_in_order(&mut self) {
        self.dirty.anew = true;
        self.dirty.upserts = self.outbox.iter().map(|pending| pending.change.id).collect();
    }

    /// Whether an answer to a request with this cursor may be taken: one that says that the journal is another one, and
    /// comes when this device has gone on since, would take it back.
    #[must_use]
    pub fn may_take(&self, reply: &HouseholdReply, asked: Cursor) -> bool {
        !reply.another || self.cursor() == asked
    }

    /// Changes that were confirmed and are not in the storage yet: they were made after those that are.
    #[must_use]
    pub fn sent(&self) -> &[Change] {
        &self.dirty.sent
    }

    /// Own notes that the plan had which was on this device and that the server does not have, to be written once more: an
    /// older program kept no changes, and some are older than those that are kept. Gives each once, for
    /// [`Replica::put_back`]; what else is missing is counted.
    pub fn take_lost_notes(&mut self, me: PersonId) -> Vec<NewNote> {
        let Some(before) = self.before.take() else { return Vec::new() };
        let here: BTreeSet<NoteId> = self.shown.notes.iter().map(|note| note.id).collect();
        let lost = before.notes.iter().filter(|note| !here.contains(&note.id));
        let (own, others): (Vec<_>, Vec<_>) = lost.partition(|note| note.author == me);
        let own: Vec<NewNote> = own
            .into_iter()
            .map(|note| NewNote {
                id: note.id,
                step: note.step.filter(|step| self.shown.step(*step).is_some()),
                audience: note.audience,
                text: note.text.written().clone(),
                help: note.help,
                contact: note.contact.clone(),
            })
            .collect();
        self.lost = Lost {
            notes: others.into_iter().map(|note| note.id).collect(),
            steps: before.steps.iter().map(|step| step.id).collect(),
            appointments: before.appointments.iter().map(|one| one.id).collect(),
        };
        let shown = &self.shown;
        self.lost.steps.retain(|id| shown.step(*id).is_none());
        self.lost.appointments.retain(|id| shown.appointments.iter().all(|one| one.id != *id));
        own
    }

    /// What was found when the journal was another one, as it stands now.
    #[must_use]
    pub fn restored(&self) -> Restored {
        let (lost, shown) = (&self.lost, &self.shown);
        let notes = lost.notes.iter().filter(|id| shown.note(**id).is_none()).count();
        let steps = lost.steps.iter().filter(|id| shown.step(**id).is_none()).count();
        let is_gone = |id: &&AppointmentId| shown.appointments.iter().all(|one| one.id != **id);
        let appointments = lost.appointments.iter().filter(is_gone).count();
        Restored { again: self.again, missing: notes + steps + appointments }
    }
}

/// What was seen here and was missing when the server's state came.
#[derive(Debug, Clone, Default)]
pub(super) struct Lost {
    notes: Vec<NoteId>,
    steps: Vec<StepId>,
    appointments: Vec<AppointmentId>,
}
