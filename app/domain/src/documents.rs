//! The documents of a household: one list over all its steps, what of it is asked of this household, and what to bring to an
//! appointment.
//!
//! The same document is one thing, however many steps ask for it; what counts is who asks now. Some are asked of some
//! households only (a host family's, a single parent's): what was told decides ([`Asking`]), and what was not told is neither
//! counted nor left out.

use crate::field::Field;
use crate::id::{DocumentKey, PersonId};
use crate::library::Library;
use crate::offers::{Known, LegalStatus, known};
use crate::ordering::next;
use crate::plan::Plan;
use crate::plan::appointment::Appointment;
use crate::plan::household::Role;
use crate::plan::step::{Document, DocumentState, Step};
use crate::time::Day;

/// Whether a document is asked of this household. Those that concern it most come first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked<'a> {
    /// It is; of these people, where it is each one's own.
    Of(Vec<PersonId>),
    /// Only in a circumstance of which nothing was told.
    Perhaps(&'a str),
    /// Only in a circumstance that is not theirs.
    OfOthers(&'a str),
}

impl<'a> Asked<'a> {
    fn rank(&self) -> u8 {
        match self {
            Asked::Of(_) => 0,
            Asked::Perhaps(_) => 1,
            Asked::OfOthers(_) => 2,
        }
    }

    /// In which circumstance it is asked, where that is not theirs or not told.
    #[must_use]
    pub fn circumstance(&self) -> Option<&'a str> {
        match self {
            Asked::Of(_) => None,
            Asked::Perhaps(name) | Asked::OfOthers(name) => Some(name),
        }
    }

    #[must_use]
    pub fn is_of_them(&self) -> bool {
        matches!(self, Asked::Of(_))
    }
}

/// The rule on what is asked of a household: its plan, the library, and the day.
#[derive(Debug)]
pub struct Asking<'a> {
    plan: &'a Plan,
    library: &'a Library,
    standing: LegalStatus,
    today: Day,
}

/// What an appointment asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ToBring<'a> {
    pub asked: Vec<&'a DocumentKey>,
    /// Only in circumstances of which nothing was told.
    pub perhaps: Vec<(&'a DocumentKey, &'a str)>,
}

impl<'a> Asking<'a> {
    #[must_use]
    pub fn new(plan: &'a Plan, library: &'a Library, today: Day) -> Asking<'a> {
        Asking { plan, library, standing: LegalStatus::of(plan), today }
    }

    /// Whether a step asks a document of this household. What somebody added by hand is asked; and what somebody told of is
    /// theirs, whatever the library says: they have it, asked for it, or know that it cannot be had.
    #[must_use]
    pub fn of(&self, step: &Step, document: &Document) -> Asked<'a> {
        let topic = step.topic.as_ref().filter(|_| document.text.is_none());
        let Some(rule) = topic.and_then(|topic| self.library.asked_if(topic, &document.key)) else {
            return Asked::Of(Vec::new());
        };
        let known = |line: &str| known(self.plan, &self.standing, self.today, line);
        if let Some(line) = rule.each() {
            return Asked::Of(match known(line) {
                _ if line.is_empty() => self.family(),
                Known::Yes(people) => people,
                Known::Untold | Known::No => Vec::new(),
            });
        }
        let mut untold = false;
        for line in rule.lines() {
            match known(line) {
                Known::Yes(people) => return Asked::Of(people),
                Known::Untold => untold = true,
                Known::No => {}
            }
        }
        match document.state.get() {
            DocumentState::ToGet if untold => Asked::Perhaps(rule.circumstance),
            DocumentState::ToGet => Asked::OfOthers(rule.circumstance),
            _ => Asked::Of(Vec::new()),
        }
    }

    /// Who they are; nobody in particular where one person is the household.
    fn family(&self) -> Vec<PersonId> {
        let all: Vec<PersonId> = self.plan.people_as(Role::Member).map(|(id, _)| id).collect();
        if all.len() > 1 { all } else { Vec::new() }
    }

    /// How many documents of a step are there, of those that are asked of them: (there, all).
    #[must_use]
    pub fn there(&self, step: &Step) -> (usize, usize) {
        let asked = step.documents.iter().filter(|doc| self.of(step, doc).is_of_them());
        asked.fold((0, 0), |(there, all), doc| {
            (there + usize::from(*doc.state.get() == DocumentState::Have), all + 1)
        })
    }

    /// Things ticked and documents in hand, of all that are asked of them: (done, total). A document that cannot be obtained
    /// is settled too: it must not keep a family from the end of a step.
    #[must_use]
    pub fn progress(&self, step: &Step) -> (usize, usize) {
        let ticked = step.subs.iter().filter(|sub| *sub.done.get()).count();
        let asked = step.documents.iter().filter(|doc| self.of(step, doc).is_of_them());
        let (mut settled, mut all) = (0, 0);
        for document in asked {
            let state = document.state.get();
            all += 1;
            settled += usize::from(matches!(state, DocumentState::Have | DocumentState::CannotGet { .. }));
        }
        (ticked + settled, step.subs.len() + all)
    }

    /// The documents that an appointment asks for: its own list, else those of the step it belongs to.
    #[must_use]
    pub fn bring(&self, appointment: &'a Appointment) -> ToBring<'a> {
        let own = &appointment.details.get().bring;
        if !own.is_empty() {
            return ToBring { asked: own.iter().collect(), perhaps: Vec::new() };
        }
        let mut bring = ToBring::default();
        let plan: &'a Plan = self.plan;
        let step = appointment.step.and_then(|id| plan.step(id));
        for (step, doc) in step.into_iter().flat_map(|step| step.documents.iter().map(move |doc| (step, doc)))
        {
            match self.of(step, doc) {
                Asked::Of(_) => bring.asked.push(&doc.key),
                Asked::Perhaps(circumstance) => bring.perhaps.push((&doc.key, circumstance)),
                Asked::OfOthers(_) => {}
            }
        }
        bring
    }
}

/// Where a document stands in the list, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    ToGet,
    /// Asked of them only in a circumstance of which nothing was told.
    Perhaps,
    AskedFor,
    CannotGet,
    Have,
    /// Asked only in a circumstance that is not theirs.
    OfOthers,
    /// Nobody asks for it now, and nothing more was told of it than that it is not there.
    Idle,
}

impl Group {
    pub const ALL: [Group; 7] = [
        Group::ToGet,
        Group::Perhaps,
        Group::AskedFor,
        Group::CannotGet,
        Group::Have,
        Group::OfOthers,
        Group::Idle,
    ];
}

/// A document of the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdDocument<'a> {
    pub key: &'a DocumentKey,
    pub state: &'a Field<DocumentState>,
    /// The open steps that ask for it, those that are next first: those that ask it of this household, where some do.
    pub steps: Vec<&'a Step>,
    /// Whether they ask it of this household.
    pub asked: Asked<'a>,
}

impl<'a> HouseholdDocument<'a> {
    #[must_use]
    pub fn group(&self) -> Group {
        match (self.state.get(), &self.asked) {
            (DocumentState::ToGet, _) if self.steps.is_empty() => Group::Idle,
            (DocumentState::ToGet, Asked::Of(_)) => Group::ToGet,
            (DocumentState::ToGet, Asked::Perhaps(_)) => Group::Perhaps,
            (DocumentState::ToGet, Asked::OfOthers(_)) => Group::OfOthers,
            (DocumentState::AskedFor, _) => Group::AskedFor,
            (DocumentState::CannotGet { .. }, _) => Group::CannotGet,
            (DocumentState::Have, _) => Group::Have,
        }
    }

    /// A step that is open asks for it.
    fn ask(&mut self, step: &'a Step, asked: Asked<'a>) {
        if self.steps.is_empty() || asked.rank() < self.asked.rank() {
            (self.steps, self.asked) = (vec![step], asked);
            return;
        }
        if asked.rank() > self.asked.rank() || self.steps.last().is_some_and(|last| last.id == step.id) {
            return;
        }
        self.steps.push(step);
        if let (Asked::Of(all), Asked::Of(more)) = (&mut self.asked, asked) {
            // Nobody in particular is the whole household.
            if all.is_empty() || more.is_empty() {
                all.clear();
                return;
            }
            all.extend(more.into_iter().filter(|id| !all.contains(id)).collect::<Vec<_>>());
        }
    }
}

/// All documents of a household, each once: those that are needed first come first.
#[must_use]
pub fn of_household<'a>(plan: &'a Plan, library: &'a Library, today: Day) -> Vec<HouseholdDocument<'a>> {
    let asking = Asking::new(plan, library, today);
    let mut steps = next::next_steps(plan, today, usize::MAX);
    let rest = plan.ordered();
    let (open, closed): (Vec<&Step>, Vec<&Step>) = rest.into_iter().partition(|step| step.is_open());
    for step in open.into_iter().chain(closed) {
        if !steps.iter().any(|other| other.id == step.id) {
            steps.push(step);
        }
    }
    let mut documents: Vec<HouseholdDocument<'_>> = Vec::new();
    let nobody = || Asked::Of(Vec::new());
    for step in steps {
        for doc in &step.documents {
            let place = documents.iter().position(|document| *document.key == doc.key).unwrap_or_else(|| {
                let state = plan.documents.get(&doc.key).unwrap_or(&doc.state);
                documents.push(HouseholdDocument {
                    key: &doc.key,
                    state,
                    steps: Vec::new(),
                    asked: nobody(),
                });
                documents.len() - 1
            });
            if step.is_open() {
                documents[place].ask(step, asking.of(step, doc));
            }
        }
    }
    // What was told in the talk, though no step asks for it.
    for (key, state) in &plan.documents {
        if !documents.iter().any(|document| document.key == key) {
            documents.push(HouseholdDocument { key, state, steps: Vec::new(), asked: nobody() });
        }
    }
    documents
}

/// How many are there, of those that are asked of them: (there, all).
#[must_use]
pub fn progress(documents: &[HouseholdDocument<'_>]) -> (usize, usize) {
    let of = |group| documents.iter().filter(|document| document.group() == group).count();
    let all = [Group::ToGet, Group::AskedFor, Group::CannotGet, Group::Have];
    (of(Group::Have), all.into_iter().map(of).sum())
}

/// How a document stands in the household; still to get, where nobody told of it.
#[must_use]
pub fn state<'a>(plan: &'a Plan, key: &DocumentKey) -> &'a DocumentState {
    plan.documents.get(key).map_or(&DocumentState::ToGet, Field::get)
}
