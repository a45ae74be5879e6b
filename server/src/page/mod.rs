//! The pages, drawn on the server: the same screens that the browser draws, with the data to go on
//! from. They are readable and their forms work before, and without, any script.

mod forms;
mod looking;
mod render;
mod view;

pub(crate) use forms::local_path;
pub use forms::{make_change, set_looks};
pub use looking::Looking;
pub use view::{desk_page, library_page, show_page};

use crate::app::App;
use crate::edition::Edition;
use crate::error::Problem;
use app::domain::text::Lang;
use app::screens::entry::{enter, problem};
use app::shell;
use axum::http::StatusCode;
use axum::response::Response;

/// The entrance, perhaps with the reason why a link did not work.
/// `removed`: the device was taken out.
pub async fn enter_page(
    app: &App,
    looking: &Looking,
    error: Option<&'static str>,
    removed: bool,
) -> Response {
    let edition = app.edition();
    let words = edition.shelf.rooms(false, looking.lang).words.clone();
    let (assets, lang, looks) =
        (edition.site.assets(false, looking.lang).clone(), looking.lang, looking.looks);
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    render::html(status, looking.packs, move || {
        let body = enter::enter(&words, error, lang, removed);
        shell::plain(words, looks, assets, body)
    })
    .await
}

/// The HTML of the page without data.
pub async fn shell_page(edition: &Edition, staff: bool, lang: Lang) -> Vec<u8> {
    let words = edition.shelf.rooms(staff, lang).words.clone();
    let assets = edition.site.assets(staff, lang).clone();
    render::bytes(move || shell::shell(words, assets)).await.to_vec()
}

/// A page that says what went wrong and what to do next.
pub async fn problem_page(app: &App, looking: &Looking, found: &Problem) -> Response {
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
