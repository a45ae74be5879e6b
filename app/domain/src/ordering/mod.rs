//! The order of a plan: what comes next, and what unlocks what.

pub mod next;
pub mod path;

/// The room left between two steps of a plan, so that another one fits between.
pub const ROOM: i64 = 1024;

/// Numbers of the order lie within this of zero: far more than there are steps, and far from where numbers end.
pub const FARTHEST: i64 = 1 << 53;

/// A number of the order as it counts: those beyond are at the end.
#[must_use]
pub fn bounded(order: i64) -> i64 {
    order.clamp(-FARTHEST, FARTHEST)
}
