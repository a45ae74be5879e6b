//! What a person does with changes that are on this device only: the buttons of `app::components::plan::unsent`.

use crate::clock;
use crate::send::send;
use crate::store::Store;
use crate::web::{document, on};
use app::domain::change::{Body, Change};
use app::domain::id::ChangeId;
use app::model::{Model, Notice};
use app::replica::Pending;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, MouseEvent};

pub(crate) fn attach(store: Store) {
    on::<MouseEvent>(&document(), "click", move |event| {
        let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let Some(button) = element.and_then(|it| it.closest("button[data-do]").ok().flatten()) else {
            return;
        };
        let ids = button.get_attribute("data-id").unwrap_or_default();
        let ids = ids.split(' ').filter_map(|id| id.parse().ok()).collect();
        act(store, &button.get_attribute("data-do").unwrap_or_default(), ids);
    });
}

fn act(store: Store, what: &str, ids: Vec<ChangeId>) {
    match (what, ids.first().copied()) {
        ("send-now", _) => send(store, true),
        ("retry", Some(id)) => {
            store.update(|model| model.replica.as_mut().map(|replica| replica.retry(id)));
            send(store, true);
        }
        ("withdraw", Some(_)) => {
            // What was done in one act is taken back as one, what rests on another first.
            store.update(|model| {
                for id in ids.into_iter().rev() {
                    model.replica.as_mut().map(|replica| replica.withdraw(id));
                }
            });
            send(store, true);
        }
        ("copy", Some(id)) => copy(store, id),
        _ => {}
    }
}

fn copy(store: Store, id: ChangeId) {
    let texts = store.with(|model| match &find(model, id)?.change.body {
        Body::Known(kind) => Some(kind.texts()),
        Body::Unknown(_) => None,
    });
    let words: Vec<String> = texts.into_iter().flatten().map(|(_, text)| text).collect();
    if words.is_empty() {
        return;
    }
    spawn_local(async move {
        if store.device().copy(&words.join("\n")).await {
            let notice = Notice { form: String::new(), word: "unsent-copied".into(), good: true };
            store.update(|model| model.notice = Some(notice));
        }
    });
}

/// The same change with other words takes the place of the one before.
pub(crate) fn rewrite(store: Store, id: &str, texts: &[String]) {
    let id = id.parse::<ChangeId>().ok();
    let texts: Vec<String> = texts.iter().map(|text| text.trim().replace("\r\n", "\n")).collect();
    let changed = store.with(|model| {
        let old = &find(model, id?)?.change;
        let Body::Known(kind) = &old.body else { return None };
        let body = kind.with_texts(&texts)?.into();
        Some(Change { id: ChangeId(clock::new_id()), at: clock::now(), body, ..old.clone() })
    });
    let has_all = texts.iter().all(|text| !text.is_empty());
    let (Some(id), Some(changed)) = (id, changed.filter(|_| has_all)) else { return };
    store.update(|model| {
        if let Some(replica) = &mut model.replica {
            replica.withdraw(id);
            replica.record(changed);
        }
    });
    send(store, true);
}

fn find(model: &Model, id: ChangeId) -> Option<&Pending> {
    model.replica.as_ref()?.outbox().iter().find(|pending| pending.change.id == id)
}
