//! The step library and the directory of places: structure as data, words in Fluent.
//!
//! Every topic and place carries where its facts come from, when they were checked, and how sure
//! they are; the screens show that in plain words.

use super::id::{DocKey, PlaceKey, SubKey, TopicKey};
use super::indicator::Indicator;
use super::proposal::Offer;
use super::step::StepKind;
use super::time::Day;
use crate::codec::{Flaw, Value, Wire, found};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// How sure a fact is (A best).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Wire)]
pub enum Sureness {
    /// An official text of July 2025 or later was read.
    A,
    /// An official but older text, or a recent secondary one, was read.
    B,
    /// General knowledge: ask first.
    C,
}

/// A topic of the step library. Its words are the Fluent message `topic-<key>`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Wire)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocKey>,
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
    /// How sure each kind of fact is; `overall` is always there.
    pub sure: BTreeMap<String, Sureness>,
    /// When it is offered.
    #[serde(default)]
    pub offer: Offer,
}

impl Topic {
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

impl Wire for Degrees {
    fn take(value: &Value, flaw: &Flaw) -> Degrees {
        let whole = |digits: &str| !digits.contains(['.', 'e', 'E']);
        let written = |digits: &str| if whole(digits) { format!("{digits}.0") } else { digits.to_owned() };
        Degrees(found(value.as_number().map(written), String::new(), flaw))
    }
    fn write(&self) -> Value {
        Value::Number(self.0.clone())
    }
}

/// A local organisation, activity or line. What it is for is the Fluent message `place-<key>`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Wire)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
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
}

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Wire)]
pub struct Term {
    pub nl: String,
    pub uk: String,
    pub en: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a device holds of it: the structure of topics and places, without the words.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Wire)]
pub struct Library {
    pub topics: Vec<Topic>,
    pub places: Vec<Place>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
}

impl Library {
    #[must_use]
    pub fn topic(&self, key: &TopicKey) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.key == *key)
    }

    /// A day that several topics speak of.
    #[must_use]
    pub fn date(&self, key: &str) -> Option<Day> {
        // Merged with the amounts.
        (key == "protection-until").then(|| Day::new(2027, 3, 4)).flatten()
    }

    #[must_use]
    pub fn place(&self, key: &PlaceKey) -> Option<&Place> {
        self.places.iter().find(|place| place.key == *key)
    }
}
