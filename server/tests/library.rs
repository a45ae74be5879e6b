//! The step library and the directory: what is said holds together, in all languages.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use app::components::plan::source::{Beside, Origin, read};
use app::domain::id::{AmountKey, TopicKey};
use app::domain::library::Amount;
use app::domain::library::revision::{Revised, Revision};
use app::domain::text::Lang;
use app::domain::time::Moment;
use server::content::Content;

#[test]
fn the_library_has_no_mistakes_and_nothing_in_it_is_old() {
    let content = Content::new().expect("readable");
    let topics = content.library.topics.iter().map(|topic| topic.checked);
    let checked = topics.chain(content.library.places.iter().map(|it| it.checked)).max().expect("topics");
    assert_eq!(content.problems(checked), Vec::<String>::new());
    assert!(content.library.topics.len() >= 25, "{}", content.library.topics.len());
    assert!(!content.problems(checked.plus(181)).is_empty(), "old facts are reported");
}

#[test]
fn a_source_is_a_page_a_paper_by_its_name_or_a_kind_that_has_words() {
    const PAPERS: [&str; 3] = ["De kracht van communities", "Kamerstuk 19637-3497", "West Betuwe"];
    const ENGLISH: [&str; 8] = ["general", "knowledge", "old", "copy", "page", "work", "january", "own"];
    let content = Content::new().expect("readable");
    let library = &content.library;
    let of_topics = library.topics.iter().flat_map(|topic| &topic.sources);
    let of_places = library.places.iter().map(|place| &place.source);
    for line in of_topics.chain(of_places).chain(library.amounts.iter().map(|amount| &amount.source)) {
        for source in read(line) {
            match source.origin {
                Origin::Page(_) => {}
                Origin::Named(name) => assert!(PAPERS.contains(&name), "{line}"),
                Origin::Kind(message) => {
                    for lang in Lang::ALL {
                        assert!(content.words(lang).has(message), "{lang:?}: {message}");
                    }
                }
            }
            for beside in source.beside {
                let Beside::Told(text) = beside else { continue };
                let mut words = text.split(|it: char| !it.is_alphabetic()).map(str::to_lowercase);
                assert!(!words.any(|word| ENGLISH.contains(&word.as_str())), "{line}");
            }
        }
    }
}

#[test]
fn every_topic_says_in_each_language_what_is_said_at_a_desk() {
    let content = Content::new().expect("readable");
    for topic in &content.library.topics {
        let id = format!("topic-{}", topic.key);
        let said = Lang::ALL.map(|lang| content.words(lang).attribute(&id, "desk").expect(&id));
        let [uk, nl, en] = &said;
        assert!(uk != nl && nl != en && uk != en, "{id}: {said:?}");
    }
}

#[test]
fn the_words_of_every_topic_are_the_same_when_they_are_typed_again() {
    let content = Content::new().expect("readable");
    let again = content.library.topics.iter().enumerate().map(|(at, topic)| {
        let words = content.topic_words(&topic.key);
        revised(at, Revision::Topic { topic: Box::new(topic.clone()), words })
    });
    let retyped = Content::with(again.collect()).expect("readable");
    assert_eq!(retyped.library, content.library);
    for lang in Lang::ALL {
        for staff in [false, true] {
            let (before, after) = (content.rooms(staff, lang), retyped.rooms(staff, lang));
            assert_eq!(after.screens, before.screens, "{lang:?}");
            assert_eq!(after.beside, before.beside, "{lang:?}");
        }
        let (before, after) = (content.words(lang), retyped.words(lang));
        for topic in &content.library.topics {
            let id = format!("topic-{}", topic.key);
            for name in content.topic_words(&topic.key)[&lang].parts.keys() {
                let said = before.attribute(&id, name);
                assert!(said.is_some());
                assert_eq!(after.attribute(&id, name), said, "{lang:?}: {id}.{name}");
            }
        }
    }
}

#[test]
fn a_pack_has_the_terms_of_the_amounts_in_it_and_no_other() {
    let content = Content::new().expect("readable");
    for (lang, sum) in Lang::ALL.into_iter().zip(["244,22\u{a0}€", "€\u{a0}244,22", "€244.22"]) {
        let rooms = content.rooms(false, lang);
        let terms = rooms.screens.lines().filter_map(|line| line.strip_prefix('-')?.split_once(" = "));
        let terms: Vec<&str> = terms.map(|(key, _)| key).collect();
        assert_eq!(terms, ["absence-days", "protection-until"], "those in titles");
        assert!(rooms.library.contains(&format!("\n-own-contribution = {sum}\n")), "{lang:?}");
        for key in content.library.amounts.iter().map(|amount| amount.key.to_string()) {
            let defined = rooms.library.lines().any(|line| line.starts_with(&format!("-{key} = ")));
            let used = rooms.library.contains(&format!("{{ -{key} }}"));
            assert_eq!(defined, used, "{lang:?}: {key}");
        }
    }
}

#[test]
fn the_built_in_sentences_stay_right_whatever_number_an_amount_has() {
    let content = Content::new().expect("readable");
    for amount in &content.library.amounts {
        for value in ["1", "2", "5", "21"] {
            let changed = Amount { value: value.into(), ..amount.clone() };
            assert_eq!(content.misfits(&changed), [], "{}", amount.key);
        }
    }
    let amount = |value: &str| {
        let current = content.library.amount(&AmountKey("absence-days".into())).expect("there");
        Revision::Amount(Amount { value: value.into(), ..current.clone() })
    };
    for (value, said) in [
        ("1", ["не більше 1 дня", "hoogstens 1 dag ", "at most 1 day."]),
        ("2", ["не більше 2 днів", "hoogstens 2 dagen ", "at most 2 days."]),
        ("5", ["не більше 5 днів", "hoogstens 5 dagen ", "at most 5 days."]),
        ("21", ["не більше 21 дня", "hoogstens 21 dagen ", "at most 21 days."]),
    ] {
        let content = Content::with(vec![revised(0, amount(value))]).expect("readable");
        for (lang, said) in Lang::ALL.into_iter().zip(said) {
            let sentence = content.words(lang).attribute("topic-reizen-28-dagen", "do-return-in-time");
            let sentence = sentence.map(|it| it.replace('\u{a0}', " "));
            assert!(sentence.as_deref().is_some_and(|it| it.contains(said)), "{said}: {sentence:?}");
        }
    }
}

fn revised(at: usize, revision: Revision) -> Revised {
    Revised { number: at as u64 + 1, at: Moment(1), author: "Marloes".into(), revision, wording: false }
}

#[test]
fn what_is_shown_beside_another_language_has_a_word_for_every_document() {
    let content = Content::new().expect("readable");
    for (staff, lang) in [(false, Lang::Nl), (true, Lang::Uk), (true, Lang::Nl)] {
        let beside = &content.rooms(staff, lang).beside;
        for key in content.documents() {
            assert!(
                beside.contains(&format!("\ndocument-{key} = ")),
                "{key} has no word beside, in {lang:?}"
            );
        }
    }
}

#[test]
fn a_card_in_dutch_is_of_no_use_where_all_the_places_of_a_topic_read_another_language() {
    let content = Content::new().expect("readable");
    let in_dutch = |key: &str| content.library.is_done_in_dutch(&TopicKey(key.into()));
    for topic in ["oekraiens-paspoort", "identiteitsverklaring-ambassade"] {
        assert!(!in_dutch(topic), "{topic}");
    }
    for topic in ["brp-inschrijving", "auto-oekraine", "bankrekening", "unheard-of"] {
        assert!(in_dutch(topic), "{topic}");
    }
}

#[test]
fn a_note_of_the_glossary_is_there_in_three_languages_each_in_its_own() {
    let content = Content::new().expect("readable");
    let noted: Vec<_> = content.library.terms.iter().filter(|term| !term.note.is_empty()).collect();
    assert!(noted.len() > 10);
    for term in &content.library.terms {
        let notes = Lang::ALL.map(|lang| term.note_in(lang));
        let own = [&term.note_uk, &term.note_nl, &term.note];
        assert!(
            own.iter().all(|note| note.is_empty()) || own.iter().all(|note| !note.is_empty()),
            "{}",
            term.nl
        );
        assert_eq!(notes.map(str::to_owned), own.map(Clone::clone), "{}", term.nl);
        let is_ukrainian = |note: &str| note.chars().any(|c| ('а'..='я').contains(&c));
        assert!(term.note.is_empty() || is_ukrainian(&term.note_uk), "{}", term.nl);
        assert!(term.note_nl != term.note || term.note.is_empty(), "{}", term.nl);
    }
}
