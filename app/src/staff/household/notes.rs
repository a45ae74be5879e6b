//! All notes of the household, the newest first, wherever they were written; and the talk about the
//! plan as a whole.

use super::rights::Rights;
use super::{thread, to};
use crate::domain::note::Note;
use crate::domain::plan::Plan;
use crate::model::Model;
use crate::route::Part;
use crate::staff::kept::kept;
use crate::ui::icon::icon;
use crate::ui::layout::{empty, section};
use crate::ui::node::prelude::*;
use crate::ui::step::step_line;

/// The part of the screen with all notes.
pub fn notes(m: &Model, plan: &Plan, rights: Rights) -> AnyView {
    let of_steps: Vec<&Note> = plan.notes.iter().rev().filter(|note| note.step.is_some()).collect();
    let list = if of_steps.is_empty() {
        empty("chat", m.t("staff-notes-none"))
    } else {
        let notes = of_steps.iter().map(|note| (note.id.to_string(), entry(m, plan, rights, note))).collect();
        view! { <div class="thread">{kept(notes)}</div> }.into_any()
    };
    let mut steps = thread::seen(m, "steps", &of_steps);
    steps.push(list);
    view! {
        {section("talk", m.t("staff-notes-plan"), thread::thread(m, plan, rights, None))}
        {section("notes", m.t("staff-notes-steps"), steps)}
    }
    .into_any()
}

/// A note under the name of its step.
fn entry(m: &Model, plan: &Plan, rights: Rights, note: &Note) -> AnyView {
    let step = note.step.and_then(|id| plan.step(id)).map(|step| {
        let title = step_line(m, plan, step);
        let href = to(plan, Part::Step { step: step.id, history: false });
        view! { <p class="note-step"><a href=href lang=title.lang>{icon("plan")}<span>{title.text}</span></a></p> }
    });
    view! { <div class="note-entry">{step}{thread::note(m, plan, rights, note)}</div> }.into_any()
}
