//! The places linked to a step, and the directory to link more from.

use super::rights;
use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input::{self, Choice, Line};
use crate::components::layout::{drawer, hint, section, skeleton, text};
use crate::components::plan::place as shared;
use crate::components::plan::rival;
use crate::components::plan::step::{chip, doer_name};
use crate::components::plan::step_parts::place_keys;
use crate::components::text_view::Line as TextLine;
use crate::context::{AppState, use_app};
use crate::domain::id::{PlaceKey, StepId};
use crate::domain::library::Place;
use crate::domain::plan::Plan;
use crate::domain::plan::household::Role;
use crate::domain::plan::step::{Doer, Link, Step};
use crate::domain::search::{Index, SEARCH_CHARS, is_nothing};
use crate::domain::spelling::order_key;
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::places::{find, index as index_of};
use leptos::prelude::*;
use std::sync::OnceLock;

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
    let link = app.when(|m| rights(m).plan && m.library_here, move || view! { <Directory step/> });
    section("places", app.t("step-places"), vec![waits, none, cards, link])
}

fn card(app: AppState, step: StepId, place: PlaceKey) -> AnyView {
    let key = place.clone();
    app.step_part(
        step,
        move |m, _, step| (step.link(&place).cloned(), rights(m).plan),
        move |m, plan, step| {
            let (link, place) = (step.link(&key)?, m.library.place(&key)?);
            let standing = if rights(m).plan {
                let along = along_form(m, plan, step, link);
                view! { {shared::standing(m, plan, step, link)}{along} }.into_any()
            } else {
                let told = shared::told(m, plan, link);
                let chip = chip("chip", "flag", m.t(&format!("link-{}", link.stands())));
                view! { {told}{chip} }.into_any()
            };
            Some(shared::card(m, place, Some(standing)))
        },
    )
}

/// Who goes along the first time: somebody of the team, or a volunteer by first name.
fn along_form(m: &Model, plan: &Plan, step: &Step, link: &Link) -> AnyView {
    let along = link.along.get();
    let mut choices = vec![Choice::new("", m.t("staff-places-along-nobody"), *along == Doer::Open)];
    for role in [Role::Researcher, Role::Mediator] {
        let people = plan.people_as(role);
        choices.extend(people.map(|(id, _)| Choice::new(id, m.name_of(id), *along == Doer::Person(id))));
    }
    let volunteer = if let Doer::Office(name) = along { name.clone() } else { String::new() };
    choices.push(Choice::new("office", m.t("staff-places-along-volunteer"), !volunteer.is_empty()));
    let name = Line {
        sort: "text",
        name: "office",
        label: m.t("staff-places-along-name"),
        initial: volunteer,
        required: false,
    };
    let fields = vec![
        input::select("doer", m.t("staff-places-along"), choices),
        input::line(name),
        input::button("button", "check", m.t("save")),
    ];
    let answers = rival::answers(
        &link.along,
        |along| TextLine::own(doer_name(m, along).unwrap_or_else(|| m.t("staff-places-along-nobody"))),
        |along| {
            let (doer, office) = match along {
                Doer::Open => (String::new(), String::new()),
                Doer::Person(id) => (id.to_string(), String::new()),
                Doer::Office(name) => ("office".to_owned(), name.clone()),
            };
            along_change(step, link).with("doer", doer).with("office", office)
        },
    );
    let form = along_change(step, link)
        .named(format!("place-along-told {} {}", step.id, link.place))
        .class("stack")
        .on(&link.along)
        .view(m, fields.into_any());
    let rivals = rival::card(m, &m.t("staff-places-along"), answers);
    view! { {rivals}{drawer("fold fold-small", "people", m.t("staff-places-along"), vec![form])} }.into_any()
}

fn along_change(step: &Step, link: &Link) -> ChangeForm {
    ChangeForm::new("place-along-told").with("step", step.id).with("place", &link.place)
}

/// The directory, to link a place from: a search, and what it finds to choose from.
#[component]
fn Directory(step: StepId) -> impl IntoView {
    let app = use_app();
    // Made when somebody first looks for something: the town, and what is looked through.
    let index: OnceLock<(String, Index)> = OnceLock::new();
    let choices = app.step_part(
        step,
        |m, plan, step| {
            let linked = step.places.iter().map(|link| link.place.clone()).collect::<Vec<_>>();
            (linked, plan.municipality.clone(), *step.indicator.get(), m.looking().text)
        },
        move |m, plan, step| link_form(m, plan, step, &index),
    );
    // What is typed stays, whatever comes of it.
    let search = app.with(search_form);
    let is_open = app.with(|m| !is_nothing(&m.looking().text));
    view! {
        <details class="fold" data-drawer="1" open=is_open>
            <summary>{icon("plus")}<span>{app.t("staff-places-link")}</span></summary>
            <div class="details-body">{search}{choices}</div>
        </details>
    }
}

fn search_form(m: &Model) -> AnyView {
    view! {
        <form method="get" action=m.route.to_string() data-looks="1" class="stack" role="search">
            <label class="field">
                <span class="field-label">{m.t("staff-places-search")}</span>
                <input type="search" name="q" value=m.looking().text maxlength=SEARCH_CHARS autocomplete="off"/>
            </label>
            {hint("quiet", "bulb", m.t("staff-places-search-how"))}
            {input::button("button button-small", "search", m.t("near-search-do"))}
        </form>
    }
    .into_any()
}

/// The places of the municipality and of the whole country: what was looked for, else all, what fits the step first.
fn link_form(m: &Model, plan: &Plan, step: &Step, index: &OnceLock<(String, Index)>) -> AnyView {
    let town = index.get().map_or_else(|| plan.municipality.get().clone(), |(town, _)| town.clone());
    let there = if town.is_empty() { Vec::new() } else { m.library.places_in(&town).collect() };
    let all: Vec<&Place> = there.into_iter().chain(m.library.places_in("")).collect();
    let sought = m.looking().text;
    let is_sought = !is_nothing(&sought);
    let mut places = if is_sought {
        let (_, index) = index.get_or_init(|| (town.clone(), index_of(&m.words, &m.library, &all)));
        find(index, &all, &sought)
    } else {
        let mut all = all;
        all.sort_by_cached_key(|place| {
            let fits = place.indicators.contains(step.indicator.get());
            (!fits, place.municipality.is_empty(), order_key(&place.name))
        });
        all
    };
    places.retain(|place| step.link(&place.key).is_none());
    if places.is_empty() {
        let words = if is_sought { "staff-places-not-found" } else { "staff-places-all-linked" };
        return view! { <p class="quiet" role="status">{m.t(words)}</p> }.into_any();
    }
    let count = m.words.with("near-found", &[("count", Arg::Count(places.len()))]);
    let count = is_sought.then(|| view! { <p class="quiet" role="status">{count}</p> });
    let choices = places.into_iter().map(|place| {
        let whole = place.municipality.is_empty();
        let area = if whole { m.t("staff-places-country") } else { place.municipality.clone() };
        Choice::new(&place.key, format!("{} · {area}", place.name), false)
    });
    let fields = vec![
        input::select("place", m.t("staff-places-which"), choices.collect()),
        input::line(Line {
            sort: "text",
            name: "why",
            label: m.t("staff-places-why"),
            initial: String::new(),
            required: false,
        }),
        input::button("button", "plus", m.t("staff-places-link")),
    ];
    let form =
        ChangeForm::new("place-suggested").class("stack").with("step", step.id).view(m, fields.into_any());
    view! { {count}{form} }.into_any()
}
