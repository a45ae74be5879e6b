//! Whether the server can do its work now: the readiness probe behind `/readyz`. It does what a person would: it writes,
//! waits until that is on the disk, and reads. However many ask, the database is tried once in [`READY_MS`].

use crate::limits::{PAGES_MS, READY_BYTES, READY_MS, READY_TIME};
use crate::store::{Store, StoreError, Trouble};
use app::domain::time::Moment;
use std::sync::Arc;
use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// What is known of it.
#[derive(Debug, Clone, Default)]
pub struct Readiness(Arc<Mutex<Known>>);

type Answer = Result<(), Trouble>;

#[derive(Debug, Default)]
struct Known {
    tried: Option<(Moment, Answer)>,
    /// When every page was looked at, and what was found.
    pages: Option<(Moment, Answer)>,
    /// Looking at every page takes long, where there are many.
    looking: Option<JoinHandle<Result<(), StoreError>>>,
}

impl Readiness {
    /// # Errors
    /// What is wrong.
    pub(crate) async fn ask(&self, store: &Arc<dyn Store>, now: Moment) -> Answer {
        // Who asks meanwhile waits for this one's answer and takes it.
        let mut known = self.0.lock().await;
        if let Some((_, answer)) = known.tried.filter(|(at, _)| is_within(*at, now, READY_MS)) {
            return answer;
        }
        let tried = match timeout(READY_TIME, store.try_out(READY_BYTES, now)).await {
            Ok(done) => done.map_err(named),
            Err(_) => Err(Trouble::Slow),
        };
        let answer = match tried {
            Ok(()) => known.pages(store, now).await,
            failed => failed,
        };
        if let Err(trouble) = answer
            && known.tried.is_none_or(|(_, before)| before != answer)
        {
            tracing::error!(%trouble, "not ready");
        } else if answer.is_ok() && known.tried.is_some_and(|(_, before)| before.is_err()) {
            tracing::info!("ready again");
        }
        known.tried = Some((now, answer));
        answer
    }
}

impl Known {
    async fn pages(&mut self, store: &Arc<dyn Store>, now: Moment) -> Answer {
        if let Some((at, Ok(()))) = self.pages
            && is_within(at, now, PAGES_MS)
        {
            return Ok(());
        }
        let store = store.clone();
        let looking =
            self.looking.get_or_insert_with(|| tokio::spawn(async move { store.check_pages().await }));
        if let Ok(done) = timeout(READY_TIME, &mut *looking).await {
            self.looking = None;
            let found = done.map_or(Err(Trouble::Slow), |found| found.map_err(named));
            self.pages = Some((now, found));
        }
        // As long as it goes on, what was known before counts.
        self.pages.map_or(Ok(()), |(_, answer)| answer)
    }
}

fn is_within(at: Moment, now: Moment, millis: i64) -> bool {
    (0..millis).contains(&now.0.saturating_sub(at.0))
}

fn named(error: StoreError) -> Trouble {
    tracing::warn!(%error, "the database was tried");
    error.trouble().unwrap_or(Trouble::Disk)
}
