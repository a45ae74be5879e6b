//! The glossary's own terms: a correction names the version that was seen, and what was taken out can be put back.

use crate::add_person;
use app::domain::plan::household::Role;
use app::domain::time::Moment;
use app::model::glossary::TermWords;
use server::store::{Added, By, Store};
use uuid::Uuid;

pub(crate) async fn keeps(store: &dyn Store) {
    let oksana = add_person(store, 330, Role::Mediator, "Oksana Melnyk").await;
    let by = |at| By { person: oksana.id, at: Moment(at) };
    let words = |nl: &str| TermWords { nl: nl.into(), uk: "слово".into(), note: String::new() };
    let (one, other) = (Uuid::from_u128(901), Uuid::from_u128(902));
    let list = async || {
        let mut all = store.list_terms().await.expect("the database");
        all.sort_by_key(|it| it.id);
        all.into_iter().map(|it| (it.id, it.words.nl, it.version, it.at.0, it.removed)).collect::<Vec<_>>()
    };
    for _ in 0..2 {
        let added = store.add_term(one, &words("een"), by(10), 1).await.expect("the database");
        assert_eq!(added, Added::Done);
    }
    assert_eq!(store.add_term(other, &words("twee"), by(10), 1).await.expect("the database"), Added::Full);
    assert!(store.correct_term(one, 1, &words("één"), by(20)).await.expect("the database"));
    assert!(!store.correct_term(one, 1, &words("ander"), by(21)).await.expect("the database"));
    assert_eq!(list().await, [(one, "één".to_owned(), 2, 20, false)]);
    assert_eq!(store.list_terms().await.expect("the database")[0].who, "Oksana Melnyk");
    let remove = async |id, removed, at, until| {
        store.remove_term(id, removed, by(at), 1, Moment(until)).await.expect("the database")
    };
    assert!(remove(one, true, 30, 0).await);
    assert!(!store.correct_term(one, 3, &words("weg"), by(31)).await.expect("the database"));
    assert_eq!(store.add_term(other, &words("twee"), by(32), 1).await.expect("the database"), Added::Done);
    assert!(!remove(one, false, 33, 0).await, "there is no room for it");
    assert!(remove(other, true, 34, 0).await && remove(one, false, 35, 0).await);
    assert!(!remove(Uuid::from_u128(903), true, 36, 35).await);
    assert_eq!(list().await, [(one, "één".to_owned(), 4, 35, false)], "what was taken out long ago is gone");
}
