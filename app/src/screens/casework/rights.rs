//! What the person who looks may do with this plan. Asked once for a screen; [`access::may`] answers.

use crate::domain::access;
use crate::domain::change::{ChangeKind, HouseholdChange, NoteChange, StepChange, TranslationChange};
use crate::domain::id::{NoteId, StepId};
use crate::domain::plan::Plan;
use crate::domain::plan::note::NewNote;
use crate::domain::plan::step::{Status, StepKind};
use crate::domain::text::{Audience, Lang, TextHash, Written};
use crate::model::Model;
use uuid::Uuid;

/// The rights that make a difference on the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rights {
    /// Change steps, documents, appointments and places: what the family may do too.
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
        let may = |known: ChangeKind| access::may(plan, m.me.actor(), &known).is_ok();
        let step = StepId(Uuid::nil());
        let nothing = || Written { lang: Lang::Nl, text: String::new() };
        let note = |audience| NoteChange::Added {
            note: NewNote {
                id: NoteId(Uuid::nil()),
                step: None,
                audience,
                text: nothing(),
                help: false,
                contact: None,
            },
        };
        Rights {
            plan: may(StepChange::StatusChanged { step, status: Status::ToDo }.into()),
            shape: may(StepChange::KindChanged { step, kind: StepKind::Everyday }.into()),
            naming: may(HouseholdChange::AliasChanged { alias: String::new() }.into()),
            notes: may(note(Audience::All).into()),
            team_notes: may(note(Audience::Team).into()),
            translate: may(TranslationChange::Translated {
                source: TextHash(0),
                lang: Lang::Nl,
                text: String::new(),
            }
            .into()),
        }
    }
}
