//! The coordinator's page: making households, pairing them, inviting people, taking people and devices out. What concerns
//! a household ends in ordinary changes of its journal; people, links and devices are kept beside the journals. Nothing
//! here reads a plan to anybody.
//!
//! Its forms count once (see [`page_id`]): each page carries an id, from which follows what its forms make.

mod invite;
mod make;
mod shown;
mod take_out;

pub use invite::{invite, withdraw};
pub use make::{add_colleague, add_household, add_member, pair};
pub(super) use shown::data;
pub use take_out::{close_device, take_out};

use super::preferences::RequestPreferences;
use super::problem::problem_page;
use super::refused_form::refill;
use super::{page, page_id};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::record::{change_by, record_own};
use crate::state::AppState;
use app::domain::access::Refusal;
use app::domain::change::form::Fields;
use app::domain::change::limits::LINE_CHARS;
use app::domain::change::{Body, Change, ChangeKind};
use app::domain::coordination::Invitation;
use app::domain::id::{ChangeId, HouseholdId, PersonId};
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::model::{Extra, Notice, Page};
use app::route::{self, Route};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

/// Why a form of the desk was not carried out.
enum Unmade {
    /// Something the coordinator can put right.
    Refused(Refusal),
    Problem(Problem),
}

impl<E: Into<Problem>> From<E> for Unmade {
    fn from(error: E) -> Unmade {
        Unmade::Problem(error.into())
    }
}

/// Every action here, and all of the library's side of the desk, is a coordinator's only.
pub(super) fn coordinator(signed_in: &SignedIn) -> Result<(), Problem> {
    if signed_in.person.role == Role::Coordinator { Ok(()) } else { Err(Problem::NotFound) }
}

/// The ids of what a form makes: the same for the same form, sent again from the same page.
struct FormIds<'f> {
    /// A form of a page that an earlier server drew has none: it counts as often as it comes.
    page: Option<Uuid>,
    person: PersonId,
    fields: &'f Fields,
}

impl FormIds<'_> {
    fn of<'f>(asked: &Uri, signed_in: &SignedIn, fields: &'f Fields) -> FormIds<'f> {
        let page = route::value(asked.query().unwrap_or_default(), "page").and_then(|page| page.parse().ok());
        FormIds { page, person: signed_in.person.id, fields }
    }

    /// The id of the `nth` thing that the form makes.
    fn id(&self, app: &AppState, nth: usize) -> Uuid {
        self.page.map_or_else(
            || app.clock.new_id(),
            |page| page_id::change_id(page, self.person, self.fields, nth).0,
        )
    }
}

fn line(text: &str) -> Result<(), Unmade> {
    match text.chars().count() {
        0 => Err(Unmade::Refused(Refusal::Empty)),
        count if count > LINE_CHARS => Err(Unmade::Refused(Refusal::TooLong)),
        _ => Ok(()),
    }
}

async fn record(
    app: &AppState,
    signed_in: &SignedIn,
    household: HouseholdId,
    kinds: Vec<(Uuid, ChangeKind)>,
) -> Result<(), Unmade> {
    if kinds.is_empty() {
        return Ok(());
    }
    let change = |(id, kind)| Change { id: ChangeId(id), ..change_by(app, signed_in, Body::Known(kind)) };
    let changes = kinds.into_iter().map(change).collect();
    record_own(app, signed_in, household, changes).await?.map_err(Unmade::Refused)
}

/// The page after something was done there.
async fn show(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    invitation: Option<Invitation>,
    notice: Option<Notice>,
) -> Response {
    let status = if notice.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (extra, unreadable) = match shown::data(app, invitation, "").await {
        Ok((page, unreadable)) => (Extra::Coordination(Box::new(page)), unreadable),
        Err(problem) => return problem_page(app, preferences, &problem).await,
    };
    let shown = Page { unreadable, ..page::of(app, preferences, signed_in, extra, notice) };
    page::answer(app, *preferences, shown, Route::Coordination, None, Audience::Team, status).await
}

/// What is answered to a form of the desk: `sort` is the last part of its address, `made` the id of the household or person
/// that it was about.
async fn answer(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    (sort, fields): (&str, &Fields),
    made: Result<Uuid, Unmade>,
) -> Response {
    match made {
        // To what was made, which says so there.
        Ok(of) => Redirect::to(&format!("/staff/desk?done={sort}&of={of}#of-{of}")).into_response(),
        Err(Unmade::Refused(reason)) => {
            let notice = Notice::refused(&format!("desk-{sort}"), reason);
            let plain = RequestPreferences { packs: false, ..*preferences };
            let page = show(app, &plain, signed_in, None, Some(notice)).await;
            refill(page, preferences.packs, &format!("/staff/desk/{sort}"), fields).await
        }
        Err(Unmade::Problem(problem)) => problem_page(app, preferences, &problem).await,
    }
}
