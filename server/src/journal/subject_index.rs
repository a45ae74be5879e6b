//! The index of what entries are about: made with each entry, and made anew when its rules have changed. Nothing else
//! finds an entry: no query looks into what a person wrote.

use crate::store::{EntrySubject, Store, StoreError};
use app::domain::change::{Change, Target};
use app::domain::id::HouseholdId;
use app::domain::journal::Entry;
use uuid::Uuid;

/// The version of the rules below. With a greater number all entries are asked again when the server starts.
const RULES: u32 = 2;

const NAME: &str = "change_subject";

/// Entries that are asked at once.
const SOME: usize = 1_000;

/// What a change is found by.
pub(super) fn subjects(change: &Change) -> Vec<EntrySubject> {
    change.body.targets().into_iter().filter_map(|target| subject(&target)).collect()
}

/// None: nobody looks for changes of this. The store knows the letter of people (`find_uses`).
#[must_use]
pub fn subject(target: &Target) -> Option<EntrySubject> {
    match target {
        Target::Step(step) => Some(EntrySubject([&b"s"[..], step.0.as_bytes()].concat())),
        Target::Document(key) => Some(EntrySubject([b"d", key.0.as_bytes()].concat())),
        // Across households: an id of a person is used in one of them only, when it has no account.
        Target::Person(person) => Some(EntrySubject([&b"p"[..], person.0.as_bytes()].concat())),
        Target::Household
        | Target::Goal(_)
        | Target::Answer(_)
        | Target::Offer(_)
        | Target::Place(..)
        | Target::Note(_)
        | Target::Text(_)
        | Target::Appointment(_) => None,
    }
}

/// Asks the entries that an older server wrote what they are about. It may be broken off: it begins anew then.
///
/// # Errors
/// When the database fails.
pub(super) async fn bring_up_to_date(store: &dyn Store) -> Result<(), StoreError> {
    if store.derived(NAME).await? >= RULES {
        return Ok(());
    }
    let mut last = (HouseholdId(Uuid::nil()), 0);
    loop {
        let entries = store.list_entries(last, SOME).await?;
        let Some((household, seq, _)) = entries.last() else { break };
        last = (*household, *seq);
        let mut found = Vec::new();
        for (household, seq, json) in &entries {
            let Ok(entry) = serde_json::from_str::<Entry>(json) else {
                tracing::error!(%household, seq, "an entry cannot be read (see `perspectief check`)");
                continue;
            };
            found.extend(subjects(&entry.change).into_iter().map(|subject| (*household, subject, *seq)));
        }
        store.add_subjects(&found).await?;
    }
    store.set_derived(NAME, RULES).await
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use super::*;
    use crate::store::{self, Batch, Committed, NewEntry};
    use app::domain::change::StepChange;
    use app::domain::id::{ChangeId, DeviceId, Fingerprint, PersonId, StepId};
    use app::domain::plan::step::Status;
    use app::domain::text::Audience;
    use app::domain::time::Moment;

    #[tokio::test]
    async fn what_an_older_server_wrote_is_found_as_well() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = store::open(&folder.path().join("it.sqlite3")).await.expect("a database");
        let (household, step) = (HouseholdId(Uuid::from_u128(10)), StepId(Uuid::from_u128(20)));
        let change = Change {
            id: ChangeId(Uuid::from_u128(30)),
            author: PersonId(Uuid::from_u128(1)),
            device: DeviceId(Uuid::from_u128(2)),
            at: Moment(5),
            base: None,
            settles: Vec::new(),
            body: StepChange::StatusChanged { step, status: Status::Doing }.into(),
        };
        let entry = Entry { seq: 1, audience: Audience::All, change };
        let json = serde_json::to_string(&entry).expect("JSON");
        let (id, subjects) = (entry.change.id, Vec::new());
        let entries = vec![NewEntry {
            household,
            seq: 1,
            family_seq: 1,
            fingerprint: Fingerprint::EMPTY,
            family_fingerprint: None,
            id,
            audience: Audience::All,
            json,
            subjects,
        }];
        let stored = store.commit(Batch { entries, ..Batch::default() }).await.expect("the database");
        assert_eq!(stored, Committed::Done);
        let of_step = subject(&Target::Step(step)).expect("steps are looked for");
        let find = async || {
            let subjects = [of_step.clone()];
            store.find_entries(household, &subjects, Audience::All, 10).await.expect("the database").len()
        };
        assert_eq!(find().await, 0);
        for _ in 0..2 {
            bring_up_to_date(store.as_ref()).await.expect("the database");
            assert_eq!(find().await, 1);
        }
    }
}
