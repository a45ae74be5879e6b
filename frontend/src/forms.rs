//! One listener for all forms that make changes: it reads the fields as the server would, records
//! the change, and leaves the form alone when something is wrong with it.

use crate::store::Store;
use crate::web::{after, before_painting, document, on, window};
use crate::{clock, later, persist};
use app::domain::access::Refusal;
use app::domain::change::form::{Fields, FormContext};
use app::domain::change::{self, NewChange};
use app::domain::id::ChangeId;
use app::domain::plan::Plan;
use app::model::{Model, Notice};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, EventInit, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, KeyboardEvent,
    SubmitEvent, VisibilityState,
};

thread_local! {
    /// The forms that send themselves will be looked for when the screen has been drawn.
    static SCHEDULED: Cell<bool> = const { Cell::new(false) };
}

pub(crate) fn attach(store: Store) {
    store.follow(|store| {
        if !SCHEDULED.replace(true) {
            before_painting(move || {
                SCHEDULED.set(false);
                send_automatic(store);
            });
        }
    });
    on::<Event>(&document(), "change", |event| on_change(&event));
    on::<KeyboardEvent>(&document(), "keydown", move |event| {
        if event.key() == "Escape" {
            store.let_go();
        }
    });
    // The phone is put away: what was asked must not wait until it is taken out again.
    on::<Event>(&document(), "visibilitychange", move |_| {
        if document().visibility_state() != VisibilityState::Visible {
            store.let_go();
        }
    });
    on::<SubmitEvent>(&document(), "submit", move |event| {
        let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else {
            return;
        };
        if form.has_attribute("data-leaves") {
            event.prevent_default();
            if may_leave(store) {
                persist::leave(store, form);
            }
            return;
        }
        if form.has_attribute("data-do") {
            event.prevent_default();
            let id = form.get_attribute("data-id").unwrap_or_default();
            let texts = fields(&form, None).all("text").map(str::to_owned).collect();
            later::rewrite(store, id, texts);
            return;
        }
        if !form.has_attribute("data-change") {
            return;
        }
        let fields = fields(&form, event.submitter());
        if !is_ours(store, &fields) {
            // Another household than the one on this screen.
            event.prevent_default();
            later::other_household(store, form, fields);
            return;
        }
        event.prevent_default();
        make(store, &form, &fields);
    });
}

/// A form that saves by itself: the day was chosen, or the words were left.
fn on_change(event: &Event) {
    let Some(field) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    // A year that is being typed begins with zeros.
    if field
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(|day| day.type_() == "date" && day.value().starts_with('0'))
    {
        return;
    }
    // Sent as a button would send it, so that it counts against the version that it was opened with (`drafts.js`).
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    if let Ok(Some(form)) = field.closest("form[data-on-change]")
        && let Ok(submit) = Event::new_with_event_init_dict("submit", &init)
    {
        let _ = form.dispatch_event(&submit);
    }
}

/// Reads a form about this plan, which need not be the one on the screen.
pub(crate) fn read(
    store: Store,
    model: &Model,
    plan: &Plan,
    fields: &Fields,
) -> Result<Vec<NewChange>, Refusal> {
    let mut context = FormContext {
        plan,
        library: &model.library,
        lang: model.lang(),
        today: store.now().day(),
        new_id: &mut clock::new_id,
    };
    change::read(fields, &mut context)
}

fn make(store: Store, form: &HtmlFormElement, fields: &Fields) {
    let made = store.with(|model| {
        let plan = model.plan()?;
        // The server decides; asking the same rule here answers at once, and without network.
        Some(read(store, model, &plan, fields).and_then(|new_changes| {
            let may = |new: &NewChange| app::domain::access::may(&plan, model.me.actor(), &new.body);
            new_changes.iter().try_for_each(may).map(|()| new_changes)
        }))
    });
    match made {
        None => {}
        Some(Ok(new_changes)) => {
            store.update(|model| model.notice = None);
            say_recorded(form);
            let held = !new_changes.is_empty() && new_changes.iter().all(|new| new.body.is_held());
            let ids = store.record(new_changes, held);
            if let Some(id) = ids.first().copied().filter(|_| held) {
                after(HOLD_MS, move || let_go(store, id));
            }
            if !form.has_attribute("data-keep") {
                form.reset();
            }
            close_around(form);
        }
        Some(Err(reason)) => {
            let notice = Notice::refused(fields.get("form"), reason);
            store.update(|model| model.notice = Some(notice));
        }
    }
}

/// How long what one tap did can be taken back before it is sent, in milliseconds.
const HOLD_MS: i32 = 10_000;

/// It was not taken back: it is sent.
fn let_go(store: Store, id: ChangeId) {
    store.update_if(|model| model.replica.as_mut()?.release(id).then_some(()));
}

/// What was typed is a draft no longer (`frontend/js/device/drafts.js`). Said before the screen follows, which may take
/// the form away.
pub(crate) fn say_recorded(form: &HtmlFormElement) {
    if let Ok(event) = Event::new("recorded") {
        let _ = form.dispatch_event(&event);
    }
}

/// A form in a drawer that was opened for it closes the drawer when it is done.
fn close_around(form: &HtmlFormElement) {
    if let Ok(Some(drawer)) = form.closest("details[data-drawer]") {
        let _ = drawer.remove_attribute("open");
        if let Ok(Some(handle)) = drawer.query_selector("summary")
            && let Ok(handle) = handle.dyn_into::<HtmlElement>()
        {
            let _ = handle.focus();
        }
    }
}

fn is_ours(store: Store, fields: &Fields) -> bool {
    let household = store.with(|model| model.plan().map(|plan| plan.household.to_string()));
    household.is_some_and(|id| fields.get("household").is_empty() || fields.get("household") == id)
}

/// Leaving (signing out) with changes that the server does not have yet: asks first.
fn may_leave(store: Store) -> bool {
    let (unsent, words) = store.with(|model| (model.unsent(), model.words.clone()));
    if unsent == 0 {
        return true;
    }
    let question = words.with("leave-with-unsent", &[("count", app::i18n::Arg::Count(unsent))]);
    window().confirm_with_message(&question).unwrap_or(true)
}

fn fields(form: &HtmlFormElement, submitter: Option<HtmlElement>) -> Fields {
    let mut fields = Vec::new();
    if let Ok(data) = FormData::new_with_form(form) {
        let entries = js_sys::try_iter(&data).ok().flatten();
        for pair in entries.into_iter().flatten().flatten() {
            let pair: js_sys::Array = pair.unchecked_into();
            if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
                // One text has one hash, whatever the keyboard made of its letters (NFC).
                let value = js_sys::JsString::from(value).normalize("NFC");
                fields.push((name, value.into()));
            }
        }
    }
    if let Some(button) = submitter {
        let (name, value) = (button.get_attribute("name"), button.get_attribute("value"));
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            fields.push((name, value.unwrap_or_default()));
        }
    }
    Fields(fields)
}

/// Sends the forms that send themselves (marking notes as read), when somebody is looking.
fn send_automatic(store: Store) {
    if document().visibility_state() != VisibilityState::Visible {
        return;
    }
    let Ok(found) = document().query_selector_all("form[data-auto]") else { return };
    for place in 0..found.length() {
        let element = found.get(place).and_then(|node| node.dyn_into::<Element>().ok());
        if let Some(form) = element.and_then(|element| element.dyn_into::<HtmlFormElement>().ok()) {
            let fields = fields(&form, None);
            if is_ours(store, &fields) {
                make(store, &form, &fields);
            }
        }
    }
}
