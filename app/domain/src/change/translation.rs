//! Translations of what people wrote, by the hash of the exact text. Two that were made blind of each other are both
//! kept, as the two answers to a field are.

use super::family::{Detail, Edit, Family, OwnWords, Target, kinds};
use super::form::FormReader;
use super::limits::{self, TRANSLATION_CHARS};
use crate::access::{Actor, Refusal};
use crate::field::{Field, Mark};
use crate::id::ChangeId;
use crate::plan::Plan;
use crate::plan::household::Role;
use crate::text::{Audience, Lang, TextHash, Translation};

kinds! {
    /// Translations.
    pub enum TranslationChange {
        /// A person translated the text with this hash.
        Translated "text-translated" { source: TextHash, lang: Lang, text: String }
    }
}

impl Family for TranslationChange {
    fn is_allowed(&self, _: &Plan, actor: Actor) -> bool {
        match self {
            Self::Translated { .. } => matches!(actor.role, Role::Mediator | Role::Researcher),
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        let Self::Translated { source: _, lang: _, text } = self;
        // A translation may be longer than its source, within reason.
        limits::within(text, TRANSLATION_CHARS)
    }

    fn refers(&self, plan: &Plan, _: Actor) -> Result<Audience, Refusal> {
        let Self::Translated { source, lang: _, text: _ } = self;
        plan.find_text(*source).map(|(audience, _)| audience).ok_or(Refusal::NotFound)
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        let Self::Translated { source, lang, text } = self;
        let Some((audience, _)) = plan.find_text(*source) else { return };
        let by_lang = plan.translations.entry(*source).or_default();
        let mut field = by_lang.get(lang).map_or_else(Field::default, Translation::field);
        edit.set(&mut field, text.clone());
        let Mark { change, who, at } = field.mark().unwrap_or(edit.mark);
        let rivals = field.rivals().to_vec();
        let (text, change) = (field.get().clone(), Some(change));
        by_lang.insert(*lang, Translation { text, who, at, audience, change, rivals });
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        let Self::Translated { source, lang, text: _ } = self;
        plan.translations.get(source)?.get(lang)?.change
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        let Self::Translated { source: _, lang, text } = self;
        vec![OwnWords { lang: Some(*lang), text }]
    }

    fn targets(&self) -> Vec<Target> {
        let Self::Translated { source, lang: _, text: _ } = self;
        vec![Target::Text(*source)]
    }

    fn detail(&self) -> Option<Detail<'_>> {
        let Self::Translated { source: _, lang: _, text } = self;
        Some(Detail::Name(text))
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        let "text-translated" = kind else { return Err(Refusal::Malformed) };
        Ok(Self::Translated {
            source: form.one_of("source", TextHash::parse)?,
            lang: form.one_of("into", Lang::parse)?,
            text: form.text("text")?,
        })
    }
}
