//! Everything that is on this device only: what waits, what needs attention and why, in plain words,
//! with what a person can do about it. The buttons are the browser's (`frontend/src/unsent_buttons.rs`):
//! without its program there is no outbox.

use super::change_line::{change_line, change_title};
use super::step::step_title;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{drawer, hint, section, text};
use crate::context::use_app;
use crate::domain::change::limits::TRANSLATION_CHARS;
use crate::domain::change::{Body, Target};
use crate::domain::id::ChangeId;
use crate::domain::plan::Plan;
use crate::domain::text::Lang;
use crate::i18n::Arg;
use crate::model::Model;
use crate::replica::{Pending, Stage};
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
        move || {
            // What the others see is known only where the server was heard.
            let said = app.part(
                |m| m.online,
                |m, online| m.t(if *online { "unsent-none" } else { "unsent-none-offline" }),
            );
            view! { <div class="empty">{icon("saved")}<p>{said}</p></div> }
        },
    );
    let attention = app.when(
        move |m| !ids(true)(m).is_empty(),
        move || {
            let lead = text("", app.t("unsent-attention-lead"));
            section("attention", app.t("unsent-attention"), vec![lead, items(true)])
        },
    );
    let waits = app.when(
        move |m| !ids(false)(m).is_empty(),
        move || {
            let now = act("button button-main", "send-now", None, "sending", app.t("unsent-send"));
            // Where nothing can be kept it is not on this device either; the line at the head says so.
            let lead = app.when(|m| m.tab.trouble.is_none(), move || text("", app.t("unsent-lead")));
            section("waits", app.t("unsent-waits"), vec![lead.into_any(), items(false), now])
        },
    );
    view! { {nothing}{attention}{waits} }
}

/// One change: what it is about, its words, how it stands, and what can be done.
#[component]
pub fn Item(id: ChangeId) -> impl IntoView {
    let find = move |m: &Model| {
        let mut all = m.replica.iter().flat_map(|replica| replica.outbox());
        let pending = all.find(|pending| pending.change.id == id)?.clone();
        let stands = m.replica.as_ref()?.stands_at(|pending| pending.change.id == id);
        let is_kept = stands.is_some_and(|(_, kept)| kept) || m.tab.trouble.is_none();
        Some((pending, is_kept))
    };
    use_app().part(find, |m, found| {
        let ((pending, is_kept), plan) = (found.as_ref()?, m.plan()?);
        Some(item(m, &plan, pending, *is_kept))
    })
}

fn item(m: &Model, plan: &Plan, pending: &Pending, is_kept: bool) -> impl IntoView + use<> {
    let (id, body) = (pending.change.id, &pending.change.body);
    let step = body.targets().into_iter().find_map(|target| match target {
        Target::Step(step) => plan.step(step),
        _ => None,
    });
    let about = step.map(|step| view! { <p class="quiet">{step_title(m, plan, step)}</p> });
    let texts = match body {
        Body::Known(kind) => kind.texts(),
        Body::Unknown(_) => Vec::new(),
    };
    let words = texts.iter().map(|(lang, text)| {
        let lang = lang.filter(|lang| *lang != m.lang()).map(Lang::tag);
        view! { <blockquote class="said-text" lang=lang>{text.clone()}</blockquote> }.into_any()
    });
    let words: Vec<AnyView> = words.collect();
    let refused = matches!(pending.stage, Stage::Refused(_));
    let retry =
        refused.then(|| act("button button-small", "retry", Some(id), "sending", m.t("unsent-retry")));
    let copy =
        (!texts.is_empty()).then(|| act("button button-small", "copy", Some(id), "plan", m.t("unsent-copy")));
    // Its words stand below it: they are not said twice.
    let line = if texts.is_empty() { change_line } else { change_title }(m, plan, step, body);
    let can_change = pending.stage != Stage::Sending && !texts.is_empty();
    let change = can_change.then(|| rewrite(m, id, &texts));
    let remove = (pending.stage != Stage::Sending).then(|| remove(m, id));
    view! {
        <div class="card unsent" data-refused=refused.then(|| id.to_string())>
            <p class="strong">{line}</p>
            {about}
            {words}
            {stands(m, pending, is_kept)}
            <div class="unsent-acts">{retry}{copy}</div>
            {change}
            {remove}
        </div>
    }
}

/// How a change stands, and since when or why.
fn stands(m: &Model, pending: &Pending, is_kept: bool) -> AnyView {
    match pending.stage {
        // In no storage at all: it would be gone with this tab.
        Stage::Here if !is_kept => hint("sync sync-attention", "alert", m.t("sync-unkept")),
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
fn rewrite(m: &Model, id: ChangeId, texts: &[(Option<Lang>, String)]) -> AnyView {
    let fields: Vec<AnyView> = texts
        .iter()
        .map(|(_, text)| input::area("text", m.t("unsent-text"), text, true, TRANSLATION_CHARS))
        .collect();
    let form = view! {
        <form data-do="rewrite" data-id=id.to_string()>
            {fields}
            {input::button("button", "check", m.t("unsent-save"))}
        </form>
    };
    drawer("fold fold-small", "edit", m.t("unsent-edit"), vec![form.into_any()])
}

/// Taking a change away takes its words away: that is said, and asked, first.
fn remove(m: &Model, id: ChangeId) -> AnyView {
    let sure = act("button", "withdraw", Some(id), "minus", m.t("unsent-remove-yes"));
    drawer("fold fold-small", "minus", m.t("unsent-remove"), vec![text("", m.t("unsent-remove-sure")), sure])
}
