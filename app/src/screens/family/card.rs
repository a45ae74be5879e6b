//! A step as a card: the whole card is one link, so that any part of it can be tapped.

use crate::components::icon::{icon, of_indicator};
use crate::components::plan::documents::asking;
use crate::components::plan::step as look;
use crate::components::sync_state;
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::ordering::next::{self, Group};
use crate::domain::plan::Plan;
use crate::domain::plan::step::{Status, Step};
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Route;
use leptos::prelude::*;

/// A card of the plan, with all that is to be known before opening it.
#[component]
pub fn StepCard(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| {
            let progress = asking(m, plan).progress(step);
            let stands = (next::group(plan, step), next::is_ready(plan, step));
            (step.clone(), stands, progress, look::unread(m, plan, step))
        },
        |m, plan, step| {
            let class = match next::group(plan, step) {
                Group::Now => "card step-card step-card-now",
                Group::Waiting | Group::Later => "card step-card",
                Group::Done | Group::NotWanted => "card step-card step-card-done",
            };
            let status = step.status.get();
            let chips = [
                look::rival_mark(m, step.has_rivals(false)),
                look::urgent_mark(m, step),
                (*status != Status::ToDo).then(|| look::status_chip(m, status)),
                look::unread_mark(m, look::unread(m, plan, step)),
            ];
            let progress = asking(m, plan).progress(step);
            let begun = step.is_open() && progress.0 > 0;
            let lines = [
                waits_line(m, plan, step),
                look::due_line(m, step),
                begun.then(|| look::progress(m, progress)).flatten(),
            ];
            draw(m, plan, step, class, chips.into_iter().flatten().collect(), lines)
        },
    )
}

/// A card of what comes next: it also says what it opens.
#[component]
pub fn NextCard(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| {
            let (opens, progress) = (next::unlocks(plan, step.id).count(), asking(m, plan).progress(step));
            (step.clone(), opens, progress, look::unread(m, plan, step))
        },
        |m, plan, step| {
            let unread = look::unread_mark(m, look::unread(m, plan, step));
            let rivals = look::rival_mark(m, step.has_rivals(false));
            let chips = [rivals, look::urgent_mark(m, step), unread];
            let opens = next::unlocks(plan, step.id).count();
            let opens = (opens > 0).then(|| {
                look::chip("meta", "path", m.words.with("step-opens-count", &[("count", Arg::Count(opens))]))
            });
            let progress = look::progress(m, asking(m, plan).progress(step));
            let lines = [look::due_line(m, step), opens, progress];
            let class = "card step-card step-card-now";
            draw(m, plan, step, class, chips.into_iter().flatten().collect(), lines)
        },
    )
}

/// A step whose day has passed, as a line that leads to it.
#[component]
pub fn LateLine(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |_, _, step| (step.title.clone(), *step.due.get(), step.status.get().clone(), step.has_rivals(false)),
        |m, plan, step| {
            let waits = matches!(step.status.get(), Status::Waiting { .. } | Status::CannotNow { .. });
            let status = waits.then(|| look::status_chip(m, step.status.get()));
            view! {
                <a class="row-link" href=Route::Step { step: step.id, history: false }.to_string()>
                    {icon(of_indicator(*step.indicator.get()))}
                    <span>
                        <span class="strong">{look::step_line(m, plan, step).view()}</span>
                        {look::due_line(m, step)}
                        {status}
                        {look::rival_mark(m, step.has_rivals(false))}
                    </span>
                    {icon("chevron")}
                </a>
            }
        },
    )
}

/// The id of a step's card, to come back to.
pub(super) fn row_id(step: StepId) -> String {
    format!("step-{step}")
}

fn draw(
    m: &Model,
    plan: &Plan,
    step: &Step,
    class: &'static str,
    chips: Vec<AnyView>,
    lines: [Option<AnyView>; 3],
) -> AnyView {
    let title = look::step_line(m, plan, step);
    let to = Route::Step { step: step.id, history: false }.to_string();
    let chips = (!chips.is_empty()).then(|| view! { <span class="chips">{chips}</span> });
    view! {
        <a class=class href=to id=row_id(step.id)>
            <span class="tile">{icon(of_indicator(*step.indicator.get()))}</span>
            <span class="step-card-body">
                {chips}
                <span class="step-card-title">{title.view()}</span>
                {lines.into_iter().flatten().collect::<Vec<_>>()}
                {sync_state::step_mark(step.id)}
            </span>
        </a>
    }
    .into_any()
}

fn waits_line(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let waits = step.is_open() && !next::is_ready(plan, step);
    waits.then(|| look::chip("meta", "lock", m.t("step-waits-short")))
}
