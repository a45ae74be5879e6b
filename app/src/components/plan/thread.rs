//! What family and team wrote to each other, and the forms to write and to ask for help.

use super::note_page::NotePage;
use super::{rival, step as look};
use crate::components::form::ChangeForm;
use crate::components::input;
use crate::components::layout::{drawer, empty, hint, section};
use crate::components::{sync_state, text_view};
use crate::context::{AppState, use_app};
use crate::domain::change::limits::NOTE_CHARS;
use crate::domain::id::{NoteId, StepId};
use crate::domain::plan::Plan;
use crate::domain::plan::note::{Note, Settled};
use crate::domain::plan::step::Step;
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
    view! { {nothing}{list(app, page)}{app.with(|m| write(m, step))} }
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
            let notes = page.notes(m).into_iter();
            let unread = notes.filter(|note| note.is_unread_by(m.me.person));
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
        note.is_unread_by(m.me.person).then(|| look::chip("chip chip-unread", "chat", m.t("note-new")));
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
            {sync_state::note_mark(note.id)}
            {text_view::note(m, plan, note)}
            {mine.then(|| edit(m, note))}
        </article>
    }
    .into_any()
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
    form.view(m, fields.into_any())
}

/// The request for help about a step that is still owed: its note, and when it was asked.
#[must_use]
pub fn open_help(plan: &Plan, step: StepId) -> Option<(NoteId, Moment)> {
    let owed = plan.notes_of(Some(step)).rfind(|note| plan.is_help_owed(note))?;
    Some((owed.id, owed.at))
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
    let when = m.words.ago(at, m.today());
    let asked = hint("hint", "help", m.words.with("help-asked", &[("when", Arg::Text(&when))]));
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
