//! Who goes along to an appointment, who interprets, and how one gets there: one form for all of it.

use super::{may_arrange, nothing, part, rivals};
use crate::components::form::ChangeForm;
use crate::components::input::{self, Choice};
use crate::components::layout::section;
use crate::components::plan::appointment::forms::with_others;
use crate::components::plan::rival;
use crate::components::text_view::{Line, written_line};
use crate::domain::change::limits::ABOUT_CHARS;
use crate::domain::id::{AppointmentId, PersonId};
use crate::domain::plan::Plan;
use crate::domain::plan::appointment::Appointment;
use crate::domain::plan::household::Role;
use crate::domain::plan::interpreter::{InterpreterState, Interpreting};
use crate::model::Model;
use leptos::prelude::*;

/// The part of the screen about it; nothing of an appointment that was cancelled.
#[component]
pub fn ArrangementPart(id: AppointmentId) -> impl IntoView {
    part(
        id,
        |_, it| {
            let told = (it.interpreting.clone(), it.going.clone(), it.travel.clone());
            (told, it.details.clone(), *it.cancelled.get())
        },
        |m, plan, it| (!*it.cancelled.get()).then(|| arrangement(m, plan, it)),
    )
}

fn arrangement(m: &Model, plan: &Plan, it: &Appointment) -> AnyView {
    let of = |kind: &'static str| {
        ChangeForm::new(kind).named(format!("{kind} {}", it.id)).with("appointment", it.id)
    };
    let going = rival::answers(
        &it.going,
        |going| {
            let names: Vec<String> = going.iter().map(|person| m.name_of(*person)).collect();
            if names.is_empty() { nothing(m) } else { Line::own(names.join(", ")) }
        },
        |going| going.iter().fold(of("appointment-company-told"), |form, person| form.with("going", person)),
    );
    let interpreter = rival::answers(
        &it.interpreting,
        |told| {
            let state = told.as_ref().map_or(InterpreterState::Needed, Interpreting::state);
            let name = told.iter().map(|it| it.name.clone()).filter(|name| !name.is_empty());
            Line::own(std::iter::once(state_word(m, state)).chain(name).collect::<Vec<_>>().join(", "))
        },
        |told| {
            let form = of("appointment-interpreter-told");
            told.iter().fold(form, |form, told| {
                form.with("interpreter", told.state().key()).with("interpreter-name", &told.name)
            })
        },
    );
    let travel = rival::answers(
        &it.travel,
        |travel| travel.as_ref().map_or_else(|| nothing(m), |it| written_line(m, plan, it)),
        |travel| {
            let form = of("appointment-travel-told");
            travel
                .iter()
                .fold(form, |form, it| form.with("travel", &it.text).with("travel-lang", it.lang.tag()))
        },
    );
    let parts = vec![
        rivals(m, "arrange-going", going),
        rivals(m, "arrange-interpreter", interpreter),
        rivals(m, "arrange-travel", travel),
        form(m, plan, it),
    ];
    section("arrangement", m.t("arrange-title"), parts)
}

fn state_word(m: &Model, state: InterpreterState) -> String {
    m.t(&format!("interpreter-{}", state.key()))
}

/// The value of the field: nothing where none is needed.
fn value(state: InterpreterState) -> &'static str {
    if state == InterpreterState::None { "" } else { state.key() }
}

fn form(m: &Model, plan: &Plan, it: &Appointment) -> AnyView {
    let all = may_arrange(m, it.id);
    let state = it.interpreter();
    let told = it.interpreting.get().as_ref();
    let name = told.map(|told| told.name.clone()).unwrap_or_default();
    let mut form = ChangeForm::together(format!("arrangement {}", it.id))
        .of("appointment-interpreter-told", it.interpreting.version())
        .with("appointment", it.id)
        .was("interpreter", value(state))
        .was("interpreter-name", &name);
    let mut fields = Vec::new();
    if all {
        let going = it.going.get();
        form = with_others(form, it.details.get(), it.lang())
            .of("appointment-detailed", it.details.version())
            .of("appointment-company-told", it.going.version())
            .of("appointment-travel-told", it.travel.version());
        for person in going.iter().map(ToString::to_string).chain([String::new()]) {
            form = form.was("going", person);
        }
        fields.push(company(m, plan, going));
    }
    // Whether one is needed is for the family and its researcher to say.
    let unasked =
        if it.details.get().interpreter { InterpreterState::Needed } else { InterpreterState::None };
    let choices = InterpreterState::ALL.into_iter().filter(|of| {
        all || *of == unasked || matches!(of, InterpreterState::Asked | InterpreterState::Confirmed)
    });
    let choices = choices.map(|of| {
        let value = if of == unasked && !all { "" } else { value(of) };
        Choice::new(value, state_word(m, of), of == state)
    });
    fields.push(input::select("interpreter", m.t("arrange-interpreter"), choices.collect()));
    fields.push(input::line(input::Line {
        sort: "text",
        name: "interpreter-name",
        label: m.t("arrange-interpreter-name"),
        initial: name,
        required: false,
    }));
    if all {
        let travel = it.travel.get().as_ref();
        let words = travel.map(|it| it.text.clone()).unwrap_or_default();
        form = form.was("travel", &words);
        form = travel.iter().fold(form, |form, it| form.with("travel-lang", it.lang.tag()));
        fields.push(input::area("travel", m.t("arrange-travel-field"), &words, false, ABOUT_CHARS));
    }
    fields.push(input::button("button button-main", "check", m.t("save")));
    form.keeping().view(m, fields.into_any())
}

/// Everybody of the household and its team, to be ticked.
fn company(m: &Model, plan: &Plan, going: &[PersonId]) -> AnyView {
    let roles = [Role::Member, Role::Researcher, Role::Mediator];
    let mut people: Vec<PersonId> =
        roles.into_iter().flat_map(|role| plan.people_as(role).map(|(id, _)| id)).collect();
    // Who has left since stays ticked until somebody unticks them.
    people.extend(going.iter().filter(|person| !people.contains(person)).copied().collect::<Vec<_>>());
    let ticks: Vec<AnyView> = people
        .into_iter()
        .map(|id| {
            let staff = plan.people.get(&id).map(|it| it.role).filter(|role| role.is_staff());
            let role = staff.map(|role| format!(" · {}", m.t(&format!("role-{}", role.key()))));
            let label = m.name_of(id) + &role.unwrap_or_default();
            input::tick("going", Choice::new(id, label, going.contains(&id)))
        })
        .collect();
    view! { <fieldset><legend>{m.t("arrange-going")}</legend>{ticks}</fieldset> }.into_any()
}
