//! Components that both the family's and the staff's screens use.

pub mod form;
pub mod icon;
