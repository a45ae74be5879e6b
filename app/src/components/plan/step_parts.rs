//! What both sides say of a step in the same way: the way to its counter card, its topic, what it waits for, what it
//! opens, and which places it names.

use super::links::to_step;
use super::step::step_line;
use crate::components::icon::{icon, of_indicator};
use crate::components::layout::{card, hint, link, list, section};
use crate::context::use_app;
use crate::domain::id::{PlaceKey, StepId};
use crate::domain::library::Topic;
use crate::domain::ordering::next;
use crate::domain::plan::{Plan, step};
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;

/// What can be shown at a desk for it.
#[component]
pub(crate) fn AtCounter(step: StepId) -> impl IntoView {
    use_app().step_part(step, |m, _, step| (step.is_open(), m.route), |m, _, step| at_counter(m, step))
}

pub(crate) fn at_counter(m: &Model, step: &step::Step) -> Option<AnyView> {
    let to = m.route.beside(Shared::Card(step.id)).to_string();
    step.is_open().then(|| link("button", "card", to, m.t("card-title")))
}

/// The library's topic of an open step.
pub(crate) fn open_topic<'m>(m: &'m Model, step: &step::Step) -> Option<&'m Topic> {
    m.library.topic(step.topic.as_ref()?).filter(|_| step.is_open())
}

/// The open steps that an open step waits for.
pub(crate) fn waits_for(plan: &Plan, step: &step::Step) -> Vec<step::Step> {
    next::blockers(plan, step).filter(|_| step.is_open()).cloned().collect()
}

/// The steps that become possible once an open step is done.
pub(crate) fn opens(plan: &Plan, step: &step::Step) -> Vec<step::Step> {
    next::unlocks(plan, step.id).filter(|_| step.is_open()).cloned().collect()
}

/// The places linked to a step that the directory knows.
pub(crate) fn place_keys(m: &Model, step: StepId) -> Vec<PlaceKey> {
    let known = |link: &&step::Link| m.library.place(&link.place).is_some();
    m.of_step(step, |step| step.places.iter().filter(known).map(|link| link.place.clone()).collect())
        .unwrap_or_default()
}

/// What has to be done first.
#[component]
pub fn Waits(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        move |_, plan, step| waits_for(plan, step),
        move |m, plan, step| {
            let links: Vec<AnyView> =
                waits_for(plan, step).iter().map(|other| step_link(m, plan, other)).collect();
            (!links.is_empty()).then(|| {
                card("card waits", vec![hint("strong", "lock", m.t("step-waits")), list("plain", links)])
            })
        },
    )
}

/// What becomes possible once this is done.
#[component]
pub fn Unlocks(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        move |_, plan, step| opens(plan, step),
        move |m, plan, step| {
            let links: Vec<AnyView> =
                opens(plan, step).iter().map(|other| step_link(m, plan, other)).collect();
            (!links.is_empty())
                .then(|| section("unlocks", m.t("step-unlocks"), vec![list("plain path", links)]))
        },
    )
}

/// A step named in another one, as a link on the side that is drawn.
pub(crate) fn step_link(m: &Model, plan: &Plan, step: &step::Step) -> AnyView {
    let title = step_line(m, plan, step);
    view! {
        <a class="row-link" href=to_step(m, step.id)>
            {icon(of_indicator(*step.indicator.get()))}
            {title.view()}
            {icon("chevron")}
        </a>
    }
    .into_any()
}
