//! One appointment: its card, what came of it, who goes and how, and on which days it is. What is needed on the way stands on
//! the card, wherever that is shown; here is all that is arranged more rarely.

pub mod arrangement;
pub mod outcome;
pub mod repeats;

use crate::components::layout::{empty, link};
use crate::components::plan::appointment::Card;
use crate::components::plan::links::heading;
use crate::components::plan::rival;
use crate::components::text_view::Line;
use crate::context::{AppState, use_app};
use crate::domain::access;
use crate::domain::change::{AppointmentChange, ArrangementChange, ChangeKind};
use crate::domain::id::AppointmentId;
use crate::domain::plan::Plan;
use crate::domain::plan::appointment;
use crate::model::Model;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Appointment(id: AppointmentId) -> impl IntoView {
    let app = use_app();
    let is_there = move |m: &Model| m.plan().is_some_and(|plan| plan.appointment(id).is_some());
    let missing = app.when(
        move |m| !is_there(m),
        move || {
            let all = app.with(|m| m.route.appointments().to_string());
            let all = link("button", "calendar", all, app.t("appointments-title"));
            view! { {empty("search", app.t("appointment-not-there"))}{all} }
        },
    );
    let here = app.when(is_there, move || all(app, id));
    view! { {app.with(|m| heading(m, "appointment-title"))}{missing}{here} }
}

fn all(app: AppState, id: AppointmentId) -> AnyView {
    let with_forms = app.with(|m| may(m, AppointmentChange::Cancelled { appointment: id, cancelled: true }));
    view! {
        <Card id with_forms/>
        <outcome::OutcomePart id/>
        <arrangement::ArrangementPart id/>
        <repeats::RepeatsPart id/>
    }
    .into_any()
}

/// Whether the one who looks may make such a change.
fn may(m: &Model, change: impl Into<ChangeKind>) -> bool {
    m.plan().is_some_and(|plan| access::may(&plan, m.me.actor(), &change.into()).is_ok())
}

/// Whether they may arrange all of it: a mediator sees to the interpreter alone.
fn may_arrange(m: &Model, id: AppointmentId) -> bool {
    may(m, ArrangementChange::TravelTold { appointment: id, travel: None })
}

/// A part that is drawn again when what it shows of the appointment has changed.
fn part<T: PartialEq + Send + Sync + 'static>(
    id: AppointmentId,
    of: fn(&Model, &appointment::Appointment) -> T,
    draw: fn(&Model, &Plan, &appointment::Appointment) -> Option<AnyView>,
) -> AnyView {
    use_app().part(
        move |m| m.plan().and_then(|plan| Some(of(m, plan.appointment(id)?))),
        move |m, _| m.plan().and_then(|plan| draw(m, &plan, plan.appointment(id)?)),
    )
}

/// The cards of a question that two people answered differently, under a name of it.
fn rivals(m: &Model, about: &str, answers: Vec<rival::Answer>) -> AnyView {
    rival::card(m, &m.t(about), answers).into_any()
}

/// What an answer that is nothing says.
fn nothing(m: &Model) -> Line {
    Line::own(m.t("rivals-nothing"))
}
