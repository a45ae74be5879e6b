//! A page of notes: the latest of a list, and the way to the earlier ones. A talk of years would not open on a cheap phone
//! in one piece.

use crate::components::layout::link;
use crate::context::AppState;
use crate::domain::id::{NoteId, StepId};
use crate::domain::plan::Plan;
use crate::domain::plan::note::{Note, latest};
use crate::model::Model;
use leptos::prelude::*;

/// Which notes stand on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotePage {
    /// The latest about a step, or about the plan as a whole.
    Thread(Option<StepId>),
    /// The latest about any step.
    Steps,
    /// Those before this one, in the thread that it stands in.
    Before(NoteId),
    /// Those before this one, about any step.
    StepsBefore(NoteId),
}

impl NotePage {
    /// Its notes, oldest first; and whether there are earlier ones.
    fn of(self, plan: &Plan) -> (Vec<&Note>, bool) {
        let of_steps = || plan.notes.iter().filter(|note| note.step.is_some());
        match self {
            NotePage::Thread(step) => latest(plan.notes_of(step), None),
            NotePage::Steps => latest(of_steps(), None),
            NotePage::Before(id) => match plan.note(id) {
                Some(note) => latest(plan.notes_of(note.step), Some(id)),
                None => (Vec::new(), false),
            },
            NotePage::StepsBefore(id) => latest(of_steps(), Some(id)),
        }
    }

    #[must_use]
    pub fn notes(self, m: &Model) -> Vec<Note> {
        m.plan().map_or_else(Vec::new, |plan| self.of(&plan).0.into_iter().cloned().collect())
    }

    #[must_use]
    pub fn ids(self, m: &Model) -> Vec<NoteId> {
        m.plan().map_or_else(Vec::new, |plan| self.of(&plan).0.into_iter().map(|note| note.id).collect())
    }

    /// The link to what stands before this page; nothing where it is the first.
    pub fn earlier(self, app: AppState) -> AnyView {
        let first = move |m: &Model| {
            let plan = m.plan()?;
            let (notes, more) = self.of(&plan);
            notes.first().filter(|_| more).map(|note| note.id)
        };
        let all = matches!(self, NotePage::Steps | NotePage::StepsBefore(_));
        app.part(first, move |m, first| {
            let to = m.route.earlier_notes((*first)?, all).to_string();
            Some(link("button button-small", "history", to, m.t("notes-earlier")))
        })
    }
}
