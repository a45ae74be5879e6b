//! What happened in a household since somebody of its team looked last, in a few words: who did what, and how often.

use crate::change::{
    AppointmentChange, ArrangementChange, Body, ChangeKind, DocumentChange, HouseholdChange, InterviewChange,
    NoteChange, StepChange, TaskChange,
};
use crate::id::PersonId;
use crate::journal::Entry;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A sort of happening, as a caseload tells it. Their order is that of the sentence: what wants an answer comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happening {
    /// Asked for help.
    Asked,
    Wrote,
    Ticked,
    /// A step was finished.
    Finished,
    /// A step waits, or cannot be done now.
    Stuck,
    /// A step was added.
    Added,
    /// An appointment was made.
    Met,
    /// An appointment was moved or its details changed.
    Moved,
    Cancelled,
    /// It was told what came of an appointment.
    Outcome,
    /// A document is there, was asked for, or cannot be had.
    Document,
    /// Something was told in the talk.
    Told,
    Translated,
    Other,
}

impl Happening {
    /// What sort a change is; None: it is no news (reading, and what goes without saying).
    #[must_use]
    pub fn of(body: &Body) -> Option<Happening> {
        use crate::plan::step::Status;
        let Body::Known(kind) = body else { return Some(Happening::Other) };
        Some(match kind {
            ChangeKind::Note(NoteChange::Seen { .. }) => return None,
            ChangeKind::Note(NoteChange::Added { note }) if note.help => Happening::Asked,
            ChangeKind::Note(NoteChange::Added { .. }) => Happening::Wrote,
            ChangeKind::Task(TaskChange::Ticked { done: true, .. }) => Happening::Ticked,
            ChangeKind::Step(StepChange::StatusChanged { step: _, status }) => match status {
                Status::Done { .. } => Happening::Finished,
                Status::Waiting { .. } | Status::CannotNow { .. } => Happening::Stuck,
                _ => Happening::Other,
            },
            ChangeKind::Step(StepChange::Added { .. }) => Happening::Added,
            ChangeKind::Appointment(AppointmentChange::Added { .. }) => Happening::Met,
            ChangeKind::Appointment(AppointmentChange::Cancelled { cancelled: true, .. }) => {
                Happening::Cancelled
            }
            ChangeKind::Arrangement(ArrangementChange::OutcomeNoted { outcome: Some(_), .. }) => {
                Happening::Outcome
            }
            ChangeKind::Appointment(_) | ChangeKind::Arrangement(_) => Happening::Moved,
            ChangeKind::Document(DocumentChange::Added { .. }) => Happening::Other,
            ChangeKind::Document(_) => Happening::Document,
            ChangeKind::Interview(
                InterviewChange::AnswerGiven { .. } | InterviewChange::SituationTold { .. },
            ) => Happening::Told,
            ChangeKind::Household(HouseholdChange::Created { .. } | HouseholdChange::ForPractice {}) => {
                return None;
            }
            ChangeKind::Translation(_) => Happening::Translated,
            _ => Happening::Other,
        })
    }

    /// Its part of a Fluent id.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Happening::Asked => "asked",
            Happening::Wrote => "wrote",
            Happening::Ticked => "ticked",
            Happening::Finished => "finished",
            Happening::Stuck => "stuck",
            Happening::Added => "added",
            Happening::Met => "met",
            Happening::Moved => "moved",
            Happening::Cancelled => "cancelled",
            Happening::Outcome => "outcome",
            Happening::Document => "document",
            Happening::Told => "told",
            Happening::Translated => "translated",
            Happening::Other => "other",
        }
    }
}

/// Who did what, and how often.
pub type Counts = BTreeMap<PersonId, BTreeMap<Happening, usize>>;

/// What others than `me` did in these entries.
#[must_use]
pub fn count<'e>(entries: impl IntoIterator<Item = &'e Entry>, me: PersonId) -> Counts {
    let mut counts = Counts::new();
    for change in entries.into_iter().map(|entry| &entry.change).filter(|change| change.author != me) {
        if let Some(happening) = Happening::of(&change.body) {
            *counts.entry(change.author).or_default().entry(happening).or_default() += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::Change;
    use crate::id::{AppointmentId, ChangeId, DeviceId, NoteId, StepId, SubKey};
    use crate::plan::note::NewNote;
    use crate::text::{Audience, Lang, Written};
    use crate::time::{Moment, WallTime};
    use uuid::Uuid;

    const ME: PersonId = PersonId(Uuid::from_u128(1));
    const OLENA: PersonId = PersonId(Uuid::from_u128(2));

    fn entry(seq: u64, author: PersonId, body: impl Into<Body>) -> Entry {
        let change = Change {
            id: ChangeId(Uuid::from_u128(u128::from(seq))),
            author,
            device: DeviceId(Uuid::nil()),
            at: Moment(0),
            base: None,
            settles: Vec::new(),
            body: body.into(),
        };
        Entry { seq, audience: Audience::All, change }
    }

    #[test]
    fn others_are_counted_by_what_they_did_and_reading_is_nothing() {
        let tick = |done| TaskChange::Ticked { step: StepId(Uuid::nil()), sub: SubKey("a".into()), done };
        let note = |help| NoteChange::Added {
            note: NewNote {
                id: NoteId(Uuid::nil()),
                step: None,
                audience: Audience::All,
                text: Written { lang: Lang::Uk, text: "Ї".into() },
                help,
                contact: None,
            },
        };
        let when = WallTime::parse("2026-12-01T10:30").expect("a time");
        let moved = AppointmentChange::Moved { appointment: AppointmentId(Uuid::nil()), when };
        let entries = [
            entry(1, OLENA, tick(true)),
            entry(2, OLENA, tick(true)),
            entry(3, OLENA, tick(false)),
            entry(4, ME, tick(true)),
            entry(5, OLENA, note(true)),
            entry(6, OLENA, note(false)),
            entry(7, OLENA, moved),
            entry(8, OLENA, NoteChange::Seen { notes: vec![NoteId(Uuid::nil())] }),
        ];
        let of_olena = BTreeMap::from([
            (Happening::Asked, 1),
            (Happening::Wrote, 1),
            (Happening::Ticked, 2),
            (Happening::Moved, 1),
            (Happening::Other, 1),
        ]);
        assert_eq!(count(&entries, ME), Counts::from([(OLENA, of_olena)]));
        assert_eq!(count(&entries[7..], ME), Counts::new());
    }
}
