//! A place of the directory: what it is for, how to reach it, and how sure that is.

use super::rival;
use super::source::sources;
use super::step::{chip, doer_name, step_line};
use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{full_link, hint, way_out};
use crate::components::sync_state;
use crate::components::text_view::{self, Line};
use crate::context::use_app;
use crate::domain::change::Target;
use crate::domain::id::{PlaceKey, StepId};
use crate::domain::library::{Degrees, Place, Sureness};
use crate::domain::plan::Plan;
use crate::domain::plan::household::Role;
use crate::domain::plan::step::{Link, LinkState, Step};
use crate::domain::text::{Audience, Lang};
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
            {wrong(m, place)}
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

/// The way to say that something of it is wrong or missing: for a family, whose word a coordinator answers.
fn wrong(m: &Model, place: &Place) -> Option<AnyView> {
    let to = || format!("/near/wrong/{}", place.key);
    (m.me.role == Role::Member).then(|| full_link("inline-link", "edit", to(), m.t("near-wrong")))
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
    let state = m.t(&format!("link-{}", link.stands()));
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
        move |m, plan, step| {
            let (link, place) = (step.link(&key)?, m.library.place(&key)?);
            Some(card(m, place, Some(standing(m, plan, step, link))))
        },
    )
}

/// How the family stands to a place that a step is linked to, with the buttons to say so.
pub fn standing(m: &Model, plan: &Plan, step: &Step, link: &Link) -> AnyView {
    let form = |state: LinkState| {
        ChangeForm::new("place-link-changed")
            .with("step", step.id)
            .with("place", &link.place)
            .with("state", state.key())
    };
    let word = |key: &str| m.t(&format!("link-{key}"));
    let answers = rival::answers(&link.state, |state| Line::own(word(state.key())), |state| form(*state));
    let stands = link.stands();
    let buttons: Vec<AnyView> = answers_from(stands)
        .iter()
        .map(|choice| {
            // Pressed a second time, a button takes its answer back.
            let is_now = *choice == stands;
            let to = if is_now { LinkState::Suggested.key() } else { choice };
            let name = if is_now { "check" } else { "circle" };
            input::option_button("option", ("state", to.to_owned()), Some(is_now), name, word(choice))
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
    view! { <div class="standing">{told(m, plan, link)}{rival::card(m, &m.t("near-standing"), answers)}{form}{mark}</div> }
        .into_any()
}

/// What a family may say next of a place, from how it stands to it; what it said is among them, to be taken back.
fn answers_from(stands: &str) -> &'static [&'static str] {
    match stands {
        "interested" => &["interested", "contacted", "joined", "not-for-us"],
        "contacted" => &["contacted", "joined", "not-for-us"],
        "joined" => &["joined", "stopped"],
        "already" => &["already", "stopped"],
        "stopped" => &["stopped", "joined"],
        "not-for-us" => &["not-for-us", "interested"],
        _ => &["interested", "already", "not-for-us"],
    }
}

/// Why somebody of the team suggested a place, and who goes along the first time.
pub fn told(m: &Model, plan: &Plan, link: &Link) -> AnyView {
    let why = link.why.as_ref().map(|why| {
        view! { <div><p class="strong">{m.t("near-why")}</p>{text_view::said(m, plan, why, Audience::All)}</div> }
    });
    let along = doer_name(m, link.along.get());
    let along =
        along.map(|name| hint("hint", "people", m.words.with("near-along", &[("name", Arg::Text(&name))])));
    view! { {why}{along} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::{answers_from, map_search};
    use crate::domain::plan::step::{LinkState, Nuance};

    #[test]
    fn what_was_said_of_a_place_can_be_taken_back_and_every_answer_can_be_reached() {
        let states = LinkState::ALL.map(LinkState::key).into_iter().filter(|it| *it != "suggested");
        let all: Vec<&str> = states.chain(Nuance::ALL.map(Nuance::key)).collect();
        let mut reached = vec!["suggested"];
        for at in 0.. {
            let Some(from) = reached.get(at).copied() else { break };
            let answers = answers_from(from);
            assert!(from == "suggested" || answers.contains(&from), "{from}");
            reached.extend(answers.iter().filter(|it| !reached.contains(it)).copied().collect::<Vec<_>>());
        }
        assert!(all.iter().all(|it| reached.contains(it)), "{reached:?}");
    }

    #[test]
    fn an_address_is_fit_for_a_link() {
        let url = map_search("Zeestraat 78, Den Haag");
        assert_eq!(url, "https://www.openstreetmap.org/search?query=Zeestraat+78%2C+Den+Haag");
    }
}
