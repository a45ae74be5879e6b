//! What a coordinator sees: who there is, which household has which team, which invitations are open.

use crate::id::{HouseholdId, PersonId};
use crate::plan::household::Role;
use crate::summary::Summary;
use crate::text::Lang;
use serde::{Deserialize, Serialize};

/// Somebody of the staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    pub person: PersonId,
    pub name: String,
    pub role: Role,
    pub lang: Lang,
    /// How many households they are paired with.
    pub households: usize,
}

/// A household as the coordinator sees it: the summary, its team, its members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoordinatedHousehold {
    pub summary: Summary,
    pub team: Vec<(PersonId, String, Role)>,
    pub members: Vec<(PersonId, String)>,
}

/// The coordinator's page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Coordination {
    pub households: Vec<CoordinatedHousehold>,
    pub colleagues: Vec<Colleague>,
}

/// An invitation as it is shown once, to hand over in person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub name: String,
    pub household: Option<HouseholdId>,
    pub role: Role,
    pub url: String,
    /// SVG of the QR code of the address.
    pub qr: String,
}
