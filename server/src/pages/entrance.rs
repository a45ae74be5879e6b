//! Coming in and going out. A link shows a page with a button; only the button spends the token. Whoever is signed in
//! already is led on: many open the app by the link in their chat each time, and it is long spent.

use super::casework::decoded;
use super::devices::label;
use super::local_path;
use super::preferences::RequestPreferences;
use super::render;
use crate::auth::{
    ClientAddress, SESSION_MS, SignedIn, Token, access_ended, cookie, is_removed, new_cookie, no_cookie,
};
use crate::error::Problem;
use crate::posted::Posted;
use crate::state::AppState;
use crate::store::Spending;
use app::domain::id::{DeviceId, PersonId};
use app::domain::plan::household::Role;
use app::domain::time::Moment;
use app::route::{self, Route};
use app::screens::entry::enter::{self, EXPIRED, Opened, TOO_MANY, USED, WRONG};
use app::shell;
use axum::extract::State;
use axum::http::header::{HeaderMap, SET_COOKIE};
use axum::http::{StatusCode, Uri};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The cookie with the page that somebody opened before they were signed in.
const OPENED: &str = "opened";

/// What the form of the entrance sends.
#[derive(Debug, serde::Deserialize)]
pub struct Enter {
    #[serde(default)]
    token: String,
    /// The page that somebody opened before they were signed in.
    #[serde(default)]
    to: String,
}

/// `GET /enter`
pub async fn show_enter(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: Option<SignedIn>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Problem> {
    let to = decoded(route::value(uri.query().unwrap_or_default(), "to").unwrap_or_default());
    if let Some(signed_in) = signed_in {
        let mut way = way(&to, signed_in.person.role);
        if !way.contains('#') {
            // With a fragment of its own, or the browser would take that of the link along.
            way.push('#');
        }
        return Ok(Redirect::to(&way).into_response());
    }
    if !is_removed(&headers, &app).await? {
        let kept = opened(&to).map(|opened| (SET_COOKIE, opened_cookie(&app, &opened.query)));
        let page = entrance(&app, &preferences, None, false, to).await;
        return Ok((AppendHeaders(kept), page).into_response());
    }
    // Said once: this page gives up what the device keeps.
    let page = entrance(&app, &preferences, None, true, to).await;
    Ok(([(SET_COOKIE, no_cookie(&app))], page).into_response())
}

/// `POST /enter`: spends the token and starts a session.
pub async fn enter(
    State(app): State<AppState>,
    ClientAddress(from): ClientAddress,
    preferences: RequestPreferences,
    signed_in: Option<SignedIn>,
    headers: HeaderMap,
    Posted(form, _): Posted<Enter>,
) -> Result<Response, Problem> {
    let now = app.clock.now();
    let to = match form.to.as_str() {
        "" => decoded(cookie(&headers, OPENED).unwrap_or_default().as_str()),
        to => to.to_owned(),
    };
    let mut found = Spending::Unknown;
    for hash in Token::find(&form.token).iter().filter_map(|token| Token::hash(token.as_str())) {
        found = app.store.spend_invitation(hash, now).await?;
        if found != Spending::Unknown {
            break;
        }
    }
    let word = match found {
        Spending::Spent(person) => {
            let begun = begin(&app, person, &label(&headers), &to, now).await?;
            // Its cookie is overwritten: whoever was signed in here before is no more, at the server too.
            if let Some(before) = signed_in {
                end(&app, &before).await?;
            }
            return Ok(begun);
        }
        Spending::AlreadySpent => USED,
        Spending::Expired => EXPIRED,
        Spending::Unknown if app.attempts.is_braked(from, now) => TOO_MANY,
        Spending::Unknown => WRONG,
    };
    if found == Spending::Unknown {
        app.attempts.failed(from, now);
    }
    if let Some(signed_in) = signed_in {
        return Ok(Redirect::to(&way(&to, signed_in.person.role)).into_response());
    }
    Ok(entrance(&app, &preferences, Some(word), false, form.to).await)
}

/// Where somebody goes who is signed in: to the page that they opened, when it is one of theirs.
fn way(to: &str, role: Role) -> String {
    let path = local_path(to);
    let page = path.split('#').next().unwrap_or_default();
    let (address, query) = page.split_once('?').unwrap_or((page, ""));
    match Route::parse(address, query) {
        Some(route) if route.is_staff() == role.is_staff() => path,
        _ => "/".to_owned(),
    }
}

/// The address of the entrance, which leads to the page that somebody opened.
pub(super) fn entrance_before(page: &str) -> String {
    opened(page).map_or_else(|| "/enter".to_owned(), |opened| format!("/enter?{}", opened.query))
}

/// Only a page of ours is passed on; the first one needs no telling.
fn opened(page: &str) -> Option<Opened> {
    let page = Some(local_path(page)).filter(|page| page != "/")?;
    let query = format!("to={}", utf8_percent_encode(&page, NON_ALPHANUMERIC));
    Some(Opened { page, query })
}

async fn begin(
    app: &AppState,
    person: PersonId,
    label: &str,
    to: &str,
    now: Moment,
) -> Result<Response, Problem> {
    // Nobody signs in as somebody who was taken out meanwhile.
    let role = app.store.lookup_person(person).await?.ok_or(Problem::NotFound)?.role;
    let token = Token::generate();
    let hash = Token::hash(token.as_str()).ok_or(Problem::Malformed)?;
    let device = DeviceId(app.clock.new_id());
    let is_first = app.store.list_devices(person, now).await?.is_empty();
    app.store.add_session(hash, person, device, label, now, Moment(now.0 + SESSION_MS)).await?;
    tracing::info!("a device signed in");
    let cookies = [(SET_COOKIE, new_cookie(app, &token)), (SET_COOKIE, opened_cookie(app, ""))];
    let mut way = way(to, role);
    if is_first && role == Role::Member && way == Route::Today.to_string() {
        way.push_str("?welcome=1");
    }
    Ok((AppendHeaders(cookies), Redirect::to(&way)).into_response())
}

/// Keeps the page that was opened for an hour: the link to come in with is tapped in the chat, and knows nothing of it.
/// `query`: as the entrance is told of it; empty takes the cookie away.
fn opened_cookie(app: &AppState, query: &str) -> String {
    let value = query.strip_prefix("to=").unwrap_or_default();
    let age = if value.is_empty() { 0 } else { 3_600 };
    let secure = if app.config.is_https() { "; Secure" } else { "" };
    format!("{OPENED}={value}; Path=/enter; Max-Age={age}; HttpOnly; SameSite=Lax{secure}")
}

/// `POST /leave`: ends the session of this device. Whoever has left already has what they wanted.
pub async fn leave(State(app): State<AppState>, signed_in: Option<SignedIn>) -> Result<Response, Problem> {
    let Some(signed_in) = signed_in else { return Ok(Redirect::to("/enter").into_response()) };
    end(&app, &signed_in).await?;
    Ok(([(SET_COOKIE, no_cookie(&app))], Redirect::to("/enter")).into_response())
}

/// Ends a session; nothing that waits on its device will come under it.
async fn end(app: &AppState, session: &SignedIn) -> Result<(), Problem> {
    app.store.remove_session(session.hash).await?;
    app.store.forget_waiting(session.device).await?;
    access_ended(app, session.person.id);
    Ok(())
}

/// The entrance, perhaps with the reason why a link did not work.
/// `removed`: the device was taken out. `to`: the page that was opened.
async fn entrance(
    app: &AppState,
    preferences: &RequestPreferences,
    error: Option<&'static str>,
    removed: bool,
    to: String,
) -> Response {
    let edition = app.edition();
    let words = edition.content.rooms(false, preferences.lang).words.clone();
    let (assets, lang, appearance) =
        (edition.site.assets(false, preferences.lang).clone(), preferences.lang, preferences.appearance);
    let status = match error {
        None => StatusCode::OK,
        Some(TOO_MANY) => StatusCode::TOO_MANY_REQUESTS,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let (opened, contact) = (opened(&to), app.config.contact.clone());
    render::html(status, preferences.packs, move || {
        let body = enter::enter(&words, error, lang, removed, opened.as_ref(), contact.as_ref());
        shell::plain(words, appearance, assets, body)
    })
    .await
}
