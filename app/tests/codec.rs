//! The phone's short codec and serde say and understand the same, on an example of everything and on
//! damaged ones.
//!
//! proptest prints the failing case and keeps its seed in `app/proptest-regressions`.

mod examples;

use app::codec::{self, Wire};
use app::domain::change::Body;
use app::domain::id::HouseholdId;
use app::domain::journal::Entry;
use app::domain::library::Library;
use app::domain::plan::Plan;
use app::domain::summary::Summary;
use app::model::{Extra, Looks, Page};
use app::replica::Held;
use app::replica::wire::{self, SyncReply};
use proptest::prelude::*;
use proptest::sample::Index;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::LazyLock;

fn tree(it: &impl Serialize) -> Value {
    serde_json::to_value(it).expect("a tree")
}

/// The phone's tree of the same JSON.
fn ours(json: &Value) -> codec::Value {
    codec::parse(&json.to_string()).expect("JSON")
}

/// Both read this JSON and hold and write the same, or both refuse it. Some: it was read.
fn agree<T: Wire + Serialize + DeserializeOwned>(json: &Value) -> Option<Value> {
    let serdes: Option<T> = serde_json::from_str(&json.to_string()).ok();
    let ours = T::read(&ours(json));
    let written = ours.as_ref().map(|it| serde_json::from_str(&codec::to_text(it)).expect("JSON"));
    let serdes = serdes.map(|it| tree(&it));
    assert_eq!(ours.map(|it| tree(&it)), serdes, "read from {json:#}");
    assert_eq!(written, serdes, "written after {json:#}");
    serdes
}

/// The same for a page, which the browser only reads.
fn agree_on_page(json: &Value) -> Option<Value> {
    let text = json.to_string();
    let serdes: Option<Page> = serde_json::from_str(&text).ok();
    let serdes = serdes.map(|page| tree(&page));
    let ours = Page::read(&text, Extra::take).map(|page| tree(&page));
    assert_eq!(ours, serdes, "read from {json:#}");
    serdes
}

type Agree = fn(&Value) -> Option<Value>;

/// Everything that the browser reads, with how the two are compared on it.
static EVERYTHING: LazyLock<Vec<(Value, Agree)>> = LazyLock::new(|| {
    let mut all: Vec<(Value, Agree)> = vec![
        (tree(&examples::plan()), agree::<Plan>),
        (tree(&examples::lively_plan()), agree::<Plan>),
        (tree(&Plan::new(HouseholdId(examples::uuid(7)))), agree::<Plan>),
        (tree(&Summary::of(&examples::lively_plan())), agree::<Summary>),
        (tree(&examples::reply()), agree::<SyncReply>),
        (tree(&examples::held()), agree::<Held>),
        (library(), agree::<Library>),
        (tree(&Looks::default()), agree::<Looks>),
    ];
    all.extend(examples::entries().iter().map(|entry| (tree(entry), agree::<Entry> as Agree)));
    all.extend(examples::extras().iter().map(|extra| (tree(extra), agree::<Extra> as Agree)));
    all.extend(examples::pages().iter().map(|page| (tree(page), agree_on_page as Agree)));
    all
});

fn library() -> Value {
    tree(&examples::library())
}

#[test]
fn both_read_and_write_everything_alike() {
    for (json, agree) in EVERYTHING.iter() {
        assert_eq!(agree(json).as_ref(), Some(json));
    }
}

#[test]
fn a_value_survives_the_codec() {
    let held = examples::held();
    assert_eq!(Held::read(&held.write()), Some(held.clone()));
    assert_eq!(codec::from_text(&codec::to_text(&held)), Some(held));
    assert_eq!(Vec::read(&examples::entries().write()), Some(examples::entries()));
}

#[test]
fn a_request_is_written_as_serde_writes_it() {
    let (request, changes) = examples::request();
    let (push, now) = (&request.households[0], request.now);
    let text = wire::request(
        request.device,
        now,
        push.household,
        push.cursor.expect("a cursor"),
        &changes,
        push.waiting,
    );
    assert_eq!(serde_json::from_str::<Value>(&text).ok(), Some(tree(&request)));
}

#[test]
fn a_newer_kind_is_kept_and_a_malformed_one_refused() {
    let json = json!({"garden-planted": {"note": "ї", "trees": 3}});
    assert!(matches!(Body::read(&ours(&json)), Some(Body::Unknown(_))));
    assert_eq!(agree::<Body>(&json), Some(json));
    for json in
        [json!({"step-moved": {"step": "x"}}), json!({"step-moved": 7}), json!({"Ї": 1}), json!({}), json!(7)]
    {
        assert_eq!(agree::<Body>(&json), None);
    }
}

#[test]
fn what_a_newer_server_adds_is_passed_over() {
    let mut json = tree(&examples::entries()[0]);
    json["weather"] = json!("fair");
    json["change"]["mood"] = json!(["good"]);
    assert_eq!(agree::<Entry>(&json), Some(tree(&examples::entries()[0])));
    // Serde refuses this to those who write the library; a phone takes what it understands.
    let mut json = library();
    json["topics"][0]["weather"] = json!("fair");
    assert_eq!(Library::read(&ours(&json)), Some(examples::library()));
}

#[test]
fn the_familys_app_reads_its_own_pages_and_no_others() {
    for page in examples::pages() {
        let text = tree(&page).to_string();
        let read = Page::read(&text, Extra::take_family).map(|page| tree(&page));
        let ours = matches!(page.extra, Extra::None | Extra::History(_) | Extra::Devices(_));
        assert_eq!(read, ours.then(|| tree(&page)));
    }
}

/// What happens to a tree.
#[derive(Debug, Clone)]
enum Damage {
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
        prop::sample::select(app::domain::change::KINDS).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-3..3_i64).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(Value::Null),
        Just(json!({})),
        Just(json!([])),
    ]
}

fn damage() -> impl Strategy<Value = Damage> {
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
fn addresses(json: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match json {
        Value::Array(list) => {
            for (place, value) in list.iter().enumerate() {
                addresses(value, &format!("{at}/{place}"), found);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                addresses(value, &format!("{at}/{key}"), found);
            }
        }
        _ => {}
    }
}

fn apply(json: &mut Value, at: Index, damage: Damage) {
    let mut all = Vec::new();
    addresses(json, "", &mut all);
    let address = &all[at.index(all.len())];
    let other = match &damage {
        Damage::Copy(from) => json.pointer(&all[from.index(all.len())]).cloned(),
        Damage::Put(leaf) => Some(leaf.clone()),
        _ => None,
    };
    if matches!(damage, Damage::Remove) {
        let Some((parent, key)) = address.rsplit_once('/') else { return };
        match json.pointer_mut(parent) {
            Some(Value::Object(object)) => drop(object.remove(key)),
            Some(Value::Array(list)) => drop(list.remove(key.parse().expect("a place"))),
            _ => {}
        }
        return;
    }
    let Some(here) = json.pointer_mut(address) else { return };
    if let Some(other) = other {
        // Serde also reads a struct from an array, which nobody sends: no array where none was.
        if here.is_array() || !other.is_array() {
            *here = other;
        }
        return;
    }
    let Value::Object(object) = here else { return };
    match damage {
        Damage::Rename(name) => {
            if let Some(first) = object.keys().next().cloned() {
                let value = object.remove(&first).unwrap_or_default();
                object.insert(name.to_owned(), value);
            }
        }
        Damage::Add(name, leaf) => drop(object.insert(name.to_owned(), leaf)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]
    #[test]
    fn both_refuse_the_same_damage(
        which in any::<Index>(),
        damages in prop::collection::vec((any::<Index>(), damage()), 1..4),
    ) {
        let (json, agree) = &EVERYTHING[which.index(EVERYTHING.len())];
        // Serde refuses unknown fields of the library's types: there the two differ on purpose.
        let takes_more = *json != library();
        let mut json = json.clone();
        for (at, damage) in damages {
            if takes_more || matches!(damage, Damage::Remove | Damage::Put(_)) {
                apply(&mut json, at, damage);
            }
        }
        agree(&json);
    }
}

/// What may wrongly stand where `here` does.
fn wrong(here: &Value) -> Vec<Value> {
    let mut wrong = vec![json!(null), json!(0), json!(0.5), json!("x"), json!({})];
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

#[test]
fn every_missing_or_wrong_part_is_noticed_by_both() {
    for (json, agree) in EVERYTHING.iter() {
        let mut all = Vec::new();
        addresses(json, "", &mut all);
        let mut json = json.clone();
        for address in &all {
            let here = json.pointer(address).expect("it is there").clone();
            for wrong in wrong(&here) {
                *json.pointer_mut(address).expect("it is there") = wrong;
                agree(&json);
            }
            *json.pointer_mut(address).expect("it is there") = here;
        }
    }
}

/// A text of JSON, perhaps damaged: some bytes of it left out, doubled or put elsewhere.
fn texts() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("false".to_owned()),
        any::<i64>().prop_map(|it| it.to_string()),
        any::<u64>().prop_map(|it| it.to_string()),
        "-?[0-9]{1,3}(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,2})?",
        any::<String>().prop_map(|it| serde_json::to_string(&it).expect("JSON")),
        "\"([a-zї]|\\\\[\"\\\\/bfnrtux]|\\\\u[0-9a-fD][0-9a-f8]{3}){0,6}\"",
    ];
    let tree = leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(|it| format!("[{}]", it.join(" , "))),
            proptest::collection::vec(("[a-z]{0,3}", inner), 0..4).prop_map(|fields| {
                let fields = fields.into_iter().map(|(key, value)| format!("\n\"{key}\" :{value}"));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
            }),
        ]
    });
    (tree, proptest::option::of((any::<Index>(), any::<Index>(), 0..3_u8))).prop_map(|(text, damage)| {
        let mut chars: Vec<char> = text.chars().collect();
        if let Some((at, to, sort)) = damage {
            let (at, to) = (at.index(chars.len()), to.index(chars.len()));
            match sort {
                0 => drop(chars.remove(at)),
                1 => chars.insert(to, chars[at]),
                _ => chars.swap(at, to),
            }
        }
        chars.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_written_as_serde_json_does(text in texts()) {
        let serdes: Result<Value, _> = serde_json::from_str(&text);
        // Whoever reads a number knows which sort it is; the tree keeps its digits, however many.
        prop_assume!(!serdes.as_ref().is_err_and(|error| error.to_string().contains("number out of range")));
        let (serdes, ours) = (serdes.ok(), codec::parse(&text));
        prop_assert_eq!(ours.is_some(), serdes.is_some(), "{}", text);
        if let (Some(ours), Some(serdes)) = (ours, serdes) {
            let written = codec::print(&ours);
            prop_assert_eq!(serde_json::from_str::<Value>(&written).expect("JSON"), serdes);
            prop_assert_eq!(codec::parse(&written), Some(ours));
        }
    }
}

#[test]
fn what_is_nested_too_deep_is_refused_and_does_not_overflow() {
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    for depth in [1, 127, 128, 100_000] {
        let serdes = serde_json::from_str::<Value>(&deep(depth)).is_ok();
        assert_eq!(codec::parse(&deep(depth)).is_some(), serdes, "{depth}");
    }
}
