//! That somebody of a team is in it for a colleague, for some days.

use crate::domain::plan::Plan;
use crate::domain::plan::household::{Person, StandIn};
use crate::i18n::Arg;
use crate::model::Model;

/// For whom somebody stands in, and until when; for what is to come, also from when.
#[must_use]
pub fn in_words(m: &Model, whom: &str, stands: StandIn) -> String {
    let today = m.today();
    let until = m.words.date(stands.until, today);
    let args = [("name", Arg::Text(whom)), ("until", Arg::Text(&until))];
    if stands.from <= today {
        return m.words.with("stands-in", &args);
    }
    let from = m.words.date(stands.from, today);
    m.words.with("stands-in-from", &[args[0], args[1], ("from", Arg::Text(&from))])
}

/// The same of somebody of a plan; None: they do not stand in.
#[must_use]
pub fn of(m: &Model, plan: &Plan, person: &Person) -> Option<String> {
    let stands = person.stands_in?;
    let whom = plan.people.get(&stands.whom).map_or_else(|| m.t("somebody"), |it| m.person_name(it));
    Some(in_words(m, &whom, stands))
}
