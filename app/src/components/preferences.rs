//! The settings of this device and signing out, as both sides have them.

use super::icon::icon;
use super::input;
use super::layout::{hint, text};
use crate::domain::text::Lang;
use crate::i18n::Arg;
use crate::model::{Model, Size, Theme};
use leptos::prelude::*;

/// A form of this device's settings: the server keeps them in cookies and draws the page anew.
fn prefs(m: &Model, label: &'static str, buttons: Vec<AnyView>) -> AnyView {
    view! {
        <form method="post" action="/prefs">
            <input type="hidden" name="back" value=m.route.to_string()/>
            <div class="options options-wide" role="group" aria-labelledby=label>{buttons}</div>
        </form>
    }
    .into_any()
}

/// Each language is named in itself, so that everybody finds their own.
pub(crate) fn languages(m: &Model) -> AnyView {
    let buttons = Lang::ALL.into_iter().map(|lang| {
        let tag = lang.tag();
        let now = lang == m.lang();
        view! {
            <button type="submit" class="option" name="lang" value=tag lang=tag aria-pressed=pressed(now)>
                {icon(if now { "check" } else { "circle" })}
                <span>{m.t(&format!("lang-own-{tag}"))}</span>
            </button>
        }
        .into_any()
    });
    prefs(m, "language", buttons.collect())
}

pub(crate) fn sizes(m: &Model) -> AnyView {
    let buttons = Size::ALL.into_iter().map(|size| {
        let now = size == m.appearance.size;
        let name = if now { "check" } else { "text-size" };
        let word = match size {
            Size::Normal => "more-size-normal",
            Size::Large => "more-size-large",
            Size::Huge => "more-size-huge",
        };
        input::option_button("option", ("size", size.key().to_owned()), Some(now), name, m.t(word))
    });
    prefs(m, "size", buttons.collect())
}

pub(crate) fn appearance(m: &Model) -> AnyView {
    let buttons = Theme::ALL.into_iter().map(|theme| {
        let now = theme == m.appearance.theme;
        let (name, word) = match theme {
            Theme::Auto => ("device", "more-theme-auto"),
            Theme::Light => ("sun", "more-theme-light"),
            Theme::Dark => ("moon", "more-theme-dark"),
        };
        let name = if now { "check" } else { name };
        input::option_button("option", ("theme", theme.key().to_owned()), Some(now), name, m.t(word))
    });
    prefs(m, "theme", buttons.collect())
}

fn pressed(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

/// How much of the device the app takes, and whether the browser promised to leave it there.
pub(crate) fn room(m: &Model) -> AnyView {
    let lead = text("", m.t("more-device-words"));
    let Some((used, stays)) = m.tab.room else { return lead };
    let megabytes = usize::try_from(used.div_ceil(1_000_000)).unwrap_or(usize::MAX);
    let used = text("", m.words.with("more-device-room", &[("size", Arg::Count(megabytes))]));
    let (class, word) =
        if stays { ("hint hint-calm", "more-device-stays") } else { ("hint", "more-device-may-go") };
    view! { {lead}{used}{hint(class, "device", m.t(word))} }.into_any()
}

/// Signing out would lose what has not been sent: that is said before, with the count.
pub(crate) fn leave(m: &Model) -> AnyView {
    let unsent = m.unsent();
    let warning = (unsent > 0)
        .then(|| hint("hint", "alert", m.words.with("leave-unsent", &[("count", Arg::Count(unsent))])));
    let words = text("", m.t("leave-words"));
    view! {
        {warning}
        {words}
        <form method="post" action="/leave" data-leaves="1">{input::button("button", "sign-out", m.t("more-leave"))}</form>
    }
    .into_any()
}
