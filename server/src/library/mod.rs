//! The step library, the directory and the words, as they are built into the program.

mod words;

use app::domain::id::TopicKey;
use app::domain::library::{Library, Place, Term, Topic};
use app::domain::proposal::Offer;
use app::domain::text::Lang;
use app::domain::time::Day;
use app::i18n::Words;
use std::collections::BTreeMap;
use std::sync::Arc;
use words::Rooms;

const TOPICS: [&str; 8] = [
    include_str!("../../library/rights.toml"),
    include_str!("../../library/housing.toml"),
    include_str!("../../library/care.toml"),
    include_str!("../../library/education.toml"),
    include_str!("../../library/language.toml"),
    include_str!("../../library/work.toml"),
    include_str!("../../library/leisure.toml"),
    include_str!("../../library/people.toml"),
];

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
}

impl Shelf {
    /// Reads what is built in.
    ///
    /// # Errors
    /// When a file of the library or of the words cannot be read; a test makes sure that all can.
    pub fn new() -> Result<Shelf, BadLibrary> {
        let library = Arc::new(library()?);
        let [uk, nl, en] = Lang::ALL.map(Rooms::new);
        Ok(Shelf { library, rooms: [uk?, nl?, en?] })
    }

    /// What is wrong with the library, or old: one line each.
    #[must_use]
    pub fn problems(&self, today: Day) -> Vec<String> {
        /// Facts older than this many days are to be checked again.
        const OLD: i32 = 180;
        let mut problems = Vec::new();
        for topic in &self.library.topics {
            let key = &topic.key;
            let twice = self.library.topics.iter().filter(|other| other.key == *key).count() > 1;
            if twice {
                problems.push(format!("library: the topic {key} is there twice"));
            }
            for needed in topic.needs.iter().filter(|needed| self.library.topic(needed).is_none()) {
                problems.push(format!("library: {key} needs {needed}, which is not there"));
            }
            for place in topic.places.iter().filter(|place| self.library.place(place).is_none()) {
                problems.push(format!("library: {key} names the place {place}, which is not there"));
            }
            if today.since(topic.checked) > OLD {
                problems.push(format!("library: {key} was last checked on {}", topic.checked));
            }
        }
        for place in self.library.places.iter().filter(|place| today.since(place.checked) > OLD) {
            problems.push(format!("directory: {} was last checked on {}", place.key, place.checked));
        }
        problems
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
}

fn library() -> Result<Library, toml::de::Error> {
    #[derive(serde::Deserialize)]
    struct Topics {
        topic: Vec<Topic>,
    }
    #[derive(serde::Deserialize)]
    struct Places {
        place: Vec<Place>,
    }
    #[derive(serde::Deserialize)]
    struct Terms {
        term: Vec<Term>,
    }
    let mut library = Library::default();
    for source in TOPICS {
        library.topics.extend(toml::from_str::<Topics>(source)?.topic);
    }
    let offers: BTreeMap<TopicKey, Offer> = toml::from_str(include_str!("../../library/offers.toml"))?;
    for topic in &mut library.topics {
        topic.offer = offers.get(&topic.key).cloned().unwrap_or_default();
    }
    library.places = toml::from_str::<Places>(include_str!("../../library/places.toml"))?.place;
    library.terms = toml::from_str::<Terms>(include_str!("../../library/glossary.toml"))?.term;
    Ok(library)
}
