//! Who belongs where, and what caseloads show of each household. Both follow from the journals.

use super::{PersonRow, Result};
use app::domain::id::{HouseholdId, PersonId};
use async_trait::async_trait;

/// Who belongs where, and what caseloads show of each household. Both follow from the journals.
#[async_trait]
pub trait HouseholdStore: Send + Sync {
    async fn is_member(&self, household: HouseholdId, person: PersonId) -> Result<bool>;
    async fn list_households_of(&self, person: PersonId) -> Result<Vec<HouseholdId>>;
    /// JSON of the summaries of a person's households.
    async fn list_summaries_of(&self, person: PersonId) -> Result<Vec<String>>;
    async fn list_summaries(&self) -> Result<Vec<String>>;
    async fn list_memberships(&self) -> Result<Vec<(HouseholdId, PersonRow)>>;
    async fn count_households(&self) -> Result<u64>;
}
