//! The bounds of what people write: texts, lists, days and keys in changes, and what a plan as a whole can become.
//!
//! | bound | why | what a person sees |
//! |---|---|---|
//! | [`NOTE_CHARS`] and its like | a text is read on a phone | the field takes no more; "too long" |
//! | [`RIVALS_KEPT`], [`RIVALS_SHOWN`] | each answer is a form that names the others | three, "and 5 earlier answers"; one tap settles all |
//! | [`NOTES_SHOWN`], [`NOTES_SHOWN_BYTES`] | a page of a long talk | the latest, and a link to the earlier ones |
//! | [`NOTES`], [`PLAN_BYTES`] | a page brings the plan along: it stays below 8 MB | "full"; the words stay on the device, all else goes on |
//! | [`UNKNOWN_CHANGES`], [`UNKNOWN_PLAN_BYTES`] | what nobody here can read is kept for newer programs only | the same |

use super::{ChangeKind, NoteChange};
use crate::access::Refusal;
use crate::plan::Plan;
use crate::spelling::is_blank;
use crate::text::Written;
use crate::time::Day;
use std::collections::BTreeMap;

/// Longest note, in characters.
pub const NOTE_CHARS: usize = 8_000;
/// Longest translation, in characters: other languages need more of them.
pub const TRANSLATION_CHARS: usize = 2 * NOTE_CHARS;
/// Longest title, name or reason, in characters.
pub const LINE_CHARS: usize = 300;
/// Longest explanation of a step, in characters.
pub const ABOUT_CHARS: usize = 4_000;
/// How many days somebody may stand in for a colleague: a year.
pub const STAND_IN_DAYS: i32 = 366;
pub use crate::field::RIVALS_KEPT;
pub use crate::plan::note::{NOTES_SHOWN, NOTES_SHOWN_BYTES};

/// How many of the other answers are drawn.
pub const RIVALS_SHOWN: usize = 3;
/// Most notes in one plan. A family that writes five a day needs more than five years for them.
pub const NOTES: usize = 10_000;
/// Most bytes of text that were ever written in one plan, with what stands around each in its state: as many as
/// three long novels.
pub const PLAN_BYTES: usize = 6_500_000;
/// Most changes of unknown kinds in one plan, and all their bytes.
pub const UNKNOWN_CHANGES: usize = 1_000;
pub const UNKNOWN_PLAN_BYTES: usize = 2_000_000;

/// That a plan has room for what a change adds to it.
pub(crate) fn fits(plan: &Plan, kind: &ChangeKind) -> Result<(), Refusal> {
    let added = kind.amount();
    let is_note = matches!(kind, ChangeKind::Note(NoteChange::Added { .. }));
    let is_full = added > 0 && plan.written().bytes + added > PLAN_BYTES;
    if is_full || (is_note && plan.notes.len() >= NOTES) { Err(Refusal::Full) } else { Ok(()) }
}

/// The same for a change of an unknown kind.
pub(crate) fn fits_unknown(plan: &Plan, bytes: usize) -> Result<(), Refusal> {
    let known = plan.written();
    let is_full = known.unknown >= UNKNOWN_CHANGES || known.unknown_bytes + bytes > UNKNOWN_PLAN_BYTES;
    if is_full { Err(Refusal::Full) } else { Ok(()) }
}

/// Most things of one sort in one change (notes seen, prerequisites, documents).
pub const MANY: usize = 200;

pub(super) fn line(text: &str) -> Result<(), Refusal> {
    within(text, LINE_CHARS)
}

/// A line that may be left empty.
pub(super) fn optional_line(text: &str) -> Result<(), Refusal> {
    if is_longer(text, LINE_CHARS) { Err(Refusal::TooLong) } else { Ok(()) }
}

pub(super) fn within(text: &str, chars: usize) -> Result<(), Refusal> {
    if is_blank(text) {
        return Err(Refusal::Empty);
    }
    if is_longer(text, chars) { Err(Refusal::TooLong) } else { Ok(()) }
}

fn is_longer(text: &str, chars: usize) -> bool {
    // A character has at least one byte, so most texts need no counting.
    text.len() > chars && text.chars().count() > chars
}

pub(super) fn written(text: &Written, chars: usize) -> Result<(), Refusal> {
    within(&text.text, chars)
}

pub(super) fn optional_text(text: Option<&Written>, chars: usize) -> Result<(), Refusal> {
    text.map_or(Ok(()), |text| written(text, chars))
}

pub(super) fn day(day: Day) -> Result<(), Refusal> {
    if (Day::FIRST..=Day::LAST).contains(&day) { Ok(()) } else { Err(Refusal::ImpossibleDate) }
}

pub(super) fn optional_day(given: Option<Day>) -> Result<(), Refusal> {
    given.map_or(Ok(()), day)
}

/// The earliest year of birth that is taken: nobody is older.
pub const FIRST_BIRTH: i32 = 1900;

/// A year of birth, told on this day.
pub(crate) fn birth(year: Option<i32>, told: Day) -> Result<(), Refusal> {
    let fits = year.is_none_or(|year| (FIRST_BIRTH..=told.civil().0).contains(&year));
    if fits { Ok(()) } else { Err(Refusal::ImpossibleDate) }
}

pub(crate) fn few<T>(things: &[T]) -> Result<(), Refusal> {
    if things.len() > MANY { Err(Refusal::TooLong) } else { Ok(()) }
}

pub(super) fn key(text: &str) -> Result<(), Refusal> {
    if crate::id::is_key(text) { Ok(()) } else { Err(Refusal::Malformed) }
}

/// Few enough, and each of them a key.
pub(super) fn keys<'a>(texts: impl ExactSizeIterator<Item = &'a str>) -> Result<(), Refusal> {
    if texts.len() > MANY {
        return Err(Refusal::TooLong);
    }
    texts.into_iter().try_for_each(key)
}

/// A map of things that people name has an end.
pub(super) fn room<K: Ord, V>(map: &BTreeMap<K, V>, key: &K) -> Result<(), Refusal> {
    if map.len() < 2 * MANY || map.contains_key(key) { Ok(()) } else { Err(Refusal::TooLong) }
}
