//! Writes what changes into the browser's storage: one writing at a time, own edits at once, what others
//! did a little later. An effect on the store.

use crate::store::Store;
use crate::web::{after, document, on, window};
use app::domain::id::HouseholdId;
use app::model::Model;
use app::replica::Replica;
use app::replica::storage::{Storage, stays};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;

/// How long what others did may wait to be written, in milliseconds: until then it is only at the server.
const CALM_MS: i32 = 1_000;
/// When nothing could be written: after this many milliseconds it is tried again.
const AGAIN_MS: i32 = 15_000;

struct Flags {
    /// A writing is under way. It begins so: nothing is written before it is known what is there.
    writing: Cell<bool>,
    /// Something will be written soon.
    calm: Cell<bool>,
    /// What could not be written will be tried again.
    retrying: Cell<bool>,
    /// The browser was asked to leave the storage alone.
    asked: Cell<bool>,
}

thread_local! {
    static FLAGS: Flags = const {
        Flags {
            writing: Cell::new(true),
            calm: Cell::new(false),
            retrying: Cell::new(false),
            asked: Cell::new(false),
        }
    };
}

pub(crate) fn attach(store: Store) {
    store.follow(follow);
    on::<Event>(&document(), "visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Hidden {
            write(store);
        }
    });
}

/// What the storage holds has been read, or cannot be: from now on it is written.
pub(crate) fn open(store: Store) {
    FLAGS.with(|flags| flags.writing.set(false));
    write(store);
}

/// Attaches what reads from the storage.
pub(crate) fn attach_rest(store: Store) {
    let written = Closure::<dyn FnMut(String)>::new(move |household: String| {
        if let Ok(household) = household.parse() {
            catch_up(store, household);
        }
    });
    store.device().0.on_message(written.as_ref().unchecked_ref());
    written.forget();
    evict_stale_plans(store);
}

/// After a change of the state: writes what is new in it.
fn follow(store: Store) {
    let (own, any, trouble) = store.with(|model| {
        let replica = model.replica.as_ref();
        let own = replica.is_some_and(|it| it.has_unpersisted() || it.has_deleted());
        (own, replica.is_some_and(Replica::is_dirty), model.tab.trouble.is_some())
    });
    if own {
        ask_to_stay(store);
    }
    // Also when nothing could be written before: there may be room again, but not at each redraw.
    if trouble {
        return;
    }
    if own {
        write(store);
    } else if any && !FLAGS.with(|flags| flags.calm.replace(true)) {
        after(CALM_MS, move || {
            FLAGS.with(|flags| flags.calm.set(false));
            write(store);
        });
    }
}

/// Writes what differs from what is in the storage, until nothing does.
pub(crate) fn write(store: Store) {
    if FLAGS.with(|flags| flags.writing.replace(true)) {
        return;
    }
    spawn_local(async move {
        let device = store.device();
        loop {
            let taken = store.quietly(|model| {
                let replica = model.replica.as_mut()?;
                Some((replica.shown().household, replica.take_writing()?))
            });
            let Some(Some((household, writing))) = taken else { break };
            let done = device.write(household, &writing).await;
            let failed = done.is_err();
            let shows = !writing.upserts.is_empty() || store.with(|model| model.tab.trouble) != done.err();
            let note = |model: &mut Model| {
                model.tab.trouble = done.err();
                if let Some(replica) = &mut model.replica {
                    replica.wrote(writing, !failed);
                }
            };
            if shows {
                store.update(note)
            } else {
                store.quietly(note)
            };
            if failed {
                if !FLAGS.with(|flags| flags.retrying.replace(true)) {
                    after(AGAIN_MS, move || {
                        FLAGS.with(|flags| flags.retrying.set(false));
                        write(store);
                    });
                }
                break;
            }
        }
        FLAGS.with(|flags| flags.writing.set(false));
    });
}

/// Another tab wrote: takes what is in the storage now.
fn catch_up(store: Store, household: HouseholdId) {
    let ours = store.with(|model| model.plan().map(|plan| plan.household));
    if ours != Some(household) || FLAGS.with(|flags| flags.writing.get()) {
        return;
    }
    spawn_local(async move {
        let Ok(Some(kept)) = store.device().load(household).await else { return };
        store.update(|model| {
            if let Some(replica) = &mut model.replica {
                replica.take_stored(kept);
            }
        });
    });
}

/// Notes that this plan was opened here, and lets go of those that a staff device has had too long.
fn evict_stale_plans(store: Store) {
    spawn_local(async move {
        let (now, device) = (store.now(), store.device());
        let ours = store.with(|model| model.plan().map(|plan| plan.household));
        let staff = store.with(|model| model.me.role.is_staff());
        if let Some(household) = ours {
            // First the plan itself: only what is there can be noted as opened.
            let writing = store.quietly(|model| model.replica.as_mut().and_then(Replica::take_writing));
            if let Some(Some(writing)) = writing {
                let done = device.write(household, &writing).await;
                store.update(|model| {
                    if let Some(replica) = &mut model.replica {
                        replica.wrote(writing, done.is_ok());
                    }
                });
            }
            let _ = device.opened(household, now).await;
        }
        let Ok(all) = device.households().await else { return };
        let mut waiting = Vec::new();
        for stored in all {
            if Some(stored.household) == ours {
                continue;
            }
            if stored.outbox > 0 {
                waiting.push((stored.household, stored.outbox));
            } else if staff && !stays(&stored, now) {
                let _ = device.forget(stored.household).await;
            }
        }
        let room = device.room().await;
        store.update(|model| {
            model.tab.elsewhere = waiting;
            model.tab.room = room;
        });
    });
}

/// After the first edit: asks the browser not to clear the storage.
fn ask_to_stay(store: Store) {
    if FLAGS.with(|flags| flags.asked.replace(true)) {
        return;
    }
    spawn_local(async move {
        let device = store.device();
        device.persist().await;
        let room = device.room().await;
        store.update(|model| model.tab.room = room);
    });
}

/// The event of the window that says that the person is signing out.
pub(crate) const LEAVING: &str = "perspectief-leaving";

/// Signing out: the plan leaves this device, then the form goes its way.
pub(crate) fn leave(store: Store, form: web_sys::HtmlFormElement) {
    if let Ok(event) = Event::new(LEAVING) {
        let _ = window().dispatch_event(&event);
    }
    spawn_local(async move {
        store.device().clear().await;
        if form.submit().is_err() {
            let _ = window().location().reload();
        }
    });
}
