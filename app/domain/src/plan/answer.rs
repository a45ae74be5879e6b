//! Answers of the interview, as a plan keeps them.

use crate::id::PersonId;
use crate::text::Written;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// What was told: keys of options (none of them is an answer too), a day, or own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    Chosen(Vec<String>),
    On(Day),
    Said(Written),
}

/// Under which key an answer is kept in a plan.
#[must_use]
pub fn place(question: &str, person: Option<PersonId>) -> String {
    person.map_or_else(|| question.to_owned(), |person| format!("{question}@{person}"))
}
