//! Revisions: from the database, and over what is built in.

use super::words;
use crate::store::{LibraryRevision, RevisionRow};
use app::domain::id::TopicKey;
use app::domain::library::revision::{
    self, Behind, InLanguages, REVISION_VERSION, Revised, Revision, StoredRevision, over, place_over,
};
use app::domain::library::{Amount, Library, Place, Topic};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What is stored, read; and the numbers of those that this program cannot read (a newer one wrote
/// them, or the database is damaged). Of these what is built in is shown, or an earlier revision.
#[must_use]
pub fn read_all(rows: Vec<RevisionRow>) -> (Vec<Revised>, Vec<u64>) {
    let (mut read, mut unreadable) = (Vec::new(), Vec::new());
    for row in rows {
        match serde_json::from_str::<StoredRevision>(&row.json) {
            Ok(StoredRevision { v: REVISION_VERSION, revision, wording })
                if revision.subject() == row.subject =>
            {
                read.push(Revised { number: row.number, at: row.at, author: row.author, revision, wording });
            }
            _ => unreadable.push(row.number),
        }
    }
    (read, unreadable)
}

/// A revision on its way into the database.
///
/// # Errors
/// Never for a revision that was read or made by a form.
pub fn to_stored(revision: Revision, wording: bool) -> serde_json::Result<LibraryRevision> {
    let subject = revision.subject();
    let json = serde_json::to_string(&StoredRevision { v: REVISION_VERSION, revision, wording })?;
    Ok(LibraryRevision { subject, json })
}

/// What of the topics is behind in a language, from all their revisions, the oldest first.
pub(super) fn behind(revised: &[Revised], library: &Library) -> BTreeMap<TopicKey, Behind> {
    let mut versions: BTreeMap<&TopicKey, Vec<(InLanguages, bool)>> = BTreeMap::new();
    for one in revised {
        let Revision::Topic { topic, words } = &one.revision else { continue };
        let built_in =
            || words::built_in(&topic.key, library).map(|words| (words, false)).into_iter().collect();
        let all: &mut Vec<_> = versions.entry(&topic.key).or_insert_with(built_in);
        let before = all.last().map(|(words, _)| words.clone()).unwrap_or_default();
        all.push((words_over(before, words.clone()), one.wording));
    }
    let behind = versions.into_iter().map(|(key, versions)| (key.clone(), revision::behind(&versions)));
    behind.filter(|(_, behind)| !behind.is_empty()).collect()
}

/// The same, one line for each part, as a library has it.
pub(super) fn flat(behind: &BTreeMap<TopicKey, Behind>) -> Vec<String> {
    let of_topic = |(key, behind): (&TopicKey, &Behind)| {
        let parts = behind.iter().flat_map(|(lang, parts)| parts.iter().map(move |part| (*lang, part)));
        parts.map(|(lang, part)| format!("{key} {} {part}", lang.tag())).collect::<Vec<_>>()
    };
    behind.iter().flat_map(of_topic).collect()
}

/// The last revision of each subject. The subjects stay in the order in which they came up first, so
/// an added topic keeps its place.
pub(super) fn latest(revised: Vec<Revised>) -> Vec<Revised> {
    let (mut latest, mut places) = (Vec::new(), BTreeMap::new());
    for one in revised {
        match places.entry(one.revision.subject()) {
            Entry::Vacant(place) => {
                place.insert(latest.len());
                latest.push(one);
            }
            Entry::Occupied(place) => latest[*place.get()] = one,
        }
    }
    latest
}

pub(super) fn lay_topic(topics: &mut Vec<Topic>, revised: Topic) {
    match topics.iter_mut().find(|topic| topic.key == revised.key) {
        Some(topic) => *topic = over(topic, revised),
        None => topics.push(revised),
    }
}

pub(super) fn lay_amount(amounts: &mut Vec<Amount>, revised: Amount) {
    match amounts.iter_mut().find(|amount| amount.key == revised.key) {
        Some(amount) => *amount = revised,
        // Taken out of the files since: words that somebody typed may still refer to it.
        None => amounts.push(revised),
    }
}

pub(super) fn lay_place(places: &mut Vec<Place>, revised: Place) {
    match places.iter_mut().find(|place| place.key == revised.key) {
        Some(place) => *place = place_over(place, revised),
        None => places.push(revised),
    }
}

/// The words as a revision leaves them. A part that its form did not have is the built-in one.
pub(super) fn words_over(built_in: InLanguages, revised: InLanguages) -> InLanguages {
    let mut words = built_in;
    for (lang, revised) in revised {
        let words = words.entry(lang).or_default();
        words.title = revised.title;
        words.parts.extend(revised.parts);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::id::{AmountKey, PersonId};
    use app::domain::library::revision::{Subject, TopicWords};
    use app::domain::library::{AmountKind, Sureness};
    use app::domain::text::Lang;
    use app::domain::time::{Day, Moment};

    fn amount(key: &str) -> Amount {
        Amount {
            key: AmountKey(key.into()),
            kind: AmountKind::Days,
            value: "7".into(),
            from: None,
            checked: Day(20_000),
            sure: Sureness::A,
            source: "example.org".into(),
        }
    }

    fn row(number: u64, subject: Subject, json: &str) -> RevisionRow {
        let person = PersonId(uuid::Uuid::nil());
        RevisionRow { number, subject, at: Moment(1), person, author: "Marloes".into(), json: json.into() }
    }

    #[test]
    fn what_cannot_be_read_is_passed_over_and_told() {
        let stored = to_stored(Revision::Amount(amount("term")), false).expect("json");
        let other = Subject::Amount(AmountKey("other".into()));
        let newer = stored.json.replace("\"v\":1", "\"v\":2");
        let rows = vec![
            row(1, stored.subject.clone(), &stored.json),
            row(2, stored.subject.clone(), &newer),
            row(3, stored.subject.clone(), "{"),
            row(4, other, &stored.json),
        ];
        let (read, unreadable) = read_all(rows);
        assert_eq!(read.iter().map(|it| it.number).collect::<Vec<_>>(), [1]);
        assert_eq!(unreadable, [2, 3, 4]);
    }

    #[test]
    fn a_part_that_the_form_did_not_have_is_the_built_in_one_and_an_emptied_one_is_empty() {
        let words = |parts: &[(&str, &str)]| {
            let parts = parts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
            InLanguages::from([(Lang::Nl, TopicWords { title: "t".into(), parts })])
        };
        let built_in = words(&[("why", "a"), ("cost", "b"), ("later", "c")]);
        let laid = words_over(built_in, words(&[("why", "d"), ("cost", "")]));
        let wanted = BTreeMap::from([("cost", ""), ("later", "c"), ("why", "d")]);
        let found: BTreeMap<&str, &str> =
            laid[&Lang::Nl].parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn only_the_last_revision_of_a_subject_counts() {
        let revised = |number, key, value: &str| Revised {
            number,
            at: Moment(1),
            author: String::new(),
            wording: false,
            revision: Revision::Amount(Amount { value: value.into(), ..amount(key) }),
        };
        let latest = latest(vec![revised(1, "b", "1"), revised(2, "a", "2"), revised(3, "b", "3")]);
        assert_eq!(latest.iter().map(|it| it.number).collect::<Vec<_>>(), [3, 2]);
    }

    #[test]
    fn a_revision_of_an_amount_stands_where_the_amount_stood() {
        let mut amounts = vec![amount("a"), amount("b")];
        lay_amount(&mut amounts, Amount { value: "9".into(), ..amount("a") });
        lay_amount(&mut amounts, amount("gone"));
        let found: Vec<_> = amounts.iter().map(|it| (it.key.as_str(), it.value.as_str())).collect();
        assert_eq!(found, [("a", "9"), ("b", "7"), ("gone", "7")]);
    }
}
