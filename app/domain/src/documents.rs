//! The papers of a household: one list over all its steps, and what to bring to an appointment.
//!
//! The same paper is one thing, however many steps ask for it; what counts is who asks now.

use crate::field::Field;
use crate::id::DocKey;
use crate::ordering::next;
use crate::plan::Plan;
use crate::plan::appointment::Appointment;
use crate::plan::step::{DocState, Step};
use crate::time::Day;

/// Where a paper stands in the list, in the order of the list.
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

/// A paper of the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdDocument<'a> {
    pub key: &'a DocKey,
    pub state: &'a Field<DocState>,
    /// The open steps that ask for it, those that are next first.
    pub steps: Vec<&'a Step>,
}

impl HouseholdDocument<'_> {
    #[must_use]
    pub fn group(&self) -> Group {
        match self.state.get() {
            DocState::ToGet if self.steps.is_empty() => Group::Idle,
            DocState::ToGet => Group::ToGet,
            DocState::AskedFor => Group::AskedFor,
            DocState::CannotGet { .. } => Group::CannotGet,
            DocState::Have => Group::Have,
        }
    }
}

/// All papers of a household, each once: those that are needed first come first.
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
    let mut papers: Vec<HouseholdDocument<'_>> = Vec::new();
    for step in steps {
        for doc in &step.docs {
            let place = papers.iter().position(|paper| *paper.key == doc.key).unwrap_or_else(|| {
                let state = plan.papers.get(&doc.key).unwrap_or(&doc.state);
                papers.push(HouseholdDocument { key: &doc.key, state, steps: Vec::new() });
                papers.len() - 1
            });
            let asking = &mut papers[place].steps;
            if step.is_open() && asking.last().is_none_or(|last| last.id != step.id) {
                asking.push(step);
            }
        }
    }
    // What was told in the talk, though no step asks for it.
    for (key, state) in &plan.papers {
        if !papers.iter().any(|paper| paper.key == key) {
            papers.push(HouseholdDocument { key, state, steps: Vec::new() });
        }
    }
    papers
}

/// How many are there, of those that matter: (there, all).
#[must_use]
pub fn progress(papers: &[HouseholdDocument<'_>]) -> (usize, usize) {
    let of = |group| papers.iter().filter(|paper| paper.group() == group).count();
    (of(Group::Have), papers.len() - of(Group::Idle))
}

/// The papers that an appointment asks for: its own list, else those of the step it belongs to.
#[must_use]
pub fn bring<'a>(plan: &'a Plan, appointment: &'a Appointment) -> Vec<&'a DocKey> {
    let own = &appointment.details.get().bring;
    if !own.is_empty() {
        return own.iter().collect();
    }
    let step = appointment.step.and_then(|id| plan.step(id));
    step.into_iter().flat_map(|step| &step.docs).map(|doc| &doc.key).collect()
}

/// How a paper stands in the household; still to get, where nobody told of it.
#[must_use]
pub fn state<'a>(plan: &'a Plan, key: &DocKey) -> &'a DocState {
    plan.papers.get(key).map_or(&DocState::ToGet, Field::get)
}
