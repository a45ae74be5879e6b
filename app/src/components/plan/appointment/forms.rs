//! The forms that make an appointment, move it, correct it and cancel it.

use crate::components::form::ChangeForm;
use crate::components::input::{self, Choice};
use crate::components::layout::{drawer, maybe, text};
use crate::components::plan::documents::{asking, name_of};
use crate::components::plan::rival;
use crate::components::plan::step::step_title;
use crate::components::text_view::{self, Line};
use crate::context::use_app;
use crate::domain::id::{DocumentKey, StepId};
use crate::domain::plan::Plan;
use crate::domain::plan::appointment::{Appointment, Details};
use crate::domain::plan::interpreter::InterpreterState;
use crate::domain::text::Lang;
use crate::model::Model;
use leptos::prelude::*;

/// The questions about an appointment that two people answered differently.
pub fn rivals(m: &Model, plan: &Plan, appointment: &Appointment) -> Vec<AnyView> {
    let id = appointment.id;
    let when = rival::answers(
        &appointment.when,
        |when| Line::own(m.words.day_and_time(*when, m.today())),
        |when| ChangeForm::new("appointment-moved").with("appointment", id).with("when", when),
    );
    let how = rival::answers(
        &appointment.details,
        |details| {
            let said =
                [details.place.as_str(), details.with.as_str()].into_iter().filter(|it| !it.is_empty());
            Line::own(said.collect::<Vec<_>>().join(", "))
        },
        |details| {
            let form = ChangeForm::new("appointment-detailed").with("appointment", id);
            with_details(form, details, appointment.lang())
        },
    );
    let off = rival::answers(
        &appointment.cancelled,
        |off| Line::own(m.t(if *off { "appointment-is-off" } else { "appointment-goes-on" })),
        |off| cancel_form(appointment, *off),
    );
    let what = rival::answers(
        appointment.what.source(),
        |written| text_view::written_line(m, plan, written),
        |written| {
            let form = ChangeForm::new("appointment-titled").with("appointment", id);
            form.with("what", &written.text).with("what-lang", written.lang.tag())
        },
    );
    [
        ("appointment-what", what),
        ("appointment-when", when),
        ("appointment-details", how),
        ("appointment-cancel", off),
    ]
    .into_iter()
    .filter_map(|(about, answers)| rival::card(m, &m.t(about), answers))
    .collect()
}

fn with_details(form: ChangeForm, details: &Details, lang: Lang) -> ChangeForm {
    with_others(form, details, lang).with("interpreter", on(details.interpreter))
}

fn on(yes: bool) -> &'static str {
    if yes { "1" } else { "" }
}

/// The details without the interpreter, for a form that asks of it alone.
pub(crate) fn with_others(form: ChangeForm, details: &Details, lang: Lang) -> ChangeForm {
    let mut form = form.with("place", &details.place).with("with", &details.with);
    for (field, lang) in langs(details, lang) {
        form = form.with(field, lang);
    }
    for document in &details.bring {
        form = form.with("bring", document);
    }
    form.with("double", on(details.double))
}

/// The languages of the texts in it, as the form of its fields names them. `lang`: see [`Appointment::lang`].
fn langs(details: &Details, lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    let langs =
        [("place-lang", &details.place, details.place_lang), ("with-lang", &details.with, details.with_lang)];
    let written = langs.into_iter().filter(|(_, text, _)| !text.is_empty());
    written.map(move |(field, _, of)| (field, of.unwrap_or(lang).tag()))
}

fn cancel_form(appointment: &Appointment, off: bool) -> ChangeForm {
    let value = if off { "1" } else { "" };
    ChangeForm::new("appointment-cancelled")
        .named(format!("appointment-cancelled {}", appointment.id))
        .with("appointment", appointment.id)
        .with("cancelled", value)
        .on(&appointment.cancelled)
}

/// All that can be corrected in one form, and cancelling, behind one tap.
pub fn change(m: &Model, plan: &Plan, appointment: &Appointment) -> AnyView {
    let id = appointment.id;
    if *appointment.cancelled.get() {
        let again = input::button("button", "check", m.t("appointment-goes-on-again"));
        return cancel_form(appointment, false).view(m, again);
    }
    let line = |sort, name, label: &str, initial: String| {
        input::line(input::Line { sort, name, label: m.t(label), initial, required: true })
    };
    let needed = appointment.interpreter() != InterpreterState::None;
    let details = &Details { interpreter: needed, ..appointment.details.get().clone() };
    let (what, when) = (text_view::line(m, plan, &appointment.what), appointment.when.get().to_string());
    let mut form = ChangeForm::together(format!("appointment {id}"))
        .of("appointment-titled", appointment.what.source().version())
        .of("appointment-moved", appointment.when.version())
        .of("appointment-detailed", appointment.details.version())
        // Who needs none, has none.
        .of("appointment-interpreter-told", appointment.interpreting.version())
        .with("appointment", id)
        // Words that are not in the reader's language are corrected in theirs.
        .with("what-lang", what.lang.unwrap_or(m.lang().tag()))
        .was("what", &what.text)
        .was("when", &when)
        .was("place", &details.place)
        .was("with", &details.with)
        .was("interpreter", on(details.interpreter))
        .was("double", on(details.double));
    for (field, lang) in langs(details, appointment.lang()) {
        form = form.with(field, lang);
    }
    let ticked = asking(m, plan).bring(appointment).asked.into_iter().map(ToString::to_string);
    for document in ticked.chain([String::new()]) {
        form = form.was("bring", document);
    }
    let mut fields = vec![
        line("text", "what", "appointment-what", what.text),
        line("datetime-local", "when", "appointment-when", when),
    ];
    fields.extend(detail_fields(m, details));
    fields.push(document_ticks(m, plan, appointment));
    fields.push(input::button("button button-main", "check", m.t("save")));
    let changed = form.keeping().view(m, fields.into_any());
    let cancel = input::button("button button-danger", "cross", m.t("appointment-cancel"));
    let cancelled = cancel_form(appointment, true).view(m, cancel);
    drawer("fold", "edit", m.t("appointment-change"), vec![changed, cancelled])
}

fn detail_fields(m: &Model, details: &Details) -> Vec<AnyView> {
    let line = |name, label: &str, initial: &str| {
        input::line(input::Line {
            sort: "text",
            name,
            label: m.t(label),
            initial: initial.to_owned(),
            required: false,
        })
    };
    let tick = |name, label: &str, chosen| input::tick(name, Choice::new("1", m.t(label), chosen));
    vec![
        line("place", "appointment-place", &details.place),
        line("with", "appointment-with", &details.with),
        tick("interpreter", "appointment-ask-interpreter", details.interpreter),
        tick("double", "appointment-ask-double", details.double),
    ]
}

/// The documents of its step, to be ticked when they have to come along.
fn document_ticks(m: &Model, plan: &Plan, appointment: &Appointment) -> AnyView {
    let step = appointment.step.and_then(|id| plan.step(id));
    let shown = asking(m, plan).bring(appointment).asked;
    let mut keys: Vec<&DocumentKey> = shown.clone();
    for doc in step.map_or(&[][..], |step| &step.documents) {
        if !keys.contains(&&doc.key) {
            keys.push(&doc.key);
        }
    }
    if keys.is_empty() {
        return maybe(None);
    }
    let ticks: Vec<AnyView> = keys
        .into_iter()
        .map(|key| input::tick("bring", Choice::new(key, name_of(m, plan, key).text, shown.contains(&key))))
        .collect();
    view! { <fieldset><legend>{m.t("appointment-bring")}</legend>{ticks}</fieldset> }.into_any()
}

/// The form for a new appointment; on a step's screen it belongs to that step.
pub fn add(m: &Model, step: Option<StepId>) -> AnyView {
    let field = |sort, name, label: &str| {
        input::line(input::Line { sort, name, label: m.t(label), initial: String::new(), required: true })
    };
    let mut fields = vec![
        field("text", "what", "appointment-what"),
        field("date", "day", "appointment-day"),
        field("time", "time", "appointment-time"),
    ];
    let (details, why) = proposed(m, step);
    fields.extend(detail_fields(m, &details));
    fields.push(maybe(why));
    let mut form = ChangeForm::new("appointment-added");
    match step {
        Some(step) => form = form.with("step", step),
        None => fields.push(step_select()),
    }
    fields.push(text("quiet", m.t("appointment-call-hint")));
    fields.push(input::button("button button-main", "plus", m.t("appointment-add")));
    let form = form.view(m, fields.into_any());
    drawer("fold", "plus", m.t("appointment-add"), vec![form])
}

/// What is ticked in the form for a new appointment, and why: at a general practitioner's time is short.
pub(crate) fn proposed(m: &Model, step: Option<StepId>) -> (Details, Option<AnyView>) {
    let plan = m.plan();
    let step = step.and_then(|id| plan.as_ref()?.step(id));
    let at_doctor = step.is_some_and(|step| m.library.is_at_doctor(step));
    let why = at_doctor.then(|| text("quiet", m.t("appointment-doctor-why")));
    (Details { interpreter: at_doctor, double: at_doctor, ..Details::default() }, why)
}

/// The open steps to choose from. What was chosen stays chosen while the plan changes.
pub fn step_select() -> AnyView {
    use_app().part(
        |m| {
            let Some(plan) = m.plan() else { return Vec::new() };
            let open = plan.ordered().into_iter().filter(|step| step.is_open());
            open.map(|step| (step.id, step_title(m, &plan, step))).collect::<Vec<_>>()
        },
        |m, steps| {
            let mut choices = vec![Choice::new("", m.t("appointment-no-step"), true)];
            choices.extend(steps.iter().map(|(id, title)| Choice::new(id, title.clone(), false)));
            input::select("step", m.t("appointment-step"), choices)
        },
    )
}
