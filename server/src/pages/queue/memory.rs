//! Translation memory: past sentences that say nearly what a text says, with their translations. Pure.
//!
//! Texts are compared as search compares them (folded), by the trigrams that they share (Dice's coefficient): words bend, in
//! Ukrainian more than in Dutch, and trigrams bend with them. A text of several sentences is kept sentence by sentence where
//! its translation has as many, and whole.

use crate::limits::{MEMORY_CHARS, MEMORY_SENTENCES, MEMORY_SHOWN};
use app::domain::plan::Plan;
use app::domain::spelling::folded;
use app::domain::summary::each_translated;
use app::domain::text::{Audience, Lang, Written};
use app::model::queue::{QueueItem, Similar};
use std::collections::{HashMap, HashSet};

/// How much two sentences share, of 1, to be shown beside each other: below it they have words in common by chance.
const NEAR: f32 = 0.5;

/// Shorter ones, in trigrams, are like too many.
const SHORT: usize = 6;

/// Of a long text so many sentences are looked for.
const ASKED: usize = 12;

/// Which sentences can stand beside which: the same languages, and for the same readers, so that what was said to the team
/// is never put into words for a family.
type Sort = (Lang, Lang, Audience);

/// What was translated in some households.
#[derive(Default)]
pub(super) struct Memory {
    found: Vec<(Sort, Similar)>,
}

impl Memory {
    /// Adds what was translated in a household.
    pub(super) fn add(&mut self, plan: &Plan) {
        let alias = plan.alias.get();
        each_translated(plan, &mut |written, audience, into, made| {
            for (text, translation) in pairs(&written.text, &made.text) {
                let (alias, who, at) = (alias.clone(), made.who, made.at);
                let similar = Similar { text, translation, alias, who, at };
                self.found.push(((written.lang, into, audience), similar));
            }
        });
        // Not more at a time than twice what is looked at.
        if self.found.len() > 2 * MEMORY_SENTENCES {
            self.keep_newest();
        }
    }

    fn keep_newest(&mut self) {
        self.found.sort_by_key(|(_, similar)| std::cmp::Reverse(similar.at));
        self.found.truncate(MEMORY_SENTENCES);
    }

    /// Puts beside each text what was translated before.
    pub(super) fn fill(mut self, items: &mut [QueueItem]) {
        self.keep_newest();
        let index = Index::of(&self.found);
        for item in items {
            let said = &item.text;
            let sort = (said.written.lang, said.into, said.audience);
            let near = index.near(sort, &said.written);
            item.similar = near.into_iter().map(|place| self.found[place].1.clone()).collect();
        }
    }
}

/// A text with its translation, whole and sentence by sentence; what is long stands in its sentences only.
fn pairs(text: &str, translation: &str) -> Vec<(String, String)> {
    let (one, other) = (sentences(text), sentences(translation));
    let mut pairs = vec![(text.trim(), translation.trim())];
    if one.len() > 1 && one.len() == other.len() {
        pairs.extend(one.into_iter().zip(other));
    }
    let fits = |text: &str| text.chars().count() <= MEMORY_CHARS;
    pairs.retain(|(text, translation)| fits(text) && fits(translation));
    pairs.into_iter().map(|(text, translation)| (text.to_owned(), translation.to_owned())).collect()
}

/// The sentences of a text: what ends with a mark and a space, or with a line.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut ended) = (0, false);
    for (at, c) in text.char_indices() {
        if c == '\n' || (ended && c.is_whitespace()) {
            found.push(&text[start..at]);
            start = at;
        }
        ended = matches!(c, '.' | '!' | '?' | '…');
    }
    found.push(&text[start..]);
    found.into_iter().map(str::trim).filter(|it| !it.is_empty()).collect()
}

/// The trigrams of a text, each once, with one at each end of it.
fn trigrams(text: &str) -> HashSet<[char; 3]> {
    let plain = folded(text);
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let line = words.fold(String::from(" "), |line, word| line + word + " ");
    let letters: Vec<char> = line.chars().collect();
    letters.windows(3).map(|three| [three[0], three[1], three[2]]).collect()
}

/// Which sentences have a trigram.
struct Index {
    by_trigram: HashMap<(Sort, [char; 3]), Vec<usize>>,
    /// How many trigrams each has.
    sizes: Vec<usize>,
    /// The texts folded, to tell the same from the other.
    texts: Vec<(String, String)>,
}

impl Index {
    fn of(found: &[(Sort, Similar)]) -> Index {
        let mut by_trigram: HashMap<_, Vec<usize>> = HashMap::new();
        let mut sizes = Vec::with_capacity(found.len());
        for (place, (sort, similar)) in found.iter().enumerate() {
            let trigrams = trigrams(&similar.text);
            sizes.push(trigrams.len());
            if trigrams.len() >= SHORT {
                for trigram in trigrams {
                    by_trigram.entry((*sort, trigram)).or_default().push(place);
                }
            }
        }
        let texts = found.iter().map(|(_, it)| (folded(&it.text), folded(&it.translation))).collect();
        Index { by_trigram, sizes, texts }
    }

    /// The nearest to a text or to a sentence of it, the nearest first; each translation once.
    fn near(&self, sort: Sort, written: &Written) -> Vec<usize> {
        let mut best: HashMap<usize, f32> = HashMap::new();
        let whole =
            std::iter::once(written.text.as_str()).filter(|it| it.chars().count() <= 2 * MEMORY_CHARS);
        for text in whole.chain(sentences(&written.text).into_iter().take(ASKED)) {
            let trigrams = trigrams(text);
            let mut shared: HashMap<usize, usize> = HashMap::new();
            for trigram in &trigrams {
                for place in self.by_trigram.get(&(sort, *trigram)).into_iter().flatten() {
                    *shared.entry(*place).or_default() += 1;
                }
            }
            for (place, shared) in shared {
                let likeness = 2.0 * shared as f32 / (trigrams.len() + self.sizes[place]) as f32;
                let known = best.entry(place).or_default();
                *known = known.max(likeness);
            }
        }
        let mut near: Vec<(usize, f32)> =
            best.into_iter().filter(|(_, likeness)| *likeness >= NEAR).collect();
        // Of those that are equally near the newest, which stands first.
        near.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
        let mut said = HashSet::new();
        near.retain(|(place, _)| said.insert(&self.texts[*place]));
        near.into_iter().take(MEMORY_SHOWN).map(|(place, _)| place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::id::PersonId;
    use app::domain::time::Moment;
    use uuid::Uuid;

    const SORT: Sort = (Lang::Nl, Lang::Uk, Audience::All);

    fn memory(all: &[(&str, &str)]) -> Memory {
        let mut memory = Memory::default();
        for (at, (text, translation)) in all.iter().enumerate() {
            for (text, translation) in pairs(text, translation) {
                let (who, at) = (PersonId(Uuid::nil()), Moment(at as i64));
                memory.found.push((SORT, Similar { text, translation, alias: "Iris".into(), who, at }));
            }
        }
        memory.keep_newest();
        memory
    }

    fn near(memory: &Memory, sort: Sort, text: &str) -> Vec<String> {
        let written = Written { lang: sort.0, text: text.into() };
        let found = Index::of(&memory.found).near(sort, &written);
        found.into_iter().map(|place| memory.found[place].1.translation.clone()).collect()
    }

    #[test]
    fn what_says_nearly_the_same_is_found_the_nearest_first_and_other_texts_are_not() {
        let memory = memory(&[
            ("Neem uw paspoort mee naar de gemeente.", "Візьміть паспорт до муніципалітету."),
            ("Neem uw paspoort mee naar het gemeentehuis.", "Візьміть паспорт до мерії."),
            ("De huisarts belt u morgen terug.", "Сімейний лікар зателефонує завтра."),
            ("Ok.", "Добре."),
        ]);
        let asked = "neem úw paspoort mee, naar de gemeente";
        assert_eq!(
            near(&memory, SORT, asked),
            ["Візьміть паспорт до муніципалітету.", "Візьміть паспорт до мерії."]
        );
        assert_eq!(
            near(&memory, SORT, "De huisarts heeft morgen teruggebeld."),
            ["Сімейний лікар зателефонує завтра."]
        );
        assert!(near(&memory, SORT, "Ok.").is_empty(), "too short to mean anything");
        assert!(near(&memory, SORT, "Vergeet de fietssleutel niet").is_empty());
        // Neither in another language nor for other readers.
        assert!(near(&memory, (Lang::Nl, Lang::En, Audience::All), asked).is_empty());
        assert!(near(&memory, (Lang::Nl, Lang::Uk, Audience::Team), asked).is_empty());
    }

    #[test]
    fn a_sentence_within_a_longer_text_is_found_with_its_own_translation() {
        let memory = memory(&[(
            "Goed nieuws! Neem uw paspoort mee. Tot dinsdag…",
            "Добрі новини! Візьміть паспорт. До вівторка…",
        )]);
        let found = near(&memory, SORT, "Beste Olena,\nNeem uw paspoort mee. Groet, Sanne");
        assert_eq!(found[0], "Візьміть паспорт.", "{found:?}");
        // Where the translation has other sentences, only the whole has its translation.
        assert_eq!(pairs("Een. Twee.", "Раз і два."), [("Een. Twee.".to_owned(), "Раз і два.".to_owned())]);
    }

    #[test]
    fn the_same_translation_stands_there_once_and_no_more_than_a_few_do() {
        let same = ("Neem uw paspoort mee.", "Візьміть паспорт.");
        assert_eq!(near(&memory(&[same, same, same]), SORT, same.0).len(), 1);
        let others: Vec<String> = (0..9).map(|n| format!("Візьміть паспорт {n}.")).collect();
        let many: Vec<(&str, &str)> = others.iter().map(|it| (same.0, it.as_str())).collect();
        let found = near(&memory(&many), SORT, same.0);
        assert_eq!(found.len(), MEMORY_SHOWN);
        assert_eq!(found[0], "Візьміть паспорт 8.", "the newest first");
    }

    #[test]
    fn of_years_of_translations_only_the_newest_are_looked_at() {
        let texts: Vec<String> =
            (0..MEMORY_SENTENCES + 10).map(|n| format!("Dossier nummer {n} ligt klaar")).collect();
        let all: Vec<(&str, &str)> = texts.iter().map(|it| (it.as_str(), it.as_str())).collect();
        let memory = memory(&all);
        assert_eq!(memory.found.len(), MEMORY_SENTENCES);
        assert_eq!(memory.found[0].1.text, texts[MEMORY_SENTENCES + 9]);
        // A long one is looked at by its sentences only.
        assert!(pairs(&"lang ".repeat(MEMORY_CHARS), "довго").is_empty());
    }
}
