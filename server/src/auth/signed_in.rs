//! Who a request comes from, by the token in a cookie that scripts cannot read.

use super::Token;
use super::session_cookie::{cookie, name};
use crate::error::Problem;
use crate::stand_ins;
use crate::state::AppState;
use crate::store::{PersonRow, TokenHash};
use app::domain::access::{Actor, is_let_in};
use app::domain::id::{DeviceId, HouseholdId};
use app::domain::plan::Plan;
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::domain::time::Moment;
use app::model::Me;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

/// The person behind a request. As an extractor: a request without a session is refused.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub person: PersonRow,
    pub device: DeviceId,
    pub household: Option<HouseholdId>,
    pub hash: TokenHash,
    /// When they asked: what is theirs may depend on the day.
    pub at: Moment,
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
        let here = is_let_in(plan, self.person.id, self.at.day());
        if here && self.person.role != Role::Coordinator { Ok(()) } else { Err(Problem::NotFound) }
    }

    /// Asks once more whether the session is there: for what goes on after the request was answered.
    ///
    /// # Errors
    /// When it has ended meanwhile.
    pub async fn is_still_there(&self, app: &AppState) -> Result<(), Problem> {
        match app.sessions.lookup(app.store.as_ref(), self.hash, app.clock.now()).await? {
            None => Err(Problem::SignedOut),
            Some(it) if it.removed => Err(Problem::DeviceRemoved),
            Some(_) => Ok(()),
        }
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
            phone: None,
        }
    }
}

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<SignedIn, Problem> {
        match session(&parts.headers, app).await? {
            Found::SignedIn(signed_in) => {
                stand_ins::end_those_over(app, &signed_in).await;
                Ok(*signed_in)
            }
            Found::Removed => Err(Problem::DeviceRemoved),
            Found::Nobody => Err(Problem::SignedOut),
        }
    }
}

impl OptionalFromRequestParts<AppState> for SignedIn {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Option<SignedIn>, Problem> {
        match session(&parts.headers, app).await? {
            Found::SignedIn(signed_in) => {
                stand_ins::end_those_over(app, &signed_in).await;
                Ok(Some(*signed_in))
            }
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

async fn session(headers: &HeaderMap, app: &AppState) -> Result<Found, Problem> {
    let hash = cookie(headers, name(app)).as_deref().and_then(Token::hash);
    let Some(hash) = hash else { return Ok(Found::Nobody) };
    Ok(match app.sessions.lookup(app.store.as_ref(), hash, app.clock.now()).await? {
        None => Found::Nobody,
        Some(it) if it.removed => Found::Removed,
        Some(it) => Found::SignedIn(Box::new(SignedIn {
            person: it.person,
            device: it.device,
            household: it.household,
            hash,
            at: app.clock.now(),
        })),
    })
}

/// Whether the request comes from a device that was taken out.
pub(crate) async fn is_removed(headers: &HeaderMap, app: &AppState) -> Result<bool, Problem> {
    Ok(matches!(session(headers, app).await?, Found::Removed))
}
