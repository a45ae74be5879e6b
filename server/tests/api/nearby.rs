//! The places as people look for them: on the page without the program, by what an address tells.

use crate::support::{Family, TestApp};
use app::domain::change::limits::LINE_CHARS;
use axum::http::StatusCode;

async fn start() -> (TestApp, Family) {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    (test, family)
}

/// Where these stand in a text; each must be there.
fn order(text: &str, all: &[&str]) -> Vec<usize> {
    all.iter().map(|it| text.find(it).unwrap_or_else(|| panic!("{it}: {text}"))).collect()
}

#[tokio::test]
async fn a_slip_finds_the_place_on_the_page_without_the_program() {
    let (test, family) = start().await;
    // «біблотека»: the family lives in Nijmegen.
    let page = test
        .get("/near?q=%D0%B1%D1%96%D0%B1%D0%BB%D0%BE%D1%82%D0%B5%D0%BA%D0%B0", Some(&family.member))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    let words = page.words();
    let order = order(&words, &["Знайдено", "De Bibliotheek Gelderland Zuid", "OBA Oosterdok"]);
    assert!(order.is_sorted(), "one's own town first: {words}");
    assert!(!words.contains("Nederlandse Arbeidsinspectie"), "{words}");
    // What was typed stands in the field.
    assert!(page.text.contains("value=\"біблотека\""));
}

#[tokio::test]
async fn where_nothing_is_found_that_is_said_with_what_to_do() {
    let (test, family) = start().await;
    let page = test.get("/near?q=xqzw", Some(&family.member)).await;
    let words = page.words();
    assert!(words.contains("За словами «xqzw» ми нічого не знайшли"), "{words}");
    assert!(page.text.contains("href=\"/more/team\"") && words.contains("Показати всі місця"), "{words}");
    // Markup is text, and a text has an end.
    let long = format!("/near?q=%3Cscript%3E{}", "x".repeat(4_000));
    let page = test.get(&long, Some(&family.member)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("&lt;script&gt;xxx") && !page.text.contains(&"x".repeat(LINE_CHARS)));
}

#[tokio::test]
async fn places_are_narrowed_by_municipality_language_and_cost() {
    let (test, family) = start().await;
    let names = |path: &'static str| {
        let (test, member) = (&test, &family.member);
        async move { test.get(path, Some(member)).await.words() }
    };
    let zaanstad = names("/near?town=Zaanstad").await;
    assert!(zaanstad.contains("De Kernschool") && zaanstad.contains("RefugeeHelp"), "{zaanstad}");
    assert!(!zaanstad.contains("OBA Oosterdok"), "{zaanstad}");
    let ukrainian = names("/near?town=Zaanstad&lang=uk").await;
    assert!(ukrainian.contains("RefugeeHelp") && !ukrainian.contains("De Kernschool"), "{ukrainian}");
    let free = names("/near?free=1").await;
    assert!(free.contains("Voedselbank") && free.contains("Juridisch Loket"), "{free}");
    assert!(!free.contains("RefugeeHelp"), "{free}");
    let none = names("/near?town=Zaanstad&free=1&lang=en&q=xqzw").await;
    assert!(none.contains("нічого не знайшли"), "{none}");
}

#[tokio::test]
async fn a_town_puts_the_nearest_first_and_twins_are_asked_about() {
    let (test, family) = start().await;
    let page = test.get("/near?from=zaandam", Some(&family.member)).await.words();
    assert!(page.contains("Відстань від Zaandam"), "{page}");
    let near = order(&page, &["Gemeente Zaanstad", "OBA Oosterdok", "Gemeente Nijmegen"]);
    assert!(near.is_sorted() && page.contains("Приблизно"), "{page}");
    let twins = test.get("/near?from=Rijswijk&lang=uk", Some(&family.member)).await;
    assert!(twins.words().contains("Яке місто ви мали на увазі?"), "{}", twins.words());
    assert!(twins.text.contains("lang=uk&amp;from=Rijswijk%20%28"), "{}", twins.text);
    let none = test.get("/near?from=xqzw", Some(&family.member)).await.words();
    assert!(none.contains("Ми не знаємо міста «xqzw»"), "{none}");
}

#[tokio::test]
async fn the_team_finds_a_place_to_link_by_the_same_search() {
    let (test, family) = start().await;
    let step = format!("/staff/household/{}/step/{}", family.household, family.step);
    let page = test.get(&format!("{step}?q=voedslbank"), Some(&family.researcher)).await;
    let options: Vec<&str> = page.text.split("<option value=\"").skip(1).collect();
    let first = options.iter().find(|it| !it.starts_with("\"")).expect("an option");
    assert!(page.text.contains("<option value=\"voedselbank\""), "{first}");
    assert!(!page.text.contains("<option value=\"juridisch-loket\""));
    let none = test.get(&format!("{step}?q=xqzw"), Some(&family.researcher)).await.words();
    assert!(none.contains("Niets gevonden"), "{none}");
    let all = test.get(&step, Some(&family.researcher)).await;
    assert!(all.text.contains("<option value=\"juridisch-loket\""));
}

#[tokio::test]
async fn where_a_phone_is_may_be_asked_by_our_own_pages_alone() {
    let (test, family) = start().await;
    let answer = test.get("/near", Some(&family.member)).await;
    let policy = answer.headers.get("permissions-policy").and_then(|it| it.to_str().ok()).expect("a policy");
    assert!(policy.contains("geolocation=(self)") && policy.contains("camera=()"), "{policy}");
    assert!(answer.words().contains("Ваше місце знає лише цей телефон"), "{}", answer.words());
}
