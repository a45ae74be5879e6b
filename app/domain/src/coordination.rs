//! What a coordinator sees: who there is, which household has which team, which invitations are open.

use crate::id::{DeviceId, HouseholdId, PersonId};
use crate::plan::household::{Role, StandIn};
use crate::summary::Summary;
use crate::text::Lang;
use crate::time::{Day, Moment};
use serde::{Deserialize, Serialize};

/// Somebody's account: where they are signed in, and whether they can sign in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub person: PersonId,
    pub name: String,
    /// The latest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub devices: Vec<AccountDevice>,
    /// Until when their open link can be used; none: there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited_until: Option<Moment>,
}

/// A device that somebody is signed in on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountDevice {
    pub device: DeviceId,
    /// What its person would call it; empty when its browser did not say.
    pub label: String,
    pub since: Moment,
}

/// Somebody of the staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    pub account: Account,
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
    pub members: Vec<Account>,
}

/// The coordinator's page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Coordination {
    pub households: Vec<CoordinatedHousehold>,
    pub colleagues: Vec<Colleague>,
    /// Colleagues who do not work here any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<FormerColleague>,
}

/// A colleague whose account was closed. What they wrote keeps their name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerColleague {
    pub person: PersonId,
    pub name: String,
    pub role: Role,
}

/// What handing a caseload to a stand-in will do, before it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    pub stand_in: PersonId,
    pub stand_in_name: String,
    pub whom_name: String,
    pub stands: StandIn,
    /// For good: the other one leaves the teams, and `stands` says nothing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lasting: bool,
    /// What each family will read as a note, in Dutch; empty: none is written.
    pub word: String,
    pub households: Vec<HandedOver>,
}

/// One household of a caseload that is handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOver {
    pub household: HouseholdId,
    pub alias: String,
    pub how: Handing,
}

/// What becomes of a household when its colleague's caseload is handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Handing {
    /// The stand-in comes into its team for those days.
    Taken,
    /// The stand-in is in its team anyway, and stays.
    There,
    /// The stand-in is there for somebody else until this day: they leave then as it was agreed.
    Elsewhere { until: Day },
    /// Somebody else stands in there already on one of these days.
    Covered { by: String, until: Day },
}

impl Handing {
    /// Whether the families read of it.
    #[must_use]
    pub fn is_told(&self) -> bool {
        matches!(self, Handing::Taken | Handing::There)
    }
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
