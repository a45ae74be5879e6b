//! Headings and addresses of what both sides have, on the side of the app that is drawn.

use super::step::step_title;
use crate::components::layout::link;
use crate::domain::id::{StepId, TopicKey};
use crate::domain::offers::LegalStatus;
use crate::domain::plan::Plan;
use crate::domain::plan::step::{Step, SubStep};
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;

/// The heading of a shared screen. On the staff's side the household is the first heading of the page.
pub(crate) fn heading(m: &Model, id: &str) -> AnyView {
    let words = m.t(id);
    if m.route.is_staff() {
        return view! { <h2>{words}</h2> }.into_any();
    }
    view! { <h1>{words}</h1> }.into_any()
}

/// The address of a shared screen, on this side of the app.
pub(crate) fn to(m: &Model, shared: Shared) -> String {
    m.route.beside(shared).to_string()
}

/// The address of the whole plan, on this side of the app.
pub(crate) fn to_plan(m: &Model) -> String {
    m.route.plan().to_string()
}

/// The address of a step, on this side of the app.
pub(crate) fn to_step(m: &Model, step: StepId) -> String {
    m.route.step(step).to_string()
}

/// The steps that a thing to do of an open step speaks of, each with its address: in the plan, else, for those who may
/// take it into the plan, where they can. A right that the family is not known to have is no way for it.
pub(crate) fn spoken_of(
    m: &Model,
    plan: &Plan,
    step: &Step,
    sub: &SubStep,
    may_add: bool,
) -> Vec<(String, String)> {
    let topic = step.topic.as_ref().filter(|_| step.is_open());
    let named = topic.and_then(|key| m.library.topic(key)).into_iter().flat_map(|it| it.spoken_of(&sub.key));
    let way = |key: TopicKey| {
        // One that is done already may stand before one that is open.
        let there = plan.steps.iter().filter(|it| it.topic.as_ref() == Some(&key));
        if let Some(step) = there.max_by_key(|it| it.is_open()) {
            return Some((to_step(m, step.id), step_title(m, plan, step)));
        }
        let topic = m.library.topic(&key).filter(|_| may_add)?;
        let allowed = LegalStatus::of(plan).allows(topic).unwrap_or(m.route.is_staff());
        let id = format!("topic-{key}");
        allowed.then(|| (format!("{}#{id}", m.route.new_step()), m.t(&id)))
    };
    named.filter_map(way).collect()
}

/// Such a step as a small link.
pub(crate) fn way_to((to, title): (String, String)) -> AnyView {
    link("inline-link", "arrow-right", to, title)
}
