//! One listener for all links: those to another screen of the same plan are followed without a load.
//!
//! Who comes back to a list (by the link back, a tab, or the browser's button) finds it where they left it, with the focus on
//! the link that led away.

use crate::store::Store;
use crate::web::{after, document, on, window};
use app::route::{Part, Route};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlAnchorElement, HtmlElement, MouseEvent, PopStateEvent};

/// So many screens are remembered: nobody goes further back than that.
const KEPT: usize = 20;

/// A screen that a link led away from.
struct Left {
    route: Route,
    /// How far it was scrolled, in pixels.
    y: f64,
    /// The link, and which of those that lead to the same.
    href: String,
    nth: u32,
}

thread_local! {
    /// Those that links led away from, the last one last.
    static LEFT: RefCell<Vec<Left>> = const { RefCell::new(Vec::new()) };
}

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
        let Some(Target { link, address, route, part }) = target(&event) else { return };
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
        let is_back = link.matches(".back, .tabs a").unwrap_or(false);
        let left = if is_back { come_back(route) } else { None };
        if !is_back {
            leave(&link);
        }
        // Back to the list as it was looked at.
        let (address, route) =
            left.as_ref().map_or((address, route), |left| (left.route.to_string(), left.route));
        if let Ok(history) = window().history() {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
        }
        store.go(route, from());
        match left {
            Some(left) => return_to(left),
            None => arrive(part),
        }
    });
    on::<PopStateEvent>(&window(), "popstate", move |_| match here() {
        Some(route) if is_at_hand(store, route) => {
            let left = come_back(route);
            store.go(route, from());
            if let Some(left) = left {
                return_to(left);
            }
        }
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

/// The screen from which one came to this one.
fn from() -> Option<Route> {
    LEFT.with_borrow(|all| all.last().map(|left| left.route))
}

fn leave(link: &HtmlAnchorElement) {
    let Some((route, href)) = here().zip(link.get_attribute("href")) else { return };
    let all = document().query_selector_all(&same(&href)).ok();
    let is_it = |nth: &u32| {
        all.as_ref().and_then(|all| all.get(*nth)).is_some_and(|it| it.is_same_node(Some(link.as_ref())))
    };
    let nth = (0..all.as_ref().map_or(0, |all| all.length())).find(is_it).unwrap_or(0);
    let left = Left { route, y: window().scroll_y().unwrap_or(0.0), href, nth };
    LEFT.with_borrow_mut(|all| {
        if all.len() == KEPT {
            all.remove(0);
        }
        all.push(left);
    });
}

/// The links with this address.
fn same(href: &str) -> String {
    format!("a[href=\"{href}\"]")
}

/// A screen that was left before, of whichever theme; what was looked at since is forgotten.
fn come_back(to: Route) -> Option<Left> {
    let is_same = |left: &Left| {
        left.route == to || matches!((left.route, to), (Route::Plan { .. }, Route::Plan { .. }))
    };
    LEFT.with_borrow_mut(|all| {
        let at = all.iter().rposition(is_same)?;
        all.drain(at..).next()
    })
}

/// Shows a screen as it was left.
fn return_to(Left { y, href, nth, .. }: Left) {
    after(0, move || {
        let all = document().query_selector_all(&same(&href)).ok();
        let link = all.and_then(|all| all.get(nth).or_else(|| all.get(0)));
        match link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
            Some(link) => point_at(&link),
            None => point_at_heading(),
        }
        window().scroll_to_with_x_and_y(0.0, y);
    });
}

/// Gives the focus to something that may stand in a fold, and that in another.
fn point_at(element: &HtmlElement) {
    while let Ok(Some(fold)) = element.closest("details:not([open])") {
        if fold.set_attribute("open", "").is_err() {
            break;
        }
    }
    let _ = element.focus();
}

/// Where a link leads: its address, the screen, and the id of the part of it that is meant (or nothing).
struct Target {
    link: HtmlAnchorElement,
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
    Some(Target { address: format!("{path}{query}{hash}"), link, route, part })
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
        | Route::Interpreters
        | Route::Coordination
        | Route::StaffMore
        | Route::Devices
        | Route::Reminders => false,
        _ => here.is_some(),
    }
}

/// A new screen begins at its top, for eyes and for screen readers, or with the part that was asked for.
fn arrive(part: String) {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    after(0, move || {
        if !arrive_at(&part) {
            point_at_heading();
            // It may stand in a piece of the program that is on its way.
            if !part.is_empty() {
                wait_for(part, 40);
            }
        }
    });
}

fn wait_for(part: String, times: u8) {
    after(50, move || {
        if !arrive_at(&part) && times > 0 {
            wait_for(part, times - 1);
        }
    });
}

/// Shows a part of the screen. False: it is not there.
fn arrive_at(part: &str) -> bool {
    let Some(part) = document().get_element_by_id(part) else { return false };
    // The row of a list that one comes back to, or a topic to take into the plan.
    let pointed_at = part.dyn_ref::<HtmlElement>().filter(|it| is_pointed_at(it));
    if let Some(pointed_at) = pointed_at {
        point_at(pointed_at);
    }
    part.scroll_into_view();
    if pointed_at.is_none() && !go_to_write(&part.id()) {
        point_at_heading();
    }
    true
}

fn is_pointed_at(part: &HtmlElement) -> bool {
    part.matches("a, button, details").unwrap_or(false)
}

fn point_at_heading() {
    let heading = document().query_selector("h1").ok().flatten();
    if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.set_attribute("tabindex", "-1");
        let _ = heading.focus();
    }
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
