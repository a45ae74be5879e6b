//! Which elements of a screen stay when it is drawn anew. An element that stays keeps its focus, its
//! place of scrolling, and what is being typed in it; so it must stay with what it is about.
//!
//! Two rules. Elements with different names never take each other's place: a name is the key, the id,
//! the form that it is, the field that it is. And among elements without names, or with the same one,
//! those stay together that are about the same (the first name within them), or look the same.

use super::{Element, Node};

/// For each of the new children the old one that it stays, if any. Each old one stays at most once.
#[must_use]
pub fn staying(old: &[Node], new: &[Node]) -> Vec<Option<usize>> {
    let mut stays = vec![None; new.len()];
    let mut free: Vec<usize> = (0..old.len()).collect();
    // Exact matches first, then what is left: so one that comes or goes does not shift the others.
    for test in [about_the_same, may_stay] {
        for (place, node) in new.iter().enumerate() {
            if stays[place].is_none()
                && let Some(found) = free.iter().position(|&before| test(&old[before], node))
            {
                stays[place] = Some(free.remove(found));
            }
        }
    }
    stays
}

/// Whether one may become the other at all.
fn may_stay(old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(old), Node::Element(new)) => {
            old.tag == new.tag && old.key == new.key && name(old) == name(new)
        }
        _ => false,
    }
}

fn about_the_same(old: &Node, new: &Node) -> bool {
    may_stay(old, new)
        && match (old, new) {
            (Node::Element(a), Node::Element(b)) => {
                let class = |element: &Element| element.attribute("class").map(str::len);
                match (subject(a), subject(b)) {
                    (None, None) => class(a) == class(b),
                    (a, b) => a == b,
                }
            }
            _ => old == new,
        }
}

/// What an element is called, beside its key.
fn name(element: &Element) -> Option<&str> {
    ["id", "data-change", "name"].iter().find_map(|attribute| element.attribute(attribute))
}

/// What an element is about: the first name in it, of itself or of what it holds.
fn subject(element: &Element) -> Option<&str> {
    element.key.as_deref().or_else(|| name(element)).or_else(|| element.attribute("href")).or_else(|| {
        element.children().iter().find_map(|child| match child {
            Node::Element(child) => subject(child),
            _ => None,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::staying;
    use crate::ui::node::prelude::*;

    fn check(old: AnyView, new: AnyView, expected: &[Option<usize>]) {
        assert_eq!(staying(&old.into_children(), &new.into_children()), expected);
    }

    fn form(name: &'static str) -> AnyView {
        view! { <li><form data-change=name><textarea name="text"></textarea></form></li> }
    }

    #[test]
    fn what_comes_in_between_moves_nobody() {
        let old = view! { <h1>"a"</h1><details></details><p>"b"</p> };
        let new = view! { <h1>"a"</h1><div class="card"></div><details></details><p>"new"</p> };
        check(old, new, &[Some(0), None, Some(1), Some(2)]);
    }

    #[test]
    fn an_item_stays_with_the_form_in_it() {
        let old = view! { {form("a")}{form("b")}{form("c")} };
        check(old.clone(), view! { {form("b")}{form("c")} }, &[Some(1), Some(2)]);
        check(old, view! { {form("c")}{form("x")}{form("a")} }, &[Some(2), Some(1), Some(0)]);
    }

    #[test]
    fn another_name_begins_anew() {
        let old = view! { <form data-change="a"></form><p id="x"></p><input name="n"/> };
        let new = view! { <form data-change="b"></form><p id="y"></p><input name="o"/> };
        check(old, new, &[None, None, None]);
    }

    #[test]
    fn another_key_begins_anew_and_the_same_one_moves() {
        let one = |key: &'static str| view! { <p key=key></p> };
        check(
            view! { {one("a")}{one("b")} },
            view! { {one("b")}{one("c")}{one("a")} },
            &[Some(1), None, Some(0)],
        );
        check(view! { <p></p> }, one("a"), &[None]);
    }

    #[test]
    fn text_and_elements_never_mix() {
        check(view! { "a"<p></p> }, view! { <p></p>"b" }, &[Some(1), Some(0)]);
        check(view! { <p></p> }, view! { <div></div> }, &[None]);
    }
}
