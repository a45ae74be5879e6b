//! Where a step goes when it moves up or down. Pure.
//!
//! Steps are grouped on the screen (now, later, done), so a step moves past its neighbour in its own
//! group: it takes a number between that neighbour and whatever stands next in the whole plan.

use crate::domain::id::StepId;
use crate::domain::ordering::ROOM;
use crate::domain::ordering::next::{Group, group};
use crate::domain::plan::Plan;

/// The number that puts the step before the one above it in its group; none at the top.
#[must_use]
pub fn up(plan: &Plan, id: StepId) -> Option<i64> {
    let (orders, group, place) = neighbours(plan, id)?;
    let above = *group.get(place.checked_sub(1)?)?;
    Some(before(&orders, above))
}

/// The number that puts the step after the one below it in its group; none at the bottom.
#[must_use]
pub fn down(plan: &Plan, id: StepId) -> Option<i64> {
    let (orders, group, place) = neighbours(plan, id)?;
    let below = *group.get(place + 1)?;
    Some(after(&orders, below))
}

/// The numbers of all steps in their order, the places in it of the steps of the same group, and
/// which of those is the step itself.
fn neighbours(plan: &Plan, id: StepId) -> Option<(Vec<i64>, Vec<usize>, usize)> {
    let ordered = plan.ordered();
    let of_step = group(plan, plan.step(id)?);
    let in_group =
        |kind: Group| ordered.iter().enumerate().filter(move |(_, step)| group(plan, step) == kind);
    let places: Vec<usize> = in_group(of_step).map(|(place, _)| place).collect();
    let own = places.iter().position(|place| ordered[*place].id == id)?;
    Some((ordered.iter().map(|step| *step.order.get()).collect(), places, own))
}

/// A number below the one at `place`, and above the next one before it. Where there is no room
/// between two, further up: one place too far is better than no move at all.
fn before(orders: &[i64], place: usize) -> i64 {
    let between = orders[..=place].windows(2).rev().find_map(|pair| middle(pair[0], pair[1]));
    between.unwrap_or_else(|| orders[0].saturating_sub(ROOM))
}

fn after(orders: &[i64], place: usize) -> i64 {
    let between = orders[place..].windows(2).find_map(|pair| middle(pair[0], pair[1]));
    between.unwrap_or_else(|| orders[orders.len() - 1].saturating_add(ROOM))
}

/// A number strictly between two, when there is one.
fn middle(low: i64, high: i64) -> Option<i64> {
    let half = low.midpoint(high);
    (low < half && half < high).then_some(half)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::{Change, ChangeKind, StepChange};
    use crate::domain::id::{ChangeId, DeviceId, HouseholdId, PersonId};
    use crate::domain::plan::indicator::Indicator;
    use crate::domain::plan::step::{Doer, NewStep, Status, StepKind};
    use crate::domain::text::{Lang, Written};
    use crate::domain::time::{Day, Moment};
    use uuid::Uuid;

    fn id(n: u128) -> StepId {
        StepId(Uuid::from_u128(n))
    }

    fn apply(plan: &mut Plan, n: u128, known: ChangeKind) {
        let (change, author) = (ChangeId(Uuid::from_u128(1000 + n)), PersonId(Uuid::nil()));
        let device = DeviceId(Uuid::nil());
        let body = known.into();
        plan.apply(&Change { id: change, author, device, at: Moment(0), base: None, settles: vec![], body });
    }

    /// Steps 1 to 4, of which the second is done.
    fn plan() -> Plan {
        let mut plan = Plan::new(HouseholdId(Uuid::nil()));
        for n in 1..=4 {
            let step = NewStep {
                id: id(n),
                kind: StepKind::Everyday,
                indicator: Indicator::Work,
                topic: None,
                title: Some(Written { lang: Lang::Nl, text: n.to_string() }),
                about: None,
                urgent: false,
                due: None,
                doer: Doer::Open,
                order: n as i64 * ROOM,
                needs: vec![],
                opens: vec![],
                subs: vec![],
                documents: vec![],
                places: vec![],
            };
            apply(&mut plan, n, StepChange::Added { step: Box::new(step) }.into());
        }
        let status = Status::Done { on: Day(0) };
        apply(&mut plan, 9, StepChange::StatusChanged { step: id(2), status }.into());
        plan
    }

    fn order_after(plan: &mut Plan, step: StepId, order: Option<i64>) -> Vec<u128> {
        apply(plan, 20, StepChange::Moved { step, order: order.expect("there is a neighbour") }.into());
        plan.ordered().into_iter().map(|step| step.id.0.as_u128()).collect()
    }

    #[test]
    fn a_step_moves_past_its_neighbour_of_the_same_group() {
        let mut plan = plan();
        let order = up(&plan, id(3));
        assert_eq!(order_after(&mut plan, id(3), order), [3, 1, 2, 4]);
        let order = down(&plan, id(1));
        assert_eq!(order_after(&mut plan, id(1), order), [3, 2, 4, 1]);
    }

    #[test]
    fn the_first_goes_no_higher_and_one_alone_goes_nowhere() {
        let plan = plan();
        assert_eq!((up(&plan, id(1)), down(&plan, id(4))), (None, None));
        assert_eq!((up(&plan, id(2)), down(&plan, id(2))), (None, None));
        assert_eq!(up(&plan, id(77)), None);
    }

    #[test]
    fn a_step_goes_midway_between_its_new_neighbours() {
        assert_eq!(before(&[0, 1024, 2048], 1), 512);
        assert_eq!(after(&[0, 1024, 2048], 1), 1536);
    }

    #[test]
    fn at_the_ends_there_is_always_room() {
        assert_eq!(before(&[1024, 2048], 0), 0);
        assert_eq!(after(&[1024, 2048], 1), 3072);
    }

    #[test]
    fn where_no_number_is_left_it_goes_one_place_further() {
        assert_eq!(before(&[0, 10, 11, 12], 3), 5);
        assert_eq!(after(&[10, 11, 20], 0), 15);
        assert_eq!(before(&[7, 7, 7], 2), 7 - ROOM);
    }

    #[test]
    fn the_numbers_at_the_edge_of_what_can_be_counted_do_not_panic() {
        assert_eq!(before(&[i64::MIN, i64::MIN], 1), i64::MIN);
        assert_eq!(after(&[i64::MIN, i64::MAX], 0), 0);
        assert_eq!(after(&[i64::MAX], 0), i64::MAX);
    }
}
