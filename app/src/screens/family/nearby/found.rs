//! What was found among the places: how many, the likeliest or the nearest first, and what to do where there is none.

use super::finder::origin;
use super::{fits, linked};
use crate::components::icon::icon;
use crate::components::layout::{empty, hint, link, list, text};
use crate::components::plan::place;
use crate::domain::distance::kilometres;
use crate::domain::library::Place;
use crate::domain::plan::Plan;
use crate::domain::plan::indicator::Domain;
use crate::domain::search::{Index, is_nothing};
use crate::domain::spelling::{order_key, town_key};
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::places::{self, FoundPlace, Here};
use crate::route::Route;
use leptos::prelude::*;
use std::sync::OnceLock;

/// The part of the screen with what was found. `index` holds what is looked through, with the town that it was made for.
pub(super) fn found(
    m: &Model,
    plan: &Plan,
    theme: Option<Domain>,
    index: &OnceLock<(String, Index)>,
) -> Vec<AnyView> {
    let looking = m.looking();
    let is_sought = !is_nothing(&looking.text);
    let town = index.get().map_or_else(|| plan.municipality.get().clone(), |(town, _)| town.clone());
    let all = in_order(m, &town);
    let index = is_sought
        .then(|| index.get_or_init(|| (town.clone(), places::index(&m.words, &m.library, &all))))
        .map(|(_, index)| index);
    let mut found = places::found(&m.library, &all, index, &looking, origin(m));
    found.retain(|it| fits(it.place, theme));
    let count = m.words.with("near-found", &[("count", Arg::Count(found.len()))]);
    let mut parts = vec![view! { <p class="quiet" role="status">{count}</p> }.into_any()];
    parts.extend(reckoned(m, theme));
    if found.is_empty() {
        parts.push(none(m, is_sought, &looking.text));
    } else {
        let own = town_key(&town);
        let cards = found.into_iter().map(|it| card(m, plan, &own, it));
        parts.push(list("plain cards", cards.collect()));
        parts.push(all_places(m));
    }
    parts
}

/// All places as they are told when nothing else tells them apart: those of the family's town, of the whole country, of
/// other towns.
fn in_order<'m>(m: &'m Model, town: &str) -> Vec<&'m Place> {
    let own = town_key(town);
    let mut all: Vec<&Place> = m.library.places.iter().filter(|place| !place.hidden).collect();
    all.sort_by_cached_key(|place| {
        let key = town_key(&place.municipality);
        let rank = if key.is_empty() { 1 } else { u8::from(key != own) * 2 };
        (rank, order_key(&place.municipality), order_key(&place.name))
    });
    all
}

fn card(m: &Model, plan: &Plan, own: &str, found: FoundPlace<'_>) -> AnyView {
    let place = found.place;
    let elsewhere = !place.municipality.is_empty() && town_key(&place.municipality) != own;
    let town = elsewhere.then(|| hint("quiet", "flag", place.municipality.clone()));
    let distance = found.distance.map(|it| hint("quiet", "path", distance(m, it)));
    let mention = linked(plan).into_iter().find(|(_, link)| link.place == place.key);
    let mention = mention.map(|(step, link)| place::mention(m, plan, step, link));
    place::card(m, place, Some(view! { {town}{distance}{mention} }.into_any()))
}

/// «About 3 km», as a person says it.
fn distance(m: &Model, (metres, is_centre): (u32, bool)) -> String {
    let km = kilometres(metres);
    let words = if km == 0 {
        m.t("near-close")
    } else {
        m.words.with("near-km", &[("count", Arg::Count(km as usize))])
    };
    if is_centre { format!("{words} {}", m.t("near-to-centre")) } else { words }
}

/// From where it is reckoned, or which town may be meant.
fn reckoned(m: &Model, theme: Option<Domain>) -> Option<AnyView> {
    match m.tab.here {
        Here::At(_) => return Some(hint("quiet", "near", m.t("near-from-here"))),
        Here::Asked => return Some(hint("quiet", "clock", m.t("near-here-asked"))),
        Here::Refused => return Some(hint("hint", "alert", m.t("near-here-not"))),
        Here::NotAsked => {}
    }
    let asked = m.looking();
    if asked.from.is_empty() {
        return None;
    }
    let Some(page) = m.near_page().filter(|page| page.looking.from == asked.from) else {
        return Some(hint("hint", "offline", m.t("near-from-offline")));
    };
    if let Some(origin) = &page.from.origin {
        let words = m.words.with("near-from-town", &[("town", Arg::Text(&origin.name))]);
        return Some(hint("quiet", "near", words));
    }
    if page.from.perhaps.is_empty() {
        let words = m.words.with("near-from-none", &[("town", Arg::Text(&asked.from))]);
        return Some(hint("hint", "alert", words));
    }
    let towns = page.from.perhaps.iter().map(|town| {
        let looking = places::Looking { from: town.clone(), ..asked.clone() };
        let to = format!("{}?{}", Route::Near { theme: None }, looking.query(theme));
        view! { <a class="filter" href=to data-full="1" lang="nl">{town.clone()}</a> }.into_any()
    });
    let towns: Vec<AnyView> = towns.collect();
    Some(view! { {text("quiet", m.t("near-which-town"))}<p class="filters">{towns}</p> }.into_any())
}

/// Nothing was found: that is said, with what to do.
fn none(m: &Model, is_sought: bool, sought: &str) -> AnyView {
    let words = if is_sought {
        m.words.with("near-not-found", &[("text", Arg::Text(sought))])
    } else {
        m.t("near-not-found-so")
    };
    view! {
        {empty("search", words)}
        <div class="actions">
            {link("button button-main", "chat", Route::Team.to_string(), m.t("near-ask-team"))}
            {all_places(m)}
        </div>
    }
    .into_any()
}

/// Back to the directory as it is.
fn all_places(m: &Model) -> AnyView {
    let to = Route::Near { theme: None }.to_string();
    view! {
        <a class="button" href=to data-full="1" data-looks-all="1">
            {icon("near")}
            <span>{m.t("near-all")}</span>
        </a>
    }
    .into_any()
}
