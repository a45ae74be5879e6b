//! What happened in a household since one looked last, in words: «Olena: 3 things ticked, 1 question».

use crate::components::icon::icon;
use crate::domain::news::Happening;
use crate::i18n::Arg;
use crate::model::{Model, NewsOf};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Since when it is told.
#[must_use]
pub fn since(m: &Model, news: &NewsOf) -> String {
    let Some(at) = news.since else { return m.t("staff-news-never") };
    let when = m.words.ago(at, m.today());
    m.words.with("staff-news-since", &[("when", Arg::Text(&when))])
}

/// A line for each person who did something.
pub fn in_words(m: &Model, news: &NewsOf) -> Vec<AnyView> {
    let line = |(name, did): &(String, BTreeMap<Happening, usize>)| {
        let did: Vec<String> = did
            .iter()
            .map(|(happening, count)| {
                m.words.with(&format!("news-{}", happening.key()), &[("count", Arg::Count(*count))])
            })
            .collect();
        // Who gives households and accounts is nobody of them.
        let name = if name.is_empty() { m.t("role-coordinator") } else { name.clone() };
        view! { <p class="news-line">{icon("history")}<span><strong>{name}</strong>": "{did.join(", ")}</span></p> }
            .into_any()
    };
    news.who.iter().map(line).collect()
}
