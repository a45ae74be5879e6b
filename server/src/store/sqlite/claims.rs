//! Who of a team is translating which text, until when.

use super::{SqliteStore, bytes, uuid};
use crate::store::{ClaimStore, Claimed, Result};
use app::domain::id::{HouseholdId, PersonId};
use app::domain::text::{Lang, TextHash};
use app::domain::time::Moment;
use app::model::queue::{Claim, Source};
use async_trait::async_trait;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

#[async_trait]
impl ClaimStore for SqliteStore {
    async fn claim(&self, claim: Claim, now: Moment, most: usize) -> Result<Claimed> {
        let Claim { of, who, until } = claim;
        let mut transaction = self.write()?.begin_with("BEGIN IMMEDIATE").await?;
        sqlx::query("DELETE FROM claim WHERE until <= ?").bind(now.0).execute(&mut *transaction).await?;
        let sql =
            "SELECT count(*) FROM claim WHERE person = ? AND NOT (household = ? AND source = ? AND lang = ?)";
        let others = sqlx::query(sql)
            .bind(bytes(who.0))
            .bind(bytes(of.household.0))
            .bind(of.source.to_string())
            .bind(of.into.tag());
        let others: i64 = others.fetch_one(&mut *transaction).await?.try_get(0)?;
        if usize::try_from(others).unwrap_or(usize::MAX) >= most {
            return Ok(Claimed::TooMany);
        }
        let done = sqlx::query(
            "INSERT INTO claim (household, source, lang, person, until) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (household, source, lang) DO UPDATE SET until = max(until, excluded.until)
             WHERE person = excluded.person",
        )
        .bind(bytes(of.household.0))
        .bind(of.source.to_string())
        .bind(of.into.tag())
        .bind(bytes(who.0))
        .bind(until.0)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(if done.rows_affected() > 0 { Claimed::Taken } else { Claimed::Theirs })
    }

    async fn end_claim(&self, of: Source, person: PersonId) -> Result<bool> {
        let sql = "DELETE FROM claim WHERE household = ? AND source = ? AND lang = ? AND person = ?";
        let done = sqlx::query(sql)
            .bind(bytes(of.household.0))
            .bind(of.source.to_string())
            .bind(of.into.tag())
            .bind(bytes(person.0))
            .execute(self.write()?)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    async fn list_claims(&self, household: HouseholdId, now: Moment) -> Result<Vec<Claim>> {
        let sql = "SELECT household, source, lang, person, until FROM claim WHERE household = ? AND until > ?
                   ORDER BY until";
        let rows = sqlx::query(sql).bind(bytes(household.0)).bind(now.0).fetch_all(&self.read).await?;
        read(&rows)
    }

    async fn list_claims_of(&self, person: PersonId, now: Moment) -> Result<Vec<Claim>> {
        let sql = "SELECT claim.household, source, lang, claim.person, until FROM claim
                   JOIN membership ON membership.household = claim.household
                   WHERE membership.person = ? AND until > ? ORDER BY until";
        let rows = sqlx::query(sql).bind(bytes(person.0)).bind(now.0).fetch_all(&self.read).await?;
        read(&rows)
    }
}

fn read(rows: &[SqliteRow]) -> Result<Vec<Claim>> {
    let claim = |row: &SqliteRow| {
        let household = HouseholdId(uuid(row, 0)?);
        let (source, lang): (String, String) = (row.try_get(1)?, row.try_get(2)?);
        let of = TextHash::parse(&source).zip(Lang::parse(&lang));
        let (who, until) = (PersonId(uuid(row, 3)?), Moment(row.try_get(4)?));
        // Of a language that this program does not know nothing can be shown.
        Ok(of.map(|(source, into)| Claim { of: Source { household, source, into }, who, until }))
    };
    rows.iter().filter_map(|row| claim(row).transpose()).collect()
}
