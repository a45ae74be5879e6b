//! The plan at a glance: what is next, how far each indicator is, what was said last, and who is who.

use super::{to, versions};
use crate::components::icon::{icon, of_indicator};
use crate::components::input;
use crate::components::layout::{disclosure, empty, hint, link, list, section, text};
use crate::components::plan::change_line::{change_line, change_title};
use crate::components::plan::news::{self, in_words};
use crate::components::plan::step::{self as look, doer_name};
use crate::components::plan::step_parts::step_link;
use crate::components::progress_ring::ring;
use crate::components::{stand_in, sync_state, text_view};
use crate::context::{WholePlan, use_app};
use crate::domain::change::{Body, ChangeKind, Target};
use crate::domain::journal::Entry;
use crate::domain::ordering::next;
use crate::domain::plan::Plan;
use crate::domain::plan::household::{Person, Role};
use crate::domain::plan::note::Note;
use crate::domain::plan::step::Step;
use crate::domain::text::Audience;
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::{Extra, HouseholdNews, Model, News};
use crate::route::{Part, Shared};
use crate::screens::plan as shared;
use leptos::prelude::*;

/// How many next steps and notes are shown.
const FEW: usize = 5;
/// How much of a note is shown before it is opened, in characters.
const GLIMPSE: usize = 160;

/// The first part of a household's screen.
#[component]
pub fn Overview() -> impl IntoView {
    let app = use_app();
    // These are read, not filled in: they follow the plan as a whole.
    let read = |draw: fn(&Model, &Plan) -> AnyView| {
        let of = |m: &Model| (WholePlan::of(m), m.unsent.clone());
        app.part(of, move |m, _| Some(draw(m, &*m.plan()?)))
    };
    view! {
        {app.part(|m| if let Extra::News(news) = &m.extra { Some(news.clone()) } else { None }, |m, news| {
            Some(since(m, &*m.plan()?, news.as_ref()?))
        })}
        <p class="to-steps">{link("button", "plan", "#steps".to_owned(), app.t("staff-to-steps"))}</p>
        {section("state", app.t("staff-overview-state"), vec![read(state), app.part(|m| m.tab.offers, |m, _| ways(m))])}
        <div class="columns">
            {section("next", app.t("staff-overview-next"), vec![read(next_steps)])}
            {section("latest", app.t("staff-overview-notes"), vec![read(latest)])}
        </div>
        {read(ours)}
        {section("wheel", app.t("staff-wheel"), vec![read(super::indicator_wheel::indicator_wheel)])}
        {section("team", app.t("staff-overview-people"), vec![read(people)])}
    }
}

/// The places to which the family belongs by now, each with the step that led there.
fn ours(m: &Model, plan: &Plan) -> AnyView {
    let rows = plan.ours().into_iter().map(|(step, link)| {
        let place = m.library.place(&link.place);
        let name = place.map_or_else(|| link.place.to_string(), |place| place.name.clone());
        let along = doer_name(m, link.along.get());
        let along = along.map(|name| m.words.with("near-along", &[("name", Arg::Text(&name))]));
        view! {
            <p class="strong" lang="nl" data-name="place">{name}</p>
            {along.map(|words| text("quiet", words))}
            {step_link(m, plan, step)}
        }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    if rows.is_empty() {
        return ().into_any();
    }
    section("ours", m.t("near-ours-now"), vec![list("plain rows", rows)])
}

/// What happened since one looked last: in words, then line by line, and the button that says that it was looked at.
fn since(m: &Model, plan: &Plan, news: &HouseholdNews) -> AnyView {
    let HouseholdNews { news: News { of, seen_to }, entries } = news;
    let lines: Vec<AnyView> = entries.iter().map(|entry| line(m, plan, entry)).collect();
    let each = disclosure("fold", "history", m.t("staff-news-each"), vec![list("plain history", lines)]);
    let seen = view! {
        <form method="post" action="/staff/seen">
            <input type="hidden" name="household" value=of.household.to_string()/>
            <input type="hidden" name="seq" value=seen_to.to_string()/>
            {input::button("button button-small", "check", m.t("staff-news-seen"))}
        </form>
    };
    let mut parts = in_words(m, of);
    parts.extend([each, seen.into_any()]);
    view! {
        <section class="card news" aria-labelledby="news">
            <h2 id="news">{news::since(m, of)}</h2>
            {parts}
        </section>
    }
    .into_any()
}

/// One change, with the step that it is about.
fn line(m: &Model, plan: &Plan, entry: &Entry) -> AnyView {
    let change = &entry.change;
    let step = change.body.targets().into_iter().find_map(|target| match target {
        Target::Step(id) => plan.step(id),
        _ => None,
    });
    let to = step.map(|step| step_link(m, plan, step));
    // What stands in the plan in all its languages is only named here: names, goals, translations.
    let is_said = matches!(
        &change.body,
        Body::Known(
            ChangeKind::Note(_) | ChangeKind::Task(_) | ChangeKind::Step(_) | ChangeKind::Appointment(_)
        )
    );
    let what = if is_said {
        change_line(m, plan, step, &change.body)
    } else {
        change_title(m, plan, step, &change.body)
    };
    view! {
        <p class="strong">{what}</p>
        <p class="quiet">{m.name_of(change.author)}" · "{m.words.day_and_time(change.at.wall(), m.today())}</p>
        {to}
    }
    .into_any()
}

/// The ways to the other views of the same plan.
fn ways(m: &Model) -> AnyView {
    use Shared::{Documents, Interview, Offers, Path, Printed};
    shared::ways(m, &[Interview(None), Offers, Path, Documents, Printed])
}

/// How the whole plan stands, and the last sign of life.
fn state(m: &Model, plan: &Plan) -> AnyView {
    let (done, total) = plan.progress();
    let args = [("done", Arg::Count(done)), ("total", Arg::Count(total))];
    let label = m.words.with("staff-overview-done", &args);
    let sign = plan.family_sign.map_or_else(|| m.t("staff-sign-never"), |sign| m.words.ago(sign, m.today()));
    let sign = m.words.with("staff-last-sign", &[("when", Arg::Text(&sign))]);
    let unsent = m.unsent_of(plan.household).map(|waiting| {
        let day = m.words.date(waiting.since.day(), m.today());
        let args = [("count", Arg::Count(waiting.count)), ("day", Arg::Text(&day))];
        hint("hint", "device", m.words.with("staff-unsent-since", &args))
    });
    let asks = plan.notes.iter().find(|note| plan.is_help_owed(note)).map(|note| {
        let href = note
            .step
            .map_or_else(|| to(plan, Part::Notes), |step| to(plan, Part::Step { step, history: false }));
        link("button button-small", "help", href, m.t("note-asks-help"))
    });
    view! {
        <div class="card overview-state">
            {ring(done, total, label.clone())}
            <div>
                <p class="strong" aria-hidden="true">{label}</p>
                {hint("quiet", "eye", sign)}
                {appointment(m, plan)}
                {unsent}
                {asks}
            </div>
        </div>
    }
    .into_any()
}

fn appointment(m: &Model, plan: &Plan) -> AnyView {
    let now = m.now.wall();
    let coming = plan.appointments.iter().filter_map(|it| {
        let next = it.occurrences(now.day, Day::LAST).find(|it| it.when >= now)?;
        Some((next.when, it))
    });
    let Some((when, next)) = coming.min_by_key(|(when, _)| *when) else {
        return hint("quiet", "calendar", m.t("staff-appointment-none"));
    };
    let what = text_view::line(m, plan, &next.what);
    let when = m.words.day_and_time(when, m.today());
    let href = to(plan, Part::Appointments);
    let rivals = look::rival_mark(m, next.has_rivals());
    view! { <p>{icon("calendar")}<a href=href>{when}</a>": "{what.view()}" "{rivals}</p> }.into_any()
}

fn next_steps(m: &Model, plan: &Plan) -> AnyView {
    let steps = next::next_steps(plan, m.today(), FEW);
    if steps.is_empty() {
        let waits = plan.steps.iter().any(Step::is_open);
        return empty("clock", m.t(if waits { "staff-overview-all-waits" } else { "staff-steps-none" }));
    }
    list("plain rows", steps.iter().map(|step| next_step(m, plan, step)).collect())
}

fn next_step(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let title = look::step_line(m, plan, step);
    let opens = next::unlocks(plan, step.id).count();
    let opens = (opens > 0).then(|| {
        look::chip("meta", "path", m.words.with("staff-step-opens", &[("count", Arg::Count(opens))]))
    });
    let marks: Vec<AnyView> = [
        look::rival_mark(m, step.has_rivals(true)),
        look::urgent_mark(m, step),
        look::due_line(m, step),
        opens,
    ]
    .into_iter()
    .flatten()
    .collect();
    view! {
        <a class="row-link" href=to(plan, Part::Step { step: step.id, history: false })>
            {icon(of_indicator(*step.indicator.get()))}
            <span class="step-words">
                <span class="step-name">{title.view()}</span>
                <span class="step-marks">{marks}{sync_state::step_mark(step.id)}</span>
            </span>
        </a>
    }
    .into_any()
}

fn latest(m: &Model, plan: &Plan) -> AnyView {
    let notes: Vec<AnyView> = plan.notes.iter().rev().take(FEW).map(|note| glimpse(m, plan, note)).collect();
    if notes.is_empty() {
        return empty("chat", m.t("staff-notes-none"));
    }
    let all = link("button button-small", "chat", to(plan, Part::Notes), m.t("staff-overview-all-notes"));
    view! { {list("plain rows", notes)}{all} }.into_any()
}

/// The beginning of a note, as a link to where it stands.
fn glimpse(m: &Model, plan: &Plan, note: &Note) -> AnyView {
    let href =
        note.step.map_or_else(|| to(plan, Part::Notes), |step| to(plan, Part::Step { step, history: false }));
    let words = versions::line(m, plan, &note.text, note.audience).glimpse(GLIMPSE).view();
    let team = note.audience == Audience::Team;
    let team = team.then(|| look::chip("chip chip-team", "lock", m.t("staff-audience-team")));
    let fresh =
        plan.is_unread(note, m.me.person).then(|| look::chip("chip chip-unread", "chat", m.t("note-new")));
    view! {
        <a class="row-link" href=format!("{href}#notes")>
            {icon("chat")}
            <span class="step-words">
                <span class="quiet">{m.name_of(note.author)}" · "{m.words.ago(note.at, m.today())}</span>
                {words}
                <span class="step-marks">{team}{fresh}</span>
            </span>
        </a>
    }
    .into_any()
}

fn people(m: &Model, plan: &Plan) -> AnyView {
    let all: Vec<AnyView> = Role::ALL
        .into_iter()
        .flat_map(|role| plan.people_as(role).map(|(_, person)| one(m, plan, person)).collect::<Vec<_>>())
        .collect();
    let family = link("button button-small", "people", to(plan, Part::Family), m.t("staff-overview-family"));
    view! { {list("plain people", all)}{family} }.into_any()
}

fn one(m: &Model, plan: &Plan, person: &Person) -> AnyView {
    let role = m.t(&format!("role-{}", person.role.key()));
    let lang = m.t(&format!("lang-{}", person.lang.get().tag()));
    let stands_in = stand_in::of(m, plan, person).map(|words| text("quiet", words));
    view! { <p class="strong">{m.person_name(person)}</p>{text("quiet", format!("{role} · {lang}"))}{stands_in} }
        .into_any()
}
