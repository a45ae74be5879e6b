//! The plan on paper: two languages side by side, to be handed to a municipality.
//!
//! What is printed is chosen with boxes that the style sheet (`style/screens/_printed.scss`) reads, as on the
//! card: a box stands before the sheet, and what it is about carries its class. What is said among
//! family and team is never on the sheet, nor anybody's name of the team. Steps that the family keeps to
//! itself are left out from the beginning, and nothing on the sheet tells whether there are such.

pub mod rows;
pub mod sheet;

use crate::components::layout::{skeleton, text};
use crate::components::plan::bilingual::Two;
use crate::domain::plan::Plan;
use crate::model::Model;
use crate::screens::plan::counter_card::print_button;
use leptos::prelude::*;

/// What can be left out: the box, its word, and whether it is on the sheet from the beginning. The id
/// without `printed-` is the class of what it is about (`of-…`).
const CHOICES: [(&str, bool); 7] = [
    ("printed-papers", true),
    ("printed-reasons", true),
    ("printed-appointments", true),
    ("printed-goals", true),
    ("printed-done", true),
    ("printed-doer", false),
    ("printed-kept", false),
];

/// The screen of the plan on paper.
pub fn printed(m: &Model, plan: &Plan) -> AnyView {
    let title = crate::components::plan::links::heading(m, "printed-title");
    let Some(two) = Two::of(m, plan) else {
        return view! { {title}{text("lead", m.t("card-waiting"))}{skeleton()} }.into_any();
    };
    let choices = CHOICES.map(|(id, chosen)| {
        view! {
            <input type="checkbox" id=id checked=chosen/>
            <label for=id>{m.t(id)}</label>
        }
        .into_any()
    });
    view! {
        <div class="counter-card">
            {title}
            {text("lead", m.t("printed-lead"))}
            <div class="picks">
                {choices}
                {print_button(m, "button button-main")}
                {sheet::sheet(m, plan, &two)}
            </div>
        </div>
    }
    .into_any()
}
