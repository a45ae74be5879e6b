//! Whether what a person did has arrived. Nothing here says "saved" before the server did, and what
//! the server refused stays on the screen with its words.

use super::icon::icon;
use super::step::step_title;
use crate::domain::change::{Body, Known};
use crate::domain::id::{ChangeId, StepId};
use crate::domain::plan::Plan;
use crate::domain::policy::Refusal;
use crate::domain::step::DocState;
use crate::domain::text::Lang;
use crate::model::Model;
use crate::replica::{Stage, touched_step};
use crate::ui::node::prelude::*;

/// How the own changes of a step stand; nothing where nothing is under way.
pub fn mark(m: &Model, step: StepId) -> Option<AnyView> {
    let (class, name, word) = match m.stage_of(step) {
        Some(Stage::Here) => ("sync sync-here", "device", "sync-here"),
        Some(Stage::Sending) => ("sync sync-sending", "sending", "sync-sending"),
        Some(Stage::Refused(_)) => ("sync sync-attention", "alert", "sync-attention"),
        None if m.is_saved(step) => ("sync sync-saved", "saved", "sync-saved"),
        None => return None,
    };
    Some(view! { <span class=class>{icon(name)}{m.t(word)}</span> }.into_any())
}

/// The slim line that says that there is no network; always there for screen readers to notice.
pub fn offline_banner(m: &Model) -> AnyView {
    let words =
        (!m.online).then(|| view! { <p class="banner-offline">{icon("offline")}{m.t("offline-banner")}</p> });
    view! { <div role="status">{words}</div> }.into_any()
}

/// The changes that the server did not take, with why and with their words; nothing without any.
pub fn attention(m: &Model) -> Option<AnyView> {
    let plan = m.plan()?;
    let refused: Vec<AnyView> =
        refused(m).map(|(id, known, reason)| refused_item(m, &plan, id, known, reason)).collect();
    (!refused.is_empty()).then(|| {
        view! {
            <section class="card attention" aria-labelledby="attention">
                <h2 id="attention">{icon("alert")}{m.t("attention-title")}</h2>
                <p>{m.t("attention-lead")}</p>
                <ul class="plain">{refused}</ul>
            </section>
        }
        .into_any()
    })
}

fn refused(m: &Model) -> impl Iterator<Item = (ChangeId, &Known, Refusal)> {
    let outbox = m.replica.as_ref().map_or(&[][..], |replica| replica.outbox());
    outbox.iter().filter_map(|pending| match (&pending.stage, &pending.change.body) {
        (Stage::Refused(reason), Body::Known(known)) => Some((pending.change.id, known, *reason)),
        _ => None,
    })
}

fn refused_item(m: &Model, plan: &Plan, id: ChangeId, known: &Known, reason: Refusal) -> AnyView {
    let step = touched_step(&Body::Known(known.clone())).and_then(|id| plan.step(id));
    let about = step.map(|step| view! { <p class="strong">{step_title(m, plan, step)}</p> });
    let words = own_words(known).map(|(lang, text)| {
        let lang = lang.filter(|lang| *lang != m.lang()).map(Lang::tag);
        view! { <blockquote class="said-text" lang=lang>{text.to_owned()}</blockquote> }
    });
    view! {
        <li data-refused=id.to_string()>
            {about}
            {words}
            <p>{m.t(reason.word())}</p>
        </li>
    }
    .into_any()
}

/// What a person wrote in a change, and in which language where that is known.
#[must_use]
pub fn own_words(known: &Known) -> Option<(Option<Lang>, &str)> {
    let written = match known {
        Known::NoteAdded { note } => &note.text,
        Known::NoteEdited { text, .. } | Known::SubStepAdded { text, .. } => text,
        Known::DocumentAdded { text, .. } | Known::GoalSet { text, .. } => text.as_ref()?,
        Known::StepAdded { step } => step.title.as_ref()?,
        Known::StepTitled { title, .. } => title,
        Known::StepExplained { about, .. } => about,
        Known::StepStatusChanged { status, .. } => status.written()?,
        Known::DocumentStateChanged { state: DocState::CannotGet { because }, .. } => because,
        Known::AppointmentAdded { appointment } => &appointment.what,
        Known::TextTranslated { lang, text, .. } => return Some((Some(*lang), text)),
        Known::AliasChanged { alias: text } | Known::PersonRenamed { name: text, .. } => {
            return Some((None, text));
        }
        _ => return None,
    };
    Some((Some(written.lang), &written.text))
}
