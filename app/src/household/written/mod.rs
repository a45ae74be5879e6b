//! What is written about us: everything the plan holds about the household, with the forms to put
//! it right.

pub(crate) mod goals;

use crate::domain::household::{Person, Role};
use crate::domain::plan::Plan;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Route;
use crate::shared::talk;
use crate::ui::layout::{card, fact, facts, hint, link, list, section, skeleton, text};
use crate::ui::node::prelude::*;

/// The screen of what is written about us.
pub fn written(m: &Model, plan: &Plan) -> AnyView {
    view! {
        <h1>{m.t("written-title")}</h1>
        {text("lead", m.t("written-lead"))}
        {section("household", m.t("written-household"), vec![household(m, plan)])}
        {section("members", m.t("written-members"), vec![members(m, plan)])}
        {section("situation", m.t("written-situation"), situation(m, plan))}
        {section("goals", m.t("written-goals"), goals::goals(m, plan))}
        {section("rest", m.t("written-rest"), vec![rest(m, plan), hint("hint", "lock", m.t("written-who-sees"))])}
    }
    .into_any()
}

/// What was told in the talk; before anything was, the way to it.
fn situation(m: &Model, plan: &Plan) -> Vec<AnyView> {
    let mut parts = if m.library_here { talk::told(m, plan) } else { vec![skeleton()] };
    if m.library_here && plan.situation.subgroup.get().is_some() {
        parts.push(talk::subgroup(m, plan));
    }
    parts.push(link("button", "chat", Route::Talk { chapter: None }.to_string(), m.t("written-talk")));
    parts
}

fn household(m: &Model, plan: &Plan) -> AnyView {
    let or_nothing = |text: &String| {
        if text.is_empty() { m.t("rivals-nothing") } else { text.clone() }
    };
    let rows = vec![
        fact("people", m.t("written-alias"), or_nothing(plan.alias.get()).into_any()),
        fact("office", m.t("written-municipality"), or_nothing(plan.municipality.get()).into_any()),
    ];
    card("card", vec![facts(rows), text("quiet", m.t("written-alias-why"))])
}

fn members(m: &Model, plan: &Plan) -> AnyView {
    list("plain cards", plan.people_as(Role::Member).map(|(_, person)| member(m, person)).collect())
}

fn member(m: &Model, person: &Person) -> AnyView {
    let born =
        person.born().map(|year| m.words.with("written-born", &[("year", Arg::Text(&year.to_string()))]));
    let lang = m.t(&format!("lang-{}", person.lang.get().tag()));
    let lang = m.words.with("written-reads", &[("lang", Arg::Text(&lang))]);
    card(
        "card",
        vec![
            text("strong", person.name.get().clone()),
            text("", born.unwrap_or_else(|| m.t("written-born-untold"))),
            text("", lang),
        ],
    )
}

/// What else the plan holds, with where to read it.
fn rest(m: &Model, plan: &Plan) -> AnyView {
    let count = |id: &str, count: usize| m.words.with(id, &[("count", Arg::Count(count))]);
    let lines = vec![
        hint("", "plan", count("written-steps", plan.steps.len())),
        hint("", "chat", count("written-notes", plan.notes.len())),
        hint("", "calendar", count("written-appointments", plan.appointments.len())),
    ];
    card("card", lines)
}
