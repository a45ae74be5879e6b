//! The home screen: what this browser can do about it, the button that installs, and when to offer it.

use crate::clock;
use crate::store::Store;
use crate::web::{document, on, window};
use app::model::Install;
use js_sys::{Function, Promise, Reflect, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, Storage};

/// The browser's offer to install, kept by `boot.js`, for it comes before this program.
const OFFER: &str = "perspectiefInstall";
/// Where the day of a "not now" is kept.
const LATER: &str = "install-later";
/// Days without another offer.
const PAUSE: i64 = 30;

pub(crate) fn attach(store: Store) {
    show(store, standing());
    on::<Event>(&window(), "perspectief-install", move |_| show(store, standing()));
    on::<Event>(&window(), "appinstalled", move |_| show(store, Install::Installed));
    on::<Event>(&document(), "click", move |event| match asked(&event).as_deref() {
        Some("install") => install(store),
        Some("install-later") => put_off(store),
        _ => {}
    });
}

/// A change has arrived: a good moment to offer the home screen, unless that was put off.
pub(crate) fn edited(store: Store) {
    if store.with(|model| model.tab.may_offer_install) {
        return;
    }
    let put_off = storage().and_then(|kept| kept.get_item(LATER).ok()?).and_then(|day| day.parse().ok());
    if put_off.is_none_or(|day: i64| today() - day >= PAUSE) {
        store.update(|model| model.tab.may_offer_install = true);
    }
}

fn show(store: Store, install: Install) {
    if store.with(|model| model.tab.install != install) {
        store.update(|model| model.tab.install = install);
    }
}

/// Only an iPhone or iPad knows `navigator.standalone`. Browsers other than Safari call themselves
/// CriOS, FxiOS or EdgiOS there, and have other menus.
fn standing() -> Install {
    let navigator = get(&global(), "navigator");
    let apple = get(&navigator, "standalone").as_bool();
    let runs_as_app = window().match_media("(display-mode: standalone)").ok().flatten();
    if apple == Some(true) || runs_as_app.is_some_and(|it| it.matches()) {
        Install::Installed
    } else if !get(&global(), OFFER).is_falsy() {
        Install::Offered
    } else if apple.is_some()
        && !get(&navigator, "userAgent").as_string().is_some_and(|it| it.contains("iOS/"))
    {
        Install::Iphone
    } else {
        Install::Unknown
    }
}

/// What the clicked button is to do.
fn asked(event: &Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("[data-do]").ok()??.get_attribute("data-do")
}

/// Lets the browser ask. An offer can be taken up once; a "no" there is a "not now" here.
fn install(store: Store) {
    let offer = get(&global(), OFFER);
    let Ok(prompt) = get(&offer, "prompt").dyn_into::<Function>() else { return };
    let Ok(answer) = prompt.call0(&offer) else { return };
    spawn_local(async move {
        let Ok(answer) = JsFuture::from(Promise::resolve(&answer)).await else { return };
        let _ = Reflect::set(&global(), &OFFER.into(), &JsValue::UNDEFINED);
        if get(&answer, "outcome").as_string().as_deref() == Some("dismissed") {
            put_off(store);
            show(store, standing());
        }
    });
}

fn put_off(store: Store) {
    if let Some(kept) = storage() {
        let _ = kept.set_item(LATER, &today().to_string());
    }
    store.update(|model| model.tab.may_offer_install = false);
}

/// Asking for the storage already throws where it is switched off.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn today() -> i64 {
    clock::now().0 / 86_400_000
}

fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}
