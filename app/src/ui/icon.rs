//! The icons: one family, drawn on a grid of 24 with a stroke of 1.75, inline so that they need no
//! request and take the colour of the text. They always stand beside words, so they are hidden from
//! screen readers.

use leptos::prelude::*;

/// An icon by its name; an unknown name draws a small circle.
pub fn icon(name: &'static str) -> AnyView {
    let path = match name {
        "today" => "M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5",
        "plan" => "M9 6h11M9 12h11M9 18h11M4 6l1 1 1.5-2M4 12l1 1 1.5-2M4 18l1 1 1.5-2",
        _ => "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6",
    };
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path/>
        </svg>
    }
    .into_any()
}
