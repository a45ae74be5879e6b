//! Forms that make changes. They are plain forms, so they work without wasm; with wasm one listener
//! in the browser reads them on the spot (see [`crate::domain::change::form`]). A screen needs no event handlers.
//!
//! A form carries the version of the field that it changes, so it stands in a part that follows this field.

use crate::context::use_app;
use crate::domain::field::Field;
use crate::domain::id::ChangeId;
use crate::model::{Model, version_text};
use leptos::oco::Oco;
use leptos::prelude::*;

/// What a form says without being asked.
#[derive(Debug, Clone, Default)]
pub struct ChangeForm {
    kinds: Vec<(&'static str, Option<ChangeId>)>,
    name: String,
    class: &'static str,
    settles: Vec<ChangeId>,
    fields: Vec<(&'static str, String)>,
    was: Vec<(&'static str, String)>,
    keep: bool,
    auto: bool,
    on_change: bool,
    at: Option<String>,
    each: Vec<Vec<(&'static str, String)>>,
}

impl ChangeForm {
    /// A form for a kind of change (the name on the wire). Its name tells forms of one screen apart.
    #[must_use]
    pub fn new(kind: &'static str) -> ChangeForm {
        ChangeForm { kinds: vec![(kind, None)], name: kind.to_owned(), ..ChangeForm::default() }
    }

    /// A form for several kinds of change, each of one field ([`ChangeForm::of`]): one Save for all of them. What was not
    /// touched is not sent, which every field has to be told by ([`ChangeForm::was`]).
    #[must_use]
    pub fn together(name: impl Into<String>) -> ChangeForm {
        ChangeForm { name: name.into(), ..ChangeForm::default() }
    }

    /// One of several kinds, and the version of the field that it changes.
    #[must_use]
    pub fn of(mut self, kind: &'static str, version: Option<ChangeId>) -> ChangeForm {
        self.kinds.push((kind, version));
        self
    }

    /// What stands in a field as the form is opened; nothing is a value too.
    #[must_use]
    pub fn was(mut self, field: &'static str, value: impl ToString) -> ChangeForm {
        self.was.push((field, value.to_string()));
        self
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
    pub fn on<T>(self, field: &Field<T>) -> ChangeForm {
        self.against(field.version())
    }

    /// The version that the change is made against.
    fn against(mut self, version: Option<ChangeId>) -> ChangeForm {
        for (_, base) in &mut self.kinds {
            *base = version;
        }
        self
    }

    /// Puts the rivals of a field aside: the person sees all of them.
    #[must_use]
    pub fn settling<T>(mut self, field: &Field<T>) -> ChangeForm {
        self.settles = field.rivals().iter().filter_map(|rival| rival.mark.map(|mark| mark.change)).collect();
        self.against(field.version())
    }

    /// Keeps what was typed after sending (otherwise the form is emptied).
    #[must_use]
    pub fn keeping(mut self) -> ChangeForm {
        self.keep = true;
        self
    }

    /// With wasm it sends itself as soon as something in it was changed.
    #[must_use]
    pub fn on_change(mut self) -> ChangeForm {
        self.on_change = true;
        self
    }

    /// With wasm it sends itself as soon as it is on the screen (marking notes as read).
    #[must_use]
    pub fn by_itself(mut self) -> ChangeForm {
        self.auto = true;
        self
    }

    /// It counts once for each of these, with fields of its own.
    #[must_use]
    pub fn each(mut self, each: Vec<Vec<(&'static str, String)>>) -> ChangeForm {
        self.each = each;
        self
    }

    /// Where on the screen it stands: without scripts one comes back to it, not to the top.
    #[must_use]
    pub fn at(mut self, id: impl Into<String>) -> ChangeForm {
        self.at = Some(id.into());
        self
    }

    /// The form with its visible part.
    pub fn view(self, m: &Model, children: AnyView) -> AnyView {
        let household = m.plan().map(|plan| plan.household.to_string());
        let settles = self.settles.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let back = match &self.at {
            Some(id) => format!("{}#{id}", m.route),
            None => m.route.to_string(),
        };
        let kinds: Vec<&str> = self.kinds.iter().map(|(kind, _)| *kind).collect();
        let mut hidden: Vec<(Oco<'static, str>, String)> =
            vec![("kind".into(), kinds.join(" ")), ("form".into(), self.name.clone()), ("back".into(), back)];
        if !self.fields.iter().any(|(name, _)| *name == "household") {
            hidden.extend(household.map(|id| ("household".into(), id)));
        }
        for (kind, base) in &self.kinds {
            let name = if kinds.len() == 1 { "base".into() } else { format!("base-{kind}").into() };
            hidden.extend(base.is_some().then(|| (name, version_text(*base))));
        }
        if !settles.is_empty() {
            hidden.push(("settles".into(), settles));
        }
        hidden.extend(self.fields.into_iter().map(|(name, value)| (name.into(), value)));
        if !self.each.is_empty() {
            hidden.push(("each".into(), self.each.len().to_string()));
        }
        for (nth, of) in self.each.into_iter().enumerate() {
            hidden.extend(of.into_iter().map(|(name, value)| (format!("{}.{name}", nth + 1).into(), value)));
        }
        hidden.extend(self.was.into_iter().map(|(name, value)| (format!("was-{name}").into(), value)));
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
                data-on-change=self.on_change.then_some("1")
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
