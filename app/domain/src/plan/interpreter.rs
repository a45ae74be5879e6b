//! How it stands with the interpreter of an appointment.

use super::appointment::Appointment;
use serde::{Deserialize, Serialize};

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InterpreterState {
    /// None is needed.
    None,
    /// One is needed, and nobody was asked yet.
    Needed,
    Asked,
    Confirmed,
}

impl InterpreterState {
    pub const ALL: [InterpreterState; 4] = [
        InterpreterState::None,
        InterpreterState::Needed,
        InterpreterState::Asked,
        InterpreterState::Confirmed,
    ];

    /// Its part of a Fluent id, and the value of a form's field.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            InterpreterState::None => "none",
            InterpreterState::Needed => "needed",
            InterpreterState::Asked => "asked",
            InterpreterState::Confirmed => "confirmed",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<InterpreterState> {
        InterpreterState::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Whether somebody still has to see to it.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, InterpreterState::Needed | InterpreterState::Asked)
    }
}

/// That an interpreter was asked, or will be there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpreting {
    /// Else it was only asked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirmed: bool,
    /// Who it is, or the telephone line; may be empty. A name, which is no text to translate.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

impl Interpreting {
    #[must_use]
    pub fn state(&self) -> InterpreterState {
        if self.confirmed { InterpreterState::Confirmed } else { InterpreterState::Asked }
    }
}

impl Appointment {
    /// How it stands with its interpreter. One that earlier programs ticked is at least needed.
    #[must_use]
    pub fn interpreter(&self) -> InterpreterState {
        match self.interpreting.get() {
            Some(told) => told.state(),
            None if self.details.get().interpreter => InterpreterState::Needed,
            None => InterpreterState::None,
        }
    }
}
