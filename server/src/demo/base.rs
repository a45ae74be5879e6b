//! The version of the field that a change sets, as its author sees it in the plan.

use app::domain::change::Known;
use app::domain::id::ChangeId;
use app::domain::plan::Plan;

/// The version to give as the change's base.
pub(super) fn base(plan: &Plan, known: &Known) -> Option<ChangeId> {
    match known {
        Known::GoalSet { indicator, .. } => plan.goals.get(indicator)?.version(),
        Known::StepStatusChanged { step, .. } => plan.step(*step)?.status.version(),
        Known::StepNeedsChanged { step, .. } => plan.step(*step)?.needs.version(),
        Known::SubStepTicked { step, sub, .. } => plan.step(*step)?.sub(sub)?.done.version(),
        Known::PaperTold { doc, .. } => plan.papers.get(doc)?.version(),
        Known::PlaceLinkChanged { step, place, .. } => plan.step(*step)?.link(place)?.state.version(),
        Known::NoteEdited { note, .. } => plan.note(*note)?.text.source().version(),
        Known::AppointmentMoved { appointment, .. } => plan.appointment(*appointment)?.when.version(),
        Known::AppointmentCancelled { appointment, .. } => {
            plan.appointment(*appointment)?.cancelled.version()
        }
        // The rest is told once, or sets nothing that has versions.
        _ => None,
    }
}
