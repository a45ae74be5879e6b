//! The coordinator's page: which household has which team, who works here, and invitations. It shows
//! summaries and no plan: no word that anybody wrote.
//!
//! Its forms are plain posts, not changes of one plan: they concern several households at once.

use super::accounts::{Of, account};
use super::colleagues::{colleagues, new_colleague};
use super::invitation::invitation_card;
use super::{langs, post};
use crate::components::domain_bars::progress;
use crate::components::help_mark::help_mark;
use crate::components::input::{self, Choice};
use crate::components::layout::{disclosure, empty, full_link, hint, section, text};
use crate::components::plan::person_name;
use crate::components::sync_state;
use crate::domain::coordination::CoordinatedHousehold;
use crate::domain::id::PersonId;
use crate::domain::plan::household::Role;
use crate::domain::text::Lang;
use crate::i18n::Arg;
use crate::model::{CoordinationPage, Extra, Model};
use crate::route::{LibraryRoute, Route};
use leptos::prelude::*;

/// The screen of the desk.
pub fn households(m: &Model) -> AnyView {
    let Extra::Coordination(page) = &m.extra else {
        let title = m.t("staff-nav-coordination");
        return view! { <div class="staff-page"><h1>{title}</h1>{sync_state::not_known(m)}</div> }.into_any();
    };
    let households = &page.coordination.households;
    let list = if households.is_empty() {
        empty("house", m.t("staff-coordination-no-households"))
    } else {
        let cards = households.iter().map(|household| household_card(m, page, household)).collect::<Vec<_>>();
        view! { <ul class="plain household-list">{cards}</ul> }.into_any()
    };
    view! {
        <div class="staff-page">
            <h1>{m.t("staff-nav-coordination")}</h1>
            {full_link("button", "book", Route::Library(LibraryRoute::List).to_string(), m.t("staff-library"))}
            {refused(m)}
            {page.invitation.as_ref().map(|invitation| invitation_card(m, page, invitation))}
            {section("households", m.t("staff-coordination-households"), vec![new_household(m, page), list])}
            {section("colleagues", m.t("staff-coordination-colleagues"), vec![new_colleague(m, page), colleagues(m, page)])}
        </div>
    }
    .into_any()
}

/// Why a form was refused: at the top, because the forms are folded away.
fn refused(m: &Model) -> Option<AnyView> {
    let notice = m.notice.as_ref().filter(|notice| notice.form.starts_with("desk-"))?;
    let class = if notice.good { "notice notice-good" } else { "notice notice-bad" };
    Some(view! { <p class=class role="alert">{m.t(&notice.word)}</p> }.into_any())
}

fn new_household(m: &Model, page: &CoordinationPage) -> AnyView {
    let fields = view! {
        {input::words("alias", m.t("staff-coordination-alias"), String::new())}
        {input::town("municipality", m.t("staff-family-municipality"), String::new(), false)}
        {input::towns(&m.library)}
        {person_name::of_account(m, "member", Some(m.t("staff-coordination-member-name")))}
        {input::select("lang", m.t("staff-coordination-member-lang"), langs(m, Lang::Uk))}
        {input::button("button button-main", "plus", m.t("staff-coordination-add-household"))}
    };
    let form = post(page, "household", "form-row", fields.into_any());
    let lead = hint("quiet", "lock", m.t("staff-coordination-alias-why"));
    disclosure("fold", "plus", m.t("staff-coordination-new-household"), vec![lead, form])
}

fn household_card(m: &Model, page: &CoordinationPage, household: &CoordinatedHousehold) -> AnyView {
    let summary = &household.summary;
    let place = (!summary.municipality.is_empty()).then(|| text("quiet", summary.municipality.clone()));
    let sign = summary.sign.map_or_else(|| m.t("staff-sign-never"), |sign| m.words.ago(sign, m.today()));
    let sign = m.words.with("staff-last-sign", &[("when", Arg::Text(&sign))]);
    let waiting = m.words.with("staff-total-untranslated", &[("count", Arg::Count(summary.untranslated))]);
    view! {
        <li class="card coordinated-household">
            <div>
                <h3>{summary.alias.clone()}</h3>
                {place}
                {progress(m, summary)}
                {help_mark(m, summary).map(|mark| view! { <div class="chips">{mark}</div> })}
                <p class="quiet">{sign}</p>
                <p class="quiet">{waiting}</p>
            </div>
            <div>{team(m, page, household)}</div>
            <div>{members(m, page, household)}</div>
        </li>
    }
    .into_any()
}

fn team(m: &Model, page: &CoordinationPage, household: &CoordinatedHousehold) -> AnyView {
    let names: Vec<AnyView> = household
        .team
        .iter()
        .map(|(_, name, role)| {
            let role = m.t(&format!("role-{}", role.key()));
            view! { <li>{m.account_name(name)}<span class="quiet">" · "{role}</span></li> }.into_any()
        })
        .collect();
    let names = if names.is_empty() {
        hint("strong", "alert", m.t("staff-coordination-no-team"))
    } else {
        view! { <ul class="plain">{names}</ul> }.into_any()
    };
    let choose = |name: &'static str, label: &str, role: Role| {
        let now = household.team.iter().find(|(_, _, is)| *is == role).map(|(person, _, _)| *person);
        input::select(name, m.t(label), colleagues_as(m, page, role, now))
    };
    let fields = view! {
        <input type="hidden" name="household" value=household.summary.household.to_string()/>
        {choose("researcher", "role-researcher", Role::Researcher)}
        {choose("mediator", "role-mediator", Role::Mediator)}
        {input::button("button", "check", m.t("staff-coordination-pair"))}
    };
    let form = post(page, "pair", "stack", fields.into_any());
    view! {
        <h4>{m.t("staff-coordination-team")}</h4>
        {names}
        {disclosure("fold", "edit", m.t("staff-coordination-team-change"), vec![form])}
    }
    .into_any()
}

fn colleagues_as(m: &Model, page: &CoordinationPage, role: Role, now: Option<PersonId>) -> Vec<Choice> {
    let nobody = Choice::new("", m.t("staff-coordination-nobody"), now.is_none());
    let all =
        page.coordination.colleagues.iter().filter(|colleague| colleague.role == role).map(|colleague| {
            let count = m.words.with(
                "staff-coordination-colleague-households",
                &[("count", Arg::Count(colleague.households))],
            );
            let label = format!("{} ({count})", m.account_name(&colleague.account.name));
            Choice::new(colleague.account.person, label, Some(colleague.account.person) == now)
        });
    std::iter::once(nobody).chain(all).collect()
}

fn members(m: &Model, page: &CoordinationPage, household: &CoordinatedHousehold) -> AnyView {
    let accounts: Vec<AnyView> = household
        .members
        .iter()
        .map(|member| view! { <li>{account(m, page, member, Of::Family)}</li> }.into_any())
        .collect();
    let fields = view! {
        <input type="hidden" name="household" value=household.summary.household.to_string()/>
        {person_name::of_account(m, "name", None)}
        {input::select("lang", m.t("staff-coordination-member-lang"), langs(m, Lang::Uk))}
        {input::button("button", "plus", m.t("staff-coordination-add-member"))}
    };
    let form = post(page, "member", "stack", fields.into_any());
    view! {
        <h4>{m.t("staff-coordination-members")}</h4>
        <ul class="plain accounts">{accounts}</ul>
        {disclosure("fold", "plus", m.t("staff-coordination-add-member"), vec![form])}
    }
    .into_any()
}
