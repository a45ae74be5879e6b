//! The live stream of a device: server-sent events that carry the new entries themselves.
//!
//! `GET /api/live/v1?household=ID&after=N&fingerprint=F`: first everything after N from the journal, then what
//! happens, without gap or repeat. Staff also get the summaries of all their households: first those that
//! stand, then each that changes. Events:
//! `entry` (an [`app::domain::journal::Entry`], its number as the event's id), `summary`, `unsent`
//! (an [`app::model::Unsent`]), for staff `claims` (an [`app::model::queue::ClaimsOf`]) and `translated`
//! (an [`app::model::queue::Told`]), `cursor` (how far the journal was read), `another` (up to the number N it has not
//! that fingerprint: the journal is not the one that the device read; it has to ask, and the stream ends)
//! and `heartbeat`: first of all, and after each silence of so many milliseconds as it says. A stream that looks open and
//! is not (a laptop slept, a proxy holds back) is told by its absence; a comment would not be heard by scripts.
//!
//! A stream ends as soon as the access of its person changes: the device comes back and is asked anew who it is.

use super::sync_v1::is_another;
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal::{AccessWatch, Event, Subscription};
use crate::limits::{STREAM_TIME, UNREAD_BYTES};
use crate::state::AppState;
use app::domain::id::{Fingerprint, HouseholdId};
use app::domain::journal::Seq;
use app::domain::summary::Summary;
use app::domain::text::Audience;
use app::domain::time::WallTime;
use app::model::Unsent;
use app::model::queue::ClaimsOf;
use app::replica::wire::Waiting;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use axum::response::Response;
use axum::response::sse::{self, KeepAlive, Sse};
use futures::stream::{self, SelectAll, StreamExt};
use serde_json::value::RawValue;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};

#[derive(Debug, serde::Deserialize)]
pub struct Wanted {
    household: Option<HouseholdId>,
    #[serde(default)]
    after: Seq,
    fingerprint: Option<Fingerprint>,
}

/// `GET /api/live/v1`
pub async fn live(
    State(app): State<AppState>,
    signed_in: SignedIn,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let person = signed_in.person.id;
    let place = app.streams.take(person).ok_or(Problem::TooMany)?;
    // Before it is asked what is theirs: what changes in between ends the stream that is being opened.
    let access = app.journals.hub().watch_access(person);
    signed_in.is_still_there(&app).await?;
    let staff = signed_in.person.role.is_staff();
    let audience = signed_in.audience();
    let mut another = false;
    if let Some(household) = wanted.household {
        let snapshot = app.journals.snapshot(household).await?;
        signed_in.may_read(snapshot.plan(Audience::Team))?;
        another = is_another(&app, household, Some(wanted.after), wanted.fingerprint, audience).await?;
    } else if !staff {
        return Err(Problem::NotFound);
    }
    // Listen first, read the journal then: what falls between comes twice and is told apart by its
    // number; the other way round it would be missed.
    let mut heard: Vec<Subscription> =
        wanted.household.iter().map(|id| app.journals.hub().subscribe(*id)).collect();
    let mut standing = Vec::new();
    if staff {
        let (theirs, told) = of_caseload(&app, &signed_in).await?;
        let others = theirs.iter().filter(|id| Some(**id) != wanted.household);
        heard.extend(others.map(|id| app.journals.hub().subscribe(*id)));
        // A device that comes back after a gap has missed some: what stands now is told once more.
        standing = told;
    }
    let (events, stream) = mpsc::channel(64);
    let heartbeat = app.config.heartbeat_ms;
    let alive = || sse::Event::default().event("heartbeat").data(heartbeat.to_string());
    standing.insert(0, Told::new("heartbeat", heartbeat.to_string()));
    if another {
        standing.push(Told::new("another", wanted.after.to_string()));
    }
    let unread = Arc::new(Semaphore::new(UNREAD_BYTES));
    let listener = Listener { wanted, audience, staff, another, events, unread };
    // What is theirs may end with the day.
    let end = WallTime { day: signed_in.at.day().plus(1), minute: 0 }.moment();
    let left = u64::try_from(end.0 - signed_in.at.0).unwrap_or_default().max(1_000);
    let time = STREAM_TIME.min(Duration::from_millis(left));
    tokio::spawn(async move {
        listener.run(app, heard, standing, access, time).await;
        drop(place);
    });
    // What was taken to be written to the connection is not unread any more.
    let stream = tokio_stream::wrappers::ReceiverStream::new(stream).map(|(event, _unread)| Sent::Ok(event));
    let silence = Duration::from_millis(heartbeat.into());
    let sse = Sse::new(stream).keep_alive(KeepAlive::new().interval(silence).event(alive()));
    let mut response = sse.into_response();
    // Proxies must pass each event on at once.
    response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    Ok(response)
}

type Sent = Result<sse::Event, Infallible>;

/// An event before it is written.
struct Told {
    name: &'static str,
    data: String,
    id: Option<Seq>,
}

impl Told {
    fn new(name: &'static str, data: impl Into<String>) -> Told {
        Told { name, data: data.into(), id: None }
    }
}

struct Listener {
    wanted: Wanted,
    audience: Audience,
    staff: bool,
    /// It only tells that the journal is another one.
    another: bool,
    events: mpsc::Sender<(sse::Event, OwnedSemaphorePermit)>,
    /// The bytes that this listener may still leave unread.
    unread: Arc<Semaphore>,
}

/// The device went away.
struct Gone;

impl Listener {
    async fn run(
        self,
        app: AppState,
        heard: Vec<Subscription>,
        standing: Vec<Told>,
        mut access: AccessWatch,
        time: Duration,
    ) {
        let mut stopping = app.stopping.clone();
        tokio::select! {
            _ = self.listen(&app, heard, standing) => {}
            () = access.changed() => {}
            () = tokio::time::sleep(time) => {}
            _ = stopping.wait_for(|stop| *stop) => {}
            () = self.events.closed() => {}
        }
    }

    async fn listen(
        &self,
        app: &AppState,
        heard: Vec<Subscription>,
        standing: Vec<Told>,
    ) -> Result<(), Gone> {
        for told in standing {
            self.send(told).await?;
        }
        if self.another {
            return Ok(());
        }
        let mut cursor = self.wanted.after;
        if let Some(household) = self.wanted.household {
            cursor = self.catch_up(app, household, cursor).await?;
        }
        let mut all: SelectAll<_> = heard.into_iter().map(events).collect();
        while let Some((household, event)) = all.next().await {
            match event {
                // This listener fell behind: the device comes back with its cursor.
                None => return Ok(()),
                Some(Event::Entry(entry)) if Some(household) == self.wanted.household => {
                    let Some((seq, json)) =
                        entry.for_audience(self.audience).filter(|(seq, _)| *seq > cursor)
                    else {
                        continue;
                    };
                    cursor = seq;
                    self.send(Told { id: Some(seq), ..Told::new("entry", json) }).await?;
                }
                Some(Event::Entry(_)) => {}
                Some(Event::Summary(json)) if self.staff => self.send(summary(&json)).await?,
                Some(Event::Unsent(json)) if self.staff => self.send(unsent(&json)).await?,
                Some(Event::Claims(json)) if self.staff => self.send(Told::new("claims", &*json)).await?,
                Some(Event::Translated(json)) if self.staff => {
                    self.send(Told::new("translated", &*json)).await?;
                }
                // A family has no such.
                Some(Event::Summary(_) | Event::Unsent(_) | Event::Claims(_) | Event::Translated(_)) => {}
            }
        }
        Ok(())
    }

    /// Sends what is in the journal already.
    async fn catch_up(&self, app: &AppState, household: HouseholdId, after: Seq) -> Result<Seq, Gone> {
        let mut cursor = after;
        loop {
            let journal_page = app.journals.read(household, cursor, self.audience).await.map_err(|_| Gone)?;
            let list = format!("[{}]", journal_page.json);
            let entries: Vec<Box<RawValue>> = serde_json::from_str(&list).map_err(|_| Gone)?;
            for entry in entries {
                self.send(Told::new("entry", entry.get())).await?;
            }
            cursor = journal_page.cursor.seq;
            if !journal_page.more {
                self.send(Told::new("cursor", cursor.to_string())).await?;
                return Ok(cursor);
            }
        }
    }

    /// Waits until the listener has read enough of what it was told before. Who never does falls behind at the hub, where all
    /// share one copy, and is ended there.
    async fn send(&self, told: Told) -> Result<(), Gone> {
        let bytes = told.data.len().clamp(1, UNREAD_BYTES);
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        let room = self.unread.clone().acquire_many_owned(bytes).await.map_err(|_| Gone)?;
        let mut event = sse::Event::default().event(told.name).data(told.data);
        if let Some(id) = told.id {
            event = event.id(id.to_string());
        }
        self.events.send((event, room)).await.map_err(|_| Gone)
    }
}

fn summary(json: &str) -> Told {
    Told::new("summary", json)
}

fn unsent(json: &str) -> Told {
    Told::new("unsent", json)
}

/// A colleague's households as of today, their summaries as they stand, and for each what waits on its devices and
/// who is translating what.
async fn of_caseload(app: &AppState, signed_in: &SignedIn) -> Result<(Vec<HouseholdId>, Vec<Told>), Problem> {
    let person = signed_in.person.id;
    let mut households = app.store.list_households_of(person).await?;
    let mut events = Vec::new();
    for json in app.store.list_summaries_of(person).await? {
        // What cannot be read is of no use to a device either.
        let Ok(found) = serde_json::from_str::<Summary>(&json) else { continue };
        if found.lets_in(person, signed_in.at.day()) {
            events.push(summary(&json));
        } else {
            households.retain(|id| *id != found.household);
        }
    }
    let waits = app.store.list_waiting_of(person).await?;
    let nothing = Waiting { count: 0, since: app.clock.now() };
    let claims = app.store.list_claims_of(person, app.clock.now()).await?;
    for household in &households {
        let waiting = waits.iter().find(|it| it.household == *household).map_or(nothing, |it| it.waiting);
        events.push(unsent(&serde_json::to_string(&Unsent { household: *household, waiting })?));
        let claims = claims.iter().filter(|claim| claim.of.household == *household).copied().collect();
        let claims = ClaimsOf { household: *household, claims, too_many: false };
        events.push(Told::new("claims", serde_json::to_string(&claims)?));
    }
    Ok((households, events))
}

/// The events of a household as a stream; it ends with None when the listener fell behind.
fn events(heard: Subscription) -> impl stream::Stream<Item = (HouseholdId, Option<Event>)> + Unpin {
    let household = heard.household();
    Box::pin(stream::unfold(Some(heard), move |heard| async move {
        let mut heard = heard?;
        let event = heard.next().await;
        let going_on = event.is_some().then_some(heard);
        Some(((household, event), going_on))
    }))
}
