//! What was told, to read: every part of it with a way to put it right.

use super::{icon_of, word};
use crate::components::layout::{card, fact, facts, heading, link, maybe, text};
use crate::components::plan::links::to;
use crate::components::text_view::{self, Line};
use crate::domain::id::PersonId;
use crate::domain::interview::{Chapter, QUESTIONS, Question};
use crate::domain::plan::Plan;
use crate::domain::plan::answer::Answer;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;

/// An answer in words.
pub(crate) fn say(m: &Model, plan: &Plan, question: &Question, answer: Option<&Answer>) -> Line {
    Line::own(match answer {
        None => m.t("interview-untold"),
        Some(Answer::On(day)) => m.words.date(*day, m.today()),
        Some(Answer::Said(written)) => return text_view::written_line(m, plan, written),
        Some(Answer::Chosen(keys)) => {
            let words: Vec<String> =
                keys.iter().filter_map(|key| question.word_of(key)).map(|word| m.t(&word)).collect();
            if words.is_empty() { m.t("ask-none") } else { words.join(" · ") }
        }
    })
}

/// What an earlier talk asked of all of them together, while somebody has not told their own.
pub(super) fn of_all_line(m: &Model, plan: &Plan, question: &Question) -> Option<String> {
    let answer = question.still_of_all(plan, m.today())?;
    let what = say(m, plan, question.of_all()?, Some(&answer)).text;
    Some(m.words.with("interview-told-of-all", &[("what", Arg::Text(&what))]))
}

/// What was told, a card for each part of the talk, with who told it last.
pub(crate) fn told(m: &Model, plan: &Plan) -> Vec<AnyView> {
    Chapter::ALL.into_iter().map(|chapter| maybe(of_chapter(m, plan, chapter))).collect()
}

fn of_chapter(m: &Model, plan: &Plan, chapter: Chapter) -> Option<AnyView> {
    let questions = QUESTIONS.iter().filter(|question| question.chapter == chapter);
    let told = questions.flat_map(|question| {
        let people = question.asked_of(plan, m.today()).into_iter();
        people.filter(|person| question.is_told(plan, *person)).map(move |person| (question, person))
    });
    let told = told.map(|(question, person)| one(m, plan, question, person, icon_of(chapter)));
    let of_all = QUESTIONS.iter().filter(|question| question.chapter == chapter);
    let of_all = of_all.filter_map(|question| {
        let said = text("", of_all_line(m, plan, question)?);
        Some(fact(icon_of(chapter), m.t(&format!("ask-{}", question.key)), said))
    });
    let told: Vec<AnyView> = told.chain(of_all).collect();
    if told.is_empty() {
        return None;
    }
    let edit = link(
        "button button-small",
        "edit",
        to(m, Shared::Interview(Some(chapter))),
        m.t("interview-put-right"),
    );
    Some(card("card", vec![heading(m.t(&word(chapter))), facts(told), edit]))
}

fn one(m: &Model, plan: &Plan, question: &Question, person: Option<PersonId>, name: &'static str) -> AnyView {
    let field = question.told(plan, person);
    let mut asked = m.t(&format!("ask-{}", question.key));
    if let Some(person) = person {
        asked = [m.name_of(person), asked].join(" · ");
    }
    let by = field.mark().map(|mark| {
        let (name, when) = (m.name_of(mark.who), m.words.ago(mark.at, m.today()));
        let args = [("name", Arg::Text(&name)), ("when", Arg::Text(&when))];
        text("quiet", m.words.with("rivals-said", &args))
    });
    let rival = (!field.rivals().is_empty()).then(|| text("strong", m.t("rivals-title")));
    let said = say(m, plan, question, field.get().as_ref()).view();
    fact(name, asked, view! { {said}{by}{rival} }.into_any())
}
