//! The family's app in the browser.

use ::app::model::Extra;
use ::app::screens::family::{FamilyApp, far_screens};
use frontend::app::{self, Given};
use frontend::indexed_db::Tab;
use frontend::later::NotLoaded;
use frontend::store::{Program, QueueHooks};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_split_helpers::wasm_split;

#[wasm_split(later, fallible)]
fn read_extra(json: String) -> Result<Option<Extra>, NotLoaded> {
    Ok(Extra::read_family(&json))
}

/// Called by `boot.js` when the words have arrived. False: there is nothing to draw the screen from.
#[wasm_bindgen]
pub async fn start(
    page: String,
    words: String,
    library: Option<String>,
    library_url: String,
    tab: Tab,
    from_storage: bool,
    mount: bool,
) -> bool {
    let program = Program {
        view: || view! { <FamilyApp/> }.into_any(),
        title: ::app::screens::family::title,
        extra: |json| Box::pin(async move { read_extra(json).await.ok().flatten() }),
        load: |route| Box::pin(async move { !far_screens::is_far(route) || far_screens::load().await }),
        load_all: || Box::pin(far_screens::load()),
        summary: |_| None,
        count_offers: |plan, library, today| Box::pin(far_screens::count_offers(plan, library, today)),
        queue: QueueHooks::NONE,
    };
    app::start(program, Given { page, words, library, library_url, tab, from_storage, mount }).await
}

fn main() {}
