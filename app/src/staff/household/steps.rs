//! The steps of the plan at the side: grouped as the family sees them, each with how it stands.

use super::rights::Rights;
use super::to;
use crate::domain::next::{self, Group};
use crate::domain::plan::Plan;
use crate::domain::step::{Status, Step};
use crate::model::Model;
use crate::route::Part;
use crate::ui::icon::icon;
use crate::ui::layout::{empty, link};
use crate::ui::node::prelude::*;
use crate::ui::{step as look, sync};

/// The list of steps.
pub fn steps(m: &Model, plan: &Plan, rights: Rights, part: Part) -> AnyView {
    let ordered = plan.ordered();
    let of = |group: Group| -> Vec<AnyView> {
        let steps = ordered.iter().filter(|step| next::group(plan, step) == group);
        steps.map(|step| row(m, plan, step, part)).collect()
    };
    let add = rights
        .plan
        .then(|| link("button button-small", "plus", to(plan, Part::NewStep), m.t("staff-step-new")));
    let none = ordered.is_empty().then(|| empty("flag", m.t("staff-steps-none")));
    view! {
        <nav class="steps" id="steps" aria-label=m.t("staff-steps-label")>
            <div class="steps-head">
                <h2>{m.t("staff-steps-label")}</h2>
                {add}
            </div>
            {none}
            {group(m, "staff-steps-now", true, of(Group::Now))}
            {group(m, "staff-steps-later", true, of(Group::Later))}
            {group(m, "staff-steps-done", false, of(Group::Done))}
        </nav>
    }
    .into_any()
}

fn group(m: &Model, word: &str, open: bool, rows: Vec<AnyView>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let count = rows.len().to_string();
    Some(
        view! {
            <details class="steps-group" open=open>
                <summary>{icon("chevron")}<span>{m.t(word)}</span><span class="quiet">{count}</span></summary>
                <ol class="plain">{rows}</ol>
            </details>
        }
        .into_any(),
    )
}

fn row(m: &Model, plan: &Plan, step: &Step, part: Part) -> AnyView {
    let open = matches!(part, Part::Step { step: id, .. } if id == step.id);
    let title = look::step_line(m, plan, step);
    let status = step.status.get().key();
    let word = m.t(&format!("status-{status}"));
    let state = format!("step-state step-state-{status}");
    let progress = look::progress(m, step).filter(|_| step.is_open());
    // To-do is what a step is when nothing is said: only other states are told in words.
    let told = (!matches!(step.status.get(), Status::ToDo | Status::Done { .. })).then(|| word.clone());
    let marks: Vec<AnyView> = [
        look::urgent_mark(m, step),
        look::due_line(m, step),
        look::unread_mark(m, look::unread(m, plan, step)),
        progress,
        sync::mark(m, step.id),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! {
        <li>
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
                    <span class="step-name" lang=title.lang>{title.text}</span>
                    {told.map(|told| view! { <span class="step-told" aria-hidden="true">{told}</span> })}
                    <span class="step-marks">{marks}</span>
                </span>
            </a>
        </li>
    }
    .into_any()
}
