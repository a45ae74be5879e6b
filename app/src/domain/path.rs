//! What unlocks what, as a picture: rows from top to bottom, with a lane for each step that others
//! still wait for, like the branches of a river.
//!
//! Pure: rows of numbers. The screens draw one small picture a row, as high as its words, so that the
//! path stays whole with long titles, large letters and narrow phones.

use super::id::StepId;
use super::plan::Plan;
use super::step::{Status, Step};

/// A row of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    pub step: &'a Step,
    /// Where its own mark stands.
    pub lane: usize,
    /// Lanes that pass by, or go on, above its mark and below.
    pub through: Vec<usize>,
    /// Lanes that come from above to its mark; true: the lane ends here.
    pub from: Vec<(usize, bool)>,
    /// Whether a lane goes on from its mark.
    pub onward: bool,
}

/// The rows of a plan: each step below all that it waits for, among those the order of the plan.
#[must_use]
pub fn rows(plan: &Plan) -> Vec<Row<'_>> {
    let steps = below_their_needs(plan);
    let needs: Vec<Vec<StepId>> = steps.iter().map(|step| direct(plan, &steps, step)).collect();
    let last = |id: StepId| needs.iter().rposition(|of| of.contains(&id));
    // The step whose lane it is, by place.
    let mut lanes: Vec<Option<StepId>> = Vec::new();
    let mut rows = Vec::with_capacity(steps.len());
    for (place, step) in steps.iter().enumerate() {
        let from: Vec<(usize, bool)> = lanes
            .iter()
            .enumerate()
            .filter_map(|(lane, of)| of.filter(|of| needs[place].contains(of)).map(|of| (lane, of)))
            .map(|(lane, of)| (lane, last(of) == Some(place)))
            .collect();
        for (lane, _) in from.iter().filter(|(_, ends)| *ends) {
            lanes[*lane] = None;
        }
        let through: Vec<usize> =
            lanes.iter().enumerate().filter(|(_, of)| of.is_some()).map(|(lane, _)| lane).collect();
        // It goes on in the lane it comes from, when that is free now.
        let free = || lanes.iter().position(Option::is_none);
        let ended = from.iter().find(|(_, ends)| *ends).map(|(lane, _)| *lane);
        let lane = ended.or_else(free).unwrap_or(lanes.len());
        let onward = last(step.id).is_some();
        if lane == lanes.len() {
            lanes.push(None);
        }
        lanes[lane] = onward.then_some(step.id);
        while lanes.last() == Some(&None) {
            lanes.pop();
        }
        rows.push(Row { step, lane, through, from, onward });
    }
    rows
}

/// How many lanes the picture needs.
#[must_use]
pub fn width(rows: &[Row<'_>]) -> usize {
    let widest = |row: &Row<'_>| row.through.iter().copied().chain([row.lane]).max().unwrap_or(0);
    rows.iter().map(widest).max().map_or(0, |lane| lane + 1)
}

/// What the family does not want is no part of the path.
fn below_their_needs(plan: &Plan) -> Vec<&Step> {
    let mut left: Vec<&Step> = plan.ordered();
    left.retain(|step| *step.status.get() != Status::NotWanted);
    let mut steps: Vec<&Step> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let ready = |step: &&Step| {
            let needs = step.needs.get().iter();
            needs.filter(|id| left.iter().any(|it| it.id == **id)).count() == 0
        };
        // A circle cannot be made; were there one, its first step would break it.
        let next = left.iter().position(ready).unwrap_or(0);
        steps.push(left.remove(next));
    }
    steps
}

/// The needs that are not needed by another of its needs as well: the last stretch of each way.
fn direct(plan: &Plan, steps: &[&Step], step: &Step) -> Vec<StepId> {
    let there = |id: &&StepId| steps.iter().any(|it| it.id == **id) && **id != step.id;
    let needs: Vec<StepId> = step.needs.get().iter().filter(there).copied().collect();
    let behind = |id: &StepId| {
        let others = needs.iter().filter(|other| *other != id);
        others.copied().any(|other| reaches(plan, other, *id))
    };
    needs.iter().filter(|id| !behind(id)).copied().collect()
}

/// Whether `from` waits for `to`, by way of others.
fn reaches(plan: &Plan, from: StepId, to: StepId) -> bool {
    let needs = plan.step(from).map(|step| step.needs.get().clone()).unwrap_or_default();
    from != to && super::next::would_circle(plan, to, &needs)
}
