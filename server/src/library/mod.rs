//! The step library, the directory and the words, as they are built into the program.

use app::domain::library::{Library, Place, Term, Topic};
use app::domain::text::Lang;
use app::domain::time::Day;
use app::i18n::{FAMILY_ROOMS, LIBRARY_ROOMS, STAFF_ROOMS, Words};
use std::sync::Arc;

macro_rules! locales {
    ($($room:literal)*) => {
        /// The Fluent source of a room in a language.
        fn room(lang: Lang, room: &str) -> Option<&'static str> {
            match (lang, room) {
                $((Lang::Uk, $room) => Some(include_str!(concat!("../../../locales/uk/", $room, ".ftl"))),
                (Lang::Nl, $room) => Some(include_str!(concat!("../../../locales/nl/", $room, ".ftl"))),
                (Lang::En, $room) => Some(include_str!(concat!("../../../locales/en/", $room, ".ftl"))),)*
                _ => None,
            }
        }
    };
}

locales! {
    "common" "family" "device" "enter" "errors" "staff" "documents" "places"
    "library-rights" "library-housing" "library-care" "library-education"
    "library-language" "library-work" "library-leisure" "library-people"
}

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

/// A library file that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the step library: {0}")]
pub struct BadLibrary(#[from] toml::de::Error);

/// Library and words of one language, and what is sent of them to browsers.
#[derive(Debug)]
pub struct Shelf {
    pub library: Arc<Library>,
    words: [Arc<Words>; 3],
}

impl Shelf {
    /// Reads what is built in.
    ///
    /// # Errors
    /// When a file of the library cannot be read; a test makes sure that all can.
    pub fn new() -> Result<Shelf, BadLibrary> {
        let library = Arc::new(library()?);
        let words = Lang::ALL.map(|lang| {
            let rooms = FAMILY_ROOMS.iter().chain(STAFF_ROOMS).chain(LIBRARY_ROOMS);
            let sources: Vec<&str> = rooms.filter_map(|name| room(lang, name)).collect();
            Arc::new(Words::new(lang, &sources))
        });
        Ok(Shelf { library, words })
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
        &self.words[lang as usize]
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
    library.places = toml::from_str::<Places>(include_str!("../../library/places.toml"))?.place;
    library.terms = toml::from_str::<Terms>(include_str!("../../library/glossary.toml"))?.term;
    Ok(library)
}

/// The words that the family's app starts with: its screens, and the titles of the topics.
#[must_use]
pub fn family_words(lang: Lang) -> String {
    gather(lang, FAMILY_ROOMS) + &titles(lang)
}

/// The words that the staff's app starts with.
#[must_use]
pub fn staff_words(lang: Lang) -> String {
    family_words(lang) + &gather(lang, STAFF_ROOMS)
}

/// The words of library and directory.
#[must_use]
pub fn library_words(lang: Lang) -> String {
    gather(lang, LIBRARY_ROOMS)
}

fn gather(lang: Lang, rooms: &[&str]) -> String {
    let mut all = String::new();
    for source in rooms.iter().filter_map(|name| room(lang, name)) {
        // Comments are for translators; the phone does without.
        for line in source.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            all.push_str(line);
            all.push('\n');
        }
    }
    all
}

/// Only the first line of each topic: titles are written on one line.
fn titles(lang: Lang) -> String {
    let rooms = LIBRARY_ROOMS.iter().filter_map(|name| room(lang, name));
    let lines = rooms.flat_map(str::lines).filter(|line| line.starts_with("topic-"));
    lines.flat_map(|line| [line, "\n"]).collect()
}
