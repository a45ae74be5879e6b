//! Snapshots of every form on the wire and in storage. A difference here means that installed
//! phones and stored journals would read something else: forms only ever grow.

use app::domain::appointment::{Details, NewAppointment};
use app::domain::change::{Change, KINDS, Known};
use app::domain::household::{Facet, Health, Housing, NewPerson, Role};
use app::domain::id::{
    AppointmentId, ChangeId, DeviceId, DocKey, HouseholdId, NoteId, PersonId, PlaceKey, StepId, SubKey, TopicKey,
};
use app::domain::indicator::Indicator;
use app::domain::journal::Entry;
use app::domain::note::NewNote;
use app::domain::plan::Plan;
use app::domain::policy::Refusal;
use app::domain::step::{DocState, Doer, LinkState, NewStep, Status, StepKind};
use app::domain::summary::Summary;
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::domain::time::{Day, Moment, WallTime};
use app::replica::wire::{HouseholdPush, HouseholdReply, Outcome, State, SyncReply, SyncRequest, Verdict};
use uuid::Uuid;

fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn said(text: &str) -> Written {
    Written { lang: Lang::Uk, text: text.into() }
}

/// One change of every kind.
fn one_of_each() -> Vec<Known> {
    let (step, person, note) = (StepId(uuid(1)), PersonId(uuid(2)), NoteId(uuid(3)));
    let appointment = AppointmentId(uuid(4));
    let sub = SubKey("visit".into());
    let doc = DocKey("passport".into());
    let place = PlaceKey("ind".into());
    let when = WallTime::parse("2026-12-01T10:30").expect("a time");
    let details = Details {
        place: "Stadhuisplein 100".into(),
        with: "Anna".into(),
        bring: vec![doc.clone()],
        interpreter: true,
        double: true,
    };
    vec![
        Known::HouseholdCreated { alias: "Iris".into(), municipality: "Nijmegen".into() },
        Known::AliasChanged { alias: "Roos".into() },
        Known::MunicipalityChanged { municipality: "Zaanstad".into() },
        Known::PersonAdded {
            person: NewPerson { id: person, name: "Олена".into(), role: Role::Member, born: Some(1990), lang: Lang::Uk },
        },
        Known::PersonRenamed { person, name: "Олена К.".into() },
        Known::LanguageChosen { person, lang: Lang::En },
        Known::PersonLeft { person },
        Known::SituationTold { facet: Facet::Housing(Some(Housing::HostFamily)) },
        Known::SituationTold { facet: Facet::Health(vec![Health::Chronic]) },
        Known::SituationTold { facet: Facet::HousingUntil(Day::parse("2027-01-31")) },
        Known::GoalSet { indicator: Indicator::Work, text: Some(said("Працювати перукаркою")) },
        Known::StepAdded {
            step: Box::new(NewStep {
                id: step,
                kind: StepKind::Breakthrough,
                indicator: Indicator::Rights,
                topic: Some(TopicKey("brp-inschrijving".into())),
                title: Some(said("Реєстрація")),
                about: None,
                urgent: true,
                due: Day::parse("2026-12-24"),
                doer: Doer::Office("gemeente".into()),
                order: 1024,
                needs: vec![StepId(uuid(9))],
                subs: vec![sub.clone()],
                docs: vec![doc.clone()],
                places: vec![place.clone()],
            }),
        },
        Known::StepTitled { step, title: said("Інша назва") },
        Known::StepExplained { step, about: said("Чому") },
        Known::StepKindChanged { step, kind: StepKind::Mapping },
        Known::StepIndicatorChanged { step, indicator: Indicator::Leisure },
        Known::StepStatusChanged {
            step,
            status: Status::Waiting { whom: said("школа"), since: Day::parse("2026-11-01").expect("a day") },
        },
        Known::StepStatusChanged { step, status: Status::CannotNow { why: said("немає паспорта") } },
        Known::StepStatusChanged { step, status: Status::Done { on: Day::parse("2026-11-22").expect("a day") } },
        Known::StepUrgencyChanged { step, urgent: true },
        Known::StepDueChanged { step, due: None },
        Known::StepDoerChanged { step, doer: Doer::Person(person) },
        Known::StepMoved { step, order: -5 },
        Known::StepNeedsChanged { step, needs: vec![] },
        Known::SubStepAdded { step, sub: sub.clone(), text: said("Зателефонувати") },
        Known::SubStepTicked { step, sub, done: true },
        Known::DocumentAdded { step, doc: doc.clone(), text: None },
        Known::DocumentStateChanged { step, doc, state: DocState::CannotGet { because: said("залишився в Харкові") } },
        Known::PlaceLinked { step, place: place.clone() },
        Known::PlaceLinkChanged { step, place, state: LinkState::NotForUs },
        Known::NoteAdded {
            note: NewNote { id: note, step: Some(step), audience: Audience::Team, text: said("Нотатка"), help: false },
        },
        Known::NoteEdited { note, text: said("Виправлено") },
        Known::NotesSeen { notes: vec![note] },
        Known::TextTranslated {
            source: TextHash::of(&said("Нотатка"), Audience::All),
            lang: Lang::Nl,
            text: "Notitie".into(),
        },
        Known::AppointmentAdded {
            appointment: Box::new(NewAppointment {
                id: appointment,
                step: Some(step),
                what: said("Лікар"),
                when,
                details: details.clone(),
            }),
        },
        Known::AppointmentMoved { appointment, when },
        Known::AppointmentDetailed { appointment, details },
        Known::AppointmentCancelled { appointment, cancelled: true },
    ]
}

fn change(n: usize, known: Known) -> Change {
    Change {
        id: ChangeId(uuid(1_000 + n as u128)),
        author: PersonId(uuid(2)),
        device: DeviceId(uuid(5)),
        at: Moment(1_760_000_000_000 + n as i64),
        base: (n % 2 == 1).then(|| ChangeId(uuid(999))),
        settles: if n % 3 == 1 { vec![ChangeId(uuid(998))] } else { Vec::new() },
        body: known.into(),
    }
}

fn entries() -> Vec<Entry> {
    one_of_each()
        .into_iter()
        .enumerate()
        .map(|(n, known)| {
            let audience = if n % 5 == 4 { Audience::Team } else { Audience::All };
            Entry { seq: n as u64 + 1, audience, change: change(n, known) }
        })
        .collect()
}

#[test]
fn every_kind_of_change_has_a_snapshot() {
    let kinds: std::collections::BTreeSet<_> = one_of_each().iter().map(Known::kind).collect();
    for kind in KINDS {
        assert!(kinds.contains(kind), "{kind} has no example");
    }
    insta::assert_json_snapshot!("entries", entries());
}

#[test]
fn entries_survive_the_wire() {
    let json = serde_json::to_string(&entries()).expect("json");
    let back: Vec<Entry> = serde_json::from_str(&json).expect("the same");
    assert_eq!(back, entries());
}

#[test]
fn a_folded_plan_has_a_snapshot_and_survives_storage() {
    let mut plan = Plan::new(HouseholdId(uuid(7)));
    app::domain::journal::fold(&mut plan, &entries());
    let json = serde_json::to_string(&plan).expect("json");
    assert_eq!(serde_json::from_str::<Plan>(&json).expect("the same"), plan);
    insta::assert_json_snapshot!("plan", plan);
    insta::assert_json_snapshot!("summary", Summary::of(&plan));
}

#[test]
fn requests_and_replies_have_snapshots() {
    let household = HouseholdId(uuid(7));
    let changes = vec![change(0, Known::AliasChanged { alias: "Iris".into() })];
    let request = SyncRequest {
        v: 1,
        device: DeviceId(uuid(5)),
        now: Moment(1_760_000_000_000),
        households: vec![HouseholdPush::new(household, Some(3), &changes)],
    };
    insta::assert_json_snapshot!("request", request);
    let id = Some(ChangeId(uuid(1_000)));
    let outcomes = [Verdict::Accepted(4), Verdict::Duplicate(2), Verdict::Refused(Refusal::TooLong)];
    let reply = SyncReply {
        v: 1,
        now: Moment(1_760_000_000_001),
        households: vec![HouseholdReply {
            household,
            results: outcomes.into_iter().map(|verdict| Outcome { id, verdict }).collect(),
            refused: Some(Refusal::ForeignHousehold),
            state: Some(State { plan: Plan::new(household), cursor: 4 }),
            entries: entries().into_iter().take(1).collect(),
            cursor: 4,
            more: true,
        }],
    };
    insta::assert_json_snapshot!("reply", reply);
}
