//! The appointments of a month: a table of its days with marks, each of which leads to its day in the list below.

use crate::components::icon::icon;
use crate::components::layout::{link, list, text};
use crate::components::plan::links::{heading, to};
use crate::components::text_view::line;
use crate::domain::plan::Plan;
use crate::domain::plan::appointment::Appointment;
use crate::domain::time::{Day, WallTime};
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Days of a week.
const WEEK: i32 = 7;

/// The appointments of a day, the first one first.
type Days<'p> = BTreeMap<Day, Vec<(WallTime, &'p Appointment)>>;

/// The first day of the month in which a day is.
#[must_use]
pub fn first_of(day: Day) -> Day {
    let (_, _, of_month) = day.civil();
    day.plus(1 - of_month as i32)
}

/// The first day of the month after.
fn after(first: Day) -> Day {
    first_of(first.plus(31))
}

/// The screen.
pub fn month(m: &Model, plan: &Plan, shared: Shared) -> AnyView {
    let Shared::Month(first) = shared else { return ().into_any() };
    let (before, after) = (first_of(first.plus(-1)), after(first));
    let mut days: Days<'_> = BTreeMap::new();
    for it in &plan.appointments {
        for time in it.occurrences(first, after.plus(-1)) {
            days.entry(time.when.day).or_default().push((time.when, it));
        }
    }
    days.values_mut().for_each(|all| all.sort_by_key(|(when, _)| *when));
    let turn = |class, icon, month, word: &str| link(class, icon, to(m, Shared::Month(month)), m.t(word));
    let none = days.is_empty().then(|| text("quiet", m.t("calendar-none")));
    let listed: Vec<AnyView> = days.iter().map(|(day, all)| of_day(m, plan, *day, all)).collect();
    view! {
        {heading(m, "calendar-title")}
        <nav class="month-turn" aria-label=m.t("calendar-title")>
            {turn("button button-small", "arrow-left", before, "calendar-before")}
            {turn("button button-small", "chevron", after, "calendar-after")}
        </nav>
        {table(m, first, &days)}
        {none}
        {listed}
        {link("button", "calendar", m.route.appointments().to_string(), m.t("appointments-title"))}
    }
    .into_any()
}

/// «Грудень 2026».
fn name(m: &Model, first: Day) -> String {
    let (year, month, _) = first.civil();
    let names = m.t("calendar-months");
    let name = names.split_whitespace().nth(month as usize - 1).unwrap_or_default();
    format!("{name} {year}")
}

fn table(m: &Model, first: Day, days: &Days<'_>) -> AnyView {
    let heads = m.t("calendar-days");
    let heads: Vec<AnyView> = heads
        .split_whitespace()
        .map(|head| view! { <th scope="col">{head.to_owned()}</th> }.into_any())
        .collect();
    let monday = first.plus(-(first.weekday() as i32));
    let weeks = (0..).map(|nth| monday.plus(nth * WEEK)).take_while(|monday| *monday < after(first));
    let weeks: Vec<AnyView> = weeks
        .map(|monday| {
            let cells: Vec<AnyView> = (0..WEEK).map(|nth| cell(m, first, monday.plus(nth), days)).collect();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect();
    view! {
        <table class="month">
            <caption>{name(m, first)}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{weeks}</tbody>
        </table>
    }
    .into_any()
}

fn cell(m: &Model, first: Day, day: Day, days: &Days<'_>) -> AnyView {
    if first_of(day) != first {
        return view! { <td></td> }.into_any();
    }
    let (_, _, number) = day.civil();
    let current = (day == m.today()).then_some("date");
    let Some(all) = days.get(&day) else {
        return view! { <td aria-current=current>{number.to_string()}</td> }.into_any();
    };
    let said = m.words.with("calendar-count", &[("count", Arg::Count(all.len()))]);
    view! {
        <td aria-current=current>
            <a href=format!("#{}", id(day))>
                {number.to_string()}
                <span class="month-mark" aria-hidden="true">{"•".repeat(all.len().min(3))}</span>
                <span class="unseen">": "{said}</span>
            </a>
        </td>
    }
    .into_any()
}

fn id(day: Day) -> String {
    format!("day-{day}")
}

fn of_day(m: &Model, plan: &Plan, day: Day, all: &[(WallTime, &Appointment)]) -> AnyView {
    let rows = all.iter().map(|(when, it)| {
        let time = format!("{}:{:02}", when.hour(), when.minute % 60);
        let what = line(m, plan, &it.what).view();
        view! {
            <a class="row-link" href=to(m, Shared::Appointment(it.id))>
                <span><span><span class="strong">{time}</span>" · "{what}</span></span>
                {icon("chevron")}
            </a>
        }
        .into_any()
    });
    view! {
        <section class="part" id=id(day) tabindex="-1">
            <h3>{m.words.date(day, m.today())}</h3>
            {list("plain card rows", rows.collect())}
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_on_its_first_day_and_ends_before_the_next() {
        for (day, first, next) in [
            ("2026-12-31", "2026-12-01", "2027-01-01"),
            ("2026-02-01", "2026-02-01", "2026-03-01"),
            ("2028-02-29", "2028-02-01", "2028-03-01"),
        ] {
            let begin = Day::parse(day).map(first_of);
            assert_eq!(begin, Day::parse(first), "{day}");
            assert_eq!(begin.map(after), Day::parse(next), "{day}");
        }
    }
}
