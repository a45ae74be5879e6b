//! The same step, place or message for several households of one's own. Each gets its ordinary change through its journal;
//! nothing is stored of the act but these. Their ids follow from the act, so that it counts once however often its form is
//! sent, and its page is made of what the journals hold.

mod give;
mod look;
mod result;

pub use result::take_back;

use super::casework::{self, summaries};
use super::page;
use super::preferences::RequestPreferences;
use super::problem::or_problem;
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::limits::SEVERAL_HOUSEHOLDS;
use crate::posted::Posted;
use crate::state::AppState;
use app::components::household_order::Looker;
use app::domain::change::form::Fields;
use app::domain::change::limits::NOTE_CHARS;
use app::domain::id::{HouseholdId, PlaceKey, TopicKey};
use app::domain::library::Library;
use app::domain::plan::household::Role;
use app::domain::several::Gift;
use app::domain::spelling::is_blank;
use app::domain::text::{Audience, Lang};
use app::domain::time::Day;
use app::model::several::{GiftForm, SeveralPage, Stage, What};
use app::model::{Caseload, Extra, Finder, Notice, Page};
use app::route::{Route, value};
use app::screens::casework::several::FORM;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::de::IgnoredAny;

/// The page as its address asks for it, and of how many households the summary cannot be read.
///
/// # Errors
/// When the database fails; and for those who have no households.
pub(super) async fn data(
    app: &AppState,
    signed_in: &SignedIn,
    query: &str,
) -> Result<(SeveralPage, usize), Problem> {
    let word = |name| casework::decoded(value(query, name).unwrap_or_default());
    let pairs = ["what", "key", "act", "refused"].map(|name| (name.to_owned(), word(name)));
    let fields = Fields(pairs.to_vec());
    let gift = gift(signed_in, &fields)?;
    let (households, unreadable) = summaries(app, signed_in).await?;
    let stage = match fields.get("act").parse() {
        Ok(act) => result::stage(app, signed_in, act, fields.get("refused"), &households).await?,
        Err(_) => Stage::Choose { households, chosen: Vec::new() },
    };
    Ok((SeveralPage { gift, finder: casework::finder(query), stage }, unreadable))
}

/// `POST /staff/several`: the next stage of the page, or what was given.
pub async fn give_to_several(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(_, fields): Posted<IgnoredAny>,
) -> Response {
    let answered = answer(&app, &preferences, &signed_in, &fields).await;
    or_problem(&app, &preferences, answered).await
}

async fn answer(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    fields: &Fields,
) -> Result<Response, Problem> {
    let gift = gift(signed_in, fields)?;
    let (households, unreadable) = summaries(app, signed_in).await?;
    let finder = of_fields(fields);
    // Whoever is not one of one's own is passed over.
    let asked: Vec<HouseholdId> = fields.all("household").filter_map(|id| id.parse().ok()).collect();
    let mut chosen: Vec<HouseholdId> =
        households.iter().map(|it| it.household).filter(|id| asked.contains(id)).collect();
    let edition = app.edition();
    let wrong = wrong(&edition.content.library, &gift).or(match chosen.len() {
        0 => Some("staff-several-nobody"),
        1..=SEVERAL_HOUSEHOLDS => None,
        _ => Some("staff-several-too-many"),
    });
    let (stage, notice) = match (fields.get("act"), wrong) {
        ("find" | "back", _) => (Stage::Choose { households, chosen }, None),
        ("all", _) => {
            let looker = Looker { me: signed_in.person.id, now: app.clock.now() };
            let caseload = Caseload { households, finder: finder.clone(), news: Vec::new() };
            let shown = looker.choose(&caseload).into_iter().map(|it| it.household);
            chosen.extend(shown.take(SEVERAL_HOUSEHOLDS));
            (Stage::Choose { households: caseload.households, chosen }, None)
        }
        (_, Some(word)) => (Stage::Choose { households, chosen }, Some(word)),
        ("give", None) => {
            let to = give::give(app, preferences, signed_in, (&gift, &chosen), fields).await?;
            return Ok(Redirect::to(&to).into_response());
        }
        (_, None) => (look::stage(app, preferences, signed_in, &gift, &chosen).await?, None),
    };
    let status = if notice.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let notice = notice.map(|word| Notice { form: FORM.to_owned(), word: word.to_owned(), good: false });
    let extra = Extra::Several(Box::new(SeveralPage { gift, finder, stage }));
    let shown = Page { unreadable, ..page::of(app, preferences, signed_in, extra, notice) };
    Ok(page::answer(app, *preferences, shown, Route::Several, None, Audience::Team, status).await)
}

/// What the form gives. Only who has households gives anything, and a mediator gives messages.
fn gift(signed_in: &SignedIn, fields: &Fields) -> Result<GiftForm, Problem> {
    let role = signed_in.person.role;
    if !matches!(role, Role::Researcher | Role::Mediator) {
        return Err(Problem::NotFound);
    }
    let asked = What::of(role).find(|what| what.key() == fields.get("what"));
    let what = asked.or_else(|| What::of(role).next()).unwrap_or(What::Message);
    let typed = |name: &str| fields.get(name).to_owned();
    let lang = Lang::parse(fields.get("lang")).unwrap_or(signed_in.person.lang);
    Ok(GiftForm {
        what,
        key: typed("key"),
        urgent: fields.is_on("urgent"),
        due: typed("due"),
        text: typed("text"),
        lang,
    })
}

/// The Fluent id of what is wrong with it.
fn wrong(library: &Library, gift: &GiftForm) -> Option<&'static str> {
    match (gift.what, found(library, gift)) {
        (What::Step, None) => Some("staff-several-no-key-step"),
        (What::Place, None) => Some("staff-several-no-key-place"),
        (What::Step, Some(_)) if !gift.due.is_empty() && Day::parse(&gift.due).is_none() => {
            Some("refused-impossible-date")
        }
        (What::Message, _) if is_blank(&gift.text) => Some("refused-empty"),
        (What::Message, _) if gift.text.chars().count() > NOTE_CHARS => Some("refused-too-long"),
        _ => None,
    }
}

/// What it is in the library.
fn found<'l>(library: &'l Library, gift: &GiftForm) -> Option<Gift<'l>> {
    Some(match gift.what {
        What::Step => Gift::Step(library.topic(&TopicKey::parse(&gift.key)?)?),
        What::Place => Gift::Place(library.place(&PlaceKey::parse(&gift.key)?)?),
        What::Message => Gift::Message,
    })
}

fn of_fields(fields: &Fields) -> Finder {
    let typed = |name: &str| fields.get(name).to_owned();
    Finder { search: typed("q"), sort: typed("sort"), filter: typed("filter") }
}
