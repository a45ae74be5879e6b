//! The contact log of a step: with which office somebody spoke, when, with whom, and what came of it. Each entry is a note,
//! so it is translated, read and answered as notes are.

use crate::components::form::ChangeForm;
use crate::components::icon::icon;
use crate::components::input::{self, Line};
use crate::components::layout::{drawer, text};
use crate::domain::change::limits::NOTE_CHARS;
use crate::domain::id::StepId;
use crate::domain::plan::note::{Contact, Note};
use crate::i18n::{Arg, Words};
use crate::model::Model;
use leptos::prelude::*;

/// What stands above an entry: «12 листопада · UWV · пані Янсен · 123».
pub fn head(m: &Model, note: &Note) -> Option<AnyView> {
    let contact = note.contact.as_ref()?;
    let day = m.words.date(contact.day, m.today());
    let number = (!contact.number.is_empty())
        .then(|| m.words.with("contact-with-number", &[("number", Arg::Text(&contact.number))]));
    let whom = Some(contact.whom.clone()).filter(|whom| !whom.is_empty());
    let parts: Vec<String> =
        [Some(day), Some(contact.office.clone()), whom, number].into_iter().flatten().collect();
    Some(view! { <p class="meta">{icon("phone")}<span>{parts.join(" · ")}</span></p> }.into_any())
}

/// The same as a sentence in some language, for an office that is shown it.
pub fn sentence(words: &Words, contact: &Contact) -> String {
    // Shown on any day: the date has its year.
    let day = words.date(contact.day, crate::domain::time::Day(0));
    let args = [
        ("day", Arg::Text(&day)),
        ("office", Arg::Text(&contact.office)),
        ("whom", Arg::Text(&contact.whom)),
        ("with", Arg::Text(if contact.whom.is_empty() { "no" } else { "yes" })),
        ("number", Arg::Text(&contact.number)),
        ("numbered", Arg::Text(if contact.number.is_empty() { "no" } else { "yes" })),
    ];
    words.with("contact-on-card", &args)
}

/// The form for another entry, behind one tap.
pub fn add(m: &Model, step: StepId) -> AnyView {
    let line = |name: &'static str, id: &str| {
        input::line(Line { sort: "text", name, label: m.t(id), initial: String::new(), required: false })
    };
    let day = Line {
        sort: "date",
        name: "day",
        label: m.t("contact-day"),
        initial: m.today().to_string(),
        required: true,
    };
    let fields = vec![
        text("quiet", m.t("contact-why")),
        input::line(day),
        input::words("office", m.t("contact-office"), String::new()),
        line("whom", "contact-whom"),
        line("number", "contact-number"),
        input::area("text", m.t("contact-outcome"), "", true, NOTE_CHARS),
        input::button("button button-main", "check", m.t("contact-save")),
    ];
    let form = ChangeForm::new("note-added")
        .named("contact")
        .with("step", step)
        .with("contact", "1")
        .view(m, fields.into_any());
    drawer("fold", "phone", m.t("contact-add"), vec![form])
}
