//! The button that takes a text, or gives it back, without the program.

use crate::auth::SignedIn;
use crate::claims;
use crate::error::Problem;
use crate::pages::preferences::RequestPreferences;
use crate::pages::problem::or_problem;
use crate::pages::show::draw;
use crate::posted::Posted;
use crate::state::AppState;
use app::domain::id::HouseholdId;
use app::domain::text::{Lang, TextHash};
use app::model::Notice;
use app::model::queue::{ClaimAsked, Source};
use app::route::Route;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Debug, serde::Deserialize)]
pub struct ClaimForm {
    household: HouseholdId,
    source: TextHash,
    into: Lang,
    #[serde(default)]
    back: String,
}

/// `POST /staff/queue/claim`: then the queue again, with who has what.
pub async fn claim_text(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, _): Posted<ClaimForm>,
) -> Response {
    let of = Source { household: form.household, source: form.source, into: form.into };
    let asked = ClaimAsked { of, back: !form.back.is_empty() };
    let answer = answer(&app, preferences, &signed_in, asked).await;
    or_problem(&app, &preferences, answer).await
}

async fn answer(
    app: &AppState,
    preferences: RequestPreferences,
    signed_in: &SignedIn,
    asked: ClaimAsked,
) -> Result<Response, Problem> {
    let queue = Route::Queue.to_string();
    if !claims::ask(app, signed_in, asked).await?.too_many {
        return Ok(Redirect::to(&queue).into_response());
    }
    // At the text itself, which is open then.
    let notice = Notice { form: asked.of.name(), word: "staff-claim-too-many".into(), good: false };
    let uri: Uri = queue.parse().unwrap_or_else(|_| Uri::from_static("/"));
    draw(app, preferences, signed_in, &uri, Some(notice), StatusCode::UNPROCESSABLE_ENTITY).await
}
