//! Words and library: read when they have come, and taken over when a coordinator changed them while this
//! page is open.

use crate::store::Store;
use crate::web::{self, document, on, window};
use app::domain::library::Library;
use app::domain::text::Lang;
use app::i18n::Words;
use app::model::Model;
use serde::Deserialize;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};

thread_local! {
    /// Newer words were asked for, and have not come.
    static ASKED: Cell<bool> = const { Cell::new(false) };
    /// Newer words that wait until nobody is typing.
    static WAITING: RefCell<Option<(String, Pack)>> = const { RefCell::new(None) };
}

/// The words and structure of the library, as the server packs them.
#[derive(Deserialize)]
pub(crate) struct Pack {
    library: Library,
    words: String,
    /// Words of the language that stands beside the reader's.
    beside: String,
    /// For the staff: the same in the other languages that a household may read.
    #[serde(default)]
    besides: Vec<(Lang, String)>,
}

impl Pack {
    pub(crate) fn read(json: &str) -> Option<Pack> {
        serde_json::from_str(json).ok()
    }

    pub(crate) fn open(self, model: &mut Model) {
        Arc::make_mut(&mut model.words).add(self.words);
        let mut beside = Words::new(model.lang().beside(), &[]);
        beside.add(self.beside);
        model.beside = Some(Arc::new(beside));
        let besides = self.besides.into_iter().map(|(lang, text)| {
            let mut words = Words::new(lang, &[]);
            words.add(text);
            Arc::new(words)
        });
        model.besides = besides.collect();
        model.library = Arc::new(self.library);
        model.library_here = true;
    }
}

pub(crate) fn attach(store: Store) {
    store.follow(|store| {
        take_over(store);
        ask(store);
    });
    on::<Event>(&window(), "perspectief-words", move |event| {
        let detail = js_sys::Reflect::get(&event, &"detail".into()).unwrap_or_default();
        let text = |place: u32| js_sys::Reflect::get_u32(&detail, place).ok()?.as_string();
        if let (Some(words), Some(pack)) = (text(0), text(1).as_deref().and_then(Pack::read)) {
            ASKED.set(false);
            WAITING.set(Some((words, pack)));
            take_over(store);
        }
    });
}

/// Gets the pack of the library where the page came without it. As long as it cannot be had, or something else comes
/// in its place, it is tried again, and the screen says so.
pub(crate) async fn fetch_library(store: Store, url: &str) {
    loop {
        let text = web::get(url).await;
        if let Some(pack) = text.ok().as_deref().and_then(Pack::read) {
            // Newer words may have brought a newer one meanwhile.
            store.update(|model| {
                if !model.library_here {
                    pack.open(model)
                }
            });
            return;
        }
        if store.with(|model| !model.tab.library_waits) {
            store.update(|model| model.tab.library_waits = true);
        }
        web::pause().await;
        if store.with(|model| model.library_here) {
            return;
        }
    }
}

/// With newer words the screen begins anew: not while somebody is writing on it.
fn take_over(store: Store) {
    if WAITING.with_borrow(Option::is_none) || is_somebody_writing() {
        return;
    }
    let Some((words, pack)) = WAITING.take() else { return };
    store.update(|model| {
        let mut newer = Words::new(model.lang(), &[]);
        newer.add(words);
        model.words = Arc::new(newer);
        pack.open(model);
        model.edition += 1;
    });
}

/// Whether a field on the screen holds something else than it came with.
fn is_somebody_writing() -> bool {
    let Ok(fields) = document().query_selector_all("#app textarea, #app input[type=text]") else {
        return false;
    };
    (0..fields.length()).filter_map(|place| fields.get(place)).any(|field| {
        match field.dyn_ref::<HtmlTextAreaElement>() {
            Some(area) => area.default_value().is_ok_and(|came| area.value() != came),
            None => field.dyn_ref::<HtmlInputElement>().is_some_and(|it| it.value() != it.default_value()),
        }
    })
}

/// A plan may name a topic that is newer than the library here: `boot.js` looks for a newer one.
fn ask(store: Store) {
    let lacks = store.with(|model| {
        let Some(plan) = model.plan().filter(|_| model.library_here) else { return false };
        let mut topics = plan.steps.iter().filter_map(|step| step.topic.as_ref());
        topics.any(|topic| model.library.topic(topic).is_none())
    });
    if lacks && !ASKED.replace(true) {
        let asked = Event::new("perspectief-renew");
        let _ = asked.map(|event| window().dispatch_event(&event));
    }
}
