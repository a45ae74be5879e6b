//! Words as a person types them into a form, on the server: plain text, in which nothing but a term
//! (`{ -own-contribution }`) means anything. And the other way: what stands in the Fluent files as it
//! would be typed.

use super::compile::{Constants, escape};
use crate::domain::id::is_key;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::{BTreeMap, BTreeSet};

/// Somebody's own words as a pattern: a term of a known amount is filled in, all else is said as it
/// was typed.
pub(super) fn typed(text: &str, constants: &Constants, used: &mut BTreeSet<String>) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        escape(before, &mut out);
        rest = match term(from).and_then(|(key, behind)| Some((key, constants.get(key)?, behind))) {
            Some((key, said, behind)) => {
                escape(said, &mut out);
                used.insert(key.to_owned());
                behind
            }
            None => {
                escape("{", &mut out);
                &from[1..]
            }
        };
    }
    escape(rest, &mut out);
    out
}

/// The key of a term at the beginning of a text, and what follows it.
fn term(text: &str) -> Option<(&str, &str)> {
    let (inside, behind) = text.strip_prefix('{')?.split_once('}')?;
    let key = inside.trim().strip_prefix('-')?;
    is_key(key).then_some((key, behind))
}

/// The keys of all terms in somebody's own words, known or not.
pub fn terms(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('{').filter_map(|(at, _)| term(&text[at..])).map(|(key, _)| key)
}

/// A message as it would be typed into a form: its text, and its attributes by their names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    pub value: String,
    pub attributes: BTreeMap<String, String>,
}

/// The messages of a Fluent source as they would be typed into a form: the opposite of `Messages::set`.
#[must_use]
pub fn plain(source: &str) -> BTreeMap<String, Plain> {
    let (Ok(resource) | Err((resource, _))) = parser::parse_runtime(source);
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => {
            let value = message.value.as_ref().map(plain_pattern).unwrap_or_default();
            let attributes = message.attributes.iter();
            let attributes = attributes.map(|it| (it.id.name.to_owned(), plain_pattern(&it.value)));
            Some((message.id.name.to_owned(), Plain { value, attributes: attributes.collect() }))
        }
        _ => None,
    });
    messages.collect()
}

fn plain_pattern(pattern: &Pattern<&str>) -> String {
    let text = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression } => match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                unescape_unicode_to_string(value).into_owned()
            }
            Expression::Inline(InlineExpression::TermReference { id, .. }) => format!("{{ -{} }}", id.name),
            // The library's words have no other: a test makes sure of it.
            _ => String::new(),
        },
    };
    pattern.elements.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Lang;
    use crate::i18n::Words;
    use crate::i18n::compile::Messages;

    fn constants() -> Constants {
        Constants::from([("sum".to_owned(), "€\u{a0}5 {|}".to_owned())])
    }

    fn said(text: &str) -> String {
        let (id, mut messages) = ("a", Messages::default());
        messages.set(id, text, [("why", text)].into_iter(), &constants());
        let words = Words::new(Lang::Uk, &[&messages.to_string()]);
        assert_eq!(words.attribute(id, "why"), Some(words.get(id)));
        words.get(id)
    }

    #[test]
    fn what_was_typed_is_said_as_it_was_typed() {
        for text in
            ["", "п’ять", "{x}", "a|b", "\\n", "{", "}", "{ $x }", "a = b", ".why=x", "{-}", "{{ \"a\" }}"]
        {
            assert_eq!(said(text), text);
        }
        assert_eq!(said("a\nb\n\n.c=d\n"), "a\nb\n\n.c=d\n");
    }

    #[test]
    fn a_term_of_a_known_amount_is_filled_in() {
        assert_eq!(said("{ -sum } or {-sum}!"), "€\u{a0}5 {|} or €\u{a0}5 {|}!");
        assert_eq!(said("{ -other } {{ -sum }"), "{ -other } {€\u{a0}5 {|}");
        assert_eq!(terms("{ -sum } {x} {-other} { - } {").collect::<Vec<_>>(), ["sum", "other"]);
    }

    #[test]
    fn only_terms_that_are_referred_to_count_as_used() {
        let constants = Constants::from(["a", "b", "c"].map(|key| (key.to_owned(), String::new())));
        let mut messages = Messages::compile("x = { -a }", &constants).expect("compiles");
        messages.set("y", "{ -c } { -d }", [].into_iter(), &constants);
        assert_eq!(messages.used().iter().collect::<Vec<_>>(), ["a", "c"]);
    }

    #[test]
    fn what_is_typed_again_as_it_stands_says_the_same() {
        let source = "a = one { -sum }\n    .why = two\n\n     three\n    .do-x = {\"{\"} four {\"\\u0457\"}";
        let compiled = Messages::compile(source, &constants()).expect("compiles");
        let mut again = Messages::default();
        for (id, Plain { value, attributes }) in &plain(source) {
            let attributes = attributes.iter().map(|(name, text)| (name.as_str(), text.as_str()));
            again.set(id, value, attributes, &constants());
        }
        let words = |messages: Messages| Words::new(Lang::Uk, &[&messages.to_string()]);
        let (before, after) = (words(compiled), words(again));
        assert_eq!(before.get("a"), after.get("a"));
        for name in ["why", "do-x"] {
            assert_eq!(before.attribute("a", name), after.attribute("a", name), "{name}");
            assert!(before.attribute("a", name).is_some());
        }
    }
}
