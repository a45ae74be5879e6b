//! Making households, members and colleagues, and pairing them.

use super::super::phone;
use super::super::preferences::RequestPreferences;
use super::super::problem::problem_page;
use super::invite::make_invitation;
use super::{FormIds, Unmade, answer, coordinator, line, record, show};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::posted::Posted;
use crate::state::AppState;
use crate::store::PersonRow;
use app::domain::access::Refusal;
use app::domain::change::{ChangeKind, HouseholdChange, PersonChange, other_names};
use app::domain::id::{ChangeId, HouseholdId, PersonId};
use app::domain::name::{self, Script};
use app::domain::plan::household::{NewPerson, Person, Role, StandIn};
use app::domain::spelling::folded;
use app::domain::text::{Audience, Lang};
use axum::extract::State;
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Debug, serde::Deserialize)]
pub struct NewHousehold {
    alias: String,
    #[serde(default)]
    municipality: String,
    member: String,
    /// The member's name in the other script.
    #[serde(default)]
    other: String,
    lang: String,
    #[serde(default)]
    researcher: String,
    #[serde(default)]
    mediator: String,
    /// Whether a sign-in link of the member is made with it, and shown.
    #[serde(default)]
    invite: String,
}

/// `POST /staff/desk/household`: a household with its first member and, if wanted, its team and a link to sign in with.
pub async fn add_household(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    asked: Uri,
    Posted(form, fields): Posted<NewHousehold>,
) -> Response {
    let ids = FormIds::of(&asked, &signed_in, &fields);
    let member = PersonId(ids.id(&app, 1));
    let made = make_household(&app, &signed_in, &ids, &form, member).await;
    if made.is_ok() && !form.invite.is_empty() {
        return match make_invitation(&app, &signed_in, member).await {
            Ok(invitation) => show(&app, &preferences, &signed_in, invitation.into(), None).await,
            Err(problem) => problem_page(&app, &preferences, &problem).await,
        };
    }
    answer(&app, &preferences, &signed_in, ("household", &fields), made).await
}

async fn make_household(
    app: &AppState,
    signed_in: &SignedIn,
    ids: &FormIds<'_>,
    form: &NewHousehold,
    member: PersonId,
) -> Result<Uuid, Unmade> {
    coordinator(signed_in)?;
    line(&form.alias)?;
    names(&form.member, &form.other)?;
    let household = HouseholdId(ids.id(app, 0));
    let municipality = app.edition().content.library.town(form.municipality.clone());
    let created = HouseholdChange::Created { alias: form.alias.clone(), municipality };
    let added = account(app, member, (&form.member, &form.other), &form.lang).await?;
    let changes = vec![(ids.id(app, 2), created.into()), (ids.id(app, 3), added)];
    record(app, signed_in, household, changes).await?;
    let pairing = Pairing { household, researcher: form.researcher.clone(), mediator: form.mediator.clone() };
    make_pair(app, signed_in, &pairing).await
}

#[derive(Debug, serde::Deserialize)]
pub struct NewMember {
    household: HouseholdId,
    name: String,
    #[serde(default)]
    other: String,
    lang: String,
}

/// `POST /staff/desk/member`: a further member of a family.
pub async fn add_member(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    asked: Uri,
    Posted(form, fields): Posted<NewMember>,
) -> Response {
    let ids = FormIds::of(&asked, &signed_in, &fields);
    let made = make_member(&app, &signed_in, &ids, &form).await;
    answer(&app, &preferences, &signed_in, ("member", &fields), made).await
}

async fn make_member(
    app: &AppState,
    signed_in: &SignedIn,
    ids: &FormIds<'_>,
    form: &NewMember,
) -> Result<Uuid, Unmade> {
    coordinator(signed_in)?;
    names(&form.name, &form.other)?;
    let snapshot = app.journals.snapshot(form.household).await?;
    if snapshot.seq == 0 {
        return Err(Problem::NotFound.into());
    }
    let (joined, gone) = (ids.id(app, 1), ids.id(app, 2));
    if !app.store.find_changes(form.household, &[ChangeId(joined)]).await?.is_empty() {
        // The same form once more.
        return Ok(form.household.0);
    }
    // Whom the family has named already is the same person, now with an account.
    let mut people = snapshot.plan(Audience::Team).people.iter();
    let is_called = |it: &Person| {
        let mut known = Script::ALL.into_iter().filter_map(|script| it.name_in(script)).map(folded);
        known.any(|known| known == folded(&form.name) || known == folded(&form.other))
    };
    let named = people.find(|(_, it)| it.named && !it.left && is_called(it));
    let mut changes = Vec::new();
    // They keep the language that the plan has of them, as everything else.
    let (id, lang) = match named {
        Some((id, person)) if is_free(app, *id, form.household).await? => (*id, person.lang.get().tag()),
        _ => (PersonId(ids.id(app, 0)), form.lang.as_str()),
    };
    if let Some((named, _)) = named.filter(|(named, _)| **named != id) {
        // Their id was used elsewhere too, so it cannot be an account's: the account takes the name's place.
        changes.push((gone, PersonChange::Left { person: *named }.into()));
    }
    changes.push((joined, account(app, id, (&form.name, &form.other), lang).await?));
    record(app, signed_in, form.household, changes).await?;
    Ok(form.household.0)
}

/// Whether the id of somebody whom this household has named can become that of an account: nobody else has it.
async fn is_free(app: &AppState, id: PersonId, household: HouseholdId) -> Result<bool, Unmade> {
    let uses = app.store.find_uses(id).await?;
    if uses.households.iter().any(|it| *it != household) {
        return Ok(false);
    }
    if !uses.account {
        return Ok(true);
    }
    // An account that was made for them, and then the change was not stored.
    let person = app.store.lookup_person(id).await?;
    let alone = app.store.list_households_of(id).await?.is_empty();
    Ok(alone && person.is_some_and(|person| person.role == Role::Member))
}

/// Makes an account for a member; gives the change that brings them into their household. Until that is stored the account
/// belongs nowhere, and the same form again finds it.
async fn account(
    app: &AppState,
    id: PersonId,
    (name, other): (&str, &str),
    lang: &str,
) -> Result<ChangeKind, Unmade> {
    let (names, role) = (names(name, other)?, Role::Member);
    let lang = Lang::parse(lang).unwrap_or_default();
    let row = PersonRow { id, role, name: name::on_one_line(name, other), lang };
    app.store.add_person_once(&row, app.clock.now()).await?;
    let person = NewPerson { id, name: name.to_owned(), names, role, born: None, lang };
    Ok(PersonChange::Added { person }.into())
}

#[derive(Debug, serde::Deserialize)]
pub struct Pairing {
    household: HouseholdId,
    #[serde(default)]
    researcher: String,
    #[serde(default)]
    mediator: String,
}

/// `POST /staff/desk/pair`: who works with a household from now on.
pub async fn pair(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, fields): Posted<Pairing>,
) -> Response {
    let before = match coordinator(&signed_in) {
        Ok(()) => team_of(&app, form.household).await,
        Err(problem) => Err(problem),
    };
    let before = match before {
        Ok(before) => before,
        Err(problem) => return problem_page(&app, &preferences, &problem).await,
    };
    match make_pair(&app, &signed_in, &form).await {
        Ok(of) => {
            // What is said of it can take it back.
            let [researcher, mediator] = before;
            let to =
                format!("/staff/desk?done=pair&of={of}&researcher={researcher}&mediator={mediator}#of-{of}");
            Redirect::to(&to).into_response()
        }
        made => answer(&app, &preferences, &signed_in, ("pair", &fields), made).await,
    }
}

/// The ids of a household's researcher and mediator, without those who only stand in; empty: nobody.
async fn team_of(app: &AppState, household: HouseholdId) -> Result<[String; 2], Problem> {
    let snapshot = app.journals.snapshot(household).await?;
    let plan = snapshot.plan(Audience::Team);
    Ok([Role::Researcher, Role::Mediator].map(|role| {
        let mut team = plan.people_as(role).filter(|(_, person)| person.stands_in.is_none());
        team.next().map_or_else(String::new, |(id, _)| id.to_string())
    }))
}

async fn make_pair(app: &AppState, signed_in: &SignedIn, form: &Pairing) -> Result<Uuid, Unmade> {
    coordinator(signed_in)?;
    let snapshot = app.journals.snapshot(form.household).await?;
    let plan = snapshot.plan(Audience::Team);
    if snapshot.seq == 0 {
        return Err(Problem::NotFound.into());
    }
    let mut changes = Vec::new();
    for (role, wanted) in [(Role::Researcher, &form.researcher), (Role::Mediator, &form.mediator)] {
        let wanted = match wanted.as_str() {
            "" => None,
            id => Some(id.parse::<PersonId>().map_err(|_| Unmade::Refused(Refusal::NotFound))?),
        };
        let now: Vec<(PersonId, Option<StandIn>)> =
            plan.people_as(role).map(|(id, person)| (id, person.stands_in)).collect();
        // Who stands in for the one who stays, stays as long as that was agreed.
        let stays = |(id, stands): &(PersonId, Option<StandIn>)| {
            Some(*id) == wanted || (wanted.is_some() && stands.map(|it| it.whom) == wanted)
        };
        let leaving = now.iter().filter(|it| !stays(it));
        let left = |(id, _): &(PersonId, _)| (app.clock.new_id(), PersonChange::Left { person: *id }.into());
        changes.extend(leaving.map(left));
        let is_there = |id: &PersonId| now.contains(&(*id, None));
        let Some(id) = wanted.filter(|id| !is_there(id)) else { continue };
        let found = app.store.lookup_person(id).await?.filter(|person| person.role == role);
        let found = found.ok_or(Unmade::Refused(Refusal::NotFound))?;
        let come = joining(app, &found).await?;
        changes.extend(come.into_iter().map(|kind| (app.clock.new_id(), kind)));
    }
    record(app, signed_in, form.household, changes).await?;
    Ok(form.household.0)
}

/// The changes that bring a colleague into a household.
pub(super) async fn joining(app: &AppState, colleague: &PersonRow) -> Result<Vec<ChangeKind>, Unmade> {
    let PersonRow { id, role, ref name, lang } = *colleague;
    let (name, other) = name::spellings(name);
    let names = other_names(name, other.unwrap_or_default()).unwrap_or_default();
    let person = NewPerson { id, name: name.to_owned(), names, role, born: None, lang };
    let mut changes = vec![PersonChange::Added { person }.into()];
    let phone = phone::of_colleague(app, id).await?;
    if !phone.is_empty() {
        changes.push(PersonChange::PhoneTold { person: id, phone }.into());
    }
    Ok(changes)
}

#[derive(Debug, serde::Deserialize)]
pub struct NewColleague {
    name: String,
    #[serde(default)]
    other: String,
    role: String,
    lang: String,
}

/// `POST /staff/desk/colleague`: somebody of the staff, not yet invited.
pub async fn add_colleague(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    asked: Uri,
    Posted(form, fields): Posted<NewColleague>,
) -> Response {
    let ids = FormIds::of(&asked, &signed_in, &fields);
    let made = make_colleague(&app, &signed_in, &ids, &form).await;
    answer(&app, &preferences, &signed_in, ("colleague", &fields), made).await
}

async fn make_colleague(
    app: &AppState,
    signed_in: &SignedIn,
    ids: &FormIds<'_>,
    form: &NewColleague,
) -> Result<Uuid, Unmade> {
    coordinator(signed_in)?;
    names(&form.name, &form.other)?;
    let role = Role::parse(&form.role).filter(|role| role.is_staff());
    let role = role.ok_or(Unmade::Refused(Refusal::Malformed))?;
    let person = PersonRow {
        id: PersonId(ids.id(app, 0)),
        role,
        name: name::on_one_line(&form.name, &form.other),
        lang: Lang::parse(&form.lang).unwrap_or(Lang::Nl),
    };
    app.store.add_person_once(&person, app.clock.now()).await?;
    Ok(person.id.0)
}

/// A name that must be there, and its other spelling where there is one.
fn names(name: &str, other: &str) -> Result<BTreeMap<Script, String>, Unmade> {
    line(name)?;
    if !other.is_empty() {
        line(other)?;
    }
    other_names(name, other).map_err(Unmade::Refused)
}
