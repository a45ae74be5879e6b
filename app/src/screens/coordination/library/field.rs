//! The fields of the forms. Each stands under its label, with what is wrong with it and what somebody
//! else left there meanwhile below it.

use crate::components::icon::icon;
use crate::components::input::{Choice, escaped, tick};
use crate::components::layout::hint;
use crate::domain::change::limits::{ABOUT_CHARS, LINE_CHARS};
use crate::domain::library::Sureness;
use crate::domain::text::Lang;
use crate::model::Model;
use crate::model::library::{Wrong, sure_text};
use leptos::prelude::*;

/// A field, as it is said of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Field<'a> {
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) value: &'a str,
    /// `text` or `date`; empty for one of several lines.
    pub(crate) sort: &'static str,
    pub(crate) lang: Option<Lang>,
    pub(crate) required: bool,
    /// What somebody else left in it.
    pub(crate) theirs: Option<&'a str>,
}

pub(crate) fn field(m: &Model, wrong: &[Wrong], field: Field<'_>) -> AnyView {
    let Field { name, label, value, sort, lang, required, theirs } = field;
    let tag = lang.map(Lang::tag);
    let mistake = wrong.iter().find(|it| it.field == name);
    let about = mistake.map(|_| format!("{name}-wrong"));
    let invalid = mistake.map(|_| "true");
    // A day is no text that could be too long.
    let most = (sort != "date").then_some(LINE_CHARS);
    let input = if sort.is_empty() {
        view! {
            <textarea id=name.clone() name=name.clone() lang=tag rows="3" maxlength=ABOUT_CHARS required=required
                aria-invalid=invalid aria-describedby=about.clone() inner_html=escaped(value)></textarea>
        }
        .into_any()
    } else {
        view! {
            <input type=sort id=name.clone() name=name.clone() lang=tag value=value.to_owned() maxlength=most required=required
                autocomplete="off" aria-invalid=invalid aria-describedby=about.clone()/>
        }
        .into_any()
    };
    view! {
        <div class="library-field">
            <label class="field"><span class="field-label">{label}</span>{input}</label>
            {mistake.map(|it| wrong_line(m, it, about))}
            {theirs.filter(|theirs| *theirs != value).map(|theirs| theirs_line(m, theirs, tag))}
        </div>
    }
    .into_any()
}

fn wrong_line(m: &Model, wrong: &Wrong, id: Option<String>) -> AnyView {
    view! { <p class="library-wrong" id=id>{icon("alert")}<span>{m.t(&wrong.word)}{super::sentence(wrong)}</span></p> }.into_any()
}

/// What is wrong with a group of fields that have no place of their own for it.
pub(crate) fn mistake(m: &Model, wrong: &[Wrong], name: &str) -> Option<AnyView> {
    let found = wrong.iter().find(|it| it.field == name)?;
    Some(wrong_line(m, found, None))
}

fn theirs_line(m: &Model, theirs: &str, tag: Option<&'static str>) -> AnyView {
    let text = if theirs.is_empty() { m.t("staff-library-theirs-empty") } else { theirs.to_owned() };
    view! {
        <p class="library-theirs"><span class="strong">{m.t("staff-library-theirs")}</span>" "<span lang=tag>{text}</span></p>
    }
    .into_any()
}

/// What somebody else chose, where it is something else.
pub(crate) fn theirs(m: &Model, mine: &str, theirs: Option<String>) -> Option<AnyView> {
    theirs.filter(|theirs| theirs != mine).map(|theirs| theirs_line(m, &theirs, None))
}

/// The same text in the three languages, side by side where there is room.
pub(crate) fn in_languages(
    m: &Model,
    wrong: &[Wrong],
    legend: String,
    of: impl Fn(Lang) -> Field<'static>,
    value: impl Fn(Lang) -> (String, Option<String>),
    below: Option<AnyView>,
) -> AnyView {
    let fields = Lang::ALL.map(|lang| {
        let (mine, theirs) = value(lang);
        let shape = of(lang);
        let name = format!("{}-{}", shape.name, lang.tag());
        let label = m.t(&format!("lang-{}", lang.tag()));
        let (value, theirs) = (mine.as_str(), theirs.as_deref());
        field(m, wrong, Field { name, label, value, lang: Some(lang), theirs, ..shape })
    });
    view! {
        <fieldset class="library-said">
            <legend>{legend}</legend>
            <div class="library-languages">{fields}</div>
            {below}
        </fieldset>
    }
    .into_any()
}

/// A list to choose one from.
pub(crate) fn select(m: &Model, wrong: &[Wrong], name: &str, label: String, choices: Vec<Choice>) -> AnyView {
    let option =
        |it: Choice| view! { <option value=it.value selected=it.chosen>{it.label}</option> }.into_any();
    let options: Vec<AnyView> = choices.into_iter().map(option).collect();
    view! {
        <div class="library-field">
            <label class="field">
                <span class="field-label">{label}</span>
                <select id=name.to_owned() name=name.to_owned()>{options}</select>
            </label>
            {mistake(m, wrong, name)}
        </div>
    }
    .into_any()
}

/// How sure a fact is; without `or`, something has to be chosen.
pub(crate) fn sureness(
    m: &Model,
    wrong: &[Wrong],
    name: &str,
    label: String,
    now: &str,
    or: Option<String>,
) -> AnyView {
    let none = or.map(|or| Choice::new("", or, now.is_empty()));
    let unset = (none.is_none() && now.is_empty()).then(|| Choice::new("", String::new(), true));
    let all = [Sureness::A, Sureness::B, Sureness::C].map(|sure| {
        let key = sure_text(sure);
        Choice::new(key, m.t(sure_word(sure)), key == now)
    });
    select(m, wrong, name, label, none.into_iter().chain(unset).chain(all).collect())
}

/// The Fluent id of how sure a fact is, in a few words.
pub(crate) fn sure_word(sure: Sureness) -> &'static str {
    match sure {
        Sureness::A => "staff-library-sure-a",
        Sureness::B => "staff-library-sure-b",
        Sureness::C => "staff-library-sure-c",
    }
}

/// Boxes to tick, folded away: the summary says what is ticked.
pub(crate) fn choices(
    m: &Model,
    wrong: &[Wrong],
    name: &'static str,
    label: String,
    all: Vec<Choice>,
    theirs_chosen: Option<String>,
) -> AnyView {
    let chosen: Vec<String> = all.iter().filter(|it| it.chosen).map(|it| it.label.clone()).collect();
    let chosen = if chosen.is_empty() { m.t("staff-library-nothing") } else { chosen.join(", ") };
    let found = mistake(m, wrong, name);
    let open = found.is_some();
    let box_of = |it: Choice| tick(name, it);
    let other = theirs(m, &chosen, theirs_chosen);
    let boxes: Vec<AnyView> = all.into_iter().map(box_of).collect();
    view! {
        <details class="fold library-choices" id=name open=open>
            <summary><span><span class="strong">{label}</span>": "{chosen}</span></summary>
            <div class="library-boxes">{boxes}</div>
        </details>
        {found}
        {other}
    }
    .into_any()
}

/// Which amounts a text may refer to, and what they say now.
pub(crate) fn amounts(m: &Model) -> AnyView {
    let rows: Vec<AnyView> = m
        .library
        .amounts
        .iter()
        .map(|amount| {
            let said = m.words.amount(amount).unwrap_or_else(|| amount.value.clone());
            let term = format!("{{ -{} }}", amount.key);
            view! { <li><code>{term}</code>" "<span class="quiet">{said}</span></li> }.into_any()
        })
        .collect();
    view! {
        <details class="fold fold-small">
            <summary>{icon("money")}<span>{m.t("staff-library-terms")}</span></summary>
            <div class="details-body">
                {hint("quiet", "bulb", m.t("staff-library-terms-how"))}
                <ul class="plain library-terms">{rows}</ul>
            </div>
        </details>
    }
    .into_any()
}
