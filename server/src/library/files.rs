//! The structure of the library, as it is built into the program.

use app::domain::id::TopicKey;
use app::domain::library::{Amount, Library, Place, Term, Topic};
use app::domain::proposal::Offer;
use serde::Deserialize;
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
        library.topics.extend(toml::from_str::<Topics>(source)?.topic);
    }
    let offers: BTreeMap<TopicKey, Offer> = toml::from_str(include_str!("../../library/offers.toml"))?;
    for topic in &mut library.topics {
        topic.offer = offers.get(&topic.key).cloned().unwrap_or_default();
    }
    library.places = toml::from_str::<Places>(include_str!("../../library/places.toml"))?.place;
    library.terms = toml::from_str::<Terms>(include_str!("../../library/glossary.toml"))?.term;
    library.amounts = amounts(include_str!("../../library/amounts.toml"))?;
    Ok(library)
}

/// A number or a day may be written with or without quotes: what counts is its digits.
fn amounts(source: &str) -> Result<Vec<Amount>, toml::de::Error> {
    #[derive(Deserialize)]
    struct Amounts {
        amount: Vec<toml::Table>,
    }
    let read = |mut table: toml::Table| {
        for (_, value) in table.iter_mut().filter(|(_, value)| !value.is_str()) {
            *value = Value::String(value.to_string());
        }
        table.try_into()
    };
    toml::from_str::<Amounts>(source)?.amount.into_iter().map(read).collect()
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
    }
}
