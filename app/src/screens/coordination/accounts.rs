//! An account as a coordinator sees it: the invitation, the devices, and taking either or the person out. What a button
//! will do stands before it, in a fold of its own: that is the question whether one is sure.

use super::post;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{disclosure, hint, link, list, text};
use crate::domain::coordination::{Account, AccountDevice};
use crate::i18n::Arg;
use crate::model::{CoordinationPage, Model};
use leptos::prelude::*;

/// Whose account it is.
pub(super) enum Of {
    Family,
    /// A colleague's, with what is said of them.
    Staff(String),
}

/// A person with what a coordinator can do for them.
pub(super) fn account(m: &Model, page: &CoordinationPage, account: &Account, of: Of) -> AnyView {
    let account = &Account { name: m.account_name(&account.name), ..account.clone() };
    let invites = m.words.with("staff-coordination-invite-whom", &[("name", Arg::Text(&account.name))]);
    let fields = view! {
        {person(account)}
        <button type="submit" class="button button-small" aria-label=invites>{icon("key")}<span>{m.t("staff-coordination-invite")}</span></button>
    };
    let invite = post(page, "invite", "", fields.into_any());
    let about = match &of {
        Of::Family => None,
        Of::Staff(about) => Some(text("quiet", about.clone())),
    };
    let open = account.invited_until.map(|until| {
        let until = m.words.day_and_time(until.wall(), m.today());
        let until = m.words.with("staff-invitation-open", &[("until", Arg::Text(&until))]);
        let withdraws = m.words.with("staff-invitation-withdraw-whom", &[("name", Arg::Text(&account.name))]);
        let fields = view! {
            {person(account)}
            {input::button("button button-danger", "minus", withdraws)}
        };
        let form = post(page, "withdraw", "", fields.into_any());
        let what = text("", m.t("staff-invitation-withdraw-what"));
        view! {
            {hint("quiet", "clock", until)}
            {disclosure("fold", "minus", m.t("staff-invitation-withdraw"), vec![what, form])}
        }
    });
    let count = [("count", Arg::Count(account.devices.len()))];
    let summary = m.words.with("staff-account-devices", &count);
    view! {
        <div class="account">
            <div class="invite"><span class="strong">{account.name.clone()}</span>{invite}</div>
            {about}
            {open}
            {disclosure("fold", "device", summary, vec![devices(m, page, account), taking_out(m, page, account, &of)])}
        </div>
    }
    .into_any()
}

/// Which person a form is about.
fn person(account: &Account) -> impl IntoView + use<> {
    view! { <input type="hidden" name="person" value=account.person.to_string()/> }
}

fn devices(m: &Model, page: &CoordinationPage, account: &Account) -> AnyView {
    if account.devices.is_empty() {
        return ().into_any();
    }
    list("plain account-devices", account.devices.iter().map(|it| device(m, page, account, it)).collect())
}

fn device(m: &Model, page: &CoordinationPage, account: &Account, device: &AccountDevice) -> AnyView {
    let label = if device.label.is_empty() { m.t("devices-unknown") } else { device.label.clone() };
    let since = m.words.date(device.since.day(), m.today());
    let since = m.words.with("devices-since", &[("day", Arg::Text(&since))]);
    let action = if device.device == m.me.device {
        hint("quiet", "check", m.t("devices-this"))
    } else {
        let name = [("name", Arg::Text(account.name.as_str()))];
        let fields = view! {
            {person(account)}
            <input type="hidden" name="device" value=device.device.to_string()/>
            {input::button("button button-danger", "sign-out", m.t("staff-device-close-sure"))}
        };
        let form = post(page, "device", "", fields.into_any());
        let what = text("", m.words.with("staff-device-close-what", &name));
        disclosure("fold", "sign-out", m.t("staff-device-close"), vec![what, form])
    };
    view! { <p>{icon("device")}<span>{label}<span class="quiet">" · "{since}</span></span></p>{action} }
        .into_any()
}

/// Nobody takes themselves out: a colleague does it.
fn taking_out(m: &Model, page: &CoordinationPage, account: &Account, of: &Of) -> AnyView {
    if account.person == m.me.person {
        return ().into_any();
    }
    let name = [("name", Arg::Text(account.name.as_str()))];
    let (title, what) = match of {
        Of::Family => ("staff-member-out", "staff-member-out-what"),
        Of::Staff(_) => ("staff-colleague-out", "staff-colleague-out-what"),
    };
    let sure = m.words.with("staff-account-out-sure", &name);
    let fields = view! {
        {person(account)}
        {input::button("button button-danger", "sign-out", sure)}
    };
    let form = post(page, "out", "", fields.into_any());
    let what = text("", m.words.with(what, &name));
    let first = households_left(m, page, account);
    disclosure("fold", "sign-out", m.words.with(title, &name), vec![what, first, form])
}

/// The households that a colleague is still paired with: they are handed over first. It is not asked for, because somebody
/// may have to be shut out at once.
fn households_left(m: &Model, page: &CoordinationPage, account: &Account) -> AnyView {
    let all = page.coordination.households.iter().filter(|it| it.summary.is_active());
    let theirs = all.filter(|it| it.team.iter().any(|(person, _, _)| *person == account.person));
    let links: Vec<AnyView> = theirs
        .map(|it| {
            let to = format!("#of-{}", it.summary.household);
            link("button button-small", "house", to, it.summary.alias.clone())
        })
        .collect();
    if links.is_empty() {
        return ().into_any();
    }
    let words = m.words.with("staff-colleague-out-first", &[("count", Arg::Count(links.len()))]);
    view! { {hint("strong", "alert", words)}{list("plain chips", links)} }.into_any()
}
