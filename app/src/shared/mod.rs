//! The screens that family and team share: the first talk, what is offered, the papers, the path, the
//! card for a desk and the plan on paper. Each is drawn once; where it leads follows from the side of
//! the app it is drawn on ([`Route::beside`]).

mod card;
mod documents;
mod offers;
mod path;
mod printed;
pub(crate) mod talk;

use crate::domain::plan::Plan;
use crate::model::Model;
use crate::route::{Route, Shared};
use crate::ui::node::prelude::*;

/// Draws one of the shared screens.
pub fn screen(m: &Model, plan: &Plan, shared: Shared) -> AnyView {
    match shared {
        Shared::Talk(chapter) => talk::talk(m, plan, chapter),
        Shared::Offers => offers::offers(m, plan),
        Shared::Path => path::path(m, plan),
        Shared::Documents => documents::documents(m, plan),
        Shared::Card(step) => card::card(m, plan, step),
        Shared::Printed => printed::printed(m, plan),
        Shared::Step(_) | Shared::Plan => ().into_any(),
    }
}

/// The headline of a shared screen: on the staff's side the household's name stands above it.
pub(crate) fn headline(m: &Model, words: String) -> AnyView {
    if m.route.is_staff() {
        view! { <h2>{words}</h2> }.into_any()
    } else {
        view! { <h1>{words}</h1> }.into_any()
    }
}

/// The address of a shared screen, on this side of the app.
pub(crate) fn to(m: &Model, shared: Shared) -> String {
    m.route.beside(shared).to_string()
}

/// The Fluent id of a screen's title.
#[must_use]
pub fn title(shared: Shared) -> &'static str {
    match shared {
        Shared::Talk(_) => "talk-title",
        Shared::Offers => "offers-title",
        Shared::Path => "path-title",
        Shared::Documents => "documents-title",
        Shared::Card(_) => "card-title",
        Shared::Printed => "printed-title",
        Shared::Step(_) => "step-page",
        Shared::Plan => "nav-plan",
    }
}

/// Where "back" leads, with the Fluent id of its word.
#[must_use]
pub fn behind(shared: Shared) -> (Shared, &'static str) {
    match shared {
        Shared::Talk(Some(_)) => (Shared::Talk(None), "talk-title"),
        Shared::Card(step) => (Shared::Step(step), "step-page"),
        _ => (Shared::Plan, "nav-plan"),
    }
}

/// Tells the screen apart from all others (see `household::key`).
#[must_use]
pub(crate) fn key(route: Route) -> Option<u128> {
    Some(match route.shared()? {
        Shared::Talk(chapter) => 100 + chapter.map_or(0, |chapter| 1 + chapter as u128),
        Shared::Offers => 20,
        Shared::Path => 21,
        Shared::Documents => 22,
        Shared::Printed => 23,
        Shared::Card(step) => !step.0.as_u128(),
        Shared::Step(_) | Shared::Plan => return None,
    })
}
