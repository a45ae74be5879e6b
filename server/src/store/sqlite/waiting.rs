//! What devices told of changes that have not come yet.

use super::{SqliteStore, bytes, number, uuid};
use crate::store::{Result, WaitingRow, WaitingStore};
use app::domain::id::{DeviceId, HouseholdId, PersonId};
use app::domain::time::Moment;
use app::replica::wire::Waiting;
use async_trait::async_trait;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

#[async_trait]
impl WaitingStore for SqliteStore {
    async fn lookup_waiting(&self, household: HouseholdId, device: DeviceId) -> Result<Option<Waiting>> {
        let sql = "SELECT count, since FROM device_waiting WHERE household = ? AND device = ?";
        let query = sqlx::query(sql).bind(bytes(household.0)).bind(bytes(device.0));
        query.fetch_optional(&self.read).await?.map(|row| waiting(&row, 0)).transpose()
    }

    async fn set_waiting(
        &self,
        household: HouseholdId,
        device: DeviceId,
        waiting: Option<Waiting>,
    ) -> Result<()> {
        let Some(waiting) = waiting else {
            let sql = "DELETE FROM device_waiting WHERE household = ? AND device = ?";
            sqlx::query(sql).bind(bytes(household.0)).bind(bytes(device.0)).execute(self.write()?).await?;
            return Ok(());
        };
        sqlx::query(
            "INSERT INTO device_waiting (household, device, count, since) VALUES (?, ?, ?, ?)
             ON CONFLICT (household, device) DO UPDATE SET count = excluded.count, since = excluded.since",
        )
        .bind(bytes(household.0))
        .bind(bytes(device.0))
        .bind(number(waiting.count as u64))
        .bind(waiting.since.0)
        .execute(self.write()?)
        .await?;
        Ok(())
    }

    async fn forget_waiting(&self, device: DeviceId) -> Result<()> {
        let query = sqlx::query("DELETE FROM device_waiting WHERE device = ?").bind(bytes(device.0));
        query.execute(self.write()?).await?;
        Ok(())
    }

    async fn sum_waiting(&self, household: HouseholdId) -> Result<Option<Waiting>> {
        let sql = "SELECT sum(count), min(since) FROM device_waiting WHERE household = ? HAVING count(*) > 0";
        let query = sqlx::query(sql).bind(bytes(household.0));
        query.fetch_optional(&self.read).await?.map(|row| waiting(&row, 0)).transpose()
    }

    async fn list_waiting_of(&self, person: PersonId) -> Result<Vec<WaitingRow>> {
        let sql = "SELECT w.household, sum(w.count), min(w.since) FROM membership m
                   JOIN device_waiting w ON w.household = m.household WHERE m.person = ? GROUP BY w.household";
        let rows = sqlx::query(sql).bind(bytes(person.0)).fetch_all(&self.read).await?;
        let unsent = |row: &SqliteRow| {
            Ok(WaitingRow { household: HouseholdId(uuid(row, 0)?), waiting: waiting(row, 1)? })
        };
        rows.iter().map(unsent).collect()
    }
}

fn waiting(row: &SqliteRow, first: usize) -> Result<Waiting> {
    let count: i64 = row.try_get(first)?;
    Ok(Waiting { count: usize::try_from(count).unwrap_or(0), since: Moment(row.try_get(first + 1)?) })
}
