//! Every route and every kind of change, as every role, on somebody else's household: refused.

use crate::support::{Family, Person, TestApp};
use app::domain::access::Refusal;
use app::domain::change::{
    AppointmentChange, ArrangementChange, Change, ChangeKind, DocumentChange, HouseholdChange,
    InterviewChange, NoteChange, OfferChange, PersonChange, PlaceChange, StepChange, Target, TaskChange,
    TranslationChange,
};
use app::domain::id::{
    AppointmentId, ChangeId, DocumentKey, Fingerprint, NoteId, PersonId, PlaceKey, StepId, SubKey, TopicKey,
};
use app::domain::journal::Entry;
use app::domain::name::Script;
use app::domain::plan::appointment::{Details, NewAppointment};
use app::domain::plan::household::{NewPerson, Role, StandIn};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::note::NewNote;
use app::domain::plan::situation::Facet;
use app::domain::plan::step::{DocumentState, Doer, LinkState, Nuance, Status, StepKind};
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::domain::time::WallTime;
use app::replica::wire::{HouseholdPush, Verdict};
use axum::http::StatusCode;
use server::store::{Batch, Committed, NewEntry, PersonRow};
use std::collections::BTreeMap;

/// What changes are about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subjects {
    pub person: PersonId,
    pub new_person: PersonId,
    pub step: StepId,
    pub new_step: StepId,
    pub note: NoteId,
    pub appointment: AppointmentId,
}

/// One change of each kind, to a family.
fn all_kinds(test: &TestApp, family: &Family) -> Vec<ChangeKind> {
    kinds_about(
        test,
        Subjects {
            person: family.member.id,
            new_person: PersonId(test.id()),
            step: family.step,
            new_step: StepId(test.id()),
            note: NoteId(test.id()),
            appointment: AppointmentId(test.id()),
        },
    )
}

/// One change of each kind, about these.
pub(crate) fn kinds_about(test: &TestApp, about: Subjects) -> Vec<ChangeKind> {
    let Subjects { person, new_person, step, new_step, note, appointment } = about;
    let text = || Written { lang: Lang::Nl, text: "tekst".to_owned() };
    let (sub, doc, place) = (SubKey("one".into()), DocumentKey("passport".into()), PlaceKey("ind".into()));
    let when = WallTime::parse("2026-12-01T10:30").expect("a time");
    let new = NewAppointment {
        id: appointment,
        step: None,
        what: text(),
        when,
        details: Details::default(),
        repeats: None,
    };
    let added = NewNote {
        id: note,
        step: Some(step),
        audience: Audience::All,
        text: text(),
        help: false,
        contact: None,
    };
    vec![
        HouseholdChange::Created { alias: "x".into(), municipality: String::new() }.into(),
        HouseholdChange::AliasChanged { alias: "x".into() }.into(),
        HouseholdChange::MunicipalityChanged { municipality: "x".into() }.into(),
        PersonChange::Added {
            person: NewPerson {
                id: new_person,
                name: "x".into(),
                names: BTreeMap::new(),
                role: Role::Researcher,
                born: None,
                lang: Lang::Nl,
            },
        }
        .into(),
        PersonChange::Renamed { person, name: "x".into() }.into(),
        PersonChange::LanguageChosen { person, lang: Lang::En }.into(),
        PersonChange::Left { person }.into(),
        PersonChange::BornTold { person, born: None }.into(),
        PersonChange::NamedIn { person, script: Script::Latin, name: "x".into() }.into(),
        PersonChange::PhoneTold { person, phone: "x".into() }.into(),
        PersonChange::RemindersChosen { person, reminders: Default::default() }.into(),
        PersonChange::StandsIn {
            person,
            stands: StandIn { whom: new_person, from: test.now().day(), until: test.now().day() },
        }
        .into(),
        HouseholdChange::Closed { closed: None }.into(),
        HouseholdChange::ForPractice {}.into(),
        InterviewChange::SituationTold { facet: Facet::Housing(None) }.into(),
        InterviewChange::AnswerGiven { question: "pets".into(), person: None, answer: None }.into(),
        DocumentChange::StateTold { doc: DocumentKey("bsn".into()), state: DocumentState::Have }.into(),
        OfferChange::Answered { topic: TopicKey("huisdier".into()), aside: None }.into(),
        HouseholdChange::GoalSet { indicator: Indicator::Work, text: Some(text()) }.into(),
        test.new_step(new_step),
        StepChange::Titled { step, title: text() }.into(),
        StepChange::Explained { step, about: text() }.into(),
        StepChange::KindChanged { step, kind: StepKind::Mapping }.into(),
        StepChange::IndicatorChanged { step, indicator: Indicator::Work }.into(),
        StepChange::StatusChanged { step, status: Status::Doing }.into(),
        StepChange::UrgencyChanged { step, urgent: false }.into(),
        StepChange::DueChanged { step, due: None }.into(),
        StepChange::DoerChanged { step, doer: Doer::Open }.into(),
        StepChange::Moved { step, order: 2 }.into(),
        StepChange::NeedsChanged { step, needs: Vec::new() }.into(),
        TaskChange::Added { step, sub: SubKey("three".into()), text: text() }.into(),
        TaskChange::Ticked { step, sub, done: true }.into(),
        DocumentChange::Added { step, doc: doc.clone(), text: None }.into(),
        DocumentChange::StateChanged { step, doc, state: DocumentState::Have }.into(),
        PlaceChange::Linked { step, place: place.clone() }.into(),
        PlaceChange::StateChanged { step, place: place.clone(), state: LinkState::Joined }.into(),
        PlaceChange::Suggested { step, place: place.clone(), why: text() }.into(),
        PlaceChange::Answered { step, place: place.clone(), answer: Nuance::Already }.into(),
        PlaceChange::AlongTold { step, place, along: Doer::Open }.into(),
        NoteChange::Added { note: added }.into(),
        NoteChange::Edited { note, text: text() }.into(),
        NoteChange::Seen { notes: vec![note] }.into(),
        NoteChange::HelpSettled { note }.into(),
        TranslationChange::Translated {
            source: TextHash::of(&text(), Audience::All),
            lang: Lang::Uk,
            text: "текст".into(),
        }
        .into(),
        AppointmentChange::Added { appointment: Box::new(new) }.into(),
        AppointmentChange::Moved { appointment, when }.into(),
        AppointmentChange::Detailed { appointment, details: Details::default() }.into(),
        AppointmentChange::Cancelled { appointment, cancelled: true }.into(),
        AppointmentChange::Titled { appointment, what: text() }.into(),
        ArrangementChange::OutcomeNoted { appointment, outcome: None }.into(),
        ArrangementChange::CompanyTold { appointment, going: vec![person] }.into(),
        ArrangementChange::InterpreterTold { appointment, interpreting: None }.into(),
        ArrangementChange::TravelTold { appointment, travel: Some(text()) }.into(),
        ArrangementChange::RepeatsTold { appointment, repeats: None }.into(),
    ]
}

async fn strangers(test: &TestApp) -> Vec<Person> {
    let other = test.family("Els").await;
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    let unpaired = test.add_person(Role::Researcher, "Zonder gezin").await;
    vec![other.member, other.researcher, other.mediator, coordinator, unpaired]
}

#[tokio::test]
async fn no_stranger_changes_anything_of_a_household() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let kinds: std::collections::BTreeSet<_> =
        all_kinds(&test, &family).iter().map(ChangeKind::kind).collect();
    assert_eq!(kinds.len(), app::domain::change::kinds().count(), "every kind is tried");
    let before =
        test.sync(&family.researcher, HouseholdPush::new(family.household, Some(0), &[])).await.cursor;
    for stranger in strangers(&test).await {
        let changes: Vec<_> =
            all_kinds(&test, &family).into_iter().map(|it| test.by(&stranger, it)).collect();
        let reply = test.push(&stranger, family.household, &changes).await;
        assert_eq!(reply.refused, Some(Refusal::ForeignHousehold));
        assert!(reply.state.is_none() && reply.entries.is_empty());
        assert!(reply.results.iter().all(|it| it.verdict == Verdict::Refused(Refusal::ForeignHousehold)));
    }
    let after =
        test.sync(&family.researcher, HouseholdPush::new(family.household, Some(0), &[])).await.cursor;
    assert_eq!(before, after);
}

#[tokio::test]
async fn no_stranger_reads_a_household_by_any_route() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let (id, step) = (family.household, family.step);
    let paths = [
        format!("/plan/step/{step}"),
        format!("/plan/step/{step}?history=1"),
        format!("/staff/household/{id}"),
        format!("/staff/household/{id}/step/{step}"),
        format!("/staff/household/{id}/step/{step}?history=1"),
        format!("/staff/household/{id}/new"),
        format!("/staff/household/{id}/appointments"),
        format!("/staff/household/{id}/notes"),
        format!("/staff/household/{id}/family"),
        format!("/staff/household/{id}/talk"),
        format!("/staff/household/{id}/talk/papers"),
        format!("/staff/household/{id}/offers"),
        format!("/staff/household/{id}/path"),
        format!("/staff/household/{id}/documents"),
        format!("/staff/household/{id}/print"),
        format!("/staff/household/{id}/step/{step}/card"),
        format!("/plan/step/{step}/card"),
        format!("/api/live/v1?household={id}&after=0"),
    ];
    for stranger in strangers(&test).await {
        for path in &paths {
            let answer = test.get(path, Some(&stranger)).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{:?} {path}", stranger.role);
            assert!(!answer.text.contains("Iris"), "{path}");
        }
        for path in
            ["/", "/plan", "/plan/print", "/documents", "/near", "/more/written", "/staff", "/staff/queue"]
        {
            assert!(!test.get(path, Some(&stranger)).await.text.contains("Iris"), "{path}");
        }
        let fields = [
            ("kind", "sub-step-ticked"),
            ("household", &id.to_string()),
            ("step", &step.to_string()),
            ("sub", "one"),
            ("done", "1"),
        ];
        let answer = test.post_form("/do", Some(&stranger), &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    for path in &paths {
        let answer = test.get(path, None).await;
        assert!(matches!(answer.status, StatusCode::SEE_OTHER | StatusCode::UNAUTHORIZED), "{path}");
    }
}

#[tokio::test]
async fn the_desk_is_the_coordinators_only() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let id = family.household.to_string();
    let person = family.member.id.to_string();
    let other = test.family("Els").await.member.id.to_string();
    let nobody = uuid::Uuid::nil().to_string();
    let posts: [(&str, Vec<(&str, &str)>); 8] = [
        ("/staff/desk/member", vec![("household", &id), ("name", "x"), ("lang", "uk")]),
        ("/staff/desk/household", vec![("alias", "x"), ("member", "y"), ("lang", "uk")]),
        ("/staff/desk/pair", vec![("household", &id)]),
        ("/staff/desk/colleague", vec![("name", "x"), ("role", "researcher"), ("lang", "nl")]),
        ("/staff/desk/invite", vec![("person", &person)]),
        ("/staff/desk/withdraw", vec![("person", &person)]),
        ("/staff/desk/device", vec![("person", &person), ("device", &nobody)]),
        ("/staff/desk/out", vec![("person", &other)]),
    ];
    for somebody in [&family.member, &family.researcher, &family.mediator] {
        assert_eq!(test.get("/staff/desk", Some(somebody)).await.status, StatusCode::NOT_FOUND);
        for (path, fields) in &posts {
            assert_eq!(
                test.post_form(path, Some(somebody), fields).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
        }
    }
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    assert_eq!(test.get("/staff/desk", Some(&coordinator)).await.status, StatusCode::OK);
    for (path, fields) in &posts {
        let status = test.post_form(path, Some(&coordinator), fields).await.status;
        assert!(matches!(status, StatusCode::SEE_OTHER | StatusCode::OK), "{path} {status}");
    }
}

#[tokio::test]
async fn who_is_taken_from_a_household_sees_it_no_more() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    let page = format!("/staff/household/{}", family.household);
    assert_eq!(test.get(&page, Some(&family.researcher)).await.status, StatusCode::OK);
    let fields = [("household", family.household.to_string()), ("mediator", family.mediator.id.to_string())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(key, value)| (*key, value.as_str())).collect();
    assert_eq!(
        test.post_form("/staff/desk/pair", Some(&coordinator), &fields).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(test.get(&page, Some(&family.researcher)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(test.get(&page, Some(&family.mediator)).await.status, StatusCode::OK);
    assert!(!test.get("/staff", Some(&family.researcher)).await.text.contains("Iris"));
}

#[tokio::test]
async fn a_person_that_is_named_is_let_in_nowhere_and_nobody_with_an_account_can_be_named() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let stranger = test.add_person(Role::Researcher, "Zonder gezin").await;
    let name = |id| PersonChange::Added {
        person: NewPerson {
            id,
            name: "Маля".into(),
            names: BTreeMap::new(),
            role: Role::Member,
            born: Some(2026),
            lang: Lang::Uk,
        },
    };
    for somebody in [&family.member, &family.researcher] {
        let changes = [test.by(somebody, name(stranger.id)), test.by(somebody, name(PersonId(test.id())))];
        let reply = test.push(somebody, family.household, &changes).await;
        assert_eq!(reply.results[0].verdict, Verdict::Refused(Refusal::IdInUse));
        assert!(matches!(reply.results[1].verdict, Verdict::Accepted(_)));
    }
    let page = format!("/staff/household/{}", family.household);
    assert_eq!(test.get(&page, Some(&stranger)).await.status, StatusCode::NOT_FOUND);
    let mediator = [test.by(&family.mediator, name(PersonId(test.id())))];
    let reply = test.push(&family.mediator, family.household, &mediator).await;
    assert_eq!(reply.results[0].verdict, Verdict::Refused(Refusal::NotAllowed));
}

#[tokio::test]
async fn who_was_named_in_the_talk_and_gets_a_phone_is_the_same_person() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    let id = PersonId(test.id());
    let person = NewPerson {
        id,
        name: "Остап".into(),
        names: BTreeMap::new(),
        role: Role::Member,
        born: Some(2009),
        lang: Lang::Uk,
    };
    test.push(
        &family.researcher,
        family.household,
        &[test.by(&family.researcher, PersonChange::Added { person })],
    )
    .await;
    let household = family.household.to_string();
    let fields = [("household", household.as_str()), ("name", "Остап"), ("lang", "uk")];
    let answer = test.post_form("/staff/desk/member", Some(&coordinator), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let ostap = test.sign_in(id, Role::Member).await;
    assert_eq!(test.get("/plan", Some(&ostap)).await.status, StatusCode::OK);
    // Now that there is an account, only a coordinator takes them out.
    let leave = [test.by(&family.researcher, PersonChange::Left { person: id })];
    let reply = test.push(&family.researcher, family.household, &leave).await;
    assert_eq!(reply.results[0].verdict, Verdict::Refused(Refusal::NotAllowed));
}

#[tokio::test]
async fn an_id_of_one_household_lets_nobody_of_another_in() {
    let test = TestApp::start().await;
    let (iris, els) = (test.family("Iris").await, test.family("Els").await);
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    let id = PersonId(test.id());
    let name = |name: &str| PersonChange::Added {
        person: NewPerson {
            id,
            name: name.into(),
            names: BTreeMap::new(),
            role: Role::Member,
            born: None,
            lang: Lang::Uk,
        },
    };
    let push = async |by: &Person, family: &Family, change: PersonChange| {
        test.push(by, family.household, &[test.by(by, change)]).await.results[0].verdict
    };
    assert!(matches!(push(&els.member, &els, name("Марія")).await, Verdict::Accepted(_)));
    // The id stands on every device of Els. It is used already, so nobody else may use it.
    for by in [&iris.member, &iris.researcher] {
        assert_eq!(push(by, &iris, name("Чужа")).await, Verdict::Refused(Refusal::IdInUse));
    }
    // Two at once, in one transaction.
    let twin = PersonId(test.id());
    let twin = PersonChange::Added {
        person: NewPerson {
            id: twin,
            name: "Двоє".into(),
            names: BTreeMap::new(),
            role: Role::Member,
            born: None,
            lang: Lang::Uk,
        },
    };
    let both = tokio::join!(push(&iris.member, &iris, twin.clone()), push(&els.member, &els, twin));
    let accepted = [both.0, both.1].into_iter().filter(|it| matches!(it, Verdict::Accepted(_))).count();
    assert_eq!(accepted, 1, "{both:?}");
    // It becomes an account of Els.
    let household = els.household.to_string();
    let fields = [("household", household.as_str()), ("name", "Марія"), ("lang", "uk")];
    let answer = test.post_form("/staff/desk/member", Some(&coordinator), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let maria = test.sign_in(id, Role::Member).await;
    assert!(test.get("/", Some(&maria)).await.text.contains("Els"));
    assert_eq!(push(&iris.member, &iris, name("Чужа")).await, Verdict::Refused(Refusal::IdInUse));
    assert_shut_out(&test, &iris, &maria).await;
}

/// A person reads and writes nothing of a household.
async fn assert_shut_out(test: &TestApp, family: &Family, person: &Person) {
    let note = [test.by(person, test.note(family, Audience::All, "чуже"))];
    let reply = test.push(person, family.household, &note).await;
    assert_eq!(reply.refused, Some(Refusal::ForeignHousehold));
    assert!(reply.state.is_none() && reply.entries.is_empty());
    assert_eq!(reply.results[0].verdict, Verdict::Refused(Refusal::ForeignHousehold));
    let live = format!("/api/live/v1?household={}&after=0", family.household);
    assert_eq!(test.get(&live, Some(person)).await.status, StatusCode::NOT_FOUND);
    let (household, step) = (family.household.to_string(), family.step.to_string());
    let fields = [("kind", "sub-step-ticked"), ("household", &household), ("step", &step), ("sub", "one")];
    assert_eq!(test.post_form("/do", Some(person), &fields).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_id_that_two_households_have_since_long_ago_lets_in_only_where_the_account_is() {
    let test = TestApp::start().await;
    let (iris, els) = (test.family("Iris").await, test.family("Els").await);
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    let id = PersonId(test.id());
    let person = NewPerson {
        id,
        name: "Марія".into(),
        names: BTreeMap::new(),
        role: Role::Member,
        born: None,
        lang: Lang::Uk,
    };
    let named = test.by(&els.member, PersonChange::Added { person });
    test.push(&els.member, els.household, std::slice::from_ref(&named)).await;
    // An earlier server took it in the other household too.
    let seq = test.app.journals.snapshot(iris.household).await.expect("the database").seq + 1;
    let audience = Audience::All;
    let change = Change { id: ChangeId(test.id()), author: iris.member.id, ..named };
    let json = serde_json::to_string(&Entry { seq, audience, change: change.clone() }).expect("json");
    let subjects = vec![server::journal::subject(&Target::Person(id)).expect("it is found by")];
    let entry = NewEntry {
        household: iris.household,
        seq,
        family_seq: seq,
        fingerprint: Fingerprint::EMPTY,
        family_fingerprint: None,
        id: change.id,
        audience,
        json,
        subjects,
    };
    let batch = Batch { entries: vec![entry], ..Batch::default() };
    assert_eq!(test.app.store.commit(batch).await.expect("the database"), Committed::Done);
    let test = test.restart().await;
    // Whoever gets the account there gets an id of their own.
    let household = els.household.to_string();
    let fields = [("household", household.as_str()), ("name", "Марія"), ("lang", "uk")];
    let answer = test.post_form("/staff/desk/member", Some(&coordinator), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(test.app.store.lookup_person(id).await.expect("the database"), None);
    let plan = test.app.journals.snapshot(els.household).await.expect("the database");
    let called: Vec<_> = plan
        .plan(Audience::Team)
        .people_as(Role::Member)
        .filter(|(_, it)| it.name.get() == "Марія")
        .collect();
    assert_eq!(called.len(), 1, "the account takes the place of the name");
    assert!(!called[0].1.named && called[0].0 != id);
    // And an earlier server gave the account that id.
    let row = PersonRow { id, role: Role::Member, name: "Марія".into(), lang: Lang::Uk };
    test.app.store.add_person(&row, test.now()).await.expect("added");
    let batch = Batch { memberships: vec![(els.household, id, true)], ..Batch::default() };
    assert_eq!(test.app.store.commit(batch).await.expect("the database"), Committed::Done);
    let maria = test.sign_in(id, Role::Member).await;
    assert_shut_out(&test, &iris, &maria).await;
}
