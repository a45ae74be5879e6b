//! What a step looks like wherever it is named: its title, how it stands, when it is due.

use crate::components::icon::icon;
use crate::components::text_view::{self, Line};
use crate::domain::ordering::next::SOON;
use crate::domain::plan::Plan;
use crate::domain::plan::step::{Doer, Status, Step};
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Route;
use leptos::prelude::*;

/// The title in the reader's language: the step's own, else the library's. While its own waits for a translation, the
/// library's stands there ([`own_title`] shows it on the step's screen).
#[must_use]
pub fn step_line(m: &Model, plan: &Plan, step: &Step) -> Line {
    let topic = step.topic.as_ref().map(|topic| format!("topic-{topic}"));
    let word = topic.filter(|id| m.words.has(id)).map(|id| m.t(&id));
    match step.title.as_ref().map(|title| text_view::line(m, plan, title)) {
        Some(own) if own.lang.is_none() || word.is_none() => own,
        _ => Line::own(word.unwrap_or_else(|| m.t(&indicator_word(step)))),
    }
}

/// What the step was named, where the library's title stands in its place: its own is not translated yet.
pub fn own_title(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let own = text_view::line(m, plan, step.title.as_ref()?);
    let stands_elsewhere = own.lang.is_some() && step_line(m, plan, step).lang.is_none();
    stands_elsewhere.then(|| view! { <p class="quiet">{m.t("step-renamed")}" "{own.view()}</p> }.into_any())
}

/// The title where nothing but text can stand (an option of a list, a sentence).
#[must_use]
pub fn step_title(m: &Model, plan: &Plan, step: &Step) -> String {
    step_line(m, plan, step).plain()
}

/// The screen of a step, on the side of the app that is shown.
#[must_use]
pub fn step_route(m: &Model, step: &Step) -> Route {
    m.route.step(step.id)
}

/// The Fluent id of the step's indicator.
#[must_use]
pub fn indicator_word(step: &Step) -> String {
    format!("indicator-{}", step.indicator.get().key())
}

/// The icon of a status.
#[must_use]
pub fn status_icon(status: &str) -> &'static str {
    match status {
        "doing" => "doing",
        "waiting" => "clock",
        "cannot-now" => "pause",
        "done" => "done",
        "not-wanted" => "minus",
        _ => "circle",
    }
}

/// How a step stands, as a small mark with icon and word.
pub fn status_chip(m: &Model, status: &Status) -> AnyView {
    let key = status.key();
    let class = match key {
        "doing" => "chip chip-doing",
        "waiting" => "chip chip-waiting",
        "cannot-now" => "chip chip-cannot",
        "done" => "chip chip-done",
        _ => "chip",
    };
    chip(class, status_icon(key), m.t(&format!("status-{key}")))
}

/// A small mark with icon and word.
pub fn chip(class: &'static str, name: &'static str, word: String) -> AnyView {
    view! { <span class=class>{icon(name)}{word}</span> }.into_any()
}

/// The mark of an urgent step; nothing on others and on closed ones.
pub fn urgent_mark(m: &Model, step: &Step) -> Option<AnyView> {
    (*step.urgent.get() && step.is_open()).then(|| chip("chip chip-urgent", "urgent", m.t("urgent")))
}

/// The mark of what waits for a choice between two answers; nothing where nobody disagrees.
pub fn rival_mark(m: &Model, disagree: bool) -> Option<AnyView> {
    disagree.then(|| chip("chip chip-waiting", "people", m.t("rivals-mark")))
}

/// When an open step is due, or was.
pub fn due_line(m: &Model, step: &Step) -> Option<AnyView> {
    (*step.due.get()).filter(|_| step.is_open()).map(|due| due_mark(m, due))
}

/// When something is due, or was.
pub fn due_mark(m: &Model, due: Day) -> AnyView {
    let day = m.words.date(due, m.today());
    let said = |id: &str| m.words.with(id, &[("day", Arg::Text(&day))]);
    match due.since(m.today()) {
        ..0 => chip("meta meta-overdue", "alert", said("due-overdue")),
        0 => chip("meta meta-soon", "calendar", m.t("due-today")),
        1 => chip("meta meta-soon", "calendar", m.t("due-tomorrow")),
        left @ 2..=SOON => {
            let args = [("day", Arg::Text(&day)), ("count", Arg::Count(left.unsigned_abs() as usize))];
            chip("meta meta-soon", "calendar", m.words.with("due-left", &args))
        }
        _ => chip("meta", "calendar", said("due-on")),
    }
}

/// How many of a step's things and documents are settled; nothing without any.
pub fn progress(m: &Model, (done, total): (usize, usize)) -> Option<AnyView> {
    if total == 0 {
        return None;
    }
    let label = m.words.with("progress-of", &[("done", Arg::Count(done)), ("total", Arg::Count(total))]);
    Some(
        view! {
            <span class="meta meta-progress">
                {bar(done, total)}
                {label}
            </span>
        }
        .into_any(),
    )
}

/// A bar filled for `done` of `total`; words beside it say the same.
pub fn bar(done: usize, total: usize) -> AnyView {
    let filled = (done * 100).checked_div(total).unwrap_or(0);
    view! {
        <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-track" width="100" height="6" rx="3"></rect>
            <rect class="bar-done" width=filled.to_string() height="6" rx="3"></rect>
        </svg>
    }
    .into_any()
}

/// Who does a step; None while nobody is agreed on.
#[must_use]
pub fn doer_name(m: &Model, doer: &Doer) -> Option<String> {
    match doer {
        Doer::Open => None,
        Doer::Person(person) => Some(m.name_of(*person)),
        Doer::Office(name) => Some(name.clone()),
    }
}

/// Unread notes of a step, for the person who looks.
#[must_use]
pub fn unread(m: &Model, plan: &Plan, step: &Step) -> usize {
    plan.notes_of(Some(step.id)).filter(|note| plan.is_unread(note, m.me.person)).count()
}

/// The mark of unread notes; nothing when all are read.
pub fn unread_mark(m: &Model, count: usize) -> Option<AnyView> {
    (count > 0).then(|| {
        let word = m.words.with("unread-notes", &[("count", Arg::Count(count))]);
        chip("chip chip-unread", "chat", word)
    })
}
