//! What is read from a form that has several kinds of change: only what was touched, each against its own version.

use app::domain::access::Refusal;
use app::domain::change::form::{Fields, FormContext};
use app::domain::change::{AppointmentChange, ChangeKind, NewChange, StepChange, read};
use app::domain::id::{AppointmentId, ChangeId, HouseholdId, StepId};
use app::domain::library::Library;
use app::domain::plan::Plan;
use app::domain::plan::step::Doer;
use app::domain::text::{Lang, Written};
use app::domain::time::Day;
use uuid::Uuid;

const APPOINTMENT: AppointmentId = AppointmentId(Uuid::from_u128(5));
const STEP: StepId = StepId(Uuid::from_u128(6));
const MOVED: ChangeId = ChangeId(Uuid::from_u128(7));
const TIME: &str = "2026-12-01T10:30";

fn fields(pairs: &[(&str, &str)]) -> Fields {
    Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

fn read_in(lang: Lang, pairs: &[(&str, &str)]) -> Result<Vec<NewChange>, Refusal> {
    let (plan, library) = (Plan::new(HouseholdId(Uuid::nil())), Library::default());
    let today = Day::parse("2026-11-20").expect("a day");
    let mut context =
        FormContext { plan: &plan, library: &library, lang, today, new_id: &mut || Uuid::from_u128(1) };
    read(&fields(pairs), &mut context)
}

/// The form of an appointment as it is opened, and what somebody made of it.
fn of_appointment(lang: Lang, made: &[(&str, &str)]) -> Result<Vec<NewChange>, Refusal> {
    let moved = MOVED.to_string();
    let id = APPOINTMENT.to_string();
    let shown =
        [("what", "Gesprek"), ("when", TIME), ("place", "de school"), ("with", "de juf"), ("double", "")];
    let mut all = vec![
        ("kind", "appointment-titled appointment-moved appointment-detailed"),
        ("appointment", id.as_str()),
        ("base-appointment-moved", moved.as_str()),
        ("what-lang", "nl"),
        ("place-lang", "nl"),
        ("with-lang", "nl"),
        ("was-bring", "passport"),
        ("was-bring", ""),
        ("was-what", "Gesprek"),
        ("was-when", TIME),
        ("was-place", "de school"),
        ("was-with", "de juf"),
        ("was-double", ""),
    ];
    let is_made = |name: &str| made.iter().any(|(field, _)| *field == name);
    all.extend(shown.into_iter().filter(|(name, value)| !is_made(name) && !value.is_empty()));
    if !is_made("bring") {
        all.push(("bring", "passport"));
    }
    all.extend(made);
    read_in(lang, &all)
}

fn kinds(made: &[NewChange]) -> Vec<&'static str> {
    made.iter().map(|new| new.body.kind()).collect()
}

#[test]
fn nothing_touched_is_nothing_sent() {
    assert_eq!(of_appointment(Lang::Uk, &[]), Ok(vec![]));
}

#[test]
fn day_place_and_who_go_with_one_save() {
    let made = of_appointment(
        Lang::Uk,
        &[("when", "2026-12-02T11:00"), ("place", "ратуша"), ("with", "Sanne"), ("double", "1")],
    )
    .expect("changes");
    assert_eq!(kinds(&made), ["appointment-moved", "appointment-detailed"]);
    assert_eq!((made[0].base, made[1].base), (Some(MOVED), None));
    let ChangeKind::Appointment(AppointmentChange::Detailed { details, .. }) = &made[1].body else {
        panic!("details")
    };
    assert_eq!((details.place.as_str(), details.with.as_str(), details.double), ("ратуша", "Sanne", true));
    assert_eq!(details.bring.len(), 1);
}

#[test]
fn what_was_not_written_anew_keeps_its_language() {
    let made = of_appointment(Lang::Uk, &[("with", "учителька")]).expect("a change");
    let ChangeKind::Appointment(AppointmentChange::Detailed { details, .. }) = &made[0].body else {
        panic!("details")
    };
    assert_eq!((details.place_lang, details.with_lang), (Some(Lang::Nl), Some(Lang::Uk)));
    let titled = of_appointment(Lang::Uk, &[("what", "Розмова")]).expect("a change");
    let what = Written { lang: Lang::Uk, text: "Розмова".into() };
    assert_eq!(titled[0].body, AppointmentChange::Titled { appointment: APPOINTMENT, what }.into());
}

#[test]
fn a_box_ticked_or_unticked_is_touched() {
    let made = of_appointment(Lang::Uk, &[("bring", "")]).expect("a change");
    assert_eq!(kinds(&made), ["appointment-detailed"]);
    let made = of_appointment(Lang::Uk, &[("double", "1")]).expect("a change");
    assert_eq!(kinds(&made), ["appointment-detailed"]);
}

#[test]
fn one_that_cannot_be_made_stops_all() {
    let made = of_appointment(Lang::Uk, &[("when", "2026-02-30T10:00"), ("place", "ратуша")]);
    assert_eq!(made, Err(Refusal::ImpossibleDate));
    assert_eq!(of_appointment(Lang::Uk, &[("what", " ")]), Err(Refusal::Empty));
    assert_eq!(read_in(Lang::Uk, &[("kind", "")]), Err(Refusal::Malformed));
}

#[test]
fn a_form_with_one_kind_that_does_not_say_what_stood_in_it_is_always_sent() {
    let (step, base) = (STEP.to_string(), MOVED.to_string());
    let form = [("kind", "step-due-changed"), ("step", step.as_str()), ("due", ""), ("base", base.as_str())];
    let made = read_in(Lang::Uk, &form).expect("a change");
    assert_eq!((kinds(&made), made[0].base), (vec!["step-due-changed"], Some(MOVED)));
}

#[test]
fn an_office_that_is_taken_out_leaves_the_step_open() {
    let step = STEP.to_string();
    let form = [
        ("kind", "step-doer-changed"),
        ("step", step.as_str()),
        ("doer", "office"),
        ("office", ""),
        ("was-office", "DUO"),
    ];
    let made = read_in(Lang::Nl, &form).expect("a change");
    assert_eq!(made[0].body, StepChange::DoerChanged { step: STEP, doer: Doer::Open }.into());
}
