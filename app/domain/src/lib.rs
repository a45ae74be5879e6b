//! The domain: the perspective plan of a household and every change there is of it. Plain Rust without input
//! or output; it knows neither leptos, sqlx, axum nor web-sys.
//!
//! Everything that happens to a plan is a [`change::Change`]; the changes in the order of the server's numbers
//! are the household's journal, and a [`plan::Plan`] is the fold of it.
//!
//! Data stands below the rules that read it: [`id`], [`time`], [`spelling`], [`field`], [`text`], [`name`], [`distance`], [`search`] ← [`plan`] ← [`library`] ←
//! [`interview`], [`offers`], [`ordering`], [`documents`], [`reminders`], [`several`] (they read plans and change nothing) ← [`change`] ←
//! [`access::policy`], [`journal`].

pub mod access;
pub mod change;
pub mod coordination;
pub mod distance;
pub mod documents;
pub mod field;
pub mod id;
pub mod interview;
pub mod journal;
pub mod library;
pub mod name;
pub mod news;
pub mod offers;
pub mod ordering;
pub mod overlaps;
pub mod plan;
pub mod reminders;
pub mod search;
pub mod several;
pub mod spelling;
pub mod summary;
pub mod text;
pub mod time;
pub mod working_days;
