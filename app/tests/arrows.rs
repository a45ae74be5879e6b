//! Who may import whom: every `use` and path of the workspace is read, and a forbidden arrow fails.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders (from the root) and what must not be named in them.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "app/domain/src",
        &["replica::", "leptos", "web_sys", "js_sys", "wasm_bindgen", "sqlx", "axum", "tokio", "app::"],
    ),
    ("app/replica/src", &["leptos", "web_sys", "js_sys", "wasm_bindgen", "sqlx", "axum", "tokio", "app::"]),
    ("app/src", &["server::", "frontend::", "web_sys", "js_sys", "sqlx", "axum::", "tokio::"]),
    ("server/src", &["frontend::", "web_sys", "wasm_bindgen"]),
    ("frontend/src", &["server::", "sqlx", "axum::", "tokio::"]),
    // Data below the rules that read it.
    (
        "app/domain/src/plan",
        &["crate::change", "crate::access", "crate::interview", "crate::offers", "crate::library"],
    ),
    ("app/domain/src/library", &["crate::change", "crate::access", "crate::interview", "crate::offers"]),
    ("app/domain/src/change", &["crate::access::policy", "crate::summary", "crate::journal"]),
    ("app/domain/src/offers", &["crate::change", "crate::access"]),
    ("app/domain/src/ordering", &["crate::change", "crate::access", "crate::offers", "crate::interview"]),
    // Nobody imports a screen but the apps and their frames; those of the plan are on both sides.
    ("app/src/components", &["crate::screens"]),
    ("app/src/i18n", &["crate::screens", "crate::components", "crate::model"]),
    (
        "app/src/screens/entry",
        &["screens::family", "screens::plan", "screens::casework", "screens::coordination"],
    ),
    ("app/src/screens/family", &["screens::casework", "screens::coordination", "screens::staff"]),
    (
        "app/src/screens/plan",
        &["screens::family", "screens::casework", "screens::coordination", "screens::staff"],
    ),
    ("app/src/screens/casework", &["screens::family", "screens::coordination", "screens::staff"]),
    (
        "app/src/screens/coordination",
        &["screens::family", "screens::casework", "screens::staff", "screens::plan"],
    ),
    // A store knows no screen; only it knows sqlx.
    ("server/src/journal", &["sqlx", "crate::page", "crate::desk", "crate::api"]),
    ("server/src/api", &["sqlx", "crate::page", "crate::desk"]),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The code without comments and texts: an arrow is only what the compiler follows.
fn code(source: &str) -> String {
    let lines = source.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether `name` is used as a path that begins there, and not as a part of a longer word.
fn names(code: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + name.len()..].chars().next();
        let begins = before.is_none_or(|c| {
            !is_word(c) && (c != ':' || name.starts_with("screens::")) && c != '"' && c != '-'
        });
        begins && (name.ends_with("::") || after.is_none_or(|c| !is_word(c)))
    })
}

#[test]
fn nothing_imports_what_it_must_not_know() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut wrong = Vec::new();
    for (folder, forbidden) in FORBIDDEN {
        let mut files = Vec::new();
        sources(&root.join(folder), &mut files);
        assert!(!files.is_empty(), "{folder} is empty");
        for file in files {
            let code = code(&fs::read_to_string(&file).expect("a source"));
            for name in forbidden.iter().filter(|name| names(&code, name)) {
                wrong.push(format!("{} names {name}", file.strip_prefix(&root).expect("inside").display()));
            }
        }
    }
    assert!(wrong.is_empty(), "forbidden arrows:\n{}", wrong.join("\n"));
}

#[test]
fn a_forbidden_arrow_is_seen() {
    assert!(names("use crate::change::Change;", "crate::change"));
    assert!(names("let x = sqlx::query(1);", "sqlx"));
    assert!(!names("use crate::changes::X;", "crate::change"));
    assert!(!names("use app::domain::journal;", "journal"));
    assert!(!names(&code("// sqlx is the store's"), "sqlx"));
}
