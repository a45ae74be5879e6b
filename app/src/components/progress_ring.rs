//! A ring that shows how far something is, with the numbers in words beside it for everybody who
//! does not see it.

use leptos::prelude::*;

/// A ring filled for `done` of `total`; `label` says the same in words.
pub fn ring(done: usize, total: usize, label: String) -> AnyView {
    let filled = (done * 100).checked_div(total).unwrap_or(0).min(100);
    let dashes = format!("{filled} 100");
    let numbers = format!("{done}/{total}");
    view! {
        <svg class="ring" viewBox="0 0 72 72" role="img" aria-label=label>
            <circle class="ring-track" cx="36" cy="36" r="30"></circle>
            <circle
                class="ring-done"
                class:ring-empty=filled == 0
                cx="36"
                cy="36"
                r="30"
                pathLength="100"
                stroke-dasharray=dashes
                transform="rotate(-90 36 36)"
            ></circle>
            <text class="ring-text" x="36" y="36" text-anchor="middle" dominant-baseline="central">{numbers}</text>
        </svg>
    }
    .into_any()
}
