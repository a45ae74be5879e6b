//! Every edit there is. A change is made on a device, carries what its author saw (`base`), and is
//! never altered afterwards except that the server corrects its time.
//!
//! A kind that this program does not know (a newer phone's, a newer server's) is kept word for word
//! and passed on: see [`Body::Unknown`].

use super::appointment::{Details, NewAppointment};
use super::field::Mark;
use super::household::{Facet, NewPerson};
use super::id::{
    AppointmentId, ChangeId, DeviceId, DocKey, NoteId, PersonId, PlaceKey, StepId, SubKey, TopicKey,
};
use super::indicator::Indicator;
use super::intake::Answer;
use super::note::NewNote;
use super::proposal::Aside;
use super::step::{DocState, Doer, LinkState, NewStep, Status, StepKind};
use super::text::{Lang, TextHash, Written};
use super::time::{Day, Moment, WallTime};
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
        use Known::{LanguageChosen, PersonAdded, PersonLeft};
        matches!(&self.body, Body::Known(PersonAdded { .. } | PersonLeft { .. } | LanguageChosen { .. }))
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    Known(Known),
    /// JSON of a kind that this program does not know, word for word.
    Unknown(Raw),
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $key:literal { $($field:ident : $ty:ty),* $(,)? })*) => {
        /// The kinds of change that this program knows.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Known {
            $($(#[$doc])* #[serde(rename = $key)] $variant { $($field: $ty),* },)*
        }

        /// The names of the known kinds on the wire.
        pub const KINDS: &[&str] = &[$($key),*];

        impl Known {
            /// The name of its kind on the wire.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self { $(Known::$variant { .. } => $key,)* }
            }
        }
    };
}

kinds! {
    // Household
    HouseholdCreated "household-created" { alias: String, municipality: String }
    AliasChanged "alias-changed" { alias: String }
    MunicipalityChanged "municipality-changed" { municipality: String }
    PersonAdded "person-added" { person: NewPerson }
    PersonRenamed "person-renamed" { person: PersonId, name: String }
    /// The language in which a person reads the screens.
    LanguageChosen "language-chosen" { person: PersonId, lang: Lang }
    /// A person left the household or its team.
    PersonLeft "person-left" { person: PersonId }
    PersonBornTold "person-born-told" { person: PersonId, born: Option<i32> }
    SituationTold "situation-told" { facet: Facet }
    /// An answer to a question of the talk, of the household or of one person; none: taken back.
    Told "told" { question: String, person: Option<PersonId>, answer: Option<Answer> }
    /// How a paper stands, in the whole household.
    PaperTold "paper-told" { doc: DocKey, state: DocState }
    /// A step that was offered is not wanted, or later; none: offered again.
    ProposalPutAside "proposal-put-aside" { topic: TopicKey, aside: Option<Aside> }
    GoalSet "goal-set" { indicator: Indicator, text: Option<Written> }
    // Steps
    StepAdded "step-added" { step: Box<NewStep> }
    StepTitled "step-titled" { step: StepId, title: Written }
    StepExplained "step-explained" { step: StepId, about: Written }
    StepKindChanged "step-kind-changed" { step: StepId, kind: StepKind }
    StepIndicatorChanged "step-indicator-changed" { step: StepId, indicator: Indicator }
    StepStatusChanged "step-status-changed" { step: StepId, status: Status }
    StepUrgencyChanged "step-urgency-changed" { step: StepId, urgent: bool }
    StepDueChanged "step-due-changed" { step: StepId, due: Option<Day> }
    StepDoerChanged "step-doer-changed" { step: StepId, doer: Doer }
    StepMoved "step-moved" { step: StepId, order: i64 }
    StepNeedsChanged "step-needs-changed" { step: StepId, needs: Vec<StepId> }
    SubStepAdded "sub-step-added" { step: StepId, sub: SubKey, text: Written }
    SubStepTicked "sub-step-ticked" { step: StepId, sub: SubKey, done: bool }
    DocumentAdded "document-added" { step: StepId, doc: DocKey, text: Option<Written> }
    DocumentStateChanged "document-state-changed" { step: StepId, doc: DocKey, state: DocState }
    PlaceLinked "place-linked" { step: StepId, place: PlaceKey }
    PlaceLinkChanged "place-link-changed" { step: StepId, place: PlaceKey, state: LinkState }
    // Notes
    NoteAdded "note-added" { note: NewNote }
    NoteEdited "note-edited" { note: NoteId, text: Written }
    NotesSeen "notes-seen" { notes: Vec<NoteId> }
    /// A person translated the text with this hash.
    TextTranslated "text-translated" { source: TextHash, lang: Lang, text: String }
    // Appointments
    AppointmentAdded "appointment-added" { appointment: Box<NewAppointment> }
    AppointmentMoved "appointment-moved" { appointment: AppointmentId, when: WallTime }
    AppointmentDetailed "appointment-detailed" { appointment: AppointmentId, details: Details }
    AppointmentCancelled "appointment-cancelled" { appointment: AppointmentId, cancelled: bool }
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
            Body::Known(known) => known.serialize(serializer),
            Body::Unknown(raw) => raw.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        match serde_json::from_str::<Known>(raw.get()) {
            Ok(known) => Ok(Body::Known(known)),
            Err(_) if is_unknown_kind(raw.get()) => Ok(Body::Unknown(Raw(raw))),
            Err(error) => Err(serde::de::Error::custom(error)),
        }
    }
}

/// `{"some-kind": …}` with a kind that is not in [`KINDS`]: newer than this program, not malformed.
fn is_unknown_kind(json: &str) -> bool {
    let Some(rest) = json.trim_start().strip_prefix('{') else { return false };
    let Some(rest) = rest.trim_start().strip_prefix('"') else { return false };
    rest.split_once('"').is_some_and(|(kind, _)| super::id::is_key(kind) && !KINDS.contains(&kind))
}

impl From<Known> for Body {
    fn from(known: Known) -> Body {
        Body::Known(known)
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
