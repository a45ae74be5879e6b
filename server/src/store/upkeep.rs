//! Upkeep of the database.

use super::Result;
use app::domain::time::Moment;
use async_trait::async_trait;
use std::path::Path;

/// Upkeep of the database.
#[async_trait]
pub trait UpkeepStore: Send + Sync {
    /// Answers when the database does.
    async fn ping(&self) -> Result<()>;
    /// Writes so many bytes that nobody needs, so that they are on the disk, and reads the first page of each table as it is
    /// there now. What fails is what a person who writes now would meet.
    async fn try_out(&self, bytes: i64, at: Moment) -> Result<()>;
    /// Looks at every page of the database as it is on the disk now.
    async fn check_pages(&self) -> Result<()>;
    /// Writes a consistent copy while serving, which only its owner may read.
    async fn backup(&self, file: &Path) -> Result<()>;
    /// What the database says of its own integrity: `ok`, or what is wrong.
    async fn integrity(&self) -> Result<String>;
    async fn close(&self);
}
