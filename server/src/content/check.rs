//! What is wrong with the library, or old. A test holds what is built in against it, `perspectief
//! check` also what coordinators changed.

use super::Content;
use super::words::{self, Language};
use app::domain::library::{GROUPS, Library, RULED, Topic, is_old};
use app::domain::text::Lang;
use app::domain::time::Day;
use std::collections::BTreeSet;

impl Content {
    /// One line for each mistake, and for each fact that is to be checked again.
    #[must_use]
    pub fn problems(&self, today: Day) -> Vec<String> {
        let mut problems = Vec::new();
        let library = self.library.as_ref();
        twice(library, &mut problems);
        for topic in &library.topics {
            let mut note = |what: String| problems.push(format!("library: {} {what}", topic.key));
            structure(library, topic, &mut note);
            dates(topic.checked, today, &mut note);
            self.words_of(topic, &mut note);
        }
        for place in &library.places {
            let mut note = |what: String| problems.push(format!("directory: {} {what}", place.key));
            dates(place.checked, today, &mut note);
            if place.source.trim().is_empty() {
                note("has no source".into());
            }
            for lang in
                Lang::ALL.into_iter().filter(|lang| !self.says(*lang, &format!("place-{}", place.key)))
            {
                note(format!("lacks its words in {}", lang.tag()));
            }
        }
        self.amounts(today, &mut problems);
        problems.extend(self.flaws().into_iter().map(|flaw| format!("words: {flaw}")));
        problems
    }

    /// Whether a message is there and is not empty.
    fn says(&self, lang: Lang, id: &str) -> bool {
        let words = self.words(lang);
        words.has(id) && !words.get(id).trim().is_empty()
    }

    fn words_of(&self, topic: &Topic, note: &mut impl FnMut(String)) {
        let id = words::id(&topic.key);
        let subs = topic.subs.iter().map(|sub| format!("do-{sub}"));
        let parts: Vec<String> = ["why".to_owned(), "desk".to_owned()].into_iter().chain(subs).collect();
        for lang in Lang::ALL {
            if !self.says(lang, &id) {
                note(format!("lacks its title in {}", lang.tag()));
            }
            for part in &parts {
                let said = self.words(lang).attribute(&id, part);
                if said.is_none_or(|said| said.trim().is_empty()) {
                    note(format!("lacks the words '{part}' in {}", lang.tag()));
                }
            }
            for document in topic.documents.iter().filter(|it| !self.says(lang, &format!("document-{it}"))) {
                note(format!("asks for the paper {document}, which has no words in {}", lang.tag()));
            }
        }
    }

    fn amounts(&self, today: Day, problems: &mut Vec<String>) {
        let used: BTreeSet<String> = self.languages.iter().flat_map(Language::used).collect();
        for amount in &self.library.amounts {
            let mut note = |what: String| problems.push(format!("amounts: {} {what}", amount.key));
            dates(amount.checked, today, &mut note);
            if amount.figure().is_none() {
                note(format!("is '{}', which is no {}", amount.value, amount.kind.key()));
            }
            if amount.source.trim().is_empty() {
                note("has no source".into());
            }
            let key = amount.key.as_str();
            if !used.contains(key) && !RULED.contains(&key) {
                note("is used by no word and no rule".into());
            }
            // Fluent has one list for both.
            if !key.starts_with(|it: char| it.is_ascii_lowercase()) || self.words(Lang::Uk).has(key) {
                note("has a key that begins with no letter, or is the id of a message too".into());
            }
        }
        let lacking = RULED.iter().filter(|key| self.library.date(key).is_none());
        problems
            .extend(lacking.map(|key| format!("amounts: the date {key}, which rules go by, is not there")));
    }
}

/// Keys that more than one has.
fn twice(library: &Library, problems: &mut Vec<String>) {
    let topics = library.topics.iter().map(|it| ("topic", it.key.as_str()));
    let places = library.places.iter().map(|it| ("place", it.key.as_str()));
    let amounts = library.amounts.iter().map(|it| ("amount", it.key.as_str()));
    let mut seen = BTreeSet::new();
    for (kind, key) in topics.chain(places).chain(amounts) {
        if !seen.insert((kind, key)) {
            problems.push(format!("library: the {kind} {key} is there twice"));
        }
    }
}

fn structure(library: &Library, topic: &Topic, note: &mut impl FnMut(String)) {
    for needed in topic.needs.iter().filter(|needed| library.topic(needed).is_none()) {
        note(format!("needs {needed}, which is not there"));
    }
    for other in topic.offer.behind.iter().filter(|other| library.topic(other).is_none()) {
        note(format!("stands behind {other}, which is not there"));
    }
    if library.is_circle(&topic.key, &topic.needs) {
        note("waits for itself".into());
    }
    for place in topic.places.iter().filter(|place| library.place(place).is_none()) {
        note(format!("names the place {place}, which is not there"));
    }
    for group in topic.groups.iter().chain(&topic.not_for).filter(|it| !GROUPS.contains(&it.as_str())) {
        note(format!("names the group {group}, which nobody knows"));
    }
    if topic.groups.is_empty() {
        note("is for nobody".into());
    }
    if topic.sources.iter().all(|source| source.trim().is_empty()) {
        note("has no source".into());
    }
    if !topic.sure.contains_key("overall") {
        note("does not say how sure it is overall".into());
    }
    let subs: BTreeSet<_> = topic.subs.iter().collect();
    if subs.len() != topic.subs.len() {
        note("has a sub-step twice".into());
    }
    if subs.is_empty() {
        note("has no sub-steps".into());
    }
}

fn dates(checked: Day, today: Day, note: &mut impl FnMut(String)) {
    if checked > today {
        note(format!("is said to be checked on {checked}, which is still to come"));
    }
    if is_old(checked, today) {
        note(format!("was last checked on {checked}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::id::{AmountKey, DocumentKey, PlaceKey, SubKey, TopicKey};
    use app::domain::library::{Amount, AmountKind, Sureness};
    use std::sync::Arc;

    /// What is told of the library when it was changed so, and not of it as it is.
    fn told(change: impl FnOnce(&mut Library)) -> Vec<String> {
        let mut content = Content::new().expect("readable");
        let today = content.library.topics.iter().map(|topic| topic.checked).max().expect("topics");
        let before = content.problems(today);
        change(Arc::make_mut(&mut content.library));
        content.problems(today).into_iter().filter(|problem| !before.contains(problem)).collect()
    }

    fn key(library: &Library, at: usize) -> TopicKey {
        library.topics[at].key.clone()
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut Library), expected: &str) {
        let told = told(change);
        assert!(told.iter().any(|problem| problem.contains(expected)), "{expected}: {told:?}");
    }

    #[test]
    fn every_mistake_of_structure_is_told() {
        check(|it| it.topics.push(it.topics[0].clone()), "is there twice");
        check(|it| it.places.push(it.places[0].clone()), "is there twice");
        check(|it| it.topics[0].needs.push(TopicKey("nowhere".into())), "needs nowhere");
        check(|it| it.topics[0].needs = vec![key(it, 0)], "waits for itself");
        check(
            |it| {
                (it.topics[0].needs, it.topics[1].needs) = (vec![key(it, 1)], vec![key(it, 0)]);
            },
            "waits for itself",
        );
        check(|it| it.topics[0].places.push(PlaceKey("nowhere".into())), "names the place nowhere");
        check(|it| it.topics[0].not_for.push("giants".into()), "names the group giants");
        check(|it| it.topics[0].groups.clear(), "is for nobody");
        check(|it| it.topics[0].sources = vec![" ".into()], "has no source");
        check(|it| it.places[0].source.clear(), "has no source");
        check(|it| _ = it.topics[0].sure.remove("overall"), "how sure");
        check(|it| it.topics[0].subs.extend_from_within(..1), "a sub-step twice");
        check(|it| it.topics[0].subs.clear(), "no sub-steps");
    }

    #[test]
    fn words_that_lack_are_told_for_each_language() {
        let subs = told(|it| it.topics[0].subs.push(SubKey("unheard-of".into())));
        assert_eq!(subs.len(), 3, "{subs:?}");
        let documents = told(|it| it.topics[0].documents.push(DocumentKey("unheard-of".into())));
        assert_eq!(documents.len(), 3, "{documents:?}");
        let topics = told(|it| it.topics[0].key = TopicKey("unheard-of".into()));
        assert!(topics.iter().any(|it| it.contains("unheard-of lacks its title in uk")), "{topics:?}");
        check(|it| it.places[0].key = PlaceKey("unheard-of".into()), "unheard-of lacks its words in nl");
    }

    #[test]
    fn amounts_that_nobody_uses_or_that_say_nothing_are_told() {
        let amount = |kind, value: &str| Amount {
            key: AmountKey("idle".into()),
            kind,
            value: value.into(),
            from: None,
            checked: Day(20_000),
            sure: Sureness::B,
            source: "example.org".into(),
        };
        check(|it| it.amounts.push(amount(AmountKind::Days, "7")), "is used by no word and no rule");
        check(|it| it.amounts.push(amount(AmountKind::Days, "a week")), "which is no days");
        check(|it| it.amounts.clear(), "the date protection-until");
    }

    #[test]
    fn what_is_older_than_half_a_year_or_not_yet_checked_is_told() {
        check(|it| it.topics[0].checked = it.topics[0].checked.plus(-400), "was last checked on");
        check(|it| it.places[0].checked = it.places[0].checked.plus(-400), "was last checked on");
        check(|it| it.amounts[0].checked = it.amounts[0].checked.plus(-400), "was last checked on");
        check(|it| it.topics[0].checked = it.topics[0].checked.plus(400), "still to come");
    }
}
