//! Revisions of the step library are only added, and only by who saw the latest.

use app::domain::id::{AmountKey, PersonId, TopicKey};
use app::domain::library::revision::Subject;
use app::domain::plan::household::Role;
use app::domain::text::Lang;
use app::domain::time::Moment;
use server::store::{LibraryRevision, PersonRow, Store};
use uuid::Uuid;

const MARLOES: PersonId = PersonId(Uuid::from_u128(7));

fn topic(key: &str) -> Subject {
    Subject::Topic(TopicKey(key.into()))
}

fn revision(subject: &Subject, json: &str) -> LibraryRevision {
    LibraryRevision { subject: subject.clone(), json: json.into() }
}

pub(crate) async fn keeps(store: &dyn Store) {
    let marloes = PersonRow { id: MARLOES, role: Role::Coordinator, name: "Marloes".into(), lang: Lang::Nl };
    store.add_person(&marloes, Moment(1)).await.expect("added");
    // An amount may have the key of a topic.
    let (bsn, gp, sum) = (topic("bsn"), topic("gp"), Subject::Amount(AmountKey("bsn".into())));
    let add = async |subject: &Subject, base, json: &str, at| {
        let added = store.add_library_revision(&revision(subject, json), base, MARLOES, Moment(at)).await;
        added.expect("the database")
    };
    let first = add(&bsn, 0, "1", 10).await.expect("the first");
    assert!(first > 0, "0 stands for what is built in");
    assert_eq!(add(&bsn, 0, "late", 11).await, None);
    let other = add(&gp, 0, "2", 12).await.expect("of another topic");
    let amount = add(&sum, 0, "3", 13).await.expect("of an amount");
    let second = add(&bsn, first, "4", 14).await.expect("the next");
    assert_eq!(add(&bsn, first, "late", 15).await, None);
    assert_eq!(add(&bsn, amount, "of another", 15).await, None);
    assert!(first < other && other < amount && amount < second);

    let all = store.list_library_revisions(None).await.expect("the database");
    let told: Vec<_> = all.iter().map(|it| (it.number, &it.subject, it.json.as_str(), it.at.0)).collect();
    assert_eq!(
        told,
        [(first, &bsn, "1", 10), (other, &gp, "2", 12), (amount, &sum, "3", 13), (second, &bsn, "4", 14)]
    );
    assert!(all.iter().all(|it| it.person == MARLOES && it.author == "Marloes"));
    let of = store.list_library_revisions(Some(&bsn)).await.expect("the database");
    assert_eq!(of.iter().map(|it| it.number).collect::<Vec<_>>(), [first, second]);
    assert!(store.list_library_revisions(Some(&topic("none"))).await.expect("the database").is_empty());
}
