//! The things to do within a step, as large rows to tick.

use super::links::{spoken_of, way_to};
use super::rival;
use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{drawer, section};
use crate::components::text_view::{self, Line};
use crate::context::use_app;
use crate::domain::id::{StepId, SubKey};
use crate::domain::plan::Plan;
use crate::domain::plan::step::{Step, SubStep};
use crate::model::Model;
use leptos::prelude::*;

/// The part of the screen with what is to be done; also the way to add something of one's own.
#[component]
pub fn Tasks(step: StepId) -> impl IntoView {
    let app = use_app();
    let keys = move |m: &Model| -> Vec<SubKey> {
        m.of_step(step, |step| step.subs.iter().map(|sub| sub.key.clone()).collect()).unwrap_or_default()
    };
    let is_open = move |m: &Model| m.of_step(step, Step::is_open) == Some(true);
    app.when(
        move |m| is_open(m) || !keys(m).is_empty(),
        move || {
            let rows = app.when(
                move |m| !keys(m).is_empty(),
                move || {
                    let rows = app.list(keys, move |sub| view! { <li><Row step sub/></li> });
                    view! { <ul class="plain ticks">{rows}</ul> }
                },
            );
            let add = app.when(is_open, move || app.with(|m| add(m, step)));
            section("tasks", app.t("step-tasks"), vec![rows, add])
        },
    )
}

/// One thing to do: a row that ticks it, and the answers where two differ.
#[component]
fn Row(step: StepId, sub: SubKey) -> impl IntoView {
    let key = sub.clone();
    use_app().step_part(
        step,
        move |m, plan, step| {
            let sub = step.sub(&sub);
            (step.topic.clone(), sub.cloned(), sub.map(|sub| spoken_of(m, plan, step, sub, true)))
        },
        move |m, plan, step| step.sub(&key).map(|sub| row(m, plan, step, sub)),
    )
}

/// The words of a thing to do: a person's own, else the library's.
pub(crate) fn words_of(m: &Model, plan: &Plan, step: &Step, sub: &SubStep) -> Line {
    if let Some(text) = &sub.text {
        return text_view::line(m, plan, text);
    }
    let topic = step.topic.as_ref().map_or("", |topic| topic.as_str());
    let found = m.attribute(&format!("topic-{topic}"), &format!("do-{}", sub.key));
    Line::own(found.unwrap_or_else(|| super::documents::unknown(m)))
}

fn form(step: &Step, sub: &SubStep) -> ChangeForm {
    ChangeForm::new("sub-step-ticked")
        .named(format!("sub-step-ticked {}", sub.key))
        .with("step", step.id)
        .with("sub", &sub.key)
        .on(&sub.done)
}

fn row(m: &Model, plan: &Plan, step: &Step, sub: &SubStep) -> AnyView {
    let says = |done: &bool| Line::own(m.t(if *done { "rivals-yes" } else { "rivals-no" }));
    let set = |done: &bool| form(step, sub).with("done", if *done { "1" } else { "" });
    let line = words_of(m, plan, step, sub);
    let rivals = rival::card(m, &line.text, rival::answers(&sub.done, says, set));
    let button = tick(*sub.done.get(), ("done", if *sub.done.get() { "" } else { "1" }), line, None);
    let ways: Vec<AnyView> = spoken_of(m, plan, step, sub, true).into_iter().map(way_to).collect();
    view! { {form(step, sub).view(m, button)}{rivals}{ways} }.into_any()
}

/// A row that is one large button with a box to tick.
pub(crate) fn tick(
    on: bool,
    (field, value): (&'static str, &'static str),
    line: Line,
    beside: Option<AnyView>,
) -> AnyView {
    let pressed = if on { "true" } else { "false" };
    view! {
        <button type="submit" class="tick-row" name=field value=value aria-pressed=pressed>
            <span class="box">{icon("check")}</span>
            <span class="tick-words">{line.view()}</span>
            {beside}
        </button>
    }
    .into_any()
}

fn add(m: &Model, step: StepId) -> AnyView {
    let fields = vec![
        input::words("text", m.t("step-task-what"), String::new()),
        input::button("button", "plus", m.t("step-task-add")),
    ];
    let form = ChangeForm::new("sub-step-added").with("step", step).view(m, fields.into_any());
    drawer("fold", "plus", m.t("step-task-add"), vec![form])
}
