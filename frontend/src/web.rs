//! The browser's own things: window, document, events, timers, requests. It knows nothing of the app.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, AddEventListenerOptions, Document, Event, EventTarget, RequestInit, Response, Window,
};

/// The window of this tab.
///
/// # Panics
/// Outside a browser.
#[must_use]
#[expect(clippy::expect_used, reason = "this program only runs in a browser")]
pub(crate) fn window() -> Window {
    web_sys::window().expect("a window")
}

/// The document of this tab.
///
/// # Panics
/// Outside a browser.
#[must_use]
#[expect(clippy::expect_used, reason = "this program only runs in a browser")]
pub(crate) fn document() -> Document {
    window().document().expect("a document")
}

thread_local! {
    /// When this aborts, another instance of the program has taken over: this one hears nothing more.
    static ENDED: RefCell<Option<web_sys::AbortSignal>> = const { RefCell::new(None) };
}

/// From when on this instance is not to hear or do anything.
pub(crate) fn ends_with(signal: web_sys::AbortSignal) {
    ENDED.set(Some(signal));
}

fn has_ended() -> bool {
    ENDED.with_borrow(|signal| signal.as_ref().is_some_and(web_sys::AbortSignal::aborted))
}

/// Calls `handler` for each event of this name, for as long as the program runs.
pub(crate) fn on<E: JsCast + 'static>(target: &EventTarget, name: &str, handler: impl FnMut(E) + 'static) {
    let mut handler = handler;
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| handler(event.unchecked_into()));
    let options = AddEventListenerOptions::new();
    ENDED.with_borrow(|signal| signal.as_ref().inspect(|signal| options.set_signal(signal)).is_some());
    let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
        name,
        closure.as_ref().unchecked_ref(),
        &options,
    );
    closure.forget();
}

/// Calls `then` after some milliseconds.
pub(crate) fn after(millis: i32, then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(move || {
        if !has_ended() {
            then();
        }
    });
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), millis);
}

/// Calls `then` before the next painting.
pub(crate) fn before_painting(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let _ = window().request_animation_frame(then.unchecked_ref());
}

/// Lets the browser do what waits, such as a tap: work in one piece would hold it up.
pub(crate) async fn yield_to_event_loop() {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback(&done);
    });
    let _ = JsFuture::from(promise).await;
}

/// Lets some seconds go by.
pub(crate) async fn pause() {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, 3_000);
    });
    let _ = JsFuture::from(promise).await;
}

/// Why a request has no good answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RequestError {
    /// No network, or the server is away: try again later.
    Unreachable,
    /// The server says itself that it cannot answer this now; others it may.
    Failed,
    /// The session has ended.
    SignedOut,
}

/// Longest wait for an answer that is small, and for a file on a slow line, in milliseconds.
const ANSWER_MS: i32 = 30_000;
const FILE_MS: i32 = 120_000;

/// Posts JSON to our own server.
///
/// # Errors
/// When no good answer comes.
pub(crate) async fn post(path: &str, body: &str) -> Result<String, RequestError> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&JsValue::from_str(body));
    let headers = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&headers, &"content-type".into(), &"application/json".into());
    init.set_headers(&headers);
    ask(path, &init, ANSWER_MS).await
}

/// Gets a text from our own server.
///
/// # Errors
/// When no good answer comes.
pub(crate) async fn get(path: &str) -> Result<String, RequestError> {
    ask(path, &RequestInit::new(), FILE_MS).await
}

/// A request that hangs must not keep others from sending: it is given up after a while.
async fn ask(path: &str, init: &RequestInit, limit: i32) -> Result<String, RequestError> {
    // Not `AbortSignal.timeout`, which iPhones have since iOS 16 only.
    if let Ok(ending) = AbortController::new() {
        init.set_signal(Some(&ending.signal()));
        after(limit, move || ending.abort());
    }
    text(window().fetch_with_str_and_init(path, init)).await
}

async fn text(answer: js_sys::Promise) -> Result<String, RequestError> {
    let response = JsFuture::from(answer).await.map_err(|_| RequestError::Unreachable)?;
    let response: Response = response.unchecked_into();
    let (status, is_ok) = (response.status(), response.ok());
    let text = response.text().map_err(|_| RequestError::Unreachable)?;
    let text = JsFuture::from(text).await.map_err(|_| RequestError::Unreachable)?;
    match text.as_string() {
        Some(text) if is_ok => Ok(text),
        // A network that asks for its own password answers so too, with a page.
        Some(text) if status == 401 && text.starts_with('{') => Err(RequestError::SignedOut),
        // Its own words, not a proxy's.
        Some(text) if status == 500 && text.starts_with('{') => Err(RequestError::Failed),
        _ => Err(RequestError::Unreachable),
    }
}
