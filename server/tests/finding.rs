//! Search in the directory as it is: what people type, and the place that they meant.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use app::domain::library::Place;
use app::domain::text::Lang;
use app::model::places::{find, index};
use server::content::Content;

const LIBRARIES: &[&str] = &["zaanstad-bieb", "amsterdam-oba-oosterdok", "nijmegen-bibliotheek"];
const DOCTORS: &[&str] = &["zaanstad-ggd", "nijmegen-ggd"];
const TALKS: &[&str] = &["wereldpsychologen", "empatia", "opora", "loop"];
const REFUGEES: &[&str] = &[
    "vluchtelingenwerk",
    "amsterdam-vluchtelingenwerk",
    "nijmegen-vluchtelingenwerk",
    "zaanstad-vluchtelingenwerk-de-sluis",
];
const TOWN_HALLS: &[&str] = &["zaanstad-gemeente", "amsterdam-gemeente", "nijmegen-gemeente"];
const SCHOOLS: &[&str] = &[
    "zaanstad-kernschool",
    "amsterdam-bataviaschool",
    "amsterdam-meldpunt-nieuwkomers",
    "amsterdam-montessori-college-oost",
    "nijmegen-pontem",
    "amsterdam-dzherelo",
    "nijmegen-han",
];

/// What is typed by a reader of a language, and the places that are right.
const TYPED: &[(Lang, &str, &[&str])] = &[
    // Those that were asked for.
    (Lang::Uk, "біблотека", LIBRARIES),
    (Lang::Uk, "бібліотеки", LIBRARIES),
    (Lang::Uk, "продутковий", &["voedselbank"]),
    (Lang::Uk, "voedslbank", &["voedselbank"]),
    (Lang::Uk, "здоровя", DOCTORS),
    (Lang::Uk, "іжа", &["voedselbank"]),
    (Lang::Uk, "taalkafe", LIBRARIES),
    // Misspelt or inflected.
    (Lang::Uk, "муніціпалітет", TOWN_HALLS),
    (Lang::Uk, "поліцыя", &["police-no-hurry", "emergency-112"]),
    (Lang::Uk, "юриста", &["juridisch-loket"]),
    (Lang::Uk, "психолоґ", TALKS),
    (Lang::Uk, "посольство украіни", &["embassy-ukraine"]),
    (Lang::Uk, "діплом", &["idw"]),
    (Lang::Nl, "bibiotheek", LIBRARIES),
    (Lang::Nl, "belastingdinst", &["belastingdienst"]),
    (Lang::Nl, "huiselijk geweldt", &["veilig-thuis"]),
    (Lang::En, "libary", LIBRARIES),
    (Lang::En, "embasy", &["embassy-ukraine"]),
    // By what it is good for.
    (Lang::Uk, "безкоштовний юрист", &["juridisch-loket"]),
    (Lang::Uk, "щеплення дитині", DOCTORS),
    (Lang::Uk, "борги", &["humanitas"]),
    (Lang::Uk, "вагітна", &["centeringzorg"]),
    (Lang::Uk, "спорт для дитини", &["jeugdfonds", "amsterdam-jeugdfonds"]),
    (Lang::Uk, "велосипед", REFUGEES),
    (Lang::Nl, "kinderbijslag", &["svb"]),
    (Lang::Nl, "taalmaatje", &["het-begint-met-taal"]),
    (Lang::En, "food", &["voedselbank"]),
    (Lang::En, "pregnant", &["centeringzorg"]),
    (Lang::En, "driving licence", &["cbr", "rdw"]),
    // By town.
    (Lang::Uk, "школа", SCHOOLS),
    (Lang::Uk, "робота неймеген", &["nijmegen-werkbedrijf", "nijmegen-newbees"]),
    (Lang::Uk, "біблиотека амстердам", &["amsterdam-oba-oosterdok"]),
    (Lang::Nl, "vrijwiligerswerk nijmegen", &["nijmegen-vrijwilligerscentrale"]),
    // In the other alphabet, or on the other keyboard.
    (Lang::Uk, "biblioteka", LIBRARIES),
    (Lang::Uk, "psykholoh", TALKS),
    (Lang::Uk, "ukrainska shkola", &["amsterdam-dzherelo"]),
    (Lang::Uk, "червоний хрест", &["rode-kruis-hulplijn"]),
    (Lang::Uk, "chervonyi khrest", &["rode-kruis-hulplijn"]),
    (Lang::Uk, "гуманітас", &["humanitas"]),
    (Lang::Uk, "влюхтелінгенверк", REFUGEES),
    (Lang::Uk, "бєластінгдінст", &["belastingdienst"]),
    (Lang::Uk, ",s,ksjntrf", LIBRARIES),
    (Lang::Uk, "ргьфтшефі", &["humanitas"]),
    // A part of a word.
    (Lang::Uk, "бібл", LIBRARIES),
    (Lang::Nl, "vluchteling", REFUGEES),
];

#[test]
fn what_people_type_finds_the_place_that_they_meant_first() {
    let content = Content::new().expect("readable");
    let library = &content.library;
    let places: Vec<&Place> = library.places.iter().collect();
    let indexes = Lang::ALL.map(|lang| index(content.words(lang), library, &places));
    let mut wrong = Vec::new();
    for (lang, typed, right) in TYPED {
        let found = find(&indexes[*lang as usize], &places, typed);
        let found: Vec<&str> = found.iter().map(|place| place.key.as_str()).take(4).collect();
        if !found.first().is_some_and(|first| right.contains(first)) {
            wrong.push(format!("{typed}: {found:?}, not {right:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), TYPED.len(), wrong.join("\n"));
}
