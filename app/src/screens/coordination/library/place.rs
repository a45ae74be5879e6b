//! The directory at the coordinators' desk: all places by town, and the form that adds, corrects or hides one.

use super::field::{Field, choices, field, in_languages, mistake, select, sure_word, sureness};
use super::list::{checked, finder};
use super::{back, history, outcome, reports};
use crate::components::input::{self, Choice};
use crate::components::layout::{empty, full_link, hint, text};
use crate::components::plan::step::chip;
use crate::domain::library::revision::Subject;
use crate::domain::library::{PLACE_KINDS, Place, Sureness, is_old};
use crate::domain::plan::indicator::Indicator;
use crate::domain::search::is_nothing;
use crate::domain::spelling::{is_found, order_key};
use crate::domain::text::Lang;
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::library::{LibraryList, PlaceForm, PlacePage};
use crate::model::places::{find, index};
use crate::route::{Key, LibraryRoute, Route};
use leptos::prelude::*;

/// What is shown of the list, with the word that says it; the first is the default.
const FILTERS: [(&str, &str); 6] = [
    ("all", "staff-place-all"),
    ("reported", "staff-place-reported"),
    ("old", "staff-library-old"),
    ("changed", "staff-library-changed"),
    ("unsure", "staff-library-unsure"),
    ("hidden", "staff-place-hidden"),
];

pub(crate) fn places(m: &Model, list: &LibraryList) -> AnyView {
    let chosen = chosen(m, list);
    let shown = m.words.with("staff-place-shown", &[("count", Arg::Count(chosen.len()))]);
    let new = Route::Library(LibraryRoute::NewPlace).to_string();
    let parts = if chosen.is_empty() {
        let all = Route::Library(LibraryRoute::Places).to_string();
        view! { {empty("search", m.t("staff-place-none"))}{full_link("button", "near", all, m.t("staff-place-all"))} }
            .into_any()
    } else if is_nothing(&list.search) {
        by_town(m, list, &chosen)
    } else {
        // The likeliest first, wherever it is.
        let rows: Vec<AnyView> = chosen.iter().map(|place| row(m, list, place)).collect();
        view! { <ul class="plain library-rows">{rows}</ul> }.into_any()
    };
    view! {
        {back(m)}
        <h1>{m.t("staff-places")}</h1>
        {text("lead", m.t("staff-places-lead"))}
        {full_link("button", "plus", new, m.t("staff-place-new"))}
        {waiting(m, list)}
        {finder(m, LibraryRoute::Places, "staff-place-search", &FILTERS, list)}
        <p class="quiet" role="status">{shown}</p>
        {parts}
    }
    .into_any()
}

/// The way to what waits for an answer, where something does.
fn waiting(m: &Model, list: &LibraryList) -> Option<AnyView> {
    let count = list.reports.len();
    let words = m.words.with("staff-place-reports-wait", &[("count", Arg::Count(count))]);
    let to = format!("{}?filter=reported", Route::Library(LibraryRoute::Places));
    (count > 0).then(|| full_link("button button-main", "mail", to, words))
}

fn is_changed(list: &LibraryList, place: &Place) -> bool {
    list.changed.iter().any(|it| it.subject == Subject::Place(place.key.clone()))
}

/// Whether a family said that something of it is wrong or missing, and nobody has answered.
fn is_reported(list: &LibraryList, place: &Place) -> bool {
    list.reports.iter().any(|report| report.place == place.key)
}

fn chosen<'m>(m: &'m Model, list: &LibraryList) -> Vec<&'m Place> {
    let fits = |place: &&Place| match list.filter.as_str() {
        "old" => is_old(place.checked, m.today()),
        "changed" => is_changed(list, place),
        "unsure" => place.sure == Sureness::C || place.call_first,
        "hidden" => place.hidden,
        "reported" => is_reported(list, place),
        _ => true,
    };
    let haystack = |place: &Place| {
        let about = m.t(&format!("place-{}", place.key));
        [&place.name, &place.municipality, &place.address, &place.source, &about]
            .map(String::as_str)
            .join(" ")
    };
    let mut chosen: Vec<&Place> = m.library.places.iter().filter(fits).collect();
    chosen.sort_by_cached_key(|it| (order_key(&it.municipality), order_key(&it.name)));
    if is_nothing(&list.search) {
        return chosen;
    }
    // What was meant; and what has these words where families do not look, as its source.
    let meant = find(&index(&m.words, &m.library, &chosen), &chosen, &list.search);
    let has_words =
        |it: &&Place| is_found(&list.search, &haystack(it)) && meant.iter().all(|known| known.key != it.key);
    let others: Vec<&Place> = chosen.into_iter().filter(has_words).collect();
    meant.into_iter().chain(others).collect()
}

fn by_town(m: &Model, list: &LibraryList, chosen: &[&Place]) -> AnyView {
    let towns = chosen.chunk_by(|one, other| one.municipality == other.municipality);
    let sections = towns.map(|places| {
        let town = places.first().map(|it| it.municipality.clone()).filter(|it| !it.is_empty());
        let town = town.unwrap_or_else(|| m.t("near-country"));
        let rows: Vec<AnyView> = places.iter().map(|place| row(m, list, place)).collect();
        view! { <section class="part"><h2>{town}</h2><ul class="plain library-rows">{rows}</ul></section> }
            .into_any()
    });
    sections.collect::<Vec<_>>().into_any()
}

fn row(m: &Model, list: &LibraryList, place: &Place) -> AnyView {
    let to = Key::new(place.key.as_str()).map(|key| Route::Library(LibraryRoute::Place(key)).to_string());
    let class = if place.sure == Sureness::C { "chip chip-waiting" } else { "chip" };
    view! {
        <li class="card library-row">
            <a class="row-name" href=to data-full="1">{place.name.clone()}</a>
            {text("quiet", m.t(&format!("place-{}", place.key)))}
            <div class="chips">
                {place.hidden.then(|| chip("chip chip-waiting", "lock", m.t("staff-place-is-hidden")))}
                {chip(class, if place.sure == Sureness::C { "help" } else { "book" }, m.t(sure_word(place.sure)))}
                {is_reported(list, place).then(|| chip("chip chip-overdue", "mail", m.t("staff-place-is-reported")))}
                {checked(m, place.checked)}
                {is_changed(list, place).then(|| chip("chip chip-doing", "edit", m.t("staff-library-changed")))}
            </div>
        </li>
    }
    .into_any()
}

/// The Fluent id of a kind of place.
pub(crate) fn kind_word(kind: &str) -> String {
    format!("staff-place-kind-{kind}")
}

pub(crate) fn place(m: &Model, page: &PlacePage) -> AnyView {
    let form = &page.form;
    let is_new = form.key.is_empty();
    let title = if is_new { m.t("staff-place-new") } else { form.name.clone() };
    let wrong = &page.state.wrong;
    let theirs = page.theirs.as_ref();
    let line = |name: &'static str, of: fn(&PlaceForm) -> &String, required| {
        let (sort, label) = (if name == "checked" { "date" } else { "text" }, self::name(m, name));
        let theirs = theirs.map(|it| of(it).as_str());
        field(
            m,
            wrong,
            Field { name: name.to_owned(), label, value: of(form), sort, required, theirs, lang: None },
        )
    };
    let kinds = PLACE_KINDS.map(|kind| Choice::new(kind, m.t(&kind_word(kind)), kind == form.kind));
    let unset = (!PLACE_KINDS.contains(&form.kind.as_str())).then(|| Choice::new("", String::new(), true));
    let indicators = |form: &PlaceForm| {
        let word = |it: Indicator| m.t(&format!("indicator-{}", it.key()));
        let all = Indicator::ALL.into_iter();
        all.map(|it| Choice::new(it.key(), word(it), form.indicators.iter().any(|key| key == it.key())))
            .collect::<Vec<_>>()
    };
    let chosen = |form: &PlaceForm| {
        let all = indicators(form).into_iter().filter(|it| it.chosen).map(|it| it.label);
        all.collect::<Vec<_>>().join(", ")
    };
    let spoken: Vec<AnyView> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let is_spoken = form.languages.iter().any(|it| it == lang.tag());
            input::tick("language", Choice::new(lang.tag(), m.t(&format!("lang-{}", lang.tag())), is_spoken))
        })
        .collect();
    let about = in_languages(
        m,
        wrong,
        m.t("staff-place-about"),
        |_| Field { name: "about".to_owned(), required: true, ..Field::default() },
        |lang| {
            let of = |form: &PlaceForm| form.about.get(&lang).cloned().unwrap_or_default();
            (of(form), theirs.map(of))
        },
        None,
    );
    let back = full_link(
        "back",
        "arrow-left",
        Route::Library(LibraryRoute::Places).to_string(),
        m.t("staff-places-back"),
    );
    view! {
        {back}
        <h1>{title}</h1>
        {outcome(m, &page.state, theirs.is_some(), |field| name(m, field))}
        {is_new.then(|| text("lead", m.t("staff-place-new-lead")))}
        <form method="post" action=m.route.to_string() class="card library-form">
            <input type="hidden" name="base" value=form.base.to_string()/>
            <div class="form-row">
                {line("name", |it| &it.name, true)}
                {input::town("municipality", m.t("staff-place-town"), form.municipality.clone(), false)}
                {input::towns(&m.library)}
            </div>
            {hint("quiet", "bulb", m.t("staff-place-town-how"))}
            {about}
            {choices(m, wrong, "indicator", m.t("staff-place-indicators"), indicators(form), theirs.map(chosen))}
            {select(m, wrong, "kind", m.t("staff-place-kind"), unset.into_iter().chain(kinds).collect())}
            <div class="form-row">
                {line("address", |it| &it.address, false)}
                {line("phone", |it| &it.phone, false)}
            </div>
            <div class="form-row">
                {line("web", |it| &it.web, false)}
                {line("email", |it| &it.email, false)}
            </div>
            <fieldset class="library-said">
                <legend>{m.t("staff-place-languages")}</legend>
                {spoken}
                {mistake(m, wrong, "language")}
            </fieldset>
            {line("source", |it| &it.source, true)}
            <div class="form-row">
                {line("checked", |it| &it.checked, true)}
                {sureness(m, wrong, "sure", m.t("staff-library-sure"), &form.sure, None)}
            </div>
            {input::tick("free", Choice::new("1", m.t("staff-place-free"), form.free))}
            {input::tick("call-first", Choice::new("1", m.t("staff-place-call-first"), form.call_first))}
            {(!is_new).then(|| input::tick("hidden", Choice::new("1", m.t("staff-place-hide"), form.hidden)))}
            <div class="library-save">{input::button("button button-main", "check", m.t("save"))}</div>
            {hint("quiet", "bulb", m.t("staff-library-save-how"))}
        </form>
        {reports::reports(m, page)}
        {history::history(m, &page.state)}
    }
    .into_any()
}

/// The way from the library to the directory.
pub(crate) fn to_places(m: &Model) -> AnyView {
    let to = Route::Library(LibraryRoute::Places).to_string();
    full_link("button", "near", to, m.t("staff-places"))
}

/// What a field is called.
pub(crate) fn name(m: &Model, field: &str) -> String {
    let word = match field {
        "name" => "staff-place-name",
        "municipality" => "staff-place-town",
        "indicator" => "staff-place-indicators",
        "kind" => "staff-place-kind",
        "address" => "staff-place-address",
        "phone" => "staff-place-phone",
        "email" => "staff-place-email",
        "web" => "staff-place-web",
        "language" => "staff-place-languages",
        "source" => "staff-library-source",
        "checked" => "staff-library-checked-day",
        "sure" => "staff-library-sure",
        _ => "staff-place-about",
    };
    let lang = field.strip_prefix("about-").and_then(Lang::parse);
    let lang = lang.map(|lang| format!(" · {}", m.t(&format!("lang-{}", lang.tag()))));
    format!("{}{}", m.t(word), lang.unwrap_or_default())
}
