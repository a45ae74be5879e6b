//! All notes of the household, the newest first, wherever they were written; and the talk about the
//! plan as a whole.

use super::rights::Rights;
use super::{thread, to};
use crate::components::icon::icon;
use crate::components::layout::{empty, section};
use crate::components::plan::step::step_line;
use crate::context::use_app;
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
    let ids = |m: &Model| of_steps(m).iter().map(|note| note.id).collect::<Vec<_>>();
    let none = app.when(move |m| ids(m).is_empty(), move || empty("chat", app.t("staff-notes-none")));
    let list = app.when(
        move |m| !ids(m).is_empty(),
        move || {
            let notes = app.list(ids, |id| view! { <Entry id/> });
            view! { <div class="thread">{notes}</div> }
        },
    );
    let talk = view! { <thread::Thread step=None/> }.into_any();
    let seen = thread::seen(app, "steps", of_steps);
    view! {
        {section("talk", app.t("staff-notes-plan"), vec![talk])}
        {section("notes", app.t("staff-notes-steps"), vec![seen, none, list])}
    }
}

/// The notes that were written about steps, the newest first.
fn of_steps(m: &Model) -> Vec<Note> {
    let plan = m.plan();
    let notes = plan.iter().flat_map(|plan| plan.notes.iter().rev()).filter(|note| note.step.is_some());
    notes.cloned().collect()
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
