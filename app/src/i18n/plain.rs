//! Words as a person types them into a form, on the server: plain text, in which nothing but a term
//! (`{ -own-contribution }`) means anything. And the other way: what stands in the Fluent files as it
//! would be typed.

use crate::domain::id::is_key;
use crate::i18n::terms::{Amounts, amount_of};
use fluent_syntax::ast::{Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, Variant};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How many terms of one text mean something: Fluent says no pattern of more than a hundred parts.
const MOST_TERMS: usize = 24;

/// Somebody's own words as a pattern: the terms of known amounts are terms, all else is said as it was
/// typed.
pub(crate) fn typed(text: &str, amounts: &Amounts) -> Pattern<String> {
    let (mut elements, mut before, mut rest, mut terms) = (Vec::new(), String::new(), text, 0);
    while let Some(at) = rest.find('{') {
        let (plain, from) = rest.split_at(at);
        before.push_str(plain);
        let found = term(from).filter(|(key, _)| terms < MOST_TERMS && amounts.has(key));
        rest = match found {
            Some((key, behind)) => {
                terms += 1;
                elements.extend(piece(&std::mem::take(&mut before), elements.is_empty(), false));
                elements.push(reference(key));
                behind
            }
            None => {
                before.push('{');
                &from[1..]
            }
        };
    }
    before.push_str(rest);
    let first = elements.is_empty();
    elements.extend(piece(&before, first, true));
    if elements.is_empty() {
        elements.push(quoted(""));
    }
    Pattern { elements }
}

/// A pattern that says exactly a text.
pub(crate) fn literal(text: &str) -> Pattern<String> {
    let element = piece(text, true, true).unwrap_or_else(|| quoted(""));
    Pattern { elements: vec![element] }
}

/// A piece of text; in quotes, where Fluent would read something into it or leave out its blanks.
fn piece(text: &str, first: bool, last: bool) -> Option<PatternElement<String>> {
    if text.is_empty() {
        return None;
    }
    let special = |it: char| it.is_control() || matches!(it, '{' | '}');
    let begins = first && text.starts_with([' ', '.', '[', '*', '#']);
    let ends = last && text.ends_with(' ');
    let is_special = text.contains(special) || begins || ends;
    Some(if is_special { quoted(text) } else { PatternElement::TextElement { value: text.to_owned() } })
}

fn quoted(text: &str) -> PatternElement<String> {
    let mut value = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '"' | '\\' => value.extend(['\\', it]),
            _ if it.is_control() => _ = write!(value, "\\u{:04X}", u32::from(it)),
            _ => value.push(it),
        }
    }
    PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) }
}

fn reference(key: &str) -> PatternElement<String> {
    let id = Identifier { name: key.to_owned() };
    let inline = InlineExpression::TermReference { id, attribute: None, arguments: None };
    PatternElement::Placeable { expression: Expression::Inline(inline) }
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
/// Where a sentence goes by an amount, with the words that fit it now.
#[must_use]
pub fn plain(source: &str, amounts: &Amounts) -> BTreeMap<String, Plain> {
    let (Ok(resource) | Err((resource, _))) = parser::parse_runtime(source.to_owned());
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => {
            let said = |pattern: &Pattern<String>| as_typed(pattern, amounts);
            let value = message.value.as_ref().map(said).unwrap_or_default();
            let attributes = message.attributes.into_iter();
            let attributes = attributes.map(|it| (it.id.name, said(&it.value)));
            Some((message.id.name, Plain { value, attributes: attributes.collect() }))
        }
        _ => None,
    });
    messages.collect()
}

/// A pattern as it would be typed.
pub(crate) fn as_typed(pattern: &Pattern<String>, amounts: &Amounts) -> String {
    let chosen = |amount: &str, variants: &[Variant<String>]| {
        let fits = variants.iter().position(|it| amounts.fits(amount, &it.key));
        vec![fits.or_else(|| variants.iter().position(|it| it.default)).unwrap_or_default()]
    };
    spell(pattern, &chosen).pop().unwrap_or_default()
}

/// Whether a pattern would be typed so, whatever its amounts are: then nobody meant to change it.
pub(crate) fn is_typed_as(pattern: &Pattern<String>, text: &str) -> bool {
    spell(pattern, &|_, variants| (0..variants.len()).collect()).iter().any(|it| it == text)
}

/// Which variants of a choice are said, by the amount that it is made by.
type Choose<'c> = dyn Fn(&str, &[Variant<String>]) -> Vec<usize> + 'c;

/// A pattern as it would be typed, with each of the variants that are chosen.
fn spell(pattern: &Pattern<String>, choose: &Choose<'_>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let said: Vec<String> = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => {
                    vec![unescape_unicode_to_string(value).into_owned()]
                }
                Expression::Inline(InlineExpression::TermReference { id, .. }) => {
                    vec![format!("{{ -{} }}", id.name)]
                }
                Expression::Select { selector, variants } => {
                    let amount = amount_of(selector).unwrap_or_default();
                    let chosen = choose(amount, variants).into_iter().filter_map(|at| variants.get(at));
                    chosen.flat_map(|variant| spell(&variant.value, choose)).collect()
                }
                // The library's words have no other: a test makes sure of it.
                Expression::Inline(_) => Vec::new(),
            },
        };
        if let [one] = said.as_slice() {
            all.iter_mut().for_each(|before| before.push_str(one));
        } else if !said.is_empty() {
            all = all.iter().flat_map(|before| said.iter().map(move |it| format!("{before}{it}"))).collect();
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Lang;
    use crate::i18n::Words;
    use crate::i18n::messages::Messages;
    use proptest::prelude::*;

    fn amounts() -> Amounts {
        let said = [("sum", "€\u{a0}5 {|} \"\\"), ("days", "21")];
        Amounts::new(Lang::Uk, said.map(|(key, said)| (key.to_owned(), said.to_owned())))
    }

    /// What is said of typed words when they have gone all the way to a browser.
    fn said(text: &str) -> String {
        let (id, mut messages) = ("a", Messages::default());
        messages.set(id, text, [("why", text)].into_iter(), &amounts());
        let words = Words::new(Lang::Uk, &[&messages.pack(&amounts())]);
        assert_eq!(words.attribute(id, "why"), Some(words.get(id)));
        words.get(id)
    }

    #[test]
    fn what_was_typed_is_said_as_it_was_typed() {
        for text in [
            "",
            "п’ять",
            "{x}",
            "a|b",
            "\\n",
            "{",
            "}",
            "{ $x }",
            "a = b",
            ".why=x",
            "{-}",
            "{{ \"a\" }}",
            " ",
            "  a ",
            ".a",
            "[a]",
            "*[a] b",
            "# a",
            "-a = b",
            "\"",
            "\\u0041",
            "\r",
            "a\r",
            "a\tb",
            "\n.why = x",
            "a\n\n  b\n}",
            "{ AMOUNT(\"days\") }",
            "\u{a0}",
            "{ \"\" }",
        ] {
            assert_eq!(said(text), text);
        }
        assert_eq!(said("a\nb\n\n.c=d\n"), "a\nb\n\n.c=d\n");
    }

    #[test]
    fn a_term_of_a_known_amount_is_filled_in() {
        let sum = "€\u{a0}5 {|} \"\\";
        assert_eq!(said("{ -sum } or {-sum}!"), format!("{sum} or {sum}!"));
        assert_eq!(said("{ -other } {{ -sum }"), format!("{{ -other }} {{{sum}"));
        assert_eq!(terms("{ -sum } {x} {-other} { - } {").collect::<Vec<_>>(), ["sum", "other"]);
    }

    #[test]
    fn also_a_text_of_nothing_but_terms_and_braces_is_said() {
        let text = "{ -days }{".repeat(200);
        assert!(said(&text).starts_with("21{21{"));
        assert_eq!(said(&"{\n}".repeat(200)), "{\n}".repeat(200));
    }

    proptest! {
        #[test]
        fn any_text_is_said_as_it_was_typed(text in "([a-zї .\\[*#={}$\"\\\\\n\r\t-]|-days|\\PC){0,40}") {
            // A space keeps what looks like the term of an amount from being one.
            let text = text.replace("-days", "- days");
            prop_assert_eq!(said(&text), text);
        }

        #[test]
        fn any_text_around_an_amount_is_said_as_it_was_typed(
            before in "[a-z .\\[*#=}\"\\\\\n]{0,12}", between in "[a-z .}\n]{0,12}", after in "[a-z .}\n]{0,12}",
        ) {
            let text = format!("{before}{{ -days }}{between}{{-days}}{after}");
            prop_assert_eq!(said(&text), format!("{before}21{between}21{after}"));
        }
    }

    const SOURCE: &str =
        "a = one { -sum }\n    .why = two\n\n     three\n    .do-x = {\"{\"} four {\"\\u0457\"}
    .when = через { AMOUNT(\"days\") ->
        [one] { -days } день
        [few] { -days } дні
        [many] { -days } днів
       *[other] { -days } дня
    }!";

    #[test]
    fn what_is_typed_again_as_it_stands_says_the_same() {
        let (before, flaws) = Messages::read(SOURCE, &amounts());
        assert!(flaws.is_empty(), "{flaws:?}");
        let mut again = Messages::default();
        for (id, Plain { value, attributes }) in &plain(SOURCE, &amounts()) {
            let attributes = attributes.iter().map(|(name, text)| (name.as_str(), text.as_str()));
            again.set(id, value, attributes, &amounts());
        }
        let words = |messages: Messages| Words::new(Lang::Uk, &[&messages.pack(&amounts())]);
        let (before, after) = (words(before), words(again));
        assert_eq!(before.get("a"), after.get("a"));
        for name in ["why", "do-x", "when"] {
            assert_eq!(before.attribute("a", name), after.attribute("a", name), "{name}");
            assert!(before.attribute("a", name).is_some());
        }
    }

    #[test]
    fn a_sentence_that_goes_by_an_amount_goes_on_doing_so_when_its_words_are_saved_unchanged() {
        let (mut messages, _) = Messages::read(SOURCE, &amounts());
        let plain = plain(SOURCE, &amounts()).remove("a").expect("there");
        assert_eq!(plain.attributes["when"], "через { -days } день!");
        let later = Amounts::new(Lang::Uk, [("days".to_owned(), "5".to_owned())]);
        let say = |messages: &Messages| {
            Words::new(Lang::Uk, &[&messages.pack(&later)]).attribute("a", "when").expect("there")
        };
        messages.set("a", "a", [("when", plain.attributes["when"].as_str())].into_iter(), &amounts());
        assert_eq!(say(&messages), "через 5 днів!");
        messages.set("a", "a", [("when", "за { -days } день!")].into_iter(), &amounts());
        assert_eq!(say(&messages), "за 5 день!");
    }
}
