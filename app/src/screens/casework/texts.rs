//! Every text of a step that a person wrote, with how it stands in each language. They are folded
//! away under a count of what is missing: what is read on the screen stands where it belongs.

use super::rights;
use super::rights::Rights;
use super::versions::{missing, text_in_all_languages};
use crate::components::layout::{disclosure, list, text};
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::plan::Plan;
use crate::domain::plan::step::{DocumentState, Step};
use crate::domain::text::{Audience, Text, Written};
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The texts of a step beside its explanation, which is read in full.
#[component]
pub fn Texts(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| {
            let texts = of_step(plan, step).into_iter();
            (texts.map(|(word, text)| (word, text.written().clone())).collect::<Vec<_>>(), rights(m))
        },
        |m, plan, step| texts(m, plan, rights(m), step),
    )
}

fn texts(m: &Model, plan: &Plan, rights: Rights, step: &Step) -> Option<AnyView> {
    let texts = of_step(plan, step);
    if texts.is_empty() {
        return None;
    }
    let waiting: usize = texts.iter().map(|(_, written)| missing(plan, written, Audience::All)).sum();
    let summary = m.words.with("staff-step-texts", &[("count", Arg::Count(waiting))]);
    let items = texts.into_iter().map(|(word, written)| {
        let said = text_in_all_languages(m, plan, rights, &written, Audience::All);
        view! { {text("fact-term", m.t(word))}{said} }.into_any()
    });
    Some(disclosure("fold", "translate", summary, vec![list("plain texts", items.collect())]))
}

/// (Fluent id of what it is, text)
fn of_step(plan: &Plan, step: &Step) -> Vec<(&'static str, Text)> {
    let plain = |written: &Written| Text::new(written.clone());
    let mut texts: Vec<(&str, Text)> = Vec::new();
    texts.extend(step.title.clone().map(|text| ("step-own-title", text)));
    texts.extend(step.status.get().written().map(|written| ("staff-status", plain(written))));
    texts.extend(step.subs.iter().filter_map(|sub| sub.text.clone()).map(|text| ("step-tasks", text)));
    texts.extend(step.documents.iter().filter_map(|doc| doc.text.clone()).map(|text| ("step-papers", text)));
    texts.extend(step.documents.iter().filter_map(|doc| match doc.state.get() {
        DocumentState::CannotGet { because } => Some(("document-state-cannot-get", plain(because))),
        _ => None,
    }));
    let appointments = plan.appointments.iter().filter(|it| it.step == Some(step.id));
    texts.extend(appointments.map(|it| ("step-appointments", it.what.clone())));
    texts
}
