//! The step library, the directory and the words: what is built into the program, with what
//! coordinators changed laid over it.
//!
//! A shelf is never altered: after a change a new one is made, see [`crate::edition`].

mod files;
mod problems;
mod revisions;
mod words;

use app::domain::id::{DocKey, TopicKey};
use app::domain::library::Library;
use app::domain::revision::{InLanguages, Revised, Revision, Subject};
use app::domain::text::Lang;
use app::domain::time::Moment;
use app::i18n::Words;
pub use revisions::{read_all, to_stored};
use std::collections::BTreeMap;
use std::sync::Arc;
use words::Rooms;

/// A file of the library or of the words that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum BadLibrary {
    #[error("the step library: {0}")]
    Library(#[from] toml::de::Error),
    #[error("the words in locales/{0}/{1}.ftl: {2}")]
    Words(&'static str, &'static str, app::i18n::compile::BadWords),
}

/// Library and words, and what is sent of them to browsers.
#[derive(Debug)]
pub struct Shelf {
    pub library: Arc<Library>,
    rooms: [Rooms; 3],
    /// The words of the topics that were changed here.
    words: BTreeMap<TopicKey, InLanguages>,
    changed: BTreeMap<Subject, Mark>,
}

/// Who left something as it is shown, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub at: Moment,
    pub author: String,
}

impl Shelf {
    /// Reads what is built in.
    ///
    /// # Errors
    /// When a file of the library or of the words cannot be read; a test makes sure that all can.
    pub fn new() -> Result<Shelf, BadLibrary> {
        Shelf::with(Vec::new())
    }

    /// Reads what is built in and lays revisions over it: for each subject the last one in the list.
    ///
    /// # Errors
    /// When what is built in cannot be read; no revision can be in the way.
    pub fn with(revised: Vec<Revised>) -> Result<Shelf, BadLibrary> {
        let mut library = files::library()?;
        let (mut changed, mut words) = (BTreeMap::new(), BTreeMap::new());
        for Revised { at, author, revision, .. } in revisions::latest(revised) {
            changed.insert(revision.subject(), Mark { at, author });
            match revision {
                Revision::Topic { topic, words: revised } => {
                    let built_in = words::built_in(&topic.key).unwrap_or_default();
                    words.insert(topic.key.clone(), revisions::words_over(built_in, revised));
                    revisions::lay_topic(&mut library.topics, *topic);
                }
                Revision::Amount(amount) => revisions::lay_amount(&mut library.amounts, amount),
            }
        }
        let [uk, nl, en] = Lang::ALL.map(|lang| Rooms::new(lang, &library, &words));
        Ok(Shelf { library: Arc::new(library), rooms: [uk?, nl?, en?], words, changed })
    }

    /// All words of a language.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &Arc<Words> {
        &self.rooms(lang).words
    }

    /// The words of a language in the form in which browsers get them.
    #[must_use]
    pub fn rooms(&self, lang: Lang) -> &Rooms {
        &self.rooms[lang as usize]
    }

    /// The words of a topic in all languages, as they would be typed.
    #[must_use]
    pub fn topic_words(&self, key: &TopicKey) -> InLanguages {
        let revised = self.words.get(key).cloned();
        revised.or_else(|| words::built_in(key)).unwrap_or_default()
    }

    /// The papers that a step may ask for.
    #[must_use]
    pub fn papers(&self) -> Vec<DocKey> {
        words::papers()
    }

    /// Something as it is built in, whatever was changed since; None for what was added here.
    ///
    /// # Errors
    /// Never, once the program has started.
    pub fn built_in(subject: &Subject) -> Result<Option<Revision>, BadLibrary> {
        let library = files::library()?;
        Ok(match subject {
            Subject::Topic(key) => library.topic(key).map(|topic| Revision::Topic {
                topic: Box::new(topic.clone()),
                words: words::built_in(key).unwrap_or_default(),
            }),
            Subject::Amount(key) => library.amount(key).cloned().map(Revision::Amount),
        })
    }

    /// What was changed here, and by whom.
    #[must_use]
    pub fn changed(&self) -> &BTreeMap<Subject, Mark> {
        &self.changed
    }

    /// Something as it stands now.
    #[must_use]
    pub fn current(&self, subject: &Subject) -> Option<Revision> {
        match subject {
            Subject::Topic(key) => {
                let topic = Box::new(self.library.topic(key)?.clone());
                Some(Revision::Topic { topic, words: self.topic_words(key) })
            }
            Subject::Amount(key) => self.library.amount(key).cloned().map(Revision::Amount),
        }
    }
}
