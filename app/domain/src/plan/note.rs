//! A note: what somebody wrote about a step, or about the plan as a whole. Notes are only ever
//! added; an author may edit their own words, nobody else's, and no note disappears.

use super::Plan;
use super::household::Role;
use crate::id::{NoteId, PersonId, StepId};
use crate::text::{Audience, Text, Written};
use crate::time::{Day, Moment};
use serde::{Deserialize, Serialize};

/// A note in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub id: NoteId,
    /// None: about the plan as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    #[serde(default, skip_serializing_if = "Audience::is_all")]
    pub audience: Audience,
    pub author: PersonId,
    pub at: Moment,
    pub text: Text,
    /// The family asks for help with it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub help: bool,
    /// It tells what came of speaking with an office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// Somebody of the family or its team said that the help asked for is not needed any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Settled>,
    /// Who has read it, beside its author.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<PersonId>,
}

impl Note {
    #[must_use]
    pub fn is_unread_by(&self, person: PersonId) -> bool {
        self.author != person && !self.seen.contains(&person)
    }
}

/// How many notes stand on one page at most, and how many bytes of text: the earlier ones are a link away, so that a page
/// of a long talk still opens on a cheap phone.
pub const NOTES_SHOWN: usize = 50;
pub const NOTES_SHOWN_BYTES: usize = 100_000;

/// The last of some notes, as many as a page holds, in their order; and whether there are earlier ones. With `before`:
/// of those that stand before that note.
#[must_use]
pub fn latest<'a>(
    notes: impl DoubleEndedIterator<Item = &'a Note>,
    before: Option<NoteId>,
) -> (Vec<&'a Note>, bool) {
    let mut back = notes.rev().peekable();
    if let Some(before) = before {
        back.by_ref().find(|note| note.id == before);
    }
    let (mut shown, mut bytes) = (Vec::new(), 0);
    while let Some(note) = back.peek() {
        bytes += note.text.written().text.len();
        if shown.len() == NOTES_SHOWN || (bytes > NOTES_SHOWN_BYTES && !shown.is_empty()) {
            break;
        }
        shown.extend(back.next());
    }
    shown.reverse();
    (shown, back.peek().is_some())
}

/// With whom of an office somebody spoke, and when; the note says what came of it. Names, which are no text to translate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub day: Day,
    pub office: String,
    /// Whom they spoke with; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub whom: String,
    /// The number of the case or the telephone; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
}

/// By whom a request for help was settled, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    pub by: PersonId,
    pub at: Moment,
}

impl Plan {
    /// Whether a note is new to somebody: they have not read it, and it was written since they came.
    #[must_use]
    pub fn is_unread(&self, note: &Note, person: PersonId) -> bool {
        let since = || self.people.get(&person).and_then(|it| it.since);
        note.is_unread_by(person) && since().is_none_or(|since| since <= note.at)
    }

    /// Whether a note asks for help that is still owed: nobody of the team has answered since in the same place, and
    /// nobody has settled it. That it was read settles nothing.
    #[must_use]
    pub fn is_help_owed(&self, note: &Note) -> bool {
        // First what is said of few notes: whether somebody answered is looked for in all of them.
        if !note.help || note.settled.is_some() {
            return false;
        }
        // A word of the coordinator's to many families answers none of them.
        let is_answering = |role| matches!(role, Role::Researcher | Role::Mediator);
        let of_team = |author| self.people.get(author).is_some_and(|person| is_answering(person.role));
        let mut later = self.notes_of(note.step).rev().take_while(|other| other.id != note.id);
        !later.any(|other| other.audience == Audience::All && of_team(&other.author))
    }
}

/// A note as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewNote {
    pub id: NoteId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    #[serde(default, skip_serializing_if = "Audience::is_all")]
    pub audience: Audience,
    pub text: Written,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub help: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}
