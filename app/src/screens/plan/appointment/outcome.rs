//! What came of an appointment: whether they went, a few words, and what is next.

use super::{may, nothing, part, rivals};
use crate::components::form::ChangeForm;
use crate::components::input;
use crate::components::layout::{drawer, link, section, text};
use crate::components::plan::appointment::arranged::went;
use crate::components::plan::links::to_step;
use crate::components::plan::rival;
use crate::components::text_view::{Line, written_line};
use crate::domain::change::ArrangementChange;
use crate::domain::change::limits::{ABOUT_CHARS, LINE_CHARS};
use crate::domain::id::AppointmentId;
use crate::domain::plan::Plan;
use crate::domain::plan::appointment::Appointment;
use crate::domain::plan::indicator::Indicator;
use crate::domain::plan::outcome::Outcome;
use crate::domain::text::Written;
use crate::domain::time::Day;
use crate::model::Model;
use leptos::prelude::*;

/// The part of the screen about it, once its time has come.
#[component]
pub fn OutcomePart(id: AppointmentId) -> impl IntoView {
    part(
        id,
        |m, it| (it.outcome.clone(), it.series(), *it.cancelled.get(), it.has_begun(m.now.wall())),
        |m, plan, it| {
            let noted = it.outcome.get().is_some();
            let shows = noted || it.has_begun(m.now.wall());
            let may = may(m, ArrangementChange::OutcomeNoted { appointment: it.id, outcome: None });
            (shows && may && !*it.cancelled.get()).then(|| outcome(m, plan, it))
        },
    )
}

fn outcome(m: &Model, plan: &Plan, it: &Appointment) -> AnyView {
    let answers = rival::answers(
        &it.outcome,
        |outcome| says(m, plan, outcome.as_ref()),
        |outcome| set(it, outcome.as_ref()),
    );
    let form = form(m, it);
    // What is noted stands on the card.
    let form = match it.outcome.get() {
        Some(_) if it.without_outcome().is_none() => {
            drawer("fold", "edit", m.t("outcome-change"), vec![form])
        }
        _ => view! { {text("quiet", m.t("outcome-lead"))}{form} }.into_any(),
    };
    let step = it.outcome.get().as_ref().and_then(|it| it.next.as_ref()).map(|next| step(m, plan, it, next));
    section("outcome", m.t("outcome-ask"), vec![rivals(m, "outcome-title", answers), form, step.into_any()])
}

fn named(it: &Appointment) -> ChangeForm {
    ChangeForm::new("appointment-outcome-noted")
        .named(format!("appointment-outcome-noted {}", it.id))
        .with("appointment", it.id)
}

/// The time that is asked of: the last one that has been.
fn day(m: &Model, it: &Appointment) -> Day {
    let now = m.now.wall();
    let been = it.occurrences(Day::FIRST, now.day).filter(|it| it.when <= now).last();
    been.map_or(it.shown(m.today()).day, |it| it.when.day)
}

fn form(m: &Model, it: &Appointment) -> AnyView {
    let now = it.outcome.get().as_ref().filter(|_| it.without_outcome().is_none());
    let text = |written: Option<&Written>| written.map(|it| it.text.clone()).unwrap_or_default();
    let (words, next) = (now.and_then(|it| it.words.as_ref()), now.and_then(|it| it.next.as_ref()));
    let mut form = named(it).with("day", day(m, it)).on(&it.outcome).keeping();
    for (field, was, written) in [("words-lang", "words", words), ("next-lang", "next", next)] {
        if let Some(written) = written {
            form = form.with(field, written.lang.tag()).was(was, &written.text);
        }
    }
    let pressed = |went| now.map(|it| it.went == went);
    let fields = view! {
        {input::area("words", m.t("outcome-words"), &text(words), false, ABOUT_CHARS)}
        {input::area("next", m.t("outcome-next-field"), &text(next), false, LINE_CHARS)}
        <div class="options options-wide">
            {input::option_button("option option-main", ("went", "yes".to_owned()), pressed(true), "done", m.t("outcome-went"))}
            {input::option_button("option", ("went", "no".to_owned()), pressed(false), "minus", m.t("outcome-missed"))}
        </div>
    };
    form.view(m, fields.into_any())
}

fn says(m: &Model, plan: &Plan, outcome: Option<&Outcome>) -> Line {
    let Some(outcome) = outcome else { return nothing(m) };
    let texts = outcome.words.iter().chain(&outcome.next).map(|it| written_line(m, plan, it).plain());
    Line::own(std::iter::once(m.t(went(outcome))).chain(texts).collect::<Vec<_>>().join(" · "))
}

/// The form that says the same once more.
fn set(it: &Appointment, outcome: Option<&Outcome>) -> ChangeForm {
    let form = named(it);
    let Some(outcome) = outcome else { return form.with("went", "none") };
    let mut form = form.with("day", outcome.day).with("went", if outcome.went { "yes" } else { "no" });
    for (field, lang, written) in
        [("words", "words-lang", &outcome.words), ("next", "next-lang", &outcome.next)]
    {
        if let Some(written) = written {
            form = form.with(field, &written.text).with(lang, written.lang.tag());
        }
    }
    form
}

/// The next step as a step of the plan: the button that makes it, or the way to it where it is one.
fn step(m: &Model, plan: &Plan, it: &Appointment, next: &Written) -> Option<AnyView> {
    let is_it = |title: &Written| title == next;
    let made = plan.steps.iter().find(|step| step.title.as_ref().is_some_and(|it| is_it(it.written())));
    if let Some(step) = made {
        return Some(link("inline-link", "plan", to_step(m, step.id), m.t("outcome-to-step")));
    }
    let of = it.step.and_then(|id| plan.step(id));
    let indicator = of.map_or(Indicator::Links, |step| *step.indicator.get());
    let form = ChangeForm::new("step-added")
        .named(format!("step-added {}", it.id))
        .with("title", &next.text)
        .with("title-lang", next.lang.tag())
        .with("indicator", indicator.key());
    Some(form.view(m, input::button("button button-small", "plus", m.t("outcome-make-step"))))
}
