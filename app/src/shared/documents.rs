//! The papers of the household: one list over all steps. The same paper is one row, however many
//! steps ask for it; what is told of it here is told in all of them.

use super::{heading, to};
use crate::domain::appointment::Appointment;
use crate::domain::change::Known;
use crate::domain::id::DocKey;
use crate::domain::papers::{self, Group, Paper};
use crate::domain::plan::Plan;
use crate::domain::policy;
use crate::domain::step::DocState;
use crate::household::appointment;
use crate::household::step::papers as one;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Shared;
use crate::ui::icon::icon;
use crate::ui::layout::{
    card, disclosure, drawer, empty, hint, keyed_views, link, maybe, section, skeleton, text,
};
use crate::ui::node::prelude::*;
use crate::ui::said;
use crate::ui::step::{bar, chip, step_line};
use crate::ui::sync;

/// The screen with all papers.
pub fn documents(m: &Model, plan: &Plan) -> AnyView {
    if !m.library_here {
        return view! { {heading(m, "words-on-their-way")}{skeleton()} }.into_any();
    }
    let title = heading(m, "documents-title");
    let papers = papers::papers(plan, m.today());
    if papers.is_empty() {
        let on = link("button", "plan", to(m, Shared::Plan), m.t("today-whole-plan"));
        return view! { {title}{card("card", vec![empty("document", m.t("documents-none")), on])} }
            .into_any();
    }
    let told = Known::PaperTold { doc: DocKey(String::new()), state: DocState::Have };
    let may = policy::may(plan, m.me.actor(), &told).is_ok();
    let groups = Group::ALL.into_iter().filter_map(|group| {
        let of: Vec<&Paper<'_>> = papers.iter().filter(|paper| paper.group() == group).collect();
        (!of.is_empty()).then(|| part(m, plan, group, &of, may))
    });
    let mut parts: Vec<AnyView> = groups.collect();
    parts.extend(to_bring(m, plan));
    view! { {title}{summary(m, &papers)}{parts} }.into_any()
}

/// How far it is, calmly: what is there, and what is on its way or cannot be had.
fn summary(m: &Model, papers: &[Paper<'_>]) -> AnyView {
    let (have, total) = papers::progress(papers);
    let args = [("have", Arg::Count(have)), ("total", Arg::Count(total))];
    let mut parts = vec![text("strong", m.words.with("documents-there", &args)), bar(have, total)];
    let to_get = papers.iter().any(|paper| paper.group() == Group::ToGet);
    if !to_get {
        parts.push(hint("quiet", "check", m.t("documents-nothing-to-get")));
    }
    let rest = [(Group::AskedFor, "clock", "asked-for"), (Group::CannotGet, "cross", "cannot-get")];
    let rest = rest.into_iter().filter_map(|(group, name, key)| {
        let count = papers.iter().filter(|paper| paper.group() == group).count();
        let word = m.t(&format!("document-state-{key}"));
        (count > 0).then(|| chip("meta", name, format!("{word}: {count}")))
    });
    let rest: Vec<AnyView> = rest.collect();
    if !rest.is_empty() {
        parts.push(card("chips", rest));
    }
    card("card", parts)
}

fn part(m: &Model, plan: &Plan, group: Group, papers: &[&Paper<'_>], may: bool) -> AnyView {
    let rows = papers.iter().map(|paper| {
        let row = view! { <li>{row(m, plan, paper, may)}</li> };
        // A row keeps what is being typed in it when others come, go or change their place.
        row.into_any().keyed(paper.key.to_string())
    });
    let rows = view! { <ul class="plain ticks papers">{AnyView::Many(rows.collect())}</ul> }.into_any();
    let (id, word) = match group {
        Group::ToGet => ("to-get", "document-state-to-get"),
        Group::AskedFor => ("asked-for", "document-state-asked-for"),
        Group::CannotGet => ("cannot-get", "document-state-cannot-get"),
        Group::Have => ("have", "documents-have"),
        Group::Idle => return disclosure("fold", "document", m.t("documents-idle"), vec![rows]),
    };
    let advice = (group == Group::CannotGet).then(|| hint("hint", "bulb", m.t("documents-cannot-hint")));
    section(id, m.t(word), vec![maybe(advice), rows])
}

fn row(m: &Model, plan: &Plan, paper: &Paper<'_>, may: bool) -> AnyView {
    let (key, state, group) = (paper.key, paper.state, paper.group());
    let line = if may { one::row(m, plan, key, state) } else { read(m, plan, paper) };
    // What is said at a desk that asks for a paper which cannot be had.
    let desk = paper
        .steps
        .first()
        .filter(|_| group == Group::CannotGet)
        .map(|step| link("inline-link", "card", to(m, Shared::Card(step.id)), m.t("card-title")));
    let needed = needed(m, plan, paper);
    let answers = if may { one::answers(m, key, state) } else { Vec::new() };
    // Where a paper is there, for what it is needed can wait behind the same tap.
    let (shown, name, word, folded) = match paper.steps.len() {
        count if count > 0 && group == Group::Have => {
            let words = m.words.with("documents-for-count", &[("count", Arg::Count(count))]);
            (None, "plan", words, std::iter::once(needed).chain(answers).collect())
        }
        _ => (Some(needed), "edit", m.t("documents-change"), answers),
    };
    let fold = (!folded.is_empty()).then(|| drawer("fold fold-small", name, word, folded));
    view! {
        {line}
        <div class="paper-more">{shown}{desk}{sync::paper_mark(m, key)}</div>
        {fold}
    }
    .into_any()
}

/// For those who read the plan but do not change it.
fn read(m: &Model, plan: &Plan, paper: &Paper<'_>) -> AnyView {
    let name = one::name_of(m, plan, paper.key);
    let state = paper.state.get();
    view! {
        <div class="tick-row">
            {icon("document")}
            <span class="tick-words" lang=name.lang>{name.text}</span>
            {one::state_chip(m, state)}
        </div>
        {one::because(m, plan, state)}
    }
    .into_any()
}

/// The open steps that ask for a paper, in one line.
fn needed(m: &Model, plan: &Plan, paper: &Paper<'_>) -> AnyView {
    if paper.steps.is_empty() {
        return text("quiet", m.t("documents-unasked"));
    }
    let links = paper.steps.iter().enumerate().map(|(place, step)| {
        let before = if place == 0 { " " } else { "; " };
        let title = step_line(m, plan, step);
        view! { {before}<a href=to(m, Shared::Step(step.id)) lang=title.lang>{title.text}</a> }.into_any()
    });
    let links: Vec<AnyView> = links.collect();
    view! { <p class="quiet needed">{m.t("documents-for")}{links}</p> }.into_any()
}

/// What to bring to each appointment that is still to come.
fn to_bring(m: &Model, plan: &Plan) -> Option<AnyView> {
    let cards = appointment::coming(m, plan).into_iter().filter_map(|it| Some((it, bag(m, plan, it)?)));
    let cards: Vec<(u128, AnyView)> = cards.map(|(it, bag)| (it.id.0.as_u128(), bag)).collect();
    (!cards.is_empty()).then(|| {
        let cards = view! { <div class="cards">{keyed_views(cards)}</div> };
        section("bring", m.t("appointment-bring"), vec![cards.into_any()])
    })
}

fn bag(m: &Model, plan: &Plan, it: &Appointment) -> Option<AnyView> {
    let papers = appointment::papers(m, plan, it)?;
    let what = said::line(m, plan, &it.what);
    let when = text("appointment-when", m.words.day_and_time(*it.when.get(), m.today()));
    let what = view! { <p class="strong" lang=what.lang>{what.text}</p> }.into_any();
    Some(card("card", vec![when, what, papers]))
}
