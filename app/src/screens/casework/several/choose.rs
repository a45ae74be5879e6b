//! What is given, and which households get it.

use super::super::caseload::{looker, marks};
use super::super::versions::lang_select;
use super::{lead, post, to_caseload, what_word};
use crate::components::finder;
use crate::components::household_order::{FILTERS, SORTS};
use crate::components::icon::icon;
use crate::components::input::{self, Choice, Line, escaped};
use crate::components::layout::empty;
use crate::domain::change::limits::NOTE_CHARS;
use crate::domain::id::HouseholdId;
use crate::domain::plan::indicator::Indicator;
use crate::domain::spelling::order_key;
use crate::domain::summary::Summary;
use crate::i18n::Arg;
use crate::model::several::{GiftForm, SeveralPage, What};
use crate::model::{Caseload, Model};
use crate::route::Route;
use leptos::prelude::*;

pub(super) fn choose(
    m: &Model,
    page: &SeveralPage,
    households: &[Summary],
    chosen: &[HouseholdId],
) -> AnyView {
    if households.is_empty() {
        return view! { {empty("people", m.t("staff-caseload-empty"))}{to_caseload(m)} }.into_any();
    }
    let gift = &page.gift;
    let caseload =
        Caseload { households: households.to_vec(), finder: page.finder.clone(), news: Vec::new() };
    let shown = looker(m).choose(&caseload);
    let hidden: Vec<HouseholdId> =
        chosen.iter().copied().filter(|id| shown.iter().all(|it| it.household != *id)).collect();
    let rows: Vec<AnyView> = shown.iter().map(|it| row(m, it, chosen.contains(&it.household))).collect();
    let list = if rows.is_empty() {
        empty("search", m.t("staff-caseload-none-found"))
    } else {
        view! { <ul class="plain card rows several-choose">{rows}</ul> }.into_any()
    };
    let count = m.words.with("staff-caseload-shown", &[("count", Arg::Count(shown.len()))]);
    let beyond = (!hidden.is_empty()).then(|| {
        let words = m.words.with("staff-several-hidden", &[("count", Arg::Count(hidden.len()))]);
        // Out of sight, not `hidden`: those say what a form is about, by which its draft is known again.
        let ids = hidden.iter().map(|id| {
            view! { <input type="checkbox" name="household" value=id.to_string() checked hidden/> }
        });
        view! { {ids.collect::<Vec<_>>()}<p class="quiet">{words}</p> }
    });
    let content = view! {
        <input type="hidden" name="what" value=gift.what.key()/>
        <fieldset class="card stack">
            <legend class="strong">{m.t(what_word(gift.what))}</legend>
            {fields(m, gift)}
            {lead(m, gift.what)}
        </fieldset>
        <fieldset class="stack" data-passing="1">
            <legend class="strong">{m.t("staff-several-whom")}</legend>
            <div class="finder">
                {finder::fields(m, "staff-search", (&SORTS, &FILTERS), &page.finder)}
                {act("button", "find", "search", m.t("staff-show"))}
            </div>
            <p class="quiet" role="status">{count}</p>
            {list}
            {beyond}
        </fieldset>
        <div class="actions">
            {act("button", "all", "check", m.t("staff-several-all"))}
            {act("button button-main", "look", "eye", m.t("staff-several-look"))}
        </div>
    };
    view! { {tabs(m, gift.what)}{post("stack several", None, content.into_any())} }.into_any()
}

/// A button that says what the form is sent for.
fn act(class: &'static str, what: &str, name: &'static str, words: String) -> AnyView {
    input::option_button(class, ("act", what.to_owned()), None, name, words)
}

/// What can be given. Each is a page of its own.
fn tabs(m: &Model, now: What) -> AnyView {
    let links: Vec<AnyView> = What::of(m.me.role)
        .map(|what| {
            let chosen = what == now;
            let to = format!("{}?what={}", Route::Several, what.key());
            let check = chosen.then(|| icon("check"));
            view! {
                <a class="filter" href=to data-full="1" aria-current=chosen.then_some("true")>
                    {check}
                    <span>{m.t(what_word(what))}</span>
                </a>
            }
            .into_any()
        })
        .collect();
    (links.len() > 1)
        .then(|| view! { <nav class="filters" aria-label=m.t("staff-several-what")>{links}</nav> })
        .into_any()
}

fn fields(m: &Model, gift: &GiftForm) -> AnyView {
    match gift.what {
        What::Step => {
            let due = Line {
                sort: "date",
                name: "due",
                label: m.t("step-due"),
                initial: gift.due.clone(),
                required: false,
            };
            view! {
                {topics(m, gift)}
                <div class="form-row">
                    {input::line(due)}
                    {input::tick("urgent", Choice::new("1", m.t("urgent"), gift.urgent))}
                </div>
            }
            .into_any()
        }
        What::Place => places(m, gift),
        What::Message => {
            // What came back with the page was typed, and is a draft until it is sent.
            let typed = (!gift.text.is_empty()).then_some("");
            view! {
                <label class="field">
                    <span class="field-label">{m.t("staff-write-family")}</span>
                    <textarea
                        name="text"
                        rows="5"
                        maxlength=NOTE_CHARS
                        data-was=typed
                        data-submit-on="ctrl-enter"
                        inner_html=escaped(&gift.text)
                    ></textarea>
                </label>
                {lang_select(m, gift.lang)}
            }
            .into_any()
        }
    }
}

/// The steps of the library, by indicator.
fn topics(m: &Model, gift: &GiftForm) -> AnyView {
    let groups: Vec<AnyView> = Indicator::ALL
        .into_iter()
        .filter_map(|indicator| {
            let of = m.library.topics.iter().filter(|topic| topic.indicator == indicator);
            let options: Vec<AnyView> = of
                .map(|topic| {
                    let key = topic.key.to_string();
                    let chosen = key == gift.key;
                    view! { <option value=key selected=chosen>{m.t(&format!("topic-{}", topic.key))}</option> }
                        .into_any()
                })
                .collect();
            let label = m.t(&format!("indicator-{}", indicator.key()));
            (!options.is_empty()).then(|| view! { <optgroup label=label>{options}</optgroup> }.into_any())
        })
        .collect();
    view! {
        <label class="field">
            <span class="field-label">{m.t("staff-several-which-step")}</span>
            <select name="key">
                <option value="">{m.t("staff-several-pick")}</option>
                {groups}
            </select>
        </label>
    }
    .into_any()
}

/// The directory: those of a municipality beside each other.
fn places(m: &Model, gift: &GiftForm) -> AnyView {
    let mut places: Vec<_> = m.library.places.iter().collect();
    places.sort_by_cached_key(|place| (order_key(&place.municipality), order_key(&place.name)));
    let none = Choice::new("", m.t("staff-several-pick"), gift.key.is_empty());
    let choices = places.into_iter().map(|place| {
        let area = if place.municipality.is_empty() {
            m.t("staff-places-country")
        } else {
            place.municipality.clone()
        };
        Choice::new(&place.key, format!("{} · {area}", place.name), place.key.as_str() == gift.key)
    });
    input::select("key", m.t("staff-places-which"), std::iter::once(none).chain(choices).collect())
}

fn row(m: &Model, household: &Summary, chosen: bool) -> AnyView {
    let members = m.words.with("staff-members", &[("count", Arg::Count(household.members))]);
    let about = [household.municipality.as_str(), &members];
    let about: Vec<&str> = about.into_iter().filter(|it| !it.is_empty()).collect();
    let label = format!("{} · {}", household.alias, about.join(" · "));
    view! {
        <li>
            {input::tick("household", Choice::new(household.household, label, chosen))}
            {marks(m, looker(m), household)}
        </li>
    }
    .into_any()
}
