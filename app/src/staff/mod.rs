//! The screens of researcher, mediator and coordinator: Dutch unless a person chose otherwise, dense
//! but calm, list beside detail where there is room.
//!
//! The room holds one file a screen ([`caseload`], [`household`], [`queue`], [`desk`], [`library`],
//! [`more`]), the [`layout`] around them, and beside them what they work out: which households are shown and in which
//! order ([`caseload_order`]), what changed between two texts ([`word_diff`]), which terms occur in one
//! ([`glossary`]). That part is pure and has the tests.
//!
//! The rule that makes it right: a screen is a function of the model and shows the same plan that the
//! family sees. What a role may not do is not offered, and [`crate::domain::policy`] decides that,
//! never a screen. A form in which somebody is typing stays with the text it is about ([`kept`]).

mod caseload;
pub mod caseload_order;
mod desk;
pub mod glossary;
mod household;
mod kept;
mod layout;
mod library;
mod more;
mod queue;
pub mod word_diff;
mod writing;

use crate::model::Model;
use crate::route::{Part, Route};
use crate::ui::node::prelude::*;

/// Draws the screen that the model's route names.
pub fn screen(m: &Model) -> AnyView {
    let content = match m.route {
        Route::Household { part, .. } => household::household(m, part),
        Route::Queue => queue::queue(m),
        Route::Desk => desk::desk(m),
        Route::StaffMore => more::more(m),
        Route::Library(_) => library::library(m),
        _ => caseload::caseload(m),
    };
    layout::frame(m, content)
}

/// The title of the document. It may name a household by its alias, never a step or a person.
#[must_use]
pub fn title(m: &Model) -> String {
    let word = match m.route {
        Route::Household { part, .. } => match part {
            Part::Plan | Part::Step { .. } | Part::NewStep => "staff-tab-plan",
            Part::Appointments => "staff-tab-appointments",
            Part::Notes => "staff-tab-notes",
            Part::Family => "staff-tab-family",
            Part::Unsent => "unsent-title",
            _ => m.route.shared().map_or("staff-tab-plan", crate::shared::title),
        },
        Route::Queue => "staff-nav-queue",
        Route::Desk => "staff-nav-desk",
        Route::StaffMore => "nav-more",
        Route::Library(_) => "staff-library",
        _ => "staff-nav-caseload",
    };
    let alias = m.plan().filter(|_| matches!(m.route, Route::Household { .. }));
    let words = [alias.map(|plan| plan.alias.get().clone()), Some(m.t(word)), Some(m.t("app-name"))];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
