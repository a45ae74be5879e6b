//! The search forms over the places: what is found follows what is typed, here and without the network; and where the device
//! is, when somebody taps for it.
//!
//! Where the device is stands in the state of this tab and nowhere else: it is in no change, no request and no storage.

use crate::forms::fields;
use crate::store::Store;
use crate::web::{document, on, window};
use app::domain::change::form::Fields;
use app::domain::distance::Point;
use app::model::places::{Here, Looking};
use app::model::{Extra, Model};
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlSelectElement, MouseEvent,
    SubmitEvent,
};

/// The forms that search.
const FORMS: &str = "form[data-looks]";

pub(crate) fn attach(store: Store) {
    for name in ["input", "change"] {
        on::<Event>(&document(), name, move |event| {
            if let Some(form) = form_of(&event) {
                let read = read(&form);
                look(store, |now| Looking { from: now.from.clone(), ..read });
            }
        });
    }
    on::<SubmitEvent>(&document(), "submit", move |event| {
        let Some(form) = form_of(event.as_ref()) else { return };
        let read = read(&form);
        // Only the server knows all towns.
        if store.with(|model| model.online && read.from != now(model).from) {
            return;
        }
        event.prevent_default();
        look(store, |_| read);
    });
    on::<MouseEvent>(&document(), "click", move |event| {
        let Some(tapped) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        if let Ok(Some(_)) = tapped.closest("[data-here]") {
            ask_where(store);
        } else if let Ok(Some(_)) = tapped.closest("[data-looks-all]") {
            event.prevent_default();
            forget(store);
        }
    });
}

fn form_of(event: &Event) -> Option<HtmlFormElement> {
    let field = event.target()?.dyn_into::<Element>().ok()?;
    field.closest(FORMS).ok()??.dyn_into().ok()
}

fn read(form: &HtmlFormElement) -> Looking {
    let Fields(fields) = fields(form, None);
    let get = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone());
    Looking::read(|name| get(name).unwrap_or_default())
}

/// How the places are looked at now.
fn now(model: &Model) -> Looking {
    let of_page =
        || if let Extra::Near(page) = &model.extra { page.looking.clone() } else { Looking::default() };
    model.tab.looking.as_deref().cloned().unwrap_or_else(of_page)
}

fn look(store: Store, next: impl FnOnce(&Looking) -> Looking) {
    let before = store.with(now);
    let next = next(&before);
    if next != before {
        store.update(|model| model.tab.looking = Some(Box::new(next)));
    }
}

/// All places again, and the form as it is when nothing is looked for.
fn forget(store: Store) {
    store.update(|model| {
        model.tab.looking = Some(Box::default());
        model.tab.here = Here::NotAsked;
    });
    let Ok(Some(form)) = document().query_selector(FORMS) else { return };
    let Ok(all) = form.query_selector_all("input:not([type=hidden]), select") else { return };
    for at in 0..all.length() {
        let Some(field) = all.get(at) else { continue };
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            if input.type_() == "checkbox" {
                input.set_checked(false);
            } else {
                input.set_value("");
            }
        } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
            select.set_selected_index(0);
        }
    }
    if let Ok(Some(first)) = form.query_selector("[name=q]")
        && let Some(first) = first.dyn_ref::<HtmlElement>()
    {
        let _ = first.focus();
    }
}

/// Asks the browser, which asks the person.
fn ask_where(store: Store) {
    let set = move |here: Here| {
        store.update(|model| model.tab.here = here);
    };
    set(Here::Asked);
    let found = Closure::once_into_js(move |position: JsValue| {
        let coordinates = get(&position, "coords");
        let number = |name: &str| get(&coordinates, name).as_f64();
        let at = number("latitude").zip(number("longitude")).and_then(|(lat, lon)| Point::new(lat, lon));
        set(at.map_or(Here::Refused, Here::At));
    });
    let failed = Closure::once_into_js(move |_: JsValue| {
        set(Here::Refused);
    });
    let asked = window().navigator().geolocation().and_then(|it| {
        it.get_current_position_with_error_callback(found.unchecked_ref(), Some(failed.unchecked_ref()))
    });
    if asked.is_err() {
        set(Here::Refused);
    }
}

fn get(of: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(of, &name.into()).unwrap_or_default()
}
