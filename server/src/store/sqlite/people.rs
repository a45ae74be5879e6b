//! People with an account.

use super::{SqliteStore, bytes, person, uuid};
use crate::store::{PeopleStore, PersonRow, PersonUses, Result};
use app::domain::id::{HouseholdId, PersonId};
use app::domain::text::Lang;
use app::domain::time::Moment;
use async_trait::async_trait;

#[async_trait]
impl PeopleStore for SqliteStore {
    async fn add_person(&self, person: &PersonRow, at: Moment) -> Result<()> {
        sqlx::query("INSERT INTO person (id, role, name, lang, created_at) VALUES (?, ?, ?, ?, ?)")
            .bind(bytes(person.id.0))
            .bind(person.role.key())
            .bind(person.name.as_str())
            .bind(person.lang.tag())
            .bind(at.0)
            .execute(self.write()?)
            .await?;
        Ok(())
    }

    async fn add_person_once(&self, person: &PersonRow, at: Moment) -> Result<()> {
        let sql = "INSERT INTO person (id, role, name, lang, created_at) VALUES (?, ?, ?, ?, ?)
                   ON CONFLICT (id) DO NOTHING";
        let query = sqlx::query(sql).bind(bytes(person.id.0)).bind(person.role.key());
        let query = query.bind(person.name.as_str()).bind(person.lang.tag()).bind(at.0);
        query.execute(self.write()?).await?;
        Ok(())
    }

    async fn find_uses(&self, person: PersonId) -> Result<PersonUses> {
        let account = sqlx::query("SELECT 1 FROM person WHERE id = ?").bind(bytes(person.0));
        let account = account.fetch_optional(&self.read).await?.is_some();
        // The range is that of the index, word for word, so that it is taken.
        let sql = "SELECT DISTINCT household FROM change_subject
                   WHERE subject = ? AND subject >= x'70' AND subject < x'71'";
        let subject = [&b"p"[..], person.0.as_bytes()].concat();
        let rows = sqlx::query(sql).bind(subject).fetch_all(&self.read).await?;
        let households = rows.iter().map(|row| Ok(HouseholdId(uuid(row, 0)?))).collect::<Result<_>>()?;
        Ok(PersonUses { account, households })
    }

    async fn take_out(&self, person: PersonId, at: Moment) -> Result<bool> {
        let mut transaction = self.write()?.begin_with("BEGIN IMMEDIATE").await?;
        let connection = &mut *transaction;
        // One statement decides, when two coordinators take each other out.
        let sql = "UPDATE person SET removed_at = ?1 WHERE id = ?2 AND removed_at IS NULL AND (role <> 'coordinator'
                   OR (SELECT count(*) FROM person WHERE role = 'coordinator' AND removed_at IS NULL) > 1)";
        sqlx::query(sql).bind(at.0).bind(bytes(person.0)).execute(&mut *connection).await?;
        let gone = sqlx::query("SELECT 1 FROM person WHERE id = ? AND removed_at IS NOT NULL");
        if gone.bind(bytes(person.0)).fetch_optional(&mut *connection).await?.is_none() {
            return Ok(false);
        }
        for sql in [
            "UPDATE invitation SET expires_at = min(expires_at, ?1) WHERE person = ?2 AND spent_at IS NULL",
            "UPDATE session SET removed_at = ?1 WHERE person = ?2 AND removed_at IS NULL",
        ] {
            sqlx::query(sql).bind(at.0).bind(bytes(person.0)).execute(&mut *connection).await?;
        }
        let sql = "DELETE FROM device_waiting WHERE device IN (SELECT device FROM session WHERE person = ?)";
        sqlx::query(sql).bind(bytes(person.0)).execute(&mut *connection).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn lookup_person(&self, id: PersonId) -> Result<Option<PersonRow>> {
        let query =
            sqlx::query("SELECT id, role, name, lang FROM person WHERE id = ? AND removed_at IS NULL");
        query.bind(bytes(id.0)).fetch_optional(&self.read).await?.map(|row| person(&row, 0)).transpose()
    }

    async fn list_staff(&self) -> Result<Vec<PersonRow>> {
        let sql = "SELECT id, role, name, lang FROM person
                   WHERE role <> 'member' AND removed_at IS NULL ORDER BY name";
        sqlx::query(sql).fetch_all(&self.read).await?.iter().map(|row| person(row, 0)).collect()
    }

    async fn list_former_staff(&self) -> Result<Vec<PersonRow>> {
        let sql = "SELECT id, role, name, lang FROM person
                   WHERE role <> 'member' AND removed_at IS NOT NULL ORDER BY name";
        sqlx::query(sql).fetch_all(&self.read).await?.iter().map(|row| person(row, 0)).collect()
    }

    async fn take_back(&self, person: PersonId) -> Result<bool> {
        let sql = "UPDATE person SET removed_at = NULL WHERE id = ? AND role <> 'member'";
        let query = sqlx::query(sql).bind(bytes(person.0));
        Ok(query.execute(self.write()?).await?.rows_affected() > 0)
    }

    async fn set_language(&self, person: PersonId, lang: Lang) -> Result<()> {
        let query =
            sqlx::query("UPDATE person SET lang = ? WHERE id = ?").bind(lang.tag()).bind(bytes(person.0));
        query.execute(self.write()?).await?;
        Ok(())
    }
}
