//! What the household wants to reach, by indicator: in its own words, translated for whoever reads.

use super::rights;
use super::rights::Rights;
use super::versions::{lang_select, text_in_all_languages};
use crate::components::form::ChangeForm;
use crate::components::icon::{icon, of_indicator};
use crate::components::input;
use crate::components::layout::{disclosure, drawer, text};
use crate::components::plan::rival;
use crate::components::sync_state;
use crate::components::text_view::Line;
use crate::context::{AppState, use_app};
use crate::domain::change::Target;
use crate::domain::field::Field;
use crate::domain::plan::Plan;
use crate::domain::plan::indicator::Indicator;
use crate::domain::text::{Audience, Text, Written};
use crate::model::Model;
use leptos::prelude::*;

/// The goals that are set, and the way to set the others.
#[component]
pub fn Goals() -> impl IntoView {
    let app = use_app();
    let none = app.when(|m| of(m, true).is_empty(), move || text("quiet", app.t("staff-goals-none")));
    let set = app.when(
        |m| !of(m, true).is_empty(),
        move || {
            let goals = app.list(|m| of(m, true), move |key| view! { <li>{one(app, key, true)}</li> });
            view! { <ul class="plain goals">{goals}</ul> }
        },
    );
    let more = app.when(
        |m| rights(m).plan,
        move || {
            let forms = app.list(|m| of(m, false), move |key| one(app, key, false));
            disclosure("fold", "plus", app.t("staff-goals-add"), vec![forms])
        },
    );
    view! { {none}{set}{more} }
}

/// The indicators that have a goal, or those that have none.
fn of(m: &Model, set: bool) -> Vec<&'static str> {
    let plan = m.plan();
    let is_set = |it: &Indicator| plan.as_ref().is_some_and(|plan| field(plan, *it).get().is_some());
    Indicator::ALL.into_iter().filter(|it| is_set(it) == set).map(Indicator::key).collect()
}

fn field(plan: &Plan, indicator: Indicator) -> Field<Option<Written>> {
    plan.goals.get(&indicator).cloned().unwrap_or_default()
}

/// A goal that is set, or the form that sets one.
fn one(app: AppState, key: &'static str, set: bool) -> AnyView {
    let Some(indicator) = Indicator::parse(key) else { return ().into_any() };
    app.part(
        move |m| (m.plan().map(|plan| field(&plan, indicator)), rights(m)),
        move |m, (field, rights)| {
            let (plan, field) = (m.plan()?, field.as_ref()?);
            Some(if set { goal(m, &plan, *rights, indicator, field) } else { set_form(m, indicator, field) })
        },
    )
}

fn word(m: &Model, indicator: Indicator) -> String {
    m.t(&format!("indicator-{}", indicator.key()))
}

fn goal(
    m: &Model,
    plan: &Plan,
    rights: Rights,
    indicator: Indicator,
    field: &Field<Option<Written>>,
) -> AnyView {
    let written = field.get().clone().map(Text::new);
    let said = written.map(|written| text_in_all_languages(m, plan, rights, &written, Audience::All));
    let answers = rival::answers(
        field,
        |goal| match goal {
            Some(goal) => Line::original(m, goal),
            None => Line::own(m.t("rivals-nothing")),
        },
        |goal| {
            let form = ChangeForm::new("goal-set").with("indicator", indicator.key());
            match goal {
                Some(goal) => form.with("text", &goal.text).with("lang", goal.lang.tag()),
                None => form,
            }
        },
    );
    let edit = rights.plan.then(|| {
        drawer("fold fold-small", "edit", m.t("staff-goal-edit"), vec![set_form(m, indicator, field)])
    });
    view! {
        <p class="fact-term">{icon(of_indicator(indicator))}<span>{word(m, indicator)}</span></p>
        {said}
        {sync_state::mark(Target::Goal(indicator))}
        {rival::card(m, &word(m, indicator), answers)}
        {edit}
    }
    .into_any()
}

/// An empty goal takes it away.
fn set_form(m: &Model, indicator: Indicator, field: &Field<Option<Written>>) -> AnyView {
    let initial = field.get().as_ref().map_or_else(String::new, |goal| goal.text.clone());
    let line =
        input::Line { sort: "text", name: "text", label: word(m, indicator), initial, required: false };
    let lang = field.get().as_ref().map_or(m.lang(), |goal| goal.lang);
    let fields = vec![input::line(line), lang_select(m, lang), input::button("button", "check", m.t("save"))];
    ChangeForm::new("goal-set")
        .named(format!("goal-set {}", indicator.key()))
        .class("form-row")
        .with("indicator", indicator.key())
        .on(field)
        .keeping()
        .view(m, fields.into_any())
}
