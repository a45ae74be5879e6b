//! Listens to what others do, as it happens. A stream that breaks is opened again from the cursor, so
//! nothing is missed and nothing comes twice.

use crate::send::{pause, send};
use crate::store::Store;
use crate::web::{after, document, on, window};
use app::domain::journal::{Entry, Seq};
use app::model::{Extra, Unsent};
use app::replica::Replica;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Event, EventSource, MessageEvent};

#[derive(Clone)]
struct LiveStream {
    store: Store,
    source: Rc<RefCell<Option<EventSource>>>,
    failures: Rc<Cell<u32>>,
    /// The server was asked for its own plan.
    asked: Rc<Cell<bool>>,
    /// It will be looked again whether that is here.
    waits: Rc<Cell<bool>>,
}

/// How often it is looked whether the server's own plan is here, in milliseconds.
const STALE_MS: i32 = 500;

pub(crate) fn attach(store: Store) {
    let stream = LiveStream {
        store,
        source: Rc::default(),
        failures: Rc::default(),
        asked: Rc::default(),
        waits: Rc::default(),
    };
    stream.open();
    for (target, name) in [(window().into(), "online"), (document().into(), "visibilitychange")] {
        let target: web_sys::EventTarget = target;
        let stream = stream.clone();
        on::<Event>(&target, name, move |_| {
            if stream.is_broken() {
                stream.open();
            }
        });
    }
}

impl LiveStream {
    fn is_broken(&self) -> bool {
        self.source.borrow().as_ref().is_none_or(|source| source.ready_state() == EventSource::CLOSED)
    }

    fn open(&self) {
        if self.store.with(|model| model.replica.as_ref().is_some_and(Replica::is_stale)) {
            // First the server's own plan: a stream only tells what is newer. Asked once; where there is no
            // network, whoever sends tries again by itself.
            if !self.asked.replace(true) {
                send(self.store, true);
            }
            if self.waits.replace(true) {
                return;
            }
            let stream = self.clone();
            return after(STALE_MS, move || {
                stream.waits.set(false);
                stream.open();
            });
        }
        let address = self.store.with(|model| match &model.replica {
            Some(replica) => Some(format!(
                "/api/live/v1?household={}&after={}",
                replica.shown().household,
                replica.cursor()
            )),
            None if model.me.role.is_staff() => Some("/api/live/v1".to_owned()),
            None => None,
        });
        let Some(source) = address.and_then(|address| EventSource::new(&address).ok()) else { return };
        self.store.device().0.owns(&source);
        let stream = self.clone();
        on::<MessageEvent>(&source, "entry", move |event| stream.on_entry(&data(&event)));
        let stream = self.clone();
        on::<MessageEvent>(&source, "cursor", move |event| {
            if let Ok(cursor) = data(&event).parse::<Seq>() {
                stream.take(&[], cursor);
            }
        });
        let stream = self.clone();
        on::<MessageEvent>(&source, "summary", move |event| stream.on_summary(&data(&event)));
        let stream = self.clone();
        on::<MessageEvent>(&source, "unsent", move |event| {
            if let Ok(unsent) = serde_json::from_str::<Unsent>(&data(&event)) {
                stream.store.update(|model| {
                    model.unsent.retain(|other| other.household != unsent.household);
                    if unsent.waiting.count > 0 {
                        model.unsent.push(unsent);
                    }
                });
            }
        });
        let stream = self.clone();
        on::<Event>(&source, "open", move |_| {
            stream.failures.set(0);
            if stream.store.with(|model| !model.online) {
                stream.store.update(|model| model.online = true);
            }
            send(stream.store, false);
        });
        let stream = self.clone();
        on::<Event>(&source, "error", move |_| stream.broke());
        if let Some(old) = self.source.replace(Some(source)) {
            old.close();
        }
    }

    /// The stream broke, or came to its end. The browser would come back to where it began; we come
    /// back to where we are.
    fn broke(&self) {
        if let Some(source) = self.source.borrow_mut().take() {
            source.close();
        }
        let failures = self.failures.get();
        self.failures.set(failures + 1);
        // A stream has an end now and then; only when it cannot be opened again are we without network.
        if failures > 0 && self.store.with(|model| model.online) {
            self.store.update(|model| model.online = false);
        }
        if failures == 1 {
            // Is it the network, or are we not welcome any more? Only an answer tells.
            send(self.store, true);
        }
        let stream = self.clone();
        after(pause(failures) / 4, move || {
            if stream.is_broken() {
                stream.open();
            }
        });
    }

    fn on_entry(&self, json: &str) {
        if let Ok(entry) = serde_json::from_str::<Entry>(json) {
            let cursor = entry.seq;
            self.take(&[entry], cursor);
        }
    }

    fn take(&self, entries: &[Entry], cursor: Seq) {
        let known = self.store.with(|model| model.cursor());
        if entries.is_empty() && cursor <= known {
            return;
        }
        self.store.update(|model| {
            if let Some(replica) = &mut model.replica {
                replica.take_entries(entries, cursor);
            }
        });
    }

    fn on_summary(&self, json: &str) {
        let is_caseload = self.store.with(|model| matches!(model.extra, Extra::Caseload(_)));
        let Some(summary) = is_caseload.then(|| (self.store.program().summary)(json)).flatten() else {
            return;
        };
        self.store.update(|model| {
            if let Extra::Caseload(caseload) = &mut model.extra {
                match caseload.households.iter_mut().find(|it| it.household == summary.household) {
                    Some(known) => *known = summary,
                    None => caseload.households.push(summary),
                }
            }
        });
    }
}

fn data(event: &MessageEvent) -> String {
    event.data().as_string().unwrap_or_default()
}
