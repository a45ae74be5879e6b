//! The family's app in the browser.

use ::app::household::{FamilyApp, far};
use ::app::model::Extra;
use frontend::app::{self, Given};
use frontend::indexed_db::Tab;
use frontend::store::Program;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// Called by `boot.js` when the words have arrived. False: there is nothing to draw the screen from.
#[wasm_bindgen]
pub async fn start(
    page: String,
    words: String,
    library: Option<String>,
    library_url: String,
    tab: Tab,
    from_kept: bool,
    mount: bool,
) -> bool {
    let program = Program {
        view: || view! { <FamilyApp/> }.into_any(),
        title: ::app::household::title,
        extra: Extra::read_family,
        load: |route| Box::pin(async move { !far::is_far(route) || far::load().await }),
        load_all: || Box::pin(far::load()),
        summary: |_| None,
    };
    app::start(program, Given { page, words, library, library_url, tab, from_kept, mount }).await
}

fn main() {}
