//! A new step: from the library with one tap, or in one's own words.

use crate::components::form::ChangeForm;
use crate::components::icon::{icon, of_indicator};
use crate::components::input::{self, Choice};
use crate::components::layout::{
    card, disclosure, drawer, heading, hint, link, list, section, skeleton, text,
};
use crate::components::plan::step_parts::step_link;
use crate::context::use_app;
use crate::domain::library::Topic;
use crate::domain::offers::LegalStatus;
use crate::domain::plan::Plan;
use crate::domain::plan::indicator::{Domain, Indicator};
use crate::domain::plan::step::Step;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::{Route, Shared};
use crate::screens::plan as shared;
use leptos::prelude::*;

/// The screen to add a step.
#[component]
pub fn NewStep() -> impl IntoView {
    let app = use_app();
    let waits = app.when(|m| !m.library_here, skeleton);
    let themes = Domain::ALL.into_iter().map(|domain| view! { <Theme domain/> }.into_any());
    let themes = std::iter::once(waits).chain(themes).collect();
    view! {
        <h1>{app.t("new-step-title")}</h1>
        {text("lead", app.t("new-step-lead"))}
        {app.part(|m| m.tab.offers, |m, _| shared::ways(m, &[Shared::Offers]))}
        {app.with(own)}
        <OwnAdded/>
        {section("library", app.t("new-step-library"), themes)}
    }
}

/// Whether a step was put into the plan today: those added just now stay in sight.
fn is_of_today(m: &Model, step: &Step) -> bool {
    step.added.at.day() == m.today()
}

/// The steps in one's own words of today: the way on after adding one.
#[component]
fn OwnAdded() -> impl IntoView {
    use_app().part(steps_in_own_words, |m, _| own_added(m, &*m.plan()?))
}

fn steps_in_own_words(m: &Model) -> Vec<Step> {
    let plan = m.plan();
    let steps = plan.iter().flat_map(|plan| &plan.steps).filter(|step| step.topic.is_none());
    steps.cloned().collect()
}

fn own_added(m: &Model, plan: &Plan) -> Option<AnyView> {
    let own = plan.steps.iter().rev().filter(|step| step.topic.is_none() && step.added.who == m.me.person);
    let links: Vec<AnyView> =
        own.filter(|step| is_of_today(m, step)).map(|step| step_link(m, plan, step)).collect();
    (!links.is_empty()).then(|| {
        let head = hint("strong", "done", m.t("new-step-added"));
        card("card added", vec![head, list("plain", links)])
    })
}

/// A step in one's own words.
fn own(m: &Model) -> AnyView {
    let themes = Indicator::ALL.into_iter().map(|indicator| {
        let key = indicator.key();
        Choice::new(key, m.t(&format!("indicator-{key}")), indicator == Indicator::Links)
    });
    let fields = vec![
        input::words("title", m.t("new-step-what"), String::new()),
        input::select("indicator", m.t("new-step-theme"), themes.collect()),
        input::button("button button-main", "plus", m.t("plan-add")),
    ];
    let form = ChangeForm::new("step-added").named("step-own").view(m, fields.into_any());
    drawer("fold", "edit", m.t("new-step-own"), vec![form])
}

/// The topics of a domain by indicator: those not yet in the plan, and those of today with the way to
/// them, so that no other topic slips under the finger.
#[component]
fn Theme(domain: Domain) -> impl IntoView {
    use_app().part(
        |m| {
            let plan = m.plan()?;
            let added = plan.steps.iter().map(|step| (step.topic.clone(), step.added)).collect::<Vec<_>>();
            Some((m.library_here, added, LegalStatus::of(&plan)))
        },
        move |m, _| theme(m, &*m.plan()?, domain),
    )
}

fn theme(m: &Model, plan: &Plan, domain: Domain) -> Option<AnyView> {
    let mut groups = Vec::new();
    for indicator in Indicator::ALL.into_iter().filter(|indicator| indicator.domain() == domain) {
        let of = m.library.topics.iter().filter(|topic| topic.indicator == indicator);
        let buttons: Vec<AnyView> = of.filter_map(|topic| row(m, plan, topic)).collect();
        if !buttons.is_empty() {
            groups.push(heading(m.t(&format!("indicator-{}", indicator.key()))));
            groups.push(list("plain topics", buttons));
        }
    }
    if groups.is_empty() {
        return None;
    }
    // One form serves all its buttons: each of them sends its own topic.
    let form = ChangeForm::new("step-added").named(format!("step-added {}", domain.key()));
    let form = form.view(m, groups.into_any());
    Some(disclosure("fold", icon_of(domain), m.t(&format!("domain-{}", domain.key())), vec![form]))
}

fn row(m: &Model, plan: &Plan, topic: &Topic) -> Option<AnyView> {
    match plan.steps.iter().find(|step| step.topic.as_ref() == Some(&topic.key)) {
        Some(step) if is_of_today(m, step) => Some(added(m, step, topic)),
        None if is_for(plan, topic) => Some(button(m, topic)),
        _ => None,
    }
}

fn added(m: &Model, step: &Step, topic: &Topic) -> AnyView {
    let to = Route::Step { step: step.id, history: false }.to_string();
    let title = m.t(&format!("topic-{}", topic.key));
    let words = m.words.with("new-step-is-added", &[("title", Arg::Text(&title))]);
    link("topic topic-added", "done", to, words)
}

fn button(m: &Model, topic: &Topic) -> AnyView {
    let id = format!("topic-{}", topic.key);
    let word = m.t(&id);
    // Links of other steps lead here.
    view! {
        <button type="submit" class="topic" id=id name="topic" value=topic.key.to_string()>
            {icon(of_indicator(topic.indicator))}
            <span>{word}</span>
        </button>
    }
    .into_any()
}

fn icon_of(domain: Domain) -> &'static str {
    match domain {
        Domain::Means => "house",
        Domain::Connections => "people",
        Domain::Foundation => "scales",
        Domain::Facilitators => "chat",
    }
}

/// Whether a topic may be shown: never a right that nobody of the family is known to have, nor help for
/// a standing that nobody has.
fn is_for(plan: &Plan, topic: &Topic) -> bool {
    let standing = LegalStatus::of(plan);
    let only_theirs = topic.groups.iter().all(|group| group == "third-country");
    standing.allows(topic) == Some(true) && (!only_theirs || standing.third_country())
}
