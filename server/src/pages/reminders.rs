//! Reminders: what was sent to a member of a family, and whom a team is to call because a reminder reached nobody.

use super::preferences::RequestPreferences;
use super::problem::or_problem;
use super::{casework, work};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::limits::{SENT_SHOWN, WORK_SHOWN};
use crate::posted::Posted;
use crate::reminders::is_doubtful;
use crate::state::AppState;
use crate::store::{CallResult, CallRow, DueState};
use app::domain::id::{AppointmentId, HouseholdId, ReminderId};
use app::domain::plan::Plan;
use app::domain::plan::household::Role;
use app::domain::reminders::ladder::AGAIN_MS;
use app::domain::text::Audience;
use app::domain::time::{Moment, WallTime};
use app::i18n::Words;
use app::model::reminders::{CallLine, RemindersPage, SentReminder};
use app::route::Route;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::HashSet;

/// What the page of reminders brings along.
///
/// # Errors
/// When the database fails.
pub(super) async fn data(app: &AppState, signed_in: &SignedIn) -> Result<RemindersPage, Problem> {
    let household = signed_in.household.ok_or(Problem::NotFound)?;
    let sent = app.store.list_sent(household, signed_in.person.id, SENT_SHOWN).await?;
    let channel = app.store.lookup_channel(household, signed_in.device).await?;
    Ok(RemindersPage {
        here: channel.is_some_and(|channel| !is_doubtful(&channel, app.clock.now())),
        sent: sent
            .into_iter()
            .map(|row| SentReminder {
                kind: row.kind.key().to_owned(),
                target: row.target,
                sent: row.sent,
                shown: row.shown,
                opened: row.opened,
            })
            .collect(),
    })
}

/// Whom a team is to call, the most pressing first, and whom somebody called today: each colleague sees those of their
/// households.
///
/// # Errors
/// When the database fails.
pub(super) async fn calls(app: &AppState, signed_in: &SignedIn) -> Result<Vec<CallLine>, Problem> {
    let (summaries, _) = casework::summaries(app, signed_in).await?;
    let theirs: HashSet<HouseholdId> = summaries.into_iter().map(|it| it.household).collect();
    let now = app.clock.now();
    let today = WallTime { day: now.day(), minute: 0 }.moment();
    let edition = app.edition();
    let words = edition.content.words(signed_in.person.lang);
    let mut lines = Vec::new();
    for row in app.store.list_calls(signed_in.person.id, today).await? {
        if !theirs.contains(&row.due.household) {
            continue;
        }
        let Some(snapshot) = app.journals.readable(row.due.household).await? else { continue };
        lines.extend(line(snapshot.plan(Audience::Team), &row, words));
    }
    lines.sort_by_key(|it| (it.done.is_some(), it.until));
    lines.truncate(WORK_SHOWN);
    Ok(lines)
}

fn line(plan: &Plan, row: &CallRow, words: &Words) -> Option<CallLine> {
    let due = row.due;
    let person = plan.people.get(&due.person)?;
    let appointment = plan.appointment(AppointmentId(due.target))?;
    let is_open = due.state == DueState::Calling;
    let done = row.result.filter(|_| !is_open).map(|(result, by, at)| {
        let by = plan.people.get(&by).map_or_else(String::new, |it| it.name_for(words.lang()).to_owned());
        (result.key().to_owned(), by, at)
    });
    Some(CallLine {
        household: due.household,
        alias: plan.alias.get().clone(),
        reminder: due.id,
        name: person.name_for(words.lang()).to_owned(),
        phone: person.phone.get().clone(),
        kind: due.kind.key().to_owned(),
        title: work::own(plan, &appointment.what, words.lang()),
        step: appointment.step,
        until: due.until,
        again: is_open && row.result.is_some(),
        done,
    })
}

/// What came of a call.
#[derive(Debug, serde::Deserialize)]
pub struct Called {
    household: HouseholdId,
    reminder: ReminderId,
    result: CallResult,
}

/// `POST /staff/work`: notes what came of a call. Sent twice it is noted once.
pub async fn note_call(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(called, _): Posted<Called>,
) -> Response {
    let noted = note(&app, &signed_in, &called).await;
    let to = format!("{}#calls", Route::OwnWork);
    or_problem(&app, &preferences, noted.map(|()| Redirect::to(&to).into_response())).await
}

async fn note(app: &AppState, signed_in: &SignedIn, called: &Called) -> Result<(), Problem> {
    if !matches!(signed_in.person.role, Role::Researcher | Role::Mediator) {
        return Err(Problem::NotFound);
    }
    let snapshot = app.journals.snapshot(called.household).await?;
    signed_in.may_read(snapshot.plan(Audience::Team))?;
    let row = app.store.lookup_due(called.household, called.reminder).await?.ok_or(Problem::NotFound)?;
    let now = app.clock.now();
    // Once more where nobody answered, if then it is still of use.
    let again = Moment(now.0 + AGAIN_MS);
    let again = (row.due.calls == 0 && again < row.due.until).then_some(again);
    let result = (called.result, signed_in.person.id, now);
    // One that is on the list no more was called about by somebody else: the page says so.
    app.store.note_call(called.household, called.reminder, result, again).await?;
    Ok(())
}
