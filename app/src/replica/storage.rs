//! The port to what survives a restart. One call writes state and outbox together, or nothing.

use super::Held;
use crate::domain::id::HouseholdId;
use std::collections::BTreeMap;
use std::future::Future;

/// Why nothing could be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    #[error("the device has no room left")]
    Full,
    #[error("the storage is not available: {0}")]
    Unavailable(String),
}

/// Where a device keeps its replicas. In a browser nothing is `Send`, so neither are the futures.
pub trait Storage {
    /// What is kept of a household, if anything.
    fn load(&self, household: HouseholdId) -> impl Future<Output = Result<Option<Held>, StorageError>>;
    /// Keeps state and outbox in one transaction.
    fn keep(&mut self, household: HouseholdId, held: &Held)
    -> impl Future<Output = Result<(), StorageError>>;
    /// Forgets a household.
    fn forget(&mut self, household: HouseholdId) -> impl Future<Output = Result<(), StorageError>>;
    /// The households that are kept.
    fn households(&self) -> impl Future<Output = Result<Vec<HouseholdId>, StorageError>>;
}

/// Storage that lasts as long as the page.
#[derive(Debug, Default)]
pub struct Memory {
    held: BTreeMap<HouseholdId, Held>,
}

impl Storage for Memory {
    async fn load(&self, household: HouseholdId) -> Result<Option<Held>, StorageError> {
        Ok(self.held.get(&household).cloned())
    }
    async fn keep(&mut self, household: HouseholdId, held: &Held) -> Result<(), StorageError> {
        self.held.insert(household, held.clone());
        Ok(())
    }
    async fn forget(&mut self, household: HouseholdId) -> Result<(), StorageError> {
        self.held.remove(&household);
        Ok(())
    }
    async fn households(&self) -> Result<Vec<HouseholdId>, StorageError> {
        Ok(self.held.keys().copied().collect())
    }
}
