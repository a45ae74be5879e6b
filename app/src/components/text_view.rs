//! Texts that people wrote, each in the reader's language first. The original is never further than
//! a tap away, and it is always told whether one reads an original, whose translation, one of an
//! earlier version, or a text that still waits for its translation.

use super::icon::icon;
use crate::domain::plan::Plan;
use crate::domain::text::{self, Audience, Lang, Reading, Text, Written};
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// A text of one line as the reader best reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    /// The language tag, when it is not the one of the screen.
    pub lang: Option<&'static str>,
}

impl Line {
    /// Words of the screen itself.
    #[must_use]
    pub fn own(text: String) -> Line {
        Line { text, lang: None }
    }

    /// The line with the language it is in.
    #[must_use]
    pub fn view(self) -> AnyView {
        view! { <span lang=self.lang>{self.text}</span> }.into_any()
    }
}

/// A note, an explanation: with who translated it and the original one tap away.
pub fn said(m: &Model, plan: &Plan, text: &Text, audience: Audience) -> AnyView {
    block(m, text.written(), text.read(m.lang(), audience, &plan.translations))
}

/// A text without earlier versions (why something waits or cannot be had), shown in the same way.
pub fn written(m: &Model, plan: &Plan, written: &Written) -> AnyView {
    block(m, written, read(m, plan, written))
}

/// A title or another short text, on one line.
#[must_use]
pub fn line(m: &Model, plan: &Plan, text: &Text) -> Line {
    match text.read(m.lang(), Audience::All, &plan.translations) {
        Reading::Translated(found) => Line::own(found.text.clone()),
        _ => original(m, text.written()),
    }
}

/// A short text without earlier versions, on one line.
#[must_use]
pub fn written_line(m: &Model, plan: &Plan, written: &Written) -> Line {
    match read(m, plan, written) {
        Reading::Translated(found) => Line::own(found.text.clone()),
        _ => original(m, written),
    }
}

fn read<'a>(m: &Model, plan: &'a Plan, written: &Written) -> Reading<'a> {
    if written.lang == m.lang() {
        return Reading::Original;
    }
    let found = text::translation(&plan.translations, written, Audience::All, m.lang());
    found.map_or(Reading::Waiting, Reading::Translated)
}

fn original(m: &Model, written: &Written) -> Line {
    Line { text: written.text.clone(), lang: foreign(m, written.lang) }
}

fn foreign(m: &Model, lang: Lang) -> Option<&'static str> {
    (lang != m.lang()).then(|| lang.tag())
}

fn block(m: &Model, written: &Written, reading: Reading<'_>) -> AnyView {
    let line = match reading {
        Reading::Translated(found) => Line::own(found.text.clone()),
        _ => original(m, written),
    };
    let (note, other) = match reading {
        Reading::Original => (None, None),
        Reading::Waiting => (Some(m.t("not-translated-yet")), None),
        Reading::Translated(found) => {
            let name = m.name_of(found.who);
            let by = m.words.with("translated-by", &[("name", Arg::Text(&name))]);
            (Some(by), Some((m.t("show-original"), original(m, written))))
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

/// The name of a language.
pub(crate) fn lang_word(m: &Model, lang: Lang) -> String {
    m.t(&format!("lang-{}", lang.tag()))
}
