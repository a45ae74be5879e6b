//! Terms that colleagues added to the glossary.

use super::Result;
use app::domain::id::PersonId;
use app::domain::time::Moment;
use app::model::glossary::{OwnTerm, TermWords};
use async_trait::async_trait;
use uuid::Uuid;

/// Who does something to a term, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct By {
    pub person: PersonId,
    pub at: Moment,
}

/// What became of a term that was to be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is there; also when it was already, by the same id.
    Done,
    /// There are as many as there may be.
    Full,
}

/// The glossary's own terms.
#[async_trait]
pub trait GlossaryStore: Send + Sync {
    /// All of them, also those that were taken out lately.
    async fn list_terms(&self) -> Result<Vec<OwnTerm>>;
    /// Adds a term, where there are fewer than `most`.
    async fn add_term(&self, id: Uuid, words: &TermWords, by: By, most: usize) -> Result<Added>;
    /// Puts other words in the place of those of a version; false, when it is not of that version any more.
    async fn correct_term(&self, id: Uuid, version: i64, words: &TermWords, by: By) -> Result<bool>;
    /// Takes a term out, or puts it back where there are fewer than `most`; false, when there is no such term or no room.
    /// Those that were taken out before `until` are deleted.
    async fn remove_term(&self, id: Uuid, removed: bool, by: By, most: usize, until: Moment) -> Result<bool>;
}
