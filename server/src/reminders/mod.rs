//! Reminders: what is due is sent to phones at its time, and what nobody saw climbs to somebody who calls.
//!
//! The rows follow from the journals (`journal/due.rs`) by the rules of [`app::domain::reminders`]. Here one task takes those
//! whose time has come, looks once more whether the plan still says so, and does what is next.

pub mod endpoint;
mod ladder;
pub mod push;
mod run;
mod vapid;

pub(crate) use ladder::{is_doubtful, test_message};
pub(crate) use run::keep_sending;
pub use run::send_due;
pub use vapid::VapidKey;
