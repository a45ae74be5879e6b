//! The first talk: what the family and its researcher go through together, a page a part, each on a
//! screen of their own or both on one. Every question can be skipped, every tap is kept at once, and
//! the other side sees it as it happens.

mod people;
mod question;
mod told;

pub(crate) use told::told;

use super::{heading, to};
use crate::domain::change::Known;
use crate::domain::household::Facet;
use crate::domain::id::DocKey;
use crate::domain::intake::{self, Chapter, QUESTIONS, SUBGROUP};
use crate::domain::plan::Plan;
use crate::domain::policy;
use crate::domain::proposal;
use crate::household::step::papers::name_of;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Shared;
use crate::ui::form::ChangeForm;
use crate::ui::icon::icon;
use crate::ui::input;
use crate::ui::layout::{card, hint, keyed_list, link, skeleton, text};
use crate::ui::node::prelude::*;

/// Papers that decide which steps are offered; all others stand in the list of papers.
const DECIDING: [&str; 5] = ["passport", "bsn", "residence-proof", "iban", "digid"];

/// The screen of the talk: all its parts, or one of them.
pub fn talk(m: &Model, plan: &Plan, chapter: Option<Chapter>) -> AnyView {
    if !m.library_here {
        return skeleton();
    }
    match chapter {
        None => parts(m, plan),
        Some(chapter) => part(m, plan, chapter),
    }
}

/// Whether the person who looks may answer.
pub(crate) fn may_tell(m: &Model, plan: &Plan) -> bool {
    let known = Known::SituationTold { facet: Facet::Work(None) };
    policy::may(plan, m.me.actor(), &known).is_ok()
}

/// The group of the research that the household is nearest to: not asked, noted by the team.
pub(crate) fn subgroup(m: &Model, plan: &Plan) -> AnyView {
    question::question(m, plan, &SUBGROUP, &[None], may_tell(m, plan))
}

/// The icon of a part of the talk.
fn icon_of(chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::Family => "people",
        Chapter::Home => "house",
        Chapter::Papers => "document",
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
    let progress = |chapter| intake::progress(plan, chapter, m.today());
    let rows = Chapter::ALL.into_iter().map(|chapter| {
        let (told, asked) = progress(chapter);
        let about = match told {
            0 => m.t("talk-not-begun"),
            _ => m.words.with("talk-progress", &[("told", Arg::Count(told)), ("asked", Arg::Count(asked))]),
        };
        let name = if told == asked && asked > 0 { "done" } else { icon_of(chapter) };
        view! {
            <a class="row-link" href=to(m, Shared::Talk(Some(chapter)))>
                {icon(name)}
                <span><span class="strong">{m.t(&word(chapter))}</span><span class="quiet">{about}</span></span>
                {icon("chevron")}
            </a>
        }
        .into_any()
    });
    let untold = Chapter::ALL.into_iter().find(|chapter| progress(*chapter).0 == 0);
    let begin = match untold {
        Some(Chapter::Family) => {
            link("button button-main", "chat", to(m, Shared::Talk(Some(Chapter::Family))), m.t("talk-begin"))
        }
        Some(chapter) => {
            link("button button-main", "chat", to(m, Shared::Talk(Some(chapter))), m.t("talk-go-on"))
        }
        None => offers_link(m, plan, "button button-main"),
    };
    let also = untold.map(|_| offers_link(m, plan, "button"));
    view! {
        {heading(m, "talk-title")}
        {text("lead", m.t("talk-lead"))}
        {card("card rows", rows.collect())}
        <div class="talk-ways">{begin}{also}</div>
        {hint("hint", "lock", m.t("talk-who-sees"))}
    }
    .into_any()
}

fn offers_link(m: &Model, plan: &Plan, class: &'static str) -> AnyView {
    let count = proposal::propose(plan, &m.library, m.today()).add.len();
    let words = m.words.with("talk-to-offers", &[("count", Arg::Count(count))]);
    link(class, "path", to(m, Shared::Offers), words)
}

fn part(m: &Model, plan: &Plan, chapter: Chapter) -> AnyView {
    let may = may_tell(m, plan);
    let mut cards: Vec<(u128, AnyView)> = Vec::new();
    if chapter == Chapter::Family {
        cards.push((0, people::people(m, plan, may)));
    }
    if chapter == Chapter::Papers {
        cards.push((0, papers(m, plan, may)));
    }
    for (place, question) in QUESTIONS.iter().enumerate().filter(|(_, it)| it.chapter == chapter) {
        let people = question.asked_of(plan, m.today());
        if !people.is_empty() {
            cards.push((place as u128 + 1, question::question(m, plan, question, &people, may)));
        }
    }
    if chapter == Chapter::School && cards.is_empty() {
        cards.push((0, text("", m.t("talk-no-children"))));
    }
    let goals = (chapter == Chapter::Wishes && may).then(|| {
        let goals = crate::household::written::goals::goals(m, plan);
        crate::ui::layout::section("goals", m.t("written-goals"), goals)
    });
    let before = chapter
        .before()
        .map(|before| link("button", "arrow-left", to(m, Shared::Talk(Some(before))), m.t(&word(before))));
    let next = match chapter.next() {
        Some(next) => {
            link("button button-main", "chevron", to(m, Shared::Talk(Some(next))), m.t("talk-next"))
        }
        None => offers_link(m, plan, "button button-main"),
    };
    view! {
        {heading(m, &word(chapter))}
        {text("lead", m.t(&format!("chapter-{}-lead", chapter.key())))}
        {keyed_list("plain cards talk", cards)}
        {goals}
        <div class="talk-ways">{before}{next}</div>
    }
    .into_any()
}

/// How the papers stand on which most depends.
fn papers(m: &Model, plan: &Plan, may: bool) -> AnyView {
    let rows = DECIDING.into_iter().map(|key| {
        let doc = DocKey(key.to_owned());
        let field = plan.papers.get(&doc).cloned().unwrap_or_default();
        let name = name_of(m, plan, &doc);
        let now = field.mark().map(|_| field.get().key());
        let option = |state: &'static str, name: &'static str| {
            let word = m.t(&format!("document-state-{state}"));
            input::option_button("option", ("state", state.to_owned()), Some(now == Some(state)), name, word)
        };
        let answer = if may {
            let buttons = vec![option("have", "check"), option("to-get", "circle")];
            let group = view! { <div class="options">{buttons}</div> };
            ChangeForm::new("paper-told")
                .named(format!("paper-told {key}"))
                .with("doc", key)
                .on(&field)
                .at(key)
                .view(m, group.into_any())
        } else {
            let state = now.map_or_else(|| m.t("talk-untold"), |now| m.t(&format!("document-state-{now}")));
            text("quiet", state)
        };
        let chip = matches!(now, Some("cannot-get" | "asked-for"))
            .then(|| crate::household::step::papers::state_chip(m, field.get()));
        view! { <div class="talk-one" id=key><p class="strong">{name.view()}" "{chip}</p>{answer}</div> }
            .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    let all = link("button button-small", "document", to(m, Shared::Documents), m.t("talk-all-papers"));
    view! { <div class="card"><h2>{m.t("talk-papers")}</h2>{rows}{all}</div> }.into_any()
}
