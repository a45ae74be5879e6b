//! The document follows the screen: adopts what the server drew, then changes what differs between
//! one drawing and the next. Elements that stay are never touched beyond that: what is typed, chosen
//! or opened in them is the person's.

use crate::browser::document;
use app::ui::node::{Content, Element, Node, same};
use wasm_bindgen::prelude::*;

/// The space of names in which a browser draws.
const SVG: &str = "http://www.w3.org/2000/svg";

/// A screen in the document.
pub(crate) struct Screen {
    parent: web_sys::Node,
    nodes: Vec<Node>,
    live: Vec<Live>,
}

/// What stands in the document for a node, and for its children.
struct Live {
    dom: web_sys::Node,
    children: Vec<Live>,
}

impl Screen {
    /// Takes over what the server drew in `parent`.
    pub(crate) fn adopt(parent: web_sys::Node, drawn: Node) -> Screen {
        let nodes = drawn.into_children();
        let live = adopt(&parent, &nodes, false);
        Screen { parent, nodes, live }
    }

    /// Makes the document show a new drawing.
    pub(crate) fn draw(&mut self, drawn: Node) {
        let nodes = drawn.into_children();
        let focus = document().active_element();
        change(&self.parent, &mut self.live, &self.nodes, &nodes, false);
        self.nodes = nodes;
        // What was moved has lost its focus.
        if let Some(focus) = focus.filter(|it| it.is_connected())
            && document().active_element().as_ref() != Some(&focus)
        {
            let _ = focus.unchecked_into::<web_sys::HtmlElement>().focus();
        }
    }
}

/// Walks along the children in the document. One that is not what it should be is made anew.
fn adopt(parent: &web_sys::Node, nodes: &[Node], svg: bool) -> Vec<Live> {
    let mut next = parent.first_child();
    let mut live = Vec::with_capacity(nodes.len());
    for node in nodes {
        let fits = next.take_if(|dom| fits(dom, node));
        live.push(match fits {
            Some(dom) => {
                next = dom.next_sibling();
                let children = match node {
                    Node::Element(element) => adopt_content(&dom, element, svg),
                    _ => Vec::new(),
                };
                Live { dom, children }
            }
            None => {
                let made = make(node, svg);
                let _ = parent.insert_before(&made.dom, next.as_ref());
                made
            }
        });
    }
    while let Some(dom) = next {
        next = dom.next_sibling();
        let _ = parent.remove_child(&dom);
    }
    live
}

fn adopt_content(dom: &web_sys::Node, element: &Element, svg: bool) -> Vec<Live> {
    match &element.content {
        Content::Children(children) => adopt(dom, children, is_svg(element, svg)),
        Content::Markup(_) => Vec::new(),
    }
}

fn fits(dom: &web_sys::Node, node: &Node) -> bool {
    match node {
        Node::Text(words) => {
            let is_text = dom.node_type() == web_sys::Node::TEXT_NODE;
            if is_text && dom.node_value().as_deref() != Some(words) {
                dom.set_node_value(Some(words));
            }
            is_text
        }
        Node::Element(element) => dom.node_name().eq_ignore_ascii_case(element.tag),
        _ => false,
    }
}

fn make(node: &Node, svg: bool) -> Live {
    let document = document();
    let Node::Element(element) = node else {
        let words = if let Node::Text(words) = node { words } else { "" };
        return Live { dom: document.create_text_node(words).into(), children: Vec::new() };
    };
    let svg = is_svg(element, svg);
    let space = if svg { SVG } else { "http://www.w3.org/1999/xhtml" };
    // Names of elements are those of the screens: a browser knows them all.
    let made = document.create_element_ns(Some(space), element.tag).unwrap_throw();
    for (name, value) in &element.attributes {
        let _ = made.set_attribute(name, value);
    }
    let children = match &element.content {
        Content::Markup(markup) => {
            made.set_inner_html(markup);
            Vec::new()
        }
        Content::Children(children) => children
            .iter()
            .map(|child| {
                let child = make(child, svg);
                let _ = made.append_child(&child.dom);
                child
            })
            .collect(),
    };
    Live { dom: made.into(), children }
}

fn is_svg(element: &Element, within: bool) -> bool {
    within || element.tag == "svg"
}

/// Changes children from an old drawing to a new one.
fn change(parent: &web_sys::Node, live: &mut Vec<Live>, old: &[Node], new: &[Node], svg: bool) {
    let staying = same::staying(old, new);
    let mut before: Vec<Option<Live>> = std::mem::take(live).into_iter().map(Some).collect();
    for (place, gone) in before.iter_mut().enumerate() {
        if !staying.contains(&Some(place))
            && let Some(gone) = gone.take()
        {
            let _ = parent.remove_child(&gone.dom);
        }
    }
    let mut place = 0;
    for (node, stays) in new.iter().zip(staying) {
        while before.get(place).is_some_and(Option::is_none) {
            place += 1;
        }
        let kept = stays.and_then(|at| Some((at, before.get_mut(at)?.take()?)));
        let is_next = stays == Some(place);
        let now = match kept {
            Some((at, mut kept)) => {
                change_one(&mut kept, &old[at], node, svg);
                kept
            }
            None => make(node, svg),
        };
        if !is_next {
            let next = before.get(place).and_then(|next| next.as_ref().map(|next| &next.dom));
            let _ = parent.insert_before(&now.dom, next);
        }
        live.push(now);
    }
}

fn change_one(live: &mut Live, old: &Node, new: &Node, svg: bool) {
    match (old, new) {
        (Node::Text(old), Node::Text(new)) if old != new => live.dom.set_node_value(Some(new)),
        (Node::Element(old), Node::Element(new)) => {
            change_attributes(live.dom.unchecked_ref(), old, new);
            if let (Content::Children(old), Content::Children(children)) = (&old.content, &new.content) {
                change(&live.dom, &mut live.children, old, children, is_svg(new, svg));
            } else if old.content != new.content {
                let content = make(&Node::Element(new.clone()), svg);
                change_content(live, content);
            }
        }
        _ => {}
    }
}

/// Markup as it is has no nodes to compare: what differs is put in as a whole.
fn change_content(live: &mut Live, made: Live) {
    live.dom.set_text_content(None);
    while let Some(child) = made.dom.first_child() {
        let _ = live.dom.append_child(&child);
    }
    live.children = made.children;
}

fn change_attributes(dom: &web_sys::Element, old: &Element, new: &Element) {
    if old.attributes == new.attributes {
        return;
    }
    for (name, value) in &new.attributes {
        if old.attribute(name) != Some(value) {
            let _ = dom.set_attribute(name, value);
        }
    }
    for (name, _) in &old.attributes {
        if new.attribute(name).is_none() {
            let _ = dom.remove_attribute(name);
        }
    }
}
