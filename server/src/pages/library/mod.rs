//! The coordinators' side of the library: what they see of it, and what becomes of their forms.
//!
//! A correction is checked, stored as a revision and shown to everybody from the next page on. Who made
//! it against something that somebody else changed meanwhile gets both texts, and loses nothing.
//!
//! A form goes to the address of its own page: when it comes back with what is wrong, the program in the
//! browser finds the screen by that address, and so does who loads the page anew.

mod amount;
mod mistakes;
mod place;
mod topic;

use super::casework::decoded;
use super::coordination::coordinator;
use super::page;
use super::preferences::RequestPreferences;
use super::problem::problem_page;
use crate::auth::SignedIn;
use crate::content::edition::NewRevision;
use crate::content::{Content, read_all, to_stored};
use crate::error::Problem;
use crate::limits::REPORTS_SHOWN;
use crate::posted::Posted;
use crate::state::AppState;
use crate::store::ReportsOf;
use app::domain::id::{AmountKey, PlaceKey, TopicKey};
use app::domain::library::revision::{InLanguages, PlaceWords, Revised, Revision, Subject};
use app::domain::library::{Amount, Place, Topic};
use app::domain::text::{Audience, Lang};
use app::model::Extra;
use app::model::library::{
    Added, AmountForm, AmountPage, Change, FormState, LibraryList, LibraryPage, PlaceForm, PlacePage,
    TopicForm, TopicPage, Wrong,
};
use app::route::{self, Key, Route, value};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::de::IgnoredAny;

/// A page of the library.
///
/// # Errors
/// When there is no such topic or amount, for everybody but coordinators, and when the database fails.
pub async fn data(
    app: &AppState,
    signed_in: &SignedIn,
    of: route::LibraryRoute,
    query: &str,
) -> Result<LibraryPage, Problem> {
    coordinator(signed_in)?;
    let edition = app.edition();
    let saved = value(query, "saved").is_some();
    match of {
        route::LibraryRoute::List | route::LibraryRoute::Places => {
            let word = |name| value(query, name).unwrap_or_default();
            let (search, filter) = (decoded(word("q")), word("filter").to_owned());
            let reports = if of == route::LibraryRoute::Places {
                app.store.list_reports(&ReportsOf::Open, REPORTS_SHOWN).await?
            } else {
                Vec::new()
            };
            let list = LibraryList { search, filter, changed: changed(&edition.content), reports };
            Ok(if of == route::LibraryRoute::Places {
                LibraryPage::Places(list)
            } else {
                LibraryPage::List(list)
            })
        }
        route::LibraryRoute::NewPlace => {
            let form = PlaceForm::blank(app.clock.now().day());
            Ok(LibraryPage::Place(Box::new(PlacePage { form, ..PlacePage::default() })))
        }
        route::LibraryRoute::Place(key) => {
            let subject = Subject::Place(PlaceKey(key.as_str().to_owned()));
            let found = Found::of(app, subject).await?;
            let (place, words) = found.place()?;
            let form = PlaceForm::of(place, words.clone(), found.number);
            let of = ReportsOf::Place(place.key.clone());
            let state = FormState { saved, ..found.state };
            let reports = app.store.list_reports(&of, REPORTS_SHOWN).await?;
            Ok(LibraryPage::Place(Box::new(PlacePage { form, theirs: None, state, reports })))
        }
        route::LibraryRoute::New => {
            let form = TopicForm::blank(app.clock.now().day());
            let documents = edition.content.documents();
            Ok(LibraryPage::Topic(Box::new(TopicPage { form, documents, ..TopicPage::default() })))
        }
        route::LibraryRoute::Topic(key) => {
            let subject = Subject::Topic(TopicKey(key.as_str().to_owned()));
            let found = Found::of(app, subject).await?;
            let (topic, words) = found.topic()?;
            let form = TopicForm::of(topic, words.clone(), found.number);
            let behind = edition.content.behind(&topic.key);
            let state = FormState { saved, behind, ..found.state };
            let documents = edition.content.documents();
            Ok(LibraryPage::Topic(Box::new(TopicPage { form, theirs: None, state, documents })))
        }
        route::LibraryRoute::Amount(key) => {
            let subject = Subject::Amount(AmountKey(key.as_str().to_owned()));
            let found = Found::of(app, subject).await?;
            let form = AmountForm::of(found.amount()?, found.number, signed_in.person.lang);
            let state = FormState { saved, ..found.state };
            Ok(LibraryPage::Amount(Box::new(AmountPage { form, theirs: None, state })))
        }
    }
}

fn changed(content: &Content) -> Vec<Change> {
    let change = |(subject, mark): (&Subject, &crate::content::LastRevision)| Change {
        subject: subject.clone(),
        at: mark.at,
        author: mark.author.clone(),
    };
    content.changed().iter().map(change).collect()
}

/// Something of the library, with what became of it.
struct Found {
    current: Revision,
    /// Of its latest revision, also where that cannot be read here; 0 for what is built in.
    number: u64,
    state: FormState,
}

impl Found {
    async fn of(app: &AppState, subject: Subject) -> Result<Found, Problem> {
        // First the number, then the text as of that number or later: whoever saves over something that
        // they did not see is told so.
        let rows = app.store.list_library_revisions(Some(&subject)).await?;
        let edition = app.editions.settled().await;
        let current = edition.content.current(&subject).ok_or(Problem::NotFound)?;
        let number = rows.last().map_or(0, |row| row.number);
        let mut history: Vec<Revised> = read_all(rows).0;
        history.reverse();
        let built_in = if history.is_empty() { None } else { edition.content.built_in(&subject)? };
        Ok(Found { current, number, state: FormState { built_in, history, ..FormState::default() } })
    }

    fn topic(&self) -> Result<(&Topic, &InLanguages), Problem> {
        match &self.current {
            Revision::Topic { topic, words } => Ok((topic, words)),
            Revision::Amount(_) | Revision::Place { .. } => Err(Problem::NotFound),
        }
    }

    fn amount(&self) -> Result<&Amount, Problem> {
        match &self.current {
            Revision::Amount(amount) => Ok(amount),
            Revision::Topic { .. } | Revision::Place { .. } => Err(Problem::NotFound),
        }
    }

    fn place(&self) -> Result<(&Place, &PlaceWords), Problem> {
        match &self.current {
            Revision::Place { place, words } => Ok((place, words)),
            Revision::Topic { .. } | Revision::Amount(_) => Err(Problem::NotFound),
        }
    }
}

/// What became of a form.
enum Done {
    /// Saved, or there was nothing to save.
    Saved(Key, bool),
    /// To be shown again.
    Again(StatusCode, route::LibraryRoute, LibraryPage),
}

/// `POST /staff/desk/library/topic/{key}`: corrects a topic.
pub async fn save_topic(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Path(key): Path<String>,
    Posted(_, fields): Posted<IgnoredAny>,
) -> Response {
    let form = TopicForm { key, ..topic::read(&fields) };
    let done = make_topic(&app, &signed_in, form).await;
    answer(&app, &preferences, &signed_in, done, route::LibraryRoute::Topic).await
}

/// `POST /staff/desk/library/new`: adds a topic.
pub async fn add_topic(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(_, fields): Posted<IgnoredAny>,
) -> Response {
    let done = make_new_topic(&app, &signed_in, topic::read(&fields)).await;
    answer(&app, &preferences, &signed_in, done, route::LibraryRoute::Topic).await
}

/// `POST /staff/desk/library/amount/{key}`: corrects an amount.
pub async fn save_amount(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Path(key): Path<String>,
    Posted(_, fields): Posted<IgnoredAny>,
) -> Response {
    let form = AmountForm { key, ..amount::read(&fields) };
    let done = make_amount(&app, &signed_in, form).await;
    answer(&app, &preferences, &signed_in, done, route::LibraryRoute::Amount).await
}

/// `POST /staff/desk/library/place/{key}`: corrects a place, hides it, or shows it again.
pub async fn save_place(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Path(key): Path<String>,
    Posted(_, fields): Posted<IgnoredAny>,
) -> Response {
    let form = PlaceForm { key, ..place::read(&fields) };
    let done = make_place(&app, &signed_in, form).await;
    answer(&app, &preferences, &signed_in, done, route::LibraryRoute::Place).await
}

/// `POST /staff/desk/library/places/new`: adds a place.
pub async fn add_place(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(_, fields): Posted<IgnoredAny>,
) -> Response {
    let done = make_new_place(&app, &signed_in, place::read(&fields)).await;
    answer(&app, &preferences, &signed_in, done, route::LibraryRoute::Place).await
}

async fn answer(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    done: Result<Done, Problem>,
    at: fn(Key) -> route::LibraryRoute,
) -> Response {
    match done {
        Ok(Done::Saved(key, changed)) => {
            let saved = if changed { "?saved=1" } else { "" };
            Redirect::to(&format!("{}{saved}", Route::Library(at(key)))).into_response()
        }
        Ok(Done::Again(status, at, shown)) => show(app, preferences, signed_in, status, at, shown).await,
        Err(problem) => problem_page(app, preferences, &problem).await,
    }
}

async fn make_topic(app: &AppState, signed_in: &SignedIn, form: TopicForm) -> Result<Done, Problem> {
    coordinator(signed_in)?;
    let key = Key::new(&form.key).ok_or(Problem::NotFound)?;
    let subject = Subject::Topic(TopicKey(form.key.clone()));
    let edition = app.edition();
    let found = Found::of(app, subject.clone()).await?;
    let (current, words) = found.topic()?;
    let documents = edition.content.documents();
    let made = topic::check(
        &form,
        topic::CheckedAgainst {
            library: &edition.content.library,
            documents: &documents,
            current: Some(current),
            words,
            today: app.clock.now().day(),
        },
    );
    let at = route::LibraryRoute::Topic(key);
    let again = |form, theirs, wrong, found: Found, documents| {
        let state = FormState { wrong, ..found.state };
        LibraryPage::Topic(Box::new(TopicPage { form, theirs, state, documents }))
    };
    if form.base == found.number {
        match made {
            Err(wrong) => {
                let shown = again(form, None, wrong, found, documents);
                return Ok(Done::Again(StatusCode::UNPROCESSABLE_ENTITY, at, shown));
            }
            Ok((topic, said)) => {
                if topic == *current && speaks_alike(&said, words) {
                    return Ok(Done::Saved(key, false));
                }
                let revision = Revision::Topic { topic: Box::new(topic), words: said };
                if save(app, signed_in, revision, form.base, form.wording).await? {
                    return Ok(Done::Saved(key, true));
                }
            }
        }
    }
    // Somebody else was faster: what they left, beside what was typed.
    let found = Found::of(app, subject).await?;
    let (current, words) = found.topic()?;
    let theirs = TopicForm::of(current, words.clone(), found.number);
    let mine = beside(form, &theirs);
    let shown = again(mine, Some(theirs), Vec::new(), found, documents);
    Ok(Done::Again(StatusCode::CONFLICT, at, shown))
}

async fn make_new_topic(app: &AppState, signed_in: &SignedIn, form: TopicForm) -> Result<Done, Problem> {
    coordinator(signed_in)?;
    let edition = app.edition();
    let documents = edition.content.documents();
    let none = InLanguages::new();
    let against = topic::CheckedAgainst {
        library: &edition.content.library,
        documents: &documents,
        current: None,
        words: &none,
        today: app.clock.now().day(),
    };
    let again = |form, wrong, status| {
        let state = FormState { wrong, ..FormState::default() };
        let page = TopicPage { form, theirs: None, state, documents: documents.clone() };
        Done::Again(status, route::LibraryRoute::New, LibraryPage::Topic(Box::new(page)))
    };
    let (topic, words) = match topic::check(&form, against) {
        Ok(made) => made,
        Err(wrong) => return Ok(again(form, wrong, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let key = Key::new(topic.key.as_str()).ok_or(Problem::NotFound)?;
    let revision = Revision::Topic { topic: Box::new(topic), words };
    if save(app, signed_in, revision, 0, false).await? {
        return Ok(Done::Saved(key, true));
    }
    // Two added a topic of the same name at the same moment: the next attempt gets another key.
    let wrong = Wrong::new("title-en", "staff-wrong-taken");
    Ok(again(form, vec![wrong], StatusCode::CONFLICT))
}

async fn make_amount(app: &AppState, signed_in: &SignedIn, mut form: AmountForm) -> Result<Done, Problem> {
    coordinator(signed_in)?;
    let key = Key::new(&form.key).ok_or(Problem::NotFound)?;
    let subject = Subject::Amount(AmountKey(form.key.clone()));
    let found = Found::of(app, subject.clone()).await?;
    let at = route::LibraryRoute::Amount(key);
    let again = |form, theirs, wrong, found: Found| {
        let state = FormState { wrong, ..found.state };
        LibraryPage::Amount(Box::new(AmountPage { form, theirs, state }))
    };
    if form.base == found.number {
        let made = amount::check(&form, found.amount()?, app.clock.now().day());
        match made.and_then(|amount| amount::fit_words(amount, &app.edition().content)) {
            Err(wrong) => {
                let shown = again(form, None, wrong, found);
                return Ok(Done::Again(StatusCode::UNPROCESSABLE_ENTITY, at, shown));
            }
            Ok(amount) if amount == *found.amount()? => return Ok(Done::Saved(key, false)),
            Ok(amount) => {
                if save(app, signed_in, Revision::Amount(amount), form.base, false).await? {
                    return Ok(Done::Saved(key, true));
                }
            }
        }
    }
    let found = Found::of(app, subject).await?;
    let theirs = AmountForm::of(found.amount()?, found.number, signed_in.person.lang);
    form.base = theirs.base;
    let shown = again(form, Some(theirs), Vec::new(), found);
    Ok(Done::Again(StatusCode::CONFLICT, at, shown))
}

async fn make_place(app: &AppState, signed_in: &SignedIn, mut form: PlaceForm) -> Result<Done, Problem> {
    coordinator(signed_in)?;
    let key = Key::new(&form.key).ok_or(Problem::NotFound)?;
    let subject = Subject::Place(PlaceKey(form.key.clone()));
    let found = Found::of(app, subject.clone()).await?;
    let at = route::LibraryRoute::Place(key);
    let again = |form, theirs, wrong, found: Found| {
        let state = FormState { wrong, ..found.state };
        LibraryPage::Place(Box::new(PlacePage { form, theirs, state, reports: Vec::new() }))
    };
    if form.base == found.number {
        let (current, words) = found.place()?;
        let today = app.clock.now().day();
        match place::check(&form, &app.edition().content.library, Some(current), today) {
            Err(wrong) => {
                let shown = again(form, None, wrong, found);
                return Ok(Done::Again(StatusCode::UNPROCESSABLE_ENTITY, at, shown));
            }
            Ok((place, about)) if place == *current && about == *words => return Ok(Done::Saved(key, false)),
            Ok((place, words)) => {
                let revision = Revision::Place { place: Box::new(place), words };
                if save(app, signed_in, revision, form.base, false).await? {
                    return Ok(Done::Saved(key, true));
                }
            }
        }
    }
    // Somebody else was faster: what they left, beside what was typed.
    let found = Found::of(app, subject).await?;
    let (place, words) = found.place()?;
    let theirs = PlaceForm::of(place, words.clone(), found.number);
    form.base = theirs.base;
    let shown = again(form, Some(theirs), Vec::new(), found);
    Ok(Done::Again(StatusCode::CONFLICT, at, shown))
}

async fn make_new_place(app: &AppState, signed_in: &SignedIn, form: PlaceForm) -> Result<Done, Problem> {
    coordinator(signed_in)?;
    let again = |form, wrong, status| {
        let state = FormState { wrong, ..FormState::default() };
        let page = PlacePage { form, theirs: None, state, reports: Vec::new() };
        Done::Again(status, route::LibraryRoute::NewPlace, LibraryPage::Place(Box::new(page)))
    };
    let made = place::check(&form, &app.edition().content.library, None, app.clock.now().day());
    let (place, words) = match made {
        Ok(made) => made,
        Err(wrong) => return Ok(again(form, wrong, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let key = Key::new(place.key.as_str()).ok_or(Problem::NotFound)?;
    let revision = Revision::Place { place: Box::new(place), words };
    if save(app, signed_in, revision, 0, false).await? {
        return Ok(Done::Saved(key, true));
    }
    // Two added a place of the same name at the same moment: the next attempt gets another key.
    Ok(again(form, vec![Wrong::new("name", "staff-wrong-taken")], StatusCode::CONFLICT))
}

/// A page of the library after a form of it was not saved.
async fn show(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    status: StatusCode,
    at: route::LibraryRoute,
    shown: LibraryPage,
) -> Response {
    let shown = page::of(app, preferences, signed_in, Extra::Library(Box::new(shown)), None);
    page::answer(app, *preferences, shown, Route::Library(at), None, Audience::Team, status).await
}

/// Stores a revision and shows it; false, when somebody else was faster.
async fn save(
    app: &AppState,
    signed_in: &SignedIn,
    revision: Revision,
    base: u64,
    wording: bool,
) -> Result<bool, Problem> {
    let (revision, person, at) = (to_stored(revision, wording)?, signed_in.person.id, app.clock.now());
    app.editions.revise(app.store.clone(), NewRevision { revision, base, person, at }).await
}

/// Whether two sets of words say the same: an empty part says as little as none.
fn speaks_alike(some: &InLanguages, others: &InLanguages) -> bool {
    let said = |words: &InLanguages| {
        let mut words = words.clone();
        words.values_mut().for_each(|words| words.parts.retain(|_, text| !text.is_empty()));
        words
    };
    said(some) == said(others)
}

/// What was typed, made fit to be saved over what somebody else left: with the sub-steps that they added,
/// and those that they took out as new ones, so that no typed word is lost.
fn beside(mut mine: TopicForm, theirs: &TopicForm) -> TopicForm {
    mine.base = theirs.base;
    let lost = mine.subs.iter().filter(|sub| !theirs.subs.contains(sub) && !mine.gone.contains(sub));
    let lost: Vec<Added> = lost.map(|sub| said(&mine, &format!("do-{sub}"))).collect();
    for sub in theirs.subs.iter().filter(|sub| !mine.subs.contains(sub)) {
        let name = format!("do-{sub}");
        for (lang, text) in said(theirs, &name) {
            mine.words.entry(lang).or_default().parts.insert(name.clone(), text);
        }
    }
    mine.added.extend(lost);
    mine.subs.clone_from(&theirs.subs);
    mine
}

fn said(form: &TopicForm, part: &str) -> Added {
    let text = |lang| form.words.get(lang).and_then(|words| words.part(part)).unwrap_or_default().to_owned();
    Lang::ALL.iter().map(|lang| (*lang, text(lang))).collect()
}
