//! What the person who looks may do with this plan. Asked once for a screen; [`policy`] answers.

use crate::domain::change::Known;
use crate::domain::id::{NoteId, StepId};
use crate::domain::note::NewNote;
use crate::domain::plan::Plan;
use crate::domain::policy;
use crate::domain::step::{Status, StepKind};
use crate::domain::text::{Audience, Lang, TextHash, Written};
use crate::model::Model;
use uuid::Uuid;

/// The rights that make a difference on the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rights {
    /// Change steps, papers, appointments and places: what the family may do too.
    pub plan: bool,
    /// Explain a step, say what it needs and where it belongs.
    pub shape: bool,
    /// Give the household its alias and municipality.
    pub naming: bool,
    pub notes: bool,
    pub team_notes: bool,
    pub translate: bool,
}

impl Rights {
    /// No right at all.
    #[must_use]
    pub fn none() -> Rights {
        Rights { plan: false, shape: false, naming: false, notes: false, team_notes: false, translate: false }
    }

    #[must_use]
    pub fn of(m: &Model, plan: &Plan) -> Rights {
        let may = |known: Known| policy::may(plan, m.me.actor(), &known).is_ok();
        let step = StepId(Uuid::nil());
        let nothing = || Written { lang: Lang::Nl, text: String::new() };
        let note = |audience| Known::NoteAdded {
            note: NewNote { id: NoteId(Uuid::nil()), step: None, audience, text: nothing(), help: false },
        };
        Rights {
            plan: may(Known::StepStatusChanged { step, status: Status::ToDo }),
            shape: may(Known::StepKindChanged { step, kind: StepKind::Everyday }),
            naming: may(Known::AliasChanged { alias: String::new() }),
            notes: may(note(Audience::All)),
            team_notes: may(note(Audience::Team)),
            translate: may(Known::TextTranslated {
                source: TextHash(0),
                lang: Lang::Nl,
                text: String::new(),
            }),
        }
    }
}
