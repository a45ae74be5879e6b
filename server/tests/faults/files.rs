//! Files that are gone, damaged, somebody else's, or open to others.

use crate::program::{Program, perspectief};
use hyper::StatusCode;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{Connection, Row};
use std::fs::{self, File, OpenOptions};
use std::os::unix::fs::{FileExt, PermissionsExt};
use std::path::Path;
use std::process::Output;

#[tokio::test]
async fn a_database_that_was_moved_away_is_missed_and_nothing_is_written_until_it_is_back() {
    let folder = tempfile::tempdir().unwrap();
    let (file, away) = (folder.path().join("it.sqlite3"), folder.path().join("away.sqlite3"));
    let mut program = Program::start(folder.path(), &file, "").await;
    assert_eq!(program.write(10).await, StatusCode::OK);
    fs::rename(&file, &away).unwrap();
    assert_eq!(program.write(10).await, StatusCode::SERVICE_UNAVAILABLE);
    program.says(StatusCode::SERVICE_UNAVAILABLE, "not in its place").await;
    assert!(!file.exists(), "no other is made in its place");
    // Nor is another one taken for it.
    fs::copy(&away, &file).unwrap();
    assert_eq!(program.write(10).await, StatusCode::SERVICE_UNAVAILABLE);
    fs::rename(&away, &file).unwrap();
    assert_eq!(program.write(10).await, StatusCode::OK);
    program.becomes_ready().await;
    program.loses_nothing().await;
}

#[tokio::test]
async fn a_damaged_page_is_noticed_and_also_that_it_is_whole_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("it.sqlite3");
    let program = Program::start(folder.path(), &file, "").await;
    let options = SqliteConnectOptions::new().filename(&file);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'household_summary'";
    let root: u32 = sqlx::query(sql).fetch_one(&mut connection).await.unwrap().get(0);
    // What the log beside it still has is not read from the page.
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let at = u64::from(root - 1) * 4_096;
    let mut page = [0; 4_096];
    let database = OpenOptions::new().read(true).write(true).open(&file).unwrap();
    database.read_exact_at(&mut page, at).unwrap();
    database.write_all_at(&[0xa5; 4_096], at).unwrap();
    program.says(StatusCode::SERVICE_UNAVAILABLE, "The database is damaged").await;
    database.write_all_at(&page, at).unwrap();
    program.becomes_ready().await;
}

fn run(folder: &Path, file: &Path, arguments: &[&str]) -> Output {
    perspectief(folder, file, "").args(arguments).env("PERSPECTIEF_ADDR", "127.0.0.1:0").output().unwrap()
}

/// What is told of a failure: one sentence.
fn sentence(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    said
}

#[tokio::test]
async fn the_second_server_on_a_database_does_not_start_and_commands_work_beside_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("it.sqlite3");
    let mut program = Program::start(folder.path(), &file, "").await;
    let said = sentence(&run(folder.path(), &file, &["serve"]));
    assert!(said.contains("Another server uses the database"), "{said}");
    let copy = folder.path().join("copy.sqlite3");
    for arguments in
        [&["backup", copy.to_str().unwrap()][..], &["check"], &["invite", "coordinator", "Marloes"]]
    {
        let output = run(folder.path(), &file, arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    }
    assert_eq!(program.write(10).await, StatusCode::OK);
    program.stop();
    // Whoever is killed holds it no longer.
    let mut next = Program::start(folder.path(), &folder.path().join("next.sqlite3"), "").await;
    assert_eq!(next.write(10).await, StatusCode::OK);
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn the_data_is_for_its_owner_only_also_where_it_was_not() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = data.join("perspectief.sqlite3");
    let command = |arguments: &[&str]| {
        let mut command = perspectief(folder.path(), &file, "umask 022");
        command.env_remove("DATABASE_URL").env("PERSPECTIEF_DATA", &data).args(arguments);
        command.env("PERSPECTIEF_LOG", "warn");
        command
    };
    let copy = data.join("copy.sqlite3");
    let invite = &["invite", "coordinator", "Marloes"][..];
    assert!(command(invite).status().unwrap().success());
    assert!(command(&["backup", copy.to_str().unwrap()]).status().unwrap().success());
    assert_eq!([mode(&data), mode(&file), mode(&copy)], [0o700, 0o600, 0o600]);
    // As earlier programs made them.
    fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let addr = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let log = File::create(folder.path().join("log")).unwrap();
    let mut serve = command(&["serve"]);
    let mut child = serve.env("PERSPECTIEF_ADDR", addr.to_string()).stderr(log).spawn().unwrap();
    while std::net::TcpStream::connect(addr).is_err() {
        assert!(child.try_wait().unwrap().is_none(), "it runs");
        tokio::task::yield_now().await;
    }
    let beside = |part: &str| mode(&data.join(format!("perspectief.sqlite3{part}")));
    assert_eq!(mode(&data), 0o700);
    assert_eq!(["", "-wal", "-shm", ".lock"].map(beside), [0o600; 4]);
    child.kill().unwrap();
    child.wait().unwrap();
    let log = fs::read_to_string(folder.path().join("log")).unwrap();
    assert!(log.contains("the data folder: it is private now"), "{log}");
    assert!(log.contains("its files are private now"), "{log}");
}

#[test]
fn commands_make_no_database_where_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("wrong").join("it.sqlite3");
    for arguments in [&["check"][..], &["backup", "never.sqlite3"]] {
        let said = sentence(&run(folder.path(), &file, arguments));
        assert!(said.contains("there is no file"), "{said}");
        assert!(!file.parent().unwrap().exists());
    }
    // A folder that is new is no mistake for who begins.
    assert!(run(folder.path(), &file, &["invite", "coordinator", "Marloes"]).status.success());
    assert!(file.exists());
}

#[test]
fn an_empty_file_is_not_taken_for_a_new_database() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("it.sqlite3");
    File::create(&file).unwrap();
    for arguments in
        [&["serve"][..], &["check"], &["backup", "never.sqlite3"], &["invite", "coordinator", "Marloes"]]
    {
        let said = sentence(&run(folder.path(), &file, arguments));
        assert!(said.contains("is empty: put a backup in its place"), "{said}");
        assert_eq!(fs::metadata(&file).unwrap().len(), 0, "{arguments:?}");
    }
}
