//! The staff's app in the browser.

use ::app::domain::offers::propose;
use ::app::model::Extra;
use ::app::screens::staff::StaffApp;
use frontend::app::{self, Given};
use frontend::indexed_db::Tab;
use frontend::later::NotLoaded;
use frontend::store::Program;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_split_helpers::wasm_split;

#[wasm_split(later, fallible)]
fn read_extra(json: String) -> Result<Option<Extra>, NotLoaded> {
    Ok(Extra::read(&json))
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
        view: || view! { <StaffApp/> }.into_any(),
        title: ::app::screens::staff::title,
        extra: |json| Box::pin(async move { read_extra(json).await.ok().flatten() }),
        load: |_| Box::pin(async { true }),
        load_all: || Box::pin(async { true }),
        summary: |json| serde_json::from_str(json).ok(),
        count_offers: |plan, library, today| {
            Box::pin(async move { Some(propose(&plan, &library, today).add.len()) })
        },
        queue: frontend::queue::HOOKS,
    };
    app::start(program, Given { page, words, library, library_url, tab, from_storage, mount }).await
}

fn main() {}
