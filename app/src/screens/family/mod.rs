//! The family's screens, one file a screen. Each is a component that is drawn once for its address; what
//! changes on it are parts (see [`crate::context`]). Every edit is a plain form that also works without scripts.

pub mod about_us;
pub mod appointments;
pub mod card;
pub mod devices;
pub mod earlier;
pub mod far_screens;
pub mod install;
pub mod more;
pub mod nearby;
pub mod new_step;
pub mod place_report;
pub mod plan;
pub mod reminders;
pub mod step;
pub mod team;
pub mod today;
pub mod unsent;

use crate::components::icon::icon;
use crate::components::layout::skip_link;
use crate::components::read_aloud::read_aloud;
use crate::components::{form, layout, sync_state, undo};
use crate::context::use_app;
use crate::model::Model;
use crate::route::{Route, Shared};
use crate::screens::entry;
use crate::screens::plan as shared;
use leptos::prelude::*;

/// The family's app: the frame around its screens, and the screen that the address names.
#[component]
pub fn FamilyApp() -> impl IntoView {
    let app = use_app();
    if app.with(|m| m.replica.is_none()) {
        return app.with(|m| entry::problem::problem(&m.words, "not-found"));
    }
    let bar = app.part(|m| m.route, |m, _| bottom_links(m));
    view! {
        <div class="app">
            {skip_link(app.t("skip-to-content"))}
            <header class="top">{app.part(|m| (m.route, m.tab.from), |m, _| back_link(m))}{app.part(|m| m.route, |m, _| listen(m))}</header>
            <sync_state::OfflineBanner/>
            <main id="main" tabindex="-1">
                {form::notice(String::new())}
                <sync_state::Attention/>
                {app.screen(|route| route, screen)}
            </main>
            <undo::Undo/>
            <nav class="bottom" aria-label=app.t("nav-label")><ul>{bar}</ul></nav>
        </div>
    }
    .into_any()
}

/// The screen read aloud; a card for a desk reads itself.
fn listen(m: &Model) -> Option<AnyView> {
    let is_card = matches!(m.route, Route::Shared(Shared::Card(_)));
    (!is_card).then(|| read_aloud(m, "main"))
}

fn screen(route: Route) -> AnyView {
    match route {
        Route::Plan { theme } => view! { <plan::Plan theme/> }.into_any(),
        Route::Step { step, history: false } => view! { <step::Step step/> }.into_any(),
        Route::Appointments => view! { <appointments::Appointments/> }.into_any(),
        route if far_screens::is_far(route) => view! { <far_screens::Far route/> }.into_any(),
        _ => view! { <today::Today/> }.into_any(),
    }
}

/// The title of the document: the screen, never a name or a step, because others may see the tab.
#[must_use]
pub fn title(m: &Model) -> String {
    let word = match m.route {
        Route::Plan { .. } => "nav-plan",
        Route::NewStep => "new-step-title",
        Route::Step { .. } | Route::EarlierHistory { .. } => "step-page",
        Route::EarlierNotes { .. } => "notes-earlier-title",
        Route::Appointments => "appointments-title",
        Route::Near { .. } => "nav-near",
        Route::PlaceReport(_) => "near-wrong",
        Route::More => "nav-more",
        Route::Team => "team-title",
        Route::Written => "written-title",
        Route::Unsent => "unsent-title",
        Route::Devices => "devices-title",
        Route::Reminders => "reminders-title",
        Route::Install => "install-title",
        route => route.shared().map_or("nav-today", shared::title),
    };
    let mut title = m.t("app-name");
    title.push_str(" · ");
    title.push_str(&m.t(word));
    title
}

/// Where a person expects "back" to go; the name of the app where there is nothing behind.
fn back_link(m: &Model) -> AnyView {
    let (to, word) = match m.route {
        Route::Step { step, history: true } | Route::EarlierHistory { step, .. } => {
            (Route::Step { step, history: false }, "step-page")
        }
        Route::EarlierNotes { before } => match earlier::behind(m, before) {
            Route::Team => (Route::Team, "team-title"),
            step => (step, "step-page"),
        },
        // To the list that one came from; else to the step's row in the plan.
        Route::Step { step, .. } => match m.tab.from {
            Some(Route::Appointments) => (Route::Appointments, "nav-appointments"),
            Some(Route::Shared(Shared::Documents)) => (Route::Shared(Shared::Documents), "documents-title"),
            _ => {
                let to = format!("{}#{}", Route::Plan { theme: None }, card::row_id(step));
                return layout::link("back", "arrow-left", to, m.t("nav-plan"));
            }
        },
        Route::NewStep => (Route::Plan { theme: None }, "nav-plan"),
        Route::PlaceReport(_) => (Route::Near { theme: None }, "nav-near"),
        Route::Team | Route::Written | Route::Unsent | Route::Devices | Route::Reminders | Route::Install => {
            (Route::More, "nav-more")
        }
        route => match route.shared() {
            Some(shared) => shared::behind(route, shared),
            None => {
                let name = m.t("app-name");
                let mark = view! { <img src="/icon.svg" alt="" width="28" height="28"/> };
                return view! { <p class="brand">{mark}{name}</p> }.into_any();
            }
        },
    };
    layout::link("back", "arrow-left", to.to_string(), m.t(word))
}

fn bottom_links(m: &Model) -> Vec<AnyView> {
    let places = [
        (Route::Today, "today", "nav-today"),
        (Route::Plan { theme: None }, "plan", "nav-plan"),
        (Route::Appointments, "calendar", "nav-appointments"),
        (Route::Near { theme: None }, "near", "nav-near"),
        (Route::More, "more", "nav-more"),
    ];
    places
        .into_iter()
        .map(|(to, name, word)| {
            let current = is_within(m.route, to);
            view! {
                <li>
                    <a href=to.to_string() aria-current=current>
                        <span class="bottom-icon">{icon(name)}</span>
                        <span>{m.t(word)}</span>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect()
}

/// Whether a screen is this place of the bar (`page`) or lies behind it (`true`).
fn is_within(route: Route, place: Route) -> Option<&'static str> {
    if route == place {
        return Some("page");
    }
    let behind = match place {
        Route::Plan { .. } => {
            matches!(
                route,
                Route::Plan { .. }
                    | Route::Step { .. }
                    | Route::EarlierHistory { .. }
                    | Route::EarlierNotes { .. }
                    | Route::NewStep
            ) || route.shared().is_some_and(|it| !matches!(it, Shared::Appointment(_) | Shared::Month(_)))
        }
        Route::Appointments => matches!(route, Route::Shared(Shared::Appointment(_) | Shared::Month(_))),
        Route::Near { .. } => matches!(route, Route::Near { .. } | Route::PlaceReport(_)),
        Route::More => {
            matches!(
                route,
                Route::Team
                    | Route::Written
                    | Route::Unsent
                    | Route::Devices
                    | Route::Reminders
                    | Route::Install
            )
        }
        _ => false,
    };
    behind.then_some("true")
}
