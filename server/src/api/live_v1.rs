//! The live stream of a device: server-sent events that carry the new entries themselves.
//!
//! `GET /api/live/v1?household=ID&after=N`: first everything after N from the journal, then what
//! happens, without gap or repeat. Staff also get the summaries of all their households: first those that
//! stand, then each that changes. Events:
//! `entry` (an [`app::domain::journal::Entry`], its number as the event's id), `summary`, `unsent`
//! (an [`app::model::Unsent`]), `cursor` (how far the journal was read, when the last entries were not for this audience)
//! and `heartbeat`: first of all, and after each silence of so many milliseconds as it says. A stream that looks open and
//! is not (a laptop slept, a proxy holds back) is told by its absence; a comment would not be heard by scripts.

use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal::{Event, Subscription};
use crate::state::AppState;
use app::domain::id::{HouseholdId, PersonId};
use app::domain::journal::Seq;
use app::domain::text::Audience;
use app::model::Unsent;
use app::replica::wire::Waiting;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use axum::response::Response;
use axum::response::sse::{self, KeepAlive, Sse};
use futures::stream::{self, SelectAll, StreamExt};
use serde_json::value::RawValue;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::mpsc;

/// After this long a stream ends and the device comes back: so that who may listen is asked again.
const LONGEST: Duration = Duration::from_secs(600);

#[derive(Debug, serde::Deserialize)]
pub struct Wanted {
    household: Option<HouseholdId>,
    #[serde(default)]
    after: Seq,
}

/// `GET /api/live/v1`
pub async fn live(
    State(app): State<AppState>,
    signed_in: SignedIn,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let staff = signed_in.person.role.is_staff();
    if let Some(household) = wanted.household {
        let snapshot = app.journals.snapshot(household).await?;
        signed_in.may_read(snapshot.plan(Audience::Team))?;
    } else if !staff {
        return Err(Problem::NotFound);
    }
    // Listen first, read the journal then: what falls between comes twice and is told apart by its
    // number; the other way round it would be missed.
    let mut heard: Vec<Subscription> =
        wanted.household.iter().map(|id| app.journals.hub().subscribe(*id)).collect();
    let mut standing = Vec::new();
    if staff {
        let theirs = app.store.list_households_of(signed_in.person.id).await?;
        let others = theirs.iter().filter(|id| Some(**id) != wanted.household);
        heard.extend(others.map(|id| app.journals.hub().subscribe(*id)));
        // A device that comes back after a gap has missed some: what stands now is told once more.
        standing = of_caseload(&app, signed_in.person.id, &theirs).await?;
    }
    let (events, stream) = mpsc::channel(64);
    let heartbeat = app.config.heartbeat_ms;
    let alive = sse::Event::default().event("heartbeat").data(heartbeat.to_string());
    standing.insert(0, alive.clone());
    let listener = Listener { wanted, audience: signed_in.audience(), staff, events };
    tokio::spawn(listener.run(app, heard, standing));
    let stream = tokio_stream::wrappers::ReceiverStream::new(stream);
    let silence = Duration::from_millis(heartbeat.into());
    let sse = Sse::new(stream).keep_alive(KeepAlive::new().interval(silence).event(alive));
    let mut response = sse.into_response();
    // Proxies must pass each event on at once.
    response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    Ok(response)
}

type Sent = Result<sse::Event, Infallible>;

struct Listener {
    wanted: Wanted,
    audience: Audience,
    staff: bool,
    events: mpsc::Sender<Sent>,
}

/// The device went away.
struct Gone;

impl Listener {
    async fn run(self, app: AppState, heard: Vec<Subscription>, standing: Vec<sse::Event>) {
        let mut stopping = app.stopping.clone();
        tokio::select! {
            _ = self.listen(&app, heard, standing) => {}
            () = tokio::time::sleep(LONGEST) => {}
            _ = stopping.wait_for(|stop| *stop) => {}
            () = self.events.closed() => {}
        }
    }

    async fn listen(
        &self,
        app: &AppState,
        heard: Vec<Subscription>,
        standing: Vec<sse::Event>,
    ) -> Result<(), Gone> {
        for event in standing {
            self.send(event).await?;
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
                Some(Event::Entry { seq, audience, json }) if Some(household) == self.wanted.household => {
                    if seq <= cursor {
                        continue;
                    }
                    cursor = seq;
                    if audience <= self.audience {
                        self.send(sse::Event::default().event("entry").id(seq.to_string()).data(&*json))
                            .await?;
                    } else {
                        self.send_cursor(seq).await?;
                    }
                    // Somebody left: who may listen is asked anew.
                    if json.contains("\"person-left\"") {
                        return Ok(());
                    }
                }
                Some(Event::Entry { .. }) => {}
                Some(Event::Summary(json)) if self.staff => {
                    self.send(summary(&json)).await?;
                }
                Some(Event::Unsent(json)) if self.staff => {
                    self.send(unsent(&json)).await?;
                }
                Some(Event::Summary(_) | Event::Unsent(_)) => {}
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
                self.send(sse::Event::default().event("entry").data(entry.get())).await?;
            }
            cursor = journal_page.cursor.seq;
            if !journal_page.more {
                self.send_cursor(cursor).await?;
                return Ok(cursor);
            }
        }
    }

    async fn send_cursor(&self, cursor: Seq) -> Result<(), Gone> {
        self.send(sse::Event::default().event("cursor").data(cursor.to_string())).await
    }

    async fn send(&self, event: sse::Event) -> Result<(), Gone> {
        self.events.send(Ok(event)).await.map_err(|_| Gone)
    }
}

fn summary(json: &str) -> sse::Event {
    sse::Event::default().event("summary").data(json)
}

fn unsent(json: &str) -> sse::Event {
    sse::Event::default().event("unsent").data(json)
}

/// The summaries of somebody's households as they stand, and for each of them what waits on its devices.
async fn of_caseload(
    app: &AppState,
    person: PersonId,
    households: &[HouseholdId],
) -> Result<Vec<sse::Event>, Problem> {
    let mut events: Vec<sse::Event> =
        app.store.list_summaries_of(person).await?.iter().map(|json| summary(json)).collect();
    let waits = app.store.list_waiting_of(person).await?;
    let nothing = Waiting { count: 0, since: app.clock.now() };
    for household in households {
        let waiting = waits.iter().find(|it| it.household == *household).map_or(nothing, |it| it.waiting);
        events.push(unsent(&serde_json::to_string(&Unsent { household: *household, waiting })?));
    }
    Ok(events)
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
