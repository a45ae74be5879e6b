//! The port to what survives a restart. One call writes state and outbox together, or nothing, and
//! returns when that is safe on the device.
//!
//! Several tabs of one browser share a storage. Each tells what it *changed*, never how all of it
//! should be, so none takes away what another has just put in; and an older state never replaces a
//! newer one.

use super::Pending;
use super::wire::{MOST_OFFERS, State};
use domain::change::Change;
use domain::id::{ChangeId, HouseholdId};
use domain::journal::Cursor;
use domain::plan::Plan;
use domain::time::Moment;
use std::collections::BTreeMap;
use std::future::Future;
use std::sync::Arc;

/// Why nothing could be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    #[error("the device has no room left")]
    Full,
    #[error("the storage is not available")]
    Unavailable,
}

/// What is kept of a household.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StoredReplica {
    /// The plan as the server confirmed it; None: only changes of one's own are there.
    pub state: Option<State>,
    /// In the order in which they were made.
    pub outbox: Vec<Pending>,
}

impl StoredReplica {
    /// From the JSON that a device keeps: the plan with its cursor, and each change on its own. One
    /// that cannot be read any more is passed over and spoils no other.
    #[must_use]
    pub fn read(plan: Option<(&str, Cursor)>, outbox: &[String]) -> StoredReplica {
        let state = plan.and_then(|(plan, cursor)| {
            let plan = serde_json::from_str(plan).ok()?;
            Some(State { plan, cursor: cursor.seq, fingerprint: cursor.fingerprint })
        });
        let outbox = outbox.iter().filter_map(|pending| serde_json::from_str(pending).ok()).collect();
        StoredReplica { state, outbox }
    }
}

/// What has changed of a household since the last writing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Writing {
    /// Passed over when what is kept is as new or newer, and not of another journal.
    pub state: Option<(Arc<Plan>, Cursor)>,
    /// The journal is another one than was read: the state replaces what is kept whatever its number, and of the outbox
    /// what is written here comes first, in this order.
    pub anew: bool,
    /// Changes that are new, or stand otherwise than before.
    pub upserts: Vec<Pending>,
    /// Changes that left the outbox.
    pub deleted: Vec<ChangeId>,
    /// Changes that were confirmed. The last [`MOST_OFFERS`] of a household are kept for [`SENT_MS`], for the case that the
    /// server is restored from a backup.
    pub sent: Vec<Change>,
}

/// For how long a device keeps what was confirmed: 30 days, in milliseconds.
pub const SENT_MS: u64 = 2_592_000_000;

/// A household that is kept, without its plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredHousehold {
    pub household: HouseholdId,
    /// When its plan was last on the screen; None: it never was, there are only changes.
    pub opened: Option<Moment>,
    /// How many changes of its outbox are here.
    pub outbox: usize,
    /// The newest of the changes that were confirmed to this device.
    pub sent: Option<ChangeId>,
}

/// Where a device keeps its replicas. In a browser nothing is `Send`, so neither are the futures.
pub trait Storage {
    /// What is kept of a household, if anything. What cannot be read any more is left where it is.
    fn load(
        &self,
        household: HouseholdId,
    ) -> impl Future<Output = Result<Option<StoredReplica>, StorageError>>;
    /// Keeps state and outbox in one transaction.
    fn write(
        &self,
        household: HouseholdId,
        writing: &Writing,
    ) -> impl Future<Output = Result<(), StorageError>>;
    /// The changes that were confirmed to this device, oldest first.
    fn sent(&self, household: HouseholdId) -> impl Future<Output = Result<Vec<Change>, StorageError>>;
    /// Notes that the household's plan, which is kept, is on the screen.
    fn opened(&self, household: HouseholdId, at: Moment) -> impl Future<Output = Result<(), StorageError>>;
    /// Forgets a household, plan and changes.
    fn forget(&self, household: HouseholdId) -> impl Future<Output = Result<(), StorageError>>;
    /// The households of which something is kept, in no order.
    fn households(&self) -> impl Future<Output = Result<Vec<StoredHousehold>, StorageError>>;
}

/// For how long a staff device keeps a household that is not opened: 14 days, in milliseconds.
pub const KEEP_MS: i64 = 14 * 24 * 3_600_000;

/// Whether a staff device still keeps a household: for [`KEEP_MS`] after it was last opened, and for
/// as long as changes wait in its outbox.
#[must_use]
pub fn stays(stored: &StoredHousehold, now: Moment) -> bool {
    stored.outbox > 0 || stored.opened.is_some_and(|opened| now.0.saturating_sub(opened.0) <= KEEP_MS)
}

/// Storage that lasts as long as the program: for tests, and for a browser that has none.
#[derive(Debug, Default)]
pub struct Memory {
    snapshot: std::cell::RefCell<BTreeMap<HouseholdId, InMemory>>,
}

#[derive(Debug, Clone, Default)]
struct InMemory {
    kept: StoredReplica,
    sent: Vec<Change>,
    opened: Option<Moment>,
}

impl Storage for Memory {
    async fn load(&self, household: HouseholdId) -> Result<Option<StoredReplica>, StorageError> {
        Ok(self.snapshot.borrow().get(&household).map(|snapshot| snapshot.kept.clone()))
    }

    async fn write(&self, household: HouseholdId, writing: &Writing) -> Result<(), StorageError> {
        let mut all = self.snapshot.borrow_mut();
        let InMemory { kept, sent, opened: _ } = all.entry(household).or_default();
        if let Some((plan, cursor)) = &writing.state
            && (writing.anew || kept.state.as_ref().is_none_or(|state| state.cursor < cursor.seq))
        {
            kept.state = Some(State {
                plan: plan.as_ref().clone(),
                cursor: cursor.seq,
                fingerprint: cursor.fingerprint,
            });
        }
        let mut rest = Vec::new();
        if writing.anew {
            rest = std::mem::take(&mut kept.outbox);
            rest.retain(|old| writing.upserts.iter().all(|pending| pending.change.id != old.change.id));
        }
        for pending in &writing.upserts {
            match kept.outbox.iter_mut().find(|known| known.change.id == pending.change.id) {
                Some(known) => *known = pending.clone(),
                None => kept.outbox.push(pending.clone()),
            }
        }
        kept.outbox.append(&mut rest);
        kept.outbox.retain(|pending| !writing.deleted.contains(&pending.change.id));
        sent.extend(writing.sent.iter().cloned());
        sent.drain(..sent.len().saturating_sub(MOST_OFFERS));
        Ok(())
    }

    async fn sent(&self, household: HouseholdId) -> Result<Vec<Change>, StorageError> {
        Ok(self.snapshot.borrow().get(&household).map_or_else(Vec::new, |it| it.sent.clone()))
    }

    async fn opened(&self, household: HouseholdId, at: Moment) -> Result<(), StorageError> {
        if let Some(snapshot) = self.snapshot.borrow_mut().get_mut(&household) {
            snapshot.opened = Some(at);
        }
        Ok(())
    }

    async fn forget(&self, household: HouseholdId) -> Result<(), StorageError> {
        self.snapshot.borrow_mut().remove(&household);
        Ok(())
    }

    async fn households(&self) -> Result<Vec<StoredHousehold>, StorageError> {
        let all = self.snapshot.borrow();
        let stored = all.iter().map(|(household, snapshot)| StoredHousehold {
            household: *household,
            opened: snapshot.opened,
            outbox: snapshot.kept.outbox.len(),
            sent: snapshot.sent.last().map(|change| change.id),
        });
        Ok(stored.collect())
    }
}
