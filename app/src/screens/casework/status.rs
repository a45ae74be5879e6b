//! How a step stands, and the buttons to say so.

use super::rights;
use super::rights::Rights;
use crate::components::input::{self, Line};
use crate::components::layout::{drawer, maybe, section};
use crate::components::plan::step::status_icon;
use crate::components::plan::step_status::{form, rivals, told};
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::plan::Plan;
use crate::domain::plan::step::Step;
use crate::model::Model;
use leptos::prelude::*;

/// The part of the screen about the status; for those who only read it, what there is to know.
#[component]
pub fn Status(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, _, step| (step.status.clone(), rights(m).plan),
        |m, plan, step| status(m, plan, rights(m), step),
    )
}

fn status(m: &Model, plan: &Plan, rights: Rights, step: &Step) -> Option<AnyView> {
    if !rights.plan {
        return told(m, plan, step);
    }
    let before = [maybe(rivals(m, plan, step)), maybe(told(m, plan, step))];
    let parts = before.into_iter().chain([buttons(m, step), others(m, step)]);
    Some(section("status", m.t("staff-status"), parts.collect()))
}

/// The answers that need no explanation.
fn buttons(m: &Model, step: &Step) -> AnyView {
    let now = step.status.get().key();
    let buttons: Vec<AnyView> = ["to-do", "doing", "done", "not-wanted"]
        .into_iter()
        .map(|key| {
            let word = m.t(&format!("status-{key}"));
            input::option_button(
                "option",
                ("status", key.to_owned()),
                Some(key == now),
                status_icon(key),
                word,
            )
        })
        .collect();
    let group = view! { <div class="options" role="group" aria-labelledby="status">{buttons}</div> };
    form(step).view(m, group.into_any())
}

/// The answers that need a word: whom it waits for, why it cannot be done now.
fn others(m: &Model, step: &Step) -> AnyView {
    let since = Line {
        sort: "date",
        name: "since",
        label: m.t("staff-status-since"),
        initial: m.today().to_string(),
        required: true,
    };
    let wait = vec![
        input::words("text", m.t("staff-status-whom"), String::new()),
        input::line(since),
        input::button("button", "clock", m.t("status-waiting")),
    ];
    let wait = form(step)
        .named("status-waiting")
        .class("form-row")
        .with("status", "waiting")
        .view(m, wait.into_any());
    let cannot = vec![
        input::words("text", m.t("staff-status-why"), String::new()),
        input::button("button", "pause", m.t("status-cannot-now")),
    ];
    let cannot = form(step)
        .named("status-cannot-now")
        .class("form-row")
        .with("status", "cannot-now")
        .view(m, cannot.into_any());
    drawer("fold fold-small", "clock", m.t("staff-status-other"), vec![wait, cannot])
}
