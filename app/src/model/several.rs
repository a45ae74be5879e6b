//! The page on which a colleague gives the same to several households at once.

use super::Finder;
use crate::domain::id::{HouseholdId, StepId};
use crate::domain::plan::household::Role;
use crate::domain::several::Fit;
use crate::domain::summary::Summary;
use crate::domain::text::Lang;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    Step,
    Place,
    Message,
}

impl What {
    pub const ALL: [What; 3] = [What::Step, What::Place, What::Message];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            What::Step => "step",
            What::Place => "place",
            What::Message => "message",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<What> {
        What::ALL.into_iter().find(|what| what.key() == key)
    }

    /// What somebody of this role may give: steps and places are the researcher's.
    pub fn of(role: Role) -> impl Iterator<Item = What> {
        What::ALL.into_iter().filter(move |what| role == Role::Researcher || *what == What::Message)
    }
}

/// The page, with what was typed in it so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeveralPage {
    pub gift: GiftForm,
    pub finder: Finder,
    pub stage: Stage,
}

/// What is given, as the form has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GiftForm {
    pub what: What,
    /// The key of the topic or of the place; empty: none is chosen yet.
    pub key: String,
    pub urgent: bool,
    /// The day that the step is due, as it was typed.
    pub due: String,
    pub text: String,
    pub lang: Lang,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// What, and for whom.
    Choose { households: Vec<Summary>, chosen: Vec<HouseholdId> },
    /// What will come in each. The id makes the form count once, however often it is sent.
    Look { page: Uuid, rows: Vec<LookRow> },
    /// What became of it in each. `refused` is how the address tells where it was not given.
    Done { act: Uuid, refused: String, rows: Vec<DoneRow> },
}

/// What will come in a household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookRow {
    pub household: HouseholdId,
    pub alias: String,
    pub municipality: String,
    /// The names of the family.
    pub family: Vec<String>,
    pub fit: Fit,
    /// The steps at which a place can stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<(StepId, String)>,
    /// Steps of the plan that a new step waits for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// Steps of the plan that wait for the new one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opens: Vec<String>,
    /// The languages that a message waits for, and who translates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waits: Vec<Lang>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translators: Vec<String>,
}

/// What became of it in a household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoneRow {
    pub household: HouseholdId,
    pub alias: String,
    /// The step that was given, or at which the place stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    pub stands: Stands,
}

/// How a gift stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// Nobody has done anything with it: it can be taken back.
    Given,
    TakenBack,
    /// Somebody has read it or gone on with it.
    InUse,
    /// Why it was not given: a Fluent id.
    Refused(String),
}

/// The Fluent id of what there is to say of how it fits.
#[must_use]
pub fn fit_word(fit: Fit) -> &'static str {
    match fit {
        Fit::Fits => "staff-several-fits",
        Fit::Already(_) => "staff-several-already",
        Fit::Closed(_) => "staff-several-closed",
        Fit::NoRight => "staff-new-no-right",
        Fit::AskStanding => "staff-new-ask-standing",
        Fit::OtherTown => "staff-several-other-town",
        Fit::NoStep => "staff-several-no-step",
    }
}
