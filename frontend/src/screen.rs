//! Draws the app into the page: takes over what the server drew, or mounts the screen anew. An effect on
//! the store.
//!
//! The rule that makes it right: what the server drew is taken over with exactly the state that the server
//! had. Whatever else is known here is applied as the next update.

use crate::store::Store;
use crate::web::{document, on, window};
use leptos::mount::{UnmountHandle, hydrate_from, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement};

/// How a screen comes to be in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// The server drew it.
    Hydrate,
    Mount,
}

thread_local! {
    static DRAWN: RefCell<Option<UnmountHandle<AnyViewState>>> = const { RefCell::new(None) };
}

/// Draws the app. False: the page has no place for it.
pub(crate) fn attach(store: Store, start: Start) -> bool {
    let Some(container) = container() else { return false };
    draw(store, &container, start);
    let title = store.app().slice(store.program().title);
    Effect::new(move |_| document().set_title(&title.get()));
    // Somebody else changes the page, such as a browser that translates it: see `boot.js`.
    on::<Event>(&window(), "perspectief-mount", move |_| mount_anew(store));
    true
}

fn container() -> Option<HtmlElement> {
    document().get_element_by_id("app")?.dyn_into().ok()
}

fn draw(store: Store, container: &HtmlElement, start: Start) {
    let view = move || {
        provide_context(store.app());
        (store.program().view)()
    };
    let drawn = match start {
        Start::Hydrate => hydrate_from(container.clone(), view),
        Start::Mount => {
            let put_back = store.device().0.typed(container);
            container.set_text_content(None);
            let drawn = mount_to(container.clone(), view);
            let _ = put_back.call0(&JsValue::NULL);
            drawn
        }
    };
    DRAWN.set(Some(drawn));
}

/// The screen in the page is not ours any more: draws it anew, with what is typed in it, and marks it as
/// nothing to translate.
fn mount_anew(store: Store) {
    let Some(container) = container() else { return };
    let put_back = store.device().0.typed(&container);
    drop(DRAWN.take());
    let _ = container.set_attribute("translate", "no");
    draw(store, &container, Start::Mount);
    let _ = put_back.call0(&JsValue::NULL);
}
