//! A list of views of which each stays with what it is about.
//!
//! A screen is drawn anew with each change and its elements are kept, so that what somebody is typing
//! is not lost. Kept by their place, though, the words typed for one step would stand under the next
//! one as soon as a list moves up or another step is opened. Here each view has a key: its elements
//! are kept as long as the key is on the screen, and only then.

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node, Placeholder};
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// The views with their keys; a key occurs once.
pub struct Kept(Vec<(String, AnyView)>);

/// A list of views that are told apart by their keys.
pub fn kept(views: Vec<(String, AnyView)>) -> AnyView {
    Kept(views).into_any()
}

/// One view that is built anew when it is about something else.
pub fn fresh(key: String, view: AnyView) -> AnyView {
    kept(vec![(key, view)])
}

/// What stands on the screen, in its order; new views are put before the marker at the end.
pub struct KeptState {
    views: Vec<(String, AnyViewState)>,
    marker: Placeholder,
}

impl KeptState {
    /// Puts a view before the first of `behind` that is on the screen, or at the end.
    fn insert(&self, behind: &[(String, AnyViewState)], view: &mut AnyViewState) {
        if !behind.iter().any(|(_, next)| next.insert_before_this(view)) {
            self.marker.insert_before_this(view);
        }
    }
}

impl Render for Kept {
    type State = KeptState;

    fn build(self) -> KeptState {
        let views = self.0.into_iter().map(|(key, view)| (key, view.build())).collect();
        KeptState { views, marker: Rndr::create_placeholder() }
    }

    fn rebuild(self, state: &mut KeptState) {
        let mut before = std::mem::take(&mut state.views);
        before.retain_mut(|(key, view)| {
            let stays = self.0.iter().any(|(other, _)| other == key);
            if !stays {
                view.unmount();
            }
            stays
        });
        for (key, view) in self.0 {
            let place = before.iter().position(|(other, _)| *other == key);
            let now = match place {
                Some(place) => {
                    let (_, mut now) = before.remove(place);
                    view.rebuild(&mut now);
                    // One that is next stays untouched: moving it would take away its focus.
                    if place > 0 {
                        now.unmount();
                        state.insert(&before, &mut now);
                    }
                    now
                }
                None => {
                    let mut now = view.build();
                    state.insert(&before, &mut now);
                    now
                }
            };
            state.views.push((key, now));
        }
    }
}

impl Mountable for KeptState {
    fn unmount(&mut self) {
        self.views.iter_mut().for_each(|(_, view)| view.unmount());
        self.marker.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.views.iter_mut().for_each(|(_, view)| view.mount(parent, marker));
        self.marker.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.views.iter().any(|(_, view)| view.insert_before_this(child)) || self.marker.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.views.iter().flat_map(|(_, view)| view.elements()).collect()
    }
}

impl AddAnyAttr for Kept {
    type Output<Added: Attribute> = Kept;

    fn add_any_attr<Added: Attribute>(self, _: Added) -> Kept {
        self
    }
}

impl RenderHtml for Kept {
    type AsyncOutput = Kept;
    type Owned = Kept;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Kept {
        self
    }

    fn html_len(&self) -> usize {
        self.0.iter().map(|(_, view)| view.html_len()).sum()
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        added: Vec<AnyAttribute>,
    ) {
        let views: Vec<AnyView> = self.0.into_iter().map(|(_, view)| view).collect();
        views.to_html_with_buf(html, position, escape, mark_branches, added);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> KeptState {
        let hydrated = |(key, view): (String, AnyView)| (key, view.hydrate::<FROM_SERVER>(cursor, position));
        let views = self.0.into_iter().map(hydrated).collect();
        let marker = cursor.next_placeholder(position);
        position.set(Position::NextChild);
        KeptState { views, marker }
    }

    fn into_owned(self) -> Kept {
        self
    }
}
