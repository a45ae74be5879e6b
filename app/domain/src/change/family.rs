//! What each family of changes answers. No answer has a wildcard: a new kind is answered everywhere, or the
//! program does not compile.

use super::form::FormReader;
use crate::access::{Actor, Refusal};
use crate::field::{Field, Mark};
use crate::id::{AppointmentId, ChangeId, DocumentKey, NoteId, PersonId, PlaceKey, StepId, SubKey, TopicKey};
use crate::plan::Plan;
use crate::plan::indicator::Indicator;
use crate::plan::step::DocumentState;
use crate::text::{Audience, Lang, Text, TextHash, Written};
use crate::time::{Day, WallTime};

/// The kinds of a family, by their names on the wire; see `kinds!`.
pub trait Kinds {
    /// All of them.
    const KINDS: &'static [&'static str];

    /// The one that this change is.
    fn kind(&self) -> &'static str;
}

/// A family of changes: kinds that are about one sort of thing.
pub trait Family: Kinds + Sized {
    /// Whether this person may make such a change at all.
    fn is_allowed(&self, plan: &Plan, actor: Actor) -> bool;

    /// Lengths of texts and lists, possible days, forms of keys.
    ///
    /// # Errors
    /// The reason, when one of them does not fit.
    fn limits(&self) -> Result<(), Refusal>;

    /// That everything named belongs to this plan; and who may see the change.
    ///
    /// # Errors
    /// The reason, when something is not there, or is there already.
    fn refers(&self, plan: &Plan, actor: Actor) -> Result<Audience, Refusal>;

    /// Alters the plan. It never fails: what refers to something that is not there leaves the plan as it is.
    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>);

    /// The version of what it sets, as this plan has it: the `base` of somebody who sees it so. None: nobody set
    /// it yet, or it has no versions.
    fn version(&self, plan: &Plan) -> Option<ChangeId>;

    /// Each text that a person wrote in it. None of them may be lost when the change is refused.
    fn own_words(&mut self) -> Vec<OwnWords<'_>>;

    /// What it is about: where its state of sync is shown, and in whose history it stands.
    fn targets(&self) -> Vec<Target>;

    /// The Fluent id of what sort of change it was, where its kind alone does not say it.
    fn special_word(&self) -> Option<&'static str> {
        None
    }

    /// What something was set to, when that can be said in a few words.
    fn detail(&self) -> Option<Detail<'_>>;

    /// Reads a change of this kind from a form.
    ///
    /// # Errors
    /// Why no change can be made of it; [`Refusal::Malformed`] for a kind that has no form.
    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal>;
}

/// What all edits carry with them.
#[derive(Debug, Clone, Copy)]
pub struct Edit<'a> {
    pub mark: Mark,
    pub base: Option<ChangeId>,
    pub settles: &'a [ChangeId],
}

impl Edit<'_> {
    pub(super) fn set<T: PartialEq + Clone>(&self, field: &mut Field<T>, value: T) {
        field.set(value, self.mark, self.base, self.settles);
    }

    pub(super) fn text(&self, text: &mut Option<Text>, written: &Written) {
        match text {
            Some(text) => text.edit(written.clone(), self.mark, self.base, self.settles),
            None => *text = Some(Text::new(written.clone())),
        }
    }
}

/// A text in a change.
#[derive(Debug)]
pub struct OwnWords<'a> {
    /// None: a name, or something else that is in no language.
    pub lang: Option<Lang>,
    pub text: &'a mut String,
}

impl<'a> OwnWords<'a> {
    pub(super) fn written(written: &'a mut Written) -> OwnWords<'a> {
        OwnWords { lang: Some(written.lang), text: &mut written.text }
    }

    pub(super) fn name(text: &'a mut String) -> OwnWords<'a> {
        OwnWords { lang: None, text }
    }
}

/// Something that a change is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// Its name and municipality.
    Household,
    Goal(Indicator),
    Person(PersonId),
    /// An answer of the interview, by [`crate::plan::answer::place`].
    Answer(String),
    /// The offer of a topic.
    Offer(TopicKey),
    /// A document of the household.
    Document(DocumentKey),
    Step(StepId),
    /// A place of the directory that is linked to a step.
    Place(StepId, PlaceKey),
    Note(NoteId),
    /// The translation of a text.
    Text(TextHash),
    Appointment(AppointmentId),
}

/// What something was set to.
#[derive(Debug, Clone, PartialEq)]
pub enum Detail<'a> {
    Written(&'a Written),
    /// A name of a person or an office.
    Name(&'a str),
    Person(PersonId),
    /// The Fluent id of a word.
    Word(String),
    /// The Fluent id of a word, with what somebody wrote to it.
    WordWith(String, &'a Written),
    /// None: no day any more.
    Day(Option<Day>),
    Moment(WallTime),
    Task(&'a SubKey),
    /// With its state, where that was set.
    Document(&'a DocumentKey, Option<&'a DocumentState>),
    /// With how the family stands to it ([`crate::plan::step::Link::stands`]), where that was told.
    Place(&'a PlaceKey, Option<&'static str>),
    /// Nothing any more.
    Nothing,
}

impl Detail<'_> {
    /// The same without what a person wrote: for where their words stand beside it.
    #[must_use]
    pub fn without_words(self) -> Option<Self> {
        match self {
            Detail::Written(_) | Detail::Name(_) => None,
            Detail::WordWith(word, _) => Some(Detail::Word(word)),
            Detail::Person(_)
            | Detail::Word(_)
            | Detail::Day(_)
            | Detail::Moment(_)
            | Detail::Task(_)
            | Detail::Document(..)
            | Detail::Place(..)
            | Detail::Nothing => Some(self),
        }
    }
}

/// Defines the kinds of a family: data, and their names on the wire.
macro_rules! kinds {
    ($(#[$family_doc:meta])* pub enum $family:ident {
        $($(#[$doc:meta])* $variant:ident $key:literal { $($field:ident : $ty:ty),* $(,)? })*
    }) => {
        $(#[$family_doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum $family {
            $($(#[$doc])* #[serde(rename = $key)] $variant { $($field: $ty),* },)*
        }

        impl $crate::change::Kinds for $family {
            const KINDS: &'static [&'static str] = &[$($key),*];

            fn kind(&self) -> &'static str {
                match self { $($family::$variant { .. } => $key,)* }
            }
        }
    };
}
pub(super) use kinds;

/// Whether something that a change names is there.
pub(super) fn found(is_there: bool) -> Result<(), Refusal> {
    if is_there { Ok(()) } else { Err(Refusal::NotFound) }
}
