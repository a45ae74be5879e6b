//! Sign-in links: making one, which withdraws those before it, and withdrawing it.

use super::super::preferences::RequestPreferences;
use super::super::problem::problem_page;
use super::{Unmade, answer, coordinator, show};
use crate::auth::{SignedIn, make_link};
use crate::error::Problem;
use crate::posted::Posted;
use crate::state::AppState;
use app::domain::coordination::Invitation;
use app::domain::id::PersonId;
use app::domain::plan::household::Role;
use axum::extract::State;
use axum::response::Response;

#[derive(Debug, serde::Deserialize)]
pub struct Inviting {
    person: PersonId,
}

/// `POST /staff/desk/invite`: a sign-in link, shown once.
pub async fn invite(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, _): Posted<Inviting>,
) -> Response {
    match make_invitation(&app, &signed_in, form.person).await {
        Ok(invitation) => show(&app, &preferences, &signed_in, Some(invitation), None).await,
        Err(problem) => problem_page(&app, &preferences, &problem).await,
    }
}

async fn make_invitation(
    app: &AppState,
    signed_in: &SignedIn,
    person: PersonId,
) -> Result<Invitation, Problem> {
    coordinator(signed_in)?;
    let person = app.store.lookup_person(person).await?.ok_or(Problem::NotFound)?;
    let household = app.store.list_households_of(person.id).await?.into_iter().next();
    let url = make_link(app.store.as_ref(), &app.config.origin, person.id, app.clock.now()).await?;
    let household = household.filter(|_| person.role == Role::Member);
    Ok(Invitation { name: person.name, household, role: person.role, qr: qr(&url), url })
}

/// The QR code of an address as SVG: dark on light in either theme, as cameras want it.
fn qr(url: &str) -> String {
    let Ok(code) = qrcode::QrCode::new(url.as_bytes()) else { return String::new() };
    code.render::<qrcode::render::svg::Color<'_>>().min_dimensions(280, 280).quiet_zone(true).build()
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

async fn make_withdrawal(app: &AppState, signed_in: &SignedIn, person: PersonId) -> Result<(), Unmade> {
    coordinator(signed_in)?;
    Ok(app.store.withdraw_invitations(person, app.clock.now()).await?)
}
