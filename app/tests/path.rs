//! The picture of what unlocks what, for any plan: lines reach what they should and nothing else.
//!
//! proptest prints the failing case and keeps its seed in `app/proptest-regressions`.

use app::domain::field::Mark;
use app::domain::id::{ChangeId, HouseholdId, PersonId, StepId};
use app::domain::ordering::path::{Path, Row, path, width};
use app::domain::plan::Plan;
use app::domain::plan::indicator::Indicator;
use app::domain::plan::step::{NewStep, Status, Step, StepKind};
use app::domain::text::{Lang, Written};
use app::domain::time::{Day, Moment};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn id(n: usize) -> StepId {
    StepId(Uuid::from_u128(n as u128 + 1))
}

/// A step as a test names it: its place in the plan, what it needs, how it stands.
#[derive(Debug, Clone)]
struct Sketch {
    order: i64,
    needs: BTreeSet<usize>,
    /// 0: to do, 1: done, 2: not wanted.
    stands: u8,
}

fn plan(sketches: &[Sketch]) -> Plan {
    let mark = Mark { change: ChangeId(Uuid::nil()), who: PersonId(Uuid::nil()), at: Moment(0) };
    let mut plan = Plan::new(HouseholdId(Uuid::nil()));
    for (n, sketch) in sketches.iter().enumerate() {
        let new = NewStep {
            id: id(n),
            kind: StepKind::Everyday,
            indicator: Indicator::Rights,
            topic: None,
            title: Some(Written { lang: Lang::Nl, text: n.to_string() }),
            about: None,
            urgent: false,
            due: None,
            doer: Default::default(),
            order: sketch.order,
            needs: sketch.needs.iter().copied().map(id).collect(),
            opens: Vec::new(),
            subs: Vec::new(),
            documents: Vec::new(),
            places: Vec::new(),
        };
        let mut step = new.into_step(mark);
        let status = match sketch.stands {
            1 => Status::Done { on: Day(0) },
            2 => Status::NotWanted,
            _ => Status::ToDo,
        };
        step.status.found(|it| *it = status);
        plan.steps.push(step);
    }
    plan
}

/// Steps of which each needs only earlier ones, in any order of the plan.
fn sketches() -> impl Strategy<Value = Vec<Sketch>> {
    let one =
        (any::<prop::sample::Index>(), prop::collection::vec(any::<prop::sample::Index>(), 0..4), 0..8_u8);
    prop::collection::vec(one, 0..16).prop_map(|steps| {
        let sketch =
            |(n, (order, needs, stands)): (usize, (prop::sample::Index, Vec<prop::sample::Index>, u8))| {
                let needs =
                    if n == 0 { BTreeSet::new() } else { needs.iter().map(|need| need.index(n)).collect() };
                Sketch { order: order.index(16) as i64, needs, stands: stands.min(2) * u8::from(stands < 3) }
            };
        steps.into_iter().enumerate().map(sketch).collect()
    })
}

fn wanted(plan: &Plan) -> Vec<&Step> {
    plan.steps.iter().filter(|step| *step.status.get() != Status::NotWanted).collect()
}

/// All that has to be done before a step, by way of wanted steps.
fn before(plan: &Plan, step: &Step) -> BTreeSet<StepId> {
    let mut all = BTreeSet::new();
    let mut ahead: Vec<&Step> = vec![step];
    while let Some(step) = ahead.pop() {
        for needed in wanted(plan).into_iter().filter(|it| step.needs.get().contains(&it.id)) {
            if all.insert(needed.id) {
                ahead.push(needed);
            }
        }
    }
    all
}

/// What a step needs and nothing that it needs needs as well.
fn direct(plan: &Plan, step: &Step) -> BTreeSet<StepId> {
    let needs = wanted(plan).into_iter().filter(|it| step.needs.get().contains(&it.id));
    let needs: Vec<&Step> = needs.collect();
    let behind = |it: &Step| needs.iter().any(|other| before(plan, other).contains(&it.id));
    needs.iter().filter(|it| !behind(it)).map(|it| it.id).collect()
}

fn check_part(plan: &Plan, rows: &[Row<'_>]) -> Result<(), TestCaseError> {
    let place = |step: StepId| rows.iter().position(|row| row.step.id == step);
    for (at, row) in rows.iter().enumerate() {
        // Each step stands below all that it needs.
        for needed in before(plan, row.step) {
            prop_assert!(place(needed).is_some_and(|above| above < at), "{needed} is not above");
        }
        // One lane comes from each direct need, and from nothing else.
        let from: BTreeSet<StepId> = row.from.iter().map(|lane| lane.of.id).collect();
        prop_assert_eq!(from.len(), row.from.len());
        prop_assert_eq!(from, direct(plan, row.step));
        let opens: BTreeSet<StepId> = row.opens.iter().map(|step| step.id).collect();
        let needing = rows.iter().filter(|other| direct(plan, other.step).contains(&row.step.id));
        prop_assert_eq!(opens, needing.map(|other| other.step.id).collect::<BTreeSet<_>>());
        // No two things stand in one place: neither above the mark nor below it.
        let passing: Vec<usize> = row.through.iter().map(|lane| lane.at).collect();
        let above: BTreeSet<usize> = row.from.iter().map(|lane| lane.at).chain(passing.clone()).collect();
        let both = row.from.iter().filter(|lane| row.through.contains(lane)).count();
        prop_assert_eq!(above.len() + both, row.from.len() + passing.len());
        prop_assert!(!passing.contains(&row.lane), "a lane runs through a mark");
        prop_assert_eq!(passing.iter().collect::<BTreeSet<_>>().len(), passing.len());
        // A lane stays where it began, from its mark to the last row that needs it, in each row between.
        let last = rows.iter().rposition(|other| other.from.iter().any(|lane| lane.of.id == row.step.id));
        for (below, other) in rows.iter().enumerate() {
            let through = other.through.iter().filter(|lane| lane.of.id == row.step.id);
            let through: Vec<usize> = through.map(|lane| lane.at).collect();
            let passes = last.is_some_and(|last| (at + 1..last).contains(&below));
            prop_assert_eq!(through, if passes { vec![row.lane] } else { vec![] });
            for lane in other.from.iter().filter(|lane| lane.of.id == row.step.id) {
                prop_assert_eq!(lane.at, row.lane);
            }
        }
    }
    // Never wider than there are lanes at once, and one for the mark.
    let busiest = rows.iter().map(|row| row.through.len() + row.from.len().max(1)).max().unwrap_or(0);
    prop_assert!(width(rows) <= busiest + 1, "{} lanes for {busiest}", width(rows));
    Ok(())
}

fn check(plan: &Plan) -> Result<(), TestCaseError> {
    let Path { parts, loose } = path(plan);
    let shown: Vec<StepId> =
        parts.iter().flatten().map(|row| row.step.id).chain(loose.iter().map(|step| step.id)).collect();
    let all: BTreeSet<StepId> = wanted(plan).into_iter().map(|step| step.id).collect();
    prop_assert_eq!(shown.len(), all.len());
    prop_assert_eq!(shown.into_iter().collect::<BTreeSet<_>>(), all);
    for step in loose {
        prop_assert!(before(plan, step).is_empty());
    }
    parts.iter().try_for_each(|rows| {
        prop_assert!(rows.len() > 1);
        check_part(plan, rows)
    })
}

proptest! {
    #[test]
    fn lanes_lead_from_each_step_to_what_it_opens(sketches in sketches()) {
        check(&plan(&sketches))?;
    }

    #[test]
    fn steps_in_a_circle_are_all_shown(needs in prop::collection::vec((0..5_usize, 0..5_usize), 0..12)) {
        let mut sketches = vec![Sketch { order: 0, needs: BTreeSet::new(), stands: 0 }; 5];
        needs.into_iter().for_each(|(step, need)| {
            sketches[step].needs.insert(need);
        });
        let plan = plan(&sketches);
        let path = path(&plan);
        prop_assert_eq!(path.parts.iter().map(Vec::len).sum::<usize>() + path.loose.len(), 5);
    }
}

fn needing(needs: &[&[usize]]) -> Plan {
    let sketch = |needs: &&[usize]| Sketch { order: 0, needs: needs.iter().copied().collect(), stands: 0 };
    plan(&needs.iter().map(sketch).collect::<Vec<_>>())
}

#[test]
fn a_chain_is_one_straight_lane() {
    let plan = needing(&[&[], &[0], &[0, 1], &[2, 0]]);
    let path = path(&plan);
    let [rows] = path.parts.as_slice() else { panic!("one part") };
    assert_eq!(width(rows), 1);
    assert!(rows.iter().all(|row| row.from.len() <= 1 && row.through.is_empty()));
}

#[test]
fn what_hangs_together_stays_together_and_the_rest_is_loose() {
    let plan = needing(&[&[], &[], &[], &[0], &[1]]);
    let path = path(&plan);
    let parts: Vec<Vec<StepId>> =
        path.parts.iter().map(|rows| rows.iter().map(|row| row.step.id).collect()).collect();
    assert_eq!(parts, [vec![id(0), id(3)], vec![id(1), id(4)]]);
    assert_eq!(path.loose.iter().map(|step| step.id).collect::<Vec<_>>(), [id(2)]);
}

#[test]
fn a_step_that_is_not_wanted_holds_nothing_up() {
    // The last one needs the first, and one that is not wanted and needs the first too.
    let mut sketches = vec![Sketch { order: 0, needs: BTreeSet::new(), stands: 0 }; 3];
    sketches[1] = Sketch { order: 0, needs: [0].into(), stands: 2 };
    sketches[2].needs = [0, 1].into();
    let plan = plan(&sketches);
    let path = path(&plan);
    let [rows] = path.parts.as_slice() else { panic!("one part") };
    assert_eq!(rows[1].from.iter().map(|lane| lane.of.id).collect::<Vec<_>>(), [id(0)]);
}
