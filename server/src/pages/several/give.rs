//! Giving it: an ordinary change in each household, by the way of every form.

use super::super::page_id;
use super::super::preferences::RequestPreferences;
use super::found;
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::record::{change_by, record_own};
use crate::state::AppState;
use app::domain::access::Refusal;
use app::domain::change::form::{Fields, FormContext};
use app::domain::change::{self, Body, Change, ChangeKind};
use app::domain::id::{ChangeId, HouseholdId};
use app::domain::plan::Plan;
use app::domain::several::fit;
use app::domain::text::Audience;
use app::model::several::{GiftForm, What, fit_word};
use app::route::Route;
use uuid::Uuid;

/// What is done to a household in an act.
#[derive(Debug, Clone, Copy)]
pub(super) enum Deed {
    Given,
    TakenBack,
}

/// The id of what an act does to a household: the same each time.
pub(super) fn change_id(act: Uuid, by: &SignedIn, household: HouseholdId, deed: Deed) -> ChangeId {
    let fields = Fields(vec![("household".to_owned(), household.to_string())]);
    page_id::change_id(act, by.person.id, &fields, deed as usize)
}

/// The id of the act: that of its form, with what it gives. Other words from the same form are another act.
fn act_id(app: &AppState, by: &SignedIn, gift: &GiftForm, fields: &Fields) -> Uuid {
    let page = fields.get("page").parse().unwrap_or_else(|_| app.clock.new_id());
    let told = gift_fields(gift);
    page_id::change_id(page, by.person.id, &told, 0).0
}

/// The gift as the form of a single household has it.
fn gift_fields(gift: &GiftForm) -> Fields {
    let fields = match gift.what {
        What::Step => vec![
            ("kind", "step-added".to_owned()),
            ("topic", gift.key.clone()),
            ("urgent", if gift.urgent { "1".to_owned() } else { String::new() }),
            ("due", gift.due.clone()),
        ],
        What::Place => vec![("kind", "place-linked".to_owned()), ("place", gift.key.clone())],
        What::Message => vec![
            ("kind", "note-added".to_owned()),
            ("text", gift.text.clone()),
            ("lang", gift.lang.tag().to_owned()),
        ],
    };
    Fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The change that this plan would get.
pub(super) fn read(
    app: &AppState,
    preferences: &RequestPreferences,
    plan: &Plan,
    gift: &GiftForm,
    step: &str,
) -> Result<ChangeKind, Refusal> {
    let mut fields = gift_fields(gift);
    if gift.what == What::Place {
        fields.0.push(("step".to_owned(), step.to_owned()));
    }
    let edition = app.edition();
    let mut context = FormContext {
        plan,
        library: &edition.content.library,
        lang: preferences.lang,
        today: app.clock.now().day(),
        new_id: &mut || app.clock.new_id(),
    };
    let mut made = change::read(&fields, &mut context)?;
    made.pop().map(|new| new.body).ok_or(Refusal::Malformed)
}

/// Gives it to each of these households; gives the address that tells what became of it.
///
/// # Errors
/// When nothing could be stored at all.
pub(super) async fn give(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    (gift, households): (&GiftForm, &[HouseholdId]),
    fields: &Fields,
) -> Result<String, Problem> {
    let act = act_id(app, signed_in, gift, fields);
    let mut refused = Vec::new();
    let mut stored = 0;
    for household in households {
        let step = fields.get(&format!("step-{household}"));
        match give_one(app, preferences, signed_in, (gift, act), (*household, step)).await {
            Ok(None) => stored += 1,
            Ok(Some(word)) => refused.push(format!("{household}.{word}")),
            // One household in the way of none: what the others got is told.
            Err(problem) if stored > 0 => {
                problem.log();
                refused.push(format!("{household}.staff-several-not-saved"));
            }
            Err(problem) => return Err(problem),
        }
    }
    Ok(address(gift.what, act, &refused.join("~")))
}

/// Where it stands what became of an act.
pub(super) fn address(what: What, act: Uuid, refused: &str) -> String {
    let refused = if refused.is_empty() { String::new() } else { format!("&refused={refused}") };
    format!("{}?what={}&act={act}{refused}", Route::Several, what.key())
}

/// Gives it to one household; the Fluent id of why not.
async fn give_one(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    (gift, act): (&GiftForm, Uuid),
    (household, step): (HouseholdId, &str),
) -> Result<Option<&'static str>, Problem> {
    let id = change_id(act, signed_in, household, Deed::Given);
    let Some(snapshot) = app.journals.readable(household).await? else {
        return Ok(Some("staff-several-not-saved"));
    };
    let plan = snapshot.plan(Audience::Team);
    if signed_in.may_read(plan).is_err() {
        return Ok(Some(Refusal::ForeignHousehold.word()));
    }
    if !app.store.find_changes(household, &[id]).await?.is_empty() {
        // The same form once more.
        return Ok(None);
    }
    let edition = app.edition();
    let Some(found) = found(&edition.content.library, gift) else {
        return Ok(Some(Refusal::NotFound.word()));
    };
    let fit = fit(plan, found);
    if !fit.is_possible() {
        return Ok(Some(fit_word(fit)));
    }
    let made = match read(app, preferences, plan, gift, step) {
        Ok(kind) => Change { id, ..change_by(app, signed_in, Body::Known(kind)) },
        Err(reason) => return Ok(Some(reason.word())),
    };
    let recorded = record_own(app, signed_in, household, vec![made]).await?;
    Ok(recorded.err().map(Refusal::word))
}
