//! The first talk: what the family and its researcher go through together, a page a part, each on a
//! screen of their own or both on one. Every question can be skipped, every tap is kept at once, and
//! the other side sees it as it happens.

pub mod answer_line;
pub mod people;
pub mod question;

pub(crate) use answer_line::told;

use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{card, hint, link, skeleton, text};
use crate::components::plan::documents::name_of;
use crate::components::plan::goals::Goals;
use crate::components::plan::links::{heading, to};
use crate::context::use_app;
use crate::domain::access;
use crate::domain::change::InterviewChange;
use crate::domain::id::DocumentKey;
use crate::domain::interview::{self, Chapter, QUESTIONS, Question, SUBGROUP};
use crate::domain::offers;
use crate::domain::plan::Plan;
use crate::domain::plan::situation::Facet;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;

/// Documents that decide which steps are offered; all others stand in the list of documents.
const DECIDING: [&str; 5] = ["passport", "bsn", "residence-proof", "iban", "digid"];

/// The screen of the talk: all its parts, or one of them.
#[component]
pub fn Interview(chapter: Option<Chapter>) -> impl IntoView {
    let app = use_app();
    let waits = app.when(|m| !m.library_here, skeleton);
    let talk = app.when(
        |m| m.library_here,
        move || match chapter {
            None => {
                let of = |m: &Model| {
                    Some(m.plan()?).map(|plan| (plan.told.clone(), plan.situation.clone(), offers_count(m)))
                };
                app.part(of, |m, _| Some(parts(m, &*m.plan()?)))
            }
            Some(chapter) => view! { <Part chapter/> }.into_any(),
        },
    );
    view! { {waits}{talk} }
}

/// Whether the person who looks may answer.
pub(crate) fn may_tell(m: &Model, plan: &Plan) -> bool {
    let known = InterviewChange::SituationTold { facet: Facet::Work(None) }.into();
    access::may(plan, m.me.actor(), &known).is_ok()
}

/// The group of the research that the household is nearest to: not asked, noted by the team.
pub(crate) fn subgroup() -> AnyView {
    view! { <question::Card question=&SUBGROUP/> }.into_any()
}

/// The icon of a part of the talk.
fn icon_of(chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::Family => "people",
        Chapter::Home => "house",
        Chapter::Documents => "document",
        Chapter::School => "school",
        Chapter::Work => "work",
        Chapter::Health => "heart",
        Chapter::Wishes => "star",
    }
}

fn word(chapter: Chapter) -> String {
    format!("chapter-{}", chapter.key())
}

fn parts(m: &Model, plan: &Plan) -> AnyView {
    let progress = |chapter| interview::progress(plan, chapter, m.today());
    let rows = Chapter::ALL.into_iter().map(|chapter| {
        let (told, asked) = progress(chapter);
        let about = match told {
            0 => m.t("interview-not-begun"),
            _ => m.words.with("interview-progress", &[("told", Arg::Count(told)), ("asked", Arg::Count(asked))]),
        };
        let name = if told == asked && asked > 0 { "done" } else { icon_of(chapter) };
        view! {
            <a class="row-link" href=to(m, Shared::Interview(Some(chapter)))>
                {icon(name)}
                <span><span class="strong">{m.t(&word(chapter))}</span><span class="quiet">{about}</span></span>
                {icon("chevron")}
            </a>
        }
        .into_any()
    });
    let untold = Chapter::ALL.into_iter().find(|chapter| progress(*chapter).0 == 0);
    let begin = match untold {
        Some(Chapter::Family) => link(
            "button button-main",
            "chat",
            to(m, Shared::Interview(Some(Chapter::Family))),
            m.t("interview-begin"),
        ),
        Some(chapter) => link(
            "button button-main",
            "chat",
            to(m, Shared::Interview(Some(chapter))),
            m.t("interview-go-on"),
        ),
        None => offers_link(m, "button button-main"),
    };
    let also = untold.map(|_| offers_link(m, "button"));
    view! {
        {heading(m, "interview-title")}
        {text("lead", m.t("interview-lead"))}
        {card("card rows", rows.collect())}
        <div class="interview-ways">{begin}{also}</div>
        {hint("hint hint-calm", "lock", m.t("interview-who-sees"))}
    }
    .into_any()
}

fn offers_count(m: &Model) -> usize {
    m.plan().map_or(0, |plan| offers::propose(&plan, &m.library, m.today()).add.len())
}

fn offers_link(m: &Model, class: &'static str) -> AnyView {
    let words = m.words.with("interview-to-offers", &[("count", Arg::Count(offers_count(m)))]);
    link(class, "path", to(m, Shared::Offers), words)
}

/// The questions of a chapter that are asked now.
fn asked(m: &Model, chapter: Chapter) -> Vec<&'static str> {
    let Some(plan) = m.plan() else { return Vec::new() };
    let of = QUESTIONS.iter().filter(|question| question.chapter == chapter);
    of.filter(|question| !question.asked_of(&plan, m.today()).is_empty()).map(|it| it.key).collect()
}

/// A part of the talk.
#[component]
fn Part(chapter: Chapter) -> impl IntoView {
    let app = use_app();
    let first = match chapter {
        Chapter::Family => view! { <li><people::People/></li> }.into_any(),
        Chapter::Documents => view! { <li><Documents/></li> }.into_any(),
        Chapter::School => app.when(
            move |m| asked(m, chapter).is_empty(),
            move || view! { <li>{text("", app.t("interview-no-children"))}</li> },
        ),
        _ => ().into_any(),
    };
    let questions = app.list(
        move |m| asked(m, chapter),
        |key| Question::find(key).map(|question| view! { <li><question::Card question/></li> }),
    );
    let goals = (chapter == Chapter::Wishes).then(|| {
        app.when(
            |m| m.plan().is_some_and(|plan| may_tell(m, &plan)),
            move || {
                let goals = view! { <Goals/> }.into_any();
                crate::components::layout::section("goals", app.t("written-goals"), vec![goals])
            },
        )
    });
    let before = chapter.before().map(|before| {
        let to = app.with(|m| to(m, Shared::Interview(Some(before))));
        link("button", "arrow-left", to, app.t(&word(before)))
    });
    let next = match chapter.next() {
        Some(next) => {
            let to = app.with(|m| to(m, Shared::Interview(Some(next))));
            link("button button-main", "chevron", to, app.t("interview-next"))
        }
        None => app.part(offers_count, |m, _| offers_link(m, "button button-main")),
    };
    view! {
        {app.with(|m| heading(m, &word(chapter)))}
        {text("quiet", app.with(|m| place_of(m, chapter)))}
        {text("lead", app.t(&format!("chapter-{}-lead", chapter.key())))}
        <ul class="plain cards">{first}{questions}</ul>
        {goals}
        <div class="interview-ways">{before}{next}</div>
    }
}

/// «Частина 3 із 7».
fn place_of(m: &Model, chapter: Chapter) -> String {
    let place = Chapter::ALL.iter().position(|it| *it == chapter).unwrap_or_default() + 1;
    let (place, all) = (place.to_string(), Chapter::ALL.len().to_string());
    m.words.with("interview-part", &[("part", Arg::Text(&place)), ("all", Arg::Text(&all))])
}

/// How the documents stand on which most depends.
#[component]
fn Documents() -> impl IntoView {
    use_app().part(
        |m| {
            let plan = m.plan()?;
            let fields = DECIDING.map(|key| plan.documents.get(&DocumentKey(key.to_owned())).cloned());
            Some((fields, may_tell(m, &plan)))
        },
        |m, found| found.as_ref().and_then(|(_, may)| Some(documents(m, &*m.plan()?, *may))),
    )
}

fn documents(m: &Model, plan: &Plan, may: bool) -> AnyView {
    let rows = DECIDING.into_iter().map(|key| {
        let doc = DocumentKey(key.to_owned());
        let field = plan.documents.get(&doc).cloned().unwrap_or_default();
        let name = name_of(m, plan, &doc);
        let now = field.mark().map(|_| field.get().key());
        let option = |state: &'static str, name: &'static str| {
            let word = m.t(&format!("document-state-{state}"));
            input::option_button("option", ("state", state.to_owned()), Some(now == Some(state)), name, word)
        };
        // A question may be called what a document is called.
        let place = format!("document-{key}");
        let answer = if may {
            let buttons = vec![option("have", "check"), option("to-get", "circle")];
            let group = view! { <div class="options">{buttons}</div> };
            ChangeForm::new("paper-told")
                .named(format!("paper-told {key}"))
                .with("doc", key)
                .on(&field)
                .at(place.as_str())
                .view(m, group.into_any())
        } else {
            let state =
                now.map_or_else(|| m.t("interview-untold"), |now| m.t(&format!("document-state-{now}")));
            text("quiet", state)
        };
        let chip = matches!(now, Some("cannot-get" | "asked-for"))
            .then(|| crate::components::plan::documents::state_chip(m, field.get()));
        view! { <div class="interview-one" id=place><p class="strong">{name.view()}" "{chip}</p>{answer}</div> }
            .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    let all = link("button button-small", "document", to(m, Shared::Documents), m.t("interview-all-papers"));
    view! { <div class="card"><h2>{m.t("interview-papers")}</h2>{rows}{all}</div> }.into_any()
}
