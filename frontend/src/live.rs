//! Listens to what others do, as it happens. A stream that breaks is opened again from the cursor, so
//! nothing is missed and nothing comes twice. One that fell silent without breaking is noticed by its missing
//! heartbeat. Not every tab listens (`frontend/js/device/turn.js`); the others ask.

use crate::clock;
use crate::persist::LEAVING;
use crate::send::{pause, say_online, send};
use crate::store::Store;
use crate::web::{after, document, on, window};
use app::domain::journal::{Cursor, Entry, Seq};
use app::model::{Extra, HEARTBEAT_MS, Unsent};
use app::replica::Replica;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventSource, MessageEvent, VisibilityState};

#[derive(Clone)]
struct LiveStream {
    store: Store,
    source: Rc<RefCell<Option<EventSource>>>,
    failures: Rc<Cell<u32>>,
    /// This tab is one of those that listen.
    turn: Rc<Cell<bool>>,
    /// When the stream was last heard, by this device's clock, and after how long at most the server says
    /// something: both in milliseconds.
    heard: Rc<Cell<i64>>,
    heartbeat: Rc<Cell<i32>>,
    /// The server was asked for its own plan.
    asked: Rc<Cell<bool>>,
    /// It will be looked again whether that is here.
    waits: Rc<Cell<bool>>,
}

/// What the server says, and who takes it.
type Take = fn(&LiveStream, &str);
const EVENTS: [(&str, Take); 8] = [
    ("entry", LiveStream::on_entry),
    ("cursor", LiveStream::on_cursor),
    ("another", LiveStream::on_another),
    ("summary", LiveStream::on_summary),
    ("unsent", LiveStream::on_unsent),
    ("claims", |stream, json| (stream.store.program().queue.heard)(stream.store, "claims", json)),
    ("translated", |stream, json| (stream.store.program().queue.heard)(stream.store, "translated", json)),
    ("heartbeat", LiveStream::on_heartbeat),
];

/// How often it is looked whether the server's own plan is here, in milliseconds.
const STALE_MS: i32 = 500;

pub(crate) fn attach(store: Store) {
    let stream = LiveStream {
        store,
        source: Rc::default(),
        failures: Rc::default(),
        turn: Rc::default(),
        heard: Rc::default(),
        heartbeat: Rc::new(Cell::new(HEARTBEAT_MS as i32)),
        asked: Rc::default(),
        waits: Rc::default(),
    };
    // A browser that was away, or asleep, finds a stream that is none any more.
    for (target, name) in [(window().into(), "online"), (document().into(), "visibilitychange")] {
        let target: web_sys::EventTarget = target;
        let stream = stream.clone();
        on::<Event>(&target, name, move |_| stream.look());
    }
    // Who leaves listens no more: the stream would only be told that it has no right to.
    let leaving = stream.clone();
    on::<Event>(&window(), LEAVING, move |_| leaving.give_up());
    let device = store.device();
    let turn = Closure::<dyn FnMut(bool)>::new(move |turn| stream.set_turn(turn));
    device.0.on_turn(turn.as_ref().unchecked_ref());
    turn.forget();
}

impl LiveStream {
    /// Whether this tab listens, or asks instead; one that nobody sees catches up when it is shown.
    fn set_turn(&self, turn: bool) {
        self.turn.set(turn);
        if turn {
            self.look();
        } else {
            self.close();
            if document().visibility_state() == VisibilityState::Visible {
                send(self.store, true);
            }
        }
    }

    fn give_up(&self) {
        self.turn.set(false);
        self.close();
    }

    fn close(&self) {
        if let Some(source) = self.source.borrow_mut().take() {
            source.close();
        }
    }

    fn is_broken(&self) -> bool {
        self.source.borrow().as_ref().is_none_or(|source| source.ready_state() == EventSource::CLOSED)
    }

    /// Nothing was heard for longer than the server is ever silent: what looks open leads nowhere.
    fn is_silent(&self) -> bool {
        clock::now().0 - self.heard.get() > 2 * i64::from(self.heartbeat.get())
    }

    /// Opens the stream if it is this tab's turn and there is none that can be heard.
    fn look(&self) {
        if !self.turn.get() {
            return;
        }
        let silent = !self.is_broken() && self.is_silent();
        if silent {
            // What was said meanwhile is asked for; the answer also tells whether there is network.
            send(self.store, true);
        }
        if silent || self.is_broken() {
            self.open();
        }
    }

    /// Looks now and then, for as long as this is the stream.
    fn watch(&self, source: EventSource) {
        let stream = self.clone();
        after(self.heartbeat.get(), move || {
            if stream.source.borrow().as_ref() == Some(&source) {
                stream.look();
                if stream.source.borrow().as_ref() == Some(&source) {
                    stream.watch(source);
                }
            }
        });
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
                stream.look();
            });
        }
        let address = self.store.with(|model| match &model.replica {
            Some(replica) => {
                let (household, place) = (replica.shown().household, replica.place());
                let fingerprint =
                    place.fingerprint.map(|it| format!("&fingerprint={it}")).unwrap_or_default();
                Some(format!("/api/live/v1?household={household}&after={}{fingerprint}", place.seq))
            }
            None if model.me.role.is_staff() => Some("/api/live/v1".to_owned()),
            None => None,
        });
        let Some(source) = address.and_then(|address| EventSource::new(&address).ok()) else { return };
        self.store.device().0.owns(&source);
        self.heard.set(clock::now().0);
        for (name, take) in EVENTS {
            let stream = self.clone();
            on::<MessageEvent>(&source, name, move |event| {
                stream.heard.set(clock::now().0);
                say_online(stream.store);
                take(&stream, &event.data().as_string().unwrap_or_default());
            });
        }
        let stream = self.clone();
        on::<Event>(&source, "open", move |_| {
            stream.heard.set(clock::now().0);
            stream.failures.set(0);
            say_online(stream.store);
            send(stream.store, false);
        });
        let (stream, its) = (self.clone(), source.clone());
        on::<Event>(&source, "error", move |_| {
            // Not of one that was let go of.
            if stream.source.borrow().as_ref() == Some(&its) {
                stream.broke();
            }
        });
        if let Some(old) = self.source.replace(Some(source.clone())) {
            old.close();
        }
        self.watch(source);
    }

    /// The stream broke, or came to its end. The browser would come back to where it began; we come
    /// back to where we are.
    fn broke(&self) {
        self.close();
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
        after(pause(failures) / 4, move || stream.look());
    }

    fn on_heartbeat(&self, millis: &str) {
        if let Ok(millis) = millis.parse() {
            self.heartbeat.set(millis);
        }
    }

    fn on_cursor(&self, cursor: &str) {
        if let Ok(cursor) = cursor.parse::<Seq>() {
            self.take(&[], cursor.into());
        }
    }

    /// The journal is not the one that was read: the answer has the server's state.
    fn on_another(&self, _number: &str) {
        send(self.store, true);
    }

    fn on_unsent(&self, json: &str) {
        let Ok(unsent) = serde_json::from_str::<Unsent>(json) else { return };
        self.store.update(|model| {
            model.unsent.retain(|other| other.household != unsent.household);
            if unsent.waiting.count > 0 {
                model.unsent.push(unsent);
            }
        });
    }

    fn on_entry(&self, json: &str) {
        if let Ok(entry) = serde_json::from_str::<Entry>(json) {
            self.take(&[entry], Cursor::default());
        }
    }

    fn take(&self, entries: &[Entry], cursor: Cursor) {
        if entries.is_empty() && cursor.seq <= self.store.with(|model| model.place().seq) {
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
