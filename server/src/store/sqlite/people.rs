//! People with an account.

use super::{SqliteStore, bytes, person};
use crate::store::{PeopleStore, PersonRow, Result};
use app::domain::id::PersonId;
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

    async fn lookup_person(&self, id: PersonId) -> Result<Option<PersonRow>> {
        let query = sqlx::query("SELECT id, role, name, lang FROM person WHERE id = ?").bind(bytes(id.0));
        query.fetch_optional(&self.read).await?.map(|row| person(&row, 0)).transpose()
    }

    async fn list_staff(&self) -> Result<Vec<PersonRow>> {
        let sql = "SELECT id, role, name, lang FROM person WHERE role <> 'member' ORDER BY name";
        sqlx::query(sql).fetch_all(&self.read).await?.iter().map(|row| person(row, 0)).collect()
    }

    async fn set_language(&self, person: PersonId, lang: Lang) -> Result<()> {
        let query =
            sqlx::query("UPDATE person SET lang = ? WHERE id = ?").bind(lang.tag()).bind(bytes(person.0));
        query.execute(self.write()?).await?;
        Ok(())
    }
}
