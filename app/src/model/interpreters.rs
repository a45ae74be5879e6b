//! The queue of interpreters: what a page of it holds.

use super::Titled;
use crate::domain::id::{AppointmentId, ChangeId, HouseholdId};
use crate::domain::plan::interpreter::InterpreterState;
use crate::domain::time::WallTime;
use serde::{Deserialize, Serialize};

/// Appointments to come that have an interpreter, in a colleague's households or, for coordinators, in all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterpreterPage {
    /// The next one first.
    pub rows: Vec<InterpreterRow>,
}

/// One time of an appointment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterpreterRow {
    pub household: HouseholdId,
    pub alias: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub municipality: String,
    pub appointment: AppointmentId,
    pub when: WallTime,
    pub state: InterpreterState,
    /// What is of the plan; None for who reads no plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_plan: Option<OfPlan>,
}

/// What a colleague of the team reads of it, and may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfPlan {
    pub what: Titled,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Titled>,
    /// Who interprets, or the telephone line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The version of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<ChangeId>,
}
