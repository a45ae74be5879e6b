//! The steps of the plan at the side: grouped as the family sees them, each with how it stands.

use super::{rights, to};
use crate::components::icon::icon;
use crate::components::layout::{empty, link};
use crate::components::plan::documents::asking;
use crate::components::plan::step as look;
use crate::components::sync_state;
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::ordering::next::{self, Group};
use crate::domain::plan::Plan;
use crate::domain::plan::step::{Status, Step};
use crate::model::Model;
use crate::route::{Part, Route};
use leptos::prelude::*;

/// The list of steps.
#[component]
pub fn Steps() -> impl IntoView {
    let app = use_app();
    let add = app.part(
        |m| rights(m).plan,
        |m, may| {
            let plan = m.plan().filter(|_| *may)?;
            Some(link("button button-small", "plus", to(&plan, Part::NewStep), m.t("staff-step-new")))
        },
    );
    let none = app.when(
        |m| m.plan().is_none_or(|plan| plan.steps.is_empty()),
        move || empty("flag", app.t("staff-steps-none")),
    );
    view! {
        <nav class="steps" id="steps" tabindex="-1" aria-label=app.t("staff-steps-label")>
            <div class="steps-head">
                <h2>{app.t("staff-steps-label")}</h2>
                {add}
            </div>
            {none}
            <OfGroup group=Group::Now word="staff-steps-now"/>
            <OfGroup group=Group::Waiting word="staff-steps-waiting"/>
            <OfGroup group=Group::Later word="staff-steps-later"/>
            <OfGroup group=Group::Done word="staff-steps-done"/>
            <OfGroup group=Group::NotWanted word="status-not-wanted"/>
        </nav>
    }
}

/// The steps of a group, to be opened and closed; those that are done are closed at first.
#[component]
fn OfGroup(group: Group, word: &'static str) -> impl IntoView {
    let app = use_app();
    let ids = move |m: &Model| -> Vec<StepId> {
        m.plan().map_or_else(Vec::new, |plan| {
            let steps = plan.ordered().into_iter().filter(|step| next::group(&plan, step) == group);
            steps.map(|step| step.id).collect()
        })
    };
    app.when(
        move |m| !ids(m).is_empty(),
        move || {
            let count = app.part(move |m| ids(m).len(), |_, count| count.to_string());
            let rows = app.list(ids, |step| view! { <li><Row step/></li> });
            view! {
                <details class="steps-group" open=matches!(group, Group::Now | Group::Waiting | Group::Later)>
                    <summary>
                        {icon("chevron")}
                        <span>{app.t(word)}</span>
                        <span class="quiet">{count}</span>
                    </summary>
                    <ol class="plain">{rows}</ol>
                </details>
            }
        },
    )
}

#[component]
fn Row(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| {
            let progress = asking(m, plan).progress(step);
            (step.clone(), progress, look::unread(m, plan, step), is_open(m, step))
        },
        |m, plan, step| row(m, plan, step, is_open(m, step)),
    )
}

/// Whether a step is the one on the screen.
fn is_open(m: &Model, step: &Step) -> bool {
    matches!(m.route, Route::Household { part: Part::Step { step: id, .. }, .. } if id == step.id)
}

fn row(m: &Model, plan: &Plan, step: &Step, open: bool) -> AnyView {
    let title = look::step_line(m, plan, step);
    let status = step.status.get().key();
    let word = m.t(&format!("status-{status}"));
    let state = format!("step-state step-state-{status}");
    let progress = look::progress(m, asking(m, plan).progress(step)).filter(|_| step.is_open());
    // To-do is what a step is when nothing is said: only other states are told in words.
    let told = (!matches!(step.status.get(), Status::ToDo | Status::Done { .. })).then(|| word.clone());
    let marks: Vec<AnyView> = [
        look::rival_mark(m, step.has_rivals(true)),
        look::urgent_mark(m, step),
        look::due_line(m, step),
        look::unread_mark(m, look::unread(m, plan, step)),
        progress,
    ]
    .into_iter()
    .flatten()
    .collect();
    view! {
            <a
                class="step-row"
                href=to(plan, Part::Step { step: step.id, history: false })
                aria-current=open.then_some("page")
            >
                <span class=state>
                    {icon(look::status_icon(status))}
                    <span class="unseen">{word}</span>
                </span>
                <span class="step-words">
                    <span class="step-name">{title.view()}</span>
                    {told.map(|told| view! { <span class="step-told" aria-hidden="true">{told}</span> })}
                    <span class="step-marks">{marks}{sync_state::step_mark(step.id)}</span>
                </span>
            </a>
    }
    .into_any()
}
