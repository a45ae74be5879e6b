//! What unlocks what, as a picture: rows from top to bottom, with a lane for each step that others
//! still wait for, like the branches of a river.
//!
//! Pure: rows of numbers. The screens draw one small picture a row, as high as its words, so that the
//! path stays whole with long titles, large letters and narrow phones. The rule that makes it right:
//! a lane belongs to one step from its mark to the last row that needs it, and never moves.

use crate::plan::Plan;
use crate::plan::step::{Status, Step};

/// The plan by what unlocks what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path<'a> {
    /// Steps that hang together, each part by itself; the part with the earliest step first.
    pub parts: Vec<Vec<Row<'a>>>,
    /// Steps that wait for nothing and open nothing, in the order of the plan.
    pub loose: Vec<&'a Step>,
}

/// A row of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    pub step: &'a Step,
    /// Where its own mark stands.
    pub lane: usize,
    /// Lanes that pass by, or go on, above its mark and below.
    pub through: Vec<Lane<'a>>,
    /// Lanes that come from above to its mark: one for each step that it needs directly.
    pub from: Vec<Lane<'a>>,
    /// The steps that need it directly: with any, a lane goes on from its mark.
    pub opens: Vec<&'a Step>,
}

/// A lane where it meets a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lane<'a> {
    pub at: usize,
    /// The step whose lane it is.
    pub of: &'a Step,
}

/// The picture of a plan. What the family does not want is no part of it.
#[must_use]
pub fn path(plan: &Plan) -> Path<'_> {
    let steps = below_their_needs(plan);
    let needs = direct(&steps);
    let mut path = Path::default();
    for part in parts(&needs) {
        match part.as_slice() {
            [alone] => path.loose.push(steps[*alone]),
            part => path.parts.push(rows(&steps, &needs, part)),
        }
    }
    path
}

/// How many lanes a part needs.
#[must_use]
pub fn width(rows: &[Row<'_>]) -> usize {
    let widest = |row: &Row<'_>| row.through.iter().map(|lane| lane.at).max().unwrap_or(0).max(row.lane);
    rows.iter().map(widest).max().map_or(0, |lane| lane + 1)
}

/// Each step below all that it waits for; among those the order of the plan.
fn below_their_needs(plan: &Plan) -> Vec<&Step> {
    let mut left: Vec<&Step> = plan.ordered();
    left.retain(|step| *step.status.get() != Status::NotWanted);
    let mut steps: Vec<&Step> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let waits = |step: &Step| {
            step.needs.get().iter().any(|id| *id != step.id && left.iter().any(|it| it.id == *id))
        };
        // A circle cannot be made; were there one, its first step would break it.
        let next = left.iter().position(|step| !waits(step)).unwrap_or(0);
        steps.push(left.remove(next));
    }
    steps
}

/// For each step the places above it of those that it needs directly: not those that another of its
/// needs waits for already. So there is one line for the last stretch of each way.
fn direct(steps: &[&Step]) -> Vec<Vec<usize>> {
    // All that stands before a step, near and far, by place.
    let mut before: Vec<Vec<bool>> = Vec::with_capacity(steps.len());
    let mut direct = Vec::with_capacity(steps.len());
    for (place, step) in steps.iter().enumerate() {
        let needs = |above: &usize| step.needs.get().contains(&steps[*above].id);
        let needs: Vec<usize> = (0..place).filter(needs).collect();
        let mut all = vec![false; place];
        for far in needs.iter().flat_map(|need| before[*need].iter().enumerate()) {
            all[far.0] |= far.1;
        }
        direct.push(needs.iter().copied().filter(|need| !all[*need]).collect());
        needs.into_iter().for_each(|need| all[need] = true);
        before.push(all);
    }
    direct
}

/// The places of steps that hang together.
fn parts(needs: &[Vec<usize>]) -> Vec<Vec<usize>> {
    // The part of each place: of two that meet, the later one joins the earlier.
    let mut of: Vec<usize> = (0..needs.len()).collect();
    for (place, needs) in needs.iter().enumerate() {
        for need in needs {
            let (one, other) = (of[place], of[*need]);
            of.iter_mut().filter(|part| **part == one.max(other)).for_each(|part| *part = one.min(other));
        }
    }
    let part = |first: usize| (0..of.len()).filter(|place| of[*place] == first).collect::<Vec<_>>();
    (0..of.len()).map(part).filter(|part| !part.is_empty()).collect()
}

/// The rows of one part.
fn rows<'a>(steps: &[&'a Step], needs: &[Vec<usize>], part: &[usize]) -> Vec<Row<'a>> {
    // The place whose lane it is.
    let mut lanes: Vec<Option<usize>> = Vec::new();
    let mut rows = Vec::with_capacity(part.len());
    for place in part {
        let opened = |from: usize| part.iter().copied().filter(move |by| needs[*by].contains(&from));
        let lane = |(at, of): (usize, &Option<usize>)| of.map(|of| (at, of));
        let from: Vec<(usize, usize)> =
            lanes.iter().enumerate().filter_map(lane).filter(|(_, of)| needs[*place].contains(of)).collect();
        let ended: Vec<usize> =
            from.iter().filter(|(_, of)| opened(*of).max() == Some(*place)).map(|(at, _)| *at).collect();
        ended.iter().for_each(|at| lanes[*at] = None);
        let drawn = |(at, of): (usize, usize)| Lane { at, of: steps[of] };
        let through = lanes.iter().enumerate().filter_map(lane).map(drawn).collect();
        // It goes on in the lane it comes from, when that is free now.
        let free = || lanes.iter().position(Option::is_none);
        let at = ended.first().copied().or_else(free).unwrap_or(lanes.len());
        let opens: Vec<&Step> = opened(*place).map(|by| steps[by]).collect();
        if at == lanes.len() {
            lanes.push(None);
        }
        lanes[at] = (!opens.is_empty()).then_some(*place);
        let from = from.into_iter().map(drawn).collect();
        rows.push(Row { step: steps[*place], lane: at, through, from, opens });
    }
    rows
}
