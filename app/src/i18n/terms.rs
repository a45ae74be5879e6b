//! The amounts of the library as terms of Fluent, on the server: what `{ -own-contribution }` says in a
//! language, and which word goes with the number that `AMOUNT("absence-days")` gives.

use crate::domain::text::Lang;
use crate::i18n::phrases::{self, Phrases};
use crate::i18n::plain::literal;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, Term, VariantKey,
};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::collections::{BTreeMap, BTreeSet};

/// The function that gives the number of an amount.
pub(crate) const AMOUNT: &str = "AMOUNT";

/// What the amounts say in one language, by their keys.
#[derive(Debug, Clone)]
pub struct Amounts {
    lang: Lang,
    said: BTreeMap<String, String>,
    /// What texts name in the same way.
    phrases: Phrases,
}

impl Amounts {
    #[must_use]
    pub fn new(lang: Lang, said: impl IntoIterator<Item = (String, String)>) -> Amounts {
        Amounts { lang, said: said.into_iter().collect(), phrases: phrases::of(lang) }
    }

    /// Whether a text may name it: an amount, or a phrase.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.said.contains_key(key) || self.phrases.contains_key(key)
    }

    pub(crate) fn phrases(&self) -> &Phrases {
        &self.phrases
    }

    /// The number to choose by, of an amount that is a plain number: see `Words`.
    pub(crate) fn number(&self, key: &str) -> Option<usize> {
        self.said.get(key)?.parse().ok()
    }

    /// The term of an amount.
    pub(crate) fn term(&self, key: &str) -> Option<Entry<String>> {
        let id = Identifier { name: key.to_owned() };
        let value = literal(self.said.get(key)?);
        Some(Entry::Term(Term { id, value, attributes: Vec::new(), comment: None }))
    }

    /// Whether the variant with this key is the one for an amount.
    pub(crate) fn fits(&self, amount: &str, key: &VariantKey<String>) -> bool {
        self.number(amount).is_some_and(|number| match key {
            VariantKey::NumberLiteral { value } => value.parse() == Ok(number),
            VariantKey::Identifier { name } => name == category(self.lang, number),
        })
    }
}

/// The plural category of a whole number, as Fluent names it.
#[must_use]
pub fn category(lang: Lang, number: usize) -> &'static str {
    let rules = lang.tag().parse::<unic_langid::LanguageIdentifier>();
    let rules = rules.ok().and_then(|tag| PluralRules::create(tag, PluralRuleType::CARDINAL).ok());
    match rules.and_then(|rules| rules.select(number).ok()) {
        Some(PluralCategory::ZERO) => "zero",
        Some(PluralCategory::ONE) => "one",
        Some(PluralCategory::TWO) => "two",
        Some(PluralCategory::FEW) => "few",
        Some(PluralCategory::MANY) => "many",
        Some(PluralCategory::OTHER) | None => "other",
    }
}

/// The amounts in a pattern.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Uses {
    /// Those that it says.
    pub said: BTreeSet<String>,
    /// Those by which it chooses its words.
    pub chosen_by: BTreeSet<String>,
}

impl Uses {
    /// Adds those of a pattern.
    pub(crate) fn see(&mut self, pattern: &Pattern<String>) {
        walk(pattern, &mut |inline| {
            if let InlineExpression::TermReference { id, .. } = inline {
                self.said.insert(id.name.clone());
            }
            self.chosen_by.extend(amount_of(inline).map(str::to_owned));
        });
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.said.union(&self.chosen_by)
    }
}

/// The amount in `AMOUNT("key")`.
pub(crate) fn amount_of(inline: &InlineExpression<String>) -> Option<&str> {
    let InlineExpression::FunctionReference { id, arguments: CallArguments { positional, named } } = inline
    else {
        return None;
    };
    match positional.as_slice() {
        [InlineExpression::StringLiteral { value }] if id.name == AMOUNT && named.is_empty() => Some(value),
        _ => None,
    }
}

/// Visits every expression of a pattern, also those by which it chooses.
pub(crate) fn walk(pattern: &Pattern<String>, visit: &mut impl FnMut(&InlineExpression<String>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, visit);
        }
    }
}

fn walk_expression(expression: &Expression<String>, visit: &mut impl FnMut(&InlineExpression<String>)) {
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => walk_expression(expression, visit),
        Expression::Inline(inline) => visit(inline),
        Expression::Select { selector, variants } => {
            visit(selector);
            variants.iter().for_each(|variant| walk(&variant.value, visit));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_fall_into_the_categories_of_their_language() {
        let of = |lang| [0, 1, 2, 5, 11, 12, 21, 22, 28, 101, 111].map(|number| category(lang, number));
        assert_eq!(
            of(Lang::Uk),
            ["many", "one", "few", "many", "many", "many", "one", "few", "many", "one", "many"]
        );
        for lang in [Lang::Nl, Lang::En] {
            let ones = of(lang).iter().filter(|it| **it == "one").count();
            assert_eq!((ones, of(lang)[1]), (1, "one"));
        }
    }
}
