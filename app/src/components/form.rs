//! Forms that make changes. They are plain forms, so they work without wasm; with wasm one listener
//! in the browser reads them on the spot (see [`crate::domain::change::form`]). A screen needs no event handlers.
//!
//! A form carries the version of the field that it changes, so it stands in a part that follows this field.

use crate::context::use_app;
use crate::domain::field::Field;
use crate::domain::id::ChangeId;
use crate::model::{Model, version_text};
use leptos::prelude::*;

/// What a form says without being asked.
#[derive(Debug, Clone, Default)]
pub struct ChangeForm {
    kind: &'static str,
    name: String,
    class: &'static str,
    base: Option<ChangeId>,
    settles: Vec<ChangeId>,
    fields: Vec<(&'static str, String)>,
    keep: bool,
    auto: bool,
    at: Option<&'static str>,
}

impl ChangeForm {
    /// A form for a kind of change (the name on the wire). Its name tells forms of one screen apart.
    #[must_use]
    pub fn new(kind: &'static str) -> ChangeForm {
        ChangeForm { kind, name: kind.to_owned(), ..ChangeForm::default() }
    }

    /// A name of its own, where a screen has several forms of one kind.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> ChangeForm {
        self.name = name.into();
        self
    }

    #[must_use]
    pub fn class(mut self, class: &'static str) -> ChangeForm {
        self.class = class;
        self
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> ChangeForm {
        self.fields.push((name, value.to_string()));
        self
    }

    /// The field that is changed: its version goes along, so that two answers are noticed.
    #[must_use]
    pub fn on<T>(mut self, field: &Field<T>) -> ChangeForm {
        self.base = field.version();
        self
    }

    /// Puts the rivals of a field aside: the person sees all of them.
    #[must_use]
    pub fn settling<T>(mut self, field: &Field<T>) -> ChangeForm {
        self.settles = field.rivals().iter().filter_map(|rival| rival.mark.map(|mark| mark.change)).collect();
        self.base = field.version();
        self
    }

    /// Keeps what was typed after sending (otherwise the form is emptied).
    #[must_use]
    pub fn keeping(mut self) -> ChangeForm {
        self.keep = true;
        self
    }

    /// With wasm it sends itself as soon as it is on the screen (marking notes as read).
    #[must_use]
    pub fn by_itself(mut self) -> ChangeForm {
        self.auto = true;
        self
    }

    /// Where on the screen it stands: without scripts one comes back to it, not to the top.
    #[must_use]
    pub fn at(mut self, id: &'static str) -> ChangeForm {
        self.at = Some(id);
        self
    }

    /// The form with its visible part.
    pub fn view(self, m: &Model, children: AnyView) -> AnyView {
        let household = m.plan().map(|plan| plan.household.to_string());
        let settles = self.settles.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let back = match self.at {
            Some(id) => format!("{}#{id}", m.route),
            None => m.route.to_string(),
        };
        let mut hidden = vec![("kind", self.kind.to_owned()), ("form", self.name.clone()), ("back", back)];
        if !self.fields.iter().any(|(name, _)| *name == "household") {
            hidden.extend(household.map(|id| ("household", id)));
        }
        if self.base.is_some() {
            hidden.push(("base", version_text(self.base)));
        }
        if !settles.is_empty() {
            hidden.push(("settles", settles));
        }
        hidden.extend(self.fields);
        let inputs = hidden
            .into_iter()
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
            .collect::<Vec<_>>();
        let notice = notice(self.name.clone());
        view! {
            <form
                method="post"
                action="/do"
                class=self.class
                data-change=self.name
                data-keep=self.keep.then_some("1")
                data-auto=self.auto.then_some("1")
            >
                {inputs}
                {children}
                {notice}
            </form>
        }
        .into_any()
    }
}

/// What there is to tell at the form of this name (or, without a name, at the top of the screen), if
/// anything.
pub fn notice(form: String) -> AnyView {
    use_app().part(
        move |m| m.notice_for(&form).cloned(),
        |m, notice| {
            notice.as_ref().map(|notice| {
                let class = if notice.good { "notice notice-good" } else { "notice notice-bad" };
                view! { <p class=class role="alert">{m.t(&notice.word)}</p> }
            })
        },
    )
}
