//! A page of the app from its data to the answer: the screen that the browser would draw, with the data to go on from.

use super::preferences::RequestPreferences;
use super::{page_id, render};
use crate::auth::SignedIn;
use crate::journal::{Snapshot, cursor_json, to_json};
use crate::state::AppState;
use app::domain::text::Audience;
use app::model::{Extra, Model, Notice, Page};
use app::replica::Replica;
use app::route::Route;
use app::screens;
use app::shell;
use axum::http::StatusCode;
use axum::response::Response;
use std::sync::Arc;

/// What a page is made from, for whoever is signed in.
pub(super) fn of(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    extra: Extra,
    notice: Option<Notice>,
) -> Page {
    Page {
        me: signed_in.me(),
        now: app.clock.now(),
        appearance: preferences.appearance,
        replica: None,
        extra,
        notice,
        unsent: Vec::new(),
        unreadable: 0,
        asked_if: Vec::new(),
    }
}

/// Draws a page.
pub(super) async fn answer(
    app: &AppState,
    preferences: RequestPreferences,
    mut page: Page,
    route: Route,
    snapshot: Option<Arc<Snapshot>>,
    audience: Audience,
    status: StatusCode,
) -> Response {
    let edition = app.edition();
    if let Some(snapshot) = snapshot.as_deref().filter(|_| !route.needs_library()) {
        page.asked_if = edition.content.library.asked_if_of(snapshot.plan(audience));
    }
    let data = data(&page, snapshot.as_deref(), audience);
    let at = route.to_string();
    let words = |lang| edition.content.rooms(route.is_staff(), lang).words.clone();
    let mut model = Model::new(page, route, words(preferences.lang), edition.content.library.clone());
    model.beside = Some(words(preferences.lang.beside()));
    if route.is_staff() {
        let others = preferences.lang.beside_others();
        model.besides = others.into_iter().map(words).collect();
    }
    model.replica =
        snapshot.map(|snapshot| Replica::at(snapshot.plan(audience).clone(), snapshot.cursor(audience)));
    let assets = edition.site.assets(route.is_staff(), preferences.lang).clone();
    let title = if route.is_staff() { screens::staff::title(&model) } else { screens::family::title(&model) };
    let html = render::bytes(move || shell::page(model, assets, title, data)).await;
    render::finish(status, preferences.packs, page_id::with_id(&html, app.clock.new_id(), &at))
}

/// The JSON in the page. The plan's JSON is at hand already and is put in as it is.
fn data(page: &Page, snapshot: Option<&Snapshot>, audience: Audience) -> String {
    let mut data = to_json(page);
    if let Some(snapshot) = snapshot {
        data.pop();
        data.push_str(",\"held\":{\"plan\":");
        data.push_str(snapshot.plan_json(audience));
        data.push_str(&format!(",{},\"outbox\":[]}}}}", cursor_json(snapshot.cursor(audience))));
    }
    // Nothing that people write may end the script element that holds it.
    data.replace('<', "\\u003c")
}
