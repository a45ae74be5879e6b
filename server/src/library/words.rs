//! The words of a language: compiled at start, and again when a coordinator changed some, from the
//! Fluent files that are built in, with the amounts filled in and what was changed laid over them.

use super::BadLibrary;
use app::domain::id::{DocKey, TopicKey};
use app::domain::library::Library;
use app::domain::revision::{InLanguages, TopicWords};
use app::domain::text::Lang;
use app::i18n::compile::{Constants, Messages};
use app::i18n::typed::{Plain, plain};
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
    /// The amounts that they refer to.
    pub(super) amounts: BTreeSet<String>,
}

impl Rooms {
    /// `revised`: the words of the topics that a coordinator changed.
    pub(super) fn new(
        lang: Lang,
        library: &Library,
        revised: &BTreeMap<TopicKey, InLanguages>,
    ) -> Result<Rooms, BadLibrary> {
        let constants = constants(lang, library)?;
        let mut library = gather(lang, LIBRARY_ROOMS, &constants)?;
        for (key, words) in revised {
            let Some(TopicWords { title, parts }) = words.get(&lang) else { continue };
            let parts = parts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
            library.set(&id(key), title, parts.filter(|(_, text)| !text.is_empty()), &constants);
        }
        let mut screens = gather(lang, FAMILY_ROOMS, &constants)?;
        let mut amounts = library.used().clone();
        amounts.extend(screens.used().iter().cloned());
        screens.add(library.values("topic-"));
        let family = screens.to_string();
        screens.add(gather(lang, STAFF_ROOMS, &constants)?);
        let mut beside = gather(lang, BESIDE_ROOMS, &constants)?;
        beside.add(screens.pick(BESIDE_PREFIXES, &[]));
        beside.add(library.pick(&["topic-"], &["desk"]));
        let mut asked = beside.clone();
        asked.add(library.pick(&["ask-"], &[]));
        let (staff, library) = (screens.to_string(), library.to_string());
        let (beside, beside_staff) = (beside.to_string(), asked.to_string());
        let words = Arc::new(Words::new(lang, &[&staff, &library]));
        Ok(Rooms { family, staff, library, beside, beside_staff, words, amounts })
    }
}

/// What the amounts say in a language. The words with which dates are said stand in `common`.
fn constants(lang: Lang, library: &Library) -> Result<Constants, BadLibrary> {
    let words = gather(lang, &["common"], &Constants::new())?;
    let words = Words::new(lang, &[&words.to_string()]);
    let said = library.amounts.iter().filter_map(|it| Some((it.key.to_string(), words.amount(it)?)));
    Ok(said.collect())
}

/// The built-in words of a topic, as they would be typed; None for a topic that is not built in.
pub(super) fn built_in(key: &TopicKey) -> Option<InLanguages> {
    let id = id(key);
    let words = Lang::ALL.map(|lang| {
        let sources = LIBRARY_ROOMS.iter().filter_map(|name| room(lang, name));
        let mut with_it = sources.filter(|source| source.contains(&format!("{id} =")));
        let Plain { value: title, attributes: parts } =
            with_it.find_map(|source| plain(source).remove(&id))?;
        Some((lang, TopicWords { title, parts }))
    });
    let words: InLanguages = words.into_iter().flatten().collect();
    (!words.is_empty()).then_some(words)
}

/// The papers that have a word: those that a step may ask for.
pub(super) fn papers() -> Vec<DocKey> {
    let all = plain(room(Lang::En, "documents").unwrap_or_default());
    all.keys().filter_map(|id| DocKey::parse(id.strip_prefix("document-")?)).collect()
}

/// The id of a topic's words.
pub(super) fn id(key: &TopicKey) -> String {
    format!("topic-{key}")
}

fn gather(lang: Lang, rooms: &[&'static str], constants: &Constants) -> Result<Messages, BadLibrary> {
    let mut all = Messages::default();
    for name in rooms {
        let source = room(lang, name).unwrap_or_default();
        let compiled = Messages::compile(source, constants);
        all.add(compiled.map_err(|bad| BadLibrary::Words(lang.tag(), name, bad))?);
    }
    Ok(all)
}
