//! How the screens look on this device, and leaving: the same as on the family's side.

use crate::components::devices::devices;
use crate::components::layout::section;
use crate::components::preferences::{appearance, languages, leave, room, sizes};
use crate::context::use_app;
use crate::model::Model;
use leptos::prelude::*;

/// The screen of settings.
#[component]
pub fn More() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="staff-page staff-page-narrow">
            <h1>{app.t("nav-more")}</h1>
            {section("language", app.t("more-language"), vec![app.with(languages)])}
            {section("size", app.t("more-size"), vec![app.with(sizes)])}
            {section("theme", app.t("more-theme"), vec![app.with(appearance)])}
            {section("device", app.t("more-device"), vec![app.part(|m| m.tab.room, |m, _| room(m))])}
            {section("devices", app.t("devices-title"), vec![app.with(devices)])}
            {section("leave", app.t("more-leave"), vec![app.part(Model::unsent, |m, _| leave(m))])}
        </div>
    }
}
