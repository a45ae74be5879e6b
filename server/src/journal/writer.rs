//! The writer: takes what has gathered while the last transaction was on its way to the disk, checks
//! it, and commits it as one. So durability costs one flush for many changes.

use super::due;
use super::hub::{Event, Hub, NumberedEntry};
use super::snapshot::{Snapshot, to_json};
use super::subject_index::subjects;
use super::{JournalError, load, lock};
use crate::clock::Clock;
use crate::limits::BATCH_CHANGES;
use crate::store::{Batch, Committed, JournalEnd, KnownChange, NewEntry, PageLimit, Store, StoreError};
use app::domain::access::{Actor, Refusal, check};
use app::domain::change::note::{split_seen, teams_part};
use app::domain::change::{Body, Change, ChangeKind, NoteChange, PersonChange};
use app::domain::id::{ChangeId, Fingerprint, HouseholdId, PersonId};
use app::domain::journal::{self, Cursor, Seq};
use app::domain::plan::Plan;
use app::domain::plan::household::Role;
use app::domain::reminders::Reminder;
use app::domain::text::Audience;
use app::domain::time::Moment;
use app::replica::wire::{Outcome, Verdict};
use lru::LruCache;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex};
use tokio::sync::{mpsc, oneshot};

/// Where the answer goes.
pub(super) type Answer = oneshot::Sender<Result<Vec<Outcome>, JournalError>>;

/// A change as it came: read, or why it could not be (with its id, if that could be read).
pub type ReceivedChange = Result<Change, (Option<ChangeId>, Refusal)>;

/// Changes of one person to one household.
#[derive(Debug)]
pub struct WriteRequest {
    pub household: HouseholdId,
    pub actor: Actor,
    /// What to add to the device's times to get the server's, in milliseconds.
    pub offset: i64,
    pub changes: Vec<ReceivedChange>,
    pub answer: Answer,
}

/// How often a batch is tried that meets what others wrote meanwhile.
const ATTEMPTS: usize = 8;
/// The state is saved anew when the tail behind it is this long, or as long as a [`SHARE`] of its notes: what grows with the
/// plan is written the more seldom.
const TAIL: Seq = 64;
/// Of 10,000 notes: every 1,250 changes, so that fewer than one write in a hundred waits for it. To fold so many takes some
/// milliseconds, once.
const SHARE: Seq = 8;

pub(super) struct Writer {
    store: Arc<dyn Store>,
    kept: Arc<Mutex<LruCache<HouseholdId, Arc<Snapshot>>>>,
    hub: Hub,
    clock: Clock,
}

/// A household while a batch is put together.
struct Working {
    plan: Plan,
    end: JournalEnd,
    saved: Seq,
    /// The reminders that followed from the plan before.
    reminders: Arc<[Reminder]>,
    accepted: Vec<NumberedEntry>,
    /// Accepted in this batch.
    fresh: HashMap<ChangeId, KnownChange>,
}

impl Writer {
    pub(super) fn new(
        store: Arc<dyn Store>,
        kept: Arc<Mutex<LruCache<HouseholdId, Arc<Snapshot>>>>,
        hub: Hub,
        clock: Clock,
    ) -> Writer {
        Writer { store, kept, hub, clock }
    }

    pub(super) async fn run(self, mut incoming: mpsc::Receiver<WriteRequest>) {
        while let Some(first) = incoming.recv().await {
            let mut size = first.changes.len();
            let mut pushes = vec![first];
            while size < BATCH_CHANGES {
                let Ok(next) = incoming.try_recv() else { break };
                size += next.changes.len();
                pushes.push(next);
            }
            self.write(pushes).await;
        }
    }

    async fn write(&self, pushes: Vec<WriteRequest>) {
        for _ in 0..ATTEMPTS {
            match self.attempt(&pushes).await {
                Attempt::Done(outcomes) => {
                    for (push, outcomes) in pushes.into_iter().zip(outcomes) {
                        let _ = push.answer.send(outcomes);
                    }
                    return;
                }
                // Another server wrote there meanwhile: what is kept of these households is old.
                Attempt::Conflict(households) => {
                    let mut kept = lock(&self.kept);
                    for household in households {
                        kept.pop(&household);
                    }
                }
            }
        }
        tracing::error!("a batch of changes met others each time it was tried");
        for push in pushes {
            let _ = push.answer.send(Err(JournalError::Unavailable));
        }
    }

    async fn attempt(&self, pushes: &[WriteRequest]) -> Attempt {
        let mut workings = HashMap::new();
        let mut batch = Batch::default();
        // Who was brought in by this batch, and where.
        let mut named = HashMap::new();
        let mut outcomes = Vec::with_capacity(pushes.len());
        for push in pushes {
            let taken = self.take(&mut workings, &mut batch, &mut named, push).await;
            outcomes.push(taken.map_err(|error| {
                tracing::error!(%error, "a household could not be read for writing");
                JournalError::Unavailable
            }));
        }
        let changed: Vec<(HouseholdId, Working)> =
            workings.into_iter().filter(|(_, it)| !it.accepted.is_empty()).collect();
        let written = self.finish(&mut batch, changed);
        let concerned = batch.memberships.iter().map(|(_, person, _)| *person).collect();
        let stored =
            if batch.entries.is_empty() { Ok(Committed::Done) } else { self.store.commit(batch).await };
        match stored {
            Ok(Committed::Done) => {
                self.publish(written, concerned);
                Attempt::Done(outcomes)
            }
            Ok(Committed::Conflict) => Attempt::Conflict(written.iter().map(|it| it.household).collect()),
            Err(error) => {
                // Nothing of it was stored; the devices keep their changes and send them again.
                tracing::error!(%error, "a batch of changes could not be committed");
                Attempt::Done(pushes.iter().map(|_| Err(JournalError::Unavailable)).collect())
            }
        }
    }

    /// Checks the changes of one push and applies those that are accepted.
    async fn take(
        &self,
        workings: &mut HashMap<HouseholdId, Working>,
        batch: &mut Batch,
        named: &mut HashMap<PersonId, HouseholdId>,
        push: &WriteRequest,
    ) -> Result<Vec<Outcome>, StoreError> {
        let WriteRequest { household, actor, offset, changes, .. } = push;
        let (household, actor, offset) = (*household, *actor, *offset);
        let working = match workings.entry(household) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => free.insert(self.working(household).await?),
        };
        let ids = changes.iter().flatten().flat_map(|change| [Some(change.id), teams_id(change)]);
        let ids: Vec<ChangeId> = ids.flatten().collect();
        let known = self.store.find_changes(household, &ids).await?;
        let known: HashMap<ChangeId, KnownChange> = known.into_iter().map(|it| (it.id, it)).collect();
        let now = self.clock.now();
        let mut outcomes = Vec::with_capacity(changes.len());
        for change in changes {
            let outcome = match change {
                Err((id, reason)) => Outcome { id: *id, verdict: Verdict::Refused(*reason) },
                Ok(change) => {
                    let id = change.id;
                    let seen = known.get(&id).or_else(|| working.fresh.get(&id));
                    let verdict = match seen {
                        Some(known) => self.repeated(batch, household, actor, *known, change).await?,
                        None if self.is_taken(named, household, actor, change).await? => {
                            Verdict::Refused(Refusal::IdInUse)
                        }
                        None => {
                            let has_teams = teams_id(change).is_some_and(|id| known.contains_key(&id));
                            let change = corrected(change.clone(), offset, now);
                            working.accept(batch, household, actor, change, has_teams)
                        }
                    };
                    Outcome { id: Some(id), verdict }
                }
            };
            outcomes.push(outcome);
        }
        Ok(outcomes)
    }

    /// A change whose id is in the journal already: sent again, or another one, which must not be taken for it: its words
    /// would be gone. What its sender may not see is nothing that was confirmed to them.
    async fn repeated(
        &self,
        batch: &Batch,
        household: HouseholdId,
        actor: Actor,
        known: KnownChange,
        change: &Change,
    ) -> Result<Verdict, StoreError> {
        let Some(number) = known.number(audience_of(actor)) else {
            return Ok(Verdict::Refused(Refusal::IdInUse));
        };
        let is_it = |entry: &&NewEntry| entry.household == household && entry.seq == known.seq;
        let json = match batch.entries.iter().find(is_it) {
            Some(entry) => entry.json.clone(),
            None => {
                let one = PageLimit { entries: 1, bytes: 1 };
                self.store.journal(household, known.seq - 1, Audience::Team, one).await?.json
            }
        };
        let stored: journal::Entry = serde_json::from_str(&json)?;
        let is_same =
            stored.change.author == change.author && says_the_same(&stored.change.body, &change.body);
        Ok(if is_same { Verdict::Duplicate(number) } else { Verdict::Refused(Refusal::IdInUse) })
    }

    /// Whether a change brings in a person under an id that is somebody else's: an account, which only a coordinator
    /// lets in, or anybody of another household. Staff work with many households.
    async fn is_taken(
        &self,
        named: &mut HashMap<PersonId, HouseholdId>,
        household: HouseholdId,
        actor: Actor,
        change: &Change,
    ) -> Result<bool, StoreError> {
        let Body::Known(ChangeKind::Person(PersonChange::Added { person })) = &change.body else {
            return Ok(false);
        };
        if person.role.is_staff() {
            return Ok(false);
        }
        let uses = self.store.find_uses(person.id).await?;
        let account = uses.account && actor.role != Role::Coordinator;
        let elsewhere = uses.households.iter().any(|it| *it != household);
        // What was accepted before in this batch is not in the store yet.
        let first = *named.entry(person.id).or_insert(household);
        Ok(account || elsewhere || first != household)
    }

    async fn working(&self, household: HouseholdId) -> Result<Working, StoreError> {
        let kept = lock(&self.kept).get(&household).cloned();
        let snapshot = match kept {
            Some(snapshot) => snapshot,
            None => Arc::new(load(self.store.as_ref(), household).await?),
        };
        Ok(Working {
            plan: snapshot.plan(Audience::Team).as_ref().clone(),
            end: snapshot.end,
            saved: snapshot.saved,
            reminders: snapshot.reminders().clone(),
            accepted: Vec::new(),
            fresh: HashMap::new(),
        })
    }

    /// Completes the batch with what follows from the changes: states that are due, and summaries.
    fn finish(&self, batch: &mut Batch, workings: Vec<(HouseholdId, Working)>) -> Vec<Written> {
        let now = self.clock.now();
        workings
            .into_iter()
            .map(|(household, working)| {
                let seq = working.end.team.seq;
                let tail = TAIL.max(working.plan.notes.len() as Seq / SHARE);
                let is_due = seq - working.saved >= tail || working.saved == 0;
                let saved = if is_due { seq } else { working.saved };
                let snapshot = Arc::new(Snapshot::new(working.plan, working.end, saved));
                if is_due {
                    let json = snapshot.plan_json(Audience::Team).to_string();
                    batch.states.push((household, seq, json));
                }
                due::follow(batch, household, &working.reminders, snapshot.reminders(), now);
                let summary: Arc<str> = snapshot.summary_json().into();
                batch.summaries.push((household, summary.to_string()));
                Written { household, snapshot, accepted: working.accepted, summary }
            })
            .collect()
    }

    fn publish(&self, written: Vec<Written>, concerned: Vec<PersonId>) {
        for Written { household, snapshot, accepted, summary } in written {
            lock(&self.kept).put(household, snapshot);
            self.hub.publish(household, || {
                accepted.into_iter().map(Event::Entry).chain([Event::Summary(summary)]).collect()
            });
        }
        // Behind the entries: who leaves still hears that.
        for person in concerned {
            self.hub.access_changed(person);
        }
    }
}

/// What became of some pushes.
enum Attempt {
    /// What to answer to each of them.
    Done(Vec<Result<Vec<Outcome>, JournalError>>),
    /// The households that others wrote to meanwhile.
    Conflict(Vec<HouseholdId>),
}

/// A household as it is after a batch.
struct Written {
    household: HouseholdId,
    snapshot: Arc<Snapshot>,
    accepted: Vec<NumberedEntry>,
    summary: Arc<str>,
}

impl Working {
    /// `has_teams`: the team's part of it is there already, however that came.
    fn accept(
        &mut self,
        batch: &mut Batch,
        household: HouseholdId,
        actor: Actor,
        change: Change,
        has_teams: bool,
    ) -> Verdict {
        let (change, teams) = split_seen(&self.plan, change);
        let teams = teams.filter(|teams| !has_teams && !self.fresh.contains_key(&teams.id));
        let audience = match check(&self.plan, actor, &change) {
            Ok(audience) => audience,
            Err(reason) => return Verdict::Refused(reason),
        };
        if let Some(teams) = &teams
            && let Err(reason) = check(&self.plan, actor, teams)
        {
            return Verdict::Refused(reason);
        }
        let known = self.add(batch, household, actor, audience, change);
        if let Some(teams) = teams {
            self.add(batch, household, actor, Audience::Team, teams);
        }
        // Who may not see it cannot have made it.
        Verdict::Accepted(known.number(audience_of(actor)).unwrap_or_default())
    }

    /// Numbers a change for all who may see it, and applies it.
    fn add(
        &mut self,
        batch: &mut Batch,
        household: HouseholdId,
        actor: Actor,
        audience: Audience,
        change: Change,
    ) -> KnownChange {
        let id = change.id;
        let seq = self.end.team.seq + 1;
        let next = |before: Cursor| before.fingerprint.unwrap_or(Fingerprint::EMPTY).then(&change);
        let fingerprint = next(self.end.team);
        self.end.team = Cursor { seq, fingerprint: Some(fingerprint) };
        let family_fingerprint = (audience == Audience::All).then(|| next(self.end.family));
        if family_fingerprint.is_some() {
            self.end.family_seq += 1;
            self.end.family = Cursor { seq: self.end.family_seq, fingerprint: family_fingerprint };
        }
        let family_seq = self.end.family_seq;
        self.plan.apply(&change);
        follow(batch, household, actor, &change);
        let known = KnownChange { id, audience, seq, family_seq };
        self.fresh.insert(id, known);
        let subjects = subjects(&change);
        let json = to_json(&journal::Entry { seq, audience, change });
        self.accepted.push(NumberedEntry::new(seq, &json, known.number(Audience::All)));
        batch.entries.push(NewEntry {
            household,
            seq,
            family_seq,
            fingerprint,
            family_fingerprint,
            id,
            audience,
            json,
            subjects,
        });
        known
    }
}

/// The id that the team's part of a mark would have.
fn teams_id(change: &Change) -> Option<ChangeId> {
    matches!(&change.body, Body::Known(ChangeKind::Note(NoteChange::Seen { .. })))
        .then(|| teams_part(change.id))
}

/// What somebody's devices get.
fn audience_of(actor: Actor) -> Audience {
    if actor.role == Role::Member { Audience::All } else { Audience::Team }
}

/// Whether it is the same change again. Of a mark that notes were read, which has no words, a part may have been stored
/// ([`split_seen`]). A form without the program that adds something makes the ids in it anew each time
/// that it is sent, so there the kind and the words decide.
fn says_the_same(one: &Body, other: &Body) -> bool {
    match (one, other) {
        (Body::Known(one), Body::Known(other)) if one.is_mark() => other.is_mark(),
        (Body::Known(one), Body::Known(other)) if one.is_addition() => {
            one.kind() == other.kind() && one.texts() == other.texts()
        }
        _ => one == other,
    }
}

/// Rows outside the journal that follow from a change.
fn follow(batch: &mut Batch, household: HouseholdId, actor: Actor, change: &Change) {
    let Body::Known(ChangeKind::Person(change)) = &change.body else { return };
    match change {
        // Others tell of people without an account: there is nobody to let in.
        PersonChange::Added { .. } if actor.role != Role::Coordinator => {}
        PersonChange::Added { person } => batch.memberships.push((household, person.id, true)),
        // From when to when they are let in has changed: their streams ask anew.
        PersonChange::StandsIn { person, stands: _ } => batch.memberships.push((household, *person, true)),
        PersonChange::Left { person } => batch.memberships.push((household, *person, false)),
        PersonChange::LanguageChosen { person, lang } => batch.languages.push((*person, *lang)),
        PersonChange::Renamed { .. }
        | PersonChange::BornTold { .. }
        | PersonChange::NamedIn { .. }
        | PersonChange::PhoneTold { .. }
        | PersonChange::RemindersChosen { .. } => {}
    }
}

/// 2020-01-01: this program did not exist before.
pub const EARLIEST: Moment = Moment(1_577_836_800_000);

/// A change with its time on the server's clock: never later than now, never before the device could
/// have been made, whatever the phone's clock says.
fn corrected(mut change: Change, offset: i64, now: Moment) -> Change {
    let at = Moment(change.at.0.saturating_add(offset));
    change.at = at.min(now).max(EARLIEST.min(now));
    change
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::change::HouseholdChange;
    use uuid::Uuid;

    fn change(at: i64) -> Change {
        Change {
            id: ChangeId(Uuid::from_u128(1)),
            author: app::domain::id::PersonId(Uuid::from_u128(2)),
            device: app::domain::id::DeviceId(Uuid::from_u128(3)),
            at: Moment(at),
            base: None,
            settles: Vec::new(),
            body: HouseholdChange::AliasChanged { alias: "Iris".into() }.into(),
        }
    }

    #[test]
    fn a_phone_set_to_1970_or_2038_writes_at_the_right_time() {
        let now = Moment(1_800_000_000_000);
        for device_now in [0_i64, 2_147_483_647_000, i64::MAX, i64::MIN] {
            let offset = now.0.saturating_sub(device_now);
            let an_hour_ago = device_now.saturating_sub(3_600_000);
            let at = corrected(change(an_hour_ago), offset, now).at;
            assert!(at <= now);
            if device_now.unsigned_abs() < 1_u64 << 50 {
                assert_eq!(at.0, now.0 - 3_600_000);
            }
        }
    }

    #[test]
    fn nothing_is_written_in_the_future() {
        let now = Moment(1_800_000_000_000);
        assert_eq!(corrected(change(now.0 + 99), 0, now).at, now);
    }
}
