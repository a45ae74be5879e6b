//! The keys by which a word is found: its letters folded, its sound in Latin letters (the transliteration of the
//! Ukrainian Cabinet of Ministers' resolution 55 of 2010, made coarser), and what the same keys of the other keyboard
//! would have written.

use crate::name::by_table;
use crate::spelling::{folded, small};

/// The rows of the Ukrainian keyboard, and of the Latin one on the same keys.
const CYRILLIC: &str = "йцукенгшщзхїфівапролджєячсмитьбю";
const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

/// The words of a text, small and without marks, in their order.
pub(super) fn words(text: &str) -> Vec<String> {
    let text = folded(text);
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A word with one letter for those that are taken for each other: ї and і, й and и, є and е (ґ and г are one already).
pub(super) fn plain(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            'ї' => 'і',
            'й' | 'ы' => 'и',
            'є' | 'э' => 'е',
            c => c,
        })
        .collect()
}

/// How a word sounds, in Latin letters: a Ukrainian one transliterated, a Dutch or English one as a Ukrainian ear writes
/// it. Two words that sound alike to somebody who hears one and reads the other are the same here, or nearly.
pub(super) fn sound(word: &str) -> String {
    let latin: String = word.chars().map(latin).collect();
    let letters: Vec<char> = latin.chars().collect();
    let (mut sound, mut at) = (String::new(), 0);
    while let Some(c) = letters.get(at) {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let (heard, taken) = match (*c, next) {
            ('c', 'h') => ("ch", 2),
            ('c', 'e' | 'i' | 'y') => ("ts", 1),
            ('c' | 'q', _) => ("k", 1),
            ('o', 'e') => ("u", 2),
            ('p', 'h') => ("f", 2),
            ('k', 'h') => ("h", 2),
            ('t', 'h') => ("t", 2),
            ('x', _) => ("ks", 1),
            ('w', _) => ("v", 1),
            ('y' | 'j', _) => ("i", 1),
            ('g', _) => ("h", 1),
            _ => ("", 1),
        };
        if heard.is_empty() {
            push(&mut sound, *c);
        } else {
            heard.chars().for_each(|it| push(&mut sound, it));
        }
        at += taken;
    }
    sound
}

/// A letter twice sounds as one.
fn push(sound: &mut String, c: char) {
    if !sound.ends_with(c) {
        sound.push(c);
    }
}

/// The letter by the table of names, but for those that sound alike and those that Ukrainian has not.
fn latin(c: char) -> &'static str {
    match c {
        'и' | 'ы' => "i",
        'э' => "e",
        'ъ' => "",
        c => by_table(c).unwrap_or_else(|| ascii(c)),
    }
}

/// What is Latin already, or a figure.
fn ascii(c: char) -> &'static str {
    const ALL: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    ALL.find(c).map_or("", |at| &ALL[at..=at])
}

/// What the same keys write when the keyboard is set to the other language.
pub(super) fn on_the_other_keyboard(text: &str) -> String {
    let is_cyrillic = text.chars().any(|c| ('а'..='я').contains(&small(c)) || "іїєґ".contains(small(c)));
    let (from, to) = if is_cyrillic { (CYRILLIC, LATIN) } else { (LATIN, CYRILLIC) };
    let other = |c: char| {
        let c = small(c);
        from.chars().zip(to.chars()).find(|(key, _)| *key == c).map_or(c, |(_, other)| other)
    };
    text.chars().map(other).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_taken_for_each_other_are_one() {
        for (one, other) in [("йога", "иога"), ("їжа", "іжа"), ("Ґанок", "ганок"), ("єдність", "едність")]
        {
            let key = |text: &str| words(text).iter().map(|it| plain(it)).collect::<Vec<_>>();
            assert_eq!(key(one), key(other));
        }
        assert_eq!(words("Здоров’я дітей – GGD (0–4)"), ["здоровя", "дітей", "ggd", "0", "4"]);
        // Words of ours come with soft hyphens.
        assert_eq!(words("бібліо\u{ad}тека"), ["бібліотека"]);
    }

    #[test]
    fn a_word_sounds_the_same_in_both_alphabets() {
        for (one, other) in [
            ("таалкафе", "taalcafe"),
            ("zdorovya", "здоровя"),
            ("zdorovja", "здоровя"),
            ("украіна", "oekraina"),
            ("гуманітас", "humanitas"),
            ("bibliotek", "bibliotheek"),
            ("jizha", "їжа"),
            ("khor", "хор"),
            ("shchedryk", "щедрик"),
        ] {
            assert_eq!(sound(one), sound(other));
        }
    }

    #[test]
    fn the_other_keyboard_has_other_letters_on_the_same_keys() {
        assert_eq!(on_the_other_keyboard(",s,ksjntrf"), "бібліотека");
        assert_eq!(on_the_other_keyboard("еффдсфау"), "taalcafe");
    }
}
