//! What coordinators changed in the step library. The files that are built in stay as they are; a
//! revision lies over one topic or one amount of them, and the latest of each is what people read.
//!
//! The rule that makes it right: a revision decides what its form asked for and nothing else. What the
//! form does not show (and what a later program knows beside it) comes from the built-in file.

use crate::id::{AmountKey, TopicKey, is_key};
use crate::library::{Amount, Topic};
use crate::text::Lang;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a revision is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    Topic(TopicKey),
    Amount(AmountKey),
}

impl Subject {
    /// The word under which it is stored.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Subject::Topic(_) => "topic",
            Subject::Amount(_) => "amount",
        }
    }

    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Subject::Topic(key) => key.as_str(),
            Subject::Amount(key) => key.as_str(),
        }
    }

    #[must_use]
    pub fn parse(kind: &str, key: &str) -> Option<Subject> {
        match kind {
            "topic" => TopicKey::parse(key).map(Subject::Topic),
            "amount" => AmountKey::parse(key).map(Subject::Amount),
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

/// A topic or an amount as somebody left it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Revision {
    Topic { topic: Box<Topic>, words: InLanguages },
    Amount(Amount),
}

impl Revision {
    #[must_use]
    pub fn subject(&self) -> Subject {
        match self {
            Revision::Topic { topic, .. } => Subject::Topic(topic.key.clone()),
            Revision::Amount(amount) => Subject::Amount(amount.key.clone()),
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
}

/// A revision with who made it and when. The number tells it from all others, of whatever subject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Revised {
    pub number: u64,
    pub at: Moment,
    /// The name of its author.
    pub author: String,
    pub revision: Revision,
}

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
        for subject in [Subject::Topic(TopicKey("bsn".into())), Subject::Amount(AmountKey("sum".into()))] {
            assert_eq!(Subject::parse(subject.kind(), subject.key()), Some(subject));
        }
        assert_eq!(Subject::parse("topic", "A B"), None);
        assert_eq!(Subject::parse("place", "bsn"), None);
    }
}
