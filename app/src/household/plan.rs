//! The plan: all steps by what is now, later and done, of all themes or of one.

use super::card;
use crate::domain::indicator::Domain;
use crate::domain::next::{self, Group};
use crate::domain::plan::Plan;
use crate::domain::step::Step;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::{Route, Shared};
use crate::shared;
use crate::ui::layout::{disclosure, empty, filter, link, list, section};
use crate::ui::node::prelude::*;

/// So many done steps are shown at once; more wait behind a tap.
const FEW: usize = 3;

/// The screen of the plan.
pub fn plan(m: &Model, plan: &Plan, theme: Option<Domain>) -> AnyView {
    let steps: Vec<&Step> = plan
        .ordered()
        .into_iter()
        .filter(|step| theme.is_none_or(|theme| step.indicator.get().domain() == theme))
        .collect();
    let of = |group: Group| -> Vec<&Step> {
        steps.iter().filter(|step| next::group(plan, step) == group).copied().collect()
    };
    let (now, later, done) = (of(Group::Now), of(Group::Later), of(Group::Done));
    let mut parts = Vec::new();
    if steps.is_empty() {
        let word = if theme.is_some() { "plan-empty-theme" } else { "today-no-steps" };
        parts.push(empty("flag", m.t(word)));
        if theme.is_none() {
            let talk = Route::Talk { chapter: None }.to_string();
            parts.push(link("button button-main", "chat", talk, m.t("talk-title")));
        }
    }
    parts.extend(group(m, plan, "now", "plan-now", &now));
    parts.extend(group(m, plan, "later", "plan-later", &later));
    parts.extend(done_group(m, plan, &done));
    view! {
        <div class="head">
            <h1>{m.t("nav-plan")}</h1>
            {link("button button-main button-small", "plus", Route::NewStep.to_string(), m.t("plan-add"))}
        </div>
        {themes(m, theme, |theme| Route::Plan { theme })}
        {parts}
        {shared::ways(m, &[Shared::Offers, Shared::Path, Shared::Documents, Shared::Printed])}
    }
    .into_any()
}

/// The links that choose a theme.
pub(super) fn themes(m: &Model, chosen: Option<Domain>, route: fn(Option<Domain>) -> Route) -> AnyView {
    let mut links = vec![filter(route(None).to_string(), m.t("theme-all"), chosen.is_none())];
    links.extend(Domain::ALL.into_iter().map(|domain| {
        let word = m.t(&format!("domain-{}", domain.key()));
        filter(route(Some(domain)).to_string(), word, chosen == Some(domain))
    }));
    view! { <nav class="filters" aria-label=m.t("theme-label")>{links}</nav> }.into_any()
}

fn cards(m: &Model, plan: &Plan, steps: &[&Step]) -> AnyView {
    list("plain cards", steps.iter().map(|step| card::step_card(m, plan, step)).collect())
}

fn group(m: &Model, plan: &Plan, id: &'static str, word: &str, steps: &[&Step]) -> Option<AnyView> {
    (!steps.is_empty()).then(|| section(id, m.t(word), vec![cards(m, plan, steps)]))
}

fn done_group(m: &Model, plan: &Plan, steps: &[&Step]) -> Option<AnyView> {
    if steps.len() <= FEW {
        return group(m, plan, "done", "plan-done", steps);
    }
    let summary = m.words.with("plan-done-count", &[("count", Arg::Count(steps.len()))]);
    let rest = disclosure("fold", "done", summary, vec![cards(m, plan, steps)]);
    Some(section("done", m.t("plan-done"), vec![rest]))
}
