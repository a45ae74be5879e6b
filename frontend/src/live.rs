//! Hears what others do, as it happens. A stream that breaks is opened again from the cursor, so
//! nothing is missed and nothing comes twice.

use crate::browser::{Browser, after, document, on, window};
use crate::sync;
use app::domain::journal::{Entry, Seq};
use app::model::{Extra, Unsent};
use app::replica::Replica;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Event, EventSource, MessageEvent};

#[derive(Clone)]
struct Ear {
    browser: Browser,
    source: Rc<RefCell<Option<EventSource>>>,
    failures: Rc<Cell<u32>>,
    /// The server was asked for its own plan.
    asked: Rc<Cell<bool>>,
    /// It will be looked again whether that is here.
    waits: Rc<Cell<bool>>,
}

/// How often it is looked whether the server's own plan is here, in milliseconds.
const STALE_MS: i32 = 500;

pub(crate) fn listen(browser: &Browser) {
    let ear = Ear {
        browser: browser.clone(),
        source: Rc::default(),
        failures: Rc::default(),
        asked: Rc::default(),
        waits: Rc::default(),
    };
    ear.open();
    for (target, name) in [(window().into(), "online"), (document().into(), "visibilitychange")] {
        let target: web_sys::EventTarget = target;
        let ear = ear.clone();
        on::<Event>(&target, name, move |_| {
            if ear.is_broken() {
                ear.open();
            }
        });
    }
}

impl Ear {
    fn is_broken(&self) -> bool {
        self.source.borrow().as_ref().is_none_or(|source| source.ready_state() == EventSource::CLOSED)
    }

    fn open(&self) {
        if self.browser.with(|model| model.replica.as_ref().is_some_and(Replica::is_stale)) {
            // First the server's own plan: a stream only tells what is newer. Asked once; where there is no
            // network, whoever sends tries again by itself.
            if !self.asked.replace(true) {
                sync::send(&self.browser, true);
            }
            if self.waits.replace(true) {
                return;
            }
            let ear = self.clone();
            return after(STALE_MS, move || {
                ear.waits.set(false);
                ear.open();
            });
        }
        let address = self.browser.with(|model| match &model.replica {
            Some(replica) => Some(format!(
                "/api/live/v1?household={}&after={}",
                replica.shown().household,
                replica.cursor()
            )),
            None if model.me.role.is_staff() => Some("/api/live/v1".to_owned()),
            None => None,
        });
        let Some(source) = address.and_then(|address| EventSource::new(&address).ok()) else { return };
        let ear = self.clone();
        on::<MessageEvent>(&source, "entry", move |event| ear.hear_entry(&data(&event)));
        let ear = self.clone();
        on::<MessageEvent>(&source, "cursor", move |event| {
            if let Ok(cursor) = data(&event).parse::<Seq>() {
                ear.take(&[], cursor);
            }
        });
        let ear = self.clone();
        on::<MessageEvent>(&source, "summary", move |event| ear.hear_summary(&data(&event)));
        let ear = self.clone();
        on::<MessageEvent>(&source, "unsent", move |event| {
            if let Ok(unsent) = serde_json::from_str::<Unsent>(&data(&event)) {
                ear.browser.update(|model| {
                    model.unsent.retain(|other| other.household != unsent.household);
                    if unsent.waiting.count > 0 {
                        model.unsent.push(unsent);
                    }
                });
            }
        });
        let ear = self.clone();
        on::<Event>(&source, "open", move |_| {
            ear.failures.set(0);
            if ear.browser.with(|model| !model.online) {
                ear.browser.update(|model| model.online = true);
            }
            sync::send(&ear.browser, false);
        });
        let ear = self.clone();
        on::<Event>(&source, "error", move |_| ear.broke());
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
        if failures > 0 && self.browser.with(|model| model.online) {
            self.browser.update(|model| model.online = false);
        }
        if failures == 1 {
            // Is it the network, or are we not welcome any more? Only an answer tells.
            sync::send(&self.browser, true);
        }
        let ear = self.clone();
        after(sync::pause(failures) / 4, move || {
            if ear.is_broken() {
                ear.open();
            }
        });
    }

    fn hear_entry(&self, json: &str) {
        if let Ok(entry) = serde_json::from_str::<Entry>(json) {
            let cursor = entry.seq;
            self.take(&[entry], cursor);
        }
    }

    fn take(&self, entries: &[Entry], cursor: Seq) {
        let known = self.browser.with(|model| model.cursor());
        if entries.is_empty() && cursor <= known {
            return;
        }
        self.browser.update(|model| {
            if let Some(replica) = &mut model.replica {
                replica.take_entries(entries, cursor);
            }
        });
    }

    fn hear_summary(&self, json: &str) {
        let is_caseload = self.browser.with(|model| matches!(model.extra, Extra::Caseload(_)));
        let Some(summary) = is_caseload.then(|| (self.browser.screens.summary)(json)).flatten() else {
            return;
        };
        self.browser.update(|model| {
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
