//! One question with its answers. An answer is a tap; it can be given otherwise or taken back.

use super::answer_line::{of_all_line, say};
use super::may_tell;
use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{maybe, text};
use crate::components::plan::rival;
use crate::components::sync_state;
use crate::components::text_view;
use crate::context::use_app;
use crate::domain::change::Target;
use crate::domain::change::limits::ABOUT_CHARS;
use crate::domain::field::Field;
use crate::domain::id::PersonId;
use crate::domain::interview::{Question, SUBGROUP, Sort};
use crate::domain::plan::Plan;
use crate::domain::plan::answer::{Answer, place};
use crate::model::Model;
use crate::route::Route;
use leptos::prelude::*;
use std::fmt;

/// Of whom a question is asked: of the household, or of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Whom(Option<PersonId>);

impl fmt::Display for Whom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |person| person.fmt(f))
    }
}

/// The card of a question, for all of whom it is asked.
#[component]
pub fn Card(question: &'static Question) -> impl IntoView {
    let app = use_app();
    let word = format!("ask-{}", question.key);
    let why = app.with(|m| m.words.attribute(&word, "hint")).map(|hint| text("quiet", hint));
    // The researcher reads out the question, and the family reads along.
    let (title, asked) = (app.t(&word), word);
    let beside = app.part(
        |m| m.plan().and_then(|plan| Some(m.beside_for(&plan)?.lang())),
        move |m, _| {
            let of_team = matches!(m.route, Route::Household { .. });
            let plan = m.plan()?;
            let words = m.beside_for(&plan).filter(|words| of_team && words.has(&asked))?;
            Some(view! { <p class="interview-beside" lang=words.lang().tag()>{words.get(&asked)}</p> })
        },
    );
    let whom = move |m: &Model| -> Vec<Whom> {
        // What is noted by the team only is of the household.
        if question.key == SUBGROUP.key {
            return vec![Whom(None)];
        }
        let people = m.plan().map_or_else(Vec::new, |plan| question.asked_of(&plan, m.today()));
        people.into_iter().map(Whom).collect()
    };
    let how_many = how_many(question).map(|word| text("quiet", app.t(word)));
    let answers = app.list(whom, move |Whom(person)| view! { <Of question person/> });
    let of_all = app.part(
        move |m| m.plan().and_then(|plan| of_all_line(m, &plan, question)),
        |_, line| line.clone().map(|line| text("quiet", line)),
    );
    // An earlier program on this device may have told it, and wait to send it.
    let of_all_mark = question.of_all().map(|asked| sync_state::mark(Target::Answer(asked.key.to_owned())));
    view! {
        <section class="card" aria-labelledby=question.key>
            <h2 id=question.key>{title}</h2>
            {beside}
            {why}
            {how_many}
            {of_all}
            {of_all_mark}
            {answers}
        </section>
    }
}

/// How many answers a question takes, where that cannot be seen from them: yes or no is one.
fn how_many(question: &Question) -> Option<&'static str> {
    match question.sort {
        Sort::One(_) => (question.options().len() > 2).then_some("answers-one"),
        Sort::Many(_) => Some("answers-many"),
        Sort::On | Sort::Said => None,
    }
}

/// An option of a question: a round one of which one is chosen, or a box of which several are.
fn option(of_many: bool, (field, value): (&'static str, String), pressed: bool, words: String) -> AnyView {
    if !of_many {
        let name = if pressed { "done" } else { "circle" };
        return input::option_button("option option-one", (field, value), Some(pressed), name, words);
    }
    let pressed = if pressed { "true" } else { "false" };
    view! {
        <button type="submit" class="option option-many" name=field value=value aria-pressed=pressed>
            <span class="box">{icon("check")}</span>
            <span>{words}</span>
        </button>
    }
    .into_any()
}

/// The answer of one person, or of the household.
#[component]
fn Of(question: &'static Question, person: Option<PersonId>) -> impl IntoView {
    use_app().part(
        move |m| m.plan().map(|plan| (question.told(&plan, person), may_tell(m, &plan))),
        move |m, found| {
            let (_, may) = found.as_ref()?;
            Some(answer(m, &*m.plan()?, question, person, *may))
        },
    )
}

fn answer(m: &Model, plan: &Plan, question: &Question, person: Option<PersonId>, may: bool) -> AnyView {
    let field = question.told(plan, person);
    let name = person.map(|id| text("strong", m.name_of(id)));
    let body = if may {
        let rivals = rival::answers(
            &field,
            |answer| say(m, plan, question, answer.as_ref()),
            |answer| set(form(question, person), answer.as_ref()),
        );
        let rivals = rival::card(m, &m.t(&format!("ask-{}", question.key)), rivals);
        view! { {rivals}{forms(m, plan, question, person, &field)} }.into_any()
    } else {
        text("", say(m, plan, question, field.get().as_ref()).text)
    };
    let mark = sync_state::mark(Target::Answer(place(question.key, person)));
    view! { <div class="interview-one">{name}{body}{mark}</div> }.into_any()
}

fn form(question: &Question, person: Option<PersonId>) -> ChangeForm {
    let (kind, about) = if question.is_facet() { ("situation-told", "facet") } else { ("told", "question") };
    let mut form = ChangeForm::new(kind).with(about, question.key).at(question.key);
    let mut name = format!("{kind} {}", question.key);
    if let Some(person) = person {
        form = form.with("person", person);
        name = format!("{name} {person}");
    }
    form.named(name)
}

/// The form that sets this answer.
fn set(form: ChangeForm, answer: Option<&Answer>) -> ChangeForm {
    match answer {
        None => form.with("clear", "1").with("value", ""),
        Some(Answer::Chosen(keys)) => keys.iter().fold(form, |form, key| form.with("value", key)),
        Some(Answer::On(day)) => form.with("value", day),
        Some(Answer::Said(written)) => form.with("value", &written.text).with("lang", written.lang.tag()),
    }
}

fn forms(
    m: &Model,
    plan: &Plan,
    question: &Question,
    person: Option<PersonId>,
    field: &Field<Option<Answer>>,
) -> AnyView {
    let form = || form(question, person).on(field);
    let chosen: &[String] = match field.get() {
        Some(Answer::Chosen(keys)) => keys,
        _ => &[],
    };
    let button = |key: &str, word: String| {
        let pressed = chosen.iter().any(|it| it == key);
        (pressed, m.t(&word))
    };
    let options = question.options();
    match question.sort {
        Sort::One(_) => {
            let buttons: Vec<AnyView> = options
                .into_iter()
                .map(|(key, word)| {
                    let (pressed, word) = button(key, word);
                    // Tapped once more, it is taken back.
                    let value = if pressed { String::new() } else { key.to_owned() };
                    option(false, ("value", value), pressed, word)
                })
                .collect();
            form().view(m, view! { <div class="options">{buttons}</div> }.into_any())
        }
        Sort::Many(_) => {
            let mut toggles: Vec<AnyView> = options
                .into_iter()
                .map(|(key, word)| {
                    let (pressed, word) = button(key, word);
                    let mut keys: Vec<String> = chosen.to_vec();
                    if pressed {
                        keys.retain(|it| it != key);
                    } else {
                        keys.push(key.to_owned());
                    }
                    let button = option(true, ("put", "1".to_owned()), pressed, word);
                    set(form(), Some(&Answer::Chosen(keys))).view(m, button)
                })
                .collect();
            // "None of these" is an answer, and tells it from a question that was skipped.
            let none = chosen.is_empty() && field.get().is_some();
            let button = option(false, ("put", "1".to_owned()), none, m.t("ask-none"));
            let answer = (!none).then(|| Answer::Chosen(Vec::new()));
            toggles.push(set(form(), answer.as_ref()).view(m, button));
            view! { <div class="options">{toggles}</div> }.into_any()
        }
        Sort::On => {
            let initial = match field.get() {
                Some(Answer::On(day)) => day.to_string(),
                _ => String::new(),
            };
            let form = form().class("form-row").was("value", &initial).on_change().keeping();
            let line = input::line(input::Line {
                sort: "date",
                name: "value",
                label: m.t("ask-day"),
                initial,
                required: false,
            });
            let fields = vec![line, input::button("button", "check", m.t("save"))];
            form.view(m, fields.into_any())
        }
        Sort::Said => said_form(m, plan, form(), field),
    }
}

fn said_form(m: &Model, plan: &Plan, form: ChangeForm, field: &Field<Option<Answer>>) -> AnyView {
    let written = match field.get() {
        Some(Answer::Said(written)) => Some(written),
        _ => None,
    };
    let shown = written.map(|written| text_view::written(m, plan, written));
    let lang = written.map_or_else(|| m.lang(), |written| written.lang);
    let initial = written.map_or("", |it| it.text.as_str());
    let fields = vec![
        input::area("value", m.t("ask-words"), initial, false, ABOUT_CHARS),
        input::button("button", "check", m.t("save")),
    ];
    // Who reads it in another language corrects it in the language it was written in.
    let form = form.with("lang", lang.tag()).was("value", initial).on_change().keeping();
    let form = form.view(m, fields.into_any());
    let foreign = lang != m.lang();
    view! { {maybe(shown.filter(|_| foreign))}{form} }.into_any()
}
