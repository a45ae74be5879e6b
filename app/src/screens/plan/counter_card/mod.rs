//! The card for a desk: what a family shows to an official, large and in Dutch, with its own language
//! below. First they choose what is on it, then it fills the screen.
//!
//! There is no state behind it. What is chosen and whether the card is shown are boxes to tick, and the
//! style sheet (`style/screens/_counter-card.scss`) does the rest: nothing is sent or kept, and it works without
//! network and without scripts. Three rules of that sheet bind what is drawn here: the box that shows
//! the card stands before it; each choice is a box, its label and its line, one behind the other; and
//! nothing else of the plan stands within the card. To close it is asked twice, so that an
//! official who holds the telephone does not come into the plan.

pub mod lines;

use crate::components::icon::icon;
use crate::components::layout::{empty, link, skeleton, text};
use crate::components::plan::bilingual::{Bilingual, Side, Two, is_private};
use crate::components::plan::documents::asking;
use crate::context::{AppState, use_app};
use crate::domain::id::StepId;
use crate::domain::plan::Plan;
use crate::domain::plan::step::Step;
use crate::model::Model;
use leptos::prelude::*;
use lines::Line;

/// The screen of a card. What is chosen and written on it is the person's: each choice stays with what it is about.
#[component]
pub fn Card(step: StepId) -> impl IntoView {
    let app = use_app();
    let is_there = move |m: &Model| m.plan().is_some_and(|plan| plan.step(step).is_some());
    let are_words_here = |m: &Model| m.beside.is_some() && m.library_here;
    let missing = app.when(
        move |m| !is_there(m),
        move || {
            let back = link("button", "plan", app.with(crate::components::plan::links::to_plan), app.t("nav-plan"));
            view! { {app.with(|m| crate::components::plan::links::heading(m, "card-title"))}{empty("search", app.t("step-not-there"))}{back} }
        },
    );
    let waits = app.when(
        move |m| is_there(m) && !are_words_here(m),
        move || {
            let lead = text("lead", app.t("card-waiting"));
            view! { {app.with(|m| crate::components::plan::links::heading(m, "card-title"))}{lead}{skeleton()} }
        },
    );
    let card = app.when(move |m| is_there(m) && are_words_here(m), move || card(app, step));
    view! { {missing}{waits}{card} }
}

fn card(app: AppState, step: StepId) -> AnyView {
    let choices = move |lines: fn(&Model, StepId) -> Vec<Line>| {
        let find = move |m: &Model, id: &str| lines(m, step).into_iter().find(|line| line.id == id);
        let ids = move |m: &Model| lines(m, step).into_iter().map(|line| line.id).collect::<Vec<_>>();
        app.list(ids, move |id| {
            app.part(
                move |m| find(m, &id),
                |m, line| {
                    let (plan, line) = (m.plan()?, line.clone()?);
                    Some(choice(&Two::of(m, &plan)?, line))
                },
            )
        })
    };
    view! {
        <div class="counter-card">
            {app.with(|m| crate::components::plan::links::heading(m, "card-title"))}
            {text("lead", app.t("card-lead"))}
            <input type="checkbox" id="card-show" class="out-of-sight" form="card-view"/>
            <label for="card-show" class="button button-main">{icon("card")}<span>{app.t("card-show")}</span></label>
            <div class="picks counter" tabindex="-1">
                <h2>{app.t("card-what")}</h2>
                {choices(shown)}
                <h2>{app.t("card-ask")}</h2>
                {choices(asked)}
                <label class="own" id="card-own-label" for="card-own">{app.t("card-own")}</label>
                <textarea id="card-own" rows="3" maxlength="2000" placeholder=" " autocomplete="off" aria-labelledby="card-own-label" aria-describedby="card-own-hint"></textarea>
                <p class="quiet" id="card-own-hint">{app.t("card-own-hint")}</p>
                {app.with(tools)}
            </div>
        </div>
    }
    .into_any()
}

/// What the family says.
fn shown(m: &Model, id: StepId) -> Vec<Line> {
    lines(m, id, |two, plan, step| {
        let careful = is_private(&m.library, step);
        lines::shown(two, plan, step, &asking(m, plan), careful, &|other| is_private(&m.library, other))
    })
}

/// What they may want to ask.
fn asked(m: &Model, id: StepId) -> Vec<Line> {
    lines(m, id, lines::asked)
}

fn lines(m: &Model, id: StepId, of: impl Fn(&Two<'_>, &Plan, &Step) -> Vec<Line>) -> Vec<Line> {
    let Some(plan) = m.plan() else { return Vec::new() };
    let (two, step) = (Two::of(m, &plan), plan.step(id));
    two.zip(step).map_or_else(Vec::new, |(two, step)| of(&two, &plan, step))
}

/// A box, its label in the reader's language, and what stands on the card while it is ticked.
fn choice(two: &Two<'_>, line: Line) -> AnyView {
    let words = label(two, &line);
    let items = line.items.into_iter().map(both);
    let items: AnyView = if line.listed {
        let items = items.map(|item| view! { <li>{item}</li> }).collect::<Vec<_>>();
        view! { <ul>{items}</ul> }.into_any()
    } else {
        items.collect::<Vec<_>>().into_any()
    };
    view! {
        <input type="checkbox" id=line.id.clone() checked=line.chosen/>
        <label for=line.id>{words}</label>
        <div class="line">{line.lead.map(leads)}{items}</div>
    }
    .into_any()
}

/// What a choice is about, in the reader's language; and whether the official would not understand it.
fn label(two: &Two<'_>, line: &Line) -> AnyView {
    let items = line.items.iter().enumerate().map(|(place, item)| {
        let between = if place > 0 { " · " } else { "" };
        let waits = item.dutch.waits.as_ref().map(|_| two.mine(&two.say("card-untranslated")).text);
        view! { {between}{Side { waits, ..two.mine(item) }.within(two.reader())} }.into_any()
    });
    let items: Vec<AnyView> = items.collect();
    match &line.lead {
        Some(lead) => {
            view! { <span>{two.mine(lead).text}</span><span class="quiet">{items}</span> }.into_any()
        }
        None => view! { <span>{items}</span> }.into_any(),
    }
}

/// What leads to the items.
fn leads(lead: Bilingual) -> AnyView {
    view! { <div class="leads">{both(lead)}</div> }.into_any()
}

/// Dutch, and the other language below it.
fn both(both: Bilingual) -> AnyView {
    let differs = both.differs();
    let Bilingual { dutch, other } = both;
    let mark = dutch.waits.map(|mark| view! { <p class="under" lang="nl">{mark}</p> });
    let under = differs.then(|| view! { <p class="under" lang=other.lang.tag()>{other.text}</p> });
    view! { <p lang=dutch.lang.tag()>{dutch.text}</p>{mark}{under} }.into_any()
}

/// What can be done with the card while it is shown. Closing puts only the form named here back: what
/// was chosen and written stays.
fn tools(m: &Model) -> AnyView {
    view! {
        <div class="tools">
            <input type="checkbox" id="card-close" class="out-of-sight" form="card-view"/>
            <label for="card-close" class="button">{icon("cross")}<span>{m.t("card-close")}</span></label>
            <form id="card-view" method="dialog" autocomplete="off">
                <p>{m.t("card-close-sure")}</p>
                <button type="reset" class="button button-main"><span>{m.t("card-close-yes")}</span></button>
            </form>
            <button type="button" class="button" data-speak="nl" aria-pressed="false">{icon("speak")}<span>{m.t("card-speak")}</span></button>
            {print_button(m, "button")}
        </div>
    }
    .into_any()
}

/// Prints the page; the script shows it where it can.
pub(crate) fn print_button(m: &Model, class: &'static str) -> AnyView {
    view! { <button type="button" class=class data-print="1">{icon("print")}<span>{m.t("card-print")}</span></button> }
        .into_any()
}
