//! Everything that is on this device only: what waits, what needs attention and why, in plain words,
//! with what a person can do about it. The buttons are the browser's (`frontend/src/outbox.rs`):
//! without its program there is no outbox.

use super::icon::icon;
use super::input;
use super::layout::{drawer, empty, hint, section, text};
use super::step::step_title;
use crate::context::use_app;
use crate::domain::change::{Body, Known};
use crate::domain::id::ChangeId;
use crate::domain::plan::Plan;
use crate::domain::step::DocState;
use crate::domain::text::{Lang, Written};
use crate::household::step::history::said;
use crate::i18n::Arg;
use crate::model::Model;
use crate::replica::{Pending, Stage, touched_step};
use leptos::prelude::*;

/// The outbox: what needs attention first, then what waits.
#[component]
pub fn Unsent() -> impl IntoView {
    let app = use_app();
    let ids = |refused: bool| {
        move |m: &Model| -> Vec<ChangeId> {
            let edits = m.replica.iter().flat_map(|replica| replica.edits());
            let some = edits.filter(|pending| matches!(pending.stage, Stage::Refused(_)) == refused);
            some.map(|pending| pending.change.id).collect()
        }
    };
    let items = move |refused: bool| {
        let items = app.list(ids(refused), |id| view! { <li><Item id/></li> });
        view! { <ul class="plain outbox">{items}</ul> }.into_any()
    };
    let nothing = app.when(
        move |m| ids(true)(m).is_empty() && ids(false)(m).is_empty(),
        move || empty("saved", app.t("unsent-none")),
    );
    let attention = app.when(
        move |m| !ids(true)(m).is_empty(),
        move || section("attention", app.t("unsent-attention"), vec![items(true)]),
    );
    let waits = app.when(
        move |m| !ids(false)(m).is_empty(),
        move || {
            let now = act("button button-main", "send-now", None, "sending", app.t("unsent-send"));
            section("waits", app.t("unsent-waits"), vec![items(false), now])
        },
    );
    let lead = app.when(
        move |m| m.replica.iter().any(|replica| replica.edits().next().is_some()),
        move || text("", app.t("unsent-lead")),
    );
    view! { {nothing}{lead}{attention}{waits} }
}

/// One change: what it is about, its words, how it stands, and what can be done.
#[component]
pub fn Item(id: ChangeId) -> impl IntoView {
    let find = move |m: &Model| {
        let mut all = m.replica.iter().flat_map(|replica| replica.outbox());
        all.find(|pending| pending.change.id == id).cloned()
    };
    use_app().part(find, |m, pending| {
        let (pending, plan) = (pending.as_ref()?, m.plan()?);
        Some(item(m, &plan, pending))
    })
}

fn item(m: &Model, plan: &Plan, pending: &Pending) -> impl IntoView + use<> {
    let (id, body) = (pending.change.id, &pending.change.body);
    let step = touched_step(body).and_then(|id| plan.step(id));
    let about = step.map(|step| view! { <p class="quiet">{step_title(m, plan, step)}</p> });
    let own = match body {
        Body::Known(known) => own_words(known),
        Body::Unknown(_) => None,
    };
    let words = own.as_ref().map(|(lang, text)| {
        let lang = lang.filter(|lang| *lang != m.lang()).map(Lang::tag);
        view! { <blockquote class="said-text" lang=lang>{text.clone()}</blockquote> }
    });
    let refused = matches!(pending.stage, Stage::Refused(_));
    let retry =
        refused.then(|| act("button button-small", "retry", Some(id), "sending", m.t("unsent-retry")));
    let copy =
        own.is_some().then(|| act("button button-small", "copy", Some(id), "plan", m.t("unsent-copy")));
    let said = said(m, plan, step.filter(|_| words.is_none()), body);
    let change = own.filter(|_| pending.stage != Stage::Sending).map(|(_, text)| rewrite(m, id, &text));
    let remove = (pending.stage != Stage::Sending).then(|| remove(m, id));
    view! {
        <div class="card unsent" data-refused=refused.then(|| id.to_string())>
            <p class="strong">{said}</p>
            {about}
            {words}
            {stands(m, pending)}
            <div class="unsent-acts">{retry}{copy}</div>
            {change}
            {remove}
        </div>
    }
}

/// How a change stands, and since when or why.
fn stands(m: &Model, pending: &Pending) -> AnyView {
    match pending.stage {
        Stage::Refused(reason) => hint("sync sync-attention", "alert", m.t(reason.word())),
        Stage::Sending => hint("sync sync-sending", "sending", m.t("sync-sending")),
        Stage::Here => {
            let at = m.replica.as_ref().map_or(pending.change.at, |replica| replica.made_at(pending));
            let when = m.words.ago(at, m.today());
            let said = m.words.with("unsent-since", &[("when", Arg::Text(&when))]);
            hint("sync sync-here", "device", said)
        }
    }
}

/// A button that the browser answers.
fn act(
    class: &'static str,
    name: &'static str,
    id: Option<ChangeId>,
    drawn: &'static str,
    words: String,
) -> AnyView {
    view! {
        <button type="button" class=class data-do=name data-id=id.map(|id| id.to_string())>
            {icon(drawn)}
            <span>{words}</span>
        </button>
    }
    .into_any()
}

/// Puts other words in the place of those that wait or were refused.
fn rewrite(m: &Model, id: ChangeId, words: &str) -> AnyView {
    let form = view! {
        <form data-do="rewrite" data-id=id.to_string()>
            {input::area("text", m.t("unsent-text"), words, true)}
            {input::button("button", "check", m.t("unsent-save"))}
        </form>
    };
    drawer("drawer", "edit", m.t("unsent-edit"), vec![form.into_any()])
}

/// Taking a change away takes its words away: that is said, and asked, first.
fn remove(m: &Model, id: ChangeId) -> AnyView {
    let sure = act("button", "withdraw", Some(id), "minus", m.t("unsent-remove-yes"));
    drawer("drawer", "minus", m.t("unsent-remove"), vec![text("", m.t("unsent-remove-sure")), sure])
}

/// What a person wrote in a change, and in which language where that is known.
#[must_use]
pub fn own_words(known: &Known) -> Option<(Option<Lang>, String)> {
    let mut known = known.clone();
    words_mut(&mut known).map(|(lang, text)| (lang, std::mem::take(text)))
}

/// The same change with other words; None when it has none.
#[must_use]
pub fn with_words(known: &Known, words: &str) -> Option<Known> {
    let mut known = known.clone();
    let (_, text) = words_mut(&mut known)?;
    words.clone_into(text);
    Some(known)
}

fn words_mut(known: &mut Known) -> Option<(Option<Lang>, &mut String)> {
    let written: &mut Written = match known {
        Known::NoteAdded { note } => &mut note.text,
        Known::NoteEdited { text, .. } | Known::SubStepAdded { text, .. } => text,
        Known::DocumentAdded { text, .. } | Known::GoalSet { text, .. } => text.as_mut()?,
        Known::StepAdded { step } => step.title.as_mut()?,
        Known::StepTitled { title, .. } => title,
        Known::StepExplained { about, .. } => about,
        Known::StepStatusChanged { status, .. } => status.written_mut()?,
        Known::PaperTold { state: DocState::CannotGet { because }, .. }
        | Known::DocumentStateChanged { state: DocState::CannotGet { because }, .. } => because,
        Known::AppointmentAdded { appointment } => &mut appointment.what,
        Known::TextTranslated { lang, text, .. } => return Some((Some(*lang), text)),
        Known::AliasChanged { alias: text } | Known::PersonRenamed { name: text, .. } => {
            return Some((None, text));
        }
        _ => return None,
    };
    Some((Some(written.lang), &mut written.text))
}
