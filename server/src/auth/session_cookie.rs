//! The cookie of a session, and how long it lasts.

use super::Token;
use crate::state::AppState;
use axum::http::header::{COOKIE, HeaderMap};
use cookie::{Cookie, SameSite};

/// How long a session lasts: half a year, in milliseconds.
pub const SESSION_MS: i64 = 182 * 24 * 3_600_000;

/// The value of a cookie of the request.
#[must_use]
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

pub(super) fn name(app: &AppState) -> &'static str {
    if app.config.is_https() { "__Host-session" } else { "session" }
}

/// The cookie of a new session.
pub(crate) fn new_cookie(app: &AppState, token: &Token) -> String {
    let mut cookie = empty_cookie(app);
    cookie.set_value(token.as_str().to_owned());
    cookie.set_max_age(cookie::time::Duration::milliseconds(SESSION_MS));
    cookie.to_string()
}

/// Takes the cookie away.
pub(crate) fn no_cookie(app: &AppState) -> String {
    let mut cookie = empty_cookie(app);
    cookie.set_max_age(cookie::time::Duration::ZERO);
    cookie.to_string()
}

fn empty_cookie(app: &AppState) -> Cookie<'static> {
    Cookie::build((name(app), ""))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.config.is_https())
        .build()
}
