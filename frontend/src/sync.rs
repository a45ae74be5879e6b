//! Sends the outbox: one request at a time, at once when there is something, again with growing
//! pauses when the server cannot be reached. Sending twice is harmless: changes have ids.

use crate::browser::{Browser, after, on, window};
use crate::device;
use app::codec;
use app::replica::wire::{self, SyncReply};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BeforeUnloadEvent, Event, RequestInit, Response};

/// Why an answer did not come.
pub(crate) enum Failed {
    /// No network, or the server is away: try again later.
    Unreachable,
    /// The session has ended.
    SignedOut,
}

pub(crate) fn listen(browser: &Browser) {
    let online = browser.clone();
    on::<Event>(&window(), "online", move |_| send(&online));
    let leaving = browser.clone();
    on::<BeforeUnloadEvent>(&window(), "beforeunload", move |event| {
        // What is not sent lives in this tab only.
        if leaving.with(|model| model.replica.as_ref().is_some_and(|replica| replica.has_unsent())) {
            event.prevent_default();
        }
    });
}

/// Sends what is waiting, unless that is under way already.
pub(crate) fn send(browser: &Browser) {
    if browser.sending.replace(true) {
        return;
    }
    let browser = browser.clone();
    spawn_local(async move {
        let done = send_all(&browser).await;
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
                after(pause(failures), move || send(&again));
            }
            // The page that the server sends now is the entrance.
            Err(Failed::SignedOut) => {
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

async fn send_all(browser: &Browser) -> Result<(), Failed> {
    loop {
        let taken = browser.update(|model| {
            let replica = model.replica.as_mut()?;
            let batch = replica.take_batch();
            let household = replica.shown().household;
            (!batch.is_empty()).then(|| (household, replica.cursor(), batch))
        });
        let Some(Some((household, cursor, batch))) = taken else { return Ok(()) };
        let device = browser.with(|model| model.me.device);
        let body = wire::request(device, device::now(), household, cursor, &batch);
        let reply = post("/api/sync/v1", &body).await?;
        let reply: SyncReply = codec::from_text(&reply).ok_or(Failed::Unreachable)?;
        browser.learn_time(reply.now);
        browser.update(|model| {
            if let (Some(replica), Some(mine)) = (&mut model.replica, reply.households.into_iter().next()) {
                replica.take_reply(mine);
            }
        });
    }
}

/// Posts JSON to our own server.
async fn post(path: &str, body: &str) -> Result<String, Failed> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&JsValue::from_str(body));
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
