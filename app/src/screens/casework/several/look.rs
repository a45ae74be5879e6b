//! What will come in each of the chosen households, before it does.

use super::{gift_words, lead, place_of, post, what_word};
use crate::components::icon::icon;
use crate::components::input::{self, Choice};
use crate::components::layout::{hint, text};
use crate::components::plan::step::chip;
use crate::components::text_view::lang_word;
use crate::domain::plan::indicator::Indicator;
use crate::domain::several::Fit;
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::several::{GiftForm, LookRow, SeveralPage, What, fit_word};
use crate::route::{Part, Route};
use leptos::prelude::*;
use uuid::Uuid;

pub(super) fn look(m: &Model, page: &SeveralPage, id: Uuid, rows: &[LookRow]) -> AnyView {
    let gift = &page.gift;
    let hidden = [
        ("what", gift.what.key().to_owned()),
        ("key", gift.key.clone()),
        ("text", gift.text.clone()),
        ("lang", gift.lang.tag().to_owned()),
        ("urgent", if gift.urgent { "1".to_owned() } else { String::new() }),
        ("due", gift.due.clone()),
        ("q", page.finder.search.clone()),
        ("sort", page.finder.sort.clone()),
        ("filter", page.finder.filter.clone()),
        ("page", id.to_string()),
    ];
    let hidden: Vec<AnyView> = hidden
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> }.into_any())
        .collect();
    let items: Vec<AnyView> = rows.iter().map(|it| row(m, gift.what, it)).collect();
    let is_any = rows.iter().any(|it| it.fit.is_possible());
    let give = is_any.then(|| {
        let word = match gift.what {
            What::Step => "staff-several-give-step",
            What::Place => "staff-several-give-place",
            What::Message => "staff-several-give-message",
        };
        input::option_button("button button-main", ("act", "give".to_owned()), None, "send", m.t(word))
    });
    let content = view! {
        {hidden}
        <div class="actions">
            {input::option_button("button", ("act", "back".to_owned()), None, "arrow-left", m.t("staff-several-back"))}
        </div>
        {what_comes(m, gift)}
        <h2 id="each">{m.t("staff-several-each")}</h2>
        <ul class="plain cards" aria-labelledby="each">{items}</ul>
        <div class="actions">{give}</div>
    };
    // What was typed for it is no draft any more once it is given.
    let draft = format!(" {} what={}", Route::Several, gift.what.key());
    post("stack several", Some(draft), content.into_any())
}

/// What will stand in their plans: as the team reads it, and as the family does.
fn what_comes(m: &Model, gift: &GiftForm) -> AnyView {
    let words = gift_words(m, gift);
    let family = m.beside.as_ref().filter(|_| gift.what == What::Step).map(|beside| {
        let id = format!("topic-{}", gift.key);
        let lang = beside.lang().tag();
        view! { <p class="quiet" lang=lang>{beside.get(&id)}</p> }
    });
    let about = match gift.what {
        What::Step => m.words.attribute(&format!("topic-{}", gift.key), "why"),
        What::Place => place_of(m, gift).map(|place| {
            let about: Vec<String> = place
                .indicators
                .iter()
                .map(|it: &Indicator| m.t(&format!("indicator-{}", it.key())))
                .collect();
            about.join(" · ")
        }),
        What::Message => None,
    };
    let urgent = gift.urgent.then(|| chip("chip chip-urgent", "urgent", m.t("urgent")));
    let due = Day::parse(&gift.due).map(|day| {
        let day = m.words.date(day, m.today());
        chip("meta", "calendar", m.words.with("due-on", &[("day", Arg::Text(&day))]))
    });
    let lang = (gift.what == What::Message).then(|| gift.lang.tag());
    view! {
        <section class="card stack" aria-labelledby="given">
            <h2 id="given">{m.t(what_word(gift.what))}</h2>
            <p class="strong several-words" lang=lang>{words}</p>
            {family}
            {about.map(|about| text("", about))}
            <div class="chips">{urgent}{due}</div>
            {lead(m, gift.what)}
        </section>
    }
    .into_any()
}

fn row(m: &Model, what: What, row: &LookRow) -> AnyView {
    let fit = row.fit;
    let about = [row.municipality.clone(), row.family.join(", ")];
    let about: Vec<String> = about.into_iter().filter(|it| !it.is_empty()).collect();
    let tick = if fit.is_possible() {
        input::tick("household", Choice::new(row.household, row.alias.clone(), fit.is_ready()))
    } else {
        view! { <p class="strong">{row.alias.clone()}</p> }.into_any()
    };
    let said = (what != What::Message || fit != Fit::Fits).then(|| {
        let icon = if fit.is_ready() { "check" } else { "alert" };
        let class = if fit.is_ready() { "quiet" } else { "notice" };
        hint(class, icon, m.t(fit_word(fit)))
    });
    let there = match fit {
        Fit::Already(step) | Fit::Closed(step) => {
            let part = Part::Step { step, history: false };
            let to = Route::Household { household: row.household, part }.to_string();
            Some(view! { <p><a href=to data-full="1">{m.t("staff-several-there")}</a></p> })
        }
        _ => None,
    };
    view! {
        <li class="card stack">
            {tick}
            <p class="quiet">{about.join(" · ")}</p>
            {said}
            {there}
            {fit.is_possible().then(|| comes(m, row))}
        </li>
    }
    .into_any()
}

/// What is of this household alone: what it waits for, at which step it stands, who translates it.
fn comes(m: &Model, row: &LookRow) -> AnyView {
    let steps = |id: &str, titles: &[String]| {
        let titles = titles.join(" · ");
        (!titles.is_empty())
            .then(|| hint("quiet", "lock", m.words.with(id, &[("steps", Arg::Text(&titles))])))
    };
    let at = (!row.steps.is_empty()).then(|| {
        let choices = row.steps.iter().enumerate();
        let choices = choices.map(|(nth, (step, title))| Choice::new(step, title.clone(), nth == 0));
        select_of(m, row, choices.collect())
    });
    let translated = (!row.waits.is_empty()).then(|| {
        let langs: Vec<String> = row.waits.iter().map(|lang| lang_word(m, *lang)).collect();
        let (langs, names) = (langs.join(", "), row.translators.join(", "));
        let id =
            if names.is_empty() { "staff-several-nobody-translates" } else { "staff-several-translated" };
        let words = m.words.with(id, &[("langs", Arg::Text(&langs)), ("names", Arg::Text(&names))]);
        view! { <p class="quiet">{icon("translate")}<span>{words}</span></p> }
    });
    view! { {steps("offers-first-do", &row.needs)}{steps("staff-several-opens", &row.opens)}{at}{translated} }
        .into_any()
}

/// At which step the place will stand: a field of this household's own.
fn select_of(m: &Model, row: &LookRow, choices: Vec<Choice>) -> AnyView {
    let options: Vec<AnyView> = choices
        .into_iter()
        .map(|it| view! { <option value=it.value selected=it.chosen>{it.label}</option> }.into_any())
        .collect();
    view! {
        <label class="field">
            <span class="field-label">{m.t("staff-several-at-step")}</span>
            <select name=format!("step-{}", row.household)>{options}</select>
        </label>
    }
    .into_any()
}
