//! What can go wrong in a request, and what is answered. The text of an internal error never leaves
//! the server; it is logged once, here.

use crate::content::BadLibrary;
use crate::journal::JournalError;
use crate::store::StoreError;
use app::replica::wire::RequestError;
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// A request that cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    #[error("signed out")]
    SignedOut,
    #[error("the device was taken out")]
    DeviceRemoved,
    #[error("not found")]
    NotFound,
    #[error("not allowed")]
    NotAllowed,
    #[error("from another site")]
    ForeignOrigin,
    #[error("malformed")]
    Malformed,
    #[error("not what a form sends")]
    NotAForm,
    #[error("too large")]
    TooLarge,
    #[error("too many at a time")]
    TooMany,
    #[error("a newer version of the wire")]
    UnknownVersion,
    #[error(transparent)]
    Journal(#[from] JournalError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("stored data cannot be read, from byte {} of it", .0.column())]
    Unreadable(#[from] serde_json::Error),
    #[error(transparent)]
    Library(#[from] BadLibrary),
    #[error("a task of the server's was stopped")]
    Stopped,
}

impl Problem {
    /// The status, the name on the wire, and the kind of page that explains it.
    #[must_use]
    pub fn answer(&self) -> (StatusCode, &'static str) {
        match self {
            Problem::SignedOut => (StatusCode::UNAUTHORIZED, "signed-out"),
            Problem::DeviceRemoved => (StatusCode::UNAUTHORIZED, "device-removed"),
            Problem::NotFound => (StatusCode::NOT_FOUND, "not-found"),
            Problem::NotAllowed => (StatusCode::FORBIDDEN, "not-allowed"),
            Problem::ForeignOrigin => (StatusCode::FORBIDDEN, "foreign-origin"),
            Problem::Malformed => (StatusCode::BAD_REQUEST, "malformed"),
            Problem::NotAForm => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "malformed"),
            Problem::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
            Problem::TooMany => (StatusCode::TOO_MANY_REQUESTS, "too-many"),
            Problem::UnknownVersion => (StatusCode::BAD_REQUEST, "unknown-version"),
            Problem::Journal(_) | Problem::Stopped => (StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
            // It passes: what was sent is sent again.
            Problem::Store(error) if error.trouble().is_some() => {
                (StatusCode::SERVICE_UNAVAILABLE, "unavailable")
            }
            Problem::Store(_) | Problem::Unreadable(_) | Problem::Library(_) => {
                (StatusCode::INTERNAL_SERVER_ERROR, "unavailable")
            }
        }
    }

    /// Whether it is what is stored of one household that cannot be read, and of others can.
    #[must_use]
    pub fn is_of_one_household(&self) -> bool {
        matches!(
            self,
            Problem::Unreadable(_) | Problem::Store(StoreError::Unreadable(_) | StoreError::NewerPlan)
        )
    }

    /// Logs what only the log may know.
    pub fn log(&self) {
        if self.answer().0.is_server_error() {
            tracing::error!(error = %self, "a request failed");
        }
    }
}

/// The answer for programs; pages are made in [`crate::pages`].
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.log();
        let (status, name) = self.answer();
        (status, Json(RequestError { error: name.to_owned() })).into_response()
    }
}
