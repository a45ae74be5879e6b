//! The staff's app in the browser.

use app::model::Extra;
use frontend::browser::{self, Screens, Start};
use frontend::elsewhere;
use frontend::kept::Tab;
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
) -> bool {
    let screens = Screens {
        draw: app::staff::screen,
        title: app::staff::title,
        extra: Extra::read,
        summary: |json| serde_json::from_str(json).ok(),
        elsewhere: elsewhere::make,
    };
    browser::start(screens, Start { page, words, library, library_url, tab, from_kept }).await
}

fn main() {}
