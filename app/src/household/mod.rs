//! The family's screens, one file a screen. Each is a function from the model to a view, drawn anew
//! whenever the model changes; every edit on it is a plain form that also works without scripts.

pub(crate) mod appointment;
mod appointments;
mod card;
pub(crate) mod devices;
pub mod enter;
mod install;
mod left;
pub(crate) mod more;
mod near;
mod new_step;
pub(crate) mod place;
mod plan;
pub mod problem;
pub(crate) mod step;
mod team;
mod today;
mod unsent;
pub(crate) mod written;

use crate::model::Model;
use crate::route::Route;
use crate::shared;
use crate::ui::icon::icon;
use crate::ui::node::prelude::*;
use crate::ui::{layout, sync};

/// Draws the screen that the model's route names.
pub fn screen(m: &Model) -> AnyView {
    let Some(plan) = m.plan() else {
        return problem::problem(&m.words, "not-found");
    };
    let body = match m.route {
        Route::Plan { theme } => plan::plan(m, &plan, theme),
        Route::NewStep => new_step::new_step(m, &plan),
        Route::Step { step, history } => step::step(m, &plan, step, history),
        Route::Appointments => appointments::appointments(m, &plan),
        Route::Near { theme } => near::near(m, &plan, theme),
        Route::More => more::more(m),
        Route::Team => team::team(m, &plan),
        Route::Written => written::written(m, &plan),
        Route::Unsent => unsent::unsent(m, &plan),
        Route::Devices => devices::screen(m),
        Route::Install => install::install(m),
        route => match route.shared() {
            Some(shared) => shared::screen(m, &plan, shared),
            None => today::today(m, &plan),
        },
    };
    view! {
        <div class="app">
            {layout::skip_link(m)}
            <header class="top">{back_link(m)}</header>
            {sync::offline_banner(m)}
            <main id="main" tabindex="-1">
                {layout::notice(m)}
                {(m.route != Route::Unsent).then(|| sync::attention(m))}
                {layout::keyed_views(vec![(key(m.route), body)])}
            </main>
            {bottom_bar(m)}
        </div>
    }
    .into_any()
}

/// What tells one screen from another: on a new screen nothing is left of what was being typed on
/// the one before.
fn key(route: Route) -> u128 {
    match route {
        Route::Step { step, history } => step.0.as_u128() ^ u128::from(history),
        Route::Plan { .. } => 1,
        Route::NewStep => 2,
        Route::Appointments => 3,
        Route::Near { .. } => 4,
        Route::More => 5,
        Route::Team => 6,
        Route::Written => 7,
        Route::Unsent => 8,
        Route::Devices => 9,
        Route::Install => 10,
        route => shared::key(route).unwrap_or(0),
    }
}

/// The title of the document: the screen, never a name or a step, because others may see the tab.
#[must_use]
pub fn title(m: &Model) -> String {
    let word = match m.route {
        Route::Plan { .. } => "nav-plan",
        Route::NewStep => "new-step-title",
        Route::Step { .. } => "step-page",
        Route::Appointments => "appointments-title",
        Route::Near { .. } => "nav-near",
        Route::More => "nav-more",
        Route::Team => "team-title",
        Route::Written => "written-title",
        Route::Unsent => "unsent-title",
        Route::Devices => "devices-title",
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
        Route::Step { step, history: true } => (Route::Step { step, history: false }, "step-page"),
        Route::Step { .. } | Route::NewStep => (Route::Plan { theme: None }, "nav-plan"),
        Route::Team | Route::Written | Route::Unsent | Route::Devices | Route::Install => {
            (Route::More, "nav-more")
        }
        route => match route.shared() {
            Some(shared) => {
                let (to, word) = shared::behind(shared);
                (route.beside(to), word)
            }
            None => {
                let name = m.t("app-name");
                let mark = view! { <img src="/icon.svg" alt="" width="28" height="28"/> };
                return view! { <p class="brand">{mark}{name}</p> }.into_any();
            }
        },
    };
    layout::link("back", "arrow-left", to.to_string(), m.t(word))
}

fn bottom_bar(m: &Model) -> AnyView {
    let places = [
        (Route::Today, "today", "nav-today"),
        (Route::Plan { theme: None }, "plan", "nav-plan"),
        (Route::Appointments, "calendar", "nav-appointments"),
        (Route::Near { theme: None }, "near", "nav-near"),
        (Route::More, "more", "nav-more"),
    ];
    let links: Vec<AnyView> = places
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
        .collect();
    view! { <nav class="bottom" aria-label=m.t("nav-label")><ul>{links}</ul></nav> }.into_any()
}

/// Whether a screen is this place of the bar (`page`) or lies behind it (`true`).
fn is_within(route: Route, place: Route) -> Option<&'static str> {
    if route == place {
        return Some("page");
    }
    let behind = match place {
        Route::Plan { .. } => {
            matches!(route, Route::Plan { .. } | Route::Step { .. } | Route::NewStep)
                || route.shared().is_some()
        }
        Route::Near { .. } => matches!(route, Route::Near { .. }),
        Route::More => {
            matches!(route, Route::Team | Route::Written | Route::Unsent | Route::Devices | Route::Install)
        }
        _ => false,
    };
    behind.then_some("true")
}
