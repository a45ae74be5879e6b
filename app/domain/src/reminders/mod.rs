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

use crate::field::Mark;
use crate::id::{AppointmentId, ChangeId, PersonId, ReminderId, StepId};
use crate::plan::Plan;
use crate::plan::appointment::{Appointment, SETTLE_MS};
use crate::plan::household::{Person, Role};
use crate::plan::reminder_choice::ReminderChoice;
use crate::plan::repeat::{Exception, Occurrence};
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
    /// The time of the appointment that it is about; None: it does not take place, or it is about none.
    pub when: Option<WallTime>,
    /// When that was to be before.
    pub was: Option<WallTime>,
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
        // Where nobody of the family is named, all of them are expected.
        let going = appointment.going.get();
        let is_for_all = whom.iter().all(|(id, _)| !going.contains(id));
        for (id, person) in whom.iter().filter(|(id, _)| is_for_all || going.contains(id)) {
            of_appointment(appointment, *id, person.reminders(), &mut found);
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
    let target = ReminderTarget::Appointment(appointment.id);
    let make = |kind, version: Version, at, when: WallTime, was| {
        let id = id(kind, target, person, version);
        Reminder {
            id,
            kind,
            target,
            person,
            at,
            until: when.moment(),
            when: Some(when),
            was,
            too_late: false,
        }
    };
    if choice.changed {
        for told in changes(appointment).filter(|it| it.mark.who != person) {
            let at = Moment(told.mark.at.0.saturating_add(SETTLE_MS));
            let until = told.now.or(told.was).unwrap_or(*appointment.when.get());
            let reminder = make(ReminderKind::Changed, told.version(), at, until, told.was);
            let reminder = Reminder { when: told.now, ..reminder };
            found.push(not_by_night(reminder, choice, [told.now, told.was]));
        }
    }
    for Occurrence { when, original } in appointment.occurrences(Day::FIRST, Day::LAST) {
        // Another time is another reminder; the same time again is the same.
        let version = Version(original.0, i64::from(when.day.0) * 1_440 + i64::from(when.minute));
        if let Some(minute) = choice.evening {
            let at = WallTime { day: when.day.plus(-1), minute }.moment();
            found.push(quietly(make(ReminderKind::Evening, version, at, when, None), choice));
        }
        if let Some(minutes) = choice.before {
            let at = Moment(when.moment().0 - i64::from(minutes) * 60_000);
            found.push(quietly(make(ReminderKind::Before, version, at, when, None), choice));
        }
    }
}

/// What was done to an appointment, or to one of the times of a series.
struct Told {
    mark: Mark,
    /// When it was to be, as far as its readers know.
    was: Option<WallTime>,
    /// When it is to be now; None: it does not take place.
    now: Option<WallTime>,
    /// The change that did it; of a series, where one change says all of its exceptions, it is told apart by its day.
    by: Option<ChangeId>,
}

impl Told {
    fn version(&self) -> Version {
        let time =
            |time: Option<WallTime>| time.map_or(0, |it| i64::from(it.day.0) * 1_440 + i64::from(it.minute));
        match self.by {
            Some(change) => Version(0, change.0.as_u128() as i64),
            None => Version(self.was.map_or(0, |it| it.day.0), time(self.now)),
        }
    }
}

fn changes(appointment: &Appointment) -> impl Iterator<Item = Told> {
    let (when, cancelled) = (&appointment.when, &appointment.cancelled);
    let whole = if *cancelled.get() {
        cancelled.mark().map(|mark| Told { mark, was: Some(*when.get()), now: None, by: Some(mark.change) })
    } else {
        let was = appointment.was.filter(|was| was != when.get());
        let told = |mark: Mark| Told { mark, was, now: Some(*when.get()), by: Some(mark.change) };
        was.and_then(|_| when.mark()).map(told)
    };
    let rule = appointment.repeats.get().as_ref().filter(|_| !cancelled.get());
    let exceptions = rule.zip(appointment.repeats.mark()).into_iter().flat_map(|(rule, mark)| {
        let minute = appointment.when.get().minute;
        rule.exceptions.iter().map(move |(day, exception)| Told {
            mark,
            was: Some(WallTime { day: *day, minute }),
            now: match exception {
                Exception::Skipped => None,
                Exception::MovedTo(when) => Some(*when),
            },
            by: None,
        })
    });
    whole.into_iter().chain(exceptions)
}

fn of_days(plan: &Plan, person: PersonId, choice: ReminderChoice, found: &mut Vec<Reminder>) {
    let mut add = |kind, target, day: Day, at: WallTime, nth: i32| {
        let id = id(kind, target, person, Version(nth, i64::from(day.0)));
        let (at, until) = (at.moment(), WallTime { day: day.plus(1), minute: 0 }.moment());
        let reminder =
            Reminder { id, kind, target, person, at, until, when: None, was: None, too_late: false };
        found.push(quietly(reminder, choice));
    };
    let minute = choice.evening.or(ReminderChoice::default().evening).unwrap_or_default();
    for step in plan.steps.iter().filter(|step| step.is_open()) {
        if let Some(day) = *step.due.get() {
            let at = WallTime { day: day.plus(-1), minute };
            add(ReminderKind::StepDue, ReminderTarget::Step(step.id), day, at, 0);
        }
    }
    if let Some(day) = *plan.situation.housing_until.get() {
        for days in HOUSING_DAYS {
            let at = WallTime { day: day.plus(-days), minute: MORNING };
            add(ReminderKind::HousingEnds, ReminderTarget::Housing, day, at, days);
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

/// What tells a reminder from others of the same kind, person and target: which of several, and how that stands.
#[derive(Debug, Clone, Copy)]
struct Version(i32, i64);

/// 128 bits over what tells one reminder from all others: two passes of FNV-1a with different starts, as
/// [`crate::text::TextHash`].
fn id(
    kind: ReminderKind,
    target: ReminderTarget,
    person: PersonId,
    Version(nth, state): Version,
) -> ReminderId {
    let pass = |start: u64| {
        let ids = [target.uuid(), person.0];
        let bytes = kind.key().bytes().chain(nth.to_le_bytes()).chain(state.to_le_bytes());
        let bytes = bytes.chain(ids.into_iter().flat_map(Uuid::into_bytes));
        bytes.fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
    };
    ReminderId(Uuid::from_u64_pair(pass(0xcbf2_9ce4_8422_2325), pass(0x9ae1_6a3b_2f90_404f)))
}

#[cfg(test)]
mod tests;
