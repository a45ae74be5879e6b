//! What the server has said so far, to whomever: what it must keep to.

use app::domain::change::{Body, Change, ChangeKind, NoteChange};
use app::domain::id::{ChangeId, NoteId, PersonId};
use app::domain::journal::Entry;
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::replica::wire::{HouseholdReply, SyncReply, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// What did not hold, in words.
pub(crate) type Checked<T = ()> = Result<T, String>;

/// Ends a check with these words unless something holds.
macro_rules! holds {
    ($holds:expr, $($words:tt)*) => {
        if !$holds {
            return Err(format!($($words)*));
        }
    };
}
pub(crate) use holds;

#[derive(Default)]
pub(crate) struct Watch {
    /// Changes that the server called accepted or duplicate since it was last restored.
    pub claimed: BTreeSet<ChangeId>,
    /// Notes of which a device was told that they are saved, with their authors.
    pub saved: BTreeMap<NoteId, PersonId>,
    /// All that was ever written in a note.
    pub words: BTreeMap<NoteId, BTreeSet<String>>,
    /// What no family may hear: ids of notes for the team, and what stands in them and in their translations.
    pub secrets: BTreeSet<String>,
    /// How often what happened.
    pub tally: Tally,
}

/// How often what happened.
pub(crate) type Tally = BTreeMap<&'static str, usize>;

impl Watch {
    /// Learns what somebody has just written.
    pub(crate) fn learn(&mut self, change: &Change, of_team: impl Fn(&ChangeKind) -> bool) {
        let Body::Known(kind) = &change.body else { return };
        match kind {
            ChangeKind::Note(NoteChange::Added { note }) => {
                self.words.entry(note.id).or_default().insert(note.text.text.clone());
                if note.audience == Audience::Team {
                    self.secrets.insert(note.id.to_string());
                }
            }
            ChangeKind::Note(NoteChange::Edited { note, text }) => {
                self.words.entry(*note).or_default().insert(text.text.clone());
            }
            _ => {}
        }
        if of_team(kind) {
            self.secrets.extend(kind.texts().into_iter().map(|(_, text)| text));
        }
    }

    /// Reads an answer of the server to somebody's request, whether or not it comes to them.
    pub(crate) fn hear(&mut self, role: Role, answer: &[u8]) -> Checked<(HouseholdReply, i64)> {
        let text = std::str::from_utf8(answer).map_err(|error| error.to_string())?;
        if role == Role::Member {
            let leak = self.secrets.iter().find(|secret| text.contains(*secret));
            holds!(leak.is_none(), "a family's device was told the team's {leak:?}: {text}");
        }
        let reply: SyncReply = serde_json::from_str(text).map_err(|error| format!("{error}: {text}"))?;
        let now = reply.now.0;
        let reply = reply.households.into_iter().next().ok_or("no household in the answer")?;
        holds!(reply.refused.is_none(), "the household was refused: {:?}", reply.refused);
        self.count("answers", 1);
        self.count("another journal", usize::from(reply.another));
        for outcome in &reply.results {
            let verdict = match outcome.verdict {
                Verdict::Accepted(_) => "accepted",
                Verdict::Duplicate(_) => "duplicate",
                Verdict::Refused(_) => "refused",
            };
            self.count(verdict, 1);
            if verdict != "refused" {
                self.claimed.extend(outcome.id);
            }
        }
        Ok((reply, now))
    }

    pub(crate) fn count(&mut self, what: &'static str, times: usize) {
        *self.tally.entry(what).or_default() += times;
    }

    /// Notes that somebody sees in what the server gave.
    pub(crate) fn note_saved(&mut self, reply: &HouseholdReply) {
        let notes = reply.state.iter().flat_map(|state| &state.plan.notes);
        self.saved.extend(notes.map(|note| (note.id, note.author)));
        self.saved.extend(reply.entries.iter().filter_map(|Entry { change, .. }| added(change)));
    }
}

/// The note that a change adds, and its author.
pub(crate) fn added(change: &Change) -> Option<(NoteId, PersonId)> {
    match &change.body {
        Body::Known(ChangeKind::Note(NoteChange::Added { note })) => Some((note.id, change.author)),
        _ => None,
    }
}
