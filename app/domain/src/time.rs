//! Days, moments and the clock on the wall in the Netherlands.
//!
//! A [`Moment`] is a point in time (milliseconds, UTC); a [`Day`] and a [`WallTime`] are what
//! people read in Europe/Amsterdam. The European rule for summer time (last Sunday of March to last
//! Sunday of October, at 01:00 UTC; Directive 2000/84/EC) is worked out here, because a time zone
//! database would cost the phone more bytes than the rest of the domain.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;

const DAY_MS: i64 = 86_400_000;
const HOUR_MS: i64 = 3_600_000;

/// A point in time: milliseconds since 1970-01-01 00:00 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

/// A day of the calendar, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// A day and a time as the clocks in the Netherlands show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WallTime {
    pub day: Day,
    /// Minutes since midnight, 0 to 1439.
    pub minute: u16,
}

/// Year, month (1 to 12) and day of the month (1 to 31).
pub type Civil = (i32, u32, u32);

impl Day {
    /// The first and last day a person may enter: 1900-01-01 to 2199-12-31.
    pub const FIRST: Day = Day(-25_567);
    pub const LAST: Day = Day(84_005);

    /// The day, when such a day exists between 1900 and 2199.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1900..2200).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        let found = Day(days_from_civil(year, month, day));
        (found.civil() == (year, month, day)).then_some(found)
    }

    /// Reads `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.splitn(3, '-');
        let year = digits(parts.next()?, 4)?;
        let month = digits(parts.next()?, 2)?;
        let day = digits(parts.next()?, 2)?;
        Day::new(i32::try_from(year).ok()?, month, day)
    }

    #[must_use]
    pub fn civil(self) -> Civil {
        civil_from_days(self.0)
    }

    /// 0 = Monday … 6 = Sunday.
    #[must_use]
    pub fn weekday(self) -> u32 {
        // 1970-01-01 was a Thursday.
        (i64::from(self.0) + 3).rem_euclid(7) as u32
    }

    #[must_use]
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days).clamp(Day::FIRST.0, Day::LAST.0))
    }

    /// Days from `other` to this day; negative when this day is earlier.
    #[must_use]
    pub fn since(self, other: Day) -> i32 {
        self.0 - other.0
    }
}

impl Moment {
    /// What the clocks in the Netherlands show at this moment.
    #[must_use]
    pub fn wall(self) -> WallTime {
        let local = self.0.saturating_add(offset_at(self.0));
        let day = local.div_euclid(DAY_MS);
        WallTime {
            day: Day(day.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32),
            minute: (local.rem_euclid(DAY_MS) / 60_000) as u16,
        }
    }

    /// The day in the Netherlands at this moment.
    #[must_use]
    pub fn day(self) -> Day {
        self.wall().day
    }
}

impl WallTime {
    /// Reads `YYYY-MM-DDTHH:MM` (what a browser's date-and-time field sends; seconds are ignored).
    #[must_use]
    pub fn parse(text: &str) -> Option<WallTime> {
        let (day, time) = text.split_once('T').or_else(|| text.split_once(' '))?;
        let minute = minute_of_day(time)?;
        Some(WallTime { day: Day::parse(day)?, minute })
    }

    /// The moment at which the clocks show this. In the hour that summer time skips: as if the
    /// clocks had not yet moved; in the hour that comes twice: the first of the two.
    #[must_use]
    pub fn moment(self) -> Moment {
        let as_utc = i64::from(self.day.0) * DAY_MS + i64::from(self.minute) * 60_000;
        let summer = as_utc - 2 * HOUR_MS;
        if offset_at(summer) == 2 * HOUR_MS {
            return Moment(summer);
        }
        Moment(as_utc - HOUR_MS)
    }

    #[must_use]
    pub fn hour(self) -> u16 {
        self.minute / 60
    }
}

/// Reads `HH:MM`, what a browser's time field sends (seconds are ignored): minutes since midnight.
#[must_use]
pub fn minute_of_day(text: &str) -> Option<u16> {
    let mut parts = text.splitn(3, ':');
    let hour = digits(parts.next()?, 2)?;
    let minute = digits(parts.next()?, 2)?;
    (hour < 24 && minute < 60).then(|| (hour * 60 + minute) as u16)
}

fn digits(text: &str, width: usize) -> Option<u32> {
    (text.len() == width && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Offset of the Netherlands from UTC in milliseconds at a moment given in milliseconds.
fn offset_at(utc: i64) -> i64 {
    let (year, _, _) = civil_from_days(utc.div_euclid(DAY_MS).clamp(-1_000_000, 1_000_000) as i32);
    let turn = |month| i64::from(last_sunday(year, month)) * DAY_MS + HOUR_MS;
    if utc >= turn(3) && utc < turn(10) { 2 * HOUR_MS } else { HOUR_MS }
}

/// The last Sunday of a month that has 31 days.
fn last_sunday(year: i32, month: u32) -> i32 {
    let last = Day(days_from_civil(year, month, 31));
    last.0 - ((last.weekday() + 1) % 7) as i32
}

// Howard Hinnant's calendar formulas ("chrono-compatible low-level date algorithms").
fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let doy = (153 * ((month as i32 + 9) % 12) + 2) / 5 + day as i32 - 1;
    era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
}

fn civil_from_days(days: i32) -> Civil {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = (doy - (153 * mp + 2) / 5 + 1) as u32;
    let month = if mp < 10 { mp + 3 } else { mp - 9 } as u32;
    (yoe + era * 400 + i32::from(month <= 2), month, day)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Display for WallTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.day, self.minute / 60, self.minute % 60)
    }
}

macro_rules! as_text {
    ($name:ident, $expected:literal) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                $name::parse(&text).ok_or_else(|| D::Error::custom($expected))
            }
        }
    };
}

/// How the complaint about a day or a time that cannot be begins.
pub const IMPOSSIBLE: &str = "impossible date";

as_text!(Day, "impossible date");
as_text!(WallTime, "impossible date or time");

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, Offset, TimeZone, Timelike};
    use proptest::prelude::*;

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "1899-12-31",
            "2200-01-01",
            "26-1-1",
            "2026-11-31",
            "x",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert_eq!(Day::parse("2028-02-29").map(|d| d.to_string()), Some("2028-02-29".into()));
    }

    #[test]
    fn the_first_and_last_day_are_what_they_say() {
        assert_eq!(Day::new(1900, 1, 1), Some(Day::FIRST));
        assert_eq!(Day::new(2199, 12, 31), Some(Day::LAST));
    }

    #[test]
    fn the_hour_that_comes_twice_is_read_as_the_first() {
        let wall = WallTime::parse("2026-10-25T02:30").expect("a time");
        assert_eq!(wall.moment().wall(), wall);
        assert_eq!(wall.moment().0 % DAY_MS, 30 * 60_000);
    }

    #[test]
    fn the_hour_that_is_skipped_still_names_a_moment() {
        let wall = WallTime::parse("2026-03-29T02:30").expect("a time");
        assert_eq!(wall.moment().wall().to_string(), "2026-03-29T03:30");
    }

    proptest! {
        #[test]
        fn wall_time_agrees_with_the_time_zone_database(ms in 850_000_000_000_i64..4_100_000_000_000) {
            let theirs = chrono_tz::Europe::Amsterdam.timestamp_millis_opt(ms).single().expect("in range");
            let ours = Moment(ms).wall();
            prop_assert_eq!(ours.day.civil(), (theirs.year(), theirs.month(), theirs.day()));
            prop_assert_eq!(u32::from(ours.minute), theirs.hour() * 60 + theirs.minute());
            prop_assert_eq!(i64::from(theirs.offset().fix().local_minus_utc()) * 1000, offset_at(ms));
            prop_assert_eq!(ours.day.weekday(), theirs.weekday().num_days_from_monday());
        }

        #[test]
        fn wall_time_and_back_is_the_same_minute_outside_the_turn(ms in 850_000_000_000_i64..4_100_000_000_000) {
            let wall = Moment(ms).wall();
            prop_assert_eq!(wall.moment().wall(), wall);
        }

        #[test]
        fn any_clock_of_a_phone_gives_a_day(ms in any::<i64>()) {
            let _ = Moment(ms).wall();
        }
    }
}
