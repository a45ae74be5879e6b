//! Every id of one household in the hands of another's people: in every route of the router, on every screen, in every
//! kind of change. They read nothing, they change nothing, and no answer tells them whether there is such an id: it is
//! the answer to an id that nobody has.

use crate::access::{Subjects, kinds_about};
use crate::screens::all_screens;
use crate::support::{Answer, Family, Person, TestApp, request};
use app::domain::access::Refusal;
use app::domain::change::{
    AppointmentChange, Change, ChangeKind, DocumentChange, HouseholdChange, InterviewChange, NoteChange,
    PersonChange, PlaceChange,
};
use app::domain::id::{
    AppointmentId, ChangeId, DeviceId, DocumentKey, HouseholdId, NoteId, PersonId, PlaceKey, StepId,
};
use app::domain::plan::answer::Answer as Told;
use app::domain::plan::appointment::{Details, NewAppointment};
use app::domain::plan::household::{NewPerson, Role};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::note::NewNote;
use app::domain::plan::step::{DocumentState, LinkState};
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::domain::time::{Moment, WallTime};
use app::replica::wire::{HouseholdPush, Verdict, Waiting};
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, StatusCode};
use std::collections::BTreeSet;
use uuid::Uuid;

/// What every text of the household has in it, and no other.
const SECRET: &str = "таємниця";

/// Ids of a household: those that it has, or some that nobody has.
#[derive(Clone, Copy)]
struct Ids {
    household: HouseholdId,
    about: Subjects,
    /// Of a member, of the team, and of somebody who is only named.
    people: [PersonId; 4],
    device: DeviceId,
    change: ChangeId,
}

impl Ids {
    fn unknown(test: &TestApp) -> Ids {
        // Of the same length, and used by nobody.
        let id = || Uuid::from_u128(test.id().as_u128() | 0xfe << 96);
        let (person, step) = (PersonId(id()), StepId(id()));
        Ids {
            household: HouseholdId(id()),
            about: Subjects {
                person,
                new_person: PersonId(id()),
                step,
                new_step: step,
                note: NoteId(id()),
                appointment: AppointmentId(id()),
            },
            people: [person, PersonId(id()), PersonId(id()), PersonId(id())],
            device: DeviceId(id()),
            change: ChangeId(id()),
        }
    }

    fn all(&self) -> Vec<String> {
        let Subjects { person: _, new_person, step, new_step: _, note, appointment } = self.about;
        let mut all: Vec<Uuid> = self.people.iter().map(|it| it.0).collect();
        all.extend([
            self.household.0,
            new_person.0,
            step.0,
            note.0,
            appointment.0,
            self.device.0,
            self.change.0,
        ]);
        all.iter().map(Uuid::to_string).collect()
    }
}

/// A household with something of everything in it.
async fn full_household(test: &TestApp) -> (Family, Ids) {
    let family = test.family(&format!("Iris {SECRET}")).await;
    let written = |text: &str| Written { lang: Lang::Uk, text: format!("{text} {SECRET}") };
    let (note, team, appointment) = (NoteId(test.id()), NoteId(test.id()), AppointmentId(test.id()));
    let named = PersonId(test.id());
    let step = family.step;
    let note_of = |id, audience, text| NoteChange::Added {
        note: NewNote { id, step: Some(step), audience, text: written(text), help: true, contact: None },
    };
    let when = WallTime::parse("2026-12-01T10:30").expect("a time");
    let meeting = NewAppointment {
        id: appointment,
        step: Some(step),
        what: written("Розмова"),
        when,
        details: Details::default(),
        repeats: None,
    };
    let person = NewPerson {
        id: named,
        name: format!("Маля {SECRET}"),
        role: Role::Member,
        born: Some(2020),
        names: Default::default(),
        lang: Lang::Uk,
    };
    let (doc, place) = (DocumentKey("passport".into()), PlaceKey("ind".into()));
    let cannot = DocumentState::CannotGet { because: written("Загубили") };
    let by_member: Vec<ChangeKind> = vec![
        note_of(note, Audience::All, "Нотатка").into(),
        AppointmentChange::Added { appointment: Box::new(meeting) }.into(),
        PersonChange::Added { person }.into(),
        HouseholdChange::GoalSet { indicator: Indicator::Work, text: Some(written("Мета")) }.into(),
        DocumentChange::Added { step, doc: doc.clone(), text: None }.into(),
        DocumentChange::StateChanged { step, doc, state: cannot }.into(),
        PlaceChange::Linked { step, place: place.clone() }.into(),
        PlaceChange::StateChanged { step, place, state: LinkState::Joined }.into(),
        InterviewChange::AnswerGiven {
            question: "dreams".into(),
            person: None,
            answer: Some(Told::Said(written("Мрія"))),
        }
        .into(),
    ];
    let changes: Vec<Change> = by_member.into_iter().map(|it| test.by(&family.member, it)).collect();
    let change = changes[0].id;
    let waiting = Some(Waiting { count: 1, since: Moment(test.now().0 - 1_000) });
    let push = HouseholdPush { waiting, ..HouseholdPush::new(family.household, Some(0), &changes) };
    let reply = test.sync(&family.member, push).await;
    let taken = reply.results.iter().filter(|it| matches!(it.verdict, Verdict::Accepted(_))).count();
    assert!(taken >= 8, "{:?}", reply.results);
    let secret = [test.by(&family.researcher, note_of(team, Audience::Team, "Для команди"))];
    test.push(&family.researcher, family.household, &secret).await;
    let page = test.get("/", Some(&family.member)).await.text;
    let device = page.split_once("\"device\":\"").expect("its id").1[..36].parse().expect("an id");
    let ids = Ids {
        household: family.household,
        about: Subjects {
            person: family.member.id,
            new_person: named,
            step,
            new_step: step,
            note,
            appointment,
        },
        people: [family.member.id, family.researcher.id, family.mediator.id, named],
        device,
        change,
    };
    (family, ids)
}

/// What the note of the full household says.
fn their_text() -> Written {
    Written { lang: Lang::Uk, text: format!("Нотатка {SECRET}") }
}

/// Everything that a stranger could have changed.
async fn everything(test: &TestApp, family: &Family) -> String {
    let store = &test.app.store;
    let snapshot = test.app.journals.snapshot(family.household).await.expect("the database");
    let plan = snapshot.plan_json(Audience::Team).to_string();
    let waiting = store.sum_waiting(family.household).await.expect("the database");
    let mut people = Vec::new();
    for person in [&family.member, &family.researcher, &family.mediator] {
        let devices = store.list_devices(person.id, test.now()).await.expect("the database");
        let households = store.list_households_of(person.id).await.expect("the database");
        let row = store.lookup_person(person.id).await.expect("the database");
        people.push((row, households, devices.len()));
    }
    let open = store.list_invitations(test.now()).await.expect("the database");
    let open = open.iter().filter(|it| it.person == family.member.id).count();
    format!("{}\n{plan}\n{waiting:?}\n{people:?}\n{open}", snapshot.seq)
}

/// What can be asked of a route with these ids: the rest of its address, and the fields of a form.
type Asked = (String, Vec<(&'static str, String)>);

/// Every route of the router, and how ids are given to it.
fn routes(ids: &Ids) -> Vec<(&'static str, Vec<Asked>)> {
    let household = || ("household", ids.household.to_string());
    let step = || ("step", ids.about.step.to_string());
    let page = format!("/staff/household/{}/step/{}", ids.household, ids.about.step);
    let all = ids.all();
    let person = |fields: &[(&'static str, String)]| -> Vec<Asked> {
        let with = |id: &PersonId| {
            let fields = fields.iter().cloned().chain([("person", id.to_string()), household()]);
            (String::new(), fields.collect())
        };
        ids.people.iter().map(with).collect()
    };
    let form = |fields: Vec<(&'static str, String)>| (String::new(), fields);
    let words =
        |kind: &str| vec![("kind", kind.to_owned()), ("text", "слово".to_owned()), ("back", page.clone())];
    let mut changes: Vec<Asked> = Vec::new();
    for kind in app::domain::change::kinds() {
        for own in [false, true] {
            let mut fields = words(kind);
            fields.extend([step(), ("sub", "one".into()), ("done", "1".into()), ("audience", "all".into())]);
            fields.extend([
                ("note", ids.about.note.to_string()),
                ("appointment", ids.about.appointment.to_string()),
                ("person", ids.people[3].to_string()),
                ("base", ids.change.to_string()),
                ("settles", ids.change.to_string()),
                ("language", "en".into()),
            ]);
            if !own {
                fields.push(household());
            }
            // In one's own household with another's ids, and in theirs.
            changes.push(form(fields));
        }
    }
    let keys = || all.iter().map(|id| (id.clone(), vec![("title", "x".to_owned())])).collect();
    let library = |path: &str| (path.to_owned(), vec![("title", "x".to_owned())]);
    vec![
        ("/do", changes),
        ("/prefs", vec![form(vec![("theme", "dark".into()), ("back", page.clone())])]),
        ("/enter", all.iter().map(|id| form(vec![("token", id.clone()), ("to", page.clone())])).collect()),
        // It names nothing, and ends the session of whoever asks: theirs alone.
        ("/leave", Vec::new()),
        ("/devices/remove", vec![form(vec![("device", ids.device.to_string()), ("back", page.clone())])]),
        ("/more/devices", person(&[])),
        ("/near/wrong/{key}", all.iter().map(|id| (id.clone(), vec![("text", "x".to_owned())])).collect()),
        (
            "/staff/desk/library/place/{key}/answer",
            all.iter()
                .map(|id| ("ind/answer".to_owned(), vec![("report", id.clone()), ("text", "x".into())]))
                .collect(),
        ),
        (
            "/staff/household/{household}/family",
            ids.people
                .iter()
                .map(|id| (format!("{}/family", ids.household), vec![("person", id.to_string())]))
                .collect(),
        ),
        ("/staff/seen", vec![form(vec![household(), ("seq", "1".into())])]),
        (
            "/staff/several",
            vec![form(vec![
                household(),
                ("what", "message".into()),
                ("text", "x".into()),
                ("act", "give".into()),
            ])],
        ),
        ("/staff/several/undo", vec![form(vec![household(), ("act", ids.about.step.to_string())])]),
        (
            "/staff/interpreters",
            vec![form(vec![
                household(),
                ("appointment", ids.about.appointment.to_string()),
                ("state", "asked".into()),
            ])],
        ),
        (
            "/staff/queue/claim",
            vec![form(vec![
                household(),
                ("source", TextHash::of(&their_text(), Audience::All).to_string()),
                ("into", "nl".into()),
            ])],
        ),
        (
            "/staff/glossary/{sort}",
            all.iter().map(|id| ("remove".to_owned(), vec![("term", id.clone())])).collect(),
        ),
        // It names nothing, and is about whoever asks.
        ("/staff/more", Vec::new()),
        (
            "/staff/work",
            all.iter()
                .map(|id| form(vec![household(), ("reminder", id.clone()), ("result", "reached".to_owned())]))
                .collect(),
        ),
        (
            "/staff/desk/household",
            vec![form(vec![
                household(),
                ("alias", "x".into()),
                ("member", "x".into()),
                ("lang", "uk".into()),
            ])],
        ),
        ("/staff/desk/member", vec![form(vec![household(), ("name", "x".into()), ("lang", "uk".into())])]),
        ("/staff/desk/pair", vec![form(vec![household(), ("researcher", ids.people[1].to_string())])]),
        (
            "/staff/desk/colleague",
            vec![form(vec![
                household(),
                ("name", "x".into()),
                ("role", "coordinator".into()),
                ("lang", "nl".into()),
            ])],
        ),
        ("/staff/desk/invite", person(&[])),
        ("/staff/desk/withdraw", person(&[])),
        ("/staff/desk/out", person(&[])),
        ("/staff/desk/device", person(&[("device", ids.device.to_string())])),
        (
            "/staff/desk/stand-in",
            person(&[
                ("stand_in", ids.people[1].to_string()),
                ("until", "2030-01-01".into()),
                ("step", "do".into()),
            ]),
        ),
        ("/staff/desk/back", person(&[("stand_in", ids.people[1].to_string())])),
        ("/staff/desk/close", vec![form(vec![household(), ("reason", "other".into())])]),
        ("/staff/desk/open", vec![form(vec![household()])]),
        ("/staff/desk/again", person(&[])),
        (
            "/staff/desk/practice",
            vec![form(vec![
                ("researcher", ids.people[1].to_string()),
                ("instead", ids.household.to_string()),
            ])],
        ),
        ("/staff/desk/library/new", vec![library("")]),
        ("/staff/desk/library/topic/{key}", keys()),
        ("/staff/desk/library/amount/{key}", keys()),
        ("/staff/desk/library/places/new", vec![library("")]),
        ("/staff/desk/library/place/{key}", keys()),
        // What it takes is tried by itself, below.
        ("/api/sync/v1", vec![form(vec![household()])]),
        // What it takes is tried in `queue`.
        ("/api/claims/v1", vec![form(vec![household()])]),
        // What it takes is tried in `reminders`.
        ("/api/push/v1", vec![form(vec![household()])]),
        (
            "/api/live/v1",
            vec![
                (format!("?household={}&after=0", ids.household), Vec::new()),
                (format!("?household={}&after=3", ids.household), Vec::new()),
            ],
        ),
        ("/api/trouble/v1", all.iter().map(|id| (String::new(), vec![("build", id.clone())])).collect()),
        ("/away/{lang}", all.iter().map(|id| (id.clone(), Vec::new())).collect()),
        ("/shell/{app}/{lang}", all.iter().map(|id| (format!("{id}/{id}"), Vec::new())).collect()),
        ("/healthz", vec![(format!("?household={}", ids.household), Vec::new())]),
        ("/readyz", vec![(format!("?household={}", ids.household), Vec::new())]),
    ]
}

/// The routes that the router has, as its source says them.
fn routes_of_the_router() -> BTreeSet<&'static str> {
    let source = include_str!("../../src/router.rs");
    source.split(".route(").skip(1).filter_map(|rest| rest.split('"').nth(1)).collect()
}

/// An answer without the ids that are in it, for some are made anew each time and others were asked for.
fn without_ids(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find('-') {
        let id = place.checked_sub(8).and_then(|start| Some((start, rest.get(start..start + 36)?)));
        match id.filter(|(_, id)| Uuid::try_parse(id).is_ok()) {
            Some((start, _)) => {
                out.push_str(&rest[..start]);
                out.push_str("ID");
                rest = &rest[start + 36..];
            }
            None => {
                out.push_str(&rest[..=place]);
                rest = &rest[place + 1..];
            }
        }
    }
    out + rest
}

fn told(answer: &Answer) -> (StatusCode, Option<String>, String) {
    let location = answer.location.as_deref().map(|it| without_ids(&it.replace("%2D", "-")));
    (answer.status, location, without_ids(&answer.text.replace("%2D", "-")))
}

async fn send(
    test: &TestApp,
    method: Method,
    path: &str,
    by: Option<&Person>,
    fields: &[(&str, String)],
) -> Answer {
    if method == Method::POST {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        return test.post_form(path, by, &fields).await;
    }
    let mut asked = request(method, path, by, Body::empty());
    asked.headers_mut().insert(CONTENT_TYPE, "text/plain".parse().expect("a value"));
    test.send(asked).await
}

/// The live stream of staff without a household does not end: only its refusals are read.
fn is_endless(path: &str, by: Option<&Person>) -> bool {
    path == "/api/live/v1" && by.is_some_and(|it| it.role.is_staff())
}

#[tokio::test]
async fn the_ids_of_a_household_open_nothing_to_anybody_else() {
    let test = TestApp::start().await;
    let (family, theirs) = full_household(&test).await;
    let els = test.family("Els").await;
    let unpaired = test.add_person(Role::Researcher, "Zonder gezin").await;
    let before = everything(&test, &family).await;
    let unknown = Ids::unknown(&test);
    let listed: BTreeSet<&str> = routes(&theirs).into_iter().map(|(route, _)| route).collect();
    assert_eq!(listed, routes_of_the_router(), "every route of the router is tried");
    for by in [Some(&els.member), Some(&els.researcher), Some(&els.mediator), Some(&unpaired), None] {
        for ((route, asked), (_, asked_unknown)) in routes(&theirs).into_iter().zip(routes(&unknown)) {
            let base = route.split('{').next().unwrap_or_default();
            for ((rest, fields), (rest_unknown, fields_unknown)) in asked.iter().zip(&asked_unknown) {
                for method in [Method::GET, Method::POST] {
                    let (path, other) = (format!("{base}{rest}"), format!("{base}{rest_unknown}"));
                    if is_endless(&path, by) {
                        continue;
                    }
                    let answer = send(&test, method.clone(), &path, by, fields).await;
                    let role = by.map(|it| it.role);
                    assert!(!answer.text.contains(SECRET), "{role:?} {method} {path} {fields:?}");
                    let to_unknown = send(&test, method.clone(), &other, by, fields_unknown).await;
                    assert_eq!(told(&answer), told(&to_unknown), "{role:?} {method} {path} {fields:?}");
                }
            }
        }
        let screens = |ids: &Ids| {
            all_screens(
                ids.household,
                ids.about.step,
                (ids.about.note, ids.about.appointment),
                ("brp-inschrijving", "own-contribution"),
            )
        };
        for (screen, other) in screens(&theirs).into_iter().zip(screens(&unknown)) {
            let answer = test.get(&screen.to_string(), by).await;
            assert!(!answer.text.contains(SECRET), "{screen}");
            let to_unknown = test.get(&other.to_string(), by).await;
            assert_eq!(told(&answer), told(&to_unknown), "{:?} {screen}", by.map(|it| it.role));
        }
        assert_eq!(everything(&test, &family).await, before, "{:?}", by.map(|it| it.role));
    }
    // Also not to a coordinator, who may know of it and reads nothing.
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    for screen in all_screens(
        theirs.household,
        theirs.about.step,
        (theirs.about.note, theirs.about.appointment),
        ("brp-inschrijving", "own-contribution"),
    ) {
        let page = test.get(&screen.to_string(), Some(&coordinator)).await;
        let hidden = page.text.replace(&format!("Iris {SECRET}"), "");
        assert!(!hidden.contains(SECRET), "{screen}");
    }
    assert_eq!(test.get("/", Some(&family.member)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_ids_of_a_household_change_nothing_of_it_in_any_kind_of_change() {
    let test = TestApp::start().await;
    let (family, theirs) = full_household(&test).await;
    let before = everything(&test, &family).await;
    for role in [Role::Member, Role::Researcher, Role::Mediator] {
        // Two households that are alike: one is told of the ids, one of such as nobody has.
        let (one, other) = (test.family("Els").await, test.family("Els").await);
        let unknown = Ids::unknown(&test);
        let verdicts = async |family: &Family, ids: &Ids, to: HouseholdId| {
            let by = match role {
                Role::Researcher => &family.researcher,
                Role::Mediator => &family.mediator,
                _ => &family.member,
            };
            let kinds = kinds_about(&test, ids.about);
            assert_eq!(
                kinds.iter().map(ChangeKind::kind).collect::<BTreeSet<_>>(),
                app::domain::change::kinds().collect(),
                "every kind is tried"
            );
            let mut changes: Vec<Change> = kinds.into_iter().map(|it| test.by(by, it)).collect();
            let tick = || test.by(by, test.tick(family, "one"));
            changes.push(Change { id: ids.change, ..tick() });
            changes.push(Change { base: Some(ids.change), settles: vec![ids.change], ..tick() });
            changes.push(Change { device: ids.device, ..tick() });
            changes.extend(ids.people.map(|author| Change { author, ..tick() }));
            let reply = test.push(by, to, &changes).await;
            let text = serde_json::to_string(&reply.state).expect("json");
            assert!(!text.contains(SECRET));
            let numbers = |verdict| match verdict {
                Verdict::Accepted(_) => "accepted".to_owned(),
                Verdict::Duplicate(_) => "duplicate".to_owned(),
                Verdict::Refused(reason) => format!("{reason:?}"),
            };
            let all: Vec<String> = reply.results.into_iter().map(|it| numbers(it.verdict)).collect();
            (reply.refused, all)
        };
        let known = verdicts(&one, &theirs, one.household).await;
        assert_eq!(known, verdicts(&other, &unknown, other.household).await, "{role:?}");
        assert_eq!(known.0, None);
        let there = verdicts(&one, &theirs, theirs.household).await;
        assert_eq!(there, verdicts(&other, &unknown, unknown.household).await, "{role:?}");
        assert_eq!(there.0, Some(Refusal::ForeignHousehold));
        // The one exception: a person's id is somebody's in one household only, so the second is refused.
        let by = if role == Role::Researcher { &one.researcher } else { &one.member };
        for id in theirs.people {
            let person = NewPerson {
                id,
                name: "x".into(),
                names: Default::default(),
                role: Role::Member,
                born: None,
                lang: Lang::Uk,
            };
            let reply = test.push(by, one.household, &[test.by(by, PersonChange::Added { person })]).await;
            assert_eq!(reply.results[0].verdict, Verdict::Refused(Refusal::IdInUse));
        }
        assert_eq!(everything(&test, &family).await, before, "{role:?}");
    }
}
