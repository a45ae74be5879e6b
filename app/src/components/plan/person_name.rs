//! The fields for what somebody is called and how to call them up.
//!
//! The name stands in the reader's script first, and in the other one where that is known: a Dutch office reads it as the
//! papers have it, the family as it says it.

use super::rival;
use crate::components::form::ChangeForm;
use crate::components::input::{self, Line};
use crate::components::layout::{text, way_out};
use crate::components::text_view;
use crate::domain::access;
use crate::domain::change::PersonChange;
use crate::domain::field::Field;
use crate::domain::id::PersonId;
use crate::domain::name::{Script, latin_by_table};
use crate::domain::plan::Plan;
use crate::domain::plan::household::Person;
use crate::i18n::Arg;
use crate::model::Model;
use leptos::prelude::*;

/// The fields for somebody new, of a form `person-added`.
pub fn of_new(m: &Model) -> AnyView {
    both(m, "text", None)
}

/// The fields for an account; `label` is what the first one is called where it is not just a name.
pub fn of_account(m: &Model, name: &'static str, label: Option<String>) -> AnyView {
    both(m, name, label)
}

fn both(m: &Model, name: &'static str, label: Option<String>) -> AnyView {
    let script = Script::of_lang(m.lang());
    let first = input::words(name, label.unwrap_or_else(|| word(m, script)), String::new());
    view! { {first}{other(m, script.other(), String::new())} }.into_any()
}

fn word(m: &Model, script: Script) -> String {
    m.t(if script == Script::Cyrillic { "name-cyrillic" } else { "name-latin" })
}

/// The field that may stay empty.
fn other(m: &Model, script: Script, initial: String) -> AnyView {
    let label = m.words.with("name-optional", &[("name", Arg::Text(&word(m, script)))]);
    input::line(Line { sort: "text", name: "other", label, initial, required: false })
}

/// The forms of a person's name in both scripts, as this reader may change it: the kinds of change for a form
/// ([`ChangeForm::together`]), and its fields; to them belongs the own telephone number.
pub fn fields(m: &Model, plan: &Plan, id: PersonId, form: ChangeForm) -> (ChangeForm, Vec<AnyView>) {
    let Some(person) = plan.people.get(&id) else { return (form, Vec::new()) };
    let (mut form, mut fields) = (form.with("person", id), Vec::new());
    let own = person.script();
    if may(m, plan, PersonChange::Renamed { person: id, name: String::new() }) {
        form = form.of("person-renamed", person.name.version()).was("text", person.name.get());
        fields.push(input::words("text", word(m, own), person.name.get().clone()));
    }
    let (script, name) = (own.other(), String::new());
    if may(m, plan, PersonChange::NamedIn { person: id, script, name }) {
        let told = person.names.get(&script);
        let name = told.map_or_else(String::new, |name| name.get().clone());
        form = form.with("script", script.key());
        form = form.of("person-named-in", told.and_then(Field::version)).was("other", &name);
        let by_table = suggestion(m, person, script);
        let field = view! { <div>{other(m, script, name)}{by_table}</div> }.into_any();
        fields.insert(if script == Script::of_lang(m.lang()) { 0 } else { fields.len() }, field);
    }
    if id == m.me.person {
        let phone = person.phone.get().clone();
        form = form.of("person-phone-told", person.phone.version()).was("phone", &phone);
        let label = m.t("person-phone");
        fields.push(input::line(Line { sort: "tel", name: "phone", label, initial: phone, required: false }));
    }
    (form, fields)
}

/// The way to call somebody, where they told their number.
pub fn call(m: &Model, person: &Person) -> Option<AnyView> {
    let number = person.dialled()?;
    let words = m.words.with("way-call", &[("phone", Arg::Text(person.phone.get()))]);
    Some(way_out("phone", format!("tel:{number}"), words))
}

/// The form of a name alone; nothing where this reader may not change it.
pub fn form(m: &Model, plan: &Plan, id: PersonId) -> Option<AnyView> {
    let form = ChangeForm::together(format!("person-renamed {id}")).class("stack").keeping();
    let (form, mut fields) = fields(m, plan, id, form);
    if fields.is_empty() {
        return None;
    }
    fields.push(input::button("button", "check", m.t("save")));
    Some(form.view(m, fields.into_any()))
}

fn may(m: &Model, plan: &Plan, change: PersonChange) -> bool {
    access::may(plan, m.me.actor(), &change.into()).is_ok()
}

/// What passports make of the name: to be compared with the papers, and never filled in by itself.
fn suggestion(m: &Model, person: &Person, script: Script) -> Option<AnyView> {
    let is_asked = script == Script::Latin && person.name_in(Script::Latin).is_none();
    let latin = latin_by_table(person.name.get()).filter(|_| is_asked)?;
    Some(text("quiet", m.words.with("name-by-table", &[("name", Arg::Text(&latin))])))
}

/// The cards that ask which of several answers is right.
pub fn rivals(m: &Model, id: PersonId, person: &Person) -> AnyView {
    let says = |name: &String| {
        text_view::Line::own(if name.is_empty() { m.t("rivals-nothing") } else { name.clone() })
    };
    let form = |kind| ChangeForm::new(kind).with("person", id);
    let renamed = rival::answers(&person.name, says, |name| form("person-renamed").with("text", name));
    let others = person.names.iter().map(|(script, field)| {
        let set = |name: &String| form("person-named-in").with("script", script.key()).with("other", name);
        rival::card(m, &word(m, *script), rival::answers(field, says, set))
    });
    let others: Vec<_> = others.collect();
    view! { {rival::card(m, &word(m, person.script()), renamed)}{others} }.into_any()
}
