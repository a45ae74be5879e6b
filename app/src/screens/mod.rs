//! The screens, by who sees them. Nobody but the two apps and their frames imports one.

pub mod casework;
pub mod coordination;
pub mod entry;
pub mod family;
pub mod plan;
pub mod staff;
