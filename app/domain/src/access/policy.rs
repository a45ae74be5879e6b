//! The policy on changes: who may make which. The same function decides on the server and hides the button.
//! What holds for one family of changes stands in its file (see [`crate::change`]).

use super::{Actor, Refusal};
use crate::change::limits::{birth, few, fits, fits_unknown};
use crate::change::{Body, Change, ChangeKind};
use crate::id::PersonId;
use crate::plan::Plan;
use crate::plan::household::Role;
use crate::text::Audience;
use crate::time::Day;

/// Longest change of a kind that this program does not know, in bytes of JSON.
pub const UNKNOWN_BYTES: usize = 64 * 1024;

/// Whether this person belongs to the household or its team, so that reading and writing are open to them: the one rule
/// of access. Who was only named has no account; when an account elsewhere has the same id, it is somebody else's. Who
/// stands in for a colleague is let in from the first to the last day of that, whatever else has or has not happened.
#[must_use]
pub fn is_let_in(plan: &Plan, person: PersonId, today: Day) -> bool {
    plan.people.get(&person).is_some_and(|person| {
        !person.named && !person.left && person.stands_in.is_none_or(|stands| stands.is_on(today))
    })
}

/// Decides on a change against the plan as its author's side has it; says who may see it.
///
/// # Errors
/// The reason, when the change may not be made.
pub fn check(plan: &Plan, actor: Actor, change: &Change) -> Result<Audience, Refusal> {
    if change.author != actor.person {
        return Err(Refusal::NotYourself);
    }
    if !is_let_in(plan, actor.person, change.at.day()) && actor.role != Role::Coordinator {
        return Err(Refusal::ForeignHousehold);
    }
    few(&change.settles)?;
    match &change.body {
        // A newer phone's change is kept for the programs that understand it; a family sees only
        // what is certainly not for the team, so staff's unknown changes stay with the team.
        Body::Unknown(raw) if raw.get().len() > UNKNOWN_BYTES => Err(Refusal::TooLong),
        Body::Unknown(raw) => {
            fits_unknown(plan, raw.get().len())?;
            Ok(if actor.role == Role::Member { Audience::All } else { Audience::Team })
        }
        Body::Known(kind) => {
            may(plan, actor, kind)?;
            kind.limits()?;
            if let ChangeKind::Person(person) = kind {
                birth(person.born(), change.at.day())?;
            }
            let audience = kind.refers(plan, actor)?;
            fits(plan, kind).map(|()| audience)
        }
    }
}

/// Whether this person may make such a change at all.
///
/// # Errors
/// [`Refusal::NotAllowed`], when not.
pub fn may(plan: &Plan, actor: Actor, kind: &ChangeKind) -> Result<(), Refusal> {
    if kind.is_allowed(plan, actor) { Ok(()) } else { Err(Refusal::NotAllowed) }
}
