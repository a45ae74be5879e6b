//! A colleague's own work across their households: where they have to be, who asked for help, the steps that they do, and
//! what waits for others.

use super::{casework, reminders};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::limits::WORK_SHOWN;
use crate::state::AppState;
use app::domain::plan::Plan;
use app::domain::plan::appointment::Appointment;
use app::domain::plan::step::{Doer, Status, Step};
use app::domain::summary::Summary;
use app::domain::text::{self, Audience, Lang, Reading, Text, Written};
use app::domain::time::Day;
use app::i18n::Words;
use app::model::{OwnWork, Titled, WorkItem};
use std::cmp::Ordering;

/// How many days ahead appointments are told of, today among them: a week.
const DAYS: i32 = 7;

/// What there is to do, and how many of the households cannot be read.
///
/// # Errors
/// When the database fails.
pub(super) async fn of(app: &AppState, signed_in: &SignedIn) -> Result<(OwnWork, usize), Problem> {
    let (summaries, mut unreadable) = casework::summaries(app, signed_in).await?;
    let edition = app.edition();
    let words = edition.content.words(signed_in.person.lang);
    let (me, today) = (signed_in.person.id, app.clock.now().day());
    let mut work = OwnWork { calls: reminders::calls(app, signed_in).await?, ..OwnWork::default() };
    for Summary { household, .. } in summaries.into_iter().filter(Summary::is_active) {
        let Some(snapshot) = app.journals.readable(household).await? else {
            unreadable += 1;
            continue;
        };
        let plan = snapshot.plan(Audience::Team);
        let item = |title: Titled| WorkItem {
            household,
            alias: plan.alias.get().clone(),
            step: None,
            title,
            when: None,
            day: None,
            ask: None,
            at: None,
            with: None,
        };
        let week = |it: &Appointment| it.occurrences(today, today.plus(DAYS - 1));
        let meetings = plan.appointments.iter().flat_map(|it| week(it).map(move |time| (it, time.when)));
        work.appointments.extend(meetings.map(|(it, when)| WorkItem {
            step: it.step,
            when: Some(when),
            with: it.details.get().place_said(it.lang()).map(|place| written(plan, &place, words.lang())),
            ..item(own(plan, &it.what, words.lang()))
        }));
        let helps = plan.notes.iter().filter(|note| plan.is_help_owed(note));
        work.helps.extend(helps.map(|note| WorkItem {
            step: note.step,
            at: Some(note.at),
            ..item(
                note.step.and_then(|id| plan.step(id)).map_or_else(
                    || Titled { text: String::new(), lang: None },
                    |step| title(plan, step, words),
                ),
            )
        }));
        for step in plan.steps.iter().filter(|step| step.is_open()) {
            let of_step = || WorkItem { step: Some(step.id), ..item(title(plan, step, words)) };
            if let Status::Waiting { whom, since, ask } = step.status.get() {
                let with = Some(written(plan, whom, words.lang()));
                work.waiting.push(WorkItem { day: Some(*since), ask: *ask, with, ..of_step() });
            } else if *step.doer.get() == Doer::Person(me) {
                work.mine.push(WorkItem { day: *step.due.get(), ..of_step() });
            }
        }
    }
    work.appointments.sort_by_key(|it| it.when);
    work.helps.sort_by_key(|it| it.at);
    // What has a day stands before what has none.
    work.mine.sort_by_key(|it| (it.day.is_none(), it.day));
    work.waiting.sort_by_key(|it| (asks(it.ask, today), it.ask, it.day));
    for list in [&mut work.appointments, &mut work.helps, &mut work.mine, &mut work.waiting] {
        list.truncate(WORK_SHOWN);
    }
    Ok((work, unreadable))
}

/// The order of what waits: to be asked for again today, overdue, later, and what has no day for it.
fn asks(ask: Option<Day>, today: Day) -> u8 {
    match ask.map(|ask| ask.cmp(&today)) {
        Some(Ordering::Equal) => 0,
        Some(Ordering::Less) => 1,
        Some(Ordering::Greater) => 2,
        None => 3,
    }
}

/// A step's title as this reader reads it best: its own, or its topic's.
pub(super) fn title(plan: &Plan, step: &Step, words: &Words) -> Titled {
    if let Some(title) = &step.title {
        return own(plan, title, words.lang());
    }
    let topic = step.topic.as_ref().map(|topic| words.get(&format!("topic-{topic}")));
    Titled { text: topic.unwrap_or_default(), lang: None }
}

/// A text as this reader reads it best, with the language that it is in where that is another.
pub(super) fn own(plan: &Plan, text: &Text, lang: Lang) -> Titled {
    match text.read(lang, Audience::All, &plan.translations) {
        Reading::Translated(found) => Titled { text: found.text.clone(), lang: None },
        _ => original(text.written(), lang),
    }
}

pub(super) fn written(plan: &Plan, written: &Written, lang: Lang) -> Titled {
    match text::translation(&plan.translations, written, Audience::All, lang) {
        Some(found) if written.lang != lang => Titled { text: found.text.clone(), lang: None },
        _ => original(written, lang),
    }
}

fn original(written: &Written, lang: Lang) -> Titled {
    Titled { text: written.text.clone(), lang: (written.lang != lang).then_some(written.lang) }
}
