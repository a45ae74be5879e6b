//! Who needs an interpreter, by day: what is still to be arranged, with one tap to say how far it is. Coordinators see days
//! and states, and nothing of what is in a plan.

use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{empty, text};
use crate::components::plan::step::chip;
use crate::components::sync_state;
use crate::components::text_view::Line;
use crate::context::use_app;
use crate::domain::plan::interpreter::InterpreterState;
use crate::domain::text::Written;
use crate::i18n::Arg;
use crate::model::interpreters::{InterpreterPage, InterpreterRow, OfPlan};
use crate::model::{Extra, Model, Titled};
use crate::route::{Part, Route, Shared};
use leptos::prelude::*;

/// The screen. Its forms go to the server, which answers with the page.
#[component]
pub fn Interpreters() -> impl IntoView {
    let app = use_app();
    let content = app.with(|m| match &m.extra {
        Extra::Interpreters(page) => days(m, page),
        _ => sync_state::not_known(m),
    });
    view! {
        <div class="staff-page">
            <h1>{app.t("interpreters-title")}</h1>
            {content}
        </div>
    }
}

fn days(m: &Model, page: &InterpreterPage) -> AnyView {
    if page.rows.is_empty() {
        return empty("done", m.t("interpreters-none"));
    }
    let open = page.rows.iter().filter(|row| row.state.is_open()).count();
    let lead = m.words.with("interpreters-open", &[("count", Arg::Count(open))]);
    // Rows stand in the order of their days.
    let days = page.rows.chunk_by(|a, b| a.when.day == b.when.day).map(|rows| day(m, page, rows));
    view! { {text("lead", lead)}{days.collect::<Vec<_>>()} }.into_any()
}

fn day(m: &Model, page: &InterpreterPage, rows: &[InterpreterRow]) -> AnyView {
    let name = rows.first().map(|row| m.words.day(row.when.day, m.today())).unwrap_or_default();
    let rows: Vec<AnyView> = rows.iter().map(|row| line(m, page, row)).collect();
    view! {
        <section class="part">
            <h2>{name}</h2>
            <ul class="plain card rows">{rows}</ul>
        </section>
    }
    .into_any()
}

fn line(m: &Model, page: &InterpreterPage, row: &InterpreterRow) -> AnyView {
    // One that repeats stands there several times: the first is where its form leads back to.
    let first = page.rows.iter().find(|it| it.appointment == row.appointment);
    let id = first.filter(|first| first.when == row.when).map(|_| format!("of-{}", row.appointment));
    let time = format!("{}:{:02}", row.when.hour(), row.when.minute % 60);
    let class = if row.state == InterpreterState::Confirmed { "chip chip-done" } else { "chip chip-waiting" };
    let state = chip(class, "translate", m.t(&format!("interpreter-{}", row.state.key())));
    let about = match &row.of_plan {
        None => {
            let town = (!row.municipality.is_empty()).then(|| format!(" · {}", row.municipality));
            view! { <span class="strong">{row.alias.clone()}</span>{town} }.into_any()
        }
        Some(of) => {
            let part = Part::Shared(Shared::Appointment(row.appointment));
            let to = Route::Household { household: row.household, part }.to_string();
            let place = of.place.as_ref().map(|place| view! { " · "{said(m, place).view()} });
            view! {
                <a class="strong" href=to data-full="1">{row.alias.clone()}</a>
                " · "
                {said(m, &of.what).view()}
                {place}
            }
            .into_any()
        }
    };
    view! {
        <li id=id>
            <p>{icon("clock")}<span class="strong">{time}</span>" · "{about}</p>
            <div class="chips">{state}</div>
            {row.of_plan.as_ref().map(|of| form(m, row, of))}
        </li>
    }
    .into_any()
}

/// What there is to say next: one tap each, with who it is.
fn form(m: &Model, row: &InterpreterRow, of: &OfPlan) -> AnyView {
    let next = [
        (InterpreterState::Asked, "chat", "interpreters-asked"),
        (InterpreterState::Confirmed, "check", "interpreters-confirmed"),
        (InterpreterState::Needed, "undo", "interpreters-not-yet"),
    ];
    let buttons: Vec<AnyView> = next
        .into_iter()
        .filter(|(state, ..)| {
            *state != row.state && (*state != InterpreterState::Needed || of.base.is_some())
        })
        .map(|(state, icon, word)| {
            let class = "button button-small";
            input::option_button(class, ("state", state.key().to_owned()), None, icon, m.t(word))
        })
        .collect();
    let name = input::line(input::Line {
        sort: "text",
        name: "name",
        label: m.t("arrange-interpreter-name"),
        initial: of.name.clone(),
        required: false,
    });
    view! {
        <form method="post" action=Route::Interpreters.to_string()>
            <input type="hidden" name="household" value=row.household.to_string()/>
            <input type="hidden" name="appointment" value=row.appointment.to_string()/>
            <input type="hidden" name="base" value=of.base.map(|base| base.to_string()).unwrap_or_default()/>
            {name}
            <div class="options">{buttons}</div>
        </form>
    }
    .into_any()
}

/// A text with the language that it is in, where that is not the reader's.
fn said(m: &Model, titled: &Titled) -> Line {
    match titled.lang {
        None => Line::own(titled.text.clone()),
        Some(lang) => Line::original(m, &Written { lang, text: titled.text.clone() }),
    }
}
