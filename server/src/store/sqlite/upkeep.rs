//! Upkeep of the database.

use super::SqliteStore;
use crate::store::{Result, UpkeepStore};
use async_trait::async_trait;
use sqlx::Row;
use std::path::Path;

#[async_trait]
impl UpkeepStore for SqliteStore {
    async fn ping(&self) -> Result<()> {
        sqlx::query("SELECT 1").execute(&self.read).await?;
        Ok(())
    }

    async fn backup(&self, file: &Path) -> Result<()> {
        let name = file.to_string_lossy().into_owned();
        sqlx::query("VACUUM INTO ?").bind(name).execute(&self.read).await?;
        Ok(())
    }

    async fn integrity(&self) -> Result<String> {
        let row = sqlx::query("PRAGMA integrity_check").fetch_one(&self.read).await?;
        Ok(row.try_get(0)?)
    }

    async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
    }
}
