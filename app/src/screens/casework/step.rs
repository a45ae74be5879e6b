//! One step beside the list: how it stands, what is to be done, what was said; and at its side when
//! and where, and what the library knows.

use super::rights::Rights;
use super::{edit, places, read_only_step, rights, status, step_order, texts, thread, to, versions};
use crate::components::form::ChangeForm;
use crate::components::icon::{icon, of_indicator};
use crate::components::input;
use crate::components::layout::{card, empty, full_link, hint, link, section, text};
use crate::components::plan::step_parts::{AtCounter, Unlocks, Waits, open_topic};
use crate::components::plan::{documents, facts, history, reason, step as look, tasks};
use crate::components::sync_state;
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::offers::because;
use crate::domain::plan::{Plan, step};
use crate::domain::text::Audience;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Part;
use leptos::prelude::*;

/// The part of the screen with a step, or with its history.
#[component]
pub fn Step(step: StepId, history: Option<u16>) -> impl IntoView {
    let app = use_app();
    let to_part = move |part| app.with(|m| m.plan().map(|plan| to(&plan, part))).unwrap_or_default();
    let is_there = move |m: &Model| m.plan().is_some_and(|plan| plan.step(step).is_some());
    let missing = app.when(
        move |m| !is_there(m),
        move || {
            let back = link("button", "plan", to_part(Part::Plan), app.t("staff-tab-plan"));
            view! { {empty("search", app.t("staff-step-none"))}{back} }
        },
    );
    let content = app.when(is_there, move || {
        if let Some(page) = history {
            let back = to_part(Part::Step { step, history: false });
            let back = link("button", "arrow-left", back, app.t("staff-step-back"));
            return view! { <Head step/>{back}<history::History step page/> }.into_any();
        }
        let history = to_part(Part::Step { step, history: true });
        view! {
            <Head step/>
            <div class="columns columns-step">
                <div><MainParts step/></div>
                <div>
                    <SideParts step/>
                    {full_link("button", "history", history, app.t("step-history"))}
                </div>
            </div>
        }
        .into_any()
    });
    view! { {missing}{content} }
}

#[component]
fn MainParts(step: StepId) -> impl IntoView {
    let app = use_app();
    let may = app.slice(|m| rights(m).plan);
    let to_do = app.part(
        move |_| may.get(),
        move |_, may| {
            if *may {
                view! { <tasks::Tasks step/><documents::Documents step/> }.into_any()
            } else {
                view! { <read_only_step::Tasks step/><read_only_step::Documents step/> }.into_any()
            }
        },
    );
    let talk = view! { <thread::Thread step=Some(step)/> }.into_any();
    view! {
        <Why step/>
        <Waits step/>
        <status::Status step/>
        {to_do}
        {section("notes", app.t("step-notes"), vec![talk])}
        <texts::Texts step/>
    }
}

#[component]
fn SideParts(step: StepId) -> impl IntoView {
    view! {
        <AtCounter step/>
        <edit::Edit step/>
        <super::appointments::OfStep step/>
        <places::Places step/>
        <facts::Facts step/>
        <Sureness step/>
        <Unlocks step/>
    }
}

/// Title, theme, kind and how it stands in small marks; for those who may, its place in the list.
#[component]
fn Head(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| {
            let shown = (step.title.clone(), *step.indicator.get(), step.kind.clone(), step.status.clone());
            let marks = (*step.urgent.get(), *step.due.get(), step.doer.get().clone());
            let order = (step.order.clone(), step_order::up(plan, step.id), step_order::down(plan, step.id));
            (shown, marks, order, rights(m))
        },
        |m, plan, step| head(m, plan, rights(m), step),
    )
}

fn head(m: &Model, plan: &Plan, rights: Rights, step: &step::Step) -> AnyView {
    let title = look::step_line(m, plan, step);
    let doer = look::doer_name(m, step.doer.get());
    let doer = doer
        .map(|name| look::chip("meta", "person", m.words.with("step-doer", &[("name", Arg::Text(&name))])));
    let kind = m.t(&format!("step-kind-{}", step.kind.get().key()));
    let marks: Vec<AnyView> = [
        Some(look::status_chip(m, step.status.get())),
        look::urgent_mark(m, step),
        look::due_line(m, step),
        doer,
    ]
    .into_iter()
    .flatten()
    .collect();
    view! {
        <div class="step-head">
            <div>
                <p class="theme">
                    {icon(of_indicator(*step.indicator.get()))}
                    <span>{m.t(&look::indicator_word(step))}" · "{kind}</span>
                </p>
                <h2>{title.view()}</h2>
                {look::own_title(m, plan, step)}
                <div class="chips" role="status">{marks}{sync_state::step_mark(step.id)}</div>
            </div>
            {rights.plan.then(|| moves(m, plan, step))}
        </div>
    }
    .into_any()
}

fn moves(m: &Model, plan: &Plan, step: &step::Step) -> AnyView {
    let button = |order: Option<i64>, name: &'static str, mark: &'static str, word: &str| {
        order.map(|order| {
            let button = input::button("button button-small", mark, m.t(word));
            ChangeForm::new("step-moved")
                .named(name)
                .with("step", step.id)
                .with("order", order)
                .on(&step.order)
                .view(m, button)
        })
    };
    let up = button(step_order::up(plan, step.id), "step-moved up", "arrow-up", "staff-step-up");
    let down = button(step_order::down(plan, step.id), "step-moved down", "arrow-down", "staff-step-down");
    view! { <div class="actions">{up}{down}</div> }.into_any()
}

/// Why it matters: the library's words, then the team's for this family.
#[component]
fn Why(step: StepId) -> impl IntoView {
    use_app().step_part(
        step,
        |m, plan, step| {
            let reason = open_topic(m, step).and_then(|topic| because(plan, topic, m.today()));
            (step.topic.clone(), step.about.clone(), reason, rights(m))
        },
        |m, plan, step| why(m, plan, rights(m), step),
    )
}

fn why(m: &Model, plan: &Plan, rights: Rights, step: &step::Step) -> AnyView {
    let topic = step.topic.as_ref();
    let why = topic.and_then(|topic| m.attribute(&format!("topic-{topic}"), "why"));
    let about = step.about.as_ref().map(|about| {
        let of_team = hint("fact-term", "people", m.t("staff-edit-about"));
        card(
            "card told",
            vec![of_team, versions::text_in_all_languages(m, plan, rights, about, Audience::All)],
        )
    });
    let reason = open_topic(m, step).and_then(|topic| reason::reason(m, plan, topic));
    view! { {reason}{why.map(|why| text("step-reason", why))}{about} }.into_any()
}

/// How sure the library is of this topic as a whole.
#[component]
fn Sureness(step: StepId) -> impl IntoView {
    use crate::domain::library::Sureness;
    use_app().step_part(
        step,
        |_, _, step| step.topic.clone(),
        |m, _, step| {
            let topic = m.library.topic(step.topic.as_ref()?)?;
            let word = match topic.sure.get("overall").copied().unwrap_or_else(|| topic.least_sure()) {
                Sureness::A => "staff-sure-a",
                Sureness::B => "staff-sure-b",
                Sureness::C => "staff-sure-c",
            };
            Some(hint("quiet", "book", m.t(word)))
        },
    )
}
