//! The family's screens, one file a screen.

use crate::model::Model;
use leptos::prelude::*;

/// Draws the screen that the model's route names.
pub fn screen(m: &Model) -> AnyView {
    view! { <main id="main"><h1>{m.t("app-name")}</h1></main> }.into_any()
}
