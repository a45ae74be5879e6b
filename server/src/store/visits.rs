//! Up to where somebody of a team has looked at what happened in a household.

use super::Result;
use app::domain::id::{HouseholdId, PersonId};
use app::domain::journal::Seq;
use app::domain::time::Moment;
use async_trait::async_trait;

/// The place in a household's journal up to which somebody has looked, and when they did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisitRow {
    pub household: HouseholdId,
    pub seq: Seq,
    pub at: Moment,
}

/// Up to where somebody of a team has looked at what happened in a household.
#[async_trait]
pub trait VisitStore: Send + Sync {
    async fn list_visits(&self, person: PersonId) -> Result<Vec<VisitRow>>;
    /// Notes how far somebody has looked; never back.
    async fn set_visit(&self, person: PersonId, visit: VisitRow) -> Result<()>;
}
