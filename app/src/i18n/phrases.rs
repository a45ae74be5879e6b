//! Phrases that differ by the language of the person who shows or says them, on the server: «een tolk Oekraïens», "an
//! interpreter for English". Texts name one as they name an amount, `{ -for-my-language }`, so that it can be typed too; what
//! is sent to a browser has its words in its place, which choose by `$speaks` (`locales/*/spoken.ftl`).

use crate::domain::text::Lang;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::BTreeMap;

/// What texts can name.
pub const PHRASES: [&str; 6] = [
    "i-speak",
    "i-speak-in-dutch",
    "for-my-language",
    "for-your-language",
    "in-my-language",
    "in-your-language",
];

/// The phrases of a language, by their keys.
pub(crate) type Phrases = BTreeMap<String, Pattern<String>>;

/// Those of a language.
pub(crate) fn of(lang: Lang) -> Phrases {
    let source = match lang {
        Lang::Uk => include_str!("../../../locales/uk/spoken.ftl"),
        Lang::Nl => include_str!("../../../locales/nl/spoken.ftl"),
        Lang::En => include_str!("../../../locales/en/spoken.ftl"),
    };
    let (Ok(resource) | Err((resource, _))) = parser::parse_runtime(source.to_owned());
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) if PHRASES.contains(&message.id.name.as_str()) => {
            Some((message.id.name, message.value?))
        }
        _ => None,
    });
    messages.collect()
}

/// Puts the words of the phrases that a pattern names into it.
pub(crate) fn put_in(pattern: &mut Pattern<String>, phrases: &Phrases) {
    let mut elements = Vec::with_capacity(pattern.elements.len());
    for mut element in std::mem::take(&mut pattern.elements) {
        match &mut element {
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::TermReference { id, .. }),
            } if phrases.contains_key(&id.name) => {
                elements.extend(phrases[&id.name].elements.iter().cloned());
                continue;
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter_mut().for_each(|variant| put_in(&mut variant.value, phrases));
            }
            _ => {}
        }
        elements.push(element);
    }
    pattern.elements = elements;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Words;
    use crate::i18n::messages::Messages;
    use crate::i18n::terms::Amounts;

    /// What a text says to somebody who speaks one language or another, or of whom that is not known.
    fn said(lang: Lang, text: &str) -> [String; 3] {
        let amounts = Amounts::new(lang, []);
        let (messages, flaws) = Messages::read(&format!("a = b\n    .c = {text}"), &amounts);
        assert_eq!(flaws, []);
        let words = Words::new(lang, &[&messages.pack(&amounts)]);
        [Some(Lang::Uk), Some(Lang::En), None]
            .map(|speaks| words.of_one_who_speaks(speaks).attribute("a", "c").expect("there"))
    }

    #[test]
    fn each_phrase_is_there_in_each_language_for_each_language_that_may_be_spoken() {
        for lang in Lang::ALL {
            assert_eq!(of(lang).len(), PHRASES.len(), "{lang:?}");
            for phrase in PHRASES {
                let all = said(lang, &format!("{{ -{phrase} }}"));
                let is_said = all.iter().all(|it| !it.is_empty() && !it.contains('{'));
                assert!(is_said && all[0] != all[1] && all[1] != all[2], "{lang:?}: {all:?}");
            }
        }
    }

    #[test]
    fn a_text_speaks_of_the_language_of_its_person() {
        assert_eq!(
            said(Lang::Nl, "{ -i-speak }. Kunt u een tolk { -for-my-language } bellen?"),
            [
                "Ik spreek Oekraïens. Kunt u een tolk Oekraïens bellen?",
                "Ik spreek Engels. Kunt u een tolk Engels bellen?",
                "Ik spreek weinig Nederlands. Kunt u een tolk in mijn taal bellen?",
            ]
        );
        assert_eq!(
            said(Lang::Uk, "Попросіть перекладача { -for-your-language }."),
            [
                "Попросіть перекладача з української.",
                "Попросіть перекладача з англійської.",
                "Попросіть перекладача з вашої мови.",
            ]
        );
    }
}
