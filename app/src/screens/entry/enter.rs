//! The entrance: a link was opened, and one button spends it. The token stands in the fragment of
//! the address, so it never reaches a server's log; a script puts it into the field.

use super::unsent_leftovers;
use crate::components::icon::icon;
use crate::components::layout::{hint, way_out};
use crate::domain::plan::household;
use crate::domain::text::Lang;
use crate::i18n::{Arg, Words};
use leptos::prelude::*;

/// What can be wrong with a link: the Fluent ids to give to [`enter`].
pub const USED: &str = "enter-used";
pub const EXPIRED: &str = "enter-expired";
pub const WRONG: &str = "enter-wrong";
pub const TOO_MANY: &str = "enter-too-many";

/// The page that somebody opened before they were signed in, as a path and as the query that tells the entrance.
#[derive(Debug)]
pub struct Opened {
    pub page: String,
    pub query: String,
}

/// Whom people without a link can call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub phone: String,
}

impl Contact {
    /// What a telephone dials; None where this is no number.
    #[must_use]
    pub fn dialled(&self) -> Option<String> {
        household::dialled(&self.phone)
    }
}

/// The page of the entrance. `error` is the Fluent id of what went wrong with the link before.
/// `removed`: this device was taken out.
pub fn enter(
    words: &Words,
    error: Option<&str>,
    lang: Lang,
    removed: bool,
    opened: Option<&Opened>,
    contact: Option<&Contact>,
) -> AnyView {
    let call = contact.and_then(|contact| {
        let to = format!("tel:{}", contact.dialled()?);
        let said = words.with("enter-call", &[("name", Arg::Text(&contact.name))]);
        let phone = words.with("way-call", &[("phone", Arg::Text(&contact.phone))]);
        Some(view! { <p>{said}</p>{way_out("phone", to, phone)} })
    });
    let error = error.map(|id| view! { <p class="notice notice-bad" role="alert">{words.get(id)}</p> });
    view! {
        <div class="app app-bare">
            <main id="main" class="gate">
                <img src="/icon.svg" alt="" width="72" height="72"/>
                <h1>{words.get("app-name")}</h1>
                <p class="lead">{words.get("app-tagline")}</p>
                {error}
                {unsent_leftovers::left(words, removed)}
                {unsent_leftovers::waits(words)}
                <form id="enter" method="post" action="/enter" class="card">
                    {opened.map(|opened| view! { <input type="hidden" name="to" value=opened.page.clone()/> })}
                    <p>{words.get("enter-lead")}</p>
                    <label class="field">
                        <span class="field-label">{words.get("enter-token")}</span>
                        <input
                            type="text"
                            name="token"
                            required
                            autocomplete="off"
                            autocapitalize="none"
                            spellcheck="false"
                        />
                    </label>
                    <button type="submit" class="button button-main">
                        {icon("key")}
                        <span>{words.get("enter-button")}</span>
                    </button>
                    {hint("quiet", "lock", words.get("enter-private"))}
                </form>
                <section class="card" aria-labelledby="no-link">
                    <h2 id="no-link">{words.get("enter-no-link")}</h2>
                    <p>{words.get("enter-ask-team")}</p>
                    {call}
                </section>
                {languages(words, lang, opened)}
            </main>
        </div>
    }
    .into_any()
}

/// Each language is named in itself. The script gives these links the fragment of the address.
fn languages(words: &Words, now: Lang, opened: Option<&Opened>) -> AnyView {
    let links: Vec<AnyView> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let tag = lang.tag();
            let current = (lang == now).then_some("true");
            let query = opened.map_or_else(String::new, |opened| format!("&{}", opened.query));
            let to = format!("?lang={tag}{query}");
            view! {
                <a class="filter" href=to lang=tag hreflang=tag aria-current=current data-keep-fragment="1">
                    {words.get(&format!("lang-own-{tag}"))}
                </a>
            }
            .into_any()
        })
        .collect();
    view! { <nav class="filters gate-languages" aria-label=words.get("enter-language")>{links}</nav> }
        .into_any()
}
