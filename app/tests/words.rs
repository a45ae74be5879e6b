//! The words as we say them and as fluent-bundle says them: the same, for every message of every
//! language and for thousands of invented ones.

use app::domain::text::Lang;
use app::i18n::compile::{Constants, Messages};
use app::i18n::{Arg, Words};
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

type Args<'a> = Vec<(&'a str, Arg<'a>)>;

const COUNTS: [usize; 19] = [0, 1, 2, 3, 4, 5, 10, 11, 12, 14, 20, 21, 22, 25, 100, 101, 111, 112, 1001];
const TEXTS: [&str; 8] =
    ["Оленка", "", "yes", "one", "1", "a\nb", r#"{ $x }|=\n"#, "п’ять «слів» & <b>\u{202f}🌻"];

/// Fluent's own library with one source, and terms that say what ours do.
fn yardstick(lang: Lang, source: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.tag().parse().expect("a tag")]);
    bundle.set_use_isolating(false);
    let quoted = |said: &str| said.replace('\\', r"\\").replace('"', r#"\""#);
    let terms =
        constants(source).into_iter().map(|(key, said)| format!("-{key} = {{\"{}\"}}\n", quoted(&said)));
    let terms = FluentResource::try_new(terms.collect()).expect("Fluent");
    bundle.add_resource(terms).expect("no term twice");
    let resource = FluentResource::try_new(source.to_owned()).expect("Fluent");
    bundle.add_resource(resource).expect("no message twice");
    bundle
}

fn ours(lang: Lang, source: &str) -> Words {
    let messages = Messages::compile(source, &constants(source)).expect("compiles");
    Words::new(lang, &[&messages.to_string()])
}

/// What the terms of a source say here: something with all that means something to either side.
fn constants(source: &str) -> Constants {
    let keys = source.split("{ -").skip(1).filter_map(|it| it.split_once(" }")).map(|(key, _)| key);
    // The rest are numbers.
    let keys = keys.filter(|key| key.starts_with(char::is_alphabetic));
    keys.map(|key| (key.to_owned(), format!(r#"{key}: €\u{{a0}}5 {{|}} \n "x""#))).collect()
}

fn compiled(source: &str) -> Result<Messages, app::i18n::compile::BadWords> {
    Messages::compile(source, &Constants::new())
}

fn expected(bundle: &FluentBundle<FluentResource>, pattern: &Pattern<&str>, args: &Args<'_>) -> String {
    let mut values = FluentArgs::new();
    for (name, arg) in args {
        match arg {
            Arg::Count(count) => values.set(*name, FluentValue::from(*count)),
            Arg::Text(text) => values.set(*name, FluentValue::from(*text)),
        }
    }
    bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
}

/// Compares what both say to every message and attribute of a source; how many texts there were.
fn compare(lang: Lang, source: &str) -> usize {
    let (bundle, words) = (yardstick(lang, source), ours(lang, source));
    let resource = fluent_syntax::parser::parse(source).expect("Fluent");
    let mut texts = 0;
    for entry in &resource.body {
        let Entry::Message(entry) = entry else { continue };
        let id = entry.id.name;
        assert!(words.has(id), "{id}");
        let message = bundle.get_message(id).expect(id);
        match (&entry.value, message.value()) {
            (Some(parsed), Some(value)) => {
                for args in samples(parsed) {
                    assert_eq!(
                        words.with(id, &args),
                        expected(&bundle, value, &args),
                        "{lang:?}: {id} {args:?}"
                    );
                    texts += 1;
                }
            }
            (None, None) => assert_eq!(words.get(id), id),
            _ => panic!("{id}: a text on one side only"),
        }
        for attribute in message.attributes() {
            // Attributes are asked for without values.
            let wanted = expected(&bundle, attribute.value(), &Vec::new());
            assert_eq!(
                words.attribute(id, attribute.id()),
                Some(wanted),
                "{lang:?}: {id}.{}",
                attribute.id()
            );
            texts += 1;
        }
        assert_eq!(words.attribute(id, "no-such"), None);
    }
    texts
}

/// Values for the variables of a pattern: each sample for each of them at some time, and none.
fn samples<'a>(pattern: &Pattern<&'a str>) -> Vec<Args<'a>> {
    let mut names = BTreeSet::new();
    variables(pattern, &mut names);
    if names.is_empty() {
        return vec![Vec::new()];
    }
    let values: Vec<Arg<'a>> = COUNTS.map(Arg::Count).into_iter().chain(TEXTS.map(Arg::Text)).collect();
    let shifted = (0..values.len()).map(|shift| {
        let value = |at: usize| values[(shift + 7 * at) % values.len()];
        names.iter().enumerate().map(|(at, name)| (*name, value(at))).collect()
    });
    shifted.chain([Vec::new()]).collect()
}

fn variables<'a>(pattern: &Pattern<&'a str>, names: &mut BTreeSet<&'a str>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => _ = names.insert(id.name),
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    names.insert(id.name);
                }
                variants.iter().for_each(|variant| variables(&variant.value, names));
            }
        }
    }
}

/// The files of a language, one after another.
fn rooms(lang: Lang) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(lang.tag());
    let files = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    files.map(|path| fs::read_to_string(path).expect("readable") + "\n").collect()
}

#[test]
fn every_message_says_what_fluent_says() {
    for lang in Lang::ALL {
        let texts = compare(lang, &rooms(lang));
        assert!(texts > 3000, "{lang:?}: only {texts}");
    }
}

#[test]
fn what_has_no_place_in_the_compiled_form_is_refused() {
    for (source, why) in [
        ("a = { b }", "a: references"),
        ("a = { b.c }", "a: references"),
        ("a = { -b }", "a: there is no amount 'b'"),
        ("a = { -b.c ->\n   *[other] c\n }", "a: only the value of a variable"),
        ("a = { -b(c: 1) }", "a: references"),
        ("-b = word", "-b: references"),
        ("a = { NUMBER($b) }", "a: functions"),
        ("a = { NUMBER($b) ->\n   *[other] c\n }", "a: only the value of a variable"),
        ("a = { 1 ->\n   *[other] c\n }", "a: only the value of a variable"),
        ("a = { 1.50 }", "a: only plain whole numbers"),
        ("a = { $b ->\n    [007] c\n   *[other] d\n }", "a: only plain whole numbers"),
        ("a = { $b ->\n    [-1] c\n   *[other] d\n }", "a: only plain whole numbers"),
        ("a = { $b ->\n    [one] { c }\n   *[other] d\n }", "a: references"),
        ("a = b\n    .c = { d }", "a: references"),
        ("a = b\na = c", "a: is there twice"),
        ("a = b\n    .c = d\n    .c = e", "a: is there twice"),
        ("a = b\nc d e\nf = g", "'c d e': "),
        ("a = { $b", "'a = { $b': "),
    ] {
        let refused = compiled(source).expect_err(source).to_string();
        assert!(refused.starts_with(why), "{source}: {refused}");
    }
    let several = compiled("a = { b }\nc = d\ne = { F() }").expect_err("both");
    assert_eq!(several.0.len(), 2, "{several}");
}

#[test]
fn a_later_source_extends_and_overrides_an_earlier_one() {
    let compiled = |source| compiled(source).expect("compiles").to_string();
    let mut words = Words::new(Lang::Uk, &[&compiled("a = one\nb = two")]);
    assert!(!words.has("c") && words.attribute("a", "x").is_none());
    assert_eq!((words.get("c"), words.with("", &[])), ("c".to_owned(), String::new()));
    words.add(compiled("a = three\n    .x = four\nc = five"));
    assert_eq!(["a", "b", "c"].map(|id| words.get(id)), ["three", "two", "five"]);
    assert_eq!(words.attribute("a", "x").as_deref(), Some("four"));
}

#[test]
fn titles_come_without_what_stands_below_them() {
    let all = compiled("topic-b = Б\n    .why = в\ntopic-a = А\nplace-c = Г").expect("compiles");
    assert_eq!(all.values("topic-").to_string(), "topic-a=А\ntopic-b=Б\n");
}

/// Text inside a line: nothing that means something to Fluent at the start of a line.
fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "слово",
        "п’ять",
        "a|b",
        "=",
        r"\n",
        r"\",
        "#",
        "«їжа»",
        "x = y",
        "-",
        "*",
        "a.b",
        "[c]",
        "🌻",
        "|",
        "0=",
    ]);
    prop::collection::vec(word, 0..3).prop_map(|words| format!("т{}", words.join(" ")))
}

/// A pattern in Fluent's words.
fn pattern() -> impl Strategy<Value = String> {
    let variable = || prop::sample::select(vec!["count", "total", "name", "day-of"]);
    let inline = prop_oneof![
        4 => text(),
        2 => variable().prop_map(|name| format!("{{ ${name} }}")),
        1 => prop::sample::select(vec![
            r#"{ "" }"#, r#"{" "}"#, r#"{ "{" }"#, r#"{"}|\\\""}"#, r#"{"\u0457\U01F33B"}"#, r#"{ { "x" } }"#,
            "{ 0 }", "{ -12 }", "{{ $count }}", "{ -sum }", "{ -until-day }",
        ])
        .prop_map(str::to_owned),
        1 => (text(), 0_usize..6, text())
            .prop_map(|(above, indent, below)| format!("{above}\n\n        {}{below}", " ".repeat(indent))),
    ];
    let line = prop::collection::vec(inline, 1..4).prop_map(|parts| parts.concat());
    line.prop_recursive(3, 24, 4, move |inner| {
        let key =
            prop::sample::select(vec!["0", "1", "21", "100", "one", "few", "many", "two", "yes", "other"]);
        let variants = prop::collection::vec((key, inner), 1..5);
        (variable(), variants, any::<prop::sample::Index>(), text(), prop::bool::ANY).prop_map(
            |(name, variants, default, around, below)| {
                let default = default.index(variants.len());
                let begin = if below { "\n        " } else { "" };
                let mut select = format!("{begin}{around} {{ ${name} ->");
                for (at, (key, value)) in variants.iter().enumerate() {
                    let star = if at == default { "*" } else { "" };
                    select.push_str(&format!("\n            {star}[{key}] {value}"));
                }
                select + "\n        }"
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn invented_messages_say_what_fluent_says(
        messages in prop::collection::vec(
            (prop::option::weighted(0.9, pattern()), prop::collection::vec(pattern(), 0..3)),
            1..6,
        ),
    ) {
        let mut source = String::new();
        for (at, (value, attributes)) in messages.iter().enumerate() {
            // Not in the order of their ids.
            let id = format!("{}-{at}", ["z", "topic", "a_b", "A"][at % 4]);
            let bare = value.is_none() && attributes.is_empty();
            let value = if bare { "x" } else { value.as_deref().unwrap_or_default() };
            source.push_str(&format!("{id} = {value}\n"));
            for (number, attribute) in attributes.iter().enumerate() {
                source.push_str(&format!("    .do-{number} = {attribute}\n"));
            }
        }
        for lang in Lang::ALL {
            compare(lang, &source);
        }
    }
}
