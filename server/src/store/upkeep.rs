//! Upkeep of the database.

use super::Result;
use async_trait::async_trait;
use std::path::Path;

/// Upkeep of the database.
#[async_trait]
pub trait UpkeepStore: Send + Sync {
    /// Answers when the database does.
    async fn ping(&self) -> Result<()>;
    /// Writes a consistent copy while serving.
    async fn backup(&self, file: &Path) -> Result<()>;
    /// What the database says of its own integrity: `ok`, or what is wrong.
    async fn integrity(&self) -> Result<String>;
    async fn close(&self);
}
