//! The rest: language, size of text, light or dark, the team, what is written about us, signing out.

use crate::components::icon::icon;
use crate::components::layout::{card, full_link, hint, section};
use crate::components::preferences::{appearance, languages, leave, room, sizes};
use crate::components::sync_state;
use crate::context::use_app;
use crate::model::Model;
use crate::route::{Route, Shared};
use leptos::prelude::*;

/// The screen behind "more".
#[component]
pub fn More() -> impl IntoView {
    let app = use_app();
    let devices = full_link("button", "device", Route::Devices.to_string(), app.t("devices-title"));
    view! {
        <h1>{app.t("nav-more")}</h1>
        {app.part(Model::unsent, |m, _| links(m))}
        {section("language", app.t("more-language"), vec![app.with(languages)])}
        {section("size", app.t("more-size"), vec![app.with(sizes)])}
        {section("theme", app.t("more-theme"), vec![app.with(appearance)])}
        {section("device", app.t("more-device"), vec![app.part(|m| m.tab.room, |m, _| room(m)), devices])}
        {section("privacy", app.t("more-privacy"), vec![hint("", "lock", app.t("more-privacy-words"))])}
        {section("leave", app.t("more-leave"), vec![app.part(Model::unsent, |m, _| leave(m))])}
    }
}

fn links(m: &Model) -> AnyView {
    let links = vec![
        row(Route::Shared(Shared::Interview(None)), "chat", m.t("interview-title"), m.t("more-talk-hint")),
        row(Route::Shared(Shared::Documents), "document", m.t("documents-title"), m.t("more-documents-hint")),
        row(Route::Reminders, "bell", m.t("reminders-title"), m.t("more-reminders-hint")),
        row(Route::Team, "people", m.t("team-title"), m.t("more-team-hint")),
        row(Route::Written, "eye", m.t("written-title"), m.t("more-written-hint")),
        row(Route::Unsent, "device", m.t("unsent-title"), sync_state::how_many(m)),
        row(Route::Install, "install", m.t("install-title"), m.t("install-hint")),
    ];
    card("card rows", links)
}

fn row(to: Route, name: &'static str, words: String, about: String) -> AnyView {
    view! {
        <a class="row-link" href=to.to_string()>
            {icon(name)}
            <span><span class="strong">{words}</span><span class="quiet">{about}</span></span>
            {icon("chevron")}
        </a>
    }
    .into_any()
}
