//! Forms posted by a browser without wasm (or before it has arrived). They make the same changes as
//! the browser makes itself, by the same way into the journal.

use super::entrance::entrance_before;
use super::local_path;
use super::preferences::RequestPreferences;
use super::problem::problem_page;
use super::show::draw;
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::posted::Posted;
use crate::record::{change_by, record_own};
use crate::state::AppState;
use app::domain::access::Refusal;
use app::domain::change::form::{self, Fields};
use app::domain::change::{self, Body, Change};
use app::domain::id::HouseholdId;
use app::domain::text::{Audience, Lang};
use app::model::Notice;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};

/// `POST /do`: makes a change of a form, then shows the page it came from.
pub async fn make_change(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: Option<SignedIn>,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Response {
    let fields = Fields(fields);
    let back = local_path(fields.get("back"));
    let Some(signed_in) = signed_in else { return Redirect::to(&entrance_before(&back)).into_response() };
    let made = match new_changes(&app, &signed_in, preferences.lang, &fields).await {
        // Nothing was touched.
        Ok((_, changes)) if changes.is_empty() => Ok(Ok(())),
        Ok((household, changes)) => {
            record_own(&app, &signed_in, household, changes).await.map_err(Problem::from)
        }
        Err(refused) => refused,
    };
    match made {
        Ok(Ok(())) => Redirect::to(&back).into_response(),
        Ok(Err(reason)) => {
            // The page again, with the reason at the form and the words in it: nothing is lost.
            let notice = Notice::refused(fields.get("form"), reason, fields.own_words());
            let uri: Uri = back.parse().unwrap_or_else(|_| Uri::from_static("/"));
            match draw(&app, preferences, &signed_in, &uri, Some(notice), StatusCode::UNPROCESSABLE_ENTITY)
                .await
            {
                Ok(page) => page,
                Err(problem) => problem_page(&app, &preferences, &problem).await,
            }
        }
        Err(problem) => problem_page(&app, &preferences, &problem).await,
    }
}

/// Made, refused for a reason that the person can do something about, or failed.
pub(super) type Made = Result<Result<(), Refusal>, Problem>;

async fn new_changes(
    app: &AppState,
    signed_in: &SignedIn,
    lang: Lang,
    fields: &Fields,
) -> Result<(HouseholdId, Vec<Change>), Made> {
    let named = match fields.get("household") {
        "" => signed_in.household.ok_or(Err(Problem::NotFound))?,
        id => id.parse().map_err(|_| Err(Problem::NotFound))?,
    };
    let snapshot = app.journals.snapshot(named).await.map_err(|error| Err(error.into()))?;
    signed_in.may_read(snapshot.plan(Audience::Team)).map_err(Err)?;
    let edition = app.edition();
    let mut context = form::FormContext {
        plan: snapshot.plan(signed_in.audience()),
        library: &edition.content.library,
        lang,
        today: app.clock.now().day(),
        new_id: &mut || app.clock.new_id(),
    };
    let new_changes = change::read(fields, &mut context).map_err(|reason| Ok(Err(reason)))?;
    let changes = new_changes.into_iter().map(|new| {
        let change = change_by(app, signed_in, Body::Known(new.body));
        Change { base: new.base, settles: new.settles, ..change }
    });
    Ok((named, changes.collect()))
}
