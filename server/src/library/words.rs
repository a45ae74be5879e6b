//! The words of a language, compiled at start from the Fluent files that are built in.

use super::BadLibrary;
use app::domain::text::Lang;
use app::i18n::compile::Messages;
use app::i18n::{BESIDE_PREFIXES, BESIDE_ROOMS, FAMILY_ROOMS, LIBRARY_ROOMS, STAFF_ROOMS, Words};
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
    "library-language" "library-work" "library-leisure" "library-people" "talk" "papers" "desk"
}

/// The words of a language.
#[derive(Debug)]
pub struct Rooms {
    /// What the family's app starts with: its screens, and the titles of the topics.
    pub family: String,
    /// What the staff's app starts with.
    pub staff: String,
    /// Library and directory.
    pub library: String,
    /// What others read of it beside another language: see [`app::model::Model::beside`].
    pub beside: String,
    /// The same, and the questions of the talk: a researcher reads one out while the family reads along.
    pub beside_staff: String,
    /// All of them, to draw pages with.
    pub(super) words: Arc<Words>,
}

impl Rooms {
    pub(super) fn new(lang: Lang) -> Result<Rooms, BadLibrary> {
        let library = gather(lang, LIBRARY_ROOMS)?;
        let mut screens = gather(lang, FAMILY_ROOMS)?;
        screens.add(library.values("topic-"));
        let family = screens.to_string();
        screens.add(gather(lang, STAFF_ROOMS)?);
        let mut beside = gather(lang, BESIDE_ROOMS)?;
        beside.add(screens.pick(BESIDE_PREFIXES, &[]));
        beside.add(library.pick(&["topic-"], &["desk"]));
        let mut asked = beside.clone();
        asked.add(library.pick(&["ask-"], &[]));
        let (staff, library) = (screens.to_string(), library.to_string());
        let (beside, beside_staff) = (beside.to_string(), asked.to_string());
        let words = Arc::new(Words::new(lang, &[&staff, &library]));
        Ok(Rooms { family, staff, library, beside, beside_staff, words })
    }
}

fn gather(lang: Lang, rooms: &[&'static str]) -> Result<Messages, BadLibrary> {
    let mut all = Messages::default();
    for name in rooms {
        let source = room(lang, name).unwrap_or_default();
        all.add(Messages::compile(source).map_err(|bad| BadLibrary::Words(lang.tag(), name, bad))?);
    }
    Ok(all)
}
