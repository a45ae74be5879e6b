//! From Fluent files to the compiled form, on the server: see `source.rs` and
//! `pattern.rs`. What the form has no place for (references to messages, functions, choices by anything
//! but a value) is refused here, so that it cannot get lost on a screen.
//!
//! A term (`{ -own-contribution }`) stands for an amount of the library: what it says is put in here,
//! so browsers get sentences. Words that somebody typed into a form are no Fluent: see `typed.rs`.

use super::typed::typed;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Messages that cannot be compiled: each with its id and why.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.join("; "))]
pub struct BadWords(pub Vec<String>);

/// What terms say, by their keys, in one language.
pub type Constants = BTreeMap<String, String>;

/// Compiled messages. As a text ([`ToString`]) they are what [`super::Words`] reads.
#[derive(Debug, Clone, Default)]
pub struct Messages {
    all: BTreeMap<String, Message>,
    /// The terms that they refer to.
    used: BTreeSet<String>,
}

#[derive(Debug, Clone, Default)]
struct Message {
    value: Option<String>,
    attributes: Vec<(String, String)>,
}

impl Messages {
    /// Compiles a Fluent source, with what its terms say.
    ///
    /// # Errors
    /// With everything in it that cannot be compiled.
    pub fn compile(source: &str, constants: &Constants) -> Result<Messages, BadWords> {
        let mut messages = Messages::default();
        let mut used = BTreeSet::new();
        let mut compile = |pattern: &Pattern<&str>| {
            let mut writer = Writer { constants, used: &mut used, out: String::new() };
            writer.write(pattern).map(|()| writer.out)
        };
        let mut bad = Vec::new();
        let resource = match parser::parse_runtime(source) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                bad.extend(errors.into_iter().map(|error| {
                    let at = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
                    let line = source.get(at..).and_then(|it| it.lines().next()).unwrap_or_default();
                    format!("'{line}': {error}")
                }));
                resource
            }
        };
        for entry in resource.body {
            match entry {
                Entry::Message(entry) => {
                    let id = entry.id.name;
                    let mut message = Message::default();
                    let mut note = |why: Refusal| bad.push(format!("{id}: {why}"));
                    if let Some(value) = &entry.value {
                        compile(value).map_or_else(&mut note, |value| message.value = Some(value));
                    }
                    for attribute in &entry.attributes {
                        let name = attribute.id.name.to_owned();
                        if message.attributes.iter().any(|(other, _)| *other == name) {
                            note(Refusal::Twice);
                        }
                        compile(&attribute.value)
                            .map_or_else(&mut note, |value| message.attributes.push((name, value)));
                    }
                    if messages.all.insert(id.to_owned(), message).is_some() {
                        note(Refusal::Twice);
                    }
                }
                // What a term says is told by the library's amounts alone.
                Entry::Term(term) => bad.push(format!("-{}: {}", term.id.name, Refusal::Reference)),
                // Comments are for translators; junk is among the errors of the parser.
                _ => {}
            }
        }
        messages.used = used;
        if bad.is_empty() { Ok(messages) } else { Err(BadWords(bad)) }
    }

    /// Takes over the messages of another room.
    pub fn add(&mut self, other: Messages) {
        self.all.extend(other.all);
        self.used.extend(other.used);
    }

    /// Puts in a message as somebody typed it, in place of one with this id.
    pub fn set<'t>(
        &mut self,
        id: &str,
        value: &str,
        attributes: impl Iterator<Item = (&'t str, &'t str)>,
        constants: &Constants,
    ) {
        let mut pattern = |text| typed(text, constants, &mut self.used);
        let value = Some(pattern(value));
        let attributes = attributes.map(|(name, text)| (name.to_owned(), pattern(text))).collect();
        self.all.insert(id.to_owned(), Message { value, attributes });
    }

    /// The ids that begin so, in their order.
    pub fn ids<'t>(&'t self, prefix: &'t str) -> impl Iterator<Item = &'t str> {
        self.all.keys().filter(move |id| id.starts_with(prefix)).map(String::as_str)
    }

    /// The terms that are referred to.
    #[must_use]
    pub fn used(&self) -> &BTreeSet<String> {
        &self.used
    }

    /// Only the messages whose id begins with one of these; of their attributes only those named so.
    #[must_use]
    pub fn pick(&self, prefixes: &[&str], attributes: &[&str]) -> Messages {
        let is_picked = |id: &str| prefixes.iter().any(|prefix| id.starts_with(prefix));
        let picked = self.all.iter().filter(|(id, _)| is_picked(id)).map(|(id, message)| {
            let kept = message.attributes.iter().filter(|(name, _)| attributes.contains(&name.as_str()));
            (id.clone(), Message { value: message.value.clone(), attributes: kept.cloned().collect() })
        });
        Messages { all: picked.collect(), used: BTreeSet::new() }
    }

    /// Only the messages whose id begins so, without their attributes.
    #[must_use]
    pub fn values(&self, prefix: &str) -> Messages {
        let values = self.all.iter().filter(|(id, _)| id.starts_with(prefix)).map(|(id, message)| {
            (id.clone(), Message { value: message.value.clone(), attributes: Vec::new() })
        });
        Messages { all: values.collect(), used: BTreeSet::new() }
    }
}

impl fmt::Display for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (id, message) in &self.all {
            match &message.value {
                Some(value) => writeln!(f, "{id}={value}")?,
                None => writeln!(f, "{id}")?,
            }
            for (name, value) in &message.attributes {
                writeln!(f, ".{name}={value}")?;
            }
        }
        Ok(())
    }
}

/// Why a message cannot be compiled.
#[derive(Debug, Clone, thiserror::Error)]
enum Refusal {
    #[error("is there twice")]
    Twice,
    #[error("references to messages, and terms of one's own, are not supported")]
    Reference,
    #[error("there is no amount '{0}'")]
    Unknown(String),
    #[error("functions are not supported")]
    Function,
    #[error("only the value of a variable can be chosen by")]
    Selector,
    #[error("only plain whole numbers are supported")]
    Number,
}

/// Writes a pattern in the compiled form.
struct Writer<'a> {
    constants: &'a Constants,
    used: &'a mut BTreeSet<String>,
    out: String,
}

impl Writer<'_> {
    fn write(&mut self, pattern: &Pattern<&str>) -> Result<(), Refusal> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => escape(value, &mut self.out),
                PatternElement::Placeable { expression } => self.placeable(expression)?,
            }
        }
        Ok(())
    }

    fn placeable(&mut self, expression: &Expression<&str>) -> Result<(), Refusal> {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                self.out.extend(["{", id.name, "}"]);
            }
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                escape(&unescape_unicode_to_string(value), &mut self.out);
            }
            Expression::Inline(InlineExpression::NumberLiteral { value }) => {
                self.out.push_str(whole(value)?);
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => self.placeable(expression)?,
            Expression::Inline(InlineExpression::FunctionReference { .. }) => return Err(Refusal::Function),
            Expression::Inline(InlineExpression::TermReference { id, attribute: None, arguments: None }) => {
                let said = self.constants.get(id.name);
                escape(said.ok_or_else(|| Refusal::Unknown(id.name.to_owned()))?, &mut self.out);
                self.used.insert(id.name.to_owned());
            }
            Expression::Inline(
                InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. },
            ) => return Err(Refusal::Reference),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                self.out.extend(["{", id.name]);
                self.choice(variants)?;
                self.out.push('}');
            }
            Expression::Select { .. } => return Err(Refusal::Selector),
        }
        Ok(())
    }

    /// The variants in their order. The default one has no key, for it always fits; where others stand
    /// behind it, it keeps its place and is said once more at the end.
    fn choice(&mut self, variants: &[Variant<&str>]) -> Result<(), Refusal> {
        let (mut default, mut behind) = (None, false);
        for (at, variant) in variants.iter().enumerate() {
            let last = at + 1 == variants.len();
            let key = match variant.key {
                VariantKey::NumberLiteral { value } if value.starts_with('-') => return Err(Refusal::Number),
                VariantKey::NumberLiteral { value } => whole(value)?,
                VariantKey::Identifier { name } => name,
            };
            if variant.default {
                (default, behind) = (Some(variant), !last);
            }
            self.out.extend(["|", if variant.default && last { "" } else { key }, "="]);
            self.write(&variant.value)?;
        }
        match default {
            Some(default) if behind => {
                self.out.push_str("|=");
                self.write(&default.value)
            }
            _ => Ok(()),
        }
    }
}

/// A number whose digits say what it is: Fluent reads `007` and `1.50` with rules of their own.
fn whole(digits: &str) -> Result<&str, Refusal> {
    let plain = digits.parse::<i32>().is_ok_and(|number| number.to_string() == digits);
    if plain { Ok(digits) } else { Err(Refusal::Number) }
}

/// Text with what means something in the compiled form marked as meaning nothing.
pub(super) fn escape(text: &str, out: &mut String) {
    for it in text.chars() {
        match it {
            '\n' => out.push_str("\\n"),
            '{' | '}' | '|' | '\\' => out.extend(['\\', it]),
            _ => out.push(it),
        }
    }
}
