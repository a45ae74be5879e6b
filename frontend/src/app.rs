//! Starts the app in this tab: reads the page, draws the screen, and attaches what listens and follows.

use crate::indexed_db::{Device, Tab};
use crate::links::here;
use crate::screen::{self, Start};
use crate::store::{Program, Store};
use crate::web::{self, document, window, yield_to_event_loop};
use crate::words::{Pack, fetch_library};
use crate::{device, forms, install, links, live, outbox, persist, send, words};
use any_spawner::Executor;
use app::domain::id::{HouseholdId, PersonId};
use app::domain::text::Lang;
use app::i18n::Words;
use app::model::{Model, Page};
use app::replica::Replica;
use app::replica::storage::{Kept, Storage};
use app::route::Route;
use leptos::prelude::Owner;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// What a page starts with.
#[derive(Debug)]
pub struct Given {
    /// JSON of [`Page`]: the server's, or what is kept of the last one.
    pub page: String,
    /// The words of the screens.
    pub words: String,
    /// The pack of the library, when the screen needs it at once.
    pub library: Option<String>,
    /// Where to get it otherwise.
    pub library_url: String,
    pub tab: Tab,
    /// The page is not the server's: the plan comes from the storage.
    pub from_kept: bool,
    /// What the server drew cannot be taken over: others have changed it, or an instance before this one
    /// failed on it.
    pub mount: bool,
}

/// Takes over the page that the server drew, or draws one from what is kept. False: there is nothing
/// to draw it from.
pub async fn start(program: Program, given: Given) -> bool {
    let Given { page, words, library, library_url, tab, from_kept, mount } = given;
    let needs_library = library.is_none();
    web::ends_with(tab.signal());
    let Some(mut model) = read(program, &page, words) else { return false };
    yield_to_event_loop().await;
    if let Some(pack) = library.as_deref().and_then(Pack::read) {
        pack.open(&mut model);
    }
    yield_to_event_loop().await;
    model.tab.from_kept = from_kept;
    let (device, offset) = (Device(tab), model.now.0 - device::now().0);
    // The screen of a page without its library is not the one that the server drew.
    let mount = mount || from_kept || (model.route.needs_library() && !model.library_here);
    // Nor is one whose piece of the program is missing.
    let mount = !(program.load)(model.route).await || mount;
    if mount {
        let kept = load(&device, household(&model), model.me.person).await;
        if !apply(&mut model, kept) {
            return false;
        }
    }
    if speaks_otherwise(&model) {
        device.fresh().await;
        return true;
    }
    if let Some(replica) = &mut model.replica {
        replica.learn_offset(offset);
    }
    let _ = Executor::init_wasm_bindgen();
    // For as long as the tab lives.
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
    let store = Store::new(model, program, device, offset);
    if !screen::attach(store, if mount { Start::Mount } else { Start::Hydrate }) {
        return false;
    }
    if !mount {
        // The server's own page is on the screen: now what this device has beside it.
        let (household, me) = store.with(|model| (household(model), model.me.person));
        let kept = load(&store.device(), household, me).await;
        store.update(|model| apply(model, kept));
    }
    yield_to_event_loop().await;
    forms::attach(store);
    links::attach(store);
    outbox::attach(store);
    persist::attach(store);
    live::attach(store);
    send::attach(store);
    install::attach(store);
    words::attach(store);
    spawn_local(async move {
        (program.load_all)().await;
        if needs_library {
            fetch_library(store, &library_url).await;
        }
    });
    // For the journeys in a browser: from now on links and forms are ours.
    if let Some(body) = document().body() {
        let _ = body.set_attribute("data-live", "1");
    }
    true
}

/// The state that the server drew the page with.
fn read(program: Program, page: &str, words: String) -> Option<Model> {
    let page = Page::read(page, program.extra)?;
    let route = here()?;
    let mut messages = Words::new(html_lang(&page), &[]);
    messages.add(words);
    let mut model = Model::new(page, route, Arc::new(messages), Arc::default());
    model.library_here = false;
    Some(model)
}

/// The household on the screen.
fn household(model: &Model) -> Option<HouseholdId> {
    match model.route {
        Route::Household { household, .. } => Some(household),
        _ => model.me.household,
    }
}

/// What this device has of the household on the screen.
async fn load(device: &Device, household: Option<HouseholdId>, me: PersonId) -> Option<Kept> {
    let mut kept = device.load(household?).await.ok().flatten()?;
    // A device may have passed through several hands: each sees and sends only their own.
    kept.outbox.retain(|pending| pending.change.author == me);
    Some(kept)
}

/// Adds what this device has to what the server drew. False: there is no plan where there should be one.
fn apply(model: &mut Model, kept: Option<Kept>) -> bool {
    let Some(household) = household(model) else { return true };
    match (&mut model.replica, kept) {
        (Some(replica), Some(kept)) => replica.take_kept(kept),
        (None, Some(kept)) if kept.state.is_some() => model.replica = Some(Replica::kept(household, kept)),
        (None, _) => return false,
        (Some(_), None) => {}
    }
    true
}

/// Whether the person chose another language on another device: the server has its words.
fn speaks_otherwise(model: &Model) -> bool {
    let plan = model.plan().filter(|_| model.tab.from_kept && window().navigator().on_line());
    let lang = plan.and_then(|plan| plan.people.get(&model.me.person).map(|it| *it.lang.get()));
    lang.is_some_and(|lang| lang != model.me.lang)
}

/// The language that the server drew the page in.
fn html_lang(page: &Page) -> Lang {
    let tag = document().document_element().and_then(|html| html.get_attribute("lang"));
    tag.and_then(|tag| Lang::parse(&tag)).unwrap_or(page.me.lang)
}
