//! A step that is done: a small celebration, with a summary to be proud of and what opens up now.

use crate::components::icon::icon;
use crate::components::layout::{list, text};
use crate::components::plan::step_parts;
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::ordering::next;
use crate::domain::plan::Plan;
use crate::domain::plan::step::{DocumentState, Status, Step};
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The card of a done step; nothing on others.
#[component]
pub fn Celebration(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |_, plan, step| {
            step.status.get().is_done().then(|| (step.clone(), plan.progress(), opened(plan, step)))
        },
        celebration,
    )
}

/// The steps that it made possible.
fn opened(plan: &Plan, step: &Step) -> Vec<Step> {
    let opened = plan.ordered().into_iter().filter(|other| {
        other.is_open() && other.needs.get().contains(&step.id) && next::is_ready(plan, other)
    });
    opened.cloned().collect()
}

fn celebration(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let Status::Done { on } = step.status.get() else {
        return None;
    };
    let day = m.words.date(*on, m.today());
    let mut parts = vec![text("", m.words.with("done-on", &[("day", Arg::Text(&day))]))];
    parts.extend(tally(m, step));
    let (done, total) = plan.progress();
    let args = [("done", Arg::Count(done)), ("total", Arg::Count(total))];
    parts.push(text("", m.words.with("today-progress", &args)));
    let opened: Vec<AnyView> =
        opened(plan, step).iter().map(|other| step_parts::step_link(m, plan, other)).collect();
    if !opened.is_empty() {
        parts.push(text("strong", m.t("done-opens")));
        parts.push(list("plain", opened));
    }
    Some(
        view! {
            <div class="card celebration">
                <span class="celebration-mark">{icon("star")}</span>
                <p class="celebration-title">{m.t("done-title")}</p>
                {parts}
            </div>
        }
        .into_any(),
    )
}

/// What was done for it, counted: only what is there, never what is not.
fn tally(m: &Model, step: &Step) -> Vec<AnyView> {
    let ticked = step.subs.iter().filter(|sub| *sub.done.get()).count();
    let have = step.documents.iter().filter(|doc| *doc.state.get() == DocumentState::Have).count();
    [("done-tasks", ticked), ("done-papers", have)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| text("", m.words.with(id, &[("count", Arg::Count(count))])))
        .collect()
}
