//! The task that takes what is due: once a second, a hundred at a time.

use super::ladder::climb;
use crate::limits::{
    DUE_CLAIM, DUE_FORGET_MOST, DUE_FORGET_MS, DUE_LEASE_MS, DUE_PARALLEL, DUE_PAUSE, DUE_TIDY_MS,
};
use crate::state::AppState;
use crate::store::{DueNext, Settled, StoreError};
use app::domain::time::Moment;
use futures::{StreamExt, stream};

/// Sends what is due until the server stops.
pub(crate) async fn keep_sending(app: AppState) {
    let mut stopping = app.stopping.clone();
    let mut tidied = Moment(i64::MIN);
    loop {
        tokio::select! {
            () = tokio::time::sleep(DUE_PAUSE) => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
        let now = app.clock.now();
        if let Err(error) = send_due(&app).await {
            tracing::error!(%error, "reminders that are due could not be sent; they are tried again");
        }
        if now.0.saturating_sub(tidied.0) >= DUE_TIDY_MS {
            tidied = now;
            let before = Moment(now.0 - DUE_FORGET_MS);
            if let Err(error) = app.store.forget_dues(before, DUE_FORGET_MOST).await {
                tracing::warn!(%error, "old reminders could not be deleted");
            }
        }
    }
}

/// Does what is next with everything that is due now; how many that were.
///
/// # Errors
/// When the database fails. What was sent by then may be sent once more: a phone shows it in the same place.
pub async fn send_due(app: &AppState) -> Result<usize, StoreError> {
    let mut done = 0;
    loop {
        let now = app.clock.now();
        let lease = Moment(now.0 + DUE_LEASE_MS);
        let claimed = app.store.claim_dues(now, lease, DUE_CLAIM).await?;
        if claimed.is_empty() {
            return Ok(done);
        }
        done += claimed.len();
        let settled: Vec<Settled> = stream::iter(claimed)
            .map(|due| async move {
                climb(app, due, now).await.unwrap_or_else(|error| {
                    // One household that cannot be read keeps no other waiting.
                    tracing::error!(household = %due.household, %error, "a reminder could not be looked at");
                    let next = DueNext::Wait { rung: due.rung, at: lease, tries: due.tries };
                    Settled { due, next, sent: Vec::new(), at: now }
                })
            })
            .buffer_unordered(DUE_PARALLEL)
            .collect()
            .await;
        app.store.settle_dues(lease, &settled).await?;
    }
}
