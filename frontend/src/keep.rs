//! Keeps what changes: one writing at a time, own edits at once, what others did a little later.

use crate::browser::{Browser, after, document, on, window};
use crate::kept::Device;
use app::domain::id::HouseholdId;
use app::replica::storage::{Storage, stays};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;

/// How long what others did may wait to be kept, in milliseconds: until then it is only at the server.
const CALM_MS: i32 = 1_000;
/// When nothing could be kept: after this many milliseconds it is tried again.
const AGAIN_MS: i32 = 15_000;

pub(crate) fn listen(browser: &Browser) {
    let hidden = browser.clone();
    on::<Event>(&document(), "visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Hidden {
            write(&hidden);
        }
    });
    let told = browser.clone();
    let heard = Closure::<dyn FnMut(String)>::new(move |household: String| {
        if let Ok(household) = household.parse() {
            catch_up(&told, household);
        }
    });
    browser.device.0.heard(heard.as_ref().unchecked_ref());
    heard.forget();
    tidy(browser);
}

/// After a change of the model: keeps what is new in it.
pub(crate) fn follow(browser: &Browser) {
    let (loose, dirty) = browser.with(|model| {
        let replica = model.replica.as_ref();
        (replica.is_some_and(|it| it.has_loose() || it.has_gone()), replica.is_some_and(|it| it.is_unkept()))
    });
    if browser.with(|model| model.tab.trouble.is_some()) {
        return;
    }
    if loose {
        write(browser);
    } else if dirty && !browser.calm.replace(true) {
        let browser = browser.clone();
        after(CALM_MS, move || {
            browser.calm.set(false);
            write(&browser);
        });
    }
}

/// Writes what differs from what is kept, until nothing does.
pub(crate) fn write(browser: &Browser) {
    if browser.writing.replace(true) {
        return;
    }
    let browser = browser.clone();
    spawn_local(async move {
        loop {
            let taken = browser.quietly(|model| {
                let replica = model.replica.as_mut()?;
                Some((replica.shown().household, replica.take_writing()?))
            });
            let Some(Some((household, writing))) = taken else { break };
            let done = browser.device.keep(household, &writing).await;
            let failed = done.is_err();
            let shows = !writing.put.is_empty() || browser.with(|model| model.tab.trouble) != done.err();
            let note = |model: &mut app::model::Model| {
                model.tab.trouble = done.err();
                if let Some(replica) = &mut model.replica {
                    replica.wrote(writing, !failed);
                }
            };
            if shows {
                browser.update(note)
            } else {
                browser.quietly(note)
            };
            if failed {
                if !browser.retrying.replace(true) {
                    let again = browser.clone();
                    after(AGAIN_MS, move || {
                        again.retrying.set(false);
                        write(&again);
                    });
                }
                break;
            }
        }
        browser.writing.set(false);
    });
}

/// Another tab wrote: takes what it kept.
fn catch_up(browser: &Browser, household: HouseholdId) {
    let ours = browser.with(|model| model.plan().map(|plan| plan.household));
    if ours != Some(household) || browser.writing.get() {
        return;
    }
    let browser = browser.clone();
    spawn_local(async move {
        let Ok(Some(kept)) = browser.device.load(household).await else { return };
        browser.update(|model| {
            if let Some(replica) = &mut model.replica {
                replica.take_kept(kept);
            }
        });
    });
}

/// Notes that this plan was opened here, and lets go of those that a staff device has kept too long.
fn tidy(browser: &Browser) {
    let browser = browser.clone();
    spawn_local(async move {
        let now = browser.now();
        let ours = browser.with(|model| model.plan().map(|plan| plan.household));
        let staff = browser.with(|model| model.me.role.is_staff());
        if let Some(household) = ours {
            // First the plan itself: only what is kept can be noted as opened.
            let writing =
                browser.quietly(|model| model.replica.as_mut().and_then(app::replica::Replica::take_writing));
            if let Some(Some(writing)) = writing {
                let done = browser.device.keep(household, &writing).await;
                browser.quietly(|model| {
                    if let Some(replica) = &mut model.replica {
                        replica.wrote(writing, done.is_ok());
                    }
                });
            }
            let _ = browser.device.opened(household, now).await;
        }
        let Ok(all) = browser.device.households().await else { return };
        let mut waiting = Vec::new();
        for shelved in all {
            if Some(shelved.household) == ours {
                continue;
            }
            if shelved.outbox > 0 {
                waiting.push((shelved.household, shelved.outbox));
            } else if staff && !stays(&shelved, now) {
                let _ = browser.device.forget(shelved.household).await;
            }
        }
        let room = browser.device.room().await;
        browser.update(|model| {
            model.tab.elsewhere = waiting;
            model.tab.room = room;
        });
    });
}

/// After the first edit: asks the browser not to clear what is kept.
pub(crate) fn persist(browser: &Browser) {
    if browser.persisted.replace(true) {
        return;
    }
    let browser = browser.clone();
    spawn_local(async move {
        browser.device.persist().await;
        let room = browser.device.room().await;
        browser.update(|model| model.tab.room = room);
    });
}

/// Signing out: the plan leaves this device, then the form goes its way.
pub(crate) fn leave(device: Device, form: web_sys::HtmlFormElement) {
    spawn_local(async move {
        device.clear().await;
        if form.submit().is_err() {
            let _ = window().location().reload();
        }
    });
}
