//! Whether what a person did has arrived. Nothing here says "saved" before the server did, and what
//! the server refused stays on the screen with its words.

use super::icon::icon;
use super::layout::{empty, hint, link};
use super::unsent;
use crate::domain::change::{Body, Known};
use crate::domain::id::{DocKey, NoteId, StepId};
use crate::i18n::Arg;
use crate::model::Model;
use crate::replica::storage::StorageError;
use crate::replica::{Stage, touched_paper, touched_step};
use crate::route::{Part, Route};
use crate::ui::node::prelude::*;

/// How the own changes of a step and of its papers stand; nothing where nothing is under way.
pub fn mark(m: &Model, step: StepId) -> Option<AnyView> {
    let replica = m.replica.as_ref()?;
    let papers = replica.shown().step(step).map_or(&[][..], |step| &step.docs);
    let is_its = |doc: &DocKey| papers.iter().any(|paper| paper.key == *doc);
    let stands = replica.stands_at(|pending| {
        let body = &pending.change.body;
        touched_step(body) == Some(step) || touched_paper(body).is_some_and(is_its)
    });
    let is_saved = m.is_saved(step) || papers.iter().any(|paper| replica.is_paper_saved(&paper.key));
    told(m, stands, is_saved)
}

/// How the own changes of a paper stand.
pub fn paper_mark(m: &Model, doc: &DocKey) -> Option<AnyView> {
    let replica = m.replica.as_ref()?;
    let stands = replica.stands_at(|pending| touched_paper(&pending.change.body) == Some(doc));
    told(m, stands, replica.is_paper_saved(doc))
}

fn told(m: &Model, stands: Option<(Stage, bool)>, is_saved: bool) -> Option<AnyView> {
    match stands {
        Some(stands) => standing(m, stands),
        None => is_saved.then(|| drawn(m, "sync sync-saved", "saved", "sync-saved")),
    }
}

/// How an own note stands that the server does not have as it is shown.
pub fn note_mark(m: &Model, note: NoteId) -> Option<AnyView> {
    let stands = m.replica.as_ref()?.stands_at(|pending| match &pending.change.body {
        Body::Known(Known::NoteAdded { note: added }) => added.id == note,
        Body::Known(Known::NoteEdited { note: edited, .. }) => *edited == note,
        _ => false,
    });
    standing(m, stands?)
}

fn standing(m: &Model, (stage, is_kept): (Stage, bool)) -> Option<AnyView> {
    let (class, name, word) = match stage {
        // Nothing is claimed before it is true: it is on this device when the storage has said so.
        Stage::Here if !is_kept => {
            m.tab.trouble?;
            ("sync sync-attention", "alert", "sync-unkept")
        }
        Stage::Here => ("sync sync-here", "device", "sync-here"),
        Stage::Sending => ("sync sync-sending", "sending", "sync-sending"),
        Stage::Refused(_) => ("sync sync-attention", "alert", "sync-attention"),
    };
    Some(drawn(m, class, name, word))
}

fn drawn(m: &Model, class: &'static str, name: &'static str, word: &str) -> AnyView {
    view! { <span class=class>{icon(name)}{m.t(word)}</span> }.into_any()
}

/// The slim lines that say that there is no network, that nothing can be kept, and how much waits;
/// always there for screen readers to notice.
pub fn offline_banner(m: &Model) -> AnyView {
    let offline = (!m.online && m.tab.trouble.is_none())
        .then(|| view! { <p class="banner-offline">{icon("offline")}{m.t("offline-banner")}</p> });
    let trouble = m.tab.trouble.map(|trouble| {
        let word = match trouble {
            StorageError::Full => "storage-full",
            StorageError::Unavailable => "storage-unavailable",
        };
        view! { <p class="banner-offline banner-trouble">{icon("alert")}{m.t(word)}</p> }
    });
    let waits = (!m.online && m.unsent() > 0)
        .then(|| link("banner-unsent", "device", unsent_route(m).to_string(), how_many(m)));
    view! { <div role="status">{offline}{trouble}{waits}</div> }.into_any()
}

/// The screen with what the server does not have yet.
fn unsent_route(m: &Model) -> Route {
    match (m.route, &m.replica) {
        (Route::Household { .. }, Some(replica)) => {
            Route::Household { household: replica.shown().household, part: Part::Unsent }
        }
        _ => Route::Unsent,
    }
}

/// How much waits on this device, in words.
#[must_use]
pub fn how_many(m: &Model) -> String {
    match m.unsent() {
        0 => m.t("unsent-none"),
        count => m.words.with("unsent-count", &[("count", Arg::Count(count))]),
    }
}

/// Says that something comes from the server only.
pub fn needs_network(m: &Model) -> AnyView {
    empty("offline", m.t("needs-network"))
}

/// The changes that the server did not take, with why and with their words; nothing without any.
pub fn attention(m: &Model) -> Option<AnyView> {
    let plan = m.plan()?;
    let outbox = m.replica.as_ref()?.outbox();
    let refused: Vec<AnyView> = outbox
        .iter()
        .filter(|pending| matches!(pending.stage, Stage::Refused(_)))
        .map(|pending| unsent::item(m, &plan, pending))
        .collect();
    (!refused.is_empty()).then(|| {
        view! {
            <section class="card attention" aria-labelledby="attention">
                <h2 id="attention">{icon("alert")}{m.t("attention-title")}</h2>
                {hint("", "saved", m.t("attention-lead"))}
                <ul class="plain">{refused}</ul>
            </section>
        }
        .into_any()
    })
}
