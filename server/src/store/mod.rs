//! The port to the database. Only this room knows sqlx.
//!
//! `lookup_…` gives an `Option`, `find_…` and `list_…` give what there is. [`JournalStore::commit`] is the
//! one way in which journals grow: when it answers `Done`, everything in the batch is on disk.

mod claims;
mod glossary;
mod households;
mod journal;
mod library;
mod people;
mod place_reports;
mod reminders;
mod sessions;
mod sqlite;
mod trouble;
mod upkeep;
mod visits;
mod waiting;

pub use claims::{ClaimStore, Claimed};
pub use glossary::{Added, By, GlossaryStore};
pub use households::HouseholdStore;
pub use journal::{
    Batch, Committed, EntrySubject, JournalEnd, JournalPage, JournalStore, KnownChange, NewEntry, PageLimit,
};
pub use library::{LibraryRevision, LibraryStore, RevisionRow};
pub use people::{PeopleStore, PersonRow, PersonUses};
pub use place_reports::{PlaceReportStore, ReportsOf};
pub use reminders::{
    CallResult, CallRow, DueNext, DueRow, DueState, NewDue, PushChannel, ReminderStore, Rung, Seen, SentRow,
    Settled,
};
pub use sessions::{DeviceRow, InvitationRow, SessionRow, SessionStore, Spending, TokenHash};
pub use sqlite::SqliteStore;
pub use trouble::Trouble;
pub use upkeep::UpkeepStore;
pub use visits::{VisitRow, VisitStore};
pub use waiting::{WaitingRow, WaitingStore};

use app::domain::id::HouseholdId;
use app::domain::summary::Summary;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why the database could not do it. What it says goes into the log: no word of a person is in it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("the migrations: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    #[error("stored data cannot be read, from byte {} of it", .0.column())]
    Unreadable(#[from] serde_json::Error),
    #[error("a saved plan was written by a newer program")]
    NewerPlan,
    #[error("the file system: {0}")]
    File(#[from] std::io::Error),
    #[error("there is no file {}; is the folder right (PERSPECTIEF_DATA or DATABASE_URL)?", .0.display())]
    NoDatabase(PathBuf),
    #[error(
        "the file {} is empty: put a backup in its place, or take it away where a new database is wanted",
        .0.display()
    )]
    EmptyFile(PathBuf),
    #[error("the file that was opened is not in its place any more")]
    Moved,
    #[error("a page is damaged: {0}")]
    Damaged(String),
}

pub type Result<T> = std::result::Result<T, StoreError>;

/// The database: a port for each subject. A backend has a file for each of them, with the same name.
pub trait Store:
    JournalStore
    + HouseholdStore
    + PeopleStore
    + SessionStore
    + WaitingStore
    + VisitStore
    + ClaimStore
    + GlossaryStore
    + PlaceReportStore
    + ReminderStore
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
        + VisitStore
        + ClaimStore
        + GlossaryStore
        + PlaceReportStore
        + ReminderStore
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

/// Like [`open`], but makes nothing.
///
/// # Errors
/// Also when there is no such file.
pub async fn open_existing(file: &Path) -> Result<Arc<dyn Store>> {
    Ok(Arc::new(SqliteStore::open_existing(file).await?))
}

/// The file beside a database that a server locks, for its owner only.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn lock_file(database: &Path) -> std::io::Result<std::fs::File> {
    sqlite::lock_file(database)
}

/// Takes from others on this machine what they may do with a folder; whether they could do anything.
///
/// # Errors
/// When it is not there, or not ours.
pub fn make_folder_private(folder: &Path) -> Result<bool> {
    Ok(sqlite::close_to_others(folder, 0o700)?)
}

/// The household with this alias, when there is one.
///
/// # Errors
/// When the database fails.
pub async fn find_household(store: &dyn Store, alias: &str) -> Result<Option<HouseholdId>> {
    let (summaries, _) = read_summaries(&store.list_summaries().await?);
    Ok(summaries.into_iter().find(|it| it.alias == alias).map(|it| it.household))
}

/// Reads summaries. Those that cannot be read are told in the log and counted: one never hides the others.
pub(crate) fn read_summaries(rows: &[String]) -> (Vec<Summary>, usize) {
    let summaries: Vec<Summary> = rows.iter().filter_map(|row| serde_json::from_str(row).ok()).collect();
    let unreadable = rows.len() - summaries.len();
    if unreadable > 0 {
        tracing::error!(unreadable, "summaries cannot be read (see `perspectief check`)");
    }
    (summaries, unreadable)
}
