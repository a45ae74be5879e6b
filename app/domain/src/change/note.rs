//! Changes of notes. Notes are only added; an author edits their own words, nobody else's.

use super::family::{Detail, Edit, Family, OwnWords, Target, found, kinds};
use super::form::FormReader;
use super::limits::{self, NOTE_CHARS};
use super::{Body, Change, ChangeKind};
use crate::access::{Actor, Refusal};
use crate::id::{ChangeId, NoteId};
use crate::plan::Plan;
use crate::plan::household::Role;
use crate::plan::note::{Contact, NewNote, Note, Settled};
use crate::text::{Audience, Text, Written};
use uuid::Uuid;

kinds! {
    /// Changes of notes.
    pub enum NoteChange {
        Added "note-added" { note: NewNote }
        Edited "note-edited" { note: NoteId, text: Written }
        Seen "notes-seen" { notes: Vec<NoteId> }
        HelpSettled "help-settled" { note: NoteId }
    }
}

/// A mark that notes were read of which some are the team's: that of the others is everybody's, and the family must not
/// learn of the rest from it. Gives it apart, where there is anything to part: the mark of those that all see, and of the
/// team's. The second has an id that follows from the first, so that both are known again when it is sent twice.
#[must_use]
pub fn split_seen(plan: &Plan, change: Change) -> (Change, Option<Change>) {
    let Body::Known(ChangeKind::Note(NoteChange::Seen { notes })) = &change.body else {
        return (change, None);
    };
    let is_teams = |id: &NoteId| plan.note(*id).is_some_and(|note| note.audience == Audience::Team);
    let (teams, all): (Vec<NoteId>, Vec<NoteId>) = notes.iter().copied().partition(is_teams);
    if teams.is_empty() || all.is_empty() {
        return (change, None);
    }
    let of = |id, notes| Change { id, body: NoteChange::Seen { notes }.into(), ..change.clone() };
    (of(change.id, all), Some(of(teams_part(change.id), teams)))
}

/// The id of the team's part of a mark ([`split_seen`]).
#[must_use]
pub fn teams_part(id: ChangeId) -> ChangeId {
    // The random part of the id, turned in a way of its own: nobody has it by chance.
    ChangeId(Uuid::from_u128(id.0.as_u128() ^ u128::from(u32::from_be_bytes(*b"team"))))
}

impl Family for NoteChange {
    fn is_allowed(&self, plan: &Plan, actor: Actor) -> bool {
        match self {
            Self::Added { note } => match note.audience {
                // A coordinator tells families of their team; about what is in a plan its team writes.
                Audience::All if actor.role == Role::Coordinator => {
                    !note.help && note.step.is_none() && note.contact.is_none()
                }
                Audience::All => !note.help || actor.role == Role::Member,
                Audience::Team => matches!(actor.role, Role::Researcher | Role::Mediator) && !note.help,
            },
            Self::Edited { note, text: _ } => {
                let is_own = plan.note(*note).is_some_and(|note| note.author == actor.person);
                actor.role != Role::Coordinator && is_own
            }
            Self::Seen { notes: _ } | Self::HelpSettled { note: _ } => actor.role != Role::Coordinator,
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        match self {
            Self::Added { note } => {
                limits::written(&note.text, NOTE_CHARS)?;
                note.contact.as_ref().map_or(Ok(()), contact_limits)
            }
            Self::Edited { note: _, text } => limits::written(text, NOTE_CHARS),
            Self::Seen { notes } => limits::few(notes),
            Self::HelpSettled { note: _ } => Ok(()),
        }
    }

    fn refers(&self, plan: &Plan, actor: Actor) -> Result<Audience, Refusal> {
        match self {
            Self::Added { note } => {
                if plan.note(note.id).is_some() {
                    return Err(Refusal::IdInUse);
                }
                note.step.map_or(Ok(()), |step| found(plan.step(step).is_some()))?;
                Ok(note.audience)
            }
            Self::Edited { note, text: _ } => {
                plan.note(*note).map(|note| note.audience).ok_or(Refusal::NotFound)
            }
            Self::Seen { notes } => {
                // One team-only note makes the whole change the team's: the family must not learn of it.
                let mut audience = Audience::All;
                for id in notes {
                    let note = plan.note(*id).ok_or(Refusal::NotFound)?;
                    if note.audience == Audience::Team && actor.role == Role::Member {
                        return Err(Refusal::NotFound);
                    }
                    audience = audience.max(note.audience);
                }
                Ok(audience)
            }
            Self::HelpSettled { note } => {
                plan.note(*note).filter(|note| note.help).map(|note| note.audience).ok_or(Refusal::NotFound)
            }
        }
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        match self {
            Self::Added { note } => {
                if plan.note(note.id).is_none() {
                    plan.notes.push(Note {
                        id: note.id,
                        step: note.step,
                        audience: note.audience,
                        author: edit.mark.who,
                        at: edit.mark.at,
                        text: Text::new(note.text.clone()),
                        help: note.help,
                        contact: note.contact.clone(),
                        settled: None,
                        seen: Vec::new(),
                    });
                }
            }
            Self::Edited { note, text } => {
                if let Some(found) = plan.notes.iter_mut().find(|found| found.id == *note) {
                    found.text.edit(text.clone(), edit.mark, edit.base, edit.settles);
                }
            }
            Self::Seen { notes } => {
                for note in plan.notes.iter_mut().filter(|note| notes.contains(&note.id)) {
                    if note.is_unread_by(edit.mark.who) {
                        note.seen.push(edit.mark.who);
                    }
                }
            }
            Self::HelpSettled { note } => {
                if let Some(found) = plan.notes.iter_mut().find(|found| found.id == *note) {
                    // Whoever was first settled it.
                    found.settled.get_or_insert(Settled { by: edit.mark.who, at: edit.mark.at });
                }
            }
        }
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        match self {
            Self::Added { .. } | Self::Seen { .. } | Self::HelpSettled { .. } => None,
            Self::Edited { note, text: _ } => plan.note(*note)?.text.source().version(),
        }
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        match self {
            Self::Added { note } => {
                let contact = note.contact.as_mut().map(contact_words);
                [OwnWords::written(&mut note.text)].into_iter().chain(contact.into_iter().flatten()).collect()
            }
            Self::Edited { note: _, text } => vec![OwnWords::written(text)],
            Self::Seen { notes: _ } | Self::HelpSettled { note: _ } => Vec::new(),
        }
    }

    fn targets(&self) -> Vec<Target> {
        match self {
            Self::Added { note } => {
                note.step.map(Target::Step).into_iter().chain([Target::Note(note.id)]).collect()
            }
            Self::Edited { note, text: _ } | Self::HelpSettled { note } => vec![Target::Note(*note)],
            Self::Seen { notes } => notes.iter().copied().map(Target::Note).collect(),
        }
    }

    fn special_word(&self) -> Option<&'static str> {
        match self {
            Self::Added { note } if note.help => Some("kind-help-asked"),
            Self::Added { note } if note.contact.is_some() => Some("kind-contact-noted"),
            _ => None,
        }
    }

    fn detail(&self) -> Option<Detail<'_>> {
        match self {
            // What somebody asked help with is on the screen as it is.
            Self::Added { note } => (!note.help).then_some(Detail::Written(&note.text)),
            Self::Edited { note: _, text } => Some(Detail::Written(text)),
            Self::Seen { notes: _ } | Self::HelpSettled { note: _ } => None,
        }
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        Ok(match kind {
            "note-added" => Self::Added {
                note: NewNote {
                    id: NoteId(form.new_id()),
                    step: if form.is_on("step") { Some(form.id("step")?) } else { None },
                    audience: if form.is_on("team") { Audience::Team } else { Audience::All },
                    text: form.written("text")?,
                    help: form.is_on("help"),
                    contact: contact(form)?,
                },
            },
            "note-edited" => Self::Edited { note: form.id("note")?, text: form.written("text")? },
            "notes-seen" => Self::Seen { notes: form.ids("notes")? },
            "help-settled" => Self::HelpSettled { note: form.id("note")? },
            _ => return Err(Refusal::Malformed),
        })
    }
}

fn contact_words(contact: &mut Contact) -> [OwnWords<'_>; 3] {
    [&mut contact.office, &mut contact.whom, &mut contact.number].map(OwnWords::name)
}

fn contact_limits(contact: &Contact) -> Result<(), Refusal> {
    limits::line(&contact.office)?;
    limits::optional_line(&contact.whom)?;
    limits::optional_line(&contact.number)
}

/// With whom of an office somebody spoke, where the form is about that.
fn contact(form: &FormReader<'_, '_>) -> Result<Option<Contact>, Refusal> {
    if !form.is_on("contact") {
        return Ok(None);
    }
    Ok(Some(Contact {
        day: form.day("day")?.unwrap_or(form.context.today),
        office: form.text("office")?,
        whom: form.optional_text("whom"),
        number: form.optional_text("number"),
    }))
}
