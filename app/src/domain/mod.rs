//! The plan itself: plain Rust without input or output. It knows neither leptos, sqlx nor web-sys.
//!
//! Everything that happens to a household's plan is a [`change::Change`]; the changes in the order
//! of the server's numbers are the household's journal, and a [`plan::Plan`] is the fold of it.

pub mod appointment;
pub mod change;
pub mod desk;
pub mod field;
pub mod household;
pub mod id;
pub mod indicator;
pub mod intake;
pub mod journal;
pub mod library;
pub mod next;
pub mod note;
pub mod papers;
pub mod path;
pub mod plan;
pub mod policy;
pub mod proposal;
pub mod revision;
pub mod step;
pub mod summary;
pub mod text;
pub mod time;
