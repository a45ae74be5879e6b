//! Every route and every kind of change, as every role, on somebody else's household: refused.

use crate::support::{Family, Person, TestApp};
use app::domain::access::Refusal;
use app::domain::change::{
    AppointmentChange, ChangeKind, DocumentChange, HouseholdChange, InterviewChange, NoteChange, OfferChange,
    PersonChange, PlaceChange, StepChange, TaskChange, TranslationChange,
};
use app::domain::id::{AppointmentId, DocumentKey, NoteId, PersonId, PlaceKey, SubKey, TopicKey};
use app::domain::name::Script;
use app::domain::plan::appointment::{Details, NewAppointment};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::situation::Facet;
use app::domain::plan::step::{DocumentState, Doer, LinkState, Status, StepKind};
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::domain::time::WallTime;
use app::replica::wire::{HouseholdPush, Verdict};
use axum::http::StatusCode;
use std::collections::BTreeMap;

/// One change of each kind, to a family.
fn all_kinds(test: &TestApp, family: &Family) -> Vec<ChangeKind> {
    let text = || Written { lang: Lang::Nl, text: "tekst".to_owned() };
    let step = family.step;
    let (sub, doc, place) = (SubKey("one".into()), DocumentKey("passport".into()), PlaceKey("ind".into()));
    let person = family.member.id;
    let appointment = AppointmentId(test.id());
    let when = WallTime::parse("2026-12-01T10:30").expect("a time");
    let new = NewAppointment { id: appointment, step: None, what: text(), when, details: Details::default() };
    vec![
        HouseholdChange::Created { alias: "x".into(), municipality: String::new() }.into(),
        HouseholdChange::AliasChanged { alias: "x".into() }.into(),
        HouseholdChange::MunicipalityChanged { municipality: "x".into() }.into(),
        PersonChange::Added {
            person: NewPerson {
                id: PersonId(test.id()),
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
        InterviewChange::SituationTold { facet: Facet::Housing(None) }.into(),
        InterviewChange::AnswerGiven { question: "pets".into(), person: None, answer: None }.into(),
        DocumentChange::StateTold { doc: DocumentKey("bsn".into()), state: DocumentState::Have }.into(),
        OfferChange::Answered { topic: TopicKey("huisdier".into()), aside: None }.into(),
        HouseholdChange::GoalSet { indicator: Indicator::Work, text: Some(text()) }.into(),
        test.new_step(app::domain::id::StepId(test.id())),
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
        PlaceChange::StateChanged { step, place, state: LinkState::Joined }.into(),
        test.note(family, Audience::All, "tekst"),
        NoteChange::Edited { note: NoteId(test.id()), text: text() }.into(),
        NoteChange::Seen { notes: Vec::new() }.into(),
        NoteChange::HelpSettled { note: NoteId(test.id()) }.into(),
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
    let posts: [(&str, Vec<(&str, &str)>); 5] = [
        ("/staff/desk/member", vec![("household", &id), ("name", "x"), ("lang", "uk")]),
        ("/staff/desk/household", vec![("alias", "x"), ("member", "y"), ("lang", "uk")]),
        ("/staff/desk/pair", vec![("household", &id)]),
        ("/staff/desk/colleague", vec![("name", "x"), ("role", "researcher"), ("lang", "nl")]),
        ("/staff/desk/invite", vec![("person", &person)]),
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
