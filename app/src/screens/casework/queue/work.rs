//! The translation queue: what waits, urgent and oldest first, the original beside its translation.
//!
//! Each text is a form of its own that is bound to the hash of exactly the text that is shown, so a
//! translation can never end up under other words. What is saved leaves the list and the next opens.

use super::glossary;
use super::translation_field::{self, Place};
use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{card, empty, full_link, hint, text};
use crate::components::marked_text::marked;
use crate::components::plan::step::chip;
use crate::components::sync_state;
use crate::components::text_view::lang_word;
use crate::context::use_app;
use crate::domain::library::Term;
use crate::domain::spelling;
use crate::domain::text::{Audience, Lang, Written};
use crate::i18n::Arg;
use crate::model::{Extra, Model, QueueItem};
use crate::route::Route;
use leptos::prelude::*;

/// The screen of the queue.
#[component]
pub fn Queue() -> impl IntoView {
    let app = use_app();
    let waiting = app.part(
        |m| items(m).len() + more(m),
        |m, count| is_known(m).then(|| m.words.with("staff-queue-count", &[("count", Arg::Count(*count))])),
    );
    let unknown = app.when(|m| !is_known(m), move || app.with(sync_state::not_known));
    let behind = app.with(more);
    let nothing = app.when(
        |m| is_known(m) && items(m).is_empty(),
        move || {
            // They are behind what was on this page: it is not told as done.
            if behind > 0 {
                let to = Route::Queue.to_string();
                return full_link("button", "translate", to, app.t("staff-queue-first"));
            }
            let more = text("quiet", app.t("staff-queue-empty-more"));
            card("card", vec![empty("done", app.t("staff-queue-empty")), more])
        },
    );
    let list = app.when(
        |m| !items(m).is_empty(),
        move || {
            let names = |m: &Model| items(m).iter().map(name_of).collect::<Vec<_>>();
            let first = (behind > 0).then(|| text("quiet", app.t("staff-queue-first")));
            let entries = app.list(names, |name| view! { <Entry name/> });
            view! { <p class="quiet">{app.t("staff-queue-lead")}</p>{first}<div class="queue">{entries}</div> }
        },
    );
    view! {
        <div class="staff-page">
            <h1>{app.t("staff-nav-queue")}</h1>
            <p role="status" class="strong">{waiting}</p>
            {unknown}
            {nothing}
            {list}
        </div>
    }
}

fn is_known(m: &Model) -> bool {
    matches!(m.extra, Extra::Queue(_))
}

/// How many texts wait behind those of this page.
fn more(m: &Model) -> usize {
    items(m).first().map_or(0, |item| item.more)
}

fn items(m: &Model) -> &[QueueItem] {
    if let Extra::Queue(items) = &m.extra { items } else { &[] }
}

/// The text that is open: the first, unless another was refused: that one has to be looked at again.
fn opened(m: &Model) -> Option<String> {
    let refused = items(m).iter().map(name_of).find(|name| m.notice_for(name).is_some());
    refused.or_else(|| items(m).first().map(name_of))
}

/// One text with its form; only one of them is open. Which one is the person's: nothing that is drawn anew may open
/// another, so the fold itself is drawn once, and only what is in it follows the text.
#[component]
fn Entry(name: String) -> impl IntoView {
    let app = use_app();
    let of_open = name.clone();
    let open = app.slice(move |m| opened(m).as_ref() == Some(&of_open));
    let item = move |m: &Model| items(m).iter().find(|item| name_of(item) == name).cloned();
    let head = app.part(item.clone(), |m, item| item.as_ref().map(|item| summary(m, item)));
    let work = app.part(
        move |m| Some((item(m)?, open.get())),
        |m, found| {
            let (item, open) = found.as_ref()?;
            let name = name_of(item);
            Some(view! { {original(m, item, &name)}{translation(m, item, name, *open)} }.into_any())
        },
    );
    view! {
        <details name="queue" class="queue-item" open=move || open.get()>
            <summary>{head}</summary>
            <div class="queue-work">{work}</div>
        </details>
    }
}

/// What tells the forms of the screen apart: which text, into which language.
fn name_of(item: &QueueItem) -> String {
    format!("{}-{}", item.text.hash, item.text.into.tag())
}

fn summary(m: &Model, item: &QueueItem) -> AnyView {
    let said = &item.text;
    let mut marks = Vec::new();
    if said.is_urgent(m.today()) {
        marks.push(chip("chip chip-urgent", "urgent", m.t("urgent")));
    }
    if said.outdated.is_some() {
        marks.push(chip("chip chip-waiting", "history", m.t("staff-queue-changed")));
    }
    if said.audience == Audience::Team {
        marks.push(chip("chip chip-team", "lock", m.t("staff-audience-team")));
    }
    let start = spelling::glimpse(&said.written.text, 90);
    view! {
        <span class="queue-line">
            <span class="strong">{item.alias.clone()}</span>
            <span class="langs">{pair(m, said.written.lang, said.into)}</span>
            <span class="chips">{marks}</span>
        </span>
        <span class="queue-start" lang=foreign(m, said.written.lang)>{start}</span>
    }
    .into_any()
}

/// «Oekraïens → Nederlands».
fn pair(m: &Model, from: Lang, into: Lang) -> String {
    let (from, into) = (lang_word(m, from), lang_word(m, into));
    m.words.with("staff-queue-pair", &[("from", Arg::Text(&from)), ("into", Arg::Text(&into))])
}

fn foreign(m: &Model, lang: Lang) -> Option<&'static str> {
    (lang != m.lang()).then(|| lang.tag())
}

fn original(m: &Model, item: &QueueItem, name: &str) -> AnyView {
    let said = &item.text;
    let role = m.t(&format!("role-{}", item.author_role.key()));
    let when = m.words.ago(said.since, m.today());
    let by = [("name", Arg::Text(&item.author)), ("role", Arg::Text(&role)), ("when", Arg::Text(&when))];
    let step = item.step_title.as_ref().map(|title| {
        let about = m.words.with("staff-queue-step", &[("step", Arg::Text(title))]);
        text("quiet", about)
    });
    let words = match &said.outdated {
        Some((was, _)) => changes(m, was, &said.written),
        None => view! { <p class="said-text">{said.written.text.clone()}</p> }.into_any(),
    };
    view! {
        <section class="queue-side">
            <h2>{m.words.with("staff-queue-original", &[("lang", Arg::Text(&lang_word(m, said.written.lang)))])}</h2>
            <p class="quiet">{m.words.with("staff-queue-by", &by)}</p>
            {step}
            {neighbour(m, "staff-queue-before", said.before.as_ref())}
            <div class="queue-words" id=format!("original-{name}") lang=said.written.lang.tag()>{words}</div>
            {neighbour(m, "staff-queue-after", said.after.as_ref())}
        </section>
    }
    .into_any()
}

/// What was said just before or after, for context.
fn neighbour(m: &Model, word: &str, written: Option<&Written>) -> Option<AnyView> {
    let written = written?;
    Some(
        view! {
            <div class="queue-near">
                <p class="quiet">{m.t(word)}</p>
                <p class="said-text" lang=foreign(m, written.lang)>{written.text.clone()}</p>
            </div>
        }
        .into_any(),
    )
}

/// What changed since the text was translated, word by word.
fn changes(m: &Model, was: &Written, now: &Written) -> AnyView {
    marked(m, &was.text, &now.text)
}

fn translation(m: &Model, item: &QueueItem, name: String, open: bool) -> AnyView {
    let said = &item.text;
    let form = || {
        ChangeForm::new("text-translated")
            .named(name.clone())
            .with("household", item.household)
            .with("source", said.hash)
            .with("into", said.into.tag())
    };
    let old = said.outdated.as_ref().map_or("", |(_, old)| old.as_str());
    let label = m.words.with("staff-queue-translation", &[("lang", Arg::Text(&lang_word(m, said.into)))]);
    let field = view! {
        {translation_field::translation(label, old, said.into, Place { original: Some(format!("original-{name}")), first: open })}
        <div class="actions">
            <button type="submit" class="button button-main" accesskey=open.then_some("s")>
                {icon("check")}
                <span>{m.t("staff-queue-save")}</span>
            </button>
            <span class="quiet">{m.t("staff-queue-keys")}</span>
        </div>
    };
    let still = (!old.is_empty()).then(|| {
        let button = input::button("button", "done", m.t("staff-queue-still-right"));
        let form = form().class("queue-still").with("text", old).view(m, button);
        view! { {hint("quiet", "history", m.t("staff-queue-changed-lead"))}{form} }.into_any()
    });
    let aside = (said.audience == Audience::Team).then(|| hint("team-only", "lock", m.t("staff-queue-team")));
    view! {
        <section class="queue-side">
            <h2>{m.words.with("staff-queue-into", &[("lang", Arg::Text(&lang_word(m, said.into)))])}</h2>
            {aside}
            {still}
            {form().class("stack").view(m, field.into_any())}
            {terms(m, item)}
        </section>
    }
    .into_any()
}

fn terms(m: &Model, item: &QueueItem) -> Option<AnyView> {
    let said = &item.text;
    let terms: Vec<AnyView> = glossary::hits(&said.written, &m.library.terms)
        .into_iter()
        .map(|term| term_line(m, item, term))
        .collect();
    (!terms.is_empty()).then(|| {
        let head = hint("fact-term", "book", m.t("staff-queue-terms"));
        view! { <div class="queue-terms">{head}<dl class="terms">{terms}</dl></div> }.into_any()
    })
}

fn term_line(m: &Model, item: &QueueItem, term: &Term) -> AnyView {
    let (from, into) = (item.text.written.lang, item.text.into);
    // The notes of the glossary are in English.
    let note = (!term.note.is_empty())
        .then(|| view! { <span class="quiet" lang=foreign(m, Lang::En)>" "{term.note.clone()}</span> });
    view! {
        <div>
            <dt lang=foreign(m, from)>{glossary::of(term, from).to_owned()}</dt>
            <dd lang=foreign(m, into)>{glossary::of(term, into).to_owned()}{note}</dd>
        </div>
    }
    .into_any()
}
