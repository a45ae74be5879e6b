//! What a request prefers: language, looks, and whether the browser unpacks brotli; and the form that chooses them.

use super::local_path;
use super::problem::problem_page;
use crate::auth::SignedIn;
use crate::encoding::takes_brotli;
use crate::error::Problem;
use crate::posted::Posted;
use crate::record::{change_by, record_own};
use crate::state::AppState;
use app::domain::change::{Change, PersonChange};
use app::domain::plan::household::Role;
use app::domain::text::{Audience, Lang};
use app::model::{Appearance, Size, Theme};
use app::route;
use axum::extract::State;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::header::{ACCEPT_LANGUAGE, HeaderName, SET_COOKIE};
use axum::http::request::Parts;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use fluent_langneg::{
    NegotiationStrategy, convert_vec_str_to_langids_lossy, negotiate_languages, parse_accepted_languages,
};
use std::convert::Infallible;

/// Read from the session, the address, the cookies and the browser, in that order.
#[derive(Debug, Clone, Copy)]
pub struct RequestPreferences {
    pub lang: Lang,
    pub appearance: Appearance,
    pub packs: bool,
}

impl FromRequestParts<AppState> for RequestPreferences {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<RequestPreferences, Infallible> {
        let signed_in =
            <SignedIn as OptionalFromRequestParts<AppState>>::from_request_parts(parts, app).await;
        let theirs = signed_in.ok().flatten().map(|it| it.person.lang);
        let asked = route::value(parts.uri.query().unwrap_or_default(), "lang").and_then(Lang::parse);
        let kept = cookie(parts, "lang").as_deref().and_then(Lang::parse);
        let lang = theirs.or(asked).or(kept).unwrap_or_else(|| preferred(header(parts, ACCEPT_LANGUAGE)));
        let appearance = Appearance {
            theme: word(parts, "theme", &Theme::ALL, Theme::key),
            size: word(parts, "size", &Size::ALL, Size::key),
        };
        Ok(RequestPreferences { lang, appearance, packs: takes_brotli(&parts.headers) })
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

/// What the forms for language, theme and size of text send.
#[derive(Debug, serde::Deserialize)]
pub struct Preferences {
    lang: Option<String>,
    theme: Option<String>,
    size: Option<String>,
    #[serde(default)]
    back: String,
}

/// `POST /prefs`: the language goes with the person, theme and size stay with the device.
pub async fn set_preferences(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: Option<SignedIn>,
    Posted(wanted, _): Posted<Preferences>,
) -> Response {
    if let (Some(lang), Some(signed_in)) = (wanted.lang.as_deref().and_then(Lang::parse), &signed_in)
        && let Err(problem) = choose_language(&app, signed_in, lang).await
    {
        return problem_page(&app, &preferences, &problem).await;
    }
    // Only what there is: a cookie comes back with each request.
    let chosen = [
        ("lang", known(wanted.lang, &Lang::ALL, Lang::tag)),
        ("theme", known(wanted.theme, &Theme::ALL, Theme::key)),
        ("size", known(wanted.size, &Size::ALL, Size::key)),
    ];
    let secure = if app.config.is_https() { "; Secure" } else { "" };
    let cookies = chosen.into_iter().filter_map(|(name, value)| {
        let value = value?;
        Some((SET_COOKIE, format!("{name}={value}; Path=/; Max-Age=31536000; SameSite=Lax{secure}")))
    });
    let cookies: Vec<_> = cookies.collect();
    (AppendHeaders(cookies), Redirect::to(&local_path(&wanted.back))).into_response()
}

/// The key of one of these.
fn known<T: Copy>(wanted: Option<String>, all: &[T], key: fn(T) -> &'static str) -> Option<&'static str> {
    let wanted = wanted?;
    all.iter().map(|it| key(*it)).find(|key| *key == wanted)
}

async fn choose_language(app: &AppState, signed_in: &SignedIn, lang: Lang) -> Result<(), Problem> {
    if let (Role::Member, Some(household)) = (signed_in.person.role, signed_in.household) {
        let plan = app.journals.snapshot(household).await?;
        let base = plan.plan(Audience::All).people.get(&signed_in.person.id).and_then(|it| it.lang.version());
        let chosen = PersonChange::LanguageChosen { person: signed_in.person.id, lang };
        let change = Change { base, ..change_by(app, signed_in, chosen) };
        let made = record_own(app, signed_in, household, vec![change]).await?;
        return made.map_err(|_| Problem::NotAllowed);
    }
    app.store.set_language(signed_in.person.id, lang).await?;
    app.sessions.forget_all();
    Ok(())
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
