//! What coordinators changed in the step library.

use super::{SqliteStore, bytes, number, seq, uuid};
use crate::store::{LibraryRevision, LibraryStore, Result, RevisionRow};
use app::domain::id::PersonId;
use app::domain::library::revision::Subject;
use app::domain::time::Moment;
use async_trait::async_trait;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

#[async_trait]
impl LibraryStore for SqliteStore {
    async fn add_library_revision(
        &self,
        revision: &LibraryRevision,
        base: u64,
        person: PersonId,
        at: Moment,
    ) -> Result<Option<u64>> {
        let (kind, key) = (revision.subject.kind(), revision.subject.key());
        let done = sqlx::query(
            "INSERT INTO library_revision (kind, key, at, author, revision)
             SELECT ?1, ?2, ?3, ?4, ?5 WHERE ?6 =
             (SELECT coalesce(max(number), 0) FROM library_revision WHERE kind = ?1 AND key = ?2)",
        )
        .bind(kind)
        .bind(key)
        .bind(at.0)
        .bind(bytes(person.0))
        .bind(revision.json.as_str())
        .bind(number(base))
        .execute(self.write()?)
        .await?;
        Ok((done.rows_affected() > 0).then(|| done.last_insert_rowid().unsigned_abs()))
    }

    async fn list_library_revisions(&self, of: Option<&Subject>) -> Result<Vec<RevisionRow>> {
        let sql = "SELECT r.number, r.kind, r.key, r.at, r.author, coalesce(p.name, ''), r.revision
                   FROM library_revision r LEFT JOIN person p ON p.id = r.author
                   WHERE ?1 IS NULL OR (r.kind = ?1 AND r.key = ?2) ORDER BY r.number";
        let query = sqlx::query(sql).bind(of.map(Subject::kind)).bind(of.map(Subject::key));
        let rows = query.fetch_all(&self.read).await?;
        rows.iter().filter_map(|row| revision(row).transpose()).collect()
    }
}

/// None: of a kind that this program does not know.
fn revision(row: &SqliteRow) -> Result<Option<RevisionRow>> {
    let (kind, key): (String, String) = (row.try_get(1)?, row.try_get(2)?);
    let Some(subject) = Subject::parse(&kind, &key) else { return Ok(None) };
    Ok(Some(RevisionRow {
        number: seq(row, 0)?,
        subject,
        at: Moment(row.try_get(3)?),
        person: PersonId(uuid(row, 4)?),
        author: row.try_get(5)?,
        json: row.try_get(6)?,
    }))
}
