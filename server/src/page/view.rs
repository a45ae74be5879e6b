//! Which page an address shows to whom.

use super::{Looking, problem_page, render};
use crate::app::App;
use crate::auth::SignedIn;
use crate::desk;
use crate::error::Problem;
use crate::journal::{Folded, to_json};
use crate::staff;
use app::domain::change::Target;
use app::domain::coordination::Invitation;
use app::domain::id::{DocKey, HouseholdId, StepId};
use app::domain::journal::Entry;
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::model::library::LibraryDesk;
use app::model::{Extra, Model, Notice, Page};
use app::replica::Replica;
use app::route::{Part, Route, Shared, Shelf};
use app::screens;
use app::shell;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use std::cmp::Reverse;
use std::sync::Arc;

/// `GET` of any screen.
pub async fn show_page(
    State(app): State<App>,
    looking: Looking,
    signed_in: Option<SignedIn>,
    uri: Uri,
) -> Response {
    let Some(signed_in) = signed_in else {
        // A link from a chat, opened on a phone that is not signed in.
        return match Route::parse(uri.path(), uri.query().unwrap_or_default()) {
            Some(_) => Redirect::to("/enter").into_response(),
            None => problem_page(&app, &looking, &Problem::NotFound).await,
        };
    };
    match draw(&app, looking, &signed_in, &uri, None, StatusCode::OK).await {
        Ok(response) => response,
        Err(problem) => problem_page(&app, &looking, &problem).await,
    }
}

/// Draws the page at an address, perhaps with a notice at one of its forms.
pub(super) async fn draw(
    app: &App,
    looking: Looking,
    signed_in: &SignedIn,
    uri: &Uri,
    notice: Option<Notice>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let query = uri.query().unwrap_or_default();
    let route = Route::parse(uri.path(), query).ok_or(Problem::NotFound)?;
    let role = signed_in.person.role;
    if role.is_staff() && route == Route::Today {
        return Ok(
            Redirect::to(if role == Role::Coordinator { "/staff/desk" } else { "/staff" }).into_response()
        );
    }
    if role.is_staff() != route.is_staff() {
        return Err(Problem::NotFound);
    }
    let audience = signed_in.audience();
    let folded = folded(app, signed_in, route).await?;
    let extra = extra(app, signed_in, route, query, audience).await?;
    let unsent = match route {
        Route::Caseload | Route::Household { .. } => staff::unsent(app, signed_in).await?,
        _ => Vec::new(),
    };
    let page = Page {
        me: signed_in.me(),
        now: app.clock.now(),
        looks: looking.looks,
        held: None,
        extra,
        notice,
        unsent,
    };
    Ok(finish(app, looking, page, route, folded, audience, status).await)
}

/// From a page's data to the answer.
async fn finish(
    app: &App,
    looking: Looking,
    page: Page,
    route: Route,
    folded: Option<Arc<Folded>>,
    audience: Audience,
    status: StatusCode,
) -> Response {
    let data = data(&page, folded.as_deref(), audience);
    let edition = app.edition();
    let words = |lang| edition.shelf.rooms(route.is_staff(), lang).words.clone();
    let mut model = Model::new(page, route, words(looking.lang), edition.shelf.library.clone());
    model.beside = Some(words(looking.lang.beside()));
    model.replica = folded.map(|folded| Replica::at(folded.plan(audience).clone(), folded.seq));
    let assets = edition.site.assets(route.is_staff(), looking.lang).clone();
    let title = if route.is_staff() { screens::staff::title(&model) } else { screens::family::title(&model) };
    render::html(status, looking.packs, move || shell::page(model, assets, title, data)).await
}

/// The coordinator's desk after something was done there.
pub async fn desk_page(
    app: &App,
    looking: &Looking,
    signed_in: &SignedIn,
    invitation: Option<Invitation>,
    notice: Option<Notice>,
) -> Response {
    let status = if notice.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let extra = match desk::page(app, invitation).await {
        Ok(page) => Extra::Desk(Box::new(page)),
        Err(problem) => return problem_page(app, looking, &problem).await,
    };
    let page = Page {
        me: signed_in.me(),
        now: app.clock.now(),
        looks: looking.looks,
        held: None,
        extra,
        notice,
        unsent: Vec::new(),
    };
    finish(app, *looking, page, Route::Desk, None, Audience::Team, status).await
}

/// A page of the library after a form of it was not saved.
pub async fn library_page(
    app: &App,
    looking: &Looking,
    signed_in: &SignedIn,
    status: StatusCode,
    at: Shelf,
    page: LibraryDesk,
) -> Response {
    let page = Page {
        me: signed_in.me(),
        now: app.clock.now(),
        looks: looking.looks,
        held: None,
        extra: Extra::Library(Box::new(page)),
        notice: None,
        unsent: Vec::new(),
    };
    finish(app, *looking, page, Route::Library(at), None, Audience::Team, status).await
}

/// The plan that the screen shows, if this person may see it.
async fn folded(app: &App, signed_in: &SignedIn, route: Route) -> Result<Option<Arc<Folded>>, Problem> {
    let household = match route {
        Route::Household { household, .. } => household,
        _ if signed_in.person.role == Role::Member => signed_in.household.ok_or(Problem::NotFound)?,
        _ => return Ok(None),
    };
    let folded = app.journals.folded(household).await?;
    signed_in.may_read(folded.plan(Audience::Team))?;
    let step = match route {
        Route::Step { step, .. } | Route::Household { part: Part::Step { step, .. }, .. } => Some(step),
        _ => match route.shared() {
            Some(Shared::Card(step)) => Some(step),
            _ => None,
        },
    };
    match step {
        Some(step) if folded.plan(Audience::Team).step(step).is_none() => Err(Problem::NotFound),
        _ => Ok(Some(folded)),
    }
}

async fn extra(
    app: &App,
    signed_in: &SignedIn,
    route: Route,
    query: &str,
    audience: Audience,
) -> Result<Extra, Problem> {
    match route {
        Route::Step { step, history: true } => {
            let household = signed_in.household.ok_or(Problem::NotFound)?;
            history(app, household, step, audience).await
        }
        Route::Household { household, part: Part::Step { step, history: true } } => {
            history(app, household, step, audience).await
        }
        Route::Caseload => staff::caseload(app, signed_in, query).await.map(Extra::Caseload),
        Route::Queue => staff::queue(app, signed_in).await.map(Extra::Queue),
        Route::Desk if signed_in.person.role == Role::Coordinator => {
            let page = desk::page(app, None).await?;
            Ok(Extra::Desk(Box::new(page)))
        }
        Route::Desk => Err(Problem::NotFound),
        Route::Library(of) => {
            let page = desk::library::page(app, signed_in, of, query).await?;
            Ok(Extra::Library(Box::new(page)))
        }
        Route::Devices | Route::StaffMore => {
            let devices = app.store.list_devices(signed_in.person.id, app.clock.now()).await?;
            Ok(Extra::Devices(devices))
        }
        _ => Ok(Extra::None),
    }
}

/// How many entries a history shows at most, and of how many papers.
const HISTORY: usize = 200;
const PAPERS: usize = 50;

/// What happened to a step: the entries that name it, and those that tell of its papers, which are
/// the household's and name no step (or, of an earlier program, another one).
async fn history(
    app: &App,
    household: HouseholdId,
    step: StepId,
    audience: Audience,
) -> Result<Extra, Problem> {
    let folded = app.journals.folded(household).await?;
    let docs: Vec<DocKey> = folded
        .plan(audience)
        .step(step)
        .map_or_else(Vec::new, |step| step.docs.iter().take(PAPERS).map(|doc| doc.key.clone()).collect());
    let mut entries = find_entries(app, household, &step.to_string(), audience).await?;
    for doc in docs {
        let of_paper = find_entries(app, household, &format!("\"doc\":\"{doc}\""), audience).await?;
        let target = Target::Document(doc);
        entries.extend(of_paper.into_iter().filter(|entry| entry.change.body.is_about(&target)));
    }
    entries.sort_by_key(|entry| Reverse(entry.seq));
    entries.dedup_by_key(|entry| entry.seq);
    entries.truncate(HISTORY);
    Ok(Extra::History(entries))
}

async fn find_entries(
    app: &App,
    household: HouseholdId,
    needle: &str,
    audience: Audience,
) -> Result<Vec<Entry>, Problem> {
    let found = app.store.find_entries(household, needle, audience).await?;
    Ok(found.iter().map(|json| serde_json::from_str(json)).collect::<Result<_, _>>()?)
}

/// The JSON in the page. The plan's JSON is at hand already and is put in as it is.
fn data(page: &Page, folded: Option<&Folded>, audience: Audience) -> String {
    let mut data = to_json(page);
    if let Some(folded) = folded {
        data.pop();
        data.push_str(",\"held\":{\"plan\":");
        data.push_str(folded.plan_json(audience));
        data.push_str(&format!(",\"cursor\":{},\"outbox\":[]}}}}", folded.seq));
    }
    // Nothing that people write may end the script element that holds it.
    data.replace('<', "\\u003c")
}
