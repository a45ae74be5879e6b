//! A step as a card: the whole card is one link, so that any part of it can be tapped.

use crate::domain::next::{self, Group};
use crate::domain::plan::Plan;
use crate::domain::step::{Status, Step};
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Route;
use crate::ui::icon::{icon, of_indicator};
use crate::ui::node::prelude::*;
use crate::ui::{step as look, sync};

/// A card of the plan, with all that is to be known before opening it.
pub fn step_card(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let class = match next::group(plan, step) {
        Group::Now => "card step-card step-card-now",
        Group::Later => "card step-card",
        Group::Done => "card step-card step-card-done",
    };
    let chips: Vec<AnyView> = [
        look::urgent_mark(m, step),
        (*step.status.get() != Status::ToDo).then(|| look::status_chip(m, step.status.get())),
        look::unread_mark(m, look::unread(m, plan, step)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let begun = step.is_open() && step.progress().0 > 0;
    let lines: Vec<AnyView> = [
        waits_line(m, plan, step),
        look::due_line(m, step),
        begun.then(|| look::progress(m, step)).flatten(),
        sync::mark(m, step.id),
    ]
    .into_iter()
    .flatten()
    .collect();
    draw(m, plan, step, class, chips, lines)
}

/// A card of what comes next: it also says what it opens.
pub fn next_card(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let chips: Vec<AnyView> = [look::urgent_mark(m, step), look::unread_mark(m, look::unread(m, plan, step))]
        .into_iter()
        .flatten()
        .collect();
    let opens = next::unlocks(plan, step.id).count();
    let opens = (opens > 0).then(|| {
        look::chip("meta", "path", m.words.with("step-opens-count", &[("count", Arg::Count(opens))]))
    });
    let lines: Vec<AnyView> =
        [look::due_line(m, step), opens, look::progress(m, step), sync::mark(m, step.id)]
            .into_iter()
            .flatten()
            .collect();
    draw(m, plan, step, "card step-card step-card-now", chips, lines)
}

fn draw(
    m: &Model,
    plan: &Plan,
    step: &Step,
    class: &'static str,
    chips: Vec<AnyView>,
    lines: Vec<AnyView>,
) -> AnyView {
    let title = look::step_line(m, plan, step);
    let to = Route::Step { step: step.id, history: false }.to_string();
    let chips = (!chips.is_empty()).then(|| view! { <span class="chips">{chips}</span> });
    view! {
        <a class=class href=to>
            <span class="tile">{icon(of_indicator(*step.indicator.get()))}</span>
            <span class="step-card-body">
                {chips}
                <span class="step-card-title" lang=title.lang>{title.text}</span>
                {lines}
            </span>
        </a>
    }
    .into_any()
}

fn waits_line(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let waits = step.is_open() && !next::is_ready(plan, step);
    waits.then(|| look::chip("meta", "lock", m.t("step-waits-short")))
}
