//! Sends the outbox: one request at a time, at once when there is something, again with growing
//! pauses when the server cannot be reached. Sending twice is harmless: changes have ids.

use crate::browser::{Browser, after, document, on, window};
use crate::device;
use app::domain::change::{Body, Change, Known};
use app::domain::id::HouseholdId;
use app::domain::journal::Seq;
use app::replica::Replica;
use app::replica::storage::Storage;
use app::replica::wire::{self, HouseholdReply, SyncReply, Waiting};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BeforeUnloadEvent, Event, RequestInit, Response};

/// Why an answer did not come.
pub(crate) enum Failed {
    /// No network, or the server is away: try again later.
    Unreachable,
    /// The session has ended.
    SignedOut,
    /// This household is not this person's any more.
    NotOurs(HouseholdId),
}

pub(crate) fn listen(browser: &Browser) {
    let online = browser.clone();
    on::<Event>(&window(), "online", move |_| send(&online, true));
    let seen = browser.clone();
    on::<Event>(&document(), "visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Visible {
            send(&seen, true);
        }
    });
    let leaving = browser.clone();
    on::<BeforeUnloadEvent>(&window(), "beforeunload", move |event| {
        // What could not be kept lives in this tab only.
        if leaving.with(|model| model.replica.as_ref().is_some_and(|replica| replica.has_loose())) {
            event.prevent_default();
        }
    });
    // A page of the server's is new; one that was kept has to hear what happened since.
    let kept =
        browser.with(|model| model.tab.from_kept || model.unsent() > 0 || !model.tab.elsewhere.is_empty());
    send(browser, kept);
}

/// Sends what is waiting, unless that is under way already. `all`: also asks for what is new, and sends
/// what waits of other households.
pub(crate) fn send(browser: &Browser, all: bool) {
    if all {
        browser.told.set(usize::MAX);
    }
    if browser.sending.replace(true) {
        return;
    }
    let browser = browser.clone();
    spawn_local(async move {
        let done = {
            let _lock = browser.device.lock().await;
            send_all(&browser, all).await
        };
        browser.sending.set(false);
        match done {
            Ok(()) => {
                browser.failures.set(0);
                if browser.with(|model| !model.online) {
                    browser.update(|model| model.online = true);
                }
            }
            Err(Failed::Unreachable) => {
                browser.update(|model| {
                    model.online = false;
                    if let Some(replica) = &mut model.replica {
                        replica.back_to_here();
                    }
                });
                let failures = browser.failures.get();
                browser.failures.set(failures + 1);
                let again = browser.clone();
                after(pause(failures), move || send(&again, true));
                if browser.with(|model| model.unsent() > 0) {
                    browser.device.wake().await;
                }
            }
            // The page that the server sends now is the entrance. What waits stays on this device.
            Err(Failed::SignedOut) => {
                let _ = window().location().assign("/enter");
            }
            // Where the page is drawn anew, the words that were not sent are shown.
            Err(Failed::NotOurs(household)) => {
                browser.device.farewell(household).await;
                let _ = window().location().reload();
            }
        }
    });
}

/// Half a second, then twice as long each time, at most half a minute; a little by chance, so that
/// not all phones of a shelter come back in the same moment.
pub(crate) fn pause(failures: u32) -> i32 {
    let most = 500.0 * f64::from(1_u32 << failures.min(6));
    (most * (0.75 + js_sys::Math::random() / 2.0)).min(30_000.0) as i32
}

async fn send_all(browser: &Browser, all: bool) -> Result<(), Failed> {
    loop {
        let told = browser.told.get();
        let taken = browser.update_if(|model| {
            let replica = model.replica.as_mut()?;
            let batch = replica.take_batch();
            let waiting = replica.waiting();
            let news = told != waiting.map_or(0, |waiting| waiting.count);
            (!batch.is_empty() || news).then(|| (replica.shown().household, replica.cursor(), batch, waiting))
        });
        let Some((household, cursor, batch, waiting)) = taken else { break };
        let reply = round_trip(browser, household, cursor, &batch, waiting).await?;
        browser.told.set(waiting.map_or(0, |waiting| waiting.count));
        browser.update(|model| {
            if let Some(replica) = &mut model.replica {
                replica.take_reply(reply);
            }
        });
        // Reading is no edit: it is marked without anybody asking.
        let seen = |change: &Change| matches!(&change.body, Body::Known(Known::NotesSeen { .. }));
        if batch.iter().any(|change| !seen(change)) {
            crate::install::edited(browser);
        }
    }
    if all {
        send_elsewhere(browser).await?;
    }
    Ok(())
}

/// What waits of households that are not on this screen.
async fn send_elsewhere(browser: &Browser) -> Result<(), Failed> {
    let (ours, me) = browser.with(|model| (model.plan().map(|plan| plan.household), model.me.person));
    let Ok(all) = browser.device.households().await else { return Ok(()) };
    for shelved in all.into_iter().filter(|it| it.outbox > 0 && Some(it.household) != ours) {
        let household = shelved.household;
        let Ok(Some(mut kept)) = browser.device.load(household).await else { continue };
        kept.outbox.retain(|pending| pending.change.author == me);
        let mut replica = Replica::kept(household, kept);
        while replica.has_unsent() {
            let batch = replica.take_batch();
            let reply = round_trip(browser, household, replica.cursor(), &batch, replica.waiting()).await?;
            replica.take_reply(reply);
            if let Some(writing) = replica.take_writing() {
                let _ = browser.device.keep(household, &writing).await;
            }
        }
        let left = replica.outbox().len();
        browser.update(|model| {
            model.tab.elsewhere.retain(|(other, _)| *other != household);
            if left > 0 {
                model.tab.elsewhere.push((household, left));
            }
        });
    }
    Ok(())
}

async fn round_trip(
    browser: &Browser,
    household: HouseholdId,
    cursor: Seq,
    batch: &[Change],
    waiting: Option<Waiting>,
) -> Result<HouseholdReply, Failed> {
    let device = browser.with(|model| model.me.device);
    let body = wire::request(device, device::now(), household, cursor, batch, waiting);
    let body = body.map_err(|_| Failed::Unreachable)?;
    let reply = post("/api/sync/v1", &body).await?;
    let reply: SyncReply = serde_json::from_str(&reply).map_err(|_| Failed::Unreachable)?;
    browser.learn_time(reply.now);
    let mine = reply.households.into_iter().next().ok_or(Failed::Unreachable)?;
    if mine.refused.is_some() { Err(Failed::NotOurs(household)) } else { Ok(mine) }
}

/// Posts JSON to our own server.
async fn post(path: &str, body: &str) -> Result<String, Failed> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&JsValue::from_str(body));
    // A request that hangs must not keep others from sending.
    init.set_signal(Some(&web_sys::AbortSignal::timeout_with_u32(30_000)));
    let headers = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&headers, &"content-type".into(), &"application/json".into());
    init.set_headers(&headers);
    text(window().fetch_with_str_and_init(path, &init)).await
}

/// Gets a text from our own server.
pub(crate) async fn get(path: &str) -> Result<String, Failed> {
    text(window().fetch_with_str(path)).await
}

async fn text(answer: js_sys::Promise) -> Result<String, Failed> {
    let response = JsFuture::from(answer).await.map_err(|_| Failed::Unreachable)?;
    let response: Response = response.unchecked_into();
    if response.status() == 401 {
        return Err(Failed::SignedOut);
    }
    if !response.ok() {
        return Err(Failed::Unreachable);
    }
    let text = response.text().map_err(|_| Failed::Unreachable)?;
    let text = JsFuture::from(text).await.map_err(|_| Failed::Unreachable)?;
    text.as_string().ok_or(Failed::Unreachable)
}
