//! A document is one thing in the whole household: in its list, in each step, at each appointment.

use app::domain::change::{Body, Change, DocumentChange, InterviewChange, PersonChange, StepChange};
use app::domain::documents::{Asked, Asking, Group, of_household, progress};
use app::domain::field::Mark;
use app::domain::id::{
    AppointmentId, ChangeId, DeviceId, DocumentKey, HouseholdId, PersonId, StepId, TopicKey,
};
use app::domain::library::Library;
use app::domain::plan::Plan;
use app::domain::plan::answer::Answer;
use app::domain::plan::appointment::{Appointment, Details, NewAppointment};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::situation::{Facet, Housing, Legal};
use app::domain::plan::step::{DocumentState, NewStep, Status, StepKind};
use app::domain::summary::untranslated;
use app::domain::text::{Lang, Written};
use app::domain::time::{Day, Moment, WallTime};
use std::collections::BTreeMap;
use uuid::Uuid;

const MEMBER: PersonId = PersonId(Uuid::from_u128(1));

struct Story {
    plan: Plan,
    library: Library,
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
        let mut story = Story {
            plan: Plan::new(HouseholdId(Uuid::from_u128(9))),
            library: Library::default(),
            count: 1_000,
        };
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

    /// A step of the library, with what it asks of some only.
    fn add_of_library(&mut self, n: u128, documents: &[&str], asked_if: &[&str]) {
        self.add(n, &[], documents);
        let made = self.plan.steps.iter_mut().find(|it| it.id == step(n)).expect("it");
        made.topic = Some(TopicKey("brp".into()));
        self.library.asked_if = asked_if.iter().map(|entry| format!("brp {entry}")).collect();
    }

    fn lives(&mut self, housing: Housing) {
        self.does(InterviewChange::SituationTold { facet: Facet::Housing(Some(housing)) });
    }

    fn answers(&mut self, question: &str, person: Option<PersonId>, keys: &[&str]) {
        let answer = Some(Answer::Chosen(keys.iter().map(|key| (*key).to_owned()).collect()));
        self.does(InterviewChange::AnswerGiven { question: question.into(), person, answer });
    }

    /// Somebody of the family, with the year of birth where it was told.
    fn person(&mut self, n: u128, name: &str, born: Option<i32>) -> PersonId {
        let id = PersonId(Uuid::from_u128(n));
        let name = name.to_owned();
        let person = NewPerson { id, name, names: BTreeMap::new(), role: Role::Member, born, lang: Lang::Uk };
        self.does(PersonChange::Added { person });
        id
    }

    /// What is asked of the documents of a step, in a word each.
    fn asked(&self, n: u128) -> Vec<String> {
        let made = self.plan.step(step(n)).expect("it");
        let asking = Asking::new(&self.plan, &self.library, today());
        let asked = made.documents.iter().map(|doc| match asking.of(made, doc) {
            Asked::Of(people) => format!("{} of {}", doc.key, people.len()),
            Asked::Perhaps(name) => format!("{} perhaps {name}", doc.key),
            Asked::OfOthers(name) => format!("{} if {name}", doc.key),
        });
        asked.collect()
    }

    fn counted(&self, n: u128) -> (usize, usize) {
        let made = self.plan.step(step(n)).expect("it");
        Asking::new(&self.plan, &self.library, today()).progress(made)
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
        let documents = of_household(&self.plan, &self.library, today()).into_iter();
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
    assert_eq!(progress(&of_household(&story.plan, &story.library, today())), (2, 5));
    // Once the step is done nobody asks any more for what is still missing.
    story.does(StepChange::StatusChanged { step: step(1), status: Status::Done { on: today() } });
    assert_eq!(story.list()[0], ("passport".to_owned(), Group::Idle, vec![]));
    assert_eq!(progress(&of_household(&story.plan, &story.library, today())), (2, 4));
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
            repeats: None,
        };
        new.into_appointment(mark)
    };
    let mut story = Story::new();
    story.add(1, &[], &["passport", "bsn"]);
    let check = |appointment: &Appointment, expected: &[&str]| {
        let asking = Asking::new(&story.plan, &story.library, today());
        let keys: Vec<&str> = asking.bring(appointment).asked.into_iter().map(DocumentKey::as_str).collect();
        assert_eq!(keys, expected);
    };
    check(&make(Some(step(1)), &[]), &["passport", "bsn"]);
    check(&make(Some(step(1)), &["iban"]), &["iban"]);
    check(&make(None, &[]), &[]);
    check(&make(Some(step(7)), &[]), &[]);
}

#[test]
fn what_is_asked_of_a_host_family_counts_once_they_told_that_they_live_with_one() {
    let mut story = Story::new();
    let hosted = "consent hosted housing:host-family|housing:with-relatives";
    story.add_of_library(
        1,
        &["passport", "consent", "reception"],
        &[hosted, "reception shelter housing:reception"],
    );
    assert_eq!(story.asked(1), ["passport of 0", "consent perhaps hosted", "reception perhaps shelter"]);
    assert_eq!(story.counted(1), (0, 1));
    story.lives(Housing::HostFamily);
    assert_eq!(story.asked(1), ["passport of 0", "consent of 0", "reception if shelter"]);
    assert_eq!(story.counted(1), (0, 2));
    // They move: the paper of the shelter takes the place of the host's.
    story.lives(Housing::Reception);
    assert_eq!(story.asked(1), ["passport of 0", "consent if hosted", "reception of 0"]);
}

#[test]
fn a_paper_that_somebody_told_of_is_theirs_whatever_the_library_says() {
    let mut story = Story::new();
    story.lives(Housing::OwnRent);
    story.add_of_library(1, &["consent"], &["consent hosted housing:host-family"]);
    assert_eq!((story.asked(1), story.counted(1)), (vec!["consent if hosted".to_owned()], (0, 0)));
    for (state, settled) in [(DocumentState::Have, 1), (cannot("відмовив"), 1), (DocumentState::AskedFor, 0)]
    {
        story.tell("consent", state);
        assert_eq!((story.asked(1), story.counted(1)), (vec!["consent of 0".to_owned()], (settled, 1)));
    }
    story.tell("consent", DocumentState::ToGet);
    assert_eq!(story.asked(1), ["consent if hosted"]);
}

#[test]
fn a_paper_is_asked_of_each_whom_it_is_about_by_name() {
    let mut story = Story::new();
    let papers = ["passport", "vaccinations", "payslips"];
    let rules = ["passport each each", "vaccinations pupils each age:4-11", "payslips works work:employed"];
    story.add_of_library(1, &papers, &rules);
    // One person: everything is theirs, and of the wage nothing is known.
    assert_eq!(story.asked(1), ["passport of 0", "vaccinations of 0", "payslips perhaps works"]);
    story.person(2, "Данило", Some(2018));
    let grandmother = story.person(3, "Ганна", Some(1950));
    assert_eq!(story.asked(1)[..2], ["passport of 3", "vaccinations of 1"]);
    story.answers("work", Some(MEMBER), &[]);
    story.answers("work", Some(grandmother), &["retired"]);
    assert_eq!(story.asked(1)[2], "payslips if works");
    story.answers("work", Some(MEMBER), &["employed"]);
    assert_eq!(story.asked(1)[2], "payslips of 1");
}

#[test]
fn a_paper_that_one_step_asks_of_the_child_and_another_of_everybody_is_asked_of_everybody() {
    let mut story = Story::new();
    story.person(2, "Данило", Some(2018));
    story.add(1, &[], &["passport"]);
    story.add_of_library(2, &["passport"], &["passport pupils each age:4-11"]);
    assert_eq!(story.asked(2), ["passport of 1"]);
    let all = of_household(&story.plan, &story.library, today());
    assert_eq!(all[0].asked, Asked::Of(Vec::new()));
}

#[test]
fn what_was_not_told_is_neither_counted_nor_said_to_be_of_others() {
    let mut story = Story::new();
    let rules = [
        "marriage married unasked",
        "military men age:18-60 unasked",
        "permit foreign other-nationality",
        "certificate no-passport cannot:passport|no-documents !have:passport",
        "school pupils age:4-17",
    ];
    story.add_of_library(1, &["marriage", "military", "permit", "certificate", "school"], &rules);
    let perhaps = |found: &[String]| found.iter().filter(|it| it.contains(" perhaps ")).count();
    assert_eq!((perhaps(&story.asked(1)), story.counted(1)), (5, (0, 0)));
    // Nobody is between 18 and 60 or at school, nobody is a foreigner, and the passport is there.
    story.does(PersonChange::BornTold { person: MEMBER, born: Some(1950) });
    story.answers("status", Some(MEMBER), &["ukrainian"]);
    story.tell("passport", DocumentState::Have);
    let told = ["marriage perhaps married", "military if men", "permit if foreign"];
    assert_eq!(story.asked(1)[..3], told);
    assert_eq!(story.asked(1)[3..], ["certificate if no-passport", "school if pupils"]);
    story.answers("status", Some(MEMBER), &["third-permanent"]);
    assert_eq!(story.asked(1)[2], "permit of 1");
}

/// "Temporary protection" was an answer about the household: it says nothing of anybody's nationality or family.
#[test]
fn what_an_older_question_told_is_no_answer_to_another() {
    let mut story = Story::new();
    story.does(InterviewChange::SituationTold { facet: Facet::Legal(Some(Legal::Protected)) });
    let rules = ["permit foreign other-nationality", "marriage family status:family-covered"];
    story.add_of_library(1, &["permit", "marriage"], &rules);
    assert_eq!(story.asked(1), ["permit perhaps foreign", "marriage perhaps family"]);
    story.answers("status", Some(MEMBER), &["ukrainian"]);
    assert_eq!(story.asked(1), ["permit if foreign", "marriage if family"]);
}

#[test]
fn the_list_of_all_papers_asks_what_one_of_the_steps_asks_of_them() {
    let mut story = Story::new();
    story.lives(Housing::OwnRent);
    let rules = ["consent hosted housing:host-family", "marriage married unasked"];
    story.add_of_library(1, &["consent", "marriage", "bsn"], &rules);
    let groups = |story: &Story| -> Vec<(String, Group)> {
        story.list().into_iter().map(|(key, group, _)| (key, group)).collect()
    };
    let of = |all: [(&str, Group); 3]| all.map(|(key, group)| (key.to_owned(), group)).to_vec();
    let expected = [("consent", Group::OfOthers), ("marriage", Group::Perhaps), ("bsn", Group::ToGet)];
    assert_eq!(groups(&story), of(expected));
    assert_eq!(progress(&of_household(&story.plan, &story.library, today())), (0, 1));
    // Another step asks for it without a condition: only that one is named.
    story.add(2, &[], &["consent"]);
    assert_eq!(story.list()[0], ("consent".to_owned(), Group::ToGet, vec![step(2)]));
    assert_eq!(progress(&of_household(&story.plan, &story.library, today())), (0, 2));
}

#[test]
fn to_an_appointment_one_brings_what_is_asked_of_this_household() {
    let mark = Mark { change: ChangeId(Uuid::nil()), who: MEMBER, at: Moment(0) };
    let mut story = Story::new();
    story.lives(Housing::OwnRent);
    let rules = ["consent hosted housing:host-family", "marriage married unasked"];
    story.add_of_library(1, &["consent", "marriage", "bsn"], &rules);
    let new = |bring: Vec<DocumentKey>| NewAppointment {
        id: AppointmentId(Uuid::nil()),
        step: Some(step(1)),
        what: said("Запис"),
        when: WallTime { day: today(), minute: 600 },
        details: Details { bring, ..Details::default() },
        repeats: None,
    };
    let asking = Asking::new(&story.plan, &story.library, today());
    let appointment = new(Vec::new()).into_appointment(mark);
    let bring = asking.bring(&appointment);
    assert_eq!(bring.asked, [&doc("bsn")]);
    assert_eq!(bring.perhaps, [(&doc("marriage"), "married")]);
    // What somebody chose for it is brought, whatever the library says.
    let chosen = new(vec![doc("consent")]).into_appointment(mark);
    let bring = asking.bring(&chosen);
    assert_eq!((bring.asked, bring.perhaps), (vec![&doc("consent")], vec![]));
}

#[test]
fn a_page_brings_along_what_its_plan_asks_of_some_and_no_more() {
    let mut story = Story::new();
    story.add_of_library(1, &["consent"], &["consent hosted housing:host-family"]);
    story.library.asked_if.push("other passport each each".into());
    assert_eq!(story.library.asked_if_of(&story.plan), ["brp consent hosted housing:host-family"]);
    story.does(StepChange::StatusChanged { step: step(1), status: Status::Done { on: today() } });
    assert!(story.library.asked_if_of(&story.plan).is_empty());
}
