//! From a view to an answer.

use crate::assets::brotli;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderValue, VARY};
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::IntoView;
use std::sync::{Arc, Mutex, PoisonError};

/// How hard pages are compressed: they are made for each request, so fast matters most.
const QUALITY: u32 = 5;
/// Smaller pages are not worth it.
const WORTH: usize = 1_400;

/// Draws a page. What it shows is at hand already, so nothing in it waits.
pub(super) async fn html<V: IntoView + 'static>(
    status: StatusCode,
    packs: bool,
    view: impl FnOnce() -> V + Send + 'static,
) -> Response {
    finish(status, packs, bytes(view).await)
}

/// The HTML of a page.
pub(super) async fn bytes<V: IntoView + 'static>(view: impl FnOnce() -> V + Send + 'static) -> Bytes {
    // A page is drawn once, so its state is given away, not copied.
    let view = Arc::new(Mutex::new(Some(view)));
    let once = move || view.lock().unwrap_or_else(PoisonError::into_inner).take().map(|view| view());
    let draw = leptos_axum::render_app_async_with_context(|| {}, once);
    let response = draw(Request::new(Body::empty())).await;
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap_or_default();
    without_trailer(&body)
}

/// Behind the page leptos sends scripts with the data of its resources. We have none, and the policy
/// on scripts allows none in the page.
fn without_trailer(body: &Bytes) -> Bytes {
    const END: &[u8] = b"</html>";
    let end = body.windows(END.len()).rposition(|part| part == END);
    end.map_or_else(|| body.clone(), |end| body.slice(..end + END.len()))
}

pub(super) fn finish(status: StatusCode, packs: bool, body: Bytes) -> Response {
    let packed = packs && body.len() > WORTH;
    let body = if packed { brotli(&body, QUALITY).into() } else { body };
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    // A plan on a shared phone must not be found again with the back button after signing out.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding, cookie"));
    if packed {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}
