//! A change on one line: what sort it was, and what something was set to. One way for all kinds: their
//! families say it as data ([`Detail`]).

use super::{documents as papers, tasks};
use crate::components::text_view::{Line, written_line};
use crate::domain::change::{Body, ChangeKind, Detail};
use crate::domain::plan::Plan;
use crate::domain::plan::step::Step;
use crate::model::Model;
use leptos::prelude::*;

/// A change in a few words. `step` is the one that it is about, where its details are to be said.
pub fn change_line(m: &Model, plan: &Plan, step: Option<&Step>, body: &Body) -> AnyView {
    let (word, what) = match body {
        Body::Known(kind) => {
            (change_word(m, kind), kind.detail().and_then(|detail| line(m, plan, step, &detail)))
        }
        Body::Unknown(_) => (m.t("kind-other"), None),
    };
    let what = what.map(|line| view! { ": "{line.view()} });
    view! { {word}{what} }.into_any()
}

/// What sort of change it was.
pub fn change_word(m: &Model, kind: &ChangeKind) -> String {
    let word = kind.word();
    if m.words.has(&word) { m.t(&word) } else { m.t("kind-other") }
}

/// What something was set to; None, when it cannot be said here.
fn line(m: &Model, plan: &Plan, step: Option<&Step>, detail: &Detail<'_>) -> Option<Line> {
    let with = |first: String, then: Option<String>| {
        Line::own(then.map_or(first.clone(), |then| [first, then].join(", ")))
    };
    Some(match detail {
        Detail::Written(text) => written_line(m, plan, text),
        Detail::Name(name) => Line::own((*name).to_owned()),
        Detail::Person(person) => Line::own(m.name_of(*person)),
        Detail::Word(word) => Line::own(m.words.has(word).then(|| m.t(word))?),
        Detail::WordWith(word, text) => with(m.t(word), Some(written_line(m, plan, text).text)),
        Detail::Day(Some(day)) => Line::own(m.words.date(*day, m.today())),
        Detail::Moment(when) => Line::own(m.words.day_and_time(*when, m.today())),
        Detail::Task(sub) => {
            let step = step?;
            tasks::words_of(m, plan, step, step.sub(sub)?)
        }
        Detail::Document(doc, state) => {
            let state = state.map(|state| m.t(&format!("document-state-{}", state.key())));
            let name = papers::name_of(m, plan, doc);
            if state.is_none() { name } else { with(name.text, state) }
        }
        Detail::Place(place, state) => {
            let state = state.map(|state| m.t(&format!("link-{}", state.key())));
            with(m.library.place(place)?.name.clone(), state)
        }
        Detail::Day(None) | Detail::Nothing => Line::own(m.t("rivals-nothing")),
    })
}
