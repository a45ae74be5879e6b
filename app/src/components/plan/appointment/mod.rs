//! An appointment: when, where, with whom, what to bring.

pub mod arranged;
pub mod asked;
pub mod forms;

pub use asked::Asked;
pub use forms::{add, step_select};

use super::step_parts::at_counter;
use crate::components::icon::icon;
use crate::components::layout::{fact, facts, hint, list, way_out};
use crate::components::plan::documents::{asking, circumstance, name_of, state_chip};
use crate::components::plan::step::{chip, rival_mark, step_line, step_route};
use crate::components::sync_state;
use crate::components::text_view::{self, line};
use crate::context::use_app;
use crate::domain::change::Target;
use crate::domain::documents::{self, ToBring};
use crate::domain::id::{AppointmentId, DocumentKey};
use crate::domain::plan::Plan;
use crate::domain::plan::appointment::Appointment;
use crate::domain::plan::step::{DocumentState, Step};
use crate::domain::text::Written;
use crate::domain::time::WallTime;
use crate::i18n::Arg;
use crate::model::Model;
use crate::route::Route;
use leptos::prelude::*;

/// Appointments that are still to come, the next one first.
#[must_use]
pub fn coming<'a>(m: &Model, plan: &'a Plan) -> Vec<&'a Appointment> {
    let next = |it: &'a Appointment| Some((it.next(m.today())?.when, it));
    let mut coming: Vec<(WallTime, &Appointment)> = plan.appointments.iter().filter_map(next).collect();
    coming.sort_by_key(|(when, _)| *when);
    coming.into_iter().map(|(_, it)| it).collect()
}

/// Whether an appointment is still to come: through its whole day, because people look up where
/// they have to be while they are on their way.
#[must_use]
pub fn is_coming(m: &Model, appointment: &Appointment) -> bool {
    appointment.next(m.today()).is_some()
}

/// When it is, also counted from today: «через 2 дні».
fn when_words(m: &Model, when: WallTime, cancelled: bool) -> AnyView {
    let left = m.words.in_days(when.day, m.today()).filter(|_| !cancelled);
    let left = left.map(|left| format!("{left} · "));
    view! { <p class="appointment-when">{left}{m.words.day_and_time(when, m.today())}</p> }.into_any()
}

/// An appointment in brief, as a link to all of them: when, what, where, and what to take along, by name.
#[component]
pub fn Brief(id: AppointmentId) -> impl IntoView {
    use_app().part(
        move |m| {
            let plan = m.plan()?;
            let appointment = plan.appointment(id)?.clone();
            let step = appointment.step.and_then(|id| plan.step(id));
            let documents = (step.map(|step| step.documents.clone()), plan.documents.clone());
            let asked = asked_keys(m, &plan, &appointment);
            Some((appointment, documents, asked))
        },
        |m, found| {
            let (appointment, _, _) = found.as_ref()?;
            Some(brief(m, &*m.plan()?, appointment))
        },
    )
}

fn brief(m: &Model, plan: &Plan, appointment: &Appointment) -> AnyView {
    let (details, when) = (appointment.details.get(), appointment.shown(m.today()));
    let place = details.place_said(appointment.lang());
    let place = place.map(|it| text_view::written_line(m, plan, &it).view());
    let place = place.or_else(|| (!details.place.is_empty()).then(|| details.place.clone().into_any()));
    let place = place.map(|place| view! { <p class="meta">{icon("near")}<span>{place}</span></p> });
    view! {
        <a class="card appointment" href=Route::Appointments.to_string()>
            <div class="appointment-brief">
                {when_words(m, when, false)}
                <p class="strong">{line(m, plan, &appointment.what).view()}</p>
                {rival_mark(m, appointment.has_rivals())}
                {place}
                {to_take(m, plan, appointment)}
            </div>
            {sync_state::mark(Target::Appointment(appointment.id))}
        </a>
    }
    .into_any()
}

/// How many documents are named where there is little room.
const NAMED: usize = 4;

/// What to take along, by name; of many the first ones and how many more there are.
fn to_take(m: &Model, plan: &Plan, appointment: &Appointment) -> Option<AnyView> {
    let ToBring { asked, perhaps } = asking(m, plan).bring(appointment);
    let keys: Vec<_> = asked.into_iter().filter(|key| !cannot_be_had(documents::state(plan, key))).collect();
    let count = perhaps.len();
    let perhaps =
        (count > 0).then(|| m.words.with("appointment-bring-perhaps", &[("count", Arg::Count(count))]));
    let rest = keys.len().saturating_sub(NAMED);
    let rest = (rest > 0).then(|| m.words.with("appointment-bring-more", &[("count", Arg::Count(rest))]));
    let names = keys.iter().take(NAMED).enumerate().map(|(nth, key)| {
        let comma = (nth > 0).then_some("; ");
        view! { {comma}{name_of(m, plan, key).brief().view()} }
    });
    let names: Vec<_> = names.collect();
    let more: Vec<String> = rest.into_iter().chain(perhaps).map(|more| format!("; {more}")).collect();
    (!names.is_empty()).then(|| {
        view! {
            <p class="meta">
                {icon("bag")}
                <span>{m.t("appointment-bring")}": "{names}{more}</span>
            </p>
        }
        .into_any()
    })
}

/// An appointment as a card; `with_forms` it can also be changed there.
#[component]
pub fn Card(id: AppointmentId, with_forms: bool) -> impl IntoView {
    use_app().part(
        move |m| {
            let plan = m.plan()?;
            let appointment = plan.appointment(id)?.clone();
            let step = appointment.step.and_then(|id| plan.step(id));
            // Of the step its name shows, and whether it is open; of the documents their names and how they stand.
            let step = step.map(|step| (step.title.clone(), step.is_open(), step.documents.clone()));
            let asked = asked_keys(m, &plan, &appointment);
            let overlaps = arranged::overlaps(m, &plan, id);
            Some((appointment, step, plan.documents.clone(), asked, overlaps))
        },
        move |m, found| {
            let (appointment, .., overlaps) = found.as_ref()?;
            Some(card(m, &*m.plan()?, appointment, overlaps, with_forms))
        },
    )
}

fn card(m: &Model, plan: &Plan, appointment: &Appointment, overlaps: &[String], with_forms: bool) -> AnyView {
    let overlaps: Vec<AnyView> = overlaps.iter().map(|it| hint("hint", "alert", it.clone())).collect();
    let cancelled = *appointment.cancelled.get();
    let what = line(m, plan, &appointment.what);
    let when = appointment.shown(m.today());
    let step = appointment.step.and_then(|id| plan.step(id));
    // A card in Dutch is for those who read it.
    let in_dutch = |step: &&Step| step.topic.as_ref().is_none_or(|topic| m.library.is_done_in_dutch(topic));
    let at_counter = step
        .filter(|_| with_forms && is_coming(m, appointment))
        .filter(in_dutch)
        .and_then(|step| at_counter(m, step));
    view! {
        <article class="card appointment" class:is-past=cancelled || when.day < m.today()>
            <div class="appointment-head">
                {date_tile(m, when)}
                <div>
                    {when_words(m, when, cancelled)}
                    <p class="strong">{what.view()}</p>
                </div>
            </div>
            {marks(m, appointment, with_forms)}
            {overlaps}
            {sync_state::mark(Target::Appointment(appointment.id))}
            {details(m, plan, appointment)}
            {arranged::more(m, appointment)}
            {bring(m, plan, appointment)}
            {step.map(|step| step_link(m, plan, step))}
            {at_counter}
            {with_forms.then(|| forms::rivals(m, plan, appointment))}
            {with_forms.then(|| forms::change(m, plan, appointment))}
        </article>
    }
    .into_any()
}

/// What is special about it, in small marks. Where its forms stand, the two answers do themselves.
fn marks(m: &Model, appointment: &Appointment, with_forms: bool) -> Option<AnyView> {
    let details = appointment.details.get();
    let marks: Vec<AnyView> = [
        rival_mark(m, appointment.has_rivals() && (!with_forms || appointment.has_arrangement_rivals())),
        (*appointment.cancelled.get()).then(|| chip("chip", "cross", m.t("appointment-is-off"))),
        arranged::interpreter(m, appointment),
        details.double.then(|| chip("chip chip-doing", "clock", m.t("appointment-ask-double"))),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!marks.is_empty()).then(|| view! { <div class="chips">{marks}</div> }.into_any())
}

/// The day as on a tear-off calendar; the words beside it say the same.
fn date_tile(m: &Model, when: WallTime) -> AnyView {
    let (_, _, day) = when.day.civil();
    let date = m.words.date(when.day, when.day);
    // The name of the month stands in the date already: what is left without the number.
    let name = date.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned();
    view! {
        <span class="date-tile" aria-hidden="true">
            <span class="date-day">{day.to_string()}</span>
            <span class="date-month">{name}</span>
        </span>
    }
    .into_any()
}

fn step_link(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let to = step_route(m, step).to_string();
    let title = step_line(m, plan, step);
    view! { <a class="inline-link" href=to>{icon("plan")}{title.view()}</a> }.into_any()
}

fn details(m: &Model, plan: &Plan, appointment: &Appointment) -> Option<AnyView> {
    let (details, lang) = (appointment.details.get(), appointment.lang());
    let said = |written: Option<Written>, name: &str| match written {
        Some(written) => text_view::written_line(m, plan, &written).view(),
        None => name.to_owned().into_any(),
    };
    let mut all = Vec::new();
    if !details.place.is_empty() {
        // «de nieuwe school» is everywhere: it is looked for in the own municipality.
        let town = Some(plan.municipality.get())
            .filter(|town| !town.is_empty() && !details.place.contains(town.as_str()));
        let address =
            [Some(&details.place), town].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
        let map = way_out("map", crate::components::plan::place::map_search(&address), m.t("way-map"));
        let words = said(details.place_said(lang), &details.place);
        all.push(fact("near", m.t("appointment-place"), view! { <p>{words}</p>{map} }.into_any()));
    }
    if !details.with.is_empty() {
        all.push(fact("person", m.t("appointment-with"), said(details.with_said(lang), &details.with)));
    }
    all.extend(arranged::facts(m, plan, appointment));
    (!all.is_empty()).then(|| facts(all))
}

/// The documents to bring: each with how it stands in the plan.
fn bring(m: &Model, plan: &Plan, appointment: &Appointment) -> Option<AnyView> {
    let documents = self::documents(m, plan, appointment)?;
    Some(
        view! {
            <div>
                <p class="fact-term">{icon("bag")}{m.t("appointment-bring")}</p>
                {documents}
            </div>
        }
        .into_any(),
    )
}

/// The documents that an appointment asks for; nothing where it asks for none.
pub(crate) fn documents(m: &Model, plan: &Plan, appointment: &Appointment) -> Option<AnyView> {
    let ToBring { asked, perhaps } = asking(m, plan).bring(appointment);
    let asked = asked.into_iter().map(|key| document(m, plan, key, None));
    let perhaps = perhaps.into_iter().map(|(key, name)| document(m, plan, key, Some(circumstance(m, name))));
    let items: Vec<AnyView> = asked.chain(perhaps).collect();
    (!items.is_empty()).then(|| list("plain", items))
}

/// What an appointment asks for, as a slice.
pub(crate) fn asked_keys(m: &Model, plan: &Plan, appointment: &Appointment) -> (Vec<DocumentKey>, usize) {
    let ToBring { asked, perhaps } = asking(m, plan).bring(appointment);
    let keys = asked.into_iter().chain(perhaps.iter().map(|(key, _)| *key));
    (keys.cloned().collect(), perhaps.len())
}

fn cannot_be_had(state: &DocumentState) -> bool {
    matches!(state, DocumentState::CannotGet { .. })
}

/// One document, with the circumstance where it is asked in one of which nothing was told.
fn document(m: &Model, plan: &Plan, key: &DocumentKey, only: Option<String>) -> AnyView {
    let state = documents::state(plan, key);
    let name = name_of(m, plan, key).view();
    // What cannot be had is told instead of brought.
    let tell = match state {
        DocumentState::CannotGet { because } => {
            let why = text_view::written_line(m, plan, because).view();
            Some(view! { <span class="quiet">" – "{m.t("bring-tell")}": "{why}</span> })
        }
        _ => None,
    };
    let beside = match only {
        Some(only) => view! { <span class="quiet">" – "{only}</span> }.into_any(),
        None => view! { " "{state_chip(m, state)} }.into_any(),
    };
    view! { <p class="bring-paper">{name}{beside}{tell}</p> }.into_any()
}
