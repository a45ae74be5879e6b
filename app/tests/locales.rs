//! The words: the same messages with the same variables in all three languages, Ukrainian plurals
//! complete, none missing, none unused.

use app::i18n::phrases::PHRASES;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Ids that are put together from a prefix and a key of the domain.
const PREFIXES: [&str; 39] = [
    "staff-place-kind-",
    "asked-if-",
    "status-",
    "document-",
    "document-state-",
    "link-",
    "step-kind-",
    "indicator-",
    "domain-",
    "role-",
    "lang-",
    "said-in-",
    "housing-",
    "subgroup-",
    "legal-",
    "health-",
    "work-",
    "refused-",
    "topic-",
    "place-",
    "weekday-",
    "month-",
    "kind-",
    "enter-",
    "problem-",
    "ask-",
    "because-",
    "chapter-",
    "offers-",
    "staff-group-",
    "desk-done-",
    "closing-",
    "undo-",
    "no-voice-",
    "news-",
    "reminders-kind-",
    "interpreter-",
    "repeats-every-",
    "repeats-weeks-",
];

/// A message or attribute: its variables, the amounts it refers to, and the plural keywords of each of
/// its choices.
#[derive(Debug, Default)]
struct Shape {
    variables: BTreeSet<String>,
    amounts: BTreeSet<String>,
    choices: Vec<BTreeSet<String>>,
}

type Room = BTreeMap<String, Shape>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned()
}

fn rooms(lang: &str) -> BTreeMap<String, Room> {
    let folder = root().join("locales").join(lang);
    let files = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    files
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), room(&path)))
        .collect()
}

fn room(path: &Path) -> Room {
    let source = fs::read_to_string(path).expect("readable");
    let resource = fluent_syntax::parser::parse(source.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut room = Room::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let mut add = |id: String, pattern: &Pattern<&str>| {
                    let mut shape = Shape::default();
                    walk(pattern, &mut shape);
                    assert!(room.insert(id.clone(), shape).is_none(), "{id} is there twice");
                };
                if let Some(value) = &message.value {
                    add(id.clone(), value);
                }
                for attribute in &message.attributes {
                    add(format!("{id}.{}", attribute.id.name), &attribute.value);
                }
            }
            Entry::Junk { content } => panic!("{}: {content}", path.display()),
            _ => {}
        }
    }
    room
}

fn walk(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => note(inline, shape),
            Expression::Select { selector, variants } => {
                note(selector, shape);
                let mut keys = BTreeSet::new();
                for variant in variants {
                    let key = match &variant.key {
                        VariantKey::Identifier { name } => (*name).to_owned(),
                        VariantKey::NumberLiteral { value } => format!("={value}"),
                    };
                    keys.insert(key);
                    walk(&variant.value, shape);
                }
                shape.choices.push(keys);
            }
        }
    }
}

fn note(inline: &InlineExpression<&str>, shape: &mut Shape) {
    match inline {
        InlineExpression::VariableReference { id } => {
            shape.variables.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            shape.amounts.insert(id.name.to_owned());
        }
        // `AMOUNT("absence-days")`.
        InlineExpression::FunctionReference { arguments, .. } => {
            let keys = arguments.positional.iter().filter_map(|argument| match argument {
                InlineExpression::StringLiteral { value } => Some((*value).to_owned()),
                _ => None,
            });
            shape.amounts.extend(keys);
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                note(inner, shape);
            }
        }
        _ => {}
    }
}

#[test]
fn all_languages_have_the_same_messages_with_the_same_variables_and_amounts() {
    let source = rooms("uk");
    for lang in ["nl", "en"] {
        let other = rooms(lang);
        assert_eq!(source.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
        for (file, messages) in &source {
            let theirs = &other[file];
            let ids: BTreeSet<_> = messages.keys().collect();
            let their_ids: BTreeSet<_> = theirs.keys().collect();
            let differing: Vec<_> = ids.symmetric_difference(&their_ids).collect();
            assert!(differing.is_empty(), "{lang}/{file}: {differing:?}");
            for (id, shape) in messages {
                assert_eq!(shape.variables, theirs[id].variables, "{lang}/{file}: {id}");
                // How a language turns a phrase is its own matter.
                let amounts = |shape: &Shape| -> BTreeSet<String> {
                    let is_amount = |key: &&String| !PHRASES.contains(&key.as_str());
                    shape.amounts.iter().filter(is_amount).cloned().collect()
                };
                assert_eq!(amounts(shape), amounts(&theirs[id]), "{lang}/{file}: {id}");
            }
        }
    }
}

/// The staff's words are put over the family's: what those say to a family, the team reads in its own words.
#[test]
fn no_message_stands_in_two_rooms_but_what_the_staff_says_in_its_own_words() {
    let mut seen = BTreeMap::new();
    let mut rooms = rooms("uk");
    let staff = rooms.remove("staff.ftl").expect("the staff's room");
    for (file, messages) in rooms {
        for (id, shape) in messages {
            if let Some((other, _)) = seen.insert(id.clone(), (file.clone(), shape)) {
                panic!("{id} is in {other} and in {file}");
            }
        }
    }
    let mut again = 0;
    for (id, shape) in staff {
        if id.starts_with("staff-") {
            assert!(!seen.contains_key(&id), "{id} is not the staff's alone");
        } else if let Some((file, said)) = seen.get(&id) {
            let file = file.trim_end_matches(".ftl");
            assert!(app::i18n::FAMILY_ROOMS.contains(&file), "{id} is in {file}");
            assert_eq!(shape.variables, said.variables, "{id}");
            again += 1;
        }
    }
    assert!(again >= 12, "{again}");
}

#[test]
fn ukrainian_plurals_are_complete() {
    for (file, messages) in rooms("uk") {
        for (id, shape) in messages {
            for keys in shape.choices {
                let plural = ["one", "few", "many"].iter().any(|word| keys.contains(*word));
                let complete = ["one", "few", "many", "other"].iter().all(|word| keys.contains(*word));
                assert!(!plural || complete, "{file}: {id} has only {keys:?}");
            }
        }
    }
}

#[test]
fn dutch_and_english_plurals_are_complete() {
    for lang in ["nl", "en"] {
        for (file, messages) in rooms(lang) {
            for (id, shape) in messages {
                for keys in shape.choices {
                    let plural = keys.contains("one");
                    assert!(!plural || keys.contains("other"), "{lang}/{file}: {id} has only {keys:?}");
                }
            }
        }
    }
}

/// What a pattern's first group finds in the sources of the three rooms.
fn in_sources(pattern: &str) -> BTreeSet<String> {
    let pattern = Regex::new(pattern).expect("a pattern");
    let mut found = BTreeSet::new();
    let mut folders: Vec<PathBuf> =
        ["app/src", "server/src", "frontend/src"].map(|it| root().join(it)).into();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let source = fs::read_to_string(path).expect("readable");
                found.extend(pattern.captures_iter(&source).map(|it| it[1].to_owned()));
            }
        }
    }
    found
}

#[test]
fn no_message_is_missing_and_none_is_unused() {
    let ids: BTreeSet<String> =
        rooms("uk").into_values().flat_map(Room::into_keys).filter(|id| !id.contains('.')).collect();
    let literals = in_sources(r#""([a-z][a-z0-9-]*)""#);
    let unused: Vec<_> = ids
        .iter()
        .filter(|id| !literals.contains(*id) && !PREFIXES.iter().any(|prefix| id.starts_with(prefix)))
        .collect();
    assert!(unused.is_empty(), "unused: {unused:?}");
    // What is asked for by a literal id has to be there.
    let asked = in_sources(r#"(?:\.t|words\.get|words\.with|\bt)\(\s*"([a-z0-9-]+)""#);
    let missing: Vec<_> = asked.difference(&ids).collect();
    assert!(missing.is_empty(), "missing: {missing:?}");
}

#[test]
fn every_key_of_the_domain_has_its_word() {
    use app::domain::plan::household::{ClosingReason, Role};
    use app::domain::plan::indicator::{Domain, Indicator};
    use app::domain::plan::situation::{Health, Housing, Legal, Subgroup, Work};
    use app::domain::plan::step::{DocumentState, LinkState, Status, StepKind};
    use app::domain::text::Lang;
    let ids: BTreeSet<String> = rooms("uk").into_values().flat_map(Room::into_keys).collect();
    let mut wanted: Vec<String> = Vec::new();
    wanted.extend(Status::KEYS.map(|key| format!("status-{key}")));
    wanted.extend(DocumentState::KEYS.map(|key| format!("document-state-{key}")));
    wanted.extend(LinkState::ALL.map(|it| format!("link-{}", it.key())));
    wanted.extend(StepKind::ALL.map(|it| format!("step-kind-{}", it.key())));
    wanted.extend(Indicator::ALL.map(|it| format!("indicator-{}", it.key())));
    wanted.extend(Domain::ALL.map(|it| format!("domain-{}", it.key())));
    wanted.extend(Role::ALL.map(|it| format!("role-{}", it.key())));
    wanted.extend(Lang::ALL.map(|it| format!("lang-{}", it.tag())));
    wanted.extend(Lang::ALL.map(|it| format!("said-in-{}", it.tag())));
    wanted.extend(Housing::ALL.iter().map(|it| it.word().to_owned()));
    wanted.extend(Subgroup::ALL.iter().map(|it| it.word().to_owned()));
    wanted.extend(Legal::ALL.iter().map(|it| it.word().to_owned()));
    wanted.extend(Health::ALL.iter().map(|it| it.word().to_owned()));
    wanted.extend(Work::ALL.iter().map(|it| it.word().to_owned()));
    wanted.extend(ClosingReason::ALL.map(|it| format!("closing-{}", it.key())));
    wanted.extend(app::domain::library::GROUPS.map(|group| format!("staff-group-{group}")));
    // The history of a step tells of every kind that can touch a step.
    let elsewhere = [
        "household-created",
        "alias-changed",
        "municipality-changed",
        "person-added",
        "person-renamed",
        "language-chosen",
        "person-left",
        "person-born-told",
        "situation-told",
        "told",
        "proposal-put-aside",
        "goal-set",
        "notes-seen",
    ];
    let told = app::domain::change::kinds().filter(|kind| !elsewhere.contains(kind));
    wanted.extend(told.map(|kind| format!("kind-{kind}")));
    let missing: Vec<_> = wanted.into_iter().filter(|id| !ids.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
