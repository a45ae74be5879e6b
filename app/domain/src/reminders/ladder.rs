//! The ladder: what happens with a reminder that was not seen. It is sent to the phone; when nobody saw it, somebody of the
//! team calls.

use super::ReminderKind;
use crate::time::{Moment, WallTime};

/// Calls begin at half past eight …
const FIRST_CALL: u16 = 8 * 60 + 30;
/// … and end at eight in the evening.
const LAST_CALL: u16 = 20 * 60;
/// For an appointment before ten in the morning there is no time to call on the same day.
const EARLY: u16 = 10 * 60;
/// How long a phone has to show what comes when there is little time.
const WAIT_MS: i64 = 30 * 60_000;
/// Somebody has to be called this long before it begins, or it is of no use.
const BEFORE_MS: i64 = 20 * 60_000;
/// When nobody answered: so much later once more.
pub const AGAIN_MS: i64 = 30 * 60_000;

/// When somebody is to call about a reminder that was sent at a moment and was not seen; None: nobody calls about this kind.
#[must_use]
pub fn call_at(kind: ReminderKind, sent: Moment, until: Moment) -> Option<Moment> {
    let wall = sent.wall();
    let at = match kind {
        ReminderKind::Evening => {
            let starts = until.wall();
            if starts.day == wall.day.plus(1) && starts.minute < EARLY {
                WallTime { day: wall.day, minute: LAST_CALL }
            } else {
                WallTime { day: wall.day.plus(1), minute: FIRST_CALL }
            }
            .moment()
        }
        ReminderKind::Before => Moment(sent.0 + WAIT_MS),
        ReminderKind::Changed => by_day(Moment(sent.0 + WAIT_MS)),
        ReminderKind::StepDue | ReminderKind::HousingEnds => return None,
    };
    // Late is better than not at all, and never before the phone had it.
    Some(at.min(Moment(until.0 - BEFORE_MS)).max(sent))
}

/// The first moment from here on at which people may be called.
fn by_day(at: Moment) -> Moment {
    let wall = at.wall();
    if wall.minute < FIRST_CALL {
        WallTime { minute: FIRST_CALL, ..wall }.moment()
    } else if wall.minute > LAST_CALL {
        WallTime { day: wall.day.plus(1), minute: FIRST_CALL }.moment()
    } else {
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        WallTime::parse(text).expect("a time").moment()
    }

    fn call(kind: ReminderKind, sent: &str, until: &str) -> Option<String> {
        call_at(kind, at(sent), at(until)).map(|it| it.wall().to_string())
    }

    #[test]
    fn for_the_afternoon_somebody_calls_in_the_morning_and_for_the_early_morning_on_the_evening_before() {
        let evening = |until| call(ReminderKind::Evening, "2026-12-01T19:00", until);
        assert_eq!(evening("2026-12-02T14:00").as_deref(), Some("2026-12-02T08:30"));
        assert_eq!(evening("2026-12-02T10:00").as_deref(), Some("2026-12-02T08:30"));
        assert_eq!(evening("2026-12-02T09:59").as_deref(), Some("2026-12-01T20:00"));
    }

    #[test]
    fn two_hours_before_there_is_half_an_hour_for_the_phone() {
        let before = |sent, until| call(ReminderKind::Before, sent, until);
        assert_eq!(before("2026-12-02T12:00", "2026-12-02T14:00").as_deref(), Some("2026-12-02T12:30"));
        // Half an hour before: at once, for later it is of no use.
        assert_eq!(before("2026-12-02T13:30", "2026-12-02T14:00").as_deref(), Some("2026-12-02T13:40"));
    }

    #[test]
    fn nobody_is_called_by_night_about_a_change_nor_ever_about_a_due_day() {
        let changed = |sent, until| call(ReminderKind::Changed, sent, until);
        assert_eq!(changed("2026-12-01T21:00", "2026-12-03T14:00").as_deref(), Some("2026-12-02T08:30"));
        assert_eq!(changed("2026-12-01T07:00", "2026-12-03T14:00").as_deref(), Some("2026-12-01T08:30"));
        assert_eq!(changed("2026-12-01T12:00", "2026-12-03T14:00").as_deref(), Some("2026-12-01T12:30"));
        assert_eq!(call(ReminderKind::StepDue, "2026-12-01T19:00", "2026-12-03T00:00"), None);
    }
}
