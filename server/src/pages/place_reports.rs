//! What families say is wrong or missing at a place, and the coordinators' answers. A form counts once (see [`page_id`]).

use super::coordination::coordinator;
use super::preferences::RequestPreferences;
use super::problem::problem_page;
use super::refused_form::refill;
use super::{page_id, show};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::limits::{OPEN_REPORTS, REPORTS_SHOWN};
use crate::posted::Posted;
use crate::state::AppState;
use crate::store::{Added, ReportsOf};
use app::domain::id::PlaceKey;
use app::domain::text::{Lang, Written};
use app::model::Notice;
use app::model::place_reports::{PlaceReport, REPORT_CHARS, ReportAnswer, ReportPage};
use app::route::{Key, LibraryRoute, Route, value};
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

/// The page of a family: the form, and what this person said before, of whatever place.
///
/// # Errors
/// When there is no such place, and when the database fails.
pub(super) async fn data(
    app: &AppState,
    signed_in: &SignedIn,
    place: Key,
    query: &str,
) -> Result<ReportPage, Problem> {
    there(app, place)?;
    let of = ReportsOf::Person(signed_in.person.id);
    let reports = app.store.list_reports(&of, REPORTS_SHOWN).await?;
    Ok(ReportPage { page: app.clock.new_id(), sent: value(query, "sent").is_some(), reports })
}

fn there(app: &AppState, place: Key) -> Result<PlaceKey, Problem> {
    let key = PlaceKey(place.as_str().to_owned());
    let is_there = app.edition().content.library.place(&key).is_some();
    if is_there { Ok(key) } else { Err(Problem::NotFound) }
}

/// What the form of a family sends.
#[derive(Debug, serde::Deserialize)]
pub struct ReportForm {
    #[serde(default)]
    text: String,
}

/// `POST /near/wrong/{key}`: something is wrong or missing at a place.
pub async fn report_place(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Path(key): Path<String>,
    asked: Uri,
    Posted(form, fields): Posted<ReportForm>,
) -> Response {
    let made = async {
        signed_in.household.ok_or(Problem::NotFound)?;
        let route = Key::new(&key).ok_or(Problem::NotFound)?;
        let place = there(&app, route)?;
        let page = value(asked.query().unwrap_or_default(), "page").and_then(|page| page.parse().ok());
        let id = page.map_or_else(
            || app.clock.new_id(),
            |page| page_id::change_id(page, signed_in.person.id, &fields, 0).0,
        );
        let word = match form.text.chars().count() {
            0 => "refused-empty",
            count if count > REPORT_CHARS => "refused-too-long",
            _ => {
                let said = Written { lang: signed_in.person.lang, text: form.text };
                let report = PlaceReport { id, place, said, at: app.clock.now(), answer: None };
                match app.store.add_report(&report, signed_in.person.id, OPEN_REPORTS).await? {
                    Added::Done => return Ok((route, None)),
                    Added::Full => "near-wrong-full",
                }
            }
        };
        Ok::<_, Problem>((route, Some(word)))
    };
    let (route, word) = match made.await {
        Ok((route, None)) => {
            return Redirect::to(&format!("{}?sent=1", Route::PlaceReport(route))).into_response();
        }
        Ok((route, Some(word))) => (route, word),
        Err(problem) => return problem_page(&app, &preferences, &problem).await,
    };
    let notice = Notice { form: "place-report".to_owned(), word: word.to_owned(), good: false };
    let plain = RequestPreferences { packs: false, ..preferences };
    let at = Route::PlaceReport(route).to_string();
    let Ok(uri) = at.parse::<Uri>() else { return StatusCode::NOT_FOUND.into_response() };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    match show::draw(&app, plain, &signed_in, &uri, Some(notice), status).await {
        Ok(drawn) => refill(drawn, preferences.packs, &at, &fields).await,
        Err(problem) => problem_page(&app, &preferences, &problem).await,
    }
}

/// What the form of a coordinator sends.
#[derive(Debug, serde::Deserialize)]
pub struct AnswerForm {
    report: Uuid,
    #[serde(default)]
    text: String,
    #[serde(default)]
    lang: String,
}

/// `POST /staff/desk/library/place/{key}/answer`: answers what a family said of a place.
///
/// # Errors
/// For everybody but coordinators, for a text that does not fit, and when the database fails.
pub async fn answer_report(
    State(app): State<AppState>,
    signed_in: SignedIn,
    Path(key): Path<String>,
    Posted(form, _): Posted<AnswerForm>,
) -> Result<Response, Problem> {
    coordinator(&signed_in)?;
    let key = Key::new(&key).ok_or(Problem::NotFound)?;
    there(&app, key)?;
    if form.text.is_empty() || form.text.chars().count() > REPORT_CHARS {
        return Err(Problem::Malformed);
    }
    let lang = Lang::parse(&form.lang).unwrap_or(signed_in.person.lang);
    let answer = ReportAnswer { said: Written { lang, text: form.text }, at: app.clock.now() };
    // Whoever was second finds the first answer on the page.
    app.store.answer_report(form.report, &answer, signed_in.person.id).await?;
    Ok(Redirect::to(&format!("{}#reports", Route::Library(LibraryRoute::Place(key)))).into_response())
}
