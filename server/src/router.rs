//! Which address goes to which handler, and what every answer carries.

use crate::assets::Asset;
use crate::auth::Token;
use crate::encoding::takes_brotli;
use crate::limits::{FORM_BYTES, PUSH_BYTES, SYNC_BYTES, TROUBLE_BYTES};
use crate::pages::{coordination, library};
use crate::state::AppState;
use crate::{api, auth, pages};
use app::domain::text::Lang;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderMap, HeaderName,
    HeaderValue, IF_NONE_MATCH, VARY,
};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

/// Nothing but our own scripts and styles; wasm may be compiled; nobody may frame us.
fn policy(style_hash: &str, reload: Option<&str>) -> String {
    let reload = reload.map_or_else(String::new, |reload| format!(" {reload}"));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'{style_hash}; img-src 'self' data:; \
                   connect-src 'self'{reload}; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
                   frame-ancestors 'none'"
    )
}

/// The whole server as one service.
pub fn router(app: AppState) -> Router {
    let forms = Router::new()
        .route("/do", post(pages::make_change))
        .route("/prefs", post(pages::set_preferences))
        .route("/enter", get(pages::show_enter).post(pages::enter))
        .route("/leave", post(pages::leave))
        .route("/devices/remove", post(pages::remove_device))
        .route("/more/devices", get(pages::show_page).post(pages::invite_own))
        .route("/staff/household/{household}/family", get(pages::show_page).post(pages::invite_member))
        .route("/staff/seen", post(pages::mark_seen))
        .route("/staff/work", get(pages::show_page).post(pages::note_call))
        .route("/staff/several", get(pages::show_page).post(pages::give_to_several))
        .route("/staff/several/undo", post(pages::take_back))
        .route("/staff/interpreters", get(pages::show_page).post(pages::tell_interpreter))
        .route("/staff/queue/claim", post(pages::claim_text))
        .route("/staff/glossary/{sort}", post(pages::change_glossary))
        .route("/staff/more", get(pages::show_page).post(pages::tell_phone))
        .route("/staff/desk/household", post(coordination::add_household))
        .route("/staff/desk/member", post(coordination::add_member))
        .route("/staff/desk/pair", post(coordination::pair))
        .route("/staff/desk/colleague", post(coordination::add_colleague))
        .route("/staff/desk/invite", post(coordination::invite))
        .route("/staff/desk/withdraw", post(coordination::withdraw))
        .route("/staff/desk/out", post(coordination::take_out))
        .route("/staff/desk/device", post(coordination::close_device))
        .route("/staff/desk/stand-in", post(coordination::hand_over))
        .route("/staff/desk/back", post(coordination::give_back))
        .route("/staff/desk/close", post(coordination::close))
        .route("/staff/desk/open", post(coordination::open))
        .route("/staff/desk/again", post(coordination::reopen_account))
        .route("/staff/desk/practice", post(coordination::add_practice))
        .route("/staff/desk/library/new", get(pages::show_page).post(library::add_topic))
        .route("/staff/desk/library/topic/{key}", get(pages::show_page).post(library::save_topic))
        .route("/staff/desk/library/amount/{key}", get(pages::show_page).post(library::save_amount))
        .route("/staff/desk/library/places/new", get(pages::show_page).post(library::add_place))
        .route("/near/wrong/{key}", get(pages::show_page).post(pages::report_place))
        .route("/staff/desk/library/place/{key}/answer", post(pages::answer_report))
        .route("/staff/desk/library/place/{key}", get(pages::show_page).post(library::save_place))
        .layer(middleware::from_fn_with_state(app.clone(), pages::keep_words))
        .layer(DefaultBodyLimit::max(FORM_BYTES));
    let programs = Router::new()
        .route("/api/sync/v1", post(api::sync))
        .route("/api/live/v1", get(api::live))
        .layer(DefaultBodyLimit::max(SYNC_BYTES));
    let troubles = Router::new()
        .route("/api/claims/v1", post(api::claim))
        .route("/api/trouble/v1", post(api::trouble))
        .layer(DefaultBodyLimit::max(TROUBLE_BYTES));
    let push = Router::new()
        .route("/api/push/v1", get(api::push_key).post(api::tell_push))
        .layer(DefaultBodyLimit::max(PUSH_BYTES));
    Router::new()
        .merge(push)
        .merge(forms)
        .merge(programs)
        .merge(troubles)
        .route("/shell/{app}/{lang}", get(shell))
        .route("/away/{lang}", get(pages::away_page))
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready))
        .fallback(get(other))
        .layer(middleware::from_fn_with_state(app.clone(), auth::require_same_origin))
        .layer(middleware::from_fn_with_state(app.clone(), pages::explain))
        .layer(middleware::from_fn_with_state(app.clone(), add_headers))
        .with_state(app)
}

/// Ready when something can be written and read.
async fn ready(State(app): State<AppState>) -> Response {
    match app.readiness.ask(&app.store, app.clock.now()).await {
        Ok(()) => "ready".into_response(),
        Err(trouble) => (StatusCode::SERVICE_UNAVAILABLE, trouble.to_string()).into_response(),
    }
}

/// A file of the site, or a screen.
async fn other(State(app): State<AppState>, request: Request) -> Response {
    let path = request.uri().path();
    if let Some(asset) = app.edition().site.file(path) {
        return file(asset, path.starts_with("/assets/"), request.headers());
    }
    if path.starts_with("/assets/") || path.starts_with("/api/") {
        return StatusCode::NOT_FOUND.into_response();
    }
    // A messenger has written the # of a link so that it became a part of the path.
    if let Some(token) = Token::find(path).first().filter(|_| path.starts_with("/enter")) {
        return Redirect::to(&format!("/enter#{}", token.as_str())).into_response();
    }
    use axum::handler::Handler;
    pages::show_page.call(request, app).await
}

/// `GET /shell/family/uk`: the page without data, for the service worker to keep, and in the header `perspectief-needs` the
/// addresses of all that it needs: with the page, so that they are never those of another release. In `perspectief-sums` stands
/// what each must be: first the page itself, then those in their order, at last the icon. A worker keeps nothing else.
async fn shell(
    State(app): State<AppState>,
    Path((kind, lang)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let staff = match kind.as_str() {
        "family" => false,
        "staff" => true,
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let Some(lang) = Lang::parse(&lang) else { return StatusCode::NOT_FOUND.into_response() };
    let edition = app.edition();
    let shell = edition.site.shell(staff, lang, pages::shell_page(&edition, staff, lang)).await;
    let mut response = file(&shell, false, &headers);
    let site = &edition.site;
    let needs: Vec<&str> = site.shell_needs(staff, lang).collect();
    let sum = |path: &&str| site.file(path).map_or("", Asset::sum).to_owned();
    let sums = std::iter::once(shell.sum().to_owned()).chain(needs.iter().chain(&["/icon.svg"]).map(sum));
    let sums = sums.collect::<Vec<_>>().join(" ");
    for (name, value) in [("perspectief-needs", needs.join(" ")), ("perspectief-sums", sums)] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}

fn file(asset: &Asset, hashed: bool, headers: &HeaderMap) -> Response {
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if known.is_some_and(|known| known.contains(&asset.etag)) {
        return (StatusCode::NOT_MODIFIED, [(CACHE_CONTROL, "no-cache"), (ETAG, asset.etag.as_str())])
            .into_response();
    }
    let packs = takes_brotli(headers) && asset.mime != "image/png";
    let body = if packs { asset.packed().clone() } else { asset.raw.clone() };
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(asset.mime));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    let keep = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Ok(etag) = HeaderValue::from_str(&asset.etag) {
        headers.insert(ETAG, etag);
    }
    if packs {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

async fn add_headers(
    State(app): State<AppState>,
    method: Method,
    uri: Uri,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let status = response.status();
    if status.is_server_error() {
        // The path names no person: ids at most.
        tracing::warn!(%method, path = uri.path(), status = status.as_u16(), "answered");
    }
    let headers = response.headers_mut();
    if let Ok(policy) =
        HeaderValue::from_str(&policy(app.edition().site.style_hash(), app.config.reload.as_deref()))
    {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=(self), payment=()"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if app.config.is_https() {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(HeaderName::from_static("strict-transport-security"), year);
    }
    response
}
