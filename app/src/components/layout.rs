//! The pieces that every screen is laid out with. Each is drawn in one place, so that all screens
//! look alike and the phone loads each only once.

use super::icon::icon;
use leptos::prelude::*;

/// The first thing a keyboard reaches: past the head of the page to its content.
pub fn skip_link(words: String) -> AnyView {
    view! { <a class="skip" href="#main">{words}</a> }.into_any()
}

/// A part of a screen with its heading; `id` is unique on the screen.
pub fn section(id: &'static str, heading: String, children: Vec<AnyView>) -> AnyView {
    view! {
        <section class="part" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {children}
        </section>
    }
    .into_any()
}

/// A surface that holds things that belong together.
pub fn card(class: &'static str, children: Vec<AnyView>) -> AnyView {
    view! { <div class=class>{children}</div> }.into_any()
}

/// A list without bullets; each child is one item.
pub fn list(class: &'static str, items: Vec<AnyView>) -> AnyView {
    let items: Vec<AnyView> = items.into_iter().map(|item| view! { <li>{item}</li> }.into_any()).collect();
    view! { <ul class=class>{items}</ul> }.into_any()
}

/// A view that may be there or not.
pub fn maybe(view: Option<AnyView>) -> AnyView {
    view.unwrap_or_else(|| ().into_any())
}

/// A paragraph.
pub fn text(class: &'static str, words: String) -> AnyView {
    view! { <p class=class>{words}</p> }.into_any()
}

/// A paragraph that begins with an icon.
pub fn hint(class: &'static str, name: &'static str, words: String) -> AnyView {
    view! { <p class=class>{icon(name)}<span>{words}</span></p> }.into_any()
}

/// A smaller heading within a part.
pub fn heading(words: String) -> AnyView {
    view! { <h3>{words}</h3> }.into_any()
}

/// A kind sentence where nothing is there yet.
pub fn empty(name: &'static str, words: String) -> AnyView {
    view! { <div class="empty">{icon(name)}<p>{words}</p></div> }.into_any()
}

/// What is there on request: works without scripts.
pub fn disclosure(
    class: &'static str,
    name: &'static str,
    summary: String,
    children: Vec<AnyView>,
) -> AnyView {
    fold(class, name, summary, children, None)
}

/// A disclosure for a form: it closes when the form has done its work.
pub fn drawer(class: &'static str, name: &'static str, summary: String, children: Vec<AnyView>) -> AnyView {
    fold(class, name, summary, children, Some("1"))
}

fn fold(
    class: &'static str,
    name: &'static str,
    summary: String,
    children: Vec<AnyView>,
    drawer: Option<&'static str>,
) -> AnyView {
    view! {
        <details class=class data-drawer=drawer>
            <summary>{icon(name)}<span>{summary}</span></summary>
            <div class="details-body">{children}</div>
        </details>
    }
    .into_any()
}

/// A link to another screen, with an icon.
pub fn link(class: &'static str, name: &'static str, to: String, words: String) -> AnyView {
    view! { <a class=class href=to>{icon(name)}<span>{words}</span></a> }.into_any()
}

/// A link that loads its page anew, because the page comes with more than the plan.
pub fn full_link(class: &'static str, name: &'static str, to: String, words: String) -> AnyView {
    view! { <a class=class href=to data-full="1">{icon(name)}<span>{words}</span></a> }.into_any()
}

/// A link out of the app: a telephone number, a web page, a map.
pub fn way_out(name: &'static str, to: String, words: String) -> AnyView {
    let elsewhere = to.starts_with("http").then_some("_blank");
    view! {
        <a class="button button-small" href=to target=elsewhere rel=elsewhere.map(|_| "noopener noreferrer")>
            {icon(name)}
            <span>{words}</span>
        </a>
    }
    .into_any()
}

/// A link of a filter, told apart by more than colour when it is chosen.
pub fn filter(to: String, words: String, chosen: bool) -> AnyView {
    let current = chosen.then_some("true");
    let check = chosen.then(|| icon("check"));
    view! { <a class="filter" href=to aria-current=current>{check}<span>{words}</span></a> }.into_any()
}

/// A fact: an icon, what it is, and what it says.
pub fn fact(name: &'static str, term: String, value: AnyView) -> AnyView {
    view! { <div><dt>{icon(name)}{term}</dt><dd>{value}</dd></div> }.into_any()
}

/// A list of facts.
pub fn facts(facts: Vec<AnyView>) -> AnyView {
    view! { <dl class="facts">{facts}</dl> }.into_any()
}

/// Lines that stand for content on its way.
pub fn skeleton() -> AnyView {
    view! { <div class="skeleton" aria-hidden="true"><span></span><span></span><span></span></div> }
        .into_any()
}
