//! A link is spent once and in time; a session ends with its time, with leaving, and with its device.

use crate::{add_person, household, join};
use app::domain::id::DeviceId;
use app::domain::plan::household::Role;
use app::domain::time::Moment;
use app::replica::wire::Waiting;
use server::store::{InvitationRow, Spending, Store};
use uuid::Uuid;

pub(crate) async fn keeps(store: &dyn Store) {
    let iryna = add_person(store, 200, Role::Member, "Ірина").await;
    let (first, good, old) = ([0; 32], [1; 32], [2; 32]);
    let open = async |at| store.list_invitations(Moment(at)).await.expect("the database");
    store.add_invitation(first, iryna.id, Moment(8), Moment(30)).await.expect("added");
    store.add_invitation(good, iryna.id, Moment(10), Moment(20)).await.expect("added");
    assert_eq!(open(11).await, [InvitationRow { person: iryna.id, expires: Moment(20) }]);
    assert_eq!(open(20).await, []);
    let spend = async |hash, at| store.spend_invitation(hash, Moment(at)).await.expect("the database");
    assert_eq!(spend(good, 15).await, Spending::Spent(iryna.id));
    assert_eq!(spend(good, 16).await, Spending::AlreadySpent);
    assert_eq!(spend(first, 16).await, Spending::Expired, "a later one took its place");
    store.add_invitation(old, iryna.id, Moment(17), Moment(20)).await.expect("added");
    assert_eq!(spend(good, 18).await, Spending::AlreadySpent, "what is spent stays so");
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

    // Who is taken out is signed out everywhere, and cannot come in.
    add([13; 32], phone, "Chrome, Android", 60).await;
    let all = store.list_all_devices(Moment(61)).await.expect("the database");
    assert_eq!(all.iter().filter(|(person, _)| *person == iryna.id).count(), 1);
    store.set_waiting(household(20), phone, Some(waiting)).await.expect("set");
    store.add_invitation([4; 32], iryna.id, Moment(61), Moment(90)).await.expect("added");
    for _ in 0..2 {
        assert!(store.take_out(iryna.id, Moment(62)).await.expect("the database"));
    }
    assert!(lookup([13; 32], 63).await.expect("it is told so").removed);
    assert_eq!(spend([4; 32], 63).await, Spending::Expired);
    assert_eq!(store.list_devices(iryna.id, Moment(63)).await.expect("the database"), []);
    assert_eq!(store.sum_waiting(household(20)).await.expect("the database"), None);
    assert_eq!(store.lookup_person(iryna.id).await.expect("the database"), None);
    add([14; 32], tablet, "Safari, iPad", 64).await;
    assert!(lookup([14; 32], 65).await.expect("it is told so").removed, "also when it came in meanwhile");
    store.add_invitation([5; 32], stranger.id, Moment(70), Moment(90)).await.expect("added");
    store.withdraw_invitations(stranger.id, Moment(71)).await.expect("withdrawn");
    assert_eq!(spend([5; 32], 72).await, Spending::Expired);
}
