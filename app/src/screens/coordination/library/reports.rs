//! What families said is wrong or missing at a place, with the form to answer each. Who said it is not told.

use crate::components::input;
use crate::components::layout::{list, section, text};
use crate::components::text_view::{Line, lang_word};
use crate::domain::text::Lang;
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::library::PlacePage;
use crate::model::place_reports::{PlaceReport, REPORT_CHARS};
use leptos::prelude::*;

pub(super) fn reports(m: &Model, page: &PlacePage) -> Option<AnyView> {
    let rows: Vec<AnyView> = page.reports.iter().map(|report| row(m, &page.form.key, report)).collect();
    (!rows.is_empty())
        .then(|| section("reports", m.t("staff-place-reports"), vec![list("plain cards", rows)]))
}

fn row(m: &Model, place: &str, report: &PlaceReport) -> AnyView {
    let when = m.words.day(report.at.day(), m.today());
    let answer = report.answer.as_ref().map_or_else(
        || form(m, place, report),
        |answer| {
            let when = m.words.day(answer.at.day(), m.today());
            let words = m.words.with("near-wrong-answered", &[("when", Arg::Text(&when))]);
            view! { <p class="strong">{words}</p><p>{Line::original(m, &answer.said).view()}</p> }.into_any()
        },
    );
    view! {
        <article class="card stack">
            {text("quiet", when)}
            <p>{Line::original(m, &report.said).view()}</p>
            {answer}
        </article>
    }
    .into_any()
}

fn form(m: &Model, place: &str, report: &PlaceReport) -> AnyView {
    // A family reads it as it was written: this says in which language that is.
    let langs = Lang::ALL
        .into_iter()
        .map(|lang| input::Choice::new(lang.tag(), lang_word(m, lang), lang == m.lang()))
        .collect();
    view! {
        <form method="post" action=format!("/staff/desk/library/place/{place}/answer") class="stack">
            <input type="hidden" name="report" value=report.id.to_string()/>
            {input::area("text", m.t("staff-place-report-answer"), "", true, REPORT_CHARS)}
            {input::select("lang", m.t("staff-write-lang"), langs)}
            {input::button("button button-main", "send", m.t("staff-place-report-send"))}
        </form>
    }
    .into_any()
}
