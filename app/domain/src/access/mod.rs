//! Who may do what: the signed-in person, the reasons of a refusal, and the policy over all changes.

pub mod policy;
mod refusal;

pub use policy::{check, is_let_in, may};
pub use refusal::Refusal;

use crate::id::PersonId;
use crate::plan::household::Role;
use serde::{Deserialize, Serialize};

/// A signed-in person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    pub person: PersonId,
    pub role: Role,
}
