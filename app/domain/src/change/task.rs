//! Changes of tasks: the things to do and tick within a step.

use super::family::{Detail, Edit, Family, OwnWords, Target, found, kinds};
use super::form::FormReader;
use super::limits::{self, LINE_CHARS};
use crate::access::{Actor, Refusal};
use crate::field::Field;
use crate::id::{ChangeId, StepId, SubKey};
use crate::plan::Plan;
use crate::plan::household::Role;
use crate::plan::step::SubStep;
use crate::text::{Audience, Text, Written};

kinds! {
    /// Changes of tasks.
    pub enum TaskChange {
        Added "sub-step-added" { step: StepId, sub: SubKey, text: Written }
        Ticked "sub-step-ticked" { step: StepId, sub: SubKey, done: bool }
    }
}

impl Family for TaskChange {
    fn is_allowed(&self, _: &Plan, actor: Actor) -> bool {
        match self {
            Self::Added { .. } | Self::Ticked { .. } => matches!(actor.role, Role::Member | Role::Researcher),
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        match self {
            Self::Added { step: _, sub, text } => {
                limits::key(sub.as_str())?;
                limits::written(text, LINE_CHARS)
            }
            Self::Ticked { step: _, sub, done: _ } => limits::key(sub.as_str()),
        }
    }

    fn refers(&self, plan: &Plan, _: Actor) -> Result<Audience, Refusal> {
        match self {
            Self::Added { step, .. } => found(plan.step(*step).is_some())?,
            Self::Ticked { step, sub, done: _ } => {
                found(plan.step(*step).is_some_and(|step| step.sub(sub).is_some()))?;
            }
        }
        Ok(Audience::All)
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        match self {
            Self::Added { step, sub, text } => plan.with_step(*step, |step| {
                if step.sub(sub).is_none() {
                    let text = Some(Text::new(text.clone()));
                    step.subs.push(SubStep { key: sub.clone(), text, done: Field::new(false) });
                }
            }),
            Self::Ticked { step, sub, done } => plan.with_step(*step, |step| {
                if let Some(found) = step.subs.iter_mut().find(|found| found.key == *sub) {
                    edit.set(&mut found.done, *done);
                }
            }),
        }
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        match self {
            Self::Added { .. } => None,
            Self::Ticked { step, sub, done: _ } => plan.step(*step)?.sub(sub)?.done.version(),
        }
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        match self {
            Self::Added { step: _, sub: _, text } => vec![OwnWords::written(text)],
            Self::Ticked { .. } => Vec::new(),
        }
    }

    fn targets(&self) -> Vec<Target> {
        match self {
            Self::Added { step, .. } | Self::Ticked { step, .. } => vec![Target::Step(*step)],
        }
    }

    fn special_word(&self) -> Option<&'static str> {
        matches!(self, Self::Ticked { done: false, .. }).then_some("kind-sub-step-unticked")
    }

    fn detail(&self) -> Option<Detail<'_>> {
        Some(match self {
            Self::Added { step: _, sub: _, text } => Detail::Written(text),
            Self::Ticked { step: _, sub, done: _ } => Detail::Task(sub),
        })
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        let step = form.id("step")?;
        Ok(match kind {
            "sub-step-added" => {
                Self::Added { step, sub: SubKey(form.new_id().to_string()), text: form.written("text")? }
            }
            "sub-step-ticked" => {
                Self::Ticked { step, sub: form.one_of("sub", SubKey::parse)?, done: form.is_on("done") }
            }
            _ => return Err(Refusal::Malformed),
        })
    }
}
