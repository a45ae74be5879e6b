//! What a device holds of a household: the plan as the server confirmed it, the cursor up to which,
//! and the outbox of changes on top. What people see is always *confirmed + outbox*.
//!
//! Pure: no clock, no network, no storage. The browser's part is in `frontend`; what has to survive
//! a restart goes through the port in [`storage`].

pub mod contract;
mod restore;
pub mod storage;
pub mod wire;

use domain::access::Refusal;
use domain::change::{Body, Change, Target};
use domain::id::{ChangeId, Fingerprint, HouseholdId};
use domain::journal::{Cursor, Entry, Seq};
use domain::plan::Plan;
use domain::time::Moment;
use restore::Lost;
pub use restore::Restored;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;
use storage::{StoredReplica, Writing};
use wire::{HouseholdReply, Outcome, Verdict, Waiting};

/// How a change of one's own stands. The fourth state, saved, is not in the outbox any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// On this device only.
    Here,
    /// On its way; the answer has not come.
    Sending,
    /// The server refused it, and why; its text stays here.
    Refused(Refusal),
}

/// A change that the server has not confirmed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pending {
    pub change: Change,
    pub stage: Stage,
}

/// A household as a page brings it along.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReplicaSnapshot {
    pub plan: Plan,
    pub cursor: Seq,
    /// That of the journal up to this number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<Fingerprint>,
    pub outbox: Vec<Pending>,
}

/// A household on a device.
#[derive(Debug, Clone)]
pub struct Replica {
    confirmed: Arc<Plan>,
    cursor: Cursor,
    /// The place that the storage named, until the server has said that it is of its journal.
    claim: Option<Cursor>,
    /// The plan as it was on this device before another took its place.
    before: Option<Arc<Plan>>,
    /// How many changes were put back because the server lacked them.
    again: usize,
    lost: Lost,
    outbox: Vec<Pending>,
    /// `confirmed` itself while the outbox is empty.
    shown: Arc<Plan>,
    /// What a change was about that was confirmed since this page was opened: it may say "saved".
    saved: BTreeSet<Target>,
    /// What differs from what is kept.
    dirty: Dirty,
    /// Own changes that are in no storage yet: if the page went away now, they would be gone.
    unpersisted: BTreeSet<ChangeId>,
    /// The changes of one act that wait on this device for a moment, to be taken back.
    held: Vec<ChangeId>,
    /// Server time minus device time, in milliseconds: own changes carry the device's time until the
    /// server has corrected it, but are shown with the right one.
    offset: i64,
    /// The confirmed plan was folded by an older program, which may have passed over what it did not
    /// know: it is shown, and replaced by the server's at the next contact.
    stale: bool,
}

/// What differs between a replica and what is kept of it.
#[derive(Debug, Clone, Default)]
struct Dirty {
    state: bool,
    /// Of another journal: it replaces what is stored, whatever its number, and the outbox is stored in its order.
    anew: bool,
    upserts: BTreeSet<ChangeId>,
    deleted: Vec<ChangeId>,
    /// Own changes that were confirmed.
    sent: Vec<Change>,
}

/// A number that no journal reaches and every program can write.
const NOWHERE: Seq = (1 << 53) - 1;

/// How many changes travel in one request.
pub const BATCH: usize = 100;
/// How much text travels in one request, in bytes. Written as JSON a text may grow sixfold; the
/// server takes 1 MiB.
pub const BATCH_BYTES: usize = 128 * 1024;
/// How many changes the service worker sends in one request. It does not measure them: so many of the
/// longest texts are less than what the server takes.
pub const WORKER_BATCH: usize = 20;

impl Replica {
    #[must_use]
    pub fn new(snapshot: ReplicaSnapshot) -> Replica {
        let mut replica = Replica::at(
            Arc::new(snapshot.plan),
            Cursor { seq: snapshot.cursor, fingerprint: snapshot.fingerprint },
        );
        replica.dirty.state = true;
        replica.dirty.upserts = snapshot.outbox.iter().map(|pending| pending.change.id).collect();
        replica.outbox = snapshot.outbox;
        // What was on its way when the device stopped may or may not have arrived: send it again,
        // the server knows each change by its id.
        replica.back_to_here();
        replica.show();
        replica
    }

    /// A household as this device kept it. Without a plan it is read from the journal's beginning.
    #[must_use]
    pub fn stored(household: HouseholdId, stored: StoredReplica) -> Replica {
        let mut replica = Replica::at(Arc::new(Plan::new(household)), Cursor::default());
        replica.take_stored(stored);
        replica
    }

    /// A household as the server has it, with nothing of one's own on top.
    #[must_use]
    pub fn at(plan: Arc<Plan>, cursor: Cursor) -> Replica {
        Replica {
            confirmed: plan.clone(),
            cursor,
            claim: None,
            before: None,
            again: 0,
            lost: Lost::default(),
            outbox: Vec::new(),
            shown: plan,
            saved: BTreeSet::new(),
            dirty: Dirty::default(),
            unpersisted: BTreeSet::new(),
            held: Vec::new(),
            offset: 0,
            stale: false,
        }
    }

    /// Learns how wrong the device's clock is.
    pub fn learn_offset(&mut self, offset: i64) {
        if offset != self.offset {
            self.offset = offset;
            if !self.outbox.is_empty() {
                self.show();
            }
        }
    }

    /// When an own change was made, by the server's clock as far as it is known.
    #[must_use]
    pub fn made_at(&self, pending: &Pending) -> Moment {
        Moment(pending.change.at.0.saturating_add(self.offset))
    }

    /// Takes what the device has of the household whose page the server has drawn.
    pub fn begin_with(&mut self, kept: StoredReplica) {
        if let Some(state) = &kept.state {
            self.claim(state.place());
            if state.fingerprint.is_none() {
                // As an older program kept it: the server's page is shown, and what that lacks is looked for.
                self.before = Some(Arc::new(state.plan.clone()));
            }
        }
        self.take_stored(kept);
    }

    /// Takes what was kept: by this tab before it was closed, or by another tab just now.
    pub fn take_stored(&mut self, kept: StoredReplica) {
        // A plan of an older program has no place in the journal that the server could confirm.
        if let Some(mut state) = kept.state
            && (state.place().seq > self.cursor.seq && state.fingerprint.is_some() || self.cursor.seq == 0)
        {
            self.stale = state.fingerprint.is_none();
            state.plan.complete();
            self.cursor = if self.stale { Cursor::default() } else { state.place() };
            self.confirmed = Arc::new(state.plan);
            if self.stale {
                self.before = Some(self.confirmed.clone());
            }
            self.dirty.state = false;
        }
        let own = std::mem::take(&mut self.outbox);
        for mut pending in kept.outbox {
            let id = pending.change.id;
            if self.dirty.deleted.contains(&id) {
                continue;
            }
            if let Some(known) = own.iter().find(|known| known.change.id == id) {
                // This tab knows better how it stands: it may be sending it.
                pending.stage = known.stage;
            } else if pending.stage == Stage::Sending {
                pending.stage = Stage::Here;
            }
            self.outbox.push(pending);
        }
        for pending in own {
            let id = pending.change.id;
            if self.outbox.iter().any(|known| known.change.id == id) {
                continue;
            }
            if self.dirty.upserts.contains(&id) || self.unpersisted.contains(&id) {
                self.outbox.push(pending);
            } else {
                // Another tab had it confirmed.
                self.saw_saved(&pending.change.body);
            }
        }
        if self.dirty.anew {
            // What is stored gives way to this outbox, in its order: so all of it is written.
            self.store_in_order();
        }
        self.show();
    }

    /// What has to be written to the storage, if anything; see [`Replica::wrote`].
    pub fn take_writing(&mut self) -> Option<Writing> {
        let mut dirty = std::mem::take(&mut self.dirty);
        // Nothing is written over a place in the journal before it is known whether it is one of ours.
        self.dirty.state = dirty.state && self.claim.is_some();
        dirty.state &= !self.dirty.state;
        let upserts = self.outbox.iter().filter(|pending| dirty.upserts.contains(&pending.change.id));
        // Whether something is on its way is known only while the page is there.
        let upserts = upserts.map(|pending| match pending.stage {
            Stage::Sending => Pending { stage: Stage::Here, ..pending.clone() },
            _ => pending.clone(),
        });
        let writing = Writing {
            state: dirty.state.then(|| (self.confirmed.clone(), self.cursor)),
            anew: dirty.anew,
            upserts: upserts.collect(),
            deleted: dirty.deleted,
            sent: dirty.sent,
        };
        (writing != Writing::default()).then_some(writing)
    }

    /// A writing is done: its changes are safe on this device. Or it failed, and has to be done again.
    pub fn wrote(&mut self, writing: Writing, done: bool) {
        let upserts = writing.upserts.iter().map(|pending| pending.change.id);
        if done {
            upserts.for_each(|id| {
                self.unpersisted.remove(&id);
            });
        } else {
            self.dirty.upserts.extend(upserts);
            self.dirty.state |= writing.state.is_some();
            self.dirty.anew |= writing.anew;
            let later = std::mem::replace(&mut self.dirty.sent, writing.sent);
            self.dirty.sent.extend(later);
            let later = std::mem::replace(&mut self.dirty.deleted, writing.deleted);
            self.dirty.deleted.extend(later);
            // What was put back meanwhile is in the outbox again.
            let outbox = &self.outbox;
            self.dirty.deleted.retain(|id| outbox.iter().all(|pending| pending.change.id != *id));
        }
    }

    /// Whether anything differs from what is kept.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        (self.dirty.state && self.claim.is_none()) || !self.dirty.upserts.is_empty() || self.has_deleted()
    }

    /// Whether changes left the outbox and are still kept in it.
    #[must_use]
    pub fn has_deleted(&self) -> bool {
        !self.dirty.deleted.is_empty()
    }

    /// Whether changes of one's own are in no storage yet.
    #[must_use]
    pub fn has_unpersisted(&self) -> bool {
        !self.unpersisted.is_empty()
    }

    /// Whether a change is in no storage yet.
    #[must_use]
    pub fn is_unpersisted(&self, id: ChangeId) -> bool {
        self.unpersisted.contains(&id)
    }

    /// Whether what is shown was folded by an older program.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.stale
    }

    /// The plan to show: confirmed state with the own outbox on top.
    #[must_use]
    pub fn shown(&self) -> &Arc<Plan> {
        &self.shown
    }

    /// Up to where the journal was read, to be shown to the server; for a plan that an older program folded, a number
    /// that no journal has: the server answers that with its own plan.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        if self.stale { NOWHERE.into() } else { self.claim.unwrap_or(self.cursor) }
    }

    /// Up to where the plan that is shown goes.
    #[must_use]
    pub fn place(&self) -> Cursor {
        if self.stale { NOWHERE.into() } else { self.cursor }
    }

    #[must_use]
    pub fn outbox(&self) -> &[Pending] {
        &self.outbox
    }

    /// Takes a change made on this device; it shows at once.
    pub fn record(&mut self, change: Change) {
        self.dirty.upserts.insert(change.id);
        self.unpersisted.insert(change.id);
        // One thing at a time can be taken back: whoever goes on means what they did.
        self.held.clear();
        self.outbox.push(Pending { change, stage: Stage::Here });
        self.show();
    }

    /// Keeps the changes of one act, and those behind them, on this device until they are let go ([`Replica::release`]): so
    /// long they can be taken back, and nobody else has seen them.
    pub fn hold(&mut self, ids: impl Into<Vec<ChangeId>>) {
        self.held = ids.into();
    }

    /// Lets a change go that was held, and those that were with it. False: it is not held any more.
    pub fn release(&mut self, id: ChangeId) -> bool {
        let is_held = self.is_held(id);
        if is_held {
            self.held.clear();
        }
        is_held
    }

    #[must_use]
    pub fn is_held(&self, id: ChangeId) -> bool {
        self.held.contains(&id)
    }

    /// The changes that can be taken back without anybody having seen them.
    pub fn held(&self) -> impl Iterator<Item = &Pending> {
        self.outbox.iter().filter(|pending| self.is_held(pending.change.id))
    }

    /// Changes to send now, oldest first, at most [`BATCH`] of them and about [`BATCH_BYTES`] of text;
    /// they count as on their way.
    pub fn take_batch(&mut self) -> Vec<Change> {
        // What an older program kept may hold notes that the server lacks: they go first, for edits of them may wait.
        if self.stale || self.before.is_some() {
            return Vec::new();
        }
        let mut room = BATCH_BYTES;
        let mut batch = Vec::new();
        let held = &self.held;
        let before_held = self.outbox.iter_mut().take_while(|pending| !held.contains(&pending.change.id));
        for pending in before_held.filter(|pending| pending.stage == Stage::Here) {
            let weight = match &pending.change.body {
                Body::Known(kind) => kind.weight(),
                Body::Unknown(raw) => raw.get().len(),
            };
            // The first always goes, however long it is: nothing may block what is behind it.
            if batch.len() == BATCH || (weight > room && !batch.is_empty()) {
                break;
            }
            room = room.saturating_sub(weight);
            pending.stage = Stage::Sending;
            batch.push(pending.change.clone());
        }
        batch
    }

    #[must_use]
    pub fn has_unsent(&self) -> bool {
        self.outbox.iter().any(|pending| pending.stage == Stage::Here)
    }

    /// No answer came: what was on its way is on this device again.
    pub fn back_to_here(&mut self) {
        for pending in &mut self.outbox {
            if pending.stage == Stage::Sending {
                pending.stage = Stage::Here;
            }
        }
    }

    /// Takes an answer of the server: per-change results first, then everything newer.
    pub fn take_reply(&mut self, reply: HouseholdReply) {
        let mut known = Vec::new();
        for Outcome { id, verdict } in reply.results {
            match verdict {
                // It stays in the outbox until the journal was read past it, so that nothing flickers.
                Verdict::Accepted(_) | Verdict::Duplicate(_) => known.extend(id),
                Verdict::Refused(reason) => {
                    if let Some(pending) =
                        self.outbox.iter_mut().find(|pending| Some(pending.change.id) == id)
                    {
                        pending.stage = Stage::Refused(reason);
                        self.dirty.upserts.insert(pending.change.id);
                    }
                }
            }
        }
        self.claim = None;
        if let Some(state) = reply.state
            && (reply.another || state.cursor >= self.cursor.seq)
        {
            if reply.another {
                self.before.get_or_insert(self.confirmed.clone());
                self.back_to_here();
                self.store_in_order();
            }
            self.cursor = state.place();
            self.confirmed = Arc::new(state.plan);
            self.dirty.state = true;
            self.stale = false;
        }
        self.take_entries(&reply.entries, Cursor { seq: reply.cursor, fingerprint: reply.fingerprint });
        if !reply.more {
            // The journal was read to its end: what is known there is in the confirmed plan, also
            // when its entry was behind the cursor or within the state.
            known.into_iter().for_each(|id| self.confirm(id));
            self.show();
        }
    }

    /// Takes new entries of the journal, in order; those already known are passed over. `cursor` is
    /// how far the journal was read for them: the team's entries leave gaps in a family's numbers.
    pub fn take_entries(&mut self, entries: &[Entry], cursor: Cursor) {
        for entry in entries {
            if entry.seq > self.cursor.seq {
                Arc::make_mut(&mut self.confirmed).apply(&entry.change);
                self.cursor = self.cursor.then(entry.seq, &entry.change);
                self.dirty.state = true;
            }
            // Also one that is behind the cursor: its confirmation was lost on the way.
            self.confirm(entry.change.id);
        }
        // Where this device could not tell, the server does.
        let is_told = self.cursor.fingerprint.is_none() && cursor.fingerprint.is_some();
        if cursor.seq > self.cursor.seq || (cursor.seq == self.cursor.seq && is_told) {
            self.cursor = cursor;
            self.dirty.state = true;
        }
        self.show();
    }

    fn confirm(&mut self, id: ChangeId) {
        if let Some(place) = self.outbox.iter().position(|pending| pending.change.id == id) {
            let done = self.take_out(place);
            self.saw_saved(&done.body);
            // Where the server is restored from a backup, this is the only copy.
            if !matches!(&done.body, Body::Known(kind) if kind.is_mark()) {
                self.dirty.sent.push(done);
            }
        }
    }

    fn saw_saved(&mut self, body: &Body) {
        self.saved.extend(body.targets());
    }

    fn take_out(&mut self, place: usize) -> Change {
        let taken = self.outbox.remove(place).change;
        self.dirty.upserts.remove(&taken.id);
        self.unpersisted.remove(&taken.id);
        self.dirty.deleted.push(taken.id);
        taken
    }

    /// Takes a refused (or not yet sent) change out of the outbox, for the person to write anew.
    pub fn withdraw(&mut self, id: ChangeId) -> Option<Change> {
        let place = self.outbox.iter().position(|pending| pending.change.id == id)?;
        let taken = self.take_out(place);
        self.show();
        Some(taken)
    }

    /// Sends a refused change once more: what stood in its way may be gone.
    pub fn retry(&mut self, id: ChangeId) {
        if let Some(pending) = self.outbox.iter_mut().find(|pending| pending.change.id == id)
            && matches!(pending.stage, Stage::Refused(_))
        {
            pending.stage = Stage::Here;
            self.dirty.upserts.insert(id);
            self.show();
        }
    }

    /// The outbox without what the app does by itself: that notes were read is marked, not edited.
    pub fn edits(&self) -> impl Iterator<Item = &Pending> + Clone {
        let is_mark =
            |pending: &&Pending| matches!(&pending.change.body, Body::Known(kind) if kind.is_mark());
        self.outbox.iter().filter(move |pending| !is_mark(pending))
    }

    /// What the team may know of changes that do not travel now: how many, and since when.
    #[must_use]
    pub fn waiting(&self) -> Option<Waiting> {
        let stay = self.edits().filter(|pending| pending.stage != Stage::Sending);
        let stay = stay.filter(|pending| !self.is_held(pending.change.id));
        let since = stay.clone().map(|pending| pending.change.at).min()?;
        Some(Waiting { count: stay.count(), since })
    }

    /// How some of the own changes stand: the worst of them, and whether all are in the storage; None
    /// when nothing is under way.
    #[must_use]
    pub fn stands_at(&self, some: impl Fn(&Pending) -> bool) -> Option<(Stage, bool)> {
        let some = || self.outbox.iter().filter(|pending| some(pending));
        let worst = some().map(|pending| pending.stage).max_by_key(|stage| match stage {
            Stage::Sending => 0,
            Stage::Here => 1,
            Stage::Refused(_) => 2,
        })?;
        Some((worst, !some().any(|pending| self.is_unpersisted(pending.change.id))))
    }

    /// Whether a change about one of these was confirmed since the page was opened.
    #[must_use]
    pub fn is_saved(&self, is_its: impl Fn(&Target) -> bool) -> bool {
        self.saved.iter().any(is_its)
    }

    fn show(&mut self) {
        let mut shown = self.confirmed.clone();
        for pending in self.outbox.iter().filter(|pending| !matches!(pending.stage, Stage::Refused(_))) {
            let change = Change { at: self.made_at(pending), ..pending.change.clone() };
            Arc::make_mut(&mut shown).apply(&change);
        }
        self.shown = shown;
    }
}
