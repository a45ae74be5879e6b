//! Soft hyphens in long words (U+00AD), on the server: where a word may be broken at the end of a line.
//!
//! Style sheets can ask for that (`hyphens: auto`), but whether a phone knows the syllables of Ukrainian depends on its
//! age. So the words of the screens bring the places along, found by the patterns of TeX (`hypher`); a browser shows
//! one only where it breaks the word, and looks for and reads the word without it.

use crate::domain::text::Lang;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// A word of so many letters may not fit on a line of a small phone with large text.
const LONG: usize = 10;
/// So many letters stay together at either end.
const TOGETHER: usize = 3;
/// What may be broken here, and is not seen elsewhere.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// Puts soft hyphens into what a pattern says.
pub(crate) fn hyphenate(pattern: &mut Pattern<String>, lang: Lang) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = hyphenated(value, lang),
            PatternElement::Placeable { expression } => hyphenate_within(expression, lang),
        }
    }
}

fn hyphenate_within(expression: &mut Expression<String>, lang: Lang) {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter_mut().for_each(|variant| hyphenate(&mut variant.value, lang));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => hyphenate_within(expression, lang),
        Expression::Inline(_) => {}
    }
}

/// A text with soft hyphens in its long words. Addresses stay as they are, for they are copied.
#[must_use]
pub fn hyphenated(text: &str, lang: Lang) -> String {
    let mut done = String::with_capacity(text.len());
    for part in text.split_inclusive(char::is_whitespace) {
        if is_address(part) {
            done.push_str(part);
            continue;
        }
        // A word and what stands behind it, again and again.
        let mut rest = part;
        while !rest.is_empty() {
            let end = rest.find(|it: char| !is_letter(it)).unwrap_or(rest.len());
            let (word, behind) = rest.split_at(end);
            push_word(&mut done, word, lang);
            let next = behind.find(is_letter).unwrap_or(behind.len());
            done.push_str(&behind[..next]);
            rest = &behind[next..];
        }
    }
    done
}

fn push_word(done: &mut String, word: &str, lang: Lang) {
    if word.chars().count() < LONG {
        return done.push_str(word);
    }
    // Dutch names of papers stand in Ukrainian sentences, and the other way round.
    let lang = match (lang, word.chars().any(|it| matches!(it, '\u{400}'..='\u{4ff}'))) {
        (_, true) => hypher::Lang::Ukrainian,
        (Lang::En, false) => hypher::Lang::English,
        (_, false) => hypher::Lang::Dutch,
    };
    for (place, syllable) in hypher::hyphenate_bounded(word, lang, TOGETHER, TOGETHER).enumerate() {
        if place > 0 {
            done.push(SOFT_HYPHEN);
        }
        done.push_str(syllable);
    }
}

fn is_letter(it: char) -> bool {
    it.is_alphabetic() || matches!(it, '\'' | '’' | 'ʼ')
}

/// Whether a part of a text without spaces is an address of the web or of mail.
fn is_address(part: &str) -> bool {
    let inner = part.trim_end().trim_end_matches(|it: char| it.is_ascii_punctuation());
    inner.contains(['@', '.']) || inner.contains("//")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Words;
    use crate::i18n::messages::Messages;
    use crate::i18n::terms::Amounts;

    #[test]
    fn long_words_have_their_syllables_and_short_ones_and_addresses_have_not() {
        let shown = |text: &str, lang| hyphenated(text, lang).replace(SOFT_HYPHEN, "|");
        assert_eq!(shown("Зустрічі, Відкладено", Lang::Uk), "Зустрічі, Від|кла|дено");
        let both = shown("посвідка (verblijfsvergunning), найважливіше!", Lang::Uk);
        assert_eq!(both, "посвідка (ver|blijfs|ver|gun|ning), най|ва|жли|віше!");
        assert_eq!(
            shown("zorgverzekering-aanvraagformulier", Lang::Nl),
            "zorg|ver|ze|ke|ring-aan|vraag|for|mu|lier"
        );
        assert_eq!(shown("The responsibilities\nhere", Lang::En), "The respon|si|bil|i|ties\nhere");
        for address in
            ["informatiepunt@gemeentehuis.nl", "https://verzekeringen/vergoedingen", "(werkgeverspunt.nl)."]
        {
            assert_eq!(shown(address, Lang::Nl), address);
        }
    }

    #[test]
    fn nothing_but_soft_hyphens_is_put_in_and_also_in_each_variant() {
        let source = "a = verzekeringsmaatschappij { $n ->\n    [one] { $n } verzekeringsmaatschappij\n   *[other] { $n } verzekeringsmaatschappijen\n }\n    .b = verblijfsvergunning";
        let amounts = Amounts::new(Lang::Nl, []);
        let said = |messages: &Messages| {
            let all = Words::new(Lang::Nl, &[&messages.pack(&amounts)]);
            let count = |n| all.with("a", &[("n", crate::i18n::Arg::Count(n))]);
            [count(1), count(2), all.attribute("a", "b").unwrap_or_default()]
        };
        let (mut messages, _) = Messages::read(source, &amounts);
        let plain = said(&messages);
        messages.hyphenate(Lang::Nl);
        let long = said(&messages);
        assert_eq!(long.clone().map(|it| it.replace(SOFT_HYPHEN, "")), plain);
        assert_eq!(long.map(|it| it.split(' ').filter(|word| word.contains(SOFT_HYPHEN)).count()), [2, 2, 1]);
    }
}
