//! From Fluent files to the compiled form, on the server: see `source.rs` and
//! `pattern.rs`. What the form has no place for (references, functions, choices by anything
//! but a value) is refused here, so that it cannot get lost on a screen.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::BTreeMap;
use std::fmt;

/// Messages that cannot be compiled: each with its id and why.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.join("; "))]
pub struct BadWords(pub Vec<String>);

/// Compiled messages. As a text ([`ToString`]) they are what [`super::Words`] reads.
#[derive(Debug, Clone, Default)]
pub struct Messages(BTreeMap<String, Message>);

#[derive(Debug, Clone, Default)]
struct Message {
    value: Option<String>,
    attributes: Vec<(String, String)>,
}

impl Messages {
    /// Compiles a Fluent source.
    ///
    /// # Errors
    /// With everything in it that cannot be compiled.
    pub fn compile(source: &str) -> Result<Messages, BadWords> {
        let mut messages = Messages::default();
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
                    if messages.0.insert(id.to_owned(), message).is_some() {
                        note(Refusal::Twice);
                    }
                }
                Entry::Term(term) => bad.push(format!("-{}: {}", term.id.name, Refusal::Reference)),
                // Comments are for translators; junk is among the errors of the parser.
                _ => {}
            }
        }
        if bad.is_empty() { Ok(messages) } else { Err(BadWords(bad)) }
    }

    /// Takes over the messages of another room.
    pub fn add(&mut self, other: Messages) {
        self.0.extend(other.0);
    }

    /// Only the messages whose id begins with one of these; of their attributes only those named so.
    #[must_use]
    pub fn pick(&self, prefixes: &[&str], attributes: &[&str]) -> Messages {
        let is_picked = |id: &str| prefixes.iter().any(|prefix| id.starts_with(prefix));
        let picked = self.0.iter().filter(|(id, _)| is_picked(id)).map(|(id, message)| {
            let kept = message.attributes.iter().filter(|(name, _)| attributes.contains(&name.as_str()));
            (id.clone(), Message { value: message.value.clone(), attributes: kept.cloned().collect() })
        });
        Messages(picked.collect())
    }

    /// Only the messages whose id begins so, without their attributes.
    #[must_use]
    pub fn values(&self, prefix: &str) -> Messages {
        let values = self.0.iter().filter(|(id, _)| id.starts_with(prefix)).map(|(id, message)| {
            (id.clone(), Message { value: message.value.clone(), attributes: Vec::new() })
        });
        Messages(values.collect())
    }
}

impl fmt::Display for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (id, message) in &self.0 {
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
#[derive(Debug, Clone, Copy, thiserror::Error)]
enum Refusal {
    #[error("is there twice")]
    Twice,
    #[error("references to messages and terms are not supported")]
    Reference,
    #[error("functions are not supported")]
    Function,
    #[error("only the value of a variable can be chosen by")]
    Selector,
    #[error("only plain whole numbers are supported")]
    Number,
}

fn compile(pattern: &Pattern<&str>) -> Result<String, Refusal> {
    let mut out = String::new();
    write(pattern, &mut out)?;
    Ok(out)
}

fn write(pattern: &Pattern<&str>, out: &mut String) -> Result<(), Refusal> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => escape(value, out),
            PatternElement::Placeable { expression } => placeable(expression, out)?,
        }
    }
    Ok(())
}

fn placeable(expression: &Expression<&str>, out: &mut String) -> Result<(), Refusal> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            out.extend(["{", id.name, "}"]);
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            escape(&unescape_unicode_to_string(value), out);
        }
        Expression::Inline(InlineExpression::NumberLiteral { value }) => out.push_str(whole(value)?),
        Expression::Inline(InlineExpression::Placeable { expression }) => placeable(expression, out)?,
        Expression::Inline(InlineExpression::FunctionReference { .. }) => return Err(Refusal::Function),
        Expression::Inline(
            InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. },
        ) => return Err(Refusal::Reference),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            out.extend(["{", id.name]);
            choice(variants, out)?;
            out.push('}');
        }
        Expression::Select { .. } => return Err(Refusal::Selector),
    }
    Ok(())
}

/// The variants in their order. The default one has no key, for it always fits; where others stand
/// behind it, it keeps its place and is said once more at the end.
fn choice(variants: &[Variant<&str>], out: &mut String) -> Result<(), Refusal> {
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
        out.extend(["|", if variant.default && last { "" } else { key }, "="]);
        write(&variant.value, out)?;
    }
    match default {
        Some(default) if behind => {
            out.push_str("|=");
            write(&default.value, out)
        }
        _ => Ok(()),
    }
}

/// A number whose digits say what it is: Fluent reads `007` and `1.50` with rules of their own.
fn whole(digits: &str) -> Result<&str, Refusal> {
    let plain = digits.parse::<i32>().is_ok_and(|number| number.to_string() == digits);
    if plain { Ok(digits) } else { Err(Refusal::Number) }
}

fn escape(text: &str, out: &mut String) {
    for it in text.chars() {
        match it {
            '\n' => out.push_str("\\n"),
            '{' | '}' | '|' | '\\' => out.extend(['\\', it]),
            _ => out.push(it),
        }
    }
}
