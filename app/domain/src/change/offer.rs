//! Answers to offered steps: not for us, later, stays all the same.

use super::family::{Detail, Edit, Family, OwnWords, Target, kinds};
use super::form::FormReader;
use super::limits;
use crate::access::{Actor, Refusal};
use crate::id::{ChangeId, TopicKey};
use crate::plan::Plan;
use crate::plan::household::Role;
use crate::plan::offer_response::{LATER_DAYS, OfferResponse};
use crate::text::Audience;

kinds! {
    /// Answers to offered steps.
    pub enum OfferChange {
        /// A step that was offered is not wanted, or later; none: offered again.
        Answered "proposal-put-aside" { topic: TopicKey, aside: Option<OfferResponse> }
    }
}

impl Family for OfferChange {
    fn is_allowed(&self, _: &Plan, actor: Actor) -> bool {
        match self {
            Self::Answered { .. } => matches!(actor.role, Role::Member | Role::Researcher),
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        let Self::Answered { topic, aside } = self;
        limits::key(topic.as_str())?;
        match aside {
            Some(OfferResponse::Later(from)) => limits::day(*from),
            Some(OfferResponse::Dropped | OfferResponse::Stays) | None => Ok(()),
        }
    }

    fn refers(&self, plan: &Plan, _: Actor) -> Result<Audience, Refusal> {
        let Self::Answered { topic, aside: _ } = self;
        limits::room(&plan.asides, topic)?;
        Ok(Audience::All)
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        let Self::Answered { topic, aside } = self;
        edit.set(plan.asides.entry(topic.clone()).or_default(), aside.clone());
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        let Self::Answered { topic, aside: _ } = self;
        plan.asides.get(topic)?.version()
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        let Self::Answered { topic: _, aside: _ } = self;
        Vec::new()
    }

    fn targets(&self) -> Vec<Target> {
        let Self::Answered { topic, aside: _ } = self;
        vec![Target::Offer(topic.clone())]
    }

    fn detail(&self) -> Option<Detail<'_>> {
        let Self::Answered { topic, aside: _ } = self;
        Some(Detail::Word(format!("topic-{topic}")))
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        let "proposal-put-aside" = kind else { return Err(Refusal::Malformed) };
        Ok(Self::Answered {
            topic: form.one_of("topic", TopicKey::parse)?,
            aside: match form.get("aside") {
                "" => None,
                "dropped" => Some(OfferResponse::Dropped),
                "kept" => Some(OfferResponse::Stays),
                "later" => {
                    let from = form.day("until")?.unwrap_or(form.context.today.plus(LATER_DAYS));
                    Some(OfferResponse::Later(from))
                }
                _ => return Err(Refusal::Malformed),
            },
        })
    }
}
