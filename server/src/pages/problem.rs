//! The page that says what went wrong. Somebody at a browser gets one from every address, in their language, whatever
//! refused the request: a handler, an extractor of the framework, or the router.

use super::entrance::entrance_before;
use super::preferences::RequestPreferences;
use super::render;
use crate::error::Problem;
use crate::state::AppState;
use app::screens::entry::problem;
use app::shell;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{ACCEPT, ALLOW, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

/// A page that says what went wrong and what to do next.
pub(super) async fn problem_page(
    app: &AppState,
    preferences: &RequestPreferences,
    found: &Problem,
) -> Response {
    found.log();
    page(app, preferences, found.answer().0).await
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

/// Puts a page in the place of an answer that is for programs, when somebody at a browser would see it.
pub async fn explain(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let asked = is_seen(&parts.headers).then(|| parts.clone());
    let answer = next.run(Request::from_parts(parts, body)).await;
    let status = answer.status();
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
