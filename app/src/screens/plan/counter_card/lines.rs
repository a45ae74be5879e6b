//! What can stand on a card, and what of it does unless somebody chooses otherwise.

use crate::components::plan::bilingual::{Bilingual, Two};
use crate::components::plan::contact;
use crate::domain::documents::Asking;
use crate::domain::plan::Plan;
use crate::domain::plan::household::Role;
use crate::domain::plan::note::{Contact, Note};
use crate::domain::plan::step::{Document, DocumentState, Step};
use crate::domain::text::Audience;

/// So many of the family's own notes are offered as questions, the latest first.
const NOTES: usize = 5;

/// So many talks with an office are offered.
const CONTACTS: usize = 3;

/// The questions that fit at any desk.
const QUESTIONS: [&str; 6] = [
    "card-ask-when",
    "card-ask-agreed",
    "card-ask-missing",
    "card-ask-whom",
    "card-ask-written",
    "card-ask-cannot",
];

/// Something that is said on the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Unique on the screen.
    pub id: String,
    /// Whether it is on the card from the beginning.
    pub chosen: bool,
    /// What leads to the items, if they need it.
    pub lead: Option<Bilingual>,
    pub items: Vec<Bilingual>,
    /// The items are a list, not sentences.
    pub listed: bool,
}

impl Line {
    fn sentence(id: impl Into<String>, chosen: bool, said: Bilingual) -> Line {
        Line { id: id.into(), chosen, lead: None, items: vec![said], listed: false }
    }
}

/// What the family says: of documents those that are asked of them. `careful`: only why they come is on the card from the
/// beginning.
/// `is_private` tells of other steps: a reason that was told for one of those is shown when chosen.
pub(crate) fn shown(
    two: &Two<'_>,
    plan: &Plan,
    step: &Step,
    asking: &Asking<'_>,
    careful: bool,
    is_private: &dyn Fn(&Step) -> bool,
) -> Vec<Line> {
    let is_told_elsewhere =
        |doc: &Document| plan.steps.iter().any(|other| other.doc(&doc.key).is_some() && is_private(other));
    let documents = |id: &'static str, chosen: bool, state: DocumentState| {
        let items: Vec<Bilingual> = step
            .documents
            .iter()
            .filter(|doc| *doc.state.get() == state && asking.of(step, doc).is_of_them())
            .map(|doc| two.document(&doc.key))
            .collect();
        let lead = Some(two.say(id));
        (!items.is_empty()).then(|| Line { id: id.to_owned(), chosen, lead, items, listed: true })
    };
    let standard = |id: &'static str| Line::sentence(id, !careful, two.say(id));
    let mut lines = vec![standard("card-greeting"), purpose(two, step)];
    lines.extend(documents("card-have", !careful, DocumentState::Have));
    lines.extend(
        step.documents.iter().filter_map(|doc| cannot_get(two, doc, !careful && !is_told_elsewhere(doc))),
    );
    lines.extend(documents("card-asked-for", false, DocumentState::AskedFor));
    lines.extend(documents("card-to-get", false, DocumentState::ToGet));
    lines.extend(["card-double", "card-interpreter"].map(standard));
    lines.extend(contacts(two, plan, step));
    lines
}

/// With whom they spoke before, and what came of it: the latest first. An office that is shown it may be another one.
fn contacts(two: &Two<'_>, plan: &Plan, step: &Step) -> Vec<Line> {
    let notes = plan.notes_of(Some(step.id)).rev().filter(|note| note.audience == Audience::All);
    let contacts = notes.filter_map(|note| Some((note, note.contact.as_ref()?)));
    let line = |(note, contact): (&Note, &Contact)| {
        let lead = Some(two.each(&|words| contact::sentence(words, contact)));
        let said = two.written(note.text.written());
        Line { lead, ..Line::sentence(format!("card-contact-{}", note.id), false, said) }
    };
    contacts.take(CONTACTS).map(line).collect()
}

/// Why they come: the library's sentence for a desk, else the step's title.
fn purpose(two: &Two<'_>, step: &Step) -> Line {
    match two.at_counter(step) {
        Some(said) => Line::sentence("card-for", true, said),
        None => {
            let lead = Some(two.say("card-for"));
            Line { lead, ..Line::sentence("card-for", true, two.title(step)) }
        }
    }
}

/// A document that cannot be had, and why: each can be left out by itself, for its reason may be private.
fn cannot_get(two: &Two<'_>, doc: &Document, chosen: bool) -> Option<Line> {
    let DocumentState::CannotGet { because } = doc.state.get() else { return None };
    Some(Line {
        id: format!("card-cannot-{}", doc.key),
        chosen,
        lead: Some(two.say("card-cannot")),
        items: vec![two.document(&doc.key), two.written(because)],
        listed: false,
    })
}

/// What they may want to ask: what fits anywhere, and what they wrote themselves about this step, once
/// the official can read it.
pub(crate) fn asked(two: &Two<'_>, plan: &Plan, step: &Step) -> Vec<Line> {
    let by_family = |author| plan.people.get(&author).is_some_and(|person| person.role == Role::Member);
    let notes = plan
        .notes
        .iter()
        .rev()
        .filter(|note| note.step == Some(step.id) && note.audience == Audience::All && by_family(note.author))
        .filter(|note| note.contact.is_none())
        .map(|note| (note, two.written(note.text.written())))
        .filter(|(_, said)| said.dutch.waits.is_none())
        .take(NOTES)
        .map(|(note, said)| Line::sentence(format!("card-note-{}", note.id), false, said));
    QUESTIONS.iter().map(|id| Line::sentence(*id, false, two.say(id))).chain(notes).collect()
}
