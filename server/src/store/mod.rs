//! The port to the database. Only this room knows sqlx.
//!
//! `lookup_…` gives an `Option`, `find_…` and `list_…` give what there is. [`JournalStore::commit`] is the
//! one way in which journals grow: when it answers `Done`, everything in the batch is on disk.

mod households;
mod journal;
mod library;
mod people;
mod sessions;
mod sqlite;
mod upkeep;
mod waiting;

pub use households::HouseholdStore;
pub use journal::{Batch, Committed, EntrySubject, JournalPage, JournalStore, NewEntry};
pub use library::{LibraryRevision, LibraryStore, RevisionRow};
pub use people::{PeopleStore, PersonRow, PersonUses};
pub use sessions::{DeviceRow, InvitationRow, SessionRow, SessionStore, Spending, TokenHash};
pub use sqlite::SqliteStore;
pub use upkeep::UpkeepStore;
pub use waiting::{WaitingRow, WaitingStore};

use app::domain::id::HouseholdId;
use app::domain::summary::Summary;
use std::path::Path;
use std::sync::Arc;

/// Why the database could not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("the migrations: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    #[error("stored data cannot be read: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error("the file system: {0}")]
    File(#[from] std::io::Error),
}

pub type Result<T> = std::result::Result<T, StoreError>;

/// The database: a port for each subject. A backend has a file for each of them, with the same name.
pub trait Store:
    JournalStore
    + HouseholdStore
    + PeopleStore
    + SessionStore
    + WaitingStore
    + LibraryStore
    + UpkeepStore
    + 'static
{
}

impl<S> Store for S where
    S: JournalStore
        + HouseholdStore
        + PeopleStore
        + SessionStore
        + WaitingStore
        + LibraryStore
        + UpkeepStore
        + 'static
{
}

/// Opens the database in this file, makes it when it is not there, and brings it up to date.
///
/// # Errors
/// When the file cannot be opened or migrated.
pub async fn open(file: &Path) -> Result<Arc<dyn Store>> {
    Ok(Arc::new(SqliteStore::open(file).await?))
}

/// The household with this alias, when there is one.
///
/// # Errors
/// When the database fails.
pub async fn find_household(store: &dyn Store, alias: &str) -> Result<Option<HouseholdId>> {
    for row in store.list_summaries().await? {
        let summary: Summary = serde_json::from_str(&row)?;
        if summary.alias == alias {
            return Ok(Some(summary.household));
        }
    }
    Ok(None)
}
