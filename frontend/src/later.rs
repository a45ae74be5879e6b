//! What a page can be alive without: reading what the storage holds and what the server sends, the live stream,
//! sending, newer words. A piece of the program of its own (`frontend/README.md`), fetched when the page is
//! alive; a page that starts from the storage, or with the library, fetches it first.
//!
//! The rule that makes it right: whatever reads the forms of the wire is called from here alone. Keeping an
//! edit needs only to write them, and stands in the main piece.

use crate::indexed_db::Device;
use crate::store::{Coming, Store};
use crate::words::Pack;
use crate::{install, live, looking, offers, other_household, persist, push, send, unsent_buttons, words};
use app::domain::change::form::Fields;
use app::domain::id::{HouseholdId, PersonId};
use app::replica::storage::{Storage, StoredReplica};
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlFormElement;

/// The piece could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> NotLoaded {
        NotLoaded
    }
}

/// Fetches the piece. False: it cannot be had now; asking again tries again.
pub(crate) async fn load() -> bool {
    preload_later().await.is_ok()
}

/// Attaches what listens to the network and to other tabs.
#[wasm_split(later, preload(preload_later), fallible)]
fn attach_all(store: Store) -> Result<(), NotLoaded> {
    unsent_buttons::attach(store);
    persist::attach_rest(store);
    live::attach(store);
    send::attach(store);
    install::attach(store);
    push::attach(store);
    words::attach(store);
    looking::attach(store);
    offers::attach(store);
    (store.program().queue.attach)(store);
    Ok(())
}

pub(crate) async fn attach(store: Store) -> bool {
    attach_all(store).await.is_ok()
}

#[wasm_split(later, fallible)]
fn load_kept(
    device: Device,
    household: HouseholdId,
    me: PersonId,
) -> Result<Coming<Option<StoredReplica>>, NotLoaded> {
    Ok(Box::pin(async move {
        let mut kept = device.load(household).await.ok().flatten()?;
        // A device may have passed through several hands: each sees and sends only their own.
        kept.outbox.retain(|pending| pending.change.author == me);
        Some(kept)
    }))
}

/// What this device has of a household.
pub(crate) async fn kept(
    device: Device,
    household: Option<HouseholdId>,
    me: PersonId,
) -> Option<StoredReplica> {
    load_kept(device, household?, me).await.ok()?.await
}

#[wasm_split(later, fallible)]
fn read_pack(json: String) -> Result<Option<Pack>, NotLoaded> {
    Ok(Pack::read(&json))
}

/// The pack of the library.
pub(crate) async fn pack(json: String) -> Option<Pack> {
    read_pack(json).await.ok().flatten()
}

#[wasm_split(later, fallible)]
fn get_library(store: Store, url: String) -> Result<Coming<()>, NotLoaded> {
    Ok(Box::pin(async move { words::fetch_library(store, &url).await }))
}

/// Gets the pack of the library where the page came without it.
pub(crate) async fn fetch_library(store: Store, url: String) {
    if let Ok(fetching) = get_library(store, url).await {
        fetching.await;
    }
}

#[wasm_split(later, fallible)]
fn make_other(store: Store, form: HtmlFormElement, fields: Fields) -> Result<(), NotLoaded> {
    other_household::make(store, form, fields);
    Ok(())
}

/// Makes a change of a household that is not on this screen.
pub(crate) fn other_household(store: Store, form: HtmlFormElement, fields: Fields) {
    spawn_local(async move {
        let _ = make_other(store, form, fields).await;
    });
}

#[wasm_split(later, fallible)]
fn rewrite_change(store: Store, id: String, texts: Vec<String>) -> Result<(), NotLoaded> {
    unsent_buttons::rewrite(store, &id, &texts);
    Ok(())
}

/// Puts other words in the place of those of a change that waits.
pub(crate) fn rewrite(store: Store, id: String, texts: Vec<String>) {
    spawn_local(async move {
        let _ = rewrite_change(store, id, texts).await;
    });
}
