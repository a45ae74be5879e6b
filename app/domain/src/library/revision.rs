//! What coordinators changed in the step library. The files that are built in stay as they are; a
//! revision lies over one topic, amount or place of them, and the latest of each is what people read.
//!
//! The rule that makes it right: a revision decides what its form asked for and nothing else. What the
//! form does not show (and what a later program knows beside it) comes from the built-in file.

use crate::id::{AmountKey, PlaceKey, TopicKey, is_key};
use crate::library::{Amount, Place, Topic};
use crate::text::Lang;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a revision is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    Topic(TopicKey),
    Amount(AmountKey),
    Place(PlaceKey),
}

impl Subject {
    /// The word under which it is stored.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Subject::Topic(_) => "topic",
            Subject::Amount(_) => "amount",
            Subject::Place(_) => "place",
        }
    }

    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Subject::Topic(key) => key.as_str(),
            Subject::Amount(key) => key.as_str(),
            Subject::Place(key) => key.as_str(),
        }
    }

    #[must_use]
    pub fn parse(kind: &str, key: &str) -> Option<Subject> {
        match kind {
            "topic" => TopicKey::parse(key).map(Subject::Topic),
            "amount" => AmountKey::parse(key).map(Subject::Amount),
            "place" => PlaceKey::parse(key).map(Subject::Place),
            _ => None,
        }
    }
}

/// What a topic says in one language, as it is typed: plain text, in which `{ -key }` stands for an
/// amount.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TopicWords {
    pub title: String,
    /// By the names of the message's attributes: `why`, `cost`, `do-<sub-step>` … An empty one says
    /// nothing, also where the built-in words say something.
    #[serde(default)]
    pub parts: BTreeMap<String, String>,
}

impl TopicWords {
    /// A part, when it says something.
    #[must_use]
    pub fn part(&self, name: &str) -> Option<&str> {
        self.parts.get(name).map(String::as_str).filter(|text| !text.is_empty())
    }
}

/// The words of a topic in all languages.
pub type InLanguages = BTreeMap<Lang, TopicWords>;

/// What a place is for, in all languages, as it is typed.
pub type PlaceWords = BTreeMap<Lang, String>;

/// A topic, an amount or a place as somebody left it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Revision {
    Topic { topic: Box<Topic>, words: InLanguages },
    Amount(Amount),
    Place { place: Box<Place>, words: PlaceWords },
}

impl Revision {
    #[must_use]
    pub fn subject(&self) -> Subject {
        match self {
            Revision::Topic { topic, .. } => Subject::Topic(topic.key.clone()),
            Revision::Amount(amount) => Subject::Amount(amount.key.clone()),
            Revision::Place { place, .. } => Subject::Place(place.key.clone()),
        }
    }
}

/// The version of the form in which revisions are stored.
pub const REVISION_VERSION: u32 = 1;

/// A revision in the form in which it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredRevision {
    pub v: u32,
    pub revision: Revision,
    /// Only how it is said was changed: the other languages still say the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wording: bool,
}

/// A revision with who made it and when. The number tells it from all others, of whatever subject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Revised {
    pub number: u64,
    pub at: Moment,
    /// The name of its author.
    pub author: String,
    pub revision: Revision,
    /// See [`StoredRevision::wording`].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wording: bool,
}

/// The parts of a topic, by language, that still say what another language has changed since.
pub type Behind = BTreeMap<Lang, BTreeSet<String>>;

/// What of a topic is behind. `versions`: its words, oldest first, beginning with those that are built in; with each,
/// whether only the wording was changed. A language that is behind and changed catches up; any other change leaves the
/// languages behind that were not changed with it.
#[must_use]
pub fn behind(versions: &[(InLanguages, bool)]) -> Behind {
    let mut behind = Behind::new();
    for pair in versions.windows(2) {
        let [(before, _), (now, wording)] = pair else { continue };
        if *wording {
            continue;
        }
        let mut changed: BTreeMap<&str, BTreeSet<Lang>> = BTreeMap::new();
        for (lang, words) in now {
            let was = before.get(lang);
            let parts = words.parts.iter().map(|(part, text)| (part.as_str(), text.as_str()));
            let is_other = |part: &str, text: &str| was.and_then(|was| was.part(part)).unwrap_or("") != text;
            for (part, _) in parts.filter(|(part, text)| is_other(part, text)) {
                changed.entry(part).or_default().insert(*lang);
            }
            if was.is_none_or(|was| was.title != words.title) {
                changed.entry(TITLE).or_default().insert(*lang);
            }
        }
        for (part, langs) in changed {
            let is_behind = |lang: &Lang| behind.get(lang).is_some_and(|parts| parts.contains(part));
            let says_more = langs.iter().any(|lang| !is_behind(lang));
            for lang in Lang::ALL {
                let parts = behind.entry(lang).or_default();
                if langs.contains(&lang) {
                    parts.remove(part);
                } else if says_more {
                    parts.insert(part.to_owned());
                }
            }
        }
    }
    behind.retain(|_, parts| !parts.is_empty());
    behind
}

/// The part of a topic that is its title.
pub const TITLE: &str = "title";

/// The topic as a revision leaves it: what its form has from the revision, the rest from the file.
#[must_use]
pub fn over(built_in: &Topic, revised: Topic) -> Topic {
    Topic {
        indicator: revised.indicator,
        kind: revised.kind,
        groups: revised.groups,
        not_for: revised.not_for,
        subs: revised.subs,
        documents: revised.documents,
        needs: revised.needs,
        checked: revised.checked,
        volatile: revised.volatile,
        sources: revised.sources,
        sure: revised.sure,
        ..built_in.clone()
    }
}

/// The place as a revision leaves it: what its form has from the revision, the rest from the file.
#[must_use]
pub fn place_over(built_in: &Place, revised: Place) -> Place {
    Place {
        name: revised.name,
        municipality: revised.municipality,
        indicators: revised.indicators,
        kind: revised.kind,
        address: revised.address,
        phone: revised.phone,
        email: revised.email,
        web: revised.web,
        languages: revised.languages,
        lat: revised.lat,
        lon: revised.lon,
        source: revised.source,
        checked: revised.checked,
        sure: revised.sure,
        call_first: revised.call_first,
        hidden: revised.hidden,
        // A revision of before somebody was asked says nothing.
        free: revised.free.or(built_in.free),
        ..built_in.clone()
    }
}

/// A key made of what something is called: `Getting a BSN!` becomes `getting-a-bsn`; `taken` tells keys
/// that are in use. Letters of other alphabets give nothing, so there is a word to fall back on.
#[must_use]
pub fn slug(name: &str, fallback: &str, taken: impl Fn(&str) -> bool) -> String {
    /// Short enough for an address, with room for a number.
    const LONGEST: usize = 48;
    let mut key = String::new();
    for word in name.split(|it: char| !it.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let glue = usize::from(!key.is_empty());
        if key.len() + glue + word.len() > LONGEST {
            break;
        }
        key.push_str(if glue == 0 { "" } else { "-" });
        key.push_str(&word.to_ascii_lowercase());
    }
    if !is_key(&key) {
        fallback.clone_into(&mut key);
    }
    let numbered = (2..).map(|number: u32| format!("{key}-{number}"));
    std::iter::once(key.clone()).chain(numbered).find(|key| !taken(key)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_of_the_words_of_a_name() {
        let key = |name: &str| slug(name, "topic", |_| false);
        assert_eq!(key("Getting a BSN!"), "getting-a-bsn");
        assert_eq!(key("  Child’s first (GP) visit – 2027 "), "child-s-first-gp-visit-2027");
        assert_eq!(key("Реєстрація"), "topic");
        assert_eq!(key(""), "topic");
        let long = key(&"municipality ".repeat(20));
        assert_eq!(long, "municipality-municipality-municipality");
        assert!(is_key(&long) && is_key(&key(&"x".repeat(100))));
    }

    #[test]
    fn a_key_that_is_taken_gets_a_number() {
        let taken = ["bsn", "bsn-2", "topic"];
        let key = |name: &str| slug(name, "topic", |key| taken.contains(&key));
        assert_eq!((key("BSN").as_str(), key("—").as_str()), ("bsn-3", "topic-2"));
    }

    #[test]
    fn a_subject_is_found_again_by_its_kind_and_key() {
        for subject in [
            Subject::Topic(TopicKey("bsn".into())),
            Subject::Amount(AmountKey("sum".into())),
            Subject::Place(PlaceKey("ind".into())),
        ] {
            assert_eq!(Subject::parse(subject.kind(), subject.key()), Some(subject));
        }
        assert_eq!(Subject::parse("topic", "A B"), None);
        assert_eq!(Subject::parse("person", "bsn"), None);
    }

    fn cost(uk: &str, nl: &str) -> InLanguages {
        let one = |text: &str| TopicWords {
            title: "t".into(),
            parts: BTreeMap::from([("cost".to_owned(), text.to_owned())]),
        };
        BTreeMap::from([(Lang::Uk, one(uk)), (Lang::Nl, one(nl))])
    }

    fn behind_of(versions: &[(&str, &str, bool)]) -> Vec<Lang> {
        let versions: Vec<_> = versions.iter().map(|(uk, nl, wording)| (cost(uk, nl), *wording)).collect();
        let found = behind(&versions);
        found.into_iter().filter(|(_, parts)| parts.contains("cost")).map(|(lang, _)| lang).collect()
    }

    #[test]
    fn a_language_is_behind_until_it_is_changed_too() {
        assert_eq!(behind_of(&[("a", "b", false)]), []);
        assert_eq!(behind_of(&[("a", "b", false), ("a", "c", false)]), [Lang::Uk, Lang::En]);
        assert_eq!(behind_of(&[("a", "b", false), ("a", "c", false), ("d", "c", false)]), [Lang::En]);
        assert_eq!(behind_of(&[("a", "b", false), ("d", "c", false)]), [Lang::En]);
        // Once it has caught up, its next change is news to the others.
        let again = [("a", "b", false), ("a", "c", false), ("d", "c", false), ("e", "c", false)];
        assert_eq!(behind_of(&again), [Lang::Nl, Lang::En]);
    }

    #[test]
    fn a_better_wording_leaves_nobody_behind() {
        assert_eq!(behind_of(&[("a", "b", false), ("a", "c", true)]), []);
    }
}
