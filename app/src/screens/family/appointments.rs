//! All appointments: those to come with everything one needs there, and those that were.

use crate::components::icon::icon;
use crate::components::layout::{card as surface, empty, heading, link, section, text};
use crate::components::plan::appointment::{Asked, Card, add, arranged, coming, is_coming};
use crate::context::{AppState, use_app};
use crate::domain::id::AppointmentId;
use crate::domain::plan::appointment::Appointment;
use crate::model::{Model, Push};
use crate::route::Route;
use leptos::prelude::*;
use std::cmp::Reverse;

/// The screen of the appointments.
#[component]
pub fn Appointments() -> impl IntoView {
    let app = use_app();
    let none = app.when(|m| coming_ids(m).is_empty(), move || empty("calendar", app.t("appointments-none")));
    let add = app.with(|m| add(m, None));
    let month = app.with(arranged::month);
    let coming = vec![none, cards(app, coming_ids), add, month];
    let tip = vec![heading(app.t("appointments-tip-title")), text("", app.t("appointments-tip"))];
    view! {
        <h1>{app.t("appointments-title")}</h1>
        <Asked/>
        {app.part(|m| m.tab.push, |m, _| unreminded(m))}
        {section("coming", app.t("appointments-coming"), coming)}
        <Past/>
        {surface("card tip", tip)}
    }
}

/// Where this phone could remind and does not: the way to that.
fn unreminded(m: &Model) -> Option<AnyView> {
    let words = match m.tab.push {
        Push::Off | Push::Failed => "reminders-off",
        Push::Testing => "reminders-untold",
        Push::NeedsHome => "reminders-needs-home",
        Push::Unknown | Push::Unable | Push::Denied | Push::On => return None,
    };
    let to = link("button", "bell", Route::Reminders.to_string(), m.t("reminders-title"));
    Some(surface("card tip", vec![text("", m.t(words)), to]))
}

/// Those that were, behind a tap.
#[component]
fn Past() -> impl IntoView {
    let app = use_app();
    app.when(
        |m| !past_ids(m).is_empty(),
        move || {
            view! {
                <details class="fold">
                    <summary>{icon("history")}<span>{app.t("appointments-past")}</span></summary>
                    <div class="details-body">{cards(app, past_ids)}</div>
                </details>
            }
        },
    )
}

fn coming_ids(m: &Model) -> Vec<AppointmentId> {
    m.plan().map_or_else(Vec::new, |plan| coming(m, &plan).into_iter().map(|it| it.id).collect())
}

fn past_ids(m: &Model) -> Vec<AppointmentId> {
    let Some(plan) = m.plan() else { return Vec::new() };
    let mut past: Vec<&Appointment> = plan.appointments.iter().filter(|it| !is_coming(m, it)).collect();
    past.sort_by_key(|it| Reverse(it.shown(m.today())));
    past.into_iter().map(|it| it.id).collect()
}

/// Appointments as cards that can be changed.
fn cards(app: AppState, ids: fn(&Model) -> Vec<AppointmentId>) -> AnyView {
    app.when(
        move |m| !ids(m).is_empty(),
        move || {
            let cards = app.list(ids, |id| view! { <li><Card id with_forms=true/></li> });
            view! { <ul class="plain cards">{cards}</ul> }
        },
    )
}
