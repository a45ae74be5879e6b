//! Casework: the caseload, the translation queue, and a household as its team sees it: the same plan as on the family's
//! phone, with its steps at the side and one part of it beside them.
//!
//! Most of what stands on a step is drawn by the components that the family's screens use, so both sides see the same;
//! what only the team has (the two audiences of a note, translations, order, links) is drawn here. What the screens work
//! out stands beside them, is pure and has the tests: which households are shown and in which order ([`crate::components::household_order`]),
//! which terms occur in a text ([`glossary`]).

pub mod appointments;
mod calls;
pub mod caseload;
pub mod earlier;
pub mod edit;
pub mod family;
pub mod glossary;
pub mod glossary_page;
pub mod goals;
pub mod indicator_wheel;
pub mod interpreters;
pub mod new_step;
pub mod notes;
pub mod overview;
pub mod places;
pub mod queue;
pub mod read_only_step;
pub mod rights;
pub mod several;
pub mod situation;
pub mod status;
pub mod step;
pub mod step_order;
pub mod steps;
pub mod texts;
pub mod thread;
pub mod translation_field;
pub mod versions;
pub mod work;

use crate::components::closing_marks::closing_marks;
use crate::components::icon::icon;
use crate::components::layout::{card, empty, full_link};
use crate::components::plan::unsent;
use crate::context::use_app;
use crate::domain::plan::Plan;
use crate::domain::plan::household::Role;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::{Part, Route, Shared};
use crate::screens::plan as shared;
use leptos::prelude::*;
use rights::Rights;

/// The screen of a household.
#[component]
pub fn Household() -> impl IntoView {
    let app = use_app();
    if app.with(|m| m.plan().is_none()) {
        return app.with(not_here);
    }
    let class = app.slice(|m| match m.route {
        Route::Household { part: Part::Plan, .. } => "household at-plan",
        _ => "household",
    });
    view! {
        <div class=move || class.get()>
            <Head/>
            <steps::Steps/>
            <div class="household-part" id="part" tabindex="-1">{app.screen(|route| route, content)}</div>
        </div>
    }
    .into_any()
}

/// What stands beside the list of steps.
fn content(route: Route) -> AnyView {
    let Route::Household { part, .. } = route else { return ().into_any() };
    match part {
        Part::Plan => view! { <overview::Overview/> }.into_any(),
        Part::Step { step, history } => view! { <step::Step step history=history.then_some(1)/> }.into_any(),
        Part::EarlierHistory { step, page } => view! { <step::Step step history=Some(page)/> }.into_any(),
        Part::NewStep => view! { <new_step::NewStep/> }.into_any(),
        Part::Appointments => view! { <appointments::Appointments/> }.into_any(),
        Part::Notes => view! { <notes::Notes/> }.into_any(),
        Part::UnreadNotes => view! { <notes::UnreadNotes/> }.into_any(),
        Part::EarlierNotes { before, all } => view! { <earlier::Earlier before all/> }.into_any(),
        Part::Family => view! { <family::Family/> }.into_any(),
        Part::Unsent => view! { <Unsent/> }.into_any(),
        Part::Shared(shared) => view! { <shared::Screen shared/> }.into_any(),
    }
}

/// What the person who looks may do with the plan on the screen; nothing without a plan.
fn rights(m: &Model) -> Rights {
    m.plan().map_or_else(Rights::none, |plan| Rights::of(m, &plan))
}

/// What is on this device only.
#[component]
fn Unsent() -> impl IntoView {
    view! { <h2>{use_app().t("unsent-title")}</h2><unsent::Unsent/> }
}

fn not_here(m: &Model) -> AnyView {
    let back = full_link("button", "people", Route::Caseload.to_string(), m.t("staff-nav-caseload"));
    view! {
        <div class="staff-page">
            <h1>{m.t("staff-household-none")}</h1>
            {card("card", vec![empty("search", m.t("staff-household-none-why")), back])}
        </div>
    }
    .into_any()
}

/// The address of a part of this plan.
fn to(plan: &Plan, part: Part) -> String {
    Route::Household { household: plan.household, part }.to_string()
}

#[component]
fn Head() -> impl IntoView {
    let app = use_app();
    let name = app.part(
        |m| m.plan().map(|plan| (plan.alias.clone(), plan.municipality.clone(), plan.closed.clone())),
        |m, _| Some(name(m, &*m.plan()?)),
    );
    let tabs =
        app.part(|m| (m.route, notes::unread(m).len()), |m, (_, unread)| Some(tabs(m, &*m.plan()?, *unread)));
    view! {
        <div class="household-head">
            {name}
            <nav class="tabs" aria-label=app.t("staff-tabs-label")><ul>{tabs}</ul></nav>
        </div>
    }
}

fn name(m: &Model, plan: &Plan) -> AnyView {
    let members =
        m.words.with("staff-members", &[("count", Arg::Count(plan.people_as(Role::Member).count()))]);
    let municipality = plan.municipality.get();
    let about = if municipality.is_empty() { members } else { format!("{municipality} · {members}") };
    let marks = closing_marks(m, *plan.closed.get(), plan.practice);
    view! {
        <div>
            <h1>{plan.alias.get().clone()}</h1>
            <p class="quiet">{about}</p>
            {(!marks.is_empty()).then(|| view! { <div class="chips">{marks}</div> })}
        </div>
    }
    .into_any()
}

/// Messages that are new stand first: their tab leads to them, and says how many there are.
fn tabs(m: &Model, plan: &Plan, unread: usize) -> Vec<AnyView> {
    let Route::Household { part, .. } = m.route else { return Vec::new() };
    let tabs = [
        (Part::Plan, "plan", "staff-tab-plan"),
        (Part::Appointments, "calendar", "staff-tab-appointments"),
        (Part::Notes, "chat", "staff-tab-notes"),
        (Part::Family, "people", "staff-tab-family"),
    ];
    tabs.into_iter()
        .map(|(tab, name, word)| {
            let behind = match part {
                Part::Shared(Shared::Interview(_)) => tab == Part::Family,
                Part::Shared(Shared::Appointment(_) | Shared::Month(_)) => tab == Part::Appointments,
                Part::Step { .. } | Part::EarlierHistory { .. } | Part::NewStep => tab == Part::Plan,
                Part::EarlierNotes { .. } | Part::UnreadNotes => tab == Part::Notes,
                Part::Shared(_) => tab == Part::Plan,
                _ => false,
            };
            let current = if tab == part { Some("page") } else { behind.then_some("true") };
            let count = Some(unread).filter(|count| *count > 0 && tab == Part::Notes);
            let lead = if count.is_some() { Part::UnreadNotes } else { tab };
            let count = count.map(|count| {
                let said = m.words.with("unread-notes", &[("count", Arg::Count(count))]);
                view! {
                    <span class="count" aria-hidden="true">{count.to_string()}</span>
                    <span class="unseen">{said}</span>
                }
            });
            view! {
                <li>
                    <a href=to(plan, lead) aria-current=current>{icon(name)}<span>{m.t(word)}</span>{count}</a>
                </li>
            }
            .into_any()
        })
        .collect()
}
