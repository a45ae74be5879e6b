//! The device as the scripts in `frontend/js/device` open it: its storage behind the port of
//! [`app::replica::storage`], the lock of the one who sends, the other tabs.

use app::domain::change::Change;
use app::domain::id::{ChangeId, HouseholdId};
use app::domain::journal::Cursor;
use app::domain::time::Moment;
use app::replica::storage::{Storage, StorageError, StoredHousehold, StoredReplica, Writing};
use js_sys::{Array, Function, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, EventSource, HtmlElement};

#[wasm_bindgen]
extern "C" {
    /// What `frontend/js/device/tab.js` opens.
    #[derive(Clone, Debug)]
    pub type Tab;

    #[wasm_bindgen(method, catch)]
    async fn load(this: &Tab, household: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn write(
        this: &Tab,
        household: &str,
        cursor: f64,
        fingerprint: Option<String>,
        anew: bool,
        plan: Option<String>,
        upserts: Vec<String>,
        deleted: Vec<String>,
        sent: Vec<String>,
    ) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn sent(this: &Tab, household: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn opened(this: &Tab, household: &str, at: f64) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn forget(this: &Tab, household: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn households(this: &Tab) -> Result<JsValue, JsValue>;
    /// Calls `then` with the household that another tab has written.
    #[wasm_bindgen(method, js_name = onMessage)]
    pub(crate) fn on_message(this: &Tab, then: &Function);
    /// Waits until nobody else on this device sends; calling the result ends it.
    #[wasm_bindgen(method, catch)]
    async fn lock(this: &Tab) -> Result<JsValue, JsValue>;
    /// Calls `then` with whether this tab is to listen to the live stream, whenever that changes.
    #[wasm_bindgen(method, js_name = onTurn)]
    pub(crate) fn on_turn(this: &Tab, then: &Function);
    #[wasm_bindgen(method, catch)]
    async fn wake(this: &Tab) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn persist(this: &Tab) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn room(this: &Tab) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn clear(this: &Tab) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn orphan(this: &Tab, household: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = reloadFromServer)]
    async fn reload_from_server(this: &Tab) -> Result<JsValue, JsValue>;
    /// Aborts when another instance of the program takes over.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn signal(this: &Tab) -> AbortSignal;
    /// Closes the stream when another instance of the program takes over.
    #[wasm_bindgen(method)]
    pub(crate) fn owns(this: &Tab, stream: &EventSource);
    /// Notes what is typed, chosen and opened in an element; calling the result puts it back.
    #[wasm_bindgen(method)]
    pub(crate) fn typed(this: &Tab, container: &HtmlElement) -> Function;
    #[wasm_bindgen(method, catch)]
    async fn push(this: &Tab, act: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = pushDetails)]
    async fn push_details(this: &Tab) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = setPushDetails)]
    async fn set_push_details(this: &Tab, shown: bool) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = noteReminders)]
    async fn note_reminders(this: &Tab, words: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn copy(this: &Tab, text: &str) -> Result<JsValue, JsValue>;
}

/// The browser's own storage.
#[derive(Clone, Debug)]
pub struct Device(pub Tab);

/// The right to send: while it lives, no other tab and no worker sends.
pub(crate) struct Sending(JsValue);

impl Drop for Sending {
    fn drop(&mut self) {
        if let Some(release) = self.0.dyn_ref::<Function>() {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

impl Device {
    pub(crate) async fn lock(&self) -> Sending {
        Sending(self.0.lock().await.unwrap_or(JsValue::NULL))
    }

    /// Asks the browser to send later, also without this tab. Not every browser can.
    pub(crate) async fn wake(&self) {
        let _ = self.0.wake().await;
    }

    pub(crate) async fn persist(&self) {
        let _ = self.0.persist().await;
    }

    /// Bytes used, and whether the browser promised to keep them.
    pub(crate) async fn room(&self) -> Option<(u64, bool)> {
        let room: Array = self.0.room().await.ok()?.dyn_into().ok()?;
        Some((room.get(0).as_f64()? as u64, room.get(1).as_bool()?))
    }

    /// Forgets everything: the person leaves.
    pub(crate) async fn clear(&self) {
        let _ = self.0.clear().await;
    }

    /// Forgets a household that is not ours any more; its unsent words are shown on the next page.
    pub(crate) async fn orphan(&self, household: HouseholdId) {
        let _ = self.0.orphan(&household.to_string()).await;
    }

    /// Starts anew with a page of the server's.
    pub(crate) async fn reload_from_server(&self) {
        let _ = self.0.reload_from_server().await;
    }

    /// Does something about reminders here, and gives how it stands with them then (`frontend/js/device/push.js`).
    pub(crate) async fn push(&self, act: &str) -> Option<String> {
        self.0.push(act).await.ok()?.as_string()
    }

    pub(crate) async fn push_details(&self) -> bool {
        self.0.push_details().await.is_ok_and(|shown| shown.is_truthy())
    }

    pub(crate) async fn set_push_details(&self, shown: bool) {
        let _ = self.0.set_push_details(shown).await;
    }

    /// Keeps what reminders say, as JSON, where the service worker looks for it.
    pub(crate) async fn note_reminders(&self, words: &str) {
        let _ = self.0.note_reminders(words).await;
    }

    pub(crate) async fn copy(&self, text: &str) -> bool {
        self.0.copy(text).await.is_ok()
    }
}

impl Storage for Device {
    async fn load(&self, household: HouseholdId) -> Result<Option<StoredReplica>, StorageError> {
        let found = self.0.load(&household.to_string()).await.map_err(why)?;
        if found.is_undefined() {
            return Ok(None);
        }
        let outbox = texts(get(&found, "outbox"));
        let (plan, seq) = (text(get(&found, "plan")), get(&found, "cursor").as_f64());
        let fingerprint = text(get(&found, "fingerprint")).and_then(|text| text.parse().ok());
        let plan = plan.as_deref().zip(seq.map(|seq| Cursor { seq: seq as u64, fingerprint }));
        Ok(Some(StoredReplica::read(plan, &outbox)))
    }

    async fn write(&self, household: HouseholdId, writing: &Writing) -> Result<(), StorageError> {
        let cursor = writing.state.as_ref().map(|(_, cursor)| *cursor).unwrap_or_default();
        let fingerprint = cursor.fingerprint.map(|it| it.to_string());
        let plan = writing.state.as_ref().map(|(plan, _)| json(plan.as_ref())).transpose()?;
        let mut upserts = Vec::with_capacity(2 * writing.upserts.len());
        for pending in &writing.upserts {
            upserts.extend([pending.change.id.to_string(), json(pending)?]);
        }
        let deleted = writing.deleted.iter().map(ChangeId::to_string).collect();
        let mut sent = Vec::with_capacity(2 * writing.sent.len());
        for change in &writing.sent {
            sent.extend([change.id.to_string(), json(change)?]);
        }
        let (household, seq) = (household.to_string(), cursor.seq as f64);
        let done =
            self.0.write(&household, seq, fingerprint, writing.anew, plan, upserts, deleted, sent).await;
        done.map(|_| ()).map_err(why)
    }

    async fn sent(&self, household: HouseholdId) -> Result<Vec<Change>, StorageError> {
        let all = texts(self.0.sent(&household.to_string()).await.map_err(why)?);
        Ok(all.iter().filter_map(|change| serde_json::from_str(change).ok()).collect())
    }

    async fn opened(&self, household: HouseholdId, at: Moment) -> Result<(), StorageError> {
        self.0.opened(&household.to_string(), at.0 as f64).await.map(|_| ()).map_err(why)
    }

    async fn forget(&self, household: HouseholdId) -> Result<(), StorageError> {
        self.0.forget(&household.to_string()).await.map(|_| ()).map_err(why)
    }

    async fn households(&self) -> Result<Vec<StoredHousehold>, StorageError> {
        let all = self.0.households().await.map_err(why)?;
        let all = all.dyn_into::<Array>().unwrap_or_default();
        let stored = all.iter().filter_map(|one| {
            Some(StoredHousehold {
                household: get(&one, "household").as_string()?.parse().ok()?,
                opened: get(&one, "opened").as_f64().map(|at| Moment(at as i64)),
                outbox: get(&one, "outbox").as_f64()? as usize,
                sent: text(get(&one, "sent")).and_then(|id| id.parse().ok()),
            })
        });
        Ok(stored.collect())
    }
}

fn text(value: JsValue) -> Option<String> {
    value.as_string()
}

fn texts(list: JsValue) -> Vec<String> {
    list.dyn_into::<Array>().unwrap_or_default().iter().filter_map(text).collect()
}

fn json(it: &impl Serialize) -> Result<String, StorageError> {
    serde_json::to_string(it).map_err(|_| StorageError::Unavailable)
}

fn get(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or_default()
}

fn why(error: JsValue) -> StorageError {
    match get(&error, "name").as_string().as_deref() {
        Some("QuotaExceededError") => StorageError::Full,
        _ => StorageError::Unavailable,
    }
}
