//! The journals of all households: the one way in which plans change and are read.
//!
//! Many requests hand their changes to one writer; it checks them in order, gathers what it accepts
//! into one transaction, and answers only when that is on disk. Readers get an immutable snapshot.

mod due;
mod hub;
mod prepared;
mod snapshot;
mod subject_index;
mod writer;

pub use hub::{AccessWatch, Event, Hub, NumberedEntry, Subscription};
pub use prepared::{LoadError, load as load_prepared, own_device};
pub use snapshot::Snapshot;
pub(crate) use snapshot::{cursor_json, to_json};
pub use subject_index::subject;
pub use writer::{EARLIEST, ReceivedChange, WriteRequest};

use crate::clock::Clock;
use crate::limits::{JOURNAL_PAGE, SNAPSHOTS};
use crate::store::{Batch, Committed, JournalPage, Store, StoreError};
use app::domain::id::HouseholdId;
use app::domain::journal::{Entry, Seq};
use app::domain::plan::Plan;
use app::domain::text::Audience;
use app::domain::time::Moment;
use app::replica::wire::Outcome;
use lru::LruCache;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

/// Why a journal could not be read or written.
#[derive(Debug, Clone, thiserror::Error)]
pub enum JournalError {
    #[error("the journal is closed or its database failed")]
    Unavailable,
}

/// All journals.
#[derive(Clone)]
pub struct Journals {
    store: Arc<dyn Store>,
    kept: Arc<Mutex<LruCache<HouseholdId, Arc<Snapshot>>>>,
    hub: Hub,
    pushes: mpsc::Sender<WriteRequest>,
}

impl std::fmt::Debug for Journals {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Journals")
    }
}

impl Journals {
    /// Starts the writer. It stops when the last `Journals` is dropped, after finishing what it has.
    #[must_use]
    pub fn start(store: Arc<dyn Store>, clock: Clock) -> (Journals, JoinHandle<()>) {
        let (pushes, incoming) = mpsc::channel(1_024);
        let size = NonZeroUsize::new(SNAPSHOTS).unwrap_or(NonZeroUsize::MIN);
        let kept = Arc::new(Mutex::new(LruCache::new(size)));
        let hub = Hub::default();
        let writer = writer::Writer::new(store.clone(), kept.clone(), hub.clone(), clock);
        let task = tokio::spawn(writer.run(incoming));
        (Journals { store, kept, hub, pushes }, task)
    }

    /// Hands changes to the writer; the answer comes when they are on disk (or refused).
    ///
    /// # Errors
    /// When nothing of it was stored.
    pub async fn submit(
        &self,
        push: impl FnOnce(writer::Answer) -> WriteRequest,
    ) -> Result<Vec<Outcome>, JournalError> {
        let (answer, outcomes) = tokio::sync::oneshot::channel();
        self.pushes.send(push(answer)).await.map_err(|_| JournalError::Unavailable)?;
        outcomes.await.map_err(|_| JournalError::Unavailable)?
    }

    /// The plan of a household as it stands.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn snapshot(&self, household: HouseholdId) -> Result<Arc<Snapshot>, StoreError> {
        if let Some(found) = lock(&self.kept).get(&household) {
            return Ok(found.clone());
        }
        let snapshot = Arc::new(load(self.store.as_ref(), household).await?);
        if snapshot.seq == 0 {
            // There is no such household: asking for many must not push out those that are.
            return Ok(snapshot);
        }
        let mut kept = lock(&self.kept);
        // The writer may have been faster, with something newer.
        match kept.get(&household) {
            Some(newer) if newer.seq >= snapshot.seq => Ok(newer.clone()),
            _ => {
                kept.put(household, snapshot.clone());
                Ok(snapshot)
            }
        }
    }

    /// A household's state now, for a list of many that one damaged journal must not take away: none where it cannot be
    /// read, which is logged.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn readable(&self, household: HouseholdId) -> Result<Option<Arc<Snapshot>>, StoreError> {
        match self.snapshot(household).await {
            Err(StoreError::Unreadable(error)) => {
                tracing::error!(%household, %error, "a journal cannot be read (see `perspectief check`)");
                Ok(None)
            }
            snapshot => snapshot.map(Some),
        }
    }

    /// A stretch of a journal, as its reader counts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(
        &self,
        household: HouseholdId,
        after: Seq,
        audience: Audience,
    ) -> Result<JournalPage, StoreError> {
        self.store.journal(household, after, audience, JOURNAL_PAGE).await
    }

    #[must_use]
    pub fn hub(&self) -> &Hub {
        &self.hub
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is behind the lock is a cache: it stays true even when a holder panicked.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads the saved state and folds the tail behind it. A state that cannot be read is passed over: all of it is in the
/// journal, and the next one that is saved takes its place.
pub(crate) async fn load(store: &dyn Store, household: HouseholdId) -> Result<Snapshot, StoreError> {
    let saved = match store.lookup_state(household).await {
        Err(error @ (StoreError::Unreadable(_) | StoreError::NewerPlan)) => {
            tracing::error!(%household, %error, "a saved plan cannot be read: it is made anew from the journal");
            None
        }
        saved => saved?,
    };
    let (saved, mut plan) = saved.unwrap_or((0, Plan::new(household)));
    let seq = fold_tail(store, household, &mut plan, saved).await?;
    let end = store.lookup_end(household, seq).await?;
    Ok(Snapshot::new(plan, end, saved))
}

/// Folds what follows `after`; gives the last number.
async fn fold_tail(
    store: &dyn Store,
    household: HouseholdId,
    plan: &mut Plan,
    after: Seq,
) -> Result<Seq, StoreError> {
    let mut seq = after;
    loop {
        let journal_page = store.journal(household, seq, Audience::Team, JOURNAL_PAGE).await?;
        let entries: Vec<Entry> = serde_json::from_str(&format!("[{}]", journal_page.json))?;
        app::domain::journal::fold(plan, &entries);
        seq = journal_page.cursor.seq;
        if !journal_page.more {
            return Ok(seq);
        }
    }
}

/// The version of what a summary says. With a greater number all are made anew when the server starts.
const SUMMARY_RULES: u32 = 5;
const SUMMARIES: &str = "household_summary";

/// Makes what stands beside the journals anew where an older server made it by other rules.
///
/// # Errors
/// When the database fails.
pub async fn bring_up_to_date(store: &dyn Store, now: Moment) -> Result<(), StoreError> {
    subject_index::bring_up_to_date(store).await?;
    bring_summaries_up_to_date(store).await?;
    due::bring_up_to_date(store, now).await
}

async fn bring_summaries_up_to_date(store: &dyn Store) -> Result<(), StoreError> {
    if store.derived(SUMMARIES).await? >= SUMMARY_RULES {
        return Ok(());
    }
    /// What every summary has said since there are any.
    #[derive(serde::Deserialize)]
    struct Named {
        household: HouseholdId,
    }
    for summary in store.list_summaries().await? {
        let Ok(Named { household }) = serde_json::from_str(&summary) else {
            tracing::error!("a summary cannot be read (see `perspectief check`)");
            continue;
        };
        let now = match load(store, household).await {
            Ok(snapshot) => snapshot.summary_json(),
            // One household must not keep all others waiting.
            Err(error @ StoreError::Unreadable(_)) => {
                tracing::error!(%household, %error, "a journal cannot be read (see `perspectief check`)");
                continue;
            }
            Err(error) => return Err(error),
        };
        if now != summary {
            let batch = Batch { summaries: vec![(household, now)], ..Batch::default() };
            // It numbers nothing, so it meets nobody else's.
            let _: Committed = store.commit(batch).await?;
        }
    }
    store.set_derived(SUMMARIES, SUMMARY_RULES).await
}

/// Whether what is saved beside a journal is what the journal says.
///
/// # Errors
/// When the database fails. Inside: what differs or cannot be read, in words.
pub async fn verify(
    store: &dyn Store,
    household: HouseholdId,
    summary: &str,
) -> Result<Result<(), String>, StoreError> {
    if let Some(seq) = find_unreadable(store, household).await? {
        return Ok(Err(format!("entry {seq} of its journal cannot be read: a backup has to be looked into")));
    }
    if let Err(error @ (StoreError::Unreadable(_) | StoreError::NewerPlan)) =
        store.lookup_state(household).await
    {
        return Ok(Err(format!("{error}; it is made anew from the journal, with the next change for good")));
    }
    let saved = load(store, household).await?;
    let mut plan = Plan::new(household);
    let seq = fold_tail(store, household, &mut plan, 0).await?;
    let differs = if seq != saved.seq {
        "its journal has another end than its state"
    } else if plan != **saved.plan(Audience::Team) {
        "its saved state is not what its journal says"
    } else if saved.summary_json() != summary {
        "its summary is not what its journal says"
    } else {
        return Ok(Ok(()));
    };
    Ok(Err(differs.to_owned()))
}

/// The first entry of a journal that cannot be read.
async fn find_unreadable(store: &dyn Store, household: HouseholdId) -> Result<Option<Seq>, StoreError> {
    let mut after = 0;
    loop {
        let entries = store.list_entries((household, after), JOURNAL_PAGE.entries).await?;
        let count = entries.len();
        for (of, seq, json) in entries {
            if of != household {
                return Ok(None);
            }
            if serde_json::from_str::<Entry>(&json).is_err() {
                return Ok(Some(seq));
            }
            after = seq;
        }
        if count < JOURNAL_PAGE.entries {
            return Ok(None);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use super::*;
    use uuid::Uuid;

    #[tokio::test]
    async fn summaries_of_an_older_server_are_made_anew_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = crate::store::open(&folder.path().join("it.sqlite3")).await.expect("a database");
        let household = HouseholdId(Uuid::from_u128(10));
        let write = async |summary: &str| {
            let batch = Batch { summaries: vec![(household, summary.to_owned())], ..Batch::default() };
            assert_eq!(store.commit(batch).await.expect("the database"), Committed::Done);
        };
        let read = async || store.list_summaries().await.expect("the database").remove(0);
        let old = format!("{{\"household\":\"{household}\",\"said\":\"otherwise\"}}");
        write(&old).await;
        bring_up_to_date(store.as_ref(), Moment(0)).await.expect("the database");
        let now = load(store.as_ref(), household).await.expect("the database").summary_json();
        assert_eq!(read().await, now);
        // By the same rules they are what the writer made them.
        write(&old).await;
        bring_up_to_date(store.as_ref(), Moment(0)).await.expect("the database");
        assert_eq!(read().await, old);
    }
}
