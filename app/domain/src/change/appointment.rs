//! Changes of appointments.

use super::arrangement::{repeat_limits, repeats};
use super::family::{Detail, Edit, Family, OwnWords, Target, found, kinds};
use super::form::FormReader;
use super::limits::{self, LINE_CHARS};
use crate::access::{Actor, Refusal};
use crate::id::{AppointmentId, ChangeId, DocumentKey};
use crate::plan::Plan;
use crate::plan::appointment::{Details, NewAppointment};
use crate::plan::household::Role;
use crate::text::{Audience, Written};
use crate::time::WallTime;

kinds! {
    /// Changes of appointments.
    pub enum AppointmentChange {
        Added "appointment-added" { appointment: Box<NewAppointment> }
        Moved "appointment-moved" { appointment: AppointmentId, when: WallTime }
        Detailed "appointment-detailed" { appointment: AppointmentId, details: Details }
        Cancelled "appointment-cancelled" { appointment: AppointmentId, cancelled: bool }
        Titled "appointment-titled" { appointment: AppointmentId, what: Written }
    }
}

impl Family for AppointmentChange {
    fn is_allowed(&self, _: &Plan, actor: Actor) -> bool {
        match self {
            Self::Added { .. }
            | Self::Moved { .. }
            | Self::Detailed { .. }
            | Self::Cancelled { .. }
            | Self::Titled { .. } => matches!(actor.role, Role::Member | Role::Researcher),
        }
    }

    fn limits(&self) -> Result<(), Refusal> {
        match self {
            Self::Added { appointment } => {
                limits::written(&appointment.what, LINE_CHARS)?;
                limits::day(appointment.when.day)?;
                details_limits(&appointment.details)?;
                appointment.repeats.as_ref().map_or(Ok(()), repeat_limits)
            }
            Self::Moved { appointment: _, when } => limits::day(when.day),
            Self::Detailed { appointment: _, details } => details_limits(details),
            Self::Cancelled { appointment: _, cancelled: _ } => Ok(()),
            Self::Titled { appointment: _, what } => limits::written(what, LINE_CHARS),
        }
    }

    fn refers(&self, plan: &Plan, _: Actor) -> Result<Audience, Refusal> {
        match self {
            Self::Added { appointment } => {
                if plan.appointment(appointment.id).is_some() {
                    return Err(Refusal::IdInUse);
                }
                appointment.step.map_or(Ok(()), |step| found(plan.step(step).is_some()))?;
                let first = appointment.when.day;
                if appointment.repeats.as_ref().is_some_and(|rule| rule.is_too_long(first)) {
                    return Err(Refusal::ImpossibleDate);
                }
            }
            Self::Moved { appointment, .. }
            | Self::Detailed { appointment, .. }
            | Self::Cancelled { appointment, .. }
            | Self::Titled { appointment, .. } => found(plan.appointment(*appointment).is_some())?,
        }
        Ok(Audience::All)
    }

    fn apply(&self, plan: &mut Plan, edit: &Edit<'_>) {
        match self {
            Self::Added { appointment } => {
                if plan.appointment(appointment.id).is_none() {
                    plan.appointments.push((**appointment).clone().into_appointment(edit.mark));
                }
            }
            Self::Moved { appointment, when } => {
                plan.with_appointment(*appointment, |found| {
                    let (was, before) = (*found.when.get(), found.when.mark());
                    edit.set(&mut found.when, *when);
                    if *found.when.get() != was {
                        found.moved(was, before, edit.mark);
                    }
                });
            }
            Self::Detailed { appointment, details } => {
                plan.with_appointment(*appointment, |found| edit.set(&mut found.details, details.clone()));
            }
            Self::Cancelled { appointment, cancelled } => {
                plan.with_appointment(*appointment, |found| edit.set(&mut found.cancelled, *cancelled));
            }
            Self::Titled { appointment, what } => {
                plan.with_appointment(*appointment, |found| {
                    found.what.edit(what.clone(), edit.mark, edit.base, edit.settles);
                });
            }
        }
    }

    fn version(&self, plan: &Plan) -> Option<ChangeId> {
        match self {
            Self::Added { .. } => None,
            Self::Moved { appointment, .. } => plan.appointment(*appointment)?.when.version(),
            Self::Detailed { appointment, .. } => plan.appointment(*appointment)?.details.version(),
            Self::Cancelled { appointment, .. } => plan.appointment(*appointment)?.cancelled.version(),
            Self::Titled { appointment, .. } => plan.appointment(*appointment)?.what.source().version(),
        }
    }

    fn own_words(&mut self) -> Vec<OwnWords<'_>> {
        fn details_words(details: &mut Details) -> [OwnWords<'_>; 2] {
            [OwnWords::name(&mut details.place), OwnWords::name(&mut details.with)]
        }
        match self {
            Self::Added { appointment } => {
                let appointment = &mut **appointment;
                let what = OwnWords::written(&mut appointment.what);
                [what].into_iter().chain(details_words(&mut appointment.details)).collect()
            }
            Self::Detailed { appointment: _, details } => details_words(details).into_iter().collect(),
            Self::Titled { appointment: _, what } => vec![OwnWords::written(what)],
            Self::Moved { .. } | Self::Cancelled { .. } => Vec::new(),
        }
    }

    fn targets(&self) -> Vec<Target> {
        match self {
            Self::Added { appointment } => {
                let step = appointment.step.map(Target::Step);
                step.into_iter().chain([Target::Appointment(appointment.id)]).collect()
            }
            Self::Moved { appointment, .. }
            | Self::Detailed { appointment, .. }
            | Self::Cancelled { appointment, .. }
            | Self::Titled { appointment, .. } => vec![Target::Appointment(*appointment)],
        }
    }

    fn detail(&self) -> Option<Detail<'_>> {
        match self {
            Self::Added { appointment } => Some(Detail::Written(&appointment.what)),
            Self::Moved { appointment: _, when } => Some(Detail::Moment(*when)),
            Self::Titled { appointment: _, what } => Some(Detail::Written(what)),
            Self::Detailed { .. } | Self::Cancelled { .. } => None,
        }
    }

    fn from_form(kind: &str, form: &mut FormReader<'_, '_>) -> Result<Self, Refusal> {
        Ok(match kind {
            "appointment-added" => Self::Added {
                appointment: Box::new(NewAppointment {
                    id: AppointmentId(form.new_id()),
                    step: if form.is_on("step") { Some(form.id("step")?) } else { None },
                    what: form.written("what")?,
                    when: form.when()?,
                    details: details(form),
                    repeats: repeats(form)?,
                }),
            },
            "appointment-moved" => Self::Moved { appointment: form.id("appointment")?, when: form.when()? },
            "appointment-detailed" => {
                Self::Detailed { appointment: form.id("appointment")?, details: details(form) }
            }
            "appointment-cancelled" => {
                Self::Cancelled { appointment: form.id("appointment")?, cancelled: form.is_on("cancelled") }
            }
            "appointment-titled" => {
                Self::Titled { appointment: form.id("appointment")?, what: form.written("what")? }
            }
            _ => return Err(Refusal::Malformed),
        })
    }
}

fn details_limits(details: &Details) -> Result<(), Refusal> {
    limits::keys(details.bring.iter().map(DocumentKey::as_str))?;
    limits::optional_line(&details.place)?;
    limits::optional_line(&details.with)
}

fn details(form: &FormReader<'_, '_>) -> Details {
    let lang = |name| Some(form.lang_of(name)).filter(|_| form.text(name).is_ok());
    Details {
        place: form.optional_text("place"),
        with: form.optional_text("with"),
        place_lang: lang("place"),
        with_lang: lang("with"),
        bring: form.fields.all("bring").filter_map(DocumentKey::parse).collect(),
        interpreter: form.is_on("interpreter"),
        double: form.is_on("double"),
    }
}
