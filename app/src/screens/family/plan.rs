//! The plan: all steps by what is now, later and done, of all themes or of one.

use super::card::StepCard;
use crate::components::icon::icon;
use crate::components::layout::{disclosure, empty, filter, link, section};
use crate::context::{AppState, use_app};
use crate::domain::id::StepId;
use crate::domain::ordering::next::{self, Group};
use crate::domain::plan::indicator::Domain;
use crate::domain::plan::step::Step;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::{Route, Shared};
use crate::screens::plan as shared;
use leptos::prelude::*;

/// So many done steps are shown at once; more wait behind a tap.
const FEW: usize = 3;

/// The screen of the plan.
#[component]
pub fn Plan(theme: Option<Domain>) -> impl IntoView {
    let app = use_app();
    let nothing = app.when(
        move |m| Group::ALL.into_iter().all(|group| ids(m, theme, group).is_empty()),
        move || {
            let word = if theme.is_some() { "plan-empty-theme" } else { "today-no-steps" };
            let talk = theme.is_none().then(|| {
                let to = Route::Shared(Shared::Interview(None)).to_string();
                link("button button-main", "chat", to, app.t("interview-title"))
            });
            view! { {empty("flag", app.t(word))}{talk} }
        },
    );
    let group = move |group, id: &'static str, word: &'static str| {
        app.when(
            move |m| !ids(m, theme, group).is_empty(),
            move || section(id, app.t(word), vec![cards(app, theme, group)]),
        )
    };
    let ways = app.part(|m| m.tab.offers, |m, _| shared::ways(m, &[Shared::Offers, Shared::Documents]));
    // What was found beside what was broken through; the places themselves stand nearby.
    let ours = app.part(
        |m| m.plan().map_or(0, |plan| plan.ours().len()),
        |m, count| {
            let words = m.words.with("plan-ours", &[("count", Arg::Count(*count))]);
            (*count > 0).then(|| link("button", "people", Route::Near { theme: None }.to_string(), words))
        },
    );
    view! {
        <div class="head">
            <h1>{app.t("nav-plan")}</h1>
            {link("button button-main button-small", "plus", Route::NewStep.to_string(), app.t("plan-add"))}
        </div>
        {ways}
        {app.with(|m| choose_theme(m, theme))}
        {nothing}
        {group(Group::Now, "now", "plan-now")}
        {group(Group::Waiting, "waiting", "plan-waiting")}
        {group(Group::Later, "later", "plan-later")}
        {ours}
        <Closed theme group=Group::Done id="done" word="plan-done"/>
        <Closed theme group=Group::NotWanted id="not-wanted" word="status-not-wanted"/>
        {app.with(|m| shared::labelled_ways(m, "ways-more", &[Shared::Path, Shared::Printed]))}
    }
}

/// The steps of a group, of all themes or of one, in their order.
fn ids(m: &Model, theme: Option<Domain>, group: Group) -> Vec<StepId> {
    let Some(plan) = m.plan() else { return Vec::new() };
    let of_theme = |step: &&Step| theme.is_none_or(|theme| step.indicator.get().domain() == theme);
    let steps = plan.ordered().into_iter().filter(of_theme);
    steps.filter(|step| next::group(&plan, step) == group).map(|step| step.id).collect()
}

/// The themes to choose from, folded away: the steps come first.
fn choose_theme(m: &Model, theme: Option<Domain>) -> AnyView {
    let chosen = theme.map_or_else(|| m.t("theme-all"), |theme| m.t(&format!("domain-{}", theme.key())));
    let summary = m.words.with("theme-chosen", &[("theme", Arg::Text(&chosen))]);
    let links = themes(m, theme, |theme| Route::Plan { theme });
    disclosure("fold", "filter", summary, vec![links])
}

/// The links that choose a theme.
pub(crate) fn themes(m: &Model, chosen: Option<Domain>, route: fn(Option<Domain>) -> Route) -> AnyView {
    let mut links = vec![filter(route(None).to_string(), m.t("theme-all"), chosen.is_none())];
    links.extend(Domain::ALL.into_iter().map(|domain| {
        let word = m.t(&format!("domain-{}", domain.key()));
        filter(route(Some(domain)).to_string(), word, chosen == Some(domain))
    }));
    view! { <nav class="filters" aria-label=m.t("theme-label")>{links}</nav> }.into_any()
}

fn cards(app: AppState, theme: Option<Domain>, group: Group) -> AnyView {
    let cards = app.list(move |m| ids(m, theme, group), |step| view! { <li><StepCard step/></li> });
    view! { <ul class="plain cards">{cards}</ul> }.into_any()
}

/// What is behind us: a few steps stand there, more wait behind a tap.
#[component]
fn Closed(theme: Option<Domain>, group: Group, id: &'static str, word: &'static str) -> impl IntoView {
    let app = use_app();
    let count = move |m: &Model| ids(m, theme, group).len();
    app.part(
        move |m| (count(m) > 0).then_some(count(m) > FEW),
        move |m, many| {
            let cards = cards(app, theme, group);
            let content = if (*many)? {
                let summary = app.part(count, |m, count| {
                    m.words.with("plan-done-count", &[("count", Arg::Count(*count))])
                });
                view! {
                    <details class="fold">
                        <summary>{icon("done")}<span>{summary}</span></summary>
                        <div class="details-body">{cards}</div>
                    </details>
                }
                .into_any()
            } else {
                cards
            };
            Some(section(id, m.t(word), vec![content]))
        },
    )
}
