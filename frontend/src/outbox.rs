//! What a person does with changes that are on this device only: the buttons of `app::ui::unsent`.

use crate::browser::{Browser, document, on};
use crate::{device, sync};
use app::domain::change::{Body, Change};
use app::domain::id::ChangeId;
use app::model::{Model, Notice};
use app::replica::Pending;
use app::ui::unsent::{own_words, with_words};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlFormElement, MouseEvent};

pub(crate) fn listen(browser: &Browser) {
    let browser = browser.clone();
    on::<MouseEvent>(&document(), "click", move |event| {
        let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let Some(button) = element.and_then(|it| it.closest("button[data-do]").ok().flatten()) else {
            return;
        };
        let id = button.get_attribute("data-id").and_then(|id| id.parse().ok());
        act(&browser, &button.get_attribute("data-do").unwrap_or_default(), id);
    });
}

fn act(browser: &Browser, what: &str, id: Option<ChangeId>) {
    match (what, id) {
        ("send-now", _) => sync::send(browser, true),
        ("retry", Some(id)) => {
            browser.update(|model| model.replica.as_mut().map(|replica| replica.retry(id)));
            sync::send(browser, true);
        }
        ("withdraw", Some(id)) => {
            browser.update(|model| model.replica.as_mut().map(|replica| replica.withdraw(id)));
            sync::send(browser, true);
        }
        ("copy", Some(id)) => copy(browser, id),
        _ => {}
    }
}

fn copy(browser: &Browser, id: ChangeId) {
    let words = browser.with(|model| match &find(model, id)?.change.body {
        Body::Known(known) => own_words(known),
        Body::Unknown(_) => None,
    });
    let Some((_, words)) = words else { return };
    let browser = browser.clone();
    spawn_local(async move {
        if browser.device.copy(&words).await {
            let notice =
                Notice { form: String::new(), word: "unsent-copied".into(), text: String::new(), good: true };
            browser.update(|model| model.notice = Some(notice));
        }
    });
}

/// The same change with other words takes the place of the one before.
pub(crate) fn rewrite(browser: &Browser, form: &HtmlFormElement, words: &str) {
    let id = form.get_attribute("data-id").and_then(|id| id.parse::<ChangeId>().ok());
    let words = words.trim();
    let changed = browser.with(|model| {
        let old = &find(model, id?)?.change;
        let Body::Known(known) = &old.body else { return None };
        let body = with_words(known, words)?.into();
        Some(Change { id: ChangeId(device::fresh()), at: device::now(), body, ..old.clone() })
    });
    let (Some(id), Some(changed)) = (id, changed.filter(|_| !words.is_empty())) else { return };
    browser.update(|model| {
        if let Some(replica) = &mut model.replica {
            replica.withdraw(id);
            replica.record(changed);
        }
    });
    sync::send(browser, true);
}

fn find(model: &Model, id: ChangeId) -> Option<&Pending> {
    model.replica.as_ref()?.outbox().iter().find(|pending| pending.change.id == id)
}
