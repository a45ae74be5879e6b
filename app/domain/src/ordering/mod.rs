//! The order of a plan: what comes next, and what unlocks what.

pub mod next;
pub mod path;

/// The room left between two steps of a plan, so that another one fits between.
pub const ROOM: i64 = 1024;
