//! The search form of the places. It asks the server; where the program is alive, that answers as one types
//! (`frontend/src/looking.rs`).

use crate::components::icon::icon;
use crate::components::input::{self, Choice, Line};
use crate::components::layout::{disclosure, hint, text};
use crate::domain::distance::Point;
use crate::domain::plan::indicator::Domain;
use crate::domain::search::SEARCH_CHARS;
use crate::domain::text::Lang;
use crate::model::Model;
use crate::model::places::{Here, Looking};
use crate::route::Route;
use leptos::prelude::*;

/// Whether there is something to find, and not the directory as it is.
pub(super) fn is_asked(m: &Model) -> bool {
    !m.looking().is_idle() || m.tab.here != Here::NotAsked
}

/// From where it is reckoned how far it is: from where the device is, else from the town that was chosen.
pub(super) fn origin(m: &Model) -> Option<Point> {
    if let Here::At(here) = m.tab.here {
        return Some(here);
    }
    m.near_page().filter(|page| page.looking.from == m.looking().from)?.from.origin.as_ref().map(|it| it.at)
}

/// The form, with what is looked for in it.
pub(super) fn form(m: &Model, theme: Option<Domain>) -> AnyView {
    let looking = m.looking();
    let theme = theme.map(|it| view! { <input type="hidden" name="theme" value=it.key()/> });
    let example = hint("quiet", "bulb", m.t("near-search-how"));
    view! {
        <form method="get" action=Route::Near { theme: None }.to_string() data-looks="1" class="card stack" role="search">
            {theme}
            <label class="field">
                <span class="field-label">{m.t("near-search")}</span>
                <input type="search" name="q" value=looking.text.clone() maxlength=SEARCH_CHARS autocomplete="off" enterkeyhint="search"/>
            </label>
            {example}
            {disclosure("fold", "filter", m.t("near-narrow"), narrowing(m, &looking))}
            {input::button("button", "search", m.t("near-search-do"))}
        </form>
    }
    .into_any()
}

fn narrowing(m: &Model, looking: &Looking) -> Vec<AnyView> {
    let any = |given: &str| Choice::new("", m.t("near-any"), given.is_empty());
    let towns =
        m.library.towns().into_iter().map(|town| Choice::new(town, town.to_owned(), town == looking.town));
    let langs = Lang::ALL.into_iter().map(|lang| {
        let tag = lang.tag();
        Choice::new(tag, m.t(&format!("lang-{tag}")), tag == looking.lang)
    });
    let from = Line {
        sort: "text",
        name: "from",
        label: m.t("near-from"),
        initial: looking.from.clone(),
        required: false,
    };
    vec![
        input::select(
            "town",
            m.t("near-in-town"),
            std::iter::once(any(&looking.town)).chain(towns).collect(),
        ),
        input::select("lang", m.t("near-spoken"), std::iter::once(any(&looking.lang)).chain(langs).collect()),
        input::tick("free", Choice::new("1", m.t("near-only-free"), looking.free)),
        input::line(from),
        here(m),
        text("source", m.t("near-towns-source")),
    ]
}

/// The button that asks the device where it is: there where the program is alive.
fn here(m: &Model) -> AnyView {
    view! {
        <div class="when-alive">
            <button type="button" class="button" data-here="1">
                {icon("near")}
                <span>{m.t("near-here")}</span>
            </button>
            {text("quiet", m.t("near-here-how"))}
        </div>
    }
    .into_any()
}
