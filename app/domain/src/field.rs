//! A value that several people may change at the same time without anybody losing.
//!
//! A change names the version of the field that its author saw (`base`: the id of the change that
//! last set it, or none when it is as it was made). When that is no longer the current version and
//! the values differ, the later one is shown and the earlier stays beside it as a [`Rival`], until
//! a person who sees both settles it by naming the rivals that the answer puts aside.
//!
//! No more than [`RIVALS_KEPT`] of them are kept: the oldest is folded away, and only counted. It stands in the history.

use crate::id::{ChangeId, PersonId};
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// How many other answers are kept beside the one that is shown: a page draws a form for some of them, and each names all.
/// A family has two or three; only a program that runs wild has more.
pub const RIVALS_KEPT: usize = 8;

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
    /// How many older rivals were folded away.
    #[serde(rename = "f", default, skip_serializing_if = "is_zero")]
    folded: usize,
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl<T> Field<T> {
    /// A field as it is first made.
    #[must_use]
    pub fn new(value: T) -> Self {
        Field { value, mark: None, rivals: Vec::new(), folded: 0 }
    }

    /// A field as its parts were kept.
    pub(crate) fn kept(value: T, mark: Option<Mark>, rivals: Vec<Rival<T>>) -> Self {
        Field { value, mark, rivals, folded: 0 }
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

    /// The other answers, newest last; at most [`RIVALS_KEPT`].
    #[must_use]
    pub fn rivals(&self) -> &[Rival<T>] {
        // An older program may have kept more.
        &self.rivals[self.rivals.len().saturating_sub(RIVALS_KEPT)..]
    }

    /// How many other answers there are, also those that are not kept.
    #[must_use]
    pub fn count_rivals(&self) -> usize {
        self.rivals.len() + self.folded
    }

    /// Keeps the newest rivals.
    fn fold_away(&mut self) {
        let many = self.rivals.len().saturating_sub(RIVALS_KEPT);
        self.rivals.drain(..many);
        self.folded += many;
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
            folded: self.folded,
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
        self.fold_away();
        self.rivals.retain(|rival| {
            rival.value != value && !rival.mark.is_some_and(|mark| settles.contains(&mark.change))
        });
        // Who puts all that are kept aside, puts aside what came before them too.
        if self.rivals.is_empty() {
            self.folded = 0;
        }
        let settled = self.version().is_some_and(|version| settles.contains(&version));
        // What a field was made with is nobody's answer: only a value that a person set can rival.
        if !seen && !settled && self.value != value && self.mark.is_some() {
            self.rivals.push(Rival { value: self.value.clone(), mark: self.mark });
            self.fold_away();
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
    fn of_many_blind_answers_the_newest_are_kept_and_settling_settles_all() {
        let mut field = Field::new(0);
        for n in 1..=4_500 {
            field.set(n, mark(n as u128), version(999_999), &[]);
        }
        let kept: Vec<i32> = field.rivals().iter().map(|rival| rival.value).collect();
        assert_eq!(kept, (4_492..=4_499).collect::<Vec<_>>());
        assert_eq!((*field.get(), field.count_rivals()), (4_500, 4_499));
        let json = serde_json::to_string(&field).expect("JSON");
        assert!(json.len() < 2_000, "{json}");
        assert_eq!(serde_json::from_str::<Field<i32>>(&json).expect("the same"), field);
        let seen: Vec<ChangeId> =
            field.rivals().iter().filter_map(|it| it.mark.map(|it| it.change)).collect();
        field.set(4_493, mark(9_000), version(4_500), &seen);
        assert_eq!((*field.get(), field.rivals().len(), field.count_rivals()), (4_493, 0, 0));
    }

    #[test]
    fn what_an_older_program_kept_without_bound_is_cut() {
        let rivals: Vec<String> = (1..100).map(|n| format!(r#"{{"v":{n}}}"#)).collect();
        let mut field: Field<i32> =
            serde_json::from_str(&format!(r#"{{"v":0,"r":[{}]}}"#, rivals.join(","))).expect("a field");
        assert_eq!((field.rivals().len(), field.rivals()[7].value, field.count_rivals()), (8, 99, 99));
        field.set(5, mark(1), None, &[]);
        assert_eq!((field.rivals().len(), field.rivals()[7].value, field.count_rivals()), (8, 99, 99));
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
