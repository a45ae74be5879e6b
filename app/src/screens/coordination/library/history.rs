//! What became of a topic or an amount: each version, newest first, with what it changed in the one
//! before.

use super::amount::kind_word;
use super::by;
use super::field::sure_word;
use super::place::kind_word as kind_of_place;
use super::topic::{part_word, sure_name};
use crate::components::layout::{disclosure, section, text};
use crate::components::marked_text::marked;
use crate::domain::library::revision::{InLanguages, PlaceWords, Revision};
use crate::domain::library::{Amount, Place, Topic};
use crate::domain::text::Lang;
use crate::domain::time::Day;
use crate::model::Model;
use crate::model::library::{FormState, part_names};
use leptos::prelude::*;

/// A thing that a version says, under its name.
struct Said {
    name: String,
    lang: Option<Lang>,
    text: String,
}

pub(crate) fn history(m: &Model, state: &FormState) -> Option<AnyView> {
    if state.history.is_empty() {
        return None;
    }
    let before = state.history.iter().skip(1).map(|it| &it.revision).map(Some);
    let before = before.chain([state.built_in.as_ref()]);
    let versions = state.history.iter().zip(before);
    let mut folds: Vec<AnyView> = versions
        .enumerate()
        .map(|(at, (now, before))| {
            let changes = changes(m, before, &now.revision);
            // The newest is what one comes to look at.
            if at == 0 {
                return view! { <div class="card">{text("strong", by(m, now))}{changes}</div> }.into_any();
            }
            disclosure("fold fold-small", "history", by(m, now), changes)
        })
        .collect();
    if let Some(built_in) = &state.built_in {
        let all = said(m, built_in).into_iter().map(|it| line(it.name, it.lang, text("said-text", it.text)));
        folds.push(disclosure("fold fold-small", "book", m.t("staff-library-built-in"), all.collect()));
    }
    Some(section("history", m.t("staff-library-history"), folds))
}

fn changes(m: &Model, before: Option<&Revision>, now: &Revision) -> Vec<AnyView> {
    let before = before.map(|before| said(m, before)).unwrap_or_default();
    let now = said(m, now);
    let was = |it: &Said| before.iter().find(|old| old.name == it.name && old.lang == it.lang);
    let mut lines: Vec<AnyView> = Vec::new();
    for it in &now {
        let old = was(it).map_or("", |old| old.text.as_str());
        if old != it.text {
            lines.push(line(it.name.clone(), it.lang, marked(m, old, &it.text)));
        }
    }
    for old in &before {
        if !now.iter().any(|it| old.name == it.name && old.lang == it.lang) {
            lines.push(line(old.name.clone(), old.lang, marked(m, &old.text, "")));
        }
    }
    if lines.is_empty() {
        lines.push(text("quiet", m.t("staff-library-same")));
    }
    lines
}

fn line(name: String, lang: Option<Lang>, said: AnyView) -> AnyView {
    let tag = lang.map(Lang::tag);
    let language = tag.map(|tag| view! { <span class="quiet">" · "{tag}</span> });
    view! {
        <div class="library-version">
            <p class="field-label">{name}{language}</p>
            <div lang=tag>{said}</div>
        </div>
    }
    .into_any()
}

fn said(m: &Model, revision: &Revision) -> Vec<Said> {
    match revision {
        Revision::Topic { topic, words } => of_topic(m, topic, words),
        Revision::Amount(amount) => of_amount(m, amount),
        Revision::Place { place, words } => of_place(m, place, words),
    }
}

fn of_topic(m: &Model, topic: &Topic, words: &InLanguages) -> Vec<Said> {
    let mut all = Vec::new();
    for (lang, words) in words {
        let mut say = |name: String, text: &str| {
            all.push(Said { name, lang: Some(*lang), text: text.to_owned() });
        };
        say(m.t(part_word("title")), &words.title);
        for part in part_names(&topic.subs) {
            let Some(text) = words.part(&part) else { continue };
            let name = match part.strip_prefix("do-") {
                Some(sub) => format!("{} {sub}", m.t("staff-library-sub")),
                None => m.t(part_word(&part)),
            };
            say(name, text);
        }
    }
    let mut tell = |name: String, text: String| all.push(Said { name, lang: None, text });
    let words = |prefix: &str, keys: Vec<&str>| {
        keys.into_iter().map(|key| m.t(&format!("{prefix}{key}"))).collect::<Vec<_>>().join(", ")
    };
    let strs = |all: &[String]| words("staff-group-", all.iter().map(String::as_str).collect());
    tell(m.t("staff-library-sources"), topic.sources.join("\n"));
    tell(m.t("staff-library-checked-day"), m.words.date(topic.checked, Day::FIRST));
    for (of, sure) in &topic.sure {
        tell(sure_name(m, of), m.t(sure_word(*sure)));
    }
    tell(m.t("staff-library-volatile"), m.t(if topic.volatile { "rivals-yes" } else { "rivals-no" }));
    tell(m.t("staff-edit-indicator"), m.t(&format!("indicator-{}", topic.indicator.key())));
    tell(m.t("staff-edit-kind"), m.t(&format!("step-kind-{}", topic.kind.key())));
    tell(m.t("staff-library-for"), strs(&topic.groups));
    tell(m.t("staff-library-not-for"), strs(&topic.not_for));
    let needs = topic.needs.iter().map(|it| it.as_str()).collect();
    tell(m.t("staff-library-needs"), words("topic-", needs));
    let documents = topic.documents.iter().map(|it| it.as_str()).collect();
    tell(m.t("staff-library-papers"), words("document-", documents));
    all
}

fn of_place(m: &Model, place: &Place, words: &PlaceWords) -> Vec<Said> {
    let about = words.iter().map(|(lang, text)| {
        let name = m.t("staff-place-about");
        Said { name, lang: Some(*lang), text: text.clone() }
    });
    let tell = |field: &str, text: String| Said { name: super::place::name(m, field), lang: None, text };
    let indicators = place.indicators.iter().map(|it| m.t(&format!("indicator-{}", it.key())));
    let facts = [
        tell("name", place.name.clone()),
        tell("municipality", place.municipality.clone()),
        tell("indicator", indicators.collect::<Vec<_>>().join(", ")),
        tell("kind", m.t(&kind_of_place(&place.kind))),
        tell("address", place.address.clone()),
        tell("phone", place.phone.clone()),
        tell("web", place.web.clone()),
        tell("email", place.email.clone()),
        tell("language", place.languages.join(", ")),
        tell("source", place.source.clone()),
        tell("checked", m.words.date(place.checked, Day::FIRST)),
        tell("sure", m.t(sure_word(place.sure))),
    ];
    let yes = |word: &str, is: bool| Said {
        name: m.t(word),
        lang: None,
        text: m.t(if is { "rivals-yes" } else { "rivals-no" }),
    };
    let marks = [yes("staff-place-call-first", place.call_first), yes("staff-place-hide", place.hidden)];
    about.chain(facts).chain(marks).collect()
}

fn of_amount(m: &Model, amount: &Amount) -> Vec<Said> {
    let tell = |name: &str, text: String| Said { name: m.t(name), lang: None, text };
    let from = amount.from.map(|day| m.words.date(day, Day::FIRST));
    vec![
        tell(kind_word(amount.kind), m.words.amount(amount).unwrap_or_else(|| amount.value.clone())),
        tell("staff-library-from-day", from.unwrap_or_default()),
        tell("staff-library-source", amount.source.clone()),
        tell("staff-library-checked-day", m.words.date(amount.checked, Day::FIRST)),
        tell("staff-library-sure", m.t(sure_word(amount.sure))),
    ]
}
