//! The page around the staff's screens: who is signed in, the places to go, whether there is a
//! network, and what there is to tell.

use crate::components::icon::icon;
use crate::components::layout::skip_link;
use crate::components::{form, sync_state, undo};
use crate::context::AppState;
use crate::domain::plan::household::Role;
use crate::i18n::Arg;
use crate::model::{Extra, Model};
use crate::route::{Part, Route};
use leptos::prelude::*;

/// A screen within its page.
pub fn frame(app: AppState, content: AnyView) -> AnyView {
    let (name, role) = app.with(|m| (m.account_name(&m.me.name), m.t(&format!("role-{}", m.me.role.key()))));
    let places = app.part(|m| (m.route, waiting_texts(m)), |m, _| places(m));
    let elsewhere = app.part(|m| m.tab.elsewhere.clone(), |m, _| elsewhere(m));
    let unreadable = app.part(|m| m.unreadable, |m, _| unreadable(m));
    view! {
        <div class="staff">
            {skip_link(app.t("skip-to-content"))}
            {app.part(|m| (m.route, m.replica.is_some()), |m, _| skips(m))}
            <header class="staff-head">
                <p class="staff-brand">
                    <img src="/icon.svg" alt="" width="28" height="28"/>
                    <span>{app.t("app-name")}</span>
                </p>
                <nav class="staff-nav" aria-label=app.t("nav-label")><ul>{places}</ul></nav>
                <p class="staff-me"><span class="strong">{name}</span><span class="quiet">{role}</span></p>
            </header>
            <sync_state::OfflineBanner/>
            {elsewhere}
            {unreadable}
            <main id="main" class="staff-main" tabindex="-1">
                {form::notice(String::new())}
                <sync_state::Attention/>
                {content}
            </main>
            <undo::Undo/>
        </div>
    }
    .into_any()
}

/// In a household also past its head to the list of steps, and past that to the step that is open.
fn skips(m: &Model) -> Option<AnyView> {
    let Route::Household { part, .. } = m.route else { return None };
    m.replica.as_ref()?;
    let to_step = matches!(part, Part::Step { .. })
        .then(|| view! { <a class="skip" href="#part">{m.t("staff-to-step")}</a> });
    Some(view! { <a class="skip" href="#steps">{m.t("staff-to-steps")}</a>{to_step} }.into_any())
}

fn places(m: &Model) -> Vec<AnyView> {
    // A coordinator has no households: the desk shows who works with which.
    let mut places = match m.me.role {
        Role::Coordinator => vec![
            (Route::Coordination, "office", "staff-nav-coordination", 0),
            (Route::Interpreters, "translate", "interpreters-nav", 0),
        ],
        _ => vec![
            (Route::Caseload, "people", "staff-nav-caseload", 0),
            (Route::OwnWork, "calendar", "staff-nav-work", 0),
            (Route::Queue, "translate", "staff-nav-queue", waiting_texts(m)),
        ],
    };
    places.push((Route::StaffMore, "more", "nav-more", 0));
    places
        .into_iter()
        .map(|(to, name, word, count)| {
            let count = (count > 0).then(|| {
                let said = m.words.with("staff-nav-queue-count", &[("count", Arg::Count(count))]);
                view! {
                    <span class="count" aria-hidden="true">{count.to_string()}</span>
                    <span class="unseen">{said}</span>
                }
            });
            view! {
                <li>
                    <a href=to.to_string() data-full="1" aria-current=is_within(m.route, to)>
                        {icon(name)}
                        <span>{m.t(word)}</span>
                        {count}
                    </a>
                </li>
            }
            .into_any()
        })
        .collect()
}

/// Households with changes that are on this device only, where another is on the screen.
fn elsewhere(m: &Model) -> Vec<AnyView> {
    let links = m.tab.elsewhere.iter().map(|(household, count)| {
        let alias = match &m.extra {
            Extra::Caseload(caseload) => caseload.households.iter().find(|it| it.household == *household),
            _ => None,
        };
        let alias = alias.map(|summary| view! { ": "{summary.alias.clone()} });
        let to = Route::Household { household: *household, part: Part::Unsent }.to_string();
        let said = m.words.with("staff-here-unsent", &[("count", Arg::Count(*count))]);
        view! { <a class="banner-unsent" href=to data-full="1">{icon("device")}<span>{said}{alias}</span></a> }
            .into_any()
    });
    links.collect()
}

/// That households are missing here, and are not gone.
fn unreadable(m: &Model) -> Option<AnyView> {
    let count = Some(m.unreadable).filter(|count| *count > 0)?;
    let said = m.words.with("staff-unreadable", &[("count", Arg::Count(count))]);
    Some(view! { <p class="banner-trouble">{icon("alert")}<span>{said}</span></p> }.into_any())
}

/// Texts that wait for their translation, where the screen happens to know.
fn waiting_texts(m: &Model) -> usize {
    match &m.extra {
        Extra::Queue(page) => page.waiting(),
        Extra::Caseload(caseload) => caseload.households.iter().map(|household| household.untranslated).sum(),
        _ => 0,
    }
}

/// Whether a screen is this place (`page`) or lies behind it (`true`).
fn is_within(route: Route, place: Route) -> Option<&'static str> {
    if route == place {
        return Some("page");
    }
    let behind = match place {
        Route::Caseload => matches!(route, Route::Household { .. } | Route::Several),
        Route::Queue => route == Route::Glossary || route == Route::Interpreters,
        Route::Coordination => matches!(route, Route::Library(_)),
        _ => false,
    };
    behind.then_some("true")
}
