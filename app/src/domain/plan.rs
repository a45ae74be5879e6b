//! The perspective plan of one household, as the fold of its journal.
//!
//! [`Plan::apply`] is the only way a plan changes. It never fails: a change that refers to something
//! that is not there, or of an unknown kind, leaves the plan as it is. Who may make which change is
//! decided before, in [`super::policy`].

use super::appointment::Appointment;
use super::change::{Body, Change, Known};
use super::field::{Field, Mark};
use super::household::{Facet, NewPerson, Person, Role, Situation};
use super::id::{AppointmentId, DocKey, HouseholdId, NoteId, PersonId, StepId, TopicKey};
use super::indicator::Indicator;
use super::intake::{self, Answer};
use super::note::{NewNote, Note};
use super::proposal::Aside;
use super::step::{DocState, Document, Link, LinkState, NewStep, Status, Step, SubStep};
use super::text::{Audience, Lang, Text, TextHash, Translation, Translations, Written};
use super::time::{Day, Moment};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the stored and sent form of a plan. Raised when an older program could not read it,
/// or when folding the journal anew gives more: 2 has answers of the talk, papers of the household,
/// and what was put aside.
pub const PLAN_VERSION: u32 = 2;

/// A household's plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub household: HouseholdId,
    #[serde(default)]
    pub alias: Field<String>,
    #[serde(default)]
    pub municipality: Field<String>,
    #[serde(default)]
    pub people: BTreeMap<PersonId, Person>,
    #[serde(default)]
    pub situation: Situation,
    /// Answers of the talk, by [`super::intake::place`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub told: BTreeMap<String, Field<Option<Answer>>>,
    /// How the household's papers stand. A step shows the same (see [`Plan::set_paper`]).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub papers: BTreeMap<DocKey, Field<DocState>>,
    /// Steps that were offered and put aside.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub asides: BTreeMap<TopicKey, Field<Option<Aside>>>,
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
}

impl Plan {
    #[must_use]
    pub fn new(household: HouseholdId) -> Plan {
        Plan {
            household,
            alias: Field::default(),
            municipality: Field::default(),
            people: BTreeMap::new(),
            situation: Situation::default(),
            told: BTreeMap::new(),
            papers: BTreeMap::new(),
            asides: BTreeMap::new(),
            goals: BTreeMap::new(),
            steps: Vec::new(),
            notes: Vec::new(),
            appointments: Vec::new(),
            translations: Translations::new(),
            family_sign: None,
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

    pub fn notes_of(&self, step: Option<StepId>) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.step == step)
    }

    /// People of one role who are still there.
    pub fn people_as(&self, role: Role) -> impl Iterator<Item = (PersonId, &Person)> {
        self.people
            .iter()
            .filter(move |(_, person)| person.role == role && !person.left)
            .map(|(id, person)| (*id, person))
    }

    /// Applies a change. Applied twice, it counts once.
    pub fn apply(&mut self, change: &Change) {
        let Body::Known(known) = &change.body else { return };
        let mark = change.mark();
        if self.people.get(&change.author).is_some_and(|person| person.role == Role::Member)
            && self.family_sign.is_none_or(|sign| sign < change.at)
        {
            self.family_sign = Some(change.at);
        }
        let edit = Edit { mark, base: change.base, settles: &change.settles };
        self.apply_known(known, &edit);
    }

    fn apply_known(&mut self, known: &Known, edit: &Edit<'_>) {
        match known {
            Known::HouseholdCreated { alias, municipality } => {
                edit.set(&mut self.alias, alias.clone());
                edit.set(&mut self.municipality, municipality.clone());
            }
            Known::AliasChanged { alias } => edit.set(&mut self.alias, alias.clone()),
            Known::MunicipalityChanged { municipality } => {
                edit.set(&mut self.municipality, municipality.clone());
            }
            Known::PersonAdded { person } => self.add_person(person, edit.mark.who),
            Known::PersonRenamed { person, name } => {
                if let Some(found) = self.people.get_mut(person) {
                    edit.set(&mut found.name, name.clone());
                }
            }
            Known::LanguageChosen { person, lang } => {
                if let Some(found) = self.people.get_mut(person) {
                    edit.set(&mut found.lang, *lang);
                }
            }
            Known::PersonLeft { person } => {
                if let Some(found) = self.people.get_mut(person) {
                    found.left = true;
                }
            }
            Known::PersonBornTold { person, born } => {
                if let Some(found) = self.people.get_mut(person) {
                    edit.set(&mut found.born_told, *born);
                }
            }
            Known::SituationTold { facet } => self.tell(facet, edit),
            Known::Told { question, person, answer } => {
                edit.set(self.told.entry(intake::place(question, *person)).or_default(), answer.clone());
            }
            Known::PaperTold { doc, state } => self.set_paper(doc, state, edit),
            Known::ProposalPutAside { topic, aside } => {
                edit.set(self.asides.entry(topic.clone()).or_default(), aside.clone());
            }
            Known::GoalSet { indicator, text } => {
                edit.set(self.goals.entry(*indicator).or_default(), text.clone());
            }
            Known::StepAdded { step } => {
                if self.step(step.id).is_none() && !self.has_twin(step) {
                    self.steps.push((**step).clone().into_step(edit.mark));
                    self.show_papers();
                    for id in &step.opens {
                        self.with_step(*id, |waiting| waiting.needs.found(|needs| needs.push(step.id)));
                    }
                }
            }
            Known::StepTitled { step, title } => self.with_step(*step, |step| {
                edit.text(&mut step.title, title);
            }),
            Known::StepExplained { step, about } => self.with_step(*step, |step| {
                edit.text(&mut step.about, about);
            }),
            Known::StepKindChanged { step, kind } => {
                self.with_step(*step, |step| edit.set(&mut step.kind, *kind))
            }
            Known::StepIndicatorChanged { step, indicator } => {
                self.with_step(*step, |step| edit.set(&mut step.indicator, *indicator));
            }
            Known::StepStatusChanged { step, status } => {
                self.with_step(*step, |step| edit.set(&mut step.status, status.clone()));
            }
            Known::StepUrgencyChanged { step, urgent } => {
                self.with_step(*step, |step| edit.set(&mut step.urgent, *urgent));
            }
            Known::StepDueChanged { step, due } => {
                self.with_step(*step, |step| edit.set(&mut step.due, *due))
            }
            Known::StepDoerChanged { step, doer } => {
                self.with_step(*step, |step| edit.set(&mut step.doer, doer.clone()));
            }
            Known::StepMoved { step, order } => {
                self.with_step(*step, |step| edit.set(&mut step.order, *order))
            }
            Known::StepNeedsChanged { step, needs } => {
                self.with_step(*step, |step| edit.set(&mut step.needs, needs.clone()));
            }
            Known::SubStepAdded { step, sub, text } => self.with_step(*step, |step| {
                if step.sub(sub).is_none() {
                    let text = Some(Text::new(text.clone()));
                    step.subs.push(SubStep { key: sub.clone(), text, done: Field::new(false) });
                }
            }),
            Known::SubStepTicked { step, sub, done } => self.with_step(*step, |step| {
                if let Some(found) = step.subs.iter_mut().find(|found| found.key == *sub) {
                    edit.set(&mut found.done, *done);
                }
            }),
            Known::DocumentAdded { step, doc, text } => {
                self.with_step(*step, |step| {
                    if step.doc(doc).is_none() {
                        let text = text.clone().map(Text::new);
                        step.docs.push(Document { key: doc.clone(), text, state: Field::default() });
                    }
                });
                self.show_papers();
            }
            // Earlier programs told of a paper in one step; it is the household's paper all the same.
            Known::DocumentStateChanged { step, doc, state } => {
                if self.step(*step).is_some_and(|step| step.doc(doc).is_some()) {
                    self.set_paper(doc, state, edit);
                }
            }
            Known::PlaceLinked { step, place } => self.with_step(*step, |step| {
                if step.link(place).is_none() {
                    step.places.push(Link { place: place.clone(), state: Field::new(LinkState::Suggested) });
                }
            }),
            Known::PlaceLinkChanged { step, place, state } => self.with_step(*step, |step| {
                if let Some(link) = step.places.iter_mut().find(|link| link.place == *place) {
                    edit.set(&mut link.state, *state);
                }
            }),
            Known::NoteAdded { note } => self.add_note(note, edit.mark),
            Known::NoteEdited { note, text } => {
                if let Some(found) = self.notes.iter_mut().find(|found| found.id == *note) {
                    found.text.edit(text.clone(), edit.mark, edit.base, edit.settles);
                }
            }
            Known::NotesSeen { notes } => {
                for note in self.notes.iter_mut().filter(|note| notes.contains(&note.id)) {
                    if note.is_unread_by(edit.mark.who) {
                        note.seen.push(edit.mark.who);
                    }
                }
            }
            Known::TextTranslated { source, lang, text } => self.translate(*source, *lang, text, edit.mark),
            Known::AppointmentAdded { appointment } => {
                if self.appointment(appointment.id).is_none() {
                    self.appointments.push((**appointment).clone().into_appointment(edit.mark));
                }
            }
            Known::AppointmentMoved { appointment, when } => {
                self.with_appointment(*appointment, |found| edit.set(&mut found.when, *when));
            }
            Known::AppointmentDetailed { appointment, details } => {
                self.with_appointment(*appointment, |found| edit.set(&mut found.details, details.clone()));
            }
            Known::AppointmentCancelled { appointment, cancelled } => {
                self.with_appointment(*appointment, |found| edit.set(&mut found.cancelled, *cancelled));
            }
        }
    }

    fn with_step(&mut self, id: StepId, change: impl FnOnce(&mut Step)) {
        if let Some(step) = self.steps.iter_mut().find(|step| step.id == id) {
            change(step);
        }
    }

    /// Whether the plan has this step already: two people took the same offer at once. With a name of
    /// its own it is another step.
    fn has_twin(&self, new: &NewStep) -> bool {
        let is = |step: &Step| step.topic == new.topic && step.title.is_none() && step.is_open();
        new.topic.is_some() && new.title.is_none() && self.steps.iter().any(is)
    }

    /// The same paper is one thing, however many steps ask for it.
    fn set_paper(&mut self, doc: &DocKey, state: &DocState, edit: &Edit<'_>) {
        edit.set(self.papers.entry(doc.clone()).or_default(), state.clone());
        self.show_papers();
    }

    /// Shows in each step how its papers stand.
    fn show_papers(&mut self) {
        for doc in self.steps.iter_mut().flat_map(|step| &mut step.docs) {
            if let Some(field) = self.papers.get(&doc.key)
                && doc.state != *field
            {
                doc.state = field.clone();
            }
        }
    }

    /// Completes a plan that an older program kept: it knew papers only by step.
    pub fn complete(&mut self) {
        for doc in self.steps.iter().flat_map(|step| &step.docs) {
            if doc.state.mark().is_some() && !self.papers.contains_key(&doc.key) {
                self.papers.insert(doc.key.clone(), doc.state.clone());
            }
        }
        self.show_papers();
    }

    fn with_appointment(&mut self, id: AppointmentId, change: impl FnOnce(&mut Appointment)) {
        if let Some(found) = self.appointments.iter_mut().find(|found| found.id == id) {
            change(found);
        }
    }

    fn add_person(&mut self, person: &NewPerson, author: PersonId) {
        // A coordinator, who gives accounts, is nobody of the household or its team.
        let named = self.people.contains_key(&author);
        // Somebody who left and comes back keeps the name and language they had here.
        let back = |known: &mut Person| (known.left, known.named) = (false, named);
        self.people.entry(person.id).and_modify(back).or_insert_with(|| Person {
            named,
            name: Field::new(person.name.clone()),
            role: person.role,
            born: person.born,
            born_told: Field::default(),
            lang: Field::new(person.lang),
            left: false,
        });
    }

    fn tell(&mut self, facet: &Facet, edit: &Edit<'_>) {
        let situation = &mut self.situation;
        match facet {
            Facet::Housing(value) => edit.set(&mut situation.housing, *value),
            Facet::HousingUntil(value) => edit.set(&mut situation.housing_until, *value),
            Facet::Subgroup(value) => edit.set(&mut situation.subgroup, *value),
            Facet::Legal(value) => edit.set(&mut situation.legal, *value),
            Facet::Health(value) => edit.set(&mut situation.health, value.clone()),
            Facet::Work(value) => edit.set(&mut situation.work, *value),
        }
    }

    fn add_note(&mut self, note: &NewNote, mark: Mark) {
        if self.note(note.id).is_some() {
            return;
        }
        self.notes.push(Note {
            id: note.id,
            step: note.step,
            audience: note.audience,
            author: mark.who,
            at: mark.at,
            text: Text::new(note.text.clone()),
            help: note.help,
            seen: Vec::new(),
        });
    }

    fn translate(&mut self, source: TextHash, lang: Lang, text: &str, mark: Mark) {
        let Some((audience, _)) = self.find_text(source) else { return };
        let translation = Translation { text: text.to_owned(), who: mark.who, at: mark.at, audience };
        self.translations.entry(source).or_default().insert(lang, translation);
    }

    /// Who the text with this hash is for, and what it says, when the plan (or an earlier version of
    /// one of its texts) holds such a text.
    #[must_use]
    pub fn find_text(&self, hash: TextHash) -> Option<(Audience, &Written)> {
        let mut found = None;
        self.each_text(&mut |audience, written, earlier| {
            for version in std::iter::once(written).chain(earlier) {
                if found.is_none() && TextHash::of(version, audience) == hash {
                    found = Some((audience, version));
                }
            }
        });
        found
    }

    /// Calls `visit` with each text that people wrote: its audience, its words, its earlier versions.
    pub fn each_text<'a>(&'a self, visit: &mut dyn FnMut(Audience, &'a Written, &'a [Written])) {
        for step in &self.steps {
            let texts = step.title.iter().chain(&step.about);
            let texts = texts.chain(step.subs.iter().filter_map(|sub| sub.text.as_ref()));
            for text in texts.chain(step.docs.iter().filter_map(|doc| doc.text.as_ref())) {
                visit(Audience::All, text.written(), text.earlier());
            }
            if let Some(written) = step.status.get().written() {
                visit(Audience::All, written, &[]);
            }
        }
        for state in self.papers.values() {
            if let DocState::CannotGet { because } = state.get() {
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
        plan
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

/// What all edits carry with them.
struct Edit<'a> {
    mark: Mark,
    base: Option<super::id::ChangeId>,
    settles: &'a [super::id::ChangeId],
}

impl Edit<'_> {
    fn set<T: PartialEq + Clone>(&self, field: &mut Field<T>, value: T) {
        field.set(value, self.mark, self.base, self.settles);
    }

    fn text(&self, text: &mut Option<Text>, written: &Written) {
        match text {
            Some(text) => text.edit(written.clone(), self.mark, self.base, self.settles),
            None => *text = Some(Text::new(written.clone())),
        }
    }
}
