//! Changes of the places that are linked to a step: who suggests one and why, how the family stands to it, who goes along.

use super::family::{Detail, Edit, Family, OwnWords, Target, found, kinds};
use super::form::FormReader;
use super::limits;
use super::step::{doer, doer_is_there, doer_limits, office};
use crate::access::{Actor, Refusal};
use crate::id::{ChangeId, PlaceKey, StepId};
use crate::plan::Plan;
use crate::plan::household::Role;
use crate::plan::step::{Doer, Link, LinkState, Nuance};
use crate::text::{Audience, Written};

kinds! {
    /// Changes of the places that are linked to a step.
    pub enum PlaceChange {
        Linked "place-linked" { step: StepId, place: PlaceKey }
        StateChanged "place-link-changed" { step: StepId, place: PlaceKey, state: LinkState }
        /// Somebody of the team suggests a place, with a word why.
        Suggested "place-suggested" { step: StepId, place: PlaceKey, why: Written }
        /// What the family says of it, where the states of before do not say it.
        Answered "place-answered" { step: StepId, place: PlaceKey, answer: Nuance }
        /// Who goes along the first time.
        AlongTold "place-along-told" { step: StepId, place: PlaceKey, along: Doer }
    }
}

impl PlaceChange {
    fn of(&self) -> (StepId, &PlaceKey) {
        match self {
            Self::Linked { step, place }
            | Self::StateChanged { step, place, .. }
            | Self::Suggested { step, place, .. }
            | Self::Answered { step, place, .. }
            | Self::AlongTold { step, place, .. } => (*step, place),
        }
    }
}

impl Family for PlaceChange {
    fn is_allowed(&self, _: &Plan, actor: Actor) -> bool {
        match self {
            Self::Linked { .. } | Self::StateChanged { .. } | Self::Answered { .. } => {
                matches!(actor.role, Role::Member | Role::Researcher)
            }
            Self::Suggested { .. } => actor.role == Role::Researcher,
            Self::AlongTold { .. } => matches!(actor.role, Role::Member | Role::Researcher),
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        limits::key(self.of().1.as_str())?;
        match self {
            Self::Linked { .. } | Self::StateChanged { .. } | Self::Answered { .. } => Ok(()),
            Self::Suggested { why, .. } => limits::line(&why.text),
            Self::AlongTold { along, .. } => doer_limits(along),
        }
    }

    fn refers(&self, plan: &Plan, _: Actor) -> Result<Audience, Refusal> {
        let (step, place) = self.of();
        let is_linked = || plan.step(step).is_some_and(|step| step.link(place).is_some());
        match self {
            Self::Linked { .. } | Self::Suggested { .. } => found(plan.step(step).is_some())?,
            Self::StateChanged { .. } | Self::Answered { .. } => found(is_linked())?,
            Self::AlongTold { along, .. } => {
                found(is_linked())?;
                doer_is_there(plan, along)?;
            }
        }
        Ok(Audience::All)
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        let (step, place) = self.of();
        plan.with_step(step, |step| {
            let adds = matches!(self, Self::Linked { .. } | Self::Suggested { .. });
            if adds && step.link(place).is_none() {
                step.places.push(Link::new(place.clone()));
            }
            let Some(link) = step.places.iter_mut().find(|link| link.place == *place) else { return };
            match self {
                Self::Linked { .. } => {}
                Self::StateChanged { state, .. } => {
                    edit.set(&mut link.state, *state);
                    link.set_nuance(None);
                }
                Self::Suggested { why, .. } => edit.text(&mut link.why, why),
                Self::Answered { answer, .. } => {
                    edit.set(&mut link.state, answer.state());
                    link.set_nuance(Some(*answer));
                }
                Self::AlongTold { along, .. } => edit.set(&mut link.along, along.clone()),
            }
        });
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        let (step, place) = self.of();
        let link = plan.step(step)?.link(place)?;
        match self {
            Self::Linked { .. } => None,
            Self::StateChanged { .. } | Self::Answered { .. } => link.state.version(),
            Self::Suggested { .. } => link.why.as_ref()?.source().version(),
            Self::AlongTold { .. } => link.along.version(),
        }
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        match self {
            Self::Linked { .. } | Self::StateChanged { .. } | Self::Answered { .. } => Vec::new(),
            Self::Suggested { why, .. } => vec![OwnWords::written(why)],
            Self::AlongTold { along, .. } => office(along).into_iter().collect(),
        }
    }

    fn targets(&self) -> Vec<Target> {
        let (step, place) = self.of();
        vec![Target::Step(step), Target::Place(step, place.clone())]
    }

    fn detail(&self) -> Option<Detail<'_>> {
        let (_, place) = self.of();
        Some(match self {
            Self::Linked { .. } => Detail::Place(place, None),
            Self::StateChanged { state, .. } => Detail::Place(place, Some(state.key())),
            Self::Suggested { why, .. } => Detail::Written(why),
            Self::Answered { answer, .. } => Detail::Place(place, Some(answer.key())),
            Self::AlongTold { along: Doer::Person(person), .. } => Detail::Person(*person),
            Self::AlongTold { along: Doer::Office(name), .. } => Detail::Name(name),
            Self::AlongTold { along: Doer::Open, .. } => Detail::Nothing,
        })
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        let (step, place) = (form.id("step")?, form.one_of("place", PlaceKey::parse)?);
        Ok(match kind {
            // A team that has nothing to say to it links it without a word.
            "place-suggested" if form.optional_text("why").is_empty() => Self::Linked { step, place },
            "place-suggested" => Self::Suggested { step, place, why: form.written("why")? },
            "place-linked" => Self::Linked { step, place },
            // One row of buttons, whichever program knew the answer first.
            "place-link-changed" | "place-answered" => match Nuance::parse(form.get("state")) {
                Some(answer) => Self::Answered { step, place, answer },
                None => Self::StateChanged { step, place, state: form.one_of("state", LinkState::parse)? },
            },
            "place-along-told" => Self::AlongTold { step, place, along: doer(form)? },
            _ => return Err(Refusal::Malformed),
        })
    }
}
