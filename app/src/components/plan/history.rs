//! Who changed what in a step, newest first. It comes with a full page only.

use super::change_line::change_line;
use crate::components::layout::{empty, full_link, list, maybe, section};
use crate::components::sync_state;
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::journal::Entry;
use crate::domain::plan::Plan;
use crate::domain::plan::step::Step;
use crate::model::{Extra, HISTORY_SHOWN, Model};
use leptos::prelude::*;

/// The part of the screen with the history.
#[component]
pub fn History(step: StepId, page: u16) -> impl IntoView {
    use_app().step_part(
        step,
        |m, _, step| (step.clone(), m.extra.is_none()),
        move |m, plan, step| history(m, plan, step, page),
    )
}

fn history(m: &Model, plan: &Plan, step: &Step, page: u16) -> AnyView {
    let entries = match &m.extra {
        Extra::History(entries) => entries.as_slice(),
        _ => &[],
    };
    let content = if m.tab.from_storage && m.extra.is_none() {
        sync_state::needs_network(m)
    } else if entries.is_empty() {
        empty("history", m.t("history-none"))
    } else {
        list(
            "plain history",
            entries.iter().take(HISTORY_SHOWN).map(|entry| line(m, plan, step, entry)).collect(),
        )
    };
    let earlier = (entries.len() > HISTORY_SHOWN).then(|| {
        let to = m.route.earlier_history(step.id, page + 1).to_string();
        full_link("button button-small", "history", to, m.t("history-earlier"))
    });
    section("history", m.t("step-history"), vec![content, maybe(earlier)])
}

fn line(m: &Model, plan: &Plan, step: &Step, entry: &Entry) -> AnyView {
    let change = &entry.change;
    view! {
        <p class="strong">{change_line(m, plan, Some(step), &change.body)}</p>
        <p class="quiet">{m.name_of(change.author)}" · "{m.words.day_and_time(change.at.wall(), m.today())}</p>
    }
    .into_any()
}
