//! Changes of documents. The same document is one thing in the whole household, however many steps ask for it.

use super::family::{Detail, Edit, Family, OwnWords, Target, found, kinds};
use super::form::FormReader;
use super::limits::{self, LINE_CHARS};
use crate::access::{Actor, Refusal};
use crate::field::Field;
use crate::id::{ChangeId, DocumentKey, StepId};
use crate::plan::Plan;
use crate::plan::household::Role;
use crate::plan::step::{Document, DocumentState};
use crate::text::{Audience, Text, Written};

kinds! {
    /// Changes of documents.
    pub enum DocumentChange {
        /// How a document stands, in the whole household.
        StateTold "paper-told" { doc: DocumentKey, state: DocumentState }
        /// A step asks for it; with words of its own when it is none of the library's.
        Added "document-added" { step: StepId, doc: DocumentKey, text: Option<Written> }
        /// Earlier programs told of a document in one step; it is the household's all the same.
        StateChanged "document-state-changed" { step: StepId, doc: DocumentKey, state: DocumentState }
    }
}

impl Family for DocumentChange {
    fn is_allowed(&self, _: &Plan, actor: Actor) -> bool {
        match self {
            Self::StateTold { .. } | Self::Added { .. } | Self::StateChanged { .. } => {
                matches!(actor.role, Role::Member | Role::Researcher)
            }
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        match self {
            Self::StateTold { doc, state } | Self::StateChanged { step: _, doc, state } => {
                limits::key(doc.as_str())?;
                limits::optional_text(state.because(), LINE_CHARS)
            }
            Self::Added { step: _, doc, text } => {
                limits::key(doc.as_str())?;
                limits::optional_text(text.as_ref(), LINE_CHARS)
            }
        }
    }

    fn refers(&self, plan: &Plan, _: Actor) -> Result<Audience, Refusal> {
        match self {
            Self::StateTold { doc, state: _ } => limits::room(&plan.documents, doc)?,
            Self::Added { step, .. } => found(plan.step(*step).is_some())?,
            Self::StateChanged { step, doc, state: _ } => {
                found(plan.step(*step).is_some_and(|step| step.doc(doc).is_some()))?;
            }
        }
        Ok(Audience::All)
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        match self {
            Self::StateTold { doc, state } => set_state(plan, doc, state, edit),
            Self::Added { step, doc, text } => {
                plan.with_step(*step, |step| {
                    if step.doc(doc).is_none() {
                        let text = text.clone().map(Text::new);
                        step.documents.push(Document { key: doc.clone(), text, state: Field::default() });
                    }
                });
                plan.show_documents();
            }
            Self::StateChanged { step, doc, state } => {
                if plan.step(*step).is_some_and(|step| step.doc(doc).is_some()) {
                    set_state(plan, doc, state, edit);
                }
            }
        }
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        match self {
            Self::StateTold { doc, .. } | Self::StateChanged { doc, .. } => {
                plan.documents.get(doc)?.version()
            }
            Self::Added { .. } => None,
        }
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        match self {
            Self::StateTold { doc: _, state } | Self::StateChanged { step: _, doc: _, state } => {
                state.because_mut().map(OwnWords::written).into_iter().collect()
            }
            Self::Added { step: _, doc: _, text } => text.iter_mut().map(OwnWords::written).collect(),
        }
    }

    fn targets(&self) -> Vec<Target> {
        match self {
            Self::StateTold { doc, state: _ } => vec![Target::Document(doc.clone())],
            Self::Added { step, .. } => vec![Target::Step(*step)],
            Self::StateChanged { step, doc, state: _ } => {
                vec![Target::Step(*step), Target::Document(doc.clone())]
            }
        }
    }

    fn detail(&self) -> Option<Detail<'_>> {
        Some(match self {
            Self::StateTold { doc, state } | Self::StateChanged { step: _, doc, state } => {
                Detail::Document(doc, Some(state))
            }
            Self::Added { step: _, doc: _, text: Some(text) } => Detail::Written(text),
            Self::Added { step: _, doc, text: None } => Detail::Document(doc, None),
        })
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        Ok(match kind {
            "paper-told" => {
                Self::StateTold { doc: form.one_of("doc", DocumentKey::parse)?, state: state(form)? }
            }
            "document-added" => match DocumentKey::parse(form.get("doc")) {
                Some(doc) => Self::Added { step: form.id("step")?, doc, text: None },
                None => Self::Added {
                    step: form.id("step")?,
                    doc: DocumentKey(form.new_id().to_string()),
                    text: Some(form.written("text")?),
                },
            },
            "document-state-changed" => Self::StateChanged {
                step: form.id("step")?,
                doc: form.one_of("doc", DocumentKey::parse)?,
                state: state(form)?,
            },
            _ => return Err(Refusal::Malformed),
        })
    }
}

fn state(form: &FormReader<'_, '_>) -> Result<DocumentState, Refusal> {
    Ok(match form.get("state") {
        "to-get" => DocumentState::ToGet,
        "have" => DocumentState::Have,
        "asked-for" => DocumentState::AskedFor,
        "cannot-get" => DocumentState::CannotGet { because: form.written("text")? },
        _ => return Err(Refusal::Malformed),
    })
}

fn set_state(plan: &mut Plan, doc: &DocumentKey, state: &DocumentState, edit: &Edit<'_>) {
    edit.set(plan.documents.entry(doc.clone()).or_default(), state.clone());
    plan.show_documents();
}
