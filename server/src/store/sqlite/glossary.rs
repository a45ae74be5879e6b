//! Terms that colleagues added to the glossary.

use super::{SqliteStore, bytes, uuid};
use crate::store::{Added, By, GlossaryStore, Result};
use app::domain::time::Moment;
use app::model::glossary::{OwnTerm, TermWords};
use async_trait::async_trait;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};
use uuid::Uuid;

#[async_trait]
impl GlossaryStore for SqliteStore {
    async fn list_terms(&self) -> Result<Vec<OwnTerm>> {
        let sql = "SELECT t.id, nl, uk, note, version, coalesce(p.name, ''), at, removed FROM glossary_term t
                   LEFT JOIN person p ON p.id = author";
        let rows = sqlx::query(sql).fetch_all(&self.read).await?;
        let term = |row: &SqliteRow| {
            let removed: i64 = row.try_get(7)?;
            Ok(OwnTerm {
                id: uuid(row, 0)?,
                words: TermWords { nl: row.try_get(1)?, uk: row.try_get(2)?, note: row.try_get(3)? },
                version: row.try_get(4)?,
                who: row.try_get(5)?,
                at: Moment(row.try_get(6)?),
                removed: removed != 0,
            })
        };
        rows.iter().map(term).collect()
    }

    async fn add_term(&self, id: Uuid, words: &TermWords, by: By, most: usize) -> Result<Added> {
        let mut transaction = self.write()?.begin_with("BEGIN IMMEDIATE").await?;
        let known = sqlx::query("SELECT 1 FROM glossary_term WHERE id = ?").bind(bytes(id));
        if known.fetch_optional(&mut *transaction).await?.is_some() {
            return Ok(Added::Done);
        }
        if count(&mut transaction).await? >= most {
            return Ok(Added::Full);
        }
        sqlx::query(
            "INSERT INTO glossary_term (id, nl, uk, note, version, author, at, removed)
             VALUES (?, ?, ?, ?, 1, ?, ?, 0)",
        )
        .bind(bytes(id))
        .bind(&words.nl)
        .bind(&words.uk)
        .bind(&words.note)
        .bind(bytes(by.person.0))
        .bind(by.at.0)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(Added::Done)
    }

    async fn correct_term(&self, id: Uuid, version: i64, words: &TermWords, by: By) -> Result<bool> {
        let done = sqlx::query(
            "UPDATE glossary_term SET nl = ?, uk = ?, note = ?, version = version + 1, author = ?, at = ?
             WHERE id = ? AND version = ? AND removed = 0",
        )
        .bind(&words.nl)
        .bind(&words.uk)
        .bind(&words.note)
        .bind(bytes(by.person.0))
        .bind(by.at.0)
        .bind(bytes(id))
        .bind(version)
        .execute(self.write()?)
        .await?;
        Ok(done.rows_affected() > 0)
    }

    async fn remove_term(&self, id: Uuid, removed: bool, by: By, most: usize, until: Moment) -> Result<bool> {
        let mut transaction = self.write()?.begin_with("BEGIN IMMEDIATE").await?;
        let old = sqlx::query("DELETE FROM glossary_term WHERE removed = 1 AND at < ? AND id <> ?");
        old.bind(until.0).bind(bytes(id)).execute(&mut *transaction).await?;
        if !removed && count(&mut transaction).await? >= most {
            return Ok(false);
        }
        let done = sqlx::query(
            "UPDATE glossary_term SET removed = ?1, author = ?2, at = ?3, version = version + (removed <> ?1)
             WHERE id = ?4",
        )
        .bind(i64::from(removed))
        .bind(bytes(by.person.0))
        .bind(by.at.0)
        .bind(bytes(id))
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(done.rows_affected() > 0)
    }
}

/// How many there are that count.
async fn count(connection: &mut SqliteConnection) -> Result<usize> {
    let row =
        sqlx::query("SELECT count(*) FROM glossary_term WHERE removed = 0").fetch_one(connection).await?;
    Ok(usize::try_from(row.try_get::<i64, _>(0)?).unwrap_or(usize::MAX))
}
