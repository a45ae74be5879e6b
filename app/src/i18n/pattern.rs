//! Patterns: what a compiled message says, with holes for values.
//!
//! | in a pattern | says |
//! |---|---|
//! | `{name}` | the value `name` |
//! | `{name\|0=none\|one=a text\|=more}` | the first variant whose key fits the value; no key fits always |
//! | `\n`, and `\` before one of `{ } \| \` | a new line, and that character |
//!
//! A variant is a pattern itself. Numbers as keys fit that number, plural categories the numbers of
//! that category, and every key the same text.

use super::{Arg, plural};
use crate::domain::text::Lang;
use std::fmt::Write as _;

/// Says patterns in a language with some values.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'a> {
    pub(super) lang: Lang,
    pub(super) args: &'a [(&'a str, Arg<'a>)],
}

impl Speaker<'_> {
    pub(super) fn say(self, pattern: &str) -> String {
        let mut out = String::with_capacity(pattern.len());
        self.pattern(pattern, &mut out);
        out
    }

    /// Says a pattern up to its end, which is `|` or `}` for a variant; gives what follows.
    fn pattern<'t>(self, mut rest: &'t str, out: &mut String) -> &'t str {
        loop {
            let (text, mark) = until_mark(rest);
            out.push_str(text);
            let mut behind = mark.chars();
            match behind.next() {
                Some('{') => rest = self.hole(behind.as_str(), out),
                Some('\\') => {
                    out.extend(behind.next().map(|it| if it == 'n' { '\n' } else { it }));
                    rest = behind.as_str();
                }
                _ => return mark,
            }
        }
    }

    /// Fills a hole, from its name to behind its `}`.
    fn hole<'t>(self, rest: &'t str, out: &mut String) -> &'t str {
        let (name, mut rest) = until_mark(rest);
        let arg = self.args.iter().find(|(it, _)| *it == name).map(|(_, arg)| *arg);
        if !rest.starts_with('|') {
            let _ = match arg {
                Some(Arg::Text(text)) => out.write_str(text),
                Some(Arg::Count(count)) => write!(out, "{count}"),
                // Better seen on the screen than passed over.
                None => write!(out, "{{${name}}}"),
            };
        }
        let mut said = false;
        while let Some(variant) = rest.strip_prefix('|') {
            let (key, pattern) = variant.split_once('=').unwrap_or((variant, ""));
            rest = if !said && (key.is_empty() || arg.is_some_and(|arg| arg.fits(key, self.lang))) {
                said = true;
                self.pattern(pattern, out)
            } else {
                behind(pattern)
            };
        }
        rest.strip_prefix('}').unwrap_or(rest)
    }
}

impl Arg<'_> {
    fn fits(self, key: &str, lang: Lang) -> bool {
        let number = key.as_bytes().first().is_some_and(u8::is_ascii_digit);
        match self {
            Arg::Count(count) if number => key.parse() == Ok(count),
            Arg::Count(count) => key == plural::category(lang, count),
            Arg::Text(text) => !number && key == text,
        }
    }
}

/// What follows a variant that is not said.
fn behind(mut rest: &str) -> &str {
    let mut depth = 0_usize;
    loop {
        let (_, mark) = until_mark(rest);
        let mut behind = mark.chars();
        match behind.next() {
            Some('\\') => _ = behind.next(),
            Some('{') => depth += 1,
            Some('}') if depth > 0 => depth -= 1,
            Some('|') if depth > 0 => {}
            _ => return mark,
        }
        rest = behind.as_str();
    }
}

/// The text before the next character that means something, and the rest from there.
fn until_mark(text: &str) -> (&str, &str) {
    let mark = text.bytes().position(|byte| matches!(byte, b'{' | b'}' | b'|' | b'\\'));
    text.split_at(mark.unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(pattern: &str, args: &[(&str, Arg<'_>)]) -> String {
        Speaker { lang: Lang::Uk, args }.say(pattern)
    }

    #[test]
    fn holes_are_filled_and_variants_chosen() {
        let count = |count| [("count", Arg::Count(count)), ("name", Arg::Text("Оля"))];
        let pattern = "{name}: {count|0=ні\\|чого|one={count} {name|Оля=її|=його} лист|few={count} листи|=\\{{count}\\}}!";
        assert_eq!(say(pattern, &count(0)), "Оля: ні|чого!");
        assert_eq!(say(pattern, &count(21)), "Оля: 21 її лист!");
        assert_eq!(say(pattern, &count(3)), "Оля: 3 листи!");
        assert_eq!(say(pattern, &count(5)), "Оля: {5}!");
        assert_eq!(say("а\\nб\\\\", &[]), "а\nб\\");
        assert_eq!(say("{count|one=a|=b}{count}", &[]), "b{$count}");
    }

    #[test]
    fn a_number_as_key_does_not_fit_a_text_nor_a_category_another_number() {
        assert_eq!(say("{a|1=number|one=word|=other}", &[("a", Arg::Text("1"))]), "other");
        assert_eq!(say("{a|1=number|one=word|=other}", &[("a", Arg::Text("one"))]), "word");
        assert_eq!(say("{a|yes=word|=other}", &[("a", Arg::Count(1))]), "other");
    }

    #[test]
    fn a_damaged_pattern_comes_to_an_end() {
        let whole = "{count|0=ні\\||one={count|few=а|=б}|=\\{в}";
        for (end, _) in whole.char_indices() {
            let _ = say(&whole[..end], &[("count", Arg::Count(1))]);
            let _ = say(&whole[end..], &[("count", Arg::Count(1))]);
        }
    }
}
