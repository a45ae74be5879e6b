//! How far a household is in the four domains of the action research, as small bars.

use crate::domain::plan::indicator::Domain;
use crate::domain::summary::Summary;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// A bar for each domain, and the same in words.
pub(crate) fn progress(m: &Model, household: &Summary) -> AnyView {
    let said: Vec<String> = Domain::ALL
        .into_iter()
        .zip(household.progress)
        .map(|(domain, (done, total))| {
            let name = m.t(&format!("domain-{}", domain.key()));
            let args = [("name", Arg::Text(&name)), ("done", Arg::Count(done)), ("total", Arg::Count(total))];
            m.words.with("staff-progress-of", &args)
        })
        .collect();
    let bars: Vec<AnyView> = household
        .progress
        .into_iter()
        .zip([0, 16, 32, 48])
        .zip(["bar-done bar-means", "bar-done bar-connections", "bar-done bar-foundation", "bar-done bar-facilitators"])
        .map(|(((done, total), x), class)| {
            let height = (done * 28).checked_div(total).unwrap_or(0);
            let track = if total == 0 { "bar-track bar-nothing" } else { "bar-track" };
            view! {
                <rect class=track x=x.to_string() width="11" height="28" rx="2"></rect>
                <rect class=class x=x.to_string() y=(28 - height).to_string() width="11" height=height.to_string() rx="2"></rect>
            }
            .into_any()
        })
        .collect();
    let (done, total) = household.progress.iter().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    let total = m.words.with("progress-of", &[("done", Arg::Count(done)), ("total", Arg::Count(total))]);
    view! {
        <div class="row-progress">
            <svg class="bars" viewBox="0 0 59 28" role="img" aria-label=said.join("; ")>{bars}</svg>
            <span>{total}</span>
        </div>
    }
    .into_any()
}
