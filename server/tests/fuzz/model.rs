//! A fold of its own: what a journal comes to, from its JSON, by nothing but "the last accepted change is shown".

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Default, PartialEq)]
pub(crate) struct Model {
    /// Text, author, audience.
    notes: BTreeMap<String, (Value, String, String)>,
    seen: BTreeMap<String, BTreeSet<String>>,
    /// Status, day, title.
    steps: BTreeMap<String, [Value; 3]>,
    ticks: BTreeMap<(String, String), Value>,
    /// When, and whether it is cancelled.
    appointments: BTreeMap<String, [Value; 2]>,
    /// By the hash of the source and the language.
    translations: BTreeMap<(String, String), String>,
    goals: BTreeMap<String, Value>,
    names: BTreeMap<String, Value>,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn audience(value: &Value) -> String {
    value["audience"].as_str().unwrap_or("all").to_owned()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn pairs(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

impl Model {
    /// Of entries in their order.
    pub(crate) fn fold(entries: &[Value]) -> Model {
        let mut model = Model::default();
        for entry in entries {
            let change = &entry["change"];
            for (kind, body) in pairs(&change["body"]) {
                model.take(kind, body, text(&change["author"]));
            }
        }
        model
    }

    fn take(&mut self, kind: &str, body: &Value, author: String) {
        let (step, appointment) = (text(&body["step"]), text(&body["appointment"]));
        match kind {
            "note-added" => {
                let note = &body["note"];
                let new = (note["text"].clone(), author, audience(note));
                self.notes.entry(text(&note["id"])).or_insert(new);
            }
            "note-edited" => {
                if let Some(note) = self.notes.get_mut(&text(&body["note"])) {
                    note.0 = body["text"].clone();
                }
            }
            "notes-seen" => {
                for id in list(&body["notes"]).map(text) {
                    if self.notes.get(&id).is_some_and(|(_, writer, _)| *writer != author) {
                        self.seen.entry(id).or_default().insert(author.clone());
                    }
                }
            }
            "step-added" => {
                let new = &body["step"];
                let step = text(&new["id"]);
                for sub in list(&new["subs"]) {
                    self.ticks.entry((step.clone(), text(sub))).or_insert(Value::Bool(false));
                }
                let fields = [Value::from("to-do"), new["due"].clone(), new["title"].clone()];
                self.steps.entry(step).or_insert(fields);
            }
            "step-status-changed" | "step-due-changed" | "step-titled" => {
                let (at, value) = match kind {
                    "step-status-changed" => (0, "status"),
                    "step-due-changed" => (1, "due"),
                    _ => (2, "title"),
                };
                if let Some(fields) = self.steps.get_mut(&step) {
                    fields[at] = body[value].clone();
                }
            }
            "sub-step-ticked" => {
                if let Some(done) = self.ticks.get_mut(&(step, text(&body["sub"]))) {
                    *done = body["done"].clone();
                }
            }
            "appointment-added" => {
                let fields = [body["appointment"]["when"].clone(), Value::Bool(false)];
                self.appointments.entry(text(&body["appointment"]["id"])).or_insert(fields);
            }
            "appointment-moved" | "appointment-cancelled" => {
                let (at, value) = if kind == "appointment-moved" { (0, "when") } else { (1, "cancelled") };
                if let Some(fields) = self.appointments.get_mut(&appointment) {
                    fields[at] = body[value].clone();
                }
            }
            "text-translated" => {
                let of = (text(&body["source"]), text(&body["lang"]));
                self.translations.insert(of, text(&body["text"]));
            }
            "goal-set" => {
                self.goals.insert(text(&body["indicator"]), body["text"].clone());
            }
            "person-added" => {
                let person = &body["person"];
                self.names.entry(text(&person["id"])).or_insert(person["name"].clone());
            }
            "person-renamed" => {
                self.names.insert(text(&body["person"]), body["name"].clone());
            }
            _ => {}
        }
    }

    /// The same parts of a plan that the server gave.
    pub(crate) fn of(plan: &Value) -> Model {
        let mut model = Model::default();
        for note in list(&plan["notes"]) {
            let (id, author) = (text(&note["id"]), text(&note["author"]));
            let seen: BTreeSet<String> = list(&note["seen"]).map(text).collect();
            if !seen.is_empty() {
                model.seen.insert(id.clone(), seen);
            }
            model.notes.insert(id, (note["text"]["s"]["v"].clone(), author, audience(note)));
        }
        for step in list(&plan["steps"]) {
            let id = text(&step["id"]);
            for sub in list(&step["subs"]) {
                model.ticks.insert((id.clone(), text(&sub["k"])), sub["d"]["v"].clone());
            }
            let fields = [&step["status"]["v"], &step["due"]["v"], &step["title"]["s"]["v"]];
            model.steps.insert(id, fields.map(Value::clone));
        }
        for it in list(&plan["appointments"]) {
            let fields = [it["when"]["v"].clone(), it["cancelled"]["v"].clone()];
            model.appointments.insert(text(&it["id"]), fields);
        }
        for (source, all) in pairs(&plan["translations"]) {
            for (lang, translation) in pairs(all) {
                model.translations.insert((source.clone(), lang.clone()), text(&translation["t"]));
            }
        }
        let goals = pairs(&plan["goals"]).map(|(indicator, goal)| (indicator.clone(), goal["v"].clone()));
        model.goals = goals.collect();
        let names = pairs(&plan["people"]).map(|(id, person)| (id.clone(), person["name"]["v"].clone()));
        model.names = names.collect();
        model
    }
}
