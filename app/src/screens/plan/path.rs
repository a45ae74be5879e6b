//! What unlocks what: an ordered list with a small picture at its side. The words of each row say
//! all that the picture says, so nobody needs to see it.

use crate::components::layout::{card, disclosure, empty, link, section, skeleton, text};
use crate::components::plan::links::{heading, to_plan, to_step};
use crate::components::plan::step as look;
use crate::domain::ordering::next;
use crate::domain::ordering::path::{self, Lane, Row};
use crate::domain::plan::Plan;
use crate::domain::plan::step::{Status, Step};
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// How far lanes are from each other, in pixels, and how wide all of them may be on a phone.
const GAP: usize = 16;
const WIDE: usize = 80;
/// So many steps are named in a row; more wait behind a tap.
const FEW: usize = 3;
/// Half of a mark.
const HALF: usize = 10;
/// Where a line leaves its row: a little below, so that no seam shows.
const END: &str = "101%";
/// Where the marks stand, counted from the top of a row: beside the first line of its title.
const MIDDLE: &str = "1.45em";

/// The screen with the path.
pub fn path(m: &Model, plan: &Plan) -> AnyView {
    if !m.library_here {
        return view! { {heading(m, "words-on-their-way")}{skeleton()} }.into_any();
    }
    let title = heading(m, "path-title");
    let path = path::path(plan);
    if path.parts.is_empty() && path.loose.is_empty() {
        let on = link("button", "plan", to_plan(m), m.t("today-whole-plan"));
        return view! { {title}{card("card", vec![empty("path", m.t("path-none")), on])} }.into_any();
    }
    let is_over = |rows: &Vec<Row<'_>>| rows.iter().all(|row| !row.step.is_open());
    let (over, parts): (Vec<_>, Vec<_>) = path.parts.into_iter().partition(is_over);
    let (loose, over_loose): (Vec<&Step>, Vec<&Step>) = path.loose.into_iter().partition(|it| it.is_open());
    let draw = |rows: &Vec<Row<'_>>| list(m, plan, rows);
    let lead = (!parts.is_empty()).then(|| text("lead", m.t("path-lead")));
    let legend = legend(m, plan, &parts);
    let ordered: Vec<AnyView> = parts.iter().map(draw).collect();
    let free = (!loose.is_empty()).then(|| section("loose", m.t("path-loose"), vec![alone(m, plan, &loose)]));
    let count = over.iter().map(Vec::len).sum::<usize>() + over_loose.len();
    let done = (count > 0).then(|| {
        let mut lists: Vec<AnyView> = over.iter().map(draw).collect();
        lists.extend((!over_loose.is_empty()).then(|| alone(m, plan, &over_loose)));
        let summary = m.words.with("plan-done-count", &[("count", Arg::Count(count))]);
        section("done", m.t("plan-done"), vec![disclosure("fold", "done", summary, lists)])
    });
    view! { {title}{lead}{legend}{ordered}{free}{done} }.into_any()
}

/// How a step stands on the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Done,
    Now,
    Urgent,
    /// Another step has to be done first.
    Locked,
    /// Somebody else has to act.
    Waits,
    CannotNow,
}

impl Stand {
    const ALL: [Stand; 6] =
        [Stand::Urgent, Stand::Now, Stand::Waits, Stand::Locked, Stand::CannotNow, Stand::Done];

    fn of(plan: &Plan, step: &Step) -> Stand {
        match step.status.get() {
            Status::Done { .. } | Status::NotWanted => Stand::Done,
            Status::Waiting { .. } => Stand::Waits,
            Status::CannotNow { .. } => Stand::CannotNow,
            Status::ToDo if !next::is_ready(plan, step) => Stand::Locked,
            _ if *step.urgent.get() => Stand::Urgent,
            Status::ToDo | Status::Doing => Stand::Now,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Stand::Done => "status-done",
            Stand::Now => "path-now",
            Stand::Urgent => "urgent",
            Stand::Locked => "step-waits-short",
            Stand::Waits => "status-waiting",
            Stand::CannotNow => "status-cannot-now",
        }
    }

    /// Its mark: a shape of its own, beside its colour.
    fn mark(self, at: String) -> AnyView {
        let (class, sign) = match self {
            Stand::Done => ("rail-mark rail-done", "M7.5 12.4l3.2 3.2 6-6.6"),
            Stand::Now => ("rail-mark rail-now", "M10 8v8l6-4z"),
            Stand::Urgent => ("rail-mark rail-now", "M13 5.5 8 12.6h3.4l-.5 5.9 5.2-7.4h-3.5z"),
            Stand::Locked => ("rail-mark", "M8.5 11.3h7v5h-7zM10 11.3V9.6a2 2 0 0 1 4 0v1.7"),
            Stand::Waits => ("rail-mark", "M12 7v5l3.2 2"),
            Stand::CannotNow => ("rail-mark", "M10 8.5v7M14 8.5v7"),
        };
        let side = (2 * HALF).to_string();
        view! {
            <svg class=class x=at.clone() y=at width=side.clone() height=side viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="10.5"></circle>
                <path d=sign></path>
            </svg>
        }
        .into_any()
    }
}

/// What the marks and lines mean: those that are there.
fn legend(m: &Model, plan: &Plan, parts: &[Vec<Row<'_>>]) -> AnyView {
    let there = |stand: &Stand| {
        let mut wanted = plan.steps.iter().filter(|step| *step.status.get() != Status::NotWanted);
        wanted.any(|step| Stand::of(plan, step) == *stand)
    };
    let item = |drawn: AnyView, word: &str| view! { <li class="meta">{drawn}{m.t(word)}</li> }.into_any();
    let mut items: Vec<AnyView> = Stand::ALL
        .into_iter()
        .filter(there)
        .map(|stand| item(stand.mark("0".to_owned()), stand.word()))
        .collect();
    for (open, word) in [(true, "path-line-open"), (false, "path-line-waits")] {
        let is_so = |lane: &Lane<'_>| is_open(lane.of) == open;
        if parts.iter().flatten().any(|row| row.from.iter().any(is_so)) {
            let line = line("0", "100%", open, HALF);
            let drawn = view! {
                <svg class="rail-lines" width=(2 * HALF).to_string() height="20" aria-hidden="true">{line}</svg>
            };
            items.push(item(drawn.into_any(), word));
        }
    }
    view! { <ul class="plain chips" role="list" aria-label=m.t("path-legend")>{items}</ul> }.into_any()
}

/// Whether what comes after this step has nothing to wait for here.
fn is_open(step: &Step) -> bool {
    step.status.get().is_done()
}

/// A part of the plan that hangs together.
fn list(m: &Model, plan: &Plan, rows: &[Row<'_>]) -> AnyView {
    let wide = path::width(rows);
    let gap = WIDE.checked_div(wide - 1).map_or(GAP, |gap| gap.min(GAP));
    let items: Vec<AnyView> = rows.iter().map(|row| item(m, plan, row, gap, (wide - 1) * gap)).collect();
    view! { <ol class="plain rail">{items}</ol> }.into_any()
}

/// Steps that hang together with no other.
fn alone(m: &Model, plan: &Plan, steps: &[&Step]) -> AnyView {
    let rows = steps.iter().map(|step| {
        let row = Row { step, lane: 0, through: Vec::new(), from: Vec::new(), opens: Vec::new() };
        item(m, plan, &row, GAP, 0)
    });
    let rows: Vec<AnyView> = rows.collect();
    view! { <ul class="plain rail">{rows}</ul> }.into_any()
}

fn item(m: &Model, plan: &Plan, row: &Row<'_>, gap: usize, wide: usize) -> AnyView {
    let step = row.step;
    let title = look::step_line(m, plan, step);
    let stand = Stand::of(plan, step);
    let told = match step.status.get() {
        // Its line below says what it waits for.
        Status::ToDo if stand == Stand::Locked => None,
        Status::ToDo => Some(look::chip("chip chip-waiting", "check", m.t("path-now"))),
        status => Some(look::status_chip(m, status)),
    };
    let marks = [look::urgent_mark(m, step), told, look::due_line(m, step)];
    let marks: Vec<AnyView> = marks.into_iter().flatten().collect();
    let marks = (!marks.is_empty()).then(|| card("chips", marks));
    let waits: Vec<&Step> = row.from.iter().map(|lane| lane.of).filter(|of| of.is_open()).collect();
    view! {
        <li class="rail-row">
            {picture(row, stand, gap, wide)}
            <div class="rail-words">
                <a class="rail-title" href=to_step(m, step.id)>{title.view()}</a>
                {marks}
                {others(m, plan, "path-waits", &waits)}
                {opens(m, plan, &row.opens)}
            </div>
        </li>
    }
    .into_any()
}

/// What a step opens: named, or counted where it is much.
fn opens(m: &Model, plan: &Plan, steps: &[&Step]) -> Option<AnyView> {
    let named = others(m, plan, "path-opens", steps);
    if steps.len() <= FEW {
        return named;
    }
    let words = m.words.with("step-opens-count", &[("count", Arg::Count(steps.len()))]);
    named.map(|named| disclosure("fold fold-small", "path", words, vec![named]))
}

/// Other steps, named in a line.
fn others(m: &Model, plan: &Plan, word: &str, steps: &[&Step]) -> Option<AnyView> {
    let names = steps.iter().enumerate().map(|(place, step)| {
        let before = if place == 0 { " " } else { "; " };
        view! { {before}{look::step_line(m, plan, step).view()} }.into_any()
    });
    let names: Vec<AnyView> = names.collect();
    (!names.is_empty()).then(|| view! { <p class="quiet">{m.t(word)}{names}</p> }.into_any())
}

/// The picture of a row, as high as its words: lanes that pass by, ways that come to its mark, and
/// the way on.
fn picture(row: &Row<'_>, stand: Stand, gap: usize, wide: usize) -> AnyView {
    let x = |at: usize| HALF + 1 + at * gap;
    let mut lines: Vec<AnyView> =
        row.through.iter().map(|lane| line("0", END, is_open(lane.of), x(lane.at))).collect();
    if !row.opens.is_empty() {
        lines.push(line(MIDDLE, END, is_open(row.step), x(row.lane)));
    }
    let (all, middle) = ((wide + 2 * HALF + 2).to_string(), x(row.lane));
    let curves: Vec<AnyView> = row
        .from
        .iter()
        .map(|lane| {
            let x = x(lane.at);
            let way = format!("M{x} 0C{x} 14 {middle} 6 {middle} 24");
            view! { <path class:rail-open=is_open(lane.of) d=way></path> }.into_any()
        })
        .collect();
    let bent = (!curves.is_empty()).then(|| {
        let space = format!("0 0 {all} 24");
        view! {
            <svg width=all.clone() height=MIDDLE viewBox=space preserveAspectRatio="none">{curves}</svg>
        }
    });
    view! {
        <svg class="rail-lines" width=all.clone() aria-hidden="true" focusable="false">
            {lines}
            {bent}
            <svg class="rail-spot" x=middle.to_string() y=MIDDLE>{stand.mark(format!("-{HALF}"))}</svg>
        </svg>
    }
    .into_any()
}

fn line(from: &'static str, to: &'static str, is_open: bool, x: usize) -> AnyView {
    let x = x.to_string();
    view! { <line class:rail-open=is_open x1=x.clone() x2=x y1=from y2=to></line> }.into_any()
}
