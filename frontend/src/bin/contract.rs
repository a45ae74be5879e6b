//! The storage contract on the browser's own storage, for a journey. No page loads it.

use app::replica::contract;
use frontend::indexed_db::{Device, Tab};
use wasm_bindgen::prelude::*;

/// Runs all checks on an empty storage: how many held, or what did not.
///
/// # Errors
/// What did not hold, in words.
#[wasm_bindgen]
pub async fn check(tab: Tab) -> Result<usize, String> {
    contract::check(&Device(tab)).await
}

fn main() {}
