//! Which terms of the glossary occur in a text that waits for its translation. Pure.
//!
//! Words bend, in Ukrainian more than in Dutch, so a word of the text counts when it begins with the
//! stem of a word of the term: the word without its last letters.

use crate::domain::library::Term;
use crate::domain::spelling::folded;
use crate::domain::text::{Lang, Written};

/// At most this many terms are shown beside a text.
const MOST: usize = 8;

/// The terms that occur in the text, in the order of the glossary.
#[must_use]
pub fn hits<'a>(written: &Written, terms: &'a [Term]) -> Vec<&'a Term> {
    Prepared::new(terms, written.lang).hits(&written.text)
}

/// Terms as they are looked for in texts of one language.
#[derive(Debug, Clone)]
pub struct Prepared<'a> {
    terms: Vec<(&'a Term, Vec<Vec<Stem>>)>,
}

impl<'a> Prepared<'a> {
    #[must_use]
    pub fn new(terms: impl IntoIterator<Item = &'a Term>, lang: Lang) -> Prepared<'a> {
        let prepare = |term: &'a Term| {
            let forms = forms(of(term, lang)).map(|form| form.into_iter().map(Stem::new).collect());
            (term, forms.collect())
        };
        Prepared { terms: terms.into_iter().map(prepare).collect() }
    }

    /// Those that occur in a text, in their order.
    #[must_use]
    pub fn hits(&self, text: &str) -> Vec<&'a Term> {
        let words = words_of(text);
        let occur = |forms: &[Vec<Stem>]| forms.iter().any(|form| occurs(form, &words));
        self.terms.iter().filter(|(_, forms)| occur(forms)).map(|(term, _)| *term).take(MOST).collect()
    }
}

/// The word of a term in a language.
#[must_use]
pub fn of(term: &Term, lang: Lang) -> &str {
    match lang {
        Lang::Uk => &term.uk,
        Lang::Nl => &term.nl,
        Lang::En => &term.en,
    }
}

/// The ways a term may be written: «Basisregistratie Personen (BRP)» also as «BRP», «a / b» as each.
fn forms(term: &str) -> impl Iterator<Item = Vec<String>> {
    term.split(['(', ')', '/', ';', ',']).map(words_of).filter(|words| !words.is_empty())
}

fn words_of(text: &str) -> Vec<String> {
    let text = folded(text);
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn occurs(form: &[Stem], words: &[String]) -> bool {
    words.windows(form.len()).any(|window| form.iter().zip(window).all(|(stem, word)| stem.bends_to(word)))
}

/// What a word of a term begins with in all its forms.
#[derive(Debug, Clone)]
struct Stem {
    stem: String,
    /// The longest form, in characters; None: a short word does not bend.
    most: Option<usize>,
}

impl Stem {
    fn new(term: String) -> Stem {
        let letters = term.chars().count();
        if letters < 5 {
            return Stem { stem: term, most: None };
        }
        let stem = term.chars().take(letters - if letters > 6 { 2 } else { 1 }).collect();
        Stem { stem, most: Some(letters + 3) }
    }

    /// Whether a word may be a form of it.
    fn bends_to(&self, word: &str) -> bool {
        match self.most {
            None => self.stem == word,
            Some(most) => word.starts_with(&self.stem) && word.chars().count() <= most,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(nl: &str, uk: &str) -> Term {
        Term { nl: nl.into(), uk: uk.into(), ..Term::default() }
    }

    fn found(lang: Lang, text: &str) -> Vec<String> {
        let terms = [
            term("huisarts", "сімейний лікар"),
            term("Basisregistratie Personen (BRP)", "реєстр населення (BRP)"),
            term("leefgeld", "допомога на прожиття"),
            term("gemeente", "муніципалітет"),
            term("leerplicht", "обов’язок навчатися"),
        ];
        let hits = hits(&Written { lang, text: text.into() }, &terms);
        hits.into_iter().map(|term| term.nl.clone()).collect()
    }

    #[test]
    fn a_term_is_found_in_any_of_its_forms() {
        assert_eq!(found(Lang::Uk, "Ми були в сімейного лікаря."), ["huisarts"]);
        assert_eq!(found(Lang::Nl, "Twee gemeenten, twee huisartsen"), ["huisarts", "gemeente"]);
    }

    #[test]
    fn a_term_is_found_however_its_letters_are_written() {
        for text in ["сімеи\u{306}ного лікаря", "сімей\u{ad}ного лі\u{ad}каря", "СІМЕЙНОГО ЛІКАРЯ"]
        {
            assert_eq!(found(Lang::Uk, text), ["huisarts"], "{text}");
        }
        for text in ["обов'язок навчатися", "обовʼязок навчатися", "обов’язок навчатися"]
        {
            assert_eq!(found(Lang::Uk, text), ["leerplicht"], "{text}");
        }
    }

    #[test]
    fn what_stands_in_brackets_is_a_form_too() {
        assert_eq!(found(Lang::Nl, "Sta je al in de BRP?"), ["Basisregistratie Personen (BRP)"]);
    }

    #[test]
    fn other_words_are_not() {
        assert!(found(Lang::Nl, "Het huis en de arts, leef geldig").is_empty());
        assert!(found(Lang::Uk, "лікар сказав").is_empty());
    }
}
