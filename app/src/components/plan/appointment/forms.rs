//! The forms that make an appointment, move it, correct it and cancel it.

use crate::components::form::ChangeForm;
use crate::components::input::{self, Choice};
use crate::components::layout::{drawer, maybe, text};
use crate::components::plan::documents::name_of;
use crate::components::plan::rival;
use crate::components::plan::step::step_title;
use crate::components::text_view::Line;
use crate::context::use_app;
use crate::domain::documents;
use crate::domain::id::{DocumentKey, StepId};
use crate::domain::plan::Plan;
use crate::domain::plan::appointment::{Appointment, Details};
use crate::model::Model;
use leptos::prelude::*;

/// The questions about an appointment that two people answered differently.
pub fn rivals(m: &Model, appointment: &Appointment) -> Vec<AnyView> {
    let id = appointment.id;
    let when = rival::answers(
        &appointment.when,
        |when| Line::own(m.words.day_and_time(*when, m.today())),
        |when| ChangeForm::new("appointment-moved").with("appointment", id).with("when", when),
    );
    let how = rival::answers(
        &appointment.details,
        |details| Line::own([details.place.as_str(), details.with.as_str()].join(", ")),
        |details| with_details(ChangeForm::new("appointment-detailed").with("appointment", id), details),
    );
    let off = rival::answers(
        &appointment.cancelled,
        |off| Line::own(m.t(if *off { "appointment-is-off" } else { "appointment-goes-on" })),
        |off| cancel_form(appointment, *off),
    );
    [("appointment-when", when), ("appointment-details", how), ("appointment-cancel", off)]
        .into_iter()
        .filter_map(|(about, answers)| rival::card(m, &m.t(about), answers))
        .collect()
}

fn with_details(form: ChangeForm, details: &Details) -> ChangeForm {
    let mut form = form.with("place", &details.place).with("with", &details.with);
    for document in &details.bring {
        form = form.with("bring", document);
    }
    let on = |yes: bool| if yes { "1" } else { "" };
    form.with("interpreter", on(details.interpreter)).with("double", on(details.double))
}

fn cancel_form(appointment: &Appointment, off: bool) -> ChangeForm {
    let value = if off { "1" } else { "" };
    ChangeForm::new("appointment-cancelled")
        .named(format!("appointment-cancelled {}", appointment.id))
        .with("appointment", appointment.id)
        .with("cancelled", value)
        .on(&appointment.cancelled)
}

/// Moving, correcting and cancelling, behind one tap.
pub fn change(m: &Model, plan: &Plan, appointment: &Appointment) -> AnyView {
    let id = appointment.id;
    if *appointment.cancelled.get() {
        let again = input::button("button", "check", m.t("appointment-goes-on-again"));
        return cancel_form(appointment, false).view(m, again);
    }
    let when = input::line(input::Line {
        sort: "datetime-local",
        name: "when",
        label: m.t("appointment-when"),
        initial: appointment.when.get().to_string(),
        required: true,
    });
    let moved = ChangeForm::new("appointment-moved")
        .named(format!("appointment-moved {id}"))
        .with("appointment", id)
        .on(&appointment.when)
        .keeping()
        .view(m, vec![when, input::button("button", "calendar", m.t("appointment-move"))].into_any());
    let mut fields = detail_fields(m, appointment.details.get());
    fields.push(document_ticks(m, plan, appointment));
    fields.push(input::button("button", "check", m.t("save")));
    let detailed = ChangeForm::new("appointment-detailed")
        .named(format!("appointment-detailed {id}"))
        .with("appointment", id)
        .on(&appointment.details)
        .keeping()
        .view(m, fields.into_any());
    let cancel = input::button("button button-danger", "cross", m.t("appointment-cancel"));
    let cancelled = cancel_form(appointment, true).view(m, cancel);
    drawer("fold", "edit", m.t("appointment-change"), vec![moved, detailed, cancelled])
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
    let shown = documents::bring(plan, appointment);
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
    fields.extend(detail_fields(m, &Details::default()));
    let mut form = ChangeForm::new("appointment-added");
    match step {
        Some(step) => form = form.with("step", step),
        None => fields.push(step_select()),
    }
    fields.push(text("quiet", m.t("appointment-call-hint")));
    fields.push(input::button("button button-main", "plus", m.t("appointment-add")));
    let form = form.view(m, fields.into_any());
    drawer("fold fold-add", "plus", m.t("appointment-add"), vec![form])
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
