//! How the screens look on this device, and leaving.

use super::queue::lang_word;
use crate::domain::text::Lang;
use crate::i18n::Arg;
use crate::model::{Model, Size, Theme};
use crate::route::Route;
use crate::ui::input::{button, option_button};
use crate::ui::layout::{hint, section};
use crate::ui::node::prelude::*;

/// The screen of settings.
pub fn more(m: &Model) -> AnyView {
    let langs = Lang::ALL.into_iter().map(|lang| (lang.tag(), lang_word(m, lang), lang == m.lang()));
    let themes = Theme::ALL.into_iter().map(|it| (it.key(), m.t(theme_word(it)), it == m.looks.theme));
    let sizes = Size::ALL.into_iter().map(|it| (it.key(), m.t(size_word(it)), it == m.looks.size));
    view! {
        <div class="staff-page staff-page-narrow">
            <h1>{m.t("nav-more")}</h1>
            {section("lang", m.t("more-language"), vec![choose("lang", "web", langs.collect())])}
            {section("theme", m.t("more-theme"), vec![choose("theme", "sun", themes.collect())])}
            {section("size", m.t("more-size"), vec![choose("size", "text-size", sizes.collect())])}
            {section("leave", m.t("more-leave"), vec![leave(m)])}
        </div>
    }
    .into_any()
}

fn theme_word(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "more-theme-auto",
        Theme::Light => "more-theme-light",
        Theme::Dark => "more-theme-dark",
    }
}

fn size_word(size: Size) -> &'static str {
    match size {
        Size::Normal => "more-size-normal",
        Size::Large => "more-size-large",
        Size::Huge => "more-size-huge",
    }
}

/// Buttons of which each sets one value; the server keeps it and comes back here.
fn choose(field: &'static str, name: &'static str, values: Vec<(&'static str, String, bool)>) -> AnyView {
    let buttons: Vec<AnyView> = values
        .into_iter()
        .map(|(value, word, chosen)| {
            let name = if chosen { "check" } else { name };
            option_button("button", (field, value.to_owned()), Some(chosen), name, word)
        })
        .collect();
    view! {
        <form method="post" action="/prefs" class="actions">
            <input type="hidden" name="back" value=Route::StaffMore.to_string()/>
            {buttons}
        </form>
    }
    .into_any()
}

fn leave(m: &Model) -> AnyView {
    let unsent = m.unsent();
    let warning = (unsent > 0)
        .then(|| hint("notice notice-bad", "alert", m.words.with("leave-unsent", &[("count", Arg::Count(unsent))])));
    view! {
        {warning}
        <form method="post" action="/leave" data-leaves="1">{button("button", "sign-out", m.t("more-leave"))}</form>
    }
    .into_any()
}
