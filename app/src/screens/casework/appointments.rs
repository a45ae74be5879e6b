//! When and where the family is expected: coming first, then what is past or was cancelled.

use super::rights;
use crate::components::form::ChangeForm;
use crate::components::input::{self, Choice, Line};
use crate::components::layout::{disclosure, drawer, empty, section};
use crate::components::plan::appointment as shared;
use crate::context::{AppState, use_app};
use crate::domain::id::{AppointmentId, StepId};
use crate::domain::plan::appointment::Appointment;
use crate::model::Model;
use leptos::prelude::*;
use std::cmp::Reverse;

/// The part of the screen with all appointments.
#[component]
pub fn Appointments() -> impl IntoView {
    let app = use_app();
    let none =
        app.when(|m| coming(m, None).is_empty(), move || empty("calendar", app.t("staff-appointment-none")));
    let add = app.when(|m| rights(m).plan, move || app.with(|m| add(m, None)));
    let past = app.when(
        |m| !past(m, None).is_empty(),
        move || section("past", app.t("staff-appointments-past"), vec![cards(app, |m| past(m, None))]),
    );
    let month = app.with(shared::arranged::month);
    let coming = vec![none, cards(app, |m| coming(m, None)), add, month];
    view! { <shared::Asked/>{section("coming", app.t("staff-appointments-coming"), coming)}{past} }
}

/// Those of one step; nothing where there are none and none can be made.
#[component]
pub fn OfStep(step: StepId) -> impl IntoView {
    let app = use_app();
    let some = move |m: &Model| !coming(m, Some(step)).is_empty() || !past(m, Some(step)).is_empty();
    app.when(
        move |m| some(m) || rights(m).plan,
        move || {
            let over = app.when(
                move |m| !past(m, Some(step)).is_empty(),
                move || {
                    let cards = cards(app, move |m| past(m, Some(step)));
                    disclosure("fold fold-small", "calendar", app.t("staff-appointments-past"), vec![cards])
                },
            );
            let add = app.when(|m| rights(m).plan, move || app.with(|m| add(m, Some(step))));
            let parts = vec![cards(app, move |m| coming(m, Some(step))), over, add];
            section("appointments", app.t("step-appointments"), parts)
        },
    )
}

/// Those to come, of all steps or of one, the next first.
fn coming(m: &Model, step: Option<StepId>) -> Vec<AppointmentId> {
    let Some(plan) = m.plan() else { return Vec::new() };
    let all = shared::coming(m, &plan).into_iter();
    all.filter(|it| step.is_none_or(|step| it.step == Some(step))).map(|it| it.id).collect()
}

/// Those that are past or were cancelled, the last first.
fn past(m: &Model, step: Option<StepId>) -> Vec<AppointmentId> {
    let Some(plan) = m.plan() else { return Vec::new() };
    let all = plan.appointments.iter().filter(|it| !shared::is_coming(m, it));
    let mut past: Vec<&Appointment> =
        all.filter(|it| step.is_none_or(|step| it.step == Some(step))).collect();
    past.sort_by_key(|it| Reverse(it.shown(m.today())));
    past.into_iter().map(|it| it.id).collect()
}

/// The form for a new appointment; at a step it belongs to that step.
fn add(m: &Model, step: Option<StepId>) -> AnyView {
    let line = |sort, name, label: &str, required| {
        input::line(Line { sort, name, label: m.t(label), required, ..Line::default() })
    };
    let mut form = ChangeForm::new("appointment-added").class("stack");
    let of_step = match step {
        Some(step) => {
            form = form.with("step", step);
            None
        }
        None => Some(shared::step_select()),
    };
    let (proposed, why) = shared::forms::proposed(m, step);
    let fields = view! {
        {line("text", "what", "appointment-what", true)}
        <div class="form-row">
            {line("date", "day", "appointment-day", true)}
            {line("time", "time", "appointment-time", true)}
        </div>
        <div class="form-row">
            {line("text", "place", "appointment-place", false)}
            {line("text", "with", "appointment-with", false)}
        </div>
        {input::tick("interpreter", Choice::new("1", m.t("appointment-ask-interpreter"), proposed.interpreter))}
        {input::tick("double", Choice::new("1", m.t("appointment-ask-double"), proposed.double))}
        {why}
        <div class="form-row">
            {input::select("every", m.t("repeats-how"), shared::arranged::rhythms(m, None))}
            {line("date", "until", "repeats-until", false)}
        </div>
        {of_step}
        {input::button("button button-main", "plus", m.t("appointment-add"))}
    };
    drawer("fold", "plus", m.t("appointment-add"), vec![form.view(m, fields.into_any())])
}

fn cards(
    app: AppState,
    ids: impl Fn(&Model) -> Vec<AppointmentId> + Clone + Send + Sync + 'static,
) -> AnyView {
    let some = ids.clone();
    app.when(
        move |m| !some(m).is_empty(),
        move || {
            let cards = app.list(ids.clone(), move |id| {
                let may = app.with(|m| rights(m).plan);
                view! { <shared::Card id with_forms=may/> }
            });
            view! { <div class="cards">{cards}</div> }
        },
    )
}
