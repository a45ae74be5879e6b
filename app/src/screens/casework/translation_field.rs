//! The field in which a translation is written: as tall as its original, with the spelling of its own
//! language, and sent with Ctrl and Enter.

use crate::components::input::escaped;
use crate::domain::change::limits::TRANSLATION_CHARS;
use crate::domain::text::Lang;
use leptos::prelude::*;

/// Where the field stands: beside which original, and whether writing begins there.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// The id of the element with the original.
    pub original: Option<String>,
    pub first: bool,
}

/// The field `text` of a form, beginning with `initial`.
pub fn translation(label: String, initial: &str, into: Lang, place: Place) -> AnyView {
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <textarea
                name="text"
                rows="6"
                required=true
                maxlength=TRANSLATION_CHARS
                lang=into.tag()
                spellcheck="true"
                data-submit-on="ctrl-enter"
                aria-describedby=place.original
                autofocus=place.first
                inner_html=escaped(initial)
            ></textarea>
        </label>
    }
    .into_any()
}
