//! The journal: a household's accepted changes, numbered by the server without gaps.

use crate::change::Change;
use crate::id::Fingerprint;
use crate::plan::Plan;
use crate::text::Audience;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The number of a change in its household's journal: 1 is the first, 0 is before all. The team counts all changes, a family
/// only those that it may see: so nothing, not even a gap, tells a family's device that the team wrote something for itself.
pub type Seq = u64;

/// A place in a journal: a number, and the fingerprint of all up to it. Another fingerprint at that number, or none, tells
/// that the journal is not the one that was read, as after a restore. (The id of the change alone would not: what was lost
/// and is sent again may get its number of before, behind others.)
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    pub seq: Seq,
    /// None: before all, or told by a program that knows numbers only.
    pub fingerprint: Option<Fingerprint>,
}

impl From<Seq> for Cursor {
    fn from(seq: Seq) -> Cursor {
        Cursor { seq, fingerprint: None }
    }
}

impl Cursor {
    /// The place behind one more entry.
    #[must_use]
    pub fn then(self, seq: Seq, change: &Change) -> Cursor {
        Cursor { seq, fingerprint: self.fingerprint.map(|before| before.then(change)) }
    }
}

impl Fingerprint {
    /// Of nothing.
    pub const EMPTY: Fingerprint = Fingerprint(Uuid::nil());

    /// With one more entry: its id, and its time as the server has corrected it, for what is sent again after a restore is
    /// given another. Not a secret and no defence against forgery: whoever forges it harms the own device. (The mixing
    /// of FxHash, <https://docs.rs/rustc-hash>, with 128 bits: the odd factor is the golden ratio's fraction.)
    #[must_use]
    pub fn then(self, change: &Change) -> Fingerprint {
        let time = u128::from(change.at.0.cast_unsigned());
        let mixed = [change.id.0.as_u128(), time].into_iter().fold(self.0.as_u128(), |before, word| {
            (before.rotate_left(25) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)
        });
        Fingerprint(Uuid::from_u128(mixed))
    }
}

/// An accepted change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub seq: Seq,
    #[serde(default, skip_serializing_if = "Audience::is_all")]
    pub audience: Audience,
    pub change: Change,
}

/// Folds entries into a plan, in their order.
pub fn fold<'a>(plan: &mut Plan, entries: impl IntoIterator<Item = &'a Entry>) {
    for entry in entries {
        plan.apply(&entry.change);
    }
}
