//! What may happen to a tree of JSON on its way: parts that are missing, doubled, renamed or wrong.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// What happens to a tree.
#[derive(Debug, Clone)]
pub(crate) enum Damage {
    Remove,
    Put(Value),
    /// Puts what stands at another place.
    Copy(Index),
    /// Gives the first field another name.
    Rename(&'static str),
    Add(&'static str, Value),
}

fn leaf() -> impl Strategy<Value = Value> {
    const WORDS: &[&str] =
        &["", "x", "uk", "team", "done", "to-do", "history", "2026-02-30", "2026-02-28", "2026-02-28T10:00"];
    prop_oneof![
        prop::sample::select(WORDS).prop_map(Value::from),
        prop::sample::select(app::domain::change::kinds().collect::<Vec<_>>()).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-3..3_i64).prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(json!(0.5)),
        Just(Value::Null),
        Just(json!({})),
        Just(json!([])),
    ]
}

pub(crate) fn any_damage() -> impl Strategy<Value = Damage> {
    const NAMES: &[&str] = &["v", "m", "id", "done", "member", "refused", "accepted", "newer-kind", "Ї"];
    let names = prop::sample::select(NAMES);
    prop_oneof![
        Just(Damage::Remove),
        leaf().prop_map(Damage::Put),
        any::<Index>().prop_map(Damage::Copy),
        names.clone().prop_map(Damage::Rename),
        (names, leaf()).prop_map(|(name, leaf)| Damage::Add(name, leaf)),
    ]
}

/// The addresses (JSON pointers) of everything within a tree.
pub(crate) fn addresses(json: &Value) -> Vec<String> {
    fn collect(json: &Value, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        match json {
            Value::Array(list) => {
                for (place, value) in list.iter().enumerate() {
                    collect(value, &format!("{at}/{place}"), found);
                }
            }
            Value::Object(object) => {
                for (key, value) in object {
                    collect(value, &format!("{at}/{key}"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(json, "", &mut found);
    found
}

/// Does the damage to the part that `at` chooses.
pub(crate) fn apply(json: &mut Value, at: Index, damage: Damage) {
    let all = addresses(json);
    let address = &all[at.index(all.len())];
    match damage {
        Damage::Remove => {
            let Some((parent, key)) = address.rsplit_once('/') else { return };
            match json.pointer_mut(parent) {
                Some(Value::Object(object)) => drop(object.remove(key)),
                Some(Value::Array(list)) => drop(list.remove(key.parse().expect("a place"))),
                _ => {}
            }
        }
        Damage::Put(leaf) => put(json, address, leaf),
        Damage::Copy(from) => {
            let other = json.pointer(&all[from.index(all.len())]).cloned().expect("it is there");
            put(json, address, other);
        }
        Damage::Rename(name) => {
            let Some(Value::Object(object)) = json.pointer_mut(address) else { return };
            if let Some(first) = object.keys().next().cloned() {
                let value = object.remove(&first).unwrap_or_default();
                object.insert(name.to_owned(), value);
            }
        }
        Damage::Add(name, leaf) => {
            if let Some(Value::Object(object)) = json.pointer_mut(address) {
                object.insert(name.to_owned(), leaf);
            }
        }
    }
}

fn put(json: &mut Value, address: &str, value: Value) {
    *json.pointer_mut(address).expect("it is there") = value;
}

/// What may wrongly stand where `here` does.
pub(crate) fn wrong(here: &Value) -> Vec<Value> {
    let mut wrong = vec![json!(null), json!(0), json!(0.5), json!("x"), json!({}), json!([])];
    match here {
        // A variant without content as one with some, and the other way round.
        Value::String(word) => wrong.extend([json!({ word.clone(): null }), json!({ word.clone(): 0 })]),
        Value::Object(object) => {
            wrong.extend(object.keys().take(1).map(|key| json!(key)));
            wrong.extend(object.keys().map(|key| {
                let mut without = object.clone();
                without.remove(key);
                Value::Object(without)
            }));
        }
        Value::Array(list) => {
            wrong.extend(
                list.last().map(|last| json!([list.as_slice(), std::slice::from_ref(last)].concat())),
            );
            wrong.push(json!(list.iter().skip(1).collect::<Vec<_>>()));
        }
        _ => {}
    }
    wrong
}
