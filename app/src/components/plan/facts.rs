//! What the library knows of a step: who helps, what it costs, how long it takes; each fact as sure
//! as it is, with its source and the day it was checked. "Not known" beats a guess.

use super::source;
use crate::components::layout::{disclosure, fact, facts as fact_list, hint, section, skeleton};
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::library::{Sureness, Topic};
use crate::domain::plan::step::Step;
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The facts, in the order people ask for them: attribute, icon, Fluent id of the question.
const FACTS: [(&str, &str, &str); 5] = [
    ("who", "office", "fact-who"),
    ("cost", "money", "fact-cost"),
    ("wait", "clock", "fact-wait"),
    ("when", "calendar", "fact-when"),
    ("tip", "bulb", "fact-tip"),
];

/// The part of the screen with the facts; nothing for a step that a person made up.
#[component]
pub fn Facts(step: StepId) -> impl IntoView {
    use_app().step_part(step, |m, _, step| (step.topic.clone(), m.library_here), |m, _, step| facts(m, step))
}

fn facts(m: &Model, step: &Step) -> Option<AnyView> {
    let key = step.topic.as_ref()?;
    if !m.library_here {
        return Some(section("facts", m.t("step-facts"), vec![skeleton()]));
    }
    let topic = m.library.topic(key)?;
    let id = format!("topic-{key}");
    let rows: Vec<AnyView> = FACTS
        .into_iter()
        .filter_map(|(attribute, name, word)| {
            let told = m.attribute(&id, attribute)?;
            let unsure = is_unsure(topic, attribute).then(|| hint("unsure", "help", m.t("fact-ask-first")));
            let behind = m.library.is_behind(key, m.lang(), attribute);
            let behind = behind.then(|| hint("unsure", "history", m.t("fact-behind")));
            Some(fact(name, m.t(word), view! { {told}{unsure}{behind} }.into_any()))
        })
        .collect();
    let mut parts = vec![fact_list(rows)];
    if topic.volatile {
        parts.push(hint("hint", "alert", m.t("fact-volatile")));
    }
    parts.push(sources(m, topic));
    Some(section("facts", m.t("step-facts"), parts))
}

/// Whether a fact is general knowledge only. A fact without a mark of its own is as sure as the rest.
fn is_unsure(topic: &Topic, attribute: &str) -> bool {
    let sure = topic.sure.get(attribute).or_else(|| topic.sure.get("overall"));
    attribute != "tip" && sure.is_none_or(|sure| *sure == Sureness::C)
}

fn sources(m: &Model, topic: &Topic) -> AnyView {
    // A source is told with its year, whatever year it is now.
    let date = m.words.date(topic.checked, Day::FIRST);
    let summary = m.words.with("fact-checked", &[("date", Arg::Text(&date))]);
    let line = |line: &String| view! { <p class="source">{source::sources(m, line)}</p> }.into_any();
    let lines: Vec<AnyView> = topic.sources.iter().map(line).collect();
    disclosure("fold fold-small", "book", summary, lines)
}
