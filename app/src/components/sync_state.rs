//! Whether what a person did has arrived. Nothing here says "saved" before the server did, and what
//! the server refused stays on the screen with its words.

use super::icon::icon;
use super::layout::{empty, hint, link};
use super::plan::unsent;
use crate::context::use_app;
use crate::domain::change::{Body, Target};
use crate::domain::id::{ChangeId, NoteId, StepId};
use crate::domain::plan::Plan;
use crate::i18n::Arg;
use crate::model::Model;
use crate::replica::storage::StorageError;
use crate::replica::{Pending, Replica, Restored, Stage};
use crate::route::{Part, Route};
use leptos::prelude::*;

/// How the own changes of something stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyncState {
    /// Nothing is under way.
    Quiet,
    /// In no storage at all: it would be gone with this tab.
    Unkept,
    /// On this device.
    Here,
    Sending,
    /// The server refused it.
    Attention,
    /// The server has it, since this page was opened.
    Saved,
}

/// How the own changes of something stand.
pub fn mark(target: Target) -> AnyView {
    draw(move |m| state_of(m, |_, it| *it == target))
}

/// How the own changes of a step and of its documents stand.
pub fn step_mark(step: StepId) -> AnyView {
    draw(move |m| {
        state_of(m, |plan, target| match target {
            Target::Step(id) => *id == step,
            Target::Document(key) => plan.step(step).is_some_and(|step| step.doc(key).is_some()),
            _ => false,
        })
    })
}

/// How the own changes stand that are about one of these.
fn state_of(m: &Model, is_its: impl Fn(&Plan, &Target) -> bool) -> SyncState {
    let Some(replica) = &m.replica else { return SyncState::Quiet };
    let is_its = |target: &Target| is_its(replica.shown(), target);
    let stands = replica.stands_at(|pending| pending.change.body.is_about_any(is_its));
    state(m, stands, replica.is_saved(is_its))
}

/// How an own note stands that the server does not have as it is shown; what it has is its first line.
pub fn note_mark(note: NoteId) -> AnyView {
    draw(move |m| match &m.replica {
        Some(replica) => state(m, note_stands(replica, note), false),
        None => SyncState::Quiet,
    })
}

/// Whether the server does not have an own note as it is shown.
#[must_use]
pub fn is_note_under_way(m: &Model, note: NoteId) -> bool {
    m.replica.as_ref().is_some_and(|replica| note_stands(replica, note).is_some())
}

fn note_stands(replica: &Replica, note: NoteId) -> Option<(Stage, bool)> {
    let is_words = |pending: &Pending| match &pending.change.body {
        Body::Known(kind) => !kind.is_mark(),
        Body::Unknown(_) => false,
    };
    let target = Target::Note(note);
    replica.stands_at(|pending| is_words(pending) && pending.change.body.is_about(&target))
}

fn state(m: &Model, stands: Option<(Stage, bool)>, is_saved: bool) -> SyncState {
    match stands {
        // Nothing is claimed before it is true: it is on this device when the storage has said so.
        Some((Stage::Here, false)) if m.tab.trouble.is_some() => SyncState::Unkept,
        Some((Stage::Here, false)) => SyncState::Quiet,
        Some((Stage::Here, true)) => SyncState::Here,
        Some((Stage::Sending, _)) => SyncState::Sending,
        Some((Stage::Refused(_), _)) => SyncState::Attention,
        None if is_saved => SyncState::Saved,
        None => SyncState::Quiet,
    }
}

/// A part of its own: on its way from "on this device" to "saved" nothing around it is drawn again.
fn draw(of: impl Fn(&Model) -> SyncState + Send + Sync + 'static) -> AnyView {
    use_app().part(of, |m, state| {
        let (class, name, word) = match state {
            SyncState::Quiet => return None,
            SyncState::Unkept => ("sync sync-attention", "alert", "sync-unkept"),
            SyncState::Here => ("sync sync-here", "device", "sync-here"),
            SyncState::Sending => ("sync sync-sending", "sending", "sync-sending"),
            SyncState::Attention => ("sync sync-attention", "alert", "sync-attention"),
            SyncState::Saved => ("sync sync-saved", "saved", "sync-saved"),
        };
        Some(view! { <span class=class>{icon(name)}{m.t(word)}</span> })
    })
}

/// The slim lines that say that there is no network, that nothing can be kept, and how much waits;
/// always there for screen readers to notice.
#[component]
pub fn OfflineBanner() -> impl IntoView {
    let lines = use_app().part(
        |m| (m.online, m.tab.trouble, m.unsent(), m.route),
        |m, (online, trouble, unsent, _)| {
            let offline = (!online && trouble.is_none())
                .then(|| view! { <p class="banner-offline">{icon("offline")}{m.t("offline-banner")}</p> });
            let trouble = trouble.map(|trouble| {
                let word = match trouble {
                    StorageError::Full => "storage-full",
                    StorageError::Unavailable => "storage-unavailable",
                };
                view! { <p class="banner-offline banner-trouble">{icon("alert")}{m.t(word)}</p> }
            });
            let waits = (!online && *unsent > 0)
                .then(|| link("banner-unsent", "device", unsent_route(m).to_string(), how_many(m)));
            view! { {offline}{trouble}{waits} }
        },
    );
    let library = use_app().when(
        |m| m.tab.library_waits && !m.library_here && m.route.needs_library(),
        || view! { <p class="banner-offline">{icon("offline")}{use_app().t("library-waits")}</p> },
    );
    let restored = use_app().part(
        |m| m.replica.as_ref().map(Replica::restored).unwrap_or_default(),
        |m, Restored { again, missing }| {
            let line = |word, count| {
                let words = m.words.with(word, &[("count", Arg::Count(count))]);
                (count > 0).then(|| view! { <p class="banner-offline">{icon("alert")}{words}</p> })
            };
            view! { {line("restored-again", *again)}{line("restored-missing", *missing)} }
        },
    );
    view! { <div role="status">{lines}{library}{restored}</div> }
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

/// Says of a list across households that it is not here: it may hold anything.
pub fn not_known(m: &Model) -> AnyView {
    empty("offline", m.t("staff-not-known"))
}

/// The changes that the server did not take.
fn refused(m: &Model) -> Vec<ChangeId> {
    let all = m.replica.iter().flat_map(|replica| replica.outbox());
    let refused = all.filter(|pending| matches!(pending.stage, Stage::Refused(_)));
    refused.map(|pending| pending.change.id).collect()
}

/// Whether a person's words stand in any of them; a tick has none.
fn has_words(m: &Model) -> bool {
    let all = m.replica.iter().flat_map(|replica| replica.outbox());
    let mut refused = all.filter(|pending| matches!(pending.stage, Stage::Refused(_)));
    refused.any(|pending| matches!(&pending.change.body, Body::Known(kind) if !kind.texts().is_empty()))
}

/// Whether there is anything to attend to, on another screen than the one that lists it anyway.
fn is_anything_refused(m: &Model) -> bool {
    m.route != unsent_route(m) && !refused(m).is_empty()
}

/// The changes that the server did not take, with why and with their words; nothing without any.
#[component]
pub fn Attention() -> impl IntoView {
    let app = use_app();
    app.when(is_anything_refused, move || {
        let items = app.list(refused, |id| view! { <li><unsent::Item id/></li> });
        let lead = app.part(has_words, |m, has_words| {
            hint("", "saved", m.t(if *has_words { "attention-lead" } else { "attention-lead-plain" }))
        });
        view! {
            <section class="card attention" aria-labelledby="attention">
                <h2 id="attention">{icon("alert")}{app.t("attention-title")}</h2>
                {lead}
                <ul class="plain">{items}</ul>
            </section>
        }
    })
}
