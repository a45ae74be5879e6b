//! All notes of the household, the newest first, wherever they were written; the talk about the plan as a whole; and by
//! themselves those that the reader has not read, to be read one by one. Opening a page marks nothing as read.

use super::rights::Rights;
use super::{thread, to};
use crate::components::icon::icon;
use crate::components::layout::{empty, filter, section};
use crate::components::plan::note_page::NotePage;
use crate::components::plan::step::step_line;
use crate::context::{AppState, use_app};
use crate::domain::change::limits::MANY;
use crate::domain::id::NoteId;
use crate::domain::plan::Plan;
use crate::domain::plan::note::{NOTES_SHOWN, NOTES_SHOWN_BYTES, Note};
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::{Part, Route};
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
        {filters(app)}
        {section("talk", app.t("staff-notes-plan"), vec![talk])}
        {section("notes", app.t("staff-notes-steps"), vec![seen, none, list(app, page)])}
    }
}

/// The part of the screen with the notes that the reader has not read, the oldest first: as they were said.
#[component]
pub fn UnreadNotes() -> impl IntoView {
    let app = use_app();
    let none = app.when(|m| unread(m).is_empty(), move || empty("done", app.t("staff-notes-all-read")));
    let list = app.when(
        |m| !unread(m).is_empty(),
        move || {
            let notes = app.list(first_unread, |id| view! { <Entry id/> });
            view! { <div class="thread">{notes}</div> }
        },
    );
    let seen = thread::seen(app, "unread", |m| {
        let plan = m.plan();
        let notes = unread(m).into_iter().filter_map(|id| plan.as_ref()?.note(id).cloned());
        notes.take(MANY).collect()
    });
    view! { {filters(app)}{section("notes", app.t("staff-notes-unread"), vec![none, list, seen])} }
}

/// The notes that the reader has not read, in the order in which they were written.
pub fn unread(m: &Model) -> Vec<NoteId> {
    let Some(plan) = m.plan() else { return Vec::new() };
    plan.notes.iter().filter(|note| plan.is_unread(note, m.me.person)).map(|note| note.id).collect()
}

/// As many of them as stand on a page; the next come when these are read.
fn first_unread(m: &Model) -> Vec<NoteId> {
    let Some(plan) = m.plan() else { return Vec::new() };
    let mut room = NOTES_SHOWN_BYTES;
    let is_room = |note: &&Note| {
        let had = room;
        room = room.saturating_sub(note.text.source().get().text.len());
        had > 0
    };
    let new = plan.notes.iter().filter(|note| plan.is_unread(note, m.me.person));
    new.take(NOTES_SHOWN).take_while(is_room).map(|note| note.id).collect()
}

/// All messages, or those that are new, and how many.
fn filters(app: AppState) -> AnyView {
    let links = app.part(
        |m| (m.route, unread(m).len()),
        |m, (route, count)| {
            let plan = m.plan()?;
            let is_unread = matches!(route, Route::Household { part: Part::UnreadNotes, .. });
            let new = m.words.with("staff-notes-filter-unread", &[("count", Arg::Count(*count))]);
            let all = m.t("staff-notes-filter-all");
            Some(view! {
                {filter(to(&plan, Part::UnreadNotes), new, is_unread)}
                {filter(to(&plan, Part::Notes), all, !is_unread)}
            })
        },
    );
    view! { <nav class="filters" aria-label=app.t("staff-tab-notes")>{links}</nav> }.into_any()
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
