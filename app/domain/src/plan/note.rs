//! A note: what somebody wrote about a step, or about the plan as a whole. Notes are only ever
//! added; an author may edit their own words, nobody else's, and no note disappears.

use crate::id::{NoteId, PersonId, StepId};
use crate::text::{Audience, Text, Written};
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// A note in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub id: NoteId,
    /// None: about the plan as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    #[serde(default, skip_serializing_if = "Audience::is_all")]
    pub audience: Audience,
    pub author: PersonId,
    pub at: Moment,
    pub text: Text,
    /// The family asks for help with it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub help: bool,
    /// Who has read it, beside its author.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<PersonId>,
}

impl Note {
    #[must_use]
    pub fn is_unread_by(&self, person: PersonId) -> bool {
        self.author != person && !self.seen.contains(&person)
    }
}

/// A note as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewNote {
    pub id: NoteId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    #[serde(default, skip_serializing_if = "Audience::is_all")]
    pub audience: Audience,
    pub text: Written,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub help: bool,
}
