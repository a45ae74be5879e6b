//! The messages of one language, said by Fluent's own library.

use crate::domain::text::Lang;
use crate::i18n::missed;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// The messages of one language. Cheap to clone: what was parsed is shared.
#[derive(Clone)]
pub struct Words {
    lang: Lang,
    /// Later ones come first when several have a message.
    packs: Vec<Arc<Pack>>,
    /// What messages choose by as `$speaks`; None: not known.
    speaks: Option<Lang>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.lang.tag())
    }
}

/// A value to put into a message.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    Count(usize),
    Text(&'a str),
}

impl Words {
    /// Words from the given Fluent sources.
    #[must_use]
    pub fn new(lang: Lang, sources: &[&str]) -> Words {
        let mut words = Words { lang, packs: Vec::new(), speaks: None };
        for source in sources {
            words.add((*source).to_owned());
        }
        words
    }

    /// The same words, said by or to somebody who speaks this language, where it is known: «Ik spreek Oekraïens».
    #[must_use]
    pub fn of_one_who_speaks(&self, speaks: Option<Lang>) -> Words {
        Words { speaks, ..self.clone() }
    }

    /// Adds a further Fluent source, for example the library's, when it has arrived.
    pub fn add(&mut self, source: String) {
        self.packs.push(Arc::new(Pack::read(self.lang, source)));
    }

    /// Adds the last source of others, which they have read already.
    pub fn share_last(&mut self, others: &Words) {
        self.packs.extend(others.packs.last().cloned());
    }

    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.packs.iter().any(|pack| pack.0.has_message(id))
    }

    /// The message with this id; the id itself when there is none.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The message with values filled in.
    #[must_use]
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let found = self.packs.iter().rev().find_map(|pack| Some((pack, pack.0.get_message(id)?)));
        match found.and_then(|(pack, message)| Some((pack, message.value()?))) {
            Some((pack, pattern)) => pack.say(pattern, args, self.speaks),
            None => {
                missed::count(1);
                id.to_owned()
            }
        }
    }

    /// An attribute of a message, when it has it.
    #[must_use]
    pub fn attribute(&self, id: &str, attribute: &str) -> Option<String> {
        let (pack, message) =
            self.packs.iter().rev().find_map(|pack| Some((pack, pack.0.get_message(id)?)))?;
        Some(pack.say(message.get_attribute(attribute)?.value(), &[], self.speaks))
    }
}

/// One source, with the terms that its messages refer to.
struct Pack(FluentBundle<FluentResource>);

impl Pack {
    fn read(lang: Lang, source: String) -> Pack {
        let resource = FluentResource::try_new(source).unwrap_or_else(|(readable, errors)| {
            missed::count(errors.len());
            readable
        });
        let mut bundle = FluentBundle::new_concurrent(vec![lang.tag().parse().unwrap_or_default()]);
        // The marks around values are for texts that run both ways, which we have none of.
        bundle.set_use_isolating(false);
        let numbers = numbers(&resource);
        // The name is free: the bundle is empty.
        let _ = bundle.add_function("AMOUNT", move |positional, _| match positional {
            [FluentValue::String(key)] if numbers.contains_key(key.as_ref()) => numbers[key.as_ref()].into(),
            _ => {
                missed::count(1);
                FluentValue::Error
            }
        });
        bundle.add_resource_overriding(resource);
        Pack(bundle)
    }

    fn say(&self, pattern: &Pattern<&str>, args: &[(&str, Arg<'_>)], speaks: Option<Lang>) -> String {
        // What most messages are.
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            return (*value).to_owned();
        }
        let mut values: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, arg.value())).collect();
        values.set("speaks", speaks.map_or("other", Lang::tag));
        let mut errors = Vec::new();
        let said = self.0.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        missed::count(errors.len());
        said
    }
}

/// What `AMOUNT("absence-days")` gives: the number that the term `-absence-days` says.
fn numbers(resource: &FluentResource) -> BTreeMap<String, usize> {
    let terms = resource.entries().filter_map(|entry| match entry {
        Entry::Term(term) => Some(term),
        _ => None,
    });
    let numbers = terms.filter_map(|term| match term.value.elements.as_slice() {
        [PatternElement::TextElement { value }] => Some((term.id.name.to_owned(), value.parse().ok()?)),
        _ => None,
    });
    numbers.collect()
}

impl<'a> Arg<'a> {
    fn value(&self) -> FluentValue<'a> {
        match self {
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Text(text) => FluentValue::from(*text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTES: &str = "notes = { $name }: { $count ->
        [0] ні
        [one] { $count } лист
        [few] { $count } листи
        [many] { $count } листів
       *[other] { $count } листа
    }!";

    #[test]
    fn a_number_is_plain_digits_and_chooses_the_word_beside_it() {
        let all = Words::new(Lang::Uk, &[NOTES]);
        let say = |count| all.with("notes", &[("name", Arg::Text("Оля")), ("count", Arg::Count(count))]);
        let said = [0, 1, 3, 5, 11, 21, 1_000_000].map(say);
        let wanted = ["ні", "1 лист", "3 листи", "5 листів", "11 листів", "21 лист", "1000000 листів"];
        assert_eq!(said, wanted.map(|it| format!("Оля: {it}!")));
    }

    #[test]
    fn a_later_source_extends_and_overrides_an_earlier_one() {
        let mut all = Words::new(Lang::Uk, &["a = one\nb = two"]);
        assert!(!all.has("c") && all.attribute("a", "x").is_none());
        let earlier = all.clone();
        all.add("a = three\n    .x = four\nc = five".to_owned());
        assert_eq!(["a", "b", "c"].map(|id| all.get(id)), ["three", "two", "five"]);
        assert_eq!(all.attribute("a", "x").as_deref(), Some("four"));
        assert_eq!((earlier.get("a"), earlier.has("c")), ("one".to_owned(), false));
    }

    #[test]
    fn what_is_missing_can_be_seen_and_is_counted() {
        let all = Words::new(Lang::En, &["a = { $x }\nb = { AMOUNT(\"days\") ->\n   *[other] b\n }\nc = {"]);
        let said = |say: &dyn Fn() -> String, wanted: &str| {
            let before = missed::count_of_all();
            assert_eq!(say(), wanted);
            assert!(missed::count_of_all() > before, "{wanted}");
        };
        said(&|| all.get("a"), "{$x}");
        said(&|| all.get("b"), "b");
        said(&|| all.get("c"), "c");
        said(&|| Words::new(Lang::En, &["c = {"]).lang().tag().to_owned(), "en");
    }

    #[test]
    fn an_amount_is_said_and_chosen_by() {
        let days = "{ AMOUNT(\"days\") ->\n [one] { -days } день\n [few] { -days } дні\n [many] { -days } днів\n *[other] дня\n }";
        let say = |count| Words::new(Lang::Uk, &[&format!("-days = {count}\na = Є {days}.")]).get("a");
        assert_eq!([1, 2, 5, 21].map(say), ["Є 1 день.", "Є 2 дні.", "Є 5 днів.", "Є 21 день."]);
    }
}
