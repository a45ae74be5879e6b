//! From a family's situation to the steps it is offered: a pure function of plan, library and day.
//!
//! A topic says in its [`Offer`](crate::library::offer::Offer) when it is offered, when not, and when it has become needless. Each
//! line there is a list of conditions that all have to hold ([`condition`]); one line is enough. The
//! rule that makes it right: what was not told is not assumed, and a right that nobody of the family is
//! known to have is never offered ([`legal_status`]).

mod condition;
mod legal_status;
mod order;

pub(crate) use condition::Known;
pub use condition::{UnknownCondition, reason};
pub use legal_status::LegalStatus;

use crate::field::{Field, Mark};
use crate::id::{PersonId, StepId, TopicKey};
use crate::library::{Library, Topic};
use crate::plan::Plan;
use crate::plan::offer_response::OfferResponse;
use crate::plan::step::{Status, Step};
use crate::time::Day;
use condition::Facts;
use legal_status::is_right;

/// Why a step is offered (or needless): a Fluent id with whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    pub word: String,
    pub people: Vec<PersonId>,
    /// When the newest of the answers behind it was given.
    pub since: Option<Mark>,
}

/// A step that is offered.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal<'a> {
    pub topic: &'a Topic,
    pub because: Reason,
    pub urgent: bool,
    pub due: Option<Day>,
    pub light: bool,
    /// It is urgent, or an urgent one needs it.
    pub first: bool,
}

/// An open step that has become needless.
#[derive(Debug, Clone, PartialEq)]
pub struct Closing<'a> {
    pub step: &'a Step,
    pub because: Reason,
}

/// All that is offered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Proposals<'a> {
    /// In the order in which they could be done.
    pub add: Vec<Proposal<'a>>,
    pub close: Vec<Closing<'a>>,
    /// What was put aside and would be offered otherwise.
    pub aside: Vec<(&'a Topic, &'a OfferResponse)>,
    /// So many wait for the question about their standing: a right is offered only to those who
    /// are known to have it.
    pub withheld: usize,
}

/// What is offered to this household.
#[must_use]
pub fn propose<'a>(plan: &'a Plan, library: &'a Library, today: Day) -> Proposals<'a> {
    let standing = LegalStatus::of(plan, today);
    let mut known = Facts { plan, today, standing: &standing, not_of: &[], tells_untold: false };
    let mut found = Proposals::default();
    for topic in &library.topics {
        let offer = &topic.offer;
        // What is a right is offered for those who have it, not for others at the same table.
        known.not_of = if is_right(topic) { &standing.ended } else { &[] };
        let Some(because) = known.first(&offer.when) else { continue };
        let there = plan.steps.iter().rev().find(|step| step.topic.as_ref() == Some(&topic.key));
        if there.is_some_and(|step| !is_again(step, &because)) || known.first(&offer.unless).is_some() {
            continue;
        }
        match standing.allows(topic) {
            Some(true) => {}
            Some(false) => continue,
            None => {
                found.withheld += 1;
                continue;
            }
        }
        if let Some((aside, mark)) = put_aside(plan, topic)
            && holds(aside, &because, mark, today)
        {
            found.aside.push((topic, aside));
            continue;
        }
        let urgent = known.first(&offer.urgent).is_some();
        let light = offer.light && known.first(&offer.not_light).is_none();
        found.add.push(Proposal { topic, because, urgent, due: None, light, first: false });
    }
    known.not_of = &[];
    order::set_due(&mut found.add, &known, library);
    found.add = order::in_order(found.add);
    found.close = closing(&known, library);
    found
}

/// What was answered to the offer of a topic, and when.
fn put_aside<'a>(plan: &'a Plan, topic: &Topic) -> Option<(&'a OfferResponse, Mark)> {
    let field = plan.asides.get(&topic.key)?;
    Some((field.get().as_ref()?, field.mark()?))
}

/// Whether a response still holds against an offer with this reason: a refusal is no answer to what was
/// told after it.
fn holds(response: &OfferResponse, because: &Reason, mark: Mark, today: Day) -> bool {
    match response {
        OfferResponse::Dropped => because.since.is_none_or(|since| since.at <= mark.at),
        OfferResponse::Later(from) => *from > today,
        OfferResponse::Stays => false,
    }
}

/// Whether a step that is over is to be offered once more: something new was told since.
fn is_again(step: &Step, because: &Reason) -> bool {
    match step.status.get() {
        Status::Done { on } => because.since.is_some_and(|mark| mark.at.day() > *on),
        _ => false,
    }
}

fn closing<'a>(known: &Facts<'a, '_>, library: &Library) -> Vec<Closing<'a>> {
    let plan = known.plan;
    let open = plan.steps.iter().filter(|step| step.is_open());
    let close = open.filter_map(|step| {
        let topic = library.topic(step.topic.as_ref()?)?;
        let because = known.first(&topic.offer.close)?;
        // Who put it into the plan knowing this, or said since that it stays, wants it.
        let kept = plan.asides.get(&topic.key).and_then(Field::mark);
        let newest = kept.map_or(step.added.at, |mark| mark.at.max(step.added.at));
        let news = because.since.map_or(kept.is_none(), |mark| mark.at > newest);
        news.then_some(Closing { step, because })
    });
    close.collect()
}

/// The reason for a step that is in the plan already, as things stand now.
#[must_use]
pub fn because(plan: &Plan, topic: &Topic, today: Day) -> Option<Reason> {
    let standing = LegalStatus::of(plan, today);
    let not_of: &[PersonId] = if is_right(topic) { &standing.ended } else { &[] };
    Facts { plan, today, standing: &standing, not_of, tells_untold: false }.first(&topic.offer.when)
}

/// What is known of a line of conditions, and of whom it holds.
pub(crate) fn known(plan: &Plan, standing: &LegalStatus, today: Day, line: &str) -> Known<Vec<PersonId>> {
    let facts = Facts { plan, today, standing, not_of: &[], tells_untold: true };
    match facts.line(line) {
        Known::Yes(because) => Known::Yes(because.people),
        Known::Untold => Known::Untold,
        Known::No => Known::No,
    }
}

/// The ids of the steps that come from topics which need `topic`: a step put in late goes before
/// them.
#[must_use]
pub fn waiting_for(plan: &Plan, library: &Library, topic: &TopicKey) -> Vec<StepId> {
    let needs = |step: &&Step| {
        let of = step.topic.as_ref().and_then(|key| library.topic(key));
        of.is_some_and(|of| of.needs.contains(topic))
    };
    plan.steps.iter().filter(|step| step.is_open()).filter(needs).map(|step| step.id).collect()
}
