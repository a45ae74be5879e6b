//! A text has at most one claim, which ends by itself, and nobody has more than a few.

use crate::{add_person, household, join};
use app::domain::plan::household::Role;
use app::domain::text::{Lang, TextHash};
use app::domain::time::Moment;
use app::model::queue::{Claim, Source};
use server::store::{Claimed, Store};

pub(crate) async fn keeps(store: &dyn Store) {
    let sanne = add_person(store, 320, Role::Researcher, "Sanne de Vries").await;
    let oksana = add_person(store, 321, Role::Mediator, "Oksana Melnyk").await;
    let (ours, other) = (household(50), household(51));
    join(store, ours, &[&sanne, &oksana]).await;
    let text = |household, n| Source { household, source: TextHash(n), into: Lang::Nl };
    let claim = async |of, who: &server::store::PersonRow, now: i64, most| {
        let claim = Claim { of, who: who.id, until: Moment(now + 10) };
        store.claim(claim, Moment(now), most).await.expect("the database")
    };
    assert_eq!(claim(text(ours, 1), &oksana, 100, 2).await, Claimed::Taken);
    assert_eq!(claim(text(ours, 1), &sanne, 105, 2).await, Claimed::Theirs);
    assert_eq!(claim(text(other, 1), &oksana, 105, 2).await, Claimed::Taken);
    assert_eq!(claim(text(ours, 2), &oksana, 105, 2).await, Claimed::TooMany);
    // Longer, never shorter, and not one more.
    assert_eq!(claim(text(ours, 1), &oksana, 109, 2).await, Claimed::Taken);
    assert_eq!(claim(text(ours, 1), &oksana, 102, 2).await, Claimed::Taken);
    let known = Claim { of: text(ours, 1), who: oksana.id, until: Moment(119) };
    let list = async |now| store.list_claims(ours, Moment(now)).await.expect("the database");
    assert_eq!(list(118).await, [known]);
    assert_eq!(list(119).await, []);
    // Of one's own households only.
    assert_eq!(store.list_claims_of(sanne.id, Moment(110)).await.expect("the database"), [known]);
    assert!(!store.end_claim(text(ours, 1), sanne.id).await.expect("the database"));
    // One that has ended is anybody's, and counts no more.
    assert_eq!(claim(text(ours, 1), &sanne, 119, 1).await, Claimed::Taken);
    assert_eq!(claim(text(ours, 2), &oksana, 119, 1).await, Claimed::Taken);
    assert!(store.end_claim(text(ours, 1), sanne.id).await.expect("the database"));
    assert_eq!(list(120).await.len(), 1);
}
