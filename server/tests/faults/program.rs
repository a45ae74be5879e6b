//! The program on a database with a household in it, and somebody who writes notes there.

use crate::client::Client;
use crate::scene::{Seat, empty_site, furnish};
use app::domain::change::{ChangeKind, NoteChange};
use app::domain::id::{ChangeId, NoteId};
use app::domain::plan::note::NewNote;
use app::domain::text::{Audience, Lang, Written};
use app::replica::wire::{HouseholdPush, SyncReply, SyncRequest, Verdict, WIRE_VERSION};
use hyper::{Method, StatusCode};
use server::clock::Clock;
use server::store;
use std::net::{SocketAddr, TcpListener};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

pub(crate) struct Program {
    child: Child,
    pub addr: SocketAddr,
    pub file: PathBuf,
    pub seat: Seat,
    pub confirmed: Vec<ChangeId>,
}

/// The program with its settings for this database; `before`: what a shell does first.
pub(crate) fn perspectief(folder: &Path, file: &Path, before: &str) -> Command {
    let script = folder.join("start.sh");
    let program = env!("CARGO_BIN_EXE_perspectief");
    std::fs::write(&script, format!("#!/bin/sh\n{before}\nexec {program} \"$@\"\n")).unwrap();
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = Command::new(script);
    command
        .env("DATABASE_URL", format!("sqlite:{}", file.display()))
        .env("PERSPECTIEF_SITE", empty_site(folder))
        .env("PERSPECTIEF_DEMO", "0")
        .env("PERSPECTIEF_LOG", "error")
        .env("PERSPECTIEF_HEARTBEAT_MS", "1000")
        .env_remove("PERSPECTIEF_ORIGIN");
    command
}

impl Program {
    /// `folder`: where site and script go. `file`: the database, which is made.
    pub(crate) async fn start(folder: &Path, file: &Path, before: &str) -> Program {
        let seat = furnish(file, 1, 2).await.remove(0);
        let (child, addr) = Program::spawn(folder, file, before);
        let program = Program { child, addr, file: file.to_owned(), seat, confirmed: Vec::new() };
        program.becomes_ready().await;
        program
    }

    fn spawn(folder: &Path, file: &Path, before: &str) -> (Child, SocketAddr) {
        let addr = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut command = perspectief(folder, file, before);
        let command = command.arg("serve").env("PERSPECTIEF_ADDR", addr.to_string()).stdout(Stdio::null());
        (command.spawn().unwrap(), addr)
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// What `/readyz` says.
    pub(crate) async fn ready(&self) -> (StatusCode, String) {
        let Ok(mut client) = Client::connect(self.addr, "").await else {
            return (StatusCode::BAD_GATEWAY, String::new());
        };
        let (status, text) = client.ask(Method::GET, "/readyz", Vec::new()).await.unwrap();
        (status, String::from_utf8_lossy(&text).into_owned())
    }

    pub(crate) async fn becomes_ready(&self) {
        self.says(StatusCode::OK, "ready").await;
    }

    /// Waits until `/readyz` says this.
    pub(crate) async fn says(&self, status: StatusCode, part: &str) {
        let asked = async {
            loop {
                let (now, text) = self.ready().await;
                if now == status && text.contains(part) {
                    return;
                }
                tokio::task::yield_now().await;
            }
        };
        let within = tokio::time::timeout(Duration::from_secs(20), asked).await;
        assert!(within.is_ok(), "it never said {status} {part}, but {:?}", self.ready().await);
    }

    /// Writes a note of so many characters; what was answered.
    pub(crate) async fn write(&mut self, chars: usize) -> StatusCode {
        let clock = Clock::system();
        let text = Written { lang: Lang::Uk, text: "ї".repeat(chars) };
        let (id, step) = (NoteId(clock.new_id()), Some(self.seat.step));
        let note = NewNote { id, step, audience: Audience::All, text, help: false, contact: None };
        let kind: ChangeKind = NoteChange::Added { note }.into();
        let change = self.seat.change(&clock, kind);
        let request = SyncRequest {
            v: WIRE_VERSION,
            reasons: 1,
            device: self.seat.device,
            now: clock.now(),
            households: vec![HouseholdPush::new(self.seat.household, Some(1), std::slice::from_ref(&change))],
        };
        let mut client = Client::connect(self.addr, &self.seat.token).await.unwrap();
        let body = serde_json::to_vec(&request).unwrap();
        let (status, answer) = client.ask(Method::POST, "/api/sync/v1", body).await.unwrap();
        if status == StatusCode::OK {
            let reply: SyncReply = serde_json::from_slice(&answer).unwrap();
            assert!(matches!(reply.households[0].results[0].verdict, Verdict::Accepted(_)));
            self.confirmed.push(change.id);
        }
        status
    }

    /// Asks it to stop and waits until it has.
    pub(crate) fn stop(&mut self) -> ExitStatus {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        self.child.wait().unwrap()
    }

    /// Stops it, and looks whether all that it has ever confirmed is there.
    pub(crate) async fn loses_nothing(mut self) {
        self.stop();
        let store = store::open(&self.file).await.unwrap();
        assert_eq!(store.integrity().await.unwrap(), "ok");
        let found = store.find_changes(self.seat.household, &self.confirmed).await.unwrap();
        assert_eq!(found.len(), self.confirmed.len(), "confirmed changes are missing");
        store.close().await;
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
