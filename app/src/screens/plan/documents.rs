//! The documents of the household: one list over all steps. The same document is one row, however many
//! steps ask for it; what is told of it here is told in all of them.

use crate::components::icon::icon;
use crate::components::layout::{
    card, disclosure, drawer, empty, hint, link, maybe, section, skeleton, text,
};
use crate::components::plan::links::{heading, to, to_plan, to_step};
use crate::components::plan::step::{bar, chip, step_line};
use crate::components::plan::{appointment, documents as one};
use crate::components::sync_state;
use crate::components::text_view;
use crate::context::use_app;
use crate::domain::access;
use crate::domain::change::{DocumentChange, Target};
use crate::domain::documents::{self, Group, HouseholdDocument};
use crate::domain::id::DocumentKey;
use crate::domain::plan::Plan;
use crate::domain::plan::appointment::Appointment;
use crate::domain::plan::step::DocumentState;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;

/// The screen with all documents.
#[component]
pub fn Documents() -> impl IntoView {
    let app = use_app();
    let waits = app.when(
        |m| !m.library_here,
        move || view! { {app.with(|m| heading(m, "words-on-their-way"))}{skeleton()} },
    );
    let count = |m: &Model| m.plan().map_or(0, |plan| of_household(m, &plan).len());
    let nothing = app.when(
        move |m| m.library_here && count(m) == 0,
        move || {
            let on = link("button", "plan", app.with(to_plan), app.t("today-whole-plan"));
            card("card", vec![empty("document", app.t("documents-none")), on])
        },
    );
    let summary = app.part(
        |m| {
            let plan = m.plan().filter(|_| m.library_here)?;
            let documents = of_household(m, &plan);
            let states = documents.iter().map(|document| (document.group(), document.steps.is_empty()));
            Some(states.collect::<Vec<_>>()).filter(|states| !states.is_empty())
        },
        |m, states| {
            let plan = m.plan().filter(|_| states.is_some())?;
            Some(summary(m, &of_household(m, &plan)))
        },
    );
    view! {
        {waits}
        {app.when(|m| m.library_here, move || app.with(|m| heading(m, "documents-title")))}
        {nothing}
        {summary}
        {Group::ALL.into_iter().map(|group| view! { <OfGroup group/> }).collect::<Vec<_>>()}
        <ToBring/>
    }
}

fn of_household<'a>(m: &'a Model, plan: &'a Plan) -> Vec<HouseholdDocument<'a>> {
    documents::of_household(plan, &m.library, m.today())
}

/// The documents of a group, in their order.
fn of_group(m: &Model, group: Group) -> Vec<DocumentKey> {
    let Some(plan) = m.plan().filter(|_| m.library_here) else { return Vec::new() };
    let documents = of_household(m, &plan).into_iter();
    documents.filter(|document| document.group() == group).map(|document| document.key.clone()).collect()
}

/// A group of documents; nothing without any.
#[component]
fn OfGroup(group: Group) -> impl IntoView {
    let app = use_app();
    app.when(
        move |m| !of_group(m, group).is_empty(),
        move || {
            // A row keeps what is being typed in it when others come, go or change their place.
            let rows = app.list(move |m| of_group(m, group), |doc| view! { <li><Row doc/></li> });
            let rows = view! { <ul class="plain ticks papers">{rows}</ul> }.into_any();
            let (id, word) = match group {
                Group::ToGet => ("to-get", "document-state-to-get"),
                Group::AskedFor => ("asked-for", "document-state-asked-for"),
                Group::CannotGet => ("cannot-get", "document-state-cannot-get"),
                Group::Have => ("have", "documents-have"),
                Group::Perhaps => ("perhaps", "papers-perhaps"),
                Group::OfOthers => {
                    return disclosure("fold", "people", app.t("papers-of-others"), vec![rows]);
                }
                Group::Idle => return disclosure("fold", "document", app.t("documents-idle"), vec![rows]),
            };
            let advice = (group == Group::CannotGet)
                .then(|| hint("hint hint-calm", "bulb", app.t("documents-cannot-hint")));
            let tell = (group == Group::Perhaps).then(|| {
                let to = app.with(|m| to(m, Shared::Interview(None)));
                link("inline-link", "chat", to, app.t("papers-perhaps-tell"))
            });
            section(id, app.t(word), vec![maybe(advice), rows, maybe(tell)])
        },
    )
}

/// One document, with its answers and the steps that ask for it.
#[component]
fn Row(doc: DocumentKey) -> impl IntoView {
    let key = doc.clone();
    use_app().part(
        move |m| {
            let plan = m.plan()?;
            let documents = of_household(m, &plan);
            let document = documents.iter().find(|document| *document.key == doc)?;
            let steps = document.steps.iter().map(|step| (step.id, step.title.clone(), step.topic.clone()));
            let of_whom = one::of_whom(m, &document.asked);
            Some((document.state.clone(), steps.collect::<Vec<_>>(), of_whom, may_tell(m)))
        },
        move |m, _| {
            let plan = m.plan()?;
            let documents = of_household(m, &plan);
            let document = documents.iter().find(|document| *document.key == key)?;
            Some(row(m, &plan, document, may_tell(m)))
        },
    )
}

/// Whether the person who looks may say how a document stands.
fn may_tell(m: &Model) -> bool {
    let told =
        DocumentChange::StateTold { doc: DocumentKey(String::new()), state: DocumentState::Have }.into();
    m.plan().is_some_and(|plan| access::may(&plan, m.me.actor(), &told).is_ok())
}

/// How far it is, calmly: what is there, and what is on its way or cannot be had.
fn summary(m: &Model, documents: &[HouseholdDocument<'_>]) -> AnyView {
    let (have, total) = documents::progress(documents);
    let args = [("have", Arg::Count(have)), ("total", Arg::Count(total))];
    let mut parts = vec![text("strong", m.words.with("documents-there", &args)), bar(have, total)];
    let to_get = documents.iter().any(|document| document.group() == Group::ToGet);
    if !to_get {
        parts.push(hint("quiet", "check", m.t("documents-nothing-to-get")));
    }
    let rest = [(Group::AskedFor, "clock", "asked-for"), (Group::CannotGet, "cross", "cannot-get")];
    let rest = rest.into_iter().filter_map(|(group, name, key)| {
        let count = documents.iter().filter(|document| document.group() == group).count();
        let word = m.t(&format!("document-state-{key}"));
        (count > 0).then(|| chip("meta", name, format!("{word}: {count}")))
    });
    let rest: Vec<AnyView> = rest.collect();
    if !rest.is_empty() {
        parts.push(card("chips", rest));
    }
    card("card", parts)
}

fn row(m: &Model, plan: &Plan, document: &HouseholdDocument<'_>, may: bool) -> AnyView {
    let (key, state, group) = (document.key, document.state, document.group());
    let line = if may { one::row(m, plan, key, state) } else { read(m, plan, document) };
    // What is said at a desk that asks for a document which cannot be had.
    let desk = document
        .steps
        .first()
        .filter(|_| group == Group::CannotGet)
        .map(|step| link("inline-link", "card", to(m, Shared::Card(step.id)), m.t("card-title")));
    let of_whom = one::of_whom(m, &document.asked).map(|words| text("quiet", words));
    let needed = needed(m, plan, document);
    let answers = if may { one::answers(m, key, state) } else { Vec::new() };
    // Where a document is there, for what it is needed can wait behind the same tap.
    let (shown, name, word, folded) = match document.steps.len() {
        count if count > 0 && group == Group::Have => {
            let words = m.words.with("documents-for-count", &[("count", Arg::Count(count))]);
            (None, "plan", words, std::iter::once(needed).chain(answers).collect())
        }
        _ => (Some(needed), "edit", m.t("documents-change"), answers),
    };
    let fold = (!folded.is_empty()).then(|| drawer("fold fold-small", name, word, folded));
    view! {
        {line}
        <div class="paper-more">{of_whom}{shown}{desk}{sync_state::mark(Target::Document(key.clone()))}</div>
        {fold}
    }
    .into_any()
}

/// For those who read the plan but do not change it.
fn read(m: &Model, plan: &Plan, document: &HouseholdDocument<'_>) -> AnyView {
    let name = one::name_of(m, plan, document.key);
    let state = document.state.get();
    view! {
        <div class="tick-row">
            {icon("document")}
            <span class="tick-words">{name.view()}</span>
            {one::state_chip(m, state)}
        </div>
        {one::because(m, plan, state)}
    }
    .into_any()
}

/// The open steps that ask for a document, in one line.
fn needed(m: &Model, plan: &Plan, document: &HouseholdDocument<'_>) -> AnyView {
    if document.steps.is_empty() {
        return text("quiet", m.t("documents-unasked"));
    }
    let links = document.steps.iter().enumerate().map(|(place, step)| {
        let before = if place == 0 { " " } else { "; " };
        let title = step_line(m, plan, step);
        view! { {before}<a href=to_step(m, step.id)>{title.view()}</a> }.into_any()
    });
    let links: Vec<AnyView> = links.collect();
    view! { <p class="quiet needed">{m.t("documents-for")}{links}</p> }.into_any()
}

/// What to bring to each appointment that is still to come.
#[component]
fn ToBring() -> impl IntoView {
    let of = |m: &Model| {
        let plan = m.plan()?;
        let documents = plan.steps.iter().map(|step| step.documents.clone()).collect::<Vec<_>>();
        let coming = appointment::coming(m, &plan).into_iter();
        let asked: Vec<_> = coming.map(|it| appointment::asked_keys(m, &plan, it)).collect();
        Some((plan.appointments.clone(), plan.documents.clone(), documents, asked, m.library_here))
    };
    use_app().part(of, |m, _| {
        let plan = m.plan().filter(|_| m.library_here)?;
        let coming = appointment::coming(m, &plan).into_iter();
        let cards: Vec<AnyView> = coming.filter_map(|it| bag(m, &plan, it)).collect();
        (!cards.is_empty()).then(|| {
            let cards = view! { <div class="cards">{cards}</div> };
            section("bring", m.t("appointment-bring"), vec![cards.into_any()])
        })
    })
}

fn bag(m: &Model, plan: &Plan, it: &Appointment) -> Option<AnyView> {
    let documents = appointment::documents(m, plan, it)?;
    let what = text_view::line(m, plan, &it.what);
    let when = text("appointment-when", m.words.day_and_time(it.shown(m.today()), m.today()));
    let what = view! { <p class="strong">{what.view()}</p> }.into_any();
    Some(card("card", vec![when, what, documents]))
}
