//! Reminders that follow from the journals: rows of the table `due`, written with the entries that they follow from.

use super::load;
use crate::store::{Batch, Committed, NewDue, Store, StoreError, read_summaries};
use app::domain::id::HouseholdId;
use app::domain::reminders::{Reminder, ReminderKind};
use app::domain::time::Moment;
use std::collections::{HashMap, HashSet};

/// The version of the rules by which reminders follow from plans. With a greater number all are asked again at the start.
const DUE_RULES: u32 = 1;
const DUES: &str = "due";

/// Adds to a batch what has become due by its changes, and what is due no more.
pub(super) fn follow(
    batch: &mut Batch,
    household: HouseholdId,
    before: &[Reminder],
    after: &[Reminder],
    now: Moment,
) {
    if before == after {
        return;
    }
    let known: HashMap<_, _> = before.iter().map(|it| (it.id, it)).collect();
    let fresh = after.iter().filter(|it| known.get(&it.id) != Some(it)).filter_map(|it| {
        // What somebody changed without network an hour ago is told now; what lies behind otherwise is told no more.
        let at = if it.kind == ReminderKind::Changed { it.at.max(now) } else { it.at };
        (at >= now && it.until > now).then_some(NewDue { household, reminder: Reminder { at, ..*it } })
    });
    batch.dues.extend(fresh);
    let still: HashSet<_> = after.iter().map(|it| it.id).collect();
    let lapsed = before.iter().filter(|it| !still.contains(&it.id));
    batch.lapsed.extend(lapsed.map(|it| (household, it.id)));
}

/// Makes the rows of what is still to come, for all households: at the first start with reminders, and by newer rules. What
/// the rules of before made and these do not lapses when it comes up.
///
/// # Errors
/// When the database fails.
pub(super) async fn bring_up_to_date(store: &dyn Store, now: Moment) -> Result<(), StoreError> {
    if store.derived(DUES).await? >= DUE_RULES {
        return Ok(());
    }
    let (summaries, _) = read_summaries(&store.list_summaries().await?);
    for household in summaries.into_iter().map(|it| it.household) {
        let snapshot = match load(store, household).await {
            Ok(snapshot) => snapshot,
            // One household must not keep all others waiting.
            Err(error @ StoreError::Unreadable(_)) => {
                tracing::error!(%household, %error, "a journal cannot be read (see `perspectief check`)");
                continue;
            }
            Err(error) => return Err(error),
        };
        let coming = snapshot.reminders().iter().filter(|it| it.at > now);
        let dues = coming.map(|reminder| NewDue { household, reminder: *reminder }).collect();
        // It numbers nothing, so it meets nobody else's.
        let _: Committed = store.commit(Batch { dues, ..Batch::default() }).await?;
    }
    store.set_derived(DUES, DUE_RULES).await
}
