//! The queue of interpreters: who needs one, by day, across the households of a colleague; and the forms that say that one
//! was asked or will be there. Coordinators see days and states, from the summaries: they read no plan.

use super::preferences::RequestPreferences;
use super::problem::or_problem;
use super::{casework, work};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::limits::{INTERPRETER_DAYS, INTERPRETERS_SHOWN};
use crate::posted::Posted;
use crate::record::{change_by, record_own};
use crate::state::AppState;
use crate::store::read_summaries;
use app::domain::change::{ArrangementChange, Change};
use app::domain::id::{AppointmentId, ChangeId, HouseholdId};
use app::domain::plan::Plan;
use app::domain::plan::household::Role;
use app::domain::plan::interpreter::{InterpreterState, Interpreting};
use app::domain::summary::{InterpreterNeed, Summary};
use app::domain::text::{Audience, Lang};
use app::model::interpreters::{InterpreterPage, InterpreterRow, OfPlan};
use app::route::Route;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

/// What the page shows, and how many of the households cannot be read.
///
/// # Errors
/// When the database fails.
pub(super) async fn data(app: &AppState, signed_in: &SignedIn) -> Result<(InterpreterPage, usize), Problem> {
    let is_coordinator = signed_in.person.role == Role::Coordinator;
    let (summaries, mut unreadable) = if is_coordinator {
        read_summaries(&app.store.list_summaries().await?)
    } else {
        casework::summaries(app, signed_in).await?
    };
    let today = app.clock.now().day();
    let mut rows = Vec::new();
    for summary in summaries.into_iter().filter(|it| it.is_active() && !(is_coordinator && it.practice)) {
        let mut found: Vec<InterpreterRow> = Vec::new();
        for need in &summary.interpreters {
            let coming = need.at.occurrences(today, today.plus(INTERPRETER_DAYS - 1));
            found.extend(coming.map(|it| row(&summary, need, it.when)));
        }
        if !is_coordinator && !found.is_empty() {
            match app.journals.readable(summary.household).await? {
                Some(snapshot) => {
                    let plan = snapshot.plan(Audience::Team);
                    for row in &mut found {
                        row.of_plan = of_plan(plan, row.appointment, signed_in.person.lang);
                    }
                }
                None => {
                    unreadable += 1;
                    continue;
                }
            }
        }
        rows.extend(found);
    }
    rows.sort_by_key(|row| row.when);
    rows.truncate(INTERPRETERS_SHOWN);
    Ok((InterpreterPage { rows }, unreadable))
}

fn row(summary: &Summary, need: &InterpreterNeed, when: app::domain::time::WallTime) -> InterpreterRow {
    InterpreterRow {
        household: summary.household,
        alias: summary.alias.clone(),
        municipality: summary.municipality.clone(),
        appointment: need.appointment,
        when,
        state: need.state,
        of_plan: None,
    }
}

fn of_plan(plan: &Plan, id: AppointmentId, lang: Lang) -> Option<OfPlan> {
    let appointment = plan.appointment(id)?;
    let place = appointment.details.get().place_said(appointment.lang());
    Some(OfPlan {
        what: work::own(plan, &appointment.what, lang),
        place: place.map(|place| work::written(plan, &place, lang)),
        name: appointment.interpreting.get().as_ref().map(|it| it.name.clone()).unwrap_or_default(),
        base: appointment.interpreting.version(),
    })
}

/// How it stands with the interpreter of one appointment.
#[derive(Debug, serde::Deserialize)]
pub struct Told {
    household: HouseholdId,
    appointment: AppointmentId,
    state: InterpreterState,
    #[serde(default)]
    name: String,
    /// The version that the page showed; empty: none was told.
    #[serde(default)]
    base: String,
}

/// `POST /staff/interpreters`: one was asked, will be there, or neither yet; then the queue again, at this row.
pub async fn tell_interpreter(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(told, _): Posted<Told>,
) -> Response {
    let to = format!("{}#of-{}", Route::Interpreters, told.appointment);
    let told = tell(&app, &signed_in, told).await.map(|()| Redirect::to(&to).into_response());
    or_problem(&app, &preferences, told).await
}

async fn tell(app: &AppState, signed_in: &SignedIn, told: Told) -> Result<(), Problem> {
    if !signed_in.person.role.is_staff() {
        return Err(Problem::NotFound);
    }
    let snapshot = app.journals.snapshot(told.household).await?;
    let plan = snapshot.plan(Audience::Team);
    signed_in.may_read(plan)?;
    if plan.appointment(told.appointment).is_none() {
        return Err(Problem::NotFound);
    }
    let name = told.name;
    let interpreting = match told.state {
        InterpreterState::Asked => Some(Interpreting { confirmed: false, name }),
        InterpreterState::Confirmed => Some(Interpreting { confirmed: true, name }),
        InterpreterState::None | InterpreterState::Needed => None,
    };
    let base: Option<ChangeId> =
        if told.base.is_empty() { None } else { Some(told.base.parse().map_err(|_| Problem::Malformed)?) };
    let change = ArrangementChange::InterpreterTold { appointment: told.appointment, interpreting };
    let change = Change { base, ..change_by(app, signed_in, change) };
    record_own(app, signed_in, told.household, vec![change]).await?.map_err(|_| Problem::Malformed)
}
