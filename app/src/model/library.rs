//! What a coordinator sees of the library: the list, and the forms of a topic and of an amount.
//!
//! What stands in a form is what was typed, word for word, so a form that is refused comes back as it
//! was left.

use crate::domain::id::{DocumentKey, SubKey, TopicKey};
use crate::domain::library::revision::{Behind, InLanguages, PlaceWords, Revised, Revision, Subject};
use crate::domain::library::{Amount, AmountKind, Place, Sureness, Topic};
use crate::domain::plan::indicator::Indicator;
use crate::domain::plan::step::StepKind;
use crate::domain::text::{Lang, Written};
use crate::domain::time::{Day, Moment};
use crate::model::place_reports::PlaceReport;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One of the coordinator's pages of the library.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LibraryPage {
    List(LibraryList),
    Topic(Box<TopicPage>),
    Amount(Box<AmountPage>),
    /// The directory: how it is looked at, and what of it was changed here.
    Places(LibraryList),
    Place(Box<PlacePage>),
}

/// How the list is looked at, and what was changed here. The topics are those of the library.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LibraryList {
    #[serde(default)]
    pub search: String,
    /// `all` (default), `old`, `changed`, `unsure`.
    #[serde(default)]
    pub filter: String,
    #[serde(default)]
    pub changed: Vec<Change>,
    /// Of the directory: what families said is wrong or missing, and nobody has answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<PlaceReport>,
}

/// Who changed something last, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub subject: Subject,
    pub at: Moment,
    pub author: String,
}

/// What becomes of a form, whatever it is of.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct FormState {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wrong: Vec<Wrong>,
    /// It was saved just now.
    #[serde(default)]
    pub saved: bool,
    /// What is built in, when somebody changed it since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub built_in: Option<Revision>,
    /// Newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Revised>,
    /// What another language has changed since.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub behind: Behind,
}

/// The page of a topic.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct TopicPage {
    pub form: TopicForm,
    /// What somebody else saved while this form was open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theirs: Option<TopicForm>,
    pub state: FormState,
    /// The documents that a step may ask for.
    #[serde(rename = "papers")]
    pub documents: Vec<DocumentKey>,
}

/// The page of an amount.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct AmountPage {
    pub form: AmountForm,
    /// What somebody else saved while this form was open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theirs: Option<AmountForm>,
    pub state: FormState,
}

/// The page of a place.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PlacePage {
    pub form: PlaceForm,
    /// What somebody else saved while this form was open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theirs: Option<PlaceForm>,
    pub state: FormState,
    /// What families said is wrong or missing, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<PlaceReport>,
}

/// What is wrong with a field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    pub field: String,
    /// A Fluent id.
    pub word: String,
    /// The sentence that is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<Written>,
}

impl Wrong {
    #[must_use]
    pub fn new(field: impl Into<String>, word: &str) -> Wrong {
        Wrong { field: field.into(), word: word.to_owned(), sentence: None }
    }
}

/// What a topic has to say in each language, beside its title and sub-steps.
pub const NEEDED: [&str; 2] = ["why", "desk"];
/// What it may say: in all languages or in none.
pub const FACTS: [&str; 5] = ["who", "cost", "wait", "when", "tip"];
/// The kinds of fact that have a sureness of their own.
pub const SURE: [&str; 6] = ["overall", "who", "cost", "wait", "when", "amount"];
/// How many new sub-steps a form has room for.
pub const ROOM: usize = 3;

/// The form of a topic as it stands, or as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TopicForm {
    /// Empty for a new topic.
    pub key: String,
    /// The number of the revision that it was made against; 0 for what is built in.
    pub base: u64,
    pub words: InLanguages,
    pub indicator: String,
    pub kind: String,
    pub subs: Vec<SubKey>,
    /// Those of the sub-steps that are taken out.
    pub gone: Vec<SubKey>,
    pub added: Vec<Added>,
    pub groups: Vec<String>,
    pub not_for: Vec<String>,
    pub needs: Vec<String>,
    pub documents: Vec<String>,
    /// One a line.
    pub sources: String,
    pub checked: String,
    pub volatile: bool,
    /// Only how it is said was changed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wording: bool,
    pub sure: BTreeMap<String, String>,
}

/// A new sub-step in the languages.
pub type Added = BTreeMap<Lang, String>;

/// The form of an amount as it stands, or as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AmountForm {
    pub key: String,
    /// The number of the revision that it was made against; 0 for what is built in.
    pub base: u64,
    pub value: String,
    pub from: String,
    pub source: String,
    pub checked: String,
    pub sure: String,
}

/// The form of a place as it stands, or as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PlaceForm {
    /// Empty for a new place.
    pub key: String,
    /// The number of the revision that it was made against; 0 for what is built in.
    pub base: u64,
    pub name: String,
    pub municipality: String,
    pub indicators: Vec<String>,
    pub kind: String,
    pub address: String,
    pub phone: String,
    pub email: String,
    pub web: String,
    pub languages: Vec<String>,
    /// What it is for.
    pub about: PlaceWords,
    pub source: String,
    pub checked: String,
    pub sure: String,
    pub call_first: bool,
    pub hidden: bool,
    #[serde(default)]
    pub free: bool,
}

impl PlaceForm {
    /// The form of a place.
    #[must_use]
    pub fn of(place: &Place, about: PlaceWords, base: u64) -> PlaceForm {
        PlaceForm {
            key: place.key.to_string(),
            base,
            name: place.name.clone(),
            municipality: place.municipality.clone(),
            indicators: place.indicators.iter().map(|it| it.key().to_owned()).collect(),
            kind: place.kind.clone(),
            address: place.address.clone(),
            phone: place.phone.clone(),
            email: place.email.clone(),
            web: place.web.clone(),
            languages: place.languages.clone(),
            about,
            source: place.source.clone(),
            checked: place.checked.to_string(),
            sure: sure_text(place.sure).to_owned(),
            call_first: place.call_first,
            hidden: place.hidden,
            free: place.free == Some(true),
        }
    }

    /// The form of a place that is not there yet.
    #[must_use]
    pub fn blank(today: Day) -> PlaceForm {
        PlaceForm { checked: today.to_string(), ..PlaceForm::default() }
    }
}

/// The parts of the words that a form has for each language beside the title, those of the sub-steps
/// last.
pub fn part_names(subs: &[SubKey]) -> impl Iterator<Item = String> {
    let [why, desk] = NEEDED;
    let fixed = std::iter::once(why).chain(FACTS).chain([desk]).map(str::to_owned);
    fixed.chain(subs.iter().map(|sub| format!("do-{sub}")))
}

/// A sureness as a field of a form holds it.
#[must_use]
pub fn sure_text(sure: Sureness) -> &'static str {
    match sure {
        Sureness::A => "A",
        Sureness::B => "B",
        Sureness::C => "C",
    }
}

/// And back.
#[must_use]
pub fn sureness(text: &str) -> Option<Sureness> {
    [Sureness::A, Sureness::B, Sureness::C].into_iter().find(|sure| sure_text(*sure) == text)
}

impl TopicForm {
    /// The form of a topic.
    #[must_use]
    pub fn of(topic: &Topic, words: InLanguages, base: u64) -> TopicForm {
        TopicForm {
            key: topic.key.to_string(),
            base,
            words,
            indicator: topic.indicator.key().to_owned(),
            kind: topic.kind.key().to_owned(),
            subs: topic.subs.clone(),
            gone: Vec::new(),
            added: vec![Added::new(); ROOM],
            groups: topic.groups.clone(),
            not_for: topic.not_for.clone(),
            needs: topic.needs.iter().map(TopicKey::to_string).collect(),
            documents: topic.documents.iter().map(DocumentKey::to_string).collect(),
            sources: topic.sources.join("\n"),
            checked: topic.checked.to_string(),
            volatile: topic.volatile,
            wording: false,
            sure: topic.sure.iter().map(|(of, sure)| (of.clone(), sure_text(*sure).to_owned())).collect(),
        }
    }

    /// The form of a topic that is not there yet.
    #[must_use]
    pub fn blank(today: Day) -> TopicForm {
        TopicForm {
            indicator: Indicator::Rights.key().to_owned(),
            kind: StepKind::Everyday.key().to_owned(),
            added: vec![Added::new(); ROOM],
            checked: today.to_string(),
            ..TopicForm::default()
        }
    }
}

impl AmountForm {
    /// The form of an amount, with its value as people of this language write it.
    #[must_use]
    pub fn of(amount: &Amount, base: u64, lang: Lang) -> AmountForm {
        let decimal = matches!(amount.kind, AmountKind::Euro | AmountKind::Percent);
        let comma = decimal && lang != Lang::En;
        AmountForm {
            key: amount.key.to_string(),
            base,
            value: if comma { amount.value.replace('.', ",") } else { amount.value.clone() },
            from: amount.from.map_or_else(String::new, |day| day.to_string()),
            source: amount.source.clone(),
            checked: amount.checked.to_string(),
            sure: sure_text(amount.sure).to_owned(),
        }
    }
}
