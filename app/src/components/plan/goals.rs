//! What the family wants to reach, by indicator: in its own words, to be changed at any time.

use super::rival;
use crate::components::form::ChangeForm;
use crate::components::input::{self, Choice};
use crate::components::layout::{card, drawer, heading, maybe, text};
use crate::components::sync_state;
use crate::components::text_view::{self, Line};
use crate::context::use_app;
use crate::domain::change::Target;
use crate::domain::field::Field;
use crate::domain::plan::Plan;
use crate::domain::plan::indicator::Indicator;
use crate::domain::text::Written;
use crate::model::Model;
use leptos::prelude::*;

/// The goals, and the form for another one.
#[component]
pub fn Goals() -> impl IntoView {
    let app = use_app();
    let goals: Vec<AnyView> =
        Indicator::ALL.into_iter().map(|indicator| view! { <Goal indicator/> }.into_any()).collect();
    let none = app.when(
        |m| m.plan().is_none_or(|plan| plan.goals.values().all(|field| field.get().is_none())),
        move || text("", app.t("written-goals-none")),
    );
    view! { {goals}{none}{app.with(add)} }
}

fn add(m: &Model) -> AnyView {
    let themes = Indicator::ALL.into_iter().map(|indicator| {
        let key = indicator.key();
        Choice::new(key, m.t(&format!("indicator-{key}")), false)
    });
    let fields = vec![
        input::select("indicator", m.t("new-step-theme"), themes.collect()),
        input::words("text", m.t("written-goal-what"), String::new()),
        input::button("button", "flag", m.t("save")),
    ];
    let form = ChangeForm::new("goal-set").view(m, fields.into_any());
    drawer("fold", "plus", m.t("written-goal-add"), vec![form])
}

/// The goal of an indicator; nothing where there is none.
#[component]
fn Goal(indicator: Indicator) -> impl IntoView {
    use_app().part(
        move |m| m.plan().and_then(|plan| plan.goals.get(&indicator).cloned()),
        move |m, field| goal(m, &*m.plan()?, indicator, field.as_ref()?),
    )
}

fn goal(m: &Model, plan: &Plan, indicator: Indicator, field: &Field<Option<Written>>) -> Option<AnyView> {
    let key = indicator.key();
    let form = || ChangeForm::new("goal-set").named(format!("goal-{key}")).with("indicator", key);
    let answers = rival::answers(
        field,
        |goal| match goal {
            Some(goal) => text_view::written_line(m, plan, goal),
            None => Line::own(m.t("rivals-nothing")),
        },
        |goal| match goal {
            Some(goal) => form().with("text", &goal.text).with("lang", goal.lang.tag()),
            None => form(),
        },
    );
    let rivals = rival::card(m, &m.t("written-goals"), answers);
    let told = field.get().as_ref()?;
    let drop =
        form().on(field).view(m, input::button("button button-small", "cross", m.t("written-goal-drop")));
    let parts = vec![
        heading(m.t(&format!("indicator-{key}"))),
        text_view::written(m, plan, told),
        sync_state::mark(Target::Goal(indicator)),
        maybe(rivals),
        drawer(
            "fold fold-small",
            "edit",
            m.t("written-goal-change"),
            vec![edit_goal(m, &form(), field, told), drop],
        ),
    ];
    Some(card("card", parts))
}

fn edit_goal(m: &Model, form: &ChangeForm, field: &Field<Option<Written>>, told: &Written) -> AnyView {
    let fields = vec![
        input::words("text", m.t("written-goal-what"), told.text.clone()),
        input::button("button", "check", m.t("save")),
    ];
    form.clone().with("lang", told.lang.tag()).on(field).keeping().view(m, fields.into_any())
}
