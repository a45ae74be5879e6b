//! When the offered steps are due, and the order in which they could be done.

use super::Proposal;
use super::condition::Facts;
use crate::id::TopicKey;
use crate::library::offer::TOLD;
use crate::library::{Library, Sureness, Topic};
use crate::plan::Plan;
use crate::plan::step::Status;
use crate::time::Day;

/// When each is due. A term that has passed makes it urgent instead; what waits for another step has no day yet: nobody can
/// keep to it.
pub(super) fn set_due(add: &mut [Proposal<'_>], known: &Facts<'_, '_>, library: &Library) {
    // Twice: a term may count from another one's.
    for _ in 0..2 {
        for place in 0..add.len() {
            let topic = add[place].topic;
            let (due, late) = due(topic, add, known, library);
            add[place].due = due;
            add[place].urgent |= late;
        }
    }
    let locked: Vec<bool> = add
        .iter()
        .map(|it| {
            let mut needs = it.topic.needs.iter();
            needs.any(|key| add.iter().any(|other| other.topic.key == *key) || is_open(known.plan, key))
        })
        .collect();
    for (it, locked) in add.iter_mut().zip(locked) {
        it.due = it.due.filter(|_| !locked);
    }
}

/// Whether a step of this topic stands in the plan and is to be done.
fn is_open(plan: &Plan, key: &TopicKey) -> bool {
    plan.steps.iter().any(|step| step.is_open() && step.topic.as_ref() == Some(key))
}

fn due(topic: &Topic, add: &[Proposal<'_>], known: &Facts<'_, '_>, library: &Library) -> (Option<Day>, bool) {
    let (plan, today, offer) = (known.plan, known.today, &topic.offer);
    // A term that nobody has read in the law is said with "usually", and makes no day.
    if let Some(days) = topic.within_days.filter(|_| is_sure_of_term(topic)) {
        let from = match &offer.after {
            None => known.day("arrived"),
            Some(after) if after.as_str() == TOLD => {
                let because = add.iter().find(|it| it.topic.key == topic.key).map(|it| &it.because);
                because.and_then(|it| it.since).map(|mark| mark.at.day())
            }
            Some(after) => {
                let step = plan.steps.iter().rev().find(|step| step.topic.as_ref() == Some(after));
                match step.map(|step| (step.status.get(), *step.due.get())) {
                    Some((Status::Done { on }, _)) => Some(*on),
                    Some((_, due)) => due,
                    None => add.iter().find(|it| it.topic.key == *after).and_then(|it| it.due),
                }
            }
        };
        let due = from.map(|from| from.plus(i32::try_from(days).unwrap_or(i32::MAX)));
        return match due {
            Some(due) if due < today => (None, true),
            due => (due, false),
        };
    }
    if let Some(days) = offer.before_until
        && let Some(until) = known.until()
    {
        let begin = until.plus(-days);
        return if begin >= today { (Some(begin), false) } else { (Some(until.max(today)), true) };
    }
    let on = offer.due_on.as_ref().and_then(|key| library.date(key));
    (on.filter(|day| *day >= today), false)
}

/// Whether the term of a topic was read where it is set.
fn is_sure_of_term(topic: &Topic) -> bool {
    let sure = topic.sure.get("when").or_else(|| topic.sure.get("overall"));
    sure.is_some_and(|sure| *sure < Sureness::C)
}

/// The order in which they could be done: what is needed first, then what is urgent, due, ranked.
/// What an urgent one needs is as urgent as that.
pub(super) fn in_order(mut add: Vec<Proposal<'_>>) -> Vec<Proposal<'_>> {
    let mut weights: Vec<_> = add
        .iter()
        .enumerate()
        .map(|(place, it)| {
            let due = it.due.filter(|_| !it.light).map_or(i32::MAX, |due| due.0);
            // A day far away is no reason to come first.
            (it.light, !it.urgent, it.topic.offer.rank, due, place)
        })
        .collect();
    let needs: Vec<Vec<usize>> = add
        .iter()
        .map(|it| {
            let of = |key: &TopicKey| add.iter().position(|other| other.topic.key == *key);
            it.topic.needs.iter().chain(&it.topic.offer.behind).filter_map(of).collect()
        })
        .collect();
    for _ in 0..add.len() {
        for (place, needed) in needs.iter().enumerate() {
            for other in needed {
                weights[*other] = weights[*other].min(weights[place]);
            }
        }
    }
    let mut order: Vec<usize> = Vec::with_capacity(add.len());
    while order.len() < add.len() {
        let free = (0..add.len()).filter(|place| !order.contains(place));
        let ready = |place: &usize| needs[*place].iter().all(|it| order.contains(it));
        let next = free.clone().filter(ready).min_by_key(|place| (weights[*place], *place));
        // The library has no circles (a test holds it); were there one, nothing would be lost by it.
        let Some(next) = next.or_else(|| free.min()) else { break };
        order.push(next);
    }
    for (it, (light, calm, ..)) in add.iter_mut().zip(&weights) {
        it.first = !light && !calm;
    }
    let mut taken: Vec<Option<Proposal<'_>>> = add.drain(..).map(Some).collect();
    order.into_iter().filter_map(|place| taken[place].take()).collect()
}
