//! What a reminder says on a phone: composed there from its own plan, for the reminders of the coming weeks, and kept where
//! the service worker looks them up when one arrives. None of it passes through a push service.

use crate::components::plan::documents::{asking, name_of};
use crate::components::plan::step::step_line;
use crate::components::text_view::line;
use crate::domain::id::ReminderId;
use crate::domain::plan::Plan;
use crate::domain::plan::appointment::Appointment;
use crate::domain::reminders::{Reminder, ReminderKind, ReminderTarget, reminders};
use crate::domain::time::{Moment, WallTime};
use crate::i18n::Arg;
use crate::model::Model;

/// Reminders of so many days ahead are composed: what was not opened for longer says the generic words.
const AHEAD_MS: i64 = 30 * 86_400_000;
/// One that is late by so much may still come.
const LATE_MS: i64 = 2 * 86_400_000;

/// A reminder in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderWords {
    pub id: ReminderId,
    pub title: String,
    /// What stands below it; may be empty.
    pub body: String,
}

/// The words of this person's reminders around now.
#[must_use]
pub fn compose(m: &Model, now: Moment) -> Vec<ReminderWords> {
    let Some(plan) = m.plan() else { return Vec::new() };
    let is_near = |it: &Reminder| (now.0 - LATE_MS..now.0 + AHEAD_MS).contains(&it.at.0);
    let mine = reminders(&plan).into_iter().filter(|it| it.person == m.me.person && is_near(it));
    mine.filter_map(|it| words(m, &plan, it)).collect()
}

fn words(m: &Model, plan: &Plan, reminder: Reminder) -> Option<ReminderWords> {
    let (title, body) = match reminder.target {
        ReminderTarget::Appointment(id) => of_appointment(m, plan, plan.appointment(id)?, reminder),
        ReminderTarget::Step(id) => {
            let title = step_line(m, plan, plan.step(id)?).plain();
            (m.words.with("reminder-step", &[("what", Arg::Text(&title))]), String::new())
        }
        ReminderTarget::Housing => {
            let day = (*plan.situation.housing_until.get())?;
            let day = m.words.day(day, reminder.at.day());
            (m.words.with("reminder-housing", &[("day", Arg::Text(&day))]), String::new())
        }
    };
    // A notification breaks no words by itself.
    let plain = |words: String| words.replace('\u{ad}', "");
    Some(ReminderWords { id: reminder.id, title: plain(title), body: plain(body) })
}

fn of_appointment(m: &Model, plan: &Plan, appointment: &Appointment, reminder: Reminder) -> (String, String) {
    let what = line(m, plan, &appointment.what).plain();
    let when = reminder.when.unwrap_or(*appointment.when.get());
    let time = m.words.time(when.moment());
    // Said as it is read: on the day on which the reminder comes.
    let day_and_time = |when: WallTime| m.words.day_and_time(when, reminder.at.day());
    let args = [("time", Arg::Text(&time)), ("what", Arg::Text(&what))];
    match reminder.kind {
        ReminderKind::Changed if reminder.when.is_none() => {
            let when = day_and_time(reminder.was.unwrap_or(when));
            let args = [("what", Arg::Text(&what)), ("when", Arg::Text(&when))];
            (m.words.with("reminder-cancelled", &args), String::new())
        }
        ReminderKind::Changed => {
            let (old, new) = (reminder.was.map(day_and_time).unwrap_or_default(), day_and_time(when));
            let times = [("old", Arg::Text(&old)), ("new", Arg::Text(&new))];
            let title = m.words.with("reminder-moved", &[("what", Arg::Text(&what))]);
            (title, m.words.with("reminder-moved-when", &times))
        }
        ReminderKind::Evening => (m.words.with("reminder-evening", &args), to_know(m, plan, appointment)),
        ReminderKind::Before | ReminderKind::StepDue | ReminderKind::HousingEnds => {
            (m.words.with("reminder-before", &args), to_know(m, plan, appointment))
        }
    }
}

/// Where it is, and what to take along.
fn to_know(m: &Model, plan: &Plan, appointment: &Appointment) -> String {
    let place = Some(appointment.details.get().place.clone()).filter(|place| !place.is_empty());
    let keys = asking(m, plan).bring(appointment).asked;
    let names: Vec<String> = keys.iter().map(|key| name_of(m, plan, key).brief().plain()).collect();
    let names = names.join(", ");
    let bring = (!names.is_empty()).then(|| m.words.with("reminder-bring", &[("what", Arg::Text(&names))]));
    place.into_iter().chain(bring).collect::<Vec<_>>().join("\n")
}
