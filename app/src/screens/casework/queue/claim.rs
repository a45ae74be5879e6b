//! Who is translating a text: a claim, which ends by itself. It keeps nobody out: it only says that somebody is at it.

use super::{item, name_of_person, page};
use crate::components::icon::icon;
use crate::components::layout::hint;
use crate::components::plan::step::chip;
use crate::context::use_app;
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::queue::{Claim, QueueItem};
use leptos::prelude::*;

/// The claim of a text, as this page knows.
fn of(m: &Model, item: &QueueItem) -> Option<Claim> {
    let of = item.source();
    page(m)?.claims.iter().find(|claim| claim.of == of).copied()
}

/// What tells in the list that somebody else is at it.
pub(super) fn mark(name: String) -> AnyView {
    use_app().part(
        move |m| of(m, item(m, &name)?).filter(|claim| claim.who != m.me.person),
        |m, claim| {
            let name = name_of_person(m, claim.as_ref()?.who);
            Some(chip("chip", "translate", m.words.with("staff-claim-mark", &[("name", Arg::Text(&name))])))
        },
    )
}

/// Who is at it and until when, or the button that says that one is.
pub(super) fn line(name: String) -> AnyView {
    use_app().part(
        move |m| {
            let item = item(m, &name)?;
            Some((item.clone(), of(m, item)))
        },
        |m, found| {
            let (item, claim) = found.as_ref()?;
            let waits = item.waits();
            Some(match claim {
                Some(claim) if claim.who == m.me.person => {
                    waits.then(|| said(m, claim, "staff-claim-mine", Some(button(m, item, true))))
                }
                Some(claim) if waits => Some(said(m, claim, "staff-claim-theirs", None)),
                // They go on beside what was saved meanwhile, and see it.
                Some(claim) => Some(said(m, claim, "staff-claim-as-well", None)),
                None => waits.then(|| button(m, item, false)),
            })
        },
    )
}

fn said(m: &Model, claim: &Claim, word: &str, button: Option<AnyView>) -> AnyView {
    let (name, until) = (name_of_person(m, claim.who), m.words.time(claim.until));
    let said = m.words.with(word, &[("name", Arg::Text(&name)), ("until", Arg::Text(&until))]);
    view! { <div class="queue-claim">{hint("strong", "translate", said)}{button}</div> }.into_any()
}

fn button(m: &Model, item: &QueueItem, back: bool) -> AnyView {
    let (name, word) =
        if back { ("undo", "staff-claim-give-back") } else { ("translate", "staff-claim-take") };
    view! {
        <form method="post" action="/staff/queue/claim" class="queue-claim-form" data-claim="">
            <input type="hidden" name="household" value=item.household.to_string()/>
            <input type="hidden" name="source" value=item.text.hash.to_string()/>
            <input type="hidden" name="into" value=item.text.into.tag()/>
            {back.then(|| view! { <input type="hidden" name="back" value="1"/> })}
            <button type="submit" class="button button-small">{icon(name)}<span>{m.t(word)}</span></button>
        </form>
    }
    .into_any()
}
