//! The documents of a household: one list over all its steps, and what to bring to an appointment.
//!
//! The same document is one thing, however many steps ask for it; what counts is who asks now.

use crate::field::Field;
use crate::id::DocumentKey;
use crate::ordering::next;
use crate::plan::Plan;
use crate::plan::appointment::Appointment;
use crate::plan::step::{DocumentState, Step};
use crate::time::Day;

/// Where a document stands in the list, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    ToGet,
    AskedFor,
    CannotGet,
    Have,
    /// Nobody asks for it now, and nothing more was told of it than that it is not there.
    Idle,
}

impl Group {
    pub const ALL: [Group; 5] = [Group::ToGet, Group::AskedFor, Group::CannotGet, Group::Have, Group::Idle];
}

/// A document of the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdDocument<'a> {
    pub key: &'a DocumentKey,
    pub state: &'a Field<DocumentState>,
    /// The open steps that ask for it, those that are next first.
    pub steps: Vec<&'a Step>,
}

impl HouseholdDocument<'_> {
    #[must_use]
    pub fn group(&self) -> Group {
        match self.state.get() {
            DocumentState::ToGet if self.steps.is_empty() => Group::Idle,
            DocumentState::ToGet => Group::ToGet,
            DocumentState::AskedFor => Group::AskedFor,
            DocumentState::CannotGet { .. } => Group::CannotGet,
            DocumentState::Have => Group::Have,
        }
    }
}

/// All documents of a household, each once: those that are needed first come first.
#[must_use]
pub fn of_household(plan: &Plan, today: Day) -> Vec<HouseholdDocument<'_>> {
    let mut steps = next::next_steps(plan, today, usize::MAX);
    let rest = plan.ordered();
    let (open, closed): (Vec<&Step>, Vec<&Step>) = rest.into_iter().partition(|step| step.is_open());
    for step in open.into_iter().chain(closed) {
        if !steps.iter().any(|other| other.id == step.id) {
            steps.push(step);
        }
    }
    let mut documents: Vec<HouseholdDocument<'_>> = Vec::new();
    for step in steps {
        for doc in &step.documents {
            let place = documents.iter().position(|document| *document.key == doc.key).unwrap_or_else(|| {
                let state = plan.documents.get(&doc.key).unwrap_or(&doc.state);
                documents.push(HouseholdDocument { key: &doc.key, state, steps: Vec::new() });
                documents.len() - 1
            });
            let asking = &mut documents[place].steps;
            if step.is_open() && asking.last().is_none_or(|last| last.id != step.id) {
                asking.push(step);
            }
        }
    }
    // What was told in the talk, though no step asks for it.
    for (key, state) in &plan.documents {
        if !documents.iter().any(|document| document.key == key) {
            documents.push(HouseholdDocument { key, state, steps: Vec::new() });
        }
    }
    documents
}

/// How many are there, of those that matter: (there, all).
#[must_use]
pub fn progress(documents: &[HouseholdDocument<'_>]) -> (usize, usize) {
    let of = |group| documents.iter().filter(|document| document.group() == group).count();
    (of(Group::Have), documents.len() - of(Group::Idle))
}

/// The documents that an appointment asks for: its own list, else those of the step it belongs to.
#[must_use]
pub fn bring<'a>(plan: &'a Plan, appointment: &'a Appointment) -> Vec<&'a DocumentKey> {
    let own = &appointment.details.get().bring;
    if !own.is_empty() {
        return own.iter().collect();
    }
    let step = appointment.step.and_then(|id| plan.step(id));
    step.into_iter().flat_map(|step| &step.documents).map(|doc| &doc.key).collect()
}

/// How a document stands in the household; still to get, where nobody told of it.
#[must_use]
pub fn state<'a>(plan: &'a Plan, key: &DocumentKey) -> &'a DocumentState {
    plan.documents.get(key).map_or(&DocumentState::ToGet, Field::get)
}
