//! A change of a household that is not on this screen: a mediator translates in the queue. It goes into the
//! outbox that this device has of that household, with network as without, and from there to the server.

use crate::forms;
use crate::send::send;
use crate::store::Store;
use crate::web::window;
use app::domain::access::{self, Refusal};
use app::domain::change::Change;
use app::domain::change::form::Fields;
use app::domain::id::HouseholdId;
use app::model::Notice;
use app::replica::Replica;
use app::replica::storage::{Storage, StoredReplica};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlFormElement;

/// Makes the change, or says at the form why it cannot be made.
pub(crate) fn make(store: Store, form: HtmlFormElement, fields: Fields) {
    spawn_local(async move {
        match record(store, &fields).await {
            Ok((household, change)) => {
                forms::say_recorded(&form);
                store.update(|model| model.notice = None);
                (store.program().queue.made)(store, &form, household, &change);
                send(store, true);
            }
            Err(reason) => {
                let name = fields.get("form");
                let notice = match reason {
                    Some(reason) => Notice::refused(name, reason),
                    None => Notice { form: name.to_owned(), word: "needs-network".into(), good: false },
                };
                store.update(|model| model.notice = Some(notice));
            }
        }
    });
}

/// None as an error: this device knows nothing of that household, and cannot ask.
async fn record(store: Store, fields: &Fields) -> Result<(HouseholdId, Change), Option<Refusal>> {
    let household: HouseholdId = fields.get("household").parse().map_err(|_| Some(Refusal::Malformed))?;
    let device = store.device();
    let kept = device.load(household).await.map_err(|_| None)?;
    // Without its plan there is nothing to check the change against: the server will, when it can be reached.
    let has_plan = kept.as_ref().is_some_and(|kept| kept.state.is_some());
    let is_online = store.with(|model| model.online) && window().navigator().on_line();
    if !has_plan && !is_online {
        return Err(None);
    }
    let mut replica =
        Replica::stored(household, kept.unwrap_or(StoredReplica { state: None, outbox: Vec::new() }));
    let plan = replica.shown().clone();
    let new_change = store.with(|model| {
        // Forms about other households have one kind.
        let new_change = forms::read(store, model, &plan, fields)?.pop().ok_or(Refusal::Malformed)?;
        if has_plan {
            access::may(&plan, model.me.actor(), &new_change.body)?;
        }
        Ok(new_change)
    });
    let change = store.change(new_change.map_err(Some)?);
    replica.record(change.clone());
    let writing = replica.take_writing().unwrap_or_default();
    device.write(household, &writing).await.map_err(|_| None)?;
    let waits = replica.outbox().len();
    store.update(|model| {
        model.tab.elsewhere.retain(|(other, _)| *other != household);
        model.tab.elsewhere.push((household, waits));
    });
    Ok((household, change))
}
