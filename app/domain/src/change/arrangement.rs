//! Changes of how an appointment is arranged, and of what came of it: who goes along, the interpreter, the way, how it
//! repeats, the outcome.

use super::family::{Detail, Edit, Family, OwnWords, Target, found, kinds};
use super::form::FormReader;
use super::limits::{self, ABOUT_CHARS, LINE_CHARS};
use crate::access::{Actor, Refusal};
use crate::id::{AppointmentId, ChangeId, PersonId};
use crate::plan::Plan;
use crate::plan::household::Role;
use crate::plan::interpreter::{InterpreterState, Interpreting};
use crate::plan::outcome::Outcome;
use crate::plan::repeat::{EVERY_WEEKS, Exception, OCCURRENCES, Repeat};
use crate::text::{Audience, Written};
use crate::time::{Day, WallTime};

kinds! {
    /// Changes of how an appointment is arranged.
    pub enum ArrangementChange {
        /// What came of it.
        OutcomeNoted "appointment-outcome-noted" { appointment: AppointmentId, outcome: Option<Outcome> }
        /// Who goes along.
        CompanyTold "appointment-company-told" { appointment: AppointmentId, going: Vec<PersonId> }
        /// That an interpreter was asked or will be there; None: not yet.
        InterpreterTold "appointment-interpreter-told" { appointment: AppointmentId, interpreting: Option<Interpreting> }
        /// How one gets there.
        TravelTold "appointment-travel-told" { appointment: AppointmentId, travel: Option<Written> }
        /// That it takes place again and again; None: once.
        RepeatsTold "appointment-repeats-told" { appointment: AppointmentId, repeats: Option<Repeat> }
    }
}

impl ArrangementChange {
    fn appointment(&self) -> AppointmentId {
        match self {
            Self::OutcomeNoted { appointment, .. }
            | Self::CompanyTold { appointment, .. }
            | Self::InterpreterTold { appointment, .. }
            | Self::TravelTold { appointment, .. }
            | Self::RepeatsTold { appointment, .. } => *appointment,
        }
    }
}

impl Family for ArrangementChange {
    fn is_allowed(&self, _: &Plan, actor: Actor) -> bool {
        match self {
            // Mediators see to the interpreters.
            Self::InterpreterTold { .. } => actor.role != Role::Coordinator,
            Self::OutcomeNoted { .. }
            | Self::CompanyTold { .. }
            | Self::TravelTold { .. }
            | Self::RepeatsTold { .. } => matches!(actor.role, Role::Member | Role::Researcher),
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        match self {
            Self::OutcomeNoted { appointment: _, outcome: None }
            | Self::InterpreterTold { appointment: _, interpreting: None }
            | Self::RepeatsTold { appointment: _, repeats: None } => Ok(()),
            Self::OutcomeNoted { appointment: _, outcome: Some(outcome) } => {
                limits::day(outcome.day)?;
                limits::optional_text(outcome.words.as_ref(), ABOUT_CHARS)?;
                limits::optional_text(outcome.next.as_ref(), LINE_CHARS)
            }
            Self::CompanyTold { appointment: _, going } => limits::few(going),
            Self::InterpreterTold { appointment: _, interpreting: Some(told) } => {
                limits::optional_line(&told.name)
            }
            Self::TravelTold { appointment: _, travel } => {
                limits::optional_text(travel.as_ref(), ABOUT_CHARS)
            }
            Self::RepeatsTold { appointment: _, repeats: Some(rule) } => repeat_limits(rule),
        }
    }

    fn refers(&self, plan: &Plan, _: Actor) -> Result<Audience, Refusal> {
        let appointment = plan.appointment(self.appointment()).ok_or(Refusal::NotFound)?;
        match self {
            Self::CompanyTold { appointment: _, going } => {
                found(going.iter().all(|person| plan.people.contains_key(person)))?;
            }
            Self::RepeatsTold { appointment: _, repeats: Some(rule) }
                if rule.is_too_long(appointment.when.get().day) =>
            {
                return Err(Refusal::ImpossibleDate);
            }
            Self::OutcomeNoted { .. }
            | Self::InterpreterTold { .. }
            | Self::TravelTold { .. }
            | Self::RepeatsTold { .. } => {}
        }
        Ok(Audience::All)
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        plan.with_appointment(self.appointment(), |found| match self {
            Self::OutcomeNoted { appointment: _, outcome } => edit.set(&mut found.outcome, outcome.clone()),
            Self::CompanyTold { appointment: _, going } => edit.set(&mut found.going, going.clone()),
            Self::InterpreterTold { appointment: _, interpreting } => {
                edit.set(&mut found.interpreting, interpreting.clone());
            }
            Self::TravelTold { appointment: _, travel } => edit.set(&mut found.travel, travel.clone()),
            Self::RepeatsTold { appointment: _, repeats } => edit.set(&mut found.repeats, repeats.clone()),
        });
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        let appointment = plan.appointment(self.appointment())?;
        match self {
            Self::OutcomeNoted { .. } => appointment.outcome.version(),
            Self::CompanyTold { .. } => appointment.going.version(),
            Self::InterpreterTold { .. } => appointment.interpreting.version(),
            Self::TravelTold { .. } => appointment.travel.version(),
            Self::RepeatsTold { .. } => appointment.repeats.version(),
        }
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        match self {
            Self::OutcomeNoted { appointment: _, outcome } => {
                let texts = outcome.iter_mut().flat_map(|it| it.words.iter_mut().chain(it.next.iter_mut()));
                texts.map(OwnWords::written).collect()
            }
            Self::InterpreterTold { appointment: _, interpreting } => {
                interpreting.iter_mut().map(|told| OwnWords::name(&mut told.name)).collect()
            }
            Self::TravelTold { appointment: _, travel } => travel.iter_mut().map(OwnWords::written).collect(),
            Self::CompanyTold { .. } | Self::RepeatsTold { .. } => Vec::new(),
        }
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Appointment(self.appointment())]
    }

    fn detail(&self) -> Option<Detail<'_>> {
        match self {
            Self::OutcomeNoted { appointment: _, outcome } => {
                let outcome = outcome.as_ref()?;
                let word = if outcome.went { "outcome-went" } else { "outcome-missed" };
                Some(match outcome.words.as_ref().or(outcome.next.as_ref()) {
                    Some(words) => Detail::WordWith(word.to_owned(), words),
                    None => Detail::Word(word.to_owned()),
                })
            }
            Self::InterpreterTold { appointment: _, interpreting } => {
                let state = interpreting.as_ref().map_or(InterpreterState::Needed, Interpreting::state);
                Some(Detail::Word(format!("interpreter-{}", state.key())))
            }
            Self::TravelTold { appointment: _, travel } => {
                Some(travel.as_ref().map_or(Detail::Nothing, Detail::Written))
            }
            Self::RepeatsTold { appointment: _, repeats: Some(rule) } => Some(Detail::Day(Some(rule.until))),
            Self::CompanyTold { .. } | Self::RepeatsTold { .. } => None,
        }
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        let appointment = form.id("appointment")?;
        Ok(match kind {
            "appointment-outcome-noted" => Self::OutcomeNoted { appointment, outcome: outcome(form)? },
            "appointment-company-told" => Self::CompanyTold { appointment, going: form.ids("going")? },
            "appointment-interpreter-told" => {
                Self::InterpreterTold { appointment, interpreting: interpreting(appointment, form) }
            }
            "appointment-travel-told" => Self::TravelTold { appointment, travel: optional("travel", form) },
            "appointment-repeats-told" => Self::RepeatsTold { appointment, repeats: repeats(form)? },
            _ => return Err(Refusal::Malformed),
        })
    }
}

pub(super) fn repeat_limits(rule: &Repeat) -> Result<(), Refusal> {
    limits::day(rule.until)?;
    if !EVERY_WEEKS.contains(&rule.every_weeks) {
        return Err(Refusal::Malformed);
    }
    if rule.exceptions.len() > OCCURRENCES {
        return Err(Refusal::TooLong);
    }
    rule.exceptions.iter().try_for_each(|(day, exception)| {
        limits::day(*day)?;
        match exception {
            Exception::Skipped => Ok(()),
            Exception::MovedTo(when) => limits::day(when.day),
        }
    })
}

/// A text with its language; none where nothing was written.
fn optional(name: &str, form: &FormReader<'_, '_>) -> Option<Written> {
    form.written(name).ok()
}

/// `went` is `yes` or `no`; without it nothing is known any more.
fn outcome(form: &FormReader<'_, '_>) -> Result<Option<Outcome>, Refusal> {
    let went = match form.get("went") {
        "yes" => true,
        "no" => false,
        "none" => return Ok(None),
        _ => return Err(Refusal::Empty),
    };
    let day = form.day("day")?.unwrap_or(form.context.today);
    Ok(Some(Outcome { day, went, words: optional("words", form), next: optional("next", form) }))
}

/// A box to tick says only that one is needed: what was arranged stays.
fn interpreting(appointment: AppointmentId, form: &FormReader<'_, '_>) -> Option<Interpreting> {
    let name = form.optional_text("interpreter-name");
    match form.get("interpreter") {
        "asked" => Some(Interpreting { confirmed: false, name }),
        "confirmed" => Some(Interpreting { confirmed: true, name }),
        "1" => form.context.plan.appointment(appointment)?.interpreting.get().clone(),
        _ => None,
    }
}

/// The rule from `every` (weeks, or nothing) and `until`; each `exception` is a day that is left out, or a day and the time to
/// which it was moved. `original` names one more: moved to `when`, else left out.
pub(super) fn repeats(form: &FormReader<'_, '_>) -> Result<Option<Repeat>, Refusal> {
    if !form.is_on("every") {
        return Ok(None);
    }
    let every_weeks = form.one_of("every", |weeks| weeks.parse().ok())?;
    let until = form.day("until")?.ok_or(Refusal::Empty)?;
    let mut rule = Repeat { until, every_weeks, exceptions: std::collections::BTreeMap::new() };
    for text in form.fields.all("exception") {
        let (day, exception) = exception(text).ok_or(Refusal::Malformed)?;
        rule.exceptions.insert(day, exception);
    }
    if let Some(original) = form.day("original")? {
        let exception =
            if form.get("how") == "move" { Exception::MovedTo(form.when()?) } else { Exception::Skipped };
        rule.exceptions.insert(original, exception);
    }
    Ok(Some(rule))
}

fn exception(text: &str) -> Option<(Day, Exception)> {
    Some(match text.split_once(' ') {
        None => (Day::parse(text)?, Exception::Skipped),
        Some((day, when)) => (Day::parse(day)?, Exception::MovedTo(WallTime::parse(when)?)),
    })
}
