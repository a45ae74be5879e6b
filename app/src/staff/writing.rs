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
            >{initial.to_owned()}</textarea>
        </label>
    }
    .into_any()
}
