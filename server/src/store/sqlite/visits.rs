//! Up to where somebody of a team has looked at what happened in a household.

use super::{SqliteStore, bytes, number, uuid};
use crate::store::{Result, VisitRow, VisitStore};
use app::domain::id::{HouseholdId, PersonId};
use app::domain::time::Moment;
use async_trait::async_trait;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

#[async_trait]
impl VisitStore for SqliteStore {
    async fn list_visits(&self, person: PersonId) -> Result<Vec<VisitRow>> {
        let sql = "SELECT household, seq, at FROM visit WHERE person = ?";
        let rows = sqlx::query(sql).bind(bytes(person.0)).fetch_all(&self.read).await?;
        let visit = |row: &SqliteRow| {
            let seq: i64 = row.try_get(1)?;
            Ok(VisitRow {
                household: HouseholdId(uuid(row, 0)?),
                seq: seq.unsigned_abs(),
                at: Moment(row.try_get(2)?),
            })
        };
        rows.iter().map(visit).collect()
    }

    async fn set_visit(&self, person: PersonId, visit: VisitRow) -> Result<()> {
        sqlx::query(
            "INSERT INTO visit (household, person, seq, at) VALUES (?, ?, ?, ?)
             ON CONFLICT (household, person) DO UPDATE SET seq = excluded.seq, at = excluded.at
             WHERE excluded.seq >= seq",
        )
        .bind(bytes(visit.household.0))
        .bind(bytes(person.0))
        .bind(number(visit.seq))
        .bind(visit.at.0)
        .execute(self.write()?)
        .await?;
        Ok(())
    }
}
