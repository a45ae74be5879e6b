//! The places linked to a step, and the directory to link more from.

use super::rights::Rights;
use crate::domain::library::Place;
use crate::domain::plan::Plan;
use crate::domain::step::Step;
use crate::household::place as shared;
use crate::model::Model;
use crate::ui::form::ChangeForm;
use crate::ui::input::{self, Choice};
use crate::ui::layout::{drawer, list, section, skeleton, text};
use crate::ui::node::prelude::*;
use crate::ui::step::chip;

/// The part of the screen with the places.
pub fn places(m: &Model, plan: &Plan, rights: Rights, step: &Step) -> Option<AnyView> {
    if !m.library_here {
        return Some(section("places", m.t("step-places"), vec![skeleton()]));
    }
    let cards = step.places.iter().filter_map(|link| {
        let place = m.library.place(&link.place)?;
        let standing = if rights.plan {
            shared::standing(m, step, link)
        } else {
            chip("chip", "flag", m.t(&format!("link-{}", link.state.get().key())))
        };
        Some(shared::card(m, place, Some(standing)))
    });
    let cards: Vec<AnyView> = cards.collect();
    let mut parts = vec![if cards.is_empty() {
        text("quiet", m.t("staff-places-none"))
    } else {
        list("plain cards", cards)
    }];
    parts.extend(rights.plan.then(|| link_form(m, plan, step)).flatten());
    Some(section("places", m.t("step-places"), parts))
}

/// The directory of the municipality and of the whole country; what fits the step comes first.
fn link_form(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let town = plan.municipality.get();
    let mut places: Vec<&Place> = m
        .library
        .places
        .iter()
        .filter(|place| place.municipality.is_empty() || place.municipality == *town)
        .filter(|place| step.link(&place.key).is_none())
        .collect();
    places.sort_by_key(|place| {
        let fits = place.indicators.contains(step.indicator.get());
        (!fits, place.municipality.is_empty(), place.name.to_lowercase())
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
    Some(drawer("fold fold-add", "plus", m.t("staff-places-link"), vec![form]))
}
