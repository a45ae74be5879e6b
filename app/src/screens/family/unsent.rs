//! What is on this phone only.

use crate::components::plan::unsent;
use crate::context::use_app;
use leptos::prelude::*;

/// The screen with everything that the server does not have yet.
#[component]
pub fn Unsent() -> impl IntoView {
    view! {
        <h1>{use_app().t("unsent-title")}</h1>
        <unsent::Unsent/>
    }
}
