//! What family and team wrote to each other, and the forms to write and to ask for help.

use super::note_page::NotePage;
use super::{contact, rival, step as look};
use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input;
use crate::components::layout::{drawer, empty, hint, section};
use crate::components::read_aloud::read_aloud;
use crate::components::{sync_state, text_view};
use crate::context::{AppState, use_app};
use crate::domain::change::limits::NOTE_CHARS;
use crate::domain::change::{Body, ChangeKind, NoteChange};
use crate::domain::id::{NoteId, PersonId, StepId};
use crate::domain::plan::Plan;
use crate::domain::plan::note::{Note, Settled};
use crate::domain::plan::step::Step;
use crate::domain::summary;
use crate::domain::text::{Audience, Lang, Reading};
use crate::domain::time::Moment;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The notes of a step.
#[component]
pub fn Notes(step: StepId) -> impl IntoView {
    let thread = view! { <Thread step=Some(step)/> }.into_any();
    section("notes", use_app().t("step-notes"), vec![thread])
}

/// What was written about a step (or about the plan as a whole), and the form to write more.
#[component]
pub fn Thread(step: Option<StepId>) -> impl IntoView {
    let app = use_app();
    let page = NotePage::Thread(step);
    let nothing = app.when(move |m| page.ids(m).is_empty(), move || empty("chat", app.t("notes-none")));
    let contact = step.map(|step| app.with(|m| contact::add(m, step)));
    view! { {nothing}{list(app, page)}{app.with(|m| write(m, step))}{contact} }
}

/// A page of notes with the way to the earlier ones. Those that are on the screen count as read.
pub fn list(app: AppState, page: NotePage) -> AnyView {
    let said = app.when(
        move |m| !page.ids(m).is_empty(),
        move || {
            let notes = app.list(move |m| page.ids(m), |id| view! { <li><One id/></li> });
            view! { {page.earlier(app)}<ul class="plain thread">{notes}</ul> }
        },
    );
    let seen = app.part(
        move |m| {
            let (plan, notes) = (m.plan(), page.notes(m).into_iter());
            let unread = notes.filter(|note| plan.as_ref().is_some_and(|it| it.is_unread(note, m.me.person)));
            unread.map(|note| note.id.to_string()).collect::<Vec<_>>()
        },
        |m, unread| {
            (!unread.is_empty()).then(|| {
                let button = input::button("button button-small", "check", m.t("notes-mark-read"));
                ChangeForm::new("notes-seen").with("notes", unread.join(" ")).by_itself().view(m, button)
            })
        },
    );
    view! { {said}{seen} }.into_any()
}

/// One note.
#[component]
fn One(id: NoteId) -> impl IntoView {
    use_app().part(
        move |m| m.plan().and_then(|plan| plan.note(id).cloned()),
        |m, note| Some(one(m, &*m.plan()?, note.as_ref()?)),
    )
}

fn one(m: &Model, plan: &Plan, note: &Note) -> AnyView {
    let mine = note.author == m.me.person;
    let fresh =
        plan.is_unread(note, m.me.person).then(|| look::chip("chip chip-unread", "chat", m.t("note-new")));
    let asks = note.help.then(|| look::chip("chip chip-help", "help", m.t("note-asks-help")));
    let edited = note.text.is_edited().then(|| m.t("note-was-edited"));
    let class = if mine { "note note-mine" } else { "note" };
    view! {
        <article class=class>
            <p class="note-by">
                <strong>{m.name_of(note.author)}</strong>
                " · "
                {m.words.ago(note.at, m.today())}
                {edited.map(|word| view! { " · "{word} })}
            </p>
            {fresh}
            {asks}
            {settled(m, note)}
            {contact::head(m, note)}
            {sync_state::note_mark(note.id)}
            {text_view::note(m, plan, note)}
            {(!mine).then(|| read_aloud(m, "article"))}
            {mine.then(|| arrival(note.id))}
            {mine.then(|| edit(m, note))}
        </article>
    }
    .into_any()
}

/// What became of an own note once it has left this device: that it was sent, by whom of the others it was read, and whether
/// it is translated. A part of its own: the note and what is typed into it stay.
fn arrival(id: NoteId) -> AnyView {
    use_app().part(
        move |m| {
            let plan = m.plan()?;
            let note = plan.note(id)?;
            // Until then its mark says where it is.
            let is_sent = !sync_state::is_note_under_way(m, id);
            let others = note.seen.iter().filter(|person| **person != m.me.person);
            is_sent.then(|| (others.copied().collect::<Vec<PersonId>>(), translated(&plan, note)))
        },
        |m, arrived| {
            let (seen, translated) = arrived.as_ref()?;
            let names: Vec<String> = seen.iter().map(|person| m.name_of(*person)).collect();
            let read = if names.is_empty() {
                m.t("note-sent")
            } else {
                m.words.with("note-read-by", &[("names", Arg::Text(&names.join(", ")))])
            };
            let name = if names.is_empty() { "check" } else { "eye" };
            let translated = translated.map(|done| {
                let word = m.t(if done { "note-translated" } else { "note-to-translate" });
                view! { <span>{icon("translate")}{word}</span> }
            });
            Some(view! { <p class="arrival"><span>{icon(name)}{read}</span>{translated}</p> })
        },
    )
}

/// Whether a note is there in all languages that are read here; None where it needs no translation.
fn translated(plan: &Plan, note: &Note) -> Option<bool> {
    let langs: Vec<Lang> = match note.audience {
        Audience::Team => vec![Lang::Nl],
        Audience::All => summary::languages(plan),
    };
    let readings = langs.into_iter().map(|lang| note.text.read(lang, note.audience, &plan.translations));
    let needed: Vec<bool> = readings
        .filter(|reading| !matches!(reading, Reading::Original))
        .map(|reading| matches!(reading, Reading::Translated(_)))
        .collect();
    (!needed.is_empty()).then(|| needed.into_iter().all(|done| done))
}

/// One's own words may be mended; two devices may have mended them in two ways.
pub(crate) fn edit(m: &Model, note: &Note) -> AnyView {
    let source = note.text.source();
    let answers = rival::answers(
        source,
        |written| text_view::Line::original(m, written),
        |written| {
            ChangeForm::new("note-edited")
                .with("note", note.id)
                .with("text", &written.text)
                .with("lang", written.lang.tag())
        },
    );
    let form = ChangeForm::new("note-edited")
        .named(format!("note-edited {}", note.id))
        .with("note", note.id)
        .with("lang", source.get().lang.tag())
        .on(source)
        .keeping();
    let fields = vec![
        input::area("text", m.t("note-text"), &source.get().text, true, NOTE_CHARS),
        input::button("button", "check", m.t("save")),
    ];
    let form = form.view(m, fields.into_any());
    let fold = drawer("fold fold-small", "edit", m.t("note-edit"), vec![form]);
    view! { {rival::card(m, &m.t("note-text"), answers)}{fold} }.into_any()
}

fn write(m: &Model, step: Option<StepId>) -> AnyView {
    let mut form = ChangeForm::new("note-added");
    if let Some(step) = step {
        form = form.with("step", step);
    }
    let fields = vec![
        input::area("text", m.t("note-write"), "", true, NOTE_CHARS),
        input::button("button button-main", "send", m.t("note-send")),
    ];
    view! { <div id=WRITE class="write">{form.view(m, fields.into_any())}</div> }.into_any()
}

/// The id of the form to write to the other side: a link to it lets one type at once.
pub const WRITE: &str = "write";

/// The request for help about a step that is still owed: its note, and when it was asked.
#[must_use]
pub fn open_help(plan: &Plan, step: StepId) -> Option<(NoteId, Moment)> {
    let owed = plan.notes_of(Some(step)).rfind(|note| plan.is_help_owed(note))?;
    Some((owed.id, owed.at))
}

/// Whether a note waits on this device to be taken back.
#[must_use]
pub fn is_held(m: &Model, note: NoteId) -> bool {
    let is_it = |body: &Body| matches!(body, Body::Known(ChangeKind::Note(NoteChange::Added { note: new })) if new.id == note);
    m.replica.as_ref().is_some_and(|replica| replica.held().any(|held| is_it(&held.change.body)))
}

/// Asking for help takes one tap. Asked once, it is not asked again before somebody has answered, or it was settled.
pub fn help(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let Some((note, at)) = open_help(plan, step.id) else {
        return ChangeForm::new("note-added")
            .named("help")
            .with("step", step.id)
            .with("help", "1")
            .with("text", m.t("help-words"))
            .view(m, input::button("button", "help", m.t("help-ask")));
    };
    // For a moment it waits here, to be taken back: it is not asked yet.
    if is_held(m, note) {
        return hint("hint hint-calm", "help", m.t("help-held"));
    }
    let when = m.words.ago(at, m.today());
    let asked = hint("hint hint-calm", "help", m.words.with("help-asked", &[("when", Arg::Text(&when))]));
    view! { {asked}{settle(m, note, m.t("help-settle"))} }.into_any()
}

/// Says that help which was asked for is not needed any more.
pub fn settle(m: &Model, note: NoteId, words: String) -> AnyView {
    ChangeForm::new("help-settled")
        .named(format!("help-settled {note}"))
        .with("note", note)
        .view(m, input::button("button button-small", "done", words))
}

/// By whom a request for help was settled, and when.
pub fn settled(m: &Model, note: &Note) -> Option<AnyView> {
    let Settled { by, at } = note.settled?;
    let (name, when) = (m.name_of(by), m.words.ago(at, m.today()));
    let args = [("name", Arg::Text(&name)), ("when", Arg::Text(&when))];
    Some(hint("quiet", "done", m.words.with("help-settled", &args)))
}
