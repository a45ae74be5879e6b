//! What holds for every kind of change, whatever its family.

mod examples;

use app::domain::access::Refusal;
use app::domain::change::limits::{ABOUT_CHARS, MANY, NOTE_CHARS};
use app::domain::change::{Body, ChangeKind, NoteChange, StepChange};
use app::domain::id::{NoteId, StepId};
use examples::{one_of_each, uuid};
use serde_json::Value;

/// The kinds that hold words of a person's.
fn with_words() -> Vec<ChangeKind> {
    one_of_each().into_iter().filter(|kind| !kind.texts().is_empty()).collect()
}

#[test]
fn every_change_is_about_something() {
    for kind in one_of_each() {
        assert!(!kind.targets().is_empty(), "{} shows nowhere how it stands", kind.kind());
    }
}

#[test]
fn the_examples_are_within_the_limits() {
    for kind in one_of_each() {
        assert_eq!(kind.limits(), Ok(()), "{kind:?}");
    }
}

#[test]
fn every_text_has_a_limit() {
    let longest = NOTE_CHARS.max(ABOUT_CHARS);
    let long = "ї".repeat(2 * longest + 1);
    for kind in with_words() {
        for place in 0..kind.texts().len() {
            let mut texts: Vec<String> = kind.texts().into_iter().map(|(_, text)| text).collect();
            texts[place].clone_from(&long);
            let changed = kind.with_texts(&texts).expect("as many texts");
            assert_eq!(changed.limits(), Err(Refusal::TooLong), "text {place} of {}", kind.kind());
        }
    }
}

#[test]
fn every_list_has_a_limit() {
    let step = StepId(uuid(1));
    let many = MANY + 1;
    let lists: [ChangeKind; 2] = [
        NoteChange::Seen { notes: vec![NoteId(uuid(1)); many] }.into(),
        StepChange::NeedsChanged { step, needs: vec![step; many] }.into(),
    ];
    // Each list of each example, made long in its JSON.
    let grown = one_of_each().into_iter().flat_map(|kind| {
        let json = serde_json::to_value(Body::from(kind)).expect("JSON");
        let found = lists_of(&json);
        found.into_iter().map(move |path| (path.clone(), longer(json.clone(), &path, many)))
    });
    for (path, json) in grown {
        let Ok(Body::Known(kind)) = serde_json::from_value::<Body>(json) else {
            panic!("{path} is not read")
        };
        assert_eq!(kind.limits(), Err(Refusal::TooLong), "{path} of {}", kind.kind());
    }
    for kind in lists {
        assert_eq!(kind.limits(), Err(Refusal::TooLong), "{}", kind.kind());
    }
}

/// The JSON pointers of all lists that hold something.
fn lists_of(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) if !items.is_empty() => vec![String::new()],
        Value::Object(fields) => {
            let inner = fields.iter().flat_map(|(name, value)| {
                lists_of(value).into_iter().map(move |path| format!("/{name}{path}"))
            });
            inner.collect()
        }
        _ => Vec::new(),
    }
}

fn longer(mut json: Value, path: &str, many: usize) -> Value {
    if let Some(Value::Array(items)) = json.pointer_mut(path) {
        let first = items[0].clone();
        *items = vec![first; many];
    }
    json
}

#[test]
fn words_can_be_taken_out_and_others_put_in() {
    for kind in with_words() {
        let texts: Vec<String> =
            kind.texts().iter().enumerate().map(|(place, _)| format!("інше {place}")).collect();
        let changed = kind.with_texts(&texts).expect("as many texts");
        let now: Vec<String> = changed.texts().into_iter().map(|(_, text)| text).collect();
        assert_eq!(now, texts, "{}", kind.kind());
        assert_eq!(changed.targets().len(), kind.targets().len());
        assert_eq!(kind.with_texts(&[texts, vec!["забагато".into()]].concat()), None);
    }
}

/// At the entrance there is no program: a script shows what was never sent, by the names under which texts stand.
#[test]
fn a_script_finds_every_text_of_every_change() {
    let script = include_str!("../../frontend/js/device/words.js");
    let list = script.split_once("new Set([").and_then(|(_, rest)| rest.split_once("])")).expect("a list").0;
    let names: Vec<&str> = list.split(',').map(|name| name.trim().trim_matches('"')).collect();
    for kind in with_words() {
        let marks: Vec<String> = (0..kind.texts().len()).map(|place| format!("знак-{place}")).collect();
        let changed = kind.with_texts(&marks).expect("as many texts");
        let json = serde_json::to_value(Body::from(changed)).expect("JSON");
        for mark in marks {
            let (name, within) = name_of(&json, "", &mark).expect("in the JSON");
            // The place of an appointment is written by hand; elsewhere it is the key of one.
            let is_known = names.contains(&name.as_str()) || (name == "place" && within == "details");
            assert!(is_known, "{name} of {}", kind.kind());
        }
    }
}

/// Under which name a text stands, and the name of what that stands in.
fn name_of(json: &Value, within: &str, text: &str) -> Option<(String, String)> {
    json.as_object()?.iter().find_map(|(name, value)| {
        if value.as_str() == Some(text) {
            return Some((name.clone(), within.to_owned()));
        }
        name_of(value, name, text)
    })
}

#[test]
fn a_change_is_read_from_what_it_is_written_as() {
    for kind in one_of_each() {
        let body = Body::from(kind);
        let json = serde_json::to_string(&body).expect("JSON");
        assert_eq!(serde_json::from_str::<Body>(&json).expect("a change"), body);
    }
}
