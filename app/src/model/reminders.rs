//! The page of reminders: what was sent to a person, and how it stands with this device; and the lines of the call list.

use crate::domain::id::{HouseholdId, ReminderId, StepId};
use crate::domain::time::Moment;
use crate::model::Titled;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What the page of reminders brings along.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemindersPage {
    /// Reminders reach this device: its person has said so.
    pub here: bool,
    /// What was sent to this person, the latest first.
    pub sent: Vec<SentReminder>,
}

/// A reminder that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentReminder {
    /// [`crate::domain::reminders::ReminderKind::key`]
    pub kind: String,
    /// The appointment or step that it was about.
    pub target: Uuid,
    pub sent: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Moment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Moment>,
}

/// Somebody to call, because a reminder did not reach them; or somebody who was called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallLine {
    pub household: HouseholdId,
    pub alias: String,
    pub reminder: ReminderId,
    pub name: String,
    /// Their telephone number, where they told it.
    pub phone: String,
    pub kind: String,
    /// What it is about.
    pub title: Titled,
    pub step: Option<StepId>,
    /// Until when calling is of use.
    pub until: Moment,
    /// Whether somebody has called once without being answered.
    pub again: bool,
    /// What came of the last call, who made it, and when; of one that is to be called no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<(String, String, Moment)>,
}
