//! Disks that are full, broken, locked or read only.

use crate::program::Program;
use app::domain::id::HouseholdId;
use hyper::StatusCode;
use server::store::{Batch, Committed, JournalStore, SqliteStore, Trouble, UpkeepStore};
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A small file system in memory.
struct SmallDisk(TempDir);

impl SmallDisk {
    fn mount(folder: TempDir) -> Option<SmallDisk> {
        let disk = SmallDisk(folder);
        disk.run(&["-t", "tmpfs", "-o", "size=3m", "tmpfs"]).then_some(disk)
    }

    fn enlarge(&self) {
        assert!(self.run(&["-o", "remount,size=64m"]));
    }

    fn run(&self, arguments: &[&str]) -> bool {
        let mut mount = Command::new("mount");
        let mount = mount.args(arguments).arg(self.0.path()).stderr(Stdio::null());
        mount.status().is_ok_and(|status| status.success())
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).stderr(Stdio::null()).status();
    }
}

/// Writes until it is not taken any more.
async fn fill(program: &mut Program, chars: usize) {
    for _ in 0..5_000 {
        match program.write(chars).await {
            StatusCode::OK => {}
            status => return assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE),
        }
    }
    panic!("it never failed");
}

#[tokio::test]
async fn a_full_disk_stops_nobody_for_longer_than_it_is_full() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(tempfile::tempdir().unwrap()) else {
        eprintln!(
            "NOT RUN: a small disk cannot be mounted here (it takes root); a limit of pages stands for it below"
        );
        return;
    };
    let mut program = Program::start(folder.path(), &disk.0.path().join("it.sqlite3"), "").await;
    fill(&mut program, 4_000).await;
    program.says(StatusCode::SERVICE_UNAVAILABLE, "The disk is full").await;
    assert_eq!(program.write(4_000).await, StatusCode::SERVICE_UNAVAILABLE);
    disk.enlarge();
    assert_eq!(program.write(4_000).await, StatusCode::OK);
    program.becomes_ready().await;
    program.loses_nothing().await;
}

#[tokio::test]
async fn a_disk_that_answers_with_errors_stops_nobody_for_longer_than_it_does() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("it.sqlite3");
    // A file that may not grow: the write fails in its middle, with an error that is not that of a full disk.
    let mut program = Program::start(folder.path(), &file, "trap '' XFSZ").await;
    let limit = |pid: u32, size: &str| {
        let arguments = ["--pid", &pid.to_string(), &format!("--fsize={size}:")];
        Command::new("prlimit").args(arguments).status().is_ok_and(|status| status.success())
    };
    for _ in 0..3 {
        assert_eq!(program.write(100).await, StatusCode::OK);
        let size = std::fs::metadata(file.with_extension("sqlite3-wal")).unwrap().len();
        if !limit(program.id(), &(size + 1_000).to_string()) {
            eprintln!("NOT RUN: there is no `prlimit` here");
            return;
        }
        fill(&mut program, 4_000).await;
        program.says(StatusCode::SERVICE_UNAVAILABLE, "The disk does not do what it is asked").await;
        assert!(limit(program.id(), "unlimited"));
        assert_eq!(program.write(4_000).await, StatusCode::OK);
        program.becomes_ready().await;
    }
    program.loses_nothing().await;
}

#[tokio::test]
async fn a_lock_that_another_program_holds_is_told_and_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("it.sqlite3");
    let mut program = Program::start(folder.path(), &file, "").await;
    let mut other =
        SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(&file)).await.unwrap();
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
    assert_eq!(program.write(10).await, StatusCode::SERVICE_UNAVAILABLE);
    program.says(StatusCode::SERVICE_UNAVAILABLE, "").await;
    sqlx::query("ROLLBACK").execute(&mut other).await.unwrap();
    assert_eq!(program.write(10).await, StatusCode::OK);
    program.becomes_ready().await;
    other.close().await.unwrap();
    program.loses_nothing().await;
}

async fn commit(store: &SqliteStore, n: u128, bytes: usize) -> Result<(), Option<Trouble>> {
    let summary = format!("{{\"text\":\"{}\"}}", "x".repeat(bytes));
    let batch =
        Batch { summaries: vec![(HouseholdId(uuid::Uuid::from_u128(n)), summary)], ..Batch::default() };
    let done = store.commit(batch).await.map_err(|error| error.trouble())?;
    assert_eq!(done, Committed::Done);
    Ok(())
}

async fn open(folder: &Path) -> SqliteStore {
    SqliteStore::open(&folder.join("it.sqlite3")).await.unwrap()
}

#[tokio::test]
async fn after_a_transaction_that_failed_the_next_one_goes_on_a_new_connection() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    for n in 1..4 {
        commit(&store, n, 10).await.unwrap();
        // All that there are, and no more.
        store.set_most_pages(1).await.unwrap();
        assert_eq!(commit(&store, 10 + n, 100_000).await, Err(Some(Trouble::Full)));
        commit(&store, 20 + n, 100_000).await.unwrap();
    }
    assert_eq!(store.integrity().await.unwrap(), "ok");
}

#[tokio::test]
async fn a_database_that_can_only_be_read_says_so_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    store.set_read_only(true).await.unwrap();
    assert_eq!(commit(&store, 1, 10).await, Err(Some(Trouble::ReadOnly)));
    store.set_read_only(true).await.unwrap();
    let tried = store.try_out(10, app::domain::time::Moment(1)).await;
    assert_eq!(tried.unwrap_err().trouble(), Some(Trouble::ReadOnly));
    store.set_read_only(false).await.unwrap();
    commit(&store, 1, 10).await.unwrap();
    store.try_out(10, app::domain::time::Moment(2)).await.unwrap();
}
