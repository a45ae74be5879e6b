//! Who is in the family: a name and, if they like, a year of birth. A name may be any they choose.

use super::may_tell;
use crate::components::form::ChangeForm;
use crate::components::input;
use crate::components::layout::{drawer, text};
use crate::components::plan::{person_name, rival};
use crate::components::sync_state;
use crate::components::text_view;
use crate::context::use_app;
use crate::domain::change::Target;
use crate::domain::change::limits::FIRST_BIRTH;
use crate::domain::id::PersonId;
use crate::domain::plan::Plan;
use crate::domain::plan::household::{Person, Role};
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The card with the people of the household.
#[component]
pub fn People() -> impl IntoView {
    let app = use_app();
    let may = |m: &Model| m.plan().is_some_and(|plan| may_tell(m, &plan));
    let ids = |m: &Model| -> Vec<PersonId> {
        m.plan().map_or_else(Vec::new, |plan| plan.people_as(Role::Member).map(|(id, _)| id).collect())
    };
    let rows = app.list(ids, move |id| {
        let row = app.part(
            move |m| (m.plan().and_then(|plan| plan.people.get(&id).cloned()), may(m)),
            move |m, (person, may)| Some(one(m, &*m.plan()?, id, person.as_ref()?, *may)),
        );
        view! { <li>{row}</li> }
    });
    let add = app.when(may, move || app.with(add));
    view! {
        <section class="card" aria-labelledby="people">
            <h2 id="people">{app.t("interview-people")}</h2>
            <ul class="plain people">{rows}</ul>
            {add}
        </section>
    }
}

fn add(m: &Model) -> AnyView {
    let fields = vec![
        person_name::of_new(m),
        born(m, String::new()),
        text("quiet", m.t("interview-person-why")),
        input::button("button button-main", "plus", m.t("interview-person-add")),
    ];
    let form = ChangeForm::new("person-added").at("people").view(m, fields.into_any());
    drawer("fold", "plus", m.t("interview-person-add"), vec![form])
}

fn born(m: &Model, initial: String) -> AnyView {
    let years = (FIRST_BIRTH, m.today().civil().0);
    input::year("born", m.t("interview-person-born"), initial, years)
}

fn one(m: &Model, plan: &Plan, id: PersonId, person: &Person, may: bool) -> AnyView {
    let about = match (person.born(), person.age(m.today())) {
        (Some(year), Some(age)) => {
            let (year, age) = (year.to_string(), usize::try_from(age).unwrap_or_default());
            m.words.with("interview-person-age", &[("year", Arg::Text(&year)), ("age", Arg::Count(age))])
        }
        _ => m.t("interview-person-untold"),
    };
    let form = || {
        ChangeForm::new("person-born-told")
            .named(format!("person-born-told {id}"))
            .with("person", id)
            .at("people")
    };
    let answers = rival::answers(
        &person.born_told,
        |born| {
            text_view::Line::own(born.map_or_else(|| m.t("interview-person-untold"), |year| year.to_string()))
        },
        |born| form().with("born", born.map_or_else(String::new, |year| year.to_string())),
    );
    let change = may.then(|| {
        let year = person.born().map_or_else(String::new, |year| year.to_string());
        let named = ChangeForm::together(format!("person-born-told {id}")).at("people").keeping();
        let (named, mut fields) = person_name::fields(m, plan, id, named);
        fields.extend([born(m, year.clone()), input::button("button", "check", m.t("save"))]);
        let told = named.of("person-born-told", person.born_told.version()).was("born", year);
        let mut forms = vec![told.view(m, fields.into_any())];
        if person.named {
            let leave = ChangeForm::new("person-left")
                .named(format!("person-left {id}"))
                .with("person", id)
                .at("people");
            forms.push(
                leave.view(m, input::button("button button-small", "cross", m.t("interview-person-leave"))),
            );
        }
        drawer("fold fold-small", "edit", m.t("interview-person-change"), forms)
    });
    view! {
        <p class="strong">{m.name_of(id)}</p>
        {text("quiet", about)}
        {sync_state::mark(Target::Person(id))}
        {person_name::rivals(m, id, person)}
        {rival::card(m, &m.t("interview-person-born"), answers)}
        {change}
    }
    .into_any()
}
