//! What can stand in the holes of a view.

use super::{Node, Words};

/// What can stand as a child.
pub trait IntoView: Sized {
    fn into_view(self) -> Node;

    fn into_any(self) -> Node {
        self.into_view()
    }
}

/// What can stand as the value of an attribute: [`Node::Empty`] stands for no attribute.
pub trait IntoAttribute {
    fn into_attribute(self) -> Node;
}

/// The value of a hole for a child.
#[inline(always)]
pub fn child(value: impl IntoView) -> Node {
    value.into_view()
}

/// The value of a hole for an attribute.
#[inline(always)]
pub fn attribute(value: impl IntoAttribute) -> Node {
    value.into_attribute()
}

impl IntoView for Node {
    fn into_view(self) -> Node {
        self
    }
}

impl IntoView for () {
    fn into_view(self) -> Node {
        Node::Empty
    }
}

impl<T: IntoView> IntoView for Option<T> {
    fn into_view(self) -> Node {
        self.map_or(Node::Empty, T::into_view)
    }
}

impl IntoView for Vec<Node> {
    fn into_view(self) -> Node {
        Node::Many(self)
    }
}

impl<const N: usize> IntoView for [Node; N] {
    fn into_view(self) -> Node {
        Node::Many(self.into())
    }
}

impl<A: IntoView, B: IntoView> IntoView for (A, B) {
    fn into_view(self) -> Node {
        Node::Many(vec![self.0.into_view(), self.1.into_view()])
    }
}

impl<A: IntoView, B: IntoView, C: IntoView> IntoView for (A, B, C) {
    fn into_view(self) -> Node {
        Node::Many(vec![self.0.into_view(), self.1.into_view(), self.2.into_view()])
    }
}

impl<T: IntoAttribute> IntoAttribute for Option<T> {
    fn into_attribute(self) -> Node {
        self.map_or(Node::Empty, T::into_attribute)
    }
}

/// An attribute that is there or not, without a value.
impl IntoAttribute for bool {
    fn into_attribute(self) -> Node {
        if self { Node::Text(Words::Borrowed("")) } else { Node::Empty }
    }
}

/// Texts and numbers stand as children and as values alike.
macro_rules! words {
    ($($kind:ty => $words:expr),* $(,)?) => {
        $(
            impl IntoView for $kind {
                fn into_view(self) -> Node {
                    Node::Text($words(self))
                }
            }

            impl IntoAttribute for $kind {
                fn into_attribute(self) -> Node {
                    Node::Text($words(self))
                }
            }
        )*
    };
}

words! {
    String => Words::Owned,
    &'static str => Words::Borrowed,
    Words => std::convert::identity,
    usize => |number: usize| Words::Owned(number.to_string()),
    i32 => |number: i32| Words::Owned(number.to_string()),
}
