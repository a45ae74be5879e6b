//! My work: across all of one's households where one has to be this week, who asked for help, the steps that one does, and
//! what waits for others. Each line leads to where it is done.

use super::calls;
use crate::components::icon::icon;
use crate::components::layout::{empty, full_link, heading, list, maybe, section};
use crate::components::plan::step::{chip, due_mark};
use crate::components::sync_state;
use crate::components::text_view::Line;
use crate::context::use_app;
use crate::domain::text::Written;
use crate::i18n::Arg;
use crate::model::{Extra, Model, OwnWork, Titled, WorkItem};
use crate::route::{Part, Route};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn MyWork() -> impl IntoView {
    let app = use_app();
    let content = app.with(|m| match &m.extra {
        Extra::OwnWork(work) => work_of(m, work),
        _ => sync_state::not_known(m),
    });
    view! {
        <div class="staff-page">
            <h1>{app.t("staff-nav-work")}</h1>
            {full_link("inline-link", "translate", Route::Interpreters.to_string(), app.t("interpreters-link"))}
            {content}
        </div>
    }
}

fn work_of(m: &Model, work: &OwnWork) -> AnyView {
    let part = |id: &'static str,
                word: &str,
                none: &str,
                items: &[WorkItem],
                marks: fn(&Model, &WorkItem) -> Vec<AnyView>| {
        let lines: Vec<AnyView> = items.iter().map(|item| line(m, item, marks(m, item))).collect();
        let content =
            if lines.is_empty() { empty("done", m.t(none)) } else { list("plain card rows", lines) };
        section(id, m.t(word), vec![content])
    };
    view! {
        {calls::calls(m, &work.calls)}
        {part("helps", "work-helps", "work-helps-none", &work.helps, |m, item| {
            let when = item.at.map(|at| m.words.ago(at, m.today())).unwrap_or_default();
            vec![chip("chip chip-help", "help", m.words.with("staff-help-since", &[("when", Arg::Text(&when))]))]
        })}
        {part("week", "work-week", "work-week-none", &work.appointments, |m, item| {
            let when = item.when.map(|when| m.words.day_and_time(when, m.today())).unwrap_or_default();
            let place = item.with.as_ref().map(|place| view! { <span class="meta">{icon("near")}{said(m, place).view()}</span> }.into_any());
            std::iter::once(chip("meta meta-soon", "calendar", when)).chain(place).collect()
        })}
        {part("mine", "work-mine", "work-mine-none", &work.mine, |m, item| item.day.map(|day| due_mark(m, day)).into_iter().collect())}
        {waiting(m, &work.waiting)}
    }
    .into_any()
}

/// What waits for others: what is to be asked for again today, what should have been, and the rest, each under its heading.
fn waiting(m: &Model, items: &[WorkItem]) -> AnyView {
    let today = m.today();
    let of = |word: &str, is_of: &dyn Fn(&WorkItem) -> bool| {
        let lines: Vec<AnyView> = items
            .iter()
            .filter(|item| is_of(item))
            .map(|item| line(m, item, waits(m, item).into_iter().collect()))
            .collect();
        (!lines.is_empty()).then(|| view! { {heading(m.t(word))}{list("plain card rows", lines)} }.into_any())
    };
    let groups = [
        of("work-ask-today", &|item| item.ask == Some(today)),
        of("work-ask-overdue", &|item| item.ask.is_some_and(|ask| ask < today)),
        of("work-ask-later", &|item| item.ask.is_none_or(|ask| ask > today)),
    ];
    let mut content: Vec<AnyView> = groups.into_iter().flatten().collect();
    if content.is_empty() {
        content.push(empty("done", m.t("work-waiting-none")));
    }
    section("waiting", m.t("work-waiting"), content)
}

/// For whom and since when it waits, and when one asks again.
fn waits(m: &Model, item: &WorkItem) -> [AnyView; 2] {
    let whom = item.with.as_ref().map(|whom| said(m, whom).view());
    let day = item.day.map(|day| m.words.date(day, m.today())).unwrap_or_default();
    let since = m.words.with("staff-waits-since", &[("day", Arg::Text(&day))]);
    let ask = item.ask.map(|ask| {
        let class = match ask.since(m.today()) {
            ..0 => "meta meta-overdue",
            0 => "meta meta-soon",
            _ => "meta",
        };
        let day = m.words.date(ask, m.today());
        chip(class, "calendar", m.words.with("waiting-ask", &[("day", Arg::Text(&day))]))
    });
    let waits = view! { <span class="chip chip-waiting">{icon("clock")}<span>{whom}" "{since}</span></span> };
    [waits.into_any(), maybe(ask)]
}

/// A text with the language that it is in, where that is not the reader's.
pub(super) fn said(m: &Model, titled: &Titled) -> Line {
    match titled.lang {
        None => Line::own(titled.text.clone()),
        Some(lang) => Line::original(m, &Written { lang, text: titled.text.clone() }),
    }
}

fn line(m: &Model, item: &WorkItem, marks: Vec<AnyView>) -> AnyView {
    let part = match item.step {
        Some(step) => Part::Step { step, history: false },
        None if item.when.is_some() => Part::Appointments,
        None => Part::Notes,
    };
    let to = Route::Household { household: item.household, part }.to_string();
    let title = (!item.title.text.is_empty()).then(|| view! { " · "{said(m, &item.title).view()} });
    view! {
        <a class="row-link" href=to data-full="1">
            <span>
                <span><span class="strong">{item.alias.clone()}</span>{title}</span>
                <span class="chips">{marks}</span>
            </span>
            {icon("chevron")}
        </a>
    }
    .into_any()
}
