//! What will come in each household, before it does.

use super::super::preferences::RequestPreferences;
use super::super::work;
use super::{found, give};
use crate::auth::SignedIn;
use crate::error::Problem;
use crate::state::AppState;
use app::domain::change::{ChangeKind, StepChange};
use app::domain::id::{HouseholdId, StepId};
use app::domain::plan::Plan;
use app::domain::plan::household::Role;
use app::domain::several::{Gift, fit, steps_for};
use app::domain::summary::languages;
use app::domain::text::Audience;
use app::i18n::Words;
use app::model::several::{GiftForm, LookRow, Stage, What};

/// How many steps are offered for a place to stand at; a plan has some thirty open ones.
const STEPS: usize = 60;

/// The stage of the page: a household that cannot be read is not on it.
pub(super) async fn stage(
    app: &AppState,
    preferences: &RequestPreferences,
    signed_in: &SignedIn,
    gift: &GiftForm,
    households: &[HouseholdId],
) -> Result<Stage, Problem> {
    let mut rows = Vec::new();
    for household in households {
        let Some(snapshot) = app.journals.readable(*household).await? else { continue };
        let plan = snapshot.plan(Audience::Team);
        // Whose team one has left since is not looked at.
        if signed_in.may_read(plan).is_err() {
            continue;
        }
        rows.extend(row(app, preferences, plan, gift));
    }
    Ok(Stage::Look { page: app.clock.new_id(), rows })
}

fn row(app: &AppState, preferences: &RequestPreferences, plan: &Plan, gift: &GiftForm) -> Option<LookRow> {
    let edition = app.edition();
    let words = edition.content.words(preferences.lang);
    let found = found(&edition.content.library, gift)?;
    let titled = |ids: &[StepId]| ids.iter().filter_map(|id| title(plan, *id, words)).collect();
    let (mut needs, mut opens) = (Vec::new(), Vec::new());
    if gift.what == What::Step
        && let Ok(ChangeKind::Step(StepChange::Added { step })) = give::read(app, preferences, plan, gift, "")
    {
        let is_open = |id: &StepId| plan.step(*id).is_some_and(|step| step.is_open());
        needs = titled(&step.needs.iter().copied().filter(is_open).collect::<Vec<_>>());
        opens = titled(&step.opens);
    }
    let steps = match found {
        Gift::Place(place) => {
            let steps = steps_for(plan, place).into_iter().take(STEPS);
            steps.map(|step| (step.id, work::title(plan, step, words).text)).collect()
        }
        Gift::Step(_) | Gift::Message => Vec::new(),
    };
    let names = |role| plan.people_as(role).map(|(_, it)| it.name_for(words.lang()).to_owned()).collect();
    let waits = match gift.what {
        What::Message => languages(plan).into_iter().filter(|lang| *lang != gift.lang).collect(),
        What::Step | What::Place => Vec::new(),
    };
    Some(LookRow {
        household: plan.household,
        alias: plan.alias.get().clone(),
        municipality: plan.municipality.get().clone(),
        family: names(Role::Member),
        fit: fit(plan, found),
        steps,
        needs,
        opens,
        waits,
        translators: names(Role::Mediator),
    })
}

fn title(plan: &Plan, id: StepId, words: &Words) -> Option<String> {
    Some(work::title(plan, plan.step(id)?, words).text)
}
