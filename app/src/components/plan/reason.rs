//! Why a step is offered, or in the plan: the answers that speak for it, in words.

use crate::components::layout::hint;
use crate::domain::library::Topic;
use crate::domain::offers::Reason;
use crate::domain::plan::Plan;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The reason in words, with whom it is about: to the one person whom it is about it speaks of "you". `topic` is what it
/// speaks for; a light one is not said to be needed.
pub(crate) fn because(m: &Model, plan: &Plan, topic: Option<&Topic>, because: &Reason) -> String {
    let with_age = because.word == "because-age";
    let me = m.me.person;
    let name = |id| if id == me { m.t("you").to_lowercase() } else { m.name_of(id) };
    let who: Vec<String> = because
        .people
        .iter()
        .map(|id| {
            let age = plan.people.get(id).and_then(|person| person.age(m.today()));
            match age {
                Some(age) if with_age => format!("{} ({age})", name(*id)),
                _ => name(*id),
            }
        })
        .collect();
    let who = who.join(", ");
    let yes = |holds: bool| Arg::Text(if holds { "yes" } else { "no" });
    let (you, light) = (because.people == [me], topic.is_some_and(|topic| topic.offer.light));
    m.words.with(&because.word, &[("who", Arg::Text(&who)), ("you", yes(you)), ("light", yes(light))])
}

/// Why a step is in the plan, as things stand now; nothing when nothing speaks for it any more.
pub(crate) fn reason(m: &Model, plan: &Plan, topic: &Topic) -> Option<AnyView> {
    let found = crate::domain::offers::because(plan, topic, m.today())?;
    Some(hint("offer-why", "bulb", because(m, plan, Some(topic), &found)))
}
