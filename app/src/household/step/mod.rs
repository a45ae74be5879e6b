//! One step: why, how it stands, what to do, which papers, what was said, and who helps.

pub(crate) mod change;
mod done;
pub(crate) mod facts;
pub(crate) mod history;
mod notes;
pub(crate) mod papers;
pub(crate) mod status;
pub(crate) mod tasks;

pub(super) use notes::thread;

use super::{appointment, appointments, place};
use crate::domain::id::StepId;
use crate::domain::next;
use crate::domain::plan::Plan;
use crate::domain::step::Step;
use crate::domain::text::Audience;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::{Route, Shared};
use crate::shared::offers;
use crate::ui::icon::{icon, of_indicator};
use crate::ui::layout::{card, empty, full_link, hint, link, list, maybe, section, skeleton, text};
use crate::ui::node::prelude::*;
use crate::ui::{said, step as look, sync};

/// The screen of a step.
pub fn step(m: &Model, plan: &Plan, id: StepId, with_history: bool) -> AnyView {
    let Some(step) = plan.step(id) else {
        let back = link("button", "plan", Route::Plan { theme: None }.to_string(), m.t("today-whole-plan"));
        return view! { <h1>{m.t("step-page")}</h1>{empty("search", m.t("step-not-there"))}{back} }
            .into_any();
    };
    if with_history {
        return view! { {head(m, plan, step)}{history::history(m, plan, step)} }.into_any();
    }
    let parts = [
        Some(head(m, plan, step)),
        done::celebration(m, plan, step),
        at_desk(m, step),
        waits(m, plan, step),
        Some(status::status(m, plan, step)),
        why(m, plan, step),
        tasks::tasks(m, plan, step),
        papers::papers(m, plan, step),
        Some(meetings(m, plan, step)),
        Some(notes::notes(m, plan, step)),
        facts::facts(m, step),
        places(m, step),
        unlocks(m, plan, step),
        Some(change::change(m, plan, step)),
        Some(history_link(m, step)),
    ];
    parts.map(maybe).into_iter().collect::<Vec<_>>().into_any()
}

/// Title, theme, and how it stands in small marks.
fn head(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let title = look::step_line(m, plan, step);
    let doer = look::doer_name(m, step.doer.get());
    let doer = doer
        .map(|name| look::chip("meta", "person", m.words.with("step-doer", &[("name", Arg::Text(&name))])));
    let unread = look::unread_mark(m, look::unread(m, plan, step));
    let unread = unread.map(|mark| view! { <a class="mark-link" href="#notes">{mark}</a> }.into_any());
    let marks: Vec<AnyView> = [
        unread,
        Some(look::status_chip(m, step.status.get())),
        look::urgent_mark(m, step),
        look::due_line(m, step),
        doer,
        sync::mark(m, step.id),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! {
        <p class="theme">{icon(of_indicator(*step.indicator.get()))}{m.t(&look::indicator_word(step))}</p>
        <h1 lang=title.lang>{title.text}</h1>
        <div class="chips">{marks}</div>
    }
    .into_any()
}

/// What can be shown at a desk for it.
pub(crate) fn at_desk(m: &Model, step: &Step) -> Option<AnyView> {
    let to = m.route.beside(Shared::Card(step.id)).to_string();
    step.is_open().then(|| link("button", "card", to, m.t("card-title")))
}

/// Why it matters: the library's words, then the team's for this family.
fn why(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let mut parts = Vec::new();
    let topic = step.topic.as_ref().and_then(|key| m.library.topic(key));
    parts.extend(topic.filter(|_| step.is_open()).and_then(|topic| offers::reason(m, plan, topic)));
    if let Some(topic) = &step.topic {
        match m.words.attribute(&format!("topic-{topic}"), "why") {
            Some(why) => parts.push(text("", why)),
            None if !m.library_here => parts.push(skeleton()),
            None => {}
        }
    }
    if let Some(about) = &step.about {
        let of_team = hint("fact-term", "people", m.t("step-about"));
        parts.push(card("about", vec![of_team, said::said(m, plan, about, Audience::All)]));
    }
    (!parts.is_empty()).then(|| section("why", m.t("step-why"), parts))
}

/// What has to be done first.
fn waits(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let before: Vec<AnyView> = next::blockers(plan, step).map(|other| step_link(m, plan, other)).collect();
    (step.is_open() && !before.is_empty())
        .then(|| card("card waits", vec![hint("strong", "lock", m.t("step-waits")), list("plain", before)]))
}

/// What becomes possible once this is done.
fn unlocks(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let after: Vec<AnyView> = next::unlocks(plan, step.id).map(|other| step_link(m, plan, other)).collect();
    (step.is_open() && !after.is_empty())
        .then(|| section("unlocks", m.t("step-unlocks"), vec![list("plain path", after)]))
}

/// A step named in another one.
pub(super) fn step_link(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let to = Route::Step { step: step.id, history: false }.to_string();
    let title = look::step_line(m, plan, step);
    view! {
        <a class="row-link" href=to>
            {icon(of_indicator(*step.indicator.get()))}
            <span lang=title.lang>{title.text}</span>
            {icon("chevron")}
        </a>
    }
    .into_any()
}

fn meetings(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let mut of_step: Vec<_> = plan.appointments.iter().filter(|it| it.step == Some(step.id)).collect();
    of_step.sort_by_key(|it| *it.when.get());
    of_step.retain(|it| appointment::is_coming(m, it));
    let cards = (!of_step.is_empty()).then(|| appointments::cards(m, plan, &of_step));
    let parts = vec![maybe(cards), appointment::add(m, plan, Some(step))];
    section("appointments", m.t("step-appointments"), parts)
}

fn places(m: &Model, step: &Step) -> Option<AnyView> {
    if step.places.is_empty() {
        return None;
    }
    if !m.library_here {
        return Some(section("places", m.t("step-places"), vec![skeleton()]));
    }
    let cards = step.places.iter().filter_map(|link| {
        let found = m.library.place(&link.place)?;
        Some(place::card(m, found, Some(place::standing(m, step, link))))
    });
    let cards: Vec<AnyView> = cards.collect();
    (!cards.is_empty()).then(|| section("places", m.t("step-places"), vec![list("plain cards", cards)]))
}

fn history_link(m: &Model, step: &Step) -> AnyView {
    let to = Route::Step { step: step.id, history: true }.to_string();
    full_link("button", "history", to, m.t("step-history"))
}
