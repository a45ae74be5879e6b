//! A value that several people may change at the same time without anybody losing.
//!
//! A change names the version of the field that its author saw (`base`: the id of the change that
//! last set it, or none when it is as it was made). When that is no longer the current version and
//! the values differ, the later one is shown and the earlier stays beside it as a [`Rival`], until
//! a person who sees both settles it by naming the rivals that the answer puts aside.

use crate::id::{ChangeId, PersonId};
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// Who set something, when, and by which change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    #[serde(rename = "c")]
    pub change: ChangeId,
    #[serde(rename = "w")]
    pub who: PersonId,
    #[serde(rename = "a")]
    pub at: Moment,
}

/// Another answer that somebody gave without having seen the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rival<T> {
    #[serde(rename = "v")]
    pub value: T,
    /// None: the value that the field was made with.
    #[serde(rename = "m", default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
}

/// A value with its version and rivals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field<T> {
    #[serde(rename = "v")]
    value: T,
    #[serde(rename = "m", default, skip_serializing_if = "Option::is_none")]
    mark: Option<Mark>,
    #[serde(rename = "r", default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    rivals: Vec<Rival<T>>,
}

impl<T> Field<T> {
    /// A field as it is first made.
    #[must_use]
    pub fn new(value: T) -> Self {
        Field { value, mark: None, rivals: Vec::new() }
    }

    #[must_use]
    pub fn get(&self) -> &T {
        &self.value
    }

    /// The version to give as `base` of a change of this field.
    #[must_use]
    pub fn version(&self) -> Option<ChangeId> {
        self.mark.map(|mark| mark.change)
    }

    #[must_use]
    pub fn mark(&self) -> Option<Mark> {
        self.mark
    }

    /// Changes what it was made with, by nobody's answer: only as long as nobody gave one.
    pub fn found(&mut self, change: impl FnOnce(&mut T)) {
        if self.mark.is_none() {
            change(&mut self.value);
        }
    }

    #[must_use]
    pub fn rivals(&self) -> &[Rival<T>] {
        &self.rivals
    }
}

impl<T> Field<T> {
    /// The same field, said in other words: version and rivals stay.
    #[must_use]
    pub fn map<U>(&self, say: impl Fn(&T) -> U) -> Field<U> {
        let rivals = self.rivals.iter();
        Field {
            value: say(&self.value),
            mark: self.mark,
            rivals: rivals.map(|rival| Rival { value: say(&rival.value), mark: rival.mark }).collect(),
        }
    }
}

impl<T: PartialEq + Clone> Field<T> {
    /// Takes a new value. `base` is the version its author saw, `settles` the rivals it puts aside.
    pub fn set(&mut self, value: T, mark: Mark, base: Option<ChangeId>, settles: &[ChangeId]) {
        let seen = base == self.version();
        if self.version() == Some(mark.change) {
            return;
        }
        self.rivals.retain(|rival| {
            rival.value != value && !rival.mark.is_some_and(|mark| settles.contains(&mark.change))
        });
        let settled = self.version().is_some_and(|version| settles.contains(&version));
        // What a field was made with is nobody's answer: only a value that a person set can rival.
        if !seen && !settled && self.value != value && self.mark.is_some() {
            self.rivals.push(Rival { value: self.value.clone(), mark: self.mark });
        }
        self.value = value;
        self.mark = Some(mark);
    }
}

impl<T: Default> Default for Field<T> {
    fn default() -> Self {
        Field::new(T::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn mark(n: u128) -> Mark {
        Mark { change: ChangeId(Uuid::from_u128(n)), who: PersonId(Uuid::from_u128(n)), at: Moment(n as i64) }
    }
    fn version(n: u128) -> Option<ChangeId> {
        Some(mark(n).change)
    }

    #[test]
    fn an_edit_of_the_version_one_saw_leaves_no_rival() {
        let mut field = Field::new(1);
        field.set(2, mark(1), None, &[]);
        field.set(3, mark(2), version(1), &[]);
        assert_eq!((*field.get(), field.rivals().len()), (3, 0));
    }

    #[test]
    fn two_answers_given_blind_are_both_kept_and_the_later_is_shown() {
        let mut field = Field::new(1);
        field.set(2, mark(1), None, &[]);
        field.set(3, mark(2), None, &[]);
        assert_eq!(*field.get(), 3);
        assert_eq!(field.rivals()[0].value, 2);
    }

    #[test]
    fn a_follow_up_by_somebody_who_never_saw_the_rival_keeps_it() {
        let mut field = Field::new(1);
        field.set(2, mark(1), None, &[]);
        field.set(3, mark(2), None, &[]);
        field.set(4, mark(3), version(2), &[]);
        assert_eq!(field.rivals()[0].value, 2);
    }

    #[test]
    fn a_person_who_sees_both_settles_it() {
        let mut field = Field::new(1);
        field.set(2, mark(1), None, &[]);
        field.set(3, mark(2), None, &[]);
        field.set(2, mark(3), version(2), &[mark(1).change]);
        assert_eq!((*field.get(), field.rivals().len()), (2, 0));
    }

    #[test]
    fn the_same_answer_twice_is_no_disagreement() {
        let mut field = Field::new(1);
        field.set(2, mark(1), None, &[]);
        field.set(2, mark(2), None, &[]);
        assert!(field.rivals().is_empty());
    }

    #[test]
    fn a_change_applied_twice_counts_once() {
        let mut field = Field::new(1);
        field.set(2, mark(1), None, &[]);
        let once = field.clone();
        field.set(2, mark(1), None, &[]);
        assert_eq!(field, once);
    }
}
