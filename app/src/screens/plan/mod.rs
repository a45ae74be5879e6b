//! The screens that family and team share: the first talk, what is offered, the documents, the path, the
//! card for a desk, an appointment and the plan on paper. Each is drawn once; where it leads follows from the side of
//! the app it is drawn on ([`Route::beside`]).

pub mod appointment;
pub mod counter_card;
pub mod documents;
pub mod interview;
pub mod month;
pub mod offers;
pub mod path;
pub mod printed;

use crate::components::layout::link;
use crate::components::plan::links::to;
use crate::context::{WholePlan, use_app};
use crate::domain::plan::Plan;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::{Route, Shared};
use leptos::prelude::*;

/// One of the shared screens.
#[component]
pub fn Screen(shared: Shared) -> impl IntoView {
    let app = use_app();
    // These are read, not filled in: they follow the plan as a whole.
    let read = move |draw: fn(&Model, &Plan, Shared) -> AnyView| {
        let of = |m: &Model| (WholePlan::of(m), m.library_here, m.beside.is_some());
        app.part(of, move |m, _| Some(draw(m, &*m.plan()?, shared)))
    };
    match shared {
        Shared::Interview(chapter) => view! { <interview::Interview chapter/> }.into_any(),
        Shared::Offers => view! { <offers::Offers/> }.into_any(),
        Shared::Documents => view! { <documents::Documents/> }.into_any(),
        Shared::Path => read(|m, plan, _| path::path(m, plan)),
        Shared::Card(step) => view! { <counter_card::Card step/> }.into_any(),
        Shared::Appointment(id) => view! { <appointment::Appointment id/> }.into_any(),
        Shared::Month(_) => read(month::month),
        Shared::Printed => read(|m, plan, _| printed::printed(m, plan)),
    }
}

/// Links to shared screens, each with an icon and its title.
pub(crate) fn ways(m: &Model, all: &[Shared]) -> AnyView {
    labelled_ways(m, "ways-label", all)
}

/// The same where a screen has two such lists: `label` is the Fluent id of what this one is called.
pub(crate) fn labelled_ways(m: &Model, label: &str, all: &[Shared]) -> AnyView {
    let links = all.iter().map(|shared| match shared {
        Shared::Offers => offers(m, m.tab.offers),
        _ => way(m, *shared),
    });
    view! { <nav class="ways" aria-label=m.t(label)>{links.collect::<Vec<_>>()}</nav> }.into_any()
}

/// The link to a shared screen.
pub(crate) fn way(m: &Model, shared: Shared) -> AnyView {
    let name = match shared {
        Shared::Interview(_) => "chat",
        Shared::Offers => "bulb",
        Shared::Path => "path",
        Shared::Documents => "document",
        _ => "print",
    };
    link("way", name, to(m, shared), m.t(title(shared)))
}

/// The link to what is offered; with how much it is, where that is known.
pub(crate) fn offers(m: &Model, count: Option<usize>) -> AnyView {
    let Some(count) = count.filter(|count| *count > 0) else { return way(m, Shared::Offers) };
    let words = m.words.with("offers-count", &[("count", Arg::Count(count))]);
    link("way way-new", "bulb", to(m, Shared::Offers), words)
}

/// The Fluent id of a screen's title.
#[must_use]
pub fn title(shared: Shared) -> &'static str {
    match shared {
        Shared::Interview(_) => "interview-title",
        Shared::Offers => "offers-title",
        Shared::Path => "path-title",
        Shared::Documents => "documents-title",
        Shared::Card(_) => "card-title",
        Shared::Appointment(_) => "appointment-title",
        Shared::Month(_) => "calendar-title",
        Shared::Printed => "printed-title",
    }
}

/// Where "back" leads, with the Fluent id of its word.
#[must_use]
pub fn behind(route: Route, shared: Shared) -> (Route, &'static str) {
    match shared {
        Shared::Interview(Some(_)) => (route.beside(Shared::Interview(None)), "interview-title"),
        Shared::Card(step) => (route.step(step), "step-page"),
        Shared::Appointment(_) | Shared::Month(_) => (route.appointments(), "nav-appointments"),
        _ => (route.plan(), "nav-plan"),
    }
}
