//! The page around the staff's screens: who is signed in, the places to go, whether there is a
//! network, and what there is to tell.

use crate::domain::household::Role;
use crate::i18n::Arg;
use crate::model::{Extra, Model};
use crate::route::{Part, Route};
use crate::ui::icon::icon;
use crate::ui::node::prelude::*;
use crate::ui::{layout, sync};

/// A screen within its page.
pub fn frame(m: &Model, content: AnyView) -> AnyView {
    let role = m.t(&format!("role-{}", m.me.role.key()));
    view! {
        <div class="staff">
            {layout::skip_link(m)}
            <header class="staff-head">
                <p class="staff-brand">
                    <img src="/icon.svg" alt="" width="28" height="28"/>
                    <span>{m.t("app-name")}</span>
                </p>
                {places(m)}
                <p class="staff-me"><span class="strong">{m.me.name.clone()}</span><span class="quiet">{role}</span></p>
            </header>
            {sync::offline_banner(m)}
            {elsewhere(m)}
            <main id="main" class="staff-main" tabindex="-1">
                {layout::notice(m)}
                {(!matches!(m.route, Route::Household { part: Part::Unsent, .. })).then(|| sync::attention(m))}
                {content}
            </main>
        </div>
    }
    .into_any()
}

fn places(m: &Model) -> AnyView {
    // A coordinator has no households: the desk shows who works with which.
    let mut places = match m.me.role {
        Role::Coordinator => vec![(Route::Desk, "office", "staff-nav-desk", 0)],
        _ => vec![
            (Route::Caseload, "people", "staff-nav-caseload", 0),
            (Route::Queue, "translate", "staff-nav-queue", waiting_texts(m)),
        ],
    };
    places.push((Route::StaffMore, "more", "nav-more", 0));
    let links: Vec<AnyView> = places
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
        .collect();
    view! { <nav class="staff-nav" aria-label=m.t("nav-label")><ul>{links}</ul></nav> }.into_any()
}

/// Households with changes that are on this device only, where another is on the screen.
fn elsewhere(m: &Model) -> AnyView {
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
    AnyView::Many(links.collect())
}

/// Texts that wait for their translation, where the screen happens to know.
fn waiting_texts(m: &Model) -> usize {
    match &m.extra {
        Extra::Queue(items) => items.len(),
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
        Route::Caseload => matches!(route, Route::Household { .. }),
        Route::Desk => matches!(route, Route::Library(_)),
        _ => false,
    };
    behind.then_some("true")
}
