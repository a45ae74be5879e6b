//! The library at the coordinators' desk: all topics and amounts, and the forms that correct them. Its
//! forms are plain posts; what they said is on the next page of everybody.

pub mod amount;
pub mod field;
pub mod history;
pub mod list;
pub mod place;
pub mod reports;
pub mod topic;

use crate::components::layout::full_link;
use crate::components::{sync_state, text_view};
use crate::domain::library::revision::Revised;
use crate::domain::text::Written;
use crate::i18n::Arg;
use crate::model::library::{FormState, LibraryPage, Wrong};
use crate::model::{Extra, Model};
use crate::route::{LibraryRoute, Route};
use leptos::prelude::*;

/// The screen of a part of the library.
pub fn library(m: &Model) -> AnyView {
    let page = match &m.extra {
        Extra::Library(page) => page.as_ref(),
        // Without the server there is nothing to correct.
        _ => {
            return view! { <div class="staff-page"><h1>{m.t("staff-library")}</h1>{sync_state::not_known(m)}</div> }.into_any();
        }
    };
    let content = match page {
        LibraryPage::List(list) => list::list(m, list),
        LibraryPage::Topic(page) => topic::topic(m, page),
        LibraryPage::Amount(page) => amount::amount(m, page),
        LibraryPage::Places(list) => place::places(m, list),
        LibraryPage::Place(page) => place::place(m, page),
    };
    view! { <div class="staff-page library-page">{content}</div> }.into_any()
}

/// The way back to the list.
fn back(m: &Model) -> AnyView {
    full_link("back", "arrow-left", Route::Library(LibraryRoute::List).to_string(), m.t("staff-library-back"))
}

/// «Marloes, op 3 maart om 10:30».
fn by(m: &Model, revised: &Revised) -> String {
    let when = m.words.day_and_time(revised.at.wall(), m.today());
    let name = if revised.author.is_empty() { m.t("somebody") } else { m.account_name(&revised.author) };
    m.words.with("staff-library-by", &[("name", Arg::Text(&name)), ("when", Arg::Text(&when))])
}

/// The sentence that is meant, in its language.
fn sentence(wrong: &Wrong) -> AnyView {
    let quote = |it: &Written| view! { " "<q lang=it.lang.tag()>{it.text.clone()}</q> };
    wrong.sentence.as_ref().map(quote).into_any()
}

/// The languages that still say what another has changed since, and what of it.
fn behind(m: &Model, state: &FormState, name: &impl Fn(&str) -> String) -> Option<AnyView> {
    if state.behind.is_empty() {
        return None;
    }
    let lines: Vec<AnyView> = state
        .behind
        .iter()
        .map(|(lang, parts)| {
            let parts: Vec<String> = parts.iter().map(|part| name(part)).collect();
            let lang = text_view::lang_word(m, *lang);
            view! { <li><span class="strong">{lang}</span>": "{parts.join("; ")}</li> }.into_any()
        })
        .collect();
    Some(
        view! {
            <div class="notice library-behind">
                <p class="strong">{m.t("staff-library-behind")}</p>
                <ul>{lines}</ul>
                <p>{m.t("staff-library-behind-how")}</p>
            </div>
        }
        .into_any(),
    )
}

/// What became of the form, at the top of its page: saved, refused with the reasons, or overtaken.
fn outcome(m: &Model, state: &FormState, overtaken: bool, name: impl Fn(&str) -> String) -> AnyView {
    if overtaken {
        return view! {
            <div class="notice notice-bad" role="alert">
                <p class="strong">{m.t("staff-library-overtaken")}</p>
                <p>{m.t("staff-library-overtaken-how")}</p>
            </div>
        }
        .into_any();
    }
    let behind = behind(m, state, &name);
    if state.saved {
        // Nobody is told that all read it while a language says the old.
        let word = if behind.is_some() { "staff-library-saved-partly" } else { "staff-library-saved" };
        let saved = view! { <p class="notice notice-good" role="status">{m.t(word)}</p> };
        return view! { {saved}{behind} }.into_any();
    }
    if state.wrong.is_empty()
        && let Some(behind) = behind
    {
        return behind;
    }
    if state.wrong.is_empty() {
        return ().into_any();
    }
    let reasons: Vec<AnyView> = state
        .wrong
        .iter()
        .map(|wrong| {
            let to = format!("#{}", wrong.field);
            view! { <li><a href=to>{name(&wrong.field)}</a>": "{m.t(&wrong.word)}{sentence(wrong)}</li> }
                .into_any()
        })
        .collect();
    view! {
        <div class="notice notice-bad" role="alert">
            <p class="strong">{m.t("staff-library-refused")}</p>
            <ul>{reasons}</ul>
        </div>
    }
    .into_any()
}
