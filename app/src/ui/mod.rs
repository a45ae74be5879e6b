//! Components that both the family's and the staff's screens use.

pub mod change_line;
pub mod form;
pub mod icon;
pub mod input;
pub mod layout;
pub mod ring;
pub mod rival;
pub mod said;
pub mod sketch;
pub mod step;
pub mod sync;
pub mod unsent;
