//! What a form posted (`application/x-www-form-urlencoded`), and the form in which texts of people are kept.

use crate::error::Problem;
use app::domain::change::form::Fields;
use app::domain::change::{Body, Change};
use app::domain::spelling::tidy;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderMap};
use axum::response::IntoResponse;
use icu_normalizer::ComposingNormalizerBorrowed;
use serde::de::DeserializeOwned;

/// A form, and the fields that it was read from: each value in the form in which it is kept. A form that cannot be read
/// is refused.
#[derive(Debug)]
pub struct Posted<T>(pub T, pub Fields);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Posted<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Posted<T>, Problem> {
        if !is_form(request.headers()) {
            return Err(Problem::NotAForm);
        }
        let body = Bytes::from_request(request, state).await.map_err(|refused| {
            let status = refused.into_response().status();
            if status == StatusCode::PAYLOAD_TOO_LARGE { Problem::TooLarge } else { Problem::Malformed }
        })?;
        let fields: Vec<(String, String)> =
            serde_urlencoded::from_bytes(&body).map_err(|_| Problem::Malformed)?;
        let fields: Vec<(String, String)> =
            fields.into_iter().map(|(name, value)| (name, kept(&value))).collect();
        let tidied = serde_urlencoded::to_string(&fields).map_err(|_| Problem::Malformed)?;
        let form = serde_urlencoded::from_str(&tidied).map_err(|_| Problem::Malformed)?;
        Ok(Posted(form, Fields(fields)))
    }
}

/// Whether what was sent says that it is a form.
pub(crate) fn is_form(headers: &HeaderMap) -> bool {
    let sort = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    sort.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded")
}

/// Brings what a person wrote in a change into the form in which it is kept. Installed programs may send it otherwise,
/// and one text must not have two hashes.
pub(crate) fn tidy_words(change: &mut Change) {
    if let Body::Known(kind) = &mut change.body {
        kind.tidy(composed);
    }
}

/// A text as it is kept.
pub(crate) fn kept(text: &str) -> String {
    tidy(&composed(text))
}

/// The normal form in which a letter with its mark is one character (NFC): phones send й also as и with a breve.
fn composed(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn a_letter_from_parts_is_kept_as_one() {
        assert_eq!(kept("Мии\u{306} і\u{308}жак\u{200b}"), "Мий їжак");
        assert_eq!(kept("\u{feff}"), "");
    }
}
