//! The translation queue in the browser: what this device has of it that the page does not know, what the server tells while
//! it is open, who is translating what, and past translations that are filled in at a tap. The staff's program only.

use crate::forms;
use crate::store::{QueueHooks, Store};
use crate::web::{after, before_painting, document, on, post, window};
use app::domain::change::Change;
use app::domain::change::form::Fields;
use app::domain::id::HouseholdId;
use app::domain::text::{Lang, TextHash};
use app::domain::time::Moment;
use app::model::queue::{ClaimAsked, ClaimsOf, Kept, QueueItem, QueuePage, Source, Told};
use app::model::{Extra, Model, Notice};
use app::replica::storage::Storage;
use app::replica::{Replica, Stage};
use js_sys::JsString;
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlFormElement, HtmlTextAreaElement, MouseEvent, SubmitEvent,
};

/// What the staff's program does with the queue.
pub const HOOKS: QueueHooks = QueueHooks { attach, made, settled, heard };

/// A claim is asked for anew while somebody types and less than this is left of it, in milliseconds.
const RENEW_MS: i64 = 5 * 60_000;

/// For one text it is asked so often at most, in milliseconds.
const ASK_MS: i64 = 20_000;

/// What the words in a field were before something was filled in.
struct Filled {
    field: HtmlTextAreaElement,
    before: String,
}

thread_local! {
    /// When a claim was asked for last.
    static ASKED: RefCell<HashMap<Source, Moment>> = RefCell::default();
    static FILLED: RefCell<Option<Filled>> = const { RefCell::new(None) };
}

fn attach(store: Store) {
    on::<Event>(&document(), "input", move |event| on_input(store, &event));
    on::<MouseEvent>(&document(), "click", |event| on_click(&event));
    on::<SubmitEvent>(&document(), "submit", move |event| {
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form.filter(|form| form.has_attribute("data-claim")) else { return };
        event.prevent_default();
        let fields = forms::fields(&form, None);
        if let Some(of) = source(&fields) {
            ask(store, ClaimAsked { of, back: fields.is_on("back") }, true);
        }
    });
    end_claims(store);
    spawn_local(mark_kept(store));
}

/// The queue, where it is on the screen.
fn page(model: &mut Model) -> Option<&mut QueuePage> {
    if let Extra::Queue(page) = &mut model.extra { Some(page) } else { None }
}

/// What this device translated and the page does not know of: what waits here, and what was sent after the page was made.
async fn mark_kept(store: Store) {
    if !store.with(|model| matches!(model.extra, Extra::Queue(_))) {
        return;
    }
    let (device, me) = (store.device(), store.with(|model| model.me.person));
    let ahead = store.now().0 - crate::clock::now().0;
    let Ok(all) = device.households().await else { return };
    for household in all {
        let household = household.household;
        let mut found: Vec<(Change, Kept)> = Vec::new();
        let sent = device.sent(household).await.unwrap_or_default();
        found.extend(sent.into_iter().map(|it| (it, Kept::Saved)));
        let waiting = device.load(household).await.ok().flatten().unwrap_or_default().outbox;
        found.extend(waiting.into_iter().map(|it| match it.stage {
            Stage::Refused(_) => (it.change, Kept::Refused),
            Stage::Here | Stage::Sending => (it.change, Kept::Here),
        }));
        found.retain(|(change, _)| change.author == me);
        if found.is_empty() {
            continue;
        }
        store.update(|model| {
            let Some(page) = page(model) else { return };
            for (change, kept) in &found {
                page.note_own(household, change, Moment(change.at.0 + ahead), *kept);
            }
        });
    }
}

/// A translation was recorded on this device: its text says so, and the hands go on.
fn made(store: Store, form: &HtmlFormElement, household: HouseholdId, change: &Change) {
    let row = form.closest("article.queue-saved").ok().flatten().map(|row| row.id());
    let at = Moment(change.at.0 + store.now().0 - crate::clock::now().0);
    store.update(|model| {
        let me = model.me.person;
        if let Some(page) = page(model) {
            page.note_own(household, change, at, Kept::Here);
            let done = page.items.iter().filter(|item| !item.waits()).map(QueueItem::source);
            let done: Vec<Source> = done.collect();
            page.claims.retain(|claim| claim.who != me || !done.contains(&claim.of));
        }
    });
    match row {
        Some(row) => before_painting(move || {
            let handle = document().get_element_by_id(&row);
            focus(handle.and_then(|row| row.query_selector("summary").ok().flatten()));
        }),
        None => go_on(),
    }
}

/// Another text is opened, and its field is where the hands are.
fn go_on() {
    before_painting(|| {
        let find = |what: &str| document().query_selector(what).ok().flatten();
        if find(".queue-item[open]").is_none()
            && let Some(first) = find(".queue-item")
        {
            let _ = first.set_attribute("open", "");
        }
        focus(find(".queue-item[open] textarea"));
    });
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// A household was sent.
fn settled(store: Store, replica: &Replica) {
    store.update(|model| {
        if let Some(page) = page(model) {
            page.settle(replica);
        }
    });
}

/// The server tells something on the live stream.
fn heard(store: Store, name: &str, json: &str) {
    match name {
        "claims" => {
            if let Ok(claims) = serde_json::from_str(json) {
                take_claims(store, claims);
            }
        }
        "translated" => {
            if let Ok(told) = serde_json::from_str::<Told>(json) {
                store.update_if(|model| {
                    page(model)?.hear(&told, |item| is_typed(&item.source().name()));
                    Some(())
                });
            }
        }
        _ => {}
    }
}

/// Whether the field of a text holds something that somebody typed.
fn is_typed(name: &str) -> bool {
    let form = document().query_selector(&format!(".queue-item form.stack[data-change=\"{name}\"] textarea"));
    let field = form.ok().flatten().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok());
    field.is_some_and(|field| field.default_value().is_ok_and(|came| field.value() != came))
}

fn take_claims(store: Store, claims: ClaimsOf) {
    let now = store.now();
    store.update_if(|model| {
        page(model)?.take_claims(claims, now);
        Some(())
    });
    end_claims(store);
}

/// Takes ended claims from the screen, now and when the next one ends.
fn end_claims(store: Store) {
    let now = store.now();
    store.update_if(|model| {
        let page = page(model)?;
        let before = page.claims.len();
        page.end_claims(now);
        (page.claims.len() < before).then_some(())
    });
    let next = store.with(|model| match &model.extra {
        Extra::Queue(page) => page.claims.iter().map(|claim| claim.until.0 - now.0).min(),
        _ => None,
    });
    if let Some(left) = next {
        after(i32::try_from(left).unwrap_or(i32::MAX).saturating_add(50), move || end_claims(store));
    }
}

/// Somebody types in the field of a text: it is theirs for a while, where it is nobody's.
fn on_input(store: Store, event: &Event) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    let form = field.and_then(|it| it.closest(".queue-item form.stack").ok().flatten());
    let Some(form) = form.and_then(|it| it.dyn_into::<HtmlFormElement>().ok()) else { return };
    let Some(of) = source(&forms::fields(&form, None)) else { return };
    let now = store.now();
    let is_free = store.with(|model| {
        let Extra::Queue(page) = &model.extra else { return false };
        let claim = page.claims.iter().find(|claim| claim.of == of && claim.until > now);
        claim.is_none_or(|it| it.who == model.me.person && it.until.0 - now.0 < RENEW_MS)
    });
    let is_asked = ASKED.with_borrow(|asked| asked.get(&of).is_some_and(|at| now.0 - at.0 < ASK_MS));
    if is_free && !is_asked && window().navigator().on_line() {
        ASKED.with_borrow_mut(|asked| asked.insert(of, now));
        ask(store, ClaimAsked { of, back: false }, false);
    }
}

/// Asks the server. Who pressed a button is told why it did not do it; who only types goes on.
fn ask(store: Store, asked: ClaimAsked, is_pressed: bool) {
    spawn_local(async move {
        let Ok(body) = serde_json::to_string(&asked) else { return };
        let reply = post("/api/claims/v1", &body).await.ok();
        let told: Option<ClaimsOf> = reply.and_then(|json| serde_json::from_str(&json).ok());
        let word = match &told {
            None => Some("needs-network"),
            Some(told) if told.too_many => Some("staff-claim-too-many"),
            Some(_) => None,
        };
        if let Some(told) = told {
            take_claims(store, told);
        }
        if is_pressed {
            let form = asked.of.name();
            let notice = word.map(|word| Notice { form, word: word.into(), good: false });
            store.update(|model| model.notice = notice);
            // The button that was pressed is another one now.
            let field = format!(".queue-item form.stack[data-change=\"{}\"] textarea", asked.of.name());
            if word.is_none() && !asked.back {
                before_painting(move || focus(document().query_selector(&field).ok().flatten()));
            }
        }
    });
}

/// The text that a form is about.
fn source(fields: &Fields) -> Option<Source> {
    let household = fields.get("household").parse().ok()?;
    let (source, into) = (TextHash::parse(fields.get("source"))?, Lang::parse(fields.get("into"))?);
    Some(Source { household, source, into })
}

fn on_click(event: &MouseEvent) {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let button = |mark: &str| element.closest(&format!("button[{mark}]")).ok().flatten();
    if let Some(button) = button("data-fill") {
        fill(&button);
    } else if button("data-unfill").is_some()
        && let Some(Filled { field, before }) = FILLED.take()
    {
        field.set_value(&before);
        tell_typed(&field);
        say_filled(&field, false);
        let _ = field.focus();
    }
}

/// Puts a past translation where the caret is. Nothing that was typed is overwritten, and it can be taken back.
fn fill(button: &Element) {
    let item = button.closest(".queue-item").ok().flatten();
    let field = item.and_then(|item| item.query_selector("form.stack textarea").ok().flatten());
    let Some(field) = field.and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
    let words = button.get_attribute("data-fill").unwrap_or_default();
    let before = field.value();
    let all = JsString::from(before.as_str());
    // Who has not been in the field has its caret at the beginning: what is there goes first then.
    let caret = field.selection_end().ok().flatten().filter(|at| *at > 0).unwrap_or(all.length());
    let part = |from, to| String::from(all.slice(from, to));
    let (head, tail) = (part(0, caret), part(caret, all.length()));
    let space = |is_needed: bool| if is_needed { " " } else { "" };
    let is_joined = head.ends_with(|last: char| !last.is_whitespace());
    let is_joining = tail.starts_with(|first: char| !first.is_whitespace());
    let filled = format!("{head}{}{words}{}", space(is_joined), space(is_joining));
    let end = JsString::from(filled.as_str()).length();
    field.set_value(&format!("{filled}{tail}"));
    let _ = field.focus();
    let _ = field.set_selection_range(end, end);
    tell_typed(&field);
    say_filled(&field, true);
    FILLED.set(Some(Filled { field, before }));
}

/// To drafts and claims it is as if it had been typed.
fn tell_typed(field: &HtmlTextAreaElement) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
        let _ = field.dispatch_event(&event);
    }
}

fn say_filled(field: &HtmlTextAreaElement, is_filled: bool) {
    let Ok(Some(item)) = field.closest(".queue-item") else { return };
    if let Ok(Some(line)) = item.query_selector("[data-filled]") {
        let _ = if is_filled { line.remove_attribute("hidden") } else { line.set_attribute("hidden", "") };
    }
}
