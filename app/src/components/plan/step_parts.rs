//! What both sides say of a step in the same way: the way to its counter card, its topic, what it waits for, what it
//! opens, and which places it names.

use crate::components::layout::link;
use crate::context::use_app;
use crate::domain::id::{PlaceKey, StepId};
use crate::domain::library::Topic;
use crate::domain::ordering::next;
use crate::domain::plan::Plan;
use crate::domain::plan::step;
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;

/// What can be shown at a desk for it.
#[component]
pub(crate) fn AtDesk(step: StepId) -> impl IntoView {
    use_app().step_part(step, |m, _, step| (step.is_open(), m.route), |m, _, step| at_desk(m, step))
}

pub(crate) fn at_desk(m: &Model, step: &step::Step) -> Option<AnyView> {
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
