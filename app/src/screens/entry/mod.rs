//! Before and beside the app: the entrance, what is said when something is wrong, and what was left unsent on a
//! device.

pub mod enter;
pub mod problem;
pub mod unsent_leftovers;
