//! Sign-in links that a team makes for its own households, and a member for the own family: another phone, or a lost one.
//! Each is shown once, on the page that answers. A link takes the place of those that its person has not used.

use super::preferences::RequestPreferences;
use super::problem::or_problem;
use super::show::draw_with;
use crate::auth::{SignedIn, make_link};
use crate::error::Problem;
use crate::posted::Posted;
use crate::state::AppState;
use crate::store::PersonRow;
use app::domain::coordination::Invitation;
use app::domain::id::{HouseholdId, PersonId};
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::model::Extra;
use app::route::{Part, Route};
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;

#[derive(Debug, serde::Deserialize)]
pub struct Inviting {
    pub(super) person: PersonId,
}

/// `POST /more/devices`: a link for oneself or for another member of the own household.
pub async fn invite_own(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, _): Posted<Inviting>,
) -> Response {
    let shown = match signed_in.household {
        Some(household) => {
            invite(&app, preferences, &signed_in, household, form.person, Route::Devices).await
        }
        None => Err(Problem::NotFound),
    };
    or_problem(&app, &preferences, shown).await
}

/// `POST /staff/household/{household}/family`: a link for a member of a household of one's own.
pub async fn invite_member(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    asked: Uri,
    Posted(form, _): Posted<Inviting>,
) -> Response {
    let shown = match Route::parse(asked.path(), "") {
        Some(route @ Route::Household { household, part: Part::Family })
            if signed_in.person.role.is_staff() =>
        {
            invite(&app, preferences, &signed_in, household, form.person, route).await
        }
        _ => Err(Problem::NotFound),
    };
    or_problem(&app, &preferences, shown).await
}

/// Makes the link, for whoever may read the household, and shows it.
async fn invite(
    app: &AppState,
    preferences: RequestPreferences,
    signed_in: &SignedIn,
    household: HouseholdId,
    person: PersonId,
    route: Route,
) -> Result<Response, Problem> {
    let snapshot = app.journals.snapshot(household).await?;
    let plan = snapshot.plan(Audience::Team);
    signed_in.may_read(plan)?;
    let is_member = plan.people_as(Role::Member).any(|(id, _)| id == person);
    let row = app.store.lookup_person(person).await?.filter(|row| is_member && row.role == Role::Member);
    let invitation = make_invitation(app, row.ok_or(Problem::NotFound)?, Some(household)).await?;
    tracing::info!("a sign-in link was made for a member");
    draw_with(app, preferences, signed_in, route, Extra::Invitation(Box::new(invitation))).await
}

/// A new link of somebody, with its code to scan.
pub(super) async fn make_invitation(
    app: &AppState,
    person: PersonRow,
    household: Option<HouseholdId>,
) -> Result<Invitation, Problem> {
    let url = make_link(app.store.as_ref(), &app.config.origin, person.id, app.clock.now()).await?;
    Ok(Invitation { name: person.name, household, role: person.role, qr: qr(&url), url })
}

/// The QR code of an address as SVG: dark on light in either theme, as cameras want it.
fn qr(url: &str) -> String {
    let Ok(code) = qrcode::QrCode::new(url.as_bytes()) else { return String::new() };
    code.render::<qrcode::render::svg::Color<'_>>().min_dimensions(280, 280).quiet_zone(true).build()
}
