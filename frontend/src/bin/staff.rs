//! The staff's app in the browser.

use app::codec::{self, Wire};
use app::model::Extra;
use frontend::browser::{self, Screens};
use wasm_bindgen::prelude::*;

/// Called by `boot.js` when the words have arrived.
#[wasm_bindgen]
pub fn start(words: String, library: Option<String>, library_url: String) {
    let screens = Screens {
        draw: app::staff::screen,
        title: app::staff::title,
        extra: Extra::take,
        summary: codec::from_text,
    };
    browser::start(screens, words, library, library_url);
}

fn main() {}
