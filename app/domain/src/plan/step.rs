//! A step of a plan: something to be done, its sub-steps, the documents it needs and its places.

use crate::field::{Field, Mark};
use crate::id::{DocumentKey, PersonId, PlaceKey, StepId, SubKey, TopicKey};
use crate::ordering::bounded;
use crate::plan::indicator::Indicator;
use crate::text::{Text, Written};
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// What kind of action a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StepKind {
    /// Removes an urgent obstacle (doorbraak).
    Breakthrough,
    /// Connects the family with local people and places.
    Mapping,
    /// Ordinary business.
    Everyday,
}

impl StepKind {
    pub const ALL: [StepKind; 3] = [StepKind::Breakthrough, StepKind::Mapping, StepKind::Everyday];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            StepKind::Breakthrough => "breakthrough",
            StepKind::Mapping => "mapping",
            StepKind::Everyday => "everyday",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<StepKind> {
        StepKind::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// How a step stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    ToDo,
    Doing,
    /// Somebody else has to act first.
    Waiting {
        whom: Written,
        since: Day,
        /// When the team asks again, where it waits for an answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ask: Option<Day>,
    },
    /// It cannot be done now, and why.
    CannotNow {
        why: Written,
    },
    Done {
        on: Day,
    },
    /// The family does not want it.
    NotWanted,
}

impl Status {
    pub const KEYS: [&'static str; 6] = ["to-do", "doing", "waiting", "cannot-now", "done", "not-wanted"];

    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Status::ToDo => "to-do",
            Status::Doing => "doing",
            Status::Waiting { .. } => "waiting",
            Status::CannotNow { .. } => "cannot-now",
            Status::Done { .. } => "done",
            Status::NotWanted => "not-wanted",
        }
    }

    /// Neither done nor put aside.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !matches!(self, Status::Done { .. } | Status::NotWanted)
    }

    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self, Status::Done { .. })
    }

    /// What a person wrote in it.
    #[must_use]
    pub fn written(&self) -> Option<&Written> {
        match self {
            Status::Waiting { whom, .. } => Some(whom),
            Status::CannotNow { why } => Some(why),
            _ => None,
        }
    }

    /// The same text, to write another.
    #[must_use]
    pub fn written_mut(&mut self) -> Option<&mut Written> {
        match self {
            Status::Waiting { whom, .. } => Some(whom),
            Status::CannotNow { why } => Some(why),
            _ => None,
        }
    }
}

/// Who does a step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doer {
    /// Not agreed yet.
    #[default]
    Open,
    Person(PersonId),
    /// An office, by the name people know it by.
    Office(String),
}

/// How a document stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentState {
    #[default]
    ToGet,
    Have,
    AskedFor,
    /// It cannot be obtained, and why: a real state, not a failure.
    CannotGet {
        because: Written,
    },
}

impl DocumentState {
    pub const KEYS: [&'static str; 4] = ["to-get", "have", "asked-for", "cannot-get"];

    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            DocumentState::ToGet => "to-get",
            DocumentState::Have => "have",
            DocumentState::AskedFor => "asked-for",
            DocumentState::CannotGet { .. } => "cannot-get",
        }
    }

    /// Why it cannot be obtained.
    #[must_use]
    pub fn because(&self) -> Option<&Written> {
        match self {
            DocumentState::CannotGet { because } => Some(because),
            DocumentState::ToGet | DocumentState::Have | DocumentState::AskedFor => None,
        }
    }

    /// The same text, to write another.
    #[must_use]
    pub fn because_mut(&mut self) -> Option<&mut Written> {
        match self {
            DocumentState::CannotGet { because } => Some(because),
            DocumentState::ToGet | DocumentState::Have | DocumentState::AskedFor => None,
        }
    }
}

/// A thing to do and tick within a step. Its words are the library's, unless a person wrote them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubStep {
    #[serde(rename = "k")]
    pub key: SubKey,
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    #[serde(rename = "d")]
    pub done: Field<bool>,
}

/// A document that a step needs. Its words are the library's, unless a person wrote them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    #[serde(rename = "k")]
    pub key: DocumentKey,
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    #[serde(rename = "s")]
    pub state: Field<DocumentState>,
}

/// How a family stands to a place that was linked to a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkState {
    Suggested,
    Contacted,
    Joined,
    NotForUs,
}

impl LinkState {
    pub const ALL: [LinkState; 4] =
        [LinkState::Suggested, LinkState::Contacted, LinkState::Joined, LinkState::NotForUs];

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            LinkState::Suggested => "suggested",
            LinkState::Contacted => "contacted",
            LinkState::Joined => "joined",
            LinkState::NotForUs => "not-for-us",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<LinkState> {
        LinkState::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// What a family says of a place more exactly than its [`LinkState`] does, which is all that an older program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nuance {
    /// They would like to.
    Interested,
    /// They know it and go there, whoever suggested it.
    Already,
    /// They went there and go no more.
    Stopped,
}

impl Nuance {
    pub const ALL: [Nuance; 3] = [Nuance::Interested, Nuance::Already, Nuance::Stopped];

    /// How the family stands to the place, in the words of an older program.
    #[must_use]
    pub fn state(self) -> LinkState {
        match self {
            Nuance::Interested => LinkState::Suggested,
            Nuance::Already => LinkState::Joined,
            Nuance::Stopped => LinkState::NotForUs,
        }
    }

    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Nuance::Interested => "interested",
            Nuance::Already => "already",
            Nuance::Stopped => "stopped",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<Nuance> {
        Nuance::ALL.into_iter().find(|nuance| nuance.key() == key)
    }
}

/// A link between a step and a place of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    #[serde(rename = "p")]
    pub place: PlaceKey,
    #[serde(rename = "s")]
    pub state: Field<LinkState>,
    /// It holds while the state is the one that it is a nuance of.
    #[serde(rename = "n", default, skip_serializing_if = "Option::is_none")]
    nuance: Option<Nuance>,
    /// Why somebody of the team suggested it.
    #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// Who goes along the first time: somebody of the team, or a volunteer by first name ([`Doer::Office`]).
    #[serde(rename = "g", default, skip_serializing_if = "is_nobody")]
    pub along: Field<Doer>,
}

fn is_nobody(along: &Field<Doer>) -> bool {
    *along == Field::default()
}

impl Link {
    /// A place that was just linked.
    #[must_use]
    pub fn new(place: PlaceKey) -> Link {
        let state = Field::new(LinkState::Suggested);
        Link { place, state, nuance: None, why: None, along: Field::default() }
    }

    /// What the family said more exactly.
    #[must_use]
    pub fn nuance(&self) -> Option<Nuance> {
        self.nuance.filter(|nuance| nuance.state() == *self.state.get())
    }

    pub(crate) fn set_nuance(&mut self, nuance: Option<Nuance>) {
        self.nuance = nuance;
    }

    /// How the family stands to the place: the key of its [`Nuance`], else of its [`LinkState`].
    #[must_use]
    pub fn stands(&self) -> &'static str {
        self.nuance().map_or_else(|| self.state.get().key(), Nuance::key)
    }

    /// Whether the family belongs there now.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        *self.state.get() == LinkState::Joined
    }
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub id: StepId,
    pub kind: Field<StepKind>,
    pub indicator: Field<Indicator>,
    /// The topic of the library that gives title, reasons and help; none when it was written freely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicKey>,
    /// A title of its own; none: the library's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// What the team wrote on why and how for this family.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    pub status: Field<Status>,
    pub urgent: Field<bool>,
    pub due: Field<Option<Day>>,
    pub doer: Field<Doer>,
    /// Place in the plan: smaller comes first; equal ones in the order of making.
    pub order: Field<i64>,
    /// Steps to be done first.
    pub needs: Field<Vec<StepId>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subs: Vec<SubStep>,
    #[serde(rename = "docs", default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Link>,
    /// Who put it in the plan, and when.
    pub added: Mark,
}

impl Step {
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.status.get().is_open()
    }

    #[must_use]
    pub fn sub(&self, key: &SubKey) -> Option<&SubStep> {
        self.subs.iter().find(|sub| sub.key == *key)
    }

    #[must_use]
    pub fn doc(&self, key: &DocumentKey) -> Option<&Document> {
        self.documents.iter().find(|doc| doc.key == *key)
    }

    #[must_use]
    pub fn link(&self, place: &PlaceKey) -> Option<&Link> {
        self.places.iter().find(|link| link.place == *place)
    }
}

/// A step as it is put into a plan: the structure is copied from the library then, so that a plan
/// does not change under a family's hands when the library does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewStep {
    pub id: StepId,
    pub kind: StepKind,
    pub indicator: Indicator,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicKey>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Written>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Written>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub urgent: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    #[serde(default)]
    pub doer: Doer,
    #[serde(default)]
    pub order: i64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<StepId>,
    /// Steps that are in the plan already and wait for this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opens: Vec<StepId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subs: Vec<SubKey>,
    #[serde(rename = "docs", default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentKey>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceKey>,
}

impl NewStep {
    #[must_use]
    pub fn into_step(self, added: Mark) -> Step {
        Step {
            id: self.id,
            kind: Field::new(self.kind),
            indicator: Field::new(self.indicator),
            topic: self.topic,
            title: self.title.map(Text::new),
            about: self.about.map(Text::new),
            status: Field::new(Status::ToDo),
            urgent: Field::new(self.urgent),
            due: Field::new(self.due),
            doer: Field::new(self.doer),
            order: Field::new(bounded(self.order)),
            needs: Field::new(self.needs),
            subs: self
                .subs
                .into_iter()
                .map(|key| SubStep { key, text: None, done: Field::new(false) })
                .collect(),
            documents: self
                .documents
                .into_iter()
                .map(|key| Document { key, text: None, state: Field::default() })
                .collect(),
            places: self.places.into_iter().map(Link::new).collect(),
            added,
        }
    }
}
