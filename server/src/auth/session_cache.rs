//! Sessions: the database keeps the hash of each one's token; those looked up lately are at hand.

use crate::store::{SessionRow, Store, StoreError, TokenHash};
use app::domain::time::Moment;
use lru::LruCache;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Sessions that were looked up lately. Any change of who belongs where, or of a language, forgets
/// them all: such changes are rare, and a session must never outlive its end. Its time is looked at each time.
#[derive(Debug, Clone)]
pub struct Sessions(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    age: AtomicU64,
    kept: Mutex<LruCache<TokenHash, (u64, SessionRow)>>,
}

impl Default for Sessions {
    fn default() -> Sessions {
        let size = NonZeroUsize::new(4_096).unwrap_or(NonZeroUsize::MIN);
        Sessions(Arc::new(Inner { age: AtomicU64::new(0), kept: Mutex::new(LruCache::new(size)) }))
    }
}

impl Sessions {
    /// Forgets what was looked up before.
    pub fn forget_all(&self) {
        self.0.age.fetch_add(1, Ordering::SeqCst);
    }

    pub(super) async fn lookup(
        &self,
        store: &dyn Store,
        hash: TokenHash,
        now: Moment,
    ) -> Result<Option<SessionRow>, StoreError> {
        // The age is read before the database: what changes meanwhile makes this entry old at once.
        let age = self.0.age.load(Ordering::SeqCst);
        let kept = self.0.kept.lock().unwrap_or_else(PoisonError::into_inner).get(&hash).cloned();
        if let Some((seen, session)) = kept
            && seen == age
            && now < session.expires
        {
            return Ok(Some(session));
        }
        let found = store.lookup_session(hash, now).await?;
        if let Some(session) = &found {
            let mut kept = self.0.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.put(hash, (age, session.clone()));
        }
        Ok(found)
    }
}
