//! What a device makes of what it reads: all of what this program writes, what it understands of newer
//! forms, and nothing of damaged ones. It never stops short.
//!
//! proptest prints the failing case and keeps its seed in `app/proptest-regressions`.

mod damage;
mod examples;

use app::domain::change::Body;
use app::domain::id::HouseholdId;
use app::domain::journal::Entry;
use app::domain::library::Library;
use app::domain::plan::Plan;
use app::domain::summary::Summary;
use app::domain::text::Lang;
use app::model::{Appearance, Extra, Page};
use app::replica::ReplicaSnapshot;
use app::replica::wire::{HouseholdReply, SyncReply};
use damage::{addresses, apply, wrong};
use proptest::prelude::*;
use proptest::sample::Index;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::LazyLock;

fn tree(it: &impl Serialize) -> Value {
    serde_json::to_value(it).expect("a tree")
}

/// What is read of a text, written again. None: it cannot be read.
type Read = fn(&str) -> Option<Value>;

fn read<T: Serialize + DeserializeOwned>(text: &str) -> Option<Value> {
    let written = tree(&serde_json::from_str::<T>(text).ok()?);
    let again: T = serde_json::from_str(&written.to_string()).expect("what is written can be read");
    assert_eq!(tree(&again), written, "after {text}");
    Some(written)
}

/// A page with what only some pages bring along, as a program reads it.
fn page(text: &str, read_extra: fn(&str) -> Option<Extra>) -> Option<Page> {
    let (mut page, extra) = Page::read(text)?;
    if let Some(extra) = extra {
        page.extra = read_extra(&extra)?;
    }
    Some(page)
}

fn read_page(text: &str) -> Option<Value> {
    page(text, Extra::read).map(|page| tree(&page))
}

/// A page of each kind, as the server sends it: without an outbox.
fn pages() -> Vec<Page> {
    let without_outbox = |page: Page| {
        let replica = page.replica.map(|replica| ReplicaSnapshot { outbox: Vec::new(), ..replica });
        Page { replica, ..page }
    };
    examples::pages().into_iter().map(without_outbox).collect()
}

/// Everything that the browser reads, and how.
static EVERYTHING: LazyLock<Vec<(Value, Read)>> = LazyLock::new(|| {
    let mut all: Vec<(Value, Read)> = vec![
        (tree(&examples::lively_plan()), read::<Plan>),
        (tree(&Plan::new(HouseholdId(examples::uuid(7)))), read::<Plan>),
        (tree(&Summary::of(&examples::lively_plan())), read::<Summary>),
        (tree(&examples::reply()), read::<SyncReply>),
        (tree(&examples::replica()), read::<ReplicaSnapshot>),
        (tree(&examples::library()), read::<Library>),
        (tree(&Appearance::default()), read::<Appearance>),
    ];
    all.extend(examples::entries().iter().map(|entry| (tree(entry), read::<Entry> as Read)));
    all.extend(examples::extras().iter().map(|extra| (tree(extra), read::<Extra> as Read)));
    all.extend(pages().iter().map(|page| (tree(page), read_page as Read)));
    all
});

#[test]
fn everything_that_is_written_is_read() {
    for (json, read) in EVERYTHING.iter() {
        assert_eq!(read(&json.to_string()).as_ref(), Some(json));
    }
}

#[test]
fn a_newer_kind_is_kept_word_for_word_wherever_it_comes() {
    let newer = r#"{ "garden-planted": {"trees": 1e400, "note":"\u0457 ї", "note":null} }"#;
    let known = serde_json::to_string(&examples::entries()[0].change.body).expect("json");
    let kept = |text: String, again: fn(&str) -> String| {
        let text = text.replace(&known, newer);
        assert!(text.contains(newer), "{text}");
        assert!(again(&text).contains(newer), "{text}");
    };
    fn again<T: Serialize + DeserializeOwned>(text: &str) -> String {
        serde_json::to_string(&serde_json::from_str::<T>(text).expect("kept")).expect("json")
    }
    fn page_again(text: &str) -> String {
        serde_json::to_string(&page(text, Extra::read_family).expect("kept")).expect("json")
    }
    kept(serde_json::to_string(&examples::entries()[0]).expect("json"), again::<Entry>);
    kept(serde_json::to_string(&examples::reply()).expect("json"), again::<SyncReply>);
    let mut page = pages().swap_remove(1);
    page.extra = Extra::History(examples::entries());
    kept(serde_json::to_string(&page).expect("json"), page_again);
}

#[test]
fn an_unknown_word_in_a_known_kind_is_refused() {
    let id = examples::uuid(1);
    for body in [
        json!({"language-chosen": {"person": id, "lang": "pl"}}),
        json!({"alias-changed": {"alias": 7}}),
        json!({"step-kind-changed": {"step": id, "kind": "leap"}}),
        json!({"step-status-changed": {"step": id, "status": "paused"}}),
        json!({"step-titled": {"step": id, "title": {"l": "pl", "t": "Meldunek"}}}),
        json!({"text-translated": {"source": "7", "lang": "nl", "text": ""}}),
        json!({"step-due-changed": {"step": id, "due": "2026-02-30"}}),
        json!({"Ї": 1}),
        json!({}),
        json!(7),
    ] {
        assert!(serde_json::from_str::<Body>(&body.to_string()).is_err(), "{body}");
    }
    assert!(serde_json::from_str::<Lang>("\"pl\"").is_err());
}

#[test]
fn what_a_newer_server_adds_is_passed_over() {
    let with = |mut json: Value, at: &str| {
        json.pointer_mut(at).expect(at)["weather"] = json!(["fair"]);
        json.to_string()
    };
    let entry = tree(&examples::entries()[0]);
    for at in ["", "/change", "/change/body/household-created"] {
        assert_eq!(read::<Entry>(&with(entry.clone(), at)).as_ref(), Some(&entry));
    }
    let library = tree(&examples::library());
    for at in ["", "/topics/0", "/topics/0/offer", "/places/0", "/terms/0", "/amounts/0"] {
        assert_eq!(read::<Library>(&with(library.clone(), at)).as_ref(), Some(&library));
    }
    let page = tree(&pages()[0]);
    for at in ["", "/me", "/looks", "/notice"] {
        assert_eq!(read_page(&with(page.clone(), at)).as_ref(), Some(&page));
    }
}

#[test]
fn what_is_missing_and_may_be_is_as_it_was_at_first() {
    let me = tree(&pages()[0].me);
    let page = page(&json!({"me": me, "now": 7}).to_string(), Extra::read_family).expect("a page");
    assert!(
        page.replica.is_none() && page.extra.is_none() && page.notice.is_none() && page.unsent.is_empty()
    );
    assert_eq!(page.appearance, Appearance::default());
    let reply = json!({"household": examples::uuid(7), "cursor": 4}).to_string();
    let reply: HouseholdReply = serde_json::from_str(&reply).expect("a reply");
    assert!(reply.results.is_empty() && reply.state.is_none() && reply.entries.is_empty() && !reply.more);
}

#[test]
fn the_familys_app_reads_its_own_pages_and_no_others() {
    for example in pages() {
        let read = page(&tree(&example).to_string(), Extra::read_family).map(|page| tree(&page));
        let ours = matches!(
            example.extra,
            Extra::None
                | Extra::History(_)
                | Extra::Devices(_)
                | Extra::Welcome
                | Extra::Invitation(_)
                | Extra::Near(_)
                | Extra::PlaceReports(_)
        );
        assert_eq!(read, ours.then(|| tree(&example)));
    }
}

#[test]
fn a_text_that_was_cut_off_or_is_nested_too_deep_is_refused() {
    for (json, read) in EVERYTHING.iter().filter(|(json, _)| json.is_object()) {
        let text = json.to_string();
        let cuts = (0..text.len()).step_by(text.len() / 100 + 1);
        for cut in cuts.filter(|cut| text.is_char_boundary(*cut)) {
            assert_eq!(read(&text[..cut]), None, "{}", &text[..cut]);
        }
        assert_eq!(read(&format!("{text}}}")), None);
    }
    let deep = format!("{{\"garden-planted\":{}", "[".repeat(100_000));
    assert!(serde_json::from_str::<Body>(&deep).is_err());
    assert!(Page::read(&deep).is_none());
}

#[test]
fn every_missing_or_wrong_part_is_read_or_refused() {
    for (json, read) in EVERYTHING.iter() {
        let mut json = json.clone();
        // A plan stands in the list by itself too.
        for address in addresses(&json).into_iter().filter(|address| !address.contains("/plan/")) {
            let here = json.pointer(&address).expect("it is there").clone();
            for wrong in wrong(&here) {
                *json.pointer_mut(&address).expect("it is there") = wrong;
                read(&json.to_string());
            }
            *json.pointer_mut(&address).expect("it is there") = here;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]
    #[test]
    fn damage_is_read_or_refused(
        which in any::<Index>(),
        damages in prop::collection::vec((any::<Index>(), damage::any_damage()), 1..4),
    ) {
        let (json, read) = &EVERYTHING[which.index(EVERYTHING.len())];
        let mut json = json.clone();
        for (at, damage) in damages {
            apply(&mut json, at, damage);
        }
        read(&json.to_string());
    }
}
