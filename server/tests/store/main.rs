//! What every backend of the store keeps to, by subject. A backend fails here by failing a check, never by not being
//! tried.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod claims;
mod glossary;
mod households;
mod journal;
mod library;
mod people;
mod place_reports;
mod sessions;
mod visits;
mod waiting;

use app::domain::id::{HouseholdId, PersonId};
use app::domain::plan::household::Role;
use app::domain::text::Lang;
use app::domain::time::Moment;
use server::store::{self, Batch, Committed, PersonRow, Store};
use std::path::Path;
use uuid::Uuid;

pub fn household(n: u128) -> HouseholdId {
    HouseholdId(Uuid::from_u128(n))
}

pub async fn add_person(store: &dyn Store, n: u128, role: Role, name: &str) -> PersonRow {
    let person = PersonRow { id: PersonId(Uuid::from_u128(n)), role, name: name.into(), lang: Lang::Uk };
    store.add_person(&person, Moment(1)).await.expect("added");
    person
}

/// People join a household.
pub async fn join(store: &dyn Store, household: HouseholdId, people: &[&PersonRow]) {
    let memberships = people.iter().map(|person| (household, person.id, true)).collect();
    let batch = Batch { memberships, ..Batch::default() };
    assert_eq!(store.commit(batch).await.expect("the database"), Committed::Done);
}

/// All of it on one database, as in life.
async fn keeps_the_contract(store: &dyn Store) {
    store.ping().await.expect("there");
    people::keeps(store).await;
    sessions::keeps(store).await;
    journal::keeps(store).await;
    households::keeps(store).await;
    waiting::keeps(store).await;
    visits::keeps(store).await;
    claims::keeps(store).await;
    glossary::keeps(store).await;
    place_reports::keeps(store).await;
    library::keeps(store).await;
    assert_eq!(store.integrity().await.expect("the database"), "ok");
}

#[tokio::test]
async fn sqlite_keeps_the_contract() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = async |name: &str| store::open(&folder.path().join(name)).await.expect("a database");
    let first = open("first.sqlite3").await;
    keeps_the_contract(first.as_ref()).await;
    // A copy made while it serves, and the same file opened again, say the same.
    first.backup(Path::new(&folder.path().join("copy.sqlite3"))).await.expect("copied");
    first.close().await;
    for name in ["first.sqlite3", "copy.sqlite3"] {
        let store = open(name).await;
        assert_eq!(store.list_library_revisions(None).await.expect("the database").len(), 4, "{name}");
        assert_eq!(store.count_households().await.expect("the database"), 2, "{name}");
        store.close().await;
    }
}
