//! A household as its team sees it: the same plan as on the family's phone, with its steps at the
//! side and one part of it beside them.
//!
//! Most of what stands on a step is drawn by the family's own components, so both sides see the same;
//! what only the team has (the two audiences of a note, translations, order, links) is drawn here.

mod appointments;
mod edit;
mod family;
mod goals;
mod new_step;
mod notes;
mod overview;
mod places;
mod reading;
mod rights;
mod situation;
mod status;
mod step;
mod step_order;
mod steps;
mod texts;
mod thread;
mod versions;
mod wheel;

use crate::domain::household::Role;
use crate::domain::plan::Plan;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::{Part, Route};
use crate::shared;
use crate::staff::kept::fresh;
use crate::ui::icon::icon;
use crate::ui::layout::{card, empty, full_link, maybe};
use crate::ui::node::prelude::*;
use crate::ui::unsent;
use rights::Rights;

/// The screen of a household.
pub fn household(m: &Model, part: Part) -> AnyView {
    let Some(plan) = m.plan() else { return not_here(m) };
    let rights = Rights::of(m, &plan);
    let content = match part {
        Part::Plan => overview::overview(m, &plan),
        Part::Step { step, history } => step::step(m, &plan, rights, step, history),
        Part::NewStep => new_step::new_step(m, &plan, rights),
        Part::Appointments => appointments::appointments(m, &plan, rights),
        Part::Notes => notes::notes(m, &plan, rights),
        Part::Family => family::family(m, &plan, rights),
        Part::Unsent => unsent(m, &plan),
        _ => maybe(m.route.shared().map(|shared| shared::screen(m, &plan, shared))),
    };
    let class = if part == Part::Plan { "household at-plan" } else { "household" };
    view! {
        <div class=class>
            {head(m, &plan, part)}
            {steps::steps(m, &plan, rights, part)}
            <div class="household-part">{fresh(m.route.to_string(), content)}</div>
        </div>
    }
    .into_any()
}

/// What is on this device only.
fn unsent(m: &Model, plan: &Plan) -> AnyView {
    view! { <h2>{m.t("unsent-title")}</h2>{unsent::all(m, plan)} }.into_any()
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

fn head(m: &Model, plan: &Plan, part: Part) -> AnyView {
    let members =
        m.words.with("staff-members", &[("count", Arg::Count(plan.people_as(Role::Member).count()))]);
    let municipality = plan.municipality.get();
    let about = if municipality.is_empty() { members } else { format!("{municipality} · {members}") };
    view! {
        <div class="household-head">
            <div class="household-name">
                <h1>{plan.alias.get().clone()}</h1>
                <p class="quiet">{about}</p>
            </div>
            {tabs(m, plan, part)}
        </div>
    }
    .into_any()
}

fn tabs(m: &Model, plan: &Plan, part: Part) -> AnyView {
    let tabs = [
        (Part::Plan, "plan", "staff-tab-plan"),
        (Part::Appointments, "calendar", "staff-tab-appointments"),
        (Part::Notes, "chat", "staff-tab-notes"),
        (Part::Family, "people", "staff-tab-family"),
    ];
    let links: Vec<AnyView> = tabs
        .into_iter()
        .map(|(tab, name, word)| {
            let behind = match part {
                Part::Talk { .. } => tab == Part::Family,
                Part::Step { .. } | Part::NewStep => tab == Part::Plan,
                _ => tab == Part::Plan && m.route.shared().is_some(),
            };
            let current = if tab == part { Some("page") } else { behind.then_some("true") };
            view! {
                <li><a href=to(plan, tab) aria-current=current>{icon(name)}<span>{m.t(word)}</span></a></li>
            }
            .into_any()
        })
        .collect();
    view! { <nav class="tabs" aria-label=m.t("staff-tabs-label")><ul>{links}</ul></nav> }.into_any()
}
