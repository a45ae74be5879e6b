//! Changes of the places that are linked to a step.

use super::family::{Detail, Edit, Family, OwnWords, Target, found, kinds};
use super::form::FormReader;
use super::limits;
use crate::access::{Actor, Refusal};
use crate::field::Field;
use crate::id::{ChangeId, PlaceKey, StepId};
use crate::plan::Plan;
use crate::plan::household::Role;
use crate::plan::step::{Link, LinkState};
use crate::text::Audience;

kinds! {
    /// Changes of the places that are linked to a step.
    pub enum PlaceChange {
        Linked "place-linked" { step: StepId, place: PlaceKey }
        StateChanged "place-link-changed" { step: StepId, place: PlaceKey, state: LinkState }
    }
}

impl Family for PlaceChange {
    fn is_allowed(&self, _: &Plan, actor: Actor) -> bool {
        match self {
            Self::Linked { .. } | Self::StateChanged { .. } => {
                matches!(actor.role, Role::Member | Role::Researcher)
            }
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        match self {
            Self::Linked { step: _, place } | Self::StateChanged { step: _, place, state: _ } => {
                limits::key(place.as_str())
            }
        }
    }

    fn refers(&self, plan: &Plan, _: Actor) -> Result<Audience, Refusal> {
        match self {
            Self::Linked { step, place: _ } => found(plan.step(*step).is_some())?,
            Self::StateChanged { step, place, state: _ } => {
                found(plan.step(*step).is_some_and(|step| step.link(place).is_some()))?;
            }
        }
        Ok(Audience::All)
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        match self {
            Self::Linked { step, place } => plan.with_step(*step, |step| {
                if step.link(place).is_none() {
                    step.places.push(Link { place: place.clone(), state: Field::new(LinkState::Suggested) });
                }
            }),
            Self::StateChanged { step, place, state } => plan.with_step(*step, |step| {
                if let Some(link) = step.places.iter_mut().find(|link| link.place == *place) {
                    edit.set(&mut link.state, *state);
                }
            }),
        }
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        match self {
            Self::Linked { .. } => None,
            Self::StateChanged { step, place, state: _ } => plan.step(*step)?.link(place)?.state.version(),
        }
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        match self {
            Self::Linked { .. } | Self::StateChanged { .. } => Vec::new(),
        }
    }

    fn targets(&self) -> Vec<Target> {
        match self {
            Self::Linked { step, place } | Self::StateChanged { step, place, state: _ } => {
                vec![Target::Step(*step), Target::Place(*step, place.clone())]
            }
        }
    }

    fn detail(&self) -> Option<Detail<'_>> {
        Some(match self {
            Self::Linked { step: _, place } => Detail::Place(place, None),
            Self::StateChanged { step: _, place, state } => Detail::Place(place, Some(*state)),
        })
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        let (step, place) = (form.id("step")?, form.one_of("place", PlaceKey::parse)?);
        Ok(match kind {
            "place-linked" => Self::Linked { step, place },
            "place-link-changed" => {
                Self::StateChanged { step, place, state: form.one_of("state", LinkState::parse)? }
            }
            _ => return Err(Refusal::Malformed),
        })
    }
}
