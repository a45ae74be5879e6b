//! How far somebody has looked goes on, never back, and is each person's own.

use crate::{add_person, household};
use app::domain::plan::household::Role;
use app::domain::time::Moment;
use server::store::{Store, VisitRow};

pub(crate) async fn keeps(store: &dyn Store) {
    let sanne = add_person(store, 310, Role::Researcher, "Sanne de Vries").await;
    let oksana = add_person(store, 311, Role::Mediator, "Oksana Melnyk").await;
    let (ours, other) = (household(40), household(41));
    let visit = |household, seq, at| VisitRow { household, seq, at: Moment(at) };
    let visits = async |person: &_| {
        let person: &server::store::PersonRow = person;
        let mut rows = store.list_visits(person.id).await.expect("the database");
        rows.sort_by_key(|row| row.household);
        rows
    };
    assert_eq!(visits(&sanne).await, []);
    for (person, row) in [
        (&sanne, visit(ours, 7, 70)),
        (&sanne, visit(other, 1, 10)),
        (&oksana, visit(ours, 3, 30)),
        (&sanne, visit(ours, 9, 90)),
        // A page that was open for long knows less than was seen meanwhile.
        (&sanne, visit(ours, 8, 95)),
    ] {
        store.set_visit(person.id, row).await.expect("noted");
    }
    assert_eq!(visits(&sanne).await, [visit(ours, 9, 90), visit(other, 1, 10)]);
    assert_eq!(visits(&oksana).await, [visit(ours, 3, 30)]);
}
