//! Unicode text as people type it: which characters can be seen (UAX #44), how two spellings are compared and put in
//! the order of the alphabet (in the manner of UTS #10, for the letters of our three languages), and where a text may be
//! cut (UAX #29).
//!
//! Phones, documents and messengers write one word in many ways: й as one letter or as и with a breve, the apostrophe
//! of «обов’язок» as any of seven signs, a soft hyphen in the middle. A person sees one word, and so does whoever
//! searches, sorts or matches here. The tables hold what our languages need; the normal form of what is kept (NFC) is
//! made where text comes in, by the browser and by the server.

use std::iter::Peekable;

/// Characters without a picture of their own, as ranges: those that are ignored by default, the combining marks of the
/// scripts that people here may paste, and what else is drawn as nothing.
const UNSEEN: [(char, char); 36] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{300}', '\u{36f}'),
    ('\u{483}', '\u{489}'),
    ('\u{591}', '\u{5bd}'),
    ('\u{610}', '\u{61a}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{64b}', '\u{65f}'),
    ('\u{670}', '\u{670}'),
    ('\u{6d6}', '\u{6dc}'),
    ('\u{70f}', '\u{70f}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{1ab0}', '\u{1aff}'),
    ('\u{1dc0}', '\u{1dff}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{20d0}', '\u{20ff}'),
    ('\u{2800}', '\u{2800}'),
    ('\u{2de0}', '\u{2dff}'),
    ('\u{302a}', '\u{302f}'),
    ('\u{3099}', '\u{309a}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{a66f}', '\u{a672}'),
    ('\u{a674}', '\u{a67d}'),
    ('\u{fdd0}', '\u{fdef}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{fe20}', '\u{fe2f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff0}', '\u{fffb}'),
    ('\u{fffe}', '\u{ffff}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d159}', '\u{1d182}'),
    ('\u{e0000}', '\u{e0fff}'),
];

/// The Ukrainian alphabet, with the letters of its neighbours where they would stand.
const ALPHABET: &str = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя";

/// Whether a character has no picture of its own.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    c.is_whitespace() || c.is_control() || UNSEEN.iter().any(|(first, last)| (*first..=*last).contains(&c))
}

/// Whether there is nothing in it to see.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_unseen)
}

/// A text as it is kept: without control characters, with line ends that are one character (browsers send CR LF), and
/// with nothing around it that cannot be seen; empty, when there is nothing to see at all. So that a text has one hash
/// everywhere, whatever it went through.
#[must_use]
pub fn tidy(text: &str) -> String {
    if is_blank(text) {
        return String::new();
    }
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let text: String = text.chars().filter(|c| matches!(c, '\n' | '\t') || !is_refuse(*c)).collect();
    // Not all that is unseen: a mark at the end belongs to the letter before it.
    let around = |c: char| {
        c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}')
    };
    text.trim_matches(around).to_owned()
}

/// Control characters, what is no character, and soft hyphens: words of ours that somebody copied or went on writing from
/// have some.
fn is_refuse(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
}

/// A letter in small: those of our languages, for the standard library's table of all others costs the phone more bytes
/// than this module.
pub(crate) fn small(c: char) -> char {
    let by = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ґ' => 1,
        _ => 0,
    };
    char::from_u32(c as u32 + by).unwrap_or(c)
}

/// The letters of a text in small, й and ї as one letter each, without apostrophes and what cannot be seen.
fn letters(text: &str) -> impl Iterator<Item = char> {
    Composed(text.chars().map(small).peekable())
}

/// Puts together the Cyrillic letters that may come as two characters, and leaves out what tells nothing.
struct Composed<I: Iterator<Item = char>>(Peekable<I>);

impl<I: Iterator<Item = char>> Iterator for Composed<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            let c = self.0.next()?;
            let mut with = |mark, whole| self.0.next_if_eq(&mark).map_or(c, |_| whole);
            return Some(match c {
                'и' => with('\u{306}', 'й'),
                'і' => with('\u{308}', 'ї'),
                'е' => with('\u{308}', 'ё'),
                '\'' | '’' | '‘' | '‛' | 'ʼ' | 'ʹ' | '′' | '`' | '´' | '＇' => continue,
                '‐'..='―' | '−' => '-',
                c if c.is_whitespace() => ' ',
                c if is_unseen(c) => continue,
                c => c,
            });
        }
    }
}

/// The letter that somebody who searches may have typed instead: without the marks of Latin letters, and г for ґ.
fn plain(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ґ' => 'г',
        'ё' => 'е',
        c => c,
    }
}

/// A text as it is searched and matched: two spellings that a person takes for the same are the same here.
#[must_use]
pub fn folded(text: &str) -> String {
    letters(text).map(plain).collect()
}

/// What texts are sorted by: the order of the Ukrainian alphabet, behind that of the Latin one.
#[must_use]
pub fn order_key(text: &str) -> String {
    let rank =
        |c: char| ALPHABET.chars().position(|it| it == c).and_then(|at| char::from_u32(0x400 + at as u32));
    letters(text).map(|c| rank(c).unwrap_or_else(|| plain(c))).collect()
}

/// Whether every word that is looked for stands in the text.
#[must_use]
pub fn is_found(search: &str, text: &str) -> bool {
    let text = folded(text);
    folded(search).split_whitespace().all(|word| text.contains(word))
}

/// The name of a town, however it was written: «AMSTERDAM», «Gemeente Amsterdam».
#[must_use]
pub fn town_key(town: &str) -> String {
    let town = folded(town);
    let words = town.split([' ', ',', '.', '-']).filter(|word| !word.is_empty());
    words
        .filter(|word| !matches!(*word, "gemeente" | "муніципалітет" | "громада" | "м"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The beginning of a text, for at most so many characters: it ends behind a word, or where there is none, at least
/// never within what a person takes for one character.
#[must_use]
pub fn beginning(text: &str, most: usize) -> &str {
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let start = &text[..end];
    if let Some(space) = start.rfind(char::is_whitespace).filter(|at| *at > end / 2) {
        return start[..space].trim_end();
    }
    let mut whole = end;
    while !is_break(text, whole) {
        whole = text[..whole].char_indices().next_back().map_or(0, |(at, _)| at);
    }
    &text[..whole]
}

/// The same with a sign that there is more.
#[must_use]
pub fn glimpse(text: &str, most: usize) -> String {
    let start = beginning(text, most);
    if start.len() < text.len() { format!("{start}…") } else { start.to_owned() }
}

/// Whether one character, as a person sees it, ends here and another begins.
fn is_break(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return true };
    let is_flag = |c: &char| ('\u{1f1e6}'..='\u{1f1ff}').contains(c);
    // Two of these are one flag.
    let within_flag = is_flag(&next) && before.chars().rev().take_while(is_flag).count() % 2 == 1;
    let is_added = is_unseen(next) && !next.is_whitespace() && !next.is_control();
    let is_skin = ('\u{1f3fb}'..='\u{1f3ff}').contains(&next);
    !(within_flag || is_added || is_skin || last == '\u{200d}' || (last == '\r' && next == '\n'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_properties::{GeneralCategory as Category, UnicodeGeneralCategory};
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn what_consists_of_nothing_to_see_is_blank() {
        for text in [
            "",
            " ",
            "\u{a0}",
            "\u{200b}",
            "\u{feff}",
            "\u{2060}",
            "\u{ad}",
            "\u{200e}",
            "\u{202e}",
            "\u{2066}\u{2069}",
            "\u{3164}",
            "\u{115f}",
            "\u{ffa0}",
            "\u{2800}",
            "\0",
            "\u{7}",
            "\u{301}",
            "\u{fe0f}",
            "\u{e0061}",
            "\u{200d}",
            "\u{34f}",
            "\u{180e}",
            "\u{61c}",
            "\u{fff9}",
            "\u{20e3}",
            " \u{200b}\u{2060}\n\u{feff} ",
        ] {
            assert!(is_blank(text), "{text:?}");
            assert_eq!(tidy(text), "", "{text:?}");
        }
        for text in ["Я", "7", ".", "👨‍👩‍👧", "Ї", "И\u{306}", "Марʼяна", "❤️", "🇺🇦", "가", "ä", "ﷺ", "?", "-"]
        {
            assert!(!is_blank(text), "{text:?}");
            assert_eq!(tidy(text), text);
        }
    }

    /// The table against that of the Unicode Character Database.
    #[test]
    fn no_letter_counts_as_unseen_and_no_sign_of_format_as_seen() {
        for c in '\0'..=char::MAX {
            let category = c.general_category();
            let seen = matches!(
                category,
                Category::UppercaseLetter
                    | Category::LowercaseLetter
                    | Category::TitlecaseLetter
                    | Category::OtherLetter
                    | Category::ModifierLetter
                    | Category::DecimalNumber
                    | Category::OtherNumber
                    | Category::LetterNumber
                    | Category::OtherSymbol
                    | Category::MathSymbol
                    | Category::CurrencySymbol
                    | Category::OtherPunctuation
                    | Category::DashPunctuation
            );
            // What is drawn as nothing although it is called a letter or a symbol.
            let filler =
                matches!(c, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{1d159}');
            if seen && !filler {
                // The replacement character and the signs of music between the combining ones are the exceptions.
                let music = ('\u{1d15a}'..='\u{1d182}').contains(&c);
                assert!(music || !is_unseen(c), "{c:?} {category:?}");
            }
            // Marks of numbers and verses that stand before what follows and are drawn.
            let drawn = matches!(c, '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{890}'..='\u{891}' | '\u{8e2}'
                | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}');
            let spaces = [Category::SpaceSeparator, Category::LineSeparator, Category::ParagraphSeparator];
            if (category == Category::Format || category == Category::Control || spaces.contains(&category))
                && !drawn
            {
                assert!(is_unseen(c), "{c:?} {category:?}");
            }
        }
    }

    #[test]
    fn a_text_is_kept_without_control_characters_and_what_stands_around_it() {
        for (typed, kept) in [
            ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
            ("О\0лена\u{7}\u{1b}[2J", "Олена[2J"),
            ("\u{feff}\u{200b} Іван \u{200e}\n", "Іван"),
            ("один\tдва", "один\tдва"),
            ("сімей\u{ad}ний", "сімейний"),
        ] {
            assert_eq!(tidy(typed), kept);
        }
    }

    #[test]
    fn spellings_that_look_alike_are_the_same() {
        for (one, other) in [
            ("Який обов'язок", "ЯКИЙ ОБОВʼЯЗОК"),
            ("обов’язок", "обов‘язок"),
            ("обов`язок", "обов´язок"),
            ("сімейного", "сімеи\u{306}ного"),
            ("Їжа", "і\u{308}жа"),
            ("лі\u{ad}кар", "лікар"),
            ("Ґанок", "ганок"),
            ("Ёлка", "е\u{308}лка"),
            ("José", "Jose\u{301}"),
            ("Gemeente\u{a0}Ede", "gemeente ede"),
            ("Нью‑Йорк", "нью-йорк"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
        // Other letters stay others.
        assert_ne!(folded("їх"), folded("іх"));
        assert_ne!(folded("мій"), folded("мии"));
    }

    #[test]
    fn names_stand_in_the_order_of_the_ukrainian_alphabet() {
        let mut names = [
            "Яна",
            "Їжак",
            "Жасмин",
            "Ґанок",
            "Євген",
            "Ирій",
            "Іван",
            "Йосип",
            "Гай",
            "Дар",
            "aster",
            "Zegge",
            "Є\u{301}ва",
        ];
        names.sort_by_key(|name| order_key(name));
        assert_eq!(
            names,
            [
                "aster",
                "Zegge",
                "Гай",
                "Ґанок",
                "Дар",
                "Є\u{301}ва",
                "Євген",
                "Жасмин",
                "Ирій",
                "Іван",
                "Їжак",
                "Йосип",
                "Яна"
            ]
        );
    }

    #[test]
    fn every_word_must_be_found_however_it_is_written() {
        let text = "Inschrijven bij de gemeente (BRP) Обов’язок навчатися";
        assert!(is_found("", text) && is_found("  GEMEENTE brp ", text) && is_found("обов'язок", text));
        assert!(!is_found("gemeente huisarts", text));
    }

    #[test]
    fn a_town_is_the_same_however_it_is_called() {
        for town in [
            "amsterdam",
            "AMSTERDAM",
            " Gemeente  Amsterdam ",
            "Amsterdam, gemeente",
            "Аmsterdam".replace('А', "A").as_str(),
        ] {
            assert_eq!(town_key(town), town_key("Amsterdam"), "{town}");
        }
        assert_eq!(town_key("’s-Gravenhage"), town_key("'s Gravenhage"));
        assert_ne!(town_key("Amstelveen"), town_key("Amsterdam"));
        assert_eq!(town_key(" "), "");
    }

    #[test]
    fn a_beginning_ends_behind_a_word_or_a_whole_character() {
        assert_eq!(beginning("Kom morgen langs", 99), "Kom morgen langs");
        assert_eq!(beginning("Kom morgen langs", 12), "Kom morgen");
        let family = "👨‍👩‍👧‍👦";
        assert_eq!(beginning(&format!("{}{family}{family} кінець", "а".repeat(87)), 90), "а".repeat(87));
    }

    #[test]
    fn letters_are_made_small_as_the_standard_library_does() {
        for c in ('A'..='ÿ').chain('Ѐ'..='џ').chain(['Ґ', 'ґ', '’', 'ß']) {
            assert_eq!(vec![small(c)], c.to_lowercase().collect::<Vec<_>>(), "{c}");
        }
    }

    proptest! {
        #[test]
        fn a_beginning_never_cuts_what_a_person_takes_for_one_character(
            text in "([а-їa-z]|[еи]\u{301}|👨‍👩‍👧|👍🏽|🇺🇦|❤️|é|e\u{308}\u{323}|\r\n){0,40}",
            most in 0_usize..60,
        ) {
            let start = beginning(&text, most);
            prop_assert!(text.starts_with(start) && start.chars().count() <= most);
            let breaks: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
            prop_assert!(breaks.contains(&start.len()), "{:?} of {:?}", start, text);
        }

        #[test]
        fn what_is_tidy_stays_as_it_is(text in any::<String>()) {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once.clone());
            prop_assert!(once.chars().all(|c| matches!(c, '\n' | '\t') || !c.is_control()));
        }
    }
}
