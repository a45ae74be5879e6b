//! What is known of the household's situation: what was told in the talk, with the way to it, and the
//! group of the research it is nearest to.

use super::to;
use crate::components::layout::{empty, link, skeleton};
use crate::context::use_app;
use crate::route::{Part, Shared};
use crate::screens::plan::interview as talk;
use leptos::prelude::*;

/// The situation.
#[component]
pub fn Situation() -> impl IntoView {
    let app = use_app();
    let told = app.part(
        |m| {
            let plan = m.plan()?;
            Some((m.library_here, plan.told.clone(), plan.situation.clone(), plan.documents.clone()))
        },
        |m, _| {
            let plan = m.plan()?;
            if !m.library_here {
                return Some(skeleton());
            }
            let none = plan.told.is_empty() && plan.situation == Default::default();
            let none = none.then(|| empty("chat", m.t("staff-situation-none")));
            Some(view! { {none}<div class="situation">{talk::told(m, &plan)}</div> }.into_any())
        },
    );
    let more = app.when(
        |m| m.library_here,
        move || {
            let part = Part::Shared(Shared::Interview(None));
            let to = app.with(|m| m.plan().map(|plan| to(&plan, part))).unwrap_or_default();
            let talk = link("button button-main", "chat", to, app.t("interview-title"));
            view! { <div class="situation">{talk::subgroup()}</div>{talk} }
        },
    );
    view! { {told}{more} }
}
