//! `POST /do` and `POST /prefs`: what a browser without wasm does.

use crate::support::TestApp;
use app::domain::text::Lang;
use app::replica::wire::HouseholdPush;
use axum::http::StatusCode;

#[tokio::test]
async fn a_tick_without_javascript_is_the_same_change() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = family.step.to_string();
    let back = format!("/plan/step/{step}");
    let fields =
        [("kind", "sub-step-ticked"), ("step", &step), ("sub", "one"), ("done", "1"), ("back", &back)];
    let answer = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!((answer.status, answer.location.as_deref()), (StatusCode::SEE_OTHER, Some(back.as_str())));
    let reply = test.sync(&family.researcher, HouseholdPush::new(family.household, None, &[])).await;
    let plan = reply.state.expect("a state").plan;
    assert_eq!(plan.step(family.step).expect("the step").progress(), (1, 2));
}

#[tokio::test]
async fn a_note_that_is_too_long_is_given_back_with_the_reason() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = family.step.to_string();
    let (long, back) = ("ї".repeat(8_001), format!("/plan/step/{step}"));
    let fields =
        [("kind", "note-added"), ("form", "note-added"), ("step", &step), ("text", &long), ("back", &back)];
    let answer = test.post_form("/do", Some(&family.member), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let edition = test.app.edition();
    let words = edition.content.words(Lang::Uk);
    assert!(answer.text.contains(&words.get("refused-too-long")));
    assert!(answer.text.contains(&long), "nothing is lost");
}

#[tokio::test]
async fn what_people_write_never_becomes_a_part_of_the_page() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = family.step.to_string();
    let evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";
    let back = format!("/plan/step/{step}");
    let fields = [("kind", "note-added"), ("step", &step), ("text", evil), ("back", &back)];
    assert_eq!(test.post_form("/do", Some(&family.member), &fields).await.status, StatusCode::SEE_OTHER);
    for (path, person) in [
        (back.clone(), &family.member),
        (format!("/staff/household/{}/step/{step}", family.household), &family.researcher),
        ("/staff/queue".to_owned(), &family.mediator),
    ] {
        let page = test.get(&path, Some(person)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"), "{path}");
    }
}

#[tokio::test]
async fn a_chosen_language_is_remembered_for_the_person_on_every_device() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let answer = test.post_form("/prefs", Some(&family.member), &[("lang", "en"), ("back", "/more")]).await;
    assert_eq!((answer.status, answer.location.as_deref()), (StatusCode::SEE_OTHER, Some("/more")));
    assert!(test.get("/", Some(&family.member)).await.text.contains("<html lang=\"en\""));
    let other = test.sign_in(family.member.id, family.member.role).await;
    assert!(test.get("/", Some(&other)).await.text.contains("<html lang=\"en\""));
    let appearance =
        test.post_form("/prefs", Some(&other), &[("theme", "dark"), ("back", "https://evil.example")]).await;
    assert_eq!(appearance.location.as_deref(), Some("/"));
}
