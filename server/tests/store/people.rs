//! People with an account are found by their id; colleagues by name, members never among them.

use crate::add_person;
use app::domain::id::PersonId;
use app::domain::plan::household::Role;
use app::domain::text::Lang;
use server::store::Store;
use uuid::Uuid;

pub(crate) async fn keeps(store: &dyn Store) {
    let olena = add_person(store, 100, Role::Member, "Олена").await;
    let sanne = add_person(store, 101, Role::Researcher, "Sanne").await;
    let oksana = add_person(store, 102, Role::Mediator, "Oksana").await;
    let lookup = async |id| store.lookup_person(id).await.expect("the database");
    assert_eq!(lookup(olena.id).await.as_ref(), Some(&olena));
    assert_eq!(lookup(PersonId(Uuid::from_u128(199))).await, None);
    assert_eq!(store.list_staff().await.expect("the database"), [oksana, sanne.clone()]);
    store.set_language(sanne.id, Lang::Nl).await.expect("set");
    assert_eq!(lookup(sanne.id).await.expect("she is there").lang, Lang::Nl);
    assert!(store.add_person(&olena, app::domain::time::Moment(2)).await.is_err(), "an id is one person's");
    let other = server::store::PersonRow { name: "Інша".into(), ..olena.clone() };
    store.add_person_once(&other, app::domain::time::Moment(3)).await.expect("known already");
    assert_eq!(lookup(olena.id).await.as_ref(), Some(&olena));

    // The last coordinator stays; whoever was taken out is found no more, and their id stays theirs.
    let marloes = add_person(store, 103, Role::Coordinator, "Marloes").await;
    let bas = add_person(store, 104, Role::Coordinator, "Bas").await;
    let out = async |person: PersonId| {
        store.take_out(person, app::domain::time::Moment(4)).await.expect("the database")
    };
    assert!(out(bas.id).await);
    assert!(!out(marloes.id).await);
    assert!(out(sanne.id).await);
    let staff = store.list_staff().await.expect("the database");
    assert!(staff.contains(&marloes) && !staff.contains(&bas) && !staff.contains(&sanne));
    let uses = async |id| store.find_uses(id).await.expect("the database");
    assert!(uses(sanne.id).await.account);
    assert_eq!(uses(PersonId(Uuid::from_u128(199))).await, server::store::PersonUses::default());
}
