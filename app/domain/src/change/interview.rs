//! Answers of the interview: of the household or of one person.
//!
//! Some questions are older than the interview: their answers are a facet of the household's situation.

use super::family::{Detail, Edit, Family, OwnWords, Target, found, kinds};
use super::form::FormReader;
use super::limits::{self, ABOUT_CHARS};
use crate::access::{Actor, Refusal};
use crate::id::{ChangeId, PersonId};
use crate::interview::{Question, Sort};
use crate::plan::Plan;
use crate::plan::answer::{Answer, place};
use crate::plan::household::Role;
use crate::plan::situation::{Facet, Health, Housing, Legal, Subgroup, Work};
use crate::spelling::is_blank;
use crate::text::Audience;

kinds! {
    /// Answers of the interview.
    pub enum InterviewChange {
        SituationTold "situation-told" { facet: Facet }
        /// An answer to a question, of the household or of one person; none: taken back.
        AnswerGiven "told" { question: String, person: Option<PersonId>, answer: Option<Answer> }
    }
}

impl Family for InterviewChange {
    fn is_allowed(&self, _: &Plan, actor: Actor) -> bool {
        match self {
            Self::SituationTold { .. } | Self::AnswerGiven { .. } => {
                matches!(actor.role, Role::Member | Role::Researcher)
            }
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        match self {
            Self::SituationTold { facet } => match facet {
                Facet::HousingUntil(until) => limits::optional_day(*until),
                Facet::Health(list) => limits::few(list),
                Facet::Housing(_) | Facet::Subgroup(_) | Facet::Legal(_) | Facet::Work(_) => Ok(()),
            },
            Self::AnswerGiven { question, person: _, answer } => {
                limits::key(question)?;
                match answer {
                    Some(Answer::Chosen(keys)) => limits::keys(keys.iter().map(String::as_str)),
                    Some(Answer::On(day)) => limits::day(*day),
                    Some(Answer::Said(text)) => limits::written(text, ABOUT_CHARS),
                    None => Ok(()),
                }
            }
        }
    }

    fn refers(&self, plan: &Plan, _: Actor) -> Result<Audience, Refusal> {
        match self {
            Self::SituationTold { .. } => {}
            // Nobody makes a plan swell with things that it does not hold yet.
            Self::AnswerGiven { question, person, answer: _ } => {
                person.map_or(Ok(()), |person| found(plan.people.contains_key(&person)))?;
                limits::room(&plan.told, &place(question, *person))?;
            }
        }
        Ok(Audience::All)
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        match self {
            Self::SituationTold { facet } => {
                let situation = &mut plan.situation;
                match facet {
                    Facet::Housing(value) => edit.set(&mut situation.housing, *value),
                    Facet::HousingUntil(value) => edit.set(&mut situation.housing_until, *value),
                    Facet::Subgroup(value) => edit.set(&mut situation.subgroup, *value),
                    Facet::Legal(value) => edit.set(&mut situation.legal, *value),
                    Facet::Health(value) => edit.set(&mut situation.health, value.clone()),
                    Facet::Work(value) => edit.set(&mut situation.work, *value),
                }
            }
            Self::AnswerGiven { question, person, answer } => {
                edit.set(plan.told.entry(place(question, *person)).or_default(), answer.clone());
            }
        }
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        let situation = &plan.situation;
        match self {
            Self::SituationTold { facet } => match facet {
                Facet::Housing(_) => situation.housing.version(),
                Facet::HousingUntil(_) => situation.housing_until.version(),
                Facet::Subgroup(_) => situation.subgroup.version(),
                Facet::Legal(_) => situation.legal.version(),
                Facet::Health(_) => situation.health.version(),
                Facet::Work(_) => situation.work.version(),
            },
            Self::AnswerGiven { question, person, answer: _ } => {
                plan.told.get(&place(question, *person))?.version()
            }
        }
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        match self {
            Self::AnswerGiven { answer: Some(Answer::Said(text)), .. } => vec![OwnWords::written(text)],
            Self::AnswerGiven { answer: None | Some(Answer::Chosen(_) | Answer::On(_)), .. }
            | Self::SituationTold { .. } => Vec::new(),
        }
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Answer(match self {
            Self::SituationTold { facet } => facet.key().to_owned(),
            Self::AnswerGiven { question, person, answer: _ } => place(question, *person),
        })]
    }

    fn detail(&self) -> Option<Detail<'_>> {
        let question = match self {
            Self::SituationTold { facet } => facet.key(),
            Self::AnswerGiven { question, person: _, answer: Some(Answer::Said(text)) } => {
                return Some(Detail::WordWith(format!("ask-{question}"), text));
            }
            Self::AnswerGiven { question, .. } => question,
        };
        Some(Detail::Word(format!("ask-{question}")))
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        match kind {
            "situation-told" => Ok(Self::SituationTold { facet: facet(form)? }),
            "told" => answer(form),
            _ => Err(Refusal::Malformed),
        }
    }
}

fn facet(form: &FormReader<'_, '_>) -> Result<Facet, Refusal> {
    Ok(match form.get("facet") {
        "housing" => Facet::Housing(form.perhaps_one_of("value", Housing::parse)?),
        "housing-until" => Facet::HousingUntil(form.day("value")?),
        "subgroup" => Facet::Subgroup(form.perhaps_one_of("value", Subgroup::parse)?),
        "legal" => Facet::Legal(form.perhaps_one_of("value", Legal::parse)?),
        "work" => Facet::Work(form.perhaps_one_of("value", Work::parse)?),
        "health" => Facet::Health(form.fields.all("value").filter_map(Health::parse).collect()),
        _ => return Err(Refusal::Malformed),
    })
}

/// `clear` takes an answer back; a list may be sent with nothing chosen.
fn answer(form: &FormReader<'_, '_>) -> Result<InterviewChange, Refusal> {
    let question = form.one_of("question", Question::find)?;
    let person = if question.is_personal() { Some(form.id("person")?) } else { None };
    let value = form.get("value");
    let answer = match question.sort {
        _ if form.is_on("clear") => None,
        Sort::Many(_) => Some(Answer::Chosen(form.fields.all("value").map(str::to_owned).collect())),
        _ if is_blank(value) => None,
        Sort::One(_) => Some(Answer::Chosen(vec![value.to_owned()])),
        Sort::On => form.day("value")?.map(Answer::On),
        Sort::Said => Some(Answer::Said(form.written("value")?)),
    };
    if answer.as_ref().is_some_and(|answer| !question.takes(answer)) {
        return Err(Refusal::Malformed);
    }
    Ok(InterviewChange::AnswerGiven { question: question.key.to_owned(), person, answer })
}
