//! Who helps this family, what each of them does, and the talk about the plan as a whole.

use super::step::thread;
use crate::domain::household::{Person, Role};
use crate::domain::plan::Plan;
use crate::model::Model;
use crate::ui::icon::icon;
use crate::ui::layout::{empty, list, section, text};
use crate::ui::node::prelude::*;

/// The screen of the team.
pub fn team(m: &Model, plan: &Plan) -> AnyView {
    let staff = [Role::Researcher, Role::Mediator, Role::Coordinator];
    let cards: Vec<AnyView> =
        staff.into_iter().flat_map(|role| plan.people_as(role).map(|(_, person)| card(m, person))).collect();
    let people =
        if cards.is_empty() { empty("people", m.t("team-none")) } else { list("plain cards", cards) };
    view! {
        <h1>{m.t("team-title")}</h1>
        {text("lead", m.t("team-lead"))}
        {people}
        {section("notes", m.t("team-talk"), thread(m, plan, None))}
    }
    .into_any()
}

fn card(m: &Model, person: &Person) -> AnyView {
    let role = person.role.key();
    view! {
        <article class="card person">
            <span class="tile">{icon("person")}</span>
            <div>
                <p class="strong">{person.name.get().clone()}</p>
                <p class="quiet">{m.t(&format!("role-{role}"))}</p>
                <p>{m.t(&format!("role-does-{role}"))}</p>
            </div>
        </article>
    }
    .into_any()
}
