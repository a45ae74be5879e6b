//! Changing a step itself. What the family may change too is drawn by its component; the researcher
//! also explains the step and says what it needs and where it belongs.

use super::rights;
use super::versions::lang_select;
use crate::components::form::ChangeForm;
use crate::components::input::{self, Choice};
use crate::components::layout::disclosure;
use crate::components::plan::step::step_title;
use crate::components::plan::{rival, step_change as shared};
use crate::components::text_view::Line;
use crate::context::use_app;
use crate::domain::change::limits::ABOUT_CHARS;
use crate::domain::id::StepId;
use crate::domain::ordering::next;
use crate::domain::plan::Plan;
use crate::domain::plan::indicator::Indicator;
use crate::domain::plan::step::{Doer, Step, StepKind};
use crate::model::Model;
use leptos::prelude::*;

/// The forms that change a step; disagreements stand before them.
#[component]
pub fn Edit(step: StepId) -> impl IntoView {
    let app = use_app();
    let rivals = app.step_part(
        step,
        |m, _, step| (shape_of(step), rights(m).shape),
        |m, plan, step| rights(m).shape.then(|| rivals(m, plan, step)),
    );
    let shape = app.step_part(
        step,
        |m, plan, step| (shape_of(step), step.doer.clone(), offered(plan, step), rights(m)),
        |m, plan, step| {
            rights(m)
                .shape
                .then(|| disclosure("fold", "path", m.t("staff-edit-shape"), vec![shape(m, plan, step)]))
        },
    );
    let change = app.when(|m| rights(m).plan, move || view! { <shared::Change step/> });
    view! { {rivals}{change}{shape} }
}

/// What a step is and belongs to.
fn shape_of(step: &Step) -> impl PartialEq + Send + Sync + use<> {
    (step.kind.clone(), step.indicator.clone(), step.needs.clone(), step.about.clone())
}

fn form(kind: &'static str, step: &Step) -> ChangeForm {
    ChangeForm::new(kind).class("stack").with("step", step.id)
}

/// All of it in one form. Each field is a change of its own, and only what was touched is sent.
fn shape(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let about = step.about.as_ref();
    let words = about.map_or("", |about| about.written().text.as_str());
    let lang = about.map_or(m.lang(), |about| about.written().lang);
    let (kind, indicator) = (*step.kind.get(), *step.indicator.get());
    let office = match step.doer.get() {
        Doer::Office(name) => name.clone(),
        Doer::Open | Doer::Person(_) => String::new(),
    };
    let mut form = ChangeForm::together("step-shape")
        .class("stack")
        .of("step-explained", about.and_then(|about| about.source().version()))
        .of("step-kind-changed", step.kind.version())
        .of("step-indicator-changed", step.indicator.version())
        .of("step-needs-changed", step.needs.version())
        .of("step-doer-changed", step.doer.version())
        .with("step", step.id)
        .with("doer", "office")
        .was("text", words)
        .was("lang", lang.tag())
        .was("step-kind", kind.key())
        .was("indicator", indicator.key())
        .was("office", &office);
    let offered = offered(plan, step);
    let needed = offered.iter().filter(|id| step.needs.get().contains(id)).map(ToString::to_string);
    for id in needed.chain([String::new()]) {
        form = form.was("needs", id);
    }
    let kinds = StepKind::ALL.into_iter().map(|it| {
        let key = it.key();
        Choice::new(key, m.t(&format!("step-kind-{key}")), it == kind)
    });
    let line = input::Line {
        sort: "text",
        name: "office",
        label: m.t("staff-edit-office"),
        initial: office,
        required: false,
    };
    let fields = view! {
        {input::area("text", m.t("staff-edit-about"), words, false, ABOUT_CHARS)}
        {lang_select(m, lang)}
        {input::select("step-kind", m.t("staff-edit-kind"), kinds.collect())}
        {input::select("indicator", m.t("staff-edit-indicator"), indicators(m, indicator))}
        {needs(m, plan, step, &offered)}
        {input::line(line)}
        {input::button("button button-main", "check", m.t("save"))}
    };
    form.keeping().view(m, fields.into_any())
}

/// The choices of an indicator.
pub fn indicators(m: &Model, chosen: Indicator) -> Vec<Choice> {
    let choice = |it: Indicator| Choice::new(it.key(), m.t(&format!("indicator-{}", it.key())), it == chosen);
    Indicator::ALL.into_iter().map(choice).collect()
}

/// The steps that may have to be done first: those that would make a circle are not offered.
fn offered(plan: &Plan, step: &Step) -> Vec<StepId> {
    let offered = plan.ordered().into_iter().filter(|other| {
        let needed = step.needs.get().contains(&other.id);
        needed || (other.is_open() && !next::would_circle(plan, step.id, &[other.id]))
    });
    offered.map(|other| other.id).collect()
}

/// What has to be done first.
fn needs(m: &Model, plan: &Plan, step: &Step, offered: &[StepId]) -> Option<AnyView> {
    let ticks: Vec<AnyView> = offered
        .iter()
        .filter_map(|id| plan.step(*id))
        .map(|other| {
            let chosen = step.needs.get().contains(&other.id);
            input::tick("needs", Choice::new(other.id, step_title(m, plan, other), chosen))
        })
        .collect();
    (!ticks.is_empty()).then(|| {
        view! { <fieldset class="needs"><legend>{m.t("staff-edit-needs")}</legend>{ticks}</fieldset> }
            .into_any()
    })
}

/// What two people answered differently about the shape of a step.
fn rivals(m: &Model, plan: &Plan, step: &Step) -> Vec<AnyView> {
    let kind = rival::answers(
        &step.kind,
        |kind| Line::own(m.t(&format!("step-kind-{}", kind.key()))),
        |kind| form("step-kind-changed", step).with("step-kind", kind.key()),
    );
    let indicator = rival::answers(
        &step.indicator,
        |indicator| Line::own(m.t(&format!("indicator-{}", indicator.key()))),
        |indicator| form("step-indicator-changed", step).with("indicator", indicator.key()),
    );
    let needs = rival::answers(
        &step.needs,
        |needs| {
            let titles = needs.iter().filter_map(|id| plan.step(*id)).map(|step| step_title(m, plan, step));
            let titles: Vec<String> = titles.collect();
            Line::own(if titles.is_empty() { m.t("rivals-nothing") } else { titles.join(", ") })
        },
        |needs| {
            let ids: Vec<String> = needs.iter().map(ToString::to_string).collect();
            form("step-needs-changed", step).with("needs", ids.join(" "))
        },
    );
    let mut all =
        vec![("staff-edit-kind", kind), ("staff-edit-indicator", indicator), ("staff-edit-needs", needs)];
    if let Some(about) = &step.about {
        let abouts = rival::answers(
            about.source(),
            |written| Line::original(m, written),
            |written| {
                form("step-explained", step).with("text", &written.text).with("lang", written.lang.tag())
            },
        );
        all.push(("staff-edit-about", abouts));
    }
    all.into_iter().filter_map(|(about, answers)| rival::card(m, &m.t(about), answers)).collect()
}
