//! The questions and the conditions: each has its words, each is used.

use crate::family::{Family, library};
use app::domain::documents::{Asked, Asking};
use app::domain::interview::QUESTIONS;
use app::domain::library::asked_if::AskedIf;
use app::domain::offers::reason;
use app::domain::plan::situation::{Facet, Housing};
use app::domain::text::Lang;
use server::content::Content;
use std::collections::BTreeSet;

#[test]
fn every_condition_is_known_and_has_its_reason_in_three_languages() {
    let content = Content::new().expect("readable");
    for topic in &content.library.topics {
        let offer = &topic.offer;
        for lines in [&offer.when, &offer.unless, &offer.close, &offer.urgent] {
            for condition in lines.iter().flat_map(|line| line.split(' ')).filter(|it| *it != "&") {
                reason(condition).unwrap_or_else(|error| panic!("{}: {error}", topic.key));
            }
        }
        for line in offer.when.iter().chain(&offer.close) {
            let word = reason(line.split(' ').next().unwrap()).unwrap();
            for lang in Lang::ALL {
                assert!(content.words(lang).has(&word), "{lang:?}: {word} of {}", topic.key);
            }
        }
        if let Some(after) = &offer.after {
            let known =
                after.0 == app::domain::library::offer::TOLD || content.library.topic(after).is_some();
            assert!(known && topic.within_days.is_some(), "{}", topic.key);
        }
        assert!(offer.due_on.iter().all(|key| content.library.date(key).is_some()), "{}", topic.key);
    }
}

#[test]
fn every_circumstance_of_a_document_is_known_and_has_its_words_in_three_languages() {
    let content = Content::new().expect("readable");
    assert!(content.library.asked_if.len() > 50);
    let mut said: BTreeSet<&str> = include_str!("../../../locales/uk/documents.ftl")
        .lines()
        .filter_map(|line| line.strip_prefix("asked-if-")?.split_once(" ="))
        .map(|(name, _)| name)
        .collect();
    for entry in &content.library.asked_if {
        let rule = AskedIf::read(entry).expect(entry);
        let topic = content.library.topics.iter().find(|topic| topic.key.as_str() == rule.topic);
        let topic = topic.unwrap_or_else(|| panic!("{rule}: there is no such topic"));
        assert!(
            topic.documents.iter().any(|doc| rule.is_of(&topic.key, doc)),
            "{rule}: it asks for no such paper"
        );
        let each = rule.each();
        let lines: Vec<&str> = each.map_or_else(|| rule.lines().collect(), |line| vec![line]);
        let conditions = lines.iter().flat_map(|line| line.split(' '));
        for condition in conditions.filter(|it| !it.is_empty() && *it != "&") {
            reason(condition).unwrap_or_else(|error| panic!("{rule}: {error}"));
        }
        let word = format!("asked-if-{}", rule.circumstance);
        for lang in Lang::ALL.into_iter().filter(|_| each.is_none()) {
            assert!(content.words(lang).has(&word), "{lang:?}: {word} of {rule}");
        }
        said.remove(rule.circumstance);
    }
    assert!(said.is_empty(), "no paper is asked in these circumstances: {said:?}");
}

#[test]
fn what_a_thing_to_do_speaks_of_is_another_topic_that_anybody_may_be_shown() {
    let library = library();
    let mut spoken_of = 0;
    for topic in &library.topics {
        let read: Vec<_> = topic.subs.iter().filter(|sub| topic.spoken_of(sub).next().is_some()).collect();
        assert_eq!(
            read.len(),
            topic.speaks_of.len(),
            "{}: of a thing to do that it does not have",
            topic.key
        );
        for sub in read {
            let named: Vec<_> = topic.spoken_of(sub).collect();
            for key in &named {
                let other = library.topic(key);
                let other = other.unwrap_or_else(|| panic!("{}.{sub}: there is no `{key}`", topic.key));
                assert_ne!(other.key, topic.key, "{sub}");
                // On a screen where nobody looks for it, it betrays nothing and fits everybody's standing.
                let is_theirs = other.groups.iter().all(|group| group == "third-country");
                assert!(!other.sensitive && !is_theirs, "{}.{sub}: {key}", topic.key);
            }
            assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "{}.{sub}", topic.key);
            spoken_of += named.len();
        }
    }
    assert!(spoken_of > 100, "{spoken_of}");
}

#[test]
fn of_a_host_family_a_municipality_asks_four_papers() {
    let mut family = Family::new(&[("Olena", 40), ("Danylo", 9)])
        .facet(Facet::Housing(Some(Housing::HostFamily)))
        .of("Olena", "status", &["ukrainian"])
        .of("Danylo", "status", &["ukrainian"])
        .has(&["passport"]);
    family.take("brp-inschrijving");
    let plan = &family.plan;
    let asking = Asking::new(plan, library(), family.day);
    let step = plan.steps.last().expect("the step");
    let keys = |of: fn(&Asked<'_>) -> bool| -> Vec<&str> {
        let documents = step.documents.iter().filter(|doc| of(&asking.of(step, doc)));
        documents.map(|doc| doc.key.as_str()).collect()
    };
    let asked = keys(|asked| matches!(asked, Asked::Of(_)));
    assert_eq!(asked, ["passport", "birth-certificate", "lease-or-consent", "host-id-copy"]);
    assert_eq!(keys(|asked| matches!(asked, Asked::Perhaps(_))), ["marriage-certificate"]);
    assert_eq!(asking.there(step), (1, 4));
}

#[test]
fn every_topic_is_offered_to_somebody_but_those_about_violence() {
    let never: Vec<&str> =
        library().topics.iter().filter(|it| it.offer.when.is_empty()).map(|it| it.key.as_str()).collect();
    assert_eq!(never, ["huiselijk-geweld", "mensenhandel"]);
}

#[test]
fn nothing_is_asked_that_no_step_uses() {
    let offers = library().topics.iter().map(|topic| &topic.offer);
    let lines = offers.flat_map(|it| [&it.when, &it.unless, &it.close, &it.urgent]).flatten();
    let used: BTreeSet<String> = lines
        .flat_map(|line| line.split(' '))
        .map(|condition| condition.trim_start_matches('!'))
        .filter_map(|condition| condition.split_once(':'))
        .map(|(name, value)| if name == "told" { value.to_owned() } else { name.to_owned() })
        .collect();
    // These are used otherwise: for terms, for the end of a stay, for the standing.
    let otherwise = ["arrived", "housing-until", "legal", "status"];
    for question in QUESTIONS {
        assert!(used.contains(question.key) || otherwise.contains(&question.key), "{}", question.key);
    }
}

#[test]
fn every_question_and_option_has_its_words() {
    let content = Content::new().expect("readable");
    for lang in Lang::ALL {
        for question in QUESTIONS.iter().chain([&app::domain::interview::SUBGROUP]) {
            let word = format!("ask-{}", question.key);
            assert!(content.words(lang).has(&word), "{lang:?}: {word}");
            for (_, word) in question.options() {
                assert!(content.words(lang).has(&word), "{lang:?}: {word}");
            }
        }
    }
}
