//! My households at a glance: who is stuck, who asks for help, who has been silent.

use crate::components::closing_marks::closing_marks;
use crate::components::domain_bars::progress;
use crate::components::finder;
use crate::components::help_mark::help_mark;
use crate::components::household_order::{FILTERS, Looker, SORTS};
use crate::components::icon::icon;
use crate::components::layout::{empty, full_link};
use crate::components::plan::news::{self, in_words};
use crate::components::plan::step::chip;
use crate::components::stand_in;
use crate::components::sync_state;
use crate::components::text_view::Line;
use crate::context::{AppState, use_app};
use crate::domain::summary::Summary;
use crate::i18n::Arg;
use crate::model::{self, Extra, Model, NewsOf};
use crate::route::{Part, Route};
use leptos::prelude::*;

/// The screen of the caseload.
#[component]
pub fn Caseload() -> impl IntoView {
    let app = use_app();
    let none = |m: &Model| given(m).is_some_and(|caseload| caseload.households.is_empty());
    let some = |m: &Model| given(m).is_some_and(|caseload| !caseload.households.is_empty());
    view! {
        <div class="staff-page">
            <h1>{app.t("staff-nav-caseload")}</h1>
            {app.when(none, move || empty("people", app.t("staff-caseload-empty")))}
            {app.when(|m| given(m).is_none(), move || app.with(sync_state::not_known))}
            {app.when(some, || view! { <Households/> })}
        </div>
    }
}

fn given(m: &Model) -> Option<&model::Caseload> {
    if let Extra::Caseload(caseload) = &m.extra { Some(caseload) } else { None }
}

/// The households that are looked for, in the order that is asked for.
fn chosen(m: &Model) -> Vec<&Summary> {
    given(m).map_or_else(Vec::new, |caseload| looker(m).choose(caseload))
}

pub(super) fn looker(m: &Model) -> Looker {
    Looker { me: m.me.person, now: m.now }
}

#[component]
fn Households() -> impl IntoView {
    let app = use_app();
    let totals =
        app.part(|m| given(m).cloned(), |m, caseload| caseload.as_ref().map(|caseload| totals(m, caseload)));
    let finder = app.with(|m| {
        let finder = given(m).map(|caseload| caseload.finder.clone()).unwrap_or_default();
        finder::finder(m, Route::Caseload.to_string(), "staff-search", (&SORTS, &FILTERS), &finder)
    });
    let several = full_link("button", "people", Route::Several.to_string(), app.t("staff-several"));
    let shown = app.part(
        |m| chosen(m).len(),
        |m, count| m.words.with("staff-caseload-shown", &[("count", Arg::Count(*count))]),
    );
    let none = app.when(
        |m| chosen(m).is_empty(),
        move || {
            let all = full_link("button", "people", Route::Caseload.to_string(), app.t("staff-caseload-all"));
            view! { {empty("search", app.t("staff-caseload-none-found"))}{all} }
        },
    );
    let table = app.when(|m| !chosen(m).is_empty(), move || table(app));
    view! {
        {totals}
        {finder}
        <div class="actions">{several}</div>
        <p class="unseen" role="status">{shown}</p>
        {none}
        {table}
    }
}

fn totals(m: &Model, caseload: &model::Caseload) -> AnyView {
    let all: Vec<&Summary> = caseload.households.iter().filter(|it| it.counts()).collect();
    let count = |test: fn(&Summary) -> bool| all.iter().filter(|household| test(household)).count();
    let words = |id: &str, count: usize| m.words.with(id, &[("count", Arg::Count(count))]);
    let waiting: usize = all.iter().map(|household| household.untranslated).sum();
    // Each count leads to what it counts.
    let shows = |name: &'static str, filter: &str, words: String| {
        full_link("total", name, format!("{}?filter={filter}", Route::Caseload), words)
    };
    let totals = vec![
        shows("people", "all", words("staff-total-households", all.len())),
        shows("help", "help", words("staff-total-help", count(|household| household.help > 0))),
        shows("urgent", "urgent", words("staff-total-urgent", count(|household| household.urgent > 0))),
        full_link("total", "translate", Route::Queue.to_string(), words("staff-total-untranslated", waiting)),
    ];
    let totals: Vec<AnyView> =
        totals.into_iter().map(|total| view! { <li>{total}</li> }.into_any()).collect();
    view! { <ul class="totals">{totals}</ul> }.into_any()
}

fn table(app: AppState) -> AnyView {
    let ids = |m: &Model| chosen(m).into_iter().map(|it| it.household).collect::<Vec<_>>();
    let rows = app.list(ids, move |id| {
        let summary = move |m: &Model| {
            let found = given(m)?.households.iter().find(|it| it.household == id)?;
            let news = given(m)?.news.iter().find(|it| it.household == id);
            Some((found.clone(), m.unsent_of(id), news.cloned()))
        };
        app.part(summary, |m, found| {
            found.as_ref().map(|(summary, _, news)| row(m, looker(m), summary, news.as_ref()))
        })
    });
    view! {
        <table class="caseload">
            <caption class="unseen">{app.t("staff-nav-caseload")}</caption>
            <thead>
                <tr>
                    <th scope="col">{app.t("staff-column-household")}</th>
                    <th scope="col">{app.t("staff-column-progress")}</th>
                    <th scope="col">{app.t("staff-column-attention")}</th>
                    <th scope="col">{app.t("staff-column-sign")}</th>
                    <th scope="col">{app.t("staff-column-appointment")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(m: &Model, looker: Looker, household: &Summary, news: Option<&NewsOf>) -> AnyView {
    let today = m.today();
    let sign = household.sign.map_or_else(|| m.t("staff-sign-never"), |sign| m.words.ago(sign, today));
    let next = looker.next_appointment(household);
    let next = next.map_or_else(|| m.t("staff-appointment-none"), |when| m.words.day_and_time(when, today));
    let class = if household.help > 0 { "row-help" } else { "" };
    view! {
        <tr class=class>
            <th scope="row">{name(m, household)}</th>
            <td data-label=m.t("staff-column-progress")>{progress(m, household)}</td>
            <td data-label=m.t("staff-column-attention")>{marks(m, looker, household)}</td>
            <td data-label=m.t("staff-column-sign")>{sign}{news.map(|news| since(m, news))}</td>
            <td data-label=m.t("staff-column-appointment")>{next}</td>
        </tr>
    }
    .into_any()
}

/// What happened since one looked last.
fn since(m: &Model, news: &NewsOf) -> AnyView {
    // Where one never looked all is new, and the household's page says it.
    let lines = news.since.is_some().then(|| in_words(m, news));
    view! { <div class="news"><p class="quiet">{news::since(m, news)}</p>{lines}</div> }.into_any()
}

fn name(m: &Model, household: &Summary) -> AnyView {
    let to = Route::Household { household: household.household, part: Part::Plan }.to_string();
    let members = m.words.with("staff-members", &[("count", Arg::Count(household.members))]);
    let about = if household.municipality.is_empty() {
        members
    } else {
        format!("{} · {members}", household.municipality)
    };
    view! {
        <a class="row-name" href=to data-full="1">{household.alias.clone()}</a>
        <span class="row-about">{about}</span>
    }
    .into_any()
}

/// What wants attention in a household.
pub(super) fn marks(m: &Model, looker: Looker, household: &Summary) -> AnyView {
    let counted = |class: &'static str, name: &'static str, id: &str, count: usize| {
        (count > 0).then(|| chip(class, name, m.words.with(id, &[("count", Arg::Count(count))])))
    };
    let known = closing_marks(m, household.closed, household.practice).into_iter().map(Some);
    let marks: Vec<AnyView> = [
        help_mark(m, household),
        counted("chip chip-waiting", "people", "staff-mark-rivals", household.rivals),
        counted("chip chip-urgent", "urgent", "staff-mark-urgent", household.urgent),
        counted("chip chip-overdue", "alert", "staff-mark-overdue", looker.overdue(household)),
        counted("chip chip-unread", "chat", "unread-notes", looker.unread(household)),
        counted("chip", "translate", "staff-mark-untranslated", household.untranslated),
        counted("chip", "flag", "staff-mark-outcomes", looker.without_outcome(household)),
        ending(m, looker, household),
        silent(m, looker, household),
        stand_ins(m, household),
        waits(m, household),
        unsent(m, household),
    ]
    .into_iter()
    .chain(known)
    .flatten()
    .collect();
    if marks.is_empty() {
        return view! { <span class="quiet">{m.t("staff-mark-none")}</span> }.into_any();
    }
    view! { <div class="chips">{marks}</div> }.into_any()
}

/// That their place to live ends, and when.
fn ending(m: &Model, looker: Looker, household: &Summary) -> Option<AnyView> {
    let words = match looker.ending(household)? {
        left @ 0.. => {
            m.words.with("staff-mark-ending", &[("count", Arg::Count(left.unsigned_abs() as usize))])
        }
        _ => m.t("staff-mark-ended"),
    };
    Some(chip("chip chip-overdue", "house", words))
}

/// That the family gave no sign for long.
fn silent(m: &Model, looker: Looker, household: &Summary) -> Option<AnyView> {
    let days = looker.silent(household)??;
    let words = m.words.with("staff-mark-silent", &[("count", Arg::Count(days.unsigned_abs() as usize))]);
    Some(chip("chip chip-waiting", "clock", words))
}

/// Who stands in for whom in its team.
fn stand_ins(m: &Model, household: &Summary) -> Option<AnyView> {
    let lines = household.stand_ins.iter().filter(|it| !it.stands.is_over(m.today()));
    let lines = lines.map(|it| {
        let words = stand_in::in_words(m, &it.for_name, it.stands);
        format!("{}: {words}", if it.person == m.me.person { m.t("you") } else { it.name.clone() })
    });
    let words = lines.collect::<Vec<_>>().join(" · ");
    (!words.is_empty()).then(|| chip("chip", "people", words))
}

/// What a device of the household told of changes that have not come: silence is no inactivity.
fn unsent(m: &Model, household: &Summary) -> Option<AnyView> {
    let waiting = m.unsent_of(household.household)?;
    let day = m.words.date(waiting.since.day(), m.today());
    let args = [("count", Arg::Count(waiting.count)), ("day", Arg::Text(&day))];
    Some(chip("chip chip-unsent", "device", m.words.with("staff-unsent-since", &args)))
}

/// For whom and since when the household has waited longest. Whom is in its author's language.
fn waits(m: &Model, household: &Summary) -> Option<AnyView> {
    let (since, whom) = household.waiting.first()?;
    let day = m.words.date(*since, m.today());
    Some(
        view! {
            <span class="chip chip-waiting">
                {icon("clock")}
                <span>
                    {m.t("staff-waits-for")}
                    " "
                    {Line::original(m, whom).view()}
                    " "
                    {m.words.with("staff-waits-since", &[("day", Arg::Text(&day))])}
                </span>
            </span>
        }
        .into_any(),
    )
}
