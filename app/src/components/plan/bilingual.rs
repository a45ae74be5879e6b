//! What is shown to others stands there twice: in Dutch, and in the language of those who show it.
//! Where the reader reads Dutch, the family's language stands beside it.
//!
//! The rule that makes it right: what a person wrote is given in a language only when it was written in
//! it, or when exactly this text was translated. Otherwise it stands as it was written, with a mark.

use super::step::indicator_word;
use crate::domain::id::DocumentKey;
use crate::domain::library::Library;
use crate::domain::plan::Plan;
use crate::domain::plan::indicator::Indicator;
use crate::domain::plan::step::Step;
use crate::domain::text::{self, Audience, Lang, Written};
use crate::i18n::Words;
use crate::model::Model;
use leptos::prelude::*;

/// The words of both languages, and the plan that is spoken of.
pub(crate) struct Two<'a> {
    dutch: Words,
    other: Words,
    plan: &'a Plan,
    reads_dutch: bool,
}

/// One thing in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bilingual {
    pub dutch: Side,
    pub other: Side,
}

/// One thing in one language, or in its own while it waits for a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Side {
    pub text: String,
    pub lang: Lang,
    /// What to say of a text that is not translated yet.
    pub waits: Option<String>,
}

impl<'a> Two<'a> {
    /// None while the words are still on their way.
    pub(crate) fn of(m: &'a Model, plan: &'a Plan) -> Option<Two<'a>> {
        let reads_dutch = m.lang() == Lang::Nl;
        let companion = m.beside_for(plan).filter(|_| reads_dutch);
        let beside = companion.or(m.beside.as_deref()).filter(|_| m.library_here)?;
        let [own, beside] = [&*m.words, beside].map(|words| words.of_one_who_speaks(m.speaks()));
        let (dutch, other) = if reads_dutch { (own, beside) } else { (beside, own) };
        Some(Two { dutch, other, plan, reads_dutch })
    }

    /// What the words of each language say.
    pub(crate) fn each(&self, say: &dyn Fn(&Words) -> String) -> Bilingual {
        let side = |words: &Words| Side { text: say(words), lang: words.lang(), waits: None };
        Bilingual { dutch: side(&self.dutch), other: side(&self.other) }
    }

    pub(crate) fn say(&self, id: &str) -> Bilingual {
        self.each(&|words| words.get(id))
    }

    /// What a person wrote, for the family and the team.
    pub(crate) fn written(&self, written: &Written) -> Bilingual {
        let side = |words: &Words| {
            let (lang, all) = (words.lang(), &self.plan.translations);
            let own = (written.lang == lang).then_some(&written.text);
            let found =
                own.or_else(|| text::translation(all, written, Audience::All, lang).map(|found| &found.text));
            match found {
                Some(text) => Side { text: text.clone(), lang, waits: None },
                None => Side {
                    text: written.text.clone(),
                    lang: written.lang,
                    waits: Some(words.get("card-untranslated")),
                },
            }
        };
        Bilingual { dutch: side(&self.dutch), other: side(&self.other) }
    }

    /// The name of a document: a person's own words, else the library's.
    pub(crate) fn document(&self, key: &DocumentKey) -> Bilingual {
        let own = self.plan.steps.iter().filter_map(|step| step.doc(key)).find_map(|doc| doc.text.as_ref());
        if let Some(own) = own {
            return self.written(own.written());
        }
        let id = format!("document-{key}");
        let mut both = self.each(&|words| {
            if words.has(&id) { words.get(&id) } else { key.as_str().replace('-', " ") }
        });
        // The Dutch names that stand in brackets stand above already.
        both.other.text = without_brackets(&both.other.text);
        both
    }

    /// The title of a step: its own, else the library's.
    pub(crate) fn title(&self, step: &Step) -> Bilingual {
        if let Some(title) = &step.title {
            return self.written(title.written());
        }
        let topic = step.topic.as_ref().map(|topic| format!("topic-{topic}"));
        self.each(&|words| match &topic {
            Some(id) if words.has(id) => words.get(id),
            _ => words.get(&indicator_word(step)),
        })
    }

    /// What one says at a desk for a step of the library.
    pub(crate) fn at_counter(&self, step: &Step) -> Option<Bilingual> {
        let id = format!("topic-{}", step.topic.as_ref()?);
        let both = self.each(&|words| words.attribute(&id, "desk").unwrap_or_default());
        (!both.dutch.text.is_empty()).then_some(both)
    }

    /// The language that stands beside Dutch.
    pub(crate) fn other(&self) -> Lang {
        self.other.lang()
    }

    /// The language of the screen.
    pub(crate) fn reader(&self) -> Lang {
        if self.reads_dutch { Lang::Nl } else { self.other() }
    }

    /// Of both the one that the reader of the screen reads.
    pub(crate) fn mine(&self, both: &Bilingual) -> Side {
        if self.reads_dutch { both.dutch.clone() } else { both.other.clone() }
    }
}

impl Bilingual {
    /// Whether the other language has something to add.
    pub(crate) fn differs(&self) -> bool {
        // Languages break the same word in different places.
        let plain = |side: &Side| side.text.replace('\u{ad}', "");
        plain(&self.dutch) != plain(&self.other)
    }
}

impl Side {
    /// Within a text of a language; the mark, if any, in that language.
    pub(crate) fn within(self, lang: Lang) -> AnyView {
        let foreign = (self.lang != lang).then(|| self.lang.tag());
        let mark = self.waits.map(|mark| format!(" ({mark})"));
        view! { <span lang=foreign>{self.text}</span>{mark} }.into_any()
    }
}

/// A text without what stands in brackets in it.
fn without_brackets(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some((before, within)) = rest.split_once(" (") {
        out.push_str(before);
        rest = within.split_once(')').map_or("", |(_, behind)| behind);
    }
    out + rest
}

/// Whether a step is kept from others unless somebody chooses otherwise: its topic is a painful one or
/// unknown here, or it stands under safety (but for the numbers to call, which everybody has).
pub(crate) fn is_private(library: &Library, step: &Step) -> bool {
    const EVERYBODYS: &str = "noodnummers";
    match &step.topic {
        Some(topic) if topic.as_str() == EVERYBODYS => false,
        Some(topic) if library.topic(topic).is_none_or(|topic| topic.sensitive) => true,
        _ => *step.indicator.get() == Indicator::Safety,
    }
}

#[cfg(test)]
mod tests {
    use super::without_brackets;

    #[test]
    fn only_what_stands_in_brackets_is_left_out() {
        let name = "Договір оренди (huurcontract) або згода основного мешканця (toestemming hoofdbewoner)";
        assert_eq!(without_brackets(name), "Договір оренди або згода основного мешканця");
        assert_eq!(without_brackets("Паспорт"), "Паспорт");
        assert_eq!(without_brackets("Паспорт (paspoort"), "Паспорт");
    }
}
