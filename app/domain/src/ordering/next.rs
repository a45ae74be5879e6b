//! What comes first: the order of a plan that follows from what unlocks what.

use crate::id::StepId;
use crate::plan::Plan;
use crate::plan::step::{Status, Step};
use crate::time::Day;

/// A due day this near (in days) counts as soon.
pub const SOON: i32 = 14;

/// Where a step stands in the plan as the family sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    Now,
    /// Somebody else has to act.
    Waiting,
    Later,
    Done,
    /// Put aside by a person: it counts nowhere.
    NotWanted,
}

impl Group {
    pub const ALL: [Group; 5] = [Group::Now, Group::Waiting, Group::Later, Group::Done, Group::NotWanted];
}

/// The group of a step: done and unwanted ones are behind us, each for itself; what waits for a person or an office stands
/// by itself; what waits for another step, or cannot be done now, is for later (unless it is urgent); the rest is for now.
#[must_use]
pub fn group(plan: &Plan, step: &Step) -> Group {
    match step.status.get() {
        Status::Done { .. } => Group::Done,
        Status::NotWanted => Group::NotWanted,
        Status::Waiting { .. } => Group::Waiting,
        _ if *step.urgent.get() => Group::Now,
        Status::CannotNow { .. } => Group::Later,
        Status::Doing => Group::Now,
        Status::ToDo if is_ready(plan, step) => Group::Now,
        Status::ToDo => Group::Later,
    }
}

/// Whether all prerequisites are done (or no longer wanted).
#[must_use]
pub fn is_ready(plan: &Plan, step: &Step) -> bool {
    blockers(plan, step).next().is_none()
}

/// The open steps that this one waits for.
pub fn blockers<'a>(plan: &'a Plan, step: &'a Step) -> impl Iterator<Item = &'a Step> {
    step.needs.get().iter().filter_map(|id| plan.step(*id)).filter(|needed| needed.is_open())
}

/// The open steps that wait for this one.
pub fn unlocks(plan: &Plan, id: StepId) -> impl Iterator<Item = &Step> {
    plan.steps.iter().filter(move |step| step.is_open() && step.needs.get().contains(&id))
}

/// The next best steps, at most `most`: urgent ones first, then those due soon, then those that can
/// be begun and unlock most; among equals the order of the plan.
#[must_use]
pub fn next_steps(plan: &Plan, today: Day, most: usize) -> Vec<&Step> {
    let mut steps: Vec<(_, &Step)> = plan
        .ordered()
        .into_iter()
        .enumerate()
        .filter(|(_, step)| matches!(step.status.get(), Status::ToDo | Status::Doing))
        .filter(|(_, step)| *step.urgent.get() || is_ready(plan, step))
        .map(|(place, step)| {
            let due = step.due.get().filter(|due| due.since(today) <= SOON).map_or(i32::MAX, |due| due.0);
            let unlocked = unlocks(plan, step.id).count();
            ((!*step.urgent.get(), due, std::cmp::Reverse(unlocked), place), step)
        })
        .collect();
    steps.sort_by_key(|(rank, _)| *rank);
    steps.into_iter().take(most).map(|(_, step)| step).collect()
}

/// Whether `step` would wait for itself, by way of others, if it needed `needs`.
#[must_use]
pub fn would_circle(plan: &Plan, step: StepId, needs: &[StepId]) -> bool {
    let mut seen = Vec::new();
    let mut ahead: Vec<StepId> = needs.to_vec();
    while let Some(id) = ahead.pop() {
        if id == step {
            return true;
        }
        if !seen.contains(&id) {
            seen.push(id);
            ahead.extend(plan.step(id).into_iter().flat_map(|step| step.needs.get().iter().copied()));
        }
    }
    false
}
