//! The step library and the directory: what is said holds together, in all languages.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use app::domain::revision::{Revised, Revision};
use app::domain::text::Lang;
use app::domain::time::Moment;
use server::library::Shelf;

#[test]
fn the_library_has_no_mistakes_and_nothing_in_it_is_old() {
    let shelf = Shelf::new().expect("readable");
    let checked = shelf.library.topics.iter().map(|topic| topic.checked).max().expect("topics");
    assert_eq!(shelf.problems(checked), Vec::<String>::new());
    assert!(shelf.library.topics.len() >= 25, "{}", shelf.library.topics.len());
    assert!(!shelf.problems(checked.plus(181)).is_empty(), "old facts are reported");
}

#[test]
fn every_topic_says_in_each_language_what_is_said_at_a_desk() {
    let shelf = Shelf::new().expect("readable");
    for topic in &shelf.library.topics {
        let id = format!("topic-{}", topic.key);
        let said = Lang::ALL.map(|lang| shelf.words(lang).attribute(&id, "desk").expect(&id));
        let [uk, nl, en] = &said;
        assert!(uk != nl && nl != en && uk != en, "{id}: {said:?}");
    }
}

#[test]
fn the_words_of_every_topic_are_the_same_when_they_are_typed_again() {
    let shelf = Shelf::new().expect("readable");
    let again = shelf.library.topics.iter().enumerate().map(|(at, topic)| {
        let words = shelf.topic_words(&topic.key);
        revised(at, Revision::Topic { topic: Box::new(topic.clone()), words })
    });
    let retyped = Shelf::with(again.collect()).expect("readable");
    assert_eq!(retyped.library, shelf.library);
    for lang in Lang::ALL {
        for staff in [false, true] {
            let (before, after) = (shelf.rooms(staff, lang), retyped.rooms(staff, lang));
            assert_eq!(after.screens, before.screens, "{lang:?}");
            assert_eq!(after.beside, before.beside, "{lang:?}");
        }
        let (before, after) = (shelf.words(lang), retyped.words(lang));
        for topic in &shelf.library.topics {
            let id = format!("topic-{}", topic.key);
            for name in shelf.topic_words(&topic.key)[&lang].parts.keys() {
                let said = before.attribute(&id, name);
                assert!(said.is_some());
                assert_eq!(after.attribute(&id, name), said, "{lang:?}: {id}.{name}");
            }
        }
    }
}

fn revised(at: usize, revision: Revision) -> Revised {
    Revised { number: at as u64 + 1, at: Moment(1), author: "Marloes".into(), revision }
}
