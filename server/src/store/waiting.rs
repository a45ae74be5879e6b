//! What devices told of changes that have not come yet.

use super::Result;
use app::domain::id::{DeviceId, HouseholdId, PersonId};
use app::replica::wire::Waiting;
use async_trait::async_trait;

/// What waits on the devices of a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingRow {
    pub household: HouseholdId,
    pub waiting: Waiting,
}

/// What devices told of changes that have not come yet.
#[async_trait]
pub trait WaitingStore: Send + Sync {
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
    async fn list_waiting_of(&self, person: PersonId) -> Result<Vec<WaitingRow>>;
}
