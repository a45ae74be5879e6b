//! What a screen is made of: plain data. A screen is drawn as a tree of [`Node`]s; the server writes
//! it as HTML ([`html`]), the browser changes the document where the tree differs from the one before
//! ([`same`] says which elements stay).
//!
//! The views of leptos have a type for each shape of each element, with code of its own to draw, adopt
//! and change it. For screens of a few hundred elements that is most of what a phone would load; the
//! same tree as data costs about as much as its HTML.
//!
//! The rule that makes it right: children are kept the way a browser reads them from HTML. No child is
//! empty, no list stands within a list, and no two texts stand side by side. So the tree and the
//! document always have the same shape.

pub mod html;
pub mod same;
pub mod template;
mod value;

pub use value::{IntoAttribute, IntoView, attribute, child};

use std::borrow::Cow;

/// What screens need to be written.
pub mod prelude {
    pub use super::{AnyView, IntoView};
    pub use app_macros::view;
}

/// What a screen and each part of it is drawn as.
pub type AnyView = Node;

/// Text that is part of the program or made while drawing.
pub type Words = Cow<'static, str>;

/// A part of a screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Node {
    #[default]
    Empty,
    Text(Words),
    Element(Box<Element>),
    Many(Vec<Node>),
}

/// An element with what is on and in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Element {
    pub tag: &'static str,
    /// Tells elements apart that look alike: one with a new key begins anew.
    pub key: Option<Words>,
    pub attributes: Vec<(&'static str, Words)>,
    pub content: Content,
}

/// What is in an element: elements and texts, or markup as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Children(Vec<Node>),
    Markup(Words),
}

impl Default for Content {
    fn default() -> Content {
        Content::Children(Vec::new())
    }
}

impl Node {
    /// The same node under a key; a list of nodes takes it as one.
    #[must_use]
    pub fn keyed(mut self, key: impl Into<Words>) -> Node {
        self.set_key(&key.into());
        self
    }

    fn set_key(&mut self, key: &Words) {
        match self {
            Node::Element(element) => element.key = Some(key.clone()),
            Node::Many(nodes) => nodes.iter_mut().for_each(|node| node.set_key(key)),
            Node::Empty | Node::Text(_) => {}
        }
    }

    /// The node as children of an element.
    #[must_use]
    pub fn into_children(self) -> Vec<Node> {
        let mut children = Vec::new();
        push(&mut children, self);
        children
    }
}

impl From<Vec<Node>> for Node {
    fn from(mut nodes: Vec<Node>) -> Node {
        if nodes.len() > 1 { Node::Many(nodes) } else { nodes.pop().unwrap_or_default() }
    }
}

impl Element {
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_ref())
    }

    #[must_use]
    pub fn children(&self) -> &[Node] {
        match &self.content {
            Content::Children(children) => children,
            Content::Markup(_) => &[],
        }
    }

    fn push(&mut self, node: Node) {
        if let Content::Children(children) = &mut self.content {
            push(children, node);
        }
    }

    fn add_class(&mut self, class: &str) {
        match self.attributes.iter_mut().find(|(name, _)| *name == "class") {
            Some((_, value)) => {
                let value = value.to_mut();
                value.push(' ');
                value.push_str(class);
            }
            None => self.attributes.push(("class", class.to_owned().into())),
        }
    }
}

/// Adds a child the way a browser reads it.
fn push(children: &mut Vec<Node>, node: Node) {
    match node {
        Node::Empty => {}
        Node::Text(words) => match children.last_mut() {
            _ if words.is_empty() => {}
            Some(Node::Text(before)) => before.to_mut().push_str(&words),
            _ => children.push(Node::Text(words)),
        },
        Node::Element(_) => children.push(node),
        Node::Many(nodes) => {
            for node in nodes {
                push(children, node);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::prelude::*;
    use super::{Node, html::to_html};

    #[test]
    fn children_are_as_a_browser_would_read_them() {
        let some = Some(String::from("b"));
        let none: Option<AnyView> = None;
        let view = view! { <p>"a"{some}{none}{""}{vec![view! { "c"<i></i>"d" }, view! { "e" }]}</p> };
        let Node::Element(p) = &view else { panic!("one element") };
        assert_eq!(p.children().len(), 3);
        assert_eq!(to_html(&view), "<p>abc<i></i>de</p>");
    }

    #[test]
    fn an_attribute_is_there_when_it_has_a_value() {
        let (some, none) = (Some("x"), None::<String>);
        let view = view! { <input name=some value=none required=true disabled=false checked maxlength=5/> };
        assert_eq!(to_html(&view), r#"<input name="x" required checked maxlength="5">"#);
    }

    #[test]
    fn a_class_is_added_on_condition() {
        let view = view! { <p class="a" class:b=true class:c=false></p><p class:d=true></p> };
        assert_eq!(to_html(&view), r#"<p class="a b"></p><p class="d"></p>"#);
    }

    #[test]
    fn a_key_reaches_all_roots() {
        let view = view! { <p></p>"text"<i></i> }.keyed("k");
        let keys = view.into_children().into_iter().map(|node| match node {
            Node::Element(element) => element.key,
            _ => None,
        });
        assert_eq!(keys.collect::<Vec<_>>(), [Some("k".into()), None, Some("k".into())]);
    }
}
