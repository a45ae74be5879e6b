//! The SQLite backend: one connection that writes, some that read, in WAL mode with full
//! synchronisation, so that what was committed survives the machine as well as the program.

mod claims;
mod glossary;
mod households;
mod journal;
mod library;
mod people;
mod place;
mod place_reports;
mod reminders;
mod sessions;
mod upkeep;
mod visits;
mod waiting;

pub(super) use place::{close_to_others, lock_file};

use super::{PersonRow, Result, StoreError};
use crate::limits::{CONNECTION_TIME, LOCK_TIME};
use app::domain::id::PersonId;
use app::domain::journal::Seq;
use app::domain::plan::household::Role;
use app::domain::text::Lang;
use place::Place;
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Connection, Row, Sqlite, SqliteConnection, query::Query};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use uuid::Uuid;

/// SQLite in one file.
#[derive(Debug, Clone)]
pub struct SqliteStore {
    /// The one connection that writes. When a transaction on it failed (a full disk, an error of the disk), SQLite may
    /// have ended it by itself while the pool believes it open: such a connection is closed, and the next to write gets a
    /// new one.
    write: SqlitePool,
    read: SqlitePool,
    /// For a look at the file as it is now, past what the connections remember of it.
    fresh: SqliteConnectOptions,
    place: Place,
    /// The size of the batch that could not be stored last, in bytes; 0: none failed since one was stored. When there is
    /// room for little and not for a batch, the database is not ready.
    owed: Arc<AtomicI64>,
}

/// Rows per statement when a batch is written: as many as fit, then fewer, so that only three
/// statements ever need preparing.
const ROWS: [usize; 3] = [64, 8, 1];

impl SqliteStore {
    /// Opens the file, makes it when it is not there, and brings it up to date.
    ///
    /// # Errors
    /// When the file cannot be opened or migrated, and when it is there and empty: who has a database has lost it then.
    pub async fn open(file: &Path) -> Result<SqliteStore> {
        if place::is_there(file)? {
            return SqliteStore::open_existing(file).await;
        }
        place::make_folder(file)?;
        SqliteStore::open_with(file, true).await
    }

    /// Like [`SqliteStore::open`], but makes nothing.
    ///
    /// # Errors
    /// Also when there is no such file.
    pub async fn open_existing(file: &Path) -> Result<SqliteStore> {
        if !place::is_there(file)? {
            return Err(StoreError::NoDatabase(file.to_owned()));
        }
        if place::make_private(file)? {
            tracing::warn!("others on this machine could read the database: its files are private now");
        }
        SqliteStore::open_with(file, false).await
    }

    async fn open_with(file: &Path, make: bool) -> Result<SqliteStore> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(make)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(LOCK_TIME)
            .pragma("cache_size", "-4096")
            .pragma("temp_store", "memory")
            .statement_cache_capacity(64);
        let one = SqlitePoolOptions::new().max_connections(1).acquire_timeout(CONNECTION_TIME);
        let one = one.after_release(|connection, _| {
            Box::pin(async move {
                // Behind this stands whatever was rolled back.
                connection.ping().await?;
                Ok(!connection.is_in_transaction())
            })
        });
        let write = one.connect_with(options.clone()).await?;
        sqlx::migrate!("./migrations/sqlite").run(&write).await?;
        // A connection that replaces another must not make a new file, where the old one is gone.
        let options = options.create_if_missing(false);
        write.set_connect_options(options.clone());
        let fresh = options.read_only(true);
        let readers =
            SqlitePoolOptions::new().max_connections(4).min_connections(1).acquire_timeout(CONNECTION_TIME);
        let read = readers.connect_with(fresh.clone()).await?;
        place::make_private(file)?;
        Ok(SqliteStore { write, read, fresh, place: Place::of(file)?, owed: Arc::default() })
    }

    /// The connection that writes, where the file is still the one that was opened: what is written to another place would
    /// be confirmed and lost.
    fn write(&self) -> Result<&SqlitePool> {
        self.place.check()?;
        Ok(&self.write)
    }

    /// For tests: from now on nothing can be written, as on a disk that was mounted to be read only; or it can again.
    ///
    /// # Errors
    /// When the database fails.
    #[doc(hidden)]
    pub async fn set_read_only(&self, on: bool) -> Result<()> {
        let sql = if on { "PRAGMA query_only = 1" } else { "PRAGMA query_only = 0" };
        sqlx::query(sql).execute(&self.write).await?;
        Ok(())
    }

    /// For tests: the database may have this many pages, as on a disk that is full then; 0: as many as it likes.
    ///
    /// # Errors
    /// When the database fails.
    #[doc(hidden)]
    pub async fn set_most_pages(&self, most: u32) -> Result<()> {
        let most = if most == 0 { 4_294_967_294 } else { most };
        let sql = format!("PRAGMA max_page_count = {most}");
        // A number and nothing else.
        sqlx::query(AssertSqlSafe(sql)).execute(&self.write).await?;
        Ok(())
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
