//! Which page an address shows to whom.

use super::entrance::entrance_before;
use super::preferences::RequestPreferences;
use super::problem::{or_problem, problem_page};
use super::{
    casework, coordination, glossary, interpreters, library, near, news, page, phone, place_reports, queue,
    reminders, several, work,
};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal::{self, Snapshot};
use crate::limits::{HISTORY_DOCUMENTS, HISTORY_SHOWN};
use crate::state::AppState;
use crate::store::EntrySubject;
use app::domain::change::Target;
use app::domain::id::{HouseholdId, StepId};
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::model::{DeviceRow, Extra, Notice, Page};
use app::route::{Part, Route, Shared, value};
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

/// `GET` of any screen.
pub async fn show_page(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: Option<SignedIn>,
    uri: Uri,
) -> Response {
    let Some(signed_in) = signed_in else {
        // A link from a chat, opened on a phone that is not signed in.
        return match Route::parse(uri.path(), uri.query().unwrap_or_default()) {
            Some(_) => {
                let opened = uri.path_and_query().map_or("/", |it| it.as_str());
                Redirect::to(&entrance_before(opened)).into_response()
            }
            None => problem_page(&app, &preferences, &Problem::NotFound).await,
        };
    };
    let drawn = draw(&app, preferences, &signed_in, &uri, None, StatusCode::OK).await;
    or_problem(&app, &preferences, drawn).await
}

/// Draws the page at an address, perhaps with a notice at one of its forms.
pub(super) async fn draw(
    app: &AppState,
    preferences: RequestPreferences,
    signed_in: &SignedIn,
    uri: &Uri,
    notice: Option<Notice>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let query = uri.query().unwrap_or_default();
    let route = Route::parse(uri.path(), query).ok_or(Problem::NotFound)?;
    let role = signed_in.person.role;
    if role.is_staff() && route == Route::Today {
        // Each lands where their work begins.
        let first = match role {
            Role::Coordinator => Route::Coordination,
            Role::Mediator => Route::Queue,
            _ => Route::Caseload,
        };
        return Ok(Redirect::to(&first.to_string()).into_response());
    }
    // A coordinator has no households, texts or work of that sort: who works with which stands there.
    if role == Role::Coordinator
        && matches!(route, Route::Caseload | Route::Queue | Route::OwnWork | Route::Several)
    {
        return Ok(Redirect::to(&Route::Coordination.to_string()).into_response());
    }
    if role.is_staff() != route.is_staff() {
        return Err(Problem::NotFound);
    }
    let audience = signed_in.audience();
    let snapshot = snapshot(app, signed_in, route).await?;
    let (extra, unreadable) = extra(app, signed_in, route, query, audience).await?;
    let unsent = match route {
        Route::Caseload | Route::Household { .. } => casework::unsent(app, signed_in).await?,
        _ => Vec::new(),
    };
    let mut shown = Page { unsent, unreadable, ..page::of(app, &preferences, signed_in, extra, notice) };
    if route == Route::StaffMore {
        shown.me.phone = Some(phone::of_colleague(app, signed_in.person.id).await?);
    }
    Ok(page::answer(app, preferences, shown, route, snapshot, audience, status).await)
}

/// Draws the page at an address with what was just made for it.
pub(super) async fn draw_with(
    app: &AppState,
    preferences: RequestPreferences,
    signed_in: &SignedIn,
    route: Route,
    extra: Extra,
) -> Result<Response, Problem> {
    let snapshot = snapshot(app, signed_in, route).await?;
    let shown = page::of(app, &preferences, signed_in, extra, None);
    let audience = signed_in.audience();
    Ok(page::answer(app, preferences, shown, route, snapshot, audience, StatusCode::OK).await)
}

/// The plan that the screen shows, if this person may see it.
async fn snapshot(
    app: &AppState,
    signed_in: &SignedIn,
    route: Route,
) -> Result<Option<Arc<Snapshot>>, Problem> {
    let household = match route {
        Route::Household { household, .. } => household,
        _ if signed_in.person.role == Role::Member => signed_in.household.ok_or(Problem::NotFound)?,
        _ => return Ok(None),
    };
    let snapshot = app.journals.snapshot(household).await?;
    signed_in.may_read(snapshot.plan(Audience::Team))?;
    if let Some(Shared::Appointment(id)) = route.shared()
        && snapshot.plan(Audience::Team).appointment(id).is_none()
    {
        return Err(Problem::NotFound);
    }
    let step = match route {
        Route::Step { step, .. } | Route::EarlierHistory { step, .. } => Some(step),
        Route::Household { part: Part::Step { step, .. } | Part::EarlierHistory { step, .. }, .. } => {
            Some(step)
        }
        _ => match route.shared() {
            Some(Shared::Card(step)) => Some(step),
            _ => None,
        },
    };
    match step {
        Some(step) if snapshot.plan(Audience::Team).step(step).is_none() => Err(Problem::NotFound),
        _ => Ok(Some(snapshot)),
    }
}

/// What only this screen needs; and how many households that belong there cannot be read.
async fn extra(
    app: &AppState,
    signed_in: &SignedIn,
    route: Route,
    query: &str,
    audience: Audience,
) -> Result<(Extra, usize), Problem> {
    let extra = match route {
        Route::Step { step, history: true } => {
            let household = signed_in.household.ok_or(Problem::NotFound)?;
            history(app, household, step, audience, 1).await?
        }
        Route::EarlierHistory { step, page } => {
            let household = signed_in.household.ok_or(Problem::NotFound)?;
            history(app, household, step, audience, page).await?
        }
        Route::Household { household, part: Part::Step { step, history: true } } => {
            history(app, household, step, audience, 1).await?
        }
        Route::Household { household, part: Part::EarlierHistory { step, page } } => {
            history(app, household, step, audience, page).await?
        }
        Route::Household { household, part: Part::Plan } => {
            match news::of_household(app, signed_in, household).await? {
                Some(found) => Extra::News(Box::new(found)),
                None => Extra::None,
            }
        }
        Route::Near { .. } | Route::Household { part: Part::Step { history: false, .. }, .. } => {
            near::asked(query).map_or(Extra::None, |page| Extra::Near(Box::new(page)))
        }
        Route::PlaceReport(place) => {
            Extra::PlaceReports(Box::new(place_reports::data(app, signed_in, place, query).await?))
        }
        Route::Today if value(query, "welcome").is_some() => Extra::Welcome,
        Route::Caseload => {
            let (caseload, unreadable) = casework::caseload(app, signed_in, query).await?;
            return Ok((Extra::Caseload(caseload), unreadable));
        }
        Route::OwnWork => {
            let (work, unreadable) = work::of(app, signed_in).await?;
            return Ok((Extra::OwnWork(Box::new(work)), unreadable));
        }
        Route::Interpreters => {
            let (page, unreadable) = interpreters::data(app, signed_in).await?;
            return Ok((Extra::Interpreters(Box::new(page)), unreadable));
        }
        Route::Several => {
            let (page, unreadable) = several::data(app, signed_in, query).await?;
            return Ok((Extra::Several(Box::new(page)), unreadable));
        }
        Route::Queue => {
            let (page, unreadable) = queue::data(app, signed_in).await?;
            return Ok((Extra::Queue(Box::new(page)), unreadable));
        }
        Route::Glossary => Extra::Glossary(Box::new(glossary::data(app, signed_in, query).await?)),
        Route::Coordination if signed_in.person.role == Role::Coordinator => {
            let (page, unreadable) = coordination::data(app, None, query).await?;
            return Ok((Extra::Coordination(Box::new(page)), unreadable));
        }
        Route::Coordination => return Err(Problem::NotFound),
        Route::Library(of) => {
            let page = library::data(app, signed_in, of, query).await?;
            Extra::Library(Box::new(page))
        }
        Route::Reminders => Extra::Reminders(Box::new(reminders::data(app, signed_in).await?)),
        Route::Devices | Route::StaffMore => {
            let devices = app.store.list_devices(signed_in.person.id, app.clock.now()).await?;
            let devices = devices.into_iter();
            let shown = devices.map(|it| DeviceRow { device: it.device, label: it.label, since: it.since });
            Extra::Devices(shown.collect())
        }
        _ => Extra::None,
    };
    Ok((extra, 0))
}

/// What happened to a step: the entries about it, and those about its documents, which are the household's.
async fn history(
    app: &AppState,
    household: HouseholdId,
    step: StepId,
    audience: Audience,
    page: u16,
) -> Result<Extra, Problem> {
    let snapshot = app.journals.snapshot(household).await?;
    let documents = snapshot
        .plan(audience)
        .step(step)
        .into_iter()
        .flat_map(|step| &step.documents)
        .take(HISTORY_DOCUMENTS);
    let targets = documents.map(|doc| Target::Document(doc.key.clone())).chain([Target::Step(step)]);
    let subjects: Vec<EntrySubject> = targets.filter_map(|target| journal::subject(&target)).collect();
    let before = usize::from(page - 1) * HISTORY_SHOWN;
    let most = before + HISTORY_SHOWN + 1;
    let found = app.store.find_entries(household, &subjects, audience, most).await?;
    let entries =
        found.iter().skip(before).map(|json| serde_json::from_str(json)).collect::<Result<_, _>>()?;
    Ok(Extra::History(entries))
}
