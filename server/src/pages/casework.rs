//! What researchers and mediators see across their households.

use super::{news, work};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal::to_json;
use crate::limits::{QUEUE_SHOWN, QUEUE_SHOWN_BYTES};
use crate::state::AppState;
use crate::store::read_summaries;
use app::domain::plan::household::Role;
use app::domain::summary::{Summary, untranslated};
use app::domain::text::Audience;
use app::model::{Caseload, Finder, QueueItem, Unsent};
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

/// The texts of a person's households that wait for a translation: urgent first, then the oldest. And how many of the
/// households cannot be read.
///
/// # Errors
/// When the database fails.
pub(super) async fn queue(app: &AppState, signed_in: &SignedIn) -> Result<(Vec<QueueItem>, usize), Problem> {
    let (households, mut unreadable) = summaries(app, signed_in).await?;
    let edition = app.edition();
    let words = edition.content.words(signed_in.person.lang);
    let mut items = Vec::new();
    let waiting = households.into_iter().filter(|it| it.untranslated > 0 && it.is_active());
    for Summary { household, .. } in waiting {
        let Some(snapshot) = app.journals.readable(household).await? else {
            unreadable += 1;
            continue;
        };
        let plan = snapshot.plan(Audience::Team);
        items.extend(untranslated(plan).into_iter().map(|text| {
            QueueItem {
                household: plan.household,
                alias: plan.alias.get().clone(),
                author: plan
                    .people
                    .get(&text.author)
                    .map(|it| it.name_for(words.lang()).to_owned())
                    .unwrap_or_default(),
                author_role: plan.people.get(&text.author).map_or(Role::Researcher, |it| it.role),
                step_title: text
                    .step
                    .and_then(|id| plan.step(id))
                    .map(|step| work::title(plan, step, words).text),
                text,
                more: 0,
            }
        }));
    }
    let today = app.clock.now().day();
    items.sort_by_key(|item| (!item.text.is_urgent(today), item.text.since));
    let mut room = QUEUE_SHOWN_BYTES;
    let shown = items.iter().take(QUEUE_SHOWN).take_while(|item| {
        let had = room;
        room = room.saturating_sub(to_json(item).len());
        had > 0
    });
    let shown = shown.count();
    let more = items.len() - shown;
    items.truncate(shown);
    items.iter_mut().for_each(|item| item.more = more);
    Ok((items, unreadable))
}
