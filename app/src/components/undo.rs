//! Undo: what one tap did, and reaches other people, can be taken back for a moment. Until then it waits on the device
//! ([`crate::replica::Replica::hold`]).

use super::icon::icon;
use crate::context::use_app;
use crate::domain::change::{AppointmentChange, Body, ChangeKind};
use crate::domain::id::ChangeId;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The line that says what was done, with the button that takes it back; always there for screen readers to notice.
#[component]
pub fn Undo() -> impl IntoView {
    let line = use_app().part(held, |m, held| {
        held.as_ref().map(|(ids, word)| {
            let said = m.words.with(word, &[("count", Arg::Count(ids.len()))]);
            let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
            view! {
                <div class="undo">
                    <span>{said}</span>
                    <button type="button" class="button" data-do="withdraw" data-id=ids.join(" ")>
                        {icon("undo")}
                        <span>{m.t("undo")}</span>
                    </button>
                </div>
            }
        })
    });
    view! { <div role="status" class="undo-place">{line}</div> }
}

/// The changes of one act that can be taken back, and the Fluent id of what is said of them.
fn held(m: &Model) -> Option<(Vec<ChangeId>, String)> {
    let replica = m.replica.as_ref()?;
    let ids: Vec<ChangeId> = replica.held().map(|held| held.change.id).collect();
    let Body::Known(kind) = &replica.held().next()?.change.body else { return None };
    let of = match kind {
        ChangeKind::Appointment(AppointmentChange::Cancelled { cancelled: false, .. }) => {
            "appointment-goes-on"
        }
        ChangeKind::Note(_) if kind.kind() == "note-added" => "help-asked",
        _ if ids.len() > 1 => "steps-added",
        _ => kind.kind(),
    };
    Some((ids, format!("undo-{of}")))
}
