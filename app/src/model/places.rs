//! How the directory is looked at: what is looked for and how it is narrowed, the same as an address tells it, as a form
//! holds it, and as the program in the browser keeps it while somebody types.

use crate::domain::change::limits::LINE_CHARS;
use crate::domain::distance::Point;
use crate::domain::library::{Library, Place};
use crate::domain::plan::indicator::Domain;
use crate::domain::search::{Index, SEARCH_CHARS, is_nothing};
use crate::domain::spelling::town_key;
use crate::i18n::Words;
use crate::model::{Extra, Model};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

/// How many towns are offered when it is not clear which was meant.
pub const MOST_TOWNS: usize = 5;

/// How a list of places is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Looking {
    /// What was typed.
    #[serde(rename = "q", skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Only the places of this municipality, and those of the whole country.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub town: String,
    /// Only where this language is spoken: its tag.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// Only what is known to cost nothing.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub free: bool,
    /// The town from which it is reckoned how far it is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub from: String,
}

impl Looking {
    /// Reads the fields of an address or a form; `get` gives the text of a field, empty where there is none.
    pub fn read(get: impl Fn(&str) -> String) -> Looking {
        let short = |name: &str, most: usize| get(name).trim().chars().take(most).collect();
        Looking {
            text: short("q", SEARCH_CHARS),
            town: short("town", LINE_CHARS),
            lang: short("lang", 8),
            free: !get("free").is_empty(),
            from: short("from", SEARCH_CHARS),
        }
    }

    /// Whether nothing is asked: then the directory is shown as it is.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        is_nothing(&self.text) && !self.is_narrowed() && self.from.is_empty()
    }

    /// Whether only some of the places are asked for.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        !self.town.is_empty() || !self.lang.is_empty() || self.free
    }

    /// As the query of an address, with `theme` and what else stands there; empty for nothing.
    #[must_use]
    pub fn query(&self, theme: Option<Domain>) -> String {
        let free = if self.free { "1" } else { "" };
        let theme = theme.map_or("", Domain::key);
        let fields = [
            ("theme", theme),
            ("q", &self.text),
            ("town", &self.town),
            ("lang", &self.lang),
            ("free", free),
            ("from", &self.from),
        ];
        let said = fields.into_iter().filter(|(_, value)| !value.is_empty());
        let pairs =
            said.map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)));
        pairs.collect::<Vec<_>>().join("&")
    }

    fn fits(&self, place: &Place) -> bool {
        let is_there = self.town.is_empty()
            || place.municipality.is_empty()
            || town_key(&place.municipality) == town_key(&self.town);
        let speaks = self.lang.is_empty() || place.languages.contains(&self.lang);
        is_there && speaks && (!self.free || place.free == Some(true))
    }
}

/// The page of the places, as its address asks for it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct NearPage {
    pub looking: Looking,
    #[serde(default)]
    pub from: SoughtTown,
}

impl Model {
    /// The page of the places, where it was asked for something.
    #[must_use]
    pub fn near_page(&self) -> Option<&NearPage> {
        if let Extra::Near(page) = &self.extra { Some(page) } else { None }
    }

    /// How the places are looked at now: as was typed last, else as the address tells.
    #[must_use]
    pub fn looking(&self) -> Looking {
        let typed = self.tab.looking.as_deref();
        typed.or_else(|| self.near_page().map(|page| &page.looking)).cloned().unwrap_or_default()
    }
}

/// The town that was typed, or those that may be meant by it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SoughtTown {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub perhaps: Vec<String>,
}

/// From where it is reckoned how far it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    pub name: String,
    pub at: Point,
}

/// Where the device is, as far as somebody has asked it. It is never sent and never stored.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Here {
    #[default]
    NotAsked,
    Asked,
    Refused,
    At(Point),
}

/// A place that was found, and how far it is.
#[derive(Debug, Clone, Copy)]
pub struct FoundPlace<'p> {
    pub place: &'p Place,
    /// In metres; and whether it is reckoned to the middle of its town.
    pub distance: Option<(u32, bool)>,
}

/// What is found among these places, which come in the order in which they are shown when nothing tells them apart: the
/// likeliest first, or the nearest where it is told from where. Without an index nothing is looked for.
#[must_use]
pub fn found<'p>(
    library: &Library,
    places: &[&'p Place],
    index: Option<&Index>,
    looking: &Looking,
    from: Option<Point>,
) -> Vec<FoundPlace<'p>> {
    let meant: Vec<&Place> =
        index.map_or_else(|| places.to_vec(), |index| find(index, places, &looking.text));
    let measure = |place: &'p Place| {
        let distance = from
            .zip(library.whereabouts(place))
            .map(|(from, (at, is_centre))| (from.metres_to(at), is_centre));
        FoundPlace { place, distance }
    };
    let mut found: Vec<FoundPlace<'p>> =
        meant.into_iter().filter(|place| looking.fits(place)).map(measure).collect();
    if from.is_some() {
        // What lies nowhere is behind what lies somewhere.
        found.sort_by_key(|it| it.distance.map_or(u32::MAX, |(metres, _)| metres));
    }
    found
}

/// What each sort of text counts in a search, in thousandths: the name says best what a place is; what the library says of
/// the steps that are done there tells what it is good for.
const NAME: u32 = 1_000;
const ABOUT: u32 = 950;
const TOWN: u32 = 900;
const ADDRESS: u32 = 650;
const THEME: u32 = 600;
const TOPIC: u32 = 600;
const TASK: u32 = 450;

/// What is looked through when somebody looks for one of these places, in the words of the reader. The attribute `also` of
/// a place has words by which people look for it, and which are shown nowhere.
#[must_use]
pub fn index(words: &Words, library: &Library, places: &[&Place]) -> Index {
    let said = |id: &str| if words.has(id) { words.get(id) } else { String::new() };
    let mut index = Index::default();
    for place in places {
        let id = format!("place-{}", place.key);
        let mut texts = vec![
            (place.name.clone(), NAME),
            (said(&id), ABOUT),
            (words.attribute(&id, "also").unwrap_or_default(), ABOUT),
            (place.municipality.clone(), TOWN),
            (place.address.clone(), ADDRESS),
        ];
        texts.extend(place.indicators.iter().map(|it| (said(&format!("indicator-{}", it.key())), THEME)));
        for topic in library.topics.iter().filter(|topic| topic.places.contains(&place.key)) {
            let id = format!("topic-{}", topic.key);
            let tasks = topic.subs.iter().filter_map(|sub| words.attribute(&id, &format!("do-{sub}")));
            texts.extend(tasks.map(|text| (text, TASK)));
            texts.push((said(&id), TOPIC));
        }
        index.add(texts);
    }
    index
}

/// Those of the places that were meant, the likeliest first, the others in the order in which they came.
#[must_use]
pub fn find<'p>(index: &Index, places: &[&'p Place], sought: &str) -> Vec<&'p Place> {
    index.find(sought).into_iter().filter_map(|at| places.get(at).copied()).collect()
}
