//! Past appointments of which nobody noted yet what came of them: a gentle question, each a link to where it is answered.

use crate::components::icon::icon;
use crate::components::layout::{list, section, text};
use crate::components::plan::links::to;
use crate::components::text_view::line;
use crate::context::use_app;
use crate::domain::plan::appointment::Appointment;
use crate::domain::time::WallTime;
use crate::model::Model;
use crate::route::Shared;
use leptos::prelude::*;
use std::cmp::Reverse;

/// How many are asked about at once: more would be a reproach.
const ASKED: usize = 3;

/// The part of the screen that asks; nothing where there is nothing to ask.
#[component]
pub fn Asked() -> impl IntoView {
    use_app().part(
        |m| {
            let plan = m.plan()?;
            Some(asked(m, &plan.appointments).into_iter().map(|(when, it)| (when, it.clone())).collect())
        },
        |m, found: &Option<Vec<(WallTime, Appointment)>>| {
            let (plan, found) = (m.plan()?, found.as_ref().filter(|found| !found.is_empty())?);
            let rows = found.iter().map(|(when, it)| {
                let what = line(m, &plan, &it.what).view();
                let when = m.words.day(when.day, m.today());
                view! {
                    <a class="row-link" href=to(m, Shared::Appointment(it.id))>
                        <span><span class="strong">{what}</span><span class="quiet">{when}</span></span>
                        {icon("chevron")}
                    </a>
                }
                .into_any()
            });
            let rows = list("plain card rows", rows.collect());
            Some(section("asked", m.t("outcome-ask"), vec![text("quiet", m.t("outcome-ask-lead")), rows]))
        },
    )
}

fn asked<'a>(m: &Model, all: &'a [Appointment]) -> Vec<(WallTime, &'a Appointment)> {
    let now = m.now.wall();
    let asked = all.iter().filter(|it| it.asks_outcome(now));
    let mut found: Vec<_> = asked.filter_map(|it| Some((it.without_outcome()?, it))).collect();
    found.sort_by_key(|(when, _)| Reverse(*when));
    found.truncate(ASKED);
    found
}
