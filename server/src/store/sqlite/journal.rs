//! The journals: entries, the plans folded from them, and all that becomes durable together.

use super::reminders::store_dues;
use super::{SqliteStore, bytes, insert_rows, number, seq, texts, uuid};
use crate::store::{
    Batch, Committed, EntrySubject, JournalEnd, JournalPage, JournalStore, KnownChange, NewEntry, PageLimit,
    Result, StoreError,
};
use app::domain::id::{ChangeId, Fingerprint, HouseholdId};
use app::domain::journal::{Cursor, Seq};
use app::domain::plan::{PLAN_VERSION, Plan};
use app::domain::text::Audience;
use async_trait::async_trait;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, SqliteConnection};
use std::cmp::Ordering;
use std::sync::atomic::Ordering::SeqCst;

/// What a family gets: the same entry with the family's number. It stands at the beginning, so nothing is looked for in
/// what a person wrote.
const FAMILY_ENTRY: &str = "'{\"seq\":' || coalesce(family_seq, seq) || substr(entry, 8 + length(seq))";

/// What follows a number (`?2`) of a household (`?1`), as its reader counts: at most `?4` rows of number, fingerprint, JSON.
fn rows_for(audience: Audience) -> String {
    match audience {
        Audience::Team => "SELECT seq AS n, coalesce(fingerprint, id) AS print, entry AS json FROM change
            WHERE household = ?1 AND seq > ?2 ORDER BY seq LIMIT ?4"
            .to_owned(),
        Audience::All => format!(
            "SELECT coalesce(family_seq, seq) AS n, coalesce(family_fingerprint, id) AS print, {FAMILY_ENTRY} AS json
             FROM change WHERE household = ?1 AND audience = 0 AND coalesce(family_seq, seq) > ?2
             ORDER BY coalesce(family_seq, seq) LIMIT ?4"
        ),
    }
}

#[async_trait]
impl JournalStore for SqliteStore {
    async fn commit(&self, batch: Batch) -> Result<Committed> {
        let size = batch.bytes();
        let done = self.store_batch(batch).await;
        self.owed.store(if done.is_err() { size } else { 0 }, SeqCst);
        done
    }

    async fn lookup_end(&self, household: HouseholdId, at: Seq) -> Result<JournalEnd> {
        let sql = "SELECT seq, coalesce(fingerprint, id), coalesce(family_seq, seq) FROM change
                   WHERE household = ? AND seq = ?";
        let query = sqlx::query(sql).bind(bytes(household.0)).bind(number(at));
        let Some(row) = query.fetch_optional(&self.read).await? else {
            return Ok(JournalEnd { team: at.into(), family: at.into(), family_seq: at });
        };
        let place = |row: &SqliteRow| -> Result<Cursor> {
            Ok(Cursor { seq: seq(row, 0)?, fingerprint: Some(Fingerprint(uuid(row, 1)?)) })
        };
        let (team, family_seq) = (place(&row)?, seq(&row, 2)?);
        let sql = "SELECT coalesce(family_seq, seq), coalesce(family_fingerprint, id) FROM change
                   WHERE household = ? AND audience = 0 AND coalesce(family_seq, seq) <= ?
                   ORDER BY coalesce(family_seq, seq) DESC LIMIT 1";
        let query = sqlx::query(sql).bind(bytes(household.0)).bind(number(family_seq));
        let family = query.fetch_optional(&self.read).await?.map(|row| place(&row)).transpose()?;
        Ok(JournalEnd { team, family: family.unwrap_or_default(), family_seq })
    }

    async fn lookup_fingerprint(
        &self,
        household: HouseholdId,
        seq: Seq,
        audience: Audience,
    ) -> Result<Option<Fingerprint>> {
        let sql = match audience {
            Audience::Team => "SELECT coalesce(fingerprint, id) FROM change WHERE household = ? AND seq = ?",
            Audience::All => {
                "SELECT coalesce(family_fingerprint, id) FROM change
                 WHERE household = ? AND audience = 0 AND coalesce(family_seq, seq) = ?"
            }
        };
        let query = sqlx::query(sql).bind(bytes(household.0)).bind(number(seq));
        query.fetch_optional(&self.read).await?.map(|row| Ok(Fingerprint(uuid(&row, 0)?))).transpose()
    }

    async fn lookup_state(&self, household: HouseholdId) -> Result<Option<(Seq, Plan)>> {
        let row = sqlx::query("SELECT seq, plan, version FROM plan_state WHERE household = ?")
            .bind(bytes(household.0))
            .fetch_optional(&self.read)
            .await?;
        let Some(row) = row else { return Ok(None) };
        match row.try_get::<i64, _>(2)?.cmp(&i64::from(PLAN_VERSION)) {
            // It is folded anew: now there is more to see.
            Ordering::Less => return Ok(None),
            Ordering::Equal => {}
            Ordering::Greater => return Err(StoreError::NewerPlan),
        }
        let plan: String = row.try_get(1)?;
        Ok(Some((seq(&row, 0)?, serde_json::from_str(&plan)?)))
    }

    async fn journal(
        &self,
        household: HouseholdId,
        after: Seq,
        audience: Audience,
        limit: PageLimit,
    ) -> Result<JournalPage> {
        let rows = rows_for(audience);
        // SQLite joins the rows itself: one row comes back, however long the stretch is. With max() a bare column is
        // that of the row that has it (https://sqlite.org/lang_select.html#bareagg).
        let sql = format!(
            "SELECT count(*), max(CASE WHEN before < ?3 THEN n END), print, sum(before < ?3),
                    group_concat(CASE WHEN before < ?3 THEN json END, ',')
             FROM (SELECT n, print, json, sum(octet_length(json)) OVER (ORDER BY n) - octet_length(json) AS before
                   FROM ({rows}) ORDER BY n)"
        );
        // One of two texts.
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(bytes(household.0))
            .bind(number(after))
            .bind(number(limit.bytes.max(1) as u64))
            .bind(number(limit.entries as u64))
            .fetch_one(&self.read)
            .await?;
        let (found, last): (i64, Option<i64>) = (row.try_get(0)?, row.try_get(1)?);
        let Some(last) = last else {
            return Ok(JournalPage { cursor: after.into(), ..JournalPage::default() });
        };
        let given: i64 = row.try_get(3)?;
        Ok(JournalPage {
            json: row.try_get::<Option<String>, _>(4)?.unwrap_or_default(),
            cursor: Cursor { seq: last.unsigned_abs(), fingerprint: Some(Fingerprint(uuid(&row, 2)?)) },
            more: given < found || found.unsigned_abs() >= limit.entries as u64,
        })
    }

    async fn find_entries(
        &self,
        household: HouseholdId,
        subjects: &[EntrySubject],
        audience: Audience,
        limit: usize,
    ) -> Result<Vec<String>> {
        let marks = vec!["?"; subjects.len()].join(",");
        let entry = match audience {
            Audience::Team => "entry",
            Audience::All => FAMILY_ENTRY,
        };
        let sql = format!(
            "SELECT {entry} FROM change WHERE household = ? AND audience <= ?
             AND seq IN (SELECT seq FROM change_subject WHERE household = ? AND subject IN ({marks}))
             ORDER BY seq DESC LIMIT ?"
        );
        // Only the number of places varies in the text, and which of two columns it asks for.
        let mut query = sqlx::query(AssertSqlSafe(sql))
            .bind(bytes(household.0))
            .bind(audience as i64)
            .bind(bytes(household.0));
        for EntrySubject(subject) in subjects {
            query = query.bind(subject.as_slice());
        }
        texts(&query.bind(number(limit as u64)).fetch_all(&self.read).await?)
    }

    async fn list_entries(
        &self,
        (household, after): (HouseholdId, Seq),
        limit: usize,
    ) -> Result<Vec<(HouseholdId, Seq, String)>> {
        let sql = "SELECT household, seq, entry FROM change WHERE (household, seq) > (?, ?)
                   ORDER BY household, seq LIMIT ?";
        let query = sqlx::query(sql).bind(bytes(household.0)).bind(number(after)).bind(number(limit as u64));
        let rows = query.fetch_all(&self.read).await?;
        rows.iter().map(|row| Ok((HouseholdId(uuid(row, 0)?), seq(row, 1)?, row.try_get(2)?))).collect()
    }

    async fn add_subjects(&self, found: &[(HouseholdId, EntrySubject, Seq)]) -> Result<()> {
        let mut transaction = self.write()?.begin_with("BEGIN IMMEDIATE").await?;
        let found: Vec<_> =
            found.iter().map(|(household, subject, seq)| (*household, subject, *seq)).collect();
        insert_subjects(&mut transaction, &found).await?;
        Ok(transaction.commit().await?)
    }

    async fn derived(&self, name: &str) -> Result<u32> {
        let query = sqlx::query("SELECT version FROM derived WHERE name = ?").bind(name);
        let row = query.fetch_optional(&self.read).await?;
        Ok(row.map_or(Ok(0), |row| row.try_get(0))?)
    }

    async fn set_derived(&self, name: &str, version: u32) -> Result<()> {
        let sql = "INSERT INTO derived (name, version) VALUES (?, ?)
                   ON CONFLICT (name) DO UPDATE SET version = excluded.version";
        sqlx::query(sql).bind(name).bind(version).execute(self.write()?).await?;
        Ok(())
    }

    async fn find_changes(&self, household: HouseholdId, ids: &[ChangeId]) -> Result<Vec<KnownChange>> {
        let mut found = Vec::new();
        // The writer's connection: it sees what was just committed, and the ids of one writer only.
        let mut connection = self.write.acquire().await?;
        for some in ids.chunks(100) {
            // A fixed number of places, so that one prepared statement serves all.
            let places = if some.len() == 1 { 1 } else { 100 };
            let marks = vec!["?"; places].join(",");
            let sql = format!(
                "SELECT id, audience, seq, coalesce(family_seq, seq) FROM change
                 WHERE household = ? AND id IN ({marks})"
            );
            let mut query = sqlx::query(AssertSqlSafe(sql)).bind(bytes(household.0));
            for place in 0..places {
                query = query.bind(some.get(place).map(|id| bytes(id.0)));
            }
            for row in query.fetch_all(&mut *connection).await? {
                let team_only = row.try_get::<i64, _>(1)? > 0;
                found.push(KnownChange {
                    id: ChangeId(uuid(&row, 0)?),
                    audience: if team_only { Audience::Team } else { Audience::All },
                    seq: seq(&row, 2)?,
                    family_seq: seq(&row, 3)?,
                });
            }
        }
        Ok(found)
    }
}

impl SqliteStore {
    async fn store_batch(&self, batch: Batch) -> Result<Committed> {
        let mut transaction = self.write()?.begin_with("BEGIN IMMEDIATE").await?;
        let connection = &mut *transaction;
        let head = "INSERT INTO change (household, seq, family_seq, fingerprint, family_fingerprint, id, audience, entry)";
        let added = insert_rows(connection, head, "", 8, &batch.entries, |query, entry: &NewEntry| {
            query
                .bind(bytes(entry.household.0))
                .bind(number(entry.seq))
                .bind(number(entry.family_seq))
                .bind(bytes(entry.fingerprint.0))
                .bind(entry.family_fingerprint.map(|it| bytes(it.0)))
                .bind(bytes(entry.id.0))
                .bind(entry.audience as i64)
                .bind(entry.json.as_str())
        })
        .await;
        match added {
            // The transaction ends with nothing of it stored.
            Err(StoreError::Database(sqlx::Error::Database(error))) if error.is_unique_violation() => {
                return Ok(Committed::Conflict);
            }
            added => added?,
        }
        let found: Vec<(HouseholdId, &EntrySubject, Seq)> = batch
            .entries
            .iter()
            .flat_map(|entry| entry.subjects.iter().map(|subject| (entry.household, subject, entry.seq)))
            .collect();
        insert_subjects(connection, &found).await?;
        let head = "INSERT INTO plan_state (household, version, seq, plan)";
        let tail = "ON CONFLICT (household) DO UPDATE SET version = excluded.version, seq = excluded.seq, plan = excluded.plan";
        insert_rows(connection, head, tail, 4, &batch.states, |query, (household, seq, plan)| {
            query
                .bind(bytes(household.0))
                .bind(i64::from(PLAN_VERSION))
                .bind(number(*seq))
                .bind(plan.as_str())
        })
        .await?;
        let head = "INSERT INTO household_summary (household, summary)";
        let tail = "ON CONFLICT (household) DO UPDATE SET summary = excluded.summary";
        insert_rows(connection, head, tail, 2, &batch.summaries, |query, (household, summary)| {
            query.bind(bytes(household.0)).bind(summary.as_str())
        })
        .await?;
        for (household, person, joined) in &batch.memberships {
            let sql = if *joined {
                "INSERT INTO membership (household, person) VALUES (?, ?) ON CONFLICT DO NOTHING"
            } else {
                "DELETE FROM membership WHERE household = ? AND person = ?"
            };
            let query = sqlx::query(sql).bind(bytes(household.0)).bind(bytes(person.0));
            query.execute(&mut *connection).await?;
        }
        for (person, lang) in &batch.languages {
            let query = sqlx::query("UPDATE person SET lang = ? WHERE id = ?").bind(lang.tag());
            query.bind(bytes(person.0)).execute(&mut *connection).await?;
        }
        store_dues(connection, &batch.lapsed, &batch.dues).await?;
        transaction.commit().await?;
        Ok(Committed::Done)
    }
}

async fn insert_subjects(
    connection: &mut SqliteConnection,
    found: &[(HouseholdId, &EntrySubject, Seq)],
) -> Result<()> {
    let head = "INSERT INTO change_subject (household, subject, seq)";
    insert_rows(connection, head, "ON CONFLICT DO NOTHING", 3, found, |query, (household, subject, seq)| {
        query.bind(bytes(household.0)).bind(subject.0.as_slice()).bind(number(*seq))
    })
    .await
}
