//! The page that is shown when there is no other: it says what happened and what to do next.

use super::unsent_leftovers;
use crate::components::icon::icon;
use crate::components::layout::link;
use crate::i18n::Words;
use leptos::prelude::*;

/// A page for `not-found`, `not-allowed`, `malformed`, `too-large`, `away` (no network, and nothing is kept), or anything else that went wrong on the server.
pub fn problem(words: &Words, kind: &str) -> AnyView {
    let (name, title, text) = match kind {
        "not-found" => ("search", "problem-not-found", "problem-not-found-do"),
        "not-allowed" => ("lock", "problem-not-allowed", "problem-not-allowed-do"),
        "malformed" => ("alert", "problem-malformed", "problem-malformed-do"),
        "away" => ("offline", "problem-away", "problem-away-do"),
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

/// A field of a form as it was sent.
#[derive(Debug, Clone)]
pub struct Typed {
    pub name: String,
    pub value: String,
    /// A person typed it: it is shown.
    pub is_text: bool,
}

/// A form that was not stored, with all that was typed in it, to be sent again. `reason`: the Fluent id of why.
pub fn again(words: &Words, reason: &str, action: String, typed: Vec<Typed>) -> AnyView {
    let fields: Vec<AnyView> = typed.into_iter().map(|field| kept(words, field)).collect();
    view! {
        <div class="app app-bare">
            <main id="main" class="gate">
                <span class="gate-mark">{icon("alert")}</span>
                <h1>{words.get("problem-not-saved")}</h1>
                <p class="notice notice-bad" role="alert">{words.get(reason)}</p>
                <form method="post" action=action class="card">
                    {fields}
                    <button type="submit" class="button button-main">{words.get("problem-again")}</button>
                </form>
                {link("button", "arrow-left", "/".to_owned(), words.get("problem-home"))}
            </main>
        </div>
    }
    .into_any()
}

fn kept(words: &Words, field: Typed) -> AnyView {
    let Typed { name, value, is_text } = field;
    if !is_text {
        return view! { <input type="hidden" name=name value=value/> }.into_any();
    }
    view! {
        <label class="field">
            <span class="field-label">{words.get("problem-yours")}</span>
            <textarea name=name rows="4">{value}</textarea>
        </label>
    }
    .into_any()
}
