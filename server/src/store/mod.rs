//! The port to the database. Only this room knows sqlx.
//!
//! `lookup_…` gives an `Option`, `find_…` and `list_…` give what there is. [`Store::commit`] is the
//! one way in which journals grow: when it returns `Ok`, everything in the batch is on disk.

mod sqlite;

pub use sqlite::SqliteStore;

use app::domain::id::{ChangeId, DeviceId, HouseholdId, PersonId};
use app::domain::journal::Seq;
use app::domain::library::revision::Subject;
use app::domain::plan::Plan;
use app::domain::plan::household::Role;
use app::domain::summary::Summary;
use app::domain::text::{Audience, Lang};
use app::domain::time::Moment;
use app::model::{DeviceRow, Unsent};
use app::replica::wire::Waiting;
use async_trait::async_trait;
use std::path::Path;

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

/// A change on its way into a journal.
#[derive(Debug, Clone)]
pub struct NewEntry {
    pub household: HouseholdId,
    pub seq: Seq,
    pub id: ChangeId,
    pub audience: Audience,
    /// JSON of the entry as it will be sent.
    pub json: String,
}

/// Everything that becomes durable together.
#[derive(Debug, Default)]
pub struct Batch {
    pub entries: Vec<NewEntry>,
    /// Snapshot plans (as JSON) as of a number.
    pub states: Vec<(HouseholdId, Seq, String)>,
    /// JSON of summaries.
    pub summaries: Vec<(HouseholdId, String)>,
    /// Who joined (true) or left (false) a household.
    pub memberships: Vec<(HouseholdId, PersonId, bool)>,
    pub languages: Vec<(PersonId, Lang)>,
}

/// A stretch of a journal as it is sent: a JSON list without its brackets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stretch {
    pub json: String,
    /// The last number read, whoever it was for; the cursor asked from when there was nothing.
    pub cursor: Seq,
    pub more: bool,
}

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    pub id: PersonId,
    pub role: Role,
    pub name: String,
    pub lang: Lang,
}

/// A signed-in device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    pub person: PersonRow,
    pub device: DeviceId,
    /// The household of a member.
    pub household: Option<HouseholdId>,
    /// The device was taken out, and does not know it yet.
    pub removed: bool,
}

/// A revision of the step library on its way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryRevision {
    pub subject: Subject,
    /// JSON of `app::domain::library::revision::StoredRevision`.
    pub json: String,
}

/// A revision of the step library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionRow {
    pub number: u64,
    pub subject: Subject,
    pub at: Moment,
    pub person: PersonId,
    /// The name of that person.
    pub author: String,
    pub json: String,
}

/// SHA-256 of a token.
pub type TokenHash = [u8; 32];

/// What became of an attempt to spend an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spending {
    Spent(PersonId),
    AlreadySpent,
    Expired,
    Unknown,
}

/// The database.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    // Journals
    async fn commit(&self, batch: Batch) -> Result<()>;
    /// The saved plan and its number, when there is one.
    async fn lookup_state(&self, household: HouseholdId) -> Result<Option<(Seq, Plan)>>;
    async fn journal(
        &self,
        household: HouseholdId,
        after: Seq,
        audience: Audience,
        limit: usize,
    ) -> Result<Stretch>;
    /// Entries whose JSON names `needle` (an id), newest first.
    async fn find_entries(
        &self,
        household: HouseholdId,
        needle: &str,
        audience: Audience,
    ) -> Result<Vec<String>>;
    /// The numbers under which these changes are already in the journal.
    async fn find_changes(&self, household: HouseholdId, ids: &[ChangeId]) -> Result<Vec<(ChangeId, Seq)>>;

    // Who belongs where
    async fn is_member(&self, household: HouseholdId, person: PersonId) -> Result<bool>;
    async fn list_households_of(&self, person: PersonId) -> Result<Vec<HouseholdId>>;
    /// JSON of the summaries of a person's households.
    async fn list_summaries_of(&self, person: PersonId) -> Result<Vec<String>>;
    async fn list_summaries(&self) -> Result<Vec<String>>;
    async fn list_memberships(&self) -> Result<Vec<(HouseholdId, PersonRow)>>;
    async fn count_households(&self) -> Result<u64>;

    // People and their devices
    async fn add_person(&self, person: &PersonRow, at: Moment) -> Result<()>;
    async fn lookup_person(&self, person: PersonId) -> Result<Option<PersonRow>>;
    async fn list_staff(&self) -> Result<Vec<PersonRow>>;
    async fn set_language(&self, person: PersonId, lang: Lang) -> Result<()>;
    async fn add_invitation(
        &self,
        hash: TokenHash,
        person: PersonId,
        at: Moment,
        expires: Moment,
    ) -> Result<()>;
    async fn spend_invitation(&self, hash: TokenHash, at: Moment) -> Result<Spending>;
    async fn add_session(
        &self,
        hash: TokenHash,
        person: PersonId,
        device: DeviceId,
        label: &str,
        at: Moment,
        expires: Moment,
    ) -> Result<()>;
    async fn lookup_session(&self, hash: TokenHash, at: Moment) -> Result<Option<SessionRow>>;
    async fn remove_session(&self, hash: TokenHash) -> Result<()>;
    /// A person's signed-in devices, the latest first.
    async fn list_devices(&self, person: PersonId, at: Moment) -> Result<Vec<DeviceRow>>;
    /// Takes a device out; false when this person has no such device.
    async fn remove_device(&self, person: PersonId, device: DeviceId, at: Moment) -> Result<bool>;

    // What devices told of changes that have not come yet
    async fn lookup_waiting(&self, household: HouseholdId, device: DeviceId) -> Result<Option<Waiting>>;
    async fn set_waiting(
        &self,
        household: HouseholdId,
        device: DeviceId,
        waiting: Option<Waiting>,
    ) -> Result<()>;
    async fn forget_waiting(&self, device: DeviceId) -> Result<()>;
    /// All devices of a household together.
    async fn sum_waiting(&self, household: HouseholdId) -> Result<Option<Waiting>>;
    /// By household of a person's.
    async fn list_waiting_of(&self, person: PersonId) -> Result<Vec<Unsent>>;

    // What coordinators changed in the step library
    /// Adds a revision when `base` is still the number of the latest of its subject (0: there is none);
    /// gives its number, or None when somebody else was faster.
    async fn add_library_revision(
        &self,
        revision: &LibraryRevision,
        base: u64,
        person: PersonId,
        at: Moment,
    ) -> Result<Option<u64>>;
    /// All revisions in the order of their numbers; of one subject, or of all.
    async fn list_library_revisions(&self, of: Option<&Subject>) -> Result<Vec<RevisionRow>>;

    // Upkeep
    /// Answers when the database does.
    async fn ping(&self) -> Result<()>;
    /// Writes a consistent copy while serving.
    async fn backup(&self, file: &Path) -> Result<()>;
    /// What the database says of its own integrity: `ok`, or what is wrong.
    async fn integrity(&self) -> Result<String>;
    async fn close(&self);
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
