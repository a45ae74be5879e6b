//! Texts that people wrote, each in the reader's language first. The original is never further than
//! a tap away, and it is always told whether one reads an original, whose translation, one of an
//! earlier version, or a text that still waits for its translation.

use super::icon::icon;
use crate::domain::plan::Plan;
use crate::domain::plan::household::{Person, Role};
use crate::domain::plan::note::Note;
use crate::domain::spelling;
use crate::domain::summary::is_note_urgent;
use crate::domain::text::{self, Audience, Lang, Reading, Text, TextHash, Written};
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// A text of one line as the reader best reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    /// The language tag, when it is not the one of the screen.
    pub lang: Option<&'static str>,
    /// What the language is called, to stand beside the text.
    said_in: Option<String>,
}

impl Line {
    /// Words of the screen itself.
    #[must_use]
    pub fn own(text: String) -> Line {
        Line { text, lang: None, said_in: None }
    }

    /// The line as it was written, with the language that it is in.
    #[must_use]
    pub fn original(m: &Model, written: &Written) -> Line {
        let lang = foreign(m, written.lang);
        let said_in = lang.map(|tag| m.t(&format!("said-in-{tag}")));
        Line { text: written.text.clone(), lang, said_in }
    }

    /// The line; behind it which language it is in, when it is not the reader's.
    #[must_use]
    pub fn view(self) -> AnyView {
        let mark = self.said_in.map(|word| view! { " "<span class="said-in">{word}</span> });
        view! { <span><span lang=self.lang>{self.text}</span>{mark}</span> }.into_any()
    }

    /// The line where nothing but text can stand (an option of a list, a label of a fold).
    #[must_use]
    pub fn plain(self) -> String {
        match self.said_in {
            Some(word) => format!("{} ({word})", self.text),
            None => self.text,
        }
    }

    /// The line without what stands behind it in brackets (the Dutch word, an explanation): where there is little room.
    #[must_use]
    pub fn brief(self) -> Line {
        let text = self.text.split_once(" (").map_or(self.text.as_str(), |(before, _)| before).to_owned();
        Line { text, ..self }
    }

    /// The beginning of the line, of at most `most` characters.
    #[must_use]
    pub fn glimpse(self, most: usize) -> Line {
        Line { text: spelling::glimpse(&self.text, most), ..self }
    }
}

/// A note, an explanation: with who translated it and the original one tap away.
pub fn said(m: &Model, plan: &Plan, text: &Text, audience: Audience) -> AnyView {
    block(m, plan, text.written(), text.read(m.lang(), audience, &plan.translations), false)
}

/// What was written to each other; it also says when it is translated before the others.
pub fn note(m: &Model, plan: &Plan, note: &Note) -> AnyView {
    let reading = note.text.read(m.lang(), note.audience, &plan.translations);
    block(m, plan, note.text.written(), reading, is_note_urgent(plan, note, m.today()))
}

/// A text without earlier versions (why something waits or cannot be had), shown in the same way.
pub fn written(m: &Model, plan: &Plan, written: &Written) -> AnyView {
    block(m, plan, written, read(m, plan, written), false)
}

/// A title or another short text, on one line.
#[must_use]
pub fn line(m: &Model, plan: &Plan, text: &Text) -> Line {
    match text.read(m.lang(), Audience::All, &plan.translations) {
        Reading::Translated(found) => Line::own(found.text.clone()),
        _ => Line::original(m, text.written()),
    }
}

/// A short text without earlier versions, on one line.
#[must_use]
pub fn written_line(m: &Model, plan: &Plan, written: &Written) -> Line {
    match read(m, plan, written) {
        Reading::Translated(found) => Line::own(found.text.clone()),
        _ => Line::original(m, written),
    }
}

fn read<'a>(m: &Model, plan: &'a Plan, written: &Written) -> Reading<'a> {
    if written.lang == m.lang() {
        return Reading::Original;
    }
    let found = text::translation(&plan.translations, written, Audience::All, m.lang());
    found.map_or(Reading::Waiting, Reading::Translated)
}

fn foreign(m: &Model, lang: Lang) -> Option<&'static str> {
    (lang != m.lang()).then(|| lang.tag())
}

fn block(m: &Model, plan: &Plan, written: &Written, reading: Reading<'_>, urgent: bool) -> AnyView {
    let line = match reading {
        Reading::Translated(found) => Line::own(found.text.clone()),
        _ => Line::original(m, written),
    };
    let (note, other) = match reading {
        Reading::Original => (None, None),
        Reading::Waiting => (Some(waiting(m, plan, written.lang, urgent)), None),
        Reading::Translated(found) => {
            let name = m.name_of(found.who);
            let by = m.words.with("translated-by", &[("name", Arg::Text(&name))]);
            (Some(by), Some((m.t("show-original"), Line::original(m, written))))
        }
        Reading::Outdated { translation, .. } => {
            let old = Line::own(translation.text.clone());
            (Some(m.t("translation-outdated")), Some((m.t("show-old-translation"), old)))
        }
    };
    let by = note.map(|note| view! { <p class="said-by">{icon("translate")}{note}</p> });
    let other = other.map(|(summary, other)| {
        view! {
            <details class="said-other">
                <summary>{summary}</summary>
                <p class="said-text" lang=other.lang>{other.text}</p>
            </details>
        }
    });
    view! {
        <div class="said">
            <p class="said-text" lang=line.lang>{line.text}</p>
            {by}
            {other}
        </div>
    }
    .into_any()
}

/// Who will translate it, and when that may be, from what is known.
fn waiting(m: &Model, plan: &Plan, lang: Lang, urgent: bool) -> String {
    let said_in = m.t(&format!("said-in-{}", lang.tag()));
    // Who stands in these days comes before whom they stand in for, and that one before who is yet to come.
    let turn = |person: &Person| person.stands_in.map_or(1, |it| if it.is_on(m.today()) { 0 } else { 2 });
    let mediator = plan.people_as(Role::Mediator).min_by_key(|(_, person)| turn(person));
    let mediator = mediator.map(|(_, person)| person.name_for(m.lang()));
    let mut args = vec![("in", Arg::Text(&said_in))];
    args.extend(mediator.map(|name| ("name", Arg::Text(name))));
    let id = if mediator.is_some() { "translation-by-mediator" } else { "translation-by-nobody" };
    let mut all = vec![m.words.with(id, &args)];
    if mediator.is_some() && urgent {
        all.push(m.t("translation-is-next"));
    }
    if mediator.is_some()
        && let Some(days) = usual_days(plan)
    {
        all.push(m.words.with("translation-usually", &[("days", Arg::Count(days))]));
    }
    all.join(" ")
}

/// How many translations there must be to tell from them what is usual.
const SOME: usize = 3;

/// How many notes are looked at for that: what was usual years ago tells nothing, and each has to be hashed.
const RECENT: usize = 200;

/// How many days a translation of a note usually takes here: half of them took no longer. At least one.
fn usual_days(plan: &Plan) -> Option<usize> {
    let took = |note: &Note| {
        let hash = TextHash::of(note.text.written(), note.audience);
        let first = plan.translations.get(&hash)?.values().map(|it| it.at.0).min()?;
        Some((first - note.text.source().mark().map_or(note.at, |mark| mark.at).0).max(0))
    };
    let mut all: Vec<i64> = plan.notes.iter().rev().take(RECENT).filter_map(took).collect();
    all.sort_unstable();
    let median = *all.get(all.len() / 2).filter(|_| all.len() >= SOME)?;
    usize::try_from(median / DAY_MS + 1).ok()
}

const DAY_MS: i64 = 86_400_000;

/// The name of a language.
pub(crate) fn lang_word(m: &Model, lang: Lang) -> String {
    m.t(&format!("lang-{}", lang.tag()))
}
