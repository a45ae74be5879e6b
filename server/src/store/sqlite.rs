//! The SQLite backend: one connection that writes, some that read, in WAL mode with full
//! synchronisation, so that what was committed survives the machine as well as the program.

use super::{
    Batch, LibraryRevision, NewEntry, PersonRow, Result, RevisionRow, SessionRow, Spending, Store, Stretch,
    TokenHash,
};
use app::domain::id::{ChangeId, DeviceId, HouseholdId, PersonId};
use app::domain::journal::Seq;
use app::domain::library::revision::Subject;
use app::domain::plan::household::Role;
use app::domain::plan::{PLAN_VERSION, Plan};
use app::domain::text::{Audience, Lang};
use app::domain::time::Moment;
use app::model::{DeviceRow, Unsent};
use app::replica::wire::Waiting;
use async_trait::async_trait;
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Row, Sqlite, SqliteConnection, query::Query};
use std::path::Path;
use std::time::Duration;
use uuid::Uuid;

/// SQLite in one file.
#[derive(Debug, Clone)]
pub struct SqliteStore {
    write: SqlitePool,
    read: SqlitePool,
}

/// Rows per statement when a batch is written: as many as fit, then fewer, so that only three
/// statements ever need preparing.
const ROWS: [usize; 3] = [64, 8, 1];

impl SqliteStore {
    /// Opens the file, makes it when it is not there, and brings it up to date.
    ///
    /// # Errors
    /// When the file cannot be opened or migrated.
    pub async fn open(file: &Path) -> Result<SqliteStore> {
        if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(10))
            .pragma("cache_size", "-4096")
            .pragma("temp_store", "memory")
            .statement_cache_capacity(64);
        let one = |options| SqlitePoolOptions::new().max_connections(1).connect_with(options);
        let write = one(options.clone()).await?;
        sqlx::migrate!("./migrations/sqlite").run(&write).await?;
        let readers = SqlitePoolOptions::new().max_connections(4).min_connections(1);
        let read = readers.connect_with(options.read_only(true)).await?;
        Ok(SqliteStore { write, read })
    }
}

/// Runs `insert … values (?, …)` for all rows, many at a time.
async fn insert_rows<T>(
    connection: &mut SqliteConnection,
    head: &str,
    tail: &str,
    columns: usize,
    rows: &[T],
    bind: impl for<'q> Fn(Query<'q, Sqlite, SqliteArguments>, &'q T) -> Query<'q, Sqlite, SqliteArguments>,
) -> Result<()> {
    let mut rest = rows;
    while !rest.is_empty() {
        let count = ROWS.into_iter().find(|count| *count <= rest.len()).unwrap_or(1);
        let (now, later) = rest.split_at(count);
        let one = format!("({})", vec!["?"; columns].join(","));
        let sql = format!("{head} VALUES {} {tail}", vec![one.as_str(); count].join(","));
        // Only the number of rows varies in the text.
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for row in now {
            query = bind(query, row);
        }
        query.execute(&mut *connection).await?;
        rest = later;
    }
    Ok(())
}

fn bytes(id: Uuid) -> Vec<u8> {
    id.as_bytes().to_vec()
}

fn uuid(row: &SqliteRow, column: usize) -> Result<Uuid> {
    let bytes: Vec<u8> = row.try_get(column)?;
    Uuid::from_slice(&bytes).map_err(|error| sqlx::Error::Decode(error.into()).into())
}

fn number(seq: Seq) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

fn seq(row: &SqliteRow, column: usize) -> Result<Seq> {
    Ok(row.try_get::<i64, _>(column)?.unsigned_abs())
}

fn person(row: &SqliteRow, first: usize) -> Result<PersonRow> {
    let role: String = row.try_get(first + 1)?;
    let lang: String = row.try_get(first + 3)?;
    Ok(PersonRow {
        id: PersonId(uuid(row, first)?),
        role: Role::parse(&role).unwrap_or(Role::Member),
        name: row.try_get(first + 2)?,
        lang: Lang::parse(&lang).unwrap_or_default(),
    })
}

fn waiting(row: &SqliteRow, first: usize) -> Result<Waiting> {
    let count: i64 = row.try_get(first)?;
    Ok(Waiting { count: usize::try_from(count).unwrap_or(0), since: Moment(row.try_get(first + 1)?) })
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

fn texts(rows: &[SqliteRow]) -> Result<Vec<String>> {
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}

#[async_trait]
impl Store for SqliteStore {
    async fn commit(&self, batch: Batch) -> Result<()> {
        let mut transaction = self.write.begin_with("BEGIN IMMEDIATE").await?;
        let connection = &mut *transaction;
        let head = "INSERT INTO change (household, seq, id, audience, entry)";
        insert_rows(connection, head, "", 5, &batch.entries, |query, entry: &NewEntry| {
            query
                .bind(bytes(entry.household.0))
                .bind(number(entry.seq))
                .bind(bytes(entry.id.0))
                .bind(entry.audience as i64)
                .bind(entry.json.as_str())
        })
        .await?;
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
        transaction.commit().await?;
        Ok(())
    }

    async fn lookup_state(&self, household: HouseholdId) -> Result<Option<(Seq, Plan)>> {
        let row = sqlx::query("SELECT seq, plan FROM plan_state WHERE household = ? AND version = ?")
            .bind(bytes(household.0))
            .bind(i64::from(PLAN_VERSION))
            .fetch_optional(&self.read)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let plan: String = row.try_get(1)?;
        Ok(Some((seq(&row, 0)?, serde_json::from_str(&plan)?)))
    }

    async fn journal(
        &self,
        household: HouseholdId,
        after: Seq,
        audience: Audience,
        limit: usize,
    ) -> Result<Stretch> {
        // SQLite joins the rows itself: one row comes back, however long the stretch is.
        let row = sqlx::query(
            "SELECT count(*), max(seq), group_concat(CASE WHEN audience <= ? THEN entry END, ',')
             FROM (SELECT seq, audience, entry FROM change WHERE household = ? AND seq > ? ORDER BY seq LIMIT ?)",
        )
        .bind(audience as i64)
        .bind(bytes(household.0))
        .bind(number(after))
        .bind(number(limit as u64))
        .fetch_one(&self.read)
        .await?;
        let count: i64 = row.try_get(0)?;
        let last: Option<i64> = row.try_get(1)?;
        Ok(Stretch {
            json: row.try_get::<Option<String>, _>(2)?.unwrap_or_default(),
            cursor: last.map_or(after, i64::unsigned_abs),
            more: count.unsigned_abs() >= limit as u64,
        })
    }

    async fn find_entries(
        &self,
        household: HouseholdId,
        needle: &str,
        audience: Audience,
    ) -> Result<Vec<String>> {
        let sql = "SELECT entry FROM change WHERE household = ? AND audience <= ? AND instr(entry, ?) > 0
                   ORDER BY seq DESC LIMIT 200";
        let query = sqlx::query(sql).bind(bytes(household.0)).bind(audience as i64).bind(needle);
        texts(&query.fetch_all(&self.read).await?)
    }

    async fn find_changes(&self, household: HouseholdId, ids: &[ChangeId]) -> Result<Vec<(ChangeId, Seq)>> {
        let mut found = Vec::new();
        // The writer's connection: it sees what was just committed, and the ids of one writer only.
        let mut connection = self.write.acquire().await?;
        for some in ids.chunks(100) {
            // A fixed number of places, so that one prepared statement serves all.
            let places = if some.len() == 1 { 1 } else { 100 };
            let marks = vec!["?"; places].join(",");
            let sql = format!("SELECT id, seq FROM change WHERE household = ? AND id IN ({marks})");
            let mut query = sqlx::query(AssertSqlSafe(sql)).bind(bytes(household.0));
            for place in 0..places {
                query = query.bind(some.get(place).map(|id| bytes(id.0)));
            }
            for row in query.fetch_all(&mut *connection).await? {
                found.push((ChangeId(uuid(&row, 0)?), seq(&row, 1)?));
            }
        }
        Ok(found)
    }

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

    async fn add_person(&self, person: &PersonRow, at: Moment) -> Result<()> {
        sqlx::query("INSERT INTO person (id, role, name, lang, created_at) VALUES (?, ?, ?, ?, ?)")
            .bind(bytes(person.id.0))
            .bind(person.role.key())
            .bind(person.name.as_str())
            .bind(person.lang.tag())
            .bind(at.0)
            .execute(&self.write)
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
        query.execute(&self.write).await?;
        Ok(())
    }

    async fn add_invitation(
        &self,
        hash: TokenHash,
        person: PersonId,
        at: Moment,
        expires: Moment,
    ) -> Result<()> {
        sqlx::query(
            "INSERT INTO invitation (token_hash, person, created_at, expires_at) VALUES (?, ?, ?, ?)",
        )
        .bind(hash.to_vec())
        .bind(bytes(person.0))
        .bind(at.0)
        .bind(expires.0)
        .execute(&self.write)
        .await?;
        Ok(())
    }

    async fn spend_invitation(&self, hash: TokenHash, at: Moment) -> Result<Spending> {
        // One statement decides who was first, when two devices open the same link.
        let sql = "UPDATE invitation SET spent_at = ?1 WHERE token_hash = ?2 AND spent_at IS NULL AND expires_at > ?1
                   RETURNING person";
        let spent = sqlx::query(sql).bind(at.0).bind(hash.to_vec()).fetch_optional(&self.write).await?;
        if let Some(row) = spent {
            return Ok(Spending::Spent(PersonId(uuid(&row, 0)?)));
        }
        let query = sqlx::query("SELECT spent_at IS NOT NULL FROM invitation WHERE token_hash = ?")
            .bind(hash.to_vec());
        Ok(match query.fetch_optional(&self.write).await? {
            None => Spending::Unknown,
            Some(row) if row.try_get::<bool, _>(0)? => Spending::AlreadySpent,
            Some(_) => Spending::Expired,
        })
    }

    async fn add_session(
        &self,
        hash: TokenHash,
        person: PersonId,
        device: DeviceId,
        label: &str,
        at: Moment,
        expires: Moment,
    ) -> Result<()> {
        sqlx::query(
            "INSERT INTO session (token_hash, person, device, label, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
        )
        .bind(hash.to_vec())
        .bind(bytes(person.0))
        .bind(bytes(device.0))
        .bind(label)
        .bind(at.0)
        .bind(expires.0)
        .execute(&self.write)
        .await?;
        Ok(())
    }

    async fn lookup_session(&self, hash: TokenHash, at: Moment) -> Result<Option<SessionRow>> {
        let sql = "SELECT p.id, p.role, p.name, p.lang, s.device,
                          (SELECT m.household FROM membership m WHERE m.person = p.id AND p.role = 'member' LIMIT 1),
                          s.removed_at IS NOT NULL
                   FROM session s JOIN person p ON p.id = s.person WHERE s.token_hash = ? AND s.expires_at > ?";
        let row = sqlx::query(sql).bind(hash.to_vec()).bind(at.0).fetch_optional(&self.read).await?;
        let Some(row) = row else { return Ok(None) };
        let household: Option<Vec<u8>> = row.try_get(5)?;
        let household = household.and_then(|bytes| Uuid::from_slice(&bytes).ok()).map(HouseholdId);
        let (device, removed) = (DeviceId(uuid(&row, 4)?), row.try_get(6)?);
        Ok(Some(SessionRow { person: person(&row, 0)?, device, household, removed }))
    }

    async fn remove_session(&self, hash: TokenHash) -> Result<()> {
        sqlx::query("DELETE FROM session WHERE token_hash = ?")
            .bind(hash.to_vec())
            .execute(&self.write)
            .await?;
        Ok(())
    }

    async fn list_devices(&self, person: PersonId, at: Moment) -> Result<Vec<DeviceRow>> {
        let sql = "SELECT device, label, created_at FROM session
                   WHERE person = ? AND expires_at > ? AND removed_at IS NULL ORDER BY created_at DESC";
        let rows = sqlx::query(sql).bind(bytes(person.0)).bind(at.0).fetch_all(&self.read).await?;
        let device = |row: &SqliteRow| {
            let (label, since) = (row.try_get(1)?, Moment(row.try_get(2)?));
            Ok(DeviceRow { device: DeviceId(uuid(row, 0)?), label, since })
        };
        rows.iter().map(device).collect()
    }

    async fn remove_device(&self, person: PersonId, device: DeviceId, at: Moment) -> Result<bool> {
        let sql = "UPDATE session SET removed_at = ? WHERE person = ? AND device = ? AND removed_at IS NULL";
        let query = sqlx::query(sql).bind(at.0).bind(bytes(person.0)).bind(bytes(device.0));
        let removed = query.execute(&self.write).await?.rows_affected() > 0;
        if removed {
            self.forget_waiting(device).await?;
        }
        Ok(removed)
    }

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
            sqlx::query(sql).bind(bytes(household.0)).bind(bytes(device.0)).execute(&self.write).await?;
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
        .execute(&self.write)
        .await?;
        Ok(())
    }

    async fn forget_waiting(&self, device: DeviceId) -> Result<()> {
        let query = sqlx::query("DELETE FROM device_waiting WHERE device = ?").bind(bytes(device.0));
        query.execute(&self.write).await?;
        Ok(())
    }

    async fn sum_waiting(&self, household: HouseholdId) -> Result<Option<Waiting>> {
        let sql = "SELECT sum(count), min(since) FROM device_waiting WHERE household = ? HAVING count(*) > 0";
        let query = sqlx::query(sql).bind(bytes(household.0));
        query.fetch_optional(&self.read).await?.map(|row| waiting(&row, 0)).transpose()
    }

    async fn list_waiting_of(&self, person: PersonId) -> Result<Vec<Unsent>> {
        let sql = "SELECT w.household, sum(w.count), min(w.since) FROM membership m
                   JOIN device_waiting w ON w.household = m.household WHERE m.person = ? GROUP BY w.household";
        let rows = sqlx::query(sql).bind(bytes(person.0)).fetch_all(&self.read).await?;
        let unsent =
            |row: &SqliteRow| Ok(Unsent { household: HouseholdId(uuid(row, 0)?), waiting: waiting(row, 1)? });
        rows.iter().map(unsent).collect()
    }

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
        .execute(&self.write)
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

    async fn ping(&self) -> Result<()> {
        sqlx::query("SELECT 1").execute(&self.read).await?;
        Ok(())
    }

    async fn backup(&self, file: &Path) -> Result<()> {
        let name = file.to_string_lossy().into_owned();
        sqlx::query("VACUUM INTO ?").bind(name).execute(&self.read).await?;
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
