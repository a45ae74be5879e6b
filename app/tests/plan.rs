//! What a plan makes of its changes: what comes first, what waits for a translation, who may do what.

use app::domain::access::{Actor, Refusal, check};
use app::domain::change::{
    AppointmentChange, Body, Change, ChangeKind, DocumentChange, HouseholdChange, InterviewChange,
    NoteChange, OfferChange, PersonChange, StepChange, TaskChange, TranslationChange,
};
use app::domain::documents::Asking;
use app::domain::id::{
    AppointmentId, ChangeId, DeviceId, DocumentKey, HouseholdId, NoteId, PersonId, StepId, SubKey, TopicKey,
};
use app::domain::library::Library;
use app::domain::name::Script;
use app::domain::ordering::next::{Group, group, next_steps, would_circle};
use app::domain::plan::Plan;
use app::domain::plan::appointment::{Details, NewAppointment};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::note::NewNote;
use app::domain::plan::offer_response::OfferResponse;
use app::domain::plan::situation::Facet;
use app::domain::plan::step::{DocumentState, NewStep, Status, StepKind};
use app::domain::summary::{Summary, is_note_urgent, untranslated};
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::domain::time::{Day, Moment, WallTime};
use std::collections::BTreeMap;
use uuid::Uuid;

struct Story {
    plan: Plan,
    count: u128,
}

const MEMBER: PersonId = PersonId(Uuid::from_u128(1));
const RESEARCHER: PersonId = PersonId(Uuid::from_u128(2));
const MEDIATOR: PersonId = PersonId(Uuid::from_u128(3));
const COORDINATOR: PersonId = PersonId(Uuid::from_u128(4));

fn role(person: PersonId) -> Role {
    match person {
        MEMBER => Role::Member,
        RESEARCHER => Role::Researcher,
        MEDIATOR => Role::Mediator,
        _ => Role::Coordinator,
    }
}

fn said(lang: Lang, text: &str) -> Written {
    Written { lang, text: text.to_owned() }
}

fn step(n: u128) -> StepId {
    StepId(Uuid::from_u128(100 + n))
}

impl Story {
    fn new() -> Story {
        let mut story = Story { plan: Plan::new(HouseholdId(Uuid::from_u128(9))), count: 1_000 };
        story.does(
            COORDINATOR,
            HouseholdChange::Created { alias: "Iris".into(), municipality: "Nijmegen".into() },
        );
        for (id, name, lang) in
            [(MEMBER, "Олена", Lang::Uk), (RESEARCHER, "Sanne", Lang::Nl), (MEDIATOR, "Оксана", Lang::Nl)]
        {
            let person =
                NewPerson { id, name: name.into(), names: BTreeMap::new(), role: role(id), born: None, lang };
            story.does(COORDINATOR, PersonChange::Added { person });
        }
        story
    }

    fn change(&mut self, author: PersonId, kind: impl Into<Body>) -> Change {
        self.count += 1;
        Change {
            id: ChangeId(Uuid::from_u128(self.count)),
            author,
            device: DeviceId(Uuid::nil()),
            at: Moment(1_790_000_000_000 + self.count as i64),
            base: None,
            settles: Vec::new(),
            body: kind.into(),
        }
    }

    fn tries(&mut self, author: PersonId, kind: impl Into<Body>) -> Result<Audience, Refusal> {
        let change = self.change(author, kind);
        check(&self.plan, Actor { person: author, role: role(author) }, &change)
    }

    fn does(&mut self, author: PersonId, kind: impl Into<Body>) {
        let change = self.change(author, kind);
        let allowed = check(&self.plan, Actor { person: author, role: role(author) }, &change);
        assert!(allowed.is_ok(), "{change:?}: {allowed:?}");
        self.plan.apply(&change);
    }

    fn add(&mut self, n: u128, needs: &[u128], due: Option<Day>, urgent: bool) {
        let new = NewStep {
            id: step(n),
            kind: StepKind::Everyday,
            indicator: Indicator::Rights,
            topic: None,
            title: Some(said(Lang::Nl, &format!("stap {n}"))),
            about: None,
            urgent,
            due,
            doer: Default::default(),
            order: n as i64,
            needs: needs.iter().map(|n| step(*n)).collect(),
            opens: vec![],
            subs: vec![SubKey("one".into()), SubKey("two".into())],
            documents: vec![DocumentKey("passport".into())],
            places: Vec::new(),
        };
        self.does(RESEARCHER, StepChange::Added { step: Box::new(new) });
    }

    fn note(&mut self, author: PersonId, n: u128, audience: Audience, text: Written) {
        let note = NewNote {
            id: NoteId(Uuid::from_u128(n)),
            step: None,
            audience,
            text,
            help: false,
            contact: None,
        };
        self.does(author, NoteChange::Added { note });
    }

    fn status(&mut self, n: u128, status: Status) {
        self.does(MEMBER, StepChange::StatusChanged { step: step(n), status });
    }
}

fn today() -> Day {
    Day::parse("2026-11-22").expect("a day")
}

fn next(story: &Story) -> Vec<StepId> {
    next_steps(&story.plan, today(), 3).into_iter().map(|step| step.id).collect()
}

#[test]
fn urgent_comes_first_then_soon_due_then_what_unlocks_most() {
    let mut story = Story::new();
    story.add(1, &[], None, false);
    story.add(2, &[], None, false); // unlocks two
    story.add(3, &[2], None, false);
    story.add(4, &[2], None, false);
    story.add(5, &[], Some(today().plus(7)), false);
    story.add(6, &[], None, true);
    story.add(7, &[], Some(today().plus(60)), false); // not soon
    assert_eq!(next(&story), [step(6), step(5), step(2)]);
    story.status(6, Status::Done { on: today() });
    story.status(5, Status::NotWanted);
    assert_eq!(next(&story), [step(2), step(1), step(7)]);
    story.status(2, Status::Done { on: today() });
    assert_eq!(next(&story), [step(1), step(3), step(4)]);
}

#[test]
fn what_waits_for_somebody_or_cannot_be_done_is_not_proposed() {
    let mut story = Story::new();
    story.add(1, &[], None, false);
    story.add(2, &[], None, false);
    story.status(1, Status::Waiting { whom: said(Lang::Uk, "школа"), since: today(), ask: None });
    story.status(2, Status::CannotNow { why: said(Lang::Uk, "немає паспорта") });
    assert_eq!(next(&story), []);
    let of = |n| group(&story.plan, story.plan.step(step(n)).expect("the step"));
    assert_eq!((of(1), of(2)), (Group::Waiting, Group::Later));
}

#[test]
fn a_step_is_for_later_until_what_it_needs_is_done() {
    let mut story = Story::new();
    story.add(1, &[], None, false);
    story.add(2, &[1], None, false);
    assert_eq!(group(&story.plan, story.plan.step(step(2)).expect("it")), Group::Later);
    story.status(1, Status::Done { on: today() });
    assert_eq!(group(&story.plan, story.plan.step(step(2)).expect("it")), Group::Now);
    assert_eq!(group(&story.plan, story.plan.step(step(1)).expect("it")), Group::Done);
    // What is not wanted is not done: the plan counts as many as Today does.
    story.does(MEMBER, StepChange::StatusChanged { step: step(2), status: Status::NotWanted });
    assert_eq!(group(&story.plan, story.plan.step(step(2)).expect("it")), Group::NotWanted);
    assert_eq!(story.plan.progress(), (1, 1));
}

#[test]
fn steps_never_wait_for_each_other_in_a_circle() {
    let mut story = Story::new();
    story.add(1, &[], None, false);
    story.add(2, &[1], None, false);
    story.add(3, &[2], None, false);
    assert!(would_circle(&story.plan, step(1), &[step(3)]));
    let circle = StepChange::NeedsChanged { step: step(1), needs: vec![step(3)] };
    assert_eq!(story.tries(RESEARCHER, circle), Err(Refusal::Circle));
    let itself = StepChange::NeedsChanged { step: step(1), needs: vec![step(1)] };
    assert_eq!(story.tries(RESEARCHER, itself), Err(Refusal::Circle));
}

#[test]
fn a_paper_that_cannot_be_had_counts_as_settled() {
    let mut story = Story::new();
    story.add(1, &[], None, false);
    let state = DocumentState::CannotGet { because: said(Lang::Uk, "залишився в Харкові") };
    story.does(
        MEMBER,
        DocumentChange::StateChanged { step: step(1), doc: DocumentKey("passport".into()), state },
    );
    let library = Library::default();
    let asking = Asking::new(&story.plan, &library, Day(0));
    assert_eq!(asking.progress(story.plan.step(step(1)).expect("it")), (1, 3));
}

#[test]
fn two_answers_are_told_where_a_step_stands_in_a_list_and_in_the_caseload() {
    let mut story = Story::new();
    story.add(1, &[], None, false);
    let stands = |story: &Story| {
        let of_step = |of_team| story.plan.step(step(1)).expect("it").has_rivals(of_team);
        (of_step(false), of_step(true), Summary::of(&story.plan).rivals)
    };
    assert_eq!(stands(&story), (false, false, 0));
    // Which kind of step it is, the team alone is asked.
    for kind in [StepKind::Mapping, StepKind::Breakthrough] {
        story.does(RESEARCHER, StepChange::KindChanged { step: step(1), kind });
    }
    assert_eq!(stands(&story), (false, true, 1));
    for due in [Some(Day(20_500)), Some(Day(20_501))] {
        story.does(MEMBER, StepChange::DueChanged { step: step(1), due });
    }
    assert_eq!(stands(&story), (true, true, 1));
}

#[test]
fn a_note_waits_for_the_languages_that_are_read_here_and_the_teams_only_for_dutch() {
    let mut story = Story::new();
    story.note(RESEARCHER, 51, Audience::All, said(Lang::Nl, "Tot dinsdag"));
    story.note(MEMBER, 52, Audience::All, said(Lang::Uk, "Добре"));
    story.note(MEDIATOR, 53, Audience::Team, said(Lang::Uk, "Вона втомлена"));
    story.note(RESEARCHER, 54, Audience::Team, said(Lang::Nl, "Alleen wij"));
    let waiting: Vec<(String, Lang)> =
        untranslated(&story.plan).into_iter().map(|it| (it.written.text, it.into)).collect();
    let expected = [("Tot dinsdag", Lang::Uk), ("Добре", Lang::Nl), ("Вона втомлена", Lang::Nl)];
    assert_eq!(waiting, expected.map(|(text, lang)| (text.to_owned(), lang)));
    // When a member reads English, English is wanted too.
    story.does(MEMBER, PersonChange::LanguageChosen { person: MEMBER, lang: Lang::En });
    assert!(
        untranslated(&story.plan).iter().any(|it| it.into == Lang::En && it.written.text == "Tot dinsdag")
    );
}

#[test]
fn a_translation_takes_a_text_from_the_queue_until_the_text_changes() {
    let mut story = Story::new();
    let dutch = said(Lang::Nl, "Tot dinsdag");
    story.note(RESEARCHER, 51, Audience::All, dutch.clone());
    let source = TextHash::of(&dutch, Audience::All);
    story
        .does(MEDIATOR, TranslationChange::Translated { source, lang: Lang::Uk, text: "До вівторка".into() });
    assert!(untranslated(&story.plan).is_empty());
    let note = NoteId(Uuid::from_u128(51));
    story.does(RESEARCHER, NoteChange::Edited { note, text: said(Lang::Nl, "Tot woensdag") });
    let waiting = untranslated(&story.plan);
    assert_eq!(waiting[0].outdated, Some((dutch, "До вівторка".to_owned())));
    // "Still correct": the same translation, bound to the new text.
    let source = waiting[0].hash;
    story
        .does(MEDIATOR, TranslationChange::Translated { source, lang: Lang::Uk, text: "До вівторка".into() });
    assert!(untranslated(&story.plan).is_empty());
}

#[test]
fn of_two_translations_made_blind_none_is_lost_and_a_person_settles_which_is_shown() {
    let mut story = Story::new();
    let dutch = said(Lang::Nl, "Tot dinsdag");
    story.note(RESEARCHER, 51, Audience::All, dutch.clone());
    let source = TextHash::of(&dutch, Audience::All);
    let say = |text: &str| TranslationChange::Translated { source, lang: Lang::Uk, text: text.into() };
    let of = |story: &Story| story.plan.translations[&source][&Lang::Uk].clone();
    story.does(MEDIATOR, say("До вівторка"));
    let first = of(&story).change;
    // Somebody who saw it corrects it: one translation.
    let corrected = Change { base: first, ..story.change(MEDIATOR, say("До вівторка!")) };
    story.plan.apply(&corrected);
    assert!(of(&story).rivals.is_empty());
    // Somebody who saw none adds theirs: both are there, and a change applied again adds nothing.
    let blind = story.change(RESEARCHER, say("Побачимось у вівторок"));
    story.plan.apply(&blind);
    story.plan.apply(&blind);
    let both = of(&story);
    assert_eq!((both.text.as_str(), both.who), ("Побачимось у вівторок", RESEARCHER));
    let others: Vec<_> = both.rivals.iter().map(|it| (it.value.as_str(), it.mark.map(|it| it.who))).collect();
    assert_eq!(others, [("До вівторка!", Some(MEDIATOR))]);
    assert!(untranslated(&story.plan).is_empty(), "it is translated, only not agreed on");
    let kind: ChangeKind = say("До вівторка!").into();
    let base = kind.version(&story.plan);
    let chosen = Change { base, settles: vec![corrected.id], ..story.change(MEDIATOR, kind) };
    story.plan.apply(&chosen);
    let settled = of(&story);
    assert_eq!((settled.text.as_str(), settled.rivals.len()), ("До вівторка!", 0));
}

#[test]
fn a_text_is_urgent_before_a_term_and_when_somebody_calls_for_help() {
    let day = |text: &str| Day::parse(text).expect("a day");
    let is_urgent = |story: &Story, text: &str, today: &str| {
        let all = untranslated(&story.plan);
        let found = all.iter().find(|it| it.written.text == text).expect("it waits");
        let (note, today) = (story.plan.notes.last().expect("a note"), day(today));
        if note.text.written().text == text {
            assert_eq!(
                found.is_urgent(today),
                is_note_urgent(&story.plan, note, today),
                "the family reads the same"
            );
        }
        found.is_urgent(today)
    };
    let mut story = Story::new();
    story.note(RESEARCHER, 51, Audience::All, said(Lang::Nl, "Bel de opvang"));
    assert!(!is_urgent(&story, "Bel de opvang", "2026-11-29"));
    // The room ends in five days: every message may be about it.
    let until = Facet::HousingUntil(Some(day("2026-12-04")));
    story.does(RESEARCHER, InterviewChange::SituationTold { facet: until });
    for (today, urgent) in
        [("2026-11-19", false), ("2026-11-20", true), ("2026-12-04", true), ("2026-12-05", false)]
    {
        assert_eq!(is_urgent(&story, "Bel de opvang", today), urgent, "{today}");
    }
    // A step's own day hurries its texts.
    story.add(1, &[], Some(day("2027-03-01")), false);
    assert!(!is_urgent(&story, "stap 1", "2026-11-29"));
    assert!(is_urgent(&story, "stap 1", "2027-02-20"));
    // A call for help is urgent until somebody has answered.
    let help = NewNote {
        id: NoteId(Uuid::from_u128(60)),
        step: Some(step(1)),
        audience: Audience::All,
        text: said(Lang::Uk, "Допоможіть"),
        help: true,
        contact: None,
    };
    story.does(MEMBER, NoteChange::Added { note: help });
    assert!(is_urgent(&story, "Допоможіть", "2026-01-01"));
}

#[test]
fn the_words_of_where_and_with_whom_are_translated_but_names_are_not() {
    let mut story = Story::new();
    let details = Details {
        place: "de school".into(),
        with: "Sanne, Oksana".into(),
        place_lang: Some(Lang::Nl),
        ..Details::default()
    };
    let appointment = NewAppointment {
        id: AppointmentId(Uuid::from_u128(70)),
        step: None,
        what: said(Lang::Uk, "Розмова"),
        when: WallTime { day: Day::parse("2026-12-01").expect("a day"), minute: 600 },
        details,
        repeats: None,
    };
    story.does(RESEARCHER, AppointmentChange::Added { appointment: Box::new(appointment) });
    let waiting: Vec<(String, Lang)> =
        untranslated(&story.plan).into_iter().map(|it| (it.written.text, it.into)).collect();
    assert!(waiting.contains(&("de school".into(), Lang::Uk)), "{waiting:?}");
    assert!(waiting.contains(&("Розмова".into(), Lang::Nl)), "{waiting:?}");
    assert_eq!(waiting.len(), 2);
    let source = TextHash::of(&said(Lang::Nl, "de school"), Audience::All);
    story.does(MEDIATOR, TranslationChange::Translated { source, lang: Lang::Uk, text: "школа".into() });
    assert_eq!(untranslated(&story.plan).len(), 1);
}

#[test]
fn nothing_can_be_translated_that_nobody_wrote() {
    let mut story = Story::new();
    let source = TextHash::of(&said(Lang::Nl, "nooit gezegd"), Audience::All);
    let known = TranslationChange::Translated { source, lang: Lang::Uk, text: "ніколи".into() };
    assert_eq!(story.tries(MEDIATOR, known), Err(Refusal::NotFound));
}

#[test]
fn each_role_may_do_its_own() {
    let mut story = Story::new();
    story.add(1, &[], None, false);
    story.note(RESEARCHER, 51, Audience::All, said(Lang::Nl, "Hallo"));
    story.note(RESEARCHER, 52, Audience::Team, said(Lang::Nl, "Onder ons"));
    let note = |audience, help| NoteChange::Added {
        note: NewNote {
            id: NoteId(Uuid::from_u128(60)),
            step: None,
            audience,
            text: said(Lang::Nl, "x"),
            help,
            contact: None,
        },
    };
    let of_step = NoteChange::Added {
        note: NewNote {
            id: NoteId(Uuid::from_u128(60)),
            step: Some(step(1)),
            audience: Audience::All,
            text: said(Lang::Nl, "x"),
            help: false,
            contact: None,
        },
    };
    let mine = NoteId(Uuid::from_u128(51));
    let person = |n, role| NewPerson {
        id: PersonId(Uuid::from_u128(n)),
        name: "Маля".into(),
        names: BTreeMap::new(),
        role,
        born: None,
        lang: Lang::Uk,
    };
    let child = PersonId(Uuid::from_u128(60));
    story.does(RESEARCHER, PersonChange::Added { person: person(60, Role::Member) });
    let told = |question: &str, person| InterviewChange::AnswerGiven {
        question: question.into(),
        person,
        answer: None,
    };
    let cases: Vec<(ChangeKind, [bool; 4])> = vec![
        // (member, researcher, mediator, coordinator)
        (
            TaskChange::Ticked { step: step(1), sub: SubKey("one".into()), done: true }.into(),
            [true, true, false, false],
        ),
        (
            StepChange::StatusChanged { step: step(1), status: Status::NotWanted }.into(),
            [true, true, false, false],
        ),
        (
            StepChange::Explained { step: step(1), about: said(Lang::Nl, "x") }.into(),
            [false, true, false, false],
        ),
        // A coordinator tells a family of its team, and of nothing that is in its plan.
        (note(Audience::All, false).into(), [true, true, true, true]),
        (of_step.into(), [true, true, true, false]),
        (HouseholdChange::Closed { closed: None }.into(), [false, false, false, true]),
        (HouseholdChange::ForPractice {}.into(), [false, false, false, true]),
        (note(Audience::All, true).into(), [true, false, false, false]),
        (note(Audience::Team, false).into(), [false, true, true, false]),
        (NoteChange::Edited { note: mine, text: said(Lang::Nl, "y") }.into(), [false, true, false, false]),
        (HouseholdChange::AliasChanged { alias: "Roos".into() }.into(), [false, true, false, true]),
        // Whoever has an account is the coordinator's; whoever was only named is the family's.
        (PersonChange::Left { person: MEMBER }.into(), [false, false, false, true]),
        (PersonChange::Left { person: child }.into(), [true, true, false, true]),
        (PersonChange::Added { person: person(61, Role::Member) }.into(), [true, true, false, true]),
        (PersonChange::Added { person: person(62, Role::Researcher) }.into(), [false, false, false, true]),
        (PersonChange::BornTold { person: child, born: Some(2020) }.into(), [true, true, false, false]),
        (told("pets", None).into(), [true, true, false, false]),
        (
            DocumentChange::StateTold { doc: DocumentKey("bsn".into()), state: DocumentState::Have }.into(),
            [true, true, false, false],
        ),
        (
            OfferChange::Answered { topic: TopicKey("huisdier".into()), aside: Some(OfferResponse::Dropped) }
                .into(),
            [true, true, false, false],
        ),
        (PersonChange::LanguageChosen { person: MEMBER, lang: Lang::En }.into(), [true, false, false, false]),
        (NoteChange::Seen { notes: vec![NoteId(Uuid::from_u128(52))] }.into(), [false, true, true, false]),
    ];
    for (known, allowed) in cases {
        for (person, allowed) in [MEMBER, RESEARCHER, MEDIATOR, COORDINATOR].into_iter().zip(allowed) {
            let tried = story.tries(person, known.clone());
            assert_eq!(tried.is_ok(), allowed, "{:?} {known:?}: {tried:?}", role(person));
        }
    }
}

#[test]
fn who_left_may_do_nothing_any_more_and_their_notes_stay() {
    let mut story = Story::new();
    story.note(RESEARCHER, 51, Audience::All, said(Lang::Nl, "Hallo"));
    story.does(COORDINATOR, PersonChange::Left { person: RESEARCHER });
    let known = NoteChange::Edited { note: NoteId(Uuid::from_u128(51)), text: said(Lang::Nl, "x") };
    assert_eq!(story.tries(RESEARCHER, known), Err(Refusal::ForeignHousehold));
    assert_eq!(story.plan.notes.len(), 1);
    assert_eq!(story.plan.people[&RESEARCHER].name.get(), "Sanne");
}

#[test]
fn a_summary_says_what_a_caseload_needs() {
    let mut story = Story::new();
    story.add(1, &[], Some(today().plus(-2)), true);
    story.add(2, &[], None, false);
    story.status(2, Status::Waiting { whom: said(Lang::Uk, "школа"), since: today().plus(-9), ask: None });
    story.note(MEMBER, 51, Audience::All, said(Lang::Uk, "Привіт"));
    let summary = Summary::of(&story.plan);
    assert_eq!((summary.urgent, summary.due.len(), summary.waiting.len()), (1, 1, 1));
    assert_eq!(summary.unread[&RESEARCHER], 1);
    assert_eq!(summary.progress.iter().map(|(_, total)| total).sum::<usize>(), 2);
    assert_eq!(summary.sign, story.plan.family_sign);
    // The member's «школа» and «Привіт» into Dutch, the researcher's two titles into Ukrainian.
    assert_eq!(summary.untranslated, 4);
}

#[test]
fn nobody_but_a_coordinator_brings_back_who_has_left() {
    let mut story = Story::new();
    story.does(COORDINATOR, PersonChange::Left { person: MEDIATOR });
    let mediator = NewPerson {
        id: MEDIATOR,
        name: "Оксана".into(),
        names: BTreeMap::new(),
        role: Role::Member,
        born: None,
        lang: Lang::Uk,
    };
    let known = PersonChange::Added { person: mediator };
    for somebody in [MEMBER, RESEARCHER] {
        assert_eq!(story.tries(somebody, known.clone()), Err(Refusal::IdInUse));
    }
    assert!(story.tries(COORDINATOR, known).is_ok());
}

#[test]
fn help_is_owed_until_the_team_answers_or_somebody_settles_it_and_reading_does_neither() {
    let mut story = Story::new();
    let asks = |story: &mut Story, n: u128| {
        let note = NewNote {
            id: NoteId(Uuid::from_u128(n)),
            step: None,
            audience: Audience::All,
            text: said(Lang::Uk, "Допоможіть"),
            help: true,
            contact: None,
        };
        story.does(MEMBER, NoteChange::Added { note });
        NoteId(Uuid::from_u128(n))
    };
    let owed = |story: &Story| Summary::of(&story.plan).help;
    let first = asks(&mut story, 50);
    story.does(RESEARCHER, NoteChange::Seen { notes: vec![first] });
    story.note(MEMBER, 51, Audience::All, said(Lang::Uk, "Хтось є?"));
    story.note(RESEARCHER, 52, Audience::Team, said(Lang::Nl, "Ik bel morgen"));
    assert_eq!(owed(&story), 1, "read, and talked of among the team");
    story.note(MEDIATOR, 53, Audience::All, said(Lang::Uk, "Ми телефонуємо завтра"));
    assert_eq!(owed(&story), 0, "answered");

    let second = asks(&mut story, 54);
    assert_eq!(owed(&story), 1);
    story.does(MEMBER, NoteChange::HelpSettled { note: second });
    story.does(RESEARCHER, NoteChange::HelpSettled { note: second });
    assert_eq!(owed(&story), 0);
    assert_eq!(story.plan.note(second).and_then(|note| note.settled).expect("settled").by, MEMBER);
    // A note that asks for nothing cannot be settled; a coordinator settles nothing.
    let plain = NoteId(Uuid::from_u128(53));
    assert_eq!(story.tries(MEMBER, NoteChange::HelpSettled { note: plain }), Err(Refusal::NotFound));
    let third = asks(&mut story, 55);
    assert!(story.tries(COORDINATOR, NoteChange::HelpSettled { note: third }).is_err());
}

#[test]
fn two_people_who_tell_a_name_in_two_scripts_both_keep_what_they_told() {
    let mut story = Story::new();
    let named = |script, name: &str| PersonChange::NamedIn { person: MEMBER, script, name: name.into() };
    story.does(MEMBER, PersonChange::Renamed { person: MEMBER, name: "Олена Коваль".into() });
    story.does(RESEARCHER, named(Script::Latin, "Olena Koval"));
    let person = &story.plan.people[&MEMBER];
    assert_eq!(Script::ALL.map(|script| person.name_in(script)), [Some("Олена Коваль"), Some("Olena Koval")]);
    // The same field, blind: a person settles it.
    story.does(MEDIATOR, named(Script::Latin, "Olena Kowal"));
    let field = &story.plan.people[&MEMBER].names[&Script::Latin];
    assert_eq!((field.get().as_str(), field.rivals()[0].value.as_str()), ("Olena Kowal", "Olena Koval"));
}

#[test]
fn what_was_written_before_somebody_came_is_old_to_them() {
    let mut story = Story::new();
    story.note(MEMBER, 1, Audience::All, said(Lang::Uk, "До того"));
    let (late, names) = (PersonId(Uuid::from_u128(77)), BTreeMap::new());
    let (role, lang) = (Role::Researcher, Lang::Nl);
    let person = NewPerson { id: late, name: "Femke".into(), names, role, born: None, lang };
    story.does(COORDINATOR, PersonChange::Added { person });
    story.note(MEMBER, 2, Audience::All, said(Lang::Uk, "Після того"));
    let plan = &story.plan;
    let unread = |person| plan.notes.iter().filter(|note| plan.is_unread(note, person)).count();
    assert_eq!((unread(RESEARCHER), unread(late), unread(MEMBER)), (2, 1, 0));
    assert_eq!(Summary::of(plan).unread[&late], 1);
}
