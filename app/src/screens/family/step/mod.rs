//! One step: why, how it stands, what to do, which documents, what was said, and who helps.

pub mod done;

use crate::components::icon::{icon, of_indicator};
use crate::components::layout::{card, empty, full_link, hint, link, section, skeleton, text};
use crate::components::plan::reason::reason;
use crate::components::plan::step_parts::{Unlocks, Waits, open_topic, place_keys};
use crate::components::plan::{
    appointment, documents, facts, history, place, step as look, step_change, step_status, tasks, thread,
};
use crate::components::{sync_state, text_view};
use crate::context::use_app;
use crate::domain::id::{AppointmentId, StepId};
use crate::domain::offers::because;
use crate::domain::plan::{Plan, step};
use crate::domain::text::Audience;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::{Route, Shared};
use leptos::prelude::*;

/// Says that there is no such step; nothing where there is.
#[component]
fn Missing(step: StepId) -> impl IntoView {
    let app = use_app();
    app.when(
        move |m| m.plan().is_none_or(|plan| plan.step(step).is_none()),
        move || {
            let plan = Route::Plan { theme: None }.to_string();
            let back = link("button", "plan", plan, app.t("today-whole-plan"));
            view! { <h1>{app.t("step-page")}</h1>{empty("search", app.t("step-not-there"))}{back} }
        },
    )
}

/// The screen of the history of a step.
#[component]
pub fn OfHistory(step: StepId, page: u16) -> impl IntoView {
    view! { <Missing step/><Head step/><history::History step page/> }
}

/// The screen of a step.
#[component]
pub fn Step(step: StepId) -> impl IntoView {
    let app = use_app();
    let is_there = move |m: &Model| m.plan().is_some_and(|plan| plan.step(step).is_some());
    let meetings = app.when(is_there, move || view! { <Meetings step/> });
    let notes = app.when(is_there, move || view! { <thread::Notes step/> });
    let history = app.step_part(
        step,
        |_, _, _| (),
        |m, _, step| {
            let to = Route::Step { step: step.id, history: true }.to_string();
            full_link("button", "history", to, m.t("step-history"))
        },
    );
    view! {
        <Missing step/>
        <Head step/>
        <done::Celebration step/>
        <Waits step/>
        <tasks::Tasks step/>
        <Ways step/>
        <documents::Documents step/>
        {meetings}
        <step_status::Status step/>
        {notes}
        <Why step/>
        <facts::Facts step/>
        <Places step/>
        <Unlocks step/>
        <step_change::Change step/>
        {history}
    }
}

/// Title, theme, and how it stands in small marks.
#[component]
fn Head(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| {
            let shown = (step.title.clone(), *step.indicator.get(), step.status.get().clone());
            let marks = (*step.urgent.get(), *step.due.get(), step.doer.get().clone());
            (shown, marks, look::unread(m, plan, step))
        },
        head,
    )
}

fn head(m: &Model, plan: &Plan, step: &step::Step) -> AnyView {
    let title = look::step_line(m, plan, step);
    let doer = look::doer_name(m, step.doer.get());
    let doer = doer
        .map(|name| look::chip("meta", "person", m.words.with("step-doer", &[("name", Arg::Text(&name))])));
    let unread = look::unread_mark(m, look::unread(m, plan, step));
    let unread = unread.map(|mark| view! { <a class="mark-link" href="#notes">{mark}</a> }.into_any());
    view! {
        <p class="theme">{icon(of_indicator(*step.indicator.get()))}{m.t(&look::indicator_word(step))}</p>
        <h1>{title.view()}</h1>
        {look::own_title(m, plan, step)}
        <div class="chips">
            {unread}
            {look::status_chip(m, step.status.get())}
            {look::urgent_mark(m, step)}
            {look::due_line(m, step)}
            {doer}
            {sync_state::step_mark(step.id)}
        </div>
    }
    .into_any()
}

/// What one does with an open step that is no ticking: show it at a desk, ask about it.
#[component]
fn Ways(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |_, _, step| step.is_open(),
        |m, _, step| {
            let ask = link("way", "chat", format!("{}#{}", m.route, thread::WRITE), m.t("step-ask"));
            let card = step.is_open().then(|| {
                link("way", "card", m.route.beside(Shared::Card(step.id)).to_string(), m.t("card-title"))
            });
            view! { <nav class="ways" aria-label=m.t("ways-of-step")>{card}{ask}</nav> }
        },
    )
}

/// Why it matters: the library's words, then the team's for this family.
#[component]
fn Why(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| {
            let reason = open_topic(m, step).and_then(|topic| because(plan, topic, m.today()));
            (step.topic.clone(), step.about.clone(), reason)
        },
        why,
    )
}

fn why(m: &Model, plan: &Plan, step: &step::Step) -> Option<AnyView> {
    let mut parts = Vec::new();
    parts.extend(open_topic(m, step).and_then(|topic| reason(m, plan, topic)));
    if let Some(topic) = &step.topic {
        match m.attribute(&format!("topic-{topic}"), "why") {
            Some(why) => parts.push(text("", why)),
            None if !m.library_here => parts.push(skeleton()),
            None => {}
        }
    }
    if let Some(about) = &step.about {
        let of_team = hint("fact-term", "people", m.t("step-about"));
        parts.push(card("about", vec![of_team, text_view::said(m, plan, about, Audience::All)]));
    }
    (!parts.is_empty()).then(|| section("why", m.t("step-why"), parts))
}

/// The appointments to come for it, and the form for another one.
#[component]
fn Meetings(step: StepId) -> impl IntoView {
    let app = use_app();
    let coming = move |m: &Model| -> Vec<AppointmentId> {
        let Some(plan) = m.plan() else { return Vec::new() };
        let of_step = appointment::coming(m, &plan).into_iter().filter(|it| it.step == Some(step));
        of_step.map(|it| it.id).collect()
    };
    let cards = app.when(
        move |m| !coming(m).is_empty(),
        move || {
            let cards = app.list(coming, |id| view! { <li><appointment::Card id with_forms=true/></li> });
            view! { <ul class="plain cards">{cards}</ul> }
        },
    );
    let add = app.with(|m| appointment::add(m, Some(step)));
    section("appointments", app.t("step-appointments"), vec![cards, add])
}

/// The places that help with it.
#[component]
fn Places(step: StepId) -> impl IntoView {
    let app = use_app();
    let keys = move |m: &Model| place_keys(m, step);
    let waits = app.step_part(
        step,
        |m, _, step| !step.places.is_empty() && !m.library_here,
        |m, _, step| {
            let waits = !step.places.is_empty() && !m.library_here;
            waits.then(|| section("places", m.t("step-places"), vec![skeleton()]))
        },
    );
    let places = app.when(
        move |m| !keys(m).is_empty(),
        move || {
            let cards = app.list(keys, move |place| view! { <li><place::OfStep step place/></li> });
            let cards = view! { <ul class="plain cards">{cards}</ul> }.into_any();
            section("places", app.t("step-places"), vec![cards])
        },
    );
    view! { {waits}{places} }
}
