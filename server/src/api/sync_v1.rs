//! One round trip: changes and cursors in; results, and everything newer, out.

use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal::{EARLIEST, Event, ReceivedChange, Snapshot, cursor_json, to_json};
use crate::limits::{ANSWER_BYTES, FAR_BEHIND, MOST_WAITING};
use crate::record::record;
use crate::state::AppState;
use crate::store::JournalPage;
use app::domain::access::Refusal;
use app::domain::id::{ChangeId, DeviceId, Fingerprint, HouseholdId};
use app::domain::journal::{Cursor, Seq};
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::domain::time::{IMPOSSIBLE, Moment};
use app::model::Unsent;
use app::replica::wire::{
    HouseholdPush, MOST_HOUSEHOLDS, MOST_OFFERS, Outcome, REASONS, SyncRequest, Verdict, WIRE_VERSION,
    Waiting,
};
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::value::RawValue;
use std::collections::HashSet;
use std::sync::Arc;

/// `POST /api/sync/v1`
pub async fn sync(
    State(app): State<AppState>,
    signed_in: SignedIn,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Problem> {
    let body = body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        // It ended before it was whole.
        _ => Problem::Malformed,
    })?;
    let request: SyncRequest = serde_json::from_slice(&body).map_err(|_| Problem::Malformed)?;
    if request.v != WIRE_VERSION {
        return Err(Problem::UnknownVersion);
    }
    if request.households.len() > MOST_HOUSEHOLDS {
        return Err(Problem::TooLarge);
    }
    let mut asked = HashSet::new();
    if !request.households.iter().all(|push| asked.insert(push.household)) {
        return Err(Problem::Malformed);
    }
    let now = app.clock.now();
    let offset = now.0.saturating_sub(request.now.0);
    let mut replies = Vec::with_capacity(request.households.len());
    let mut length = 0;
    let several = request.households.len() > 1;
    for push in request.households {
        let how = How { offset, full: length >= ANSWER_BYTES, is_old: request.reasons < REASONS };
        let id = push.household;
        let reply = match household(&app, &signed_in, push, how).await {
            // One that cannot be read never keeps the others waiting. The device asks again for what is not answered.
            Err(problem) if several && problem.is_of_one_household() => {
                tracing::error!(household = %id, %problem, "a household cannot be read (see `perspectief check`)");
                continue;
            }
            reply => reply?,
        };
        length += reply.len();
        replies.push(reply);
    }
    let reply = reply(now, &replies);
    Ok(([(CONTENT_TYPE, "application/json")], reply).into_response())
}

/// The JSON of a [`app::replica::wire::SyncReply`]; what came from the journal is put in as it is.
fn reply(now: Moment, households: &[String]) -> String {
    format!("{{\"v\":{WIRE_VERSION},\"now\":{},\"households\":[{}]}}", now.0, households.join(","))
}

/// How a household is answered.
struct How {
    /// What to add to the device's times, in milliseconds.
    offset: i64,
    /// The answer is long enough already.
    full: bool,
    /// The program that asks knows the first reasons of a refusal only.
    is_old: bool,
}

async fn household(
    app: &AppState,
    signed_in: &SignedIn,
    push: HouseholdPush,
    how: How,
) -> Result<String, Problem> {
    let How { offset, full, is_old } = how;
    let id = push.household;
    let known = app.journals.snapshot(id).await?;
    if signed_in.may_read(known.plan(Audience::Team)).is_err() {
        return Ok(refused(id, &push.changes));
    }
    let audience = signed_in.audience();
    let mut answer = Answer {
        another: is_another(app, id, push.cursor, push.fingerprint, audience).await?,
        ..Answer::default()
    };
    // What the device has yet to put back comes first: its new changes may stand on that. It sends them again.
    if !push.changes.is_empty() && !answer.another {
        let changes = push.changes.iter().map(|raw| read(raw)).collect();
        answer.outcomes = record(app, signed_in, id, offset, changes).await?;
        if is_old {
            for outcome in &mut answer.outcomes {
                if let Verdict::Refused(reason) = &mut outcome.verdict {
                    *reason = reason.in_first_words();
                }
            }
        }
    }
    if !push.offers.is_empty() {
        answer.lacks = lacking(app, id, push.offers, audience).await?;
        // Nothing else is asked.
        if push.cursor.is_none() {
            return Ok(answer.json(id));
        }
    }
    // Where nothing was stored, the device tells again.
    if signed_in.person.role == Role::Member && !answer.another {
        note_waiting(app, id, signed_in.device, corrected(push.waiting, offset, app.clock.now())).await?;
    }
    if full {
        answer.another = false;
        let cursor = Cursor { seq: push.cursor.unwrap_or_default(), fingerprint: push.fingerprint };
        answer.journal_page = JournalPage { cursor, more: true, ..JournalPage::default() };
        return Ok(answer.json(id));
    }
    let snapshot = app.journals.snapshot(id).await?;
    let end = snapshot.cursor(audience);
    match push.cursor {
        Some(cursor) if !answer.another && cursor <= end.seq && end.seq - cursor <= FAR_BEHIND => {
            answer.journal_page = app.journals.read(id, cursor, audience).await?;
            // Nothing is newer: the place is still the one that the device named.
            let cursor = &mut answer.journal_page.cursor;
            cursor.fingerprint = cursor.fingerprint.or(push.fingerprint);
        }
        _ => {
            answer.journal_page.cursor = end;
            answer.state = Some((snapshot, audience));
        }
    }
    Ok(answer.json(id))
}

/// Whether the journal is not the one that a device has read: up to that number it has another fingerprint, or there is no
/// such number. A device that names none cannot tell.
pub(super) async fn is_another(
    app: &AppState,
    household: HouseholdId,
    seq: Option<Seq>,
    fingerprint: Option<Fingerprint>,
    audience: Audience,
) -> Result<bool, Problem> {
    let (Some(seq), Some(_)) = (seq, fingerprint) else { return Ok(false) };
    let snapshot = app.journals.snapshot(household).await?;
    if snapshot.cursor(audience) == (Cursor { seq, fingerprint }) {
        return Ok(false);
    }
    Ok(app.store.lookup_fingerprint(household, seq, audience).await? != fingerprint)
}

/// Of some changes those that this person's side of the journal lacks, in their order.
async fn lacking(
    app: &AppState,
    household: HouseholdId,
    mut offers: Vec<ChangeId>,
    audience: Audience,
) -> Result<Vec<ChangeId>, Problem> {
    offers.truncate(MOST_OFFERS);
    let known = app.store.find_changes(household, &offers).await?;
    let known: HashSet<ChangeId> =
        known.iter().filter(|it| it.number(audience).is_some()).map(|it| it.id).collect();
    offers.retain(|id| !known.contains(id));
    Ok(offers)
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

/// What is answered of one household.
#[derive(Default)]
struct Answer {
    outcomes: Vec<Outcome>,
    lacks: Vec<ChangeId>,
    another: bool,
    state: Option<(Arc<Snapshot>, Audience)>,
    journal_page: JournalPage,
}

impl Answer {
    /// The JSON of an [`app::replica::wire::HouseholdReply`]; plan and entries are at hand and are put in as they are.
    fn json(&self, id: HouseholdId) -> String {
        let page = &self.journal_page;
        let mut json = String::with_capacity(page.json.len() + 256);
        json.push_str(&format!("{{\"household\":\"{id}\""));
        if !self.outcomes.is_empty() {
            json.push_str(&format!(",\"results\":{}", to_json(&self.outcomes)));
        }
        if !self.lacks.is_empty() {
            json.push_str(&format!(",\"lacks\":{}", to_json(&self.lacks)));
        }
        if self.another {
            json.push_str(",\"another\":true");
        }
        if let Some((snapshot, audience)) = &self.state {
            json.push_str(",\"state\":{\"plan\":");
            json.push_str(snapshot.plan_json(*audience));
            json.push_str(&format!(",{}}}", cursor_json(snapshot.cursor(*audience))));
        }
        json.push_str(&format!(
            ",\"entries\":[{}],{},\"more\":{}}}",
            page.json,
            cursor_json(page.cursor),
            page.more
        ));
        json
    }
}
