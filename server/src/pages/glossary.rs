//! The glossary: what it shows, and what becomes of its forms. It belongs to all colleagues: there is nothing of a household
//! in it. Its forms count once (see [`page_id`]).

use super::casework::decoded;
use super::preferences::RequestPreferences;
use super::problem::problem_page;
use super::refused_form::refill;
use super::{page, page_id};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::limits::{OWN_TERMS, REMOVED_TERMS_MS};
use crate::posted::Posted;
use crate::state::AppState;
use crate::store::{Added, By};
use app::domain::change::form::Fields;
use app::domain::change::limits::LINE_CHARS;
use app::domain::spelling::{folded, order_key};
use app::domain::text::Audience;
use app::domain::time::Moment;
use app::model::glossary::{GlossaryPage, OwnTerm, TERM_NOTE_CHARS, TermWords};
use app::model::{Extra, Notice};
use app::route::{Route, value};
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

/// The forms that say on the page after them what they have done.
const DONE: [&str; 4] = ["add", "correct", "remove", "restore"];

/// What the page shows, as its query asks for it.
///
/// # Errors
/// Not found, for a family; and when the database fails.
pub(super) async fn data(app: &AppState, signed_in: &SignedIn, query: &str) -> Result<GlossaryPage, Problem> {
    staff(signed_in)?;
    let mut own = app.store.list_terms().await?;
    own.sort_by_cached_key(|it| order_key(&it.words.nl));
    let full = own.iter().filter(|it| !it.removed).count() >= OWN_TERMS;
    let done = value(query, "done").filter(|it| DONE.contains(it)).map(str::to_owned);
    let of = value(query, "of").and_then(|id| id.parse().ok());
    let done = done.zip(of);
    // Of those that were taken out only the one that can be put back with a tap.
    own.retain(|it| !it.removed || done.as_ref().is_some_and(|(_, id)| *id == it.id));
    let search = decoded(value(query, "q").unwrap_or_default());
    Ok(GlossaryPage { search, own, page: Some(app.clock.new_id()), done, full })
}

fn staff(signed_in: &SignedIn) -> Result<(), Problem> {
    if signed_in.person.role.is_staff() { Ok(()) } else { Err(Problem::NotFound) }
}

/// What the forms send; those of one term say which, and the version that was seen.
#[derive(Debug, serde::Deserialize)]
pub struct TermForm {
    term: Option<Uuid>,
    #[serde(default)]
    base: i64,
    #[serde(default)]
    nl: String,
    #[serde(default)]
    uk: String,
    #[serde(default)]
    note: String,
}

impl TermForm {
    fn words(&self) -> TermWords {
        TermWords { nl: self.nl.clone(), uk: self.uk.clone(), note: self.note.clone() }
    }
}

/// Why a form was not carried out.
enum Unmade {
    /// The Fluent id of what the colleague can put right.
    Refused(&'static str),
    /// Somebody else took it out meanwhile: what was typed can be added again.
    Gone,
    /// Somebody else corrected it meanwhile.
    Newer(Box<OwnTerm>),
    Problem(Problem),
}

impl<E: Into<Problem>> From<E> for Unmade {
    fn from(error: E) -> Unmade {
        Unmade::Problem(error.into())
    }
}

/// `POST /staff/glossary/{sort}`: adds a term, corrects it, takes it out or puts it back.
pub async fn change_glossary(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Path(mut sort): Path<String>,
    asked: Uri,
    Posted(form, mut fields): Posted<TermForm>,
) -> Response {
    let mut of = form.term;
    let unmade = match make(&app, &signed_in, &sort, &asked, &form, &fields).await {
        // To the term itself, which says so there.
        Ok(id) => {
            let to = format!("{}?done={sort}&of={id}#term-{id}", Route::Glossary);
            return Redirect::to(&to).into_response();
        }
        Err(unmade) => unmade,
    };
    let (status, word) = match unmade {
        Unmade::Problem(problem) => return problem_page(&app, &preferences, &problem).await,
        Unmade::Refused(word) => (StatusCode::UNPROCESSABLE_ENTITY, word),
        Unmade::Gone => {
            (sort, of) = ("add".to_owned(), None);
            fields.0.retain(|(name, _)| name != "base" && name != "term");
            (StatusCode::CONFLICT, "staff-glossary-gone")
        }
        Unmade::Newer(current) => {
            // Whoever saves again has seen what stands above.
            fields.0.retain(|(name, _)| name != "base");
            fields.0.push(("base".into(), current.version.to_string()));
            (StatusCode::CONFLICT, "staff-glossary-newer")
        }
    };
    let form_name = of.map_or_else(|| "glossary-add".to_owned(), |id| format!("glossary-{id}"));
    let notice = Notice { form: form_name, word: word.to_owned(), good: false };
    let plain = RequestPreferences { packs: false, ..preferences };
    let shown = match data(&app, &signed_in, "").await {
        Ok(shown) => Extra::Glossary(Box::new(shown)),
        Err(problem) => return problem_page(&app, &preferences, &problem).await,
    };
    let shown = page::of(&app, &plain, &signed_in, shown, Some(notice));
    let drawn = page::answer(&app, plain, shown, Route::Glossary, None, Audience::Team, status).await;
    refill(drawn, preferences.packs, &format!("{}/{sort}", Route::Glossary), &fields).await
}

async fn make(
    app: &AppState,
    signed_in: &SignedIn,
    sort: &str,
    asked: &Uri,
    form: &TermForm,
    fields: &Fields,
) -> Result<Uuid, Unmade> {
    staff(signed_in)?;
    let words = form.words();
    let by = By { person: signed_in.person.id, at: app.clock.now() };
    if sort == "add" {
        let page = value(asked.query().unwrap_or_default(), "page").and_then(|page| page.parse().ok());
        let id = page.map_or_else(
            || app.clock.new_id(),
            |page| page_id::change_id(page, signed_in.person.id, fields, 0).0,
        );
        check(app, &words, id).await?;
        return match app.store.add_term(id, &words, by, OWN_TERMS).await? {
            Added::Done => Ok(id),
            Added::Full => Err(Unmade::Refused("staff-glossary-full")),
        };
    }
    let id = form.term.ok_or(Problem::Malformed)?;
    match sort {
        "correct" => {
            check(app, &words, id).await?;
            if !app.store.correct_term(id, form.base, &words, by).await? {
                let current = app.store.list_terms().await?.into_iter().find(|it| it.id == id && !it.removed);
                let current = current.ok_or(Unmade::Gone)?;
                // The same form again has done it already.
                if current.words != words {
                    return Err(Unmade::Newer(Box::new(current)));
                }
            }
        }
        "remove" | "restore" => {
            let until = Moment(by.at.0 - REMOVED_TERMS_MS);
            if !app.store.remove_term(id, sort == "remove", by, OWN_TERMS, until).await? {
                let own = app.store.list_terms().await?;
                let is_full = own.iter().filter(|it| !it.removed).count() >= OWN_TERMS;
                let can_come_back = sort == "restore" && own.iter().any(|it| it.id == id && it.removed);
                return Err(if is_full && can_come_back {
                    Unmade::Refused("staff-glossary-full")
                } else {
                    Problem::NotFound.into()
                });
            }
        }
        _ => return Err(Problem::NotFound.into()),
    }
    Ok(id)
}

/// That both words are there, of a fit length, and not together in the glossary already.
async fn check(app: &AppState, words: &TermWords, id: Uuid) -> Result<(), Unmade> {
    let TermWords { nl, uk, note } = words;
    if nl.is_empty() || uk.is_empty() {
        return Err(Unmade::Refused("staff-glossary-both"));
    }
    let is_long = |text: &str, most| text.chars().count() > most;
    if is_long(nl, LINE_CHARS) || is_long(uk, LINE_CHARS) || is_long(note, TERM_NOTE_CHARS) {
        return Err(Unmade::Refused("refused-too-long"));
    }
    let pair = |nl: &str, uk: &str| (folded(nl), folded(uk));
    let this = pair(nl, uk);
    let own = app.store.list_terms().await?;
    let mut own = own.iter().filter(|it| !it.removed && it.id != id);
    let edition = app.edition();
    let mut built_in = edition.content.library.terms.iter();
    if own.any(|it| pair(&it.words.nl, &it.words.uk) == this)
        || built_in.any(|it| pair(&it.nl, &it.uk) == this)
    {
        return Err(Unmade::Refused("staff-glossary-there"));
    }
    Ok(())
}
