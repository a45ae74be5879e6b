//! Reminders: whether this device is reminded, which reminders somebody wants and when, and what was sent.

use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input::{self, Choice, Line};
use crate::components::layout::{empty, hint, link, list, section, text};
use crate::components::plan::step::step_line;
use crate::components::sync_state;
use crate::components::text_view::line;
use crate::context::use_app;
use crate::domain::change::Target;
use crate::domain::id::{AppointmentId, StepId};
use crate::domain::plan::reminder_choice::ReminderChoice;
use crate::i18n::Arg;
use crate::model::reminders::SentReminder;
use crate::model::{Extra, Model, Push};
use crate::route::Route;
use leptos::prelude::*;

/// How long before an appointment one can be reminded, in minutes.
const BEFORE: [u16; 5] = [30, 60, 120, 180, 360];

/// The screen.
#[component]
pub fn Reminders() -> impl IntoView {
    let app = use_app();
    let me = app.with(|m| m.me.person);
    let choice = app.part(
        move |m| m.plan()?.people.get(&me).map(|person| person.reminder_choice.clone()),
        |m, _| choice(m),
    );
    let sent = app.with(|m| section("sent", m.t("reminders-sent"), vec![sent(m)]));
    view! {
        <h1>{app.t("reminders-title")}</h1>
        {text("lead", app.t("reminders-lead"))}
        {section("here", app.t("reminders-here"), vec![app.part(|m| (m.tab.push, m.tab.push_details), |m, _| here(m))])}
        {section("which", app.t("reminders-which"), vec![choice, sync_state::mark(Target::Person(me)).into_any()])}
        {sent}
        {hint("quiet", "lock", app.t("reminders-private"))}
    }
}

/// How it stands with this device, and what there is to do.
fn here(m: &Model) -> AnyView {
    let on = |word: &str| act("push-on", "button button-main", "bell", m.t(word));
    let parts = match m.tab.push {
        // Without the program nothing can be asked of the browser.
        Push::Unknown => {
            let is_on = matches!(&m.extra, Extra::Reminders(page) if page.here);
            let word = if is_on { "reminders-on" } else { "reminders-needs-program" };
            vec![hint("hint", if is_on { "done" } else { "device" }, m.t(word))]
        }
        Push::Unable => vec![hint("hint", "minus", m.t("reminders-unable"))],
        Push::NeedsHome => vec![
            hint("hint", "install", m.t("reminders-needs-home")),
            link("button", "install", Route::Install.to_string(), m.t("install-how")),
        ],
        Push::Denied => vec![hint("hint", "alert", m.t("reminders-denied"))],
        Push::Off => vec![text("", m.t("reminders-off")), on("reminders-turn-on")],
        Push::Failed => vec![hint("hint", "alert", m.t("reminders-failed")), on("reminders-again")],
        Push::Testing => vec![
            hint("strong", "bell", m.t("reminders-testing")),
            view! {
                <div class="ways">
                    {act("push-seen", "button button-main", "check", m.t("reminders-seen"))}
                    {act("push-on", "button", "undo", m.t("reminders-not-seen"))}
                </div>
            }
            .into_any(),
            text("quiet", m.t("reminders-not-seen-how")),
            act("push-off", "button", "minus", m.t("reminders-turn-off")),
        ],
        Push::On => vec![
            hint("strong", "done", m.t("reminders-on")),
            details(m),
            act("push-off", "button", "minus", m.t("reminders-turn-off")),
        ],
    };
    view! { <div class="card stack" role="status">{parts}</div> }.into_any()
}

/// Whether the words stand on the locked screen is said by whoever holds the phone, and stays on it.
fn details(m: &Model) -> AnyView {
    let shown = m.tab.push_details;
    let (word, state) =
        if shown { ("reminders-hide", "reminders-shown") } else { ("reminders-show", "reminders-hidden") };
    view! { {text("", m.t(state))}{act("push-details", "button", "eye", m.t(word))} }.into_any()
}

/// A button that the browser side listens to.
fn act(what: &'static str, class: &'static str, name: &'static str, words: String) -> AnyView {
    view! { <button type="button" class=class data-do=what>{icon(name)}<span>{words}</span></button> }
        .into_any()
}

fn choice(m: &Model) -> Option<AnyView> {
    let plan = m.plan()?;
    let person = plan.people.get(&m.me.person)?;
    let chosen = person.reminders();
    let usual = ReminderChoice::default();
    let time = |name, word: &str, minute: u16| {
        let initial = format!("{:02}:{:02}", minute / 60, minute % 60);
        input::line(Line { sort: "time", name, label: m.t(word), initial, required: true })
    };
    let never = Choice::new("", m.t("reminders-before-never"), chosen.before.is_none());
    let own = chosen.before.filter(|minutes| !BEFORE.contains(minutes));
    let before = BEFORE
        .into_iter()
        .chain(own)
        .map(|minutes| Choice::new(minutes, before_words(m, minutes), chosen.before == Some(minutes)));
    let fields = view! {
        {input::tick("evening-on", Choice::new("1", m.t("reminders-evening"), chosen.evening.is_some()))}
        {time("evening", "reminders-evening-at", chosen.evening.or(usual.evening).unwrap_or_default())}
        {input::select("before", m.t("reminders-before"), std::iter::once(never).chain(before).collect())}
        {input::tick("changed", Choice::new("1", m.t("reminders-changed"), chosen.changed))}
        {input::tick("days", Choice::new("1", m.t("reminders-days"), chosen.days))}
        <fieldset class="field-pair">
            <legend>{m.t("reminders-quiet")}</legend>
            {time("quiet-from", "reminders-quiet-from", chosen.quiet_from)}
            {time("quiet-until", "reminders-quiet-until", chosen.quiet_until)}
        </fieldset>
        {text("quiet", m.t("reminders-amsterdam"))}
        {input::button("button button-main", "check", m.t("save"))}
    };
    let form = ChangeForm::new("person-reminders-chosen")
        .with("person", m.me.person)
        .on(&person.reminder_choice)
        .keeping()
        .at("which")
        .class("card stack");
    Some(form.view(m, fields.into_any()))
}

fn before_words(m: &Model, minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (hours, 0) => m.words.with("reminders-before-hours", &[("count", Arg::Count(usize::from(hours)))]),
        _ => m.words.with("reminders-before-minutes", &[("count", Arg::Count(usize::from(minutes)))]),
    }
}

/// What was sent, and whether it was seen.
fn sent(m: &Model) -> AnyView {
    let Extra::Reminders(page) = &m.extra else { return sync_state::needs_network(m) };
    if page.sent.is_empty() {
        return empty("bell", m.t("reminders-sent-none"));
    }
    list("plain card rows", page.sent.iter().map(|it| sent_line(m, it)).collect())
}

fn sent_line(m: &Model, sent: &SentReminder) -> AnyView {
    let plan = m.plan();
    let about = plan.as_ref().and_then(|plan| {
        let appointment = plan.appointment(AppointmentId(sent.target));
        let appointment = appointment.map(|it| line(m, plan, &it.what).view());
        let step = || plan.step(StepId(sent.target)).map(|step| step_line(m, plan, step).view());
        appointment.or_else(step)
    });
    let about = about.map(|about| view! { ": "{about} });
    let (name, word, at) = match (sent.opened, sent.shown) {
        (Some(at), _) => ("done", "reminders-was-opened", at),
        (None, Some(at)) => ("eye", "reminders-was-shown", at),
        (None, None) => ("sending", "reminders-was-sent", sent.sent),
    };
    let when = m.words.ago(at, m.today());
    view! {
        <div class="row-line">
            <p class="strong">{m.t(&format!("reminders-kind-{}", sent.kind))}{about}</p>
            <p class="meta">{icon(name)}<span>{m.words.with(word, &[("when", Arg::Text(&when))])}</span></p>
        </div>
    }
    .into_any()
}
