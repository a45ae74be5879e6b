//! What is written about us: everything the plan holds about the household, with the forms to put
//! it right.

use crate::components::layout::{card, drawer, fact, facts, hint, link, maybe, section, skeleton, text};
use crate::components::plan::{goals, person_name};
use crate::components::sync_state;
use crate::context::use_app;
use crate::domain::change::Target;
use crate::domain::id::PersonId;
use crate::domain::plan::Plan;
use crate::domain::plan::household::{Person, Role};
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::{Route, Shared};
use crate::screens::plan::interview as talk;
use leptos::prelude::*;

/// The screen of what is written about us.
#[component]
pub fn Written() -> impl IntoView {
    let app = use_app();
    // Each follows what it shows of the plan; people and texts are among what every part follows.
    let household = app.part(
        |m| m.plan().map(|plan| (plan.alias.clone(), plan.municipality.clone())),
        |m, _| Some(household(m, &*m.plan()?)),
    );
    let ids = |m: &Model| -> Vec<PersonId> {
        m.plan().map_or_else(Vec::new, |plan| plan.people_as(Role::Member).map(|(id, _)| id).collect())
    };
    let members = app.list(ids, move |id| {
        let person = app.part(
            move |m| m.plan().and_then(|plan| plan.people.get(&id).cloned()),
            move |m, person| Some(member(m, &*m.plan()?, id, person.as_ref()?)),
        );
        view! { <li>{person}</li> }
    });
    let members = view! { <ul class="plain cards">{members}</ul> }.into_any();
    let situation = app.part(
        |m| m.plan().map(|plan| (m.library_here, plan.situation.clone(), plan.told.clone())),
        |m, _| Some(situation(m, &*m.plan()?)),
    );
    let rest = app.part(
        |m| m.plan().map(|plan| (plan.steps.len(), plan.notes.len(), plan.appointments.clone())),
        |m, _| Some(rest(m, &*m.plan()?)),
    );
    let goals = view! { <goals::Goals/> }.into_any();
    view! {
        <h1>{app.t("written-title")}</h1>
        {text("lead", app.t("written-lead"))}
        {section("household", app.t("written-household"), vec![household])}
        {section("members", app.t("written-members"), vec![members])}
        {section("situation", app.t("written-situation"), vec![situation])}
        {section("goals", app.t("written-goals"), vec![goals])}
        {section("rest", app.t("written-rest"), vec![rest, hint("hint hint-calm", "lock", app.t("written-who-sees"))])}
    }
}

/// What was told in the talk; before anything was, the way to it.
fn situation(m: &Model, plan: &Plan) -> Vec<AnyView> {
    let mut parts = if m.library_here { talk::told(m, plan) } else { vec![skeleton()] };
    // Noted by the team: the family reads it, and no tap that slipped changes it.
    if let Some(subgroup) = plan.situation.subgroup.get() {
        let words = m.t(&format!("subgroup-{}", subgroup.key()));
        parts
            .push(card("card", vec![facts(vec![fact("people", m.t("written-subgroup"), words.into_any())])]));
    }
    parts.push(link(
        "button",
        "chat",
        Route::Shared(Shared::Interview(None)).to_string(),
        m.t("written-talk"),
    ));
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

fn member(m: &Model, plan: &Plan, id: PersonId, person: &Person) -> AnyView {
    let born =
        person.born().map(|year| m.words.with("written-born", &[("year", Arg::Text(&year.to_string()))]));
    let lang = m.t(&format!("lang-{}", person.lang.get().tag()));
    let lang = m.words.with("written-reads", &[("lang", Arg::Text(&lang))]);
    let form = person_name::form(m, plan, id);
    let name = form.map(|form| {
        drawer(
            "fold fold-small",
            "edit",
            m.t(if id == m.me.person { "name-or-phone-change" } else { "name-change" }),
            vec![form],
        )
    });
    let parts = vec![
        text("strong", m.person_name(person)),
        text("", born.unwrap_or_else(|| m.t("written-born-untold"))),
        text("", lang),
        maybe(person.dialled().map(|_| hint("", "phone", person.phone.get().clone()))),
        sync_state::mark(Target::Person(id)),
        person_name::rivals(m, id, person),
        maybe(name),
    ];
    card("card", parts)
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
