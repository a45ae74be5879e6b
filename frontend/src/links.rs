//! One listener for all links: those to another screen of the same plan are followed without a load.

use crate::store::Store;
use crate::web::{after, document, on, window};
use app::route::{Part, Route};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlAnchorElement, HtmlElement, MouseEvent, PopStateEvent};

pub(crate) fn attach(store: Store) {
    on::<MouseEvent>(&document(), "click", move |event| {
        if event.default_prevented()
            || event.button() != 0
            || event.ctrl_key()
            || event.meta_key()
            || event.shift_key()
        {
            return;
        }
        let Some(Target { address, route, part }) = target(&event) else { return };
        if !is_at_hand(store, route) {
            return;
        }
        // To a part of the screen that is shown the browser goes by itself; where one can write there, one can at once.
        if !part.is_empty() && here() == Some(route) {
            if go_to_write(&part) {
                event.prevent_default();
            }
            return;
        }
        event.prevent_default();
        if let Ok(history) = window().history() {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
        }
        store.go(route);
        arrive(part);
    });
    on::<PopStateEvent>(&window(), "popstate", move |_| match here() {
        Some(route) if is_at_hand(store, route) => store.go(route),
        _ => {
            let _ = window().location().reload();
        }
    });
}

/// The screen that the address names.
#[must_use]
pub(crate) fn here() -> Option<Route> {
    let location = window().location();
    Route::parse(&location.pathname().ok()?, location.search().ok()?.trim_start_matches('?'))
}

/// Where a link leads: its address, the screen, and the id of the part of it that is meant (or nothing).
struct Target {
    address: String,
    route: Route,
    part: String,
}

/// The link that was clicked, when it is one of ours.
fn target(event: &MouseEvent) -> Option<Target> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = element.closest("a[href]").ok()??.dyn_into().ok()?;
    let foreign =
        link.has_attribute("data-full") || link.has_attribute("download") || !link.target().is_empty();
    if foreign || link.origin() != window().location().origin().ok()? {
        return None;
    }
    let (path, query, hash) = (link.pathname(), link.search(), link.hash());
    let route = Route::parse(&path, query.trim_start_matches('?'))?;
    let part = hash.trim_start_matches('#').to_owned();
    Some(Target { address: format!("{path}{query}{hash}"), route, part })
}

/// Whether all that a screen shows is here already. Lists across households and histories are
/// fetched with their page.
fn is_at_hand(store: Store, route: Route) -> bool {
    let here = store.with(|model| model.plan().map(|plan| plan.household));
    match route {
        Route::Step { history: true, .. } | Route::EarlierHistory { .. } => false,
        Route::Household { part: Part::Step { history: true, .. } | Part::EarlierHistory { .. }, .. } => {
            false
        }
        Route::Household { household, .. } => here == Some(household),
        Route::Caseload
        | Route::Queue
        | Route::OwnWork
        | Route::Coordination
        | Route::StaffMore
        | Route::Devices => false,
        _ => here.is_some(),
    }
}

/// A new screen begins at its top, for eyes and for screen readers, or with the part that was asked for.
fn arrive(part: String) {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    after(0, move || {
        if let Some(part) = document().get_element_by_id(&part) {
            part.scroll_into_view();
            if go_to_write(&part.id()) {
                return;
            }
        }
        let heading = document().query_selector("h1").ok().flatten();
        if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = heading.set_attribute("tabindex", "-1");
            let _ = heading.focus();
        }
    });
}

/// Shows the part of the screen with the form to write, ready to type. False: there is none in this part.
fn go_to_write(part: &str) -> bool {
    let part = document().get_element_by_id(part);
    let field = part.and_then(|part| part.query_selector(":scope.write textarea").ok().flatten());
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) else { return false };
    field.scroll_into_view();
    let _ = field.focus();
    true
}
