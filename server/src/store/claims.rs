//! Who of a team is translating which text, until when.

use super::Result;
use app::domain::id::{HouseholdId, PersonId};
use app::domain::time::Moment;
use app::model::queue::{Claim, Source};
use async_trait::async_trait;

/// What became of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claimed {
    /// It is theirs, until then.
    Taken,
    /// Somebody else has it.
    Theirs,
    /// This person has as many as one may have.
    TooMany,
}

/// Claims: each text has at most one, which ends by itself.
#[async_trait]
pub trait ClaimStore: Send + Sync {
    /// Takes a text that nobody has, or makes one's own claim longer. `most`: how many one may have.
    async fn claim(&self, claim: Claim, now: Moment, most: usize) -> Result<Claimed>;
    /// Ends somebody's claim of a text; whether there was one.
    async fn end_claim(&self, of: Source, person: PersonId) -> Result<bool>;
    /// The claims of a household that have not ended.
    async fn list_claims(&self, household: HouseholdId, now: Moment) -> Result<Vec<Claim>>;
    /// The same of all households of somebody of the staff.
    async fn list_claims_of(&self, person: PersonId, now: Moment) -> Result<Vec<Claim>>;
}
