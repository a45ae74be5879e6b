//! The documents of a step and how each stands. "Cannot be obtained, because …" is an answer like the
//! others: offices ask for documents that cannot be had.

use super::links::to;
use super::rival;
use super::step::chip;
use super::tasks::tick;
use crate::components::form::ChangeForm;
use crate::components::input;
use crate::components::layout::{disclosure, drawer, link, section};
use crate::components::text_view::{self, Line};
use crate::context::use_app;
use crate::domain::field::Field;
use crate::domain::id::{DocumentKey, StepId};
use crate::domain::plan::Plan;
use crate::domain::plan::step::{DocumentState, Step};
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;

/// The part of the screen with the documents.
#[component]
pub fn Documents(step: StepId) -> impl IntoView {
    let app = use_app();
    let keys = move |m: &Model| -> Vec<DocumentKey> {
        m.of_step(step, |step| step.documents.iter().map(|doc| doc.key.clone()).collect()).unwrap_or_default()
    };
    let is_open = move |m: &Model| m.of_step(step, Step::is_open) == Some(true);
    app.when(
        move |m| is_open(m) || !keys(m).is_empty(),
        move || {
            let rows = app.when(
                move |m| !keys(m).is_empty(),
                move || {
                    let rows = app.list(keys, move |doc| view! { <li><Row step doc/></li> });
                    let others = app.list(keys, move |doc| view! { <Answers step doc/> });
                    view! {
                        <ul class="plain ticks">{rows}</ul>
                        {disclosure("fold", "document", app.t("paper-other"), vec![others])}
                    }
                },
            );
            let add = app.when(is_open, move || app.with(|m| add(m, step)));
            let to = app.with(|m| to(m, Shared::Documents));
            let all = link("inline-link", "document", to, app.t("papers-all"));
            section("papers", app.t("step-papers"), vec![rows, add, all])
        },
    )
}

/// One document: a row that ticks it.
#[component]
fn Row(step: StepId, doc: DocumentKey) -> impl IntoView {
    let key = doc.clone();
    use_app().step_part(
        step,
        move |_, _, step| step.doc(&doc).cloned(),
        move |m, plan, step| step.doc(&key).map(|doc| row(m, plan, &doc.key, &doc.state)),
    )
}

/// The answers beside "have", for each document: one tap away, so that the list itself stays a list.
#[component]
fn Answers(step: StepId, doc: DocumentKey) -> impl IntoView {
    let key = doc.clone();
    use_app().step_part(
        step,
        move |_, _, step| step.doc(&doc).cloned(),
        move |m, plan, step| {
            step.doc(&key).map(|doc| {
                let answers = answers(m, &doc.key, &doc.state);
                drawer("fold fold-inner", "document", name_of(m, plan, &doc.key).plain(), answers)
            })
        },
    )
}

/// The name of a document: a person's own words, else the library's.
#[must_use]
pub fn name_of(m: &Model, plan: &Plan, key: &DocumentKey) -> Line {
    let text = plan.steps.iter().filter_map(|step| step.doc(key)).find_map(|doc| doc.text.as_ref());
    if let Some(text) = text {
        return text_view::line(m, plan, text);
    }
    let id = format!("document-{key}");
    let word = m.words.has(&id).then(|| m.t(&id));
    Line::own(word.unwrap_or_else(|| unknown(m)))
}

/// Stands for words of the library that are not here: on their way, or newer than the library is.
pub(crate) fn unknown(m: &Model) -> String {
    m.t("words-on-their-way")
}

/// How a document stands, with icon and word.
pub fn state_chip(m: &Model, state: &DocumentState) -> AnyView {
    let (class, name) = match state {
        DocumentState::Have => ("chip chip-done", "check"),
        DocumentState::AskedFor => ("chip chip-waiting", "clock"),
        DocumentState::CannotGet { .. } => ("chip chip-cannot", "cross"),
        DocumentState::ToGet => ("chip", "circle"),
    };
    chip(class, name, m.t(&format!("document-state-{}", state.key())))
}

/// A document is one thing, however many steps ask for it: the forms are the household's.
fn form(key: &DocumentKey, state: &Field<DocumentState>) -> ChangeForm {
    ChangeForm::new("paper-told").with("doc", key).on(state)
}

/// A row to tick: whether the document is there, why it cannot be had, and answers that differ.
pub(crate) fn row(m: &Model, plan: &Plan, key: &DocumentKey, state: &Field<DocumentState>) -> AnyView {
    let now = state.get();
    let have = *now == DocumentState::Have;
    let to_say = !matches!(now, DocumentState::Have | DocumentState::ToGet);
    let beside = to_say.then(|| state_chip(m, now));
    let value = if have { "to-get" } else { "have" };
    let button = tick(have, ("state", value), name_of(m, plan, key), beside);
    let ticked = form(key, state).named(format!("paper-have {key}")).view(m, button);
    view! { {ticked}{because(m, plan, now)}{rivals(m, plan, key, state)} }.into_any()
}

/// Why a document cannot be had; nothing where it can.
pub(crate) fn because(m: &Model, plan: &Plan, state: &DocumentState) -> Option<AnyView> {
    match state {
        DocumentState::CannotGet { because } => Some(text_view::written(m, plan, because)),
        _ => None,
    }
}

/// Asked for, still to get, cannot be obtained: the answers for one document.
pub(crate) fn answers(m: &Model, key: &DocumentKey, state: &Field<DocumentState>) -> Vec<AnyView> {
    let now = state.get().key();
    let option = |key: &str, name: &'static str| {
        let word = m.t(&format!("document-state-{key}"));
        input::option_button("option", ("state", key.to_owned()), Some(key == now), name, word)
    };
    let buttons = vec![option("to-get", "circle"), option("asked-for", "clock")];
    let group = view! { <div class="options options-wide">{buttons}</div> };
    let taps = form(key, state).named(format!("paper-state {key}")).view(m, group.into_any());
    let fields = vec![
        input::words("text", m.t("paper-because"), String::new()),
        input::button("button", "cross", m.t("document-state-cannot-get")),
    ];
    let cannot = form(key, state)
        .named(format!("paper-cannot {key}"))
        .with("state", "cannot-get")
        .view(m, fields.into_any());
    vec![taps, cannot]
}

fn rivals(m: &Model, plan: &Plan, key: &DocumentKey, state: &Field<DocumentState>) -> Option<AnyView> {
    let says = |state: &DocumentState| {
        let word = m.t(&format!("document-state-{}", state.key()));
        match state {
            DocumentState::CannotGet { because } => {
                Line::own([word, text_view::written_line(m, plan, because).text].join(": "))
            }
            _ => Line::own(word),
        }
    };
    let set = |value: &DocumentState| {
        let form = form(key, state).with("state", value.key());
        match value {
            DocumentState::CannotGet { because } => {
                form.with("text", &because.text).with("lang", because.lang.tag())
            }
            _ => form,
        }
    };
    rival::card(m, &name_of(m, plan, key).text, rival::answers(state, says, set))
}

fn add(m: &Model, step: StepId) -> AnyView {
    let fields = vec![
        input::words("text", m.t("paper-what"), String::new()),
        input::button("button", "plus", m.t("paper-add")),
    ];
    let form = ChangeForm::new("document-added").with("step", step).view(m, fields.into_any());
    drawer("fold", "plus", m.t("paper-add"), vec![form])
}
