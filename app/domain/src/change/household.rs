//! Changes of the household as a whole: its name, its municipality, its goals.

use super::family::{Detail, Edit, Family, OwnWords, Target, kinds};
use super::form::FormReader;
use super::limits::{self, LINE_CHARS};
use crate::access::{Actor, Refusal};
use crate::id::ChangeId;
use crate::plan::Plan;
use crate::plan::household::{Closing, Role};
use crate::plan::indicator::Indicator;
use crate::text::{Audience, Written};

kinds! {
    /// Changes of the household as a whole.
    pub enum HouseholdChange {
        Created "household-created" { alias: String, municipality: String }
        AliasChanged "alias-changed" { alias: String }
        MunicipalityChanged "municipality-changed" { municipality: String }
        /// None: no goal there any more.
        GoalSet "goal-set" { indicator: Indicator, text: Option<Written> }
        /// The work with the household was ended; None: it goes on.
        Closed "household-closed" { closed: Option<Closing> }
        /// It is an invented one, to practise with.
        ForPractice "household-for-practice" {}
    }
}

impl Family for HouseholdChange {
    fn is_allowed(&self, _: &Plan, actor: Actor) -> bool {
        match self {
            Self::Created { .. } | Self::Closed { .. } | Self::ForPractice {} => {
                actor.role == Role::Coordinator
            }
            Self::AliasChanged { .. } | Self::MunicipalityChanged { .. } => {
                matches!(actor.role, Role::Coordinator | Role::Researcher)
            }
            Self::GoalSet { .. } => matches!(actor.role, Role::Member | Role::Researcher),
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        match self {
            Self::Created { alias, municipality } => {
                limits::line(alias)?;
                limits::optional_line(municipality)
            }
            Self::AliasChanged { alias } => limits::line(alias),
            Self::MunicipalityChanged { municipality } => limits::line(municipality),
            Self::GoalSet { indicator: _, text } => limits::optional_text(text.as_ref(), LINE_CHARS),
            Self::Closed { closed } => limits::optional_day(closed.map(|it| it.day)),
            Self::ForPractice {} => Ok(()),
        }
    }

    fn refers(&self, _: &Plan, _: Actor) -> Result<Audience, Refusal> {
        match self {
            Self::Created { .. }
            | Self::AliasChanged { .. }
            | Self::MunicipalityChanged { .. }
            | Self::GoalSet { .. }
            | Self::Closed { .. }
            | Self::ForPractice {} => Ok(Audience::All),
        }
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        match self {
            Self::Created { alias, municipality } => {
                edit.set(&mut plan.alias, alias.clone());
                edit.set(&mut plan.municipality, municipality.clone());
            }
            Self::AliasChanged { alias } => edit.set(&mut plan.alias, alias.clone()),
            Self::MunicipalityChanged { municipality } => {
                edit.set(&mut plan.municipality, municipality.clone());
            }
            Self::GoalSet { indicator, text } => {
                edit.set(plan.goals.entry(*indicator).or_default(), text.clone());
            }
            Self::Closed { closed } => edit.set(&mut plan.closed, *closed),
            Self::ForPractice {} => plan.practice = true,
        }
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        match self {
            Self::Created { .. } | Self::AliasChanged { .. } => plan.alias.version(),
            Self::MunicipalityChanged { .. } => plan.municipality.version(),
            Self::GoalSet { indicator, text: _ } => plan.goals.get(indicator)?.version(),
            Self::Closed { .. } => plan.closed.version(),
            Self::ForPractice {} => None,
        }
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        match self {
            Self::Created { alias, municipality } => {
                vec![OwnWords::name(alias), OwnWords::name(municipality)]
            }
            Self::AliasChanged { alias } => vec![OwnWords::name(alias)],
            Self::MunicipalityChanged { municipality } => vec![OwnWords::name(municipality)],
            Self::GoalSet { indicator: _, text } => text.iter_mut().map(OwnWords::written).collect(),
            Self::Closed { .. } | Self::ForPractice {} => Vec::new(),
        }
    }

    fn targets(&self) -> Vec<Target> {
        match self {
            Self::Created { .. }
            | Self::AliasChanged { .. }
            | Self::MunicipalityChanged { .. }
            | Self::Closed { .. }
            | Self::ForPractice {} => vec![Target::Household],
            Self::GoalSet { indicator, text: _ } => vec![Target::Goal(*indicator)],
        }
    }

    fn detail(&self) -> Option<Detail<'_>> {
        Some(match self {
            Self::Created { alias, municipality: _ } | Self::AliasChanged { alias } => Detail::Name(alias),
            Self::MunicipalityChanged { municipality } => Detail::Name(municipality),
            Self::GoalSet { indicator, text: None } => Detail::Word(format!("indicator-{}", indicator.key())),
            Self::GoalSet { indicator, text: Some(text) } => {
                Detail::WordWith(format!("indicator-{}", indicator.key()), text)
            }
            Self::Closed { closed } => Detail::Day(closed.map(|it| it.day)),
            Self::ForPractice {} => Detail::Nothing,
        })
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        Ok(match kind {
            "alias-changed" => Self::AliasChanged { alias: form.text(or_text("alias", form))? },
            "municipality-changed" => {
                let town = form.text(or_text("municipality", form))?;
                Self::MunicipalityChanged { municipality: form.context.library.town(town) }
            }
            "goal-set" => Self::GoalSet {
                indicator: form.one_of("indicator", Indicator::parse)?,
                text: form.written("text").ok(),
            },
            _ => return Err(Refusal::Malformed),
        })
    }
}

/// The field of a form with several, or `text` in a form with one.
fn or_text(name: &'static str, form: &FormReader<'_, '_>) -> &'static str {
    if form.fields.0.iter().any(|(field, _)| field == name) { name } else { "text" }
}
