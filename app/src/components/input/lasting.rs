//! An attribute that a redraw leaves alone.
//!
//! With `erase_components` Leptos 0.8 takes all attributes of an element away and writes them anew when the element is
//! drawn again (`Vec<AnyAttribute>::rebuild` in tachys 0.2). A field of a day or an hour that is a field of text for that
//! moment, behind a closed fold, is not laid out by Chromium 156 when the fold is opened: it cannot be seen.

use leptos::tachys::html::attribute::{Attribute, NamedAttributeKey, NextAttribute};
use leptos::tachys::renderer::types::Element;

/// An attribute whose value is always the same for its element.
#[derive(Debug, Clone)]
pub(super) struct Lasting<A>(pub A);

impl<A: Attribute> Attribute for Lasting<A> {
    const MIN_LENGTH: usize = A::MIN_LENGTH;
    type AsyncOutput = Lasting<A::AsyncOutput>;
    type State = A::State;
    type Cloneable = Lasting<A::Cloneable>;
    type CloneableOwned = Lasting<A::CloneableOwned>;

    fn html_len(&self) -> usize {
        self.0.html_len()
    }

    fn to_html(self, buf: &mut String, class: &mut String, style: &mut String, inner_html: &mut String) {
        self.0.to_html(buf, class, style, inner_html);
    }

    fn hydrate<const FROM_SERVER: bool>(self, el: &Element) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(el)
    }

    fn build(self, el: &Element) -> Self::State {
        self.0.build(el)
    }

    fn rebuild(self, state: &mut Self::State) {
        self.0.rebuild(state);
    }

    fn into_cloneable(self) -> Self::Cloneable {
        Lasting(self.0.into_cloneable())
    }

    fn into_cloneable_owned(self) -> Self::CloneableOwned {
        Lasting(self.0.into_cloneable_owned())
    }

    fn dry_resolve(&mut self) {
        self.0.dry_resolve();
    }

    async fn resolve(self) -> Self::AsyncOutput {
        Lasting(self.0.resolve().await)
    }

    /// What Leptos would take away.
    fn keys(&self) -> Vec<NamedAttributeKey> {
        Vec::new()
    }
}

impl<A: Attribute> NextAttribute for Lasting<A> {
    type Output<NewAttr: Attribute> = (Self, NewAttr);

    fn add_any_attr<NewAttr: Attribute>(self, new_attr: NewAttr) -> Self::Output<NewAttr> {
        (self, new_attr)
    }
}
