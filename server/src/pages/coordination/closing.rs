//! Closing and opening again: households, and accounts of colleagues. It is a state; nothing is deleted.
//!
//! A closed household changes who looks after it and nobody's rights: its family reads, prints and ticks on, and what was
//! written on a phone without network still arrives. When it asks for help it stands among the others again
//! ([`app::domain::summary::Summary::is_active`]).

use super::super::preferences::RequestPreferences;
use super::{FormIds, Unmade, answer, coordinator, record_against};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::posted::Posted;
use crate::state::AppState;
use app::domain::access::Refusal;
use app::domain::change::HouseholdChange;
use app::domain::id::{HouseholdId, PersonId};
use app::domain::plan::household::{Closing, ClosingReason};
use app::domain::text::Audience;
use app::domain::time::Day;
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use uuid::Uuid;

/// A household that is closed, as the form has it.
#[derive(Debug, serde::Deserialize)]
pub struct ClosedHousehold {
    household: HouseholdId,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    day: String,
}

/// `POST /staff/desk/close`: the work with a household is over.
pub async fn close(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    asked: Uri,
    Posted(form, fields): Posted<ClosedHousehold>,
) -> Response {
    let ids = FormIds::of(&asked, &signed_in, &fields);
    let made = make_closed(&app, &signed_in, &ids, &form).await;
    answer(&app, &preferences, &signed_in, ("close", &fields), made).await
}

async fn make_closed(
    app: &AppState,
    signed_in: &SignedIn,
    ids: &FormIds<'_>,
    form: &ClosedHousehold,
) -> Result<Uuid, Unmade> {
    coordinator(signed_in)?;
    let reason = ClosingReason::parse(&form.reason).ok_or(Unmade::Because("closing-no-reason"))?;
    let today = signed_in.at.day();
    let day = if form.day.is_empty() { Some(today) } else { Day::parse(&form.day) };
    let day = day.filter(|day| *day <= today).ok_or(Unmade::Because("closing-on-a-day"))?;
    set(app, signed_in, ids.id(app, 0), form.household, Some(Closing { reason, day })).await
}

/// Which household is opened again.
#[derive(Debug, serde::Deserialize)]
pub struct OpenedHousehold {
    household: HouseholdId,
}

/// `POST /staff/desk/open`: the work with a household goes on. Opened twice is open.
pub async fn open(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    asked: Uri,
    Posted(form, fields): Posted<OpenedHousehold>,
) -> Response {
    let ids = FormIds::of(&asked, &signed_in, &fields);
    let made = match coordinator(&signed_in) {
        Ok(()) => set(&app, &signed_in, ids.id(&app, 0), form.household, None).await,
        Err(problem) => Err(problem.into()),
    };
    answer(&app, &preferences, &signed_in, ("open", &fields), made).await
}

async fn set(
    app: &AppState,
    signed_in: &SignedIn,
    id: Uuid,
    household: HouseholdId,
    closed: Option<Closing>,
) -> Result<Uuid, Unmade> {
    let snapshot = app.journals.snapshot(household).await?;
    if snapshot.seq == 0 {
        return Err(Problem::NotFound.into());
    }
    let field = &snapshot.plan(Audience::Team).closed;
    if *field.get() == closed {
        return Ok(household.0);
    }
    // A coordinator's last word counts: nobody answers this beside another.
    let base = field.version();
    record_against(app, signed_in, household, base, (id, HouseholdChange::Closed { closed }.into())).await?;
    Ok(household.0)
}

/// Whose account is opened again.
#[derive(Debug, serde::Deserialize)]
pub struct Reopened {
    person: PersonId,
}

/// `POST /staff/desk/again`: a colleague works here again. They are paired with nobody and signed in nowhere.
pub async fn reopen_account(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, fields): Posted<Reopened>,
) -> Response {
    let made = take_back(&app, &signed_in, form.person).await;
    answer(&app, &preferences, &signed_in, ("again", &fields), made).await
}

async fn take_back(app: &AppState, signed_in: &SignedIn, person: PersonId) -> Result<Uuid, Unmade> {
    coordinator(signed_in)?;
    if !app.store.take_back(person).await? {
        return Err(Unmade::Refused(Refusal::NotFound));
    }
    app.sessions.forget_all();
    tracing::info!("an account was opened again");
    Ok(person.0)
}
