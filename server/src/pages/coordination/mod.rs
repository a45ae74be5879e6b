//! The coordinator's page: making households, pairing them, inviting people, taking people and devices out. What concerns
//! a household ends in ordinary changes of its journal; people, links and devices are kept beside the journals. Nothing
//! here reads a plan to anybody.
//!
//! Its forms count once (see [`page_id`]): each page carries an id, from which follows what its forms make.

mod closing;
mod invite;
mod make;
mod practice;
mod shown;
mod stand_in;
mod take_out;

pub use closing::{close, open, reopen_account};
pub use invite::{invite, withdraw};
pub use make::{add_colleague, add_household, add_member, pair};
pub use practice::add_practice;
pub(super) use shown::data;
pub use stand_in::{give_back, hand_over};
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
use app::domain::coordination::{Handover, Invitation};
use app::domain::id::{ChangeId, HouseholdId, PersonId};
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::model::{CoordinationPage, Extra, Notice, Page};
use app::route::{self, Route};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

/// Why a form of the desk was not carried out.
enum Unmade {
    /// Something the coordinator can put right.
    Refused(Refusal),
    /// The same with words of its own: their Fluent id.
    Because(&'static str),
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

/// Records one change of a field against the version of it that the coordinator saw.
async fn record_against(
    app: &AppState,
    signed_in: &SignedIn,
    household: HouseholdId,
    base: Option<ChangeId>,
    (id, kind): (Uuid, ChangeKind),
) -> Result<(), Unmade> {
    let change = Change { id: ChangeId(id), base, ..change_by(app, signed_in, Body::Known(kind)) };
    record_own(app, signed_in, household, vec![change]).await?.map_err(Unmade::Refused)
}

/// The page after something was done there.
async fn show(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    made: Made,
    notice: Option<Notice>,
) -> Response {
    let status = if notice.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (extra, unreadable) = match shown::data(app, made.invitation, "").await {
        Ok((page, unreadable)) => {
            let page = CoordinationPage { handover: made.handover, ..page };
            (Extra::Coordination(Box::new(page)), unreadable)
        }
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
            refused(app, preferences, signed_in, (sort, fields), Some(reason.word())).await
        }
        Err(Unmade::Because(word)) => refused(app, preferences, signed_in, (sort, fields), Some(word)).await,
        Err(Unmade::Problem(problem)) => problem_page(app, preferences, &problem).await,
    }
}

/// The page with a form as it was sent, and why nothing was done, if there is a reason.
async fn refused(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    (sort, fields): (&str, &Fields),
    word: Option<&str>,
) -> Response {
    let notice = word.map(|word| Notice { form: format!("desk-{sort}"), word: word.to_owned(), good: false });
    let plain = RequestPreferences { packs: false, ..*preferences };
    let page = show(app, &plain, signed_in, Made::default(), notice).await;
    refill(page, preferences.packs, &format!("/staff/desk/{sort}"), fields).await
}

/// What a page shows that was made by the request that it answers.
#[derive(Default)]
struct Made {
    invitation: Option<Invitation>,
    handover: Option<Handover>,
}

impl From<Invitation> for Made {
    fn from(invitation: Invitation) -> Made {
        Made { invitation: Some(invitation), ..Made::default() }
    }
}
