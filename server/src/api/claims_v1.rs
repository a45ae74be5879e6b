//! Who is translating what: a device asks for a text, or gives it back.

use crate::auth::SignedIn;
use crate::claims;
use crate::error::Problem;
use crate::journal::to_json;
use crate::state::AppState;
use app::model::queue::ClaimAsked;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

/// `POST /api/claims/v1`: a [`ClaimAsked`]; the answer is a [`app::model::queue::ClaimsOf`].
pub async fn claim(
    State(app): State<AppState>,
    signed_in: SignedIn,
    body: Bytes,
) -> Result<Response, Problem> {
    let asked: ClaimAsked = serde_json::from_slice(&body).map_err(|_| Problem::Malformed)?;
    let claims = claims::ask(&app, &signed_in, asked).await?;
    Ok(([(CONTENT_TYPE, "application/json")], to_json(&claims)).into_response())
}
