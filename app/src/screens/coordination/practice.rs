//! Making a household to practise with, and beginning it anew.

use super::households::colleagues_as;
use super::post;
use crate::components::input;
use crate::components::layout::{disclosure, text};
use crate::domain::coordination::CoordinatedHousehold;
use crate::domain::plan::household::Role;
use crate::model::{CoordinationPage, Model};
use leptos::prelude::*;

/// The form that makes one.
pub(super) fn new_practice(m: &Model, page: &CoordinationPage) -> AnyView {
    let fields = view! {
        {input::select("researcher", m.t("role-researcher"), colleagues_as(m, page, Role::Researcher, None))}
        {input::select("mediator", m.t("role-mediator"), colleagues_as(m, page, Role::Mediator, None))}
        {input::button("button button-main", "plus", m.t("practice-add"))}
    };
    let form = post(page, "practice", "form-row", fields.into_any());
    disclosure("fold", "edit", m.t("practice-title"), vec![text("", m.t("practice-what")), form])
}

/// Begins anew: another one with the same team, and this one is closed.
pub(super) fn anew(m: &Model, page: &CoordinationPage, household: &CoordinatedHousehold) -> Option<AnyView> {
    let summary = &household.summary;
    if !summary.practice || summary.closed.is_some() {
        return None;
    }
    let of = |wanted: Role| {
        let found = household.team.iter().find(|(_, _, role)| *role == wanted);
        found.map_or_else(String::new, |(person, _, _)| person.to_string())
    };
    let fields = view! {
        <input type="hidden" name="instead" value=summary.household.to_string()/>
        <input type="hidden" name="researcher" value=of(Role::Researcher)/>
        <input type="hidden" name="mediator" value=of(Role::Mediator)/>
        {input::button("button", "undo", m.t("practice-anew-sure"))}
    };
    let form = post(page, "practice", "", fields.into_any());
    let what = text("", m.t("practice-anew-what"));
    Some(disclosure("fold", "undo", m.t("practice-anew"), vec![what, form]))
}
