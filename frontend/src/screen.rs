//! Draws the app into the page: takes over what the server drew, or mounts the screen anew. An effect on
//! the store.
//!
//! The rule that makes it right: what the server drew is taken over with exactly the state that the server
//! had. Whatever else is known here is applied as the next update.

use crate::store::Store;
use crate::web::document;
use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// How a screen comes to be in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Start {
    /// The server drew it.
    Hydrate,
    Mount,
}

/// Draws the app. False: the page has no place for it.
pub(crate) fn attach(store: Store, start: Start) -> bool {
    // Ours, whatever others have put before it under the same name.
    let container = document().query_selector("div#app[data-app]").ok().flatten();
    let container = container.and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let Some(container) = container else { return false };
    let view = move || {
        provide_context(store.app());
        (store.program().view)()
    };
    match start {
        Start::Hydrate => hydrate_from(container, view).forget(),
        Start::Mount => {
            // What somebody began to type on the server's page goes on.
            let put_back = store.device().0.typed(&container);
            container.set_text_content(None);
            mount_to(container, view).forget();
            let _ = put_back.call0(&JsValue::NULL);
        }
    }
    let title = store.app().slice(store.program().title);
    Effect::new(move |_| document().set_title(&title.get().replace('\u{ad}', "")));
    true
}
