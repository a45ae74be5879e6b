//! Who the household is: its people, what is known of its situation, what it wants to reach.

use super::{goals, rights, situation};
use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::invitation::invitation;
use crate::components::layout::{card, drawer, hint, maybe, section, text};
use crate::components::plan::person_name::{self, call};
use crate::components::plan::rival;
use crate::components::stand_in;
use crate::components::text_view::Line;
use crate::context::use_app;
use crate::domain::field::Field;
use crate::domain::id::PersonId;
use crate::domain::plan::Plan;
use crate::domain::plan::household::{Person, Role};
use crate::i18n::Arg;
use crate::model::{Extra, Model};
use leptos::prelude::*;

/// The part of the screen with the family.
#[component]
pub fn Family() -> impl IntoView {
    let app = use_app();
    let people = move |roles: &'static [Role]| {
        let ids = move |m: &Model| -> Vec<PersonId> {
            let Some(plan) = m.plan() else { return Vec::new() };
            roles
                .iter()
                .flat_map(|role| plan.people_as(*role).map(|(id, _)| id).collect::<Vec<_>>())
                .collect()
        };
        let rows = app.list(ids, |id| view! { <li><One id/></li> });
        view! { <ul class="plain people">{rows}</ul> }.into_any()
    };
    let naming = app.part(
        |m| {
            let plan = m.plan().filter(|_| rights(m).naming);
            plan.map(|plan| (plan.alias.clone(), plan.municipality.clone()))
        },
        |m, found| {
            let plan = m.plan().filter(|_| found.is_some())?;
            Some(section("naming", m.t("staff-family-naming"), vec![names(m, &plan)]))
        },
    );
    // Apart from the form: that stays as it is when the library comes.
    let towns = app.part(|m| m.library_here, |m, here| here.then(|| input::towns(&m.library)));
    let situation = vec![
        text("quiet", app.t("staff-family-situation-lead")),
        view! { <situation::Situation/> }.into_any(),
    ];
    let goals = view! { <goals::Goals/> }.into_any();
    let invitation = app.part(
        |m| if let Extra::Invitation(invitation) = &m.extra { Some(invitation.clone()) } else { None },
        |m, made| made.as_ref().map(|made| invitation(m, made, m.account_name(&made.name))),
    );
    view! {
        {invitation}
        {section("members", app.t("role-member"), vec![people(&[Role::Member])])}
        {section("team", app.t("staff-overview-team"), vec![people(&[
            Role::Researcher,
            Role::Mediator,
            Role::Coordinator,
        ])])}
        {section("situation", app.t("staff-family-situation"), situation)}
        {section("goals", app.t("staff-family-goals"), vec![goals])}
        {naming}
        {towns}
    }
}

/// One person.
#[component]
fn One(id: PersonId) -> impl IntoView {
    use_app().part(
        move |m| m.plan().and_then(|plan| plan.people.get(&id).cloned()),
        move |m, person| Some(one(m, &*m.plan()?, id, person.as_ref()?)),
    )
}

fn one(m: &Model, plan: &Plan, id: PersonId, person: &Person) -> AnyView {
    let mut about = vec![m.t(&format!("role-{}", person.role.key()))];
    about.push(m.t(&format!("lang-{}", person.lang.get().tag())));
    about.extend(
        person
            .born()
            .map(|born| m.words.with("staff-family-born", &[("year", Arg::Text(&born.to_string()))])),
    );
    let form = person_name::form(m, plan, id);
    let rename = form.map(|form| {
        drawer(
            "fold fold-small",
            "edit",
            m.t(if id == m.me.person { "name-or-phone-change" } else { "name-change" }),
            vec![form],
        )
    });
    view! {
        <p class="strong">{m.person_name(person)}</p>
        {text("quiet", about.join(" · "))}
        {maybe(stand_in::of(m, plan, person).map(|words| text("", words)))}
        {call(m, person)}
        {person_name::rivals(m, id, person)}
        {invite(m, id, person)}
        {rename}
    }
    .into_any()
}

/// A sign-in link for a member with an account: for a first phone, another one, or one that was lost.
fn invite(m: &Model, id: PersonId, person: &Person) -> Option<AnyView> {
    let may = person.role == Role::Member && !person.named && m.me.role != Role::Coordinator;
    may.then(|| {
        let whom =
            m.words.with("staff-coordination-invite-whom", &[("name", Arg::Text(&m.person_name(person)))]);
        view! {
            <form method="post" action=m.route.to_string()>
                <input type="hidden" name="person" value=id.to_string()/>
                <button type="submit" class="button button-small" aria-label=whom>
                    {icon("key")}
                    <span>{m.t("staff-coordination-invite")}</span>
                </button>
            </form>
        }
        .into_any()
    })
}

/// The alias and the municipality.
fn names(m: &Model, plan: &Plan) -> AnyView {
    let answers = |kind: &'static str, word: &str, field: &Field<String>| {
        let form = |text: &String| ChangeForm::new(kind).with("text", text);
        rival::card(m, &m.t(word), rival::answers(field, |text| Line::own(text.clone()), form))
    };
    let (alias, municipality) = (plan.alias.get(), plan.municipality.get());
    let fields = vec![
        input::words("alias", m.t("staff-coordination-alias"), alias.clone()),
        input::town("municipality", m.t("staff-family-municipality"), municipality.clone(), true),
        input::button("button", "check", m.t("save")),
    ];
    let form = ChangeForm::together("naming")
        .class("form-row")
        .of("alias-changed", plan.alias.version())
        .of("municipality-changed", plan.municipality.version())
        .was("alias", alias)
        .was("municipality", municipality)
        .keeping()
        .view(m, fields.into_any());
    let parts = vec![
        hint("quiet", "lock", m.t("staff-coordination-alias-why")),
        maybe(answers("alias-changed", "staff-coordination-alias", &plan.alias)),
        maybe(answers("municipality-changed", "staff-family-municipality", &plan.municipality)),
        form,
    ];
    card("card", parts)
}
