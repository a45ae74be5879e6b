//! Upkeep of the database.

use super::SqliteStore;
use super::place::close_to_others;
use crate::store::{Result, StoreError, UpkeepStore};
use app::domain::time::Moment;
use async_trait::async_trait;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row};
use std::path::Path;
use std::sync::atomic::Ordering::SeqCst;

#[async_trait]
impl UpkeepStore for SqliteStore {
    async fn ping(&self) -> Result<()> {
        sqlx::query("SELECT 1").execute(&self.read).await?;
        Ok(())
    }

    async fn try_out(&self, bytes: i64, at: Moment) -> Result<()> {
        let mut transaction = self.write()?.begin_with("BEGIN IMMEDIATE").await?;
        sqlx::query("REPLACE INTO readiness (id, at, room) VALUES (1, ?, randomblob(?))")
            .bind(at.0)
            .bind(bytes.max(self.owed.load(SeqCst)))
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        self.owed.store(0, SeqCst);
        // The first page of every table, from the file and not from what a connection remembers.
        let mut fresh = self.fresh.connect().await?;
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        for table in sqlx::query(sql).fetch_all(&mut fresh).await? {
            let table: String = table.try_get(0)?;
            // The names of our own migrations.
            let sql = format!("SELECT 1 FROM \"{table}\" NOT INDEXED LIMIT 1");
            sqlx::query(AssertSqlSafe(sql)).fetch_optional(&mut fresh).await?;
        }
        Ok(fresh.close().await?)
    }

    async fn check_pages(&self) -> Result<()> {
        let mut fresh = self.fresh.connect().await?;
        let row = sqlx::query("PRAGMA quick_check(1)").fetch_one(&mut fresh).await?;
        let said: String = row.try_get(0)?;
        fresh.close().await?;
        if said == "ok" { Ok(()) } else { Err(StoreError::Damaged(said)) }
    }

    async fn backup(&self, file: &Path) -> Result<()> {
        let name = file.to_string_lossy().into_owned();
        sqlx::query("VACUUM INTO ?").bind(name).execute(&self.read).await?;
        close_to_others(file, 0o600)?;
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
