//! How a visitor looks at pages: language, looks, and whether the browser unpacks brotli.

use crate::app::App;
use crate::auth::SignedIn;
use app::domain::text::Lang;
use app::model::{Looks, Size, Theme};
use app::route;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::header::{ACCEPT_ENCODING, ACCEPT_LANGUAGE};
use axum::http::request::Parts;
use std::convert::Infallible;

/// Read from the session, the address, the cookies and the browser, in that order.
#[derive(Debug, Clone, Copy)]
pub struct Looking {
    pub lang: Lang,
    pub looks: Looks,
    pub packs: bool,
}

impl FromRequestParts<App> for Looking {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Looking, Infallible> {
        let signed_in = <SignedIn as OptionalFromRequestParts<App>>::from_request_parts(parts, app).await;
        let theirs = signed_in.ok().flatten().map(|it| it.person.lang);
        let asked = route::value(parts.uri.query().unwrap_or_default(), "lang").and_then(Lang::parse);
        let kept = cookie(parts, "lang").as_deref().and_then(Lang::parse);
        let lang = theirs.or(asked).or(kept).unwrap_or_else(|| preferred(parts));
        let looks = Looks {
            theme: word(parts, "theme", &Theme::ALL, Theme::key),
            size: word(parts, "size", &Size::ALL, Size::key),
        };
        let accepts =
            parts.headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Ok(Looking { lang, looks, packs: accepts.split(',').any(|it| it.trim().starts_with("br")) })
    }
}

fn cookie(parts: &Parts, name: &str) -> Option<String> {
    crate::auth::cookie(&parts.headers, name)
}

fn word<T: Copy + Default>(parts: &Parts, name: &str, all: &[T], key: fn(T) -> &'static str) -> T {
    let kept = cookie(parts, name).unwrap_or_default();
    all.iter().copied().find(|it| key(*it) == kept).unwrap_or_default()
}

/// Ukrainian, unless the browser asks for Dutch or English before it. Never another language.
fn preferred(parts: &Parts) -> Lang {
    let wanted = parts.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let tags = wanted.split(',').map(|tag| tag.trim().split(['-', ';']).next().unwrap_or_default());
    let mut known = tags.filter_map(Lang::parse);
    match known.next() {
        Some(Lang::Nl) => Lang::Nl,
        // Many phones of Ukrainian households are set to English or Russian: Ukrainian is the default.
        _ => Lang::Uk,
    }
}
