//! Who may make which change. The same function decides on the server and hides the button.

use super::change::{Body, Change, Known};
use super::household::Role;
use super::id::PersonId;
use super::intake::Answer;
use super::plan::Plan;
use super::proposal::Aside;
use super::text::{Audience, Written};
use super::time::Day;
use serde::{Deserialize, Serialize};

/// A signed-in person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    pub person: PersonId,
    pub role: Role,
}

/// Longest note, in characters.
pub const NOTE_CHARS: usize = 8_000;
/// Longest title, name or reason, in characters.
pub const LINE_CHARS: usize = 300;
/// Longest explanation of a step, in characters.
pub const ABOUT_CHARS: usize = 4_000;
/// Most things of one sort in one change (notes seen, prerequisites, papers).
pub const MANY: usize = 200;

/// Why a change is refused. The wire names are stable; the words for people are `refused-…` in Fluent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    #[error("the change cannot be read")]
    Malformed,
    #[error("the author is not the person who is signed in")]
    NotYourself,
    #[error("this role may not do this")]
    NotAllowed,
    #[error("it refers to something that this household does not have")]
    NotFound,
    #[error("the text is empty")]
    Empty,
    #[error("the text is too long")]
    TooLong,
    #[error("the date is impossible here")]
    ImpossibleDate,
    #[error("steps would wait for each other in a circle")]
    Circle,
    #[error("it was made for another household, or this household is not yours")]
    ForeignHousehold,
    #[error("the same id was used for another change")]
    IdInUse,
}

impl Refusal {
    /// The Fluent id of its explanation.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Refusal::Malformed => "refused-malformed",
            Refusal::NotYourself => "refused-not-yourself",
            Refusal::NotAllowed => "refused-not-allowed",
            Refusal::NotFound => "refused-not-found",
            Refusal::Empty => "refused-empty",
            Refusal::TooLong => "refused-too-long",
            Refusal::ImpossibleDate => "refused-impossible-date",
            Refusal::Circle => "refused-circle",
            Refusal::ForeignHousehold => "refused-foreign-household",
            Refusal::IdInUse => "refused-id-in-use",
        }
    }
}

/// Decides on a change against the plan as its author's side has it.
///
/// # Errors
/// The reason, when the change may not be made.
pub fn check(plan: &Plan, actor: Actor, change: &Change) -> Result<Audience, Refusal> {
    if change.author != actor.person {
        return Err(Refusal::NotYourself);
    }
    let here = plan.people.get(&actor.person).is_some_and(|person| !person.left);
    if !here && actor.role != Role::Coordinator {
        return Err(Refusal::ForeignHousehold);
    }
    if change.settles.len() > MANY {
        return Err(Refusal::TooLong);
    }
    match &change.body {
        // A newer phone's change is kept for the programs that understand it; a family sees only
        // what is certainly not for the team, so staff's unknown changes stay with the team.
        Body::Unknown(raw) if raw.get().len() > 64 * 1024 => Err(Refusal::TooLong),
        Body::Unknown(_) if actor.role == Role::Member => Ok(Audience::All),
        Body::Unknown(_) => Ok(Audience::Team),
        Body::Known(known) => {
            may(plan, actor, known)?;
            fits(known)?;
            refers(plan, actor, known)
        }
    }
}

/// Whether this person may make such a change at all.
///
/// # Errors
/// [`Refusal::NotAllowed`], when not.
pub fn may(plan: &Plan, actor: Actor, known: &Known) -> Result<(), Refusal> {
    use Role::{Coordinator, Mediator, Member, Researcher};
    let allowed = match known {
        Known::HouseholdCreated { .. } => actor.role == Coordinator,
        // Who else is in the family is told by it and its researcher. Such a person has no account
        // (the server sees to that); accounts and the team are the coordinator's.
        Known::PersonAdded { person } if person.role == Member => {
            matches!(actor.role, Coordinator | Researcher | Member)
        }
        Known::PersonAdded { .. } => actor.role == Coordinator,
        Known::PersonLeft { person } => {
            let named = plan.people.get(person).is_some_and(|it| it.named);
            actor.role == Coordinator || (named && matches!(actor.role, Researcher | Member))
        }
        Known::AliasChanged { .. } | Known::MunicipalityChanged { .. } => {
            matches!(actor.role, Coordinator | Researcher)
        }
        Known::LanguageChosen { person, .. } => *person == actor.person,
        Known::PersonRenamed { person, .. } => {
            *person == actor.person || matches!(actor.role, Coordinator | Researcher)
        }
        Known::SituationTold { .. } | Known::Told { .. } | Known::PersonBornTold { .. } => {
            matches!(actor.role, Member | Researcher)
        }
        // The plan is the family's: what is on it and how it stands is theirs and their researcher's.
        Known::GoalSet { .. }
        | Known::StepAdded { .. }
        | Known::StepTitled { .. }
        | Known::StepMoved { .. }
        | Known::StepUrgencyChanged { .. }
        | Known::StepDueChanged { .. }
        | Known::StepDoerChanged { .. }
        | Known::StepStatusChanged { .. }
        | Known::SubStepAdded { .. }
        | Known::SubStepTicked { .. }
        | Known::DocumentAdded { .. }
        | Known::DocumentStateChanged { .. }
        | Known::PaperTold { .. }
        | Known::ProposalPutAside { .. }
        | Known::PlaceLinked { .. }
        | Known::PlaceLinkChanged { .. }
        | Known::AppointmentAdded { .. }
        | Known::AppointmentMoved { .. }
        | Known::AppointmentDetailed { .. }
        | Known::AppointmentCancelled { .. } => matches!(actor.role, Member | Researcher),
        Known::StepExplained { .. }
        | Known::StepKindChanged { .. }
        | Known::StepIndicatorChanged { .. }
        | Known::StepNeedsChanged { .. } => actor.role == Researcher,
        Known::NoteAdded { note } => match note.audience {
            Audience::All => actor.role != Coordinator && (!note.help || actor.role == Member),
            Audience::Team => matches!(actor.role, Researcher | Mediator) && !note.help,
        },
        Known::NoteEdited { note, .. } => {
            actor.role != Coordinator && plan.note(*note).is_some_and(|note| note.author == actor.person)
        }
        Known::NotesSeen { .. } => actor.role != Coordinator,
        Known::TextTranslated { .. } => matches!(actor.role, Mediator | Researcher),
    };
    if allowed { Ok(()) } else { Err(Refusal::NotAllowed) }
}

fn line(text: &str) -> Result<(), Refusal> {
    within(text, LINE_CHARS)
}

fn within(text: &str, chars: usize) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    // Four bytes hold any character, so most texts need no counting.
    if text.len() > chars && text.chars().count() > chars { Err(Refusal::TooLong) } else { Ok(()) }
}

fn written(text: &Written, chars: usize) -> Result<(), Refusal> {
    within(&text.text, chars)
}

fn day(day: Day) -> Result<(), Refusal> {
    if (Day::FIRST..=Day::LAST).contains(&day) { Ok(()) } else { Err(Refusal::ImpossibleDate) }
}

fn year(year: i32) -> Result<(), Refusal> {
    if (1900..2200).contains(&year) { Ok(()) } else { Err(Refusal::ImpossibleDate) }
}

fn few<T>(things: &[T]) -> Result<(), Refusal> {
    if things.len() > MANY { Err(Refusal::TooLong) } else { Ok(()) }
}

fn key(text: &str) -> Result<(), Refusal> {
    if super::id::is_key(text) { Ok(()) } else { Err(Refusal::Malformed) }
}

/// Lengths, dates and forms.
fn fits(known: &Known) -> Result<(), Refusal> {
    use super::step::{DocState, Doer, Status};
    match known {
        Known::HouseholdCreated { alias, municipality } => {
            line(alias)?;
            if municipality.chars().count() > LINE_CHARS { Err(Refusal::TooLong) } else { Ok(()) }
        }
        Known::AliasChanged { alias } => line(alias),
        Known::MunicipalityChanged { municipality } => line(municipality),
        Known::PersonAdded { person } => {
            line(&person.name)?;
            person.born.map_or(Ok(()), year)
        }
        Known::PersonRenamed { name, .. } => line(name),
        Known::SituationTold { facet } => match facet {
            super::household::Facet::HousingUntil(Some(until)) => day(*until),
            super::household::Facet::Health(list) => few(list),
            _ => Ok(()),
        },
        Known::GoalSet { text: Some(text), .. } => written(text, LINE_CHARS),
        Known::StepAdded { step } => {
            if step.topic.is_none() && step.title.is_none() {
                return Err(Refusal::Empty);
            }
            step.title.as_ref().map_or(Ok(()), |title| written(title, LINE_CHARS))?;
            step.about.as_ref().map_or(Ok(()), |about| written(about, ABOUT_CHARS))?;
            step.due.map_or(Ok(()), day)?;
            few(&step.needs)?;
            few(&step.opens)?;
            few(&step.subs)?;
            few(&step.docs)?;
            few(&step.places)?;
            step.topic.iter().try_for_each(|topic| key(topic.as_str()))?;
            step.subs.iter().try_for_each(|sub| key(sub.as_str()))?;
            step.docs.iter().try_for_each(|doc| key(doc.as_str()))?;
            step.places.iter().try_for_each(|place| key(place.as_str()))?;
            match &step.doer {
                Doer::Office(name) => line(name),
                _ => Ok(()),
            }
        }
        Known::StepTitled { title, .. } => written(title, LINE_CHARS),
        Known::StepExplained { about, .. } => written(about, ABOUT_CHARS),
        Known::StepStatusChanged { status, .. } => match status {
            Status::Waiting { whom, since } => written(whom, LINE_CHARS).and_then(|()| day(*since)),
            Status::CannotNow { why } => written(why, LINE_CHARS),
            Status::Done { on } => day(*on),
            _ => Ok(()),
        },
        Known::StepDueChanged { due: Some(due), .. } => day(*due),
        Known::StepDoerChanged { doer: Doer::Office(name), .. } => line(name),
        Known::StepNeedsChanged { needs, .. } => few(needs),
        Known::SubStepAdded { sub, text, .. } => key(sub.as_str()).and_then(|()| written(text, LINE_CHARS)),
        Known::DocumentAdded { doc, text, .. } => {
            key(doc.as_str())?;
            text.as_ref().map_or(Ok(()), |text| written(text, LINE_CHARS))
        }
        Known::DocumentStateChanged { state: DocState::CannotGet { because }, .. } => {
            written(because, LINE_CHARS)
        }
        Known::PaperTold { doc, state } => {
            key(doc.as_str())?;
            match state {
                DocState::CannotGet { because } => written(because, LINE_CHARS),
                _ => Ok(()),
            }
        }
        Known::PersonBornTold { born: Some(born), .. } => year(*born),
        Known::Told { question, answer, .. } => {
            key(question)?;
            match answer {
                Some(Answer::Chosen(keys)) => {
                    few(keys)?;
                    keys.iter().try_for_each(|it| key(it))
                }
                Some(Answer::On(on)) => day(*on),
                Some(Answer::Said(said)) => written(said, ABOUT_CHARS),
                None => Ok(()),
            }
        }
        Known::ProposalPutAside { topic, aside } => {
            key(topic.as_str())?;
            match aside {
                Some(Aside::Later(from)) => day(*from),
                _ => Ok(()),
            }
        }
        Known::PlaceLinked { place, .. } => key(place.as_str()),
        Known::NoteAdded { note } => written(&note.text, NOTE_CHARS),
        Known::NoteEdited { text, .. } => written(text, NOTE_CHARS),
        Known::NotesSeen { notes } => few(notes),
        // A translation may be longer than its source, within reason.
        Known::TextTranslated { text, .. } => within(text, 2 * NOTE_CHARS),
        Known::AppointmentAdded { appointment } => {
            written(&appointment.what, LINE_CHARS)?;
            day(appointment.when.day)?;
            details(&appointment.details)
        }
        Known::AppointmentMoved { when, .. } => day(when.day),
        Known::AppointmentDetailed { details: given, .. } => details(given),
        _ => Ok(()),
    }
}

fn details(details: &super::appointment::Details) -> Result<(), Refusal> {
    few(&details.bring)?;
    let long = |text: &str| text.chars().count() > LINE_CHARS;
    if long(&details.place) || long(&details.with) { Err(Refusal::TooLong) } else { Ok(()) }
}

/// A map of things that people name has an end.
fn room<K: Ord, V>(map: &std::collections::BTreeMap<K, V>, key: &K) -> Result<(), Refusal> {
    if map.len() < 2 * MANY || map.contains_key(key) { Ok(()) } else { Err(Refusal::TooLong) }
}

/// That everything named belongs to this plan; and who may see the change.
fn refers(plan: &Plan, actor: Actor, known: &Known) -> Result<Audience, Refusal> {
    use super::step::Doer;
    let found = |there: bool| if there { Ok(()) } else { Err(Refusal::NotFound) };
    let step = |id| plan.step(id).ok_or(Refusal::NotFound);
    match known {
        Known::PersonRenamed { person, .. }
        | Known::LanguageChosen { person, .. }
        | Known::PersonBornTold { person, .. }
        | Known::PersonLeft { person } => found(plan.people.contains_key(person))?,
        // Only a coordinator brings somebody back: the person may be one of the team.
        Known::PersonAdded { person } => {
            if actor.role != Role::Coordinator && plan.people.contains_key(&person.id) {
                return Err(Refusal::IdInUse);
            }
            if plan.people.len() >= MANY {
                return Err(Refusal::TooLong);
            }
        }
        // Nobody makes a plan swell with things that it does not hold yet.
        Known::Told { question, person, .. } => {
            person.map_or(Ok(()), |person| found(plan.people.contains_key(&person)))?;
            room(&plan.told, &super::intake::place(question, *person))?;
        }
        Known::PaperTold { doc, .. } => room(&plan.papers, doc)?,
        Known::ProposalPutAside { topic, .. } => room(&plan.asides, topic)?,
        Known::StepAdded { step: new } => {
            if plan.step(new.id).is_some() {
                return Err(Refusal::IdInUse);
            }
            if let Doer::Person(person) = &new.doer {
                found(plan.people.contains_key(person))?;
            }
            new.needs.iter().chain(&new.opens).try_for_each(|id| found(plan.step(*id).is_some()))?;
            if new.opens.iter().any(|id| super::next::would_circle(plan, *id, &new.needs)) {
                return Err(Refusal::Circle);
            }
        }
        Known::StepTitled { step: id, .. }
        | Known::StepExplained { step: id, .. }
        | Known::StepKindChanged { step: id, .. }
        | Known::StepIndicatorChanged { step: id, .. }
        | Known::StepStatusChanged { step: id, .. }
        | Known::StepUrgencyChanged { step: id, .. }
        | Known::StepDueChanged { step: id, .. }
        | Known::StepMoved { step: id, .. }
        | Known::SubStepAdded { step: id, .. }
        | Known::DocumentAdded { step: id, .. }
        | Known::PlaceLinked { step: id, .. } => {
            step(*id)?;
        }
        Known::StepDoerChanged { step: id, doer } => {
            step(*id)?;
            if let Doer::Person(person) = doer {
                found(plan.people.contains_key(person))?;
            }
        }
        Known::StepNeedsChanged { step: id, needs } => {
            step(*id)?;
            needs.iter().try_for_each(|id| found(plan.step(*id).is_some()))?;
            if super::next::would_circle(plan, *id, needs) {
                return Err(Refusal::Circle);
            }
        }
        Known::SubStepTicked { step: id, sub, .. } => found(step(*id)?.sub(sub).is_some())?,
        Known::DocumentStateChanged { step: id, doc, .. } => found(step(*id)?.doc(doc).is_some())?,
        Known::PlaceLinkChanged { step: id, place, .. } => found(step(*id)?.link(place).is_some())?,
        Known::NoteAdded { note } => {
            if plan.note(note.id).is_some() {
                return Err(Refusal::IdInUse);
            }
            if let Some(id) = note.step {
                step(id)?;
            }
            return Ok(note.audience);
        }
        Known::NoteEdited { note, .. } => {
            return plan.note(*note).map(|note| note.audience).ok_or(Refusal::NotFound);
        }
        Known::NotesSeen { notes } => {
            // One team-only note makes the whole change the team's: the family must not learn of it.
            let mut audience = Audience::All;
            for id in notes {
                let note = plan.note(*id).ok_or(Refusal::NotFound)?;
                if note.audience == Audience::Team && actor.role == Role::Member {
                    return Err(Refusal::NotFound);
                }
                audience = audience.max(note.audience);
            }
            return Ok(audience);
        }
        Known::TextTranslated { source, .. } => {
            return plan.find_text(*source).map(|(audience, _)| audience).ok_or(Refusal::NotFound);
        }
        Known::AppointmentAdded { appointment } => {
            if plan.appointment(appointment.id).is_some() {
                return Err(Refusal::IdInUse);
            }
            if let Some(id) = appointment.step {
                step(id)?;
            }
        }
        Known::AppointmentMoved { appointment, .. }
        | Known::AppointmentDetailed { appointment, .. }
        | Known::AppointmentCancelled { appointment, .. } => found(plan.appointment(*appointment).is_some())?,
        Known::HouseholdCreated { .. }
        | Known::AliasChanged { .. }
        | Known::MunicipalityChanged { .. }
        | Known::SituationTold { .. }
        | Known::GoalSet { .. } => {}
    }
    Ok(Audience::All)
}
