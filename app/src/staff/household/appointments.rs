//! When and where the family is expected: coming first, then what is past or was cancelled.

use super::rights::Rights;
use crate::domain::appointment::Appointment;
use crate::domain::plan::Plan;
use crate::domain::step::Step;
use crate::household::appointment as shared;
use crate::model::Model;
use crate::staff::kept::kept;
use crate::ui::form::ChangeForm;
use crate::ui::input::{self, Choice, Line};
use crate::ui::layout::{disclosure, drawer, empty, section};
use crate::ui::node::prelude::*;
use crate::ui::step::step_title;

/// The part of the screen with all appointments.
pub fn appointments(m: &Model, plan: &Plan, rights: Rights) -> AnyView {
    let coming = shared::coming(m, plan);
    let mut past: Vec<&Appointment> =
        plan.appointments.iter().filter(|it| !shared::is_coming(m, it)).collect();
    past.sort_by_key(|it| std::cmp::Reverse(*it.when.get()));
    let mut parts = vec![if coming.is_empty() {
        empty("calendar", m.t("staff-appointment-none"))
    } else {
        cards(m, plan, rights, &coming)
    }];
    parts.extend(rights.plan.then(|| add(m, plan, None)));
    let past = (!past.is_empty()).then(|| {
        let cards = cards(m, plan, rights, &past);
        section("past", m.t("staff-appointments-past"), vec![cards])
    });
    view! { {section("coming", m.t("staff-appointments-coming"), parts)}{past} }.into_any()
}

/// Those of one step; nothing where there are none and none can be made.
pub fn of_step(m: &Model, plan: &Plan, rights: Rights, step: &Step) -> Option<AnyView> {
    let of = |it: &&Appointment| it.step == Some(step.id);
    let coming: Vec<&Appointment> = shared::coming(m, plan).into_iter().filter(of).collect();
    let mut past: Vec<&Appointment> =
        plan.appointments.iter().filter(|it| !shared::is_coming(m, it)).filter(of).collect();
    past.sort_by_key(|it| std::cmp::Reverse(*it.when.get()));
    let mut parts = Vec::new();
    if !coming.is_empty() {
        parts.push(cards(m, plan, rights, &coming));
    }
    if !past.is_empty() {
        let cards = cards(m, plan, rights, &past);
        parts.push(disclosure("fold fold-small", "calendar", m.t("staff-appointments-past"), vec![cards]));
    }
    parts.extend(rights.plan.then(|| add(m, plan, Some(step))));
    (!parts.is_empty()).then(|| section("appointments", m.t("step-appointments"), parts))
}

/// The form for a new appointment; at a step it belongs to that step.
fn add(m: &Model, plan: &Plan, step: Option<&Step>) -> AnyView {
    let line = |sort, name, label: &str, required| {
        input::line(Line { sort, name, label: m.t(label), required, ..Line::default() })
    };
    let mut form = ChangeForm::new("appointment-added").class("stack");
    let of_step = match step {
        Some(step) => {
            form = form.with("step", step.id);
            None
        }
        None => Some(step_select(m, plan)),
    };
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
        {input::tick("interpreter", Choice::new("1", m.t("appointment-ask-interpreter"), false))}
        {input::tick("double", Choice::new("1", m.t("appointment-ask-double"), false))}
        {of_step}
        {input::button("button button-main", "plus", m.t("appointment-add"))}
    };
    drawer("fold fold-add", "plus", m.t("appointment-add"), vec![form.view(m, fields.into_any())])
}

fn step_select(m: &Model, plan: &Plan) -> AnyView {
    let mut choices = vec![Choice::new("", m.t("appointment-no-step"), true)];
    let open = plan.ordered().into_iter().filter(|step| step.is_open());
    choices.extend(open.map(|step| Choice::new(step.id, step_title(m, plan, step), false)));
    input::select("step", m.t("appointment-step"), choices)
}

fn cards(m: &Model, plan: &Plan, rights: Rights, appointments: &[&Appointment]) -> AnyView {
    let cards =
        appointments.iter().map(|it| (it.id.to_string(), shared::card(m, plan, it, rights.plan))).collect();
    view! { <div class="cards">{kept(cards)}</div> }.into_any()
}
