//! That an appointment takes place again and again: every so many weeks until a day, with days that are left out and times
//! that were moved.

use super::{may_arrange, nothing, part, rivals};
use crate::components::form::ChangeForm;
use crate::components::input::{self, Choice};
use crate::components::layout::{drawer, hint, list, section, text};
use crate::components::plan::appointment::arranged;
use crate::components::plan::rival;
use crate::components::text_view::Line;
use crate::domain::id::AppointmentId;
use crate::domain::plan::Plan;
use crate::domain::plan::appointment::Appointment;
use crate::domain::plan::repeat::{Exception, Repeat};
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// How many of the coming times are offered to be left out or moved.
const COMING: usize = 12;

/// The part of the screen about it, for those who may arrange it; nothing of an appointment that was cancelled.
#[component]
pub fn RepeatsPart(id: AppointmentId) -> impl IntoView {
    part(
        id,
        |_, it| (it.repeats.clone(), it.when.clone(), *it.cancelled.get()),
        |m, plan, it| (!*it.cancelled.get() && may_arrange(m, it.id)).then(|| repeats(m, plan, it)),
    )
}

fn repeats(m: &Model, _: &Plan, it: &Appointment) -> AnyView {
    let answers = rival::answers(
        &it.repeats,
        |rule| rule.as_ref().map_or_else(|| nothing(m), |rule| Line::own(arranged::rule(m, rule))),
        |rule| rule.iter().fold(named(it, "rival"), set),
    );
    let mut parts = vec![rivals(m, "arrange-repeats", answers)];
    if let Some(rule) = it.repeats.get() {
        parts.push(hint("", "history", arranged::rule(m, rule)));
        let departures = departures(m, it, rule);
        if !departures.is_empty() {
            parts.push(list("plain read-rows", departures));
        }
        parts.push(depart(m, it, rule));
    }
    parts.push(drawer("fold", "edit", m.t("repeats-change"), vec![form(m, it)]));
    section("repeats", m.t("arrange-repeats"), parts)
}

fn named(it: &Appointment, name: &str) -> ChangeForm {
    ChangeForm::new("appointment-repeats-told")
        .named(format!("appointment-repeats-told {name} {}", it.id))
        .with("appointment", it.id)
}

/// The form says the rule as it is, with its exceptions.
fn set(form: ChangeForm, rule: &Repeat) -> ChangeForm {
    let form = form.with("every", rule.every_weeks).with("until", rule.until);
    rule.exceptions.iter().fold(form, |form, (day, exception)| form.with("exception", said(*day, *exception)))
}

/// An exception as the form's field says it.
fn said(day: Day, exception: Exception) -> String {
    match exception {
        Exception::Skipped => day.to_string(),
        Exception::MovedTo(when) => format!("{day} {when}"),
    }
}

fn form(m: &Model, it: &Appointment) -> AnyView {
    let rule = it.repeats.get().as_ref();
    let mut form = named(it, "rule").on(&it.repeats).keeping();
    for (day, exception) in rule.iter().flat_map(|rule| &rule.exceptions) {
        form = form.with("exception", said(*day, *exception));
    }
    let fields = vec![
        input::select("every", m.t("repeats-how"), arranged::rhythms(m, rule)),
        input::line(input::Line {
            sort: "date",
            name: "until",
            label: m.t("repeats-until"),
            initial: rule.map(|rule| rule.until.to_string()).unwrap_or_default(),
            required: false,
        }),
        input::button("button button-main", "check", m.t("save")),
    ];
    form.view(m, fields.into_any())
}

/// What is otherwise from today on, each with the button that puts it back.
fn departures(m: &Model, it: &Appointment, rule: &Repeat) -> Vec<AnyView> {
    let coming = rule.exceptions.iter().filter(|(day, exception)| match exception {
        Exception::Skipped => **day >= m.today(),
        Exception::MovedTo(when) => (**day).max(when.day) >= m.today(),
    });
    let coming = coming.map(|(day, exception)| {
        let date = m.words.day(*day, m.today());
        let words = match exception {
            Exception::Skipped => m.words.with("repeats-skipped", &[("day", Arg::Text(&date))]),
            Exception::MovedTo(when) => {
                let when = m.words.day_and_time(*when, m.today());
                m.words.with("repeats-moved", &[("day", Arg::Text(&date)), ("when", Arg::Text(&when))])
            }
        };
        let mut back = rule.clone();
        back.exceptions.remove(day);
        let form = set(named(it, &day.to_string()), &back).on(&it.repeats);
        let button = input::button("button button-small", "undo", m.t("repeats-back"));
        view! { <span>{words}</span>{form.view(m, button)} }.into_any()
    });
    coming.collect()
}

/// One of the coming times is left out, or moved.
fn depart(m: &Model, it: &Appointment, rule: &Repeat) -> AnyView {
    let coming = it.occurrences(m.today(), Day::LAST).take(COMING);
    let choices = coming.map(|it| Choice::new(it.original, m.words.day(it.when.day, m.today()), false));
    let choices: Vec<Choice> = choices.collect();
    if choices.is_empty() {
        return text("quiet", m.t("repeats-over"));
    }
    let how = |how: &'static str, icon, word: &str| {
        input::option_button("button", ("how", how.to_owned()), None, icon, m.t(word))
    };
    let fields = vec![
        input::select("original", m.t("repeats-which"), choices),
        input::line(input::Line {
            sort: "datetime-local",
            name: "when",
            label: m.t("repeats-to"),
            initial: String::new(),
            required: false,
        }),
        view! { <div class="options">{how("skip", "minus", "repeats-skip")}{how("move", "calendar", "repeats-move")}</div> }
            .into_any(),
    ];
    let form = set(named(it, "once"), rule).on(&it.repeats);
    drawer("fold", "calendar", m.t("repeats-one"), vec![form.view(m, fields.into_any())])
}
