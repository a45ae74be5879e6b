//! Why a step is offered, or in the plan: the answers that speak for it, in words.

use crate::components::layout::hint;
use crate::domain::library::Topic;
use crate::domain::offers::Reason;
use crate::domain::plan::Plan;
use crate::domain::plan::household::Role;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The reason in words, with whom it is about: "you" to the one person whom it is about, where the words have that, else by
/// name. Where one person is the household, it is said only by a reason that has a place for the name.
pub(crate) fn because(m: &Model, plan: &Plan, because: &Reason) -> String {
    let people = because.people.iter().filter_map(|id| plan.people.get(id));
    let who = people.map(|person| m.person_name(person)).collect::<Vec<_>>().join(", ");
    let to = |you: &str| m.words.with(&because.word, &[("who", Arg::Text(&who)), ("you", Arg::Text(you))]);
    let reason = to("no");
    if because.people == [m.me.person] {
        let to_you = to("yes");
        if to_you != reason {
            return to_you;
        }
    }
    let is_said = who.is_empty() || reason.contains(&who) || plan.people_as(Role::Member).count() < 2;
    if is_said {
        return reason;
    }
    m.words.with("because-for", &[("reason", Arg::Text(&reason)), ("who", Arg::Text(&who))])
}

/// Why a step is in the plan, as things stand now; nothing when nothing speaks for it any more.
pub(crate) fn reason(m: &Model, plan: &Plan, topic: &Topic) -> Option<AnyView> {
    let found = crate::domain::offers::because(plan, topic, m.today())?;
    Some(hint("offer-why", "bulb", because(m, plan, &found)))
}
