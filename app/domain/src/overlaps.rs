//! Appointments that overlap: two of them at one time, for the same person, or where nobody said who goes.

use crate::id::AppointmentId;
use crate::library::Library;
use crate::plan::Plan;
use crate::plan::appointment::Appointment;
use crate::time::{Day, WallTime};

/// How long an appointment takes where nothing else is known, with the way there, in minutes.
pub const MINUTES: i64 = 60;
/// The same at a general practitioner's, whose visits are short, and with double time.
pub const AT_DOCTOR: (i64, i64) = (20, 40);
/// So many days ahead are looked at, today among them: eight weeks.
pub const DAYS: i32 = 56;

const MINUTE_MS: i64 = 60_000;

/// Another appointment at the same time, and when both are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Overlap {
    /// When the one is that was asked of.
    pub own: WallTime,
    pub when: WallTime,
    pub other: AppointmentId,
}

/// What overlaps with one of the appointments in the next [`DAYS`] days, the next first.
#[must_use]
pub fn of(plan: &Plan, library: &Library, id: AppointmentId, today: Day) -> Vec<Overlap> {
    let Some(one) = plan.appointment(id) else { return Vec::new() };
    let until = today.plus(DAYS - 1);
    let times: Vec<WallTime> = one.occurrences(today, until).map(|it| it.when).collect();
    let (Some(first), Some(last)) = (times.first(), times.last()) else { return Vec::new() };
    let length = minutes(plan, library, one);
    let mut found = Vec::new();
    for other in plan.appointments.iter().filter(|it| it.id != id && may_be_same(one, it)) {
        let others = minutes(plan, library, other);
        for at in other.occurrences(first.day.plus(-1), last.day.plus(1)) {
            let (start, other) = (at.when, other.id);
            let same = times.iter().filter(|own| meet(**own, length, start, others));
            found.extend(same.map(|own| Overlap { own: *own, when: start, other }));
        }
    }
    found.sort();
    found
}

/// Whether somebody would have to be at both: where it was not said who goes, anybody may.
fn may_be_same(one: &Appointment, other: &Appointment) -> bool {
    let (one, other) = (one.going.get(), other.going.get());
    one.is_empty() || other.is_empty() || one.iter().any(|person| other.contains(person))
}

fn meet(one: WallTime, minutes: i64, other: WallTime, others: i64) -> bool {
    let (one, other) = (one.moment().0, other.moment().0);
    one < other + others * MINUTE_MS && other < one + minutes * MINUTE_MS
}

/// How long it takes, in minutes.
#[must_use]
pub fn minutes(plan: &Plan, library: &Library, appointment: &Appointment) -> i64 {
    let step = appointment.step.and_then(|id| plan.step(id));
    if !step.is_some_and(|step| library.is_at_doctor(step)) {
        return MINUTES;
    }
    if appointment.details.get().double { AT_DOCTOR.1 } else { AT_DOCTOR.0 }
}
