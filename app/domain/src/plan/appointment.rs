//! An appointment: when and where the family is expected, with whom, and what to bring.

use crate::field::{Field, Mark};
use crate::id::{AppointmentId, DocumentKey, StepId};
use crate::text::{Text, Written};
use crate::time::WallTime;
use serde::{Deserialize, Serialize};

/// An appointment in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    pub id: AppointmentId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    pub what: Text,
    /// As the clocks show it in Europe/Amsterdam.
    pub when: Field<WallTime>,
    pub details: Field<Details>,
    pub cancelled: Field<bool>,
    pub added: Mark,
}

/// Where, with whom and how: agreed as one thing with the other side.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// An address or room, as one would write it for a taxi.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub with: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bring: Vec<DocumentKey>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub interpreter: bool,
    /// Double time was asked for.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub double: bool,
}

/// An appointment as it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAppointment {
    pub id: AppointmentId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    pub what: Written,
    pub when: WallTime,
    #[serde(default)]
    pub details: Details,
}

impl NewAppointment {
    #[must_use]
    pub fn into_appointment(self, added: Mark) -> Appointment {
        Appointment {
            id: self.id,
            step: self.step,
            what: Text::new(self.what),
            when: Field::new(self.when),
            details: Field::new(self.details),
            cancelled: Field::new(false),
            added,
        }
    }
}
