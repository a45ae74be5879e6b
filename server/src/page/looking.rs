//! How a visitor looks at pages: language, looks, and whether the browser unpacks brotli.

use crate::app::App;
use crate::auth::SignedIn;
use app::domain::text::Lang;
use app::model::{Looks, Size, Theme};
use app::route;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::header::{ACCEPT_ENCODING, ACCEPT_LANGUAGE, HeaderName};
use axum::http::request::Parts;
use fluent_langneg::{
    NegotiationStrategy, convert_vec_str_to_langids_lossy, negotiate_languages, parse_accepted_languages,
};
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
        let lang = theirs.or(asked).or(kept).unwrap_or_else(|| preferred(header(parts, ACCEPT_LANGUAGE)));
        let looks = Looks {
            theme: word(parts, "theme", &Theme::ALL, Theme::key),
            size: word(parts, "size", &Size::ALL, Size::key),
        };
        let accepts = header(parts, ACCEPT_ENCODING);
        Ok(Looking { lang, looks, packs: accepts.split(',').any(|it| it.trim().starts_with("br")) })
    }
}

fn header(parts: &Parts, name: HeaderName) -> &str {
    parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn cookie(parts: &Parts, name: &str) -> Option<String> {
    crate::auth::cookie(&parts.headers, name)
}

fn word<T: Copy + Default>(parts: &Parts, name: &str, all: &[T], key: fn(T) -> &'static str) -> T {
    let kept = cookie(parts, name).unwrap_or_default();
    all.iter().copied().find(|it| key(*it) == kept).unwrap_or_default()
}

/// Ukrainian, unless the browser asks for Dutch before it. Never another language.
fn preferred(wanted: &str) -> Lang {
    let ours = convert_vec_str_to_langids_lossy(Lang::ALL.map(Lang::tag));
    let wanted = parse_accepted_languages(wanted);
    let known = negotiate_languages(&wanted, &ours, None, NegotiationStrategy::Filtering);
    match known.first().and_then(|tag| Lang::parse(tag.language.as_str())) {
        Some(Lang::Nl) => Lang::Nl,
        // Many phones of Ukrainian households are set to English or Russian: Ukrainian is the default.
        _ => Lang::Uk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_dutch_when_it_asks_for_that_before_another_of_ours_and_else_ukrainian() {
        for (wanted, lang) in [
            ("", Lang::Uk),
            ("*", Lang::Uk),
            ("nl", Lang::Nl),
            ("nl-BE,nl;q=0.9,en;q=0.8", Lang::Nl),
            ("de-DE, NL;q=0.5", Lang::Nl),
            ("uk-UA,uk;q=0.9,nl;q=0.8", Lang::Uk),
            ("en-US,en;q=0.9,nl;q=0.8", Lang::Uk),
            ("ru,nl;q=0.5", Lang::Nl),
            ("ru-RU,ru;q=0.9", Lang::Uk),
            ("no such; thing, -,nl", Lang::Nl),
        ] {
            assert_eq!(preferred(wanted), lang, "{wanted}");
        }
    }
}
