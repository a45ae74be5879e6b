//! The words of the screens, and dates as a person says them.
//!
//! Translators write Fluent files (`locales/`). The server compiles them at start to a form that
//! needs no parser (`source.rs`, `pattern.rs`), and both sides read that form with the same few lines:
//! so a phone loads neither Fluent's parser nor its tables, and both sides always say the same.

mod amounts;
#[cfg(feature = "ssr")]
pub mod compile;
mod dates;
mod pattern;
mod plural;
mod source;
#[cfg(feature = "ssr")]
pub mod typed;

use crate::domain::text::Lang;
use pattern::Speaker;
use source::{Message, Source};
use std::fmt;

/// The rooms of `locales/<lang>/` that the family's screens use.
pub const FAMILY_ROOMS: &[&str] = &["common", "family", "device", "enter", "errors", "install"];
/// The rooms that the staff's screens use beside those of the family.
pub const STAFF_ROOMS: &[&str] = &["staff"];
/// The rooms with the words of the step library and the directory.
pub const LIBRARY_ROOMS: &[&str] = &[
    "documents",
    "library-rights",
    "library-housing",
    "library-care",
    "library-education",
    "library-language",
    "library-work",
    "library-leisure",
    "library-people",
    "places",
    "talk",
    "papers",
    "desk",
];
/// Rooms of which the words of the language beside the reader's come along too.
pub const BESIDE_ROOMS: &[&str] = &["desk", "documents"];
/// What of the other rooms comes along with them.
pub const BESIDE_PREFIXES: &[&str] =
    &["status-", "document-state-", "weekday-", "month-", "date-", "indicator-", "day-"];

/// The messages of one language.
#[derive(Clone)]
pub struct Words {
    lang: Lang,
    /// Later ones come first when several have a message.
    sources: Vec<Source>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.lang.tag())
    }
}

/// A value to put into a message.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    Count(usize),
    Text(&'a str),
}

impl Words {
    /// Words from the given compiled sources.
    #[must_use]
    pub fn new(lang: Lang, sources: &[&str]) -> Words {
        let mut words = Words { lang, sources: Vec::new() };
        for source in sources {
            words.add((*source).to_owned());
        }
        words
    }

    /// Adds a further compiled source, for example the library's, when it has arrived.
    pub fn add(&mut self, source: String) {
        self.sources.push(Source::new(source));
    }

    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    /// The message with this id; the id itself when there is none.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The message with values filled in.
    #[must_use]
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.find(id).and_then(|message| message.value) {
            Some(pattern) => Speaker { lang: self.lang, args }.say(pattern),
            None => id.to_owned(),
        }
    }

    /// An attribute of a message, when it has it.
    #[must_use]
    pub fn attribute(&self, id: &str, attribute: &str) -> Option<String> {
        let pattern = self.find(id)?.attribute(attribute)?;
        Some(Speaker { lang: self.lang, args: &[] }.say(pattern))
    }

    fn find(&self, id: &str) -> Option<Message<'_>> {
        self.sources.iter().rev().find_map(|source| source.find(id))
    }
}
