//! What a household's file says, in the order in which one writes it. The head of
//! `server/demo/zonnebloem.toml` explains the same to people who write such files.

use app::domain::id::{DocumentKey, PlaceKey, SubKey, TopicKey};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::situation::{Health, Housing, Legal, Subgroup, Work};
use app::domain::plan::step::{LinkState, Nuance, StepKind};
use app::domain::text::Lang;
use app::domain::time::WallTime;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A day counted from today: -3 is three days ago, 2 is the day after tomorrow.
pub(super) type InDays = i32;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct File {
    pub alias: String,
    #[serde(default)]
    pub municipality: String,
    /// The day on which the team and the family began.
    pub start: InDays,
    pub researcher: String,
    pub mediator: String,
    /// The last day on which the family did anything.
    #[serde(default = "yesterday")]
    pub last_sign: InDays,
    pub person: Vec<Person>,
    #[serde(default)]
    pub situation: Situation,
    #[serde(default)]
    pub documents: Documents,
    #[serde(default)]
    pub document: Vec<ToldDocument>,
    #[serde(default)]
    pub goal: Vec<Goal>,
    pub step: Vec<Step>,
    /// Notes about the plan as a whole.
    #[serde(default)]
    pub note: Vec<Note>,
    #[serde(default)]
    pub appointment: Vec<Appointment>,
}

fn yesterday() -> InDays {
    -1
}

fn yes() -> bool {
    true
}

/// The same words in one or more languages. The author's own language is what was written, the
/// others are the mediator's translations.
#[derive(Deserialize, Clone, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Said {
    pub uk: Option<String>,
    pub nl: Option<String>,
    pub en: Option<String>,
}

/// How a family stands to a place: in a word, or with what the team said of it.
#[derive(Deserialize, Clone)]
#[serde(untagged)]
pub(super) enum PlaceIs {
    Stands(Stands),
    Told(ToldPlace),
}

/// In the word of a nuance, else in that of a state.
#[derive(Deserialize, Clone, Copy)]
#[serde(untagged)]
pub(super) enum Stands {
    Nuance(Nuance),
    State(LinkState),
}

#[derive(Deserialize, Clone)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ToldPlace {
    pub stands: Stands,
    /// Why the team suggested it.
    pub why: Said,
    /// The first name of a volunteer who goes along the first time.
    pub along: Option<String>,
}

/// A line that is a name in all languages, or a text.
#[derive(Deserialize, Clone)]
#[serde(untagged)]
pub(super) enum Line {
    Name(String),
    Said(Said),
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Person {
    pub key: String,
    pub name: String,
    /// The name in Ukrainian letters.
    pub cyrillic: String,
    pub age: Option<i32>,
    #[serde(default)]
    pub lang: Lang,
    /// Reads the plan on a phone of their own.
    #[serde(default = "yes")]
    pub phone: bool,
    #[serde(default)]
    pub signs_in: bool,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct Situation {
    pub housing: Option<Housing>,
    /// Until when they can stay there.
    pub until: Option<InDays>,
    pub subgroup: Option<Subgroup>,
    pub legal: Option<Legal>,
    pub health: Vec<Health>,
    pub work: Option<Work>,
}

/// Documents that stand the same in every step that asks for them.
#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub(super) struct Documents {
    pub have: Vec<DocumentKey>,
    pub asked_for: Vec<DocumentKey>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum DocumentIs {
    ToGet,
    Have,
    AskedFor,
    CannotGet,
}

/// What became of a document on some day; every step that asks for it shows it.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ToldDocument {
    pub key: DocumentKey,
    pub is: DocumentIs,
    pub day: InDays,
    pub by: Option<String>,
    /// Why it cannot be obtained.
    #[serde(default)]
    pub because: Said,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Goal {
    pub indicator: Indicator,
    pub day: InDays,
    pub by: Option<String>,
    pub text: Said,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Step {
    /// What other parts of the file call it; none: the topic's key.
    pub id: Option<String>,
    pub topic: Option<TopicKey>,
    pub title: Option<Said>,
    /// Why and how for this family, by the researcher.
    pub about: Option<Said>,
    /// None: the topic's.
    pub kind: Option<StepKind>,
    pub indicator: Option<Indicator>,
    /// The day on which it was put in the plan, and by whom (none: the researcher).
    pub day: InDays,
    pub by: Option<String>,
    #[serde(default)]
    pub urgent: bool,
    pub due: Option<InDays>,
    /// A person's key.
    pub doer: Option<String>,
    /// An office that does it.
    pub office: Option<String>,
    /// Steps to be done first; none: what the topic says.
    pub needs: Option<Vec<String>>,
    /// Things to do of the topic that were ticked. A step that is done holds nothing else.
    #[serde(default)]
    pub ticks: Vec<SubKey>,
    pub ticked_by: Option<String>,
    /// Things to do and documents of the topic that are not for this family.
    #[serde(default)]
    pub leave_out: Vec<String>,
    /// Documents of the library beside the topic's.
    #[serde(default)]
    pub documents: Vec<DocumentKey>,
    /// Things to do in the team's own words.
    #[serde(default)]
    pub sub: Vec<OwnSub>,
    /// Documents in the team's own words.
    #[serde(default)]
    pub document: Vec<OwnDocument>,
    #[serde(default)]
    pub places: BTreeMap<PlaceKey, PlaceIs>,
    /// How it stood, the last one now; none: to do.
    #[serde(default)]
    pub status: Vec<Status>,
    #[serde(default)]
    pub note: Vec<Note>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct OwnSub {
    pub text: Said,
    #[serde(default)]
    pub done: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct OwnDocument {
    pub text: Said,
    pub is: DocumentIs,
    pub by: Option<String>,
    #[serde(default)]
    pub because: Said,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum StatusIs {
    ToDo,
    Doing,
    Waiting,
    CannotNow,
    Done,
    NotWanted,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Status {
    pub is: StatusIs,
    pub day: InDays,
    pub by: Option<String>,
    /// For whom one waits, or why it cannot be done now.
    #[serde(default)]
    pub text: Said,
    /// When one asks again for what one waits for.
    pub ask: Option<InDays>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Note {
    pub by: String,
    pub day: InDays,
    pub time: Option<Clock>,
    pub text: Said,
    /// For the researcher and the mediator only.
    #[serde(default)]
    pub team: bool,
    /// The family asks for help.
    #[serde(default)]
    pub help: bool,
    /// The other side has not read it yet.
    #[serde(default)]
    pub unread: bool,
    /// Its author wrote it anew after it had been translated.
    pub edited: Option<Edited>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Edited {
    pub day: InDays,
    pub text: Said,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Appointment {
    /// The step it belongs to.
    pub step: Option<String>,
    pub what: Said,
    pub day: InDays,
    pub time: Clock,
    /// When it was first to be, before it was moved.
    pub first: Option<First>,
    /// Offices are closed at weekends: without this, it shifts to the nearest working day.
    #[serde(default)]
    pub weekend: bool,
    pub made: Option<InDays>,
    pub by: Option<String>,
    /// The day on which it was called off.
    pub cancelled: Option<InDays>,
    pub place: Option<Line>,
    pub with: Option<Line>,
    #[serde(default)]
    pub bring: Vec<DocumentKey>,
    #[serde(default)]
    pub interpreter: bool,
    #[serde(default)]
    pub double: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct First {
    pub day: InDays,
    pub time: Clock,
}

/// `10:30` on the clocks in the Netherlands.
#[derive(Deserialize, Clone, Copy)]
#[serde(try_from = "String")]
pub(super) struct Clock(pub u16);

impl TryFrom<String> for Clock {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Clock, Self::Error> {
        let wall = WallTime::parse(&format!("2000-01-01T{text}")).ok_or("not a time of the day")?;
        Ok(Clock(wall.minute))
    }
}
