//! All notes of the household, the newest first, wherever they were written; and the talk about the
//! plan as a whole.

use super::rights::Rights;
use super::{thread, to};
use crate::components::icon::icon;
use crate::components::layout::{empty, section};
use crate::components::plan::note_page::NotePage;
use crate::components::plan::step::step_line;
use crate::context::{AppState, use_app};
use crate::domain::id::NoteId;
use crate::domain::plan::Plan;
use crate::domain::plan::note::Note;
use crate::model::Model;
use crate::route::Part;
use leptos::prelude::*;

/// The part of the screen with all notes.
#[component]
pub fn Notes() -> impl IntoView {
    let app = use_app();
    let page = NotePage::Steps;
    let none = app.when(move |m| page.ids(m).is_empty(), move || empty("chat", app.t("staff-notes-none")));
    let talk = view! { <thread::Thread step=None/> }.into_any();
    let seen = thread::seen(app, "steps", move |m| page.notes(m));
    view! {
        {section("talk", app.t("staff-notes-plan"), vec![talk])}
        {section("notes", app.t("staff-notes-steps"), vec![seen, none, list(app, page)])}
    }
}

/// A page of the notes that were written about steps, the newest first, with the way to the earlier ones.
pub fn list(app: AppState, page: NotePage) -> AnyView {
    app.when(
        move |m| !page.ids(m).is_empty(),
        move || {
            let newest_first = move |m: &Model| page.ids(m).into_iter().rev().collect::<Vec<_>>();
            let notes = app.list(newest_first, |id| view! { <Entry id/> });
            view! { <div class="thread">{notes}</div>{page.earlier(app)} }
        },
    )
}

#[component]
fn Entry(id: NoteId) -> impl IntoView {
    use_app().part(
        move |m| {
            let plan = m.plan()?;
            let shown = thread::shown(m, id)?;
            let title = shown.0.step.and_then(|id| plan.step(id)).map(|step| step.title.clone());
            Some((shown, title))
        },
        |m, found| {
            let ((note, _, rights), _) = found.as_ref()?;
            Some(entry(m, &*m.plan()?, *rights, note))
        },
    )
}

/// A note under the name of its step.
fn entry(m: &Model, plan: &Plan, rights: Rights, note: &Note) -> AnyView {
    let step = note.step.and_then(|id| plan.step(id)).map(|step| {
        let title = step_line(m, plan, step);
        let href = to(plan, Part::Step { step: step.id, history: false });
        view! { <p class="note-step"><a href=href>{icon("plan")}{title.view()}</a></p> }
    });
    view! { <div class="note-entry">{step}{thread::note(m, plan, rights, note)}</div> }.into_any()
}
