//! A household to practise with: an invented family (`server/demo/practice.toml`) whose plan a new colleague may change as
//! they like. It counts in no number. To begin anew is to close it and make another: what somebody tried stays readable.

use super::super::preferences::RequestPreferences;
use super::{FormIds, Unmade, answer, coordinator, record};
use crate::auth::SignedIn;
use crate::demo::{self, DemoHousehold, DemoPerson};
use crate::error::Problem;
use crate::journal::load_prepared;
use crate::posted::Posted;
use crate::state::AppState;
use crate::store::{PersonRow, read_summaries};
use app::domain::access::Refusal;
use app::domain::change::{HouseholdChange, PersonChange};
use app::domain::id::{HouseholdId, PersonId};
use app::domain::name::{Script, spellings};
use app::domain::plan::household::{Closing, ClosingReason, Role};
use app::domain::text::Lang;
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Who practises.
#[derive(Debug, serde::Deserialize)]
pub struct NewPractice {
    #[serde(default)]
    researcher: String,
    #[serde(default)]
    mediator: String,
    /// The practice household that it takes the place of.
    #[serde(default)]
    instead: String,
}

/// `POST /staff/desk/practice`: an invented household for colleagues to practise with, perhaps in the place of an earlier one.
pub async fn add_practice(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    asked: Uri,
    Posted(form, fields): Posted<NewPractice>,
) -> Response {
    let ids = FormIds::of(&asked, &signed_in, &fields);
    let made = make_practice(&app, &signed_in, &ids, &form).await;
    answer(&app, &preferences, &signed_in, ("practice", &fields), made).await
}

async fn make_practice(
    app: &AppState,
    signed_in: &SignedIn,
    ids: &FormIds<'_>,
    form: &NewPractice,
) -> Result<Uuid, Unmade> {
    coordinator(signed_in)?;
    let mut count = 0;
    let mut new_id = || {
        count += 1;
        ids.id(app, count - 1)
    };
    let (mut staff, mut of) = (Vec::new(), BTreeMap::new());
    let mut roles = HashMap::from([(signed_in.person.id, Role::Coordinator)]);
    let mut invented = None;
    for (role, given) in [(Role::Researcher, &form.researcher), (Role::Mediator, &form.mediator)] {
        let person = if given.is_empty() {
            // The other one of the pair is invented too, and leaves when the story is told.
            let id = PersonId(new_id());
            if invented.replace(id).is_some() {
                return Err(Unmade::Because("practice-nobody"));
            }
            let (name, cyrillic) =
                if role == Role::Researcher { ("Pim", "Пім") } else { ("Mila", "Міла") };
            PersonRow { id, role, name: format!("{name} ({cyrillic})"), lang: Lang::Nl }
        } else {
            let id = given.parse().map_err(|_| Unmade::Refused(Refusal::NotFound))?;
            let found = app.store.lookup_person(id).await?.filter(|it| it.role == role);
            found.ok_or(Unmade::Refused(Refusal::NotFound))?
        };
        roles.insert(person.id, role);
        of.insert(role.key().to_owned(), person.id);
        staff.push(told(role, &person));
    }
    of.insert(Role::Coordinator.key().to_owned(), signed_in.person.id);
    staff.push(told(Role::Coordinator, &signed_in.person));
    let library = app.edition().content.library.clone();
    let now = app.clock.now();
    let alias = free_alias(app, signed_in).await?;
    let household = demo::practice(&library, &staff, &of, (alias, now), &mut new_id);
    let DemoHousehold { id, members, changes, .. } = household.map_err(failed)?;
    let is_there = app.journals.snapshot(id).await?.seq > 0;
    if !is_there {
        for member in members {
            let row = PersonRow { id: member.id, role: Role::Member, name: member.name, lang: member.lang };
            app.store.add_person_once(&row, now).await?;
            roles.insert(member.id, Role::Member);
        }
        load_prepared(&app.journals, id, changes, &roles).await.map_err(failed)?;
        app.sessions.forget_all();
    }
    if let Some(person) = invented {
        record(app, signed_in, id, vec![(new_id(), PersonChange::Left { person }.into())]).await?;
    }
    if let Ok(instead) = form.instead.parse::<HouseholdId>() {
        close_practice(app, signed_in, instead, new_id()).await?;
    }
    Ok(id.0)
}

/// Only one to practise with is closed by the way.
async fn close_practice(
    app: &AppState,
    signed_in: &SignedIn,
    household: HouseholdId,
    id: Uuid,
) -> Result<(), Unmade> {
    let snapshot = app.journals.snapshot(household).await?;
    let plan = snapshot.plan(app::domain::text::Audience::Team);
    if !plan.practice || plan.closed.get().is_some() {
        return Ok(());
    }
    let closed = Some(Closing { reason: ClosingReason::Other, day: signed_in.at.day() });
    record(app, signed_in, household, vec![(id, HouseholdChange::Closed { closed }.into())]).await
}

/// A colleague as the story has them; its keys are those of the roles.
fn told(role: Role, person: &PersonRow) -> DemoPerson {
    let (name, other) = spellings(&person.name);
    let (latin, cyrillic) = match (Script::of(name), other) {
        (Some(Script::Cyrillic), Some(latin)) => (latin, name),
        _ => (name, other.unwrap_or_default()),
    };
    let (name, cyrillic) = (latin.to_owned(), cyrillic.to_owned());
    DemoPerson { key: role.key().to_owned(), name, cyrillic, role, lang: person.lang }
}

/// The first of "Oefening", "Oefening 2", … that no household has.
async fn free_alias(app: &AppState, signed_in: &SignedIn) -> Result<String, Unmade> {
    let (summaries, _) = read_summaries(&app.store.list_summaries().await?);
    let word = app.edition().content.words(signed_in.person.lang).get("practice-alias");
    let is_free = |alias: &String| summaries.iter().all(|it| it.alias != *alias);
    let numbered = (2_u32..).map(|number| format!("{word} {number}"));
    Ok(std::iter::once(word.clone()).chain(numbered).find(is_free).unwrap_or(word.clone()))
}

/// The file is a part of the program: that it cannot be told is nothing that a person can put right.
fn failed(error: impl std::fmt::Display) -> Problem {
    tracing::error!(%error, "the household to practise with could not be made");
    Problem::Journal(crate::journal::JournalError::Unavailable)
}
