//! The page that says what went wrong. Somebody at a browser gets one from every address, in their language, whatever
//! refused the request: a handler, an extractor of the framework, or the router.

use super::entrance::entrance_before;
use super::form_address::page_of_form;
use super::preferences::RequestPreferences;
use super::refused_form::is_of_form;
use super::render;
use crate::error::Problem;
use crate::limits::FORM_BYTES;
use crate::posted::is_form;
use crate::state::AppState;
use app::domain::change::form::Fields;
use app::domain::text::Lang;
use app::model::Appearance;
use app::screens::entry::problem::{self, Typed};
use app::shell;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, Path, Request, State};
use axum::http::header::{ACCEPT, ALLOW, CONTENT_TYPE};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

/// A page that says what went wrong and what to do next.
pub(super) async fn problem_page(
    app: &AppState,
    preferences: &RequestPreferences,
    found: &Problem,
) -> Response {
    found.log();
    page(app, preferences, found.answer().0).await
}

/// An answer, or the page that says why there is none.
pub(super) async fn or_problem(
    app: &AppState,
    preferences: &RequestPreferences,
    answer: Result<Response, Problem>,
) -> Response {
    match answer {
        Ok(answer) => answer,
        Err(problem) => problem_page(app, preferences, &problem).await,
    }
}

async fn page(app: &AppState, preferences: &RequestPreferences, status: StatusCode) -> Response {
    let kind = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "not-found",
        StatusCode::FORBIDDEN => "not-allowed",
        StatusCode::PAYLOAD_TOO_LARGE | StatusCode::URI_TOO_LONG => "too-large",
        status if status.is_client_error() => "malformed",
        _ => "server",
    };
    let edition = app.edition();
    let words = edition.content.rooms(false, preferences.lang).words.clone();
    let (assets, appearance) = (edition.site.assets(false, preferences.lang).clone(), preferences.appearance);
    render::html(status, preferences.packs, move || {
        let body = problem::problem(&words, kind);
        shell::plain(words, appearance, assets, body)
    })
    .await
}

/// `GET /away/{lang}`: what a device shows that has nothing of ours any more and no network. It is fetched beside the shell,
/// and says nothing of anybody.
pub async fn away_page(State(app): State<AppState>, Path(lang): Path<String>) -> Response {
    let Some(lang) = Lang::parse(&lang) else { return StatusCode::NOT_FOUND.into_response() };
    let edition = app.edition();
    let words = edition.content.rooms(false, lang).words.clone();
    let assets = edition.site.assets(false, lang).clone();
    render::html(StatusCode::OK, true, move || {
        let body = problem::problem(&words, "away");
        shell::plain(words, Appearance::default(), assets, body)
    })
    .await
}

/// A form as a page of its own, with all that was typed in it, where the page that it stood on cannot be drawn with it.
/// `reason`: the Fluent id of why it was not stored. `form`: the address that it was sent to.
pub(super) async fn page_again(
    app: &AppState,
    preferences: &RequestPreferences,
    status: StatusCode,
    reason: &'static str,
    form: &Uri,
    fields: Fields,
) -> Response {
    let edition = app.edition();
    // All rooms: the reason may be one of the staff's.
    let words = edition.content.words(preferences.lang).clone();
    let (assets, appearance) = (edition.site.assets(false, preferences.lang).clone(), preferences.appearance);
    let action = form.path_and_query().map_or_else(String::new, ToString::to_string);
    let typed =
        fields.0.into_iter().map(|(name, value)| Typed { is_text: is_text(&name, &value), name, value });
    let typed: Vec<Typed> = typed.collect();
    render::html(status, preferences.packs, move || {
        let body = problem::again(&words, reason, action, typed);
        shell::plain(words, appearance, assets, body)
    })
    .await
}

/// Whether a person typed it: what a form says of itself, keys and numbers are kept out of sight.
fn is_text(name: &str, value: &str) -> bool {
    let is_typed = |letter: char| letter.is_whitespace() || letter.is_uppercase() || !letter.is_ascii();
    let are_ids = value.split_whitespace().all(|part| Uuid::try_parse(part).is_ok());
    !is_of_form(name) && value.chars().any(is_typed) && !are_ids
}

/// Where a form could not be stored because the database cannot store anything now: the answer says so and has all that was
/// typed, to be sent again.
pub async fn keep_words(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !is_form(request.headers()) || !is_seen(request.headers()) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, FORM_BYTES).await else { return Problem::TooLarge.into_response() };
    let mut asked = parts.clone();
    let answer = next.run(Request::from_parts(parts, Body::from(body.clone()))).await;
    if answer.status() != StatusCode::SERVICE_UNAVAILABLE {
        return answer;
    }
    let fields = Fields(serde_urlencoded::from_bytes(&body).unwrap_or_default());
    let Ok(preferences) = RequestPreferences::from_request_parts(&mut asked, &app).await;
    page_again(&app, &preferences, answer.status(), "problem-not-saved-do", &asked.uri, fields).await
}

/// Puts a page in the place of an answer that is for programs, when somebody at a browser would see it.
pub async fn explain(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let asked = is_seen(&parts.headers).then(|| parts.clone());
    let is_of_people = !parts.uri.path().starts_with("/api/");
    let form =
        (parts.method == Method::GET && is_of_people).then(|| (parts.uri.clone(), parts.headers.clone()));
    let answer = next.run(Request::from_parts(parts, body)).await;
    let status = answer.status();
    if let Some((form, headers)) = form.filter(|_| status == StatusCode::METHOD_NOT_ALLOWED) {
        return Redirect::to(&page_of_form(&form, &headers)).into_response();
    }
    let Some(mut asked) = asked.filter(|_| status.is_client_error() || status.is_server_error()) else {
        return answer;
    };
    if answer.headers().get(CONTENT_TYPE).is_some_and(|sort| sort.as_bytes().starts_with(b"text/html")) {
        return answer;
    }
    if status == StatusCode::UNAUTHORIZED {
        // What was sent is a draft in the browser; where it was sent to is no page.
        return Redirect::to(&entrance_before("/")).into_response();
    }
    let Ok(preferences) = RequestPreferences::from_request_parts(&mut asked, &app).await;
    let mut page = page(&app, &preferences, status).await;
    if let Some(allow) = answer.headers().get(ALLOW) {
        page.headers_mut().insert(ALLOW, allow.clone());
    }
    page
}

/// Whether the answer will be shown to a person: a browser goes there, it does not fetch something for a page.
fn is_seen(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-mode") {
        Some(mode) => mode == "navigate",
        None => text(ACCEPT.as_str()).is_some_and(|accepted| accepted.contains("text/html")),
    }
}
