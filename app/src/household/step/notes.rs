//! What family and team wrote to each other, and the forms to write and to ask for help.

use crate::domain::household::Role;
use crate::domain::id::StepId;
use crate::domain::note::Note;
use crate::domain::plan::Plan;
use crate::domain::step::Step;
use crate::i18n::Arg;
use crate::model::Model;
use crate::ui::form::ChangeForm;
use crate::ui::input;
use crate::ui::layout::{drawer, empty, hint, list, maybe, section};
use crate::ui::node::prelude::*;
use crate::ui::{rival, said, step as look, sync};

/// The notes of a step.
pub fn notes(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    section("notes", m.t("step-notes"), thread(m, plan, Some(step.id)))
}

/// What was written about a step (or about the plan as a whole), and the form to write more.
pub fn thread(m: &Model, plan: &Plan, step: Option<StepId>) -> Vec<AnyView> {
    let notes: Vec<&Note> = plan.notes_of(step).collect();
    let unread: Vec<String> =
        notes.iter().filter(|note| note.is_unread_by(m.me.person)).map(|note| note.id.to_string()).collect();
    let said = if notes.is_empty() {
        empty("chat", m.t("notes-none"))
    } else {
        list("plain thread", notes.iter().map(|note| one(m, plan, note)).collect())
    };
    let seen = (!unread.is_empty()).then(|| {
        let button = input::button("button button-small", "check", m.t("notes-mark-read"));
        ChangeForm::new("notes-seen").with("notes", unread.join(" ")).by_itself().view(m, button)
    });
    vec![said, maybe(seen), write(m, step)]
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
            {sync::note_mark(m, note.id)}
            {said::said(m, plan, &note.text, note.audience)}
            {mine.then(|| edit(m, note))}
        </article>
    }
    .into_any()
}

/// One's own words may be mended; two devices may have mended them in two ways.
fn edit(m: &Model, note: &Note) -> AnyView {
    let source = note.text.source();
    let answers = rival::answers(
        source,
        |written| said::Line { text: written.text.clone(), lang: Some(written.lang.tag()) },
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
        input::area("text", m.t("note-text"), &source.get().text, true),
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
    // A refused note comes back with its words.
    let before = m.notice_for("note-added").map_or("", |notice| notice.text.as_str());
    let fields = vec![
        input::area("text", m.t("note-write"), before, true),
        input::button("button button-main", "send", m.t("note-send")),
    ];
    form.view(m, fields.into_any())
}

/// Asking for help takes one tap. Asked once, it is not asked again before somebody has answered.
pub fn help(m: &Model, plan: &Plan, step: &Step) -> AnyView {
    let asked = plan.notes_of(Some(step.id)).filter(|note| note.help).last();
    let is_team =
        |note: &Note| plan.people.get(&note.author).is_some_and(|person| person.role != Role::Member);
    let open = asked
        .filter(|asked| !plan.notes_of(Some(step.id)).skip_while(|note| note.id != asked.id).any(is_team));
    if let Some(asked) = open {
        let when = m.words.ago(asked.at, m.today());
        return hint("hint", "help", m.words.with("help-asked", &[("when", Arg::Text(&when))]));
    }
    ChangeForm::new("note-added")
        .named("help")
        .with("step", step.id)
        .with("help", "1")
        .with("text", m.t("help-words"))
        .view(m, input::button("button", "help", m.t("help-ask")))
}
