//! A document is one thing in the whole household: in its list, in each step, at each appointment.

use app::domain::change::{Body, Change, DocumentChange, PersonChange, StepChange};
use app::domain::documents::{Group, bring, of_household, progress};
use app::domain::field::Mark;
use app::domain::id::{AppointmentId, ChangeId, DeviceId, DocumentKey, HouseholdId, PersonId, StepId};
use app::domain::plan::Plan;
use app::domain::plan::appointment::{Appointment, Details, NewAppointment};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::step::{DocumentState, NewStep, Status, StepKind};
use app::domain::summary::untranslated;
use app::domain::text::{Lang, Written};
use app::domain::time::{Day, Moment, WallTime};
use std::collections::BTreeMap;
use uuid::Uuid;

const MEMBER: PersonId = PersonId(Uuid::from_u128(1));

struct Story {
    plan: Plan,
    count: u128,
}

fn said(text: &str) -> Written {
    Written { lang: Lang::Uk, text: text.to_owned() }
}

fn step(n: u128) -> StepId {
    StepId(Uuid::from_u128(100 + n))
}

fn doc(key: &str) -> DocumentKey {
    DocumentKey(key.to_owned())
}

fn cannot(why: &str) -> DocumentState {
    DocumentState::CannotGet { because: said(why) }
}

fn today() -> Day {
    Day::parse("2026-11-22").expect("a day")
}

impl Story {
    fn new() -> Story {
        let mut story = Story { plan: Plan::new(HouseholdId(Uuid::from_u128(9))), count: 1_000 };
        let person = NewPerson {
            id: MEMBER,
            name: "Олена".into(),
            names: BTreeMap::new(),
            role: Role::Member,
            born: None,
            lang: Lang::Uk,
        };
        story.does(PersonChange::Added { person });
        story
    }

    fn does(&mut self, kind: impl Into<Body>) -> ChangeId {
        self.blind(kind, |_| None)
    }

    /// A change by somebody who saw the version that `base` gives.
    fn blind(&mut self, kind: impl Into<Body>, base: impl Fn(&Plan) -> Option<ChangeId>) -> ChangeId {
        self.count += 1;
        let id = ChangeId(Uuid::from_u128(self.count));
        self.plan.apply(&Change {
            id,
            author: MEMBER,
            device: DeviceId(Uuid::nil()),
            at: Moment(1_790_000_000_000 + self.count as i64),
            base: base(&self.plan),
            settles: Vec::new(),
            body: kind.into(),
        });
        id
    }

    fn add(&mut self, n: u128, needs: &[u128], documents: &[&str]) {
        self.does(StepChange::Added {
            step: Box::new(NewStep {
                id: step(n),
                kind: StepKind::Everyday,
                indicator: Indicator::Rights,
                topic: None,
                title: Some(said(&format!("крок {n}"))),
                about: None,
                urgent: false,
                due: None,
                doer: Default::default(),
                order: n as i64,
                needs: needs.iter().map(|n| step(*n)).collect(),
                opens: vec![],
                subs: Vec::new(),
                documents: documents.iter().map(|key| doc(key)).collect(),
                places: Vec::new(),
            }),
        });
    }

    fn tell(&mut self, key: &str, state: DocumentState) {
        let seen = |plan: &Plan| plan.documents.get(&doc(key)).and_then(|field| field.version());
        self.blind(DocumentChange::StateTold { doc: doc(key), state }, seen);
    }

    fn state(&self, n: u128, key: &str) -> DocumentState {
        self.plan.step(step(n)).and_then(|step| step.doc(&doc(key))).expect("it").state.get().clone()
    }

    /// The list: each document with its group and the steps that ask for it.
    fn list(&self) -> Vec<(String, Group, Vec<StepId>)> {
        let documents = of_household(&self.plan, today()).into_iter();
        documents
            .map(|it| (it.key.to_string(), it.group(), it.steps.iter().map(|step| step.id).collect()))
            .collect()
    }
}

#[test]
fn a_paper_that_three_steps_need_is_one_row() {
    let mut story = Story::new();
    story.add(1, &[2], &["passport", "bsn"]);
    story.add(2, &[], &["passport"]);
    story.add(3, &[], &["passport"]);
    // Those that can be begun come first; the first waits for the second.
    let expected = [
        ("passport".to_owned(), Group::ToGet, vec![step(2), step(3), step(1)]),
        ("bsn".to_owned(), Group::ToGet, vec![step(1)]),
    ];
    assert_eq!(story.list(), expected);
}

#[test]
fn what_is_told_of_a_paper_in_one_step_is_told_in_all() {
    let mut story = Story::new();
    story.add(1, &[], &["passport"]);
    story.add(2, &[], &["passport"]);
    story.tell("passport", DocumentState::Have);
    story.add(3, &[], &["passport"]);
    assert!([1, 2, 3].iter().all(|n| story.state(*n, "passport") == DocumentState::Have));
    // Of an earlier program: it named a step.
    let known =
        DocumentChange::StateChanged { step: step(2), doc: doc("passport"), state: DocumentState::AskedFor };
    story.does(known);
    assert!([1, 2, 3].iter().all(|n| story.state(*n, "passport") == DocumentState::AskedFor));
}

#[test]
fn papers_stand_by_what_was_told_and_who_asks() {
    let mut story = Story::new();
    story.add(1, &[], &["passport", "bsn", "digid", "diploma"]);
    story.tell("bsn", DocumentState::AskedFor);
    story.tell("digid", DocumentState::Have);
    story.tell("diploma", cannot("згорів"));
    story.tell("iban", DocumentState::Have);
    story.tell("cv", DocumentState::ToGet);
    let groups: Vec<(String, Group)> = story.list().into_iter().map(|(key, group, _)| (key, group)).collect();
    let expected = [
        ("passport", Group::ToGet),
        ("bsn", Group::AskedFor),
        ("digid", Group::Have),
        ("diploma", Group::CannotGet),
        ("cv", Group::Idle),
        ("iban", Group::Have),
    ];
    assert_eq!(groups, expected.map(|(key, group)| (key.to_owned(), group)));
    assert_eq!(progress(&of_household(&story.plan, today())), (2, 5));
    // Once the step is done nobody asks any more for what is still missing.
    story.does(StepChange::StatusChanged { step: step(1), status: Status::Done { on: today() } });
    assert_eq!(story.list()[0], ("passport".to_owned(), Group::Idle, vec![]));
    assert_eq!(progress(&of_household(&story.plan, today())), (2, 4));
}

#[test]
fn why_a_paper_cannot_be_had_waits_once_for_its_translation() {
    let mut story = Story::new();
    story.add(1, &[], &["diploma"]);
    story.add(2, &[], &["diploma"]);
    story.tell("diploma", cannot("згорів"));
    let waiting = untranslated(&story.plan);
    assert_eq!(waiting.iter().filter(|it| it.written.text == "згорів").count(), 1);
}

#[test]
fn two_answers_to_one_paper_from_two_steps_are_rivals() {
    let mut story = Story::new();
    story.add(1, &[], &["passport"]);
    story.add(2, &[], &["passport"]);
    story.does(DocumentChange::StateTold { doc: doc("passport"), state: DocumentState::Have });
    // On another phone, in another step, with an earlier program.
    let known =
        DocumentChange::StateChanged { step: step(2), doc: doc("passport"), state: cannot("немає") };
    story.does(known);
    assert_eq!(story.plan.documents[&doc("passport")].rivals().len(), 1);
    let seen = &story.plan.step(step(1)).expect("it").documents[0];
    assert_eq!(seen.state, story.plan.documents[&doc("passport")]);
}

#[test]
fn a_plan_of_an_earlier_program_gets_its_papers_from_its_steps() {
    let mut story = Story::new();
    story.add(1, &[], &["passport", "bsn"]);
    story.add(2, &[], &["passport"]);
    story.tell("passport", DocumentState::Have);
    let whole = story.plan.clone();
    let mut old = whole.clone();
    old.documents.clear();
    // It was told in the first step only.
    let unknown = Plan::new(old.household);
    let documents = &mut old.steps[1].documents;
    documents[0].state = unknown.documents.get(&doc("passport")).cloned().unwrap_or_default();
    old.complete();
    assert_eq!(old, whole);
}

#[test]
fn to_an_appointment_one_brings_what_it_says_or_what_its_step_needs() {
    let mark = Mark { change: ChangeId(Uuid::nil()), who: MEMBER, at: Moment(0) };
    let make = |of: Option<StepId>, bring: &[&str]| -> Appointment {
        let new = NewAppointment {
            id: AppointmentId(Uuid::nil()),
            step: of,
            what: said("Розмова"),
            when: WallTime { day: today(), minute: 600 },
            details: Details { bring: bring.iter().map(|key| doc(key)).collect(), ..Details::default() },
        };
        new.into_appointment(mark)
    };
    let mut story = Story::new();
    story.add(1, &[], &["passport", "bsn"]);
    let check = |appointment: &Appointment, expected: &[&str]| {
        let keys: Vec<&str> = bring(&story.plan, appointment).into_iter().map(DocumentKey::as_str).collect();
        assert_eq!(keys, expected);
    };
    check(&make(Some(step(1)), &[]), &["passport", "bsn"]);
    check(&make(Some(step(1)), &["iban"]), &["iban"]);
    check(&make(None, &[]), &[]);
    check(&make(Some(step(7)), &[]), &[]);
}
