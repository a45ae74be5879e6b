//! The demonstration: a team and the households it has worked with for some weeks.
//!
//! What there is to see is written in `server/demo/*.toml`, one file per household, with all days
//! counted from today. This folder turns such a file into the changes that real people would have
//! made, in their order and in the past, so that the demo goes the one way every plan goes.

mod file;
pub mod load;
mod notes_and_meetings;
mod steps;
mod story;
mod tell;
#[cfg(test)]
mod tests;

use app::domain::change::{Change, HouseholdChange};
use app::domain::id::{ChangeId, HouseholdId, PersonId};
use app::domain::library::Library;
use app::domain::name;
use app::domain::plan::household::Role;
use app::domain::text::Lang;
use app::domain::time::Moment;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

const TEAM: &str = include_str!("../../demo/team.toml");

macro_rules! households {
    ($($alias:literal,)*) => {
        &[$(($alias, include_str!(concat!("../../demo/", $alias, ".toml"))),)*]
    };
}

/// The files, by their names. The first is the one whose family can sign in.
const FILES: &[(&str, &str)] = households![
    "zonnebloem",
    "korenbloem",
    "iris",
    "papaver",
    "lavendel",
    "rietland",
    "boomgaard",
    "klaproos",
    "meidoorn",
    "es",
    "vlier",
    "berk",
    "els",
    "kamille",
];

/// A file of the demonstration that says something that cannot be.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error("server/demo/{file}.toml: {source}")]
    Unreadable { file: &'static str, source: Box<toml::de::Error> },
    #[error("server/demo/{file}.toml: there is no {what} `{key}`")]
    Unknown { file: &'static str, what: &'static str, key: String },
    #[error("server/demo/{file}.toml: a text without words in {what}")]
    Wordless { file: &'static str, what: String },
}

/// Somebody of the team.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoPerson {
    /// The name by which the households' files call them.
    pub key: String,
    pub name: String,
    /// The name in Ukrainian letters.
    pub cyrillic: String,
    pub role: Role,
    pub lang: Lang,
}

impl DemoPerson {
    /// Both spellings, as an account has them.
    #[must_use]
    pub fn account_name(&self) -> String {
        name::on_one_line(&self.name, &self.cyrillic)
    }
}

/// Somebody of a family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoMember {
    pub id: PersonId,
    /// Both spellings, as an account has them.
    pub name: String,
    pub lang: Lang,
    /// The one whose phone the demonstration is shown on.
    pub signs_in: bool,
}

/// A household with everything that happened to its plan, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoHousehold {
    pub id: HouseholdId,
    pub alias: String,
    pub members: Vec<DemoMember>,
    /// Its researcher and its mediator.
    pub team: [PersonId; 2],
    pub changes: Vec<Change>,
}

/// The team: researchers, mediators and the coordinator.
///
/// # Errors
/// When the file cannot be read.
pub fn staff() -> Result<Vec<DemoPerson>, DemoError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Team {
        person: Vec<DemoPerson>,
    }
    let team: Team = read("team", TEAM)?;
    Ok(team.person)
}

/// All households. `ids` are the people of [`staff`] by their keys; what has no id yet gets one
/// from `new_id`; everything happened before `now`.
///
/// # Errors
/// When a file cannot be read, or names something that is not there.
pub fn households(
    library: &Library,
    ids: &BTreeMap<String, PersonId>,
    now: Moment,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Vec<DemoHousehold>, DemoError> {
    let staff = staff()?;
    let mut found = Vec::with_capacity(FILES.len());
    for (name, text) in FILES {
        let file = read(name, text)?;
        found.push(tell::household(name, &file, &tell::Given { library, staff: &staff, ids, now }, new_id)?);
    }
    Ok(found)
}

const PRACTICE: &str = include_str!("../../demo/practice.toml");

/// The household in which new colleagues practise, under this alias, with a researcher, a mediator and the coordinator who
/// made it. Its first two changes make it and say what it is.
///
/// # Errors
/// When the file cannot be read, or names something that is not there.
pub fn practice(
    library: &Library,
    staff: &[DemoPerson],
    ids: &BTreeMap<String, PersonId>,
    (alias, now): (String, Moment),
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<DemoHousehold, DemoError> {
    let file = file::File { alias, ..read("practice", PRACTICE)? };
    let given = tell::Given { library, staff, ids, now };
    let mut household = tell::household("practice", &file, &given, new_id)?;
    if let Some(created) = household.changes.first().cloned() {
        let marked =
            Change { id: ChangeId(new_id()), body: HouseholdChange::ForPractice {}.into(), ..created };
        household.changes.insert(1, marked);
    }
    Ok(household)
}

fn read<T: for<'de> Deserialize<'de>>(file: &'static str, text: &str) -> Result<T, DemoError> {
    toml::from_str(text).map_err(|source| DemoError::Unreadable { file, source: Box::new(source) })
}
