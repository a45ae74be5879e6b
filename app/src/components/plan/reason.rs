//! Why a step is offered, or in the plan: the answers that speak for it, in words.

use crate::components::layout::hint;
use crate::domain::library::Topic;
use crate::domain::offers::Reason;
use crate::domain::plan::Plan;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The reason in words, with whom it is about.
pub(crate) fn because(m: &Model, plan: &Plan, because: &Reason) -> String {
    let with_age = because.word == "because-age";
    let who: Vec<String> = because
        .people
        .iter()
        .map(|id| {
            let age = plan.people.get(id).and_then(|person| person.age(m.today()));
            match age {
                Some(age) if with_age => format!("{} ({age})", m.name_of(*id)),
                _ => m.name_of(*id),
            }
        })
        .collect();
    let who = who.join(", ");
    m.words.with(&because.word, &[("who", Arg::Text(&who))])
}

/// Why a step is in the plan, as things stand now; nothing when nothing speaks for it any more.
pub(crate) fn reason(m: &Model, plan: &Plan, topic: &Topic) -> Option<AnyView> {
    let found = crate::domain::offers::because(plan, topic, m.today())?;
    Some(hint("offer-why", "bulb", because(m, plan, &found)))
}
