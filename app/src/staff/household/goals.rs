//! What the household wants to reach, by indicator: in its own words, translated for whoever reads.

use super::rights::Rights;
use super::versions::{lang_select, said_in_all};
use crate::domain::field::Field;
use crate::domain::indicator::Indicator;
use crate::domain::plan::Plan;
use crate::domain::text::{Audience, Text, Written};
use crate::model::Model;
use crate::ui::form::ChangeForm;
use crate::ui::icon::{icon, of_indicator};
use crate::ui::input;
use crate::ui::layout::{disclosure, drawer, list, text};
use crate::ui::node::prelude::*;
use crate::ui::rival;
use crate::ui::said::Line;

/// The goals that are set, and the way to set the others.
pub fn goals(m: &Model, plan: &Plan, rights: Rights) -> AnyView {
    let none = Field::default();
    let field = |indicator: &Indicator| plan.goals.get(indicator).unwrap_or(&none);
    let (set, open): (Vec<Indicator>, Vec<Indicator>) =
        Indicator::ALL.into_iter().partition(|indicator| field(indicator).get().is_some());
    let goals: Vec<AnyView> = set.iter().map(|it| goal(m, plan, rights, *it, field(it))).collect();
    let goals =
        if goals.is_empty() { text("quiet", m.t("staff-goals-none")) } else { list("plain goals", goals) };
    let more = rights.plan.then(|| {
        let forms = open.iter().map(|it| set_form(m, *it, field(it))).collect();
        disclosure("fold fold-add", "plus", m.t("staff-goals-add"), forms)
    });
    view! { {goals}{more} }.into_any()
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
    let said = written.map(|written| said_in_all(m, plan, rights, &written, Audience::All));
    let answers = rival::answers(
        field,
        |goal| match goal {
            Some(goal) => Line { text: goal.text.clone(), lang: Some(goal.lang.tag()) },
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
