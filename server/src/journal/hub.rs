//! Who is listening to which household right now.

use super::lock;
use app::domain::id::{HouseholdId, PersonId};
use app::domain::journal::Seq;
use app::domain::text::Audience;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::sync::broadcast;

/// Something that happened to a household.
#[derive(Debug, Clone)]
pub enum Event {
    /// A change was accepted.
    Entry(NumberedEntry),
    /// The summary for caseloads changed: its JSON.
    Summary(Arc<str>),
    /// What devices told of changes that have not come yet: JSON of [`app::model::Unsent`].
    Unsent(Arc<str>),
    /// Who of the team is translating what: JSON of [`app::model::queue::ClaimsOf`].
    Claims(Arc<str>),
    /// A text was translated: JSON of [`app::model::queue::Told`].
    Translated(Arc<str>),
}

/// An accepted change as each audience gets it: with the number by which they count.
#[derive(Debug, Clone)]
pub struct NumberedEntry {
    /// The team's number, and JSON of the entry.
    team: (Seq, Arc<str>),
    /// None: the family does not get it.
    family: Option<(Seq, Arc<str>)>,
}

impl NumberedEntry {
    /// `json` is the entry as the team gets it, and begins with its number.
    pub(super) fn new(seq: Seq, json: &str, family: Option<Seq>) -> NumberedEntry {
        let team: (Seq, Arc<str>) = (seq, json.into());
        let family = family.map(|number| {
            if number == seq {
                return team.clone();
            }
            let rest = json.strip_prefix(&format!("{{\"seq\":{seq}")).unwrap_or_default();
            (number, format!("{{\"seq\":{number}{rest}").into())
        });
        NumberedEntry { team, family }
    }

    /// Its number and JSON for an audience; None: it is not theirs.
    #[must_use]
    pub fn for_audience(&self, audience: Audience) -> Option<(Seq, &str)> {
        let (seq, json) = match audience {
            Audience::Team => &self.team,
            Audience::All => self.family.as_ref()?,
        };
        Some((*seq, json))
    }
}

type Listeners = HashMap<HouseholdId, broadcast::Sender<Event>>;

/// Passes events on to whoever listens. A listener that falls behind is told so and catches up from
/// the journal.
#[derive(Debug, Clone)]
pub struct Hub {
    listeners: Arc<Mutex<Listeners>>,
    /// Whose access changed: a household more or less, a device taken out, a session ended.
    access: broadcast::Sender<PersonId>,
}

impl Default for Hub {
    fn default() -> Hub {
        Hub { listeners: Arc::default(), access: broadcast::channel(crate::limits::ACCESS_CHANGES).0 }
    }
}

/// Tells when somebody's access changes.
#[derive(Debug)]
pub struct AccessWatch {
    person: PersonId,
    changes: broadcast::Receiver<PersonId>,
}

impl AccessWatch {
    /// Returns when this person's access has changed, or when that is not known any more.
    pub async fn changed(&mut self) {
        while self.changes.recv().await.is_ok_and(|person| person != self.person) {}
    }
}

/// A place at the hub; leaving it cleans up.
#[derive(Debug)]
pub struct Subscription {
    household: HouseholdId,
    hub: Hub,
    events: Option<broadcast::Receiver<Event>>,
}

impl Hub {
    /// Ends all streams of this person; their devices come back, and are asked anew who they are and what is theirs.
    pub fn access_changed(&self, person: PersonId) {
        // Nobody there is no error.
        let _ = self.access.send(person);
    }

    /// From now on it is told when this person's access changes: to be called before it is asked what is theirs.
    #[must_use]
    pub fn watch_access(&self, person: PersonId) -> AccessWatch {
        AccessWatch { person, changes: self.access.subscribe() }
    }

    #[must_use]
    pub fn subscribe(&self, household: HouseholdId) -> Subscription {
        let mut listeners = lock(&self.listeners);
        let sender = listeners.entry(household).or_insert_with(|| broadcast::channel(256).0);
        Subscription { household, hub: self.clone(), events: Some(sender.subscribe()) }
    }

    pub(crate) fn publish(&self, household: HouseholdId, events: impl FnOnce() -> Vec<Event>) {
        let sender = lock(&self.listeners).get(&household).cloned();
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
        let mut listeners = lock(&self.hub.listeners);
        if listeners.get(&self.household).is_some_and(|sender| sender.receiver_count() == 0) {
            listeners.remove(&self.household);
        }
    }
}
