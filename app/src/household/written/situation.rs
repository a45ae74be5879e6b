//! The situation of a household, part by part. Nothing of it has to be told.

use crate::domain::field::{Field, Mark};
use crate::domain::household::{Health, Housing, Legal, Subgroup, Work};
use crate::domain::plan::Plan;
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::Model;
use crate::ui::form::ChangeForm;
use crate::ui::input::{self, Choice};
use crate::ui::layout::{card, drawer, fact, facts, maybe, text};
use crate::ui::node::prelude::*;
use crate::ui::rival::{self, Answer};
use crate::ui::said::Line;

/// A question about the situation: its answer, who gave it, and the field to answer it anew.
struct Asked {
    name: &'static str,
    word: &'static str,
    told: String,
    mark: Option<Mark>,
    answers: Vec<Answer>,
    form: ChangeForm,
    field: AnyView,
}

/// Each part of the situation with who told it and a form to put it right.
pub fn situation(m: &Model, plan: &Plan) -> Vec<AnyView> {
    let now = &plan.situation;
    let asked = vec![
        one_of(
            m,
            ("housing", "house", "written-housing"),
            &now.housing,
            (Housing::ALL, Housing::word, Housing::key),
        ),
        until(m, &now.housing_until),
        one_of(m, ("legal", "scales", "written-legal"), &now.legal, (Legal::ALL, Legal::word, Legal::key)),
        health(m, &now.health),
        one_of(m, ("work", "work", "written-work"), &now.work, (Work::ALL, Work::word, Work::key)),
        one_of(
            m,
            ("subgroup", "people", "written-subgroup"),
            &now.subgroup,
            (Subgroup::ALL, Subgroup::word, Subgroup::key),
        ),
    ];
    asked.into_iter().map(|asked| draw(m, asked)).collect()
}

fn form(facet: &'static str) -> ChangeForm {
    ChangeForm::new("situation-told").named(format!("situation-{facet}")).with("facet", facet)
}

/// A list of answers, with the Fluent id and the key of each.
type Answers<'a, T> = (&'a [T], fn(T) -> &'static str, fn(T) -> &'static str);

/// A question with one answer out of a list.
fn one_of<T: Copy + PartialEq>(
    m: &Model,
    (facet, name, word): (&'static str, &'static str, &'static str),
    field: &Field<Option<T>>,
    (all, word_of, key_of): Answers<'_, T>,
) -> Asked {
    let say = |value: &Option<T>| value.map_or_else(|| m.t("rivals-nothing"), |value| m.t(word_of(value)));
    let key = |value: &Option<T>| value.map_or("", key_of);
    let mut choices = vec![Choice::new("", m.t("rivals-nothing"), field.get().is_none())];
    choices
        .extend(all.iter().map(|it| Choice::new(key_of(*it), m.t(word_of(*it)), *field.get() == Some(*it))));
    Asked {
        name,
        word,
        told: say(field.get()),
        mark: field.mark(),
        answers: rival::answers(field, |it| Line::own(say(it)), |it| form(facet).with("value", key(it))),
        form: form(facet).on(field),
        field: input::select("value", m.t(word), choices),
    }
}

/// Until when they can stay where they live.
fn until(m: &Model, field: &Field<Option<Day>>) -> Asked {
    let say =
        |day: &Option<Day>| day.map_or_else(|| m.t("rivals-nothing"), |day| m.words.date(day, m.today()));
    let value = |day: &Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    let word = "written-housing-until";
    let line = input::Line {
        sort: "date",
        name: "value",
        label: m.t(word),
        initial: value(field.get()),
        required: false,
    };
    Asked {
        name: "calendar",
        word,
        told: say(field.get()),
        mark: field.mark(),
        answers: rival::answers(
            field,
            |it| Line::own(say(it)),
            |it| form("housing-until").with("value", value(it)),
        ),
        form: form("housing-until").on(field),
        field: input::line(line),
    }
}

/// Health: several answers may hold.
fn health(m: &Model, field: &Field<Vec<Health>>) -> Asked {
    let say = |list: &Vec<Health>| {
        let words: Vec<String> = list.iter().map(|it| m.t(it.word())).collect();
        if words.is_empty() { m.t("rivals-nothing") } else { words.join(" · ") }
    };
    let set = |list: &Vec<Health>| list.iter().fold(form("health"), |form, it| form.with("value", it.key()));
    let ticks: Vec<AnyView> = Health::ALL
        .iter()
        .map(|it| input::tick("value", Choice::new(it.key(), m.t(it.word()), field.get().contains(it))))
        .collect();
    Asked {
        name: "heart",
        word: "written-health",
        told: say(field.get()),
        mark: field.mark(),
        answers: rival::answers(field, |it| Line::own(say(it)), set),
        form: form("health").on(field),
        field: view! { <fieldset><legend>{m.t("written-health")}</legend>{ticks}</fieldset> }.into_any(),
    }
}

fn draw(m: &Model, asked: Asked) -> AnyView {
    let by = asked.mark.map(|mark| text("quiet", signed(m, mark)));
    let fields = vec![asked.field, input::button("button", "check", m.t("save"))];
    let form = asked.form.keeping().view(m, fields.into_any());
    let fold = drawer("fold fold-small", "edit", m.t("written-put-right"), vec![form]);
    let told = facts(vec![fact(asked.name, m.t(asked.word), asked.told.into_any())]);
    let rivals = rival::card(m, &m.t(asked.word), asked.answers);
    card("card", [Some(told), by, rivals, Some(fold)].map(maybe).into())
}

/// Who told something, and when.
fn signed(m: &Model, mark: Mark) -> String {
    let (name, when) = (m.name_of(mark.who), m.words.ago(mark.at, m.today()));
    m.words.with("rivals-said", &[("name", Arg::Text(&name)), ("when", Arg::Text(&when))])
}
