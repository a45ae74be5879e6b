//! Every file is played against the same rules that hold for people.

use super::*;
use app::domain::access::{self, Actor};
use app::domain::change::{Body, ChangeKind};
use app::domain::id::{DocumentKey, PlaceKey, TopicKey};
use app::domain::library::{Place, Topic};
use app::domain::plan::Plan;
use app::domain::plan::situation::Legal;
use app::domain::plan::step::{DocumentState, Doer, LinkState, Status, Step};
use app::domain::summary::untranslated;
use app::domain::text::{Audience, Reading};
use app::domain::time::{Day, WallTime};
use std::collections::BTreeSet;

const ALIASES: [&str; 14] = [
    "Zonnebloem",
    "Korenbloem",
    "Iris",
    "Papaver",
    "Lavendel",
    "Rietland",
    "Boomgaard",
    "Klaproos",
    "Meidoorn",
    "Es",
    "Vlier",
    "Berk",
    "Els",
    "Kamille",
];

fn library() -> Library {
    #[derive(Deserialize)]
    struct Part {
        #[serde(default)]
        topic: Vec<Topic>,
        #[serde(default)]
        place: Vec<Place>,
    }
    let mut library = Library::default();
    for text in [
        include_str!("../../library/care.toml"),
        include_str!("../../library/education.toml"),
        include_str!("../../library/housing.toml"),
        include_str!("../../library/language.toml"),
        include_str!("../../library/leisure.toml"),
        include_str!("../../library/people.toml"),
        include_str!("../../library/places.toml"),
        include_str!("../../library/rights.toml"),
        include_str!("../../library/work.toml"),
    ] {
        let part: Part = toml::from_str(text).expect("a part of the library");
        library.topics.extend(part.topic);
        library.places.extend(part.place);
    }
    library
}

fn ids() -> BTreeMap<String, PersonId> {
    let staff = staff().expect("the team");
    staff.into_iter().zip(1..).map(|(person, n)| (person.key, PersonId(Uuid::from_u128(n)))).collect()
}

/// A moment on that day: 09:10 in the morning, so that some of today's entries lie ahead.
fn morning(text: &str) -> Moment {
    WallTime { day: Day::parse(text).expect("a day"), minute: 550 }.moment()
}

fn play(now: Moment) -> Vec<DemoHousehold> {
    let mut count = 1_000;
    households(&library(), &ids(), now, &mut || {
        count += 1;
        Uuid::from_u128(count)
    })
    .expect("the demo's files")
}

/// The plan of a household, each change of which the policy allows.
fn plan(household: &DemoHousehold, now: Moment) -> Plan {
    let roles: BTreeMap<PersonId, Role> = {
        let ids = ids();
        let staff = staff().expect("the team").into_iter().map(|person| (ids[&person.key], person.role));
        staff.chain(household.members.iter().map(|member| (member.id, Role::Member))).collect()
    };
    let mut plan = Plan::new(household.id);
    let mut before = None;
    for change in &household.changes {
        let actor = Actor { person: change.author, role: roles[&change.author] };
        let checked = access::check(&plan, actor, change);
        assert!(checked.is_ok(), "{}: {checked:?} for {change:?}", household.alias);
        assert!(before < Some(change.at) && change.at < now, "{}: time of {change:?}", household.alias);
        before = Some(change.at);
        plan.apply(change);
    }
    plan
}

fn plans(day: &str) -> Vec<Plan> {
    let now = morning(day);
    play(now).iter().map(|household| plan(household, now)).collect()
}

const TODAY: &str = "2026-11-23";

#[test]
fn every_change_is_one_that_its_author_may_make_on_any_day_of_the_week() {
    for day in ["2026-11-22", "2026-11-23", "2026-11-26", "2026-11-28", "2027-03-29"] {
        assert_eq!(plans(day).len(), ALIASES.len());
    }
}

#[test]
fn the_household_to_practise_with_is_told_on_any_day_of_the_week_and_says_what_it_is() {
    let roles = [Role::Researcher, Role::Mediator, Role::Coordinator];
    let staff = roles.map(|role| DemoPerson {
        key: role.key().to_owned(),
        name: "Kim".to_owned(),
        cyrillic: String::new(),
        role,
        lang: Lang::Nl,
    });
    let of = |(role, n): (Role, u128)| (role.key().to_owned(), PersonId(Uuid::from_u128(n)));
    let ids: BTreeMap<String, PersonId> = roles.into_iter().zip(1..).map(of).collect();
    for day in ["2026-11-22", "2026-11-23", "2026-11-26", "2026-11-28", "2027-03-29"] {
        let mut count = 1_000;
        let mut new_id = || {
            count += 1;
            Uuid::from_u128(count)
        };
        let alias = ("Oefening".to_owned(), morning(day));
        let household = practice(&library(), &staff, &ids, alias, &mut new_id).expect("the file");
        let mut plan = Plan::new(household.id);
        for change in &household.changes {
            let found = roles.into_iter().find(|role| ids[role.key()] == change.author);
            let actor = Actor { person: change.author, role: found.unwrap_or(Role::Member) };
            let checked = access::check(&plan, actor, change);
            assert!(checked.is_ok(), "{checked:?} for {change:?}");
            plan.apply(change);
        }
        assert!(plan.practice && plan.alias.get() == "Oefening");
        assert!(!untranslated(&plan).is_empty(), "there is something to translate");
        assert!(plan.notes.iter().any(|note| plan.is_help_owed(note)), "and somebody to help");
    }
}

#[test]
fn the_households_are_those_of_the_cases() {
    let found: Vec<String> = play(morning(TODAY)).into_iter().map(|household| household.alias).collect();
    assert_eq!(found, ALIASES);
}

#[test]
fn one_member_signs_in_and_is_of_zonnebloem() {
    let households = play(morning(TODAY));
    let signing =
        households.iter().filter(|household| household.members.iter().any(|member| member.signs_in));
    let aliases: Vec<&str> = signing.map(|household| household.alias.as_str()).collect();
    assert_eq!(aliases, ["Zonnebloem"]);
    assert_eq!(households[0].members.iter().filter(|member| member.signs_in).count(), 1);
}

#[test]
fn the_team_is_three_researchers_two_mediators_and_a_coordinator() {
    let staff = staff().expect("the team");
    let count = |role| staff.iter().filter(|person| person.role == role).count();
    assert_eq!([Role::Researcher, Role::Mediator, Role::Coordinator].map(count), [3, 2, 1]);
    let ids = ids();
    let mut load: BTreeMap<PersonId, usize> = BTreeMap::new();
    for person in play(morning(TODAY)).into_iter().flat_map(|household| household.team) {
        *load.entry(person).or_default() += 1;
    }
    for (first, others) in [("sanne", ["joost", "femke"].as_slice()), ("oksana", ["taras"].as_slice())] {
        assert!(others.iter().all(|other| load[&ids[*other]] < load[&ids[first]]), "{load:?}");
    }
}

#[test]
fn zonnebloem_has_thirty_steps_and_the_others_six_to_fourteen() {
    for (alias, plan) in ALIASES.into_iter().zip(plans(TODAY)) {
        let steps = plan.steps.len();
        match alias {
            "Zonnebloem" => assert_eq!(steps, 30),
            _ => assert!((6..=14).contains(&steps), "{alias} has {steps}"),
        }
    }
}

#[test]
fn every_key_is_in_the_library() {
    let library = library();
    let documents: BTreeSet<&DocumentKey> =
        library.topics.iter().flat_map(|topic| &topic.documents).collect();
    let places: BTreeSet<&PlaceKey> = library.places.iter().map(|place| &place.key).collect();
    let topics: BTreeMap<&TopicKey, &Topic> =
        library.topics.iter().map(|topic| (&topic.key, topic)).collect();
    for plan in plans(TODAY) {
        let alias = plan.alias.get();
        for step in &plan.steps {
            let topic = step.topic.as_ref().map(|key| *topics.get(key).expect("a topic of the library"));
            for sub in step.subs.iter().filter(|sub| sub.text.is_none()) {
                assert!(topic.is_some_and(|topic| topic.subs.contains(&sub.key)), "{alias}: {}", sub.key);
            }
            for doc in step.documents.iter().filter(|doc| doc.text.is_none()) {
                assert!(documents.contains(&doc.key), "{alias}: {}", doc.key);
            }
            for link in &step.places {
                assert!(places.contains(&link.place), "{alias}: {}", link.place);
            }
        }
        let brought = plan.appointments.iter().flat_map(|appointment| &appointment.details.get().bring);
        for doc in brought {
            assert!(documents.contains(doc), "{alias}: {doc}");
        }
    }
}

/// A word that is spelled wrongly in a file would silently leave nothing out, or settle no document.
#[test]
fn every_word_of_the_files_is_meant() {
    let library = library();
    for (name, text) in FILES {
        let file: file::File = read(name, text).expect("a file");
        for step in &file.step {
            let topic = step.topic.as_ref().and_then(|key| library.topic(key));
            let has = |key: &str| {
                topic.is_some_and(|topic| {
                    topic.subs.iter().any(|sub| sub.as_str() == key)
                        || topic.documents.iter().any(|doc| doc.as_str() == key)
                })
            };
            assert!(
                step.leave_out.iter().all(|key| has(key)),
                "{name}: {:?} {:?}",
                step.topic,
                step.leave_out
            );
            assert!(
                step.ticks.iter().all(|key| has(key.as_str())),
                "{name}: {:?} {:?}",
                step.topic,
                step.ticks
            );
        }
        let mut used: BTreeSet<&DocumentKey> = BTreeSet::new();
        for step in &file.step {
            let topic = step.topic.as_ref().and_then(|key| library.topic(key));
            used.extend(topic.iter().flat_map(|topic| &topic.documents).chain(&step.documents));
        }
        let documents = file.documents.have.iter().chain(&file.documents.asked_for);
        for doc in documents.chain(file.document.iter().map(|document| &document.key)) {
            assert!(used.contains(doc), "{name}: no step asks for {doc}");
        }
    }
}

#[test]
fn nobody_is_offered_a_right_that_they_do_not_have() {
    let library = library();
    for plan in plans(TODAY) {
        let third = plan.situation.legal.get() == &Some(Legal::ThirdCountry);
        let topics = plan.steps.iter().filter_map(|step| library.topic(step.topic.as_ref()?));
        for topic in topics.filter(|_| third) {
            assert!(
                !topic.not_for.iter().any(|group| group == "third-country"),
                "{}: {}",
                plan.alias.get(),
                topic.key
            );
        }
    }
}

#[test]
fn nobody_disagrees_and_everybody_has_been_heard_of() {
    for plan in plans(TODAY) {
        assert!(plan.steps.iter().all(|step| step.status.rivals().is_empty()));
        assert!(plan.family_sign.is_some() && !plan.appointments.is_empty() && !plan.goals.is_empty());
        assert!(plan.situation.subgroup.get().is_some() && plan.situation.legal.get().is_some());
    }
}

#[test]
fn everything_that_the_screens_can_show_is_somewhere() {
    let plans = plans(TODAY);
    let steps: Vec<&Step> = plans.iter().flat_map(|plan| &plan.steps).collect();
    let statuses: BTreeSet<&str> = steps.iter().map(|step| step.status.get().key()).collect();
    assert_eq!(statuses, Status::KEYS.into_iter().collect());
    let documents: BTreeSet<&str> =
        steps.iter().flat_map(|step| &step.documents).map(|doc| doc.state.get().key()).collect();
    assert_eq!(documents, DocumentState::KEYS.into_iter().collect());
    let links: BTreeSet<LinkState> =
        steps.iter().flat_map(|step| &step.places).map(|link| *link.state.get()).collect();
    assert_eq!(links, LinkState::ALL.into_iter().collect());
    let places = || steps.iter().flat_map(|step| &step.places);
    for stands in ["interested", "already"] {
        assert!(places().any(|link| link.stands() == stands), "{stands}");
    }
    assert!(places().any(|link| link.why.is_some() && *link.along.get() != Doer::Open));
    assert!(steps.iter().any(|step| step.documents.iter().any(|doc| doc.text.is_some())));
    assert!(steps.iter().any(|step| step.is_open() && *step.urgent.get()));

    let notes = || plans.iter().flat_map(|plan| plan.notes.iter().map(move |note| (plan, note)));
    let readings = |audience| {
        notes().filter(move |(_, note)| note.audience == audience).flat_map(|(plan, note)| {
            app::domain::text::Lang::ALL.map(|lang| note.text.read(lang, note.audience, &plan.translations))
        })
    };
    assert!(readings(Audience::All).any(|reading| matches!(reading, Reading::Translated(_))));
    assert!(readings(Audience::All).any(|reading| matches!(reading, Reading::Outdated { .. })));
    assert!(readings(Audience::All).any(|reading| matches!(reading, Reading::Waiting)));
    assert!(notes().any(|(_, note)| note.audience == Audience::Team));
    assert!(notes().any(|(_, note)| note.help && note.seen.is_empty()));
    assert!(notes().any(|(_, note)| note.help && !note.seen.is_empty()));
    for role in [Role::Member, Role::Researcher, Role::Mediator] {
        let unread = |plan: &Plan| {
            plan.people_as(role).any(|(id, _)| plan.notes.iter().any(|note| note.is_unread_by(id)))
        };
        assert!(plans.iter().any(unread), "{role:?}");
    }

    let appointments: Vec<_> = plans.iter().flat_map(|plan| &plan.appointments).collect();
    let today = morning(TODAY).day();
    assert!(appointments.iter().any(|it| it.when.get().day < today));
    assert!(appointments.iter().any(|it| it.when.get().day > today));
    assert!(appointments.iter().any(|it| *it.cancelled.get()));
    assert!(appointments.iter().any(|it| it.details.get().double && it.details.get().interpreter));
}

#[test]
fn a_mediator_has_work_but_not_a_mountain() {
    for plan in plans(TODAY) {
        let waiting = untranslated(&plan);
        assert!(waiting.len() <= 6, "{}: {:#?}", plan.alias.get(), waiting);
    }
    let waiting: usize = plans(TODAY).iter().map(|plan| untranslated(plan).len()).sum();
    assert!((12..=40).contains(&waiting), "{waiting}");
}

#[test]
fn the_same_ids_and_moment_give_the_same_story() {
    let now = morning(TODAY);
    assert_eq!(play(now), play(now));
}

#[test]
fn titles_of_the_teams_own_are_there_for_the_family_too() {
    for household in play(morning(TODAY)) {
        let plan = plan(&household, morning(TODAY));
        for title in plan.steps.iter().filter_map(|step| step.title.as_ref()) {
            for member in &household.members {
                let reading = title.read(member.lang, Audience::All, &plan.translations);
                assert!(!matches!(reading, Reading::Waiting), "{}: {title:?}", household.alias);
            }
        }
    }
}

#[test]
fn what_one_writes_is_a_known_change() {
    let changes = play(morning(TODAY)).into_iter().flat_map(|household| household.changes);
    let kinds: BTreeSet<&str> = changes
        .map(|change| match change.body {
            Body::Known(known) => ChangeKind::kind(&known),
            Body::Unknown(_) => "unknown",
        })
        .collect();
    assert!(!kinds.contains("unknown") && kinds.len() > 15, "{kinds:?}");
}

/// The picture of what unlocks what stays narrow enough for a phone.
#[test]
fn every_path_fits_beside_its_words() {
    for plan in plans(TODAY) {
        for rows in app::domain::ordering::path::path(&plan).parts {
            let width = app::domain::ordering::path::width(&rows);
            assert!(width <= 5, "{}: {width} lanes", plan.alias.get());
        }
    }
}

#[test]
fn each_paper_is_told_once_and_nobody_disagrees() {
    for plan in plans(TODAY) {
        assert!(plan.documents.values().all(|state| state.rivals().is_empty()), "{}", plan.alias.get());
    }
}
