//! The situation of a household: what was told of it before the interview had questions of its own. Every part may be
//! unknown; these are the options of the questions that have the same names.

use super::household::is_untold;
use crate::field::Field;
use crate::time::Day;
use serde::{Deserialize, Serialize};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $prefix:literal { $($variant:ident $key:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $(#[serde(rename = $key)] $variant,)* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $key,)* }
            }
            /// The Fluent id of its word.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => concat!($prefix, $key),)* }
            }
            #[must_use]
            pub fn parse(key: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|word| word.key() == key)
            }
        }
    )*};
}

words! {
    /// Where the household lives.
    Housing "housing-" {
        Reception "reception",
        HostFamily "host-family",
        OwnRent "own-rent",
        WithRelatives "with-relatives",
        Hotel "hotel",
        NoPlace "no-place",
    }
    /// The group of the action research that the household is nearest to.
    Subgroup "subgroup-" {
        SixtyPlus "60-plus",
        MedicalCondition "medical-condition",
        MotherWithTeens "mother-with-teens",
        MotherWithYoungChildren "mother-with-young-children",
        MotherSpecialNeedsChild "mother-special-needs-child",
        WomanWithoutChildren "woman-without-children",
        Youth "youth",
        ThirdCountryNational "third-country-national",
        HostInitiative "host-initiative",
        GroupLocation "group-location",
    }
    /// The ground on which the household stays.
    Legal "legal-" {
        Protected "temporary-protection",
        ThirdCountry "third-country",
        NoDocuments "no-documents",
        Unclear "unclear",
    }
    /// Health needs that a plan takes account of.
    Health "health-" {
        Chronic "chronic-illness",
        Pregnant "pregnant",
        SpecialNeeds "special-needs-child",
        Mobility "mobility",
        MentalLoad "mental-load",
    }
    /// Work now.
    Work "work-" {
        None "none",
        Looking "looking",
        Employed "employed",
        SelfEmployed "self-employed",
        Studying "studying",
        Retired "retired",
    }
}

/// What is known of the household's situation; nothing of it has to be told.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Situation {
    #[serde(skip_serializing_if = "is_untold")]
    pub housing: Field<Option<Housing>>,
    /// The day until which they can stay.
    #[serde(skip_serializing_if = "is_untold")]
    pub housing_until: Field<Option<Day>>,
    #[serde(skip_serializing_if = "is_untold")]
    pub subgroup: Field<Option<Subgroup>>,
    #[serde(skip_serializing_if = "is_untold")]
    pub legal: Field<Option<Legal>>,
    #[serde(skip_serializing_if = "is_unlisted")]
    pub health: Field<Vec<Health>>,
    #[serde(skip_serializing_if = "is_untold")]
    pub work: Field<Option<Work>>,
}

fn is_unlisted<T>(field: &Field<Vec<T>>) -> bool {
    field.get().is_empty() && field.version().is_none()
}

/// One told (or withdrawn) part of the situation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Facet {
    Housing(Option<Housing>),
    HousingUntil(Option<Day>),
    Subgroup(Option<Subgroup>),
    Legal(Option<Legal>),
    Health(Vec<Health>),
    Work(Option<Work>),
}

impl Facet {
    /// The key of the question that it answers.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Facet::Housing(_) => "housing",
            Facet::HousingUntil(_) => "housing-until",
            Facet::Subgroup(_) => "subgroup",
            Facet::Legal(_) => "legal",
            Facet::Health(_) => "health",
            Facet::Work(_) => "work",
        }
    }
}
