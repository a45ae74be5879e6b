//! A link is spent once and in time; a session ends with its time, with leaving, and with its device.

use crate::{add_person, household, join};
use app::domain::id::DeviceId;
use app::domain::plan::household::Role;
use app::domain::time::Moment;
use app::replica::wire::Waiting;
use server::store::{Spending, Store};
use uuid::Uuid;

pub(crate) async fn keeps(store: &dyn Store) {
    let iryna = add_person(store, 200, Role::Member, "Ірина").await;
    let (good, old) = ([1; 32], [2; 32]);
    store.add_invitation(good, iryna.id, Moment(10), Moment(20)).await.expect("added");
    store.add_invitation(old, iryna.id, Moment(10), Moment(20)).await.expect("added");
    let spend = async |hash, at| store.spend_invitation(hash, Moment(at)).await.expect("the database");
    assert_eq!(spend(good, 15).await, Spending::Spent(iryna.id));
    assert_eq!(spend(good, 16).await, Spending::AlreadySpent);
    assert_eq!(spend(old, 20).await, Spending::Expired);
    assert_eq!(spend([3; 32], 15).await, Spending::Unknown);

    let (phone, tablet) = (DeviceId(Uuid::from_u128(1)), DeviceId(Uuid::from_u128(2)));
    let add = async |hash, device, label, at| {
        store.add_session(hash, iryna.id, device, label, Moment(at), Moment(100)).await.expect("added");
    };
    add([11; 32], phone, "Chrome, Android", 30).await;
    add([12; 32], tablet, "Safari, iPad", 31).await;
    let lookup = async |hash, at| store.lookup_session(hash, Moment(at)).await.expect("the database");
    let session = lookup([11; 32], 50).await.expect("signed in");
    assert_eq!((session.person, session.device, session.household), (iryna.clone(), phone, None));
    assert_eq!(lookup([11; 32], 100).await, None, "its time is over");
    join(store, household(20), &[&iryna]).await;
    assert_eq!(lookup([11; 32], 50).await.expect("signed in").household, Some(household(20)));

    let labels = async || {
        let devices = store.list_devices(iryna.id, Moment(50)).await.expect("the database");
        devices.into_iter().map(|it| it.label).collect::<Vec<_>>()
    };
    assert_eq!(labels().await, ["Safari, iPad", "Chrome, Android"], "the latest first");
    let waiting = Waiting { count: 1, since: Moment(40) };
    store.set_waiting(household(20), tablet, Some(waiting)).await.expect("set");
    let stranger = add_person(store, 201, Role::Member, "Інша").await;
    let remove =
        async |person, device| store.remove_device(person, device, Moment(51)).await.expect("the database");
    assert!(!remove(stranger.id, tablet).await, "a device of somebody else's");
    assert!(remove(iryna.id, tablet).await);
    assert!(!remove(iryna.id, tablet).await, "taken out already");
    assert_eq!(labels().await, ["Chrome, Android"]);
    assert!(lookup([12; 32], 52).await.expect("it is told so").removed);
    assert_eq!(
        store.sum_waiting(household(20)).await.expect("the database"),
        None,
        "nothing of it will come"
    );
    store.remove_session([11; 32]).await.expect("removed");
    assert_eq!(lookup([11; 32], 52).await, None);
}
