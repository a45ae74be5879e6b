//! What was written about a step or about the plan, with the two ways to write: to the family, and to
//! the team alone. They are two forms that look different, because taking one for the other hurts.

use super::rights;
use super::rights::Rights;
use super::versions::{lang_select, text_in_all_languages};
use crate::components::form::ChangeForm;
use crate::components::input;
use crate::components::layout::{empty, hint};
use crate::components::plan::contact;
use crate::components::plan::note_page::NotePage;
use crate::components::plan::step::chip;
use crate::components::plan::thread::{edit, settle, settled};
use crate::components::sync_state;
use crate::context::{AppState, use_app};
use crate::domain::change::limits::NOTE_CHARS;
use crate::domain::id::{NoteId, StepId};
use crate::domain::plan::Plan;
use crate::domain::plan::household::Role;
use crate::domain::plan::note::Note;
use crate::domain::text::Audience;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The notes of a step (or of the plan as a whole), and the forms to write more.
#[component]
pub fn Thread(step: Option<StepId>) -> impl IntoView {
    let app = use_app();
    let page = NotePage::Thread(step);
    let none = app.when(move |m| page.ids(m).is_empty(), move || empty("chat", app.t("staff-notes-none")));
    let seen = seen(app, "thread", move |m| page.notes(m));
    let write = app.with(|m| write(m, rights(m), step));
    let contact = app.with(|m| step.filter(|_| rights(m).notes).map(|step| contact::add(m, step)));
    view! { {none}{list(app, page)}{seen}{write}{contact} }
}

/// A page of notes with the way to the earlier ones.
pub fn list(app: AppState, page: NotePage) -> AnyView {
    app.when(
        move |m| !page.ids(m).is_empty(),
        move || {
            let notes = app.list(move |m| page.ids(m), |id| view! { <One id/> });
            view! { {page.earlier(app)}<div class="thread">{notes}</div> }
        },
    )
}

#[component]
fn One(id: NoteId) -> impl IntoView {
    use_app().part(
        move |m| shown(m, id),
        |m, found| found.as_ref().and_then(|(it, _, rights)| Some(note(m, &*m.plan()?, *rights, it))),
    )
}

/// What shows of a note: itself, whether the help that it asks for is owed, and what may be done with it.
pub fn shown(m: &Model, id: NoteId) -> Option<(Note, bool, Rights)> {
    let plan = m.plan()?;
    let note = plan.note(id)?;
    Some((note.clone(), plan.is_help_owed(note), rights(m)))
}

/// Marks all notes of a list as read, where there are several to read: one has a button of its own. `list` names the list
/// that they stand in. The server parts those for the team from those for all, so that the family's device learns nothing
/// of the former.
pub fn seen(
    app: AppState,
    list: &'static str,
    notes: impl Fn(&Model) -> Vec<Note> + Send + Sync + 'static,
) -> AnyView {
    let unread = move |m: &Model| -> Vec<String> {
        let (plan, notes) = (m.plan(), notes(m).into_iter());
        let is_new = |it: &Note| plan.as_ref().is_some_and(|plan| plan.is_unread(it, m.me.person));
        notes.filter(is_new).map(|note| note.id.to_string()).collect()
    };
    app.part(unread, move |m, ids| {
        (ids.len() > 1).then(|| {
            let words = m.words.with("staff-notes-seen-all", &[("count", Arg::Count(ids.len()))]);
            ChangeForm::new("notes-seen")
                .named(format!("notes-seen {list}"))
                .with("notes", ids.join(" "))
                .view(m, input::button("button", "check", words))
        })
    })
}

/// Marks one note as read.
fn read(m: &Model, note: &Note) -> AnyView {
    ChangeForm::new("notes-seen")
        .named(format!("notes-seen {}", note.id))
        .with("notes", note.id)
        .view(m, input::button("button button-small", "check", m.t("staff-notes-seen")))
}

/// One note: who, when, for whom, in all its languages, and who has read it.
pub fn note(m: &Model, plan: &Plan, rights: Rights, note: &Note) -> AnyView {
    let team = note.audience == Audience::Team;
    let mine = note.author == m.me.person;
    let class = if team { "note note-team" } else { "note" };
    let role = plan.people.get(&note.author).map(|person| m.t(&format!("role-{}", person.role.key())));
    let edited = note.text.is_edited().then(|| m.t("note-was-edited"));
    let about: Vec<String> =
        [role, Some(m.words.ago(note.at, m.today())), edited].into_iter().flatten().collect();
    let audience = if team {
        chip("chip chip-team", "lock", m.t("staff-audience-team"))
    } else {
        chip("chip chip-family", "people", m.t("staff-audience-family"))
    };
    let is_new = plan.is_unread(note, m.me.person);
    let fresh = is_new.then(|| chip("chip chip-unread", "chat", m.t("note-new")));
    let help = note.help.then(|| chip("chip chip-help", "help", m.t("note-asks-help")));
    view! {
        <article class=class>
            <p class="note-by"><strong>{m.name_of(note.author)}</strong>" · "{about.join(" · ")}</p>
            <p class="chips">{audience}{fresh}{help}{sync_state::note_mark(note.id)}</p>
            {settled(m, note)}
            {contact::head(m, note)}
            {text_in_all_languages(m, plan, rights, &note.text, note.audience)}
            {is_new.then(|| read(m, note))}
            {plan.is_help_owed(note).then(|| settle(m, note.id, m.t("staff-help-settle")))}
            {mine.then(|| read_by(m, plan, note))}
            {mine.then(|| edit(m, note))}
        </article>
    }
    .into_any()
}

/// Whether the words arrived: who of the family (or of the team) has read one's own note.
fn read_by(m: &Model, plan: &Plan, note: &Note) -> AnyView {
    let names: Vec<String> = note.seen.iter().map(|person| m.name_of(*person)).collect();
    let of_family = |person| plan.people.get(person).is_some_and(|person: &_| person.role == Role::Member);
    let word = if note.audience == Audience::All && !note.seen.iter().any(of_family) {
        m.t("staff-note-unread-by-family")
    } else if names.is_empty() {
        m.t("staff-note-unread")
    } else {
        m.words.with("staff-note-read-by", &[("names", Arg::Text(&names.join(", ")))])
    };
    hint("quiet", "eye", word)
}

fn write(m: &Model, rights: Rights, step: Option<StepId>) -> AnyView {
    let family = rights.notes.then(|| write_form(m, step, Audience::All));
    let team = rights.team_notes.then(|| write_form(m, step, Audience::Team));
    view! { <div class="write">{family}{team}</div> }.into_any()
}

fn write_form(m: &Model, step: Option<StepId>, audience: Audience) -> AnyView {
    let team = audience == Audience::Team;
    let name = if team { "note-added team" } else { "note-added" };
    let mut form = ChangeForm::new("note-added").named(name);
    if let Some(step) = step {
        form = form.with("step", step);
    }
    if team {
        form = form.with("team", "1");
    }
    let (class, icon, label, why, send, button) = if team {
        ("write-team", "lock", "staff-write-team", "staff-write-team-why", "staff-send-team", "button")
    } else {
        (
            "write-family",
            "people",
            "staff-write-family",
            "staff-write-family-why",
            "staff-send-family",
            "button button-main",
        )
    };
    let fields = view! {
        {hint("quiet", icon, m.t(why))}
        {input::area("text", m.t(label), "", true, NOTE_CHARS)}
        <div class="actions">
            {lang_select(m, m.lang())}
            {input::button(button, "send", m.t(send))}
        </div>
    };
    form.class(class).view(m, fields.into_any())
}
