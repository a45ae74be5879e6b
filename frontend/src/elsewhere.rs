//! A change of a household that is not on this screen: a mediator translates in the queue, without
//! network. It is made on the plan that this device keeps of that household, and waits in its outbox.

use crate::browser::Browser;
use crate::{device, sync};
use app::domain::change::{Body, Change, Known};
use app::domain::id::{ChangeId, HouseholdId};
use app::domain::policy::{self, Refusal};
use app::form::{self, Fields};
use app::model::{Extra, Notice};
use app::replica::Replica;
use app::replica::storage::Storage;
use wasm_bindgen_futures::spawn_local;

/// Makes the change, or says at the form why it cannot be made.
pub fn make(browser: &Browser, fields: Fields) {
    let browser = browser.clone();
    spawn_local(async move {
        let name = fields.get("form").to_owned();
        match record(&browser, &fields).await {
            Ok(change) => {
                browser.update(|model| {
                    take_out(&mut model.extra, &change);
                    model.notice = None;
                });
                sync::send(&browser, true);
            }
            Err(refusal) => {
                let notice = match refusal {
                    Some(reason) => Notice::refused(&name, reason, ""),
                    None => {
                        Notice { form: name, word: "needs-network".into(), text: String::new(), good: false }
                    }
                };
                browser.update(|model| model.notice = Some(notice));
            }
        }
    });
}

/// None as an error: this device keeps nothing of that household.
async fn record(browser: &Browser, fields: &Fields) -> Result<Change, Option<Refusal>> {
    let household: HouseholdId = fields.get("household").parse().map_err(|_| Some(Refusal::Malformed))?;
    let kept = browser.device.load(household).await.ok().flatten().filter(|kept| kept.state.is_some());
    let mut replica = Replica::kept(household, kept.ok_or(None)?);
    let plan = replica.shown().clone();
    let change = browser.with(|model| {
        let mut desk = form::Desk {
            plan: &plan,
            library: &model.library,
            lang: model.lang(),
            today: browser.now().day(),
            fresh: &mut device::fresh,
        };
        let draft = form::read(fields, &mut desk)?;
        policy::may(&plan, model.me.actor(), &draft.body)?;
        Ok(Change {
            id: ChangeId(device::fresh()),
            author: model.me.person,
            device: model.me.device,
            at: device::now(),
            base: draft.base,
            settles: draft.settles,
            body: draft.body.into(),
        })
    });
    let change = change.map_err(Some)?;
    replica.record(change.clone());
    let writing = replica.take_writing().unwrap_or_default();
    browser.device.keep(household, &writing).await.map_err(|_| None)?;
    let waits = replica.outbox().len();
    browser.update(|model| {
        model.tab.elsewhere.retain(|(other, _)| *other != household);
        model.tab.elsewhere.push((household, waits));
    });
    Ok(change)
}

/// What was translated does not wait in the queue any more.
fn take_out(extra: &mut Extra, change: &Change) {
    if let (Extra::Queue(items), Body::Known(Known::TextTranslated { source, lang, .. })) =
        (extra, &change.body)
    {
        items.retain(|item| item.text.hash != *source || item.text.into != *lang);
    }
}
