//! The 14 indicators as a wheel: a segment each, filled from the middle as far as its steps are done,
//! with the same in a table beside it.

use crate::components::icon::{icon, of_indicator};
use crate::domain::plan::Plan;
use crate::domain::plan::indicator::{Domain, Indicator};
use crate::domain::plan::step::Status;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The way around is counted in units: ten for a segment, two more between domains.
const SEGMENT: usize = 10;
const BETWEEN: usize = 2;
const AROUND: usize = 14 * SEGMENT + 4 * BETWEEN;
/// Where segments begin and how far they reach, from the middle.
const INNER: usize = 30;
const DEPTH: usize = 52;

/// Steps done and wanted of an indicator.
fn count(plan: &Plan, indicator: Indicator) -> (usize, usize) {
    let of = plan.steps.iter().filter(|step| *step.indicator.get() == indicator);
    let wanted = of.filter(|step| *step.status.get() != Status::NotWanted);
    wanted.fold((0, 0), |(done, all), step| (done + usize::from(step.status.get().is_done()), all + 1))
}

/// The wheel with its table.
pub fn indicator_wheel(m: &Model, plan: &Plan) -> AnyView {
    let counts: Vec<(Indicator, usize, usize)> = Indicator::ALL
        .into_iter()
        .map(|indicator| {
            let (done, all) = count(plan, indicator);
            (indicator, done, all)
        })
        .collect();
    let segments: Vec<AnyView> =
        counts.iter().enumerate().map(|(place, count)| segment(place, *count)).collect();
    let rows: Vec<AnyView> = counts.iter().enumerate().map(|(place, count)| row(m, place, *count)).collect();
    view! {
        <div class="wheel-and-table">
            <svg class="wheel" viewBox="0 0 200 200" aria-hidden="true" focusable="false">{segments}</svg>
            <table class="wheel-table">
                <caption class="unseen">{m.t("staff-wheel")}</caption>
                <thead class="unseen">
                    <tr>
                        <th scope="col">{m.t("staff-wheel-number")}</th>
                        <th scope="col">{m.t("staff-wheel-indicator")}</th>
                        <th scope="col">{m.t("staff-column-progress")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn place_of(domain: Domain) -> usize {
    Domain::ALL.iter().position(|other| *other == domain).unwrap_or(0)
}

fn segment(place: usize, (indicator, done, all): (Indicator, usize, usize)) -> AnyView {
    let domain = place_of(indicator.domain());
    let class = ["wheel-means", "wheel-connections", "wheel-foundation", "wheel-facilitators"][domain];
    let start = place * SEGMENT + domain * BETWEEN;
    let dashes = format!("{} {}", SEGMENT - 1, AROUND - SEGMENT + 1);
    let offset = format!("-{start}");
    let filled = (DEPTH * done).checked_div(all).unwrap_or(0);
    // A line with a radius in the middle of its width covers exactly from the one edge to the other.
    let track = (format!("{}", INNER + DEPTH / 2), DEPTH.to_string());
    let fill = (format!("{}.{}", INNER + filled / 2, 5 * (filled % 2)), filled.to_string());
    let angle = (start * 2 + SEGMENT - 1) * 180 / AROUND;
    let upright = format!("rotate({angle} 100 100) rotate(-{angle} 100 9)");
    let track_class = if all == 0 { "wheel-track wheel-nothing" } else { "wheel-track" };
    view! {
        <g class=class>
            <circle
                class=track_class cx="100" cy="100" r=track.0 stroke-width=track.1 fill="none"
                pathLength=AROUND.to_string() stroke-dasharray=dashes.clone() stroke-dashoffset=offset.clone()
                transform="rotate(-90 100 100)"
            ></circle>
            <circle
                class="wheel-fill" cx="100" cy="100" r=fill.0 stroke-width=fill.1 fill="none"
                pathLength=AROUND.to_string() stroke-dasharray=dashes stroke-dashoffset=offset
                transform="rotate(-90 100 100)"
            ></circle>
            <text class="wheel-number" x="100" y="9" text-anchor="middle" dominant-baseline="central" transform=upright>
                {(place + 1).to_string()}
            </text>
        </g>
    }
    .into_any()
}

fn row(m: &Model, place: usize, (indicator, done, all): (Indicator, usize, usize)) -> AnyView {
    let domain = place_of(indicator.domain());
    let class = ["wheel-means", "wheel-connections", "wheel-foundation", "wheel-facilitators"][domain];
    let progress = if all == 0 {
        m.t("staff-wheel-nothing")
    } else {
        m.words.with("progress-of", &[("done", Arg::Count(done)), ("total", Arg::Count(all))])
    };
    let class = if all == 0 { format!("{class} wheel-nothing") } else { class.to_owned() };
    view! {
        <tr class=class>
            <td class="wheel-place">{(place + 1).to_string()}</td>
            <th scope="row">{icon(of_indicator(indicator))}<span>{m.t(&format!("indicator-{}", indicator.key()))}</span></th>
            <td>{progress}</td>
        </tr>
    }
    .into_any()
}
