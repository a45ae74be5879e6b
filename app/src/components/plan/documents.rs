//! The documents of a step and how each stands. "Cannot be obtained, because …" is an answer like the
//! others: offices ask for documents that cannot be had.

use super::links::to;
use super::rival;
use super::step::chip;
use super::tasks::tick;
use crate::components::form::ChangeForm;
use crate::components::input;
use crate::components::layout::{disclosure, drawer, heading, link, section, text};
use crate::components::text_view::{self, Line};
use crate::context::use_app;
use crate::domain::documents::{Asked, Asking};
use crate::domain::field::Field;
use crate::domain::id::{DocumentKey, StepId};
use crate::domain::plan::Plan;
use crate::domain::plan::step::{Document, DocumentState, Step};
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;

/// The part of the screen with the documents: those that are asked of this household, then those that may be; those that are
/// asked of others behind a tap.
#[component]
pub fn Documents(step: StepId) -> impl IntoView {
    let app = use_app();
    let all = move |m: &Model| -> Vec<DocumentKey> {
        m.of_step(step, |step| step.documents.iter().map(|doc| doc.key.clone()).collect()).unwrap_or_default()
    };
    let is_open = move |m: &Model| m.of_step(step, Step::is_open) == Some(true);
    app.when(
        move |m| is_open(m) || !all(m).is_empty(),
        move || {
            let rows = app.when(
                move |m| !all(m).is_empty(),
                move || {
                    let others = app.list(all, move |doc| view! { <Answers step doc/> });
                    view! {
                        <There step/>
                        <Rows step which=Which::OfThem/>
                        <Rows step which=Which::Perhaps/>
                        {disclosure("fold", "document", app.t("paper-other"), vec![others])}
                        <Rows step which=Which::OfOthers/>
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

/// What of a step's documents stands together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    OfThem,
    Perhaps,
    OfOthers,
}

/// The rule on what is asked, by what is known here.
pub(crate) fn asking<'a>(m: &'a Model, plan: &'a Plan) -> Asking<'a> {
    Asking::new(plan, &m.library, m.today())
}

fn keys(m: &Model, step: StepId, which: Which) -> Vec<DocumentKey> {
    let Some(plan) = m.plan() else { return Vec::new() };
    let (asking, step) = (asking(m, &plan), plan.step(step));
    let documents = step.into_iter().flat_map(|step| step.documents.iter().map(move |doc| (step, doc)));
    let of_which = documents.filter(|(step, doc)| {
        which
            == match asking.of(step, doc) {
                Asked::Of(_) => Which::OfThem,
                Asked::Perhaps(_) => Which::Perhaps,
                Asked::OfOthers(_) => Which::OfOthers,
            }
    });
    of_which.map(|(_, doc)| doc.key.clone()).collect()
}

/// How many are there of those that are asked of them.
#[component]
fn There(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| (asking(m, plan).there(step), m.library_here),
        |m, plan, step| {
            let (have, total) = asking(m, plan).there(step);
            let args = [("have", Arg::Count(have)), ("total", Arg::Count(total))];
            (total > 0 && m.library_here).then(|| text("quiet", m.words.with("documents-there", &args)))
        },
    )
}

/// The documents that stand together, under what is to be known of them; nothing without any.
#[component]
fn Rows(step: StepId, which: Which) -> impl IntoView {
    let app = use_app();
    app.when(
        move |m| !keys(m, step, which).is_empty(),
        move || {
            let rows = app.list(move |m| keys(m, step, which), move |doc| view! { <li><Row step doc/></li> });
            let rows = view! { <ul class="plain ticks">{rows}</ul> }.into_any();
            match which {
                Which::OfThem => rows,
                Which::Perhaps => {
                    let to = app.with(|m| to(m, Shared::Interview(None)));
                    let tell = link("inline-link", "chat", to, app.t("papers-perhaps-tell"));
                    view! { {heading(app.t("papers-perhaps"))}{rows}{tell} }.into_any()
                }
                Which::OfOthers => disclosure("fold", "people", app.t("papers-of-others"), vec![rows]),
            }
        },
    )
}

/// One document: a row that ticks it, and of whom it is asked.
#[component]
fn Row(step: StepId, doc: DocumentKey) -> impl IntoView {
    let key = doc.clone();
    use_app().step_part(
        step,
        move |m, plan, step| step.doc(&doc).map(|it| (it.clone(), asked(m, plan, step, it))),
        move |m, plan, step| {
            step.doc(&key).map(|doc| {
                let of_whom = asked(m, plan, step, doc);
                view! {
                    {row(m, plan, &doc.key, &doc.state)}
                    {of_whom.map(|words| view! { <p class="quiet paper-more">{words}</p> })}
                }
            })
        },
    )
}

/// Of whom a step asks a document, in words.
pub(crate) fn asked(m: &Model, plan: &Plan, step: &Step, doc: &Document) -> Option<String> {
    of_whom(m, &asking(m, plan).of(step, doc))
}

/// The same in words: whose it is, or in which circumstance it is asked; nothing where it is everybody's.
pub(crate) fn of_whom(m: &Model, asked: &Asked<'_>) -> Option<String> {
    match asked {
        Asked::Of(people) if people.is_empty() => None,
        Asked::Of(people) => {
            let who: Vec<String> = people.iter().map(|id| m.name_of(*id)).collect();
            Some(m.words.with("papers-for", &[("who", Arg::Text(&who.join(", ")))]))
        }
        Asked::Perhaps(name) | Asked::OfOthers(name) => Some(circumstance(m, name)),
    }
}

/// In which circumstance a document is asked: «якщо живете в когось».
pub(crate) fn circumstance(m: &Model, name: &str) -> String {
    m.t(&format!("asked-if-{name}"))
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
