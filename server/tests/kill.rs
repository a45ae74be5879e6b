//! The real program, killed in the middle of its work, several times: no confirmed change is lost.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

#[path = "../src/bin/bench/client.rs"]
mod client;
#[path = "../src/bin/bench/scene.rs"]
mod scene;

use app::domain::change::{ChangeKind, NoteChange};
use app::domain::id::{ChangeId, NoteId};
use app::domain::plan::note::NewNote;
use app::domain::text::{Audience, Lang, Written};
use app::replica::wire::{HouseholdPush, SyncReply, SyncRequest, Verdict, WIRE_VERSION};
use client::Client;
use scene::{Seat, Serving, empty_site, furnish};
use server::clock::Clock;
use server::store;
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_under_load_it_loses_nothing_it_has_confirmed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kill.sqlite3");
    let site = empty_site(folder.path());
    let seats = furnish(&file, 4, 3).await;
    let program = Path::new(env!("CARGO_BIN_EXE_perspectief"));
    let mut confirmed: Vec<HashSet<ChangeId>> = vec![HashSet::new(); seats.len()];
    for round in 1..=5 {
        let mut serving = Serving::start(program, &file, &site, None);
        serving.ready().await;
        let count = Arc::new(AtomicUsize::new(0));
        let writers: Vec<_> =
            seats.iter().map(|seat| tokio::spawn(write(seat.clone(), serving.addr, count.clone()))).collect();
        // Killed while requests are under way, each time after another number of answers.
        while count.load(Ordering::SeqCst) < 40 * round {
            tokio::task::yield_now().await;
        }
        serving.kill();
        for (known, writer) in confirmed.iter_mut().zip(writers) {
            known.extend(writer.await.unwrap());
        }
    }
    let store = store::open(&file).await.unwrap();
    assert_eq!(store.integrity().await.unwrap(), "ok");
    let mut total = 0;
    for (seat, known) in seats.iter().zip(&confirmed) {
        let ids: Vec<ChangeId> = known.iter().copied().collect();
        let found = store.find_changes(seat.household, &ids).await.unwrap();
        assert_eq!(found.len(), ids.len(), "confirmed changes are missing");
        total += found.len();
        let all = store::PageLimit { entries: 1_000_000, bytes: usize::MAX >> 1 };
        let journal_page = store.journal(seat.household, 0, Audience::Team, all).await.unwrap();
        let entries: Vec<app::domain::journal::Entry> =
            serde_json::from_str(&format!("[{}]", journal_page.json)).unwrap();
        assert!(entries.iter().enumerate().all(|(n, entry)| entry.seq == n as u64 + 1), "a gap");
    }
    assert!(total >= 600, "{total} confirmed changes were checked");
}

fn note(seat: &Seat, clock: &Clock) -> ChangeKind {
    let text = Written { lang: Lang::Uk, text: "Запис".to_owned() };
    let id = NoteId(clock.new_id());
    NoteChange::Added {
        note: NewNote {
            id,
            step: Some(seat.step),
            audience: Audience::All,
            text,
            help: false,
            contact: None,
        },
    }
    .into()
}

/// Writes until the server is gone; gives the ids that were confirmed.
async fn write(seat: Seat, addr: std::net::SocketAddr, count: Arc<AtomicUsize>) -> HashSet<ChangeId> {
    let clock = Clock::system();
    let mut confirmed = HashSet::new();
    let Ok(mut client) = Client::connect(addr, &seat.token).await else { return confirmed };
    loop {
        let changes = [seat.change(&clock, note(&seat, &clock)), seat.change(&clock, seat.tick(true))];
        let request = SyncRequest {
            v: WIRE_VERSION,
            reasons: 1,
            device: seat.device,
            now: clock.now(),
            households: vec![HouseholdPush::new(seat.household, Some(u64::MAX), &changes)],
        };
        // A cursor from the future asks for the state; the answer is read for its results only.
        let body = serde_json::to_vec(&request).unwrap();
        let Ok((_, answer)) = client.ask(hyper::Method::POST, "/api/sync/v1", body).await else {
            return confirmed;
        };
        let Ok(reply) = serde_json::from_slice::<SyncReply>(&answer) else { return confirmed };
        for outcome in &reply.households[0].results {
            if let (Some(id), Verdict::Accepted(_)) = (outcome.id, outcome.verdict) {
                confirmed.insert(id);
                count.fetch_add(1, Ordering::SeqCst);
            }
        }
    }
}
