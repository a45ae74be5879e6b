//! What holds whatever is told.

use crate::family::{Family, library, today};
use app::domain::access::{Actor, check};
use app::domain::change::{Change, DocumentChange, InterviewChange, StepChange};
use app::domain::id::{ChangeId, DeviceId, DocumentKey, PersonId, StepId, TopicKey};
use app::domain::interview::{About, CHILD_UNTIL, QUESTIONS, Sort};
use app::domain::offers::{LegalStatus, Standing};
use app::domain::plan::answer::Answer;
use app::domain::plan::household::Role;
use app::domain::plan::situation::{Facet, Health, Housing, Legal};
use app::domain::plan::step::{DocumentState, Doer, NewStep};
use app::domain::text::{Lang, Written};
use app::domain::time::Moment;
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Any situation that can be told.
fn situations() -> impl Strategy<Value = Vec<(usize, usize, u32, i32)>> {
    proptest::collection::vec((0..QUESTIONS.len(), 0..4_usize, any::<u32>(), -400..400_i32), 0..30)
}

fn told(ages: &[i32], answers: &[(usize, usize, u32, i32)], documents: u32) -> Family {
    let names = ["А", "Б", "В", "Г"];
    let people: Vec<(&str, i32)> = names.into_iter().zip(ages.iter().copied()).collect();
    let mut family = Family::new(&people);
    // What an earlier talk asked of all of them together.
    let (legal, health) = (documents >> 8 & 15, documents >> 12 & 63);
    if let Some(legal) = Legal::ALL.get(legal as usize) {
        family.tell(InterviewChange::SituationTold { facet: Facet::Legal(Some(*legal)) });
    }
    if health < 32 {
        let health = Health::ALL.iter().enumerate().filter(|(at, _)| health >> at & 1 == 1);
        let health = health.map(|(_, it)| *it).collect();
        family.tell(InterviewChange::SituationTold { facet: Facet::Health(health) });
    }
    for (question, who, bits, days) in answers {
        let question = &QUESTIONS[*question];
        let options = question.options();
        let bits = *bits as usize;
        let chosen: Vec<&str> = match question.sort {
            Sort::One(_) => {
                options.get(bits % (options.len() + 1)).map(|(key, _)| *key).into_iter().collect()
            }
            _ => options
                .iter()
                .enumerate()
                .filter(|(at, _)| bits >> at & 1 == 1)
                .map(|(_, (key, _))| *key)
                .collect(),
        };
        let facet = match question.key {
            "housing" => Some(Facet::Housing(chosen.first().and_then(|it| Housing::parse(it)))),
            "housing-until" => Some(Facet::HousingUntil(Some(today().plus(*days)))),
            _ => None,
        };
        if let Some(facet) = facet {
            family.tell(InterviewChange::SituationTold { facet });
            continue;
        }
        let is_of_all = matches!(question.about, About::Household | About::Parents);
        let person = (!is_of_all).then(|| PersonId(Uuid::from_u128(10 + (*who % ages.len().max(1)) as u128)));
        let answer = match question.sort {
            Sort::On => Answer::On(today().plus(*days)),
            Sort::Said => Answer::Said(Written { lang: Lang::Uk, text: "Шию".into() }),
            _ => Answer::Chosen(chosen.iter().map(|it| (*it).to_owned()).collect()),
        };
        family.tell(InterviewChange::AnswerGiven {
            question: question.key.into(),
            person,
            answer: Some(answer),
        });
    }
    for (at, doc) in ["passport", "bsn", "residence-proof", "iban", "digid"].into_iter().enumerate() {
        if documents >> at & 1 == 1 {
            family
                .tell(DocumentChange::StateTold { doc: DocumentKey(doc.into()), state: DocumentState::Have });
        }
    }
    family
}

/// Written again, apart from the conditions: for whom each group of the library is.
fn is_meant_for(family: &Family, group: &str) -> bool {
    let plan = &family.plan;
    let ages: Vec<i32> = plan.people.values().filter_map(|person| person.age(today())).collect();
    let aged = |from: i32, to: i32| ages.iter().any(|age| (from..=to).contains(age));
    let chose = |question: &str, option: &str| {
        plan.told.iter().filter(|(key, _)| key.split('@').next() == Some(question)).any(|(_, field)| {
            matches!(field.get(), Some(Answer::Chosen(keys)) if keys.iter().any(|key| key == option))
        })
    };
    let health =
        |wanted: Health| plan.situation.health.get().contains(&wanted) || chose("health", wanted.key());
    let standing = LegalStatus::of(plan);
    match group {
        "everyone" | "low-income" => true,
        "kids-0-4" => aged(0, 4),
        "kids-4-12" => aged(4, 12),
        "kids-12-18" => aged(12, 18),
        "students" => {
            chose("work", "studying")
                || chose("work", "wants-study")
                || aged(12, 24)
                || chose("diploma", "wants-use")
                || chose("diploma", "regulated")
        }
        "workers" => {
            chose("work", "employed")
                || chose("work", "own-business")
                || chose("work", "looking")
                || chose("work", "job-offered")
                || chose("work", "few-hours")
                || chose("diploma", "regulated")
                || chose("diploma", "wants-use")
                || chose("work-fair", "no")
                || chose("plans", "stay")
        }
        "self-employed" => chose("work", "own-business"),
        "60-plus" => aged(60, 200) || chose("work", "retired"),
        "chronic-illness" => {
            health(Health::Chronic) || health(Health::Mobility) || chose("care", "medicines")
        }
        "third-country" => standing.third_country(),
        "no-documents" => {
            standing.no_documents() || chose("diploma", "regulated") || chose("lacks", "passport")
        }
        "host-family" => *plan.situation.housing.get() == Some(Housing::HostFamily),
        "reception" => matches!(plan.situation.housing.get(), Some(Housing::Reception | Housing::Hotel)),
        "renters" => {
            *plan.situation.housing.get() == Some(Housing::OwnRent)
                || chose("moving", "wants")
                || chose("moving", "must")
        }
        "movers" => {
            chose("moving", "moved")
                || chose("moving", "must")
                || chose("moving", "wants")
                || plan.situation.housing_until.get().is_some()
        }
        "pregnant" => health(Health::Pregnant),
        "special-needs" => {
            chose("extra-help", "yes") || health(Health::SpecialNeeds) || chose("school-way", "yes")
        }
        "families" => {
            plan.people.len() > 1 || aged(0, 17) || chose("family-away", "yes") || chose("childcare", "yes")
        }
        "drivers" => chose("driving", "licence") || chose("driving", "ukrainian-car"),
        "pet-owners" => chose("pets", "yes"),
        "returners" => chose("plans", "return"),
        "victims" => false,
        other => panic!("an unknown group: {other}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_told_the_offers_hold_together(
        ages in proptest::collection::vec(0..90_i32, 1..4),
        answers in situations(),
        documents in any::<u32>(),
    ) {
        let mut family = told(&ages, &answers, documents);
        let library = library();
        let offered = family.offered();

        // No step twice, each with a reason.
        let keys: Vec<&TopicKey> = offered.add.iter().map(|it| &it.topic.key).collect();
        let set: BTreeSet<_> = keys.iter().collect();
        prop_assert_eq!(set.len(), keys.len());
        for it in &offered.add {
            prop_assert!(it.because.word.starts_with("because-"));
            prop_assert!(it.because.people.iter().all(|id| family.plan.people.contains_key(id)));
            prop_assert!(it.due.is_none_or(|due| due >= family.day), "{} was due {:?}", it.topic.key, it.due);
            // A due day never stands on a step that waits for another.
            let waits = it.topic.needs.iter().any(|needed| keys.contains(&needed));
            prop_assert!(it.due.is_none() || !waits, "{} is due and waits", it.topic.key);
        }
        // Nothing stands before what it needs; what is light comes last, but for what is needed.
        for (place, it) in offered.add.iter().enumerate() {
            for needed in &it.topic.needs {
                if let Some(at) = keys.iter().position(|key| *key == needed) {
                    prop_assert!(at < place, "{} stands before {needed}", it.topic.key);
                }
            }
        }
        // No step for whom it is not meant, and no right that nobody has.
        let standing = LegalStatus::of(&family.plan);
        let covered = |id: &PersonId| standing.of_person(*id) == Some(Standing::Protected);
        for it in &offered.add {
            let meant = it.topic.groups.iter().any(|group| is_meant_for(&family, group));
            prop_assert!(meant, "{} is for {:?}", it.topic.key, it.topic.groups);
            if it.topic.not_for.iter().any(|group| group == "third-country") {
                let helps = it.topic.groups.iter().any(|group| group == "no-documents");
                let helps = helps && standing.no_documents();
                prop_assert!(helps || standing.is_covered(), "{} is a right", it.topic.key);
                // Whom it names has it: for a child of theirs it may be, whatever was told of the child.
                let theirs = it.because.people.iter().any(covered);
                prop_assert!(helps || theirs || it.because.people.is_empty(), "{} is theirs", it.topic.key);
            }
        }
        // The same again: the same. And a child's school is offered only for children.
        prop_assert_eq!(&family.offered(), &offered);
        for it in offered.add.iter().filter(|it| it.topic.key.0.starts_with("school-")) {
            for id in &it.because.people {
                let age = family.plan.people[id].age(family.day);
                prop_assert!(age.is_some_and(|age| age <= CHILD_UNTIL));
            }
        }

        // Taken in any order, nothing waits in a circle, and nothing is offered once more.
        let mut keys: Vec<String> = keys.into_iter().map(ToString::to_string).collect();
        if documents & 1 == 1 { keys.reverse(); }
        for key in &keys {
            family.take(key);
        }
        let offered: Vec<String> = family.keys();
        prop_assert!(offered.is_empty(), "{offered:?} are offered though they are in the plan");
        let plan = &family.plan;
        for step in &plan.steps {
            prop_assert!(!app::domain::ordering::next::would_circle(plan, step.id, step.needs.get()));
            let topic = library.topic(step.topic.as_ref().unwrap()).unwrap();
            for needed in &topic.needs {
                let there = plan.steps.iter().find(|it| it.topic.as_ref() == Some(needed));
                prop_assert!(there.is_none_or(|it| step.needs.get().contains(&it.id)));
            }
        }
        let ordered = plan.ordered();
        for (place, step) in ordered.iter().enumerate() {
            for needed in step.needs.get() {
                let at = ordered.iter().position(|it| it.id == *needed).unwrap();
                prop_assert!(at < place, "{:?} stands before what it needs", step.topic);
            }
        }
        // The server takes each of them.
        let actor = Actor { person: PersonId(Uuid::from_u128(10)), role: Role::Member };
        for step in &plan.steps {
            let new = NewStep {
                id: StepId(Uuid::from_u128(9_999)),
                kind: *step.kind.get(),
                indicator: *step.indicator.get(),
                topic: step.topic.clone(),
                title: None,
                about: None,
                urgent: false,
                due: None,
                doer: Doer::Open,
                order: 0,
                needs: step.needs.get().clone(),
                opens: Vec::new(),
                subs: Vec::new(),
                documents: Vec::new(),
                places: Vec::new(),
            };
            let change = Change {
                id: ChangeId(Uuid::from_u128(1)),
                author: actor.person,
                device: DeviceId(Uuid::from_u128(2)),
                at: Moment(0),
                base: None,
                settles: Vec::new(),
                body: StepChange::Added { step: Box::new(new) }.into(),
            };
            prop_assert!(check(plan, actor, &change).is_ok());
        }
    }
}
