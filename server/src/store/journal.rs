//! The journals: entries, the plans folded from them, and all that becomes durable together.

use super::Result;
use app::domain::id::{ChangeId, HouseholdId, PersonId};
use app::domain::journal::Seq;
use app::domain::plan::Plan;
use app::domain::text::{Audience, Lang};
use async_trait::async_trait;

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

/// What became of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Committed {
    /// Everything in it is on disk.
    Done,
    /// Nothing of it: a number or a change of it is in a journal already, because somebody else wrote there
    /// meanwhile. Read again, check again, try again.
    Conflict,
}

/// A stretch of a journal as it is sent: a JSON list without its brackets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stretch {
    pub json: String,
    /// The last number read, whoever it was for; the cursor asked from when there was nothing.
    pub cursor: Seq,
    pub more: bool,
}

/// The journals: entries, the plans folded from them, and all that becomes durable together.
#[async_trait]
pub trait JournalStore: Send + Sync {
    /// Stores a batch as a whole, or nothing of it.
    async fn commit(&self, batch: Batch) -> Result<Committed>;
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
}
