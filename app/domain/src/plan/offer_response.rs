//! What a household answered to the offer of a step.

use crate::time::Day;
use serde::{Deserialize, Serialize};

/// For how many days "later" is: four weeks.
pub const LATER_DAYS: i32 = 28;

/// What the family answered to an offer instead of taking it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfferResponse {
    /// Not for us.
    Dropped,
    /// Later: it is offered again from this day.
    Later(Day),
    /// A step that has become needless stays in the plan all the same.
    #[serde(rename = "kept")]
    Stays,
}
