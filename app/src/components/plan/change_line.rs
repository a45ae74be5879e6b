//! A change on one line: what sort it was, and what something was set to. One way for all kinds: their
//! families say it as data ([`Detail`]).

use super::{documents, tasks};
use crate::components::text_view::{Line, written_line};
use crate::domain::change::{Body, ChangeKind, Detail};
use crate::domain::plan::Plan;
use crate::domain::plan::step::Step;
use crate::model::Model;
use leptos::prelude::*;

/// How much of a text is shown in a line, in characters: many lines stand on a page.
const MOST: usize = 2_000;

/// A change in a few words. `step` is the one that it is about, where its details are to be said.
pub fn change_line(m: &Model, plan: &Plan, step: Option<&Step>, body: &Body) -> AnyView {
    say(m, plan, step, body, |kind| kind.detail())
}

/// The same where the words in it stand beside it.
pub fn change_title(m: &Model, plan: &Plan, step: Option<&Step>, body: &Body) -> AnyView {
    say(m, plan, step, body, |kind| kind.detail()?.without_words())
}

fn say(
    m: &Model,
    plan: &Plan,
    step: Option<&Step>,
    body: &Body,
    detail: fn(&ChangeKind) -> Option<Detail<'_>>,
) -> AnyView {
    let (word, what) = match body {
        Body::Known(kind) => (kind.word(), detail(kind)),
        Body::Unknown(_) => ("kind-other".to_owned(), None),
    };
    let word = if m.words.has(&word) { m.t(&word) } else { m.t("kind-other") };
    let what = what
        .and_then(|detail| line(m, plan, step, &detail))
        .map(|line| view! { ": "{line.glimpse(MOST).view()} });
    view! { {word}{what} }.into_any()
}

/// What something was set to; None, when it cannot be said here.
fn line(m: &Model, plan: &Plan, step: Option<&Step>, detail: &Detail<'_>) -> Option<Line> {
    Some(match detail {
        Detail::Written(text) => written_line(m, plan, text),
        Detail::Name(name) => Line::own((*name).to_owned()),
        Detail::Person(person) => Line::own(m.name_of(*person)),
        Detail::Word(word) => Line::own(m.words.has(word).then(|| m.t(word))?),
        Detail::WordWith(word, text) => Line::own([m.t(word), written_line(m, plan, text).text].join(", ")),
        Detail::Day(Some(day)) => Line::own(m.words.date(*day, m.today())),
        Detail::Moment(when) => Line::own(m.words.day_and_time(*when, m.today())),
        Detail::Task(sub) => {
            let step = step?;
            tasks::words_of(m, plan, step, step.sub(sub)?)
        }
        Detail::Document(doc, None) => documents::name_of(m, plan, doc),
        Detail::Document(doc, Some(state)) => {
            let state = m.t(&format!("document-state-{}", state.key()));
            Line::own([documents::name_of(m, plan, doc).text, state].join(", "))
        }
        Detail::Place(place, state) => {
            let state = state.map(|state| m.t(&format!("link-{state}")));
            let name = m.library.place(place)?.name.clone();
            Line::own([Some(name), state].into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
        Detail::Day(None) | Detail::Nothing => Line::own(m.t("rivals-nothing")),
    })
}
