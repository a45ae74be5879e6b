//! The translation queue across a person's households: what waits, and what they translated lately.

mod claim_form;
mod memory;

pub use claim_form::claim_text;

use super::{casework, work};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal::to_json;
use crate::limits::{DONE_MS, DONE_SHOWN, DONE_SHOWN_BYTES, QUEUE_SHOWN, QUEUE_SHOWN_BYTES};
use crate::state::AppState;
use app::domain::id::HouseholdId;
use app::domain::library::Term;
use app::domain::plan::Plan;
use app::domain::plan::household::Role;
use app::domain::summary::{Untranslated, translated, untranslated};
use app::domain::text::{Audience, Lang};
use app::i18n::Words;
use app::model::glossary::OwnTerm;
use app::model::queue::{Done, QueueItem, QueuePage};
use app::screens::casework::glossary::Prepared;
use memory::Memory;
use tokio::task::spawn_blocking;

/// The texts of a person's households that wait for a translation: urgent first, then the oldest. And how many of the
/// households cannot be read.
///
/// # Errors
/// When the database fails.
pub(super) async fn data(app: &AppState, signed_in: &SignedIn) -> Result<(QueuePage, usize), Problem> {
    let (me, now) = (signed_in.person.id, app.clock.now());
    let edition = app.edition();
    let words = edition.content.words(signed_in.person.lang);
    let mut page = QueuePage { as_of: Some(now), ..QueuePage::default() };
    let mut memory = Memory::default();
    let (summaries, mut unreadable) = casework::summaries(app, signed_in).await?;
    let theirs: Vec<HouseholdId> = summaries.iter().map(|it| it.household).collect();
    for summary in summaries {
        let (household, is_active) = (summary.household, summary.is_active());
        let Some(snapshot) = app.journals.readable(household).await? else {
            unreadable += 1;
            continue;
        };
        let plan = snapshot.plan(Audience::Team);
        // Also of those who have left: what they translated is still theirs.
        let team = plan.people.iter().filter(|(_, person)| person.role.is_staff());
        page.people.extend(team.map(|(id, person)| (*id, person.name_for(words.lang()).to_owned())));
        memory.add(plan);
        // Where a household is closed nothing waits for anybody.
        if !is_active {
            continue;
        }
        page.items.extend(untranslated(plan).into_iter().map(|text| item(plan, words, text)));
        let done = translated(plan, |made| {
            !made.rivals.is_empty() || (made.who == me && made.at.0 > now.0 - DONE_MS)
        });
        page.done.extend(done.into_iter().map(|(text, made)| {
            let done = Some(Done::from(made));
            QueueItem { done, ..item(plan, words, text) }
        }));
    }
    page.claims = app.store.list_claims_of(me, now).await?;
    page.claims.retain(|claim| theirs.contains(&claim.of.household));
    let today = now.day();
    page.items.sort_by_key(|item| (!item.text.is_urgent(today), item.text.since));
    let more = cut(&mut page.items, QUEUE_SHOWN, QUEUE_SHOWN_BYTES);
    page.items.iter_mut().for_each(|item| item.more = more);
    // Where two disagree somebody has to choose.
    page.done.sort_by_key(|item| {
        item.done.as_ref().map(|done| (done.rivals.is_empty(), std::cmp::Reverse(done.at)))
    });
    cut(&mut page.done, DONE_SHOWN, DONE_SHOWN_BYTES);
    let mut items = std::mem::take(&mut page.items);
    let own = app.store.list_terms().await?;
    // Some hundredths of a second that others are not to wait for.
    let fill = move || {
        memory.fill(&mut items);
        add_terms(&mut items, &own);
        items
    };
    page.items = spawn_blocking(fill).await.map_err(|_| Problem::Stopped)?;
    Ok((page, unreadable))
}

fn item(plan: &Plan, words: &Words, text: Untranslated) -> QueueItem {
    let author = plan.people.get(&text.author);
    QueueItem {
        household: plan.household,
        alias: plan.alias.get().clone(),
        author: author.map(|it| it.name_for(words.lang()).to_owned()).unwrap_or_default(),
        author_role: author.map_or(Role::Researcher, |it| it.role),
        step_title: text.step.and_then(|id| plan.step(id)).map(|step| work::title(plan, step, words).text),
        text,
        more: 0,
        done: None,
        similar: Vec::new(),
        own_terms: Vec::new(),
    }
}

/// Puts beside each text the terms of the team's own that occur in it. They are Dutch and Ukrainian.
fn add_terms(items: &mut [QueueItem], own: &[OwnTerm]) {
    let terms: Vec<Term> = own.iter().filter(|it| !it.removed).map(OwnTerm::term).collect();
    let [nl, uk] = [Lang::Nl, Lang::Uk].map(|lang| Prepared::new(&terms, lang));
    for item in items {
        let hits = match (item.text.written.lang, item.text.into) {
            (Lang::Nl, Lang::Uk) => nl.hits(&item.text.written.text),
            (Lang::Uk, Lang::Nl) => uk.hits(&item.text.written.text),
            _ => continue,
        };
        item.own_terms = hits.into_iter().cloned().collect();
    }
}

/// Keeps the first of them, at most so many and so many bytes of JSON; how many there are behind.
fn cut(items: &mut Vec<QueueItem>, most: usize, bytes: usize) -> usize {
    let mut room = bytes;
    let shown = items.iter().take(most).take_while(|item| {
        let had = room;
        room = room.saturating_sub(to_json(item).len());
        had > 0
    });
    let shown = shown.count();
    let more = items.len() - shown;
    items.truncate(shown);
    more
}
