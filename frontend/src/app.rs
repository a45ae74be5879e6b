//! Starts the app in this tab: reads the page, draws the screen, and attaches what listens and follows.

use crate::indexed_db::{Device, Tab};
use crate::links::here;
use crate::screen::{self, Start};
use crate::store::{Program, Store};
use crate::web::{self, document, pause, window, yield_to_event_loop};
use crate::{clock, forms, later, links, persist};
use any_spawner::Executor;
use app::domain::id::HouseholdId;
use app::domain::library::Library;
use app::domain::text::Lang;
use app::i18n::Words;
use app::model::{Extra, Model, Page};
use app::replica::Replica;
use app::replica::storage::StoredReplica;
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
    pub from_storage: bool,
    /// What the server drew cannot be taken over: others have changed it, or an instance before this one
    /// failed on it.
    pub mount: bool,
}

/// [`Extra::Welcome`] in a page.
const WELCOME: &str = "\"welcome\"";

/// Takes over the page that the server drew, or draws one from what is kept. False: there is nothing
/// to draw it from.
pub async fn start(program: Program, given: Given) -> bool {
    let Given { page, words, library, library_url, tab, from_storage, mount } = given;
    let needs_library = library.is_none();
    web::ends_with(tab.signal());
    let Some((mut model, extra)) = read(&page, words) else { return false };
    yield_to_event_loop().await;
    // What stands in one word is read here: the first page of all waits for no other piece of the program.
    if extra.as_deref() == Some(WELCOME) {
        model.extra = Extra::Welcome;
    } else if let Some(extra) = extra {
        let Some(extra) = (program.extra)(extra).await else { return false };
        model.extra = extra;
    }
    if let Some(library) = library
        && let Some(pack) = later::pack(library).await
    {
        pack.open(&mut model);
    }
    yield_to_event_loop().await;
    model.tab.from_storage = from_storage;
    let (device, offset) = (Device(tab), model.now.0 - clock::now().0);
    // The screen of a page without its library is not the one that the server drew, nor is one whose piece of the program
    // is missing.
    let has_all = !model.route.needs_library() || model.library_here;
    let mount = !(program.load)(model.route).await || mount || from_storage || !has_all;
    if mount {
        let kept = later::kept(device.clone(), household(&model), model.me.person).await;
        if !apply(&mut model, kept) {
            return false;
        }
    }
    if speaks_otherwise(&model) {
        device.reload_from_server().await;
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
    yield_to_event_loop().await;
    forms::attach(store);
    links::attach(store);
    persist::attach(store);
    // For the journeys in a browser: from now on links and forms are ours.
    if let Some(body) = document().body() {
        let _ = body.set_attribute("data-live", "1");
    }
    spawn_local(go_on(store, mount, needs_library.then_some(library_url)));
    true
}

/// What comes when the page is alive.
async fn go_on(store: Store, mounted: bool, library_url: Option<String>) {
    // A tap comes first.
    yield_to_event_loop().await;
    // Without network there may be no such piece now: what is edited meanwhile is written all the same.
    let is_here = later::load().await;
    if is_here && !mounted {
        // The server's own page is on the screen: now what this device has beside it.
        let (household, me) = store.with(|model| (household(model), model.me.person));
        let kept = later::kept(store.device(), household, me).await;
        store.update(|model| apply(model, kept));
    }
    persist::open(store);
    if !is_here {
        // Until there is network again.
        while !later::load().await {
            pause().await;
        }
    }
    later::attach(store).await;
    (store.program().load_all)().await;
    if let Some(url) = library_url {
        later::fetch_library(store, url).await;
    }
}

/// The state that the server drew the page with, and the JSON of what only some pages bring along.
fn read(page: &str, words: String) -> Option<(Model, Option<String>)> {
    let (mut page, extra) = Page::read(page)?;
    let route = here()?;
    let mut messages = Words::new(html_lang(&page), &[]);
    messages.add(words);
    let asked_if = std::mem::take(&mut page.asked_if);
    let library = Arc::new(Library { asked_if, ..Library::default() });
    let mut model = Model::new(page, route, Arc::new(messages), library);
    model.library_here = false;
    Some((model, extra))
}

/// The household on the screen.
fn household(model: &Model) -> Option<HouseholdId> {
    match model.route {
        Route::Household { household, .. } => Some(household),
        _ => model.me.household,
    }
}

/// Adds what this device has to what the server drew. False: there is no plan where there should be one.
fn apply(model: &mut Model, kept: Option<StoredReplica>) -> bool {
    let Some(household) = household(model) else { return true };
    match (&mut model.replica, kept) {
        (Some(replica), Some(kept)) => replica.begin_with(kept),
        (None, Some(kept)) if kept.state.is_some() => model.replica = Some(Replica::stored(household, kept)),
        (None, _) => return false,
        (Some(_), None) => {}
    }
    true
}

/// Whether the person chose another language on another device: the server has its words.
fn speaks_otherwise(model: &Model) -> bool {
    let plan = model.plan().filter(|_| model.tab.from_storage && window().navigator().on_line());
    let lang = plan.and_then(|plan| plan.people.get(&model.me.person).map(|it| *it.lang.get()));
    lang.is_some_and(|lang| lang != model.me.lang)
}

/// The language that the server drew the page in.
fn html_lang(page: &Page) -> Lang {
    let tag = document().document_element().and_then(|html| html.get_attribute("lang"));
    tag.and_then(|tag| Lang::parse(&tag)).unwrap_or(page.me.lang)
}
