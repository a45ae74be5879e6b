//! The words as both sides say them: every message of every language says something with whatever
//! values it is given, on the way over the wire too.

use app::domain::text::Lang;
use app::i18n::messages::Messages;
use app::i18n::phrases::PHRASES;
use app::i18n::plain::plain;
use app::i18n::terms::Amounts;
use app::i18n::{Arg, Words, missed};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

type Args<'a> = Vec<(&'a str, Arg<'a>)>;

const COUNTS: [usize; 12] = [0, 1, 2, 3, 5, 11, 12, 21, 22, 100, 101, 1001];
const TEXTS: [&str; 6] = ["Оленка", "", "yes", "one", "a\nb", "п’ять «слів» & <b>\u{202f}🌻"];

/// The number of what was missed is one for all tests.
static ALONE: Mutex<()> = Mutex::new(());

/// The amounts of the library, all of them this number.
fn amounts(lang: Lang, number: usize) -> Amounts {
    let source = include_str!("../../server/library/amounts.toml");
    let keys = source.lines().filter_map(|line| line.strip_prefix("key = \"")?.split_once('"'));
    Amounts::new(lang, keys.map(|(key, _)| (key.to_owned(), number.to_string())))
}

fn folder(lang: Lang) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(lang.tag())
}

/// The files of a language, one after another: those of the family's app, or those of the staff's, whose room says some
/// things again in its own words.
fn rooms((lang, staff): App) -> String {
    let own = fs::read_to_string(folder(lang).join("staff.ftl")).expect("the staff's room");
    let id = |line: &str| line.split_once(" =").map(|(id, _)| id.to_owned());
    let ids: BTreeSet<String> = own.lines().filter_map(id).collect();
    let files = fs::read_dir(folder(lang)).expect("the folder").map(|entry| entry.expect("an entry").path());
    // What is spoken stands in the texts that name it.
    let apart = ["staff", "spoken"];
    let files = files.filter(|path| !apart.map(|it| folder(lang).join(format!("{it}.ftl"))).contains(path));
    let all: String = files.map(|path| fs::read_to_string(path).expect("readable") + "\n").collect();
    if !staff {
        return all;
    }
    // A message goes with all its lines.
    let mut is_said_again = false;
    let others = all.lines().filter(|line| {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            is_said_again = id(line).is_some_and(|id| ids.contains(&id));
        }
        !is_said_again
    });
    others.fold(String::new(), |all, line| all + line + "\n") + &own
}

/// A language, and whether of the staff's app.
type App = (Lang, bool);

fn apps() -> impl Iterator<Item = App> {
    Lang::ALL.into_iter().flat_map(|lang| [(lang, false), (lang, true)])
}

/// The words of an app as a browser gets them.
fn words(app: App, number: usize) -> Words {
    let amounts = amounts(app.0, number);
    let (messages, flaws) = Messages::read(&rooms(app), &amounts);
    assert_eq!(flaws, [], "{app:?}");
    Words::new(app.0, &[&messages.pack(&amounts)])
}

/// Values for the variables of a pattern: each sample for each of them at some time.
fn samples<'a>(pattern: &Pattern<&'a str>) -> Vec<Args<'a>> {
    let mut names = BTreeSet::new();
    variables(pattern, &mut names);
    if names.is_empty() {
        return vec![Vec::new()];
    }
    let values: Vec<Arg<'a>> = COUNTS.map(Arg::Count).into_iter().chain(TEXTS.map(Arg::Text)).collect();
    let value = |at: usize| values[at % values.len()];
    let shifted = (0..values.len())
        .map(|shift| names.iter().enumerate().map(|(at, name)| (*name, value(shift + 7 * at))).collect());
    shifted.collect()
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

#[test]
fn every_message_of_every_language_is_said_with_whatever_values_it_is_given() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let before = missed();
    for app @ (lang, _) in apps() {
        let (source, words) = (rooms(app), words(app, 28));
        let resource = fluent_syntax::parser::parse(source.as_str()).expect("Fluent");
        let mut texts = 0;
        for entry in &resource.body {
            let Entry::Message(entry) = entry else { continue };
            let id = entry.id.name;
            for args in entry.value.iter().flat_map(samples) {
                let said = words.with(id, &args);
                assert!(said != id && !said.contains("{$") && !said.contains("{-"), "{lang:?}: {id}: {said}");
                texts += 1;
            }
            for attribute in &entry.attributes {
                // Attributes are asked for without values.
                let said = words.attribute(id, attribute.id.name).unwrap_or_default();
                assert!(!said.trim().is_empty(), "{lang:?}: {id}.{}", attribute.id.name);
                texts += 1;
            }
        }
        assert!(texts > 1200, "{app:?}: only {texts}");
    }
    assert_eq!(missed(), before, "something could not be said");
}

#[test]
fn on_the_way_to_a_browser_no_text_becomes_another() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    for app @ (lang, _) in apps() {
        let amounts = amounts(lang, 5);
        let sent = words(app, 5);
        // The files themselves, with the terms beside them.
        let (messages, _) = Messages::read(&rooms(app), &amounts);
        let used = messages.uses();
        let numbers = used.all().filter(|key| !PHRASES.contains(&key.as_str()));
        let terms: String = numbers.map(|key| format!("-{key} = 5\n")).collect();
        // As terms the phrases know nobody's language, like the words here.
        let spoken = fs::read_to_string(folder(lang).join("spoken.ftl")).expect("readable");
        let terms = PHRASES.iter().fold(terms + &spoken + "\n", |all, phrase| {
            all.replace(&format!("\n{phrase} ="), &format!("\n-{phrase} ="))
        });
        let written = Words::new(lang, &[&(terms + &rooms(app))]);
        let source = rooms(app);
        let resource = fluent_syntax::parser::parse(source.as_str()).expect("Fluent");
        for entry in &resource.body {
            let Entry::Message(entry) = entry else { continue };
            let id = entry.id.name;
            for args in entry.value.iter().flat_map(samples) {
                assert_eq!(sent.with(id, &args), written.with(id, &args), "{lang:?}: {id}");
            }
            for attribute in &entry.attributes {
                let name = attribute.id.name;
                assert_eq!(sent.attribute(id, name), written.attribute(id, name), "{lang:?}: {id}.{name}");
            }
        }
    }
}

#[test]
fn what_the_files_say_of_the_library_is_the_same_when_it_is_typed_into_a_form() {
    for lang in Lang::ALL {
        let (amounts, written) = (amounts(lang, 28), words((lang, true), 28));
        let (mut typed, mut ids) = (Messages::default(), BTreeSet::new());
        for (id, plain) in plain(&rooms((lang, true)), &amounts) {
            if id.starts_with("topic-") || id.starts_with("place-") {
                let attributes = plain.attributes.iter().map(|(name, text)| (name.as_str(), text.as_str()));
                typed.set(&id, &plain.value, attributes, &amounts);
                ids.insert((id, plain.attributes.into_keys().collect::<Vec<_>>()));
            }
        }
        let typed = Words::new(lang, &[&typed.pack(&amounts)]);
        assert!(ids.len() > 50, "{lang:?}");
        for (id, names) in ids {
            assert_eq!(typed.get(&id), written.get(&id), "{lang:?}");
            for name in names {
                assert_eq!(
                    typed.attribute(&id, &name),
                    written.attribute(&id, &name),
                    "{lang:?}: {id}.{name}"
                );
            }
        }
    }
}

#[test]
fn a_sentence_has_the_word_that_fits_its_amount() {
    let said = |number, lang| {
        let words = words((lang, true), number);
        let of = |id: &str, name: &str| words.attribute(id, name).expect(name);
        [
            words.get("topic-reizen-28-dagen"),
            of("topic-reizen-28-dagen", "do-return-in-time"),
            of("topic-juridische-hulp", "when"),
        ]
        .join(" ")
        .replace('\u{a0}', " ")
    };
    for (number, lang, parts) in [
        (1, Lang::Uk, ["правило 1 дня", "не більше 1 дня", "лише 1 день:", "є 1 тиждень"]),
        (2, Lang::Uk, ["правило 2 днів", "не більше 2 днів", "лише 2 дні:", "є 2 тижні"]),
        (5, Lang::Uk, ["правило 5 днів", "не більше 5 днів", "лише 5 днів:", "є 5 тижнів"]),
        (21, Lang::Uk, ["правило 21 дня", "не більше 21 дня", "лише 21 день:", "є 21 тиждень"]),
        (1, Lang::Nl, ["de 1-dagregel", "hoogstens 1 dag weg", "houden 1 dag aan", "meestal 1 week"]),
        (2, Lang::Nl, ["de 2-dagenregel", "hoogstens 2 dagen weg", "houden 2 dagen aan", "meestal 2 weken"]),
        (5, Lang::Nl, ["de 5-dagenregel", "hoogstens 5 dagen weg", "houden 5 dagen aan", "meestal 5 weken"]),
        (21, Lang::Nl, ["de 21-dagenregel", "hoogstens 21 dagen", "houden 21 dagen", "meestal 21 weken"]),
        (1, Lang::En, ["the 1-day rule", "at most 1 day.", "use 1 day:", "have 1 week"]),
        (2, Lang::En, ["the 2-day rule", "at most 2 days.", "use 2 days:", "have 2 weeks"]),
        (5, Lang::En, ["the 5-day rule", "at most 5 days.", "use 5 days:", "have 5 weeks"]),
        (21, Lang::En, ["the 21-day rule", "at most 21 days.", "use 21 days:", "have 21 weeks"]),
    ] {
        let said = said(number, lang);
        assert!(parts.iter().all(|part| said.contains(part)), "{number} {lang:?}: {said}");
    }
}

/// Every text that says a number of days, weeks or months, with the numbers at which words change.
#[test]
fn each_number_of_days_weeks_or_months_has_a_word_that_fits_it() {
    let units = |lang, number| -> &[&str] {
        match (lang, number) {
            (Lang::Uk, 1 | 21) => &["день", "дня", "тиждень", "тижня", "місяць", "місяця", "робочого тижня"],
            (Lang::Uk, 2 | 4) => &["дні", "днів", "тижні", "тижнів", "місяці", "місяців", "робочих тижнів"],
            (Lang::Uk, _) => &["днів", "тижнів", "місяців", "робочих тижнів"],
            (Lang::Nl, 1) => &["dag", "week", "maand", "werkweek"],
            (Lang::Nl, _) => &["dagen", "weken", "maanden", "werkweken"],
            (Lang::En, 1) => &["day", "week", "month", "working week"],
            (Lang::En, _) => &["days", "weeks", "months", "working weeks"],
        }
    };
    let end = |rest: &str, unit: &str| {
        rest.strip_prefix(unit).is_some_and(|behind| !behind.starts_with(char::is_alphabetic))
    };
    for lang in Lang::ALL {
        let messages = Messages::read(&rooms((lang, true)), &amounts(lang, 28)).0;
        let counted =
            |key: &str| ["-days", "-weeks", "-months", "-days-short"].iter().any(|it| key.ends_with(it));
        let fixed: Vec<_> =
            messages.unchosen(&amounts(lang, 28)).into_iter().filter(|(key, _)| counted(key)).collect();
        assert_eq!(fixed, [], "{lang:?}: a word stands beside a number that it may not fit");
        let mut seen = 0;
        for number in [1, 2, 4, 5, 21] {
            let (before, words) = (format!("{number}\u{a0}"), words((lang, true), number));
            for (id, plain) in plain(&rooms((lang, true)), &amounts(lang, number)) {
                let parts = plain.attributes.iter();
                let parts = parts.filter(|(_, text)| {
                    text.contains("{ AMOUNT")
                        || text.contains("days }")
                        || text.contains("weeks }")
                        || text.contains("months }")
                        || text.contains("days-short }")
                });
                for (name, text) in parts {
                    let said = words.attribute(&id, name).expect(name);
                    // Only what stands behind the number that was filled in.
                    let keys = text
                        .split("{ -")
                        .skip(1)
                        .filter(|it| counted(it.split(' ').next().unwrap_or_default()));
                    let count = keys.count();
                    let fits = said.match_indices(&before).filter(|(at, _)| {
                        let rest = &said[at + before.len()..];
                        units(lang, number).iter().any(|unit| end(rest, unit))
                    });
                    assert!(fits.count() >= count, "{lang:?} {number}: {id}.{name}: {said}");
                    seen += count;
                }
            }
        }
        assert!(seen >= 5 * 8, "{lang:?}: only {seen}");
    }
}

#[test]
fn a_reason_about_people_names_them_or_speaks_of_you() {
    for lang in Lang::ALL {
        let (source, words) = (rooms((lang, false)), words((lang, false), 28));
        let resource = fluent_syntax::parser::parse(source.as_str()).expect("Fluent");
        let mut people = 0;
        for entry in &resource.body {
            let Entry::Message(entry) = entry else { continue };
            let mut names = BTreeSet::new();
            entry.value.iter().for_each(|pattern| variables(pattern, &mut names));
            // What says of another reason whom it is about names people only.
            let is_reason = entry.id.name.starts_with("because-") && entry.id.name != "because-for";
            if !is_reason || !names.contains("who") {
                continue;
            }
            let said =
                |you| words.with(entry.id.name, &[("who", Arg::Text("Тарас")), ("you", Arg::Text(you))]);
            assert!(said("no").contains("Тарас"), "{lang:?}: {}", said("no"));
            assert!(!said("yes").contains("Тарас"), "{lang:?}: {}", said("yes"));
            people += 1;
        }
        assert!(people >= 16, "{lang:?}: only {people}");
    }
}
