//! The end of stand-ins by the calendar: who stood in for a colleague leaves the team when the last day has passed.
//!
//! Nobody is let in for longer where this did not run: each read and each write asks for the day
//! ([`app::domain::access::is_let_in`], [`app::domain::summary::Summary::lets_in`]), and streams end with the day. This
//! brings the journals after it, so that teams and lists say the same.

use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal::{WriteRequest, own_device};
use crate::limits::STAND_INS_TIME;
use crate::state::AppState;
use crate::store::read_summaries;
use app::domain::access::Actor;
use app::domain::change::{Body, Change, PersonChange};
use app::domain::id::{ChangeId, HouseholdId, PersonId};
use app::domain::plan::household::Role;
use app::domain::summary::Summary;
use app::domain::time::Day;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use uuid::Uuid;

/// The day for which it was done last.
#[derive(Debug, Clone)]
pub struct StandIns(Arc<AtomicI32>);

impl Default for StandIns {
    fn default() -> StandIns {
        StandIns(Arc::new(AtomicI32::new(i32::MIN)))
    }
}

/// Does it where somebody of the staff is the first to come on a day.
pub(crate) async fn end_those_over(app: &AppState, by: &SignedIn) {
    let today = by.at.day();
    if by.person.role.is_staff() && app.stand_ins.0.swap(today.0, Ordering::SeqCst) != today.0 {
        end_logged(app, today).await;
    }
}

/// Does it now and then, until the server stops: a write that failed is made up for, and nobody has to come.
pub(crate) async fn keep_ending(app: AppState) {
    let mut stopping = app.stopping.clone();
    loop {
        tokio::select! {
            () = tokio::time::sleep(STAND_INS_TIME) => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
        end_logged(&app, app.clock.now().day()).await;
    }
}

async fn end_logged(app: &AppState, today: Day) {
    if let Err(problem) = end(app, today).await {
        tracing::error!(%problem, "stand-ins whose time is over could not leave; they are let in no more");
    }
}

/// One household that cannot be written keeps no other waiting.
async fn end(app: &AppState, today: Day) -> Result<(), Problem> {
    let (summaries, _) = read_summaries(&app.store.list_summaries().await?);
    let mut failed = None;
    for Summary { household, stand_ins, .. } in summaries {
        let over: Vec<PersonId> =
            stand_ins.iter().filter(|it| it.stands.is_over(today)).map(|it| it.person).collect();
        if over.is_empty() {
            continue;
        }
        let left = over.into_iter().map(|person| PersonChange::Left { person }.into()).collect();
        if let Err(problem) = by_calendar(app, household, left).await {
            tracing::error!(%household, %problem, "a stand-in that is over could not be ended");
            failed = Some(problem);
            continue;
        }
        app.sessions.forget_all();
        tracing::info!(%household, "a stand-in is over");
    }
    failed.map_or(Ok(()), Err)
}

/// Makes changes that nobody makes: they follow from the calendar or from what somebody told elsewhere, with a
/// coordinator's right.
///
/// # Errors
/// When they could not be stored.
pub(crate) async fn by_calendar(
    app: &AppState,
    household: HouseholdId,
    bodies: Vec<Body>,
) -> Result<(), Problem> {
    let actor = Actor { person: PersonId(Uuid::nil()), role: Role::Coordinator };
    let changes = bodies.into_iter().map(|body| {
        Ok(Change {
            id: ChangeId(app.clock.new_id()),
            author: actor.person,
            device: own_device(),
            at: app.clock.now(),
            base: None,
            settles: Vec::new(),
            body,
        })
    });
    let changes = changes.collect();
    app.journals.submit(|answer| WriteRequest { household, actor, offset: 0, changes, answer }).await?;
    Ok(())
}
