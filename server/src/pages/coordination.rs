//! The coordinator's page: making households, pairing them, inviting people. Each of these ends in
//! ordinary changes of the household's journal; people and links are kept beside the journals.

use super::page;
use super::preferences::RequestPreferences;
use super::problem::problem_page;
use super::refused_form::refill;
use crate::auth::{SignedIn, make_link};
use crate::error::Problem;
use crate::posted::Posted;
use crate::record::{change_by, record_own};
use crate::state::AppState;

use crate::store::PersonRow;
use app::domain::access::Refusal;
use app::domain::change::form::Fields;
use app::domain::change::limits::LINE_CHARS;
use app::domain::change::{Body, ChangeKind, HouseholdChange, PersonChange, other_names};
use app::domain::coordination::{Colleague, CoordinatedHousehold, Coordination, Invitation};
use app::domain::id::{HouseholdId, PersonId};
use app::domain::name::{self, Script};
use app::domain::plan::household::{NewPerson, Person, Role};
use app::domain::spelling::{folded, order_key};
use app::domain::summary::Summary;
use app::domain::text::{Audience, Lang};
use app::model::{CoordinationPage, Extra, Notice};
use app::route::Route;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::{BTreeMap, HashMap};

/// What the page shows, as it stands.
///
/// # Errors
/// When the database fails.
pub async fn data(app: &AppState, invitation: Option<Invitation>) -> Result<CoordinationPage, Problem> {
    let mut people: HashMap<HouseholdId, Vec<PersonRow>> = HashMap::new();
    let mut counts: HashMap<PersonId, usize> = HashMap::new();
    for (household, person) in app.store.list_memberships().await? {
        *counts.entry(person.id).or_default() += 1;
        people.entry(household).or_default().push(person);
    }
    let mut households = Vec::new();
    for row in app.store.list_summaries().await? {
        let summary: Summary = serde_json::from_str(&row)?;
        let of = people.remove(&summary.household).unwrap_or_default();
        let (team, members): (Vec<_>, Vec<_>) = of.into_iter().partition(|person| person.role.is_staff());
        households.push(CoordinatedHousehold {
            summary,
            team: team.into_iter().map(|it| (it.id, it.name, it.role)).collect(),
            members: members.into_iter().map(|it| (it.id, it.name)).collect(),
        });
    }
    households.sort_by_cached_key(|it| order_key(&it.summary.alias));
    let mut staff = app.store.list_staff().await?;
    staff.sort_by_cached_key(|it| order_key(&it.name));
    let colleagues = staff.into_iter().map(|it| Colleague {
        households: counts.get(&it.id).copied().unwrap_or_default(),
        person: it.id,
        name: it.name,
        role: it.role,
        lang: it.lang,
    });
    Ok(CoordinationPage {
        coordination: Coordination { households, colleagues: colleagues.collect() },
        invitation,
    })
}

/// Why a form of the desk was not carried out.
enum Unmade {
    /// Something the coordinator can put right.
    Refused(Refusal),
    Problem(Problem),
}

impl<E: Into<Problem>> From<E> for Unmade {
    fn from(error: E) -> Unmade {
        Unmade::Problem(error.into())
    }
}

/// Every action here, and all of the library's side of the desk, is a coordinator's only.
pub(super) fn coordinator(signed_in: &SignedIn) -> Result<(), Problem> {
    if signed_in.person.role == Role::Coordinator { Ok(()) } else { Err(Problem::NotFound) }
}

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
}

/// `POST /staff/desk/household`: a household with its first member.
pub async fn add_household(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, fields): Posted<NewHousehold>,
) -> Response {
    let made = make_household(&app, &signed_in, &form).await;
    answer(&app, &preferences, &signed_in, ("household", &fields), made).await
}

async fn make_household(app: &AppState, signed_in: &SignedIn, form: &NewHousehold) -> Result<(), Unmade> {
    coordinator(signed_in)?;
    line(&form.alias)?;
    names(&form.member, &form.other)?;
    let household = HouseholdId(app.clock.new_id());
    let municipality = app.edition().content.library.town(form.municipality.clone());
    let created = HouseholdChange::Created { alias: form.alias.clone(), municipality };
    let added = account(app, PersonId(app.clock.new_id()), (&form.member, &form.other), &form.lang).await?;
    record(app, signed_in, household, vec![created.into(), added]).await
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
    Posted(form, fields): Posted<NewMember>,
) -> Response {
    let made = make_member(&app, &signed_in, &form).await;
    answer(&app, &preferences, &signed_in, ("member", &fields), made).await
}

async fn make_member(app: &AppState, signed_in: &SignedIn, form: &NewMember) -> Result<(), Unmade> {
    coordinator(signed_in)?;
    names(&form.name, &form.other)?;
    let snapshot = app.journals.snapshot(form.household).await?;
    if snapshot.seq == 0 {
        return Err(Problem::NotFound.into());
    }
    // Whom the family has named already is the same person, now with an account.
    let mut people = snapshot.plan(Audience::Team).people.iter();
    let is_called = |it: &Person| {
        let mut known = Script::ALL.into_iter().filter_map(|script| it.name_in(script)).map(folded);
        known.any(|known| known == folded(&form.name) || known == folded(&form.other))
    };
    let named = people.find(|(_, it)| it.named && !it.left && is_called(it));
    // They keep the language that the plan has of them, as everything else.
    let (id, lang) = match named {
        Some((id, person)) => (*id, person.lang.get().tag()),
        None => (PersonId(app.clock.new_id()), form.lang.as_str()),
    };
    let added = account(app, id, (&form.name, &form.other), lang).await?;
    record(app, signed_in, form.household, vec![added]).await
}

/// Makes an account for a member; gives the change that brings them into their household.
async fn account(
    app: &AppState,
    id: PersonId,
    (name, other): (&str, &str),
    lang: &str,
) -> Result<ChangeKind, Unmade> {
    let (names, role) = (names(name, other)?, Role::Member);
    let lang = Lang::parse(lang).unwrap_or_default();
    let row = PersonRow { id, role, name: name::on_one_line(name, other), lang };
    app.store.add_person(&row, app.clock.now()).await?;
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
    let made = make_pair(&app, &signed_in, &form).await;
    answer(&app, &preferences, &signed_in, ("pair", &fields), made).await
}

async fn make_pair(app: &AppState, signed_in: &SignedIn, form: &Pairing) -> Result<(), Unmade> {
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
        let now: Vec<PersonId> = plan.people_as(role).map(|(id, _)| id).collect();
        let leaving = now.iter().filter(|id| Some(**id) != wanted);
        changes.extend(leaving.map(|id| PersonChange::Left { person: *id }.into()));
        let Some(id) = wanted.filter(|id| !now.contains(id)) else { continue };
        let found = app.store.lookup_person(id).await?.filter(|person| person.role == role);
        let found = found.ok_or(Unmade::Refused(Refusal::NotFound))?;
        let (name, other) = name::spellings(&found.name);
        let names = other_names(name, other.unwrap_or_default()).unwrap_or_default();
        let person = NewPerson { id, name: name.to_owned(), names, role, born: None, lang: found.lang };
        changes.push(PersonChange::Added { person }.into());
    }
    record(app, signed_in, form.household, changes).await
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
    Posted(form, fields): Posted<NewColleague>,
) -> Response {
    let made = make_colleague(&app, &signed_in, &form).await;
    answer(&app, &preferences, &signed_in, ("colleague", &fields), made).await
}

async fn make_colleague(app: &AppState, signed_in: &SignedIn, form: &NewColleague) -> Result<(), Unmade> {
    coordinator(signed_in)?;
    names(&form.name, &form.other)?;
    let role = Role::parse(&form.role).filter(|role| role.is_staff());
    let role = role.ok_or(Unmade::Refused(Refusal::Malformed))?;
    let person = PersonRow {
        id: PersonId(app.clock.new_id()),
        role,
        name: name::on_one_line(&form.name, &form.other),
        lang: Lang::parse(&form.lang).unwrap_or(Lang::Nl),
    };
    Ok(app.store.add_person(&person, app.clock.now()).await?)
}

#[derive(Debug, serde::Deserialize)]
pub struct Inviting {
    person: PersonId,
}

/// `POST /staff/desk/invite`: a sign-in link, shown once.
pub async fn invite(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, _): Posted<Inviting>,
) -> Response {
    match make_invitation(&app, &signed_in, form.person).await {
        Ok(invitation) => show(&app, &preferences, &signed_in, Some(invitation), None).await,
        Err(problem) => problem_page(&app, &preferences, &problem).await,
    }
}

async fn make_invitation(
    app: &AppState,
    signed_in: &SignedIn,
    person: PersonId,
) -> Result<Invitation, Problem> {
    coordinator(signed_in)?;
    let person = app.store.lookup_person(person).await?.ok_or(Problem::NotFound)?;
    let household = app.store.list_households_of(person.id).await?.into_iter().next();
    let url = make_link(app.store.as_ref(), &app.config.origin, person.id, app.clock.now()).await?;
    let household = household.filter(|_| person.role == Role::Member);
    Ok(Invitation { name: person.name, household, role: person.role, qr: qr(&url), url })
}

/// The QR code of an address as SVG: dark on light in either theme, as cameras want it.
fn qr(url: &str) -> String {
    let Ok(code) = qrcode::QrCode::new(url.as_bytes()) else { return String::new() };
    code.render::<qrcode::render::svg::Color<'_>>().min_dimensions(280, 280).quiet_zone(true).build()
}

/// A name that must be there, and its other spelling where there is one.
fn names(name: &str, other: &str) -> Result<BTreeMap<Script, String>, Unmade> {
    line(name)?;
    if !other.is_empty() {
        line(other)?;
    }
    other_names(name, other).map_err(Unmade::Refused)
}

fn line(text: &str) -> Result<(), Unmade> {
    match text.chars().count() {
        0 => Err(Unmade::Refused(Refusal::Empty)),
        count if count > LINE_CHARS => Err(Unmade::Refused(Refusal::TooLong)),
        _ => Ok(()),
    }
}

async fn record(
    app: &AppState,
    signed_in: &SignedIn,
    household: HouseholdId,
    kinds: Vec<ChangeKind>,
) -> Result<(), Unmade> {
    if kinds.is_empty() {
        return Ok(());
    }
    let changes = kinds.into_iter().map(|kind| change_by(app, signed_in, Body::Known(kind))).collect();
    record_own(app, signed_in, household, changes).await?.map_err(Unmade::Refused)
}

/// The page after something was done there.
async fn show(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    invitation: Option<Invitation>,
    notice: Option<Notice>,
) -> Response {
    let status = if notice.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let extra = match data(app, invitation).await {
        Ok(page) => Extra::Coordination(Box::new(page)),
        Err(problem) => return problem_page(app, preferences, &problem).await,
    };
    let shown = page::of(app, preferences, signed_in, extra, notice);
    page::answer(app, *preferences, shown, Route::Coordination, None, Audience::Team, status).await
}

/// What is answered to a form of the desk: `sort` is the last part of its address.
async fn answer(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    (sort, fields): (&str, &Fields),
    made: Result<(), Unmade>,
) -> Response {
    match made {
        Ok(()) => Redirect::to("/staff/desk").into_response(),
        Err(Unmade::Refused(reason)) => {
            let notice = Notice::refused(&format!("desk-{sort}"), reason);
            let plain = RequestPreferences { packs: false, ..*preferences };
            let page = show(app, &plain, signed_in, None, Some(notice)).await;
            refill(page, preferences.packs, &format!("/staff/desk/{sort}"), fields).await
        }
        Err(Unmade::Problem(problem)) => problem_page(app, preferences, &problem).await,
    }
}
