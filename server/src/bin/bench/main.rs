//! `make bench`: figures of the real program on loopback, one `name value unit` line each.
//!
//! The program is tied to one core and this one to the other. Each figure is the median of several
//! runs; nothing here passes or fails.

mod client;
mod measure;
mod scene;

use client::Client;
use measure::{Figures, percentile, rate};
use scene::{Seat, Serving, empty_site, furnish};
use server::clock::Clock;
use std::path::PathBuf;
use std::time::{Duration, Instant};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = tempfile();
    let program = std::env::current_exe().expect("a path").with_file_name("perspectief");
    let site = std::env::var("PERSPECTIEF_SITE").map_or_else(|_| PathBuf::from("target/site"), PathBuf::from);
    let site = if site.join("manifest.json").exists() { site } else { empty_site(&folder) };
    let mut figures = Figures::default();

    let file = folder.join("small.sqlite3");
    let seats = furnish(&file, 16, 30).await;
    let serving = Serving::start(&program, &file, &site, Some(0));
    serving.ready().await;
    for _ in 0..3 {
        page(&serving, &seats, &mut figures).await;
        batches(&serving, &seats, &mut figures).await;
        singles(&serving, &seats, &mut figures).await;
    }
    pull(&serving, &seats[0], &mut figures).await;
    beside_many_notes(&serving, &seats, &mut figures).await;
    drop(serving);

    let file = folder.join("large.sqlite3");
    furnish(&file, 10_000, 30).await;
    for _ in 0..5 {
        let began = now();
        let serving = Serving::start(&program, &file, &site, Some(0));
        serving.ready().await;
        figures.add("start-10000-households", began.elapsed().as_secs_f64() * 1_000.0, "ms");
        figures.add("memory-10000-households", resident_mib(serving.id()), "MiB");
    }
    let _ = std::fs::remove_dir_all(&folder);
    figures.print();
}

#[expect(clippy::disallowed_methods, reason = "measuring is what this program is for")]
fn now() -> Instant {
    Instant::now()
}

fn tempfile() -> PathBuf {
    let folder = PathBuf::from(format!("target/bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// The server-rendered plan of 30 steps, by 8 connections.
async fn page(serving: &Serving, seats: &[Seat], figures: &mut Figures) {
    let end = now() + Duration::from_secs(4);
    let visitors = seats.iter().take(8).map(|seat| async move {
        let mut client = Client::connect(serving.addr, &seat.token).await.expect("connected");
        let mut took = Vec::new();
        while now() < end {
            let began = now();
            let (status, _) = client.ask(hyper::Method::GET, "/plan", Vec::new()).await.expect("a page");
            assert!(status.is_success(), "{status}");
            took.push(began.elapsed());
        }
        took
    });
    let began = now();
    let mut took = futures::future::join_all(visitors).await.concat();
    figures.add("page-plan-30-steps", rate(took.len(), began.elapsed()), "requests/s");
    figures.add("page-plan-30-steps-p50", percentile(&mut took, 50), "ms");
    figures.add("page-plan-30-steps-p99", percentile(&mut took, 99), "ms");
}

/// Batches of 100 changes, by 8 connections to 8 households.
async fn batches(serving: &Serving, seats: &[Seat], figures: &mut Figures) {
    let (took, elapsed) = push(serving, seats, 100, Duration::from_secs(4)).await;
    let mut took = took;
    figures.add("push-batches-of-100", rate(took.len() * 100, elapsed), "changes/s");
    figures.add("push-batches-of-100-p50", percentile(&mut took, 50), "ms");
    figures.add("push-batches-of-100-p99", percentile(&mut took, 99), "ms");
}

/// Single changes by 8 clients.
async fn singles(serving: &Serving, seats: &[Seat], figures: &mut Figures) {
    let (took, elapsed) = push(serving, seats, 1, Duration::from_secs(4)).await;
    let mut took = took;
    figures.add("push-single-8-clients", rate(took.len(), elapsed), "changes/s");
    figures.add("push-single-8-clients-p50", percentile(&mut took, 50), "ms");
    figures.add("push-single-8-clients-p99", percentile(&mut took, 99), "ms");
}

/// Single changes by 8 clients while somebody writes in a household of [`MANY_NOTES`] notes: what that costs others.
async fn beside_many_notes(serving: &Serving, seats: &[Seat], figures: &mut Figures) {
    let (large, others) = seats.split_last().expect("households");
    let mut client = Client::connect(serving.addr, &large.token).await.expect("connected");
    let (clock, mut cursor) = (Clock::system(), u64::MAX);
    for _ in 0..MANY_NOTES / 100 {
        let changes: Vec<_> = (0..100).map(|_| large.change(&clock, large.note(&clock))).collect();
        cursor = send(&mut client, large, &clock, cursor, &changes).await;
    }
    for _ in 0..3 {
        let time = Duration::from_secs(4);
        let writes = async {
            let (end, mut took, mut done) = (now() + time, Vec::new(), false);
            while now() < end {
                done = !done;
                let change = large.change(&clock, large.tick(done));
                let began = now();
                cursor = send(&mut client, large, &clock, cursor, &[change]).await;
                took.push(began.elapsed());
            }
            took
        };
        let (mut own, (mut took, elapsed)) =
            futures::future::join(writes, push(serving, others, 1, time)).await;
        figures.add("push-single-beside-10000-notes", rate(took.len(), elapsed), "changes/s");
        figures.add("push-single-beside-10000-notes-p50", percentile(&mut took, 50), "ms");
        figures.add("push-single-beside-10000-notes-p99", percentile(&mut took, 99), "ms");
        figures.add("push-single-of-10000-notes-p50", percentile(&mut own, 50), "ms");
        figures.add("push-single-of-10000-notes-p99", percentile(&mut own, 99), "ms");
    }
}

/// As many notes as a plan takes, but for some.
const MANY_NOTES: usize = 9_900;

/// Sends changes from a device that has read the journal up to a number; all of them are taken. Gives the number of then.
async fn send(
    client: &mut Client,
    seat: &Seat,
    clock: &Clock,
    cursor: u64,
    changes: &[app::domain::change::Change],
) -> u64 {
    use app::replica::wire::{HouseholdPush, SyncReply, SyncRequest, Verdict, WIRE_VERSION};
    let request = SyncRequest {
        v: WIRE_VERSION,
        reasons: 1,
        device: seat.device,
        now: clock.now(),
        households: vec![HouseholdPush::new(seat.household, Some(cursor), changes)],
    };
    let body = serde_json::to_vec(&request).expect("json");
    let (_, answer) = client.ask(hyper::Method::POST, "/api/sync/v1", body).await.expect("an answer");
    let reply: SyncReply = serde_json::from_slice(&answer).expect("a reply");
    let good = |verdict: &Verdict| matches!(verdict, Verdict::Accepted(_));
    assert!(reply.households[0].results.iter().all(|it| good(&it.verdict)), "all are accepted");
    reply.households[0].cursor
}

async fn push(serving: &Serving, seats: &[Seat], size: usize, time: Duration) -> (Vec<Duration>, Duration) {
    use app::replica::wire::{HouseholdPush, SyncReply, SyncRequest, Verdict, WIRE_VERSION};
    let clock = Clock::system();
    let end = now() + time;
    let clients = seats.iter().take(8).map(|seat| {
        let clock = clock.clone();
        async move {
            let mut client = Client::connect(serving.addr, &seat.token).await.expect("connected");
            let (mut took, mut done, mut cursor) = (Vec::new(), false, u64::MAX);
            while now() < end {
                let changes: Vec<_> = (0..size)
                    .map(|_| {
                        done = !done;
                        seat.change(&clock, seat.tick(done))
                    })
                    .collect();
                let request = SyncRequest {
                    v: WIRE_VERSION,
                    reasons: 1,
                    device: seat.device,
                    now: clock.now(),
                    households: vec![HouseholdPush::new(seat.household, Some(cursor), &changes)],
                };
                let body = serde_json::to_vec(&request).expect("json");
                let began = now();
                let (_, answer) =
                    client.ask(hyper::Method::POST, "/api/sync/v1", body).await.expect("an answer");
                took.push(began.elapsed());
                let reply: SyncReply = serde_json::from_slice(&answer).expect("a reply");
                cursor = reply.households[0].cursor;
                let good = |verdict: &Verdict| matches!(verdict, Verdict::Accepted(_));
                assert!(reply.households[0].results.iter().all(|it| good(&it.verdict)), "all are accepted");
            }
            took
        }
    });
    let began = now();
    let took = futures::future::join_all(clients).await.concat();
    (took, began.elapsed())
}

/// A whole journal, read from its beginning in stretches.
async fn pull(serving: &Serving, seat: &Seat, figures: &mut Figures) {
    use app::replica::wire::{HouseholdPush, SyncRequest, WIRE_VERSION};
    #[derive(serde::Deserialize)]
    struct Reply {
        households: [Part; 1],
    }
    #[derive(serde::Deserialize)]
    struct Part {
        cursor: u64,
        more: bool,
        #[serde(default)]
        state: Option<serde::de::IgnoredAny>,
    }
    let clock = Clock::system();
    let mut client = Client::connect(serving.addr, &seat.token).await.expect("connected");
    for _ in 0..5 {
        let (began, mut waited) = (now(), Duration::ZERO);
        let (mut cursor, mut read) = (None, 0);
        // The last five thousand entries: a device further behind gets the state instead.
        loop {
            let after = cursor.unwrap_or(u64::MAX);
            let request = SyncRequest {
                v: WIRE_VERSION,
                reasons: 1,
                device: seat.device,
                now: clock.now(),
                households: vec![HouseholdPush::new(seat.household, Some(after), &[])],
            };
            let body = serde_json::to_vec(&request).expect("json");
            let asked = now();
            let (_, answer) = client.ask(hyper::Method::POST, "/api/sync/v1", body).await.expect("an answer");
            let Reply { households: [part] } = serde_json::from_slice(&answer).expect("a reply");
            match cursor {
                None => cursor = Some(part.cursor.saturating_sub(5_000)),
                Some(before) => {
                    assert!(part.state.is_none(), "entries, not the state");
                    waited += asked.elapsed();
                    read += part.cursor - before;
                    cursor = Some(part.cursor);
                    if !part.more {
                        break;
                    }
                }
            }
        }
        let _ = began;
        figures.add("pull-journal", rate(read as usize, waited), "changes/s");
    }
}

/// Resident memory of a process, in MiB.
fn resident_mib(process: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / 1024.0
}
