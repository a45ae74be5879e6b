//! Who the household is: its people, what is known of its situation, what it wants to reach.

use super::rights::Rights;
use super::{goals, situation};
use crate::domain::household::{Person, Role};
use crate::domain::id::PersonId;
use crate::domain::plan::Plan;
use crate::i18n::Arg;
use crate::model::Model;
use crate::ui::form::ChangeForm;
use crate::ui::input;
use crate::ui::layout::{card, drawer, hint, list, section, text};
use crate::ui::node::prelude::*;
use crate::ui::rival;
use crate::ui::said::Line;

/// The part of the screen with the family.
pub fn family(m: &Model, plan: &Plan, rights: Rights) -> AnyView {
    let people = |roles: &[Role]| -> Vec<AnyView> {
        let all = roles.iter().flat_map(|role| plan.people_as(*role).collect::<Vec<_>>());
        all.map(|(id, person)| one(m, rights, id, person)).collect()
    };
    let members = list("plain people", people(&[Role::Member]));
    let team = list("plain people", people(&[Role::Researcher, Role::Mediator, Role::Coordinator]));
    let mut naming = Vec::new();
    if rights.naming {
        naming.push(section("naming", m.t("staff-family-naming"), vec![names(m, plan)]));
    }
    view! {
        {section("members", m.t("role-member"), vec![members])}
        {section("team", m.t("staff-overview-team"), vec![team])}
        {section("situation", m.t("staff-family-situation"), vec![
            text("quiet", m.t("staff-family-situation-lead")),
            situation::situation(m, plan),
        ])}
        {section("goals", m.t("staff-family-goals"), vec![goals::goals(m, plan, rights)])}
        {naming}
    }
    .into_any()
}

fn one(m: &Model, rights: Rights, id: PersonId, person: &Person) -> AnyView {
    let mut about = vec![m.t(&format!("role-{}", person.role.key()))];
    about.push(m.t(&format!("lang-{}", person.lang.get().tag())));
    about.extend(
        person
            .born()
            .map(|born| m.words.with("staff-family-born", &[("year", Arg::Text(&born.to_string()))])),
    );
    let form = || ChangeForm::new("person-renamed").with("person", id);
    let answers =
        rival::answers(&person.name, |name| Line::own(name.clone()), |name| form().with("text", name));
    let rename = (rights.naming || id == m.me.person).then(|| {
        let fields = vec![
            input::words("text", m.t("staff-desk-name"), person.name.get().clone()),
            input::button("button", "check", m.t("save")),
        ];
        let form = form().named(format!("person-renamed {id}")).class("stack").on(&person.name).keeping();
        drawer("fold fold-small", "edit", m.t("staff-family-rename"), vec![form.view(m, fields.into_any())])
    });
    view! {
        <p class="strong">{person.name.get().clone()}</p>
        {text("quiet", about.join(" · "))}
        {rival::card(m, &m.t("staff-desk-name"), answers)}
        {rename}
    }
    .into_any()
}

/// The alias and the municipality.
fn names(m: &Model, plan: &Plan) -> AnyView {
    let one = |kind: &'static str, word: &str, field: &crate::domain::field::Field<String>| {
        let form = || ChangeForm::new(kind);
        let answers = rival::answers(field, |text| Line::own(text.clone()), |text| form().with("text", text));
        let fields = vec![
            input::words("text", m.t(word), field.get().clone()),
            input::button("button", "check", m.t("save")),
        ];
        let form = form().class("form-row").on(field).keeping().view(m, fields.into_any());
        view! { {rival::card(m, &m.t(word), answers)}{form} }.into_any()
    };
    card(
        "card",
        vec![
            hint("quiet", "lock", m.t("staff-desk-alias-why")),
            one("alias-changed", "staff-desk-alias", &plan.alias),
            one("municipality-changed", "staff-family-municipality", &plan.municipality),
        ],
    )
}
