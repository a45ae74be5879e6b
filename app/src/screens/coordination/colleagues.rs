//! The staff: who works here as what, and how many households each is paired with.

use super::accounts::{Of, account};
use super::{households, langs, post, stand_ins};
use crate::components::input::{self, Choice};
use crate::components::layout::{disclosure, empty};
use crate::components::plan::person_name;
use crate::components::text_view::lang_word;
use crate::domain::coordination::Colleague;
use crate::domain::plan::household::Role;
use crate::domain::text::Lang;
use crate::i18n::Arg;
use crate::model::{CoordinationPage, Model};
use leptos::prelude::*;

pub(super) fn new_colleague(m: &Model, page: &CoordinationPage) -> AnyView {
    let roles = [Role::Researcher, Role::Mediator, Role::Coordinator];
    let roles =
        roles.into_iter().map(|role| Choice::new(role.key(), m.t(&format!("role-{}", role.key())), false));
    let fields = view! {
        {person_name::of_account(m, "name", None)}
        {input::select("role", m.t("staff-coordination-role"), roles.collect())}
        {input::select("lang", m.t("staff-coordination-colleague-lang"), langs(m, Lang::Nl))}
        {input::button("button button-main", "plus", m.t("staff-coordination-add-colleague"))}
    };
    let form = post(page, "colleague", "form-row", fields.into_any());
    disclosure("fold", "plus", m.t("staff-coordination-new-colleague"), vec![form])
}

pub(super) fn colleagues(m: &Model, page: &CoordinationPage) -> AnyView {
    if page.coordination.colleagues.is_empty() {
        return empty("people", m.t("staff-coordination-no-colleagues"));
    }
    let rows: Vec<AnyView> =
        page.coordination.colleagues.iter().map(|colleague| colleague_row(m, page, colleague)).collect();
    view! { <ul class="plain colleagues">{rows}</ul> }.into_any()
}

fn colleague_row(m: &Model, page: &CoordinationPage, colleague: &Colleague) -> AnyView {
    let role = m.t(&format!("role-{}", colleague.role.key()));
    let count = m
        .words
        .with("staff-coordination-colleague-households", &[("count", Arg::Count(colleague.households))]);
    let about = format!("{role} · {} · {count}", lang_word(m, colleague.lang));
    let done = page.done.as_ref().filter(|(_, of)| *of == colleague.account.person.0);
    let done = done.map(|(sort, _)| households::done(m, sort));
    let is_new = done.is_some();
    let id = format!("of-{}", colleague.account.person);
    view! {
        <li class="card colleague" class:is-new=is_new id=id>
            {done}
            {account(m, page, &colleague.account, Of::Staff(about))}
            {stand_ins::absence(m, page, colleague)}
        </li>
    }
    .into_any()
}
