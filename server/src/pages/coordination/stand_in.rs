//! Stand-ins: a colleague's caseload is handed to another of the same role for some days, with a word to the families, and
//! given back; or for good, when somebody leaves. It is looked at before it is done. Who is on leave stays in the teams; the stand-in is in them for those
//! days, by ordinary changes of the households' journals.

use super::super::preferences::RequestPreferences;
use super::make::joining;
use super::{FormIds, Made, Unmade, answer, coordinator, record, refused, show};
use crate::auth::SignedIn;
use crate::posted::Posted;
use crate::state::AppState;
use crate::store::{PersonRow, read_summaries};
use app::domain::access::Refusal;
use app::domain::change::limits::{NOTE_CHARS, STAND_IN_DAYS};
use app::domain::change::{ChangeKind, NoteChange, PersonChange, other_names};
use app::domain::coordination::{HandedOver, Handing, Handover};
use app::domain::id::{HouseholdId, NoteId, PersonId};
use app::domain::name;
use app::domain::plan::Plan;
use app::domain::plan::household::{NewPerson, Role, StandIn};
use app::domain::plan::note::NewNote;
use app::domain::spelling::order_key;
use app::domain::text::{Audience, Lang, Written};
use app::domain::time::Day;
use axum::extract::State;
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

/// A caseload that is handed over, as the form has it.
#[derive(Debug, serde::Deserialize)]
pub struct HandingOver {
    /// Whose households they are.
    person: PersonId,
    #[serde(default)]
    stand_in: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    word: String,
    /// For good, whatever the days say.
    #[serde(default)]
    lasting: String,
    /// `look` before it is done, `change` to write it otherwise, `do`.
    #[serde(default)]
    step: String,
}

/// `POST /staff/desk/stand-in`: shows what it would do, and does it when that was looked at.
pub async fn hand_over(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    asked: Uri,
    Posted(form, fields): Posted<HandingOver>,
) -> Response {
    let handover = match look(&app, &signed_in, &form).await {
        Ok(handover) => handover,
        Err(unmade) => {
            return answer(&app, &preferences, &signed_in, ("stand-in", &fields), Err(unmade)).await;
        }
    };
    match form.step.as_str() {
        "do" => {
            let ids = FormIds::of(&asked, &signed_in, &fields);
            let made = make_handover(&app, &signed_in, &ids, &handover).await;
            if let (Ok(of), true) = (&made, handover.lasting) {
                return Redirect::to(&format!("/staff/desk?done=handed-over&of={of}#of-{of}"))
                    .into_response();
            }
            answer(&app, &preferences, &signed_in, ("stand-in", &fields), made).await
        }
        "change" => refused(&app, &preferences, &signed_in, ("stand-in", &fields), None).await,
        _ => {
            let made = Made { handover: Some(handover), ..Made::default() };
            show(&app, &preferences, &signed_in, made, None).await
        }
    }
}

/// What handing over would do.
async fn look(app: &AppState, signed_in: &SignedIn, form: &HandingOver) -> Result<Handover, Unmade> {
    coordinator(signed_in)?;
    if form.stand_in.is_empty() {
        return Err(Unmade::Because("stand-in-nobody"));
    }
    if form.word.chars().count() > NOTE_CHARS {
        return Err(Unmade::Refused(Refusal::TooLong));
    }
    let stand_in = form.stand_in.parse().map_err(|_| Unmade::Refused(Refusal::NotFound))?;
    let (person, stand_in) = (colleague(app, form.person).await?, colleague(app, stand_in).await?);
    if person.id == stand_in.id || person.role != stand_in.role {
        return Err(Unmade::Refused(Refusal::NotFound));
    }
    let today = signed_in.at.day();
    let lasting = !form.lasting.is_empty();
    let stands = StandIn {
        whom: person.id,
        from: if lasting || form.from.is_empty() { today } else { day(&form.from)? },
        until: if lasting { today } else { day(&form.until)? },
    };
    if stands.from < today || !(0..STAND_IN_DAYS).contains(&stands.until.since(stands.from)) {
        return Err(Unmade::Because("stand-in-days"));
    }
    let mut households = Vec::new();
    for id in app.store.list_households_of(person.id).await? {
        // One that cannot be read keeps no other waiting; the page tells of it.
        let Some(snapshot) = app.journals.readable(id).await? else { continue };
        let plan = snapshot.plan(Audience::Team);
        if let Some(how) = handing(plan, stand_in.id, stands, lasting) {
            households.push(HandedOver { household: id, alias: plan.alias.get().clone(), how });
        }
    }
    households.sort_by_cached_key(|it| order_key(&it.alias));
    if !households.iter().any(|it| it.how == Handing::Taken || (lasting && it.how.is_told())) {
        return Err(Unmade::Because("stand-in-nothing"));
    }
    Ok(Handover {
        stand_in: stand_in.id,
        stand_in_name: stand_in.name,
        whom_name: person.name,
        stands,
        lasting,
        word: form.word.clone(),
        households,
    })
}

/// What becomes of a household; None: it is nobody's to hand over, because it is closed, or they only stand in there.
fn handing(plan: &Plan, stand_in: PersonId, stands: StandIn, lasting: bool) -> Option<Handing> {
    let is_theirs =
        plan.people.get(&stands.whom).is_some_and(|it| !it.left && !it.named && it.stands_in.is_none());
    if !is_theirs || plan.closed.get().is_some() {
        return None;
    }
    let there = plan.people.get(&stand_in).filter(|it| !it.left && !it.named);
    Some(match there.map(|it| it.stands_in) {
        Some(None) => Handing::There,
        // Who comes for good stands in for nobody.
        _ if lasting => Handing::Taken,
        Some(Some(other)) if other.whom != stands.whom => Handing::Elsewhere { until: other.until },
        // The same once more gives it other days.
        _ => match covered(plan, stand_in, stands) {
            Some((by, until)) => Handing::Covered { by, until },
            None => Handing::Taken,
        },
    })
}

/// Who else stands in for the same colleague on one of these days.
fn covered(plan: &Plan, stand_in: PersonId, stands: StandIn) -> Option<(String, Day)> {
    let others = plan.people.iter().filter(|(id, it)| **id != stand_in && !it.left);
    let mut others = others.filter_map(|(_, it)| Some((it.name_for(Lang::Nl), it.stands_in?)));
    let (by, other) = others
        .find(|(_, it)| it.whom == stands.whom && it.from <= stands.until && stands.from <= it.until)?;
    Some((by.to_owned(), other.until))
}

async fn colleague(app: &AppState, id: PersonId) -> Result<PersonRow, Unmade> {
    let found = app.store.lookup_person(id).await?;
    let found = found.filter(|it| matches!(it.role, Role::Researcher | Role::Mediator));
    found.ok_or(Unmade::Refused(Refusal::NotFound))
}

fn day(text: &str) -> Result<Day, Unmade> {
    Day::parse(text).ok_or(Unmade::Because("stand-in-days"))
}

/// The place of a change among those that a handover makes in a household: the same when the form is sent again.
const STANDS: usize = 10;
const NAMED: usize = 11;
const WORD: usize = 13;

/// Each household by itself: one that takes no more keeps no other waiting. The same form again finds what was done.
async fn make_handover(
    app: &AppState,
    signed_in: &SignedIn,
    ids: &FormIds<'_>,
    handover: &Handover,
) -> Result<Uuid, Unmade> {
    let stand_in = colleague(app, handover.stand_in).await?;
    let joining = joining(app, &stand_in).await?;
    let (mut refused, mut count) = (None, 0_usize);
    for HandedOver { household, how, .. } in handover.households.iter().filter(|it| it.how.is_told()) {
        let mut kinds: Vec<(usize, ChangeKind)> = Vec::new();
        if *how == Handing::Taken {
            kinds.extend(joining.iter().cloned().enumerate());
            let stands = PersonChange::StandsIn { person: stand_in.id, stands: handover.stands };
            kinds.extend((!handover.lasting).then(|| (STANDS, stands.into())));
        }
        if handover.lasting {
            kinds.push((STANDS, PersonChange::Left { person: handover.stands.whom }.into()));
        }
        if !handover.word.is_empty() {
            let note = NoteId(ids.id(app, WORD));
            kinds.extend(word(app, signed_in, *household, note, &handover.word).await?);
        }
        let kinds = kinds.into_iter().map(|(nth, kind)| (ids.id(app, nth), kind)).collect();
        match record(app, signed_in, *household, kinds).await {
            Ok(()) => count += 1,
            Err(Unmade::Refused(reason)) => refused = Some(reason),
            Err(other) => return Err(other),
        }
    }
    tracing::info!(count, "a caseload was handed to a stand-in");
    refused.map_or(Ok(handover.stands.whom.0), |reason| Err(Unmade::Refused(reason)))
}

/// A note to the family as a whole from the coordinator, who is named in the plan for it and let in nowhere.
async fn word(
    app: &AppState,
    signed_in: &SignedIn,
    household: HouseholdId,
    id: NoteId,
    text: &str,
) -> Result<Vec<(usize, ChangeKind)>, Unmade> {
    let me = &signed_in.person;
    let snapshot = app.journals.snapshot(household).await?;
    let mut kinds = Vec::new();
    if !snapshot.plan(Audience::Team).people.contains_key(&me.id) {
        let (name, other) = name::spellings(&me.name);
        let names = other_names(name, other.unwrap_or_default()).unwrap_or_default();
        let person =
            NewPerson { id: me.id, name: name.to_owned(), names, role: me.role, born: None, lang: me.lang };
        kinds.push((NAMED, PersonChange::Added { person }.into()));
        kinds.push((NAMED + 1, PersonChange::Left { person: me.id }.into()));
    }
    let text = Written { lang: Lang::Nl, text: text.to_owned() };
    let note = NewNote { id, step: None, audience: Audience::All, text, help: false, contact: None };
    kinds.push((WORD, NoteChange::Added { note }.into()));
    Ok(kinds)
}

/// Which stand-in ends.
#[derive(Debug, serde::Deserialize)]
pub struct GivenBack {
    /// For whom they stand in.
    person: PersonId,
    stand_in: PersonId,
}

/// `POST /staff/desk/back`: the stand-in leaves all households of that colleague, now. Given back twice is given back.
pub async fn give_back(
    State(app): State<AppState>,
    preferences: RequestPreferences,
    signed_in: SignedIn,
    Posted(form, fields): Posted<GivenBack>,
) -> Response {
    let made = end(&app, &signed_in, &form).await;
    answer(&app, &preferences, &signed_in, ("back", &fields), made).await
}

async fn end(app: &AppState, signed_in: &SignedIn, form: &GivenBack) -> Result<Uuid, Unmade> {
    coordinator(signed_in)?;
    let (summaries, _) = read_summaries(&app.store.list_summaries().await?);
    let mut failed = None;
    for summary in summaries {
        let is_it =
            summary.stand_ins.iter().any(|it| it.person == form.stand_in && it.stands.whom == form.person);
        if is_it {
            let left = PersonChange::Left { person: form.stand_in }.into();
            let household = summary.household;
            // One household that cannot be written keeps no other waiting.
            let ended = record(app, signed_in, household, vec![(app.clock.new_id(), left)]).await;
            failed = failed.or(ended.err());
        }
    }
    failed.map_or(Ok(form.person.0), Err)
}
