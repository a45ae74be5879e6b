//! Today: what is next, where one has to be, what was written, and what must not be missed.

use super::{appointment, card, install};
use crate::domain::indicator::Indicator;
use crate::domain::next;
use crate::domain::note::Note;
use crate::domain::plan::Plan;
use crate::domain::step::Step;
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Route;
use crate::ui::icon::icon;
use crate::ui::layout::{card as surface, empty, hint, link, list, section, text};
use crate::ui::node::prelude::*;
use crate::ui::ring::ring;
use crate::ui::said;
use crate::ui::step::step_line;

/// How many days before a place to live ends it is time to speak of it: six weeks.
const HOUSING_SOON: i32 = 42;
/// How many next steps are shown: more would be a list, not a next step.
const NEXT: usize = 3;
/// How much of a note is shown before it is opened, in characters.
const GLIMPSE: usize = 140;

/// The first screen.
pub fn today(m: &Model, plan: &Plan) -> AnyView {
    let steps = next::next_steps(plan, m.today(), NEXT);
    let parts: Vec<AnyView> = [
        housing_warning(m, plan),
        Some(progress(m, plan)),
        next_part(m, plan, &steps),
        overdue_part(m, plan, &steps),
        appointment_part(m, plan),
        unread_part(m, plan),
        install::offer(m),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! {
        <h1>
            {m.t("today-hello")}
            <span class="hello-name">{m.me.name.clone()}</span>
        </h1>
        {parts}
    }
    .into_any()
}

/// How far the plan is, as a picture and in words.
fn progress(m: &Model, plan: &Plan) -> AnyView {
    let (done, total) = plan.progress();
    if total == 0 {
        let talk =
            link("button button-main", "chat", Route::Talk { chapter: None }.to_string(), m.t("talk-title"));
        let add = link("button", "plus", Route::NewStep.to_string(), m.t("plan-add"));
        return surface("card", vec![empty("flag", m.t("today-no-steps")), talk, add]);
    }
    let args = [("done", Arg::Count(done)), ("total", Arg::Count(total))];
    let label = m.words.with("today-progress", &args);
    let cheer = m.t(if done == total {
        "today-cheer-all"
    } else if done == 0 {
        "today-cheer-start"
    } else {
        "today-cheer"
    });
    view! {
        <a class="card hero" href=Route::Plan { theme: None }.to_string()>
            {ring(done, total, label.clone())}
            <span class="hero-words" aria-hidden="true">
                <span class="strong">{label}</span>
                <span>{cheer}</span>
            </span>
        </a>
    }
    .into_any()
}

fn next_part(m: &Model, plan: &Plan, steps: &[&Step]) -> Option<AnyView> {
    if plan.steps.is_empty() {
        return None;
    }
    let mut children = Vec::new();
    if steps.is_empty() {
        let waits = plan.steps.iter().any(Step::is_open);
        children.push(empty("clock", m.t(if waits { "today-all-waits" } else { "today-nothing-next" })));
    } else {
        children.push(list("plain cards", steps.iter().map(|step| card::next_card(m, plan, step)).collect()));
    }
    children.push(link("button", "plan", Route::Plan { theme: None }.to_string(), m.t("today-whole-plan")));
    Some(section("next", m.t("today-next"), children))
}

fn appointment_part(m: &Model, plan: &Plan) -> Option<AnyView> {
    let next = appointment::coming(m, plan).into_iter().next()?;
    let all = link("button", "calendar", Route::Appointments.to_string(), m.t("today-all-appointments"));
    Some(section("appointment", m.t("today-appointment"), vec![appointment::card(m, plan, next, false), all]))
}

fn unread_part(m: &Model, plan: &Plan) -> Option<AnyView> {
    let unread = plan.notes.iter().rev().filter(|note| note.is_unread_by(m.me.person));
    let notes: Vec<AnyView> = unread.take(5).map(|note| glimpse(m, plan, note)).collect();
    (!notes.is_empty()).then(|| section("unread", m.t("today-unread"), vec![list("plain cards", notes)]))
}

/// The beginning of a note, as a link to where it stands.
fn glimpse(m: &Model, plan: &Plan, note: &Note) -> AnyView {
    let step = note.step.and_then(|id| plan.step(id));
    let to = match note.step {
        Some(step) => Route::Step { step, history: false },
        None => Route::Team,
    };
    let about = step.map(|step| step_line(m, plan, step).view());
    let line = said::line(m, plan, &note.text);
    let mut words: String = line.text.chars().take(GLIMPSE).collect();
    if words.len() < line.text.len() {
        words.push('…');
    }
    view! {
        <a class="card note-card" href=to.to_string()>
            <span class="tile">{icon("chat")}</span>
            <span class="step-card-body">
                <span class="quiet">{m.name_of(note.author)}" · "{m.words.ago(note.at, m.today())}</span>
                <span lang=line.lang>{words}</span>
                {about.map(|about| view! { <span class="quiet">{about}</span> })}
            </span>
        </a>
    }
    .into_any()
}

/// Temporary housing ends: said in time, and with a way on.
fn housing_warning(m: &Model, plan: &Plan) -> Option<AnyView> {
    let until = (*plan.situation.housing_until.get())?;
    let left = until.since(m.today());
    if left > HOUSING_SOON {
        return None;
    }
    let step =
        plan.ordered().into_iter().find(|step| step.is_open() && *step.indicator.get() == Indicator::Housing);
    let on = match step {
        Some(step) => {
            let to = Route::Step { step: step.id, history: false }.to_string();
            link("button", "house", to, m.t("housing-see-step"))
        }
        None => link("button", "chat", Route::Team.to_string(), m.t("housing-ask-team")),
    };
    let head = hint("strong", "house", housing_words(m, until, left));
    Some(surface("card warning", vec![head, text("", m.t("housing-ends-do")), on]))
}

fn housing_words(m: &Model, until: Day, left: i32) -> String {
    let date = m.words.date(until, m.today());
    let Ok(left) = usize::try_from(left) else {
        return m.words.with("housing-ended", &[("date", Arg::Text(&date))]);
    };
    m.words.with("housing-ends", &[("date", Arg::Text(&date)), ("count", Arg::Count(left))])
}

/// Steps whose day has passed and that are not among the next ones (they wait for somebody).
fn overdue_part(m: &Model, plan: &Plan, next: &[&Step]) -> Option<AnyView> {
    let late = plan.ordered().into_iter().filter(|step| Plan::is_overdue(step, m.today()));
    let late = late.filter(|step| !next.iter().any(|other| other.id == step.id)).take(NEXT);
    let late: Vec<AnyView> = late.map(|step| card::step_card(m, plan, step)).collect();
    (!late.is_empty()).then(|| section("late", m.t("today-late"), vec![list("plain cards", late)]))
}
