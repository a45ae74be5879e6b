//! Reminders: a pure function of the plan says who is to be reminded of what, and when.
//!
//! Nothing of it is stored in a plan. The server keeps a row for each, which follows from the journal; a phone asks the same
//! function which words belong to a reminder that arrives. Times are Europe/Amsterdam's, wherever the phone is:
//!
//! - the *evening before* is a time of the clock on the day before the appointment's own day;
//! - *two hours before* are so many elapsed minutes, also where the clocks turn in between;
//! - what falls into quiet hours waits for their end, if then at least [`ENOUGH_MS`] remain; else it is a mark for the team;
//! - what was moved or cancelled is told when it has stood for [`SETTLE_MS`], so that three moves in a minute tell the last.

pub mod ladder;

use crate::id::{AppointmentId, ChangeId, PersonId, ReminderId, StepId};
use crate::plan::Plan;
use crate::plan::appointment::{Appointment, SETTLE_MS};
use crate::plan::household::{Person, Role};
use crate::plan::reminder_choice::ReminderChoice;
use crate::time::{Day, Moment, WallTime};
use uuid::Uuid;

/// What has to remain after quiet hours for a reminder to be of use: half an hour.
pub const ENOUGH_MS: i64 = 30 * 60_000;

/// An appointment before this minute of the day is early: a change of it is told in the night too.
const EARLY: u16 = 9 * 60;

/// When a place to live ends: so many days before it is told, in the morning.
const HOUSING_DAYS: [i32; 2] = [42, 14];
const MORNING: u16 = 10 * 60;

/// Why somebody is reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReminderKind {
    /// Of an appointment, the evening before.
    Evening,
    /// Of an appointment, some time before.
    Before,
    /// An appointment was moved or cancelled.
    Changed,
    /// A step is due on the next day.
    StepDue,
    /// A place to live ends.
    HousingEnds,
}

impl ReminderKind {
    pub const ALL: [ReminderKind; 5] = [
        ReminderKind::Evening,
        ReminderKind::Before,
        ReminderKind::Changed,
        ReminderKind::StepDue,
        ReminderKind::HousingEnds,
    ];

    /// As it is stored.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            ReminderKind::Evening => "evening",
            ReminderKind::Before => "before",
            ReminderKind::Changed => "changed",
            ReminderKind::StepDue => "step",
            ReminderKind::HousingEnds => "housing",
        }
    }

    #[must_use]
    pub fn parse(key: &str) -> Option<ReminderKind> {
        ReminderKind::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether somebody is called where it was not seen: of what cannot be made up for.
    #[must_use]
    pub fn is_called(self) -> bool {
        matches!(self, ReminderKind::Evening | ReminderKind::Before | ReminderKind::Changed)
    }
}

/// What a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReminderTarget {
    Appointment(AppointmentId),
    Step(StepId),
    /// The place where the household lives.
    Housing,
}

impl ReminderTarget {
    /// Its id as it is stored; the household's home has none.
    #[must_use]
    pub fn uuid(self) -> Uuid {
        match self {
            ReminderTarget::Appointment(id) => id.0,
            ReminderTarget::Step(id) => id.0,
            ReminderTarget::Housing => Uuid::nil(),
        }
    }
}

/// A reminder of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminder {
    pub id: ReminderId,
    pub kind: ReminderKind,
    pub target: ReminderTarget,
    pub person: PersonId,
    /// When it is sent.
    pub at: Moment,
    /// From here on it is of no use: the appointment begins, the day is over.
    pub until: Moment,
    /// It would fall into quiet hours, and after them it would be too late: it is not sent, the team sees a mark.
    pub too_late: bool,
}

/// All reminders that follow from a plan, those of the past too: what lies behind is nobody's business but the server's,
/// which sends none of it.
#[must_use]
pub fn reminders(plan: &Plan) -> Vec<Reminder> {
    if plan.practice {
        return Vec::new();
    }
    let whom: Vec<(PersonId, &Person)> = plan.people_as(Role::Member).filter(|(_, it)| !it.named).collect();
    let mut found = Vec::new();
    for appointment in &plan.appointments {
        for (person, choice) in whom.iter().map(|(id, person)| (*id, person.reminders())) {
            of_appointment(appointment, person, choice, &mut found);
        }
    }
    for (person, choice) in whom.iter().map(|(id, person)| (*id, person.reminders())) {
        if choice.days {
            of_days(plan, person, choice, &mut found);
        }
    }
    found
}

fn of_appointment(
    appointment: &Appointment,
    person: PersonId,
    choice: ReminderChoice,
    found: &mut Vec<Reminder>,
) {
    let when = *appointment.when.get();
    let (target, until) = (ReminderTarget::Appointment(appointment.id), when.moment());
    let make = |kind, version, at| {
        let id = id(kind, target, person, version, 0);
        Reminder { id, kind, target, person, at, until, too_late: false }
    };
    if choice.changed
        && let Some((mark, was)) = changed(appointment)
        && mark.who != person
    {
        let told =
            make(ReminderKind::Changed, Some(mark.change), Moment(mark.at.0.saturating_add(SETTLE_MS)));
        found.push(not_by_night(told, choice, [Some(when), was]));
    }
    if *appointment.cancelled.get() {
        return;
    }
    let version = appointment.when.version();
    if let Some(minute) = choice.evening {
        let at = WallTime { day: when.day.plus(-1), minute }.moment();
        found.push(quietly(make(ReminderKind::Evening, version, at), choice));
    }
    if let Some(minutes) = choice.before {
        let at = Moment(until.0 - i64::from(minutes) * 60_000);
        found.push(quietly(make(ReminderKind::Before, version, at), choice));
    }
}

/// What was done to an appointment last, and when it was to be before; None: it stands as it was made.
fn changed(appointment: &Appointment) -> Option<(crate::field::Mark, Option<WallTime>)> {
    if *appointment.cancelled.get() {
        return Some((appointment.cancelled.mark()?, None));
    }
    let was = appointment.was.filter(|was| was != appointment.when.get())?;
    Some((appointment.when.mark()?, Some(was)))
}

fn of_days(plan: &Plan, person: PersonId, choice: ReminderChoice, found: &mut Vec<Reminder>) {
    let mut add = |kind, target, version, day: Day, at: WallTime, nth| {
        let id = id(kind, target, person, version, nth);
        let until = WallTime { day: day.plus(1), minute: 0 }.moment();
        found.push(quietly(
            Reminder { id, kind, target, person, at: at.moment(), until, too_late: false },
            choice,
        ));
    };
    let minute = choice.evening.or(ReminderChoice::default().evening).unwrap_or_default();
    for step in plan.steps.iter().filter(|step| step.is_open()) {
        if let Some(day) = *step.due.get() {
            let at = WallTime { day: day.plus(-1), minute };
            add(ReminderKind::StepDue, ReminderTarget::Step(step.id), step.due.version(), day, at, 0);
        }
    }
    let housing = &plan.situation.housing_until;
    if let Some(day) = *housing.get() {
        for days in HOUSING_DAYS {
            let at = WallTime { day: day.plus(-days), minute: MORNING };
            add(ReminderKind::HousingEnds, ReminderTarget::Housing, housing.version(), day, at, days as u8);
        }
    }
}

/// The same, outside the quiet hours.
fn quietly(reminder: Reminder, choice: ReminderChoice) -> Reminder {
    match out_of_quiet(reminder.at, reminder.until, choice) {
        Some(at) => Reminder { at, ..reminder },
        None => Reminder { too_late: true, ..reminder },
    }
}

/// When something that is due at a moment may be sent; None: after the quiet hours it is too late for it.
#[must_use]
pub fn out_of_quiet(at: Moment, until: Moment, choice: ReminderChoice) -> Option<Moment> {
    let Some(end) = choice.quiet_end(at.wall()) else { return Some(at) };
    let end = end.moment();
    (until.0.saturating_sub(end.0) >= ENOUGH_MS).then_some(end)
}

/// A change is told by night only when it is about the early morning: who does not hear of it until seven would be on the way
/// already, or miss it.
fn not_by_night(told: Reminder, choice: ReminderChoice, times: [Option<WallTime>; 2]) -> Reminder {
    let Some(end) = choice.quiet_end(told.at.wall()) else { return told };
    let early = WallTime { day: end.day, minute: EARLY }.moment();
    let is_early = |time: WallTime| (told.at..early).contains(&time.moment());
    if times.into_iter().flatten().any(is_early) { told } else { Reminder { at: end.moment(), ..told } }
}

/// 128 bits over what tells one reminder from all others: two passes of FNV-1a with different starts, as
/// [`crate::text::TextHash`].
fn id(
    kind: ReminderKind,
    target: ReminderTarget,
    person: PersonId,
    version: Option<ChangeId>,
    nth: u8,
) -> ReminderId {
    let version = version.map_or(Uuid::nil(), |version| version.0);
    let pass = |start: u64| {
        let ids = [target.uuid(), person.0, version];
        let bytes = kind.key().bytes().chain([nth]).chain(ids.into_iter().flat_map(Uuid::into_bytes));
        bytes.fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
    };
    ReminderId(Uuid::from_u64_pair(pass(0xcbf2_9ce4_8422_2325), pass(0x9ae1_6a3b_2f90_404f)))
}

#[cfg(test)]
mod tests;
