//! One round trip: changes and cursors in; results, and everything newer, out.

use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal::{EARLIEST, Event, JOURNAL_PAGE, ReceivedChange, Snapshot, to_json};
use crate::record::record;
use crate::state::AppState;
use crate::store::JournalPage;
use app::domain::access::Refusal;
use app::domain::id::{ChangeId, DeviceId, HouseholdId};
use app::domain::journal::Seq;
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::domain::time::{IMPOSSIBLE, Moment};
use app::model::Unsent;
use app::replica::wire::{HouseholdPush, Outcome, SyncRequest, Verdict, WIRE_VERSION, Waiting};
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::value::RawValue;

/// Largest request: 1 MiB.
pub const MOST_BYTES: usize = 1 << 20;
/// Most households in one request.
const MOST_HOUSEHOLDS: usize = 200;
/// No device tells of more changes than this.
const MOST_WAITING: usize = 100_000;
/// A device further behind than this gets the whole state instead of the entries.
const FAR_BEHIND: Seq = 5 * JOURNAL_PAGE as Seq;

/// `POST /api/sync/v1`
pub async fn sync(
    State(app): State<AppState>,
    signed_in: SignedIn,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Problem> {
    let body = body.map_err(|_| Problem::TooLarge)?;
    let request: SyncRequest = serde_json::from_slice(&body).map_err(|_| Problem::Malformed)?;
    if request.v != WIRE_VERSION {
        return Err(Problem::UnknownVersion);
    }
    if request.households.len() > MOST_HOUSEHOLDS {
        return Err(Problem::TooLarge);
    }
    let now = app.clock.now();
    let offset = now.0.saturating_sub(request.now.0);
    let mut replies = Vec::with_capacity(request.households.len());
    for push in request.households {
        replies.push(household(&app, &signed_in, push, offset).await?);
    }
    let reply = reply(now, &replies);
    Ok(([(CONTENT_TYPE, "application/json")], reply).into_response())
}

/// The JSON of a [`app::replica::wire::SyncReply`]; what came from the journal is put in as it is.
fn reply(now: Moment, households: &[String]) -> String {
    format!("{{\"v\":{WIRE_VERSION},\"now\":{},\"households\":[{}]}}", now.0, households.join(","))
}

async fn household(
    app: &AppState,
    signed_in: &SignedIn,
    push: HouseholdPush,
    offset: i64,
) -> Result<String, Problem> {
    let id = push.household;
    let known = app.journals.snapshot(id).await?;
    if signed_in.may_read(known.plan(Audience::Team)).is_err() {
        return Ok(refused(id, &push.changes));
    }
    let mut outcomes = Vec::new();
    if !push.changes.is_empty() {
        let changes = push.changes.iter().map(|raw| read(raw)).collect();
        outcomes = record(app, signed_in, id, offset, changes).await?;
    }
    if signed_in.person.role == Role::Member {
        note_waiting(app, id, signed_in.device, corrected(push.waiting, offset, app.clock.now())).await?;
    }
    let snapshot = app.journals.snapshot(id).await?;
    let audience = signed_in.audience();
    match push.cursor {
        Some(cursor) if cursor <= snapshot.seq && snapshot.seq - cursor <= FAR_BEHIND => {
            let journal_page = app.journals.read(id, cursor, audience).await?;
            Ok(answer(id, &outcomes, &journal_page, None))
        }
        _ => Ok(answer(
            id,
            &outcomes,
            &JournalPage { cursor: snapshot.seq.into(), ..JournalPage::default() },
            Some((&snapshot, audience)),
        )),
    }
}

/// What a family's device says stays on it, with its time on the server's clock.
fn corrected(waiting: Option<Waiting>, offset: i64, now: Moment) -> Option<Waiting> {
    let waiting = waiting.filter(|waiting| waiting.count > 0)?;
    let since = Moment(waiting.since.0.saturating_add(offset)).min(now).max(EARLIEST.min(now));
    Some(Waiting { count: waiting.count.min(MOST_WAITING), since })
}

/// Keeps what a device told, and tells the team, when it is news.
async fn note_waiting(
    app: &AppState,
    household: HouseholdId,
    device: DeviceId,
    waiting: Option<Waiting>,
) -> Result<(), Problem> {
    if app.store.lookup_waiting(household, device).await? == waiting {
        return Ok(());
    }
    app.store.set_waiting(household, device, waiting).await?;
    let sum = app.store.sum_waiting(household).await?;
    let waiting = sum.unwrap_or(Waiting { count: 0, since: app.clock.now() });
    let json = to_json(&Unsent { household, waiting });
    app.journals.hub().publish(household, || vec![Event::Unsent(json.into())]);
    Ok(())
}

/// A change as it came; or why it cannot be read, with its id if that can.
fn read(raw: &RawValue) -> ReceivedChange {
    #[derive(serde::Deserialize)]
    struct OnlyId {
        id: ChangeId,
    }
    serde_json::from_str(raw.get()).map_err(|error: serde_json::Error| {
        let id = serde_json::from_str::<OnlyId>(raw.get()).ok().map(|only| only.id);
        // What `domain::time` says of a day that is none.
        let is_date = error.to_string().starts_with(IMPOSSIBLE);
        (id, if is_date { Refusal::ImpossibleDate } else { Refusal::Malformed })
    })
}

fn refused(id: HouseholdId, changes: &[Box<RawValue>]) -> String {
    let reason = Verdict::Refused(Refusal::ForeignHousehold);
    let outcomes = changes.iter().map(|raw| {
        let id = read(raw).map_or_else(|(id, _)| id, |change| Some(change.id));
        Outcome { id, verdict: reason }
    });
    let outcomes: Vec<Outcome> = outcomes.collect();
    let refusal = to_json(&Refusal::ForeignHousehold);
    format!(
        "{{\"household\":\"{id}\",\"refused\":{refusal},\"results\":{},\"cursor\":0}}",
        to_json(&outcomes)
    )
}

fn answer(
    id: HouseholdId,
    outcomes: &[Outcome],
    journal_page: &JournalPage,
    state: Option<(&Snapshot, Audience)>,
) -> String {
    let mut json = String::with_capacity(journal_page.json.len() + 256);
    json.push_str("{\"household\":\"");
    json.push_str(&id.to_string());
    json.push('"');
    if !outcomes.is_empty() {
        json.push_str(",\"results\":");
        json.push_str(&to_json(&outcomes));
    }
    if let Some((snapshot, audience)) = state {
        json.push_str(",\"state\":{\"plan\":");
        json.push_str(snapshot.plan_json(audience));
        json.push_str(&format!(",\"cursor\":{}}}", snapshot.seq));
    }
    json.push_str(",\"entries\":[");
    json.push_str(&journal_page.json);
    json.push_str(&format!("],\"cursor\":{},\"more\":{}}}", journal_page.cursor.seq, journal_page.more));
    json
}
