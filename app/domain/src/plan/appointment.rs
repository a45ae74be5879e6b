//! An appointment: when and where the family is expected, with whom, and what to bring.

use super::household::is_untold;
use super::interpreter::Interpreting;
use super::outcome::Outcome;
use super::repeat::Repeat;
use crate::field::{Field, Mark};
use crate::id::{AppointmentId, DocumentKey, PersonId, StepId};
use crate::text::{Lang, Text, Written, is_name};
use crate::time::WallTime;
use serde::{Deserialize, Serialize};

/// An appointment that is moved again within a minute (in milliseconds) was not told of yet: what its readers know is the time
/// before the first of these moves.
pub const SETTLE_MS: i64 = 60_000;

/// An appointment in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    pub id: AppointmentId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    pub what: Text,
    /// As the clocks show it in Europe/Amsterdam.
    pub when: Field<WallTime>,
    /// When it was to be before it was moved, as far as its readers know ([`SETTLE_MS`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<WallTime>,
    pub details: Field<Details>,
    pub cancelled: Field<bool>,
    /// That it takes place again and again.
    #[serde(default, skip_serializing_if = "is_untold")]
    pub repeats: Field<Option<Repeat>>,
    /// Who of the plan goes along; nobody in particular where none is named.
    #[serde(default, skip_serializing_if = "is_nobody")]
    pub going: Field<Vec<PersonId>>,
    /// With which interpreter it was arranged. That one is needed stands in [`Details::interpreter`], where earlier programs
    /// look for it; see [`Appointment::interpreter`].
    #[serde(default, skip_serializing_if = "is_untold")]
    pub interpreting: Field<Option<Interpreting>>,
    /// How one gets there.
    #[serde(default, skip_serializing_if = "is_untold")]
    pub travel: Field<Option<Written>>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "is_untold")]
    pub outcome: Field<Option<Outcome>>,
    pub added: Mark,
}

/// Where, with whom and how: agreed as one thing with the other side.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// An address or room, as one would write it for a taxi.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub with: String,
    /// The languages in which these two were written; not known of those from before there were translations of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place_lang: Option<Lang>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with_lang: Option<Lang>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bring: Vec<DocumentKey>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub interpreter: bool,
    /// Double time was asked for.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub double: bool,
}

fn is_nobody(going: &Field<Vec<PersonId>>) -> bool {
    going.get().is_empty() && going.version().is_none()
}

impl Appointment {
    /// What people wrote in it beside its name, as texts that can be translated, each with by whom and when.
    pub fn said(&self) -> impl Iterator<Item = (Written, Mark)> {
        let details = self.details_said().map(|it| (it, self.details.mark()));
        let travel = self.travel.get().iter().cloned().map(|it| (it, self.travel.mark()));
        let outcome = self.outcome.get().iter().flat_map(|it| it.words.iter().chain(&it.next));
        let outcome = outcome.cloned().map(|it| (it, self.outcome.mark()));
        details.chain(travel).chain(outcome).map(|(it, mark)| (it, mark.unwrap_or(self.added)))
    }

    /// Where, and with whom, as texts that can be translated; not what is a name in all languages.
    pub fn details_said(&self) -> impl Iterator<Item = Written> {
        let details = self.details.get();
        [details.place_said(self.lang()), details.with_said(self.lang())].into_iter().flatten()
    }

    /// The language of what was written in it before each of its texts had a language of its own.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.what.written().lang
    }
}

impl Details {
    /// Where, as a text; nothing when it is a name ([`is_name`]). `lang`: see [`Appointment::lang`].
    #[must_use]
    pub fn place_said(&self, lang: Lang) -> Option<Written> {
        said(&self.place, self.place_lang.unwrap_or(lang))
    }

    /// With whom, in the same way.
    #[must_use]
    pub fn with_said(&self, lang: Lang) -> Option<Written> {
        said(&self.with, self.with_lang.unwrap_or(lang))
    }
}

fn said(text: &str, lang: Lang) -> Option<Written> {
    (!is_name(text)).then(|| Written { lang, text: text.to_owned() })
}

impl Appointment {
    /// Takes note of when it was to be, where it is moved now.
    pub(crate) fn moved(&mut self, was: WallTime, before: Option<Mark>, now: Mark) {
        let is_known = before.is_none_or(|before| now.at.0 - before.at.0 >= SETTLE_MS);
        if is_known || self.was.is_none() {
            self.was = Some(was);
        }
    }
}

/// An appointment as it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAppointment {
    pub id: AppointmentId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    pub what: Written,
    pub when: WallTime,
    #[serde(default)]
    pub details: Details,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<Repeat>,
}

impl NewAppointment {
    #[must_use]
    pub fn into_appointment(self, added: Mark) -> Appointment {
        Appointment {
            id: self.id,
            step: self.step,
            what: Text::new(self.what),
            when: Field::new(self.when),
            was: None,
            details: Field::new(self.details),
            cancelled: Field::new(false),
            repeats: Field::new(self.repeats),
            going: Field::default(),
            interpreting: Field::default(),
            travel: Field::default(),
            outcome: Field::default(),
            added,
        }
    }
}
