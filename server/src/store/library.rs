//! What coordinators changed in the step library.

use super::Result;
use app::domain::id::PersonId;
use app::domain::library::revision::Subject;
use app::domain::time::Moment;
use async_trait::async_trait;

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

/// What coordinators changed in the step library.
#[async_trait]
pub trait LibraryStore: Send + Sync {
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
}
