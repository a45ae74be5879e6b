//! What waits is counted by household, over all its devices, from the oldest on.

use crate::{add_person, household, join};
use app::domain::id::DeviceId;
use app::domain::plan::household::Role;
use app::domain::time::Moment;
use app::replica::wire::Waiting;
use server::store::{Store, WaitingRow};
use uuid::Uuid;

pub(crate) async fn keeps(store: &dyn Store) {
    let (phone, tablet) = (DeviceId(Uuid::from_u128(31)), DeviceId(Uuid::from_u128(32)));
    let (ours, other) = (household(30), household(31));
    let says = |count, since| Some(Waiting { count, since: Moment(since) });
    let set =
        async |household, device, waiting| store.set_waiting(household, device, waiting).await.expect("set");
    let sum = async |household| store.sum_waiting(household).await.expect("the database");
    assert_eq!(sum(ours).await, None);
    set(ours, phone, says(9, 70)).await;
    set(ours, phone, says(2, 60)).await;
    set(ours, tablet, says(3, 50)).await;
    set(other, phone, says(1, 10)).await;
    assert_eq!(store.lookup_waiting(ours, phone).await.expect("the database"), says(2, 60));
    assert_eq!(sum(ours).await, says(5, 50));
    let sanne = add_person(store, 300, Role::Researcher, "Sanne de Vries").await;
    join(store, ours, &[&sanne]).await;
    let rows = store.list_waiting_of(sanne.id).await.expect("the database");
    assert_eq!(rows, [WaitingRow { household: ours, waiting: Waiting { count: 5, since: Moment(50) } }]);
    set(ours, tablet, None).await;
    assert_eq!(sum(ours).await, says(2, 60));
    store.forget_waiting(phone).await.expect("forgotten");
    assert_eq!((sum(ours).await, sum(other).await), (None, None));
}
