//! The translation queue: what waits, urgent and oldest first, the original beside its translation.
//!
//! Each text is a form of its own that is bound to the hash of exactly the text that is shown, so a
//! translation can never end up under other words. What is saved stays where it was, says where it is and can be
//! corrected there; the next opens.

mod claim;
mod done;
mod similar;
mod work;

use crate::components::icon::icon;
use crate::components::layout::{card, empty, full_link, section, text};
use crate::components::sync_state;
use crate::context::use_app;
use crate::domain::id::PersonId;
use crate::i18n::Arg;
use crate::model::queue::{QueueItem, QueuePage};
use crate::model::{Extra, Model};
use crate::route::Route;
use leptos::prelude::*;

/// The screen of the queue.
#[component]
pub fn Queue() -> impl IntoView {
    let app = use_app();
    let waiting = app.part(
        |m| page(m).map(QueuePage::waiting),
        |m, count| count.map(|count| m.words.with("staff-queue-count", &[("count", Arg::Count(count))])),
    );
    let as_of = app.part(|m| (m.online, m.tab.from_storage), |m, _| as_of(m));
    let unknown = app.when(|m| page(m).is_none(), move || app.with(sync_state::not_known));
    let behind = app.with(|m| page(m).map_or(0, QueuePage::more));
    let nothing = app.when(
        |m| page(m).is_some_and(|page| page.items.iter().all(|item| !item.waits())),
        move || {
            // They are behind what was on this page: it is not told as done.
            if behind > 0 {
                let to = Route::Queue.to_string();
                return full_link("button", "translate", to, app.t("staff-queue-first"));
            }
            let more = text("quiet", app.t("staff-queue-empty-more"));
            card("card", vec![empty("done", app.t("staff-queue-empty")), more])
        },
    );
    let list = app.when(
        |m| page(m).is_some_and(|page| !page.items.is_empty()),
        move || {
            let names = |m: &Model| page(m).into_iter().flat_map(|it| &it.items).map(name_of).collect::<Vec<_>>();
            let first = (behind > 0).then(|| text("quiet", app.t("staff-queue-first")));
            let entries = app.list(names, |name| view! { <Entry name/> });
            view! { <p class="quiet">{app.t("staff-queue-lead")}</p>{first}<div class="queue">{entries}</div> }
        },
    );
    let done = app.when(
        |m| page(m).is_some_and(|page| !page.done.is_empty()),
        move || {
            let names =
                |m: &Model| page(m).into_iter().flat_map(|it| &it.done).map(name_of).collect::<Vec<_>>();
            let entries = app.list(names, |name| done::row(&name));
            let list = view! { <div class="queue">{entries}</div> }.into_any();
            section("done", app.t("staff-queue-done"), vec![list])
        },
    );
    view! {
        <div class="staff-page">
            <h1>{app.t("staff-nav-queue")}</h1>
            <p role="status" class="strong">{waiting}</p>
            {as_of}
            {full_link("queue-glossary", "book", Route::Glossary.to_string(), app.t("staff-glossary"))}
            {full_link("queue-glossary", "people", Route::Interpreters.to_string(), app.t("interpreters-link"))}
            {unknown}
            {nothing}
            {list}
            {done}
        </div>
    }
}

fn page(m: &Model) -> Option<&QueuePage> {
    if let Extra::Queue(page) = &m.extra { Some(page) } else { None }
}

/// An item of the page by its name.
fn item<'m>(m: &'m Model, name: &str) -> Option<&'m QueueItem> {
    let page = page(m)?;
    page.items.iter().chain(&page.done).find(|item| name_of(item) == name)
}

/// When the page is of, where it is not the server's of now.
fn as_of(m: &Model) -> Option<AnyView> {
    let at = page(m)?.as_of.filter(|_| !m.online || m.tab.from_storage)?;
    let when = m.words.day_and_time(at.wall(), m.today());
    let said = m.words.with("staff-queue-as-of", &[("when", Arg::Text(&when))]);
    // With network the newer one is a tap away.
    let renew = m.online.then(|| {
        full_link("button button-small", "send", Route::Queue.to_string(), m.t("staff-queue-renew"))
    });
    Some(view! { <div class="queue-as-of" role="status"><p>{icon("clock")}<span>{said}</span></p>{renew}</div> }.into_any())
}

/// The text that is open: the first that waits, unless another was refused: that one has to be looked at again.
fn opened(m: &Model) -> Option<String> {
    let mut waiting = page(m)?.items.iter().filter(|item| item.waits()).map(name_of);
    let first = waiting.next();
    let refused = first.iter().cloned().chain(waiting).find(|name| m.notice_for(name).is_some());
    refused.or(first)
}

/// One text: as long as it waits with its form, of which only one is open, and then what became of it. Which one is open
/// is the person's: nothing that happens elsewhere may open another.
#[component]
fn Entry(name: String) -> impl IntoView {
    let app = use_app();
    let waits = |m: &Model, name: &str| item(m, name).map(QueueItem::waits);
    let (of_form, of_done) = (name.clone(), name.clone());
    let form = {
        let name = name.clone();
        app.when(
            move |m| waits(m, &of_form) == Some(true),
            move || {
                let (of_head, of_claim, of_mark) = (name.clone(), name.clone(), name.clone());
                let open = app.with(|m| opened(m).as_ref() == Some(&name));
                let head = app.part(
                    move |m| item(m, &of_head).map(|it| QueueItem { done: None, more: 0, ..it.clone() }),
                    |m, item| item.as_ref().map(|item| work::summary(m, item)),
                );
                let mark = claim::mark(of_mark);
                view! {
                    <details name="queue" class="queue-item" open=open>
                        <summary>{head}{mark}</summary>
                        {claim::line(of_claim)}
                        {done::beside(name.clone())}
                        <div class="queue-work">{work::work(&name)}</div>
                    </details>
                }
            },
        )
    };
    let done = app.when(move |m| waits(m, &of_done) == Some(false), move || done::row(&name));
    view! { {form}{done} }
}

/// What tells the forms of the screen apart: which text of whom, into which language.
fn name_of(item: &QueueItem) -> String {
    item.source().name()
}

/// The name of somebody of the team of one of these households.
fn name_of_person(m: &Model, person: PersonId) -> String {
    if person == m.me.person {
        return m.t("you");
    }
    page(m).and_then(|page| page.people.get(&person).cloned()).unwrap_or_else(|| m.t("somebody"))
}
