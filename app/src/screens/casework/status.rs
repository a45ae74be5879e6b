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
use crate::domain::plan::step::{self, Step};
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

/// For whom or what it waits, since when, and when one asks again: set, changed and cleared in one form.
fn wait(m: &Model, step: &Step) -> AnyView {
    let mut form = form(step).named("status-waiting").class("form-row").with("status", "waiting");
    let (mut whom, mut since, mut ask) = (String::new(), m.today().to_string(), String::new());
    if let step::Status::Waiting { whom: now, since: from, ask: again } = step.status.get() {
        whom.clone_from(&now.text);
        since = from.to_string();
        ask = again.map_or_else(String::new, |day| day.to_string());
        form = form
            .keeping()
            .with("text-lang", now.lang.tag())
            .was("text", &whom)
            .was("since", &since)
            .was("ask", &ask);
    }
    let day = |name: &'static str, id: &str, initial: String| {
        input::line(Line { sort: "date", name, label: m.t(id), initial, required: name == "since" })
    };
    let fields = vec![
        input::words("text", m.t("staff-status-whom"), whom),
        day("since", "staff-status-since", since),
        day("ask", "staff-status-ask", ask),
        input::button("button", "clock", m.t("status-waiting")),
    ];
    form.view(m, fields.into_any())
}

/// The answers that need a word: whom it waits for, why it cannot be done now.
fn others(m: &Model, step: &Step) -> AnyView {
    let wait = wait(m, step);
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
