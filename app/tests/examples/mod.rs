//! An example of everything on the wire, for the tests of its form.

#![allow(dead_code, reason = "each test takes the examples that it needs")]

use app::domain::access::Refusal;
use app::domain::change::{
    AppointmentChange, ArrangementChange, Body, Change, ChangeKind, DocumentChange, HouseholdChange,
    InterviewChange, NoteChange, OfferChange, PersonChange, PlaceChange, StepChange, TaskChange,
    TranslationChange,
};
use app::domain::coordination::{
    Account, AccountDevice, Colleague, CoordinatedHousehold, Coordination, FormerColleague, HandedOver,
    Handing, Handover, Invitation,
};
use app::domain::distance::Point;
use app::domain::field::{Mark, Rival};
use app::domain::id::{
    AmountKey, AppointmentId, ChangeId, DeviceId, DocumentKey, Fingerprint, HouseholdId, NoteId, PersonId,
    PlaceKey, StepId, SubKey, TopicKey,
};
use app::domain::journal::{Entry, fold};
use app::domain::library::offer::Offer;
use app::domain::library::revision::{Behind, Revised, Revision, Subject, TopicWords};
use app::domain::library::{Amount, AmountKind, Degrees, Library, Place, Sureness, Term, Topic};
use app::domain::name::Script;
use app::domain::news::Happening;
use app::domain::plan::Plan;
use app::domain::plan::answer::Answer;
use app::domain::plan::appointment::{Details, NewAppointment};
use app::domain::plan::household::{Closing, ClosingReason, NewPerson, Role, StandIn};
use app::domain::plan::indicator::Indicator;
use app::domain::plan::interpreter::{InterpreterState, Interpreting};
use app::domain::plan::note::{Contact, NewNote};
use app::domain::plan::offer_response::OfferResponse;
use app::domain::plan::outcome;
use app::domain::plan::reminder_choice::ReminderChoice;
use app::domain::plan::repeat::{Exception, Repeat};
use app::domain::plan::situation::{Facet, Health, Housing, Legal, Subgroup, Work};
use app::domain::plan::step::{DocumentState, Doer, LinkState, NewStep, Nuance, Status, StepKind};
use app::domain::several::Fit;
use app::domain::summary::{Summary, untranslated};
use app::domain::text::{Audience, Lang, TextHash, Written};
use app::domain::time::{Day, Moment, WallTime};
use app::model::glossary::{GlossaryPage, OwnTerm, TermWords};
use app::model::interpreters::{InterpreterPage, InterpreterRow, OfPlan};
use app::model::library::{
    AmountForm, AmountPage, Change as LibraryChange, FormState, LibraryList, LibraryPage, PlaceForm,
    PlacePage, TopicForm, TopicPage, Wrong,
};
use app::model::place_reports::{PlaceReport, ReportAnswer, ReportPage};
use app::model::places::{Looking, NearPage, Origin, SoughtTown};
use app::model::queue::{Claim, Done, Kept, QueueItem, QueuePage, Similar};
use app::model::several::{self, DoneRow, GiftForm, LookRow, SeveralPage, Stands, What};
use app::model::{
    Appearance, Caseload, CoordinationPage, DeviceRow, Extra, Finder, HouseholdNews, Me, News, NewsOf,
    Notice, OwnWork, Page, Size, Theme, Titled, Unsent, WorkItem,
};
use app::replica::wire::{
    HouseholdPush, HouseholdReply, Outcome, State, SyncReply, SyncRequest, Verdict, Waiting,
};
use app::replica::{Pending, ReplicaSnapshot, Stage};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

pub(crate) fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

pub(crate) fn said(text: &str) -> Written {
    Written { lang: Lang::Uk, text: text.into() }
}

/// One change of every kind.
pub(crate) fn one_of_each() -> Vec<ChangeKind> {
    let (step, person, note) = (StepId(uuid(1)), PersonId(uuid(2)), NoteId(uuid(3)));
    let (appointment, class) = (AppointmentId(uuid(4)), AppointmentId(uuid(44)));
    let sub = SubKey("visit".into());
    let doc = DocumentKey("passport".into());
    let place = PlaceKey("ind".into());
    let when = WallTime::parse("2026-12-01T10:30").expect("a time");
    let details = Details {
        place: "Stadhuisplein 100".into(),
        with: "Anna".into(),
        bring: vec![doc.clone()],
        interpreter: true,
        double: true,
        ..Details::default()
    };
    vec![
        HouseholdChange::Created { alias: "Iris".into(), municipality: "Nijmegen".into() }.into(),
        HouseholdChange::AliasChanged { alias: "Roos".into() }.into(),
        HouseholdChange::MunicipalityChanged { municipality: "Zaanstad".into() }.into(),
        PersonChange::Added {
            person: NewPerson {
                id: person,
                name: "Олена".into(),
                names: BTreeMap::from([(Script::Latin, "Olena".into())]),
                role: Role::Member,
                born: Some(1990),
                lang: Lang::Uk,
            },
        }
        .into(),
        PersonChange::Renamed { person, name: "Олена К.".into() }.into(),
        PersonChange::LanguageChosen { person, lang: Lang::En }.into(),
        PersonChange::Left { person }.into(),
        InterviewChange::SituationTold { facet: Facet::Housing(Some(Housing::HostFamily)) }.into(),
        InterviewChange::SituationTold { facet: Facet::Health(vec![Health::Chronic]) }.into(),
        InterviewChange::SituationTold { facet: Facet::HousingUntil(Day::parse("2027-01-31")) }.into(),
        PersonChange::BornTold { person, born: Some(1991) }.into(),
        InterviewChange::AnswerGiven {
            question: "work".into(),
            person: Some(person),
            answer: Some(Answer::Chosen(vec!["looking".into()])),
        }
        .into(),
        InterviewChange::AnswerGiven {
            question: "arrived".into(),
            person: None,
            answer: Day::parse("2026-11-20").map(Answer::On),
        }
        .into(),
        InterviewChange::AnswerGiven {
            question: "good-at".into(),
            person: Some(person),
            answer: Some(Answer::Said(said("Шию й печу"))),
        }
        .into(),
        InterviewChange::AnswerGiven { question: "pets".into(), person: None, answer: None }.into(),
        DocumentChange::StateTold { doc: DocumentKey("digid".into()), state: DocumentState::AskedFor }.into(),
        OfferChange::Answered {
            topic: TopicKey("fietsles".into()),
            aside: Day::parse("2027-01-05").map(OfferResponse::Later),
        }
        .into(),
        OfferChange::Answered { topic: TopicKey("huisdier".into()), aside: Some(OfferResponse::Dropped) }
            .into(),
        HouseholdChange::GoalSet {
            indicator: Indicator::Work, text: Some(said("Працювати перукаркою"))
        }
        .into(),
        StepChange::Added {
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
                opens: vec![],
                subs: vec![sub.clone()],
                documents: vec![doc.clone()],
                places: vec![place.clone()],
            }),
        }
        .into(),
        StepChange::Titled { step, title: said("Інша назва") }.into(),
        StepChange::Explained { step, about: said("Чому") }.into(),
        StepChange::KindChanged { step, kind: StepKind::Mapping }.into(),
        StepChange::IndicatorChanged { step, indicator: Indicator::Leisure }.into(),
        StepChange::StatusChanged {
            step,
            status: Status::Waiting {
                whom: said("школа"),
                since: Day::parse("2026-11-01").expect("a day"),
                ask: Day::parse("2026-12-01"),
            },
        }
        .into(),
        StepChange::StatusChanged {
            step, status: Status::CannotNow { why: said("немає паспорта") }
        }
        .into(),
        StepChange::StatusChanged {
            step,
            status: Status::Done { on: Day::parse("2026-11-22").expect("a day") },
        }
        .into(),
        StepChange::UrgencyChanged { step, urgent: true }.into(),
        StepChange::DueChanged { step, due: None }.into(),
        StepChange::DoerChanged { step, doer: Doer::Person(person) }.into(),
        StepChange::Moved { step, order: -5 }.into(),
        StepChange::NeedsChanged { step, needs: vec![] }.into(),
        TaskChange::Added { step, sub: sub.clone(), text: said("Зателефонувати") }.into(),
        TaskChange::Ticked { step, sub, done: true }.into(),
        DocumentChange::Added { step, doc: doc.clone(), text: None }.into(),
        DocumentChange::StateChanged {
            step,
            doc,
            state: DocumentState::CannotGet { because: said("залишився в Харкові") },
        }
        .into(),
        PlaceChange::Linked { step, place: place.clone() }.into(),
        PlaceChange::StateChanged { step, place: place.clone(), state: LinkState::NotForUs }.into(),
        NoteChange::Added {
            note: NewNote {
                id: note,
                step: Some(step),
                audience: Audience::Team,
                text: said("Нотатка"),
                help: false,
                contact: None,
            },
        }
        .into(),
        NoteChange::Edited { note, text: said("Виправлено") }.into(),
        NoteChange::Seen { notes: vec![note] }.into(),
        TranslationChange::Translated {
            source: TextHash::of(&said("Нотатка"), Audience::All),
            lang: Lang::Nl,
            text: "Notitie".into(),
        }
        .into(),
        AppointmentChange::Added {
            appointment: Box::new(NewAppointment {
                id: appointment,
                step: Some(step),
                what: said("Лікар"),
                when,
                details: details.clone(),
                repeats: None,
            }),
        }
        .into(),
        AppointmentChange::Moved { appointment, when }.into(),
        AppointmentChange::Detailed { appointment, details }.into(),
        AppointmentChange::Cancelled { appointment, cancelled: true }.into(),
        NoteChange::HelpSettled { note }.into(),
        OfferChange::Answered { topic: TopicKey("tolk".into()), aside: Some(OfferResponse::Stays) }.into(),
        AppointmentChange::Titled { appointment, what: said("Розмова про школу") }.into(),
        AppointmentChange::Detailed {
            appointment,
            details: Details {
                place: "нова школа".into(),
                with: "de juf".into(),
                place_lang: Some(Lang::Uk),
                with_lang: Some(Lang::Nl),
                ..Details::default()
            },
        }
        .into(),
        PersonChange::NamedIn { person, script: Script::Latin, name: "Olena K.".into() }.into(),
        PersonChange::PhoneTold { person, phone: "06 12 34 56 78".into() }.into(),
        NoteChange::Added {
            note: NewNote {
                id: NoteId(uuid(31)),
                step: Some(step),
                audience: Audience::All,
                text: Written {
                    lang: Lang::Uk, text: "Передзвонять у п’ятницю".into()
                },
                help: false,
                contact: Some(Contact {
                    day: Day(20_800),
                    office: "UWV".into(),
                    whom: "mevrouw Jansen".into(),
                    number: "123-45".into(),
                }),
            },
        }
        .into(),
        PersonChange::StandsIn {
            person,
            stands: StandIn { whom: PersonId(uuid(40)), from: Day(20_800), until: Day(20_814) },
        }
        .into(),
        HouseholdChange::Closed { closed: Some(Closing { reason: ClosingReason::Moved, day: Day(20_830) }) }
            .into(),
        HouseholdChange::ForPractice {}.into(),
        AppointmentChange::Added {
            appointment: Box::new(NewAppointment {
                id: class,
                step: None,
                what: said("Курс нідерландської"),
                when: WallTime { day: Day(20_788), minute: 600 },
                details: Details::default(),
                repeats: Some(Repeat { until: Day(20_800), every_weeks: 2, exceptions: BTreeMap::new() }),
            }),
        }
        .into(),
        ArrangementChange::OutcomeNoted {
            appointment: class,
            outcome: Some(outcome::Outcome {
                day: Day(20_788),
                went: true,
                words: Some(said("Усе добре")),
                next: Some(said("Зателефонувати в понеділок")),
            }),
        }
        .into(),
        ArrangementChange::CompanyTold { appointment: class, going: vec![person] }.into(),
        ArrangementChange::InterpreterTold {
            appointment: class,
            interpreting: Some(Interpreting { confirmed: true, name: "Global Talk 088 255 52 22".into() }),
        }
        .into(),
        ArrangementChange::TravelTold {
            appointment: class, travel: Some(said("Автобус 65, другий поверх"))
        }
        .into(),
        ArrangementChange::RepeatsTold {
            appointment: class,
            repeats: Some(Repeat {
                until: Day(20_830),
                every_weeks: 1,
                exceptions: BTreeMap::from([
                    (Day(20_795), Exception::Skipped),
                    (Day(20_802), Exception::MovedTo(WallTime { day: Day(20_803), minute: 900 })),
                ]),
            }),
        }
        .into(),
        PlaceChange::Suggested {
            step, place: place.clone(), why: said("Там говорять українською")
        }
        .into(),
        PlaceChange::Answered { step, place: place.clone(), answer: Nuance::Interested }.into(),
        PlaceChange::AlongTold { step, place, along: Doer::Office("Рік".into()) }.into(),
        PersonChange::RemindersChosen {
            person,
            reminders: ReminderChoice { before: None, quiet_from: 21 * 60, ..ReminderChoice::default() },
        }
        .into(),
    ]
}

pub(crate) fn change(n: usize, body: impl Into<Body>) -> Change {
    Change {
        id: ChangeId(uuid(1_000 + n as u128)),
        author: PersonId(uuid(2)),
        device: DeviceId(uuid(5)),
        at: Moment(1_760_000_000_000 + n as i64),
        base: (n % 2 == 1).then(|| ChangeId(uuid(999))),
        settles: if n % 3 == 1 { vec![ChangeId(uuid(998))] } else { Vec::new() },
        body: body.into(),
    }
}

pub(crate) fn entries() -> Vec<Entry> {
    one_of_each()
        .into_iter()
        .enumerate()
        .map(|(n, known)| {
            let audience = if n % 5 == 4 { Audience::Team } else { Audience::All };
            Entry { seq: n as u64 + 1, audience, change: change(n, known) }
        })
        .collect()
}

/// The plan that the entries fold into.
pub(crate) fn plan() -> Plan {
    let mut plan = Plan::new(HouseholdId(uuid(7)));
    fold(&mut plan, &entries());
    plan
}

/// A plan with rivals, earlier versions and translations too, and with all of the situation told.
pub(crate) fn lively_plan() -> Plan {
    let mut plan = plan();
    let note = NoteId(uuid(33));
    let (step, person) = (StepId(uuid(1)), PersonId(uuid(2)));
    let more: [ChangeKind; 14] = [
        InterviewChange::SituationTold { facet: Facet::HousingUntil(Day::parse("2028-02-29")) }.into(),
        InterviewChange::SituationTold { facet: Facet::Housing(Some(Housing::Hotel)) }.into(),
        InterviewChange::SituationTold { facet: Facet::Housing(None) }.into(),
        InterviewChange::SituationTold { facet: Facet::Subgroup(Some(Subgroup::SixtyPlus)) }.into(),
        InterviewChange::SituationTold { facet: Facet::Legal(Some(Legal::Protected)) }.into(),
        InterviewChange::SituationTold { facet: Facet::Work(Some(Work::Looking)) }.into(),
        NoteChange::Added {
            note: NewNote {
                id: note,
                step: None,
                audience: Audience::All,
                text: said("Допоможіть"),
                help: true,
                contact: None,
            },
        }
        .into(),
        TranslationChange::Translated {
            source: TextHash::of(&said("Допоможіть"), Audience::All),
            lang: Lang::Nl,
            text: "Help".into(),
        }
        .into(),
        TranslationChange::Translated {
            source: TextHash::of(&said("Допоможіть"), Audience::All),
            lang: Lang::En,
            text: "Help".into(),
        }
        .into(),
        NoteChange::Edited { note, text: said("Допоможіть, будь ласка") }.into(),
        NoteChange::Seen { notes: vec![note] }.into(),
        StepChange::UrgencyChanged { step, urgent: false }.into(),
        StepChange::DoerChanged { step, doer: Doer::Open }.into(),
        PersonChange::Renamed { person, name: "Олена Коваль".into() }.into(),
    ];
    let more = one_of_each().into_iter().rev().chain(more);
    let more = more.enumerate().map(|(n, known)| Change {
        base: None,
        settles: Vec::new(),
        ..change(n + 500, known)
    });
    for change in more {
        plan.apply(&change);
    }
    plan
}

/// What a device sends, and the changes in it.
pub(crate) fn request() -> (SyncRequest, Vec<Change>) {
    let changes = vec![change(0, HouseholdChange::AliasChanged { alias: "Iris".into() })];
    let request = SyncRequest {
        v: 1,
        reasons: 1,
        device: DeviceId(uuid(5)),
        now: Moment(1_760_000_000_000),
        households: vec![HouseholdPush {
            fingerprint: Some(Fingerprint(uuid(999))),
            offers: vec![ChangeId(uuid(998))],
            ..HouseholdPush::new(HouseholdId(uuid(7)), Some(3), &changes)
        }],
    };
    (request, changes)
}

/// What the server answers.
pub(crate) fn reply() -> SyncReply {
    let household = HouseholdId(uuid(7));
    let id = Some(ChangeId(uuid(1_000)));
    let fingerprint = Some(Fingerprint(uuid(1_001)));
    let outcomes = [Verdict::Accepted(4), Verdict::Duplicate(2), Verdict::Refused(Refusal::TooLong)];
    SyncReply {
        v: 1,
        now: Moment(1_760_000_000_001),
        households: vec![HouseholdReply {
            household,
            results: outcomes.into_iter().map(|verdict| Outcome { id, verdict }).collect(),
            refused: Some(Refusal::ForeignHousehold),
            state: Some(State { plan: Plan::new(household), cursor: 4, fingerprint }),
            entries: entries().into_iter().take(1).collect(),
            cursor: 4,
            fingerprint,
            another: true,
            lacks: id.into_iter().collect(),
            more: true,
        }],
    }
}

/// A topic and a place with everything, and ones with only what they must have.
pub(crate) fn library() -> Library {
    let key = TopicKey("zorgverzekering".into());
    let checked = Day::parse("2026-06-01").expect("a day");
    let topic = Topic {
        key: key.clone(),
        indicator: Indicator::Health,
        kind: StepKind::Everyday,
        groups: vec!["everyone".into()],
        not_for: vec!["third-country".into()],
        subs: vec![SubKey("apply".into())],
        speaks_of: vec!["apply: bankrekening, digid".into()],
        documents: vec![DocumentKey("passport".into())],
        needs: vec![TopicKey("brp-inschrijving".into())],
        places: vec![PlaceKey("ind".into())],
        within_days: Some(120),
        checked,
        volatile: true,
        sources: vec!["https://example.org/".into()],
        sensitive: true,
        at_doctor: true,
        sure: BTreeMap::from([("overall".into(), Sureness::A), ("amounts".into(), Sureness::C)]),
        offer: Offer {
            when: vec!["always".into()],
            unless: vec!["have:bsn".into()],
            close: vec!["housing:own-rent".into()],
            urgent: vec!["until:42".into()],
            light: true,
            not_light: vec!["health:mental-load".into()],
            rank: 7,
            behind: vec![TopicKey("ind-bewijs-van-verblijf".into())],
            after: Some(TopicKey("told".into())),
            before_until: Some(42),
            due_on: Some("protection-until".into()),
        },
    };
    let bare = Topic {
        not_for: Vec::new(),
        speaks_of: Vec::new(),
        documents: Vec::new(),
        needs: Vec::new(),
        places: Vec::new(),
        within_days: None,
        volatile: false,
        sensitive: false,
        at_doctor: false,
        offer: Offer::default(),
        ..topic.clone()
    };
    let place = Place {
        key: PlaceKey("library".into()),
        name: "De Mariënburg".into(),
        municipality: "Nijmegen".into(),
        indicators: vec![Indicator::Language, Indicator::Bridges],
        kind: "activity".into(),
        address: "Mariënburg 29".into(),
        phone: "024".into(),
        email: "info@example.org".into(),
        web: "https://example.org/".into(),
        languages: vec!["nl".into(), "uk".into()],
        lat: Some(Degrees("51.84".into())),
        lon: Some(Degrees("5.0".into())),
        source: "https://example.org/".into(),
        checked,
        sure: Sureness::B,
        call_first: true,
        hidden: false,
        free: None,
    };
    let anywhere = Place {
        municipality: String::new(),
        address: String::new(),
        phone: String::new(),
        email: String::new(),
        web: String::new(),
        languages: Vec::new(),
        lat: None,
        lon: None,
        call_first: false,
        hidden: false,
        free: None,
        ..place.clone()
    };
    let term =
        Term {
            nl: "gemeente".into(), uk: "громада".into(), en: "municipality".into(), ..Term::default()
        };
    let noted = Term {
        note: "Not the city.".into(),
        note_nl: "Niet de stad.".into(),
        note_uk: "Не місто.".into(),
        ..term.clone()
    };
    let dated = Amount {
        key: AmountKey("own-contribution".into()),
        kind: AmountKind::Euro,
        value: "244.22".into(),
        from: Some(checked),
        checked,
        sure: Sureness::A,
        source: "https://example.org/".into(),
    };
    let amount = Amount { from: None, ..dated.clone() };
    Library {
        topics: vec![topic, bare],
        places: vec![place, anywhere],
        terms: vec![term, noted],
        amounts: vec![dated, amount],
        behind: vec!["visit uk cost".into()],
        asked_if: vec!["visit passport each each".into()],
        centres: Vec::new(),
    }
}

fn behind() -> Behind {
    BTreeMap::from([(Lang::Uk, BTreeSet::from(["cost".to_owned()]))])
}

/// A revision of a topic, one of an amount and one of a place.
pub(crate) fn revisions() -> [Revision; 3] {
    let library = library();
    let parts = BTreeMap::from([("why".into(), "Без нього { -own-contribution }".into())]);
    let words = BTreeMap::from([(Lang::Uk, TopicWords { title: "Страхування".into(), parts })]);
    let topic = Box::new(library.topics[0].clone());
    let place = Box::new(Place { hidden: true, ..library.places[0].clone() });
    let about = BTreeMap::from([(Lang::Uk, "Поради".to_owned())]);
    [
        Revision::Topic { topic, words },
        Revision::Amount(library.amounts[0].clone()),
        Revision::Place { place, words: about },
    ]
}

/// The coordinators' pages of the library.
fn library_desk() -> [LibraryPage; 5] {
    let [topic, amount, _] = revisions();
    let sentence = Some(said("за { -term } днів"));
    let wrong = vec![Wrong { sentence, ..Wrong::new("why-uk", "staff-wrong-language") }];
    let at = Moment(1_760_000_000_000);
    let history =
        vec![Revised { number: 3, at, author: "Marloes".into(), revision: topic.clone(), wording: true }];
    let state = FormState { wrong, saved: true, built_in: Some(amount), history, behind: behind() };
    let Revision::Topic { topic, words } = topic else { unreachable!("the first is of a topic") };
    let form = TopicForm::of(&topic, words, 3);
    let amount = AmountForm::of(&library().amounts[0], 2, Lang::Nl);
    let about = BTreeMap::from([(Lang::Uk, "Поради".to_owned())]);
    let place = PlaceForm::of(&library().places[0], about, 2);
    let change = LibraryChange { subject: Subject::Topic(topic.key.clone()), at, author: "Marloes".into() };
    [
        LibraryPage::List(LibraryList {
            search: "bsn".into(),
            filter: "old".into(),
            changed: vec![change],
            reports: vec![place_report()],
        }),
        LibraryPage::Topic(Box::new(TopicPage {
            theirs: Some(form.clone()),
            form,
            state: state.clone(),
            documents: vec![DocumentKey("passport".into())],
        })),
        LibraryPage::Amount(Box::new(AmountPage {
            theirs: Some(amount.clone()),
            form: amount,
            state: state.clone(),
        })),
        LibraryPage::Places(LibraryList::default()),
        LibraryPage::Place(Box::new(PlacePage {
            theirs: Some(place.clone()),
            form: place,
            state,
            reports: vec![place_report()],
        })),
    ]
}

/// The queue with a text that was translated twice, one that is only here, and one that somebody is translating.
fn queue(items: Vec<QueueItem>) -> QueuePage {
    let (mut page, mark) = (
        QueuePage { items, ..QueuePage::default() },
        Mark { change: ChangeId(uuid(31)), who: PersonId(uuid(4)), at: Moment(6) },
    );
    let done = Done {
        text: "До вівторка".into(),
        who: PersonId(uuid(3)),
        at: Moment(7),
        change: Some(ChangeId(uuid(32))),
        rivals: vec![Rival { value: "У вівторок".into(), mark: Some(mark) }],
        kept: Kept::Here,
        beside: true,
    };
    page.items[0].similar = vec![Similar {
        text: "Tot dinsdag".into(),
        translation: "До вівторка".into(),
        alias: "Els".into(),
        who: PersonId(uuid(3)),
        at: Moment(4),
    }];
    page.items[0].own_terms = vec![Term {
        nl: "leefgeld".into(),
        uk: "кошти на прожиття".into(),
        note: "zo zegt de gemeente".into(),
        ..Term::default()
    }];
    let first = page.items[0].clone();
    page.claims = vec![Claim { of: first.source(), who: mark.who, until: Moment(8) }];
    page.people = BTreeMap::from([(mark.who, "Оксана".into())]);
    page.as_of = Some(Moment(9));
    page.done = vec![QueueItem { done: Some(done), ..first }];
    page
}

/// What each kind of screen holds beside the plan.
/// What a family said of a place, with its answer.
fn place_report() -> PlaceReport {
    PlaceReport {
        id: uuid(70),
        place: PlaceKey("ind".into()),
        said: said("Телефон інший"),
        at: Moment(1_760_000_000_000),
        answer: Some(ReportAnswer { said: said("Виправили"), at: Moment(1_760_000_100_000) }),
    }
}

pub(crate) fn extras() -> Vec<Extra> {
    let plan = lively_plan();
    let summary = Summary::of(&plan);
    let item = |text| QueueItem {
        household: plan.household,
        alias: "Iris".into(),
        author: "Олена".into(),
        author_role: Role::Member,
        step_title: Some("Inschrijven".into()),
        more: 7,
        text,
        done: None,
        similar: Vec::new(),
        own_terms: Vec::new(),
    };
    let (person, role) = (PersonId(uuid(2)), Role::Mediator);
    let device =
        AccountDevice { device: DeviceId(person.0), label: "Chrome, Android".into(), since: Moment(1) };
    let account =
        |name: &str, devices, invited_until| Account { person, name: name.into(), devices, invited_until };
    let colleague = Colleague {
        account: account("Оксана", Vec::new(), Some(Moment(2))),
        role,
        lang: Lang::Uk,
        households: 2,
    };
    let household = CoordinatedHousehold {
        summary: summary.clone(),
        team: vec![(person, "Оксана".into(), role)],
        members: vec![account("Олена", vec![device], None)],
    };
    let invitation = Invitation {
        name: "Марко".into(),
        household: Some(plan.household),
        role: Role::Member,
        url: "https://example.org/join/x".into(),
        qr: "<svg/>".into(),
    };
    let did = BTreeMap::from([(Happening::Asked, 1), (Happening::Ticked, 3)]);
    let news =
        NewsOf { household: plan.household, since: Some(Moment(3)), who: vec![("Олена".into(), did)] };
    vec![
        Extra::Near(Box::new(NearPage {
            looking: Looking {
                text: "їжа".into(),
                town: "Nijmegen".into(),
                free: true,
                ..Looking::default()
            },
            from: SoughtTown {
                origin: Some(Origin { name: "Ede".into(), at: Point { lat: 52.04, lon: 5.66 } }),
                perhaps: vec!["Rijswijk (Delft)".into()],
            },
        })),
        Extra::PlaceReports(Box::new(ReportPage {
            page: uuid(71),
            sent: true,
            reports: vec![place_report()],
        })),
        Extra::None,
        Extra::History(entries().into_iter().rev().take(3).collect()),
        Extra::Devices(vec![DeviceRow {
            device: DeviceId(uuid(5)),
            label: "Chrome, Android".into(),
            since: Moment(1_759_000_000_000),
        }]),
        Extra::Caseload(Caseload {
            households: vec![summary],
            finder: Finder { sort: "alias".into(), ..Finder::default() },
            news: vec![news.clone()],
        }),
        Extra::News(Box::new(HouseholdNews {
            news: News { of: news, seen_to: 7 },
            entries: entries().into_iter().take(2).collect(),
        })),
        Extra::OwnWork(Box::new(OwnWork {
            waiting: vec![WorkItem {
                ask: Day::parse("2026-11-24"),
                household: plan.household,
                alias: "Iris".into(),
                step: Some(StepId(uuid(1))),
                title: Titled { text: "Записатися".into(), lang: Some(Lang::Uk) },
                when: WallTime::parse("2026-12-01T10:30"),
                day: Some(Day(20_000)),
                at: Some(Moment(5)),
                with: Some(Titled { text: "UWV".into(), lang: None }),
            }],
            ..OwnWork::default()
        })),
        Extra::Interpreters(Box::new(InterpreterPage {
            rows: vec![InterpreterRow {
                household: plan.household,
                alias: "Iris".into(),
                municipality: "Zaanstad".into(),
                appointment: AppointmentId(uuid(4)),
                when: WallTime { day: Day(20_788), minute: 630 },
                state: InterpreterState::Asked,
                of_plan: Some(OfPlan {
                    what: Titled { text: "Лікар".into(), lang: Some(Lang::Uk) },
                    place: Some(Titled { text: "de praktijk".into(), lang: None }),
                    name: "Global Talk".into(),
                    base: Some(ChangeId(uuid(31))),
                }),
            }],
        })),
        Extra::Several(Box::new(SeveralPage {
            gift: GiftForm {
                what: What::Place,
                key: "huisartsenpost".into(),
                urgent: true,
                due: "2026-12-01".into(),
                text: "П’ятниця".into(),
                lang: Lang::Uk,
            },
            finder: Finder::default(),
            stage: several::Stage::Look {
                page: uuid(6),
                rows: vec![LookRow {
                    household: plan.household,
                    alias: "Iris".into(),
                    municipality: "Zaanstad".into(),
                    family: vec!["Олена".into()],
                    fit: Fit::Closed(StepId(uuid(1))),
                    steps: vec![(StepId(uuid(1)), "Записатися".into())],
                    needs: vec!["BSN".into()],
                    opens: vec!["IBAN".into()],
                    waits: vec![Lang::Nl],
                    translators: vec!["Оксана".into()],
                }],
            },
        })),
        Extra::Several(Box::new(SeveralPage {
            gift: GiftForm {
                what: What::Message,
                key: String::new(),
                urgent: false,
                due: String::new(),
                text: String::new(),
                lang: Lang::Nl,
            },
            finder: Finder::default(),
            stage: several::Stage::Done {
                act: uuid(8),
                refused: String::new(),
                rows: vec![DoneRow {
                    household: plan.household,
                    alias: "Iris".into(),
                    step: Some(StepId(uuid(1))),
                    stands: Stands::Refused("refused-full".into()),
                }],
            },
        })),
        Extra::Welcome,
        Extra::Invitation(Box::new(invitation.clone())),
        Extra::Queue(Box::new(queue(untranslated(&plan).into_iter().map(item).collect()))),
        Extra::Glossary(Box::new(GlossaryPage {
            search: "geld".into(),
            own: vec![OwnTerm {
                id: uuid(41),
                words: TermWords {
                    nl: "leefgeld".into(),
                    uk: "кошти".into(),
                    note: "zo zegt de gemeente".into(),
                },
                version: 2,
                who: "Oksana Melnyk".into(),
                at: Moment(8),
                removed: true,
            }],
            page: Some(uuid(42)),
            done: Some(("remove".into(), uuid(41))),
            full: true,
        })),
        Extra::Coordination(Box::new(CoordinationPage {
            coordination: Coordination {
                households: vec![household],
                colleagues: vec![colleague],
                former: vec![FormerColleague {
                    person: PersonId(uuid(41)),
                    name: "Joost".into(),
                    role: Role::Mediator,
                }],
            },
            invitation: Some(invitation),
            page: Some(uuid(7)),
            finder: Finder::default(),
            done: Some(("pair".into(), uuid(9))),
            handover: Some(Handover {
                stand_in: PersonId(uuid(42)),
                stand_in_name: "Femke".into(),
                whom_name: "Sanne".into(),
                stands: StandIn { whom: PersonId(uuid(40)), from: Day(20_800), until: Day(20_814) },
                lasting: true,
                word: "Femke neemt waar.".into(),
                households: vec![HandedOver {
                    household: HouseholdId(uuid(7)),
                    alias: "Iris".into(),
                    how: Handing::Covered { by: "Joost".into(), until: Day(20_805) },
                }],
            }),
            team_before: Some([String::new(), uuid(40).to_string()]),
        })),
    ]
    .into_iter()
    .chain(library_desk().map(|page| Extra::Library(Box::new(page))))
    .collect()
}

/// What a device keeps, with changes in each stage.
pub(crate) fn replica() -> ReplicaSnapshot {
    let stages = [Stage::Here, Stage::Sending, Stage::Refused(Refusal::Circle)];
    let change = |n| change(n, HouseholdChange::AliasChanged { alias: "Iris".into() });
    let outbox = stages.into_iter().enumerate().map(|(n, stage)| Pending { change: change(n), stage });
    ReplicaSnapshot {
        plan: lively_plan(),
        cursor: 40,
        fingerprint: Some(Fingerprint(uuid(997))),
        outbox: outbox.collect(),
    }
}

/// A page of each kind.
pub(crate) fn pages() -> Vec<Page> {
    let me = Me {
        person: PersonId(uuid(2)),
        role: Role::Member,
        name: "Олена".into(),
        lang: Lang::Uk,
        device: DeviceId(uuid(5)),
        household: Some(HouseholdId(uuid(7))),
        phone: None,
    };
    let page = |extra| Page {
        me: me.clone(),
        now: Moment(1_760_000_000_000),
        appearance: Appearance { theme: Theme::Dark, size: Size::Huge },
        replica: matches!(extra, Extra::None | Extra::History(_)).then(replica),
        extra,
        notice: Some(Notice::refused("add-note", Refusal::Empty)),
        unsent: vec![Unsent {
            household: HouseholdId(uuid(7)),
            waiting: Waiting { count: 3, since: Moment(1_759_900_000_000) },
        }],
        unreadable: 1,
        asked_if: library().asked_if,
    };
    extras().into_iter().map(page).collect()
}
