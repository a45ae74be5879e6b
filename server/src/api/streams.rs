//! How many live streams each person has open.

use crate::limits::MOST_STREAMS;
use app::domain::id::PersonId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Counts open streams by person.
#[derive(Debug, Clone, Default)]
pub struct Streams(Arc<Mutex<HashMap<PersonId, usize>>>);

/// The place of one stream; dropping it makes it free.
#[derive(Debug)]
pub(super) struct StreamPlace {
    person: PersonId,
    streams: Streams,
}

impl Streams {
    /// A place for one more stream of this person; None when they have [`MOST_STREAMS`].
    pub(super) fn take(&self, person: PersonId) -> Option<StreamPlace> {
        let mut open = self.lock();
        let count = open.entry(person).or_default();
        if *count >= MOST_STREAMS {
            return None;
        }
        *count += 1;
        Some(StreamPlace { person, streams: self.clone() })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<PersonId, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for StreamPlace {
    fn drop(&mut self) {
        let mut open = self.streams.lock();
        if let Some(count) = open.get_mut(&self.person) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.person);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_person_has_so_many_streams_and_others_theirs() {
        let (streams, [one, other]) = (Streams::default(), [1, 2].map(|n| PersonId(Uuid::from_u128(n))));
        let places: Vec<_> = (0..MOST_STREAMS).map(|_| streams.take(one)).collect();
        assert!(places.iter().all(Option::is_some));
        assert!(streams.take(one).is_none());
        assert!(streams.take(other).is_some());
        drop(places);
        assert!(streams.take(one).is_some());
        assert!(streams.lock().is_empty(), "nothing is left of those that have gone");
    }
}
