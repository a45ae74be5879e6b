//! An appointment: when, where, with whom, what to bring; and the forms that make or change one.

use crate::domain::appointment::{Appointment, Details};
use crate::domain::id::DocKey;
use crate::domain::plan::Plan;
use crate::domain::step::{DocState, Step};
use crate::domain::time::WallTime;
use crate::model::Model;
use crate::ui::form::ChangeForm;
use crate::ui::icon::icon;
use crate::ui::input::{self, Choice};
use crate::ui::layout::{drawer, fact, facts, maybe, text, way_out};
use crate::ui::rival;
use crate::ui::said::{Line, line};
use crate::ui::step::{chip, step_line, step_route, step_title};
use crate::ui::node::prelude::*;

/// Appointments that are still to come, the next one first.
#[must_use]
pub fn coming<'a>(m: &Model, plan: &'a Plan) -> Vec<&'a Appointment> {
    let mut coming: Vec<&Appointment> = plan.appointments.iter().filter(|it| is_coming(m, it)).collect();
    coming.sort_by_key(|it| *it.when.get());
    coming
}

/// Whether an appointment is still to come: through its whole day, because people look up where
/// they have to be while they are on their way.
#[must_use]
pub fn is_coming(m: &Model, appointment: &Appointment) -> bool {
    !appointment.cancelled.get() && appointment.when.get().day >= m.today()
}

/// An appointment as a card; with `forms` it can also be changed there.
pub fn card(m: &Model, plan: &Plan, appointment: &Appointment, forms: bool) -> AnyView {
    let cancelled = *appointment.cancelled.get();
    let what = line(m, plan, &appointment.what);
    let when = *appointment.when.get();
    let step = appointment.step.and_then(|id| plan.step(id));
    view! {
        <article class="card appointment" class:is-past=cancelled || when.day < m.today()>
            <div class="appointment-head">
                {date_tile(m, when)}
                <div>
                    <p class="appointment-when">{m.words.day_and_time(when, m.today())}</p>
                    <p class="strong" lang=what.lang>{what.text}</p>
                </div>
            </div>
            {marks(m, appointment)}
            {details(m, appointment.details.get())}
            {bring(m, plan, &appointment.details.get().bring)}
            {step.map(|step| step_link(m, plan, step))}
            {forms.then(|| rivals(m, appointment))}
            {forms.then(|| change(m, plan, appointment))}
        </article>
    }
    .into_any()
}

/// What is special about it, in small marks.
fn marks(m: &Model, appointment: &Appointment) -> Option<AnyView> {
    let details = appointment.details.get();
    let marks: Vec<AnyView> = [
        (*appointment.cancelled.get()).then(|| chip("chip", "cross", m.t("appointment-is-off"))),
        details.interpreter.then(|| chip("chip chip-doing", "translate", m.t("appointment-ask-interpreter"))),
        details.double.then(|| chip("chip chip-doing", "clock", m.t("appointment-ask-double"))),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!marks.is_empty()).then(|| view! { <div class="chips">{marks}</div> }.into_any())
}

/// The day as on a tear-off calendar; the words beside it say the same.
fn date_tile(m: &Model, when: WallTime) -> AnyView {
    let (_, month, day) = when.day.civil();
    let date = m.words.date(when.day, when.day);
    // The name of the month stands in the date already: what is left without the number.
    let name = date.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned();
    view! {
        <span class="date-tile" aria-hidden="true" data-month=month.to_string()>
            <span class="date-day">{day.to_string()}</span>
            <span class="date-month">{name}</span>
        </span>
    }
    .into_any()
}

fn step_link(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let to = step_route(m, step).to_string();
    let title = step_line(m, plan, step);
    view! { <a class="inline-link" href=to lang=title.lang>{icon("plan")}<span>{title.text}</span></a> }.into_any()
}

fn details(m: &Model, details: &Details) -> Option<AnyView> {
    let mut all = Vec::new();
    if !details.place.is_empty() {
        let map = way_out("map", super::place::map_search(&details.place), m.t("way-map"));
        let place = view! { <p>{details.place.clone()}</p>{map} }.into_any();
        all.push(fact("near", m.t("appointment-place"), place));
    }
    if !details.with.is_empty() {
        all.push(fact("person", m.t("appointment-with"), details.with.clone().into_any()));
    }
    (!all.is_empty()).then(|| facts(all))
}

/// The papers to bring, each with how it stands in the plan.
fn bring(m: &Model, plan: &Plan, papers: &[DocKey]) -> Option<AnyView> {
    let items: Vec<AnyView> = papers.iter().map(|key| paper(m, plan, key)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="bring">
                <p class="fact-term">{icon("bag")}{m.t("appointment-bring")}</p>
                <ul class="plain">{items}</ul>
            </div>
        }
        .into_any()
    })
}

fn paper(m: &Model, plan: &Plan, key: &DocKey) -> AnyView {
    let state = plan.steps.iter().filter_map(|step| step.doc(key)).map(|doc| doc.state.get());
    // The same paper in several steps: having it anywhere is having it.
    let state = state.max_by_key(|state| match state {
        DocState::Have => 3,
        DocState::CannotGet { .. } => 2,
        DocState::AskedFor => 1,
        DocState::ToGet => 0,
    });
    let state = state.map(|state| super::step::papers::state_chip(m, state));
    let name = super::step::papers::name_of(m, plan, key).view();
    view! { <li class="bring-paper">{name}" "{state}</li> }.into_any()
}

fn rivals(m: &Model, appointment: &Appointment) -> Vec<AnyView> {
    let id = appointment.id;
    let when = rival::answers(
        &appointment.when,
        |when| Line::own(m.words.day_and_time(*when, m.today())),
        |when| ChangeForm::new("appointment-moved").with("appointment", id).with("when", when),
    );
    let how = rival::answers(
        &appointment.details,
        |details| Line::own([details.place.as_str(), details.with.as_str()].join(", ")),
        |details| with_details(ChangeForm::new("appointment-detailed").with("appointment", id), details),
    );
    let off = rival::answers(
        &appointment.cancelled,
        |off| Line::own(m.t(if *off { "appointment-is-off" } else { "appointment-goes-on" })),
        |off| cancel_form(appointment, *off),
    );
    [("appointment-when", when), ("appointment-details", how), ("appointment-cancel", off)]
        .into_iter()
        .filter_map(|(about, answers)| rival::card(m, &m.t(about), answers))
        .collect()
}

fn with_details(form: ChangeForm, details: &Details) -> ChangeForm {
    let mut form = form.with("place", &details.place).with("with", &details.with);
    for paper in &details.bring {
        form = form.with("bring", paper);
    }
    let on = |yes: bool| if yes { "1" } else { "" };
    form.with("interpreter", on(details.interpreter)).with("double", on(details.double))
}

fn cancel_form(appointment: &Appointment, off: bool) -> ChangeForm {
    let value = if off { "1" } else { "" };
    ChangeForm::new("appointment-cancelled")
        .named(format!("appointment-cancelled {}", appointment.id))
        .with("appointment", appointment.id)
        .with("cancelled", value)
        .on(&appointment.cancelled)
}

/// Moving, correcting and cancelling, behind one tap.
fn change(m: &Model, plan: &Plan, appointment: &Appointment) -> AnyView {
    let id = appointment.id;
    if *appointment.cancelled.get() {
        let again = input::button("button", "check", m.t("appointment-goes-on-again"));
        return cancel_form(appointment, false).view(m, again);
    }
    let when = input::line(input::Line {
        sort: "datetime-local",
        name: "when",
        label: m.t("appointment-when"),
        initial: appointment.when.get().to_string(),
        required: true,
    });
    let moved = ChangeForm::new("appointment-moved")
        .named(format!("appointment-moved {id}"))
        .with("appointment", id)
        .on(&appointment.when)
        .keeping()
        .view(m, vec![when, input::button("button", "calendar", m.t("appointment-move"))].into_any());
    let mut fields = detail_fields(m, appointment.details.get());
    fields.push(paper_ticks(m, plan, appointment));
    fields.push(input::button("button", "check", m.t("save")));
    let detailed = ChangeForm::new("appointment-detailed")
        .named(format!("appointment-detailed {id}"))
        .with("appointment", id)
        .on(&appointment.details)
        .keeping()
        .view(m, fields.into_any());
    let cancel = input::button("button button-danger", "cross", m.t("appointment-cancel"));
    let cancelled = cancel_form(appointment, true).view(m, cancel);
    drawer("fold", "edit", m.t("appointment-change"), vec![moved, detailed, cancelled])
}

fn detail_fields(m: &Model, details: &Details) -> Vec<AnyView> {
    let line = |name, label: &str, initial: &str| {
        input::line(input::Line {
            sort: "text",
            name,
            label: m.t(label),
            initial: initial.to_owned(),
            required: false,
        })
    };
    let tick = |name, label: &str, chosen| input::tick(name, Choice::new("1", m.t(label), chosen));
    vec![
        line("place", "appointment-place", &details.place),
        line("with", "appointment-with", &details.with),
        tick("interpreter", "appointment-ask-interpreter", details.interpreter),
        tick("double", "appointment-ask-double", details.double),
    ]
}

/// The papers of its step, to be ticked when they have to come along.
fn paper_ticks(m: &Model, plan: &Plan, appointment: &Appointment) -> AnyView {
    let step = appointment.step.and_then(|id| plan.step(id));
    let mut keys: Vec<&DocKey> = appointment.details.get().bring.iter().collect();
    for doc in step.map_or(&[][..], |step| &step.docs) {
        if !keys.contains(&&doc.key) {
            keys.push(&doc.key);
        }
    }
    if keys.is_empty() {
        return maybe(None);
    }
    let ticks: Vec<AnyView> = keys
        .into_iter()
        .map(|key| {
            let chosen = appointment.details.get().bring.contains(key);
            input::tick("bring", Choice::new(key, super::step::papers::name_of(m, plan, key).text, chosen))
        })
        .collect();
    view! { <fieldset><legend>{m.t("appointment-bring")}</legend>{ticks}</fieldset> }.into_any()
}

/// The form for a new appointment; on a step's screen it belongs to that step.
pub fn add(m: &Model, plan: &Plan, step: Option<&Step>) -> AnyView {
    let field = |sort, name, label: &str| {
        input::line(input::Line { sort, name, label: m.t(label), initial: String::new(), required: true })
    };
    let mut fields = vec![
        field("text", "what", "appointment-what"),
        field("date", "day", "appointment-day"),
        field("time", "time", "appointment-time"),
    ];
    fields.extend(detail_fields(m, &Details::default()));
    let mut form = ChangeForm::new("appointment-added");
    match step {
        Some(step) => form = form.with("step", step.id),
        None => fields.push(step_select(m, plan)),
    }
    fields.push(text("quiet", m.t("appointment-call-hint")));
    fields.push(input::button("button button-main", "plus", m.t("appointment-add")));
    let form = form.view(m, fields.into_any());
    drawer("fold fold-add", "plus", m.t("appointment-add"), vec![form])
}

fn step_select(m: &Model, plan: &Plan) -> AnyView {
    let mut choices = vec![Choice::new("", m.t("appointment-no-step"), true)];
    let open = plan.ordered().into_iter().filter(|step| step.is_open());
    choices.extend(open.map(|step| Choice::new(step.id, step_title(m, plan, step), false)));
    input::select("step", m.t("appointment-step"), choices)
}
