//! The words of the screens, and dates as a person says them.
//!
//! Translators write Fluent files (`locales/`). The server gathers from them what each app needs, puts the
//! amounts of the library to it as terms, and sends it as Fluent again; both sides say it by the same
//! library (`words.rs`).

mod amounts;
mod dates;
#[cfg(feature = "ssr")]
pub mod hyphens;
#[cfg(feature = "ssr")]
pub mod messages;
mod missed;
#[cfg(feature = "ssr")]
pub mod phrases;
#[cfg(feature = "ssr")]
pub mod plain;
#[cfg(feature = "ssr")]
pub mod terms;
mod words;

pub use missed::count_of_all as missed;
pub use words::{Arg, Words};

/// The rooms of `locales/<lang>/` that the family's screens use.
pub const FAMILY_ROOMS: &[&str] = &["common", "family", "device", "enter", "errors", "install"];
/// The rooms that the staff's screens use beside those of the family. What they say under a name of the family's is said in
/// its place: a colleague has no "your plan".
pub const STAFF_ROOMS: &[&str] = &["staff"];
/// The rooms with the words of the step library and the directory.
pub const LIBRARY_ROOMS: &[&str] = &[
    "documents",
    "library-rights",
    "library-housing",
    "library-care",
    "library-education",
    "library-language",
    "library-work",
    "library-leisure",
    "library-people",
    "places",
    "interview",
    "appointment",
    "documents-and-path",
    "counter",
];
/// Rooms of which the words of the language beside the reader's come along too.
pub const BESIDE_ROOMS: &[&str] = &["counter", "documents"];
/// What of the other rooms comes along with them.
pub const BESIDE_PREFIXES: &[&str] =
    &["status-", "document-state-", "weekday-", "month-", "date-", "indicator-", "day-"];
