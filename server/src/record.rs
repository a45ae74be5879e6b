//! Writes changes for a signed-in person: the one way from pages and API to the journals' writer. When a change touches
//! who belongs where, or a language, what is known of sessions is asked anew.

use crate::auth::SignedIn;
use crate::claims;
use crate::journal::{JournalError, ReceivedChange, WriteRequest};
use crate::posted::tidy_words;
use crate::state::AppState;
use app::domain::access::Refusal;
use app::domain::change::{Body, Change};
use app::domain::id::{ChangeId, HouseholdId};
use app::replica::wire::{Outcome, Verdict};

/// Hands changes to the writer, and answers when they are on disk. `offset`: what to add to their times to get the
/// server's, in milliseconds.
///
/// # Errors
/// When nothing of it was stored.
pub(crate) async fn record(
    app: &AppState,
    by: &SignedIn,
    household: HouseholdId,
    offset: i64,
    mut changes: Vec<ReceivedChange>,
) -> Result<Vec<Outcome>, JournalError> {
    changes.iter_mut().flatten().for_each(tidy_words);
    let touches_people = changes.iter().flatten().any(Change::touches_people);
    let texts = claims::translated(household, changes.iter().flatten());
    let actor = by.actor();
    let request = |answer| WriteRequest { household, actor, offset, changes, answer };
    let outcomes = app.journals.submit(request).await?;
    if touches_people {
        app.sessions.forget_all();
    }
    if !texts.is_empty()
        && let Err(problem) = claims::tell_translated(app, by, household, texts).await
    {
        tracing::warn!(%problem, "who looks at the queue was not told of a translation");
    }
    Ok(outcomes)
}

/// Hands changes made here and now to the writer; the reason of the first that was refused.
///
/// # Errors
/// When nothing of it was stored.
pub(crate) async fn record_own(
    app: &AppState,
    by: &SignedIn,
    household: HouseholdId,
    changes: Vec<Change>,
) -> Result<Result<(), Refusal>, JournalError> {
    let outcomes = record(app, by, household, 0, changes.into_iter().map(Ok).collect()).await?;
    let refused = outcomes.iter().find_map(|outcome| match outcome.verdict {
        Verdict::Refused(reason) => Some(reason),
        Verdict::Accepted(_) | Verdict::Duplicate(_) => None,
    });
    Ok(refused.map_or(Ok(()), Err))
}

/// A change that this person makes here and now.
pub(crate) fn change_by(app: &AppState, by: &SignedIn, body: impl Into<Body>) -> Change {
    Change {
        id: ChangeId(app.clock.new_id()),
        author: by.person.id,
        device: by.device,
        at: app.clock.now(),
        base: None,
        settles: Vec::new(),
        body: body.into(),
    }
}
