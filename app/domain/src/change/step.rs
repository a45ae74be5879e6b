//! Changes of steps.

use super::family::{Detail, Edit, Family, OwnWords, Target, found, kinds};
use super::form::FormReader;
use super::limits::{self, ABOUT_CHARS, LINE_CHARS};
use crate::access::{Actor, Refusal};
use crate::id::{ChangeId, PersonId, PlaceKey, StepId, TopicKey};
use crate::library::{Library, Topic};
use crate::offers::waiting_for;
use crate::ordering::next::would_circle;
use crate::ordering::{ROOM, bounded};
use crate::plan::Plan;
use crate::plan::household::Role;
use crate::plan::indicator::Indicator;
use crate::plan::step::{Doer, NewStep, Status, Step, StepKind};
use crate::text::{Audience, Text, Written};
use crate::time::Day;

kinds! {
    /// Changes of steps.
    pub enum StepChange {
        Added "step-added" { step: Box<NewStep> }
        Titled "step-titled" { step: StepId, title: Written }
        Explained "step-explained" { step: StepId, about: Written }
        KindChanged "step-kind-changed" { step: StepId, kind: StepKind }
        IndicatorChanged "step-indicator-changed" { step: StepId, indicator: Indicator }
        StatusChanged "step-status-changed" { step: StepId, status: Status }
        UrgencyChanged "step-urgency-changed" { step: StepId, urgent: bool }
        DueChanged "step-due-changed" { step: StepId, due: Option<Day> }
        DoerChanged "step-doer-changed" { step: StepId, doer: Doer }
        Moved "step-moved" { step: StepId, order: i64 }
        NeedsChanged "step-needs-changed" { step: StepId, needs: Vec<StepId> }
    }
}

impl StepChange {
    fn step(&self) -> StepId {
        match self {
            Self::Added { step } => step.id,
            Self::Titled { step, .. }
            | Self::Explained { step, .. }
            | Self::KindChanged { step, .. }
            | Self::IndicatorChanged { step, .. }
            | Self::StatusChanged { step, .. }
            | Self::UrgencyChanged { step, .. }
            | Self::DueChanged { step, .. }
            | Self::DoerChanged { step, .. }
            | Self::Moved { step, .. }
            | Self::NeedsChanged { step, .. } => *step,
        }
    }
}

impl Family for StepChange {
    fn is_allowed(&self, _: &Plan, actor: Actor) -> bool {
        match self {
            // The plan is the family's: what is on it and how it stands is theirs and their researcher's.
            Self::Added { .. }
            | Self::Titled { .. }
            | Self::StatusChanged { .. }
            | Self::UrgencyChanged { .. }
            | Self::DueChanged { .. }
            | Self::DoerChanged { .. }
            | Self::Moved { .. } => matches!(actor.role, Role::Member | Role::Researcher),
            Self::Explained { .. }
            | Self::KindChanged { .. }
            | Self::IndicatorChanged { .. }
            | Self::NeedsChanged { .. } => actor.role == Role::Researcher,
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        match self {
            Self::Added { step } => new_step_limits(step),
            Self::Titled { step: _, title } => limits::written(title, LINE_CHARS),
            Self::Explained { step: _, about } => limits::written(about, ABOUT_CHARS),
            Self::StatusChanged { step: _, status } => match status {
                Status::Waiting { whom, since, ask } => {
                    limits::written(whom, LINE_CHARS)?;
                    limits::day(*since)?;
                    limits::optional_day(*ask)
                }
                Status::CannotNow { why } => limits::written(why, LINE_CHARS),
                Status::Done { on } => limits::day(*on),
                Status::ToDo | Status::Doing | Status::NotWanted => Ok(()),
            },
            Self::DueChanged { step: _, due } => limits::optional_day(*due),
            Self::DoerChanged { step: _, doer } => doer_limits(doer),
            Self::NeedsChanged { step: _, needs } => limits::few(needs),
            Self::KindChanged { step: _, kind: _ }
            | Self::IndicatorChanged { step: _, indicator: _ }
            | Self::UrgencyChanged { step: _, urgent: _ }
            | Self::Moved { step: _, order: _ } => Ok(()),
        }
    }

    fn refers(&self, plan: &Plan, _: Actor) -> Result<Audience, Refusal> {
        let is_there = |id: &StepId| found(plan.step(*id).is_some());
        match self {
            Self::Added { step: new } => {
                if plan.step(new.id).is_some() {
                    return Err(Refusal::IdInUse);
                }
                doer_is_there(plan, &new.doer)?;
                new.needs.iter().chain(&new.opens).try_for_each(is_there)?;
                if new.opens.iter().any(|id| would_circle(plan, *id, &new.needs)) {
                    return Err(Refusal::Circle);
                }
            }
            Self::DoerChanged { step, doer } => {
                is_there(step)?;
                doer_is_there(plan, doer)?;
            }
            Self::NeedsChanged { step, needs } => {
                is_there(step)?;
                needs.iter().try_for_each(is_there)?;
                if would_circle(plan, *step, needs) {
                    return Err(Refusal::Circle);
                }
            }
            Self::Titled { step, .. }
            | Self::Explained { step, .. }
            | Self::KindChanged { step, .. }
            | Self::IndicatorChanged { step, .. }
            | Self::StatusChanged { step, .. }
            | Self::UrgencyChanged { step, .. }
            | Self::DueChanged { step, .. }
            | Self::Moved { step, .. } => is_there(step)?,
        }
        Ok(Audience::All)
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        if let Self::Added { step } = self {
            return add(plan, step, edit);
        }
        plan.with_step(self.step(), |step| match self {
            Self::Added { .. } => {}
            Self::Titled { step: _, title } => edit.text(&mut step.title, title),
            Self::Explained { step: _, about } => edit.text(&mut step.about, about),
            Self::KindChanged { step: _, kind } => edit.set(&mut step.kind, *kind),
            Self::IndicatorChanged { step: _, indicator } => edit.set(&mut step.indicator, *indicator),
            Self::StatusChanged { step: _, status } => edit.set(&mut step.status, status.clone()),
            Self::UrgencyChanged { step: _, urgent } => edit.set(&mut step.urgent, *urgent),
            Self::DueChanged { step: _, due } => edit.set(&mut step.due, *due),
            Self::DoerChanged { step: _, doer } => edit.set(&mut step.doer, doer.clone()),
            Self::Moved { step: _, order } => edit.set(&mut step.order, bounded(*order)),
            Self::NeedsChanged { step: _, needs } => edit.set(&mut step.needs, needs.clone()),
        });
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        let step = plan.step(self.step())?;
        let text = |text: &Option<Text>| text.as_ref()?.source().version();
        match self {
            Self::Added { .. } => None,
            Self::Titled { .. } => text(&step.title),
            Self::Explained { .. } => text(&step.about),
            Self::KindChanged { .. } => step.kind.version(),
            Self::IndicatorChanged { .. } => step.indicator.version(),
            Self::StatusChanged { .. } => step.status.version(),
            Self::UrgencyChanged { .. } => step.urgent.version(),
            Self::DueChanged { .. } => step.due.version(),
            Self::DoerChanged { .. } => step.doer.version(),
            Self::Moved { .. } => step.order.version(),
            Self::NeedsChanged { .. } => step.needs.version(),
        }
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        match self {
            Self::Added { step } => {
                let step = &mut **step;
                let texts = step.title.iter_mut().chain(&mut step.about).map(OwnWords::written);
                texts.chain(office(&mut step.doer)).collect()
            }
            Self::Titled { step: _, title } => vec![OwnWords::written(title)],
            Self::Explained { step: _, about } => vec![OwnWords::written(about)],
            Self::StatusChanged { step: _, status } => {
                status.written_mut().map(OwnWords::written).into_iter().collect()
            }
            Self::DoerChanged { step: _, doer } => office(doer).into_iter().collect(),
            Self::KindChanged { .. }
            | Self::IndicatorChanged { .. }
            | Self::UrgencyChanged { .. }
            | Self::DueChanged { .. }
            | Self::Moved { .. }
            | Self::NeedsChanged { .. } => Vec::new(),
        }
    }

    fn targets(&self) -> Vec<Target> {
        vec![Target::Step(self.step())]
    }

    fn special_word(&self) -> Option<&'static str> {
        matches!(self, Self::UrgencyChanged { urgent: false, .. }).then_some("kind-step-not-urgent")
    }

    fn detail(&self) -> Option<Detail<'_>> {
        Some(match self {
            Self::Added { step } => Detail::Written(step.title.as_ref()?),
            Self::Titled { step: _, title } => Detail::Written(title),
            Self::StatusChanged { step: _, status } => {
                let word = format!("status-{}", status.key());
                status.written().map_or(Detail::Word(word.clone()), |text| Detail::WordWith(word, text))
            }
            Self::DueChanged { step: _, due } => Detail::Day(*due),
            Self::DoerChanged { step: _, doer } => match doer {
                Doer::Open => Detail::Nothing,
                Doer::Person(person) => Detail::Person(*person),
                Doer::Office(name) => Detail::Name(name),
            },
            Self::KindChanged { step: _, kind } => Detail::Word(format!("step-kind-{}", kind.key())),
            Self::IndicatorChanged { step: _, indicator } => {
                Detail::Word(format!("indicator-{}", indicator.key()))
            }
            Self::Explained { .. }
            | Self::UrgencyChanged { .. }
            | Self::Moved { .. }
            | Self::NeedsChanged { .. } => return None,
        })
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        if kind == "step-added" {
            return Ok(Self::Added { step: Box::new(new_step(form)?) });
        }
        let step = form.id("step")?;
        Ok(match kind {
            "step-titled" => Self::Titled { step, title: form.written("text")? },
            "step-explained" => Self::Explained { step, about: form.written("text")? },
            "step-kind-changed" => {
                Self::KindChanged { step, kind: form.one_of("step-kind", StepKind::parse)? }
            }
            "step-indicator-changed" => {
                Self::IndicatorChanged { step, indicator: form.one_of("indicator", Indicator::parse)? }
            }
            "step-status-changed" => Self::StatusChanged { step, status: status(form)? },
            "step-urgency-changed" => Self::UrgencyChanged { step, urgent: form.is_on("urgent") },
            "step-due-changed" => Self::DueChanged { step, due: form.day("due")? },
            "step-doer-changed" => Self::DoerChanged { step, doer: doer(form)? },
            "step-moved" => {
                Self::Moved { step, order: form.get("order").parse().map_err(|_| Refusal::Malformed)? }
            }
            "step-needs-changed" => Self::NeedsChanged { step, needs: form.ids("needs")? },
            _ => return Err(Refusal::Malformed),
        })
    }
}

fn new_step_limits(step: &NewStep) -> Result<(), Refusal> {
    if step.topic.is_none() && step.title.is_none() {
        return Err(Refusal::Empty);
    }
    limits::optional_text(step.title.as_ref(), LINE_CHARS)?;
    limits::optional_text(step.about.as_ref(), ABOUT_CHARS)?;
    limits::optional_day(step.due)?;
    limits::few(&step.needs)?;
    limits::few(&step.opens)?;
    step.topic.iter().try_for_each(|topic| limits::key(topic.as_str()))?;
    limits::keys(step.subs.iter().map(|key| key.as_str()))?;
    limits::keys(step.documents.iter().map(|key| key.as_str()))?;
    limits::keys(step.places.iter().map(|key| key.as_str()))?;
    doer_limits(&step.doer)
}

pub(super) fn doer_limits(doer: &Doer) -> Result<(), Refusal> {
    match doer {
        Doer::Office(name) => limits::line(name),
        Doer::Open | Doer::Person(_) => Ok(()),
    }
}

pub(super) fn doer_is_there(plan: &Plan, doer: &Doer) -> Result<(), Refusal> {
    match doer {
        Doer::Person(person) => found(plan.people.contains_key::<PersonId>(person)),
        Doer::Open | Doer::Office(_) => Ok(()),
    }
}

pub(super) fn office(doer: &mut Doer) -> Option<OwnWords<'_>> {
    match doer {
        Doer::Office(name) => Some(OwnWords::name(name)),
        Doer::Open | Doer::Person(_) => None,
    }
}

fn add(plan: &mut Plan, new: &NewStep, edit: &Edit<'_>) {
    if plan.step(new.id).is_some() || has_twin(plan, new) {
        return;
    }
    plan.steps.push(new.clone().into_step(edit.mark));
    plan.show_documents();
    for id in &new.opens {
        plan.with_step(*id, |waiting| waiting.needs.found(|needs| needs.push(new.id)));
    }
}

/// Whether the plan has this step already: two people took the same offer at once. With a name of
/// its own it is another step.
fn has_twin(plan: &Plan, new: &NewStep) -> bool {
    let is = |step: &Step| step.topic == new.topic && step.title.is_none() && step.is_open();
    new.topic.is_some() && new.title.is_none() && plan.steps.iter().any(is)
}

fn status(form: &FormReader<'_, '_>) -> Result<Status, Refusal> {
    let today = form.context.today;
    Ok(match form.get("status") {
        "to-do" => Status::ToDo,
        "doing" => Status::Doing,
        "waiting" => Status::Waiting {
            whom: form.written("text")?,
            since: form.day("since")?.unwrap_or(today),
            ask: form.day("ask")?,
        },
        "cannot-now" => Status::CannotNow { why: form.written("text")? },
        "done" => Status::Done { on: form.day("on")?.unwrap_or(today) },
        "not-wanted" => Status::NotWanted,
        _ => return Err(Refusal::Malformed),
    })
}

/// `doer` is empty, a person's id, or `office` with the name in `office`.
pub(super) fn doer(form: &FormReader<'_, '_>) -> Result<Doer, Refusal> {
    match form.get("doer") {
        "" => Ok(Doer::Open),
        // Where an office stood and nothing stands now, nobody is agreed on.
        "office" if !form.is_on("office") && form.is_on("was-office") => Ok(Doer::Open),
        "office" => form.text("office").map(Doer::Office),
        _ => form.id("doer").map(Doer::Person),
    }
}

/// A step from the library (`topic`) or in one's own words (`title`), put at the end of the plan.
/// What the topic needs is linked to the steps of this plan that come from those topics.
fn new_step(form: &mut FormReader<'_, '_>) -> Result<NewStep, Refusal> {
    let (plan, library): (&Plan, &Library) = (form.context.plan, form.context.library);
    let topic: Option<&Topic> = match form.perhaps_one_of("topic", TopicKey::parse)? {
        None => None,
        Some(key) => Some(library.topic(&key).ok_or(Refusal::NotFound)?),
    };
    let title = form.written("title").ok();
    if topic.is_none() && title.is_none() {
        return Err(Refusal::Empty);
    }
    let last = plan.steps.iter().map(|step| *step.order.get()).max().unwrap_or(0);
    let opens = topic.map_or_else(Vec::new, |topic| waiting_for(plan, library, &topic.key));
    // Before the first of those that wait for it, if there are such.
    let first = opens.iter().filter_map(|id| plan.step(*id)).map(|step| *step.order.get()).min();
    let needs = topic.map_or_else(Vec::new, |topic| {
        let from = |key: &TopicKey| {
            plan.steps.iter().find(|step| step.topic.as_ref() == Some(key)).map(|step| step.id)
        };
        topic.needs.iter().filter_map(from).collect()
    });
    Ok(NewStep {
        id: StepId(form.new_id()),
        kind: match form.get("step-kind") {
            "" => topic.map_or(StepKind::Everyday, |topic| topic.kind),
            _ => form.one_of("step-kind", StepKind::parse)?,
        },
        indicator: match (form.get("indicator"), topic) {
            ("", Some(topic)) => topic.indicator,
            _ => form.one_of("indicator", Indicator::parse)?,
        },
        topic: topic.map(|topic| topic.key.clone()),
        title,
        about: form.written("about").ok(),
        urgent: form.is_on("urgent"),
        due: form.day("due")?,
        doer: doer(form)?,
        order: bounded(first.map_or(last.saturating_add(ROOM), |first| first.saturating_sub(1))),
        needs,
        opens,
        subs: topic.map_or_else(Vec::new, |topic| topic.subs.clone()),
        documents: topic.map_or_else(Vec::new, |topic| topic.documents.clone()),
        places: topic.map_or_else(Vec::new, |topic| {
            let is_hidden = |key: &&PlaceKey| library.place(key).is_some_and(|place| place.hidden);
            topic.places.iter().filter(|key| !is_hidden(key)).cloned().collect()
        }),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use super::*;
    use crate::change::form::{Fields, FormContext};
    use crate::change::{Change, ChangeKind, read};
    use crate::field::{Field, Mark};
    use crate::id::{DeviceId, HouseholdId};
    use crate::ordering::FARTHEST;
    use crate::text::Lang;
    use crate::time::Moment;
    use uuid::Uuid;

    /// The step that the form makes of a plan.
    fn made(plan: &Plan) -> NewStep {
        let indicator = Indicator::ALL[0].key();
        let fields = [
            ("kind", "step-added"),
            ("title", "Записатися"),
            ("lang", "uk"),
            ("step-kind", "everyday"),
            ("indicator", indicator),
        ];
        let fields = Fields(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
        let (library, today) = (Library::default(), Day::parse("2026-03-03").expect("a day"));
        let mut new_id = || Uuid::from_u128(10);
        let mut context = FormContext { plan, library: &library, lang: Lang::Uk, today, new_id: &mut new_id };
        let ChangeKind::Step(StepChange::Added { step }) =
            read(&fields, &mut context).expect("read").remove(0).body
        else {
            panic!("another kind of change");
        };
        *step
    }

    #[test]
    fn a_new_step_stands_at_the_end_also_where_there_is_no_number_left() {
        let mut plan = Plan::new(HouseholdId(Uuid::from_u128(1)));
        let by =
            Mark { change: ChangeId(Uuid::from_u128(2)), who: PersonId(Uuid::from_u128(3)), at: Moment(4) };
        plan.steps.push(made(&plan).into_step(by));
        for (last, next) in [(5_000, 5_000 + ROOM), (FARTHEST, FARTHEST), (i64::MAX, FARTHEST)] {
            plan.steps[0].order = Field::new(last);
            assert_eq!(made(&plan).order, next);
        }
    }

    #[test]
    fn a_number_at_the_end_of_all_numbers_counts_as_the_farthest() {
        let by =
            Mark { change: ChangeId(Uuid::from_u128(2)), who: PersonId(Uuid::from_u128(3)), at: Moment(4) };
        for (told, order) in [(i64::MAX, FARTHEST), (i64::MIN, -FARTHEST), (-7, -7)] {
            let mut plan = Plan::new(HouseholdId(Uuid::from_u128(1)));
            let new = NewStep { order: told, ..made(&plan) };
            plan.steps.push(new.into_step(by));
            assert_eq!(*plan.steps[0].order.get(), order);
            plan.steps[0].order = Field::new(0);
            let step = plan.steps[0].id;
            plan.apply(&Change {
                id: ChangeId(Uuid::from_u128(5)),
                author: by.who,
                device: DeviceId(Uuid::nil()),
                at: by.at,
                base: None,
                settles: Vec::new(),
                body: StepChange::Moved { step, order: told }.into(),
            });
            assert_eq!(*plan.steps[0].order.get(), order);
        }
    }
}
