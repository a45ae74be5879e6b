//! A step for those who read it but do not change it: the mediator.

use super::to;
use crate::components::icon::icon;
use crate::components::layout::{disclosure, heading, link, list, maybe, section};
use crate::components::plan::links::{spoken_of, way_to};
use crate::components::plan::{documents as shared_papers, tasks as shared_tasks};
use crate::context::use_app;
use crate::domain::documents::Asked;
use crate::domain::id::StepId;
use crate::domain::plan::Plan;
use crate::domain::plan::step::Step;
use crate::model::Model;
use crate::route::{Part, Shared};
use leptos::prelude::*;

/// What is to be done, and what is done of it.
#[component]
pub fn Tasks(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| {
            let ways = step.subs.iter().map(|sub| spoken_of(m, plan, step, sub, false));
            (step.subs.clone(), ways.collect::<Vec<_>>())
        },
        tasks,
    )
}

fn tasks(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let rows = step.subs.iter().map(|sub| {
        let (name, word) = if *sub.done.get() { ("done", "status-done") } else { ("circle", "status-to-do") };
        let line = shared_tasks::words_of(m, plan, step, sub);
        let ways: Vec<AnyView> = spoken_of(m, plan, step, sub, false).into_iter().map(way_to).collect();
        view! { {icon(name)}<span class="unseen">{m.t(word)}": "</span><span>{line.view()}{ways}</span> }
            .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    (!rows.is_empty()).then(|| section("tasks", m.t("step-tasks"), vec![list("plain read-rows", rows)]))
}

/// The documents and how each stands: those that are asked of this household, then those that may be.
#[component]
pub fn Documents(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| {
            let asked = step.documents.iter().map(|doc| shared_papers::asked(m, plan, step, doc));
            (step.documents.clone(), asked.collect::<Vec<_>>())
        },
        documents,
    )
}

fn documents(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let asking = shared_papers::asking(m, plan);
    let (mut of_them, mut perhaps, mut of_others) = (Vec::new(), Vec::new(), Vec::new());
    for doc in &step.documents {
        let asked = asking.of(step, doc);
        let rows = match asked {
            Asked::Of(_) => &mut of_them,
            Asked::Perhaps(_) => &mut perhaps,
            Asked::OfOthers(_) => &mut of_others,
        };
        let name = shared_papers::name_of(m, plan, &doc.key).view();
        let of_whom = shared_papers::of_whom(m, &asked);
        let of_whom = of_whom.map(|words| view! { <span class="quiet">" – "{words}</span> });
        let state = shared_papers::state_chip(m, doc.state.get());
        rows.push(view! { {icon("document")}<span>{name}{of_whom}</span>{state} }.into_any());
    }
    let perhaps = (!perhaps.is_empty())
        .then(|| view! { {heading(m.t("papers-perhaps"))}{list("plain read-rows", perhaps)} }.into_any());
    let of_others = (!of_others.is_empty()).then(|| {
        let rows = list("plain read-rows", of_others);
        disclosure("fold", "people", m.t("papers-of-others"), vec![rows])
    });
    let all = link("inline-link", "document", to(plan, Part::Shared(Shared::Documents)), m.t("papers-all"));
    let parts = vec![list("plain read-rows", of_them), maybe(perhaps), maybe(of_others), all];
    (!step.documents.is_empty()).then(|| section("papers", m.t("step-papers"), parts))
}
