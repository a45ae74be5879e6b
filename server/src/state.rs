//! What every handler works with.

use crate::api::{Streams, Troubles};
use crate::auth::{Attempts, Sessions};
use crate::clock::Clock;
use crate::config::Config;
use crate::content::edition::{ContentEdition, Editions};
use crate::journal::Journals;
use crate::readiness::Readiness;
use crate::reminders::push::Pusher;
use crate::stand_ins::StandIns;
use crate::store::Store;
use std::sync::Arc;
use tokio::sync::watch;

/// The parts of a running server; cheap to clone.
#[derive(Clone)]
pub struct AppState {
    pub config: Arc<Config>,
    pub clock: Clock,
    pub store: Arc<dyn Store>,
    pub journals: Journals,
    pub sessions: Sessions,
    pub attempts: Attempts,
    pub troubles: Troubles,
    pub streams: Streams,
    pub editions: Editions,
    pub readiness: Readiness,
    pub stand_ins: StandIns,
    pub pusher: Pusher,
    /// Becomes true when the server is asked to stop: long streams end then.
    pub stopping: watch::Receiver<bool>,
}

impl AppState {
    /// Library, words and files as they stand now: taken once for each request.
    #[must_use]
    pub fn edition(&self) -> Arc<ContentEdition> {
        self.editions.now()
    }
}

impl std::fmt::Debug for AppState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AppState")
    }
}
