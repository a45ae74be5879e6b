//! Claims: somebody of a team says that they are translating a text, so that nobody else begins with it. A claim concerns
//! the team alone and is no change of the plan: it ends by itself, when the text is saved, or when it is given back, and it
//! keeps nobody from writing (who was offline could not know).

use crate::auth::SignedIn;
use crate::error::Problem;
use crate::journal::{Event, to_json};
use crate::limits::{CLAIM_MS, CLAIMS};
use crate::state::AppState;
use crate::store::Claimed;
use app::domain::change::{Body, Change, ChangeKind, TranslationChange};
use app::domain::id::HouseholdId;
use app::domain::plan::household::Role;
use app::domain::text::Audience;
use app::domain::time::Moment;
use app::model::queue::{Claim, ClaimAsked, ClaimsOf, Done, Source, Told};

/// Takes a text for its translator, or gives it back; what stands in that household then, which all who look hear as well.
///
/// # Errors
/// Not found, for everybody but researcher and mediator of that household, and for a text that is not there.
pub(crate) async fn ask(app: &AppState, by: &SignedIn, asked: ClaimAsked) -> Result<ClaimsOf, Problem> {
    let ClaimAsked { of, back } = asked;
    if !matches!(by.person.role, Role::Researcher | Role::Mediator) {
        return Err(Problem::NotFound);
    }
    let snapshot = app.journals.snapshot(of.household).await?;
    let plan = snapshot.plan(Audience::Team);
    by.may_read(plan)?;
    let now = app.clock.now();
    let (changed, too_many) = if back {
        (app.store.end_claim(of, by.person.id).await?, false)
    } else {
        plan.find_text(of.source).ok_or(Problem::NotFound)?;
        let claim = Claim { of, who: by.person.id, until: Moment(now.0 + CLAIM_MS) };
        let claimed = app.store.claim(claim, now, CLAIMS).await?;
        (claimed == Claimed::Taken, claimed == Claimed::TooMany)
    };
    let claims = ClaimsOf { too_many, ..of_household(app, of.household).await? };
    if changed {
        publish(app, &claims);
    }
    Ok(claims)
}

async fn of_household(app: &AppState, household: HouseholdId) -> Result<ClaimsOf, Problem> {
    let claims = app.store.list_claims(household, app.clock.now()).await?;
    Ok(ClaimsOf { household, claims, too_many: false })
}

fn publish(app: &AppState, claims: &ClaimsOf) {
    // What one asked and did not get is theirs alone.
    let json = to_json(&ClaimsOf { too_many: false, ..claims.clone() });
    app.journals.hub().publish(claims.household, || vec![Event::Claims(json.into())]);
}

/// Of some changes the texts that they translate.
pub(crate) fn translated<'c>(
    household: HouseholdId,
    changes: impl IntoIterator<Item = &'c Change>,
) -> Vec<Source> {
    let source = |change: &Change| match &change.body {
        Body::Known(ChangeKind::Translation(TranslationChange::Translated { source, lang, .. })) => {
            Some(Source { household, source: *source, into: *lang })
        }
        _ => None,
    };
    changes.into_iter().filter_map(source).collect()
}

/// These texts were translated: the translator's own claims of them end, and who looks at them hears it. What is not told
/// here ends by itself.
///
/// # Errors
/// When the database fails; the translations are on disk.
pub(crate) async fn tell_translated(
    app: &AppState,
    by: &SignedIn,
    household: HouseholdId,
    texts: Vec<Source>,
) -> Result<(), Problem> {
    let snapshot = app.journals.snapshot(household).await?;
    let translations = &snapshot.plan(Audience::Team).translations;
    let mut ended = false;
    for of in texts {
        ended |= app.store.end_claim(of, by.person.id).await?;
        if let Some(made) = translations.get(&of.source).and_then(|all| all.get(&of.into)) {
            let json = to_json(&Told { of, done: Done::from(made) });
            app.journals.hub().publish(household, || vec![Event::Translated(json.into())]);
        }
    }
    if ended {
        publish(app, &of_household(app, household).await?);
    }
    Ok(())
}
