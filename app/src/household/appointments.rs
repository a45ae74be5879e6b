//! All appointments: those to come with everything one needs there, and those that were.

use super::appointment::{add, card, coming, is_coming};
use crate::domain::appointment::Appointment;
use crate::domain::plan::Plan;
use crate::model::Model;
use crate::ui::layout::{card as surface, disclosure, empty, heading, keyed_list, section, text};
use crate::ui::node::prelude::*;

/// The screen of the appointments.
pub fn appointments(m: &Model, plan: &Plan) -> AnyView {
    let coming = coming(m, plan);
    let mut past: Vec<&Appointment> = plan.appointments.iter().filter(|it| !is_coming(m, it)).collect();
    past.sort_by_key(|it| std::cmp::Reverse(*it.when.get()));
    let next =
        if coming.is_empty() { empty("calendar", m.t("appointments-none")) } else { cards(m, plan, &coming) };
    let past = (!past.is_empty())
        .then(|| disclosure("fold", "history", m.t("appointments-past"), vec![cards(m, plan, &past)]));
    view! {
        <h1>{m.t("appointments-title")}</h1>
        {section("coming", m.t("appointments-coming"), vec![next, add(m, plan, None)])}
        {past}
        {surface("card tip", vec![heading(m.t("appointments-tip-title")), text("", m.t("appointments-tip"))])}
    }
    .into_any()
}

/// Appointments as cards that can be changed.
pub(super) fn cards(m: &Model, plan: &Plan, appointments: &[&Appointment]) -> AnyView {
    let items = appointments.iter().map(|it| (it.id.0.as_u128(), card(m, plan, it, true)));
    keyed_list("plain cards", items.collect())
}
