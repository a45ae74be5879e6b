//! The search form of a list of households: what is looked for, the order and the filter. It asks the server anew, so that
//! the address tells all.

use super::input::{self, Choice};
use crate::model::{Finder, Model};
use leptos::prelude::*;

/// What there is to choose from, as it stands in an address, with the Fluent ids of its words; the first is the default.
pub type Choices = &'static [(&'static str, &'static str)];

/// The form. `to`: the address of the list. `search`: the Fluent id of what can be looked for.
pub fn finder(m: &Model, to: String, search: &str, choices: (Choices, Choices), finder: &Finder) -> AnyView {
    view! {
        <form method="get" action=to data-full="1" class="finder" role="search">
            {fields(m, search, choices, finder)}
            {input::button("button", "search", m.t("staff-show"))}
        </form>
    }
    .into_any()
}

/// Its fields, for a form that asks for more.
pub fn fields(m: &Model, search: &str, (sorts, filters): (Choices, Choices), finder: &Finder) -> AnyView {
    view! {
        <label class="field">
            <span class="field-label">{m.t(search)}</span>
            <input type="search" name="q" value=finder.search.clone() autocomplete="off"/>
        </label>
        {input::select("sort", m.t("staff-sort"), given(m, sorts, &finder.sort))}
        {input::select("filter", m.t("staff-filter"), given(m, filters, &finder.filter))}
    }
    .into_any()
}

/// What there is to choose from, with what is chosen; what nobody knows is the first.
pub fn given(m: &Model, all: Choices, given: &str) -> Vec<Choice> {
    let known = all.iter().any(|(key, _)| *key == given);
    let given = if known { given } else { all[0].0 };
    all.iter().map(|(key, word)| Choice::new(key, m.t(word), *key == given)).collect()
}
