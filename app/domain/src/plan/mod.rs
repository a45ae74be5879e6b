//! The perspective plan of one household, as the fold of its journal.
//!
//! [`Plan::apply`] is the only way a plan changes. It never fails: a change that refers to something
//! that is not there, or of an unknown kind, leaves the plan as it is. Who may make which change is
//! decided before, in [`crate::access`].

pub mod amount;
pub mod answer;
pub mod appointment;
pub mod household;
pub mod indicator;
pub mod interpreter;
pub mod note;
pub mod offer_response;
pub mod outcome;
pub mod reminder_choice;
pub mod repeat;
mod rivals;
pub mod situation;
pub mod step;

use crate::field::Field;
use crate::id::{AppointmentId, DocumentKey, HouseholdId, NoteId, PersonId, StepId, TopicKey};
use crate::text::{Audience, TextHash, Translations, Written};
use crate::time::{Day, Moment};
use amount::Amounts;
use answer::Answer;
use appointment::Appointment;
use household::{Closing, Person, Role};
use indicator::Indicator;
use note::Note;
use offer_response::OfferResponse;
use serde::{Deserialize, Serialize};
use situation::Situation;
use std::collections::BTreeMap;
use step::{DocumentState, Link, Status, Step, StepKind};

/// The version of the stored and sent form of a plan. Raised when an older program could not read it,
/// or when folding the journal anew gives more: 2 has answers of the talk, documents of the household,
/// and what was put aside; 3 has requests for help that were settled; 4 has names in two scripts, as many rivals as are
/// kept, and how much was written; 5 has people's telephone numbers; 6 has the day on which is asked again for what a step
/// waits for, who stands in for whom, whether a household is closed or one to practise with, and translations with their
/// versions, both of two that were made blind of each other; 7 has what came of appointments, who goes along, how it stands
/// with the interpreter, how one gets there, and those that repeat; when an appointment was to be
/// before it was moved, which reminders somebody wants, why a place is suggested, what
/// the family says of it, and who goes along.
pub const PLAN_VERSION: u32 = 7;

/// A household's plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub household: HouseholdId,
    #[serde(default)]
    pub alias: Field<String>,
    #[serde(default)]
    pub municipality: Field<String>,
    /// The work with it was ended. That changes who looks after it, and nobody's rights: the plan stays the family's.
    #[serde(default, skip_serializing_if = "household::is_untold")]
    pub closed: Field<Option<Closing>>,
    /// An invented household, in which new colleagues practise.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub practice: bool,
    #[serde(default)]
    pub people: BTreeMap<PersonId, Person>,
    #[serde(default)]
    pub situation: Situation,
    /// Answers of the talk, by [`answer::place`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub told: BTreeMap<String, Field<Option<Answer>>>,
    /// How the household's documents stand. A step shows the same.
    #[serde(rename = "papers", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub documents: BTreeMap<DocumentKey, Field<DocumentState>>,
    /// Steps that were offered and put aside.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub asides: BTreeMap<TopicKey, Field<Option<OfferResponse>>>,
    /// What the household wants to reach, by indicator.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub goals: BTreeMap<Indicator, Field<Option<Written>>>,
    #[serde(default)]
    pub steps: Vec<Step>,
    /// In the order of the journal.
    #[serde(default)]
    pub notes: Vec<Note>,
    #[serde(default)]
    pub appointments: Vec<Appointment>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: Translations,
    /// When a member of the family last changed something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_sign: Option<Moment>,
    /// How much was ever written in it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub amounts: Amounts,
}

impl Plan {
    #[must_use]
    pub fn new(household: HouseholdId) -> Plan {
        Plan {
            household,
            alias: Field::default(),
            municipality: Field::default(),
            closed: Field::default(),
            practice: false,
            people: BTreeMap::new(),
            situation: Situation::default(),
            told: BTreeMap::new(),
            documents: BTreeMap::new(),
            asides: BTreeMap::new(),
            goals: BTreeMap::new(),
            steps: Vec::new(),
            notes: Vec::new(),
            appointments: Vec::new(),
            translations: Translations::new(),
            family_sign: None,
            amounts: Amounts::new(),
        }
    }

    #[must_use]
    pub fn step(&self, id: StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    #[must_use]
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == id)
    }

    #[must_use]
    pub fn appointment(&self, id: AppointmentId) -> Option<&Appointment> {
        self.appointments.iter().find(|appointment| appointment.id == id)
    }

    /// Steps in the order of the plan.
    #[must_use]
    pub fn ordered(&self) -> Vec<&Step> {
        let mut steps: Vec<&Step> = self.steps.iter().collect();
        steps.sort_by_key(|step| *step.order.get());
        steps
    }

    pub fn notes_of(&self, step: Option<StepId>) -> impl DoubleEndedIterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.step == step)
    }

    /// People of one role who are still there. Somebody who was named without anything to see is nobody: earlier
    /// programs took such names.
    pub fn people_as(&self, role: Role) -> impl Iterator<Item = (PersonId, &Person)> {
        self.people
            .iter()
            .filter(move |(_, person)| person.role == role && !person.left && !person.is_nameless())
            .map(|(id, person)| (*id, person))
    }

    /// Alters a step, where the plan has it.
    pub(crate) fn with_step(&mut self, id: StepId, change: impl FnOnce(&mut Step)) {
        if let Some(step) = self.steps.iter_mut().find(|step| step.id == id) {
            change(step);
        }
    }

    /// Alters an appointment, where the plan has it.
    pub(crate) fn with_appointment(&mut self, id: AppointmentId, change: impl FnOnce(&mut Appointment)) {
        if let Some(found) = self.appointments.iter_mut().find(|found| found.id == id) {
            change(found);
        }
    }

    /// Shows in each step how its documents stand.
    pub(crate) fn show_documents(&mut self) {
        for doc in self.steps.iter_mut().flat_map(|step| &mut step.documents) {
            if let Some(field) = self.documents.get(&doc.key)
                && doc.state != *field
            {
                doc.state = field.clone();
            }
        }
    }

    /// Completes a plan that an older program kept: it knew documents only by step.
    pub fn complete(&mut self) {
        for doc in self.steps.iter().flat_map(|step| &step.documents) {
            if doc.state.mark().is_some() && !self.documents.contains_key(&doc.key) {
                self.documents.insert(doc.key.clone(), doc.state.clone());
            }
        }
        self.show_documents();
    }

    /// Who the text with this hash is for, and what it says, when the plan (or an earlier version of
    /// one of its texts) holds such a text.
    #[must_use]
    pub fn find_text(&self, hash: TextHash) -> Option<(Audience, Written)> {
        let mut found = None;
        self.each_text(&mut |audience, written, earlier| {
            for version in std::iter::once(written).chain(earlier) {
                if found.is_none() && TextHash::of(version, audience) == hash {
                    found = Some((audience, version.clone()));
                }
            }
        });
        found
    }

    /// Calls `visit` with each text that people wrote: its audience, its words, its earlier versions.
    pub fn each_text(&self, visit: &mut dyn FnMut(Audience, &Written, &[Written])) {
        for step in &self.steps {
            let texts = step.title.iter().chain(&step.about);
            let texts = texts.chain(step.subs.iter().filter_map(|sub| sub.text.as_ref()));
            let texts = texts.chain(step.places.iter().filter_map(|link| link.why.as_ref()));
            for text in texts.chain(step.documents.iter().filter_map(|doc| doc.text.as_ref())) {
                visit(Audience::All, text.written(), text.earlier());
            }
            if let Some(written) = step.status.get().written() {
                visit(Audience::All, written, &[]);
            }
        }
        for state in self.documents.values() {
            if let DocumentState::CannotGet { because } = state.get() {
                visit(Audience::All, because, &[]);
            }
        }
        for answer in self.told.values() {
            if let Some(Answer::Said(written)) = answer.get() {
                visit(Audience::All, written, &[]);
            }
        }
        for goal in self.goals.values() {
            if let Some(written) = goal.get() {
                visit(Audience::All, written, &[]);
            }
        }
        for appointment in &self.appointments {
            visit(Audience::All, appointment.what.written(), appointment.what.earlier());
            for (written, _) in appointment.said() {
                visit(Audience::All, &written, &[]);
            }
        }
        for note in &self.notes {
            visit(note.audience, note.text.written(), note.text.earlier());
        }
    }

    /// The plan as the family may have it: without anything that is for the team only.
    #[must_use]
    pub fn for_family(&self) -> Plan {
        let mut plan = self.clone();
        plan.notes.retain(|note| note.audience == Audience::All);
        plan.translations.retain(|_, by_lang| {
            by_lang.retain(|_, translation| translation.audience == Audience::All);
            !by_lang.is_empty()
        });
        plan.amounts.retain(|audience, _| audience.is_all());
        plan
    }

    /// The people and places that are the family's by now, each once, in the order of the plan's steps. An office that a
    /// breakthrough needed is none of them.
    #[must_use]
    pub fn ours(&self) -> Vec<(&Step, &Link)> {
        let mut ours: Vec<(&Step, &Link)> = Vec::new();
        let steps = self.ordered().into_iter();
        for step in steps.filter(|step| *step.kind.get() != StepKind::Breakthrough) {
            for link in step.places.iter().filter(|link| link.is_ours()) {
                if ours.iter().all(|(_, known)| known.place != link.place) {
                    ours.push((step, link));
                }
            }
        }
        ours
    }

    /// Steps done, of all that are wanted: (done, total).
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let wanted = self.steps.iter().filter(|step| *step.status.get() != Status::NotWanted);
        let total = wanted.clone().count();
        (wanted.filter(|step| step.status.get().is_done()).count(), total)
    }

    /// Days until an appointment's day or a due day count from today; both sides use this.
    #[must_use]
    pub fn is_overdue(step: &Step, today: Day) -> bool {
        step.is_open() && step.due.get().is_some_and(|due| due < today)
    }
}
