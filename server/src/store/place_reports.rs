//! What families say of the places of the directory, and what coordinators answer.

use super::{Added, Result};
use app::domain::id::{PersonId, PlaceKey};
use app::model::place_reports::{PlaceReport, ReportAnswer};
use async_trait::async_trait;
use uuid::Uuid;

/// Which reports are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportsOf {
    /// Those of one person.
    Person(PersonId),
    Place(PlaceKey),
    /// Those that nobody has answered.
    Open,
}

/// What is said of places.
#[async_trait]
pub trait PlaceReportStore: Send + Sync {
    /// Adds one, where this person has fewer than `most` that wait for an answer.
    async fn add_report(&self, report: &PlaceReport, person: PersonId, most: usize) -> Result<Added>;
    /// The newest ones, newest first, at most so many.
    async fn list_reports(&self, of: &ReportsOf, most: usize) -> Result<Vec<PlaceReport>>;
    /// Answers one; false, when there is none, or when it is answered already.
    async fn answer_report(&self, id: Uuid, answer: &ReportAnswer, by: PersonId) -> Result<bool>;
}
