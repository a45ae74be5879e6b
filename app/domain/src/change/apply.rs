//! Applying changes to a plan: the fold.

use super::{Body, Change, Edit};
use crate::plan::Plan;
use crate::plan::household::Role;

impl Plan {
    /// Applies a change. Applied twice, it counts once. It never fails: a change that refers to something
    /// that is not there, or of an unknown kind, leaves the plan as it is.
    pub fn apply(&mut self, change: &Change) {
        let Body::Known(kind) = &change.body else { return };
        if self.people.get(&change.author).is_some_and(|person| person.role == Role::Member)
            && self.family_sign.is_none_or(|sign| sign < change.at)
        {
            self.family_sign = Some(change.at);
        }
        let edit = Edit { mark: change.mark(), base: change.base, settles: &change.settles };
        kind.apply(self, &edit);
    }
}
