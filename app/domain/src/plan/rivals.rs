//! Where two answers wait for a person to choose, for lists that lead there. Each of these fields has a card on the screen of its
//! step or appointment that asks.

use crate::field::Field;
use crate::plan::appointment::Appointment;
use crate::plan::step::Step;
use crate::text::Text;

fn is_open<T>(field: &Field<T>) -> bool {
    !field.rivals().is_empty()
}

fn is_text_open(text: &Text) -> bool {
    is_open(text.source())
}

impl Step {
    /// Whether somebody is asked which of two answers is right. `of_team`: also where only the team is asked.
    #[must_use]
    pub fn has_rivals(&self, of_team: bool) -> bool {
        let of_both = is_open(&self.status)
            || is_open(&self.urgent)
            || is_open(&self.due)
            || is_open(&self.doer)
            || self.title.as_ref().is_some_and(is_text_open)
            || self.subs.iter().any(|sub| is_open(&sub.done))
            || self.documents.iter().any(|doc| is_open(&doc.state))
            || self.places.iter().any(|link| is_open(&link.state));
        let of_teams = || {
            is_open(&self.kind)
                || is_open(&self.indicator)
                || is_open(&self.needs)
                || self.about.as_ref().is_some_and(is_text_open)
        };
        of_both || of_team && of_teams()
    }
}

impl Appointment {
    /// Whether somebody is asked which of two answers is right.
    #[must_use]
    pub fn has_rivals(&self) -> bool {
        let of_old = is_open(&self.when)
            || is_open(&self.details)
            || is_open(&self.cancelled)
            || is_text_open(&self.what);
        of_old || self.has_arrangement_rivals()
    }

    /// The same of what stands on its own screen: who goes, the interpreter, the way, the rule, what came of it.
    #[must_use]
    pub fn has_arrangement_rivals(&self) -> bool {
        is_open(&self.going)
            || is_open(&self.interpreting)
            || is_open(&self.travel)
            || is_open(&self.repeats)
            || is_open(&self.outcome)
    }
}
