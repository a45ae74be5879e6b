//! How texts are written, in all three languages: what stays on one line, where a full stop stands, how sums are said,
//! and that a thing has one name.

use app::domain::text::Lang;
use app::i18n::hyphens::hyphenated;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use regex::Regex;
use std::fs;
use std::path::{Path, PathBuf};

/// A text of a file, as it would be typed: what is filled in stands in it as `{number}` or `{text}`.
struct Text {
    lang: Lang,
    file: String,
    /// `topic-huisarts` or `topic-huisarts.why`.
    id: String,
    said: String,
}

impl Text {
    fn place(&self) -> String {
        format!("{}/{}: {}: {}", self.lang.tag(), self.file, self.id, self.said)
    }
}

/// What stands for a number when it is filled in.
const NUMBERS: [&str; 11] =
    ["count", "days", "done", "total", "age", "size", "told", "asked", "part", "all", "year"];

fn folder(lang: Lang) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(lang.tag())
}

/// All texts, each variant of a choice by itself with what stands around it.
fn texts() -> Vec<Text> {
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let mut files: Vec<PathBuf> =
            fs::read_dir(folder(lang)).expect("a folder").map(|it| it.expect("an entry").path()).collect();
        files.sort();
        for path in files {
            let source = fs::read_to_string(&path).expect("readable");
            let resource = fluent_syntax::parser::parse(source.as_str()).expect("Fluent");
            let file = path.file_name().expect("a name").to_string_lossy().into_owned();
            let mut add = |id: String, pattern: &Pattern<&str>| {
                for said in spell(pattern) {
                    all.push(Text { lang, file: file.clone(), id: id.clone(), said });
                }
            };
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let id = message.id.name;
                message.value.iter().for_each(|pattern| add(id.to_owned(), pattern));
                message.attributes.iter().for_each(|it| add(format!("{id}.{}", it.id.name), &it.value));
            }
        }
    }
    all
}

fn spell(pattern: &Pattern<&str>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let said: Vec<String> = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| spell(&variant.value)).collect()
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => vec![filled(inline)],
        };
        all = all.iter().flat_map(|before| said.iter().map(move |it| format!("{before}{it}"))).collect();
    }
    all
}

fn filled(inline: &InlineExpression<&str>) -> String {
    let ends = |name: &str| {
        ["-days", "-weeks", "-months", "-margin", "-days-short"].iter().any(|it| name.ends_with(it))
    };
    match inline {
        InlineExpression::VariableReference { id } if NUMBERS.contains(&id.name) => "{number}".to_owned(),
        InlineExpression::TermReference { id, .. } if ends(id.name) => "{number}".to_owned(),
        InlineExpression::StringLiteral { value } => (*value).to_owned(),
        _ => "{text}".to_owned(),
    }
}

/// The places where a pattern is found.
fn found(pattern: &str) -> Vec<String> {
    let pattern = Regex::new(pattern).expect("a pattern");
    texts().iter().filter(|text| pattern.is_match(&text.said)).map(Text::place).collect()
}

#[test]
fn a_number_stays_with_the_word_after_it_on_one_line() {
    assert_eq!(found(r"(?:\d|\{number\}) (?:[\p{L}\d%€]|\{number\})"), [""; 0]);
    // Day and month, year and its word, hour and its word.
    for lang in Lang::ALL {
        let common = fs::read_to_string(folder(lang).join("common.ftl")).expect("readable");
        assert!(common.contains("date-day-month = { $day }\u{a0}{ $month }"), "{lang:?}");
        assert!(common.contains("\u{a0}{ $time }"), "{lang:?}");
    }
    assert_eq!(found("[№§](?:$|[^\u{a0}])|€ "), [""; 0]);
}

#[test]
fn no_line_begins_with_a_dash() {
    assert_eq!(found(" [–—]|(?:^|[^\u{a0}\\d\\p{L}])–"), [""; 0]);
    // Only between numbers, and then without blanks, or spaced.
    assert_eq!(found(r"\p{L}–\p{L}|—| - "), [""; 0]);
}

#[test]
fn what_keeps_words_together_does_not_keep_long_ones_whole() {
    assert_eq!(
        hyphenated("28\u{a0}verblijfsvergunningen\u{a0}– ja", Lang::Nl).replace('\u{ad}', "|"),
        "28\u{a0}ver|blijfs|ver|gun|nin|gen\u{a0}– ja"
    );
}

/// A fact is a sentence, be it short: «Безкоштовно.» Whom to ask is a list of names, which ends without a full stop unless
/// a sentence follows.
#[test]
fn every_fact_ends_with_a_full_stop_and_no_list_of_offices_does() {
    let end = Regex::new(r"(?:[.?!…:]|[.?!…]\)|\{text\})$").expect("a pattern");
    let goes_on = Regex::new(r"[.?!]\s\p{Lu}").expect("a pattern");
    let mut wrong = Vec::new();
    for text in texts() {
        let Some((id, part)) = text.id.split_once('.') else {
            if text.id.starts_with("place-") && !text.said.ends_with('.') {
                wrong.push(text.place());
            }
            continue;
        };
        let is_right = match part {
            "who" => goes_on.is_match(&text.said) == text.said.ends_with('.'),
            _ if id.starts_with("topic-") || part == "hint" => end.is_match(&text.said),
            _ => true,
        };
        if !is_right {
            wrong.push(text.place());
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn sums_and_times_are_written_as_the_program_writes_them() {
    assert_eq!(found(r"\d(?:\s|\u{a0})?(?:євро|euro)"), [""; 0]);
    let sums = ["\\d\u{a0}€", "€\u{a0}\\d", "€\\d"].map(|it| Regex::new(it).expect("a pattern"));
    for text in texts().iter().filter(|text| text.said.contains('€')) {
        assert!(sums[text.lang as usize].is_match(&text.said), "{}", text.place());
    }
    // Dutch texts could write 9.00 uur; what the program fills in has a colon.
    assert_eq!(found(r"\b\d{1,2}\.\d\d(?:\s|\u{a0})uur"), [""; 0]);
    // A share: with a blank in Ukrainian only.
    for text in texts().iter().filter(|text| text.said.contains('%')) {
        let spaced = text.said.contains("\u{a0}%");
        assert_eq!(spaced, text.lang == Lang::Uk, "{}", text.place());
    }
}

#[test]
fn apostrophes_and_quotes_are_those_of_the_language() {
    for text in texts() {
        let foreign = match text.lang {
            Lang::Uk => &['\'', 'ʼ', '‘', '"', '“', '”', '„'][..],
            Lang::Nl => &['\'', '"', '“', '”', '„', '«', '»'][..],
            Lang::En => &['\'', '"', '„', '«', '»'][..],
        };
        assert!(!text.said.contains(foreign), "{}", text.place());
    }
}

/// A thing has one name in a language: what is not said, what of it is right all the same, and what is said instead.
const NAMES: &[(Lang, &str, &str, &str)] = &[
    (Lang::Uk, "[Зз]аявк", "", "заява"),
    (Lang::Uk, r"кінцев\w+ термін", "", "строк"),
    (Lang::Uk, "leefgeld", r"[Пп]рожитков\w+ допомог\w+ \(leefgeld\)", "прожиткова допомога (leefgeld)"),
    (
        Lang::Uk,
        "maatwerk|[Ії]ндивідуальн\\w+ розрахун|розрахун\\w+ для",
        r"розрахунок саме для вашої ситуації \(maatwerk\)",
        "розрахунок саме для вашої ситуації (maatwerk)",
    ),
    (Lang::Uk, r"координатор\w* місця|[Кк]ерівник\w* прихистку", "", "координатор прихистку"),
    (Lang::Uk, "подовженого дня", "", "група після школи (BSO)"),
    (Lang::Uk, "buddy", r"[Нн]апарник\w* \(buddy\)", "напарник (buddy)"),
    (
        Lang::Uk,
        r"гнучк\w+ бюджет|bureaucratievrij",
        r"гнучкий бюджет(?: проєкту)? \(bureaucratievrij budget\)",
        "гнучкий бюджет (bureaucratievrij budget)",
    ),
    (Lang::Uk, "[Пп]одзвон", "", "зателефонувати"),
    (Lang::Uk, "велосипедом", "З велосипедом", "на велосипеді"),
    (Lang::Uk, "[Пп]севдонім", "", "умовна назва"),
    (Lang::Uk, r"культурн\w+ посередни", "", "культурний медіатор / медіаторка"),
    (
        Lang::Uk,
        r"Нова тема$|Усі теми$|нову тему|[Пп]рорив|налагодження місцевих",
        "",
        "готовий крок; подолати перешкоду; знайомство з людьми й місцями",
    ),
    (
        Lang::Uk,
        "подзвін|рахунки, яких не можна|За сторінкою|за вашими відповідями",
        "",
        "на основі ваших відповідей; як пише …",
    ),
    (Lang::Nl, r"[Bb]emiddela(?:ar|ren)", "", "mediator"),
    (Lang::Nl, "culturele mediator", "", "cultureel mediator"),
    (Lang::Nl, "Notities als gelezen", "", "berichten"),
    (Lang::Nl, r"\b[Aa]pparaat", "", "toestel"),
    (Lang::Nl, "[Bb]egeleiders?\\b", "", "team"),
    (
        Lang::Nl,
        "locatiemanager|opvangcoördinator|coördinator van de locatie",
        r"[Ll]ocatiecoördinator \((?:of )?locatiemanager\)",
        "locatiecoördinator",
    ),
    (Lang::Nl, "maatwerk", r"berekening op maat \(maatwerk\)|^maatwerk$", "berekening op maat (maatwerk)"),
    (Lang::Nl, "in een gastgezin", "", "bij een gastgezin"),
    (Lang::Nl, r"\([Ss]tand |^[Ss]tand \w+ \d", "", "op (31 oktober)"),
    (Lang::Nl, "[Aa]ssistente", "", "doktersassistent"),
    (Lang::Nl, r"\b[Uu] (?:\w+ )?heeft\b|\b[Hh]eeft u\b", "", "u hebt"),
    (Lang::Nl, "[Bb]ureaucratievrij budget", "^bureaucratievrij budget$", "het bureaucratievrije budget"),
    (
        Lang::Nl,
        "gaat alles vanzelf weg|Iedereen ziet hetzelfde",
        "",
        "wordt verstuurd; uw team ziet hetzelfde",
    ),
    (Lang::En, r"\b[Rr]eception\b", "", "shelter"),
    (Lang::En, r"\b[Aa]lias\b", "", "code name"),
    (Lang::En, "tailor-made", "", "calculation for your own situation (maatwerk)"),
    (Lang::En, "location manager", "", "location coordinator"),
    (
        Lang::En,
        "no-red-tape budget",
        r"no-red-tape budget \(bureaucratievrij budget\)|^no-red-tape budget$",
        "no-red-tape budget (bureaucratievrij budget)",
    ),
    (Lang::En, "(?:Earlier|latest) messages", "", "notes"),
];

#[test]
fn a_thing_has_one_name_in_a_language() {
    let glossary = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/library/glossary.toml");
    let glossary = fs::read_to_string(glossary).expect("the glossary");
    let of_glossary = |lang: Lang| -> Vec<Text> {
        let start = format!("{} = \"", lang.tag());
        let lines = glossary.lines().filter_map(|line| line.strip_prefix(&start)?.strip_suffix('"'));
        let text =
            |said: &str| Text { lang, file: "glossary.toml".into(), id: "term".into(), said: said.into() };
        lines.map(text).collect()
    };
    let mut all = texts();
    Lang::ALL.into_iter().for_each(|lang| all.extend(of_glossary(lang)));
    let mut wrong = Vec::new();
    for (lang, never, right, instead) in NAMES {
        let never = Regex::new(never).expect("a pattern");
        let right = (!right.is_empty()).then(|| Regex::new(right).expect("a pattern"));
        for text in all.iter().filter(|text| text.lang == *lang) {
            // Words are looked for as one reads them.
            let mut said = text.said.replace('\u{a0}', " ");
            if let Some(right) = &right {
                said = right.replace_all(&said, "").into_owned();
            }
            if never.is_match(&said) {
                wrong.push(format!("{} (say: {instead})", text.place()));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// What a family says of its language is said of its own: see `spoken.ftl`.
#[test]
fn no_text_says_for_a_family_that_it_speaks_ukrainian() {
    let of_family = |text: &&Text| {
        text.file.starts_with("library-")
            || matches!(text.file.as_str(), "counter.ftl" | "family.ftl" | "places.ftl")
    };
    let said = Regex::new(
        "[Ss]preek Oekraïens|tolk Oekraïens|in het Oekraïens|speak Ukrainian|Ukrainian interpreter|interpreter for Ukrainian|розмовляю українською|перекладач\\w* з української",
    )
    .expect("a pattern");
    let all = texts();
    let wrong: Vec<String> = all
        .iter()
        .filter(of_family)
        // This one chooses by the language, and places say what they offer.
        .filter(|text| text.id != "card-interpreter" && !text.id.starts_with("place-"))
        .filter(|text| said.is_match(&text.said))
        .map(Text::place)
        .collect();
    assert_eq!(wrong, [""; 0]);
}
