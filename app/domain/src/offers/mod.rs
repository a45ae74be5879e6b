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
pub use legal_status::{LegalStatus, Standing};

use crate::field::{Field, Mark};
use crate::id::{PersonId, StepId, TopicKey};
use crate::library::{Library, Topic};
use crate::plan::Plan;
use crate::plan::offer_response::OfferResponse;
use crate::plan::step::{Status, Step};
use crate::time::Day;
use condition::Facts;

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
    let standing = LegalStatus::of(plan);
    let perhaps = standing.perhaps();
    let known = Facts { plan, today, standing: &standing, whose: None, tells_untold: false };
    let mut found = Proposals::default();
    for topic in &library.topics {
        let offer = &topic.offer;
        // What is a right is offered for those who have it, not for others at the same table.
        let whose = standing.whose(topic);
        let theirs = Facts { whose: whose.as_deref(), ..known };
        let is_theirs = standing.allows(topic) == Some(true);
        let because = is_theirs.then(|| theirs.first(&offer.when)).flatten();
        let Some(because) = because else {
            // It may be a right of somebody of whom it is not known.
            let maybe = Facts { whose: whose.as_ref().map(|_| perhaps.as_slice()), ..known };
            let is_open = whose.is_some() && (standing.allows(topic).is_none() || !perhaps.is_empty());
            let because = is_open.then(|| maybe.first(&offer.when)).flatten();
            if because.is_some_and(|it| is_news(plan, topic, &it)) && known.first(&offer.unless).is_none() {
                found.withheld += 1;
            }
            continue;
        };
        if !is_news(plan, topic, &because) || known.first(&offer.unless).is_some() {
            continue;
        }
        if let Some((aside, mark)) = put_aside(plan, topic)
            && holds(aside, &because, mark, today)
        {
            found.aside.push((topic, aside));
            continue;
        }
        let urgent = theirs.first(&offer.urgent).is_some();
        let light = offer.light && known.first(&offer.not_light).is_none();
        let because = if light { lightly(because) } else { because };
        found.add.push(Proposal { topic, because, urgent, due: None, light, first: false });
    }
    order::set_due(&mut found.add, &known, library);
    found.add = order::in_order(found.add);
    found.close = closing(&known, library);
    found
}

/// Whether it is not in the plan, or was done before what speaks for it now was told.
fn is_news(plan: &Plan, topic: &Topic, because: &Reason) -> bool {
    let there = plan.steps.iter().rev().find(|step| step.topic.as_ref() == Some(&topic.key));
    there.is_none_or(|step| is_again(step, because))
}

/// What every family is offered lightly is nothing that every family needs.
fn lightly(because: Reason) -> Reason {
    match because.word.as_str() {
        "because-always" => Reason { word: "because-handy".to_owned(), ..because },
        _ => because,
    }
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
    let standing = LegalStatus::of(plan);
    let whose = standing.whose(topic);
    let facts = Facts { plan, today, standing: &standing, whose: whose.as_deref(), tells_untold: false };
    let because = facts.first(&topic.offer.when)?;
    Some(if topic.offer.light { lightly(because) } else { because })
}

/// What is known of a line of conditions, and of whom it holds.
pub(crate) fn known(plan: &Plan, standing: &LegalStatus, today: Day, line: &str) -> Known<Vec<PersonId>> {
    let facts = Facts { plan, today, standing, whose: None, tells_untold: true };
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
