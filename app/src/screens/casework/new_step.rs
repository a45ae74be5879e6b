//! A new step: from the library, by indicator, or in one's own words.

use super::edit::indicators;
use super::{rights, to};
use crate::components::form::ChangeForm;
use crate::components::icon::{icon, of_indicator};
use crate::components::input::{self, Choice, Line};
use crate::components::layout::{card, disclosure, empty, hint, link, list, section, skeleton, text};
use crate::components::plan::step::step_line;
use crate::context::{AppState, use_app};
use crate::domain::change::limits::ABOUT_CHARS;
use crate::domain::id::TopicKey;
use crate::domain::library::Topic;
use crate::domain::offers::LegalStatus;
use crate::domain::plan::Plan;
use crate::domain::plan::household::Role;
use crate::domain::plan::indicator::Indicator;
use crate::domain::plan::step::StepKind;
use crate::model::Model;
use crate::route::Part;
use leptos::prelude::*;

/// The part of the screen with the new step.
#[component]
pub fn NewStep() -> impl IntoView {
    let app = use_app();
    if app.with(|m| !rights(m).plan) {
        return empty("lock", app.t("refused-not-allowed"));
    }
    let added = app.part(
        |m| {
            m.plan()
                .map_or_else(Vec::new, |plan| plan.steps.iter().map(|it| (it.id, it.title.clone())).collect())
        },
        |m, _| just_added(m, &*m.plan()?),
    );
    let waits = app.when(|m| !m.library_here, skeleton);
    let library = app.when(
        |m| m.library_here,
        || {
            let topics = Indicator::ALL.into_iter().map(|indicator| view! { <Topics indicator/> }.into_any());
            card("card library", topics.collect())
        },
    );
    let own = app.part(|_| (), |m, ()| Some(own(m, &*m.plan()?)));
    view! {
        {added}
        {section("own", app.t("staff-new-own"), vec![own])}
        {section("library", app.t("staff-new-library"), vec![waits, library])}
    }
    .into_any()
}

/// What this person put into the plan today: the way on after adding.
fn just_added(m: &Model, plan: &Plan) -> Option<AnyView> {
    let mine = plan.steps.iter().rev().filter(|step| step.added.who == m.me.person);
    let links: Vec<AnyView> = mine
        .filter(|step| step.added.at.day() == m.today())
        .map(|step| {
            let href = to(plan, Part::Step { step: step.id, history: false });
            link("row-link", of_indicator(*step.indicator.get()), href, step_line(m, plan, step).text)
        })
        .collect();
    (!links.is_empty()).then(|| {
        card("card added", vec![hint("strong", "done", m.t("staff-new-added")), list("plain", links)])
    })
}

fn own(m: &Model, plan: &Plan) -> AnyView {
    let kinds = StepKind::ALL.into_iter().map(|kind| {
        let key = kind.key();
        Choice::new(key, m.t(&format!("step-kind-{key}")), kind == StepKind::Everyday)
    });
    let fields = view! {
        {input::words("title", m.t("staff-new-title"), String::new())}
        {input::area("about", m.t("staff-edit-about"), "", false, ABOUT_CHARS)}
        <div class="form-row">
            {input::select("indicator", m.t("staff-edit-indicator"), indicators(m, Indicator::Links))}
            {input::select("step-kind", m.t("staff-edit-kind"), kinds.collect())}
        </div>
        {when_and_who(m, plan)}
        {input::button("button button-main", "plus", m.t("staff-new-add"))}
    };
    ChangeForm::new("step-added").named("step-added own").class("card stack").view(m, fields.into_any())
}

/// Urgent, due day and who does it.
fn when_and_who(m: &Model, plan: &Plan) -> AnyView {
    let mut doers = vec![Choice::new("", m.t("step-doer-open"), true)];
    for role in [Role::Member, Role::Researcher, Role::Mediator] {
        doers.extend(plan.people_as(role).map(|(id, person)| Choice::new(id, m.person_name(person), false)));
    }
    let due = Line { sort: "date", name: "due", label: m.t("step-due"), ..Line::default() };
    view! {
        <div class="form-row">
            {input::line(due)}
            {input::select("doer", m.t("step-doer-who"), doers)}
            {input::tick("urgent", Choice::new("1", m.t("urgent"), false))}
        </div>
    }
    .into_any()
}

/// The topics of an indicator, each with why and with the form to add it.
#[component]
fn Topics(indicator: Indicator) -> impl IntoView {
    let app = use_app();
    let keys = move |m: &Model| -> Vec<TopicKey> {
        let of = m.library.topics.iter().filter(|topic| topic.indicator == indicator);
        of.map(|topic| topic.key.clone()).collect()
    };
    app.when(
        move |m| !keys(m).is_empty(),
        move || {
            let items = app.list(keys, move |topic| view! { <li>{item(app, topic)}</li> });
            let items = view! { <ul class="plain topic-list">{items}</ul> }.into_any();
            let word = app.t(&format!("indicator-{}", indicator.key()));
            disclosure("fold", of_indicator(indicator), word, vec![items])
        },
    )
}

fn item(app: AppState, topic: TopicKey) -> AnyView {
    let key = topic.clone();
    app.part(
        move |m| {
            let plan = m.plan()?;
            let there =
                plan.steps.iter().find(|step| step.topic.as_ref() == Some(&topic)).map(|step| step.id);
            Some((there, LegalStatus::of(&plan)))
        },
        move |m, _| Some(topic_item(m, &*m.plan()?, m.library.topic(&key)?)),
    )
}

fn topic_item(m: &Model, plan: &Plan, topic: &Topic) -> AnyView {
    let id = format!("topic-{}", topic.key);
    let mut parts = vec![text("", m.attribute(&id, "why").unwrap_or_default())];
    let there = plan.steps.iter().find(|step| step.topic.as_ref() == Some(&topic.key));
    if let Some(step) = there {
        let href = to(plan, Part::Step { step: step.id, history: false });
        parts.push(link("button button-small", "plan", href, m.t("staff-new-there")));
    } else {
        // A right that this family does not have is never put into its plan.
        let allowed = LegalStatus::of(plan).allows(topic);
        parts.push(match allowed {
            Some(false) => hint("notice", "alert", m.t("staff-new-no-right")),
            Some(true) => add(m, plan, topic),
            None => view! { {hint("notice", "help", m.t("staff-new-ask-standing"))}{add(m, plan, topic)} }
                .into_any(),
        });
    }
    let mark = if there.is_some() { "done" } else { "plus" };
    let word = m.t(&id);
    // Links of other steps lead here.
    view! {
        <details class="fold fold-small" id=id tabindex="-1">
            <summary>{icon(mark)}<span>{word}</span></summary>
            <div class="details-body">{parts}</div>
        </details>
    }
    .into_any()
}

fn add(m: &Model, plan: &Plan, topic: &Topic) -> AnyView {
    let fields =
        vec![when_and_who(m, plan), input::button("button button-main", "plus", m.t("staff-new-add"))];
    ChangeForm::new("step-added")
        .named(format!("step-added {}", topic.key))
        .class("stack")
        .with("topic", &topic.key)
        .view(m, fields.into_any())
}
