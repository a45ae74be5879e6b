//! Reading aloud, for those who would rather listen: a button that reads what stands around it, each text in its own
//! language. The device does it (`frontend/js/device/read_aloud.js`); where it cannot, there is no button.

use super::icon::icon;
use crate::domain::text::Lang;
use crate::model::Model;
use leptos::prelude::*;

/// The button; `scope` is a selector of what is read: the element around it, else the first there is.
pub fn read_aloud(m: &Model, scope: &'static str) -> AnyView {
    // Said by the device where it has no voice for a language, and hidden before.
    let missing: Vec<AnyView> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let words = m.t(&format!("no-voice-{}", lang.tag()));
            view! { <span data-no-voice=lang.tag() hidden=true>{words}</span> }.into_any()
        })
        .collect();
    view! {
        <div class="read-aloud">
            <button type="button" class="button button-small" data-read=scope aria-pressed="false">
                {icon("speak")}
                <span>{m.t("read-aloud")}</span>
            </button>
            <p class="quiet" role="status" data-no-voice="" data-read-not="1">{missing}</p>
        </div>
    }
    .into_any()
}
