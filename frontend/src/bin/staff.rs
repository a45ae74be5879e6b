//! The staff's app in the browser.

use frontend::browser::{self, Screens};
use wasm_bindgen::prelude::*;

/// Called by `boot.js` when the words have arrived.
#[wasm_bindgen]
pub fn start(words: String, library: Option<String>, library_url: String) {
    browser::start(Screens { draw: app::staff::screen, title: app::staff::title }, words, library, library_url);
}

fn main() {}
