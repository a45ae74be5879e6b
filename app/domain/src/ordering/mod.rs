//! The order of a plan: what comes next, and what unlocks what.

pub mod next;
pub mod path;
