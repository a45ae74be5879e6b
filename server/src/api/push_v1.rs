//! Reminders of a device (Web Push): `GET /api/push/v1` gives the key to subscribe with; by `POST` a device of a family tells
//! that it can be told something, that a test was seen, and what it has shown.
//!
//! A device speaks for itself and its person alone: everything goes by its session.

use crate::auth::SignedIn;
use crate::error::Problem;
use crate::limits::PUSH_TEST_MS;
use crate::reminders::push::Pushed;
use crate::reminders::{is_doubtful, test_message};
use crate::state::AppState;
use crate::store::{PushChannel, Seen};
use app::domain::id::{HouseholdId, ReminderId};
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::domain::time::Moment;
use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use data_encoding::BASE64URL_NOPAD as BASE64;

/// What a device tells.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "kebab-case", tag = "do")]
enum Told {
    /// Where it can be told something. `ask`: its person wants it now, and is sent a test.
    On {
        endpoint: String,
        p256dh: String,
        auth: String,
        #[serde(default)]
        ask: bool,
    },
    Off,
    /// The test was seen.
    Proved,
    Shown {
        id: ReminderId,
    },
    Opened {
        id: ReminderId,
    },
}

/// How it stands with a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
enum Standing {
    Off,
    /// A test is on its way, and nobody has said that it was seen.
    Testing,
    On,
    /// Its push service does not take anything.
    Failed,
}

/// What a browser subscribes with, and how it stands with the device.
#[derive(Debug, serde::Serialize)]
pub struct Key {
    key: String,
    state: Standing,
}

/// The answer to what a device told.
#[derive(Debug, serde::Serialize)]
pub struct Stands {
    state: Standing,
}

/// `GET /api/push/v1`
pub async fn push_key(State(app): State<AppState>, signed_in: SignedIn) -> Result<Json<Key>, Problem> {
    let household = member(&app, &signed_in).await?;
    let channel = app.store.lookup_channel(household, signed_in.device).await?;
    let state = standing(channel.as_ref(), app.clock.now());
    Ok(Json(Key { key: app.pusher.public_key().to_owned(), state }))
}

/// `POST /api/push/v1`
pub async fn tell_push(
    State(app): State<AppState>,
    signed_in: SignedIn,
    body: Bytes,
) -> Result<Json<Stands>, Problem> {
    let household = member(&app, &signed_in).await?;
    let told: Told = serde_json::from_slice(&body).map_err(|_| Problem::Malformed)?;
    let (device, now) = (signed_in.device, app.clock.now());
    let see = |id, opened| Seen { household, id, person: signed_in.person.id, device, at: now, opened };
    match told {
        Told::On { endpoint, p256dh, auth, ask } => {
            return turn_on(&app, &signed_in, household, (endpoint, &p256dh, &auth), ask).await;
        }
        Told::Off => app.store.forget_channel(household, device, "").await?,
        Told::Proved => {
            app.store.note_channel(household, device, None, Some(now)).await?;
        }
        Told::Shown { id } => known(app.store.see_due(&see(id, false)).await?)?,
        Told::Opened { id } => known(app.store.see_due(&see(id, true)).await?)?,
    }
    let channel = app.store.lookup_channel(household, device).await?;
    Ok(Json(Stands { state: standing(channel.as_ref(), now) }))
}

/// Reminders are a family's.
async fn member(app: &AppState, signed_in: &SignedIn) -> Result<HouseholdId, Problem> {
    let household = signed_in.household.filter(|_| signed_in.person.role == Role::Member);
    let household = household.ok_or(Problem::NotFound)?;
    let snapshot = app.journals.snapshot(household).await?;
    signed_in.may_read(snapshot.plan(Audience::Team))?;
    Ok(household)
}

async fn turn_on(
    app: &AppState,
    signed_in: &SignedIn,
    household: HouseholdId,
    (endpoint, p256dh, auth): (String, &str, &str),
    ask: bool,
) -> Result<Json<Stands>, Problem> {
    let bytes =
        |text: &str| BASE64.decode(text.trim_end_matches('=').as_bytes()).map_err(|_| Problem::Malformed);
    let (p256dh, auth, now) = (bytes(p256dh)?, bytes(auth)?, app.clock.now());
    if !app.pusher.takes(&endpoint, &p256dh, &auth) {
        return Err(Problem::Malformed);
    }
    let channel = PushChannel {
        household,
        device: signed_in.device,
        person: signed_in.person.id,
        endpoint,
        p256dh,
        auth,
        contact: now,
        tested: None,
        proved: None,
    };
    app.store.set_channel(&channel).await?;
    let known = app.store.lookup_channel(household, signed_in.device).await?.ok_or(Problem::NotFound)?;
    if !ask || known.tested.is_some_and(|tested| now.0 - tested.0 < PUSH_TEST_MS) {
        return Ok(Json(Stands { state: standing(Some(&known), now) }));
    }
    app.store.note_channel(household, signed_in.device, Some(now), None).await?;
    let state = match test_message(app, &known, signed_in.person.lang, now).await {
        Pushed::Accepted if known.proved.is_some() => Standing::On,
        Pushed::Accepted => Standing::Testing,
        Pushed::Later => Standing::Failed,
        Pushed::Gone | Pushed::Refused => {
            app.store.forget_channel(household, signed_in.device, &known.endpoint).await?;
            Standing::Failed
        }
    };
    Ok(Json(Stands { state }))
}

fn standing(channel: Option<&PushChannel>, now: Moment) -> Standing {
    match channel {
        None => Standing::Off,
        Some(channel) if is_doubtful(channel, now) => Standing::Testing,
        Some(_) => Standing::On,
    }
}

fn known(is_known: bool) -> Result<(), Problem> {
    if is_known { Ok(()) } else { Err(Problem::NotFound) }
}
