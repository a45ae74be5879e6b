//! Nearby: the places linked to this plan first, then those of the town and of the whole country.

use super::{place, plan as plan_screen};
use crate::domain::id::PlaceKey;
use crate::domain::indicator::Domain;
use crate::domain::library::Place;
use crate::domain::plan::Plan;
use crate::domain::step::{Link, Step};
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Route;
use crate::ui::layout::{disclosure, empty, list, section, skeleton, text};
use crate::ui::node::prelude::*;

/// The screen of the places.
pub fn near(m: &Model, plan: &Plan, theme: Option<Domain>) -> AnyView {
    let mut parts = vec![plan_screen::themes(m, theme, |theme| Route::Near { theme })];
    if m.library_here {
        parts.extend(places(m, plan, theme));
    } else {
        parts.push(skeleton());
    }
    view! {
        <h1>{m.t("nav-near")}</h1>
        {text("lead", m.t("near-lead"))}
        {parts}
    }
    .into_any()
}

fn places(m: &Model, plan: &Plan, theme: Option<Domain>) -> Vec<AnyView> {
    let fits =
        |place: &Place| theme.is_none_or(|theme| place.indicators.iter().any(|it| it.domain() == theme));
    let linked = linked(plan);
    let is_linked = |key: &PlaceKey| linked.iter().any(|(_, link)| link.place == *key);
    let ours = linked.iter().filter_map(|(step, link)| {
        let place = m.library.place(&link.place).filter(|place| fits(place))?;
        Some(place::card(m, place, Some(place::mention(m, plan, step, link))))
    });
    let ours: Vec<AnyView> = ours.collect();
    let town = plan.municipality.get();
    let of = |municipality: &str| -> Vec<AnyView> {
        let there = m.library.places.iter().filter(|place| place.municipality == municipality);
        there
            .filter(|place| fits(place) && !is_linked(&place.key))
            .map(|place| place::card(m, place, None))
            .collect()
    };
    let mut parts = Vec::new();
    if !ours.is_empty() {
        parts.push(section("ours", m.t("near-ours"), vec![list("plain cards", ours)]));
    }
    if !town.is_empty() {
        let here = of(town);
        let heading = m.words.with("near-town", &[("town", Arg::Text(town))]);
        let content =
            if here.is_empty() { empty("near", m.t("near-none")) } else { list("plain cards", here) };
        parts.push(section("town", heading, vec![content]));
    }
    let country = of("");
    if !country.is_empty() {
        let count = m.words.with("near-country-count", &[("count", Arg::Count(country.len()))]);
        let fold = disclosure("fold", "map", count, vec![list("plain cards", country)]);
        parts.push(section("country", m.t("near-country"), vec![fold]));
    }
    parts
}

/// The places linked to steps, each once; those of open steps come first.
fn linked(plan: &Plan) -> Vec<(&Step, &Link)> {
    let mut steps = plan.ordered();
    steps.sort_by_key(|step| !step.is_open());
    let mut found: Vec<(&Step, &Link)> = Vec::new();
    for step in steps {
        for link in &step.places {
            if !found.iter().any(|(_, other)| other.place == link.place) {
                found.push((step, link));
            }
        }
    }
    found
}
