//! Closing a household and opening it again, and what is said of a closed one.

use super::post;
use crate::components::input::{self, Choice, Line};
use crate::components::layout::{disclosure, hint, text};
use crate::domain::coordination::{CoordinatedHousehold, FormerColleague};
use crate::domain::id::HouseholdId;
use crate::domain::plan::household::ClosingReason;
use crate::i18n::Arg;
use crate::model::{CoordinationPage, Model};
use leptos::prelude::*;

/// The form that closes a household, or opens it again.
pub(super) fn form(m: &Model, page: &CoordinationPage, household: &CoordinatedHousehold) -> AnyView {
    let summary = &household.summary;
    if summary.closed.is_some() {
        let why = (summary.help > 0).then(|| hint("strong", "help", m.t("closing-asks-again")));
        let fields = view! {
            {id(summary.household)}
            {input::button("button", "undo", m.t("closing-open"))}
        };
        let form = post(page, "open", "", fields.into_any());
        return view! { {why}{form} }.into_any();
    }
    let reasons = ClosingReason::ALL.into_iter();
    let reasons = reasons.map(|it| Choice::new(it.key(), m.t(&format!("closing-{}", it.key())), false));
    let none = Choice::new("", m.t("closing-choose"), true);
    let day = Line {
        sort: "date",
        name: "day",
        label: m.t("closing-day"),
        initial: m.today().to_string(),
        required: true,
    };
    let fields = view! {
        {id(summary.household)}
        {input::select("reason", m.t("closing-reason"), std::iter::once(none).chain(reasons).collect())}
        {input::line(day)}
        {input::button("button", "lock", m.t("closing-do"))}
    };
    let form = post(page, "close", "stack", fields.into_any());
    disclosure("fold", "lock", m.t("closing-title"), vec![text("", m.t("closing-what")), form])
}

fn id(household: HouseholdId) -> impl IntoView + use<> {
    view! { <input type="hidden" name="household" value=household.to_string()/> }
}

/// Who does not work here any more, each with the button that opens the account again.
pub(super) fn former(m: &Model, page: &CoordinationPage) -> AnyView {
    let former = &page.coordination.former;
    if former.is_empty() {
        return ().into_any();
    }
    let rows: Vec<AnyView> = former.iter().map(|it| one(m, page, it)).collect();
    let title = m.words.with("former-title", &[("count", Arg::Count(former.len()))]);
    let lead = text("quiet", m.t("former-what"));
    let rows = view! { <ul class="plain colleagues">{rows}</ul> }.into_any();
    disclosure("fold", "lock", title, vec![lead, rows])
}

fn one(m: &Model, page: &CoordinationPage, former: &FormerColleague) -> AnyView {
    let name = m.account_name(&former.name);
    let role = m.t(&format!("role-{}", former.role.key()));
    let opens = m.words.with("former-open-whom", &[("name", Arg::Text(&name))]);
    let fields = view! {
        <input type="hidden" name="person" value=former.person.to_string()/>
        {input::button("button button-small", "undo", opens)}
    };
    let form = post(page, "again", "", fields.into_any());
    view! {
        <li class="card colleague">
            <p><span class="strong">{name}</span><span class="quiet">" · "{role}</span></p>
            {form}
        </li>
    }
    .into_any()
}
