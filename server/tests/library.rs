//! The step library and the directory: what is said holds together, in all languages.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use app::domain::id::TopicKey;
use app::domain::text::Lang;
use server::library::Shelf;
use std::collections::{BTreeMap, BTreeSet};

const GROUPS: [&str; 23] = [
    "everyone",
    "kids-0-4",
    "kids-4-12",
    "kids-12-18",
    "students",
    "workers",
    "self-employed",
    "60-plus",
    "chronic-illness",
    "third-country",
    "no-documents",
    "host-family",
    "reception",
    "drivers",
    "pet-owners",
    "victims",
    "renters",
    "movers",
    "pregnant",
    "special-needs",
    "families",
    "low-income",
    "returners",
];

#[test]
fn the_library_has_no_mistakes_and_nothing_in_it_is_old() {
    let shelf = Shelf::new().expect("readable");
    let checked = shelf.library.topics.iter().map(|topic| topic.checked).max().expect("topics");
    assert_eq!(shelf.problems(checked), Vec::<String>::new());
    assert!(shelf.library.topics.len() >= 25, "{}", shelf.library.topics.len());
    assert!(!shelf.problems(checked.plus(181)).is_empty(), "old facts are reported");
}

#[test]
fn every_topic_has_a_source_a_sureness_and_known_groups() {
    for topic in &Shelf::new().expect("readable").library.topics {
        assert!(!topic.sources.is_empty(), "{}", topic.key);
        assert!(topic.sure.contains_key("overall"), "{}", topic.key);
        for group in topic.groups.iter().chain(&topic.not_for) {
            assert!(GROUPS.contains(&group.as_str()), "{}: {group}", topic.key);
        }
        let subs: BTreeSet<_> = topic.subs.iter().collect();
        assert_eq!(subs.len(), topic.subs.len(), "{}: a sub-step twice", topic.key);
    }
}

#[test]
fn no_topic_waits_for_itself() {
    let shelf = Shelf::new().expect("readable");
    let needs: BTreeMap<&TopicKey, &Vec<TopicKey>> =
        shelf.library.topics.iter().map(|it| (&it.key, &it.needs)).collect();
    for start in needs.keys() {
        let (mut ahead, mut seen) = (needs[start].clone(), BTreeSet::new());
        while let Some(key) = ahead.pop() {
            assert_ne!(&key, *start, "{start} waits for itself");
            if seen.insert(key.clone()) {
                ahead.extend(needs[&key].iter().cloned());
            }
        }
    }
}

#[test]
fn every_topic_paper_and_place_has_its_words_in_three_languages() {
    let shelf = Shelf::new().expect("readable");
    for lang in Lang::ALL {
        let words = shelf.words(lang);
        for topic in &shelf.library.topics {
            let id = format!("topic-{}", topic.key);
            assert!(words.has(&id), "{lang:?}: {id}");
            for attribute in ["why".to_owned(), "dutch".to_owned()]
                .into_iter()
                .chain(topic.subs.iter().map(|sub| format!("do-{sub}")))
            {
                assert!(words.attribute(&id, &attribute).is_some(), "{lang:?}: {id}.{attribute}");
            }
            for paper in &topic.documents {
                assert!(words.has(&format!("document-{paper}")), "{lang:?}: {paper}");
            }
        }
        for place in &shelf.library.places {
            assert!(words.has(&format!("place-{}", place.key)), "{lang:?}: {}", place.key);
        }
    }
}

#[test]
fn what_is_shown_at_a_desk_is_the_same_in_every_language() {
    let shelf = Shelf::new().expect("readable");
    for topic in &shelf.library.topics {
        let id = format!("topic-{}", topic.key);
        let dutch = Lang::ALL.map(|lang| shelf.words(lang).attribute(&id, "dutch"));
        assert!(dutch.iter().all(|it| *it == dutch[0]), "{id}");
    }
}
