//! The words of a language: read at start, and again when a coordinator changed some, from the Fluent
//! files that are built in, with what was changed laid over them.
//!
//! What a language lacks is said in the one in which it was written: the family's screens in Ukrainian,
//! the staff's in Dutch. (Then in a third one; and a number in it chooses by the rules of the reader's.)

use app::domain::id::{DocumentKey, PlaceKey, TopicKey};
use app::domain::library::Library;
use app::domain::library::revision::{InLanguages, PlaceWords, TopicWords};
use app::domain::text::Lang;
use app::i18n::messages::{Fault, Flaw, Messages};
use app::i18n::plain::{Plain, plain};
use app::i18n::terms::Amounts;
use app::i18n::{BESIDE_PREFIXES, BESIDE_ROOMS, FAMILY_ROOMS, LIBRARY_ROOMS, STAFF_ROOMS, Words};
use std::collections::{BTreeMap, BTreeSet};
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
    "common" "family" "device" "enter" "errors" "install" "staff" "documents" "places"
    "library-rights" "library-housing" "library-care" "library-education"
    "library-language" "library-work" "library-leisure" "library-people" "interview" "appointment" "documents-and-path"
    "counter"
}

/// The words of a language as one of the two apps has them, in Fluent.
#[derive(Debug)]
pub struct Rooms {
    /// What the app starts with: its screens, and the titles of the topics.
    pub screens: String,
    /// Library and directory.
    pub library: String,
    /// What others read of it beside another language: see [`app::model::Model::beside`]. For the staff
    /// with the questions of the talk: a researcher reads one out while the family reads along.
    pub beside: String,
    /// All of them, to draw pages with.
    pub words: Arc<Words>,
}

/// What a language says of its own.
#[derive(Debug, Clone)]
pub(super) struct Language {
    lang: Lang,
    amounts: Amounts,
    family: Messages,
    staff: Messages,
    library: Messages,
    beside: Messages,
    flaws: Vec<Flaw>,
}

impl Language {
    /// `revised` and `places`: the words of the topics and places that a coordinator changed.
    pub(super) fn new(
        lang: Lang,
        library: &Library,
        revised: &BTreeMap<TopicKey, InLanguages>,
        places: &BTreeMap<PlaceKey, PlaceWords>,
    ) -> Language {
        let amounts = amounts(lang, library);
        let mut flaws = Vec::new();
        let mut gather = |rooms: &[&str]| {
            let mut all = Messages::default();
            for name in rooms {
                let (messages, found) = Messages::read(room(lang, name).unwrap_or_default(), &amounts);
                all.add(messages);
                flaws.extend(found);
            }
            all
        };
        let (family, staff, mut library) = (gather(FAMILY_ROOMS), gather(STAFF_ROOMS), gather(LIBRARY_ROOMS));
        let beside = gather(BESIDE_ROOMS);
        for (key, words) in revised {
            let Some(TopicWords { title, parts }) = words.get(&lang) else { continue };
            let parts = parts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
            library.set(&id(key), title, parts.filter(|(_, text)| !text.is_empty()), &amounts);
        }
        for (key, words) in places {
            let Some(text) = words.get(&lang) else { continue };
            library.set_value(&place_id(key), text, &amounts);
        }
        Language { lang, amounts, family, staff, library, beside, flaws }
    }

    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    /// What it lacks is taken from others, in their order; the ids of that.
    fn complete(&mut self, others: &[&Language]) -> BTreeSet<String> {
        let mut missing = BTreeSet::new();
        for other in others {
            missing.extend(self.family.complete(&other.family));
            missing.extend(self.staff.complete(&other.staff));
            missing.extend(self.library.complete(&other.library));
            self.beside.complete(&other.beside);
        }
        missing
    }

    /// What is broken in it, and what is missing.
    pub(super) fn flaws(&self, all: &[Language; 3]) -> Vec<Flaw> {
        let others: Vec<&Language> = all.iter().filter(|other| other.lang != self.lang).collect();
        let (missing, mut flaws) = (self.clone().complete(&others), self.flaws.clone());
        let untold = missing.into_iter().filter(|id| flaws.iter().all(|flaw| flaw.id != *id));
        let untold: Vec<Flaw> = untold.map(|id| Flaw { id, fault: Fault::Missing }).collect();
        flaws.extend(untold);
        flaws
    }

    /// The amounts that it refers to.
    pub(super) fn used(&self) -> BTreeSet<String> {
        let rooms = [&self.family, &self.staff, &self.library];
        rooms.iter().flat_map(|room| room.uses().all().cloned().collect::<Vec<_>>()).collect()
    }

    /// The texts that say an amount and do not go by its number: its key, and the text.
    pub(super) fn unchosen(&self) -> Vec<(String, String)> {
        let rooms = [&self.family, &self.staff, &self.library];
        rooms.iter().flat_map(|room| room.unchosen(&self.amounts)).collect()
    }

    /// Its words for the family's or the staff's app. `built`: those of the other app, if they are there.
    pub(super) fn rooms(&self, staff: bool, all: &[Language; 3], built: Option<&Rooms>) -> Rooms {
        let mut own = self.clone();
        let order = if staff { [Lang::Nl, Lang::Uk, Lang::En] } else { [Lang::Uk, Lang::Nl, Lang::En] };
        let others = order.into_iter().filter(|lang| *lang != self.lang).map(|lang| &all[lang as usize]);
        own.complete(&others.collect::<Vec<_>>());
        for room in [&mut own.family, &mut own.staff, &mut own.library, &mut own.beside] {
            room.hyphenate(self.lang);
        }
        let Language { lang, amounts, family, staff: of_staff, library, mut beside, .. } = own;
        let mut screens = family;
        beside.add(screens.pick(BESIDE_PREFIXES, &[]));
        beside.add(of_staff.pick(BESIDE_PREFIXES, &[]));
        beside.add(library.pick(&["topic-", "document-"], &["desk"]));
        screens.add(library.pick(&["topic-", "document-"], &[]));
        if staff {
            screens.add(of_staff);
            beside.add(library.pick(&["ask-"], &[]));
        }
        let (screens, library) = (screens.pack(&amounts), library.pack(&amounts));
        let mut words = Words::new(lang, &[&screens]);
        match built {
            // Mostly the same: it is read once for both.
            Some(built) if built.library == library => words.share_last(&built.words),
            _ => words.add(library.clone()),
        }
        Rooms { screens, library, beside: beside.pack(&amounts), words: Arc::new(words) }
    }
}

/// What the amounts say in a language. The words with which dates are said stand in `common`.
fn amounts(lang: Lang, library: &Library) -> Amounts {
    let words = Words::new(lang, &[room(lang, "common").unwrap_or_default()]);
    let said = library.amounts.iter().filter_map(|it| Some((it.key.to_string(), words.amount(it)?)));
    Amounts::new(lang, said)
}

/// The built-in words of a topic, as they would be typed; None for a topic that is not built in.
pub(super) fn built_in(key: &TopicKey, library: &Library) -> Option<InLanguages> {
    let id = id(key);
    let words = Lang::ALL.map(|lang| {
        let sources = LIBRARY_ROOMS.iter().filter_map(|name| room(lang, name));
        let mut with_it = sources.filter(|source| source.contains(&format!("{id} =")));
        let amounts = amounts(lang, library);
        let Plain { value: title, attributes: parts } =
            with_it.find_map(|source| plain(source, &amounts).remove(&id))?;
        Some((lang, TopicWords { title, parts }))
    });
    let words: InLanguages = words.into_iter().flatten().collect();
    (!words.is_empty()).then_some(words)
}

/// What is said of a place as it is built in, as it would be typed; empty for one that is not built in.
pub(super) fn built_in_place(key: &PlaceKey, library: &Library) -> PlaceWords {
    let id = place_id(key);
    let words = Lang::ALL.map(|lang| {
        let found = plain(room(lang, "places").unwrap_or_default(), &amounts(lang, library)).remove(&id)?;
        Some((lang, found.value))
    });
    words.into_iter().flatten().collect()
}

/// The id of what is said of a place.
fn place_id(key: &PlaceKey) -> String {
    format!("place-{key}")
}

/// The documents that have a word: those that a step may ask for.
pub(super) fn documents() -> Vec<DocumentKey> {
    let all = plain(room(Lang::En, "documents").unwrap_or_default(), &Amounts::new(Lang::En, []));
    all.keys().filter_map(|id| DocumentKey::parse(id.strip_prefix("document-")?)).collect()
}

/// The id of a topic's words.
pub(super) fn id(key: &TopicKey) -> String {
    format!("topic-{key}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_language_lacks_is_ukrainian_for_the_family_and_dutch_for_the_staff_and_is_told() {
        let mut lacking = Lang::ALL
            .map(|lang| Language::new(lang, &Library::default(), &BTreeMap::new(), &BTreeMap::new()));
        let [_, _, english] = &mut lacking;
        english.family = english.family.pick(&["status-"], &[]);
        let flaws = lacking[Lang::En as usize].flaws(&lacking);
        assert!(flaws.contains(&Flaw { id: "month-may".into(), fault: Fault::Missing }), "{flaws:?}");
        let rooms = |staff| lacking[Lang::En as usize].rooms(staff, &lacking, None);
        let say = |staff: bool| rooms(staff).words.get("month-may");
        assert_eq!((say(false), say(true)), ("травня".to_owned(), "mei".to_owned()));
        assert!(rooms(false).screens.contains("\nmonth-may = травня\n"));
        assert!(rooms(true).beside.contains("\nmonth-may = mei\n"));
        // The family's app has no word of the staff's.
        assert!(!rooms(false).words.has("staff-wrong-plural") && rooms(true).words.has("staff-wrong-plural"));
    }
}
