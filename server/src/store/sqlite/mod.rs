//! The SQLite backend: one connection that writes, some that read, in WAL mode with full
//! synchronisation, so that what was committed survives the machine as well as the program.

mod households;
mod journal;
mod library;
mod people;
mod sessions;
mod upkeep;
mod waiting;

use super::{PersonRow, Result};
use app::domain::id::PersonId;
use app::domain::journal::Seq;
use app::domain::plan::household::Role;
use app::domain::text::Lang;
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

fn texts(rows: &[SqliteRow]) -> Result<Vec<String>> {
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}
