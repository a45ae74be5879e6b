//! The places linked to a step, and the directory to link more from.

use super::rights;
use crate::components::form::ChangeForm;
use crate::components::input::{self, Choice};
use crate::components::layout::{drawer, section, skeleton, text};
use crate::components::plan::place as shared;
use crate::components::plan::step::chip;
use crate::components::plan::step_parts::place_keys;
use crate::context::{AppState, use_app};
use crate::domain::id::{PlaceKey, StepId};
use crate::domain::library::Place;
use crate::domain::plan::Plan;
use crate::domain::plan::step::Step;
use crate::domain::spelling::order_key;
use crate::model::Model;
use leptos::prelude::*;

/// The part of the screen with the places.
#[component]
pub fn Places(step: StepId) -> impl IntoView {
    let app = use_app();
    let keys = move |m: &Model| place_keys(m, step);
    let waits = app.when(|m| !m.library_here, skeleton);
    let none = app.when(
        move |m| m.library_here && keys(m).is_empty(),
        move || text("quiet", app.t("staff-places-none")),
    );
    let cards = app.when(
        move |m| !keys(m).is_empty(),
        move || {
            let cards = app.list(keys, move |place| view! { <li>{card(app, step, place)}</li> });
            view! { <ul class="plain cards">{cards}</ul> }
        },
    );
    let link = app.step_part(
        step,
        |m, plan, step| {
            let linked = step.places.iter().map(|link| link.place.clone()).collect::<Vec<_>>();
            (linked, plan.municipality.clone(), *step.indicator.get(), rights(m).plan, m.library_here)
        },
        |m, plan, step| (rights(m).plan && m.library_here).then(|| link_form(m, plan, step)).flatten(),
    );
    section("places", app.t("step-places"), vec![waits, none, cards, link])
}

fn card(app: AppState, step: StepId, place: PlaceKey) -> AnyView {
    let key = place.clone();
    app.step_part(
        step,
        move |m, _, step| (step.link(&place).cloned(), rights(m).plan),
        move |m, _, step| {
            let (link, place) = (step.link(&key)?, m.library.place(&key)?);
            let standing = if rights(m).plan {
                shared::standing(m, step, link)
            } else {
                chip("chip", "flag", m.t(&format!("link-{}", link.state.get().key())))
            };
            Some(shared::card(m, place, Some(standing)))
        },
    )
}

/// The directory of the municipality and of the whole country; what fits the step comes first.
fn link_form(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let town = plan.municipality.get();
    let there = if town.is_empty() { Vec::new() } else { m.library.places_in(town).collect() };
    let mut places: Vec<&Place> = there
        .into_iter()
        .chain(m.library.places_in(""))
        .filter(|place| step.link(&place.key).is_none())
        .collect();
    places.sort_by_cached_key(|place| {
        let fits = place.indicators.contains(step.indicator.get());
        (!fits, place.municipality.is_empty(), order_key(&place.name))
    });
    if places.is_empty() {
        return None;
    }
    let choices = places.into_iter().map(|place| {
        let whole = place.municipality.is_empty();
        let area = if whole { m.t("staff-places-country") } else { place.municipality.clone() };
        Choice::new(&place.key, format!("{} · {area}", place.name), false)
    });
    let fields = vec![
        input::select("place", m.t("staff-places-which"), choices.collect()),
        input::button("button", "plus", m.t("staff-places-link")),
    ];
    let form =
        ChangeForm::new("place-linked").class("stack").with("step", step.id).view(m, fields.into_any());
    Some(drawer("fold", "plus", m.t("staff-places-link"), vec![form]))
}
