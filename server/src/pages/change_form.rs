//! Forms posted by a browser without wasm (or before it has arrived). They make the same changes as
//! the browser makes itself, by the same way into the journal.

use super::entrance::entrance_before;
use super::preferences::RequestPreferences;
use super::problem::{page_again, problem_page};
use super::refused_form::refill_found;
use super::show::draw;
use super::{local_path, page_id};
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
use app::route;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use serde::de::IgnoredAny;
use uuid::Uuid;

/// `POST /do`: makes a change of a form, then shows the page it came from.
pub async fn make_change(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: Option<SignedIn>,
    asked: Uri,
    Posted(_, fields): Posted<IgnoredAny>,
) -> Response {
    let back = local_path(fields.get("back"));
    let Some(signed_in) = signed_in else { return Redirect::to(&entrance_before(&back)).into_response() };
    // A form of a page that an earlier server drew has none.
    let page = route::value(asked.query().unwrap_or_default(), "page").and_then(|page| page.parse().ok());
    let made = match new_changes(&app, &signed_in, preferences.lang, page, &fields).await {
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
            // The page again, with the reason at the form and all that was typed in it: nothing is lost.
            let notice = Notice::refused(fields.get("form"), reason);
            let plain = RequestPreferences { packs: false, ..preferences };
            let uri: Uri = back.parse().unwrap_or_else(|_| Uri::from_static("/"));
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let drawn = draw(&app, plain, &signed_in, &uri, Some(notice), status).await;
            let refilled = match drawn {
                Ok(page) => refill_found(page, preferences.packs, "/do", &fields).await,
                Err(_) => None,
            };
            match refilled {
                Some(page) => page,
                // It is not told where the form stood, or it is not there any more.
                None => page_again(&app, &preferences, status, reason.word(), &asked, fields).await,
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
    page: Option<Uuid>,
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
    let changes = new_changes.into_iter().enumerate().map(|(nth, new)| {
        let id = page.filter(|_| new.body.is_addition());
        let id = id.map(|page| page_id::change_id(page, signed_in.person.id, fields, nth));
        let change = change_by(app, signed_in, Body::Known(new.body));
        let id = id.unwrap_or(change.id);
        Change { id, base: new.base, settles: new.settles, ..change }
    });
    Ok((named, changes.collect()))
}
