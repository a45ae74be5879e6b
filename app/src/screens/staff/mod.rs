//! The staff's app: the frame around the screens of researcher, mediator and coordinator. Dutch unless a person chose
//! otherwise, dense but calm, list beside detail where there is room.
//!
//! The screens are those of [`casework`] and [`coordination`]. The rule that makes it right: a screen shows the same plan
//! that the family sees. What a role may not do is not offered, and [`crate::domain::access`] decides that, never a
//! screen.

pub mod layout;
pub mod more;

use crate::context::use_app;
use crate::model::Model;
use crate::route::{Part, Route};
use crate::screens::{casework, coordination};
use leptos::prelude::*;

/// The staff's app: the frame around its screens, and the screen that the address names.
#[component]
pub fn StaffApp() -> impl IntoView {
    let app = use_app();
    // Within a household its list of steps stays where it is; what stands beside it begins anew.
    let of = |route| match route {
        Route::Household { household, .. } => Route::Household { household, part: Part::Plan },
        route => route,
    };
    layout::frame(app, app.screen(of, screen))
}

fn screen(route: Route) -> AnyView {
    let app = use_app();
    match route {
        Route::Household { .. } => view! { <casework::Household/> }.into_any(),
        Route::Queue => view! { <casework::queue::Queue/> }.into_any(),
        Route::OwnWork => view! { <casework::work::MyWork/> }.into_any(),
        Route::Interpreters => view! { <casework::interpreters::Interpreters/> }.into_any(),
        Route::Glossary => app.with(casework::glossary_page::glossary),
        // Forms for the server, which answers with another page.
        Route::Several => app.with(casework::several::several),
        Route::Coordination => app.with(coordination::households::households),
        Route::StaffMore => view! { <more::More/> }.into_any(),
        Route::Library(_) => app.with(coordination::library::library),
        _ => view! { <casework::caseload::Caseload/> }.into_any(),
    }
}

/// The title of the document. It may name a household by its alias, never a step or a person.
#[must_use]
pub fn title(m: &Model) -> String {
    let word = match m.route {
        Route::Household { part, .. } => match part {
            Part::Plan | Part::Step { .. } | Part::EarlierHistory { .. } | Part::NewStep => "staff-tab-plan",
            Part::EarlierNotes { .. } => "notes-earlier-title",
            Part::Appointments => "staff-tab-appointments",
            Part::Notes | Part::UnreadNotes => "staff-tab-notes",
            Part::Family => "staff-tab-family",
            Part::Unsent => "unsent-title",
            Part::Shared(shared) => crate::screens::plan::title(shared),
        },
        Route::Queue => "staff-nav-queue",
        Route::OwnWork => "staff-nav-work",
        Route::Interpreters => "interpreters-title",
        Route::Several => "staff-several",
        Route::Glossary => "staff-glossary",
        Route::Coordination => "staff-nav-coordination",
        Route::StaffMore => "nav-more",
        Route::Library(_) => "staff-library",
        _ => "staff-nav-caseload",
    };
    let alias = m.plan().filter(|_| matches!(m.route, Route::Household { .. }));
    let words = [alias.map(|plan| plan.alias.get().clone()), Some(m.t(word)), Some(m.t("app-name"))];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
