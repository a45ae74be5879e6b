//! A person's reminder settings: which reminders they want, at what times, and when it is to be quiet.

use crate::time::WallTime;
use serde::{Deserialize, Serialize};

/// Minutes of a day.
pub const DAY_MINUTES: u16 = 1_440;

/// How many minutes before an appointment a person may be reminded: half an hour to half a day.
pub const BEFORE: std::ops::RangeInclusive<u16> = 30..=720;

/// Which reminders a person wants. Times are Amsterdam's, wherever the phone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReminderChoice {
    /// The evening before an appointment, at this minute of the day; None: not at all.
    pub evening: Option<u16>,
    /// So many minutes before an appointment; None: not at all.
    pub before: Option<u16>,
    /// When an appointment was moved or cancelled by somebody else.
    pub changed: bool,
    /// The evening before a step is due, and before a place to live ends.
    pub days: bool,
    /// From this minute of the day it is quiet …
    pub quiet_from: u16,
    /// … until this one, when it is quiet no more. The same as `quiet_from`: it is never quiet.
    pub quiet_until: u16,
}

impl Default for ReminderChoice {
    /// The evening before at 19:00 and two hours before; quiet from 22:00 to 07:00.
    fn default() -> ReminderChoice {
        ReminderChoice {
            evening: Some(19 * 60),
            before: Some(120),
            changed: true,
            days: true,
            quiet_from: 22 * 60,
            quiet_until: 7 * 60,
        }
    }
}

impl ReminderChoice {
    /// Whether its numbers can be times.
    #[must_use]
    pub fn fits(&self) -> bool {
        let is_time = |minute: u16| minute < DAY_MINUTES;
        self.evening.is_none_or(is_time)
            && self.before.is_none_or(|minutes| BEFORE.contains(&minutes))
            && is_time(self.quiet_from)
            && is_time(self.quiet_until)
    }

    /// When it is quiet at this time: the time at which it is quiet no more.
    #[must_use]
    pub fn quiet_end(&self, at: WallTime) -> Option<WallTime> {
        let (from, until) = (self.quiet_from, self.quiet_until);
        let over_night = from > until;
        let is_late = at.minute >= from && (over_night || at.minute < until);
        let is_early = over_night && at.minute < until;
        if is_late && over_night {
            Some(WallTime { day: at.day.plus(1), minute: until })
        } else if is_late || is_early {
            Some(WallTime { day: at.day, minute: until })
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quiet(choice: ReminderChoice, at: &str) -> Option<String> {
        choice.quiet_end(WallTime::parse(at).expect("a time")).map(|it| it.to_string())
    }

    #[test]
    fn it_is_quiet_from_ten_in_the_evening_and_not_at_seven_in_the_morning() {
        let choice = ReminderChoice::default();
        assert_eq!(quiet(choice, "2026-12-01T21:59"), None);
        assert_eq!(quiet(choice, "2026-12-01T22:00").as_deref(), Some("2026-12-02T07:00"));
        assert_eq!(quiet(choice, "2026-12-02T06:59").as_deref(), Some("2026-12-02T07:00"));
        assert_eq!(quiet(choice, "2026-12-02T07:00"), None);
    }

    #[test]
    fn quiet_hours_by_day_and_none_at_all_are_possible_too() {
        let by_day =
            ReminderChoice { quiet_from: 13 * 60, quiet_until: 15 * 60, ..ReminderChoice::default() };
        assert_eq!(quiet(by_day, "2026-12-01T12:59"), None);
        assert_eq!(quiet(by_day, "2026-12-01T13:00").as_deref(), Some("2026-12-01T15:00"));
        assert_eq!(quiet(by_day, "2026-12-01T15:00"), None);
        let never = ReminderChoice { quiet_from: 0, quiet_until: 0, ..ReminderChoice::default() };
        assert!((0..24).all(|hour| quiet(never, &format!("2026-12-01T{hour:02}:00")).is_none()));
    }
}
