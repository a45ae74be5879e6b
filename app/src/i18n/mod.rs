//! The words of the screens: Fluent messages of one language, and dates as a person says them.

mod dates;

use crate::domain::text::Lang;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::fmt;

/// The rooms of `locales/<lang>/` that the family's screens use.
pub const FAMILY_ROOMS: &[&str] = &["common", "family", "device", "enter", "errors"];
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
];

/// The messages of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
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
    /// Words from the given Fluent sources. A message that cannot be read is left out; a test makes
    /// sure that there is none.
    #[must_use]
    pub fn new(lang: Lang, sources: &[&str]) -> Words {
        let mut words = Words { lang, bundle: FluentBundle::new_concurrent(vec![language(lang)]) };
        words.bundle.set_use_isolating(false);
        for source in sources {
            words.add(source);
        }
        words
    }

    /// Adds a further source, for example the library's, when it has arrived.
    pub fn add(&mut self, source: &str) {
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        self.bundle.add_resource_overriding(resource);
    }

    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The message with this id; the id itself when there is none.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The message with values filled in.
    #[must_use]
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// An attribute of a message, when it has it.
    #[must_use]
    pub fn attribute(&self, id: &str, attribute: &str) -> Option<String> {
        self.find(id, Some(attribute), &[])
    }

    fn find(&self, id: &str, attribute: Option<&str>, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let values = (!args.is_empty()).then(|| {
            let mut values = FluentArgs::with_capacity(args.len());
            for (name, arg) in args {
                let value = match arg {
                    Arg::Count(count) => FluentValue::from(*count),
                    Arg::Text(text) => FluentValue::from(*text),
                };
                values.set(*name, value);
            }
            values
        });
        let text: Cow<'_, str> = self.bundle.format_pattern(pattern, values.as_ref(), &mut Vec::new());
        Some(text.into_owned())
    }
}

fn language(lang: Lang) -> unic_langid::LanguageIdentifier {
    lang.tag().parse().unwrap_or_default()
}
