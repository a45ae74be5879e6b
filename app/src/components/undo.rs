//! Undo: what one tap did, and reaches other people, can be taken back for a moment. Until then it waits on the device
//! ([`crate::replica::Replica::hold`]).

use super::icon::icon;
use crate::context::use_app;
use crate::domain::change::{AppointmentChange, Body, ChangeKind};
use crate::domain::id::ChangeId;
use crate::model::Model;
use leptos::prelude::*;

/// The line that says what was done, with the button that takes it back; always there for screen readers to notice.
#[component]
pub fn Undo() -> impl IntoView {
    let line = use_app().part(held, |m, held| {
        held.as_ref().map(|(id, word)| {
            view! {
                <div class="undo">
                    <span>{m.t(word)}</span>
                    <button type="button" class="button" data-do="withdraw" data-id=id.to_string()>
                        {icon("undo")}
                        <span>{m.t("undo")}</span>
                    </button>
                </div>
            }
        })
    });
    view! { <div role="status" class="undo-place">{line}</div> }
}

/// The change that can be taken back, and the Fluent id of what is said of it.
fn held(m: &Model) -> Option<(ChangeId, String)> {
    let change = &m.replica.as_ref()?.held()?.change;
    let Body::Known(kind) = &change.body else { return None };
    let of = match kind {
        ChangeKind::Appointment(AppointmentChange::Cancelled { cancelled: false, .. }) => {
            "appointment-goes-on"
        }
        ChangeKind::Note(_) if kind.kind() == "note-added" => "help-asked",
        _ => kind.kind(),
    };
    Some((change.id, format!("undo-{of}")))
}
