//! The glossary as a page: what is built in, and the team's own terms, which colleagues add, correct and take out.

use crate::components::form::notice;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{disclosure, empty, full_link, hint, section, text};
use crate::domain::change::limits::LINE_CHARS;
use crate::domain::library::Term;
use crate::domain::spelling::is_found;
use crate::domain::text::Lang;
use crate::i18n::Arg;
use crate::model::glossary::{GlossaryPage, OwnTerm, TERM_NOTE_CHARS, TermWords};
use crate::model::{Extra, Model};
use crate::route::Route;
use leptos::prelude::*;
use uuid::Uuid;

/// The screen of the glossary: forms for the server, which answers with another page.
pub fn glossary(m: &Model) -> AnyView {
    let Extra::Glossary(page) = &m.extra else { return crate::components::sync_state::not_known(m) };
    let shown = |nl: &str, uk: &str, more: &str| is_found(&page.search, &format!("{nl} {uk} {more}"));
    let own: Vec<AnyView> = page
        .own
        .iter()
        .filter(|it| !it.removed && shown(&it.words.nl, &it.words.uk, &it.words.note))
        .map(|term| own_term(m, page, term))
        .collect();
    let lang = m.lang();
    let shown_term = |it: &&Term| shown(&it.nl, &it.uk, &format!("{} {}", it.en, it.note_in(lang)));
    let terms = m.library.terms.iter().filter(shown_term);
    let terms: Vec<AnyView> = terms.map(|term| built_in(m, term)).collect();
    let none = (own.is_empty() && terms.is_empty()).then(|| {
        let back = full_link("button", "cross", Route::Glossary.to_string(), m.t("staff-glossary-all"));
        view! { {empty("search", m.t("staff-glossary-none"))}{back} }
    });
    let is_searched = !page.search.is_empty();
    let own = match (own.is_empty(), is_searched) {
        (true, true) => None,
        (true, false) => Some(text("quiet", m.t("staff-glossary-no-own"))),
        _ => Some(view! { <ul class="plain glossary">{own}</ul> }.into_any()),
    };
    let own = own.map(|list| section("own", m.t("staff-glossary-own"), vec![list]));
    let terms = (!terms.is_empty()).then(|| {
        let list = view! { <dl class="terms">{terms}</dl> }.into_any();
        section("built-in", m.t("staff-glossary-built-in"), vec![list])
    });
    view! {
        <div class="staff-page">
            <h1>{m.t("staff-glossary")}</h1>
            <p class="quiet">{m.t("staff-glossary-lead")}</p>
            {removed(m, page)}
            {finder(m, page)}
            {add(m, page)}
            {none}
            {own}
            {terms}
        </div>
    }
    .into_any()
}

fn finder(m: &Model, page: &GlossaryPage) -> AnyView {
    view! {
        <form method="get" action=Route::Glossary.to_string() data-full="1" class="finder" role="search">
            <label class="field">
                <span class="field-label">{m.t("staff-glossary-search")}</span>
                <input type="search" name="q" value=page.search.clone() autocomplete="off"/>
            </label>
            {input::button("button", "search", m.t("staff-show"))}
        </form>
    }
    .into_any()
}

fn action(page: &GlossaryPage, sort: &str) -> String {
    let id = page.page.map(|id| format!("?page={id}")).unwrap_or_default();
    format!("{}/{sort}{id}", Route::Glossary)
}

/// A form about a term, by its address; `about` is the term with the version that is seen.
fn post(
    page: &GlossaryPage,
    sort: &'static str,
    class: &'static str,
    about: Option<(Uuid, i64)>,
    children: AnyView,
) -> AnyView {
    let about = about.map(|(id, version)| {
        view! {
            <input type="hidden" name="term" value=id.to_string()/>
            <input type="hidden" name="base" value=version.to_string()/>
        }
    });
    view! {
        <form method="post" action=action(page, sort) class=class>
            {about}
            {children}
        </form>
    }
    .into_any()
}

fn fields(m: &Model, words: &TermWords) -> AnyView {
    // What is typed is in that language, its name in the reader's.
    let line = |name, label: &str, initial: &str, lang: Lang| {
        view! {
            <label class="field">
                <span class="field-label">{m.t(label)}</span>
                <input name=name lang=lang.tag() value=initial.to_owned() required maxlength=LINE_CHARS autocomplete="off"/>
            </label>
        }
    };
    let note = m.t("staff-glossary-note");
    view! {
        {line("nl", "staff-glossary-nl", &words.nl, Lang::Nl)}
        {line("uk", "staff-glossary-uk", &words.uk, Lang::Uk)}
        {input::area("note", note, &words.note, false, TERM_NOTE_CHARS)}
    }
    .into_any()
}

fn add(m: &Model, page: &GlossaryPage) -> AnyView {
    if page.full {
        return hint("quiet", "alert", m.t("staff-glossary-full"));
    }
    let fields = view! {
        {fields(m, &TermWords::default())}
        {input::button("button button-main", "plus", m.t("staff-glossary-add"))}
        {notice("glossary-add".to_owned())}
    };
    let form = post(page, "add", "stack", None, fields.into_any());
    disclosure("fold", "plus", m.t("staff-glossary-new"), vec![form])
}

fn own_term(m: &Model, page: &GlossaryPage, own: &OwnTerm) -> AnyView {
    let TermWords { nl, uk, note } = own.words.clone();
    let (name, when) = (m.account_name(&own.who), m.words.day(own.at.day(), m.today()));
    let by = m.words.with("staff-queue-done-by", &[("name", Arg::Text(&name)), ("when", Arg::Text(&when))]);
    let done = page.done.as_ref().filter(|(_, id)| *id == own.id);
    let done = done.map(|(sort, _)| {
        let word = if sort == "add" { "staff-glossary-added" } else { "sync-saved" };
        view! { <p class="notice notice-good" role="status">{m.t(word)}</p> }
    });
    let about = Some((own.id, own.version));
    let is_here = m.notice.as_ref().is_some_and(|notice| notice.form == format!("glossary-{}", own.id));
    let save = view! {
        {fields(m, &own.words)}
        {input::button("button button-main", "check", m.t("save"))}
        {is_here.then(|| notice(format!("glossary-{}", own.id)))}
    };
    let correct = post(page, "correct", "stack", about, save.into_any());
    let out = input::button("button", "cross", m.t("staff-glossary-remove"));
    let remove = post(page, "remove", "glossary-remove", about, out);
    view! {
        <li class="card" id=format!("term-{}", own.id)>
            {done}
            <p class="glossary-pair">
                <strong lang="nl">{nl}</strong>
                <span lang="uk">{uk}</span>
            </p>
            {(!note.is_empty()).then(|| view! { <p>{note}</p> })}
            <p class="quiet">{by}</p>
            {disclosure("fold fold-small", "edit", m.t("staff-glossary-correct"), vec![correct, remove])}
        </li>
    }
    .into_any()
}

/// The term that was just taken out, with the way back.
fn removed(m: &Model, page: &GlossaryPage) -> Option<AnyView> {
    let (_, id) = page.done.as_ref().filter(|(sort, _)| sort == "remove")?;
    let own = page.own.iter().find(|it| it.id == *id && it.removed)?;
    let said = m.words.with("staff-glossary-removed", &[("term", Arg::Text(&own.words.nl))]);
    let back =
        view! { <button type="submit" class="button">{icon("undo")}<span>{m.t("undo")}</span></button> };
    let form = post(page, "restore", "undo-form", Some((own.id, own.version)), back.into_any());
    Some(
        view! {
            <div class="undo" role="status" id=format!("term-{}", own.id)>
                <span>{said}</span>
                {form}
            </div>
        }
        .into_any(),
    )
}

fn built_in(m: &Model, term: &Term) -> AnyView {
    let note = term.note_in(m.lang());
    // In the reader's language, beside the Ukrainian word.
    let note = (!note.is_empty())
        .then(|| view! { <span class="quiet" lang=m.lang().tag()>" "{note.to_owned()}</span> });
    view! {
        <div>
            <dt lang="nl">{term.nl.clone()}</dt>
            <dd lang="uk">{term.uk.clone()}{note}</dd>
        </div>
    }
    .into_any()
}
