//! Search that forgives: approximate matching of words by trigrams (as PostgreSQL's `pg_trgm` does), over keys in which
//! spellings that are taken for each other are one ([`key`]).
//!
//! A word that is looked for is held against each word of a text as it is spelt, then as it sounds; when nothing is found
//! that is near enough, also as the same keys of the other keyboard would have written it. What comes out depends on
//! nothing but the texts and their order: the server and a phone without network find the same.

mod key;

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Longest text that is looked for, in characters; what is behind it is not read.
pub const SEARCH_CHARS: usize = 100;
/// Most words of it.
const WORDS: usize = 8;

/// How near two words or texts are, in thousandths: 1,000 is the same.
type Likeness = u32;
const SAME: Likeness = 1_000;
/// Below this two words have nothing to do with each other.
const ALIKE: Likeness = 420;
/// From here on a text is what was meant, and nothing else is tried.
const SURE: Likeness = 700;

/// From here on it was typed with the keyboard set to the other language.
const SURE_ELSEWHERE: Likeness = 550;
/// What is less than so many hundredths as near as the best is not shown beside it.
const NEAR_THE_BEST: u32 = 65;
/// What a word tells that nearly all documents have.
const LEAST_TOLD: u32 = 100;

/// Words that are typed along and tell nothing.
const PASSED_OVER: [&str; 46] = [
    "а",
    "в",
    "від",
    "де",
    "до",
    "для",
    "з",
    "за",
    "зі",
    "и",
    "і",
    "із",
    "й",
    "мене",
    "мені",
    "ми",
    "на",
    "не",
    "нам",
    "про",
    "та",
    "у",
    "хочу",
    "чи",
    "шукаю",
    "що",
    "як",
    "a",
    "an",
    "and",
    "at",
    "de",
    "een",
    "en",
    "for",
    "het",
    "ik",
    "in",
    "is",
    "met",
    "of",
    "op",
    "the",
    "to",
    "voor",
    "van",
];

/// A word with the keys by which it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    spelt: Key,
    sound: Key,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    letters: String,
    /// Each three neighbours, two spaces before and one behind; in order.
    trigrams: Vec<[char; 3]>,
}

impl Key {
    fn new(letters: String) -> Key {
        let around: Vec<char> = "  ".chars().chain(letters.chars()).chain([' ']).collect();
        let mut trigrams: Vec<[char; 3]> =
            around.windows(3).filter_map(|three| three.try_into().ok()).collect();
        trigrams.sort_unstable();
        trigrams.dedup();
        Key { letters, trigrams }
    }

    /// How near a word that is looked for is to this one.
    fn likeness(&self, sought: &Key) -> Likeness {
        let (of, sought_letters) = (self.letters.as_str(), sought.letters.as_str());
        if sought_letters.is_empty() || of.is_empty() {
            return 0;
        }
        if of == sought_letters {
            return SAME;
        }
        let letters = sought_letters.chars().count();
        let part = |most: u32| most * letters as u32 / of.chars().count().max(1) as u32;
        let within = match letters {
            2.. if of.starts_with(sought_letters) => 800 + part(150),
            4.. if of.contains(sought_letters) => 650 + part(200),
            _ => 0,
        };
        within.max(self.shared(sought) * 9 / 10)
    }

    /// How many of the trigrams of both they share (the coefficient of Dice).
    fn shared(&self, other: &Key) -> Likeness {
        let (mut mine, mut theirs) = (self.trigrams.as_slice(), other.trigrams.as_slice());
        let all = (mine.len() + theirs.len()) as u32;
        let mut shared = 0;
        while let ([one, rest @ ..], [other, others @ ..]) = (mine, theirs) {
            match one.cmp(other) {
                std::cmp::Ordering::Less => mine = rest,
                std::cmp::Ordering::Greater => theirs = others,
                std::cmp::Ordering::Equal => {
                    shared += 1;
                    (mine, theirs) = (rest, others);
                }
            }
        }
        SAME * 2 * shared / all.max(1)
    }
}

impl Word {
    fn new(word: &str) -> Word {
        Word { spelt: Key::new(key::plain(word)), sound: Key::new(key::sound(word)) }
    }

    fn likeness(&self, sought: &Word) -> Likeness {
        let spelt = self.spelt.likeness(&sought.spelt);
        if spelt == SAME {
            return spelt;
        }
        let likeness = spelt.max(self.sound.likeness(&sought.sound) * 9 / 10);
        if likeness < ALIKE { 0 } else { likeness }
    }
}

/// What is looked through: documents by the words in them, each word once.
#[derive(Debug, Clone, Default)]
pub struct Index {
    words: Vec<Word>,
    /// Where a word stands among them.
    places: BTreeMap<String, usize>,
    /// The words of each document, with what each counts in it.
    documents: Vec<BTreeMap<usize, u32>>,
}

impl Index {
    /// Adds a document: its texts, each with what it counts, in thousandths (1,000: the name of the thing itself).
    pub fn add<T: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = (T, u32)>) {
        let mut document = BTreeMap::new();
        for (text, counts) in texts {
            for word in key::words(text.as_ref()) {
                let at = self.place(word);
                let known = document.entry(at).or_insert(counts);
                *known = counts.max(*known);
            }
        }
        self.documents.push(document);
    }

    fn place(&mut self, word: String) -> usize {
        if let Some(at) = self.places.get(&word) {
            return *at;
        }
        self.words.push(Word::new(&word));
        self.places.insert(word, self.words.len() - 1);
        self.words.len() - 1
    }

    /// Which of the documents were meant, by their number: the likeliest first; of those that are as likely, in the order in
    /// which they were added. None for a text without words.
    #[must_use]
    pub fn find(&self, sought: &str) -> Vec<usize> {
        let sought: String = sought.chars().take(SEARCH_CHARS).collect();
        let mut found = self.find_words(&sought);
        let best = found.first().map_or(0, |(_, likeness)| *likeness);
        if best < SURE {
            let other = self.find_words(&key::on_the_other_keyboard(&sought));
            if other
                .first()
                .is_some_and(|(_, likeness)| *likeness >= SURE_ELSEWHERE && likeness * 9 / 10 > best)
            {
                found = other;
            }
        }
        found.into_iter().map(|(at, _)| at).collect()
    }

    fn find_words(&self, sought: &str) -> Vec<(usize, Likeness)> {
        let all = key::words(sought);
        let tells = |word: &&String| !PASSED_OVER.contains(&word.as_str());
        let telling: Vec<&String> = all.iter().filter(tells).collect();
        let sought = if telling.is_empty() { all.iter().collect() } else { telling };
        // For each word how near it is to each document, and how much it tells: what few have says most.
        let words: Vec<(Vec<Likeness>, u32)> =
            sought.into_iter().take(WORDS).map(|word| self.find_word(&Word::new(word))).collect();
        let all: u32 = words.iter().map(|(_, tells)| tells).sum();
        let likeness = |at: usize| {
            let of = |(likeness, tells): &(Vec<Likeness>, u32)| likeness.get(at).unwrap_or(&0) * tells;
            words.iter().map(of).sum::<u32>() / all.max(1)
        };
        let mut found: Vec<(usize, Likeness)> =
            (0..self.documents.len()).map(|at| (at, likeness(at))).filter(|(_, it)| *it > 0).collect();
        found.sort_by_key(|(_, likeness)| Reverse(*likeness));
        let best = found.first().map_or(0, |(_, likeness)| *likeness);
        found.retain(|(_, likeness)| *likeness * 100 >= best * NEAR_THE_BEST);
        found
    }

    /// How near each document is to a word, and how much it tells that one is; nothing where none is.
    fn find_word(&self, sought: &Word) -> (Vec<Likeness>, u32) {
        let words: Vec<Likeness> = self.words.iter().map(|word| word.likeness(sought)).collect();
        let of = |document: &BTreeMap<usize, u32>| {
            let all = document.iter().map(|(at, counts)| words.get(*at).unwrap_or(&0) * counts / SAME);
            all.max().unwrap_or(0)
        };
        let likeness: Vec<Likeness> = self.documents.iter().map(of).collect();
        let (all, have) = (likeness.len() + 1, likeness.iter().filter(|it| **it > 0).count());
        let tells = SAME as usize * (all - have) / all;
        (likeness, if have == 0 { 0 } else { (tells as u32).max(LEAST_TOLD) })
    }
}

/// Whether there is nothing to look for in what was typed.
#[must_use]
pub fn is_nothing(sought: &str) -> bool {
    key::words(sought).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn index(texts: &[&str]) -> Index {
        let mut index = Index::default();
        texts.iter().for_each(|text| index.add([(text, SAME)]));
        index
    }

    #[test]
    fn a_slip_an_ending_and_another_keyboard_are_forgiven() {
        let all =
            index(&["Бібліотека", "Продуктовий банк (Voedselbank)", "Йога у дворі", "Taalcafé", "Поліція"]);
        for (sought, at) in [
            ("біблотека", 0),
            ("бібліотеки", 0),
            ("biblioteka", 0),
            (",s,ksjntrf", 0),
            ("продутковий", 1),
            ("voedslbank", 1),
            ("bank", 1),
            ("иога", 2),
            ("taalkafe", 3),
            ("таалкафе", 3),
            ("еффдсфау", 3),
            ("де поліція", 4),
        ] {
            assert_eq!(all.find(sought).first(), Some(&at), "{sought}");
        }
        for nothing in ["", " ", "–", "квантова", "xyz"] {
            assert_eq!(all.find(nothing), Vec::<usize>::new(), "{nothing:?}");
        }
    }

    #[test]
    fn what_has_all_words_stands_before_what_has_one() {
        let all = index(&["Бібліотека Неймеген", "Муніципалітет Амстердам", "Бібліотека Амстердам"]);
        assert_eq!(all.find("бібліотека амстердам").first(), Some(&2));
        assert_eq!(all.find("бібліотека").first(), Some(&0));
    }

    #[test]
    fn a_word_of_the_name_counts_more_than_one_beside_it() {
        let mut all = Index::default();
        all.add([("Humanitas", SAME), ("бібліотека", 500)]);
        all.add([("Бібліотека", SAME)]);
        assert_eq!(all.find("бібліотека"), [1]);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_the_same_is_found_again_and_a_name_finds_itself(
            typed in any::<String>(),
            names in prop::collection::vec("[а-яіїєґa-z]{4,12}", 1..8),
        ) {
            let all = index(&names.iter().map(String::as_str).collect::<Vec<_>>());
            prop_assert_eq!(all.find(&typed), all.find(&typed));
            for name in &names {
                let first = all.find(name).first().copied();
                prop_assert!(first.is_some_and(|at| Word::new(&names[at]).likeness(&Word::new(name)) == SAME));
            }
        }
    }
}
