//! In which languages a text can be read: original, translated by whom, outdated, or still waiting;
//! with the field to translate it on the spot for those who may.

use super::rights::Rights;
use super::translation_field::{self, Place};
use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input::{self, Choice};
use crate::components::layout::{disclosure, drawer};
use crate::components::plan::rival;
use crate::components::text_view::{self, Line, lang_word};
use crate::domain::plan::Plan;
use crate::domain::summary::languages;
use crate::domain::text::{Audience, Lang, Reading, Text, TextHash, Translation, Written};
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// A text as the reader best reads it, and below it how it stands in the other languages.
pub fn text_in_all_languages(
    m: &Model,
    plan: &Plan,
    rights: Rights,
    text: &Text,
    audience: Audience,
) -> AnyView {
    view! { {text_view::said(m, plan, text, audience)}{versions(m, plan, rights, text, audience)} }.into_any()
}

/// A text on one line, as the reader best reads it, whomever it is for.
#[must_use]
pub fn line(m: &Model, plan: &Plan, text: &Text, audience: Audience) -> Line {
    match text.read(m.lang(), audience, &plan.translations) {
        Reading::Translated(found) => Line::own(found.text.clone()),
        _ => Line::original(m, text.written()),
    }
}

/// The language that somebody writes in: their own unless they say otherwise.
pub fn lang_select(m: &Model, now: Lang) -> AnyView {
    let langs = Lang::ALL.into_iter().map(|lang| Choice::new(lang.tag(), lang_word(m, lang), lang == now));
    input::select("lang", m.t("staff-write-lang"), langs.collect())
}

/// In how many languages that somebody here reads a current version is missing.
#[must_use]
pub fn missing(plan: &Plan, text: &Text, audience: Audience) -> usize {
    let waits = |lang: &Lang| {
        let reading = text.read(*lang, audience, &plan.translations);
        matches!(reading, Reading::Waiting | Reading::Outdated { .. })
    };
    readers(plan, audience).iter().filter(|lang| waits(lang)).count()
}

/// The languages in which a text is read. What only the team sees is only read in Dutch.
fn readers(plan: &Plan, audience: Audience) -> Vec<Lang> {
    if audience == Audience::Team { vec![Lang::Nl] } else { languages(plan) }
}

/// How a text stands in each language that somebody of the household or team reads.
pub fn versions(m: &Model, plan: &Plan, rights: Rights, text: &Text, audience: Audience) -> Option<AnyView> {
    let original = text.written().lang;
    let lines: Vec<AnyView> = readers(plan, audience)
        .into_iter()
        .filter(|lang| *lang != original)
        .map(|lang| version(m, plan, rights, text, audience, lang))
        .collect();
    (!lines.is_empty()).then(|| view! { <ul class="plain versions">{lines}</ul> }.into_any())
}

fn version(m: &Model, plan: &Plan, rights: Rights, text: &Text, audience: Audience, lang: Lang) -> AnyView {
    let reading = text.read(lang, audience, &plan.translations);
    let name = lang_word(m, lang);
    let (class, mark, line, old) = match reading {
        Reading::Original => return ().into_any(),
        Reading::Translated(found) => {
            let who = m.name_of(found.who);
            let args = [("lang", Arg::Text(&name)), ("name", Arg::Text(&who))];
            ("version", "check", m.words.with("staff-version-current", &args), found.text.as_str())
        }
        Reading::Outdated { translation, .. } => {
            let line = m.words.with("staff-version-outdated", &[("lang", Arg::Text(&name))]);
            ("version version-outdated", "history", line, translation.text.as_str())
        }
        Reading::Waiting => {
            let line = m.words.with("staff-version-waiting", &[("lang", Arg::Text(&name))]);
            ("version version-waiting", "clock", line, "")
        }
    };
    let current = if let Reading::Translated(found) = reading { Some(found) } else { None };
    // How it stands in the reader's own language is told above already.
    let told = (lang != m.lang()).then(|| {
        let shown = current.is_some().then(|| {
            let words = view! { <p class="said-text" lang=lang.tag()>{old.to_owned()}</p> }.into_any();
            disclosure("fold fold-small", "translate", m.t("staff-version-show"), vec![words])
        });
        view! { <p class=class>{icon(mark)}<span>{line}</span></p>{shown} }
    });
    // What is translated is corrected by whoever translated it.
    let is_own = current.is_none_or(|found| found.who == m.me.person);
    let form = (rights.translate && is_own).then(|| translate(m, (text, audience), lang, (current, old)));
    let choice =
        current.filter(|_| rights.translate).and_then(|found| choice(m, (text, audience), lang, found));
    view! { <li>{told}{choice}{form}</li> }.into_any()
}

fn form(hash: TextHash, into: Lang, name: String) -> ChangeForm {
    ChangeForm::new("text-translated").named(name).with("source", hash).with("into", into.tag())
}

/// Two translated it blind of each other: which is right?
fn choice(
    m: &Model,
    (text, audience): (&Text, Audience),
    into: Lang,
    found: &Translation,
) -> Option<AnyView> {
    let hash = TextHash::of(text.written(), audience);
    let says = |said: &String| Line::original(m, &Written { lang: into, text: said.clone() });
    let keeps = |said: &String| form(hash, into, format!("choose-{hash}-{}", into.tag())).with("text", said);
    let name = lang_word(m, into);
    let about = m.words.with("staff-queue-translation", &[("lang", Arg::Text(&name))]);
    rival::card(m, &about, rival::answers(&found.field(), says, keeps))
}

fn translate(
    m: &Model,
    (text, audience): (&Text, Audience),
    into: Lang,
    (current, old): (Option<&Translation>, &str),
) -> AnyView {
    let hash = TextHash::of(text.written(), audience);
    let label = m.words.with("staff-queue-translation", &[("lang", Arg::Text(&lang_word(m, into)))]);
    let fields = vec![
        translation_field::translation(label, old, into, Place::default()),
        input::button("button", "check", m.t("save")),
    ];
    let form = form(hash, into, format!("{hash}-{}", into.tag())).class("stack");
    let (form, word) = match current {
        Some(found) => (form.on(&found.field()), "staff-queue-edit"),
        None => (form, "staff-version-translate"),
    };
    drawer("fold fold-small", "edit", m.t(word), vec![form.view(m, fields.into_any())])
}
