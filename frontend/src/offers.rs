//! Counts what is offered, an effect on the store: the links to it say how much waits there. It is worked out in a piece of
//! the program that is not here at first, and only while nothing else happens.

use crate::store::Store;
use crate::web::after;
use app::context::WholePlan;
use app::domain::time::Day;
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen_futures::spawn_local;

/// How long the plan rests before it is counted anew, in milliseconds.
const REST_MS: i32 = 400;

thread_local! {
    /// Counts the changes: only the last one is worked out.
    static CHANGES: Cell<u32> = const { Cell::new(0) };
}

pub(crate) fn attach(store: Store) {
    let of =
        |model: &app::model::Model| (model.library_here, model.edition, model.today(), WholePlan::of(model));
    let counted: Memo<(bool, u32, Day, WholePlan)> = store.app().slice(of);
    Effect::new(move |_| {
        counted.track();
        let change = CHANGES.with(|changes| {
            changes.set(changes.get() + 1);
            changes.get()
        });
        after(REST_MS, move || {
            if CHANGES.with(Cell::get) == change {
                spawn_local(count(store));
            }
        });
    });
}

async fn count(store: Store) {
    let given = store.with(|model| {
        let plan = model.plan().filter(|_| model.library_here)?;
        Some((plan, model.library.clone(), model.today()))
    });
    let Some((plan, library, today)) = given else { return };
    let count = (store.program().count_offers)(plan, library, today).await;
    store.update_if(|model| (std::mem::replace(&mut model.tab.offers, count) != count).then_some(()));
}
