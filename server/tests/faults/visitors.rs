//! Visitors that never finish what they begin.

use crate::client::Client;
use crate::program::Program;
use hyper::Method;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

async fn begin(program: &Program, head: &str) -> TcpStream {
    let mut stream = TcpStream::connect(program.addr).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

#[tokio::test]
async fn heads_that_never_end_keep_nobody_from_being_answered_and_are_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("it.sqlite3");
    let program = Program::start(folder.path(), &file, "ulimit -n 256").await;
    // Somebody listens all the while.
    let live = format!("/api/live/v1?household={}&after=0", program.seat.household);
    let head = format!("GET {live} HTTP/1.1\r\nhost: it\r\ncookie: session={}\r\n\r\n", program.seat.token);
    let mut listener = begin(&program, &head).await;
    let mut silent = begin(&program, "").await;
    let mut slow = Vec::new();
    for _ in 0..300 {
        slow.push(begin(&program, "GET / HTTP/1.1\r\nhost: ").await);
    }
    for _ in 0..20 {
        let mut client = Client::connect(program.addr, "").await.unwrap();
        let (status, _) = client.ask(Method::GET, "/healthz", Vec::new()).await.unwrap();
        assert!(status.is_success());
    }
    // Also the last of them ends, and who says nothing at all; nobody was told anything.
    let mut said = Vec::new();
    for stream in [&mut silent, slow.last_mut().unwrap()] {
        let _ = stream.read_to_end(&mut said).await;
    }
    assert!(said.is_empty(), "{}", String::from_utf8_lossy(&said));
    // The stream has lived longer than a head may take, and goes on.
    let mut heard = String::new();
    let mut part = [0; 4_096];
    while heard.matches("event: heartbeat").count() < 12 {
        let count = listener.read(&mut part).await.unwrap();
        assert!(count > 0, "the stream ended: {heard}");
        heard.push_str(&String::from_utf8_lossy(&part[..count]));
    }
}

#[tokio::test]
async fn what_never_ends_does_not_keep_the_program_from_stopping() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path(), &folder.path().join("it.sqlite3"), "").await;
    let body = "POST /api/sync/v1 HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\ncontent-length: 100\r\ncookie: session=";
    let _unfinished = [
        begin(&program, "").await,
        begin(&program, "GET / HTTP/1.1\r\nhost: ").await,
        begin(&program, &format!("{body}{}\r\n\r\n{{", program.seat.token)).await,
    ];
    let stopped = tokio::task::spawn_blocking(move || program.stop());
    let status = tokio::time::timeout(Duration::from_secs(10), stopped).await;
    assert!(status.expect("it stops within ten seconds").unwrap().success());
}

#[tokio::test]
async fn a_body_that_never_ends_is_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::start(folder.path(), &folder.path().join("it.sqlite3"), "").await;
    let head = "POST /api/sync/v1 HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\ncontent-length: 100\r\ncookie: session=";
    let mut stream = begin(&program, &format!("{head}{}\r\n\r\n{{", program.seat.token)).await;
    let mut said = Vec::new();
    let ended = tokio::time::timeout(Duration::from_secs(60), stream.read_to_end(&mut said)).await;
    assert!(ended.is_ok() && said.is_empty(), "{}", String::from_utf8_lossy(&said));
}
