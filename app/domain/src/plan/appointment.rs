//! An appointment: when and where the family is expected, with whom, and what to bring.

use super::household::is_untold;
use super::repeat::Repeat;
use crate::field::{Field, Mark};
use crate::id::{AppointmentId, DocumentKey, StepId};
use crate::text::{Lang, Text, Written, is_name};
use crate::time::WallTime;
use serde::{Deserialize, Serialize};

/// An appointment in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    pub id: AppointmentId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    pub what: Text,
    /// As the clocks show it in Europe/Amsterdam.
    pub when: Field<WallTime>,
    pub details: Field<Details>,
    pub cancelled: Field<bool>,
    /// That it takes place again and again.
    #[serde(default, skip_serializing_if = "is_untold")]
    pub repeats: Field<Option<Repeat>>,
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

impl Appointment {
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
            details: Field::new(self.details),
            cancelled: Field::new(false),
            repeats: Field::new(self.repeats),
            added,
        }
    }
}
