//! Makes nodes of what the `view!` macro leaves of markup: a text of tokens and the values of its
//! holes, in their order. (`app/macros/src/view.rs` writes it and says how a token looks.)

use super::{Content, Element, Node};
use std::vec::IntoIter;

/// The nodes of a view.
#[must_use]
pub fn build(template: &'static str, holes: Vec<Node>) -> Node {
    let mut root = Element::default();
    Reader { rest: template, holes: holes.into_iter() }.fill(&mut root);
    match root.content {
        Content::Children(children) => children.into(),
        Content::Markup(_) => Node::Empty,
    }
}

struct Reader {
    rest: &'static str,
    holes: IntoIter<Node>,
}

impl Reader {
    /// Reads what is on and in an element, up to its end.
    fn fill(&mut self, element: &mut Element) {
        while let Some(what) = self.take(1) {
            match what {
                "<" => {
                    let mut inner = Element { tag: self.word(), ..Element::default() };
                    self.fill(&mut inner);
                    element.push(Node::Element(Box::new(inner)));
                }
                "\"" => {
                    let text = self.word();
                    element.push(Node::Text(text.into()));
                }
                "{" => {
                    let node = self.hole();
                    element.push(node);
                }
                "a" => {
                    let name = self.word();
                    element.attributes.push((name, "".into()));
                }
                "=" => {
                    let value = self.word();
                    if let Some(last) = element.attributes.last_mut() {
                        last.1 = value.into();
                    }
                }
                "?" => {
                    let name = self.word();
                    if let Node::Text(value) = self.hole() {
                        element.attributes.push((name, value));
                    }
                }
                ":" => {
                    let class = self.word();
                    if self.hole() != Node::Empty {
                        element.add_class(class);
                    }
                }
                "#" => {
                    if let Node::Text(markup) = self.hole() {
                        element.content = Content::Markup(markup);
                    }
                }
                "!" => {
                    if let Node::Text(key) = self.hole() {
                        element.key = Some(key);
                    }
                }
                _ => return,
            }
        }
    }

    fn hole(&mut self) -> Node {
        self.holes.next().unwrap_or_default()
    }

    fn word(&mut self) -> &'static str {
        let length = self.take(1).and_then(|it| it.bytes().next()).unwrap_or_default();
        self.take(length.into()).unwrap_or_default()
    }

    fn take(&mut self, bytes: usize) -> Option<&'static str> {
        let (taken, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        Some(taken)
    }
}
