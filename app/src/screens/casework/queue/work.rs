//! A text that waits: what tells it in the list, the original, and beside it the field for its translation.

use super::similar;
use super::{item, name_of, opened};
use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{hint, text};
use crate::components::marked_text::marked;
use crate::components::plan::step::chip;
use crate::components::text_view::lang_word;
use crate::context::use_app;
use crate::domain::library::Term;
use crate::domain::spelling;
use crate::domain::text::{Audience, Lang, Written};
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::queue::QueueItem;
use crate::screens::casework::glossary;
use crate::screens::casework::translation_field::{self, Place};
use leptos::prelude::*;

/// The item with the work on it. It is drawn once: what happens to the text meanwhile stands in places of its own, and
/// never touches what somebody types.
pub(super) fn work(name: &str) -> AnyView {
    let app = use_app();
    // The first on the page, whichever that is by now.
    let is_first = {
        let name = name.to_owned();
        app.slice(move |m| opened(m).as_ref() == Some(&name))
    };
    let (open, name) = (is_first.get_untracked(), name.to_owned());
    app.part(
        move |m| item(m, &name).map(|it| QueueItem { done: None, more: 0, ..it.clone() }),
        move |m, found| {
            let item = found.as_ref()?;
            let name = name_of(item);
            Some(view! { {original(m, item, &name)}{translation(m, item, name, open, is_first)} }.into_any())
        },
    )
}

pub(super) fn summary(m: &Model, item: &QueueItem) -> AnyView {
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
pub(super) fn pair(m: &Model, from: Lang, into: Lang) -> String {
    let (from, into) = (lang_word(m, from), lang_word(m, into));
    m.words.with("staff-queue-pair", &[("from", Arg::Text(&from)), ("into", Arg::Text(&into))])
}

pub(super) fn foreign(m: &Model, lang: Lang) -> Option<&'static str> {
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

fn translation(m: &Model, item: &QueueItem, name: String, open: bool, is_first: Memo<bool>) -> AnyView {
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
            <button type="submit" class="button button-main" accesskey=move || is_first.get().then_some("s")>
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
            {similar::similar(m, item)}
            {terms(m, item)}
        </section>
    }
    .into_any()
}

fn terms(m: &Model, item: &QueueItem) -> Option<AnyView> {
    let said = &item.text;
    // The team's own first: somebody here chose these words.
    let own = item.own_terms.iter().map(|term| term_line(m, item, term, own_note(term)));
    let terms = glossary::hits(&said.written, &m.library.terms);
    let terms = terms.into_iter().map(|term| term_line(m, item, term, library_note(m, term)));
    let terms: Vec<AnyView> = own.chain(terms).collect();
    (!terms.is_empty()).then(|| {
        let head = hint("fact-term", "book", m.t("staff-queue-terms"));
        view! { <div class="queue-terms">{head}<dl class="terms">{terms}</dl></div> }.into_any()
    })
}

fn term_line(m: &Model, item: &QueueItem, term: &Term, note: Option<AnyView>) -> AnyView {
    let (from, into) = (item.text.written.lang, item.text.into);
    view! {
        <div>
            <dt lang=foreign(m, from)>{glossary::of(term, from).to_owned()}</dt>
            <dd lang=foreign(m, into)>{glossary::of(term, into).to_owned()}{note}</dd>
        </div>
    }
    .into_any()
}

/// The notes of the built-in glossary are in the reader's language, beside a word of another.
fn library_note(m: &Model, term: &Term) -> Option<AnyView> {
    let note = term.note_in(m.lang());
    (!note.is_empty())
        .then(|| view! { <span class="quiet" lang=m.lang().tag()>" "{note.to_owned()}</span> }.into_any())
}

/// Those of the team are in whatever language a colleague wrote them.
fn own_note(term: &Term) -> Option<AnyView> {
    (!term.note.is_empty()).then(|| view! { <span class="quiet">" "{term.note.clone()}</span> }.into_any())
}
