//! Changes that the program makes itself (demonstration data, commands), by the way that every change goes.

use super::{Journals, WriteRequest};
use crate::store::StoreError;
use app::domain::access::{Actor, Refusal};
use app::domain::change::Change;
use app::domain::id::{DeviceId, HouseholdId, PersonId};
use app::domain::plan::household::Role;
use app::replica::wire::Verdict;
use std::collections::HashMap;

/// Stores a batch of changes made by the program itself (demonstration data, commands).
///
/// # Errors
/// When the journal is not available, or refuses one of them.
pub async fn load(
    journals: &Journals,
    household: HouseholdId,
    changes: Vec<Change>,
    roles: &HashMap<PersonId, Role>,
) -> Result<(), LoadError> {
    // One push per stretch of one author, in order.
    let mut rest = changes.as_slice();
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|change| change.author == first.author).count();
        let (now, later) = rest.split_at(count);
        let role = roles.get(&first.author).copied().unwrap_or(Role::Member);
        let actor = Actor { person: first.author, role };
        let changes = now.iter().cloned().map(Ok).collect();
        let push = |answer| WriteRequest { household, actor, offset: 0, changes, answer };
        for outcome in journals.submit(push).await? {
            if let Verdict::Refused(reason) = outcome.verdict {
                return Err(LoadError::Refused(reason));
            }
        }
        rest = later;
    }
    Ok(())
}

/// Why prepared changes could not be stored.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error(transparent)]
    Journal(#[from] super::JournalError),
    #[error("a prepared change was refused: {0}")]
    Refused(Refusal),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The device under which the program itself writes.
#[must_use]
pub fn own_device() -> DeviceId {
    DeviceId(uuid::Uuid::nil())
}
