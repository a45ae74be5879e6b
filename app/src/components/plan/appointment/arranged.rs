//! How an appointment is arranged, in a few words on its card; all of it is edited on its own screen.

use crate::components::input::Choice;
use crate::components::layout::{fact, link};
use crate::components::plan::links::to;
use crate::components::plan::step::chip;
use crate::components::text_view::{line, written_line};
use crate::domain::id::AppointmentId;
use crate::domain::overlaps;
use crate::domain::plan::Plan;
use crate::domain::plan::appointment::Appointment;
use crate::domain::plan::interpreter::InterpreterState;
use crate::domain::plan::outcome::Outcome;
use crate::domain::plan::repeat::{EVERY_WEEKS, Repeat};
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;

/// Where it stands with the interpreter, where one is needed.
pub fn interpreter(m: &Model, appointment: &Appointment) -> Option<AnyView> {
    let class = match appointment.interpreter() {
        InterpreterState::None => return None,
        InterpreterState::Confirmed => "chip chip-done",
        InterpreterState::Needed | InterpreterState::Asked => "chip chip-doing",
    };
    let word = format!("interpreter-{}", appointment.interpreter().key());
    Some(chip(class, "translate", m.t(&word)))
}

/// Who goes along, who interprets, the way, the rule, and what came of it.
pub fn facts(m: &Model, plan: &Plan, appointment: &Appointment) -> Vec<AnyView> {
    let going: Vec<String> = appointment.going.get().iter().map(|person| m.name_of(*person)).collect();
    let said = |text: String| text.into_any();
    let named = appointment.interpreting.get().as_ref().map(|it| it.name.clone());
    let travel = appointment.travel.get().as_ref().map(|it| written_line(m, plan, it).view());
    [
        ("people", "arrange-going", (!going.is_empty()).then(|| said(going.join(", ")))),
        ("translate", "arrange-interpreter", named.filter(|name| !name.is_empty()).map(said)),
        ("map", "arrange-travel", travel),
        ("history", "arrange-repeats", appointment.repeats.get().as_ref().map(|it| said(rule(m, it)))),
        ("flag", "outcome-title", appointment.outcome.get().as_ref().map(|it| outcome(m, plan, it))),
    ]
    .into_iter()
    .filter_map(|(icon, word, value)| Some(fact(icon, m.t(word), value?)))
    .collect()
}

/// How many overlaps are told of on one card.
const OVERLAPS: usize = 2;

/// What is at the same time, in words; of one that repeats the next such times.
#[must_use]
pub fn overlaps(m: &Model, plan: &Plan, id: AppointmentId) -> Vec<String> {
    let found = overlaps::of(plan, &m.library, id, m.today());
    let words = found.into_iter().take(OVERLAPS).filter_map(|it| {
        let what = line(m, plan, &plan.appointment(it.other)?.what).plain();
        let when = m.words.day_and_time(it.when, m.today());
        let args = [("what", Arg::Text(&what)), ("when", Arg::Text(&when))];
        Some(m.words.with("appointment-overlaps", &args))
    });
    words.collect()
}

/// «щотижня до 15 грудня».
#[must_use]
pub fn rule(m: &Model, rule: &Repeat) -> String {
    let day = m.words.date(rule.until, m.today());
    m.words.with(&format!("repeats-every-{}", rule.every_weeks), &[("day", Arg::Text(&day))])
}

/// Whether they went, how it was, and what is next.
pub fn outcome(m: &Model, plan: &Plan, outcome: &Outcome) -> AnyView {
    let went = m.t(went(outcome));
    let words = outcome.words.as_ref().map(|it| view! { <p>{written_line(m, plan, it).view()}</p> });
    let next = outcome.next.as_ref().map(|it| {
        view! { <p>{m.t("outcome-next")}": "{written_line(m, plan, it).view()}</p> }
    });
    view! { <p>{went}</p>{words}{next} }.into_any()
}

/// The Fluent id of whether they went.
#[must_use]
pub fn went(outcome: &Outcome) -> &'static str {
    if outcome.went { "outcome-went" } else { "outcome-missed" }
}

/// The link to its own screen, unless that is where it stands.
pub fn more(m: &Model, appointment: &Appointment) -> Option<AnyView> {
    let here = Shared::Appointment(appointment.id);
    (m.route.shared() != Some(here)).then(|| {
        let (icon, word) = if appointment.asks_outcome(m.now.wall()) {
            ("flag", "outcome-ask")
        } else {
            ("people", "arrange-more")
        };
        link("button button-small", icon, to(m, here), m.t(word))
    })
}

/// How often it may take place, to choose from; once where no rule is given.
#[must_use]
pub fn rhythms(m: &Model, rule: Option<&Repeat>) -> Vec<Choice> {
    let weeks = EVERY_WEEKS.map(|weeks| {
        let chosen = rule.is_some_and(|rule| rule.every_weeks == weeks);
        Choice::new(weeks, m.t(&format!("repeats-weeks-{weeks}")), chosen)
    });
    std::iter::once(Choice::new("", m.t("repeats-once"), rule.is_none())).chain(weeks).collect()
}

/// The link to this month.
pub fn month(m: &Model) -> AnyView {
    let (_, _, of_month) = m.today().civil();
    let first = m.today().plus(1 - of_month as i32);
    link("button button-small", "calendar", to(m, Shared::Month(first)), m.t("calendar-link"))
}
