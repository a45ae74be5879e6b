//! The journal: a household's accepted changes, numbered by the server without gaps.

use crate::change::Change;
use crate::id::ChangeId;
use crate::plan::Plan;
use crate::text::Audience;
use serde::{Deserialize, Serialize};

/// The number of a change in its household's journal: 1 is the first, 0 is before all. The team counts all changes, a family
/// only those that it may see: so nothing, not even a gap, tells a family's device that the team wrote something for itself.
pub type Seq = u64;

/// A place in a journal: a number, and the change that has it. Another change at that number, or none, tells that the
/// journal is not the one that was read, as after a restore.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    pub seq: Seq,
    /// None: before all, or told by a program that knows numbers only.
    pub id: Option<ChangeId>,
}

impl From<Seq> for Cursor {
    fn from(seq: Seq) -> Cursor {
        Cursor { seq, id: None }
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
