//! The coordinator's screens: households and their teams, and the step library.

mod accounts;
mod closing;
mod colleagues;
pub mod households;
pub mod library;
mod practice;
mod stand_ins;

use crate::components::input::Choice;
use crate::components::text_view::lang_word;
use crate::domain::text::Lang;
use crate::model::{CoordinationPage, Model};
use leptos::prelude::*;

/// A form of the coordinator's page, which posts to the server as it is: `form` is the last part of its address. It
/// carries the id of its page, so that it counts once.
fn post(page: &CoordinationPage, form: &str, class: &'static str, children: AnyView) -> AnyView {
    let page = page.page.map_or_else(String::new, |page| format!("?page={page}"));
    let action = format!("/staff/desk/{form}{page}");
    view! { <form method="post" action=action class=class>{children}</form> }.into_any()
}

fn langs(m: &Model, first: Lang) -> Vec<Choice> {
    Lang::ALL.into_iter().map(|lang| Choice::new(lang.tag(), lang_word(m, lang), lang == first)).collect()
}
