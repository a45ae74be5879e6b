//! The earlier messages of a thread, a page at a time.

use crate::components::layout::{empty, link};
use crate::components::plan::note_page::NotePage;
use crate::components::plan::step::step_line;
use crate::components::plan::thread;
use crate::context::use_app;
use crate::domain::id::NoteId;
use crate::model::Model;
use crate::route::Route;
use leptos::prelude::*;

/// The screen with the notes that stand before this one.
#[component]
pub fn Earlier(before: NoteId) -> impl IntoView {
    let app = use_app();
    let page = NotePage::Before(before);
    let about = app.part(
        move |m| m.plan().and_then(|plan| plan.note(before).and_then(|note| note.step)),
        |m, step| {
            let plan = m.plan()?;
            let step = plan.step((*step)?)?;
            Some(view! { <p class="lead">{step_line(m, &plan, step).view()}</p> })
        },
    );
    let none = app.when(move |m| page.ids(m).is_empty(), move || empty("chat", app.t("notes-not-there")));
    let back = app.part(
        move |m| behind(m, before),
        |m, to| link("button", "chat", format!("{to}#notes"), m.t("notes-back")),
    );
    view! {
        <h1>{app.t("notes-earlier-title")}</h1>
        {about}
        {none}
        {thread::list(app, page)}
        {back}
    }
}

/// Where the latest notes of the same thread stand.
#[must_use]
pub fn behind(m: &Model, note: NoteId) -> Route {
    let step = m.plan().and_then(|plan| plan.note(note).and_then(|note| note.step));
    step.map_or(Route::Team, |step| Route::Step { step, history: false })
}
