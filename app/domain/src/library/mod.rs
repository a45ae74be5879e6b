//! The step library and the directory of places: structure as data, words in Fluent.
//!
//! Every topic and place carries where its facts come from, when they were checked, and how sure
//! they are; the screens show that in plain words.

pub mod asked_if;
pub mod offer;
pub mod revision;

use crate::distance::Point;
use crate::id::{AmountKey, DocumentKey, PlaceKey, SubKey, TopicKey};
use crate::plan::Plan;
use crate::plan::indicator::Indicator;
use crate::plan::step::{Step, StepKind};
use crate::spelling::{order_key, town_key};
use crate::text::Lang;
use crate::time::Day;
use asked_if::AskedIf;
use offer::Offer;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// How sure a fact is (A best).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sureness {
    /// An official text of July 2025 or later was read.
    A,
    /// An official but older text, or a recent secondary one, was read.
    B,
    /// General knowledge: ask first.
    C,
}

/// A topic of the step library. Its words are the Fluent message `topic-<key>`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Topic {
    pub key: TopicKey,
    pub indicator: Indicator,
    pub kind: StepKind,
    /// Groups it is for: `everyone`, `kids-4-12`, `third-country` …
    #[serde(rename = "for")]
    pub groups: Vec<String>,
    /// Groups it is never proposed to, because they lack the right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_for: Vec<String>,
    pub subs: Vec<SubKey>,
    /// Which other topics the words of a thing to do speak of: `give-iban: bankrekening`, several with a comma between
    /// them. See [`Topic::spoken_of`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speaks_of: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentKey>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<TopicKey>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceKey>,
    /// A term in days, counted from arrival or from the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_days: Option<u32>,
    pub checked: Day,
    /// An amount, date or right in it changes at least yearly.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub volatile: bool,
    pub sources: Vec<String>,
    /// Its title must not betray a painful subject to somebody who looks over a shoulder.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
    /// Its visits are those to a general practitioner: short, so that double time and an interpreter are asked for at once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub at_doctor: bool,
    /// How sure each kind of fact is; `overall` is always there.
    pub sure: BTreeMap<String, Sureness>,
    /// When it is offered.
    #[serde(default)]
    pub offer: Offer,
}

impl Topic {
    /// A topic of which nothing is said yet. It is offered to nobody by itself: teams put it into plans.
    #[must_use]
    pub fn blank(key: TopicKey, indicator: Indicator, kind: StepKind, checked: Day) -> Topic {
        Topic {
            key,
            indicator,
            kind,
            groups: Vec::new(),
            not_for: Vec::new(),
            subs: Vec::new(),
            speaks_of: Vec::new(),
            documents: Vec::new(),
            needs: Vec::new(),
            places: Vec::new(),
            within_days: None,
            checked,
            volatile: false,
            sources: Vec::new(),
            sensitive: false,
            at_doctor: false,
            sure: BTreeMap::new(),
            offer: Offer::default(),
        }
    }

    /// The other topics that the words of a thing to do speak of, in the order in which they do.
    pub fn spoken_of<'a>(&'a self, sub: &SubKey) -> impl Iterator<Item = TopicKey> + 'a {
        let named = |line: &'a String| line.strip_prefix(sub.as_str())?.strip_prefix(": ");
        let topics = self.speaks_of.iter().find_map(named).into_iter().flat_map(|topics| topics.split(", "));
        topics.map(|topic| TopicKey(topic.into()))
    }

    /// The least sure of its facts.
    #[must_use]
    pub fn least_sure(&self) -> Sureness {
        self.sure.values().copied().max().unwrap_or(Sureness::C)
    }
}

/// Degrees as they are written (`51.84`): nothing is reckoned with them, they only go into addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Degrees(pub String);

impl Serialize for Degrees {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let degrees: f64 = self.0.parse().map_err(serde::ser::Error::custom)?;
        degrees.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Degrees {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Degrees, D::Error> {
        f64::deserialize(deserializer).map(|degrees| Degrees(format!("{degrees:?}")))
    }
}

/// A local organisation, activity or line. What it is for is the Fluent message `place-<key>`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Place {
    pub key: PlaceKey,
    pub name: String,
    /// Empty: the whole country.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub municipality: String,
    pub indicators: Vec<Indicator>,
    /// `organisation`, `activity`, `online` or `phone`.
    pub kind: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub web: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Degrees north and east (WGS 84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<Degrees>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lon: Option<Degrees>,
    pub source: String,
    pub checked: Day,
    pub sure: Sureness,
    /// The entry is old or from general knowledge: telephone before going.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub call_first: bool,
    /// Taken out of the directory: it stands where a plan names it already, and is offered nowhere.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Whether it costs nothing; None: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free: Option<bool>,
}

/// The kinds of places.
pub const PLACE_KINDS: [&str; 4] = ["organisation", "activity", "online", "phone"];

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Term {
    pub nl: String,
    pub uk: String,
    pub en: String,
    /// What is to be known of it: of a built-in term in English, of the team's own in whatever language it was written.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The same in Dutch and in Ukrainian, of a built-in term.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note_nl: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note_uk: String,
}

impl Term {
    /// What is to be known of it, in this language where it is said in it.
    #[must_use]
    pub fn note_in(&self, lang: Lang) -> &str {
        let own = match lang {
            Lang::Nl => &self.note_nl,
            Lang::Uk => &self.note_uk,
            Lang::En => &self.note,
        };
        if own.is_empty() { &self.note } else { own }
    }
}

/// A fact older than this many days is to be checked again.
pub const OLD_DAYS: i32 = 180;

/// Whether a fact was checked so long ago that it is to be checked again.
#[must_use]
pub fn is_old(checked: Day, today: Day) -> bool {
    today.since(checked) > OLD_DAYS
}

/// The groups that a topic may be for, or never be proposed to. Another word is a mistake: nobody
/// would belong to it.
pub const GROUPS: [&str; 23] = [
    "everyone",
    "kids-0-4",
    "kids-4-12",
    "kids-12-18",
    "students",
    "workers",
    "self-employed",
    "60-plus",
    "chronic-illness",
    "third-country",
    "no-documents",
    "host-family",
    "reception",
    "drivers",
    "pet-owners",
    "victims",
    "renters",
    "movers",
    "pregnant",
    "special-needs",
    "families",
    "low-income",
    "returners",
];

/// The last day of the temporary protection: an amount that rules go by, not only words.
pub const PROTECTION_UNTIL: &str = "protection-until";

/// The amounts that the program itself asks for: they have to be there, whatever the words say.
pub const RULED: [&str; 1] = [PROTECTION_UNTIL];

/// An amount, date or term that changes by itself, mostly each year. It stands in one place; words
/// refer to it as `{ -key }`, so they all say the new one when it changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Amount {
    pub key: AmountKey,
    pub kind: AmountKind,
    /// `244.22`, `2027-03-04`, `28`: see [`Amount::figure`].
    pub value: String,
    /// The day it holds from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    pub checked: Day,
    pub sure: Sureness,
    pub source: String,
}

/// What an amount is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AmountKind {
    Euro,
    Date,
    Days,
    Weeks,
    Months,
    Percent,
}

/// What an amount says, as a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    Cents(u64),
    Day(Day),
    Count(u32),
    /// In hundredths of a percent.
    Percent(u64),
}

impl Amount {
    /// Its value, when it is one of its kind.
    #[must_use]
    pub fn figure(&self) -> Option<Figure> {
        match self.kind {
            AmountKind::Euro => hundredths(&self.value).map(Figure::Cents),
            AmountKind::Percent => hundredths(&self.value).map(Figure::Percent),
            AmountKind::Date => Day::parse(&self.value).map(Figure::Day),
            AmountKind::Days | AmountKind::Weeks | AmountKind::Months => {
                let plain = self.value.bytes().all(|it| it.is_ascii_digit());
                plain.then(|| self.value.parse().ok().map(Figure::Count))?
            }
        }
    }
}

impl AmountKind {
    pub const ALL: [AmountKind; 6] = [
        AmountKind::Euro,
        AmountKind::Date,
        AmountKind::Days,
        AmountKind::Weeks,
        AmountKind::Months,
        AmountKind::Percent,
    ];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            AmountKind::Euro => "euro",
            AmountKind::Date => "date",
            AmountKind::Days => "days",
            AmountKind::Weeks => "weeks",
            AmountKind::Months => "months",
            AmountKind::Percent => "percent",
        }
    }
}

/// Reads `244`, `244.2` or `244.22` as hundredths.
fn hundredths(text: &str) -> Option<u64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit())
    };
    if !digits(whole, 9) || !digits(part, 2) {
        return None;
    }
    let part: u64 = format!("{part:0<2}").parse().ok()?;
    Some(whole.parse::<u64>().ok()? * 100 + part)
}

/// What a device holds of it: the structure of topics and places, without the words.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Library {
    pub topics: Vec<Topic>,
    pub places: Vec<Place>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    /// Of these a family's device gets only the dates, for its rules; its words come filled in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<Amount>,
    /// What still says what another language has changed since ([`revision::behind`]): topic, language and part, with a
    /// space between them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub behind: Vec<String>,
    /// Of whom documents are asked, where not of everybody: see [`AskedIf`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked_if: Vec<String>,
    /// Where the towns lie of which the directory has places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub centres: Vec<Centre>,
}

/// Where a town lies: about its middle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Centre {
    pub town: String,
    pub at: Point,
}

impl Library {
    /// Whether a part of a topic is behind in a language: see [`revision::behind`].
    #[must_use]
    pub fn is_behind(&self, key: &TopicKey, lang: Lang, part: &str) -> bool {
        !self.behind.is_empty() && self.behind.contains(&format!("{key} {} {part}", lang.tag()))
    }

    /// Of whom a topic asks a document; None: of everybody.
    #[must_use]
    pub fn asked_if(&self, topic: &TopicKey, document: &DocumentKey) -> Option<AskedIf<'_>> {
        let mut all = self.asked_if.iter().filter_map(|entry| AskedIf::read(entry));
        all.find(|it| it.is_of(topic, document))
    }

    /// Whether the visits of a step are those to a general practitioner.
    #[must_use]
    pub fn is_at_doctor(&self, step: &Step) -> bool {
        step.topic.as_ref().and_then(|key| self.topic(key)).is_some_and(|topic| topic.at_doctor)
    }

    /// Of whom the open steps of a plan and those of its appointments ask documents.
    #[must_use]
    pub fn asked_if_of(&self, plan: &Plan) -> Vec<String> {
        let has_appointment = |step: &Step| plan.appointments.iter().any(|it| it.step == Some(step.id));
        let steps = plan.steps.iter().filter(|step| step.is_open() || has_appointment(step));
        let topics: BTreeSet<&str> = steps.filter_map(|step| Some(step.topic.as_ref()?.as_str())).collect();
        let of_plan = |entry: &&String| AskedIf::read(entry).is_some_and(|it| topics.contains(it.topic));
        self.asked_if.iter().filter(of_plan).cloned().collect()
    }

    #[must_use]
    pub fn topic(&self, key: &TopicKey) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.key == *key)
    }

    #[must_use]
    pub fn place(&self, key: &PlaceKey) -> Option<&Place> {
        self.places.iter().find(|place| place.key == *key)
    }

    /// The places of a town, however it is written; of the whole country for an empty one.
    pub fn places_in<'a>(&'a self, town: &str) -> impl Iterator<Item = &'a Place> {
        let town = town_key(town);
        self.places.iter().filter(move |place| !place.hidden && town_key(&place.municipality) == town)
    }

    /// Where a place lies, as far as that is known; and whether that is only the middle of its town.
    #[must_use]
    pub fn whereabouts(&self, place: &Place) -> Option<(Point, bool)> {
        let own = place.lat.as_ref().zip(place.lon.as_ref());
        if let Some(at) = own.and_then(|(lat, lon)| Point::read(&lat.0, &lon.0)) {
            return Some((at, false));
        }
        let centre = self.centres.iter().find(|it| it.town == place.municipality)?;
        Some((centre.at, true))
    }

    /// The towns of which the directory has places, by the alphabet.
    #[must_use]
    pub fn towns(&self) -> Vec<&str> {
        let named = self.places.iter().filter(|it| !it.hidden).map(|place| place.municipality.as_str());
        let mut towns: Vec<&str> = named.filter(|town| !town.is_empty()).collect();
        towns.sort_by_cached_key(|town| order_key(town));
        towns.dedup();
        towns
    }

    /// A town as the directory calls it, where it knows it; else as it was typed.
    #[must_use]
    pub fn town(&self, typed: String) -> String {
        let key = town_key(&typed);
        let known = self.places.iter().find(|place| !key.is_empty() && town_key(&place.municipality) == key);
        known.map_or(typed, |place| place.municipality.clone())
    }

    #[must_use]
    pub fn amount(&self, key: &AmountKey) -> Option<&Amount> {
        self.amounts.iter().find(|amount| amount.key == *key)
    }

    /// Whether Dutch is read where a topic is done: at none of the places of some of them, such as the embassy of Ukraine.
    #[must_use]
    pub fn is_done_in_dutch(&self, topic: &TopicKey) -> bool {
        let Some(topic) = self.topic(topic) else { return true };
        let mut places = topic.places.iter().filter_map(|key| self.place(key)).peekable();
        let reads_dutch =
            |place: &Place| place.languages.is_empty() || place.languages.iter().any(|it| it == "nl");
        places.peek().is_none() || places.any(reads_dutch)
    }

    /// Whether a topic that needs these others would wait for itself.
    #[must_use]
    pub fn is_circle(&self, key: &TopicKey, needs: &[TopicKey]) -> bool {
        let (mut ahead, mut seen) = (needs.to_vec(), BTreeSet::new());
        while let Some(next) = ahead.pop() {
            if next == *key {
                return true;
            }
            if let Some(topic) = self.topic(&next).filter(|_| seen.insert(next)) {
                ahead.extend(topic.needs.iter().cloned());
            }
        }
        false
    }

    /// The day that an amount of kind `date` says.
    #[must_use]
    pub fn date(&self, key: &str) -> Option<Day> {
        match self.amounts.iter().find(|amount| amount.key.as_str() == key)?.figure()? {
            Figure::Day(day) => Some(day),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(kind: AmountKind, value: &str) -> Amount {
        Amount {
            key: AmountKey("x".into()),
            kind,
            value: value.into(),
            from: None,
            checked: Day(0),
            sure: Sureness::A,
            source: "example.org".into(),
        }
    }

    #[test]
    fn a_value_is_read_after_its_kind() {
        let figure = |kind, value| amount(kind, value).figure();
        assert_eq!(figure(AmountKind::Euro, "244.22"), Some(Figure::Cents(24_422)));
        assert_eq!(figure(AmountKind::Euro, "244.2"), Some(Figure::Cents(24_420)));
        assert_eq!(figure(AmountKind::Euro, "385"), Some(Figure::Cents(38_500)));
        assert_eq!(figure(AmountKind::Percent, "1.85"), Some(Figure::Percent(185)));
        assert_eq!(figure(AmountKind::Date, "2027-03-04"), Day::new(2027, 3, 4).map(Figure::Day));
        assert_eq!(figure(AmountKind::Weeks, "16"), Some(Figure::Count(16)));
        for (kind, value) in [
            (AmountKind::Euro, "244,22"),
            (AmountKind::Euro, "€ 244"),
            (AmountKind::Euro, "1.234.56"),
            (AmountKind::Euro, ".5"),
            (AmountKind::Euro, "-1"),
            (AmountKind::Date, "2027-02-29"),
            (AmountKind::Days, "+7"),
            (AmountKind::Days, ""),
            (AmountKind::Months, "6.5"),
        ] {
            assert_eq!(figure(kind, value), None, "{kind:?} {value}");
        }
    }

    #[test]
    fn the_library_tells_a_date_and_no_other_amount_as_one() {
        let mut library = Library::default();
        library.amounts.push(amount(AmountKind::Date, "2027-03-04"));
        library.amounts.push(Amount { key: AmountKey("y".into()), ..amount(AmountKind::Days, "7") });
        assert_eq!(library.date("x"), Day::new(2027, 3, 4));
        assert_eq!((library.date("y"), library.date("z")), (None, None));
    }

    #[test]
    fn a_fact_is_old_after_half_a_year() {
        let checked = Day(20_000);
        assert!(!is_old(checked, checked.plus(OLD_DAYS)));
        assert!(is_old(checked, checked.plus(OLD_DAYS + 1)));
    }
}
