//! What families say is wrong or missing at a place of the directory, and what coordinators answer. It is the directory's
//! matter, not the plan's: it stands beside the journals, and no coordinator is told who said it.

use crate::domain::id::PlaceKey;
use crate::domain::text::Written;
use crate::domain::time::Moment;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest report or answer, in characters.
pub const REPORT_CHARS: usize = 1_000;

/// What somebody said of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceReport {
    pub id: Uuid,
    pub place: PlaceKey,
    pub said: Written,
    pub at: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<ReportAnswer>,
}

/// What a coordinator answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportAnswer {
    pub said: Written,
    pub at: Moment,
}

/// The page on which a family says it, with what it said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportPage {
    /// What makes its form count once, however often it is sent.
    pub page: Uuid,
    /// It was sent just now.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sent: bool,
    /// Newest first.
    pub reports: Vec<PlaceReport>,
}
