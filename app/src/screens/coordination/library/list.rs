//! All topics and amounts: what they are called, how sure they are, when they were checked, and what was
//! changed here.

use super::field::sure_word;
use crate::components::finder::{Choices, given};
use crate::components::icon::{icon, of_indicator};
use crate::components::input;
use crate::components::layout::{empty, full_link, hint, section, text};
use crate::components::plan::source::sources;
use crate::components::plan::step::chip;
use crate::domain::id::TopicKey;
use crate::domain::library::revision::Subject;
use crate::domain::library::{Amount, Sureness, Topic, is_old};
use crate::domain::plan::indicator::Indicator;
use crate::domain::spelling::is_found;
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::library::{Change, LibraryList};
use crate::route::{Key, LibraryRoute, Route};
use leptos::prelude::*;

/// What is shown of the list, with the word that says it; the first is the default.
const FILTERS: [(&str, &str); 4] = [
    ("all", "staff-library-all"),
    ("old", "staff-library-old"),
    ("changed", "staff-library-changed"),
    ("unsure", "staff-library-unsure"),
];

pub(crate) fn list(m: &Model, list: &LibraryList) -> AnyView {
    let chosen = chosen(m, list);
    let shown = m.words.with("staff-library-shown", &[("count", Arg::Count(chosen.len()))]);
    let topics = if chosen.is_empty() {
        let all = Route::Library(LibraryRoute::List).to_string();
        view! { {empty("search", m.t("staff-library-none"))}{full_link("button", "book", all, m.t("staff-library-all"))} }.into_any()
    } else if list.filter == "old" {
        // What has waited longest stands first, whatever it is about.
        rows(m, list, &chosen)
    } else {
        by_indicator(m, list, &chosen)
    };
    let new = Route::Library(LibraryRoute::New).to_string();
    view! {
        <h1>{m.t("staff-library")}</h1>
        {text("lead", m.t("staff-library-lead"))}
        {full_link("button", "plus", new, m.t("staff-library-new"))}
        {super::place::to_places(m)}
        {finder(m, LibraryRoute::List, "staff-library-search", &FILTERS, list)}
        <p class="quiet" role="status">{shown}</p>
        {topics}
        {section("amounts", m.t("staff-library-amounts"), vec![amounts(m, list)])}
    }
    .into_any()
}

/// Search and filter ask the server anew, so the address tells all. `search`: the Fluent id of what can be looked for.
pub(super) fn finder(
    m: &Model,
    at: LibraryRoute,
    search: &str,
    filters: Choices,
    list: &LibraryList,
) -> AnyView {
    view! {
        <form method="get" action=Route::Library(at).to_string() data-full="1" class="finder library-finder" role="search">
            <label class="field">
                <span class="field-label">{m.t(search)}</span>
                <input type="search" name="q" value=list.search.clone() autocomplete="off"/>
            </label>
            {input::select("filter", m.t("staff-filter"), given(m, filters, &list.filter))}
            {input::button("button", "search", m.t("staff-show"))}
        </form>
    }
    .into_any()
}

fn chosen<'m>(m: &'m Model, list: &LibraryList) -> Vec<&'m Topic> {
    let today = m.today();
    let mut chosen: Vec<&Topic> = m
        .library
        .topics
        .iter()
        .filter(|topic| match list.filter.as_str() {
            "old" => is_old(topic.checked, today),
            "changed" => change(list, topic).is_some(),
            "unsure" => topic.least_sure() == Sureness::C,
            _ => true,
        })
        .filter(|topic| is_found(&list.search, &haystack(m, topic)))
        .collect();
    if list.filter == "old" {
        chosen.sort_by_key(|topic| topic.checked);
    }
    chosen
}

fn haystack(m: &Model, topic: &Topic) -> String {
    let id = format!("topic-{}", topic.key);
    let why = m.words.attribute(&id, "why").unwrap_or_default();
    [m.t(&id), why, topic.key.to_string(), topic.sources.join(" ")].join(" ")
}

fn change<'l>(list: &'l LibraryList, topic: &Topic) -> Option<&'l Change> {
    list.changed.iter().find(|change| change.subject == Subject::Topic(TopicKey(topic.key.to_string())))
}

fn by_indicator(m: &Model, list: &LibraryList, chosen: &[&Topic]) -> AnyView {
    let sections = Indicator::ALL.into_iter().filter_map(|indicator| {
        let of: Vec<&Topic> = chosen.iter().copied().filter(|topic| topic.indicator == indicator).collect();
        let word = m.t(&format!("indicator-{}", indicator.key()));
        let rows = (!of.is_empty()).then(|| rows(m, list, &of))?;
        Some(view! { <section class="part"><h2 class="library-indicator">{icon(of_indicator(indicator))}<span>{word}</span></h2>{rows}</section> }.into_any())
    });
    sections.collect::<Vec<_>>().into_any()
}

fn rows(m: &Model, list: &LibraryList, topics: &[&Topic]) -> AnyView {
    let rows: Vec<AnyView> = topics.iter().map(|topic| row(m, list, topic)).collect();
    view! { <ul class="plain library-rows">{rows}</ul> }.into_any()
}

fn row(m: &Model, list: &LibraryList, topic: &Topic) -> AnyView {
    let to = Key::new(topic.key.as_str()).map(|key| Route::Library(LibraryRoute::Topic(key)).to_string());
    let sure = topic.least_sure();
    let class = if sure == Sureness::C { "chip chip-waiting" } else { "chip" };
    view! {
        <li class="card library-row">
            <a class="row-name" href=to data-full="1">{m.t(&format!("topic-{}", topic.key))}</a>
            <div class="chips">
                {chip(class, if sure == Sureness::C { "help" } else { "book" }, m.t(sure_word(sure)))}
                {checked(m, topic.checked)}
                {topic.volatile.then(|| chip("chip", "clock", m.t("staff-library-volatile")))}
                {change(list, topic).map(|change| changed(m, change))}
            </div>
        </li>
    }
    .into_any()
}

/// When a fact was checked; marked when that is too long ago.
pub(crate) fn checked(m: &Model, day: Day) -> AnyView {
    let said = m.words.with("staff-library-checked", &[("day", Arg::Text(&m.words.date(day, m.today())))]);
    if is_old(day, m.today()) {
        return chip("chip chip-overdue", "alert", format!("{said} · {}", m.t("staff-library-is-old")));
    }
    chip("chip", "calendar", said)
}

fn changed(m: &Model, change: &Change) -> AnyView {
    let when = m.words.day(change.at.day(), m.today());
    let name = m.account_name(&change.author);
    let args = [("name", Arg::Text(&name)), ("when", Arg::Text(&when))];
    chip("chip chip-doing", "edit", m.words.with("staff-library-changed-by", &args))
}

fn amounts(m: &Model, list: &LibraryList) -> AnyView {
    let mut all: Vec<&Amount> = m.library.amounts.iter().collect();
    if list.filter == "old" {
        all.sort_by_key(|amount| amount.checked);
    }
    let rows: Vec<AnyView> = all.into_iter().map(|amount| amount_row(m, list, amount)).collect();
    view! { {hint("quiet", "bulb", m.t("staff-library-terms-how"))}<ul class="plain library-rows">{rows}</ul> }
        .into_any()
}

fn amount_row(m: &Model, list: &LibraryList, amount: &Amount) -> AnyView {
    let key = amount.key.as_str();
    let to = Key::new(key).map(|key| Route::Library(LibraryRoute::Amount(key)).to_string());
    let said = m.words.amount(amount).unwrap_or_else(|| amount.value.clone());
    let from = amount.from.map(|day| {
        let day = m.words.date(day, Day::FIRST);
        chip("chip", "clock", m.words.with("staff-library-from", &[("day", Arg::Text(&day))]))
    });
    let subject = Subject::Amount(amount.key.clone());
    let change = list.changed.iter().find(|change| change.subject == subject);
    view! {
        <li class="card library-row">
            <a class="row-name" href=to data-full="1">{super::amount::said_with_unit(m, amount, said)}</a>
            <p class="quiet"><code>{format!("{{ -{key} }}")}</code>" · "{sources(m, &amount.source)}</p>
            <div class="chips">
                {from}
                {chip("chip", "book", m.t(sure_word(amount.sure)))}
                {checked(m, amount.checked)}
                {change.map(|change| changed(m, change))}
            </div>
        </li>
    }
    .into_any()
}
