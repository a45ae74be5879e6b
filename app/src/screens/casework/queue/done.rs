//! A text of the queue that has its translation: where that is, who made it, and the form that corrects it. Where two
//! translated it blind of each other both stand there, until somebody chooses.

use super::work::{foreign, pair};
use super::{claim, item, name_of_person};
use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{full_link, hint, text};
use crate::context::use_app;
use crate::domain::spelling;
use crate::i18n::Arg;
use crate::model::Model;
use crate::model::queue::{Done, Kept, QueueItem};
use crate::route::{Part, Route};
use crate::screens::casework::translation_field::{self, Place};
use leptos::prelude::*;

/// The row of a text that was translated. Its form follows the words that it corrects, and nothing else.
pub(super) fn row(name: &str) -> AnyView {
    let app = use_app();
    let [of_head, of_edit, of_choice, of_claim] = [(); 4].map(|()| name.to_owned());
    let head = app.part(
        move |m| item(m, &of_head).cloned(),
        |m, found| {
            let item = found.as_ref()?;
            Some(head(m, item, item.done.as_ref()?))
        },
    );
    let choice = app.part(
        move |m| item(m, &of_choice).and_then(|it| Some((it.clone(), it.done.clone()?))),
        |m, found| found.as_ref().and_then(|(item, done)| choice(m, item, done)),
    );
    let edit = app.part(
        move |m| {
            let item = item(m, &of_edit)?;
            let done = item.done.as_ref()?;
            Some((done.text.clone(), done.change, done.kept == Kept::Refused))
        },
        {
            let name = name.to_owned();
            move |m, _| {
                let item = item(m, &name)?;
                edit(m, item, item.done.as_ref()?, &name)
            }
        },
    );
    view! {
        <article class="queue-saved" id=format!("done-{name}")>
            {head}
            {claim::line(of_claim)}
            {choice}
            {edit}
        </article>
    }
    .into_any()
}

fn head(m: &Model, item: &QueueItem, done: &Done) -> AnyView {
    let said = &item.text;
    let mine = done.who == m.me.person;
    let (class, name, word) = match done.kept {
        Kept::Here => ("sync sync-here", "device", "sync-here"),
        Kept::Refused => ("sync sync-attention", "alert", "sync-attention"),
        Kept::Saved if mine => ("sync sync-saved", "saved", "sync-saved"),
        Kept::Saved => ("sync sync-saved", "check", "staff-queue-done-by-other"),
    };
    let (who, when) = (name_of_person(m, done.who), m.words.ago(done.at, m.today()));
    let by = m.words.with("staff-queue-done-by", &[("name", Arg::Text(&who)), ("when", Arg::Text(&when))]);
    // What the server did not take has its reason there.
    let attend = (done.kept == Kept::Refused).then(|| {
        let to = Route::Household { household: item.household, part: Part::Unsent }.to_string();
        full_link("button button-small", "alert", to, m.t("staff-queue-attend"))
    });
    view! {
        <p class="queue-line">
            <span class="strong">{item.alias.clone()}</span>
            <span class="langs">{pair(m, said.written.lang, said.into)}</span>
            <span class=class role="status">{icon(name)}{m.t(word)}</span>
        </p>
        <p class="queue-start" lang=foreign(m, said.written.lang)>{spelling::glimpse(&said.written.text, 90)}</p>
        <p class="said-text" lang=foreign(m, said.into)>{done.text.clone()}</p>
        <p class="quiet">{by}</p>
        {attend}
    }
    .into_any()
}

fn form(item: &QueueItem, done: &Done, name: String) -> ChangeForm {
    ChangeForm::together(name)
        .of("text-translated", done.change)
        .with("household", item.household)
        .with("source", item.text.hash)
        .with("into", item.text.into.tag())
}

/// The fold in which one's own words are corrected. What was refused is put right where its reason stands.
fn edit(m: &Model, item: &QueueItem, done: &Done, name: &str) -> Option<AnyView> {
    if done.kept == Kept::Refused {
        return None;
    }
    let into = item.text.into;
    let lang = crate::components::text_view::lang_word(m, into);
    let label = m.words.with("staff-queue-translation", &[("lang", Arg::Text(&lang))]);
    let field = translation_field::translation(label, &done.text, into, Place::default());
    let original = view! {
        <div class="queue-words" lang=item.text.written.lang.tag()>
            <p class="said-text">{item.text.written.text.clone()}</p>
        </div>
    };
    let save = input::button("button button-main", "check", m.t("save"));
    let fields = view! { {original}{field}{save} };
    let form = form(item, done, format!("edit-{name}")).keeping().class("stack").view(m, fields.into_any());
    Some(
        view! {
            <details class="fold fold-small" data-drawer="1">
                <summary>{icon("edit")}<span>{m.t("staff-queue-edit")}</span></summary>
                <div class="details-body">{form}</div>
            </details>
        }
        .into_any(),
    )
}

/// Both translations of a text that two made, each with a button that keeps it.
fn choice(m: &Model, item: &QueueItem, done: &Done) -> Option<AnyView> {
    if done.rivals.is_empty() {
        return None;
    }
    let settles: Vec<String> =
        done.rivals.iter().filter_map(|rival| Some(rival.mark?.change.to_string())).collect();
    let settles = settles.join(" ");
    let others = done.rivals.iter().filter_map(|rival| Some((&rival.value, rival.mark?)));
    let shown = (&done.text, done.who, done.at);
    let all = std::iter::once(shown).chain(others.map(|(text, mark)| (text, mark.who, mark.at)));
    let answers: Vec<AnyView> = all
        .map(|(text, who, at)| {
            let (name, when) = (name_of_person(m, who), m.words.ago(at, m.today()));
            let by = m.words.with("rivals-said", &[("name", Arg::Text(&name)), ("when", Arg::Text(&when))]);
            let button = input::button("button", "check", m.t("rivals-choose"));
            let name = format!("choose-{}", super::name_of(item));
            let form = form(item, done, name).with("text", text).with("settles", &settles);
            view! {
                <li class="rival">
                    <p class="strong" lang=foreign(m, item.text.into)>{text.clone()}</p>
                    <p class="quiet">{by}</p>
                    {form.view(m, button)}
                </li>
            }
            .into_any()
        })
        .collect();
    Some(
        view! {
            <div class="rivals" role="group">
                <p class="strong">{icon("people")}{m.t("staff-queue-two")}</p>
                <ul class="plain">{answers}</ul>
            </div>
        }
        .into_any(),
    )
}

/// Above the field of somebody who is typing: a colleague was faster, and what is typed stays.
pub(super) fn beside(name: String) -> AnyView {
    use_app().part(
        move |m| item(m, &name).and_then(|it| Some((it.text.into, it.done.clone()?))),
        |m, found| {
            let (into, done) = found.as_ref()?;
            let who = name_of_person(m, done.who);
            let said = m.words.with("staff-queue-beside", &[("name", Arg::Text(&who))]);
            let words = view! { <p class="said-text" lang=foreign(m, *into)>{done.text.clone()}</p> };
            Some(view! {
                <div class="queue-beside" role="status">
                    {hint("strong", "people", said)}
                    {words}
                    {text("quiet", m.t("staff-queue-beside-yours"))}
                </div>
            })
        },
    )
}
