//! Reminders of this device (Web Push): the buttons that turn them on and off, the look at each start whether they still
//! reach it, and what they say, kept for the service worker.

use crate::store::Store;
use crate::web::{after, document, on};
use app::components::reminder_words::compose;
use app::domain::plan::household::Role;
use app::model::Push;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};

/// What reminders say is composed when the plan has been still for so many milliseconds.
const CALM_MS: i32 = 2_000;

thread_local! {
    static COMPOSING: Cell<bool> = const { Cell::new(false) };
    static COMPOSED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Reminders are a family's.
pub(crate) fn attach(store: Store) {
    if store.with(|model| model.me.role) != Role::Member {
        return;
    }
    on::<Event>(&document(), "click", move |event| {
        if let Some(act) = asked(&event).filter(|act| act.starts_with("push-")) {
            spawn_local(async move { act_on(store, &act).await });
        }
    });
    spawn_local(async move {
        let shown = store.device().push_details().await;
        store.update(|model| model.tab.push_details = shown);
        act_on(store, "push-check").await;
        store.follow(follow);
    });
}

async fn act_on(store: Store, act: &str) {
    let device = store.device();
    if act == "push-details" {
        let shown = !store.with(|model| model.tab.push_details);
        device.set_push_details(shown).await;
        store.update(|model| model.tab.push_details = shown);
        return;
    }
    let push = match device.push(act).await.as_deref() {
        Some("unable") => Push::Unable,
        Some("needs-home") => Push::NeedsHome,
        Some("denied") => Push::Denied,
        Some("off") => Push::Off,
        Some("testing") => Push::Testing,
        Some("on") => Push::On,
        // Without network it is not known: the page says what it said.
        _ if act == "push-check" => return,
        _ => Push::Failed,
    };
    if store.with(|model| model.tab.push != push) {
        store.update(|model| model.tab.push = push);
    }
}

/// After a change of the state: composes anew what the reminders say, a little later.
fn follow(store: Store) {
    if COMPOSING.with(|composing| composing.replace(true)) {
        return;
    }
    after(CALM_MS, move || {
        COMPOSING.with(|composing| composing.set(false));
        let words = words(store);
        if COMPOSED.with(|before| before.replace(words.clone())) != words {
            spawn_local(async move { store.device().note_reminders(&words).await });
        }
    });
}

/// `{id: {title, body}}`; nothing, where the locked screen is to tell nothing.
fn words(store: Store) -> String {
    let now = store.now();
    let words = store.with(|model| if model.tab.push_details { compose(model, now) } else { Vec::new() });
    let words: BTreeMap<String, BTreeMap<&str, String>> = words
        .into_iter()
        .map(|it| (it.id.to_string(), BTreeMap::from([("title", it.title), ("body", it.body)])))
        .collect();
    serde_json::to_string(&words).unwrap_or_else(|_| "{}".into())
}

/// What the clicked button is to do.
fn asked(event: &Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("[data-do]").ok()??.get_attribute("data-do")
}
