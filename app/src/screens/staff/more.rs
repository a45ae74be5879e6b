//! How the screens look on this device, and leaving: the same as on the family's side.

use crate::components::devices::devices;
use crate::components::input::{self, Line};
use crate::components::layout::{full_link, hint, section};
use crate::components::preferences::{appearance, languages, leave, room, sizes};
use crate::context::use_app;
use crate::domain::plan::household::Role;
use crate::model::Model;
use crate::route::Route;
use leptos::prelude::*;

/// The number at which one's households reach one; nobody reaches a coordinator by it, who has none.
fn phone(m: &Model) -> Option<AnyView> {
    let phone = m.me.phone.clone().filter(|_| m.me.role != Role::Coordinator)?;
    let field =
        Line { sort: "tel", name: "phone", label: m.t("person-phone"), initial: phone, required: false };
    let form = view! {
        <form method="post" action=Route::StaffMore.to_string() class="stack">
            {input::line(field)}
            {input::button("button", "check", m.t("save"))}
        </form>
    };
    let why = hint("quiet", "people", m.t("staff-phone-why"));
    Some(section("phone", m.t("staff-phone-title"), vec![why, form.into_any()]))
}

/// The screen of settings.
#[component]
pub fn More() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="staff-page staff-page-narrow">
            <h1>{app.t("nav-more")}</h1>
            {app.with(phone)}
            {full_link("button", "book", Route::Glossary.to_string(), app.t("staff-glossary"))}
            {section("language", app.t("more-language"), vec![app.with(languages)])}
            {section("size", app.t("more-size"), vec![app.with(sizes)])}
            {section("theme", app.t("more-theme"), vec![app.with(appearance)])}
            {section("device", app.t("more-device"), vec![app.part(|m| m.tab.room, |m, _| room(m))])}
            {section("devices", app.t("devices-title"), vec![app.with(devices)])}
            {section("leave", app.t("more-leave"), vec![app.part(Model::unsent, |m, _| leave(m))])}
        </div>
    }
}
