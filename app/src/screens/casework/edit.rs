//! Changing a step itself. What the family may change too is drawn by its component; the researcher
//! also explains the step and says what it needs and where it belongs.

use super::rights;
use super::versions::lang_select;
use crate::components::form::ChangeForm;
use crate::components::input::{self, Choice};
use crate::components::layout::{disclosure, maybe};
use crate::components::plan::step::step_title;
use crate::components::plan::{rival, step_change as shared};
use crate::components::text_view::Line;
use crate::context::use_app;
use crate::domain::change::limits::ABOUT_CHARS;
use crate::domain::id::StepId;
use crate::domain::ordering::next;
use crate::domain::plan::Plan;
use crate::domain::plan::indicator::Indicator;
use crate::domain::plan::step::{Step, StepKind};
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
            rights(m).shape.then(|| {
                let forms = shape(m, plan, step).into_iter().chain([office(m, step)]);
                disclosure("fold", "path", m.t("staff-edit-shape"), forms.collect())
            })
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

fn save(m: &Model) -> AnyView {
    input::button("button", "check", m.t("save"))
}

fn shape(m: &Model, plan: &Plan, step: &Step) -> Vec<AnyView> {
    vec![about(m, step), kind(m, step), indicator(m, step), maybe(needs(m, plan, step))]
}

fn about(m: &Model, step: &Step) -> AnyView {
    let now = step.about.as_ref();
    let mut form = form("step-explained", step).keeping();
    if let Some(about) = now {
        form = form.on(about.source());
    }
    let words = now.map_or("", |about| about.written().text.as_str());
    let lang = now.map_or(m.lang(), |about| about.written().lang);
    let fields = vec![
        input::area("text", m.t("staff-edit-about"), words, true, ABOUT_CHARS),
        lang_select(m, lang),
        save(m),
    ];
    form.view(m, fields.into_any())
}

fn kind(m: &Model, step: &Step) -> AnyView {
    let kinds = StepKind::ALL.into_iter().map(|kind| {
        let key = kind.key();
        Choice::new(key, m.t(&format!("step-kind-{key}")), kind == *step.kind.get())
    });
    let fields = vec![input::select("step-kind", m.t("staff-edit-kind"), kinds.collect()), save(m)];
    form("step-kind-changed", step).on(&step.kind).keeping().view(m, fields.into_any())
}

fn indicator(m: &Model, step: &Step) -> AnyView {
    let fields = vec![
        input::select("indicator", m.t("staff-edit-indicator"), indicators(m, *step.indicator.get())),
        save(m),
    ];
    form("step-indicator-changed", step).on(&step.indicator).keeping().view(m, fields.into_any())
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
fn needs(m: &Model, plan: &Plan, step: &Step) -> Option<AnyView> {
    let ticks: Vec<AnyView> = offered(plan, step)
        .into_iter()
        .filter_map(|id| plan.step(id))
        .map(|other| {
            let chosen = step.needs.get().contains(&other.id);
            input::tick("needs", Choice::new(other.id, step_title(m, plan, other), chosen))
        })
        .collect();
    if ticks.is_empty() {
        return None;
    }
    let fields = view! {
        <fieldset class="needs"><legend>{m.t("staff-edit-needs")}</legend>{ticks}</fieldset>
        {save(m)}
    };
    Some(form("step-needs-changed", step).on(&step.needs).keeping().view(m, fields.into_any()))
}

/// An office does it: by the name people know it by.
fn office(m: &Model, step: &Step) -> AnyView {
    let fields = vec![input::words("office", m.t("staff-edit-office"), String::new()), save(m)];
    form("step-doer-changed", step)
        .named("step-doer-office")
        .with("doer", "office")
        .on(&step.doer)
        .view(m, fields.into_any())
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
            |written| Line { text: written.text.clone(), lang: Some(written.lang.tag()) },
            |written| {
                form("step-explained", step).with("text", &written.text).with("lang", written.lang.tag())
            },
        );
        all.push(("staff-edit-about", abouts));
    }
    all.into_iter().filter_map(|(about, answers)| rival::card(m, &m.t(about), answers)).collect()
}
