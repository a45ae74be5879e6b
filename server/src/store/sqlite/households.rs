//! Who belongs where, and what caseloads show of each household. Both follow from the journals.

use super::{SqliteStore, bytes, person, seq, texts, uuid};
use crate::store::{HouseholdStore, PersonRow, Result};
use app::domain::id::{HouseholdId, PersonId};
use async_trait::async_trait;

#[async_trait]
impl HouseholdStore for SqliteStore {
    async fn is_member(&self, household: HouseholdId, person: PersonId) -> Result<bool> {
        let query = sqlx::query("SELECT 1 FROM membership WHERE household = ? AND person = ?");
        let query = query.bind(bytes(household.0)).bind(bytes(person.0));
        Ok(query.fetch_optional(&self.read).await?.is_some())
    }

    async fn list_households_of(&self, person: PersonId) -> Result<Vec<HouseholdId>> {
        let query = sqlx::query("SELECT household FROM membership WHERE person = ?").bind(bytes(person.0));
        query.fetch_all(&self.read).await?.iter().map(|row| Ok(HouseholdId(uuid(row, 0)?))).collect()
    }

    async fn list_summaries_of(&self, person: PersonId) -> Result<Vec<String>> {
        let sql = "SELECT s.summary FROM membership m JOIN household_summary s ON s.household = m.household
                   WHERE m.person = ?";
        texts(&sqlx::query(sql).bind(bytes(person.0)).fetch_all(&self.read).await?)
    }

    async fn list_summaries(&self) -> Result<Vec<String>> {
        texts(&sqlx::query("SELECT summary FROM household_summary").fetch_all(&self.read).await?)
    }

    async fn list_memberships(&self) -> Result<Vec<(HouseholdId, PersonRow)>> {
        let sql = "SELECT m.household, p.id, p.role, p.name, p.lang FROM membership m JOIN person p ON p.id = m.person
                   ORDER BY p.name";
        let rows = sqlx::query(sql).fetch_all(&self.read).await?;
        rows.iter().map(|row| Ok((HouseholdId(uuid(row, 0)?), person(row, 1)?))).collect()
    }

    async fn count_households(&self) -> Result<u64> {
        let row = sqlx::query("SELECT count(*) FROM household_summary").fetch_one(&self.read).await?;
        seq(&row, 0)
    }
}
