//! Markup as plain data. Of each `view!` only a text and its holes remain in the program: the text
//! says in short what is fixed, one reader in `app::ui::node` makes elements of it. So a view costs
//! hardly more bytes than the HTML that it draws.
//!
//! The text is a row of tokens: a letter that says what it is, for most of them a character that says
//! how many bytes follow, and those bytes. `app::ui::node::template` reads it.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement};
use rstml::{Infallible, Parser, ParserConfig};
use syn::spanned::Spanned;
use syn::{Expr, Stmt};

/// What stands between `view! {` and `}`, as an expression of type `Node`.
pub(crate) fn expand(markup: TokenStream) -> TokenStream {
    let parser = Parser::new(ParserConfig::default().recover_block(true));
    let (nodes, errors) = parser.parse_recoverable(markup).split_vec();
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    let mut draft = Draft::default();
    draft.nodes(&nodes);
    let Draft { text, holes, mut mistakes } = draft;
    let mistakes = mistakes.drain(..).map(|mistake| mistake.to_compile_error());
    let errors = quote! { #(#errors;)* #(#mistakes;)* };
    // Only what is wrong gets a block: a bare expression keeps what it borrows for long enough.
    let view = quote! { crate::ui::node::template::build(#text, ::std::vec![#(#holes),*]) };
    if errors.is_empty() {
        view
    } else {
        quote! {{ #errors #view }}
    }
}

/// The longest text that its token can count: more would take more than one byte for the count.
const LONGEST: usize = 127;

#[derive(Default)]
struct Draft {
    text: String,
    holes: Vec<TokenStream>,
    mistakes: Vec<syn::Error>,
}

impl Draft {
    fn nodes(&mut self, nodes: &[Node<Infallible>]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node<Infallible>) {
        match node {
            Node::Element(element) => self.element(element),
            Node::Fragment(fragment) => self.nodes(fragment.children()),
            Node::Text(text) => self.child_text(&text.value_string(), text.span()),
            Node::RawText(text) => self.child_text(&text.to_string_best(), text.span()),
            Node::Block(block) => {
                let value = expression(block);
                self.hole('{', None, quote_spanned!(block.span()=> crate::ui::node::child(#value)));
            }
            Node::Comment(_) => {}
            other => self.mistakes.push(syn::Error::new(other.span(), "this cannot stand in a view")),
        }
    }

    fn element(&mut self, element: &NodeElement<Infallible>) {
        self.word('<', &element.name().to_string(), element.name().span());
        for attribute in element.attributes() {
            match attribute {
                NodeAttribute::Attribute(attribute) => self.attribute(attribute),
                NodeAttribute::Block(block) => {
                    self.mistakes.push(syn::Error::new(block.span(), "an attribute has a name"));
                }
            }
        }
        self.nodes(&element.children);
        self.text.push('>');
    }

    fn attribute(&mut self, attribute: &KeyedAttribute) {
        let name = attribute.key.to_string().replace(' ', "");
        let name = name.strip_prefix("r#").unwrap_or(&name);
        let (value, at) = (attribute.value(), attribute.key.span());
        if let Some(class) = name.strip_prefix("class:") {
            let condition = value.map_or_else(|| quote!(true), |value| quote!(#value));
            return self.hole(':', Some((class, at)), quote!(crate::ui::node::attribute(#condition)));
        }
        match (name, value) {
            ("inner_html", Some(value)) => self.hole('#', None, hole_of_attribute(value)),
            ("key", Some(value)) => self.hole('!', None, hole_of_attribute(value)),
            (_, None) => self.word('a', name, at),
            (_, Some(value)) => match attribute.value_literal_string() {
                Some(fixed) if fixed.len() <= LONGEST && !is_bool(value) => {
                    self.word('a', name, at);
                    self.word('=', &fixed, at);
                }
                _ => self.hole('?', Some((name, at)), hole_of_attribute(value)),
            },
        }
    }

    fn child_text(&mut self, text: &str, at: Span) {
        if text.len() <= LONGEST {
            self.word('"', text, at);
        } else {
            self.hole('{', None, quote!(crate::ui::node::child(#text)));
        }
    }

    fn word(&mut self, what: char, word: &str, at: Span) {
        if word.len() > LONGEST {
            self.mistakes.push(syn::Error::new(at, "this name is too long"));
        }
        self.text.push(what);
        self.text.push(char::from(word.len().min(LONGEST) as u8));
        self.text.push_str(word);
    }

    fn hole(&mut self, what: char, name: Option<(&str, Span)>, hole: TokenStream) {
        match name {
            Some((name, at)) => self.word(what, name, at),
            None => self.text.push(what),
        }
        self.holes.push(hole);
    }
}

/// What a block says, without its braces where they hold nothing but an expression.
fn expression(block: &NodeBlock) -> TokenStream {
    match block.try_block().map(|block| block.stmts.as_slice()) {
        Some([Stmt::Expr(value, None)]) => quote!(#value),
        _ => quote!(#block),
    }
}

fn hole_of_attribute(value: &Expr) -> TokenStream {
    quote_spanned!(value.span()=> crate::ui::node::attribute(#value))
}

fn is_bool(value: &Expr) -> bool {
    matches!(value, Expr::Lit(literal) if matches!(literal.lit, syn::Lit::Bool(_)))
}

#[cfg(test)]
mod tests {
    use super::expand;
    use quote::quote;

    fn check(markup: proc_macro2::TokenStream, expected: proc_macro2::TokenStream) {
        assert_eq!(expand(markup).to_string(), expected.to_string());
    }

    #[test]
    fn what_is_fixed_becomes_one_text() {
        check(
            quote! { <p class="quiet">"hi"<br/></p> },
            quote! { crate::ui::node::template::build("<\u{1}pa\u{5}class=\u{5}quiet\"\u{2}hi<\u{2}br>>", ::std::vec![]) },
        );
    }

    #[test]
    fn what_changes_becomes_a_hole() {
        check(
            quote! { <a href=to data-full>{words}</a>{more} },
            quote! {
                crate::ui::node::template::build(
                    "<\u{1}a?\u{4}hrefa\tdata-full{>{",
                    ::std::vec![
                        crate::ui::node::attribute(to),
                        crate::ui::node::child(words),
                        crate::ui::node::child(more)
                    ]
                )
            },
        );
    }

    #[test]
    fn keys_classes_and_markup_have_holes_of_their_own() {
        check(
            quote! { <div key=name class:is-past=past inner_html=markup r#as="x"></div> },
            quote! {
                crate::ui::node::template::build(
                    "<\u{3}div!:\u{7}is-past#a\u{2}as=\u{1}x>",
                    ::std::vec![
                        crate::ui::node::attribute(name),
                        crate::ui::node::attribute(past),
                        crate::ui::node::attribute(markup)
                    ]
                )
            },
        );
    }

    #[test]
    fn a_tag_that_is_not_closed_is_told() {
        assert!(expand(quote! { <p>"hi" }).to_string().contains("compile_error"));
    }
}
