//! How a step stands, and the buttons to say so: the common answers with one tap, those that need
//! a word of explanation one tap further.

use super::rival;
use super::step::status_icon;
use super::thread::{help, is_held, open_help};
use crate::components::form::ChangeForm;
use crate::components::input;
use crate::components::layout::{card, drawer, hint, maybe, section};
use crate::components::text_view::{self, Line};
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::plan::Plan;
use crate::domain::plan::step::{self, Step};
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The part of the screen about the status.
#[component]
pub fn Status(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| {
            let help = open_help(plan, step.id);
            (step.status.clone(), help, help.is_some_and(|(note, _)| is_held(m, note)))
        },
        |m, plan, step| {
            let help = step.is_open().then(|| help(m, plan, step));
            let before = [maybe(rivals(m, plan, step)), maybe(told(m, plan, step)), buttons(m, step)];
            let parts = before.into_iter().chain([maybe(help), others(m, step)]);
            section("status", m.t("step-status"), parts.collect())
        },
    )
}

pub(crate) fn form(step: &Step) -> ChangeForm {
    ChangeForm::new("step-status-changed").with("step", step.id).on(&step.status)
}

/// The answers that need nothing but a tap.
fn buttons(m: &Model, step: &Step) -> AnyView {
    let now = step.status.get().key();
    let buttons: Vec<AnyView> = ["to-do", "doing", "done"]
        .into_iter()
        .map(|key| {
            let word = m.t(&format!("status-{key}"));
            let class = if key == "done" { "option option-main" } else { "option" };
            input::option_button(class, ("status", key.to_owned()), Some(key == now), status_icon(key), word)
        })
        .collect();
    let group = view! {
        <div class="options options-wide" role="group" aria-labelledby="status">{buttons}</div>
    };
    form(step).view(m, group.into_any())
}

/// The answers that need a reason, and the one to put a step aside.
fn others(m: &Model, step: &Step) -> AnyView {
    let wait = form(step).named("status-waiting").with("status", "waiting");
    // When the team asks again stays, whoever says anew what is waited for.
    let wait = match step.status.get() {
        step::Status::Waiting { ask: Some(ask), .. } => wait.with("ask", ask),
        _ => wait,
    };
    let wait = wait.view(
        m,
        vec![
            input::words("text", m.t("waiting-whom"), String::new()),
            input::button("button", "clock", m.t("status-waiting")),
        ]
        .into_any(),
    );
    let cannot = form(step).named("status-cannot-now").with("status", "cannot-now").view(
        m,
        vec![
            input::words("text", m.t("cannot-why"), String::new()),
            input::button("button", "pause", m.t("status-cannot-now")),
        ]
        .into_any(),
    );
    let aside = form(step)
        .named("status-not-wanted")
        .with("status", "not-wanted")
        .view(m, input::button("button", "minus", m.t("status-not-wanted")));
    drawer("fold", "pause", m.t("step-status-other"), vec![wait, cannot, aside])
}

/// Whom it waits for, or why it cannot be done now.
pub(crate) fn told(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let (name, word) = match step.status.get() {
        step::Status::Waiting { since, .. } => {
            let day = m.words.date(*since, m.today());
            ("clock", m.words.with("waiting-since", &[("day", Arg::Text(&day))]))
        }
        step::Status::CannotNow { .. } => ("pause", m.t("status-cannot-now")),
        _ => return None,
    };
    let written = step.status.get().written()?;
    let parts =
        vec![hint("fact-term", name, word), text_view::written(m, plan, written), maybe(again(m, step))];
    Some(card("told", parts))
}

/// When the team asks again. That it should have done so already is for the team to know.
fn again(m: &Model, step: &Step) -> Option<AnyView> {
    let step::Status::Waiting { ask: Some(ask), .. } = step.status.get() else { return None };
    let is_late = *ask < m.today();
    (!is_late || m.route.is_staff()).then(|| {
        let day = m.words.date(*ask, m.today());
        let class = if is_late { "meta meta-overdue" } else { "meta" };
        hint(class, "calendar", m.words.with("waiting-ask", &[("day", Arg::Text(&day))]))
    })
}

pub(crate) fn rivals(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let says = |status: &step::Status| {
        let word = m.t(&format!("status-{}", status.key()));
        match status.written() {
            None => Line::own(word),
            Some(written) => Line::own([word, text_view::written_line(m, plan, written).text].join(": ")),
        }
    };
    let set = |status: &step::Status| {
        let form = ChangeForm::new("step-status-changed").with("step", step.id).with("status", status.key());
        let form = match status {
            step::Status::Waiting { since, ask, .. } => {
                let form = form.with("since", since);
                ask.iter().fold(form, |form, ask| form.with("ask", ask))
            }
            step::Status::Done { on } => form.with("on", on),
            _ => form,
        };
        match status.written() {
            // The words stay in the language they were written in.
            Some(written) => form.with("text", &written.text).with("lang", written.lang.tag()),
            None => form,
        }
    };
    rival::card(m, &m.t("step-status"), rival::answers(&step.status, says, set))
}
