//! Something is wrong or missing at a place: a family says so, a coordinator answers without being told who it was.

use crate::support::{Person, TestApp};
use app::domain::plan::household::Role;
use axum::http::StatusCode;
use server::limits::OPEN_REPORTS;

const WRONG: &str = "/near/wrong/ind";
const PLACE: &str = "/staff/desk/library/place/ind";
const ANSWER: &str = "/staff/desk/library/place/ind/answer";

/// The address that the form on the page goes to.
async fn form(test: &TestApp, by: &Person) -> String {
    let page = test.get(WRONG, Some(by)).await.text;
    let from = page.find("action=\"/near/wrong/").expect("a form") + 8;
    page[from..].split('"').next().expect("an address").to_owned()
}

#[tokio::test]
async fn a_family_says_what_is_wrong_and_reads_the_answer() {
    let test = TestApp::start().await;
    let marloes = test.add_person(Role::Coordinator, "Marloes").await;
    let (family, other) = (test.family("Iris").await, test.family("Roos").await);
    let near = test.get("/near", Some(&family.member)).await;
    assert!(near.text.contains("href=\"/near/wrong/ind\""), "each place has the way to it");
    let to = form(&test, &family.member).await;
    let text = [("text", "Тут інший номер: 088 000")];
    for _ in 0..2 {
        // Sent twice, it counts once.
        let sent = test.post_form(&to, Some(&family.member), &text).await;
        assert_eq!(sent.location.as_deref(), Some("/near/wrong/ind?sent=1"), "{}", sent.words());
    }
    let page = test.get("/near/wrong/ind?sent=1", Some(&family.member)).await.words();
    assert!(page.contains("Дякуємо!") && page.contains("Відповіді ще немає"), "{page}");
    assert_eq!(page.matches("Тут інший номер").count(), 1, "{page}");
    assert!(!test.get(WRONG, Some(&other.member)).await.words().contains("Тут інший номер"));
    // The coordinator sees that it waits, what it says and in which language, and not who it was.
    let list = test.get("/staff/desk/library/places?filter=reported", Some(&marloes)).await.words();
    assert!(list.contains("Meldingen zonder antwoord: 1") && list.contains("IND"), "{list}");
    let shown = test.get(PLACE, Some(&marloes)).await;
    let words = shown.words();
    assert!(words.contains("Тут інший номер") && words.contains("Oekraïens"), "{words}");
    assert!(!words.contains("Олена") && !shown.text.contains(&family.member.id.to_string()), "{words}");
    let report = shown.text.split("name=\"report\" value=\"").nth(1).and_then(|it| it.split('"').next());
    let report = report.expect("a report").to_owned();
    let answer = [("report", report.as_str()), ("text", "Виправили, дякуємо"), ("lang", "uk")];
    for by in [&family.member, &family.researcher, &family.mediator] {
        assert_eq!(test.post_form(ANSWER, Some(by), &answer).await.status, StatusCode::NOT_FOUND);
    }
    let answered = test.post_form(ANSWER, Some(&marloes), &answer).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.words());
    let page = test.get(WRONG, Some(&family.member)).await.words();
    assert!(page.contains("Виправили, дякуємо") && !page.contains("Відповіді ще немає"), "{page}");
    let list = test.get("/staff/desk/library/places", Some(&marloes)).await.words();
    assert!(!list.contains("Meldingen zonder antwoord"), "{list}");
    // A server that starts anew knows it.
    let again = test.restart().await;
    assert!(again.get(WRONG, Some(&family.member)).await.words().contains("Виправили, дякуємо"));
}

#[tokio::test]
async fn a_report_that_cannot_be_comes_back_as_it_was_typed() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let to = form(&test, &family.member).await;
    let long = "ї".repeat(1_001);
    let again = test.post_form(&to, Some(&family.member), &[("text", &long)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains(&long), "nothing is lost");
    for nth in 0..OPEN_REPORTS {
        let to = form(&test, &family.member).await;
        let text = format!("Телефон {nth}");
        let sent = test.post_form(&to, Some(&family.member), &[("text", &text)]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
    }
    let to = form(&test, &family.member).await;
    let full = test.post_form(&to, Some(&family.member), &[("text", "Ще одне")]).await;
    assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(full.words().contains("Зачекайте, будь ласка, на відповідь") && full.text.contains("Ще одне"));
    for (path, person) in [("/near/wrong/nowhere", &family.member), (WRONG, &family.researcher)] {
        assert_eq!(test.get(path, Some(person)).await.status, StatusCode::NOT_FOUND, "{path}");
        let sent = test.post_form(path, Some(person), &[("text", "x")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path}");
    }
}
