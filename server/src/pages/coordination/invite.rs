//! Sign-in links: making one, which withdraws those before it, and withdrawing it.

use super::super::invitation::{self, Inviting};
use super::super::preferences::RequestPreferences;
use super::super::problem::problem_page;
use super::{Unmade, answer, coordinator, show};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::posted::Posted;
use crate::state::AppState;
use app::domain::coordination::Invitation;
use app::domain::id::PersonId;
use app::domain::plan::household::Role;
use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;

/// `POST /staff/desk/invite`: a sign-in link, shown once.
pub async fn invite(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, _): Posted<Inviting>,
) -> Response {
    match make_invitation(&app, &signed_in, form.person).await {
        Ok(invitation) => show(&app, &preferences, &signed_in, invitation.into(), None).await,
        Err(problem) => problem_page(&app, &preferences, &problem).await,
    }
}

pub(super) async fn make_invitation(
    app: &AppState,
    signed_in: &SignedIn,
    person: PersonId,
) -> Result<Invitation, Problem> {
    coordinator(signed_in)?;
    let person = app.store.lookup_person(person).await?.ok_or(Problem::NotFound)?;
    let household = app.store.list_households_of(person.id).await?.into_iter().next();
    let household = household.filter(|_| person.role == Role::Member);
    invitation::make_invitation(app, person, household).await
}

/// `POST /staff/desk/withdraw`: the open link of a person is good no more. Withdrawn twice is withdrawn.
pub async fn withdraw(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, fields): Posted<Inviting>,
) -> Response {
    let made = make_withdrawal(&app, &signed_in, form.person).await;
    answer(&app, &preferences, &signed_in, ("withdraw", &fields), made).await
}

async fn make_withdrawal(app: &AppState, signed_in: &SignedIn, person: PersonId) -> Result<Uuid, Unmade> {
    coordinator(signed_in)?;
    app.store.withdraw_invitations(person, app.clock.now()).await?;
    Ok(person.0)
}
