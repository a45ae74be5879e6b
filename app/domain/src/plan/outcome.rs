//! What came of an appointment: whether they went, how it was or why not, and what is next.

use super::appointment::Appointment;
use crate::text::Written;
use crate::time::{Day, WallTime};
use serde::{Deserialize, Serialize};

/// What somebody noted after an appointment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The day of the appointment as it was then: one that was moved since is asked of again.
    pub day: Day,
    pub went: bool,
    /// How it was, or why they did not go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Written>,
    /// What is to be done next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Written>,
}

/// For how many days is asked what came of an appointment; what is older can be noted still.
pub const ASKED_DAYS: i32 = 30;

impl Appointment {
    /// The last time that it took or takes place and of which nobody noted what came of it.
    #[must_use]
    pub fn without_outcome(&self) -> Option<WallTime> {
        let last = self.occurrences(Day::FIRST, Day::LAST).last()?.when;
        let noted = self.outcome.get().as_ref().is_some_and(|it| it.day == last.day);
        (!noted).then_some(last)
    }

    /// Whether what came of it can be noted: its first time has come.
    #[must_use]
    pub fn has_begun(&self, now: WallTime) -> bool {
        self.occurrences(Day::FIRST, now.day).any(|it| it.when <= now)
    }

    /// Whether somebody is asked what came of it: see [`is_asked`]. Of one that repeats, when all of it is over.
    #[must_use]
    pub fn asks_outcome(&self, now: WallTime) -> bool {
        self.without_outcome().is_some_and(|last| is_asked(last, now))
    }
}

/// Whether what was at this time is over, for no longer than [`ASKED_DAYS`].
#[must_use]
pub fn is_asked(last: WallTime, now: WallTime) -> bool {
    last <= now && now.day.since(last.day) <= ASKED_DAYS
}
