//! The earlier messages, a page at a time: of one thread, or of all steps.

use super::{notes, thread, to};
use crate::components::layout::{empty, link, section};
use crate::components::plan::note_page::NotePage;
use crate::context::use_app;
use crate::domain::id::NoteId;
use crate::model::Model;
use crate::route::Part;
use leptos::prelude::*;

/// The part of the screen with the notes that stand before this one.
#[component]
pub fn Earlier(before: NoteId, all: bool) -> impl IntoView {
    let app = use_app();
    let page = if all { NotePage::StepsBefore(before) } else { NotePage::Before(before) };
    let none = app.when(move |m| page.ids(m).is_empty(), move || empty("chat", app.t("notes-not-there")));
    let list = if all { notes::list(app, page) } else { thread::list(app, page) };
    let seen = thread::seen(app, "earlier", move |m| page.notes(m));
    let back = app.part(
        move |m| m.plan().map(|plan| to(&plan, behind(m, before, all))),
        |m, to| to.as_ref().map(|to| link("button", "chat", format!("{to}#notes"), m.t("notes-back"))),
    );
    section("notes", app.t("notes-earlier-title"), vec![seen, none, list, back])
}

/// Where the latest notes of the same list stand.
fn behind(m: &Model, note: NoteId, all: bool) -> Part {
    let step = m.plan().and_then(|plan| plan.note(note).and_then(|note| note.step));
    step.filter(|_| !all).map_or(Part::Notes, |step| Part::Step { step, history: false })
}
