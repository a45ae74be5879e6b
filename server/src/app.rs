//! What every handler works with.

use crate::auth::{Attempts, Sessions};
use crate::clock::Clock;
use crate::config::Config;
use crate::journal::Journals;
use crate::library::Shelf;
use crate::site::Site;
use crate::store::Store;
use std::sync::Arc;
use tokio::sync::watch;

/// The parts of a running server; cheap to clone.
#[derive(Clone)]
pub struct App {
    pub config: Arc<Config>,
    pub clock: Clock,
    pub store: Arc<dyn Store>,
    pub journals: Journals,
    pub sessions: Sessions,
    pub attempts: Attempts,
    pub shelf: Arc<Shelf>,
    pub site: Arc<Site>,
    /// Becomes true when the server is asked to stop: long streams end then.
    pub stopping: watch::Receiver<bool>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("App")
    }
}
