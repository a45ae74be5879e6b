//! Who is listening to which household right now.

use super::lock;
use app::domain::id::HouseholdId;
use app::domain::journal::Seq;
use app::domain::text::Audience;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::sync::broadcast;

/// Something that happened to a household.
#[derive(Debug, Clone)]
pub enum Event {
    /// A change was accepted: its number, audience, and JSON of the entry.
    Entry { seq: Seq, audience: Audience, json: Arc<str> },
    /// The summary for caseloads changed: its JSON.
    Summary(Arc<str>),
    /// What devices told of changes that have not come yet: JSON of [`app::model::Unsent`].
    Unsent(Arc<str>),
}

type Listeners = HashMap<HouseholdId, broadcast::Sender<Event>>;

/// Passes events on to whoever listens. A listener that falls behind is told so and catches up from
/// the journal.
#[derive(Debug, Clone, Default)]
pub struct Hub(Arc<Mutex<Listeners>>);

/// A place at the hub; leaving it cleans up.
#[derive(Debug)]
pub struct Subscription {
    household: HouseholdId,
    hub: Hub,
    events: Option<broadcast::Receiver<Event>>,
}

impl Hub {
    #[must_use]
    pub fn subscribe(&self, household: HouseholdId) -> Subscription {
        let mut listeners = lock(&self.0);
        let sender = listeners.entry(household).or_insert_with(|| broadcast::channel(256).0);
        Subscription { household, hub: self.clone(), events: Some(sender.subscribe()) }
    }

    pub(crate) fn publish(&self, household: HouseholdId, events: impl FnOnce() -> Vec<Event>) {
        let sender = lock(&self.0).get(&household).cloned();
        if let Some(sender) = sender {
            for event in events() {
                // Nobody there any more is no error.
                let _ = sender.send(event);
            }
        }
    }
}

impl Subscription {
    /// The next event; None when this listener fell behind or the server stops.
    pub async fn next(&mut self) -> Option<Event> {
        self.events.as_mut()?.recv().await.ok()
    }

    #[must_use]
    pub fn household(&self) -> HouseholdId {
        self.household
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.events = None;
        let mut listeners = lock(&self.hub.0);
        if listeners.get(&self.household).is_some_and(|sender| sender.receiver_count() == 0) {
            listeners.remove(&self.household);
        }
    }
}
