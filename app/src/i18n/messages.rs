//! The messages of Fluent files, on the server: gathered, picked from, completed from another language,
//! and written as Fluent again for browsers, with the terms of the amounts that they refer to.
//!
//! Messages are said apart from each other and from their file, so references between them, and terms of
//! a translator's own, would lead nowhere: they count as broken, like what Fluent cannot read.

use crate::domain::text::Lang;
use crate::i18n::hyphens::hyphenate;
use crate::i18n::phrases::put_in;
use crate::i18n::plain::{as_typed, is_typed_as, typed};
use crate::i18n::terms::{AMOUNT, Amounts, Uses, amount_of, walk};
use fluent_syntax::ast::{self, Attribute, Entry, Identifier, InlineExpression, Pattern, Resource};
use fluent_syntax::{parser, serializer};
use std::collections::BTreeMap;
use std::fmt;

/// Messages by their ids.
#[derive(Debug, Clone, Default)]
pub struct Messages {
    all: BTreeMap<String, Message>,
}

#[derive(Debug, Clone, Default)]
struct Message {
    value: Option<Pattern<String>>,
    attributes: BTreeMap<String, Pattern<String>>,
}

/// A message that cannot be said, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// `topic-huisarts` or `topic-huisarts.why`.
    pub id: String,
    pub fault: Fault,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.id, self.fault)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("{0}")]
    Unreadable(String),
    #[error("is not there")]
    Missing,
    #[error("is there twice")]
    Twice,
    #[error("refers to another message, or to a term of its own")]
    Reference,
    #[error("there is no amount '{0}'")]
    UnknownAmount(String),
    #[error("'{0}' is no amount in plain numbers, to choose by")]
    NoNumber(String),
    #[error("there is no function '{0}'")]
    UnknownFunction(String),
}

impl Messages {
    /// Reads a Fluent source; what is broken is left out, and told.
    #[must_use]
    pub fn read(source: &str, amounts: &Amounts) -> (Messages, Vec<Flaw>) {
        let (mut messages, mut flaws) = (Messages::default(), Vec::new());
        let resource = parser::parse_runtime(source.to_owned()).unwrap_or_else(|(resource, errors)| {
            flaws.extend(errors.iter().map(|error| unreadable(source, error)));
            resource
        });
        for entry in resource.body {
            match entry {
                Entry::Message(entry) => messages.take(entry, amounts, &mut flaws),
                Entry::Term(term) => {
                    flaws.push(Flaw { id: format!("-{}", term.id.name), fault: Fault::Reference });
                }
                // Comments are for translators; junk is among the errors.
                _ => {}
            }
        }
        (messages, flaws)
    }

    fn take(&mut self, entry: ast::Message<String>, amounts: &Amounts, flaws: &mut Vec<Flaw>) {
        let (id, mut message) = (entry.id.name, Message::default());
        let mut sound = |part: Option<&str>, pattern: Pattern<String>, twice: bool| {
            let fault = twice.then_some(Fault::Twice).or_else(|| fault(&pattern, amounts));
            let name = part.map_or_else(|| id.clone(), |part| format!("{id}.{part}"));
            flaws.extend(fault.clone().map(|fault| Flaw { id: name, fault }));
            fault.is_none().then_some(pattern)
        };
        message.value = entry.value.and_then(|pattern| sound(None, pattern, self.all.contains_key(&id)));
        for Attribute { id: name, value } in entry.attributes {
            let twice = message.attributes.contains_key(&name.name);
            if let Some(pattern) = sound(Some(&name.name), value, twice) {
                message.attributes.insert(name.name, pattern);
            }
        }
        // Of two, the first.
        self.all.entry(id).or_insert(message);
    }

    /// Takes over the messages of another room.
    pub fn add(&mut self, other: Messages) {
        self.all.extend(other.all);
    }

    /// Puts in a message as somebody typed it, in place of one with this id. What is there and would be
    /// typed just so stays as it is.
    pub fn set<'t>(
        &mut self,
        id: &str,
        value: &str,
        attributes: impl Iterator<Item = (&'t str, &'t str)>,
        amounts: &Amounts,
    ) {
        let before = self.all.remove(id).unwrap_or_default();
        let pattern = |before: Option<&Pattern<String>>, text: &str| {
            let same = before.filter(|before| is_typed_as(before, text));
            same.cloned().unwrap_or_else(|| typed(text, amounts))
        };
        let value = Some(pattern(before.value.as_ref(), value));
        let attributes = attributes
            .filter(|(name, _)| is_name(name))
            .map(|(name, text)| (name.to_owned(), pattern(before.attributes.get(name), text)));
        let attributes = attributes.collect();
        self.all.insert(id.to_owned(), Message { value, attributes });
    }

    /// Puts in what a message says, and leaves its attributes as they are.
    pub fn set_value(&mut self, id: &str, value: &str, amounts: &Amounts) {
        let message = self.all.entry(id.to_owned()).or_default();
        if !message.value.as_ref().is_some_and(|before| is_typed_as(before, value)) {
            message.value = Some(typed(value, amounts));
        }
    }

    /// Takes over what is not here; what that was.
    pub fn complete(&mut self, other: &Messages) -> Vec<String> {
        let mut missing = Vec::new();
        for (id, theirs) in &other.all {
            let ours = self.all.entry(id.clone()).or_default();
            if let (None, Some(value)) = (&ours.value, &theirs.value) {
                ours.value = Some(value.clone());
                missing.push(id.clone());
            }
            for (name, pattern) in &theirs.attributes {
                if !ours.attributes.contains_key(name) {
                    ours.attributes.insert(name.clone(), pattern.clone());
                    missing.push(format!("{id}.{name}"));
                }
            }
        }
        missing
    }

    /// Only the messages whose id begins with one of these; of their attributes only those named so.
    #[must_use]
    pub fn pick(&self, prefixes: &[&str], attributes: &[&str]) -> Messages {
        let is_picked = |id: &str| prefixes.iter().any(|prefix| id.starts_with(prefix));
        let picked = self.all.iter().filter(|(id, _)| is_picked(id)).map(|(id, message)| {
            let kept = message.attributes.iter().filter(|(name, _)| attributes.contains(&name.as_str()));
            let kept = kept.map(|(name, pattern)| (name.clone(), pattern.clone()));
            (id.clone(), Message { value: message.value.clone(), attributes: kept.collect() })
        });
        Messages { all: picked.collect() }
    }

    /// Puts soft hyphens into their long words.
    pub fn hyphenate(&mut self, lang: Lang) {
        for message in self.all.values_mut() {
            let patterns = message.value.iter_mut().chain(message.attributes.values_mut());
            patterns.for_each(|pattern| hyphenate(pattern, lang));
        }
    }

    /// The amounts that they refer to.
    #[must_use]
    pub fn uses(&self) -> Uses {
        let mut uses = Uses::default();
        self.patterns().for_each(|(_, pattern)| uses.see(pattern));
        uses
    }

    /// The texts that say an amount and do not choose their words by it: its key, and the text as it
    /// would be typed.
    #[must_use]
    pub fn unchosen(&self, amounts: &Amounts) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for (_, pattern) in self.patterns() {
            let mut uses = Uses::default();
            uses.see(pattern);
            let fixed = uses.said.difference(&uses.chosen_by);
            found.extend(fixed.map(|key| (key.clone(), as_typed(pattern, amounts))));
        }
        found
    }

    fn patterns(&self) -> impl Iterator<Item = (&str, &Pattern<String>)> {
        self.all.iter().flat_map(|(id, message)| {
            let all = message.value.iter().chain(message.attributes.values());
            all.map(move |pattern| (id.as_str(), pattern))
        })
    }

    /// As Fluent, with the terms of the amounts that they refer to: what [`super::Words`] reads.
    #[must_use]
    pub fn pack(&self, amounts: &Amounts) -> String {
        let terms = self.uses();
        let mut body: Vec<Entry<String>> = terms.all().filter_map(|key| amounts.term(key)).collect();
        let identifier = |name: &String| Identifier { name: name.clone() };
        // One of which nothing could be read says nothing.
        let said = self.all.iter().filter(|(_, it)| it.value.is_some() || !it.attributes.is_empty());
        body.extend(said.map(|(id, message)| {
            let whole = |pattern: &Pattern<String>| {
                let mut pattern = pattern.clone();
                put_in(&mut pattern, amounts.phrases());
                pattern
            };
            let attribute = |(name, value): (&String, &Pattern<String>)| Attribute {
                id: identifier(name),
                value: whole(value),
            };
            Entry::Message(ast::Message {
                id: identifier(id),
                value: message.value.as_ref().map(whole),
                attributes: message.attributes.iter().map(attribute).collect(),
                comment: None,
            })
        }));
        serializer::serialize(&Resource { body })
    }
}

/// Whether Fluent takes it for the name of an attribute.
fn is_name(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_alphabetic())
        && text.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_'))
}

fn unreadable(source: &str, error: &parser::ParserError) -> Flaw {
    let at = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
    let line = source.get(at..).and_then(|it| it.lines().next()).unwrap_or_default();
    let id = line.split_once('=').map_or(line, |(id, _)| id).trim().to_owned();
    Flaw { id, fault: Fault::Unreadable(error.to_string()) }
}

/// What of a pattern could not be said.
fn fault(pattern: &Pattern<String>, amounts: &Amounts) -> Option<Fault> {
    let mut found = None;
    walk(pattern, &mut |inline| {
        let fault = match (inline, amount_of(inline)) {
            (InlineExpression::MessageReference { .. }, _) => Some(Fault::Reference),
            (InlineExpression::TermReference { id, attribute: None, arguments: None }, _) => {
                (!amounts.has(&id.name)).then(|| Fault::UnknownAmount(id.name.clone()))
            }
            (InlineExpression::TermReference { .. }, _) => Some(Fault::Reference),
            (InlineExpression::FunctionReference { .. }, Some(key)) if !amounts.has(key) => {
                Some(Fault::UnknownAmount(key.to_owned()))
            }
            (InlineExpression::FunctionReference { .. }, Some(key)) => {
                amounts.number(key).is_none().then(|| Fault::NoNumber(key.to_owned()))
            }
            (InlineExpression::FunctionReference { id, .. }, None) => {
                let name = if id.name == AMOUNT { "AMOUNT without one amount" } else { &id.name };
                Some(Fault::UnknownFunction(name.to_owned()))
            }
            _ => None,
        };
        found = found.take().or(fault);
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Words;

    fn amounts() -> Amounts {
        let said = [("days", "5"), ("sum", "5\u{a0}€"), ("unused", "")];
        Amounts::new(Lang::Uk, said.map(|(key, said)| (key.to_owned(), said.to_owned())))
    }

    fn read(source: &str) -> Messages {
        let (messages, flaws) = Messages::read(source, &amounts());
        assert_eq!(flaws, []);
        messages
    }

    #[test]
    fn what_could_not_be_said_is_left_out_and_told() {
        for (source, why) in [
            ("a = { b }", "a: refers to another"),
            ("a = { b.c }", "a: refers to another"),
            ("a = { -b }", "a: there is no amount 'b'"),
            ("a = { -days(c: 1) }", "a: refers to another"),
            ("a = { -days.c ->\n   *[other] c\n }", "a: refers to another"),
            ("-b = word", "-b: refers to another"),
            ("a = { NUMBER($b) }", "a: there is no function 'NUMBER'"),
            ("a = { AMOUNT($b) ->\n   *[other] c\n }", "a: there is no function 'AMOUNT without"),
            ("a = { AMOUNT(\"b\") ->\n   *[other] c\n }", "a: there is no amount 'b'"),
            ("a = { AMOUNT(\"sum\") ->\n   *[other] c\n }", "a: 'sum' is no amount in plain numbers"),
            ("a = { $b ->\n    [one] { c }\n   *[other] d\n }", "a: refers to another"),
            ("a = {{ c }}", "a: refers to another"),
            ("a = b\n    .c = { d }", "a.c: refers to another"),
            ("a = b\na = c", "a: is there twice"),
            ("a = b\n    .c = d\n    .c = e", "a.c: is there twice"),
            ("a = b\nc d e\nf = g", "c d e: "),
            ("a = { $b", "a: "),
        ] {
            let (_, flaws) = Messages::read(source, &amounts());
            let told: Vec<String> = flaws.iter().map(Flaw::to_string).collect();
            assert!(told.len() == 1 && told[0].starts_with(why), "{source}: {told:?}");
        }
    }

    #[test]
    fn what_is_missing_comes_from_another_language_and_is_told() {
        let (mut ours, flaws) = Messages::read("a = ours\nb = { x }\nc = c\n    .x = x", &amounts());
        assert_eq!(flaws.len(), 1);
        let theirs = read("a = theirs\nb = there\nc = d\n    .x = y\n    .z = z\ne = e");
        assert_eq!(ours.complete(&theirs), ["b", "c.z", "e"]);
        let words = Words::new(Lang::Uk, &[&ours.pack(&amounts())]);
        assert_eq!(["a", "b", "c", "e"].map(|id| words.get(id)), ["ours", "there", "c", "e"]);
        assert_eq!(words.attribute("c", "x").as_deref(), Some("x"));
        assert!(ours.complete(&theirs).is_empty());
    }

    #[test]
    fn a_pack_has_what_was_picked_and_the_terms_that_it_refers_to() {
        let all =
            read("topic-b = Б { -sum }\n    .why = в { -days }\n    .desk = г\nplace-c = Г\ntopic-a = А");
        let titles = all.pick(&["topic-"], &[]);
        assert_eq!(titles.pack(&amounts()), "-sum = 5\u{a0}€\ntopic-a = А\ntopic-b = Б { -sum }\n");
        let desk = all.pick(&["topic-b", "place-"], &["desk"]).pack(&amounts());
        assert_eq!(desk, "-sum = 5\u{a0}€\nplace-c = Г\ntopic-b = Б { -sum }\n    .desk = г\n");
        let chosen = read("a = { AMOUNT(\"days\") ->\n   *[other] днів\n }");
        assert!(chosen.pack(&amounts()).starts_with("-days = 5\na ="));
    }

    #[test]
    fn a_text_that_says_an_amount_and_does_not_go_by_it_is_found() {
        let chosen = "{ AMOUNT(\"days\") ->\n  [one] день\n *[other] { -days } днів\n }";
        let all = read(&format!("a = {{ \"-days\" }}\n    .b = {chosen} {{ \"і\" }}\nc = {chosen}"));
        assert_eq!(all.unchosen(&amounts()), []);
        let all = read(&format!("a = за {{ -days }} днів\n    .b = {chosen}, {{ -sum }}"));
        let told = all.unchosen(&amounts());
        let text = |key: &str, text: &str| (key.to_owned(), text.to_owned());
        assert_eq!(told, [text("days", "за { -days } днів"), text("sum", "{ -days } днів, { -sum }")]);
    }
}
