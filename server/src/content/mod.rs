//! The step library, the directory and the words: what is built into the program, with what
//! coordinators changed laid over it.
//!
//! A shelf is never altered: after a change a new one is made, see [`crate::content::edition`].

mod check;
pub mod edition;
mod files;
mod grammar;
mod revisions;
pub mod towns;
mod words;

use app::domain::id::{DocumentKey, PlaceKey, TopicKey};
use app::domain::library::Library;
use app::domain::library::revision::{Behind, InLanguages, PlaceWords, Revised, Revision, Subject};
use app::domain::text::Lang;
use app::domain::time::Moment;
use app::i18n::Words;
pub use revisions::{read_all, to_stored};
use std::collections::BTreeMap;
use std::sync::Arc;
use words::{Language, Rooms};

/// A file of the library that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the step library: {0}")]
pub struct BadLibrary(#[from] toml::de::Error);

/// Library and words, and what is sent of them to browsers.
#[derive(Debug)]
pub struct Content {
    pub library: Arc<Library>,
    family: [Rooms; 3],
    staff: [Rooms; 3],
    languages: [Language; 3],
    /// The words of the topics that were changed here.
    words: BTreeMap<TopicKey, InLanguages>,
    /// What is said of the places that were changed here.
    places: BTreeMap<PlaceKey, PlaceWords>,
    changed: BTreeMap<Subject, LastRevision>,
    behind: BTreeMap<TopicKey, Behind>,
}

/// Who left something as it is shown, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastRevision {
    pub at: Moment,
    pub author: String,
}

impl Content {
    /// Reads what is built in.
    ///
    /// # Errors
    /// When a file of the library cannot be read; a test makes sure that all can.
    pub fn new() -> Result<Content, BadLibrary> {
        Content::with(Vec::new())
    }

    /// Reads what is built in and lays revisions over it: for each subject the last one in the list.
    ///
    /// # Errors
    /// When what is built in cannot be read; no revision can be in the way.
    pub fn with(revised: Vec<Revised>) -> Result<Content, BadLibrary> {
        let mut library = files::library()?;
        let (mut changed, mut words, mut places) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let behind = revisions::behind(&revised, &library);
        library.behind = revisions::flat(&behind);
        for Revised { at, author, revision, .. } in revisions::latest(revised) {
            changed.insert(revision.subject(), LastRevision { at, author });
            match revision {
                Revision::Topic { topic, words: revised } => {
                    words.insert(topic.key.clone(), revised);
                    revisions::lay_topic(&mut library.topics, *topic);
                }
                Revision::Amount(amount) => revisions::lay_amount(&mut library.amounts, amount),
                Revision::Place { place, words } => {
                    places.insert(place.key.clone(), words);
                    revisions::lay_place(&mut library.places, *place);
                }
            }
        }
        library.centres = towns::centres(&library);
        // When all amounts are known: sentences go by them.
        for (key, revised) in &mut words {
            let built_in = words::built_in(key, &library).unwrap_or_default();
            *revised = revisions::words_over(built_in, std::mem::take(revised));
        }
        let languages = Lang::ALL.map(|lang| Language::new(lang, &library, &words, &places));
        let language = |lang: Lang| &languages[lang as usize];
        let family = Lang::ALL.map(|lang| language(lang).rooms(false, &languages, None));
        let staff =
            Lang::ALL.map(|lang| language(lang).rooms(true, &languages, Some(&family[lang as usize])));
        Ok(Content { library: Arc::new(library), family, staff, languages, words, places, changed, behind })
    }

    /// What of a topic is behind in a language.
    #[must_use]
    pub fn behind(&self, key: &TopicKey) -> Behind {
        self.behind.get(key).cloned().unwrap_or_default()
    }

    /// All words of a language.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &Arc<Words> {
        &self.rooms(true, lang).words
    }

    /// The words of a language for the family's or the staff's app.
    #[must_use]
    pub fn rooms(&self, staff: bool, lang: Lang) -> &Rooms {
        let rooms = if staff { &self.staff } else { &self.family };
        &rooms[lang as usize]
    }

    /// What is broken or missing in the words and said in another language, one line for each.
    #[must_use]
    pub fn flaws(&self) -> Vec<String> {
        let told = |language: &Language| {
            let flaws = language.flaws(&self.languages);
            flaws.into_iter().map(|flaw| format!("{}: {flaw}", language.lang().tag())).collect::<Vec<_>>()
        };
        self.languages.iter().flat_map(told).collect()
    }

    /// The words of a topic in all languages, as they would be typed.
    #[must_use]
    pub fn topic_words(&self, key: &TopicKey) -> InLanguages {
        let revised = self.words.get(key).cloned();
        revised.or_else(|| words::built_in(key, &self.library)).unwrap_or_default()
    }

    /// What a place is for, in all languages, as it would be typed.
    #[must_use]
    pub fn place_words(&self, key: &PlaceKey) -> PlaceWords {
        self.places.get(key).cloned().unwrap_or_else(|| words::built_in_place(key, &self.library))
    }

    /// The documents that a step may ask for.
    #[must_use]
    pub fn documents(&self) -> Vec<DocumentKey> {
        words::documents()
    }

    /// Something as it is built in, whatever was changed since; None for what was added here.
    ///
    /// # Errors
    /// Never, once the program has started.
    pub fn built_in(&self, subject: &Subject) -> Result<Option<Revision>, BadLibrary> {
        let library = files::library()?;
        Ok(match subject {
            Subject::Topic(key) => library.topic(key).map(|topic| Revision::Topic {
                topic: Box::new(topic.clone()),
                // With the words that fit the amounts of now, as the form has them.
                words: words::built_in(key, &self.library).unwrap_or_default(),
            }),
            Subject::Amount(key) => library.amount(key).cloned().map(Revision::Amount),
            Subject::Place(key) => library.place(key).map(|place| Revision::Place {
                place: Box::new(place.clone()),
                words: words::built_in_place(key, &self.library),
            }),
        })
    }

    /// What was changed here, and by whom.
    #[must_use]
    pub fn changed(&self) -> &BTreeMap<Subject, LastRevision> {
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
            Subject::Place(key) => {
                let place = Box::new(self.library.place(key)?.clone());
                Some(Revision::Place { place, words: self.place_words(key) })
            }
        }
    }
}
