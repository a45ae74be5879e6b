//! The writer: takes what has gathered while the last transaction was on its way to the disk, checks
//! it, and commits it as one. So durability costs one flush for many changes.

use super::hub::{Event, Hub};
use super::snapshot::{Snapshot, to_json};
use super::subject_index::subjects;
use super::{JournalError, load, lock};
use crate::clock::Clock;
use crate::store::{Batch, Committed, NewEntry, Store, StoreError};
use app::domain::access::{Actor, Refusal, check};
use app::domain::change::{Body, Change, ChangeKind, PersonChange};
use app::domain::id::{ChangeId, HouseholdId};
use app::domain::journal::{self, Seq};
use app::domain::plan::Plan;
use app::domain::plan::household::Role;
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

/// Most changes in one transaction.
const AT_ONCE: usize = 4_000;
/// How often a batch is tried that meets what others wrote meanwhile.
const ATTEMPTS: usize = 8;
/// The state is saved anew when the tail behind it is this long.
const TAIL: Seq = 64;

pub(super) struct Writer {
    store: Arc<dyn Store>,
    kept: Arc<Mutex<LruCache<HouseholdId, Arc<Snapshot>>>>,
    hub: Hub,
    clock: Clock,
}

/// A household while a batch is put together.
struct Working {
    plan: Plan,
    seq: Seq,
    saved: Seq,
    accepted: Vec<(Seq, Audience, Arc<str>)>,
    /// Ids accepted in this batch, and their numbers.
    fresh: HashMap<ChangeId, Seq>,
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
            while size < AT_ONCE {
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
        let mut outcomes = Vec::with_capacity(pushes.len());
        for push in pushes {
            let taken = self.take(&mut workings, &mut batch, push).await;
            outcomes.push(taken.map_err(|error| {
                tracing::error!(%error, "a household could not be read for writing");
                JournalError::Unavailable
            }));
        }
        let changed: Vec<(HouseholdId, Working)> =
            workings.into_iter().filter(|(_, it)| !it.accepted.is_empty()).collect();
        let written = self.finish(&mut batch, changed);
        let stored =
            if batch.entries.is_empty() { Ok(Committed::Done) } else { self.store.commit(batch).await };
        match stored {
            Ok(Committed::Done) => {
                self.publish(written);
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
        push: &WriteRequest,
    ) -> Result<Vec<Outcome>, StoreError> {
        let WriteRequest { household, actor, offset, changes, .. } = push;
        let (household, actor, offset) = (*household, *actor, *offset);
        let working = match workings.entry(household) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => free.insert(self.working(household).await?),
        };
        let ids: Vec<ChangeId> =
            changes.iter().filter_map(|change| change.as_ref().ok()).map(|it| it.id).collect();
        let known: HashMap<ChangeId, Seq> =
            self.store.find_changes(household, &ids).await?.into_iter().collect();
        let now = self.clock.now();
        let mut outcomes = Vec::with_capacity(changes.len());
        for change in changes {
            let outcome = match change {
                Err((id, reason)) => Outcome { id: *id, verdict: Verdict::Refused(*reason) },
                Ok(change) => {
                    let id = change.id;
                    let seen = known.get(&id).or_else(|| working.fresh.get(&id));
                    let verdict = match seen {
                        Some(seq) => self.repeated(working, household, *seq, change).await?,
                        None if self.is_taken(actor, change).await? => Verdict::Refused(Refusal::IdInUse),
                        None => {
                            working.accept(batch, household, actor, corrected(change.clone(), offset, now))
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
    /// would be gone.
    async fn repeated(
        &self,
        working: &Working,
        household: HouseholdId,
        seq: Seq,
        change: &Change,
    ) -> Result<Verdict, StoreError> {
        let fresh = working.accepted.iter().find(|(number, ..)| *number == seq);
        let json = match fresh {
            Some((.., json)) => json.to_string(),
            None => self.store.journal(household, seq - 1, Audience::Team, 1).await?.json,
        };
        let stored: journal::Entry = serde_json::from_str(&json)?;
        let is_same =
            stored.change.author == change.author && says_the_same(&stored.change.body, &change.body);
        Ok(if is_same { Verdict::Duplicate(seq) } else { Verdict::Refused(Refusal::IdInUse) })
    }

    /// Who is no coordinator tells of people who have no account. An id of somebody who has one would
    /// let that person into this household.
    async fn is_taken(&self, actor: Actor, change: &Change) -> Result<bool, StoreError> {
        match &change.body {
            Body::Known(ChangeKind::Person(PersonChange::Added { person }))
                if actor.role != Role::Coordinator =>
            {
                Ok(self.store.lookup_person(person.id).await?.is_some())
            }
            _ => Ok(false),
        }
    }

    async fn working(&self, household: HouseholdId) -> Result<Working, StoreError> {
        let kept = lock(&self.kept).get(&household).cloned();
        let snapshot = match kept {
            Some(snapshot) => snapshot,
            None => Arc::new(load(self.store.as_ref(), household).await?),
        };
        Ok(Working {
            plan: snapshot.plan(Audience::Team).as_ref().clone(),
            seq: snapshot.seq,
            saved: snapshot.saved,
            accepted: Vec::new(),
            fresh: HashMap::new(),
        })
    }

    /// Completes the batch with what follows from the changes: states that are due, and summaries.
    fn finish(&self, batch: &mut Batch, workings: Vec<(HouseholdId, Working)>) -> Vec<Written> {
        workings
            .into_iter()
            .map(|(household, working)| {
                let is_due = working.seq - working.saved >= TAIL || working.saved == 0;
                let saved = if is_due { working.seq } else { working.saved };
                let snapshot = Arc::new(Snapshot::new(working.plan, working.seq, saved));
                if is_due {
                    let json = snapshot.plan_json(Audience::Team).to_string();
                    batch.states.push((household, working.seq, json));
                }
                let summary: Arc<str> = snapshot.summary_json().into();
                batch.summaries.push((household, summary.to_string()));
                Written { household, snapshot, accepted: working.accepted, summary }
            })
            .collect()
    }

    fn publish(&self, written: Vec<Written>) {
        for Written { household, snapshot, accepted, summary } in written {
            lock(&self.kept).put(household, snapshot);
            self.hub.publish(household, || {
                let entries =
                    accepted.into_iter().map(|(seq, audience, json)| Event::Entry { seq, audience, json });
                entries.chain([Event::Summary(summary)]).collect()
            });
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
    accepted: Vec<(Seq, Audience, Arc<str>)>,
    summary: Arc<str>,
}

impl Working {
    fn accept(&mut self, batch: &mut Batch, household: HouseholdId, actor: Actor, change: Change) -> Verdict {
        let audience = match check(&self.plan, actor, &change) {
            Ok(audience) => audience,
            Err(reason) => return Verdict::Refused(reason),
        };
        self.seq += 1;
        self.plan.apply(&change);
        follow(batch, household, actor, &change);
        let (id, seq) = (change.id, self.seq);
        self.fresh.insert(id, seq);
        let subjects = subjects(&change);
        let json = to_json(&journal::Entry { seq, audience, change });
        self.accepted.push((seq, audience, json.as_str().into()));
        batch.entries.push(NewEntry { household, seq, id, audience, json, subjects });
        Verdict::Accepted(seq)
    }
}

/// Whether it is the same change again. A form without the program that adds something makes the ids in it anew each time
/// that it is sent, so there the kind and the words decide.
fn says_the_same(one: &Body, other: &Body) -> bool {
    match (one, other) {
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
        PersonChange::Left { person } => batch.memberships.push((household, *person, false)),
        PersonChange::LanguageChosen { person, lang } => batch.languages.push((*person, *lang)),
        PersonChange::Renamed { .. } | PersonChange::BornTold { .. } | PersonChange::NamedIn { .. } => {}
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
