//! The coordinator's screens: households and their teams, and the step library.

pub mod households;
pub mod library;
