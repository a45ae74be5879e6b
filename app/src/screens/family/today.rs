//! Today: what is next, where one has to be, what was written, and what must not be missed.

use super::{card, install};
use crate::components::icon::icon;
use crate::components::layout::{card as surface, empty, hint, link, list, section, text};
use crate::components::plan::appointment;
use crate::components::plan::person_name::call;
use crate::components::plan::step::step_line;
use crate::components::plan::thread::WRITE;
use crate::components::progress_ring::ring;
use crate::components::text_view;
use crate::context::use_app;
use crate::domain::id::StepId;
use crate::domain::ordering::next;
use crate::domain::plan::Plan;
use crate::domain::plan::household::{HOUSING_SOON, Role};
use crate::domain::plan::indicator::Indicator;
use crate::domain::plan::note::Note;
use crate::domain::plan::step::Step;
use crate::domain::time::Day;
use crate::i18n::Arg;
use crate::model::{Extra, Model};
use crate::route::{Route, Shared};
use crate::screens::plan as shared;
use leptos::prelude::*;

/// An appointment within so many days stands before the steps.
const WEEK: i32 = 7;
/// How many next steps are shown: more would be a list, not a next step.
const NEXT: usize = 3;
/// How much of a note is shown before it is opened, in characters.
const GLIMPSE: usize = 140;
/// How many unread notes are shown.
const GLIMPSES: usize = 5;

/// The first screen.
#[component]
pub fn Today() -> impl IntoView {
    let app = use_app();
    view! {
        <h1>
            {app.t("today-hello")}
            <span class="hello-name">{app.part(Model::own_name, |_, name| name.clone())}</span>
        </h1>
        <Welcome/>
        <Closed/>
        <HousingWarning/>
        <Overdue/>
        <NextAppointment soon=true/>
        <Next/>
        <NextAppointment soon=false/>
        <Unread/>
        <Ways/>
        <Progress/>
        <install::Offer/>
    }
}

/// The first time: what this is, who helps, and who can see it.
#[component]
fn Welcome() -> impl IntoView {
    use_app().part(
        |m| matches!(m.extra, Extra::Welcome),
        |m, first| {
            let plan = m.plan().filter(|_| *first)?;
            let team = [Role::Researcher, Role::Mediator].into_iter().flat_map(|role| plan.people_as(role));
            let team = team.map(|(_, person)| {
                let role = m.t(&format!("role-{}", person.role.key()));
                view! {
                    <p><span class="strong">{m.person_name(person)}</span>" · "{role}</p>
                    {call(m, person)}
                }
                .into_any()
            });
            let mut parts = vec![
                view! { <h2 id="welcome">{m.t("welcome-title")}</h2> }.into_any(),
                text("", m.t("welcome-what")),
                hint("strong", "people", m.t("welcome-team")),
            ];
            parts.extend(team);
            parts.push(hint("strong", "lock", m.t("welcome-who-sees-title")));
            parts.push(text("", m.t("welcome-who-sees")));
            parts.push(link("button button-main", "check", Route::Today.to_string(), m.t("welcome-begin")));
            Some(view! { <section class="card" aria-labelledby="welcome">{parts}</section> })
        },
    )
}

/// The work with this household is over: the plan stays, nothing hurries, and whom to ask.
#[component]
fn Closed() -> impl IntoView {
    use_app().part(is_closed, |m, closed| {
        closed.then(|| {
            let team = link("button", "chat", Route::Team.to_string(), m.t("team-ask"));
            surface("card", vec![text("", m.t("plan-closed")), team])
        })
    })
}

fn is_closed(m: &Model) -> bool {
    m.plan().is_some_and(|plan| plan.closed.get().is_some())
}

/// How far the plan is, as a picture and in words.
#[component]
fn Progress() -> impl IntoView {
    use_app().part(|m| m.plan().map(|plan| plan.progress()), |m, count| count.map(|count| progress(m, count)))
}

fn progress(m: &Model, (done, total): (usize, usize)) -> AnyView {
    if total == 0 {
        let talk = link(
            "button button-main",
            "chat",
            Route::Shared(Shared::Interview(None)).to_string(),
            m.t("interview-title"),
        );
        let add = link("button", "plus", Route::NewStep.to_string(), m.t("plan-add"));
        return surface("card", vec![empty("flag", m.t("today-no-steps")), talk, add]);
    }
    let args = [("done", Arg::Count(done)), ("total", Arg::Count(total))];
    let label = m.words.with("today-progress", &args);
    let cheer = m.t(if done == total {
        "today-cheer-all"
    } else if done == 0 {
        "today-cheer-start"
    } else {
        "today-cheer"
    });
    view! {
        <a class="card hero" href=Route::Plan { theme: None }.to_string()>
            {ring(done, total, label.clone())}
            <span class="hero-words" aria-hidden="true">
                <span class="strong">{label}</span>
                <span>{cheer}</span>
            </span>
        </a>
    }
    .into_any()
}

/// The ids of the next steps.
fn next_ids(m: &Model) -> Vec<StepId> {
    let plan = m.plan();
    plan.map_or_else(Vec::new, |plan| {
        next::next_steps(&plan, m.today(), NEXT).into_iter().map(|step| step.id).collect()
    })
}

#[component]
fn Next() -> impl IntoView {
    let app = use_app();
    let has_steps = |m: &Model| m.plan().is_some_and(|plan| !plan.steps.is_empty());
    app.when(has_steps, move || {
        let nothing = app.part(
            |m| (next_ids(m).is_empty(), m.plan().is_some_and(|plan| plan.steps.iter().any(Step::is_open))),
            |m, (none, waits)| {
                none.then(|| {
                    empty("clock", m.t(if *waits { "today-all-waits" } else { "today-nothing-next" }))
                })
            },
        );
        let cards = app.list(next_ids, |step| view! { <li><card::NextCard step/></li> });
        let plan = link("button", "plan", Route::Plan { theme: None }.to_string(), app.t("today-whole-plan"));
        section(
            "next",
            app.t("today-next"),
            vec![nothing, view! { <ul class="plain cards">{cards}</ul> }.into_any(), plan],
        )
    })
}

/// The next appointment: within a week it stands before the steps, a later one behind them.
#[component]
fn NextAppointment(soon: bool) -> impl IntoView {
    let next = move |m: &Model| {
        let plan = m.plan()?;
        let next = *appointment::coming(m, &plan).first()?;
        ((next.shown(m.today()).day.since(m.today()) <= WEEK) == soon).then_some(next.id)
    };
    use_app().part(next, |m, next| {
        next.map(|id| {
            let card = view! { <appointment::Brief id/> }.into_any();
            section("appointment", m.t("today-appointment"), vec![card])
        })
    })
}

/// Ways to what is not a step yet: a question to the team, what is offered, the talk while nothing was told.
#[component]
fn Ways() -> impl IntoView {
    use_app().part(
        |m| (m.plan().is_some_and(|plan| plan.told.is_empty()), m.tab.offers),
        |m, (untold, offers)| {
            let ask = link("way", "chat", format!("{}#{WRITE}", Route::Team), m.t("team-ask"));
            let offers = shared::offers(m, *offers);
            let talk = untold.then(|| shared::way(m, Shared::Interview(None)));
            view! { <nav class="ways" aria-label=m.t("today-ways")>{ask}{offers}{talk}</nav> }
        },
    )
}

#[component]
fn Unread() -> impl IntoView {
    use_app().part(
        |m| {
            m.plan().map(|plan| {
                let unread = plan.notes.iter().rev().filter(|note| plan.is_unread(note, m.me.person));
                unread.take(GLIMPSES).cloned().collect::<Vec<_>>()
            })
        },
        |m, notes| {
            let plan = m.plan()?;
            let notes: Vec<AnyView> = notes.iter().flatten().map(|note| glimpse(m, &plan, note)).collect();
            (!notes.is_empty())
                .then(|| section("unread", m.t("today-unread"), vec![list("plain cards", notes)]))
        },
    )
}

/// The beginning of a note, as a link to where it stands.
fn glimpse(m: &Model, plan: &Plan, note: &Note) -> AnyView {
    let step = note.step.and_then(|id| plan.step(id));
    let to = match note.step {
        Some(step) => Route::Step { step, history: false },
        None => Route::Team,
    };
    let about = step.map(|step| step_line(m, plan, step).view());
    let words = text_view::line(m, plan, &note.text).glimpse(GLIMPSE).view();
    view! {
        <a class="card note-card" href=to.to_string()>
            <span class="tile">{icon("chat")}</span>
            <span class="step-card-body">
                <span class="quiet">{m.name_of(note.author)}" · "{m.words.ago(note.at, m.today())}</span>
                {words}
                {about.map(|about| view! { <span class="quiet">{about}</span> })}
            </span>
        </a>
    }
    .into_any()
}

/// Temporary housing ends: said in time, and with a way on.
#[component]
fn HousingWarning() -> impl IntoView {
    use_app().part(
        |m| m.plan().and_then(|plan| Some(((*plan.situation.housing_until.get())?, housing_step(&plan)))),
        |m, found| found.and_then(|(until, step)| housing_warning(m, until, step)),
    )
}

fn housing_step(plan: &Plan) -> Option<StepId> {
    let mut steps = plan.ordered().into_iter();
    Some(steps.find(|step| step.is_open() && *step.indicator.get() == Indicator::Housing)?.id)
}

fn housing_warning(m: &Model, until: Day, step: Option<StepId>) -> Option<AnyView> {
    let left = until.since(m.today());
    if left > HOUSING_SOON {
        return None;
    }
    let on = match step {
        Some(step) => {
            link("button", "house", Route::Step { step, history: false }.to_string(), m.t("housing-see-step"))
        }
        None => link("button", "chat", Route::Team.to_string(), m.t("housing-ask-team")),
    };
    let head = hint("strong", "house", housing_words(m, until, left));
    Some(surface("card warning", vec![head, text("", m.t("housing-ends-do")), on]))
}

fn housing_words(m: &Model, until: Day, left: i32) -> String {
    let date = m.words.date(until, m.today());
    let Ok(left) = usize::try_from(left) else {
        return m.words.with("housing-ended", &[("date", Arg::Text(&date))]);
    };
    m.words.with("housing-ends", &[("date", Arg::Text(&date)), ("count", Arg::Count(left))])
}

/// Steps whose day has passed and that are not the very next one.
fn late_ids(m: &Model) -> Vec<StepId> {
    // Where the work is over nobody is hurried.
    let Some(plan) = m.plan().filter(|_| !is_closed(m)) else { return Vec::new() };
    let next = next_ids(m);
    let next = &next[..next.len().min(1)];
    let late = plan.ordered().into_iter().filter(|step| Plan::is_overdue(step, m.today()));
    late.map(|step| step.id).filter(|id| !next.contains(id)).take(NEXT).collect()
}

#[component]
fn Overdue() -> impl IntoView {
    let app = use_app();
    app.when(
        |m| !late_ids(m).is_empty(),
        move || {
            let lines = app.list(late_ids, |step| view! { <li><card::LateLine step/></li> });
            view! {
                <section class="card late" aria-labelledby="late">
                    <h2 id="late">{icon("alert")}<span>{app.t("today-late")}</span></h2>
                    <ul class="plain">{lines}</ul>
                </section>
            }
        },
    )
}
