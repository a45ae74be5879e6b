//! What the page of the glossary is drawn from, beside the built-in terms.

use crate::domain::library::Term;
use crate::domain::time::Moment;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest note of a term, in characters.
pub const TERM_NOTE_CHARS: usize = 500;

/// The page of the glossary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlossaryPage {
    /// What is looked for.
    #[serde(default)]
    pub search: String,
    /// The team's own terms, by their Dutch words.
    pub own: Vec<OwnTerm>,
    /// What makes each of its forms count once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<Uuid>,
    /// What a form has just done: the last part of its address, and the term that it was about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<(String, Uuid)>,
    /// There is room for no more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub full: bool,
}

/// What a colleague writes of a term.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermWords {
    #[serde(default)]
    pub nl: String,
    #[serde(default)]
    pub uk: String,
    #[serde(default)]
    pub note: String,
}

/// A term that a colleague added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnTerm {
    pub id: Uuid,
    pub words: TermWords,
    /// Counts its corrections.
    pub version: i64,
    /// The account of whoever touched it last, and when.
    pub who: String,
    pub at: Moment,
    /// It was taken out, and can be put back for a while.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

impl OwnTerm {
    /// As a term beside those that are built in.
    #[must_use]
    pub fn term(&self) -> Term {
        let TermWords { nl, uk, note } = self.words.clone();
        Term { nl, uk, note, ..Term::default() }
    }
}
