//! On pages without the app: changes that wait on this device, and words that cannot be sent any more.
//! The script of the page fills and shows them (`frontend/js/device/entrance.js`); the server knows nothing
//! of them but that a device was taken out.

use crate::components::icon::icon;
use crate::i18n::Words;
use leptos::prelude::*;

/// The words that are left, to copy. `removed`: this device was taken out, so it gives up all the rest.
pub fn left(words: &Words, removed: bool) -> AnyView {
    let said = removed.then(|| {
        view! {
            <div class="notice notice-bad" role="alert">
                <p class="strong">{words.get("left-removed")}</p>
                <p>{words.get("left-removed-why")}</p>
            </div>
        }
    });
    view! {
        {said}
        <section id="left" class="card left" hidden data-removed=removed.then_some("1")>
            <h2>{icon("alert")}{words.get("left-title")}</h2>
            <p data-words="1">{words.get("left-lead")}</p>
            <p data-words="0" hidden>{words.get("left-lead-plain")}</p>
            <p class="quiet">{words.get("left-count")}" "<output></output></p>
            <ul class="plain"></ul>
            <button type="button" class="button button-main">{icon("plan")}<span>{words.get("left-copy")}</span></button>
            <button type="button" class="button">{icon("check")}<span>{words.get("left-done")}</span></button>
        </section>
    }
    .into_any()
}

/// How much waits on this device for whoever signs in again.
pub fn waits(words: &Words) -> AnyView {
    view! {
        <p id="waits" class="notice" hidden>
            <span class="strong">{words.get("left-waits")}" "<output></output></span>
            <span>{words.get("left-waits-words")}</span>
        </p>
    }
    .into_any()
}
