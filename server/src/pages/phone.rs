//! A colleague's telephone number: told once, it is in all their households. It is kept in no other place than there.

use super::preferences::RequestPreferences;
use super::problem::or_problem;
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::posted::Posted;
use crate::record::{change_by, record_own};
use crate::stand_ins;
use crate::state::AppState;
use app::domain::access::is_let_in;
use app::domain::change::{Change, PersonChange};
use app::domain::id::PersonId;
use app::domain::text::Audience;
use app::route::Route;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Debug, serde::Deserialize)]
pub struct Told {
    #[serde(default)]
    phone: String,
}

/// `POST /staff/more`: the number at which all the households of a colleague reach them from now on.
pub async fn tell_phone(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(told, _): Posted<Told>,
) -> Response {
    let told = tell(&app, &signed_in, &told.phone).await;
    let told = told.map(|()| Redirect::to(&format!("{}#phone", Route::StaffMore)).into_response());
    or_problem(&app, &preferences, told).await
}

async fn tell(app: &AppState, signed_in: &SignedIn, phone: &str) -> Result<(), Problem> {
    let id = signed_in.person.id;
    if !signed_in.person.role.is_staff() {
        return Err(Problem::NotFound);
    }
    for household in app.store.list_households_of(id).await? {
        let snapshot = app.journals.snapshot(household).await?;
        let Some(person) = snapshot.plan(Audience::Team).people.get(&id) else { continue };
        if person.phone.get() == phone {
            continue;
        }
        let told = PersonChange::PhoneTold { person: id, phone: phone.to_owned() };
        let change = Change { base: person.phone.version(), ..change_by(app, signed_in, told) };
        if signed_in.may_read(snapshot.plan(Audience::Team)).is_ok() {
            record_own(app, signed_in, household, vec![change]).await?.map_err(|_| Problem::Malformed)?;
        } else {
            // Where they stand in on other days they write nothing; the number goes along as at their pairing.
            stand_ins::by_calendar(app, household, vec![change.body]).await?;
        }
    }
    Ok(())
}

/// The number of a colleague, as one of their households has it where they are let in today, else as any has; empty: none was
/// told, or there is no household.
pub(super) async fn of_colleague(app: &AppState, id: PersonId) -> Result<String, Problem> {
    let today = app.clock.now().day();
    let mut elsewhere = String::new();
    for household in app.store.list_households_of(id).await? {
        let snapshot = app.journals.snapshot(household).await?;
        let plan = snapshot.plan(Audience::Team);
        let Some(person) = plan.people.get(&id) else { continue };
        if is_let_in(plan, id, today) {
            return Ok(person.phone.get().clone());
        }
        elsewhere.clone_from(person.phone.get());
    }
    Ok(elsewhere)
}
