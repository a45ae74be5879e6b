//! Every edit there is. A change is made on a device, carries what its author saw (`base`), and is
//! never altered afterwards except that the server corrects its time.
//!
//! The kinds of change stand in families, one file each: its data, who may make it, its limits, what it refers
//! to, how it is applied, what a person wrote in it, what it is about, and how a form says it ([`Family`]). All
//! else loops over the families. To add a kind is to add it to its family; the compiler names what is missing.
//!
//! A kind that this program does not know (a newer phone's, a newer server's) is kept word for word
//! and passed on: see [`Body::Unknown`].

mod apply;
mod family;
pub mod form;
pub mod limits;
mod new_change;

mod appointment;
mod arrangement;
mod document;
mod household;
mod interview;
pub mod note;
mod offer;
mod people;
mod place;
mod step;
mod task;
mod translation;

pub use appointment::AppointmentChange;
pub use arrangement::ArrangementChange;
pub use document::DocumentChange;
pub use family::{Detail, Edit, Family, Kinds, OwnWords, Target};
pub use household::HouseholdChange;
pub use interview::InterviewChange;
pub use new_change::{NewChange, read};
pub use note::NoteChange;
pub use offer::OfferChange;
pub use people::{PersonChange, other_names};
pub use place::PlaceChange;
pub use step::StepChange;
pub use task::TaskChange;
pub use translation::TranslationChange;

use crate::access::{Actor, Refusal};
use crate::field::Mark;
use crate::id::{ChangeId, DeviceId, PersonId};
use crate::plan::Plan;
use crate::plan::amount::sent_bytes;
use crate::plan::step::Status;
use crate::spelling::{is_blank, tidy};
use crate::text::{Audience, Lang};
use crate::time::Moment;
use form::FormReader;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

/// One edit by one person on one device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub id: ChangeId,
    pub author: PersonId,
    pub device: DeviceId,
    /// When, by the device's clock until the server has corrected it.
    pub at: Moment,
    /// The version of the field that the author saw: none when it was as it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<ChangeId>,
    /// Rival answers that the author saw and puts aside with this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settles: Vec<ChangeId>,
    pub body: Body,
}

impl Change {
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark { change: self.id, who: self.author, at: self.at }
    }

    /// Whether it changes who belongs to the household, or how somebody reads: what is kept of
    /// people beside the journal follows from these.
    #[must_use]
    pub fn touches_people(&self) -> bool {
        matches!(&self.body, Body::Known(ChangeKind::Person(change)) if change.is_of_membership())
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    Known(ChangeKind),
    /// JSON of a kind that this program does not know, word for word.
    Unknown(Raw),
}

impl Body {
    /// What the change is about; nothing, when its kind is not known.
    #[must_use]
    pub fn targets(&self) -> Vec<Target> {
        match self {
            Body::Known(kind) => kind.targets(),
            Body::Unknown(_) => Vec::new(),
        }
    }

    /// Whether the change is about this.
    #[must_use]
    pub fn is_about(&self, target: &Target) -> bool {
        self.is_about_any(|it| it == target)
    }

    /// Whether the change is about one of these.
    #[must_use]
    pub fn is_about_any(&self, is_its: impl Fn(&Target) -> bool) -> bool {
        self.targets().iter().any(is_its)
    }
}

macro_rules! families {
    ($($family:ident($ty:ty)),* $(,)?) => {
        /// The kinds of change that this program knows, by family.
        #[derive(Debug, Clone, PartialEq)]
        pub enum ChangeKind { $($family($ty),)* }

        /// The names of all known kinds on the wire.
        pub fn kinds() -> impl Iterator<Item = &'static str> {
            [$(<$ty as Kinds>::KINDS),*].into_iter().flatten().copied()
        }

        impl ChangeKind {
            /// The name of its kind on the wire.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self { $(ChangeKind::$family(change) => change.kind(),)* }
            }

            /// See [`Family::is_allowed`].
            #[must_use]
            pub fn is_allowed(&self, plan: &Plan, actor: Actor) -> bool {
                match self { $(ChangeKind::$family(change) => change.is_allowed(plan, actor),)* }
            }

            /// See [`Family::limits`].
            ///
            /// # Errors
            /// The reason, when a text, list, day or key does not fit.
            pub fn limits(&self) -> Result<(), Refusal> {
                match self { $(ChangeKind::$family(change) => change.limits(),)* }
            }

            /// See [`Family::refers`].
            ///
            /// # Errors
            /// The reason, when something that it names is not there.
            pub fn refers(&self, plan: &Plan, actor: Actor) -> Result<Audience, Refusal> {
                match self { $(ChangeKind::$family(change) => change.refers(plan, actor),)* }
            }

            fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
                match self { $(ChangeKind::$family(change) => change.apply(plan, edit),)* }
            }

            /// See [`Family::version`].
            #[must_use]
            pub fn version(&self, plan: &Plan) -> Option<ChangeId> {
                match self { $(ChangeKind::$family(change) => change.version(plan),)* }
            }

            fn own_words(&mut self) -> Vec<OwnWords<'_>> {
                match self { $(ChangeKind::$family(change) => change.own_words(),)* }
            }

            /// See [`Family::targets`].
            #[must_use]
            pub fn targets(&self) -> Vec<Target> {
                match self { $(ChangeKind::$family(change) => change.targets(),)* }
            }

            fn special_word(&self) -> Option<&'static str> {
                match self { $(ChangeKind::$family(change) => change.special_word(),)* }
            }

            /// See [`Family::detail`].
            #[must_use]
            pub fn detail(&self) -> Option<Detail<'_>> {
                match self { $(ChangeKind::$family(change) => change.detail(),)* }
            }

            /// Reads a change of this kind from the fields of a form.
            fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<ChangeKind, Refusal> {
                $(if <$ty as Kinds>::KINDS.contains(&kind) {
                    return <$ty as Family>::from_form(kind, form).map(ChangeKind::$family);
                })*
                Err(Refusal::Malformed)
            }

            /// None: no family knows this kind.
            fn from_json(kind: &str, json: &str) -> Option<serde_json::Result<ChangeKind>> {
                $(if <$ty as Kinds>::KINDS.contains(&kind) {
                    return Some(serde_json::from_str(json).map(ChangeKind::$family));
                })*
                None
            }
        }

        impl Serialize for ChangeKind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(ChangeKind::$family(change) => change.serialize(serializer),)* }
            }
        }

        $(
            impl From<$ty> for ChangeKind {
                fn from(change: $ty) -> ChangeKind {
                    ChangeKind::$family(change)
                }
            }

            impl From<$ty> for Body {
                fn from(change: $ty) -> Body {
                    Body::Known(ChangeKind::$family(change))
                }
            }
        )*
    };
}

families! {
    Household(HouseholdChange),
    Person(PersonChange),
    Interview(InterviewChange),
    Offer(OfferChange),
    Document(DocumentChange),
    Step(StepChange),
    Task(TaskChange),
    Place(PlaceChange),
    Note(NoteChange),
    Translation(TranslationChange),
    Appointment(AppointmentChange),
    Arrangement(ArrangementChange),
}

impl ChangeKind {
    /// Whether the app makes it by itself: that notes were read is marked, not edited.
    #[must_use]
    pub fn is_mark(&self) -> bool {
        matches!(self, ChangeKind::Note(NoteChange::Seen { .. }))
    }

    /// Whether it reaches other people although it takes one tap and no words: it waits on the device for a moment, so that
    /// a tap that slipped can be taken back before anybody has seen it.
    #[must_use]
    pub fn is_held(&self) -> bool {
        match self {
            ChangeKind::Note(NoteChange::Added { note }) => note.help,
            ChangeKind::Note(NoteChange::HelpSettled { .. })
            | ChangeKind::Appointment(AppointmentChange::Cancelled { .. })
            | ChangeKind::Offer(_) => true,
            ChangeKind::Step(StepChange::Added { step }) => step.title.is_none(),
            ChangeKind::Step(StepChange::StatusChanged { step: _, status }) => *status == Status::NotWanted,
            _ => false,
        }
    }

    /// Whether it adds something, so that made twice it would be there twice; all others set what is there.
    #[must_use]
    pub fn is_addition(&self) -> bool {
        self.kind().ends_with("-added")
    }

    /// The Fluent id of what sort of change it was.
    #[must_use]
    pub fn word(&self) -> String {
        self.special_word().map_or_else(|| format!("kind-{}", self.kind()), str::to_owned)
    }

    /// About how many bytes it has on the wire: the words in it, and room for ids, names of fields and lists.
    #[must_use]
    pub fn weight(&self) -> usize {
        const REST: usize = 1_000;
        REST + self.clone().own_words().iter().map(|words| words.text.len()).sum::<usize>()
    }

    /// About how many bytes it adds to the state of a plan: what people wrote in it, and what stands around that. Nothing for
    /// what only says how something stands.
    #[must_use]
    pub fn amount(&self) -> usize {
        const NOTE: usize = 250;
        const OTHER: usize = 150;
        const STEP: usize = 1_000;
        let words: usize = self.texts().iter().map(|(_, text)| sent_bytes(text)).sum();
        match self {
            ChangeKind::Step(StepChange::Added { .. }) => words + STEP,
            ChangeKind::Note(NoteChange::Added { .. }) => words + NOTE,
            _ if words > 0 || self.is_addition() => words + OTHER,
            _ => 0,
        }
    }

    /// What a person wrote in it, and in which language where that is known.
    #[must_use]
    pub fn texts(&self) -> Vec<(Option<Lang>, String)> {
        let mut copy = self.clone();
        let words = copy.filled_words().into_iter();
        words.map(|words| (words.lang, std::mem::take(words.text))).collect()
    }

    /// The same change with other words, in the order of [`ChangeKind::texts`]; None when it has another number of
    /// them.
    #[must_use]
    pub fn with_texts(&self, texts: &[String]) -> Option<ChangeKind> {
        let mut changed = self.clone();
        let words = changed.filled_words();
        if words.is_empty() || words.len() != texts.len() {
            return None;
        }
        for (words, text) in words.into_iter().zip(texts) {
            text.clone_into(words.text);
        }
        Some(changed)
    }

    /// Brings each text in it into the form in which it is kept: `normal` makes a normal form of Unicode's.
    pub fn tidy(&mut self, normal: impl Fn(&str) -> String) {
        for words in self.own_words() {
            *words.text = tidy(&normal(words.text));
        }
    }

    /// The texts in it that are not left empty.
    fn filled_words(&mut self) -> Vec<OwnWords<'_>> {
        self.own_words().into_iter().filter(|words| !is_blank(words.text)).collect()
    }
}

/// JSON that is passed on as it came.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Raw(Box<RawValue>);

impl Raw {
    #[must_use]
    pub fn get(&self) -> &str {
        self.0.get()
    }
}

impl PartialEq for Raw {
    fn eq(&self, other: &Raw) -> bool {
        self.get() == other.get()
    }
}

impl Serialize for Body {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Body::Known(kind) => kind.serialize(serializer),
            Body::Unknown(raw) => raw.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let Some(kind) = kind_of(raw.get()) else { return Err(D::Error::custom("a change without a kind")) };
        match ChangeKind::from_json(kind, raw.get()) {
            Some(Ok(kind)) => Ok(Body::Known(kind)),
            // Known, but malformed.
            Some(Err(error)) => Err(D::Error::custom(error)),
            None => Ok(Body::Unknown(Raw(raw))),
        }
    }
}

/// The kind of `{"some-kind": …}`.
fn kind_of(json: &str) -> Option<&str> {
    let rest = json.trim_start().strip_prefix('{')?;
    let (kind, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    crate::id::is_key(kind).then_some(kind)
}

impl From<ChangeKind> for Body {
    fn from(kind: ChangeKind) -> Body {
        Body::Known(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_kind_is_kept_word_for_word() {
        let json = r#"{"garden-planted":{"trees":3,"note":"ї"}}"#;
        let body: Body = serde_json::from_str(json).expect("kept");
        assert!(matches!(body, Body::Unknown(_)));
        assert_eq!(serde_json::to_string(&body).expect("json"), json);
    }

    #[test]
    fn a_known_kind_with_wrong_fields_is_malformed() {
        for json in [r#"{"step-moved":{"step":"x"}}"#, r#"{"step-moved":7}"#, "7", r#"{"Ї":1}"#, "[]", "{}"]
        {
            assert!(serde_json::from_str::<Body>(json).is_err(), "{json}");
        }
    }
}
