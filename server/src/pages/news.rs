//! What happened since somebody of a team looked last: in words over all their households, line by line in each.

use super::local_path;
use super::preferences::RequestPreferences;
use super::problem::or_problem;
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal::to_json;
use crate::limits::{NEWS_BYTES, NEWS_COUNTED, NEWS_SHOWN};
use crate::posted::Posted;
use crate::state::AppState;
use crate::store::VisitRow;
use app::domain::id::{HouseholdId, PersonId};
use app::domain::journal::{Entry, Seq};
use app::domain::news::{self, Happening};
use app::domain::text::Audience;
use app::model::{HouseholdNews, News, NewsOf};
use app::route::{Part, Route};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::HashMap;

/// What others did in these households since this person looked; where they never did, all of it.
///
/// # Errors
/// When the database fails.
pub(super) async fn of_households(
    app: &AppState,
    signed_in: &SignedIn,
    households: impl Iterator<Item = HouseholdId>,
) -> Result<Vec<NewsOf>, Problem> {
    let me = signed_in.person.id;
    let visits: HashMap<HouseholdId, VisitRow> =
        app.store.list_visits(me).await?.into_iter().map(|row| (row.household, row)).collect();
    let mut all = Vec::new();
    for household in households {
        all.extend(since(app, signed_in, household, visits.get(&household)).await?.map(|(of, _)| of));
    }
    Ok(all)
}

/// The same of one household, line by line, the newest first.
///
/// # Errors
/// When the database fails.
pub(super) async fn of_household(
    app: &AppState,
    signed_in: &SignedIn,
    household: HouseholdId,
) -> Result<Option<HouseholdNews>, Problem> {
    let me = signed_in.person.id;
    let visits = app.store.list_visits(me).await?;
    let visit = visits.iter().find(|row| row.household == household);
    let Some((of, mut entries)) = since(app, signed_in, household, visit).await? else {
        return Ok(None);
    };
    let seen_to = entries.last().map_or(0, |entry| entry.seq);
    entries.retain(|entry| entry.change.author != me && Happening::of(&entry.change.body).is_some());
    entries.reverse();
    let mut room = NEWS_BYTES;
    let shown = entries.iter().take(NEWS_SHOWN).take_while(|entry| {
        room = room.saturating_sub(to_json(entry).len());
        room > 0
    });
    let shown = shown.count();
    entries.truncate(shown);
    Ok(Some(HouseholdNews { news: News { of, seen_to }, entries }))
}

/// What others did in one household since this visit, counted, with the entries that tell of it; nothing where they did
/// nothing, or the journal cannot be read.
async fn since(
    app: &AppState,
    signed_in: &SignedIn,
    household: HouseholdId,
    visit: Option<&VisitRow>,
) -> Result<Option<(NewsOf, Vec<Entry>)>, Problem> {
    let Some(snapshot) = app.journals.readable(household).await? else { return Ok(None) };
    let after = visit.map_or(0, |visit| visit.seq);
    if after >= snapshot.seq {
        return Ok(None);
    }
    let entries = entries(app, household, after).await?;
    let plan = snapshot.plan(Audience::Team);
    let lang = signed_in.person.lang;
    let name = |id| plan.people.get(id).map(|person| person.name_for(lang).to_owned()).unwrap_or_default();
    let counts = news::count(&entries, signed_in.person.id);
    // The family first: of the team one knows more.
    let is_staff = |id: &PersonId| plan.people.get(id).is_none_or(|person| person.role.is_staff());
    let mut counts: Vec<_> = counts.iter().collect();
    counts.sort_by_key(|(id, _)| is_staff(id));
    let who: Vec<_> = counts.into_iter().map(|(id, of)| (name(id), of.clone())).collect();
    let of = NewsOf { household, since: visit.map(|visit| visit.at), who };
    Ok((!of.who.is_empty()).then_some((of, entries)))
}

/// What follows a place in a journal, so much of it as is counted.
async fn entries(app: &AppState, household: HouseholdId, after: Seq) -> Result<Vec<Entry>, Problem> {
    let page = app.store.journal(household, after, Audience::Team, NEWS_COUNTED).await?;
    Ok(serde_json::from_str(&format!("[{}]", page.json))?)
}

#[derive(Debug, serde::Deserialize)]
pub struct Seen {
    household: HouseholdId,
    seq: Seq,
    #[serde(default)]
    back: String,
}

/// `POST /staff/seen`: this person has looked at what happened in a household, up to there.
pub async fn mark_seen(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(seen, _): Posted<Seen>,
) -> Response {
    let noted = note(&app, &signed_in, &seen).await.map(|()| {
        let plan = Route::Household { household: seen.household, part: Part::Plan };
        let back = if seen.back.is_empty() { plan.to_string() } else { local_path(&seen.back) };
        Redirect::to(&back).into_response()
    });
    or_problem(&app, &preferences, noted).await
}

async fn note(app: &AppState, signed_in: &SignedIn, seen: &Seen) -> Result<(), Problem> {
    if !signed_in.person.role.is_staff() {
        return Err(Problem::NotFound);
    }
    let snapshot = app.journals.snapshot(seen.household).await?;
    signed_in.may_read(snapshot.plan(Audience::Team))?;
    let seq = seen.seq.min(snapshot.seq);
    let row = VisitRow { household: seen.household, seq, at: app.clock.now() };
    Ok(app.store.set_visit(signed_in.person.id, row).await?)
}
