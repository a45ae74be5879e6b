//! The page that says what went wrong.

use super::preferences::RequestPreferences;
use super::render;
use crate::error::Problem;
use crate::state::AppState;
use app::screens::entry::problem;
use app::shell;
use axum::response::Response;

/// A page that says what went wrong and what to do next.
pub(super) async fn problem_page(
    app: &AppState,
    preferences: &RequestPreferences,
    found: &Problem,
) -> Response {
    found.log();
    let (status, kind) = found.answer();
    let edition = app.edition();
    let words = edition.content.rooms(false, preferences.lang).words.clone();
    let (assets, appearance) = (edition.site.assets(false, preferences.lang).clone(), preferences.appearance);
    render::html(status, preferences.packs, move || {
        let body = problem::problem(&words, kind);
        shell::plain(words, appearance, assets, body)
    })
    .await
}
