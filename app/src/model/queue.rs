//! What the translation queue is drawn from.

use super::is_zero;
use crate::domain::change::{Body, Change, ChangeKind, TranslationChange};
use crate::domain::field::{Mark, Rival};
use crate::domain::id::{ChangeId, HouseholdId, PersonId};
use crate::domain::library::Term;
use crate::domain::plan::household::Role;
use crate::domain::summary::Untranslated;
use crate::domain::text::{Lang, TextHash, Translation};
use crate::domain::time::Moment;
use crate::replica::{Replica, Stage};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The page of the queue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "QueueForm")]
pub struct QueuePage {
    /// What waits; in the browser also what was translated there since, in its place.
    pub items: Vec<QueueItem>,
    /// What this person translated lately, the newest first; before it whatever has two translations.
    pub done: Vec<QueueItem>,
    /// Who is translating what.
    pub claims: Vec<Claim>,
    /// The names of those who are named by their ids, as this reader reads them.
    pub people: BTreeMap<PersonId, String>,
    /// When it was gathered; None: an older page does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Moment>,
}

impl QueuePage {
    /// How many texts wait behind those of this page.
    #[must_use]
    pub fn more(&self) -> usize {
        self.items.first().map_or(0, |item| item.more)
    }

    /// How many texts wait.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.items.iter().filter(|item| item.waits()).count() + self.more()
    }

    /// The items of a text: it may stand among what waits and among what is done.
    fn all_of(&mut self, of: Source) -> impl Iterator<Item = &mut QueueItem> {
        self.items.iter_mut().chain(&mut self.done).filter(move |item| item.source() == of)
    }

    /// Notes a change of one's own that may be a translation of something here; `at` by the server's clock. One that was
    /// sent already tells of what this page still believes to be waiting: what the server says is done, it knows better.
    pub fn note_own(&mut self, household: HouseholdId, change: &Change, at: Moment, kept: Kept) {
        let Body::Known(ChangeKind::Translation(TranslationChange::Translated { source, lang, text })) =
            &change.body
        else {
            return;
        };
        let waiting = self.items.len();
        let all = self.items.iter_mut().chain(&mut self.done).enumerate();
        let of = Source { household, source: *source, into: *lang };
        for (_, item) in
            all.filter(|(place, it)| it.source() == of && (kept != Kept::Saved || *place < waiting))
        {
            let mut rivals = item.done.take().map(|done| done.rivals).unwrap_or_default();
            let is_settled =
                |mark: Option<Mark>| mark.is_some_and(|mark| change.settles.contains(&mark.change));
            rivals.retain(|rival| rival.value != *text && !is_settled(rival.mark));
            item.done = Some(Done {
                text: text.clone(),
                who: change.author,
                at,
                change: Some(change.id),
                rivals,
                kept,
                beside: false,
            });
        }
    }

    /// Takes what the server tells of a text. `is_typed`: somebody is typing in its field, which has to stay then.
    pub fn hear(&mut self, told: &Told, is_typed: impl Fn(&QueueItem) -> bool) {
        for item in self.all_of(told.of) {
            // What is only here is one's own, and newer: it is told of when it has been sent.
            let is_here = item.done.as_ref().is_some_and(|own| {
                own.kept != Kept::Saved && !own.change.is_some_and(|change| told.done.has(change))
            });
            if !is_here {
                let beside = item.waits() && is_typed(item);
                item.done = Some(Done { beside, ..told.done.clone() });
            }
        }
    }

    /// Takes what became of one's own translations when a household was sent.
    pub fn settle(&mut self, replica: &Replica) {
        let plan = replica.shown();
        let ours = |item: &&mut QueueItem| item.household == plan.household;
        for item in self.items.iter_mut().chain(&mut self.done).filter(ours) {
            let of = item.source();
            let Some(done) = item.done.as_mut().filter(|done| done.kept != Kept::Saved) else { continue };
            let pending = replica.outbox().iter().find(|pending| Some(pending.change.id) == done.change);
            match pending.map(|pending| pending.stage) {
                Some(Stage::Refused(_)) => done.kept = Kept::Refused,
                Some(Stage::Here | Stage::Sending) => done.kept = Kept::Here,
                None => match plan.translations.get(&of.source).and_then(|all| all.get(&of.into)) {
                    Some(made) => *done = Done::from(made),
                    None => done.kept = Kept::Saved,
                },
            }
        }
    }

    /// Takes who is translating what in a household.
    pub fn take_claims(&mut self, told: ClaimsOf, now: Moment) {
        self.claims.retain(|claim| claim.of.household != told.household);
        self.claims.extend(told.claims);
        self.end_claims(now);
    }

    /// Lets go of claims that have ended.
    pub fn end_claims(&mut self, now: Moment) {
        self.claims.retain(|claim| claim.until > now);
    }
}

/// The page as a device may have kept it: an older program's was a list.
#[derive(Deserialize)]
#[serde(untagged)]
enum QueueForm {
    Items(Vec<QueueItem>),
    Page {
        items: Vec<QueueItem>,
        #[serde(default)]
        done: Vec<QueueItem>,
        #[serde(default)]
        claims: Vec<Claim>,
        #[serde(default)]
        people: BTreeMap<PersonId, String>,
        as_of: Option<Moment>,
    },
}

impl From<QueueForm> for QueuePage {
    fn from(form: QueueForm) -> QueuePage {
        match form {
            QueueForm::Items(items) => QueuePage { items, ..QueuePage::default() },
            QueueForm::Page { items, done, claims, people, as_of } => {
                QueuePage { items, done, claims, people, as_of }
            }
        }
    }
}

/// A text that waits for a translation, with the household it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueItem {
    pub household: HouseholdId,
    pub alias: String,
    pub author: String,
    pub author_role: Role,
    /// Title of the step in the mediator's language, when it belongs to one.
    pub step_title: Option<String>,
    pub text: Untranslated,
    /// How many more texts wait behind those that the page holds.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub more: usize,
    /// Its translation, when it has one by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Done>,
    /// What was translated before and says nearly the same, the nearest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub similar: Vec<Similar>,
    /// Terms of the team's own glossary that occur in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own_terms: Vec<Term>,
}

impl QueueItem {
    #[must_use]
    pub fn source(&self) -> Source {
        Source { household: self.household, source: self.text.hash, into: self.text.into }
    }

    /// Whether it is still to be translated.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.done.as_ref().is_none_or(|done| done.beside)
    }
}

/// A text of a household, and the language that it is to be translated into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Source {
    pub household: HouseholdId,
    pub source: TextHash,
    pub into: Lang,
}

impl Source {
    /// What tells its form apart from the others of the screen.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}-{}-{}", self.household, self.source, self.into.tag())
    }
}

/// A translation that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub text: String,
    pub who: PersonId,
    pub at: Moment,
    /// Its version; None: a plan of an older program does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<ChangeId>,
    /// Others of the same text, made without having seen this one, newest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<Rival<String>>,
    /// Whether the server has it. On a page of the server's it has.
    #[serde(default, skip_serializing_if = "Kept::is_saved")]
    pub kept: Kept,
    /// Somebody else made it while this person is typing their own, which stays to be sent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beside: bool,
}

impl Done {
    /// Whether this change is in it, as what is shown or as another beside that.
    fn has(&self, change: ChangeId) -> bool {
        let is_it = |mark: Option<Mark>| mark.is_some_and(|mark| mark.change == change);
        self.change == Some(change) || self.rivals.iter().any(|rival| is_it(rival.mark))
    }
}

impl From<&Translation> for Done {
    fn from(made: &Translation) -> Done {
        Done {
            text: made.text.clone(),
            who: made.who,
            at: made.at,
            change: made.change,
            rivals: made.rivals.clone(),
            kept: Kept::Saved,
            beside: false,
        }
    }
}

/// Where a translation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kept {
    #[default]
    Saved,
    /// On this device only.
    Here,
    /// On this device, and the server did not take it.
    Refused,
}

impl Kept {
    fn is_saved(&self) -> bool {
        *self == Kept::Saved
    }
}

/// That somebody is translating a text, until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    #[serde(flatten)]
    pub of: Source,
    pub who: PersonId,
    pub until: Moment,
}

/// Who is translating what in a household: what is there ends what was told before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimsOf {
    pub household: HouseholdId,
    pub claims: Vec<Claim>,
    /// This person has as many as one may have: what they asked for is not among them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub too_many: bool,
}

/// What a device asks: to have a text to itself for a while, or to give it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimAsked {
    #[serde(flatten)]
    pub of: Source,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub back: bool,
}

/// That a text has a translation now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    #[serde(flatten)]
    pub of: Source,
    pub done: Done,
}

/// A text that was translated before, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Similar {
    pub text: String,
    pub translation: String,
    /// The household that it was said in.
    pub alias: String,
    pub who: PersonId,
    pub at: Moment,
}
