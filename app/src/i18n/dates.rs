//! Days and times as a person says them: «у вівторок, 3 березня, о 10:30».

use crate::domain::time::{Day, Moment, WallTime};
use crate::i18n::{Arg, Words};

const WEEKDAYS: [&str; 7] = [
    "weekday-monday",
    "weekday-tuesday",
    "weekday-wednesday",
    "weekday-thursday",
    "weekday-friday",
    "weekday-saturday",
    "weekday-sunday",
];
const MONTHS: [&str; 12] = [
    "month-january",
    "month-february",
    "month-march",
    "month-april",
    "month-may",
    "month-june",
    "month-july",
    "month-august",
    "month-september",
    "month-october",
    "month-november",
    "month-december",
];

/// Up to so many days ahead people count the days: two weeks.
const NEAR_DAYS: usize = 14;

impl Words {
    /// «3 березня», with the year when it is not this year.
    #[must_use]
    pub fn date(&self, day: Day, today: Day) -> String {
        let (year, month, of_month) = day.civil();
        let number = of_month.to_string();
        let month = self.get(MONTHS[(month as usize - 1).min(11)]);
        let date = self.with("date-day-month", &[("day", Arg::Text(&number)), ("month", Arg::Text(&month))]);
        if year == today.civil().0 {
            return date;
        }
        self.with("date-with-year", &[("date", Arg::Text(&date)), ("year", Arg::Text(&year.to_string()))])
    }

    /// «сьогодні», «завтра», «учора», or «у вівторок, 3 березня».
    #[must_use]
    pub fn day(&self, day: Day, today: Day) -> String {
        match day.since(today) {
            0 => self.get("date-today"),
            1 => self.get("date-tomorrow"),
            -1 => self.get("date-yesterday"),
            _ => {
                let weekday = self.get(WEEKDAYS[day.weekday() as usize % 7]);
                let date = self.date(day, today);
                self.with("date-on-weekday", &[("weekday", Arg::Text(&weekday)), ("date", Arg::Text(&date))])
            }
        }
    }

    /// «через 2 дні», of a day after tomorrow and within two weeks: nearer ones have a name, farther ones are a date.
    #[must_use]
    pub fn in_days(&self, day: Day, today: Day) -> Option<String> {
        let left = usize::try_from(day.since(today)).ok().filter(|left| (2..=NEAR_DAYS).contains(left))?;
        Some(self.with("date-in-days", &[("count", Arg::Count(left))]))
    }

    /// «у вівторок, 3 березня, о 10:30».
    #[must_use]
    pub fn day_and_time(&self, when: WallTime, today: Day) -> String {
        let (day, time) = (self.day(when.day, today), clock(when));
        // Ukrainian says «об 11:00» but «о 10:00».
        let vowel = if when.hour() == 11 { "yes" } else { "no" };
        let args = [("day", Arg::Text(&day)), ("time", Arg::Text(&time)), ("vowel", Arg::Text(vowel))];
        self.with("date-day-at-time", &args)
    }

    /// «14:35».
    #[must_use]
    pub fn time(&self, at: Moment) -> String {
        clock(at.wall())
    }

    /// When something was written: the time today, otherwise the day.
    #[must_use]
    pub fn ago(&self, at: Moment, today: Day) -> String {
        let wall = at.wall();
        if wall.day == today { self.day_and_time(wall, today) } else { self.day(wall.day, today) }
    }
}

/// «10:30».
#[must_use]
pub(super) fn clock(when: WallTime) -> String {
    format!("{}:{:02}", when.minute / 60, when.minute % 60)
}
