//! Views of which each stays with what it is about.
//!
//! A screen is drawn anew with each change and its elements are kept, so that what somebody is typing
//! is not lost. Elements that look alike, though, could take each other's place: the words typed for
//! one step would stand under the next one when another step is opened. Here each view has a key: its
//! elements are kept as long as the key is on the screen, and only then.

use crate::ui::node::prelude::*;

/// A list of views that are told apart by their keys; a key occurs once.
pub fn kept(views: Vec<(String, AnyView)>) -> AnyView {
    AnyView::Many(views.into_iter().map(|(key, view)| view.keyed(key)).collect())
}

/// One view that is built anew when it is about something else.
pub fn fresh(key: String, view: AnyView) -> AnyView {
    view.keyed(key)
}
