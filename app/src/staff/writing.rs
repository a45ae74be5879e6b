//! The field in which a translation is written: as tall as its original, with the spelling of its own
//! language, and sent with Ctrl and Enter.

use crate::domain::text::Lang;
use crate::ui::node::prelude::*;

/// The longest translation that is taken, in characters.
const MOST: &str = "16000";

/// The field `text` of a form, beginning with `initial`.
pub fn translation(label: String, initial: &str, into: Lang) -> AnyView {
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <textarea
                name="text"
                rows="6"
                required=true
                maxlength=MOST
                lang=into.tag()
                spellcheck="true"
                data-submit-on="ctrl-enter"
                inner_html=as_markup(initial)
            ></textarea>
        </label>
    }
    .into_any()
}

/// Text as markup: what stands in a `textarea` when the page is made is not escaped by itself.
fn as_markup(text: &str) -> String {
    text.trim_start_matches('\n').replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::as_markup;

    #[test]
    fn a_text_cannot_end_its_field() {
        assert_eq!(as_markup("\n</textarea>&lt;"), "&lt;/textarea>&amp;lt;");
    }
}
