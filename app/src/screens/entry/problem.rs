//! The page that is shown when there is no other: it says what happened and what to do next.

use super::unsent_leftovers;
use crate::components::icon::icon;
use crate::components::layout::link;
use crate::i18n::Words;
use leptos::prelude::*;

/// A page for `not-found`, `not-allowed`, `malformed`, `too-large`, or anything else that went wrong on the server.
pub fn problem(words: &Words, kind: &str) -> AnyView {
    let (name, title, text) = match kind {
        "not-found" => ("search", "problem-not-found", "problem-not-found-do"),
        "not-allowed" => ("lock", "problem-not-allowed", "problem-not-allowed-do"),
        "malformed" => ("alert", "problem-malformed", "problem-malformed-do"),
        "too-large" => ("alert", "problem-too-large", "problem-too-large-do"),
        _ => ("alert", "problem-server", "problem-server-do"),
    };
    view! {
        <div class="app app-bare">
            <main id="main" class="gate">
                <span class="gate-mark">{icon(name)}</span>
                <h1>{words.get(title)}</h1>
                <p class="lead">{words.get(text)}</p>
                {unsent_leftovers::left(words, false)}
                {link("button button-main", "arrow-left", "/".to_owned(), words.get("problem-home"))}
            </main>
        </div>
    }
    .into_any()
}
