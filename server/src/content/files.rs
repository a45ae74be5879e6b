//! The structure of the library, as it is built into the program.

use app::domain::id::{DocumentKey, TopicKey};
use app::domain::library::asked_if::AskedIf;
use app::domain::library::offer::Offer;
use app::domain::library::{Amount, Library, Place, Term, Topic};
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use toml::Value;

const TOPICS: [&str; 8] = [
    include_str!("../../library/rights.toml"),
    include_str!("../../library/housing.toml"),
    include_str!("../../library/care.toml"),
    include_str!("../../library/education.toml"),
    include_str!("../../library/language.toml"),
    include_str!("../../library/work.toml"),
    include_str!("../../library/leisure.toml"),
    include_str!("../../library/people.toml"),
];

/// Reads the files.
pub(super) fn library() -> Result<Library, toml::de::Error> {
    #[derive(Deserialize)]
    struct Topics {
        topic: Vec<Topic>,
    }
    #[derive(Deserialize)]
    struct Places {
        place: Vec<Place>,
    }
    #[derive(Deserialize)]
    struct Terms {
        term: Vec<Term>,
    }
    let mut library = Library::default();
    for source in TOPICS {
        library.topics.extend(read::<Topics>(source)?.topic);
    }
    let offers: BTreeMap<TopicKey, Offer> = read(include_str!("../../library/offers.toml"))?;
    for topic in &mut library.topics {
        topic.offer = offers.get(&topic.key).cloned().unwrap_or_default();
    }
    library.asked_if = asked_if(include_str!("../../library/documents.toml"))?;
    library.places = read::<Places>(include_str!("../../library/places.toml"))?.place;
    library.terms = read::<Terms>(include_str!("../../library/glossary.toml"))?.term;
    library.amounts = amounts(include_str!("../../library/amounts.toml"))?;
    Ok(library)
}

/// Of whom documents are asked: each with the lines of its circumstance.
fn asked_if(source: &str) -> Result<Vec<String>, toml::de::Error> {
    #[derive(Deserialize)]
    #[serde(rename_all = "kebab-case")]
    struct Documents {
        circumstance: BTreeMap<String, Vec<String>>,
        asked_if: BTreeMap<TopicKey, BTreeMap<DocumentKey, String>>,
    }
    let Documents { circumstance, asked_if } = read(source)?;
    let mut entries = Vec::new();
    for (topic, documents) in asked_if {
        for (document, name) in documents {
            let unknown = || toml::de::Error::custom(format!("no circumstance `{name}` is told"));
            let lines = circumstance.get(&name).ok_or_else(unknown)?;
            entries.push(AskedIf::entry(&topic, &document, &name, lines));
        }
    }
    Ok(entries)
}

/// Reads a file that a person wrote.
fn read<T: DeserializeOwned>(source: &str) -> Result<T, toml::de::Error> {
    strictly(toml::Deserializer::parse(source)?)
}

/// A field that no type knows is a slip of the pen here. Phones pass over it instead: what they read
/// was written by a server, perhaps a newer one.
fn strictly<'de, T: DeserializeOwned>(
    from: impl Deserializer<'de, Error = toml::de::Error>,
) -> Result<T, toml::de::Error> {
    let mut unknown = None;
    let read = serde_ignored::deserialize(from, |path| unknown = Some(path.to_string()))?;
    match unknown {
        Some(path) => Err(toml::de::Error::custom(format!("no field `{path}` is known"))),
        None => Ok(read),
    }
}

/// A number or a day may be written with or without quotes: what counts is its digits.
fn amounts(source: &str) -> Result<Vec<Amount>, toml::de::Error> {
    #[derive(Deserialize)]
    struct Amounts {
        amount: Vec<toml::Table>,
    }
    let amount = |mut table: toml::Table| {
        for (_, value) in table.iter_mut().filter(|(_, value)| !value.is_str()) {
            *value = Value::String(value.to_string());
        }
        strictly(table)
    };
    read::<Amounts>(source)?.amount.into_iter().map(amount).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_with_quotes_and_without() {
        let rest = "checked = 2026-11-22\nsure = \"A\"\nsource = \"x.nl\"\n";
        let source = format!(
            "[[amount]]\nkey = \"a\"\nkind = \"euro\"\nvalue = 244.22\n{rest}\n\
             [[amount]]\nkey = \"b\"\nkind = \"date\"\nvalue = \"2027-03-04\"\nfrom = \"2026-01-01\"\n{rest}\n\
             [[amount]]\nkey = \"c\"\nkind = \"weeks\"\nvalue = 16\n{rest}"
        );
        let amounts = amounts(&source).expect("readable");
        let values: Vec<_> = amounts.iter().map(|amount| amount.value.as_str()).collect();
        assert_eq!(values, ["244.22", "2027-03-04", "16"]);
        assert!(amounts.iter().all(|amount| amount.figure().is_some()));
        assert!(super::amounts("[[amount]]\nkey = \"a\"\n").is_err());
        let slip = super::amounts(&format!("{source}vlaue = 17\n")).expect_err("no such field");
        assert!(slip.to_string().contains("vlaue"), "{slip}");
    }

    #[test]
    fn a_circumstance_that_nobody_told_of_is_a_mistake() {
        let source =
            "[circumstance]\nworks = [\"work:employed\"]\n[asked-if.leefgeld]\npayslips = \"works\"\n";
        assert_eq!(asked_if(source).expect("readable"), ["leefgeld payslips works work:employed"]);
        let slip = asked_if(&source.replace("\"works\"", "\"worsk\"")).expect_err("no such circumstance");
        assert!(slip.to_string().contains("worsk"), "{slip}");
    }

    #[test]
    fn a_field_that_no_topic_has_is_a_mistake() {
        #[derive(Debug, Deserialize)]
        struct Topics {
            topic: Vec<Topic>,
        }
        let first = TOPICS[0].find("key = ").expect("a topic");
        let (head, tail) = TOPICS[0].split_at(first);
        assert!(!read::<Topics>(TOPICS[0]).expect("readable").topic.is_empty());
        let slip = read::<Topics>(&format!("{head}volatlie = true\n{tail}")).expect_err("no such field");
        assert!(slip.to_string().contains("topic.0.volatlie"), "{slip}");
    }
}
