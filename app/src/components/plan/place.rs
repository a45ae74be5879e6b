//! A place of the directory: what it is for, how to reach it, and how sure that is.

use super::rival;
use super::source::sources;
use super::step::{chip, step_line};
use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{hint, way_out};
use crate::components::sync_state;
use crate::components::text_view::Line;
use crate::context::use_app;
use crate::domain::change::Target;
use crate::domain::id::{PlaceKey, StepId};
use crate::domain::library::{Degrees, Place, Sureness};
use crate::domain::plan::Plan;
use crate::domain::plan::step::{Link, LinkState, Step};
use crate::domain::text::Lang;
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Route;
use leptos::prelude::*;
use std::fmt::Write as _;

/// A place as a card. With `linked` it also shows how the family stands to it.
pub fn card(m: &Model, place: &Place, linked: Option<AnyView>) -> AnyView {
    let id = format!("place-{}", place.key);
    let about = m.words.has(&id).then(|| view! { <p>{m.t(&id)}</p> });
    view! {
        <article class="card place">
            <h3 lang="nl">{place.name.clone()}</h3>
            {about}
            {address(place)}
            {languages(m, place)}
            {(place.free == Some(true)).then(|| hint("quiet", "money", m.t("near-free")))}
            {place.hidden.then(|| hint("hint", "alert", m.t("near-hidden")))}
            {place.call_first.then(|| hint("hint", "alert", m.t("near-call-first")))}
            <p class="ways">{ways(m, place)}</p>
            {linked}
            {source(m, place)}
        </article>
    }
    .into_any()
}

fn address(place: &Place) -> Option<AnyView> {
    let lines = (!place.address.is_empty()).then(|| place.address.clone())?;
    Some(view! { <p class="quiet">{icon("near")}<span lang="nl">{lines}</span></p> }.into_any())
}

/// The ways to reach a place, the quickest first.
fn ways(m: &Model, place: &Place) -> Vec<AnyView> {
    let mut ways = Vec::new();
    if !place.phone.is_empty() {
        let number: String = place.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let words = m.words.with("way-call", &[("phone", Arg::Text(&place.phone))]);
        ways.push(way_out("phone", format!("tel:{number}"), words));
    }
    if !place.web.is_empty() {
        ways.push(way_out("web", place.web.clone(), m.t("way-web")));
    }
    if !place.email.is_empty() {
        ways.push(way_out("mail", format!("mailto:{}", place.email), m.t("way-mail")));
    }
    match (&place.lat, &place.lon) {
        (Some(Degrees(lat)), Some(Degrees(lon))) => {
            ways.push(way_out("map", format!("geo:{lat},{lon}"), m.t("way-route")));
            let map = format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=17/{lat}/{lon}");
            ways.push(way_out("near", map, m.t("way-map")));
        }
        _ if !place.address.is_empty() => {
            ways.push(way_out("near", map_search(&place.address), m.t("way-map")));
        }
        _ => {}
    }
    ways
}

/// The address of a map that looks for an address.
#[must_use]
pub fn map_search(address: &str) -> String {
    let mut url = String::from("https://www.openstreetmap.org/search?query=");
    for byte in address.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => url.push(byte.into()),
            b' ' => url.push('+'),
            _ => _ = write!(url, "%{byte:02X}"),
        }
    }
    url
}

/// The languages spoken there, as far as the screens have words for them.
fn languages(m: &Model, place: &Place) -> Option<AnyView> {
    let spoken = place.languages.iter().filter_map(|tag| Lang::parse(tag));
    let spoken: Vec<String> = spoken.map(|lang| m.t(&format!("lang-{}", lang.tag()))).collect();
    if spoken.is_empty() {
        return None;
    }
    let words = m.words.with("near-languages", &[("languages", Arg::Text(&spoken.join(", ")))]);
    Some(hint("quiet", "chat", words))
}

fn source(m: &Model, place: &Place) -> AnyView {
    // A source is told with its year, whatever year it is now.
    let date = m.words.date(place.checked, Day::FIRST);
    let id = if place.sure == Sureness::C { "source-unsure" } else { "source-checked" };
    let words = m.words.with(id, &[("date", Arg::Text(&date))]);
    view! { <p class="source">{words}" "{sources(m, &place.source)}</p> }.into_any()
}

/// How the family stands to a place, and the step it is linked to, where it can be changed.
pub fn mention(m: &Model, plan: &Plan, step: &Step, link: &Link) -> AnyView {
    let state = m.t(&format!("link-{}", link.state.get().key()));
    let to = Route::Step { step: step.id, history: false }.to_string();
    let title = step_line(m, plan, step);
    view! {
        <div class="standing">
            {chip("chip chip-doing", "flag", state)}
            <a class="inline-link" href=to>{icon("plan")}{title.view()}</a>
        </div>
    }
    .into_any()
}

/// A place that a step is linked to, with how the family stands to it.
#[component]
pub fn OfStep(step: StepId, place: PlaceKey) -> impl IntoView {
    let key = place.clone();
    use_app().step_part(
        step,
        move |_, _, step| step.link(&place).cloned(),
        move |m, _, step| {
            let (link, place) = (step.link(&key)?, m.library.place(&key)?);
            Some(card(m, place, Some(standing(m, step, link))))
        },
    )
}

/// How the family stands to a place that a step is linked to, with the buttons to say so.
pub fn standing(m: &Model, step: &Step, link: &Link) -> AnyView {
    let state = *link.state.get();
    let form = |state: LinkState| {
        ChangeForm::new("place-link-changed")
            .with("step", step.id)
            .with("place", &link.place)
            .with("state", state.key())
    };
    let word = |state: LinkState| m.t(&format!("link-{}", state.key()));
    let answers = rival::answers(&link.state, |state| Line::own(word(*state)), |state| form(*state));
    let buttons: Vec<AnyView> = [LinkState::Contacted, LinkState::Joined, LinkState::NotForUs]
        .into_iter()
        .map(|choice| {
            // Pressed a second time, a button takes its answer back.
            let to = if choice == state { LinkState::Suggested } else { choice };
            let name = if choice == state { "check" } else { "circle" };
            let value = ("state", to.key().to_owned());
            input::option_button("option", value, Some(choice == state), name, word(choice))
        })
        .collect();
    let group = view! {
        <div class="options options-wide" role="group" aria-label=m.t("near-standing")>{buttons}</div>
    };
    let form = ChangeForm::new("place-link-changed")
        .named(format!("place-link-changed {} {}", step.id, link.place))
        .with("step", step.id)
        .with("place", &link.place)
        .on(&link.state)
        .view(m, group.into_any());
    let mark = sync_state::mark(Target::Place(step.id, link.place.clone()));
    view! { <div class="standing">{rival::card(m, &m.t("near-standing"), answers)}{form}{mark}</div> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::map_search;

    #[test]
    fn an_address_is_fit_for_a_link() {
        let url = map_search("Zeestraat 78, Den Haag");
        assert_eq!(url, "https://www.openstreetmap.org/search?query=Zeestraat+78%2C+Den+Haag");
    }
}
