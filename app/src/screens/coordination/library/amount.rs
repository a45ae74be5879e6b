//! An amount: what it says in the three languages, and the form that corrects it in one place for all
//! texts.

use super::field::{Field, field, sureness};
use super::{back, history, outcome};
use crate::components::input;
use crate::components::layout::{empty, hint};
use crate::domain::id::AmountKey;
use crate::domain::library::{Amount, AmountKind};
use crate::model::Model;
use crate::model::library::AmountPage;
use leptos::prelude::*;

pub(crate) fn amount(m: &Model, page: &AmountPage) -> AnyView {
    let form = &page.form;
    let Some(amount) = m.library.amount(&AmountKey(form.key.clone())) else {
        return view! { {back(m)}{empty("money", m.t("staff-library-none"))} }.into_any();
    };
    let said = m.words.amount(amount).unwrap_or_else(|| amount.value.clone());
    let wrong = &page.state.wrong;
    let theirs = page.theirs.as_ref();
    let line = |name: &'static str, sort: &'static str, word: &str, value, theirs, required| {
        let (name, label) = (name.to_owned(), m.t(word));
        field(m, wrong, Field { name, label, value, sort, required, theirs, lang: None })
    };
    let sort = if amount.kind == AmountKind::Date { "date" } else { "text" };
    view! {
        {back(m)}
        <h1>{said_with_unit(m, amount, said)}</h1>
        {outcome(m, &page.state, theirs.is_some(), |field| name(m, field))}
        <p><code>{format!("{{ -{} }}", form.key)}</code></p>
        {hint("hint", "alert", m.t("staff-library-amount-how"))}
        <form method="post" action=m.route.to_string() class="card library-form">
            <input type="hidden" name="base" value=form.base.to_string()/>
            <div class="form-row">
                {line("value", sort, kind_word(amount.kind), &form.value, theirs.map(|it| it.value.as_str()), true)}
                {line("from", "date", "staff-library-from-day", &form.from, theirs.map(|it| it.from.as_str()), false)}
            </div>
            {line("source", "text", "staff-library-source", &form.source, theirs.map(|it| it.source.as_str()), true)}
            <div class="form-row">
                {line("checked", "date", "staff-library-checked-day", &form.checked, theirs.map(|it| it.checked.as_str()), true)}
                {sureness(m, wrong, "sure", m.t("staff-library-sure"), &form.sure, None)}
            </div>
            <div class="library-save">{input::button("button button-main", "check", m.t("save"))}</div>
        </form>
        {history::history(m, &page.state)}
    }
    .into_any()
}

/// An amount with what it is counted in, where the amount alone does not say it.
pub(crate) fn said_with_unit(m: &Model, amount: &Amount, said: String) -> String {
    match amount.kind {
        AmountKind::Euro | AmountKind::Date => said,
        AmountKind::Percent => format!("{said}\u{a0}%"),
        kind => format!("{}: {said}", m.t(kind_word(kind))),
    }
}

/// The Fluent id of a kind of amount.
pub(crate) fn kind_word(kind: AmountKind) -> &'static str {
    match kind {
        AmountKind::Euro => "staff-library-in-euro",
        AmountKind::Date => "staff-library-in-date",
        AmountKind::Days => "staff-library-in-days",
        AmountKind::Weeks => "staff-library-in-weeks",
        AmountKind::Months => "staff-library-in-months",
        AmountKind::Percent => "staff-library-in-percent",
    }
}

/// What a field is called.
fn name(m: &Model, field: &str) -> String {
    m.t(match field {
        "from" => "staff-library-from-day",
        "source" => "staff-library-source",
        "checked" => "staff-library-checked-day",
        "sure" => "staff-library-sure",
        _ => "staff-library-value",
    })
}
