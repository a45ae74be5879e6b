//! What researchers and mediators see across their households.

use super::news;
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::state::AppState;
use crate::store::read_summaries;
use app::domain::summary::Summary;
use app::model::{Caseload, Finder, Unsent};
use app::route::value;

/// The households of a person, with how the list is looked at; and how many of them cannot be read.
///
/// # Errors
/// When the database fails.
pub(super) async fn caseload(
    app: &AppState,
    signed_in: &SignedIn,
    query: &str,
) -> Result<(Caseload, usize), Problem> {
    let (households, unreadable) = summaries(app, signed_in).await?;
    let news = news::of_households(app, signed_in, households.iter().map(|it| it.household)).await?;
    Ok((Caseload { households, finder: finder(query), news }, unreadable))
}

/// The households that are a colleague's today, and how many of them cannot be read.
///
/// # Errors
/// When the database fails.
pub(super) async fn summaries(
    app: &AppState,
    signed_in: &SignedIn,
) -> Result<(Vec<Summary>, usize), Problem> {
    let me = signed_in.person.id;
    let (mut households, unreadable) = read_summaries(&app.store.list_summaries_of(me).await?);
    households.retain(|it| it.lets_in(me, signed_in.at.day()));
    Ok((households, unreadable))
}

/// How a list of households is looked at.
pub(super) fn finder(query: &str) -> Finder {
    let word = |name| value(query, name).unwrap_or_default().to_owned();
    Finder { search: decoded(&word("q")), sort: word("sort"), filter: word("filter") }
}

/// What devices of a person's households told of changes that have not come yet.
///
/// # Errors
/// When the database fails.
pub(super) async fn unsent(app: &AppState, signed_in: &SignedIn) -> Result<Vec<Unsent>, Problem> {
    let rows = app.store.list_waiting_of(signed_in.person.id).await?;
    Ok(rows.into_iter().map(|row| Unsent { household: row.household, waiting: row.waiting }).collect())
}

/// A value of a query as it was typed.
pub(crate) fn decoded(text: &str) -> String {
    let pair = format!("q={text}");
    let url = format!("/?{pair}").parse().unwrap_or_default();
    let query: Result<axum::extract::Query<Vec<(String, String)>>, _> =
        axum::extract::Query::try_from_uri(&url);
    query.ok().and_then(|pairs| pairs.0.into_iter().next()).map_or_else(String::new, |(_, value)| value)
}
