//! What is known of the household's situation: nothing of it has to be told, and each part is a form
//! of its own.

use super::rights::Rights;
use crate::domain::field::Field;
use crate::domain::household::{Health, Housing, Legal, Subgroup, Work};
use crate::domain::plan::Plan;
use crate::domain::time::Day;
use crate::model::Model;
use crate::ui::form::ChangeForm;
use crate::ui::input::{self, Choice, Line as InputLine};
use crate::ui::layout::{fact, facts};
use crate::ui::node::prelude::*;
use crate::ui::rival::{self, Answer};
use crate::ui::said::Line;

/// A part of the situation as it is drawn: for those who may tell it as a form, else as a fact.
struct Facet {
    icon: &'static str,
    title: String,
    told: String,
    answers: Vec<Answer>,
    form: ChangeForm,
    fields: AnyView,
}

/// How one of several words is called on the wire and in Fluent.
type Names<T> = (fn(T) -> &'static str, fn(T) -> &'static str);

/// The situation.
pub fn situation(m: &Model, plan: &Plan, rights: Rights) -> AnyView {
    let known = &plan.situation;
    let parts = vec![
        one_of(m, ("housing", "house"), &known.housing, Housing::ALL, (Housing::key, Housing::word)),
        until(m, &known.housing_until),
        one_of(m, ("legal", "scales"), &known.legal, Legal::ALL, (Legal::key, Legal::word)),
        one_of(m, ("work", "work"), &known.work, Work::ALL, (Work::key, Work::word)),
        one_of(m, ("subgroup", "people"), &known.subgroup, Subgroup::ALL, (Subgroup::key, Subgroup::word)),
        health(m, &known.health),
    ];
    if !rights.situation {
        return facts(
            parts.into_iter().map(|part| fact(part.icon, part.title, part.told.into_any())).collect(),
        );
    }
    let parts: Vec<AnyView> = parts.into_iter().map(|part| asked(m, part)).collect();
    view! { <div class="situation">{parts}</div> }.into_any()
}

fn asked(m: &Model, part: Facet) -> AnyView {
    let fields = view! { {part.fields}{input::button("button", "check", m.t("save"))} };
    view! {
        <div class="situation-part">
            {rival::card(m, &part.title, part.answers)}
            {part.form.keeping().view(m, fields.into_any())}
        </div>
    }
    .into_any()
}

fn form(facet: &'static str) -> ChangeForm {
    let form = ChangeForm::new("situation-told").named(format!("situation-told {facet}"));
    form.class("form-row").with("facet", facet)
}

fn title(m: &Model, facet: &str) -> String {
    m.t(match facet {
        "housing" => "staff-situation-housing",
        "housing-until" => "staff-situation-housing-until",
        "subgroup" => "staff-situation-subgroup",
        "legal" => "staff-situation-legal",
        "work" => "staff-situation-work",
        _ => "staff-situation-health",
    })
}

/// One of several words, or not known.
fn one_of<T: Copy + PartialEq>(
    m: &Model,
    (facet, icon): (&'static str, &'static str),
    field: &Field<Option<T>>,
    all: &[T],
    (key, word): Names<T>,
) -> Facet {
    let said =
        |value: &Option<T>| value.map_or_else(|| m.t("staff-situation-unknown"), |value| m.t(word(value)));
    let now = *field.get();
    let mut choices = vec![Choice::new("", m.t("staff-situation-unknown"), now.is_none())];
    choices.extend(all.iter().map(|it| Choice::new(key(*it), m.t(word(*it)), now == Some(*it))));
    let set = |value: &Option<T>| form(facet).with("value", value.map_or("", key));
    Facet {
        icon,
        title: title(m, facet),
        told: said(&now),
        answers: rival::answers(field, |value| Line::own(said(value)), set),
        form: form(facet).on(field),
        fields: input::select("value", title(m, facet), choices),
    }
}

/// The day until which they can stay where they live.
fn until(m: &Model, field: &Field<Option<Day>>) -> Facet {
    let facet = "housing-until";
    let said = |day: &Option<Day>| {
        day.map_or_else(|| m.t("staff-situation-unknown"), |day| m.words.date(day, m.today()))
    };
    let text = |day: &Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    let set = |day: &Option<Day>| form(facet).with("value", text(day));
    let initial = text(field.get());
    Facet {
        icon: "calendar",
        title: title(m, facet),
        told: said(field.get()),
        answers: rival::answers(field, |day| Line::own(said(day)), set),
        form: form(facet).on(field),
        fields: input::line(InputLine {
            sort: "date",
            name: "value",
            label: title(m, facet),
            initial,
            required: false,
        }),
    }
}

/// Any number of health needs.
fn health(m: &Model, field: &Field<Vec<Health>>) -> Facet {
    let facet = "health";
    let said = |needs: &Vec<Health>| {
        let words: Vec<String> = needs.iter().map(|need| m.t(need.word())).collect();
        if words.is_empty() { m.t("staff-situation-unknown") } else { words.join(", ") }
    };
    let set =
        |needs: &Vec<Health>| needs.iter().fold(form(facet), |form, need| form.with("value", need.key()));
    let ticks: Vec<AnyView> = Health::ALL
        .iter()
        .map(|need| {
            input::tick("value", Choice::new(need.key(), m.t(need.word()), field.get().contains(need)))
        })
        .collect();
    Facet {
        icon: "heart",
        title: title(m, facet),
        told: said(field.get()),
        answers: rival::answers(field, |needs| Line::own(said(needs)), set),
        form: form(facet).on(field),
        fields: view! { <fieldset><legend>{title(m, facet)}</legend>{ticks}</fieldset> }.into_any(),
    }
}
