//! What is offered: steps to take into the plan, to put off or to refuse, each with its reason; and
//! steps that may have become needless. Nothing comes into a plan by itself.

use crate::components::form::ChangeForm;
use crate::components::icon::{icon, of_indicator};
use crate::components::input;
use crate::components::layout::{card, disclosure, empty, hint, link, list, maybe, section, skeleton, text};
use crate::components::plan::links::{heading, to, to_plan};
use crate::components::plan::reason::because;
use crate::components::plan::step::{chip, step_line};
use crate::context::{AppState, use_app};
use crate::domain::access;
use crate::domain::change::StepChange;
use crate::domain::id::{StepId, TopicKey};
use crate::domain::interview::Chapter;
use crate::domain::library::Topic;
use crate::domain::offers::{Reason, propose};
use crate::domain::plan::Plan;
use crate::domain::plan::offer_response::OfferResponse;
use crate::domain::plan::step::{Status, Step};
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;
use uuid::Uuid;

/// What is offered, as a slice: worked out once for all that shows a piece of it.
#[derive(Debug, Clone, Default, PartialEq)]
struct Found {
    add: Vec<Offered>,
    close: Vec<(StepId, Reason)>,
    aside: Vec<(TopicKey, OfferResponse)>,
    withheld: usize,
}

/// A step that is offered.
#[derive(Debug, Clone, PartialEq)]
struct Offered {
    topic: TopicKey,
    because: Reason,
    urgent: bool,
    due: Option<Day>,
    group: Group,
    /// What has to be done before it: steps that are offered too, or open in the plan.
    needs: Vec<TopicKey>,
}

/// The parts of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    First,
    Next,
    Light,
}

impl Offered {
    /// What the form says of it that takes it into the plan.
    fn fields(&self) -> Vec<(&'static str, String)> {
        let urgent = self.urgent.then(|| ("urgent", "1".to_owned()));
        let due = self.due.map(|due| ("due", due.to_string()));
        [Some(("topic", self.topic.to_string())), urgent, due].into_iter().flatten().collect()
    }
}

impl Found {
    fn of(m: &Model) -> Found {
        let Some(plan) = m.plan().filter(|_| m.library_here) else { return Found::default() };
        let found = propose(&plan, &m.library, m.today());
        let is_open =
            |key: &TopicKey| plan.steps.iter().any(|step| step.is_open() && step.topic.as_ref() == Some(key));
        let needs = |topic: &Topic| -> Vec<TopicKey> {
            let needs = topic.needs.iter();
            needs
                .filter(|key| is_open(key) || found.add.iter().any(|it| it.topic.key == **key))
                .cloned()
                .collect()
        };
        let add = found.add.iter().map(|it| Offered {
            topic: it.topic.key.clone(),
            because: it.because.clone(),
            urgent: it.urgent,
            due: it.due,
            group: match it {
                it if it.first => Group::First,
                it if it.light => Group::Light,
                _ => Group::Next,
            },
            needs: needs(it.topic),
        });
        Found {
            add: add.collect(),
            close: found.close.iter().map(|it| (it.step.id, it.because.clone())).collect(),
            aside: found.aside.iter().map(|(topic, aside)| (topic.key.clone(), (*aside).clone())).collect(),
            withheld: found.withheld,
        }
    }
}

/// Whether the person who looks may answer.
fn may_answer(m: &Model) -> bool {
    let status = Status::ToDo;
    let known = StepChange::StatusChanged { step: StepId(Uuid::nil()), status }.into();
    m.plan().is_some_and(|plan| access::may(&plan, m.me.actor(), &known).is_ok())
}

/// The screen of what is offered.
#[component]
pub fn Offers() -> impl IntoView {
    let app = use_app();
    let found = app.slice(Found::of);
    let waits = app.when(|m| !m.library_here, skeleton);
    let has_steps = |m: &Model| m.plan().is_some_and(|plan| !plan.steps.is_empty());
    let nothing = app.part(
        move |m| (m.library_here && found.with(|it| it.add.is_empty()), has_steps(m)),
        |m, (nothing, has_steps)| {
            let word = if *has_steps { "offers-none" } else { "offers-none-yet" };
            nothing.then(|| card("card", vec![empty("path", m.t(word)), interview_link(m, "button")]))
        },
    );
    view! {
        {app.with(|m| heading(m, "offers-title"))}
        {waits}
        {text("lead", app.t("offers-lead"))}
        {app.part(|m| m.plan().map_or(0, |plan| plan.steps.len()), |m, count| in_plan(m, *count))}
        {app.part(move |_| found.with(|it| it.withheld), |m, count| withheld(m, *count))}
        {nothing}
        <OfGroup found group=Group::First/>
        <OfGroup found group=Group::Next/>
        <OfGroup found group=Group::Light/>
        <Closing found/>
        <PutAside found/>
    }
}

/// The offers of a group; nothing without any.
#[component]
fn OfGroup(found: Memo<Found>, group: Group) -> impl IntoView {
    let app = use_app();
    let keys = move || -> Vec<TopicKey> {
        found.with(|it| it.add.iter().filter(|it| it.group == group).map(|it| it.topic.clone()).collect())
    };
    let id = match group {
        Group::First => "first",
        Group::Next => "next",
        Group::Light => "light",
    };
    app.when(
        move |_| !keys().is_empty(),
        move || {
            let lead = (group == Group::Light).then(|| text("", app.t("offers-light-lead")));
            let all = (group == Group::First).then(|| take_all(app, found));
            let cards = app.list(move |_| keys(), move |topic| view! { <li><Offer found topic/></li> });
            let cards = view! { <ul class="plain card rows">{cards}</ul> }.into_any();
            section(id, app.t(&format!("offers-{id}")), vec![maybe(lead), maybe(all), cards])
        },
    )
}

/// All that comes first into the plan in one act, in the order in which it can be done: an ordinary step each.
fn take_all(app: AppState, found: Memo<Found>) -> AnyView {
    let first = move |m: &Model| -> Vec<Offered> {
        let may = may_answer(m);
        found.with(|it| it.add.iter().filter(|it| may && it.group == Group::First).cloned().collect())
    };
    app.part(first, |m, first| {
        (first.len() > 1).then(|| {
            let each = first.iter().map(Offered::fields).collect();
            let words = m.words.with("offers-take-all", &[("count", Arg::Count(first.len()))]);
            ChangeForm::new("step-added")
                .named("steps-added")
                .each(each)
                .view(m, input::button("button", "plus", words))
        })
    })
}

/// One offer.
#[component]
fn Offer(found: Memo<Found>, topic: TopicKey) -> impl IntoView {
    use_app().part(
        move |m| {
            let offered = found.with(|it| it.add.iter().find(|it| it.topic == topic).cloned());
            let aside = m.plan().and_then(|plan| plan.asides.get(&topic).cloned());
            (offered, aside, may_answer(m))
        },
        |m, (offered, _, may)| {
            let it = offered.as_ref()?;
            Some(offer(m, &*m.plan()?, m.library.topic(&it.topic)?, it, *may))
        },
    )
}

fn interview_link(m: &Model, class: &'static str) -> AnyView {
    link(class, "chat", to(m, Shared::Interview(None)), m.t("interview-title"))
}

/// How many steps there are already, with the way to them.
fn in_plan(m: &Model, count: usize) -> Option<AnyView> {
    (count > 0).then(|| {
        let words = m.words.with("offers-in-plan", &[("count", Arg::Count(count))]);
        view! { <div class="interview-ways" role="status">{link("button", "plan", to_plan(m), words)}</div> }
            .into_any()
    })
}

/// A right is offered to whom it is known to belong; whom it may belong to is asked.
fn withheld(m: &Model, count: usize) -> Option<AnyView> {
    (count > 0).then(|| {
        let words = m.words.with("offers-withheld", &[("count", Arg::Count(count))]);
        let ask = link(
            "button",
            "document",
            to(m, Shared::Interview(Some(Chapter::Documents))),
            m.t("offers-tell-standing"),
        );
        card("card", vec![hint("", "help", words), ask])
    })
}

fn offer(m: &Model, plan: &Plan, topic: &Topic, it: &Offered, may: bool) -> AnyView {
    let id = format!("topic-{}", topic.key);
    let due = it.due.map(|due| {
        let day = m.words.date(due, m.today());
        chip("meta", "calendar", m.words.with("due-on", &[("day", Arg::Text(&day))]))
    });
    let urgent = it.urgent.then(|| chip("chip chip-urgent", "urgent", m.t("urgent")));
    let chips =
        (urgent.is_some() || due.is_some()).then(|| view! { <span class="chips">{urgent}{due}</span> });
    let why = m.words.attribute(&id, "why").map(|why| text("", why));
    let take = may.then(|| {
        let form = ChangeForm::new("step-added").named(format!("step-added {}", topic.key));
        let form = it.fields().into_iter().fold(form, |form, (name, value)| form.with(name, value));
        form.view(m, input::button("button button-main", "plus", m.t("offers-take")))
    });
    let put = |aside: &'static str, name: &'static str, word: &str| {
        may.then(|| aside_form(plan, topic, aside).view(m, input::button("button", name, m.t(word))))
    };
    view! {
        <article class="offer offer-row">
            <details class="offer-more">
                <summary>
                    <span class="tile">{icon(of_indicator(topic.indicator))}</span>
                    <h3 class="offer-words">
                        <span>{m.t(&id)}</span>
                        <span class="offer-why">{because(m, plan, &it.because)}</span>
                        {chips}
                    </h3>
                    {icon("chevron")}
                </summary>
                <div class="details-body">
                    {why}
                    {first(m, &it.needs)}
                    <div class="offer-answers">
                        {put("later", "clock", "offers-later")}
                        {put("dropped", "cross", "offers-drop")}
                    </div>
                </div>
            </details>
            {take}
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

/// What has to be done before it.
fn first(m: &Model, needs: &[TopicKey]) -> Option<AnyView> {
    let names: Vec<String> = needs.iter().map(|key| m.t(&format!("topic-{key}"))).collect();
    (!names.is_empty()).then(|| {
        let names = names.join(" · ");
        hint("quiet", "lock", m.words.with("offers-first-do", &[("steps", Arg::Text(&names))]))
    })
}

/// Steps that may have become needless.
#[component]
fn Closing(found: Memo<Found>) -> impl IntoView {
    let app = use_app();
    let ids = move || found.with(|it| it.close.iter().map(|(step, _)| *step).collect::<Vec<_>>());
    let close = move |step: StepId| {
        app.step_part(
            step,
            move |m, plan, step| {
                let because = found.with(|it| it.close.iter().find(|it| it.0 == step.id).cloned());
                let aside = step.topic.as_ref().and_then(|topic| plan.asides.get(topic).cloned());
                (step.title.clone(), step.status.clone(), because, aside, may_answer(m))
            },
            move |m, plan, step| {
                let because = found.with_untracked(|it| it.close.iter().find(|it| it.0 == step.id).cloned());
                because.map(|(_, because)| close(m, plan, step, &because, may_answer(m)))
            },
        )
    };
    app.when(
        move |_| !ids().is_empty(),
        move || {
            let cards = app.list(move |_| ids(), move |step| view! { <li>{close(step)}</li> });
            let cards = view! { <ul class="plain cards">{cards}</ul> }.into_any();
            section("close", app.t("offers-close"), vec![text("", app.t("offers-close-lead")), cards])
        },
    )
}

fn close(m: &Model, plan: &Plan, step: &Step, because: &Reason, may: bool) -> AnyView {
    let title = step_line(m, plan, step);
    let status = |value: &'static str, name: &'static str, word: &str| {
        may.then(|| {
            ChangeForm::new("step-status-changed")
                .named(format!("close {} {value}", step.id))
                .with("step", step.id)
                .with("status", value)
                .on(&step.status)
                .view(m, input::button("button", name, m.t(word)))
        })
    };
    let keep = step.topic.as_ref().and_then(|key| m.library.topic(key)).filter(|_| may).map(|topic| {
        aside_form(plan, topic, "kept").view(m, input::button("button", "plan", m.t("offers-keep")))
    });
    view! {
        <article class="card offer">
            <h3>{title.view()}</h3>
            <p class="offer-why">{self::because(m, plan, because)}</p>
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
#[component]
fn PutAside(found: Memo<Found>) -> impl IntoView {
    use_app().part(
        move |m| (found.with(|it| it.aside.clone()), m.plan().map(|plan| plan.asides.clone()), may_answer(m)),
        |m, (aside, _, may)| asides(m, aside, &*m.plan()?, *may),
    )
}

fn asides(m: &Model, aside: &[(TopicKey, OfferResponse)], plan: &Plan, may: bool) -> Option<AnyView> {
    if aside.is_empty() {
        return None;
    }
    let items = aside.iter().filter_map(|(topic, aside)| {
        let topic = m.library.topic(topic)?;
        let when = match aside {
            OfferResponse::Dropped | OfferResponse::Stays => m.t("offers-dropped"),
            OfferResponse::Later(from) => {
                let day = m.words.date(*from, m.today());
                m.words.with("offers-again-from", &[("day", Arg::Text(&day))])
            }
        };
        let back = may.then(|| {
            aside_form(plan, topic, "").view(m, input::button("button button-small", "plus", m.t("offers-back")))
        });
        let view = view! { <p class="strong">{m.t(&format!("topic-{}", topic.key))}</p><p class="quiet">{when}</p>{back} };
        Some(view.into_any())
    });
    let summary = m.words.with("offers-aside", &[("count", Arg::Count(aside.len()))]);
    Some(disclosure("fold", "clock", summary, vec![list("plain people", items.collect())]))
}
