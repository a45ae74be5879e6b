//! A recurrence rule: an appointment that repeats weekly until a day, with exceptions, and the times that follow from it.
//!
//! Times are those of the clocks on the wall, so a class at 10:00 stays at 10:00 when summer time begins or ends.

use super::appointment::Appointment;
use crate::time::{Day, WallTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many times one appointment takes place at most: nearly four years of a weekly class.
pub const OCCURRENCES: usize = 200;
/// Every so many weeks, to choose from.
pub const EVERY_WEEKS: [u8; 3] = [1, 2, 4];

/// That something takes place on the same weekday and at the same time every so many weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// The last day on which it may take place.
    pub until: Day,
    /// One of [`EVERY_WEEKS`].
    pub every_weeks: u8,
    /// What is otherwise, by the day on which the rule has it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub exceptions: BTreeMap<Day, Exception>,
}

/// How one of the times departs from the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exception {
    Skipped,
    MovedTo(WallTime),
}

/// One time that an appointment takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// When it is.
    pub when: WallTime,
    /// The day on which the rule has it: what it is known by, also when it was moved.
    pub original: Day,
}

/// When something takes place: once, or by a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// The first time.
    pub when: WallTime,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<Repeat>,
}

impl Repeat {
    /// The days on which the rule has it, the first one always among them.
    fn days(&self, first: Day) -> impl Iterator<Item = Day> {
        let (weeks, until) = (i32::from(self.every_weeks.max(1)), self.until);
        (0..OCCURRENCES as i32)
            .map(move |nth| Day(first.0.saturating_add(nth * weeks * 7)))
            .take_while(move |day| *day == first || *day <= until)
    }

    /// Whether the rule would have more times than are kept.
    #[must_use]
    pub fn is_too_long(&self, first: Day) -> bool {
        let weeks = i64::from(self.every_weeks.max(1));
        i64::from(self.until.0) - i64::from(first.0) >= OCCURRENCES as i64 * weeks * 7
    }

    fn occurrence(&self, original: Day, minute: u16) -> Option<Occurrence> {
        let when = match self.exceptions.get(&original) {
            None => WallTime { day: original, minute },
            Some(Exception::MovedTo(when)) => *when,
            Some(Exception::Skipped) => return None,
        };
        Some(Occurrence { when, original })
    }
}

/// The times from one day to another, both included, the earliest first; at most [`OCCURRENCES`].
fn occurrences(
    when: WallTime,
    repeats: Option<&Repeat>,
    from: Day,
    until: Day,
) -> impl Iterator<Item = Occurrence> + use<> {
    let mut all: Vec<Occurrence> = match repeats {
        None => vec![Occurrence { when, original: when.day }],
        Some(rule) => rule.days(when.day).filter_map(|day| rule.occurrence(day, when.minute)).collect(),
    };
    all.retain(|it| (from..=until).contains(&it.when.day));
    all.sort();
    all.into_iter()
}

impl Series {
    /// The times from one day to another, both included, the earliest first; at most [`OCCURRENCES`].
    pub fn occurrences(&self, from: Day, until: Day) -> impl Iterator<Item = Occurrence> + use<> {
        occurrences(self.when, self.repeats.as_ref(), from, until)
    }
}

impl Appointment {
    /// The times that it takes place from one day to another, both included, the earliest first; at most [`OCCURRENCES`].
    /// One that was cancelled takes place at none.
    pub fn occurrences(&self, from: Day, until: Day) -> impl Iterator<Item = Occurrence> + use<> {
        let when = *self.when.get();
        occurrences(when, self.repeats.get().as_ref(), from, until).filter({
            let cancelled = *self.cancelled.get();
            move |_| !cancelled
        })
    }

    /// The next time from this day on, that day included.
    #[must_use]
    pub fn next(&self, today: Day) -> Option<Occurrence> {
        self.occurrences(today, Day::LAST).next()
    }

    /// When it is, for whom looks on this day: the next time, else the last one.
    #[must_use]
    pub fn shown(&self, today: Day) -> WallTime {
        let all = || occurrences(*self.when.get(), self.repeats.get().as_ref(), Day::FIRST, Day::LAST);
        let next = all().find(|it| it.when.day >= today);
        next.or_else(|| all().last()).map_or(*self.when.get(), |it| it.when)
    }

    /// When it takes place, without what it is.
    #[must_use]
    pub fn series(&self) -> Series {
        Series { when: *self.when.get(), repeats: self.repeats.get().clone() }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    fn at(text: &str) -> WallTime {
        WallTime::parse(text).expect("a time")
    }

    fn weekly(every_weeks: u8, until: &str) -> Series {
        let repeats = Repeat { until: day(until), every_weeks, exceptions: BTreeMap::new() };
        Series { when: at("2026-10-06T10:00"), repeats: Some(repeats) }
    }

    fn times(series: &Series) -> Vec<String> {
        series.occurrences(Day::FIRST, Day::LAST).map(|it| it.when.to_string()).collect()
    }

    #[test]
    fn what_does_not_repeat_takes_place_once() {
        let once = Series { when: at("2026-10-06T10:00"), repeats: None };
        assert_eq!(times(&once), ["2026-10-06T10:00"]);
        assert_eq!(once.occurrences(day("2026-10-07"), Day::LAST).count(), 0);
        assert_eq!(once.occurrences(Day::FIRST, day("2026-10-05")).count(), 0);
    }

    #[test]
    fn every_second_week_until_a_day_that_is_included() {
        let expected = ["2026-10-06T10:00", "2026-10-20T10:00", "2026-11-03T10:00"];
        assert_eq!(times(&weekly(2, "2026-11-03")), expected);
        assert_eq!(times(&weekly(2, "2026-11-02")), expected[..2]);
    }

    #[test]
    fn the_clock_on_the_wall_shows_the_same_before_and_after_both_turns_of_summer_time() {
        // 25 October 2026 and 28 March 2027 are Sundays on which the clocks are moved.
        for (first, week) in [("2026-10-20T10:00", "2026-10-27"), ("2027-03-23T10:00", "2027-03-30")] {
            let rule = Repeat { until: day(week), every_weeks: 1, exceptions: BTreeMap::new() };
            let series = Series { when: at(first), repeats: Some(rule) };
            let all: Vec<WallTime> = series.occurrences(Day::FIRST, Day::LAST).map(|it| it.when).collect();
            assert_eq!(all.iter().map(|it| it.minute).collect::<Vec<_>>(), [600, 600]);
            let hours = (all[1].moment().0 - all[0].moment().0) / 3_600_000;
            assert!(hours == 7 * 24 + 1 || hours == 7 * 24 - 1, "{hours}");
        }
    }

    #[test]
    fn one_that_was_moved_is_still_known_by_its_own_day_and_a_skipped_one_is_left_out() {
        let mut series = weekly(1, "2026-10-27");
        let rule = series.repeats.as_mut().expect("a rule");
        rule.exceptions.insert(day("2026-10-13"), Exception::Skipped);
        rule.exceptions.insert(day("2026-10-20"), Exception::MovedTo(at("2026-10-28T15:30")));
        assert_eq!(times(&series), ["2026-10-06T10:00", "2026-10-27T10:00", "2026-10-28T15:30"]);
        let moved = series.occurrences(day("2026-10-28"), Day::LAST).next().expect("the moved one");
        assert_eq!(moved.original, day("2026-10-20"));
    }

    #[test]
    fn a_rule_without_an_end_stops_at_the_bound() {
        let long = weekly(1, "2199-12-31");
        assert_eq!(times(&long).len(), OCCURRENCES);
        let rule = long.repeats.expect("a rule");
        assert!(rule.is_too_long(long.when.day));
        let last = Repeat { until: Day(long.when.day.0 + 7 * 199), ..rule };
        assert!(!last.is_too_long(long.when.day));
    }

    #[test]
    fn what_ends_before_it_begins_still_takes_place_once() {
        assert_eq!(times(&weekly(1, "2026-01-01")), ["2026-10-06T10:00"]);
    }

    #[test]
    fn a_rule_is_written_by_its_days() {
        let mut series = weekly(1, "2026-10-27");
        let rule = series.repeats.as_mut().expect("a rule");
        rule.exceptions.insert(day("2026-10-13"), Exception::Skipped);
        rule.exceptions.insert(day("2026-10-20"), Exception::MovedTo(at("2026-10-28T15:30")));
        let json = serde_json::to_string(&series).expect("JSON");
        assert_eq!(
            json,
            r#"{"when":"2026-10-06T10:00","repeats":{"until":"2026-10-27","every_weeks":1,"exceptions":{"2026-10-13":"skipped","2026-10-20":{"moved-to":"2026-10-28T15:30"}}}}"#
        );
        assert_eq!(serde_json::from_str::<Series>(&json).expect("the same"), series);
    }
}
