//! What people read, as it stands now: library and words, with the files and addresses made of them.
//! When a coordinator changes something, a new edition takes the place of the old as a whole.
//!
//! The rule that makes it right: a request takes the edition once and draws with that; so its words,
//! its structure and the addresses in it belong together, and no lock is held while drawing.

use crate::assets::Assets;
use crate::content::{BadLibrary, Content, read_all};
use crate::error::Problem;
use crate::store::{LibraryRevision, RevisionRow, Store};
use app::domain::id::PersonId;
use app::domain::time::Moment;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::Mutex;

/// Library, words, and the files made of them.
#[derive(Debug)]
pub struct ContentEdition {
    pub content: Content,
    pub site: Assets,
}

/// The edition of now, and the way to the next.
#[derive(Debug, Clone)]
pub struct Editions {
    now: Arc<RwLock<Arc<ContentEdition>>>,
    /// One renewal at a time, so that an older state of the database never replaces a newer one.
    renewing: Arc<Mutex<()>>,
}

impl Editions {
    #[must_use]
    pub fn new(edition: ContentEdition) -> Editions {
        Editions { now: Arc::new(RwLock::new(Arc::new(edition))), renewing: Arc::default() }
    }

    /// The edition of now.
    #[must_use]
    pub fn now(&self) -> Arc<ContentEdition> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The edition that shows everything that is stored by now.
    pub async fn settled(&self) -> Arc<ContentEdition> {
        drop(self.renewing.lock().await);
        self.now()
    }

    /// Stores a revision and shows it from now on; false, when somebody else changed the same
    /// meanwhile: then nothing is stored.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn revise(&self, store: Arc<dyn Store>, new: NewRevision) -> Result<bool, Problem> {
        // A task of its own: what is stored is shown, also when the browser has gone meanwhile.
        let editions = self.clone();
        let task = tokio::spawn(async move { editions.add(store.as_ref(), new).await });
        task.await.map_err(|_| Problem::Stopped)?
    }

    async fn add(&self, store: &dyn Store, new: NewRevision) -> Result<bool, Problem> {
        let _one = self.renewing.lock().await;
        let NewRevision { revision, base, person, at } = new;
        if store.add_library_revision(&revision, base, person, at).await?.is_none() {
            return Ok(false);
        }
        let (rows, before) = (store.list_library_revisions(None).await?, self.now());
        // Thousands of messages are read: not where other requests are answered.
        let next = tokio::task::spawn_blocking(move || before.next(rows)).await;
        let next = next.map_err(|_| Problem::Stopped)??;
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(next);
        Ok(true)
    }
}

/// A revision that somebody wants to make.
#[derive(Debug)]
pub struct NewRevision {
    pub revision: LibraryRevision,
    /// The number of the revision that they saw.
    pub base: u64,
    pub person: PersonId,
    pub at: Moment,
}

impl ContentEdition {
    /// The edition after this one, with these revisions.
    fn next(&self, rows: Vec<RevisionRow>) -> Result<ContentEdition, BadLibrary> {
        let (revised, unreadable) = read_all(rows);
        if !unreadable.is_empty() {
            tracing::warn!(?unreadable, "revisions of the library cannot be read");
        }
        let content = Content::with(revised)?;
        let site = self.site.renew(&content);
        Ok(ContentEdition { content, site }.told())
    }

    /// Tells of the words that are said in another language than they should be, and how often something
    /// could not be said since the start.
    fn told(self) -> ContentEdition {
        let flaws = self.content.flaws();
        if !flaws.is_empty() {
            tracing::warn!(count = flaws.len(), ?flaws, "words are missing or broken");
        }
        let missed = app::i18n::missed();
        if missed > 0 {
            tracing::warn!(missed, "messages were asked for that are not there, or lacked a value");
        }
        self
    }

    /// The edition that the database asks for: this one, when nothing was ever changed.
    ///
    /// # Errors
    /// Never, once the program has started.
    pub fn brought_up(self, rows: Vec<RevisionRow>) -> Result<ContentEdition, BadLibrary> {
        if rows.is_empty() { Ok(self.told()) } else { self.next(rows) }
    }
}
