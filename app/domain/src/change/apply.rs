//! Applying changes to a plan: the fold.

use super::{Body, Change, ChangeKind, Edit, NoteChange, TranslationChange};
use crate::plan::Plan;
use crate::plan::household::Role;
use crate::text::Audience;

impl Plan {
    /// Applies a change. Applied twice, it counts once. It never fails: a change that refers to something
    /// that is not there, or of an unknown kind, leaves the plan as it is.
    pub fn apply(&mut self, change: &Change) {
        let of_family = self.people.get(&change.author).is_some_and(|person| person.role == Role::Member);
        let kind = match &change.body {
            Body::Known(kind) => kind,
            Body::Unknown(raw) => {
                // As `access::check` says of kinds that it does not know.
                let audience = if of_family { Audience::All } else { Audience::Team };
                return self.count_unknown(change.id, audience, raw.get().len());
            }
        };
        if of_family && self.family_sign.is_none_or(|sign| sign < change.at) {
            self.family_sign = Some(change.at);
        }
        let edit = Edit { mark: change.mark(), base: change.base, settles: &change.settles };
        kind.apply(self, &edit);
        let audience = audience(self, kind);
        self.count(change.id, audience, kind.amount());
    }
}

/// Who may see what a change has written.
fn audience(plan: &Plan, kind: &ChangeKind) -> Audience {
    let found = match kind {
        ChangeKind::Note(NoteChange::Added { note }) => Some(note.audience),
        ChangeKind::Note(NoteChange::Edited { note, .. }) => plan.note(*note).map(|note| note.audience),
        ChangeKind::Translation(TranslationChange::Translated { source, lang, .. }) => {
            plan.translations.get(source).and_then(|all| all.get(lang)).map(|it| it.audience)
        }
        _ => None,
    };
    found.unwrap_or(Audience::All)
}
