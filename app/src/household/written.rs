//! What is written about us: everything the plan holds about the household, with the forms to put
//! it right.

use crate::domain::field::{Field, Mark};
use crate::domain::household::{Health, Housing, Legal, Person, Role, Subgroup, Work};
use crate::domain::indicator::Indicator;
use crate::domain::plan::Plan;
use crate::domain::text::Written;
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::Model;
use crate::ui::form::ChangeForm;
use crate::ui::input::{self, Choice};
use crate::ui::layout::{card, drawer, fact, facts, heading, hint, list, maybe, section, text};
use crate::ui::said::{self, Line};
use crate::ui::rival::{self, Answer};
use crate::ui::node::prelude::*;

/// The screen of what is written about us.
pub fn written(m: &Model, plan: &Plan) -> AnyView {
    view! {
        <h1>{m.t("written-title")}</h1>
        {text("lead", m.t("written-lead"))}
        {section("household", m.t("written-household"), vec![household(m, plan)])}
        {section("members", m.t("written-members"), vec![members(m, plan)])}
        {section("situation", m.t("written-situation"), situation(m, plan))}
        {section("goals", m.t("written-goals"), goals(m, plan))}
        {section("rest", m.t("written-rest"), vec![rest(m, plan), hint("hint", "lock", m.t("written-who-sees"))])}
    }
    .into_any()
}

fn household(m: &Model, plan: &Plan) -> AnyView {
    let or_nothing = |text: &String| if text.is_empty() { m.t("rivals-nothing") } else { text.clone() };
    let rows = vec![
        fact("people", m.t("written-alias"), or_nothing(plan.alias.get()).into_any()),
        fact("office", m.t("written-municipality"), or_nothing(plan.municipality.get()).into_any()),
    ];
    card("card", vec![facts(rows), text("quiet", m.t("written-alias-why"))])
}

fn members(m: &Model, plan: &Plan) -> AnyView {
    list("plain cards", plan.people_as(Role::Member).map(|(_, person)| member(m, person)).collect())
}

fn member(m: &Model, person: &Person) -> AnyView {
    let born = person.born.map(|year| m.words.with("written-born", &[("year", Arg::Text(&year.to_string()))]));
    let lang = m.t(&format!("lang-{}", person.lang.get().tag()));
    let lang = m.words.with("written-reads", &[("lang", Arg::Text(&lang))]);
    card(
        "card",
        vec![text("strong", person.name.get().clone()), text("", born.unwrap_or_else(|| m.t("written-born-untold"))), text("", lang)],
    )
}

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

fn situation(m: &Model, plan: &Plan) -> Vec<AnyView> {
    let now = &plan.situation;
    let asked = vec![
        one_of(m, ("housing", "house", "written-housing"), &now.housing, (Housing::ALL, Housing::word, Housing::key)),
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
    choices.extend(all.iter().map(|it| Choice::new(key_of(*it), m.t(word_of(*it)), *field.get() == Some(*it))));
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
    let say = |day: &Option<Day>| day.map_or_else(|| m.t("rivals-nothing"), |day| m.words.date(day, m.today()));
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
        answers: rival::answers(field, |it| Line::own(say(it)), |it| form("housing-until").with("value", value(it))),
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

/// What the family wants to reach, by indicator, and the form to say so.
fn goals(m: &Model, plan: &Plan) -> Vec<AnyView> {
    let of = |it: Indicator| plan.goals.get(&it).and_then(|field| goal(m, plan, it, field));
    let none = plan.goals.values().all(|field| field.get().is_none());
    let mut parts: Vec<AnyView> = Indicator::ALL.into_iter().map(|it| maybe(of(it))).collect();
    parts.push(maybe(none.then(|| text("", m.t("written-goals-none")))));
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
    parts.push(drawer("fold fold-add", "plus", m.t("written-goal-add"), vec![form]));
    parts
}

fn goal(m: &Model, plan: &Plan, indicator: Indicator, field: &Field<Option<Written>>) -> Option<AnyView> {
    let key = indicator.key();
    let form = || ChangeForm::new("goal-set").named(format!("goal-{key}")).with("indicator", key);
    let answers = rival::answers(
        field,
        |goal| match goal {
            Some(goal) => said::written_line(m, plan, goal),
            None => Line::own(m.t("rivals-nothing")),
        },
        |goal| match goal {
            Some(goal) => form().with("text", &goal.text).with("lang", goal.lang.tag()),
            None => form(),
        },
    );
    let rivals = rival::card(m, &m.t("written-goals"), answers);
    let told = field.get().as_ref()?;
    let drop = form().on(field).view(m, input::button("button button-small", "cross", m.t("written-goal-drop")));
    let parts = vec![
        heading(m.t(&format!("indicator-{key}"))),
        said::written(m, plan, told),
        maybe(rivals),
        drawer("fold fold-small", "edit", m.t("written-goal-change"), vec![edit_goal(m, &form(), field, told), drop]),
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

/// What else the plan holds, with where to read it.
fn rest(m: &Model, plan: &Plan) -> AnyView {
    let count = |id: &str, count: usize| m.words.with(id, &[("count", Arg::Count(count))]);
    let lines = vec![
        hint("", "plan", count("written-steps", plan.steps.len())),
        hint("", "chat", count("written-notes", plan.notes.len())),
        hint("", "calendar", count("written-appointments", plan.appointments.len())),
    ];
    card("card", lines)
}
