//! The family's app in the browser.

use app::model::Extra;
use frontend::browser::{self, Screens};
use wasm_bindgen::prelude::*;

/// Called by `boot.js` when the words have arrived.
#[wasm_bindgen]
pub fn start(words: String, library: Option<String>, library_url: String) {
    let screens = Screens {
        draw: app::household::screen,
        title: app::household::title,
        extra: Extra::take_family,
        summary: |_| None,
    };
    browser::start(screens, words, library, library_url);
}

fn main() {}
