//! A step for those who read it but do not change it: the mediator.

use super::to;
use crate::components::icon::icon;
use crate::components::layout::{link, list, section};
use crate::components::plan::{documents as shared_papers, tasks as shared_tasks};
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::plan::Plan;
use crate::domain::plan::step::Step;
use crate::model::Model;
use crate::route::{Part, Shared};
use leptos::prelude::*;

/// What is to be done, and what is done of it.
#[component]
pub fn Tasks(step: StepId) -> impl IntoView {
    use_app().step_part(step, |_, _, step| step.subs.clone(), tasks)
}

fn tasks(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let rows = step.subs.iter().map(|sub| {
        let (name, word) = if *sub.done.get() { ("done", "status-done") } else { ("circle", "status-to-do") };
        let line = shared_tasks::words_of(m, plan, step, sub);
        view! { {icon(name)}<span class="unseen">{m.t(word)}": "</span>{line.view()} }.into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    (!rows.is_empty()).then(|| section("tasks", m.t("step-tasks"), vec![list("plain read-rows", rows)]))
}

/// The documents and how each stands.
#[component]
pub fn Documents(step: StepId) -> impl IntoView {
    use_app().step_part(step, |_, _, step| step.documents.clone(), documents)
}

fn documents(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let rows = step.documents.iter().map(|doc| {
        let name = shared_papers::name_of(m, plan, &doc.key).view();
        view! { {icon("document")}<span>{name}</span>{shared_papers::state_chip(m, doc.state.get())} }
            .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    let all = link("inline-link", "document", to(plan, Part::Shared(Shared::Documents)), m.t("papers-all"));
    (!rows.is_empty())
        .then(|| section("papers", m.t("step-papers"), vec![list("plain read-rows", rows), all]))
}
