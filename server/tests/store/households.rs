//! Who belongs where follows from what was committed, and so does what caseloads show.

use crate::{add_person, household, join};
use app::domain::plan::household::Role;
use server::store::{Batch, Committed, Store};

pub(crate) async fn keeps(store: &dyn Store) {
    let before = store.count_households().await.expect("the database");
    let (iris, roos) = (household(40), household(41));
    let anna = add_person(store, 400, Role::Member, "Анна").await;
    let bram = add_person(store, 401, Role::Researcher, "Bram").await;
    join(store, iris, &[&anna, &bram]).await;
    join(store, iris, &[&anna]).await;
    join(store, roos, &[&bram]).await;
    let summaries = vec![(iris, "\"iris\"".to_owned()), (roos, "\"roos\"".to_owned())];
    let batch = Batch { summaries, ..Batch::default() };
    assert_eq!(store.commit(batch).await.expect("the database"), Committed::Done);
    assert_eq!(store.count_households().await.expect("the database"), before + 2);

    let sorted = |mut list: Vec<String>| {
        list.sort();
        list
    };
    let of = async |person| sorted(store.list_summaries_of(person).await.expect("the database"));
    assert_eq!(of(bram.id).await, ["\"iris\"", "\"roos\""]);
    assert_eq!(of(anna.id).await, ["\"iris\""]);
    assert_eq!(store.list_households_of(anna.id).await.expect("the database"), [iris]);
    let all = store.list_memberships().await.expect("the database");
    let here: Vec<_> = all.iter().filter(|(id, _)| *id == iris).map(|(_, it)| it.name.as_str()).collect();
    assert_eq!(here, ["Bram", "Анна"], "each once, by name");

    let left = Batch { memberships: vec![(iris, bram.id, false)], ..Batch::default() };
    assert_eq!(store.commit(left).await.expect("the database"), Committed::Done);
    assert!(!store.is_member(iris, bram.id).await.expect("the database"));
    assert!(store.is_member(iris, anna.id).await.expect("the database"));
    assert_eq!(of(bram.id).await, ["\"roos\""]);
}
