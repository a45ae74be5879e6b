//! Changing a step itself: its name, its day, who does it, whether it is urgent. The plan is the
//! family's, so all of this is theirs; it stands at the end because it is seldom needed.

use super::rival;
use super::step::{doer_name, step_line};
use crate::components::form::ChangeForm;
use crate::components::input::{self, Choice};
use crate::components::layout::drawer;
use crate::components::text_view::Line;
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::plan::Plan;
use crate::domain::plan::household::Role;
use crate::domain::plan::step::{Doer, Step};
use crate::domain::time::Day;
use crate::model::Model;
use leptos::prelude::*;

/// The forms that change a step, behind one tap; disagreements stand before them.
#[component]
pub fn Change(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |_, _, step| (step.urgent.clone(), step.due.clone(), step.doer.clone(), step.title.clone()),
        change,
    )
}

fn change(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let fold = drawer("fold", "edit", m.t("step-change"), vec![one_form(m, plan, step)]);
    view! { {rivals(m, step)}{fold} }.into_any()
}

fn form(kind: &'static str, step: &Step) -> ChangeForm {
    ChangeForm::new(kind).with("step", step.id)
}

/// All of it in one form. Each field is a change of its own, and only what was touched is sent.
fn one_form(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let title = step_line(m, plan, step);
    let due = day_text(*step.due.get());
    let doer = doer_value(step.doer.get());
    let urgent = *step.urgent.get();
    let mut form = ChangeForm::together("step")
        .of("step-titled", step.title.as_ref().and_then(|title| title.source().version()))
        .of("step-due-changed", step.due.version())
        .of("step-doer-changed", step.doer.version())
        .of("step-urgency-changed", step.urgent.version())
        .with("step", step.id)
        // Words that are not in the reader's language are corrected in theirs.
        .with("text-lang", title.lang.unwrap_or(m.lang().tag()))
        .was("text", &title.text)
        .was("due", &due)
        .was("doer", &doer)
        .was("urgent", if urgent { "1" } else { "" });
    if let Doer::Office(name) = step.doer.get() {
        form = form.with("office", name);
    }
    let day =
        input::Line { sort: "date", name: "due", label: m.t("step-due"), initial: due, required: false };
    let fields = vec![
        input::words("text", m.t("step-own-title"), title.text),
        input::line(day),
        input::select("doer", m.t("step-doer-who"), doers(m, plan, step, &doer)),
        input::tick("urgent", Choice::new("1", m.t("step-is-urgent"), urgent)),
        input::button("button button-main", "check", m.t("save")),
    ];
    form.keeping().view(m, fields.into_any())
}

fn doers(m: &Model, plan: &Plan, step: &Step, now: &str) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", m.t("step-doer-open"), now.is_empty())];
    for role in [Role::Member, Role::Researcher, Role::Mediator] {
        choices.extend(plan.people_as(role).map(|(id, _)| {
            let value = id.to_string();
            let chosen = value == now;
            Choice { value, label: m.name_of(id), chosen }
        }));
    }
    if let Doer::Office(name) = step.doer.get() {
        choices.push(Choice::new("office", name.clone(), true));
    }
    choices
}

/// A day as a field of a form holds it.
fn day_text(day: Option<Day>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

fn doer_value(doer: &Doer) -> String {
    match doer {
        Doer::Open => String::new(),
        Doer::Person(person) => person.to_string(),
        Doer::Office(_) => "office".to_owned(),
    }
}

/// The questions that two people answered differently.
fn rivals(m: &Model, step: &Step) -> Vec<AnyView> {
    let nothing = || m.t("rivals-nothing");
    let urgent = rival::answers(
        &step.urgent,
        |yes| Line::own(m.t(if *yes { "rivals-yes" } else { "rivals-no" })),
        |yes| form("step-urgency-changed", step).with("urgent", if *yes { "1" } else { "" }),
    );
    let due = rival::answers(
        &step.due,
        |due| Line::own(due.map_or_else(nothing, |due| m.words.date(due, m.today()))),
        |due| form("step-due-changed", step).with("due", day_text(*due)),
    );
    let doer = rival::answers(
        &step.doer,
        |doer| Line::own(doer_name(m, doer).unwrap_or_else(nothing)),
        |doer| {
            let form = form("step-doer-changed", step).with("doer", doer_value(doer));
            if let Doer::Office(name) = doer { form.with("office", name) } else { form }
        },
    );
    let mut all = vec![("urgent", urgent), ("step-due", due), ("step-doer-who", doer)];
    if let Some(title) = &step.title {
        let titles = rival::answers(
            title.source(),
            |written| Line::original(m, written),
            |written| form("step-titled", step).with("text", &written.text).with("lang", written.lang.tag()),
        );
        all.push(("step-own-title", titles));
    }
    all.into_iter().filter_map(|(about, answers)| rival::card(m, &m.t(about), answers)).collect()
}
