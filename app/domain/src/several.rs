//! The same for several households: whether a step, a place or a message fits a plan. A pure function of plan and what
//! is given; nothing is given where it is there already, or where it would show a right that a family does not have.

use crate::id::StepId;
use crate::library::{Place, Topic};
use crate::offers::LegalStatus;
use crate::plan::Plan;
use crate::plan::step::Step;
use crate::spelling::town_key;
use serde::{Deserialize, Serialize};

/// What several households are given.
#[derive(Debug, Clone, Copy)]
pub enum Gift<'l> {
    /// A step of the library.
    Step(&'l Topic),
    /// A place of the directory, at one of their steps.
    Place(&'l Place),
    /// A message to the family, which needs nothing.
    Message,
}

/// Whether it fits a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fit {
    Fits,
    /// It is there, at this step.
    Already(StepId),
    /// The step was there and is done or not wanted.
    Closed(StepId),
    /// They are known not to have this right.
    NoRight,
    /// Whether they have this right was not told.
    AskStanding,
    /// The place is in another municipality.
    OtherTown,
    /// There is no open step at which the place could stand.
    NoStep,
}

impl Fit {
    /// Whether it can be given at all.
    #[must_use]
    pub fn is_possible(self) -> bool {
        !matches!(self, Fit::Already(_) | Fit::NoRight | Fit::NoStep)
    }

    /// Whether there is nothing to be thought of first.
    #[must_use]
    pub fn is_ready(self) -> bool {
        self == Fit::Fits
    }
}

/// Whether it fits this plan.
#[must_use]
pub fn fit(plan: &Plan, gift: Gift<'_>) -> Fit {
    match gift {
        Gift::Message => Fit::Fits,
        Gift::Step(topic) => {
            let mut there = plan.steps.iter().filter(|step| step.topic.as_ref() == Some(&topic.key));
            if let Some(step) = there.clone().find(|step| step.is_open()) {
                return Fit::Already(step.id);
            }
            match (LegalStatus::of(plan).allows(topic), there.next_back()) {
                (Some(false), _) => Fit::NoRight,
                (_, Some(step)) => Fit::Closed(step.id),
                (None, None) => Fit::AskStanding,
                (Some(true), None) => Fit::Fits,
            }
        }
        Gift::Place(place) => {
            if let Some(step) = plan.steps.iter().find(|step| step.link(&place.key).is_some()) {
                return Fit::Already(step.id);
            }
            if steps_for(plan, place).is_empty() {
                return Fit::NoStep;
            }
            let is_here = town_key(&place.municipality) == town_key(plan.municipality.get());
            if place.municipality.is_empty() || is_here { Fit::Fits } else { Fit::OtherTown }
        }
    }
}

/// The open steps at which a place can stand: those that are about the same first.
#[must_use]
pub fn steps_for<'p>(plan: &'p Plan, place: &Place) -> Vec<&'p Step> {
    let mut open: Vec<&Step> = plan.steps.iter().filter(|step| step.is_open()).collect();
    open.sort_by_key(|step| (!place.indicators.contains(step.indicator.get()), *step.order.get()));
    open
}
