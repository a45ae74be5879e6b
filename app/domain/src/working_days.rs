//! Working days in the Netherlands: Monday to Friday, without the generally recognised holidays, which are data
//! (`data/holidays-nl.txt`). What lies behind the last year of the list counts by the week alone.

use crate::time::{Day, WallTime};
use std::sync::LazyLock;

static HOLIDAYS: LazyLock<Vec<Day>> = LazyLock::new(|| {
    let lines = include_str!("../data/holidays-nl.txt").lines();
    lines.filter(|line| !line.starts_with('#')).filter_map(Day::parse).collect()
});

/// Whether offices are open on this day.
#[must_use]
pub fn is_working_day(day: Day) -> bool {
    day.weekday() < 5 && !HOLIDAYS.contains(&day)
}

/// The same time so many working days later: what is asked on a day off is asked on the next working day, in the morning.
#[must_use]
pub fn after_working_days(at: WallTime, days: usize) -> WallTime {
    let next = |day: Day| (1..).map(|days| day.plus(days)).find(|day| is_working_day(*day)).unwrap_or(day);
    let begin = if is_working_day(at.day) { at } else { WallTime { day: next(at.day), minute: 0 } };
    WallTime { day: (0..days).fold(begin.day, |day, _| next(day)), ..begin }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use super::*;

    fn time(text: &str) -> WallTime {
        WallTime::parse(text).expect("a time")
    }

    #[test]
    fn two_working_days_pass_over_weekends_and_holidays() {
        for (asked, due) in [
            // A Monday.
            ("2026-11-23T10:30", "2026-11-25T10:30"),
            // A Friday; a Saturday.
            ("2026-11-27T16:00", "2026-12-01T16:00"),
            ("2026-11-28T16:00", "2026-12-02T00:00"),
            // Christmas on a Friday and a Saturday.
            ("2026-12-24T09:00", "2026-12-29T09:00"),
            // Good Friday and Easter Monday.
            ("2026-04-02T12:00", "2026-04-08T12:00"),
            // King's Day on the 26th, a Saturday then: only the weekend counts.
            ("2031-04-25T12:00", "2031-04-29T12:00"),
        ] {
            assert_eq!(after_working_days(time(asked), 2), time(due), "{asked}");
        }
    }

    /// The day of Easter by the anonymous Gregorian computus (Nature, 20 April 1876).
    fn easter(year: i32) -> Day {
        let (a, b, c) = (year % 19, year / 100, year % 100);
        let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        let g = (b - f + 1) / 3;
        let h = (19 * a + b - d - g + 15) % 30;
        let (i, k) = (c / 4, c % 4);
        let l = (32 + 2 * e + 2 * i - h - k) % 7;
        let m = (a + 11 * h + 22 * l) / 451;
        let n = h + l - 7 * m + 114;
        Day::new(year, (n / 31).unsigned_abs(), (n % 31 + 1).unsigned_abs()).expect("a day")
    }

    #[test]
    fn the_list_is_what_the_law_says() {
        let mut wanted = Vec::new();
        for year in 2026..=2031 {
            let on = |month, day| Day::new(year, month, day).expect("a day");
            let (easter, kings_day) = (easter(year), on(4, 27));
            let kings_day = if kings_day.weekday() == 6 { kings_day.plus(-1) } else { kings_day };
            wanted.extend([on(1, 1), kings_day, on(5, 5), on(12, 25), on(12, 26)]);
            wanted.extend([-2, 1, 39, 50].map(|days| easter.plus(days)));
        }
        wanted.sort();
        assert_eq!(*HOLIDAYS, wanted);
    }
}
