//! The words that devices and the server exchange: version 1 of `POST /api/sync` and of the live
//! stream. Installed phones lag behind the server, so these forms only ever grow; snapshots of them
//! are kept in `app/tests/snapshots`.

use domain::access::Refusal;
use domain::change::Change;
use domain::id::{ChangeId, DeviceId, Fingerprint, HouseholdId};
use domain::journal::{Cursor, Entry, Seq};
use domain::plan::Plan;
use domain::time::Moment;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// The version of these forms.
pub const WIRE_VERSION: u32 = 1;

/// Which reasons of a refusal this program reads: one more with each that is added. A program of before says nothing, and
/// reads the first ones.
pub const REASONS: u32 = 1;

/// What a device sends.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SyncRequest {
    pub v: u32,
    /// [`REASONS`] of the program that asks.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub reasons: u32,
    pub device: DeviceId,
    /// The device's clock, so that the server can correct the times of the changes.
    pub now: Moment,
    pub households: Vec<HouseholdPush>,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// What a device sends of one household.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HouseholdPush {
    pub household: HouseholdId,
    /// How far the device has read the journal; None: it has nothing and wants the whole state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Seq>,
    /// That of the journal up to this number, so that another journal is told apart. Phones of before do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<Fingerprint>,
    /// Each change on its own, so that a malformed one harms no other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Box<RawValue>>,
    /// What stays on the device when this request is done: none, when it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
    /// Own changes that were confirmed to this device: which of them does the server lack? With these and no cursor
    /// nothing else is asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<ChangeId>,
}

/// Changes that a device has and the server has not. Nothing else is told of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub count: usize,
    /// When the oldest of them was made, by the device's clock.
    pub since: Moment,
}

/// Most households in one request.
pub const MOST_HOUSEHOLDS: usize = 200;
/// Most changes that a device offers at once, and the most it keeps of those that were confirmed.
pub const MOST_OFFERS: usize = 2_000;

impl HouseholdPush {
    /// Changes as they travel.
    #[must_use]
    pub fn new(household: HouseholdId, cursor: Option<Seq>, changes: &[Change]) -> HouseholdPush {
        let changes = changes.iter().filter_map(|change| serde_json::value::to_raw_value(change).ok());
        let (fingerprint, waiting, offers) = (None, None, Vec::new());
        HouseholdPush { household, cursor, fingerprint, changes: changes.collect(), waiting, offers }
    }

    /// Changes as they travel from a device that has read the journal up to there.
    #[must_use]
    pub fn at(household: HouseholdId, cursor: Cursor, changes: &[Change]) -> HouseholdPush {
        let fingerprint = cursor.fingerprint;
        HouseholdPush { fingerprint, ..HouseholdPush::new(household, Some(cursor.seq), changes) }
    }

    /// Only asks which of these changes the server lacks.
    #[must_use]
    pub fn offering(household: HouseholdId, offers: Vec<ChangeId>) -> HouseholdPush {
        HouseholdPush { offers, ..HouseholdPush::new(household, None, &[]) }
    }
}

/// The text of a [`SyncRequest`], as a phone writes it.
///
/// # Errors
/// Never for changes that a person made or that were read.
pub fn request(device: DeviceId, now: Moment, households: Vec<HouseholdPush>) -> serde_json::Result<String> {
    serde_json::to_string(&SyncRequest { v: WIRE_VERSION, reasons: REASONS, device, now, households })
}

/// What the server answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SyncReply {
    pub v: u32,
    pub now: Moment,
    pub households: Vec<HouseholdReply>,
}

/// What the server answers of one household.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HouseholdReply {
    pub household: HouseholdId,
    /// One per change sent, in that order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<Outcome>,
    /// The household cannot be had at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Refusal>,
    /// The whole state, for a device that has nothing or is far behind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Everything newer than the device's cursor (or than `state`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Entry>,
    /// How far the journal was read for this answer.
    pub cursor: Seq,
    /// That of the journal up to this number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<Fingerprint>,
    /// The journal is not the one that the device read: `state` is to be taken whatever its number, and the device offers
    /// what was confirmed to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub another: bool,
    /// Of the changes offered, those that the server does not have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lacks: Vec<ChangeId>,
    /// There is more behind the cursor: ask again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more: bool,
}

/// A plan as of a number of its journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct State {
    pub plan: Plan,
    pub cursor: Seq,
    /// That of the journal up to this number; None as an older program kept it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<Fingerprint>,
}

impl State {
    #[must_use]
    pub fn place(&self) -> Cursor {
        Cursor { seq: self.cursor, fingerprint: self.fingerprint }
    }
}

/// What became of one change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// None when the change was so malformed that no id could be read.
    pub id: Option<ChangeId>,
    #[serde(flatten)]
    pub verdict: Verdict,
}

/// Accepted (it is on disk), already known, or refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Accepted(Seq),
    Duplicate(Seq),
    Refused(Refusal),
}

/// An error of a whole request, with its stable name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestError {
    /// `too-large`, `malformed`, `signed-out`, `foreign-origin`, `too-many`, `unavailable`.
    pub error: String,
}
