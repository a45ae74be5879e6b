//! Sessions: a random token in a cookie that scripts cannot read; the database keeps its hash.

use super::{SESSION_MS, Token};
use crate::app::App;
use crate::error::Problem;
use crate::store::{PersonRow, SessionRow, StoreError, TokenHash};
use app::domain::access::Actor;
use app::domain::id::{DeviceId, HouseholdId};
use app::domain::plan::Plan;
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::model::Me;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::header::{COOKIE, HeaderMap};
use axum::http::request::Parts;
use cookie::{Cookie, SameSite};
use lru::LruCache;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Sessions that were looked up lately. Any change of who belongs where, or of a language, forgets
/// them all: such changes are rare, and a session must never outlive its end.
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

    async fn lookup(&self, app: &App, hash: TokenHash) -> Result<Option<SessionRow>, StoreError> {
        // The age is read before the database: what changes meanwhile makes this entry old at once.
        let age = self.0.age.load(Ordering::SeqCst);
        let kept = self.0.kept.lock().unwrap_or_else(PoisonError::into_inner).get(&hash).cloned();
        if let Some((seen, session)) = kept
            && seen == age
        {
            return Ok(Some(session));
        }
        let found = app.store.lookup_session(hash, app.clock.now()).await?;
        if let Some(session) = &found {
            let mut kept = self.0.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.put(hash, (age, session.clone()));
        }
        Ok(found)
    }
}

/// The person behind a request. As an extractor: a request without a session is refused.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub person: PersonRow,
    pub device: DeviceId,
    pub household: Option<HouseholdId>,
    pub hash: TokenHash,
}

impl SignedIn {
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor { person: self.person.id, role: self.person.role }
    }

    /// What this person may see of a household that is theirs.
    #[must_use]
    pub fn audience(&self) -> Audience {
        if self.person.role == Role::Member { Audience::All } else { Audience::Team }
    }

    /// The one rule on reading: a member their own household, a researcher or mediator those they
    /// are paired with. Coordinators pair and see summaries; they read no plan.
    ///
    /// # Errors
    /// Not found, in all other cases: whether such a household exists is nobody else's business.
    pub fn may_read(&self, plan: &Plan) -> Result<(), Problem> {
        let here = plan.people.get(&self.person.id).is_some_and(|person| !person.left);
        if here && self.person.role != Role::Coordinator { Ok(()) } else { Err(Problem::NotFound) }
    }

    #[must_use]
    pub fn me(&self) -> Me {
        Me {
            person: self.person.id,
            role: self.person.role,
            name: self.person.name.clone(),
            lang: self.person.lang,
            device: self.device,
            household: self.household,
        }
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<SignedIn, Problem> {
        match session(&parts.headers, app).await? {
            Found::SignedIn(signed_in) => Ok(*signed_in),
            Found::Removed => Err(Problem::DeviceRemoved),
            Found::Nobody => Err(Problem::SignedOut),
        }
    }
}

impl OptionalFromRequestParts<App> for SignedIn {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<SignedIn>, Problem> {
        match session(&parts.headers, app).await? {
            Found::SignedIn(signed_in) => Ok(Some(*signed_in)),
            Found::Removed | Found::Nobody => Ok(None),
        }
    }
}

/// Whose request it is.
enum Found {
    SignedIn(Box<SignedIn>),
    /// The session of a device that was taken out.
    Removed,
    Nobody,
}

async fn session(headers: &HeaderMap, app: &App) -> Result<Found, Problem> {
    let hash = cookie(headers, name(app)).as_deref().and_then(Token::hash);
    let Some(hash) = hash else { return Ok(Found::Nobody) };
    Ok(match app.sessions.lookup(app, hash).await? {
        None => Found::Nobody,
        Some(it) if it.removed => Found::Removed,
        Some(it) => Found::SignedIn(Box::new(SignedIn {
            person: it.person,
            device: it.device,
            household: it.household,
            hash,
        })),
    })
}

/// Whether the request comes from a device that was taken out.
pub(super) async fn is_removed(headers: &HeaderMap, app: &App) -> Result<bool, Problem> {
    Ok(matches!(session(headers, app).await?, Found::Removed))
}

/// The value of a cookie of the request.
#[must_use]
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

fn name(app: &App) -> &'static str {
    if app.config.is_https() { "__Host-session" } else { "session" }
}

/// The cookie of a new session.
pub(super) fn new_cookie(app: &App, token: &Token) -> String {
    let mut cookie = empty_cookie(app);
    cookie.set_value(token.as_str().to_owned());
    cookie.set_max_age(cookie::time::Duration::milliseconds(SESSION_MS));
    cookie.to_string()
}

/// Takes the cookie away.
pub(super) fn no_cookie(app: &App) -> String {
    let mut cookie = empty_cookie(app);
    cookie.set_max_age(cookie::time::Duration::ZERO);
    cookie.to_string()
}

fn empty_cookie(app: &App) -> Cookie<'static> {
    Cookie::build((name(app), ""))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.config.is_https())
        .build()
}
