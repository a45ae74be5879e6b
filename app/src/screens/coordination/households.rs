//! The coordinator's page: which household has which team, who works here, and invitations. It shows
//! summaries and no plan: no word that anybody wrote.
//!
//! Its forms are plain posts, not changes of one plan: they concern several households at once.

use super::accounts::{Of, account};
use super::colleagues::{colleagues, new_colleague};
use super::{closing, langs, post, practice, stand_ins};
use crate::components::closing_marks::closing_marks;
use crate::components::domain_bars::progress;
use crate::components::finder;
use crate::components::help_mark::help_mark;
use crate::components::household_order::Looker;
use crate::components::icon::icon;
use crate::components::input::{self, Choice};
use crate::components::invitation::invitation;
use crate::components::layout::{disclosure, empty, full_link, hint, section, text};
use crate::components::plan::person_name;
use crate::components::sync_state;
use crate::domain::coordination::{CoordinatedHousehold, Invitation};
use crate::domain::id::PersonId;
use crate::domain::plan::household::Role;
use crate::domain::spelling;
use crate::domain::summary::Summary;
use crate::domain::text::Lang;
use crate::i18n::Arg;
use crate::model::{CoordinationPage, Extra, Finder, Model};
use crate::route::{LibraryRoute, Route};
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::collections::BTreeMap;

/// The screen of the desk.
pub fn households(m: &Model) -> AnyView {
    let Extra::Coordination(page) = &m.extra else {
        let title = m.t("staff-nav-coordination");
        return view! { <div class="staff-page"><h1>{title}</h1>{sync_state::not_known(m)}</div> }.into_any();
    };
    let households = &page.coordination.households;
    let chosen = chosen(m, page);
    let list = if households.is_empty() {
        empty("house", m.t("staff-coordination-no-households"))
    } else if chosen.is_empty() {
        let all = full_link("button", "people", Route::Coordination.to_string(), m.t("staff-caseload-all"));
        view! { {empty("search", m.t("staff-caseload-none-found"))}{all}{elsewhere(m, page)} }.into_any()
    } else {
        let cards = chosen.iter().map(|household| household_card(m, page, household)).collect::<Vec<_>>();
        view! { <ul class="plain household-list">{cards}</ul> }.into_any()
    };
    let shown = m.words.with("staff-caseload-shown", &[("count", Arg::Count(chosen.len()))]);
    let whole = (!households.is_empty()).then(|| view! { {whole(m, page)}{finder(m, page)} });
    view! {
        <div class="staff-page">
            <h1>{m.t("staff-nav-coordination")}</h1>
            <a class="skip skip-here" href="#households">{m.t("staff-to-households")}</a>
            {full_link("button", "book", Route::Library(LibraryRoute::List).to_string(), m.t("staff-library"))}
            {refused(m)}
            {done_elsewhere(m, page)}
            {page.invitation.as_ref().map(|made| invitation(m, made, whom(m, page, made)))}
            {page.handover.as_ref().map(|handover| stand_ins::preview(m, page, handover))}
            {whole}
            <p class="unseen" role="status">{shown}</p>
            {section("households", m.t("staff-coordination-households"), vec![new_household(m, page), practice::new_practice(m, page), list])}
            {section("colleagues", m.t("staff-coordination-colleagues"), vec![new_colleague(m, page), colleagues(m, page), closing::former(m, page)])}
        </div>
    }
    .into_any()
}

/// Whom an invitation is for: the name, and the household or the role.
fn whom(m: &Model, page: &CoordinationPage, made: &Invitation) -> String {
    let mut households = page.coordination.households.iter();
    let household = households.find(|it| Some(it.summary.household) == made.household);
    let role = || m.t(&format!("role-{}", made.role.key()));
    let of = household.map_or_else(role, |household| household.summary.alias.clone());
    format!("{} · {of}", m.account_name(&made.name))
}

/// The filters of this page; the first is the default.
const FILTERS: [(&str, &str); 11] = [
    ("all", "staff-filter-all"),
    ("no-team", "staff-filter-no-team"),
    ("not-in", "staff-filter-not-in"),
    ("help", "staff-filter-help"),
    ("late", "staff-filter-late"),
    ("ending", "staff-filter-ending"),
    ("silent", "staff-filter-silent"),
    ("overdue", "staff-filter-overdue"),
    ("waiting", "staff-filter-waiting"),
    ("closed", "staff-filter-closed"),
    ("practice", "staff-filter-practice"),
];
/// The orders of this page; the first is the default.
const SORTS: [(&str, &str); 3] =
    [("alias", "staff-sort-alias"), ("urgent", "staff-sort-urgent"), ("sign", "staff-sort-sign")];

fn passes(m: &Model, household: &CoordinatedHousehold, filter: &str) -> bool {
    let looker = Looker { me: m.me.person, now: m.now };
    let summary = &household.summary;
    match filter {
        // What is over, and what is invented, stands where it is asked for, and counts nowhere.
        "closed" => summary.closed.is_some(),
        "practice" => summary.practice && summary.closed.is_none(),
        _ if !summary.counts() => false,
        "no-team" => household.team.is_empty(),
        "not-in" => household.members.iter().all(|member| member.devices.is_empty()),
        "late" => summary.is_help_late(m.now),
        other => looker.passes(summary, other),
    }
}

/// The households that are looked for, by alias, municipality or the name of somebody in them, in the chosen order.
fn chosen<'p>(m: &Model, page: &'p CoordinationPage) -> Vec<&'p CoordinatedHousehold> {
    let Finder { search, sort, filter } = &page.finder;
    let households = &page.coordination.households;
    let is_found = |household: &&CoordinatedHousehold| {
        let people = household.members.iter().map(|it| &it.name).chain(household.team.iter().map(|it| &it.1));
        let words: Vec<&str> = [&household.summary.alias, &household.summary.municipality]
            .into_iter()
            .chain(people)
            .map(String::as_str)
            .collect();
        spelling::is_found(search, &words.join(" "))
    };
    let found = households.iter().filter(is_found).filter(|household| passes(m, household, filter));
    let mut chosen: Vec<&Summary> = found.map(|household| &household.summary).collect();
    let sort = if sort.is_empty() { SORTS[0].0 } else { sort };
    Looker { me: m.me.person, now: m.now }.sort(&mut chosen, sort);
    let of = |summary: &Summary| households.iter().find(|it| it.summary.household == summary.household);
    chosen.into_iter().filter_map(of).collect()
}

/// Where nothing is found: the same among the closed ones.
fn elsewhere(m: &Model, page: &CoordinationPage) -> Option<AnyView> {
    let Finder { search, filter, .. } = &page.finder;
    let is_closed = |it: &CoordinatedHousehold| it.summary.closed.is_some();
    if search.is_empty() || filter == "closed" || !page.coordination.households.iter().any(is_closed) {
        return None;
    }
    let search = utf8_percent_encode(search, NON_ALPHANUMERIC);
    let to = format!("{}?q={search}&filter=closed#households", Route::Coordination);
    Some(full_link("button", "search", to, m.t("staff-search-closed")))
}

/// The whole at a glance: each count leads to the households that it counts. Then by municipality.
fn whole(m: &Model, page: &CoordinationPage) -> AnyView {
    let households = &page.coordination.households;
    let total = |name: &'static str, filter: &str, id: &str| {
        let count = households.iter().filter(|it| passes(m, it, filter)).count();
        let words = m.words.with(id, &[("count", Arg::Count(count))]);
        let to = format!("{}?filter={filter}#households", Route::Coordination);
        view! { <li>{full_link("total", name, to, words)}</li> }
    };
    let counted = || households.iter().filter(|it| it.summary.counts());
    let steps = counted().flat_map(|it| it.summary.progress);
    let (done, wanted) = steps.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let progress =
        m.words.with("staff-total-steps", &[("done", Arg::Count(done)), ("total", Arg::Count(wanted))]);
    let mut towns: BTreeMap<&str, usize> = BTreeMap::new();
    for household in counted() {
        *towns.entry(household.summary.municipality.as_str()).or_default() += 1;
    }
    let towns = towns.into_iter().filter(|(town, _)| !town.is_empty()).map(|(town, count)| {
        let search = utf8_percent_encode(town, NON_ALPHANUMERIC);
        let to = format!("{}?q={search}#households", Route::Coordination);
        view! { <li>{full_link("total", "near", to, format!("{town}: {count}"))}</li> }
    });
    view! {
        <ul class="totals">
            {total("people", "all", "staff-total-households")}
            {total("alert", "no-team", "staff-total-no-team")}
            {total("help", "late", "staff-total-late")}
            {total("house", "ending", "staff-total-ending")}
            {total("clock", "silent", "staff-total-silent")}
            <li><span class="total">{icon("done")}{progress}</span></li>
        </ul>
        <ul class="totals">{towns.collect::<Vec<_>>()}</ul>
    }
    .into_any()
}

/// Search, order and filter.
fn finder(m: &Model, page: &CoordinationPage) -> AnyView {
    let to = format!("{}#households", Route::Coordination);
    finder::finder(m, to, "staff-search-people", (&SORTS, &FILTERS), &page.finder)
}

/// What a form has done to this household, or to somebody of it; and what comes next.
fn done_here(m: &Model, page: &CoordinationPage, household: &CoordinatedHousehold) -> Option<AnyView> {
    let (sort, of) = page.done.as_ref()?;
    let ids = household.members.iter().map(|it| it.person.0).chain([household.summary.household.0]);
    let undo = || undo_pair(m, page, household);
    ids.into_iter().any(|id| id == *of).then(|| view! { {done(m, sort)}{undo()} }.into_any())
}

/// Puts the team back that the household had before.
fn undo_pair(m: &Model, page: &CoordinationPage, household: &CoordinatedHousehold) -> Option<AnyView> {
    let [researcher, mediator] = page.team_before.clone()?;
    let now = |wanted: Role| {
        let stands_in = |id| household.summary.stand_ins.iter().any(|it| it.person == id);
        let mut team = household.team.iter().filter(|(id, _, role)| *role == wanted && !stands_in(*id));
        team.next().map_or_else(String::new, |(id, _, _)| id.to_string())
    };
    if (now(Role::Researcher), now(Role::Mediator)) == (researcher.clone(), mediator.clone()) {
        return None;
    }
    let fields = view! {
        <input type="hidden" name="household" value=household.summary.household.to_string()/>
        <input type="hidden" name="researcher" value=researcher/>
        <input type="hidden" name="mediator" value=mediator/>
        {input::button("button", "undo", m.t("undo"))}
    };
    Some(post(page, "pair", "undo-pair", fields.into_any()))
}

/// The same at the top, where what it was about stands nowhere here: somebody who was taken out, a hidden household.
fn done_elsewhere(m: &Model, page: &CoordinationPage) -> Option<AnyView> {
    let (sort, of) = page.done.as_ref()?;
    let is_here = chosen(m, page).into_iter().any(|it| done_here(m, page, it).is_some());
    let is_colleague = page.coordination.colleagues.iter().any(|it| it.account.person.0 == *of);
    (!is_here && !is_colleague).then(|| done(m, sort))
}

/// Says what was done.
pub(super) fn done(m: &Model, sort: &str) -> AnyView {
    let words = m.t(&format!("desk-done-{sort}"));
    view! { <p class="notice notice-good" role="status">{icon("done")}<span>{words}</span></p> }.into_any()
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
        {input::select("researcher", m.t("role-researcher"), colleagues_as(m, page, Role::Researcher, None))}
        {input::select("mediator", m.t("role-mediator"), colleagues_as(m, page, Role::Mediator, None))}
        {input::tick("invite", Choice::new("1", m.t("staff-coordination-invite-at-once"), true))}
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
    let done = done_here(m, page, household);
    let is_new = done.is_some();
    let marks: Vec<AnyView> =
        closing_marks(m, summary.closed, summary.practice).into_iter().chain(help_mark(m, summary)).collect();
    let ends = summary.housing_until.map(|until| {
        let day = m.words.date(until, m.today());
        text("quiet", m.words.with("staff-housing-until", &[("day", Arg::Text(&day))]))
    });
    view! {
        <li
            class="card coordinated-household"
            class:is-new=is_new
            id=format!("of-{}", summary.household)
        >
            {done}
            <div>
                <h3>{summary.alias.clone()}</h3>
                {place}
                {progress(m, summary)}
                {(!marks.is_empty()).then(|| view! { <div class="chips">{marks}</div> })}
                <p class="quiet">{sign}</p>
                <p class="quiet">{waiting}</p>
                {ends}
                {practice::anew(m, page, household)}
                {closing::form(m, page, household)}
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
        .map(|(person, name, role)| {
            let role = m.t(&format!("role-{}", role.key()));
            let beside = stand_ins::beside_name(m, &household.summary.stand_ins, *person);
            view! { <li>{m.account_name(name)}<span class="quiet">" · "{role}</span>{beside}</li> }.into_any()
        })
        .collect();
    let names = if names.is_empty() {
        hint("strong", "alert", m.t("staff-coordination-no-team"))
    } else {
        view! { <ul class="plain">{names}</ul> }.into_any()
    };
    let choose = |name: &'static str, label: &str, role: Role| {
        let stands_in = |id| household.summary.stand_ins.iter().any(|it| it.person == id);
        let mut team = household.team.iter().filter(|(id, _, is)| *is == role && !stands_in(*id));
        let now = team.next().map(|(person, _, _)| *person);
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

pub(super) fn colleagues_as(
    m: &Model,
    page: &CoordinationPage,
    role: Role,
    now: Option<PersonId>,
) -> Vec<Choice> {
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
