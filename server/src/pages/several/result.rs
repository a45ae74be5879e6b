//! What became of an act in each household, as the journals tell it; and taking it back where nobody has gone on with it.

use super::super::preferences::RequestPreferences;
use super::super::problem::or_problem;
use super::give::{Deed, address, change_id};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal;
use crate::pages::casework::summaries;
use crate::posted::Posted;
use crate::record::{change_by, record_own};
use crate::state::AppState;
use crate::store::PageLimit;
use app::domain::change::{Body, Change, ChangeKind, NoteChange, PlaceChange, StepChange, Target};
use app::domain::id::{ChangeId, HouseholdId, NoteId, StepId};
use app::domain::journal::Entry;
use app::domain::plan::Plan;
use app::domain::plan::household::Role;
use app::domain::plan::step::{LinkState, Status};
use app::domain::summary::Summary;
use app::domain::text::{Audience, Lang, Written};
use app::model::several::{DoneRow, Stage, Stands, What};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::HashMap;
use uuid::Uuid;

/// The stage of the page: the households that an act of this person reached, and those that it did not.
pub(super) async fn stage(
    app: &AppState,
    signed_in: &SignedIn,
    act: Uuid,
    refused: &str,
    households: &[Summary],
) -> Result<Stage, Problem> {
    let reasons = reasons(refused);
    let mut rows = Vec::new();
    for summary in households {
        let row = |step, stands| DoneRow {
            household: summary.household,
            alias: summary.alias.clone(),
            step,
            stands,
        };
        match find(app, signed_in, act, summary.household).await? {
            Some(found) => rows.push(row(found.step(), found.stands)),
            None => {
                if let Some(reason) = reasons.get(&summary.household) {
                    rows.push(row(None, Stands::Refused((*reason).to_owned())));
                }
            }
        }
    }
    Ok(Stage::Done { act, refused: refused.to_owned(), rows })
}

/// Why it was not given, by household, as an address tells it: reasons of ours only.
fn reasons(refused: &str) -> HashMap<HouseholdId, &str> {
    let ours = |word: &str| {
        let is_key = word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        is_key && ["refused-", "staff-several-", "staff-new-"].iter().any(|it| word.starts_with(it))
    };
    let told = refused.split('~').filter_map(|part| part.split_once('.'));
    told.filter(|(_, word)| ours(word)).filter_map(|(id, word)| Some((id.parse().ok()?, word))).collect()
}

/// What a household got in an act.
struct Found {
    change: Change,
    stands: Stands,
}

impl Found {
    fn step(&self) -> Option<StepId> {
        match &self.change.body {
            Body::Known(ChangeKind::Step(StepChange::Added { step })) => Some(step.id),
            Body::Known(ChangeKind::Place(PlaceChange::Linked { step, .. })) => Some(*step),
            _ => None,
        }
    }

    /// The change that takes it back: the domain removes nothing, so it says that it is not needed.
    fn reverse(&self, plan: &Plan, words: impl Fn(Lang) -> String) -> Option<ChangeKind> {
        Some(match &self.change.body {
            Body::Known(ChangeKind::Step(StepChange::Added { step })) => {
                StepChange::StatusChanged { step: step.id, status: Status::NotWanted }.into()
            }
            Body::Known(ChangeKind::Place(PlaceChange::Linked { step, place })) => {
                let (step, place) = (*step, place.clone());
                PlaceChange::StateChanged { step, place, state: LinkState::NotForUs }.into()
            }
            Body::Known(ChangeKind::Note(NoteChange::Added { note })) => {
                // In the language of the family: it must not have to wait to be told.
                let lang = plan.people_as(Role::Member).next().map_or(Lang::Uk, |(_, it)| *it.lang.get());
                NoteChange::Edited { note: note.id, text: Written { lang, text: words(lang) } }.into()
            }
            _ => return None,
        })
    }
}

async fn find(
    app: &AppState,
    signed_in: &SignedIn,
    act: Uuid,
    household: HouseholdId,
) -> Result<Option<Found>, Problem> {
    let [given, taken_back] =
        [Deed::Given, Deed::TakenBack].map(|deed| change_id(act, signed_in, household, deed));
    let known = app.store.find_changes(household, &[given, taken_back]).await?;
    let Some(seq) = known.iter().find(|it| it.id == given).map(|it| it.seq) else { return Ok(None) };
    let Some(snapshot) = app.journals.readable(household).await? else { return Ok(None) };
    let plan = snapshot.plan(Audience::Team);
    signed_in.may_read(plan)?;
    let one = PageLimit { entries: 1, bytes: 1 };
    let page = app.store.journal(household, seq - 1, Audience::Team, one).await?;
    let entries: Vec<Entry> = serde_json::from_str(&format!("[{}]", page.json))?;
    let Some(change) = entries.into_iter().map(|entry| entry.change).find(|it| it.id == given) else {
        return Ok(None);
    };
    let stands = if known.iter().any(|it| it.id == taken_back) {
        Stands::TakenBack
    } else if is_in_use(app, household, plan, &change).await? {
        Stands::InUse
    } else {
        Stands::Given
    };
    Ok(Some(Found { change, stands }))
}

/// Whether somebody has gone on with it, or a family has read it: then it is not taken back from here.
async fn is_in_use(
    app: &AppState,
    household: HouseholdId,
    plan: &Plan,
    change: &Change,
) -> Result<bool, Problem> {
    Ok(match &change.body {
        Body::Known(ChangeKind::Step(StepChange::Added { step })) => {
            let subjects: Vec<_> = journal::subject(&Target::Step(step.id)).into_iter().collect();
            app.store.find_entries(household, &subjects, Audience::Team, 2).await?.len() > 1
        }
        Body::Known(ChangeKind::Place(PlaceChange::Linked { step, place })) => {
            let link = plan.step(*step).and_then(|step| step.link(place));
            link.is_none_or(|link| link.state.version().is_some())
        }
        Body::Known(ChangeKind::Note(NoteChange::Added { note })) => is_heard(plan, note.id),
        _ => true,
    })
}

/// Whether somebody of the family has read a note, or its author has changed it.
fn is_heard(plan: &Plan, id: NoteId) -> bool {
    let is_member = |person| plan.people.get(person).is_some_and(|it: &_| it.role == Role::Member);
    plan.note(id).is_none_or(|note| note.text.is_edited() || note.seen.iter().any(is_member))
}

#[derive(Debug, serde::Deserialize)]
pub struct TakingBack {
    act: Uuid,
    household: HouseholdId,
    #[serde(default)]
    what: String,
    #[serde(default)]
    refused: String,
}

/// `POST /staff/several/undo`: takes back what one household got, if nobody has gone on with it.
pub async fn take_back(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, _): Posted<TakingBack>,
) -> Response {
    let taken = take(&app, &signed_in, &form).await.map(|()| {
        let what = What::parse(&form.what).unwrap_or(What::Message);
        let refused: Vec<String> =
            reasons(&form.refused).into_iter().map(|(id, word)| format!("{id}.{word}")).collect();
        let to = format!("{}#of-{}", address(what, form.act, &refused.join("~")), form.household);
        Redirect::to(&to).into_response()
    });
    or_problem(&app, &preferences, taken).await
}

async fn take(app: &AppState, signed_in: &SignedIn, form: &TakingBack) -> Result<(), Problem> {
    let (households, _) = summaries(app, signed_in).await?;
    if !households.iter().any(|it| it.household == form.household) {
        return Err(Problem::NotFound);
    }
    let found = find(app, signed_in, form.act, form.household).await?.ok_or(Problem::NotFound)?;
    if found.stands != Stands::Given {
        // It was taken back already, or somebody was quicker: the page says which.
        return Ok(());
    }
    let snapshot = app.journals.snapshot(form.household).await?;
    let edition = app.edition();
    let words = |lang| edition.content.words(lang).get("staff-several-withdrawn");
    let Some(reverse) = found.reverse(snapshot.plan(Audience::Team), words) else { return Ok(()) };
    let id: ChangeId = change_id(form.act, signed_in, form.household, Deed::TakenBack);
    let change = Change { id, ..change_by(app, signed_in, Body::Known(reverse)) };
    record_own(app, signed_in, form.household, vec![change]).await?.map_err(|_| Problem::NotAllowed)
}
