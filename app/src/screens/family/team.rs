//! Who helps this family, what each of them does, and the talk about the plan as a whole.

use crate::components::icon::icon;
use crate::components::layout::{empty, hint, list, section, text};
use crate::components::plan::person_name::call;
use crate::components::plan::thread::Thread;
use crate::components::stand_in;
use crate::context::use_app;
use crate::domain::plan::Plan;
use crate::domain::plan::household::{Person, Role};
use crate::model::Model;
use leptos::prelude::*;

/// The screen of the team.
#[component]
pub fn Team() -> impl IntoView {
    let app = use_app();
    let thread = view! { <Thread step=None/> }.into_any();
    view! {
        <h1>{app.t("team-title")}</h1>
        {text("lead", app.t("team-lead"))}
        {app.part(|_| (), |m, ()| people(m, &*m.plan()?))}
        {section("notes", app.t("team-talk"), vec![thread])}
    }
}

/// Who is in the team; people are among what every part follows.
fn people(m: &Model, plan: &Plan) -> Option<AnyView> {
    let staff = [Role::Researcher, Role::Mediator, Role::Coordinator];
    let is_over = |person: &Person| person.stands_in.is_some_and(|it| it.is_over(m.today()));
    let people = staff.into_iter().flat_map(|role| plan.people_as(role).map(|(_, person)| person));
    let cards: Vec<AnyView> = people.filter(|it| !is_over(it)).map(|it| card(m, plan, it)).collect();
    Some(if cards.is_empty() { empty("people", m.t("team-none")) } else { list("plain cards", cards) })
}

fn card(m: &Model, plan: &Plan, person: &Person) -> AnyView {
    let role = person.role.key();
    view! {
        <article class="card person">
            <span class="tile">{icon("person")}</span>
            <div>
                <p class="strong">{m.person_name(person)}</p>
                <p class="quiet">{m.t(&format!("role-{role}"))}</p>
                {stand_in::of(m, plan, person).map(|words| hint("strong", "calendar", words))}
                <p>{m.t(&format!("role-does-{role}"))}</p>
                {call(m, person)}
            </div>
        </article>
    }
    .into_any()
}
