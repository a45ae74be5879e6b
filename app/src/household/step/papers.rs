//! The papers of a step and how each stands. "Cannot be obtained, because …" is an answer like the
//! others: offices ask for papers that cannot be had.

use super::tasks::tick;
use crate::domain::id::DocKey;
use crate::domain::plan::Plan;
use crate::domain::step::{DocState, Document, Step};
use crate::model::Model;
use crate::ui::form::ChangeForm;
use crate::ui::input;
use crate::ui::layout::{disclosure, drawer, list, maybe, section};
use crate::ui::node::prelude::*;
use crate::ui::rival;
use crate::ui::said::{self, Line};
use crate::ui::step::chip;

/// The part of the screen with the papers.
pub fn papers(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let rows: Vec<AnyView> = step.docs.iter().map(|doc| row(m, plan, step, doc)).collect();
    let add = step.is_open().then(|| add(m, step));
    if rows.is_empty() && add.is_none() {
        return None;
    }
    let rows = (!rows.is_empty()).then(|| list("plain ticks", rows));
    let parts = vec![maybe(rows), maybe(others(m, plan, step)), maybe(add)];
    Some(section("papers", m.t("step-papers"), parts))
}

/// The name of a paper: a person's own words, else the library's.
#[must_use]
pub fn name_of(m: &Model, plan: &Plan, key: &DocKey) -> Line {
    let text = plan.steps.iter().filter_map(|step| step.doc(key)).find_map(|doc| doc.text.as_ref());
    if let Some(text) = text {
        return said::line(m, plan, text);
    }
    let id = format!("document-{key}");
    let word = m.words.has(&id).then(|| m.t(&id));
    Line::own(word.unwrap_or_else(|| unknown(m, key.as_str())))
}

/// Stands for words of the library: on their way, or unknown to this version of it.
pub(super) fn unknown(m: &Model, key: &str) -> String {
    if m.library_here { key.replace('-', " ") } else { m.t("words-on-their-way") }
}

/// How a paper stands, with icon and word.
pub fn state_chip(m: &Model, state: &DocState) -> AnyView {
    let (class, name) = match state {
        DocState::Have => ("chip chip-done", "check"),
        DocState::AskedFor => ("chip chip-waiting", "clock"),
        DocState::CannotGet { .. } => ("chip chip-cannot", "cross"),
        DocState::ToGet => ("chip", "circle"),
    };
    chip(class, name, m.t(&format!("document-state-{}", state.key())))
}

fn form(step: &Step, doc: &Document) -> ChangeForm {
    ChangeForm::new("document-state-changed").with("step", step.id).with("doc", &doc.key).on(&doc.state)
}

fn row(m: &Model, plan: &Plan, step: &Step, doc: &Document) -> AnyView {
    let state = doc.state.get();
    let have = *state == DocState::Have;
    let to_say = !matches!(state, DocState::Have | DocState::ToGet);
    let beside = to_say.then(|| state_chip(m, state));
    let value = if have { "to-get" } else { "have" };
    let button = tick(have, ("state", value), name_of(m, plan, &doc.key), beside);
    let ticked = form(step, doc).named(format!("paper-have {}", doc.key)).view(m, button);
    let because = match state {
        DocState::CannotGet { because } => Some(said::written(m, plan, because)),
        _ => None,
    };
    view! { {ticked}{because}{rivals(m, plan, step, doc)} }.into_any()
}

/// The answers beside "have", for each paper: one tap away, so that the list itself stays a list.
fn others(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let papers: Vec<AnyView> = step.docs.iter().map(|doc| other(m, plan, step, doc)).collect();
    (!papers.is_empty()).then(|| disclosure("fold", "document", m.t("paper-other"), papers))
}

/// Asked for, still to get, cannot be obtained: the answers for one paper.
fn other(m: &Model, plan: &Plan, step: &Step, doc: &Document) -> AnyView {
    let now = doc.state.get().key();
    let option = |key: &str, name: &'static str| {
        let word = m.t(&format!("document-state-{key}"));
        input::option_button("option", ("state", key.to_owned()), Some(key == now), name, word)
    };
    let buttons = vec![option("to-get", "circle"), option("asked-for", "clock")];
    let group = view! { <div class="options options-wide">{buttons}</div> };
    let taps = form(step, doc).named(format!("paper-state {}", doc.key)).view(m, group.into_any());
    let fields = vec![
        input::words("text", m.t("paper-because"), String::new()),
        input::button("button", "cross", m.t("document-state-cannot-get")),
    ];
    let cannot = form(step, doc)
        .named(format!("paper-cannot {}", doc.key))
        .with("state", "cannot-get")
        .view(m, fields.into_any());
    drawer("fold fold-inner", "document", name_of(m, plan, &doc.key).text, vec![taps, cannot])
}

fn rivals(m: &Model, plan: &Plan, step: &Step, doc: &Document) -> Option<AnyView> {
    let says = |state: &DocState| {
        let word = m.t(&format!("document-state-{}", state.key()));
        match state {
            DocState::CannotGet { because } => {
                Line::own([word, said::written_line(m, plan, because).text].join(": "))
            }
            _ => Line::own(word),
        }
    };
    let set = |state: &DocState| {
        let form = form(step, doc).with("state", state.key());
        match state {
            DocState::CannotGet { because } => {
                form.with("text", &because.text).with("lang", because.lang.tag())
            }
            _ => form,
        }
    };
    rival::card(m, &name_of(m, plan, &doc.key).text, rival::answers(&doc.state, says, set))
}

fn add(m: &Model, step: &Step) -> AnyView {
    let fields = vec![
        input::words("text", m.t("paper-what"), String::new()),
        input::button("button", "plus", m.t("paper-add")),
    ];
    let form = ChangeForm::new("document-added").with("step", step.id).view(m, fields.into_any());
    drawer("fold fold-add", "plus", m.t("paper-add"), vec![form])
}
