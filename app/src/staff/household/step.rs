//! One step beside the list: how it stands, what is to be done, what was said; and at its side when
//! and where, and what the library knows.

use super::rights::Rights;
use super::{edit, places, reading, status, step_order, texts, thread, to, versions};
use crate::domain::id::StepId;
use crate::domain::next;
use crate::domain::plan::Plan;
use crate::domain::step::Step;
use crate::domain::text::Audience;
use crate::household::step as shared;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Part;
use crate::shared::offers;
use crate::ui::form::ChangeForm;
use crate::ui::icon::{icon, of_indicator};
use crate::ui::input;
use crate::ui::layout::{card, empty, full_link, hint, link, list, section, text};
use crate::ui::node::prelude::*;
use crate::ui::{step as look, sync};

/// The part of the screen with a step, or with its history.
pub fn step(m: &Model, plan: &Plan, rights: Rights, id: StepId, with_history: bool) -> AnyView {
    let Some(step) = plan.step(id) else {
        let back = link("button", "plan", to(plan, Part::Plan), m.t("staff-tab-plan"));
        return view! { {empty("search", m.t("staff-step-none"))}{back} }.into_any();
    };
    if with_history {
        let back = link(
            "button",
            "arrow-left",
            to(plan, Part::Step { step: id, history: false }),
            m.t("staff-step-back"),
        );
        return view! { {head(m, plan, rights, step)}{back}{shared::history::history(m, plan, step)} }
            .into_any();
    }
    view! {
        {head(m, plan, rights, step)}
        <div class="columns columns-step">
            <div>{main_parts(m, plan, rights, step)}</div>
            <div>{side_parts(m, plan, rights, step)}</div>
        </div>
    }
    .into_any()
}

fn main_parts(m: &Model, plan: &Plan, rights: Rights, step: &Step) -> Vec<AnyView> {
    let (tasks, papers) = if rights.plan {
        (shared::tasks::tasks(m, plan, step), shared::papers::papers(m, plan, step))
    } else {
        (reading::tasks(m, plan, step), reading::papers(m, plan, step))
    };
    let talk = section("notes", m.t("step-notes"), thread::thread(m, plan, rights, Some(step.id)));
    let parts = [
        waits(m, plan, step),
        status::status(m, plan, rights, step),
        tasks,
        papers,
        Some(talk),
        texts::texts(m, plan, rights, step),
    ];
    why(m, plan, rights, step).into_iter().chain(parts.into_iter().flatten()).collect()
}

fn side_parts(m: &Model, plan: &Plan, rights: Rights, step: &Step) -> Vec<AnyView> {
    let history = to(plan, Part::Step { step: step.id, history: true });
    [
        shared::at_desk(m, step),
        rights.plan.then(|| edit::edit(m, plan, rights, step)),
        super::appointments::of_step(m, plan, rights, step),
        places::places(m, plan, rights, step),
        shared::facts::facts(m, step),
        sureness(m, step),
        unlocks(m, plan, step),
        Some(full_link("button", "history", history, m.t("step-history"))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Title, theme, kind and how it stands in small marks; for those who may, its place in the list.
fn head(m: &Model, plan: &Plan, rights: Rights, step: &Step) -> AnyView {
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
        sync::mark(m, step.id),
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
                <h2 lang=title.lang>{title.text}</h2>
                <div class="chips" role="status">{marks}</div>
            </div>
            {rights.plan.then(|| moves(m, plan, step))}
        </div>
    }
    .into_any()
}

fn moves(m: &Model, plan: &Plan, step: &Step) -> AnyView {
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
fn why(m: &Model, plan: &Plan, rights: Rights, step: &Step) -> Vec<AnyView> {
    let topic = step.topic.as_ref();
    let why = topic.and_then(|topic| m.words.attribute(&format!("topic-{topic}"), "why"));
    let about = step.about.as_ref().map(|about| {
        let of_team = hint("fact-term", "people", m.t("staff-edit-about"));
        card("card told", vec![of_team, versions::said_in_all(m, plan, rights, about, Audience::All)])
    });
    let known = topic.and_then(|key| m.library.topic(key)).filter(|_| step.is_open());
    let reason = known.and_then(|topic| offers::reason(m, plan, topic));
    reason.into_iter().chain(why.map(|why| text("step-reason", why))).chain(about).collect()
}

fn waits(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let before: Vec<AnyView> = next::blockers(plan, step).map(|other| step_link(m, plan, other)).collect();
    (step.is_open() && !before.is_empty())
        .then(|| card("card waits", vec![hint("strong", "lock", m.t("step-waits")), list("plain", before)]))
}

fn unlocks(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let after: Vec<AnyView> = next::unlocks(plan, step.id).map(|other| step_link(m, plan, other)).collect();
    (step.is_open() && !after.is_empty())
        .then(|| section("unlocks", m.t("step-unlocks"), vec![list("plain", after)]))
}

fn step_link(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let title = look::step_line(m, plan, step);
    view! {
        <a class="row-link" href=to(plan, Part::Step { step: step.id, history: false })>
            {icon(of_indicator(*step.indicator.get()))}
            <span lang=title.lang>{title.text}</span>
        </a>
    }
    .into_any()
}

/// How sure the library is of this topic as a whole.
fn sureness(m: &Model, step: &Step) -> Option<AnyView> {
    use crate::domain::library::Sureness;
    let topic = m.library.topic(step.topic.as_ref()?)?;
    let word = match topic.sure.get("overall").copied().unwrap_or_else(|| topic.least_sure()) {
        Sureness::A => "staff-sure-a",
        Sureness::B => "staff-sure-b",
        Sureness::C => "staff-sure-c",
    };
    Some(hint("quiet", "book", m.t(word)))
}
