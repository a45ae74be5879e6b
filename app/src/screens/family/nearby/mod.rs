//! Nearby: the places linked to this plan first, then those of the town and of the whole country; and a search over all of
//! them, which works as one types, without network, and on the page without the program.

mod finder;
mod found;

use super::plan as plan_screen;
use crate::components::layout::{disclosure, empty, list, section, skeleton, text};
use crate::components::plan::place;
use crate::context::use_app;
use crate::domain::id::PlaceKey;
use crate::domain::library::Place;
use crate::domain::plan::Plan;
use crate::domain::plan::indicator::Domain;
use crate::domain::plan::step::{Link, Step};
use crate::domain::search::Index;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Route;
use leptos::prelude::*;
use std::sync::OnceLock;

/// The screen of the places.
#[component]
pub fn Near(theme: Option<Domain>) -> impl IntoView {
    let app = use_app();
    // Made when somebody first looks for something: the town whose places come first, and what is looked through.
    let index: OnceLock<(String, Index)> = OnceLock::new();
    // What shows of the plan: its town, and which steps name which places.
    let places = app.part(
        |m| {
            let plan = m.plan()?;
            let steps = plan.ordered().into_iter();
            let linked = steps.map(|step| (step.title.clone(), step.is_open(), step.places.clone()));
            let looking = (m.looking(), m.tab.here, m.near_page().cloned());
            Some((m.library_here, plan.municipality.clone(), linked.collect::<Vec<_>>(), looking))
        },
        move |m, _| {
            let plan = m.plan()?;
            Some(if !m.library_here {
                vec![skeleton()]
            } else if finder::is_asked(m) {
                found::found(m, &plan, theme, &index)
            } else {
                places(m, &plan, theme)
            })
        },
    );
    view! {
        <h1>{app.t("nav-near")}</h1>
        {text("lead", app.t("near-lead"))}
        {app.with(|m| finder::form(m, theme))}
        {app.with(|m| plan_screen::themes(m, theme, |theme| Route::Near { theme }))}
        {places}
    }
}

fn fits(place: &Place, theme: Option<Domain>) -> bool {
    theme.is_none_or(|theme| place.indicators.iter().any(|it| it.domain() == theme))
}

fn places(m: &Model, plan: &Plan, theme: Option<Domain>) -> Vec<AnyView> {
    let fits = |place: &Place| fits(place, theme);
    let linked = linked(plan);
    let is_linked = |key: &PlaceKey| linked.iter().any(|(_, link)| link.place == *key);
    let is_ours = |key: &PlaceKey| plan.ours().iter().any(|(_, link)| link.place == *key);
    let others = linked.iter().filter(|(_, link)| !is_ours(&link.place));
    let ours = others.filter_map(|(step, link)| {
        let place = m.library.place(&link.place).filter(|place| fits(place))?;
        Some(place::card(m, place, Some(place::mention(m, plan, step, link))))
    });
    let ours: Vec<AnyView> = ours.collect();
    let now = plan.ours().into_iter().filter_map(|(step, link)| {
        let place = m.library.place(&link.place).filter(|place| fits(place))?;
        Some(place::card(m, place, Some(place::mention(m, plan, step, link))))
    });
    let now: Vec<AnyView> = now.collect();
    let town = plan.municipality.get();
    let of = |municipality: &str| -> Vec<AnyView> {
        m.library
            .places_in(municipality)
            .filter(|place| fits(place) && !is_linked(&place.key))
            .map(|place| place::card(m, place, None))
            .collect()
    };
    let mut parts = Vec::new();
    if !now.is_empty() {
        parts.push(section("ours-now", m.t("near-ours-now"), vec![list("plain cards", now)]));
    }
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
