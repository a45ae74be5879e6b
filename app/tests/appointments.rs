//! Appointments in a plan: what is asked after them, who goes along, the interpreter, and those that repeat.

use app::domain::access::{Actor, Refusal, check};
use app::domain::change::form::{Fields, FormContext};
use app::domain::change::{
    AppointmentChange, ArrangementChange, Body, Change, ChangeKind, HouseholdChange, PersonChange,
    StepChange, read,
};
use app::domain::id::{AppointmentId, ChangeId, DeviceId, HouseholdId, PersonId, StepId, TopicKey};
use app::domain::library::{Library, Topic};
use app::domain::overlaps;
use app::domain::plan::Plan;
use app::domain::plan::appointment::{Appointment, Details, NewAppointment};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::interpreter::{InterpreterState, Interpreting};
use app::domain::plan::outcome::{ASKED_DAYS, Outcome};
use app::domain::plan::repeat::{Exception, Repeat};
use app::domain::plan::step::{Doer, NewStep, StepKind};
use app::domain::summary::{Summary, untranslated};
use app::domain::text::{Audience, Lang, Written};
use app::domain::time::{Day, Moment, WallTime};
use std::collections::BTreeMap;
use uuid::Uuid;

const MEMBER: PersonId = PersonId(Uuid::from_u128(1));
const RESEARCHER: PersonId = PersonId(Uuid::from_u128(2));
const MEDIATOR: PersonId = PersonId(Uuid::from_u128(3));
const COORDINATOR: PersonId = PersonId(Uuid::from_u128(4));
const VISIT: AppointmentId = AppointmentId(Uuid::from_u128(70));

struct Story {
    plan: Plan,
    count: u128,
}

fn role(person: PersonId) -> Role {
    match person {
        MEMBER => Role::Member,
        RESEARCHER => Role::Researcher,
        MEDIATOR => Role::Mediator,
        _ => Role::Coordinator,
    }
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn at(text: &str) -> WallTime {
    WallTime::parse(text).expect("a time")
}

fn said(lang: Lang, text: &str) -> Written {
    Written { lang, text: text.to_owned() }
}

impl Story {
    /// A household with a visit on Tuesday 1 December 2026 at 10:30.
    fn new() -> Story {
        let mut story = Story { plan: Plan::new(HouseholdId(Uuid::from_u128(9))), count: 1_000 };
        story.does(
            COORDINATOR,
            HouseholdChange::Created { alias: "Iris".into(), municipality: String::new() },
        );
        for (id, name, lang) in
            [(MEMBER, "Олена", Lang::Uk), (RESEARCHER, "Sanne", Lang::Nl), (MEDIATOR, "Оксана", Lang::Nl)]
        {
            let person =
                NewPerson { id, name: name.into(), names: BTreeMap::new(), role: role(id), born: None, lang };
            story.does(COORDINATOR, PersonChange::Added { person });
        }
        let visit = NewAppointment {
            id: VISIT,
            step: None,
            what: said(Lang::Nl, "Gesprek"),
            when: at("2026-12-01T10:30"),
            details: Details::default(),
            repeats: None,
        };
        story.does(RESEARCHER, AppointmentChange::Added { appointment: Box::new(visit) });
        story
    }

    fn change(&mut self, author: PersonId, base: Option<ChangeId>, kind: impl Into<Body>) -> Change {
        self.count += 1;
        Change {
            id: ChangeId(Uuid::from_u128(self.count)),
            author,
            device: DeviceId(Uuid::nil()),
            at: Moment(1_790_000_000_000 + self.count as i64),
            base,
            settles: Vec::new(),
            body: kind.into(),
        }
    }

    fn tries(&mut self, author: PersonId, kind: impl Into<Body>) -> Result<Audience, Refusal> {
        let change = self.change(author, None, kind);
        check(&self.plan, Actor { person: author, role: role(author) }, &change)
    }

    fn does(&mut self, author: PersonId, kind: impl Into<Body>) {
        let change = self.change(author, None, kind);
        check(&self.plan, Actor { person: author, role: role(author) }, &change).expect("allowed");
        self.plan.apply(&change);
    }

    fn visit(&self) -> &Appointment {
        self.plan.appointment(VISIT).expect("the visit")
    }

    fn moves(&mut self, when: &str) {
        self.does(RESEARCHER, AppointmentChange::Moved { appointment: VISIT, when: at(when) });
    }

    fn details(&mut self, interpreter: bool) {
        let details = Details { interpreter, ..Details::default() };
        self.does(RESEARCHER, AppointmentChange::Detailed { appointment: VISIT, details });
    }
}

fn noted(day_of: &str, went: bool) -> ArrangementChange {
    let outcome = Outcome {
        day: day(day_of),
        went,
        words: Some(said(Lang::Uk, "Не було автобуса")),
        next: Some(said(Lang::Uk, "Зателефонувати")),
    };
    ArrangementChange::OutcomeNoted { appointment: VISIT, outcome: Some(outcome) }
}

fn repeating(until: &str) -> ArrangementChange {
    let rule = Repeat { until: day(until), every_weeks: 1, exceptions: BTreeMap::new() };
    ArrangementChange::RepeatsTold { appointment: VISIT, repeats: Some(rule) }
}

#[test]
fn how_it_went_is_asked_when_the_time_has_come_until_somebody_says_it_and_not_for_ever() {
    let mut story = Story::new();
    let last = day("2026-12-01").plus(ASKED_DAYS);
    for (now, asks) in [
        (at("2026-12-01T10:29"), false),
        (at("2026-12-01T10:30"), true),
        (WallTime { day: last, minute: 0 }, true),
        (WallTime { day: last.plus(1), minute: 0 }, false),
    ] {
        assert_eq!(story.visit().asks_outcome(now), asks, "{now}");
    }
    let after = at("2026-12-02T09:00");
    assert_eq!(Summary::of(&story.plan).outcomes, [at("2026-12-01T10:30")]);
    story.does(MEMBER, noted("2026-12-01", false));
    assert!(!story.visit().asks_outcome(after));
    assert_eq!(Summary::of(&story.plan).outcomes, []);
    // Moved after they could not go, it is asked of again.
    story.moves("2026-12-08T10:30");
    assert!(!story.visit().asks_outcome(after) && story.visit().asks_outcome(at("2026-12-08T11:00")));
}

#[test]
fn of_what_was_cancelled_or_is_not_over_yet_nothing_is_asked() {
    let mut story = Story::new();
    story.does(MEMBER, repeating("2026-12-15"));
    assert!(!story.visit().asks_outcome(at("2026-12-02T09:00")), "two times are to come");
    assert!(story.visit().has_begun(at("2026-12-02T09:00")));
    assert!(story.visit().asks_outcome(at("2026-12-15T12:00")));
    story.does(MEMBER, AppointmentChange::Cancelled { appointment: VISIT, cancelled: true });
    assert!(!story.visit().asks_outcome(at("2026-12-15T12:00")));
    assert_eq!(Summary::of(&story.plan).outcomes, []);
}

#[test]
fn what_was_written_of_an_appointment_waits_for_its_translation() {
    let mut story = Story::new();
    story.does(MEMBER, noted("2026-12-01", true));
    let travel = Some(said(Lang::Nl, "Bus 65"));
    story.does(RESEARCHER, ArrangementChange::TravelTold { appointment: VISIT, travel });
    let waiting: Vec<(String, Lang)> =
        untranslated(&story.plan).into_iter().map(|it| (it.written.text, it.into)).collect();
    for (text, into) in [
        ("Не було автобуса", Lang::Nl),
        ("Зателефонувати", Lang::Nl),
        ("Bus 65", Lang::Uk),
        ("Gesprek", Lang::Uk),
    ] {
        assert!(waiting.contains(&(text.to_owned(), into)), "{text}: {waiting:?}");
    }
    assert_eq!(waiting.len(), 4);
    let source = app::domain::text::TextHash::of(&said(Lang::Nl, "Bus 65"), Audience::All);
    assert!(story.plan.find_text(source).is_some());
}

#[test]
fn two_who_say_blind_of_each_other_how_it_went_are_both_heard() {
    let mut story = Story::new();
    story.does(MEMBER, noted("2026-12-01", true));
    assert!(!story.visit().has_rivals());
    story.does(RESEARCHER, noted("2026-12-01", false));
    assert_eq!(story.visit().outcome.rivals().len(), 1);
    assert!(story.visit().has_rivals() && story.visit().has_arrangement_rivals());
    assert_eq!(Summary::of(&story.plan).rivals, 1);
}

#[test]
fn an_interpreter_that_an_older_phone_ticked_is_needed_until_one_was_asked() {
    let mut story = Story::new();
    assert_eq!(story.visit().interpreter(), InterpreterState::None);
    story.details(true);
    assert_eq!(story.visit().interpreter(), InterpreterState::Needed);
    let told = |confirmed| Some(Interpreting { confirmed, name: String::new() });
    for (confirmed, state) in [(false, InterpreterState::Asked), (true, InterpreterState::Confirmed)] {
        let interpreting = told(confirmed);
        story.does(MEDIATOR, ArrangementChange::InterpreterTold { appointment: VISIT, interpreting });
        assert_eq!(story.visit().interpreter(), state);
    }
    // An older phone that corrects the place takes nobody away.
    story.details(true);
    assert_eq!(story.visit().interpreter(), InterpreterState::Confirmed);
    let needs = Summary::of(&story.plan).interpreters;
    assert_eq!((needs.len(), needs[0].state), (1, InterpreterState::Confirmed));
}

#[test]
fn a_mediator_sees_to_the_interpreter_and_to_nothing_else() {
    let mut story = Story::new();
    let interpreting = Some(Interpreting { confirmed: false, name: "Oleh".into() });
    let told = ArrangementChange::InterpreterTold { appointment: VISIT, interpreting };
    assert_eq!(story.tries(MEDIATOR, told.clone()), Ok(Audience::All));
    assert_eq!(story.tries(COORDINATOR, told), Err(Refusal::NotAllowed));
    let going = ArrangementChange::CompanyTold { appointment: VISIT, going: vec![MEMBER, MEDIATOR] };
    for change in [going, noted("2026-12-01", true), repeating("2026-12-15")] {
        assert_eq!(story.tries(MEDIATOR, change.clone()), Err(Refusal::NotAllowed));
        for person in [MEMBER, RESEARCHER] {
            assert_eq!(story.tries(person, change.clone()), Ok(Audience::All));
        }
    }
}

#[test]
fn who_goes_along_is_of_this_household_or_its_team() {
    let mut story = Story::new();
    let stranger = PersonId(Uuid::from_u128(99));
    let going = |going| ArrangementChange::CompanyTold { appointment: VISIT, going };
    assert_eq!(story.tries(MEMBER, going(vec![MEMBER, stranger])), Err(Refusal::NotFound));
    let elsewhere =
        ArrangementChange::CompanyTold { appointment: AppointmentId(Uuid::nil()), going: Vec::new() };
    assert_eq!(story.tries(MEMBER, elsewhere), Err(Refusal::NotFound));
}

#[test]
fn a_rule_has_an_end_that_is_kept() {
    let mut story = Story::new();
    assert_eq!(story.tries(MEMBER, repeating("2031-01-01")), Err(Refusal::ImpossibleDate));
    let odd = Repeat { until: day("2026-12-30"), every_weeks: 3, exceptions: BTreeMap::new() };
    let odd = ArrangementChange::RepeatsTold { appointment: VISIT, repeats: Some(odd) };
    assert_eq!(story.tries(MEMBER, odd), Err(Refusal::Malformed));
    story.does(MEMBER, repeating("2026-12-22"));
    let summary = Summary::of(&story.plan);
    assert_eq!((summary.appointments.len(), summary.series.len()), (0, 1));
    assert_eq!(story.visit().next(day("2026-12-02")).expect("a next time").when, at("2026-12-08T10:30"));
    assert_eq!(story.visit().shown(day("2027-01-01")), at("2026-12-22T10:30"));
}

/// A second appointment, on 1 December 2026 too.
const OTHER: AppointmentId = AppointmentId(Uuid::from_u128(71));

impl Story {
    fn also(&mut self, step: Option<StepId>, when: &str) {
        let (what, when, details) = (said(Lang::Nl, "Ander"), at(when), Details::default());
        let new = NewAppointment { id: OTHER, step, what, when, details, repeats: None };
        self.does(RESEARCHER, AppointmentChange::Added { appointment: Box::new(new) });
    }

    fn go(&mut self, appointment: AppointmentId, going: &[PersonId]) {
        self.does(RESEARCHER, ArrangementChange::CompanyTold { appointment, going: going.to_vec() });
    }
}

fn overlapping(story: &Story, library: &Library) -> Vec<AppointmentId> {
    let found = overlaps::of(&story.plan, library, VISIT, day("2026-11-30"));
    let mirrored = overlaps::of(&story.plan, library, OTHER, day("2026-11-30"));
    assert_eq!(found.len(), mirrored.len(), "both cards say it");
    found.into_iter().map(|it| it.other).collect()
}

#[test]
fn two_at_one_time_overlap_unless_others_go_or_one_is_cancelled() {
    let library = Library::default();
    for (when, meets) in [
        ("2026-12-01T09:30", false),
        ("2026-12-01T09:31", true),
        ("2026-12-01T11:29", true),
        ("2026-12-01T11:30", false),
    ] {
        let mut story = Story::new();
        story.also(None, when);
        assert_eq!(!overlapping(&story, &library).is_empty(), meets, "{when}");
    }
    let mut story = Story::new();
    story.also(None, "2026-12-01T10:30");
    story.go(VISIT, &[MEMBER, RESEARCHER]);
    assert_eq!(overlapping(&story, &library), [OTHER], "of the other nobody said who goes");
    story.go(OTHER, &[MEDIATOR]);
    assert_eq!(overlapping(&story, &library), []);
    story.go(OTHER, &[MEDIATOR, RESEARCHER]);
    assert_eq!(overlapping(&story, &library), [OTHER]);
    story.does(MEMBER, AppointmentChange::Cancelled { appointment: OTHER, cancelled: true });
    assert_eq!(overlapping(&story, &library), []);
}

#[test]
fn a_visit_to_the_doctor_is_short_unless_double_time_was_asked_for() {
    let topic = Topic {
        at_doctor: true,
        ..Topic::blank(TopicKey("huisarts".into()), Indicator::Health, StepKind::Everyday, day("2026-06-01"))
    };
    let library = Library { topics: vec![topic], ..Library::default() };
    let step = StepId(Uuid::from_u128(5));
    let mut story = Story::new();
    let new = NewStep {
        id: step,
        kind: StepKind::Everyday,
        indicator: Indicator::Health,
        topic: Some(TopicKey("huisarts".into())),
        title: None,
        about: None,
        urgent: false,
        due: None,
        doer: Doer::Open,
        order: 1,
        needs: Vec::new(),
        opens: Vec::new(),
        subs: Vec::new(),
        documents: Vec::new(),
        places: Vec::new(),
    };
    story.does(RESEARCHER, StepChange::Added { step: Box::new(new) });
    story.also(Some(step), "2026-12-01T10:00");
    assert_eq!(overlapping(&story, &library), []);
    let details = Details { double: true, ..Details::default() };
    story.does(MEMBER, AppointmentChange::Detailed { appointment: OTHER, details });
    assert_eq!(overlapping(&story, &library), [OTHER]);
}

#[test]
fn one_that_repeats_overlaps_at_each_of_its_times() {
    let mut story = Story::new();
    story.does(MEMBER, repeating("2026-12-22"));
    story.also(None, "2026-12-15T10:45");
    let found = overlaps::of(&story.plan, &Library::default(), VISIT, day("2026-11-30"));
    assert_eq!(found.iter().map(|it| it.own).collect::<Vec<_>>(), [at("2026-12-15T10:30")]);
}

/// What a form makes of the visit.
fn makes(story: &Story, pairs: &[(&str, &str)]) -> Result<Vec<ChangeKind>, Refusal> {
    let visit = VISIT.to_string();
    let mut fields = vec![("appointment".to_owned(), visit)];
    fields.extend(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let library = Library::default();
    let mut context = FormContext {
        plan: &story.plan,
        library: &library,
        lang: Lang::Uk,
        today: day("2026-11-20"),
        new_id: &mut || Uuid::from_u128(1),
    };
    read(&Fields(fields), &mut context).map(|made| made.into_iter().map(|new| new.body).collect())
}

#[test]
fn one_time_is_left_out_or_moved_by_a_form_that_says_the_rule_as_it_is() {
    let story = Story::new();
    let rule = [("kind", "appointment-repeats-told"), ("every", "1"), ("until", "2026-12-22")];
    let with = |more: &[(&str, &str)]| {
        let made = makes(&story, &[&rule[..], more].concat())?;
        let ChangeKind::Arrangement(ArrangementChange::RepeatsTold { repeats, .. }) = &made[0] else {
            panic!("a rule")
        };
        Ok(repeats.clone().expect("a rule").exceptions)
    };
    assert_eq!(with(&[]), Ok(BTreeMap::new()));
    let skipped = [("exception", "2026-12-08"), ("original", "2026-12-15"), ("how", "skip"), ("when", "")];
    let both = BTreeMap::from([day("2026-12-08"), day("2026-12-15")].map(|day| (day, Exception::Skipped)));
    assert_eq!(with(&skipped), Ok(both));
    let moved = [("original", "2026-12-15"), ("how", "move"), ("when", "2026-12-16T09:00")];
    let one = BTreeMap::from([(day("2026-12-15"), Exception::MovedTo(at("2026-12-16T09:00")))]);
    assert_eq!(with(&moved), Ok(one.clone()));
    assert_eq!(with(&[("exception", "2026-12-15 2026-12-16T09:00")]), Ok(one));
    assert_eq!(with(&[("original", "2026-12-15"), ("how", "move")]), Err(Refusal::ImpossibleDate));
    let once = makes(&story, &[("kind", "appointment-repeats-told"), ("every", ""), ("until", "")]);
    assert_eq!(once, Ok(vec![ArrangementChange::RepeatsTold { appointment: VISIT, repeats: None }.into()]));
    let open = makes(&story, &[("kind", "appointment-repeats-told"), ("every", "1"), ("until", "")]);
    assert_eq!(open, Err(Refusal::Empty));
}

#[test]
fn who_unticks_the_interpreter_takes_back_what_was_arranged_and_who_leaves_it_ticked_does_not() {
    let mut story = Story::new();
    story.details(true);
    let interpreting = Some(Interpreting { confirmed: true, name: "Oleh".into() });
    story.does(MEDIATOR, ArrangementChange::InterpreterTold { appointment: VISIT, interpreting });
    let form = |interpreter| {
        let fields = [
            ("kind", "appointment-detailed appointment-interpreter-told"),
            ("was-interpreter", "1"),
            ("was-place", ""),
            ("place", "Ratuis"),
            ("interpreter", interpreter),
        ];
        makes(&story, &fields).expect("changes")
    };
    let kinds = |made: &[ChangeKind]| made.iter().map(ChangeKind::kind).collect::<Vec<_>>();
    assert_eq!(kinds(&form("1")), ["appointment-detailed"]);
    let made = form("");
    assert_eq!(kinds(&made), ["appointment-detailed", "appointment-interpreter-told"]);
    let none = ArrangementChange::InterpreterTold { appointment: VISIT, interpreting: None };
    assert_eq!(made[1], none.into());
}
