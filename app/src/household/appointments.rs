//! All appointments: those to come with everything one needs there, and those that were.

use super::appointment::{add, card, coming, is_coming};
use crate::domain::appointment::Appointment;
use crate::domain::plan::Plan;
use crate::model::Model;
use crate::ui::layout::{empty, heading, list, section, text};
use crate::ui::layout;
use leptos::prelude::*;

/// The screen of the appointments.
pub fn appointments(m: &Model, plan: &Plan) -> AnyView {
    let coming = coming(m, plan);
    let mut past: Vec<&Appointment> = plan.appointments.iter().filter(|it| !is_coming(m, it)).collect();
    past.sort_by_key(|it| std::cmp::Reverse(*it.when.get()));
    let mut next = if coming.is_empty() {
        vec![empty("calendar", m.t("appointments-none"))]
    } else {
        vec![list("plain cards", coming.iter().map(|it| card(m, plan, it, true)).collect())]
    };
    next.push(add(m, plan, None));
    let mut parts = vec![section("coming", m.t("appointments-coming"), next)];
    if !past.is_empty() {
        let cards = list("plain cards", past.iter().map(|it| card(m, plan, it, true)).collect());
        let summary = m.t("appointments-past");
        parts.push(layout::disclosure("fold", "history", summary, vec![cards]));
    }
    let doctor = layout::card("card tip", vec![heading(m.t("appointments-tip-title")), text("", m.t("appointments-tip"))]);
    parts.push(doctor);
    view! { <h1>{m.t("nav-appointments")}</h1>{parts} }.into_any()
}
