//! The same step, place or message for several households: chosen, looked at household by household, given, and taken back
//! where that is still possible. Its forms are plain posts, not changes of one plan: they concern several households at once.

mod choose;
mod done;
mod look;

use crate::components::layout::{full_link, hint};
use crate::components::{form, sync_state};
use crate::domain::id::{PlaceKey, TopicKey};
use crate::domain::library::Place;
use crate::model::several::{GiftForm, Stage, What};
use crate::model::{Extra, Model};
use crate::route::Route;
use leptos::prelude::*;

/// The name by which the server tells what is wrong with the form.
pub const FORM: &str = "several";

/// The screen.
pub fn several(m: &Model) -> AnyView {
    let content = match &m.extra {
        Extra::Several(page) => match &page.stage {
            Stage::Choose { households, chosen } => choose::choose(m, page, households, chosen),
            Stage::Look { page: id, rows } => look::look(m, page, *id, rows),
            Stage::Done { act, refused, rows } => done::done(m, page.gift.what, *act, refused, rows),
        },
        _ => sync_state::not_known(m),
    };
    view! {
        <div class="staff-page">
            <h1>{m.t("staff-several")}</h1>
            {form::notice(FORM.to_owned())}
            {content}
        </div>
    }
    .into_any()
}

/// The form: it is answered by another stage of the page.
fn post(class: &'static str, draft: Option<String>, children: AnyView) -> AnyView {
    let action = Route::Several.to_string();
    view! { <form method="post" action=action class=class data-draft=draft>{children}</form> }.into_any()
}

/// What is given, in words.
fn gift_words(m: &Model, gift: &GiftForm) -> String {
    match gift.what {
        What::Step => TopicKey::parse(&gift.key).map(|key| m.t(&format!("topic-{key}"))).unwrap_or_default(),
        What::Place => place_of(m, gift).map(|place| place.name.clone()).unwrap_or_default(),
        What::Message => gift.text.clone(),
    }
}

fn place_of<'m>(m: &'m Model, gift: &GiftForm) -> Option<&'m Place> {
    m.library.place(&PlaceKey::parse(&gift.key)?)
}

fn what_word(what: What) -> &'static str {
    match what {
        What::Step => "staff-several-step",
        What::Place => "staff-several-place",
        What::Message => "staff-several-message",
    }
}

/// The way back to the list of households.
fn to_caseload(m: &Model) -> AnyView {
    full_link("button", "people", Route::Caseload.to_string(), m.t("staff-nav-caseload"))
}

/// What everybody should know before.
fn lead(m: &Model, what: What) -> AnyView {
    let (icon, word) = match what {
        What::Step => ("plan", "staff-several-step-lead"),
        What::Place => ("near", "staff-several-place-lead"),
        What::Message => ("translate", "staff-several-message-lead"),
    };
    hint("quiet", icon, m.t(word))
}
