//! The call list: who has not seen a reminder, with the telephone number and what came of the call.

use super::work::said;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{empty, full_link, hint, list, section, text, way_out};
use crate::components::plan::step::chip;
use crate::domain::plan::household::dialled;
use crate::domain::reminders::ReminderKind;
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::reminders::CallLine;
use crate::route::{Part, Route};
use leptos::prelude::*;

/// What a call may come to, as it is posted.
const RESULTS: [(&str, &str, &str); 3] = [
    ("reached", "check", "work-call-reached"),
    ("no-answer", "minus", "work-call-no-answer"),
    ("wrong-number", "alert", "work-call-wrong-number"),
];

pub(super) fn calls(m: &Model, lines: &[CallLine]) -> AnyView {
    if lines.is_empty() {
        return section("calls", m.t("work-calls"), vec![empty("done", m.t("work-calls-none"))]);
    }
    let is_owed = lines.iter().any(|it| it.done.is_none());
    let lead = if is_owed { text("", m.t("work-calls-lead")) } else { empty("done", m.t("work-calls-none")) };
    let lines = lines.iter().map(|it| line(m, it)).collect();
    section("calls", m.t("work-calls"), vec![lead, list("plain cards", lines)])
}

fn line(m: &Model, call: &CallLine) -> AnyView {
    let part = match call.step {
        Some(step) => Part::Step { step, history: false },
        None => Part::Appointments,
    };
    let to = Route::Household { household: call.household, part }.to_string();
    let until = m.words.day_and_time(call.until.wall(), m.today());
    let until = m.words.with("work-call-before", &[("time", Arg::Text(&until))]);
    let next = match &call.done {
        Some((result, by, at)) => {
            let when = m.words.ago(*at, m.today());
            let result = m.t(&format!("work-call-{result}"));
            let args = [("result", Arg::Text(&result)), ("by", Arg::Text(by)), ("when", Arg::Text(&when))];
            hint("quiet", "check", m.words.with("work-call-done", &args))
        }
        None => to_call(m, call),
    };
    let marks = call.done.is_none().then(|| {
        let changed = (call.kind == ReminderKind::Changed.key())
            .then(|| chip("chip", "calendar", m.t("work-call-changed")));
        let again = call.again.then(|| chip("chip chip-waiting", "undo", m.t("work-call-again")));
        view! { {chip("chip chip-help", "clock", until)}{changed}{again} }
    });
    view! {
        <div class="card stack" id=format!("call-{}", call.reminder)>
            <p>
                <span class="strong">{call.name.clone()}</span>
                " · "{call.alias.clone()}" · "{said(m, &call.title).view()}
            </p>
            <span class="chips">{marks}</span>
            {next}
            {full_link("button button-small", "calendar", to, m.t("staff-tab-appointments"))}
        </div>
    }
    .into_any()
}

/// The number, and the buttons for what came of it.
fn to_call(m: &Model, call: &CallLine) -> AnyView {
    let number = match dialled(&call.phone) {
        Some(number) => {
            let words = m.words.with("way-call", &[("phone", Arg::Text(&call.phone))]);
            way_out("phone", format!("tel:{number}"), words)
        }
        None => {
            view! { <p class="meta">{icon("phone")}<span>{m.t("work-call-no-phone")}</span></p> }.into_any()
        }
    };
    let buttons = RESULTS.map(|(value, name, word)| {
        input::option_button("button", ("result", value.to_owned()), None, name, m.t(word))
    });
    view! {
        {number}
        <form method="post" action=Route::OwnWork.to_string()>
            <input type="hidden" name="household" value=call.household.to_string()/>
            <input type="hidden" name="reminder" value=call.reminder.to_string()/>
            <div class="ways" role="group" aria-label=call.name.clone()>{Vec::from(buttons)}</div>
        </form>
    }
    .into_any()
}
