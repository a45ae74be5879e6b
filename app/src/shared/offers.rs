//! What is offered: steps to take into the plan, to put off or to refuse, each with its reason; and
//! steps that may have become needless. Nothing comes into a plan by itself.

use super::{heading, to};
use crate::domain::change::Known;
use crate::domain::id::StepId;
use crate::domain::intake::Chapter;
use crate::domain::library::Topic;
use crate::domain::plan::Plan;
use crate::domain::policy;
use crate::domain::proposal::{Aside, Because, Closing, Proposal, Proposals, propose};
use crate::domain::step::Status;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Shared;
use crate::ui::form::ChangeForm;
use crate::ui::icon::{icon, of_indicator};
use crate::ui::input;
use crate::ui::layout::{
    card, disclosure, empty, hint, keyed_list, link, list, maybe, section, skeleton, text,
};
use crate::ui::node::prelude::*;
use crate::ui::step::{chip, step_line};
use uuid::Uuid;

/// The screen of what is offered.
pub fn offers(m: &Model, plan: &Plan) -> AnyView {
    if !m.library_here {
        return view! { {heading(m, "offers-title")}{skeleton()} }.into_any();
    }
    let may = {
        let status = Status::ToDo;
        let known = Known::StepStatusChanged { step: StepId(Uuid::nil()), status };
        policy::may(plan, m.me.actor(), &known).is_ok()
    };
    let found = propose(plan, &m.library, m.today());
    let of = |wanted: fn(&Proposal<'_>) -> bool| {
        let some = found.add.iter().filter(|it| wanted(it));
        let cards = some.map(|it| (topic_key(it.topic), offer(m, plan, &found, it, may)));
        keyed_list("plain cards", cards.collect())
    };
    let group = |id: &'static str, lead: Option<&str>, wanted: fn(&Proposal<'_>) -> bool| {
        let lead = lead.map(|lead| text("", m.t(lead)));
        found
            .add
            .iter()
            .any(wanted)
            .then(|| section(id, m.t(&format!("offers-{id}")), vec![maybe(lead), of(wanted)]))
    };
    let nothing = found.add.is_empty().then(|| {
        let word = if plan.steps.is_empty() { "offers-none-yet" } else { "offers-none" };
        card("card", vec![empty("path", m.t(word)), talk_link(m, "button")])
    });
    view! {
        {heading(m, "offers-title")}
        {text("lead", m.t("offers-lead"))}
        {in_plan(m, plan)}
        {withheld(m, &found)}
        {nothing}
        {group("first", None, |it| it.first)}
        {group("next", None, |it| !it.first && !it.light)}
        {group("light", Some("offers-light-lead"), |it| !it.first && it.light)}
        {closing(m, plan, &found, may)}
        {asides(m, &found, plan, may)}
    }
    .into_any()
}

fn topic_key(topic: &Topic) -> u128 {
    // Names are short and differ in their beginnings or lengths: enough to tell cards apart.
    topic.key.as_str().bytes().fold(7, |key, byte| key.wrapping_mul(131).wrapping_add(u128::from(byte)))
}

fn talk_link(m: &Model, class: &'static str) -> AnyView {
    link(class, "chat", to(m, Shared::Talk(None)), m.t("talk-title"))
}

/// How many steps there are already, with the way to them.
fn in_plan(m: &Model, plan: &Plan) -> Option<AnyView> {
    let count = plan.steps.len();
    (count > 0).then(|| {
        let words = m.words.with("offers-in-plan", &[("count", Arg::Count(count))]);
        view! { <div class="talk-ways" role="status">{link("button", "plan", to(m, Shared::Plan), words)}</div> }
            .into_any()
    })
}

/// A right is offered to whom it is known to belong; whom it may belong to is asked.
fn withheld(m: &Model, found: &Proposals<'_>) -> Option<AnyView> {
    (found.withheld > 0).then(|| {
        let words = m.words.with("offers-withheld", &[("count", Arg::Count(found.withheld))]);
        let ask = link(
            "button",
            "document",
            to(m, Shared::Talk(Some(Chapter::Papers))),
            m.t("offers-tell-standing"),
        );
        card("card", vec![hint("", "help", words), ask])
    })
}

fn offer(m: &Model, plan: &Plan, found: &Proposals<'_>, it: &Proposal<'_>, may: bool) -> AnyView {
    let topic = it.topic;
    let id = format!("topic-{}", topic.key);
    let due = it.due.map(|due| {
        let day = m.words.date(due, m.today());
        chip("meta", "calendar", m.words.with("due-on", &[("day", Arg::Text(&day))]))
    });
    let urgent = it.urgent.then(|| chip("chip chip-urgent", "urgent", m.t("urgent")));
    let chips = (urgent.is_some() || due.is_some()).then(|| view! { <div class="chips">{urgent}{due}</div> });
    let why = m
        .words
        .attribute(&id, "why")
        .map(|why| disclosure("fold fold-small", "bulb", m.t("step-why"), vec![text("", why)]));
    let take = may.then(|| {
        let mut form = ChangeForm::new("step-added")
            .named(format!("step-added {}", topic.key))
            .with("topic", &topic.key)
            .with("urgent", if it.urgent { "1" } else { "" });
        if let Some(due) = it.due {
            form = form.with("due", due);
        }
        form.view(m, input::button("button button-main", "plus", m.t("offers-take")))
    });
    let put = |aside: &'static str, name: &'static str, word: &str| {
        may.then(|| aside_form(plan, topic, aside).view(m, input::button("button", name, m.t(word))))
    };
    view! {
        <article class="card offer">
            <div class="offer-head">
                <span class="tile">{icon(of_indicator(topic.indicator))}</span>
                <div>
                    <h3>{m.t(&id)}</h3>
                    <p class="offer-why">{because(m, plan, &it.because)}</p>
                    {chips}
                </div>
            </div>
            {first(m, plan, found, topic)}
            {why}
            <div class="offer-answers">
                {take}
                {put("later", "clock", "offers-later")}
                {put("dropped", "cross", "offers-drop")}
            </div>
        </article>
    }
    .into_any()
}

fn aside_form(plan: &Plan, topic: &Topic, aside: &'static str) -> ChangeForm {
    let mut form = ChangeForm::new("proposal-put-aside")
        .named(format!("proposal-put-aside {} {aside}", topic.key))
        .with("topic", &topic.key)
        .with("aside", aside);
    if let Some(field) = plan.asides.get(&topic.key) {
        form = form.on(field);
    }
    form
}

/// What has to be done before it: steps that are offered too, or open in the plan.
fn first(m: &Model, plan: &Plan, found: &Proposals<'_>, topic: &Topic) -> Option<AnyView> {
    let names: Vec<String> = topic
        .needs
        .iter()
        .filter(|key| {
            let offered = found.add.iter().any(|it| it.topic.key == **key);
            offered || plan.steps.iter().any(|step| step.is_open() && step.topic.as_ref() == Some(*key))
        })
        .map(|key| m.t(&format!("topic-{key}")))
        .collect();
    (!names.is_empty()).then(|| {
        let names = names.join(" · ");
        hint("quiet", "lock", m.words.with("offers-first-do", &[("steps", Arg::Text(&names))]))
    })
}

/// The reason in words, with whom it is about.
pub(crate) fn because(m: &Model, plan: &Plan, because: &Because) -> String {
    let with_age = because.word == "because-age";
    let who: Vec<String> = because
        .people
        .iter()
        .map(|id| {
            let age = plan.people.get(id).and_then(|person| person.age(m.today()));
            match age {
                Some(age) if with_age => format!("{} ({age})", m.name_of(*id)),
                _ => m.name_of(*id),
            }
        })
        .collect();
    let who = who.join(", ");
    m.words.with(&because.word, &[("who", Arg::Text(&who))])
}

/// Steps that may have become needless.
fn closing(m: &Model, plan: &Plan, found: &Proposals<'_>, may: bool) -> Option<AnyView> {
    let cards: Vec<(u128, AnyView)> =
        found.close.iter().map(|it| (it.step.id.0.as_u128(), close(m, plan, it, may))).collect();
    (!cards.is_empty()).then(|| {
        section(
            "close",
            m.t("offers-close"),
            vec![text("", m.t("offers-close-lead")), keyed_list("plain cards", cards)],
        )
    })
}

fn close(m: &Model, plan: &Plan, it: &Closing<'_>, may: bool) -> AnyView {
    let title = step_line(m, plan, it.step);
    let status = |value: &'static str, name: &'static str, word: &str| {
        may.then(|| {
            ChangeForm::new("step-status-changed")
                .named(format!("close {} {value}", it.step.id))
                .with("step", it.step.id)
                .with("status", value)
                .on(&it.step.status)
                .view(m, input::button("button", name, m.t(word)))
        })
    };
    let keep = it.step.topic.as_ref().and_then(|key| m.library.topic(key)).filter(|_| may).map(|topic| {
        aside_form(plan, topic, "kept").view(m, input::button("button", "plan", m.t("offers-keep")))
    });
    view! {
        <article class="card offer">
            <h3 lang=title.lang>{title.text}</h3>
            <p class="offer-why">{because(m, plan, &it.because)}</p>
            <div class="offer-answers">
                {status("done", "check", "offers-close-done")}
                {status("not-wanted", "cross", "offers-close-needless")}
                {keep}
            </div>
        </article>
    }
    .into_any()
}

/// What was put aside can be taken back.
fn asides(m: &Model, found: &Proposals<'_>, plan: &Plan, may: bool) -> Option<AnyView> {
    if found.aside.is_empty() {
        return None;
    }
    let items = found.aside.iter().map(|(topic, aside)| {
        let when = match aside {
            Aside::Dropped | Aside::Kept => m.t("offers-dropped"),
            Aside::Later(from) => {
                let day = m.words.date(*from, m.today());
                m.words.with("offers-again-from", &[("day", Arg::Text(&day))])
            }
        };
        let back = may.then(|| {
            aside_form(plan, topic, "").view(m, input::button("button button-small", "plus", m.t("offers-back")))
        });
        view! { <p class="strong">{m.t(&format!("topic-{}", topic.key))}</p><p class="quiet">{when}</p>{back} }
            .into_any()
    });
    let summary = m.words.with("offers-aside", &[("count", Arg::Count(found.aside.len()))]);
    Some(disclosure("fold", "clock", summary, vec![list("plain people", items.collect())]))
}

/// Why a step is in the plan, as things stand now; nothing when nothing speaks for it any more.
pub(crate) fn reason(m: &Model, plan: &Plan, topic: &Topic) -> Option<AnyView> {
    let found = crate::domain::proposal::because(plan, topic, m.today())?;
    Some(hint("offer-why", "bulb", because(m, plan, &found)))
}
