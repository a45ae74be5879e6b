//! What is wrong or missing at a place: a family writes it, a coordinator answers, and both stand here.

use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{list, section, text};
use crate::components::sync_state;
use crate::components::text_view::Line;
use crate::context::use_app;
use crate::domain::id::PlaceKey;
use crate::i18n::Arg;
use crate::model::place_reports::{PlaceReport, REPORT_CHARS, ReportPage};
use crate::model::{Extra, Model};
use crate::route::{Key, Route};
use leptos::prelude::*;

/// The screen with the form and with what was said before.
#[component]
pub fn Report(place: Key) -> impl IntoView {
    let app = use_app();
    let content = app.with(|m| match &m.extra {
        Extra::PlaceReports(page) => view! { {form(m, place, page)}{before(m, page)} }.into_any(),
        _ => sync_state::needs_network(m),
    });
    let name = app.with(|m| name_of(m, &PlaceKey(place.as_str().to_owned())));
    view! {
        <h1>{app.t("near-wrong")}</h1>
        <p class="lead" lang="nl">{name}</p>
        {content}
    }
}

fn name_of(m: &Model, place: &PlaceKey) -> String {
    m.library.place(place).map(|place| place.name.clone()).unwrap_or_default()
}

fn form(m: &Model, place: Key, page: &ReportPage) -> AnyView {
    let to = format!("{}?page={}", Route::PlaceReport(place), page.page);
    let sent = page.sent.then(|| {
        view! { <p class="notice notice-good" role="status">{icon("check")}<span>{m.t("near-wrong-sent")}</span></p> }
    });
    let refused = m.notice_for("place-report").map(|notice| {
        view! { <p class="notice notice-bad" role="alert">{m.t(&notice.word)}</p> }
    });
    view! {
        {sent}
        <form method="post" action=to class="card stack">
            {text("", m.t("near-wrong-lead"))}
            {refused}
            {input::area("text", m.t("near-wrong-text"), "", true, REPORT_CHARS)}
            {input::button("button button-main", "send", m.t("near-wrong-send"))}
        </form>
    }
    .into_any()
}

fn before(m: &Model, page: &ReportPage) -> Option<AnyView> {
    let rows: Vec<AnyView> = page.reports.iter().map(|report| row(m, report)).collect();
    (!rows.is_empty()).then(|| section("said", m.t("near-wrong-yours"), vec![list("plain cards", rows)]))
}

fn row(m: &Model, report: &PlaceReport) -> AnyView {
    let when = m.words.day(report.at.day(), m.today());
    let answer = report.answer.as_ref().map_or_else(
        || text("quiet", m.t("near-wrong-waits")),
        |answer| {
            let when = m.words.day(answer.at.day(), m.today());
            let words = m.words.with("near-wrong-answered", &[("when", Arg::Text(&when))]);
            view! { <p class="strong">{words}</p><p>{Line::original(m, &answer.said).view()}</p> }.into_any()
        },
    );
    view! {
        <article class="card">
            <p class="quiet"><span lang="nl">{name_of(m, &report.place)}</span>" · "{when}</p>
            <p>{Line::original(m, &report.said).view()}</p>
            {answer}
        </article>
    }
    .into_any()
}
