//! What is wrong with a form, gathered: a person is told all of it at once.

use app::domain::library::Sureness;
use app::domain::time::Day;
use app::model::library::{Wrong, sureness};

#[derive(Debug, Default)]
pub(super) struct Mistakes(pub(super) Vec<Wrong>);

impl Mistakes {
    pub(super) fn note(&mut self, field: impl Into<String>, word: &str) {
        self.0.push(Wrong::new(field, word));
    }

    /// What was found, or else a mistake in the field.
    pub(super) fn want<T>(&mut self, found: Option<T>, field: &str, word: &str) -> Option<T> {
        if found.is_none() {
            self.note(field, word);
        }
        found
    }

    /// The day on which a fact was checked: one that was already.
    pub(super) fn checked(&mut self, text: &str, today: Day) -> Option<Day> {
        let day = self.want(Day::parse(text.trim()), "checked", "staff-wrong-day")?;
        self.want((day <= today).then_some(day), "checked", "staff-wrong-future")
    }

    pub(super) fn sure(&mut self, text: &str, field: &str) -> Option<Sureness> {
        self.want(sureness(text), field, "staff-wrong-sure")
    }
}
