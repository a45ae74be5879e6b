//! The page that says what went wrong.

use super::preferences::RequestPreferences;
use super::render;
use crate::error::Problem;
use crate::state::AppState;
use app::screens::entry::problem;
use app::shell;
use axum::response::Response;

/// A page that says what went wrong and what to do next.
pub async fn problem_page(app: &AppState, looking: &RequestPreferences, found: &Problem) -> Response {
    found.log();
    let (status, kind) = found.answer();
    let edition = app.edition();
    let words = edition.shelf.rooms(false, looking.lang).words.clone();
    let (assets, looks) = (edition.site.assets(false, looking.lang).clone(), looking.looks);
    render::html(status, looking.packs, move || {
        let body = problem::problem(&words, kind);
        shell::plain(words, looks, assets, body)
    })
    .await
}
