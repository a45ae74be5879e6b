//! Coming in and going out. A link shows a page with a button; only the button spends the token.

use super::devices::label;
use super::preferences::RequestPreferences;
use super::render;
use crate::auth::{SESSION_MS, SignedIn, Token, is_removed, new_cookie, no_cookie};
use crate::error::Problem;
use crate::state::AppState;
use crate::store::Spending;
use app::domain::id::{DeviceId, PersonId};
use app::domain::time::Moment;
use app::screens::entry::enter::{self, EXPIRED, TOO_MANY, USED, WRONG};
use app::shell;
use axum::Form;
use axum::extract::{ConnectInfo, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderMap, SET_COOKIE};
use axum::response::{IntoResponse, Redirect, Response};
use std::net::SocketAddr;

/// What the form of the entrance sends.
#[derive(Debug, serde::Deserialize)]
pub struct Enter {
    #[serde(default)]
    token: String,
}

/// `GET /enter`
pub async fn show_enter(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if !is_removed(&headers, &app).await? {
        return Ok(entrance(&app, &preferences, None, false).await);
    }
    // Said once: this page gives up what the device keeps.
    let page = entrance(&app, &preferences, None, true).await;
    Ok(([(SET_COOKIE, no_cookie(&app))], page).into_response())
}

/// `POST /enter`: spends the token and starts a session.
pub async fn enter(
    State(app): State<AppState>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    preferences: RequestPreferences,
    headers: HeaderMap,
    Form(form): Form<Enter>,
) -> Result<Response, Problem> {
    let now = app.clock.now();
    if app.attempts.is_braked(from.ip(), now) {
        return Ok(entrance(&app, &preferences, Some(TOO_MANY), false).await);
    }
    // A whole link pasted into the field is as good as its token.
    let token = form.token.rsplit('#').next().unwrap_or_default();
    let spending = match Token::hash(token) {
        Some(hash) => app.store.spend_invitation(hash, now).await?,
        None => Spending::Unknown,
    };
    let word = match spending {
        Spending::Spent(person) => return begin(&app, person, &label(&headers), now).await,
        Spending::AlreadySpent => USED,
        Spending::Expired => EXPIRED,
        Spending::Unknown => WRONG,
    };
    app.attempts.failed(from.ip(), now);
    Ok(entrance(&app, &preferences, Some(word), false).await)
}

async fn begin(app: &AppState, person: PersonId, label: &str, now: Moment) -> Result<Response, Problem> {
    let token = Token::generate();
    let hash = Token::hash(token.as_str()).ok_or(Problem::Malformed)?;
    let device = DeviceId(app.clock.new_id());
    app.store.add_session(hash, person, device, label, now, Moment(now.0 + SESSION_MS)).await?;
    tracing::info!("a device signed in");
    Ok(([(SET_COOKIE, new_cookie(app, &token))], Redirect::to("/")).into_response())
}

/// `POST /leave`: ends the session of this device.
pub async fn leave(State(app): State<AppState>, signed_in: SignedIn) -> Result<Response, Problem> {
    app.store.remove_session(signed_in.hash).await?;
    app.store.forget_waiting(signed_in.device).await?;
    app.sessions.forget_all();
    Ok(([(SET_COOKIE, no_cookie(&app))], Redirect::to("/enter")).into_response())
}

/// The entrance, perhaps with the reason why a link did not work.
/// `removed`: the device was taken out.
async fn entrance(
    app: &AppState,
    preferences: &RequestPreferences,
    error: Option<&'static str>,
    removed: bool,
) -> Response {
    let edition = app.edition();
    let words = edition.content.rooms(false, preferences.lang).words.clone();
    let (assets, lang, appearance) =
        (edition.site.assets(false, preferences.lang).clone(), preferences.lang, preferences.appearance);
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    render::html(status, preferences.packs, move || {
        let body = enter::enter(&words, error, lang, removed);
        shell::plain(words, appearance, assets, body)
    })
    .await
}
