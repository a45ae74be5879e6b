//! Headings and addresses of what both sides have, on the side of the app that is drawn.

use crate::domain::id::StepId;
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;

/// The heading of a shared screen. On the staff's side the household is the first heading of the page.
pub(crate) fn heading(m: &Model, id: &str) -> AnyView {
    let words = m.t(id);
    if m.route.is_staff() {
        return view! { <h2>{words}</h2> }.into_any();
    }
    view! { <h1>{words}</h1> }.into_any()
}

/// The address of a shared screen, on this side of the app.
pub(crate) fn to(m: &Model, shared: Shared) -> String {
    m.route.beside(shared).to_string()
}

/// The address of the whole plan, on this side of the app.
pub(crate) fn to_plan(m: &Model) -> String {
    m.route.plan().to_string()
}

/// The address of a step, on this side of the app.
pub(crate) fn to_step(m: &Model, step: StepId) -> String {
    m.route.step(step).to_string()
}
