//! Taking people and devices out, with effect at once. The journals keep what somebody wrote, with their name.

use super::super::preferences::RequestPreferences;
use super::{Unmade, answer, coordinator, record};
use crate::auth::{SignedIn, access_ended};
use crate::error::Problem;
use crate::posted::Posted;
use crate::state::AppState;
use app::domain::access::Refusal;
use app::domain::change::PersonChange;
use app::domain::id::{DeviceId, PersonId};
use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;

#[derive(Debug, serde::Deserialize)]
pub struct TakenOut {
    person: PersonId,
}

/// `POST /staff/desk/out`: ends somebody's account.
pub async fn take_out(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, fields): Posted<TakenOut>,
) -> Response {
    let made = end_account(&app, &signed_in, form.person).await;
    answer(&app, &preferences, &signed_in, ("out", &fields), made).await
}

/// First nobody signs in as this person any more, then they leave their households: what comes between leaves nobody in,
/// and the same form again finishes it.
async fn end_account(app: &AppState, signed_in: &SignedIn, person: PersonId) -> Result<Uuid, Unmade> {
    coordinator(signed_in)?;
    if !app.store.find_uses(person).await?.account {
        return Err(Problem::NotFound.into());
    }
    // Who goes is taken out by a colleague: so somebody always stays who can let others in.
    if person == signed_in.person.id || !app.store.take_out(person, app.clock.now()).await? {
        return Err(Unmade::Refused(Refusal::NotAllowed));
    }
    access_ended(app, person);
    tracing::info!("a person was taken out");
    for household in app.store.list_households_of(person).await? {
        let left = (app.clock.new_id(), PersonChange::Left { person }.into());
        record(app, signed_in, household, vec![left]).await?;
    }
    access_ended(app, person);
    Ok(person.0)
}

#[derive(Debug, serde::Deserialize)]
pub struct ClosedDevice {
    person: PersonId,
    device: DeviceId,
}

/// `POST /staff/desk/device`: takes a device of somebody's out. Closed twice is closed.
pub async fn close_device(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, fields): Posted<ClosedDevice>,
) -> Response {
    let made = end_device(&app, &signed_in, &form).await;
    answer(&app, &preferences, &signed_in, ("device", &fields), made).await
}

async fn end_device(app: &AppState, signed_in: &SignedIn, form: &ClosedDevice) -> Result<Uuid, Unmade> {
    coordinator(signed_in)?;
    if app.store.remove_device(form.person, form.device, app.clock.now()).await? {
        access_ended(app, form.person);
        tracing::info!("a device was taken out");
    }
    Ok(form.person.0)
}
