//! Who changed what in a step, newest first. It comes with a full page only.

use super::{papers, tasks};
use crate::context::use_app;
use crate::domain::change::{Body, Known};
use crate::domain::id::{DocKey, StepId};
use crate::domain::journal::Entry;
use crate::domain::plan::Plan;
use crate::domain::step::{DocState, Doer, Step};
use crate::domain::text::Written;
use crate::model::{Extra, Model};
use crate::ui::layout::{empty, list, section};
use crate::ui::said::{Line, written_line};
use crate::ui::sync;
use leptos::prelude::*;

/// The part of the screen with the history.
#[component]
pub fn History(step: StepId) -> impl IntoView {
    use_app().step_part(step, |m, _, step| (step.clone(), m.extra.is_none()), history)
}

fn history(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let entries = match &m.extra {
        Extra::History(entries) => entries.as_slice(),
        _ => &[],
    };
    let content = if m.tab.from_kept && m.extra.is_none() {
        sync::needs_network(m)
    } else if entries.is_empty() {
        empty("history", m.t("history-none"))
    } else {
        list("plain history", entries.iter().map(|entry| line(m, plan, step, entry)).collect())
    };
    section("history", m.t("step-history"), vec![content])
}

fn line(m: &Model, plan: &Plan, step: &Step, entry: &Entry) -> AnyView {
    let change = &entry.change;
    view! {
        <p class="strong">{said(m, plan, Some(step), &change.body)}</p>
        <p class="quiet">{m.name_of(change.author)}" · "{m.words.day_and_time(change.at.wall(), m.today())}</p>
    }
    .into_any()
}

/// A change in a few words: what sort it was, and what it was set to.
pub(crate) fn said(m: &Model, plan: &Plan, step: Option<&Step>, body: &Body) -> AnyView {
    let (word, what) = match body {
        // A paper is the household's: it needs no step to be named.
        Body::Known(known @ Known::PaperTold { doc, state }) => {
            (kind_word(m, known), Some(paper(m, plan, doc, state)))
        }
        Body::Known(known) => (kind_word(m, known), step.and_then(|step| what(m, plan, step, known))),
        Body::Unknown(_) => (m.t("kind-other"), None),
    };
    let what = what.map(|line| view! { ": "{line.view()} });
    view! { {word}{what} }.into_any()
}

/// What sort of change it was.
fn kind_word(m: &Model, known: &Known) -> String {
    let id = match known {
        Known::NoteAdded { note } if note.help => "kind-help-asked".to_owned(),
        Known::SubStepTicked { done: false, .. } => "kind-sub-step-unticked".to_owned(),
        Known::StepUrgencyChanged { urgent: false, .. } => "kind-step-not-urgent".to_owned(),
        known => format!("kind-{}", known.kind()),
    };
    if m.words.has(&id) { m.t(&id) } else { m.t("kind-other") }
}

/// What it was set to, when that can be said in a few words.
fn what(m: &Model, plan: &Plan, step: &Step, known: &Known) -> Option<Line> {
    let say = |written: &Written| written_line(m, plan, written);
    let word = |prefix: &str, key: &str| Line::own(m.t(&[prefix, key].concat()));
    Some(match known {
        Known::StepStatusChanged { status, .. } => {
            let said = status.written().map(|written| say(written).text);
            let word = m.t(&format!("status-{}", status.key()));
            Line::own(said.map_or(word.clone(), |said| [word, said].join(", ")))
        }
        Known::StepDueChanged { due, .. } => {
            Line::own(due.map_or_else(|| m.t("rivals-nothing"), |due| m.words.date(due, m.today())))
        }
        Known::StepDoerChanged { doer, .. } => Line::own(match doer {
            Doer::Open => m.t("rivals-nothing"),
            Doer::Person(person) => m.name_of(*person),
            Doer::Office(name) => name.clone(),
        }),
        Known::StepKindChanged { kind, .. } => word("step-kind-", kind.key()),
        Known::StepIndicatorChanged { indicator, .. } => word("indicator-", indicator.key()),
        Known::StepTitled { title, .. } => say(title),
        Known::SubStepAdded { text, .. } => say(text),
        Known::SubStepTicked { sub, .. } => tasks::words_of(m, plan, step, step.sub(sub)?),
        Known::DocumentAdded { doc, .. } => papers::name_of(m, plan, doc),
        Known::DocumentStateChanged { doc, state, .. } => paper(m, plan, doc, state),
        Known::PlaceLinked { place, .. } => Line::own(m.library.place(place)?.name.clone()),
        Known::PlaceLinkChanged { place, state, .. } => {
            let state = m.t(&format!("link-{}", state.key()));
            Line::own([m.library.place(place)?.name.clone(), state].join(", "))
        }
        Known::NoteAdded { note } if !note.help => say(&note.text),
        Known::NoteEdited { text, .. } => say(text),
        Known::AppointmentAdded { appointment } => say(&appointment.what),
        Known::AppointmentMoved { when, .. } => Line::own(m.words.day_and_time(*when, m.today())),
        _ => return None,
    })
}

fn paper(m: &Model, plan: &Plan, doc: &DocKey, state: &DocState) -> Line {
    let state = m.t(&format!("document-state-{}", state.key()));
    Line::own([papers::name_of(m, plan, doc).text, state].join(", "))
}
