//! Who the household is: its people and its situation. Every part of the situation may be unknown.

use crate::field::Field;
use crate::id::PersonId;
use crate::text::Lang;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// What somebody may do, and which screens they come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A person of the household.
    Member,
    /// The Dutch-speaking action researcher.
    Researcher,
    /// The cultural mediator, who speaks the family's language.
    Mediator,
    /// Makes pairs, invites, keeps the library.
    Coordinator,
}

impl Role {
    pub const ALL: [Role; 4] = [Role::Member, Role::Researcher, Role::Mediator, Role::Coordinator];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Role::Member => "member",
            Role::Researcher => "researcher",
            Role::Mediator => "mediator",
            Role::Coordinator => "coordinator",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.key() == key)
    }

    #[must_use]
    pub fn is_staff(self) -> bool {
        self != Role::Member
    }
}

/// Somebody named in a plan: a member of the family or of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub name: Field<String>,
    pub role: Role,
    /// The year of birth, when the person chose to tell it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<i32>,
    /// The year of birth as it was told later.
    #[serde(default, skip_serializing_if = "is_untold")]
    pub born_told: Field<Option<i32>>,
    pub lang: Field<Lang>,
    /// Named by the family or its researcher: without an account, so not let in anywhere.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub named: bool,
    /// Not (any longer) in the household or its team; kept, because notes name them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left: bool,
}

impl Person {
    /// The year of birth, as it was told last.
    #[must_use]
    pub fn born(&self) -> Option<i32> {
        if self.born_told.mark().is_some() { *self.born_told.get() } else { self.born }
    }

    /// How old they are or will be this year: more than a year is not asked, so more is not known.
    #[must_use]
    pub fn age(&self, today: Day) -> Option<i32> {
        self.born().map(|born| today.civil().0 - born)
    }
}

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

fn is_untold<T>(field: &Field<Option<T>>) -> bool {
    field.get().is_none() && field.version().is_none()
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

/// A person as they are brought into a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPerson {
    pub id: PersonId,
    pub name: String,
    pub role: Role,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<i32>,
    pub lang: Lang,
}
