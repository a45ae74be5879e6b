//! When reminders are due, on fixed days and for any time.

use super::*;
use crate::change::{AppointmentChange, Change, ChangeKind, PersonChange, StepChange};
use crate::id::{DeviceId, HouseholdId};
use crate::plan::appointment::NewAppointment;
use crate::plan::household::NewPerson;
use crate::text::{Lang, Written};
use proptest::prelude::*;

const OLENA: PersonId = PersonId(Uuid::from_u128(1));
const IVAN: PersonId = PersonId(Uuid::from_u128(2));
const SANNE: PersonId = PersonId(Uuid::from_u128(3));
/// Nobody of the household: whom a coordinator brings in has an account.
const COORDINATOR: PersonId = PersonId(Uuid::from_u128(7));
const GP: AppointmentId = AppointmentId(Uuid::from_u128(10));

struct Told {
    plan: Plan,
    next: u128,
}

impl Told {
    /// A household of two with accounts and their researcher, and an appointment.
    fn with_appointment(when: &str) -> Told {
        let mut told = Told { plan: Plan::new(HouseholdId(Uuid::from_u128(9))), next: 100 };
        for (id, role) in [(OLENA, Role::Member), (IVAN, Role::Member), (SANNE, Role::Researcher)] {
            let person = NewPerson {
                id,
                name: "x".into(),
                names: std::collections::BTreeMap::new(),
                role,
                born: None,
                lang: Lang::Uk,
            };
            told.by(COORDINATOR, "2026-11-01T12:00", PersonChange::Added { person });
        }
        let appointment = NewAppointment {
            id: GP,
            step: None,
            what: Written { lang: Lang::Nl, text: "huisarts".into() },
            when: wall(when),
            details: crate::plan::appointment::Details::default(),
            repeats: None,
        };
        told.by(SANNE, "2026-11-01T12:00", AppointmentChange::Added { appointment: Box::new(appointment) });
        told
    }

    fn by(&mut self, author: PersonId, at: &str, kind: impl Into<ChangeKind>) {
        self.at(author, wall(at).moment(), kind);
    }

    fn at(&mut self, author: PersonId, at: Moment, kind: impl Into<ChangeKind>) {
        self.next += 1;
        let kind = kind.into();
        let base = kind.version(&self.plan);
        let id = ChangeId(Uuid::from_u128(self.next));
        let device = DeviceId(Uuid::from_u128(4));
        self.plan.apply(&Change { id, author, device, at, base, settles: Vec::new(), body: kind.into() });
    }

    fn moves(&mut self, at: Moment, when: &str) {
        self.at(SANNE, at, AppointmentChange::Moved { appointment: GP, when: wall(when) });
    }

    fn chooses(&mut self, reminders: ReminderChoice) {
        self.by(OLENA, "2026-11-01T13:00", PersonChange::RemindersChosen { person: OLENA, reminders });
    }

    /// What Olena is reminded of: kind, time of sending, and whether it is too late for it.
    fn olenas(&self) -> Vec<(ReminderKind, String, bool)> {
        let mut all: Vec<_> = reminders(&self.plan).into_iter().filter(|it| it.person == OLENA).collect();
        all.sort_by_key(|it| (it.kind, it.at));
        all.into_iter().map(|it| (it.kind, it.at.wall().to_string(), it.too_late)).collect()
    }
}

fn wall(text: &str) -> WallTime {
    WallTime::parse(text).expect("a time")
}

fn due(kind: ReminderKind, at: &str) -> (ReminderKind, String, bool) {
    (kind, at.to_owned(), false)
}

use ReminderKind::{Before, Changed, Evening, HousingEnds, StepDue};

#[test]
fn by_default_a_member_is_reminded_at_seven_on_the_evening_before_and_two_hours_before() {
    let told = Told::with_appointment("2026-12-03T14:00");
    assert_eq!(told.olenas(), [due(Evening, "2026-12-02T19:00"), due(Before, "2026-12-03T12:00")]);
    // Both members, and nobody of the team.
    let whom: std::collections::BTreeSet<_> = reminders(&told.plan).iter().map(|it| it.person).collect();
    assert_eq!(whom.into_iter().collect::<Vec<_>>(), [OLENA, IVAN]);
}

#[test]
fn what_falls_into_the_quiet_hours_waits_for_their_end_or_is_a_mark() {
    // Two hours before 08:30 it is quiet; at seven an hour and a half is left.
    let told = Told::with_appointment("2026-12-03T08:30");
    assert_eq!(told.olenas(), [due(Evening, "2026-12-02T19:00"), due(Before, "2026-12-03T07:00")]);
    // At seven half an hour is left, just enough; a minute less is too late.
    assert_eq!(Told::with_appointment("2026-12-03T07:30").olenas()[1], due(Before, "2026-12-03T07:00"));
    assert_eq!(
        Told::with_appointment("2026-12-03T07:29").olenas()[1],
        (Before, "2026-12-03T05:29".to_owned(), true)
    );
}

#[test]
fn two_hours_before_are_elapsed_hours_where_the_clocks_turn() {
    // The clocks go from two to three on 28 March 2027, and from three to two on 31 October.
    let mut told = Told::with_appointment("2027-03-28T09:30");
    let never_quiet = ReminderChoice { quiet_from: 0, quiet_until: 0, ..ReminderChoice::default() };
    told.chooses(never_quiet);
    assert_eq!(told.olenas()[1], due(Before, "2027-03-28T07:30"));
    let mut told = Told::with_appointment("2027-03-28T04:00");
    told.chooses(never_quiet);
    assert_eq!(told.olenas()[1], due(Before, "2027-03-28T01:00"));
    let mut told = Told::with_appointment("2027-10-31T03:30");
    told.chooses(never_quiet);
    assert_eq!(told.olenas()[1], due(Before, "2027-10-31T02:30"));
    // Half past two is half past three in the night that skips it, and the first of two in the other.
    assert_eq!(wall("2027-03-28T02:30").moment().wall(), wall("2027-03-28T03:30"));
    let first = wall("2027-10-31T02:30").moment();
    assert_eq!(Moment(first.0 + 3_600_000).wall(), wall("2027-10-31T02:30"));
}

#[test]
fn a_moved_appointment_has_reminders_of_its_own_and_is_told_a_minute_later() {
    let mut told = Told::with_appointment("2026-12-03T14:00");
    let before = reminders(&told.plan);
    told.moves(wall("2026-11-20T12:00").moment(), "2026-12-04T10:00");
    assert_eq!(
        told.olenas(),
        [due(Evening, "2026-12-03T19:00"), due(Before, "2026-12-04T08:00"), due(Changed, "2026-11-20T12:01")]
    );
    assert_eq!(told.plan.appointments[0].was, Some(wall("2026-12-03T14:00")));
    // Another time is another reminder: nothing of before is sent.
    let now = reminders(&told.plan);
    assert!(before.iter().all(|it| now.iter().all(|other| other.id != it.id)));
}

#[test]
fn three_moves_in_a_minute_tell_the_last_and_the_time_that_was_known() {
    let mut told = Told::with_appointment("2026-12-03T14:00");
    let at = wall("2026-11-20T12:00").moment();
    for (seconds, when) in [(0, "2026-12-04T10:00"), (20, "2026-12-05T10:00"), (40, "2026-12-06T10:00")] {
        told.moves(Moment(at.0 + seconds * 1_000), when);
    }
    let changed: Vec<_> = reminders(&told.plan).into_iter().filter(|it| it.kind == Changed).collect();
    assert!(changed.iter().all(|it| it.at.0 == at.0 + 100_000));
    assert_eq!(told.plan.appointments[0].was, Some(wall("2026-12-03T14:00")));
    // Much later once more: now the time before is the one that was told.
    told.moves(Moment(at.0 + 3_600_000), "2026-12-07T10:00");
    assert_eq!(told.plan.appointments[0].was, Some(wall("2026-12-06T10:00")));
}

#[test]
fn moved_and_moved_back_is_not_told_and_who_moved_it_is_not_told_either() {
    let mut told = Told::with_appointment("2026-12-03T14:00");
    let at = wall("2026-11-20T12:00").moment();
    told.moves(at, "2026-12-04T10:00");
    told.moves(Moment(at.0 + 8_000), "2026-12-03T14:00");
    assert_eq!(told.olenas(), [due(Evening, "2026-12-02T19:00"), due(Before, "2026-12-03T12:00")]);
    let mut told = Told::with_appointment("2026-12-03T14:00");
    told.by(
        OLENA,
        "2026-11-20T12:00",
        AppointmentChange::Moved { appointment: GP, when: wall("2026-12-04T10:00") },
    );
    let whom: Vec<_> = reminders(&told.plan).into_iter().filter(|it| it.kind == Changed).collect();
    assert_eq!(whom.iter().map(|it| it.person).collect::<Vec<_>>(), [IVAN]);
}

#[test]
fn a_cancelled_appointment_reminds_of_nothing_but_that() {
    let mut told = Told::with_appointment("2026-12-03T14:00");
    told.by(SANNE, "2026-11-20T12:00", AppointmentChange::Cancelled { appointment: GP, cancelled: true });
    assert_eq!(told.olenas(), [due(Changed, "2026-11-20T12:01")]);
    // Taken back: as if nothing had been.
    told.by(SANNE, "2026-11-20T12:00", AppointmentChange::Cancelled { appointment: GP, cancelled: false });
    assert_eq!(told.olenas(), [due(Evening, "2026-12-02T19:00"), due(Before, "2026-12-03T12:00")]);
}

#[test]
fn a_change_is_told_by_night_only_about_the_early_morning() {
    let told_at = |from: &str, to: &str| {
        let mut told = Told::with_appointment(from);
        told.moves(wall("2026-12-02T23:00").moment(), to);
        told.olenas().into_iter().find(|(kind, ..)| *kind == Changed).map(|(_, at, _)| at)
    };
    assert_eq!(told_at("2026-12-03T14:00", "2026-12-05T14:00").as_deref(), Some("2026-12-03T07:00"));
    assert_eq!(told_at("2026-12-03T08:30", "2026-12-05T14:00").as_deref(), Some("2026-12-02T23:01"));
    assert_eq!(told_at("2026-12-05T14:00", "2026-12-03T08:59").as_deref(), Some("2026-12-02T23:01"));
    assert_eq!(told_at("2026-12-05T14:00", "2026-12-03T09:00").as_deref(), Some("2026-12-03T07:00"));
    // Early on another day is no reason to wake anybody.
    assert_eq!(told_at("2026-12-05T08:00", "2026-12-06T08:00").as_deref(), Some("2026-12-03T07:00"));
}

#[test]
fn everybody_chooses_which_reminders_and_when() {
    let mut told = Told::with_appointment("2026-12-03T14:00");
    told.chooses(ReminderChoice { evening: Some(20 * 60 + 15), before: None, ..ReminderChoice::default() });
    assert_eq!(told.olenas(), [due(Evening, "2026-12-02T20:15")]);
    told.chooses(ReminderChoice { evening: None, before: Some(60), ..ReminderChoice::default() });
    assert_eq!(told.olenas(), [due(Before, "2026-12-03T13:00")]);
}

#[test]
fn who_goes_along_is_reminded_and_where_nobody_of_the_family_is_named_all_are() {
    let whom = |going: &[PersonId]| {
        let mut told = Told::with_appointment("2026-12-03T14:00");
        told.plan.appointments[0].going = crate::field::Field::new(going.to_vec());
        let whom: std::collections::BTreeSet<_> = reminders(&told.plan).iter().map(|it| it.person).collect();
        whom.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(whom(&[OLENA, SANNE]), [OLENA]);
    assert_eq!(whom(&[SANNE]), [OLENA, IVAN]);
}

#[test]
fn a_class_every_week_is_reminded_of_each_time_and_its_exceptions_are_told() {
    let mut told = Told::with_appointment("2027-03-14T10:00");
    let weekly = |exceptions: &[(&str, Exception)]| crate::plan::repeat::Repeat {
        until: Day::parse("2027-04-04").expect("a day"),
        every_weeks: 1,
        exceptions: exceptions.iter().map(|(day, it)| (Day::parse(day).expect("a day"), *it)).collect(),
    };
    let set = |told: &mut Told, rule| {
        let change = crate::change::ArrangementChange::RepeatsTold { appointment: GP, repeats: Some(rule) };
        told.by(SANNE, "2027-03-01T12:00", change);
    };
    set(&mut told, weekly(&[]));
    // The same time of the clock before and after the clocks turn.
    assert_eq!(
        told.olenas(),
        [
            due(Evening, "2027-03-13T19:00"),
            due(Evening, "2027-03-20T19:00"),
            due(Evening, "2027-03-27T19:00"),
            due(Evening, "2027-04-03T19:00"),
            due(Before, "2027-03-14T08:00"),
            due(Before, "2027-03-21T08:00"),
            due(Before, "2027-03-28T08:00"),
            due(Before, "2027-04-04T08:00"),
        ]
    );
    let before = reminders(&told.plan);
    let moved = Exception::MovedTo(wall("2027-03-29T15:00"));
    set(&mut told, weekly(&[("2027-03-21", Exception::Skipped), ("2027-03-28", moved)]));
    let now = reminders(&told.plan);
    // What is not concerned stays as it is: it is not told again.
    let stays = now.iter().filter(|it| before.iter().any(|other| other.id == it.id));
    assert_eq!(stays.filter(|it| it.person == OLENA).count(), 4);
    let told: Vec<_> = now.iter().filter(|it| it.kind == Changed && it.person == OLENA).collect();
    let times: Vec<_> = told.iter().map(|it| (it.was, it.when)).collect();
    assert_eq!(
        times,
        [
            (Some(wall("2027-03-21T10:00")), None),
            (Some(wall("2027-03-28T10:00")), Some(wall("2027-03-29T15:00")))
        ]
    );
}

#[test]
fn a_due_day_and_the_end_of_a_stay_are_told_in_time_and_nobody_is_called_about_them() {
    let mut told = Told::with_appointment("2026-12-03T14:00");
    let step = StepId(Uuid::from_u128(20));
    let new = crate::plan::step::NewStep {
        id: step,
        kind: crate::plan::step::StepKind::Breakthrough,
        indicator: crate::plan::indicator::Indicator::ALL[0],
        topic: None,
        title: Some(Written { lang: Lang::Nl, text: "inschrijven".into() }),
        about: None,
        urgent: false,
        due: Day::parse("2026-12-10"),
        doer: crate::plan::step::Doer::default(),
        order: 0,
        needs: Vec::new(),
        opens: Vec::new(),
        subs: Vec::new(),
        places: Vec::new(),
        documents: Vec::new(),
    };
    told.by(SANNE, "2026-11-01T12:00", StepChange::Added { step: Box::new(new) });
    told.plan.situation.housing_until = crate::field::Field::new(Day::parse("2027-02-01"));
    let days: Vec<_> =
        told.olenas().into_iter().filter(|(kind, ..)| matches!(kind, StepDue | HousingEnds)).collect();
    assert_eq!(
        days,
        [
            due(StepDue, "2026-12-09T19:00"),
            due(HousingEnds, "2026-12-21T10:00"),
            due(HousingEnds, "2027-01-18T10:00")
        ]
    );
    told.chooses(ReminderChoice { days: false, ..ReminderChoice::default() });
    assert!(told.olenas().iter().all(|(kind, ..)| !matches!(kind, StepDue | HousingEnds)));
    assert!(!StepDue.is_called() && !HousingEnds.is_called());
}

#[test]
fn who_left_and_who_has_no_account_is_not_reminded() {
    let mut told = Told::with_appointment("2026-12-03T14:00");
    told.by(COORDINATOR, "2026-11-02T12:00", PersonChange::Left { person: OLENA });
    assert_eq!(told.olenas(), []);
    let named = PersonId(Uuid::from_u128(5));
    let person = NewPerson {
        id: named,
        name: "Данило".into(),
        names: std::collections::BTreeMap::new(),
        role: Role::Member,
        born: None,
        lang: Lang::Uk,
    };
    told.by(SANNE, "2026-11-02T12:00", PersonChange::Added { person });
    assert!(reminders(&told.plan).iter().all(|it| it.person == IVAN));
}

proptest! {
    /// Whatever the time and the wishes: nothing is sent in quiet hours, nothing after it began, and each has an id of its own.
    #[test]
    fn nothing_is_sent_in_quiet_hours_or_too_late(
        day in 20_800_i32..21_900,
        minute in 0_u16..1_440,
        evening in proptest::option::of(0_u16..1_440),
        before in proptest::option::of(30_u16..=720),
        quiet_from in 0_u16..1_440,
        quiet_until in 0_u16..1_440,
    ) {
        let when = WallTime { day: Day(day), minute };
        let mut told = Told::with_appointment(&when.to_string());
        let choice = ReminderChoice { evening, before, quiet_from, quiet_until, ..ReminderChoice::default() };
        told.chooses(choice);
        let olenas: Vec<_> = reminders(&told.plan).into_iter().filter(|it| it.person == OLENA).collect();
        prop_assert_eq!(olenas.len(), usize::from(evening.is_some()) + usize::from(before.is_some()));
        let ids: std::collections::BTreeSet<_> = olenas.iter().map(|it| it.id).collect();
        prop_assert_eq!(ids.len(), olenas.len());
        for reminder in olenas.iter().filter(|it| !it.too_late) {
            // In the hour that comes twice a time of the clock names its first moment.
            let end = choice.quiet_end(reminder.at.wall());
            prop_assert!(end.is_none() || end == Some(reminder.at.wall()), "{} in quiet hours", reminder.at.wall());
            prop_assert!(reminder.at < reminder.until);
        }
    }
}
