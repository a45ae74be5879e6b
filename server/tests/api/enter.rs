//! `GET` and `POST /enter`, `POST /leave`

use crate::support::{TestApp, request};
use app::domain::plan::household::Role;
use axum::body::Body;
use axum::http::{Method, StatusCode};
use server::auth::LINK_MS;

#[tokio::test]
async fn a_link_is_spent_by_the_button_and_only_once() {
    let test = TestApp::start().await;
    let person = test.add_person(Role::Coordinator, "Coördinator").await;
    let token = test.token(person.id).await;
    assert_eq!(test.get("/enter", None).await.status, StatusCode::OK);
    let first = test.post_form("/enter", None, &[("token", &token)]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let cookie = first.cookie.expect("a session");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let second = test.post_form("/enter", None, &[("token", &token)]).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.cookie.is_none());
}

#[tokio::test]
async fn a_link_expires_and_nonsense_is_none() {
    let test = TestApp::start().await;
    let person = test.add_person(Role::Coordinator, "Coördinator").await;
    let token = test.token(person.id).await;
    test.pass(LINK_MS + 1);
    for text in [token.as_str(), "", "x", "Ї", &"A".repeat(32)] {
        let answer = test.post_form("/enter", None, &[("token", text)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.cookie.is_none());
    }
}

#[tokio::test]
async fn a_whole_link_pasted_into_the_field_works() {
    let test = TestApp::start().await;
    let person = test.add_person(Role::Coordinator, "Coördinator").await;
    let token = test.token(person.id).await;
    let link = format!("http://127.0.0.1:3000/enter#{token}");
    let answer = test.post_form("/enter", None, &[("token", &link)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn after_leaving_the_session_is_over() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    assert_eq!(test.get("/", Some(&family.member)).await.status, StatusCode::OK);
    assert_eq!(test.post_form("/leave", Some(&family.member), &[]).await.status, StatusCode::SEE_OTHER);
    let answer = test.get("/", Some(&family.member)).await;
    assert_eq!((answer.status, answer.location.as_deref()), (StatusCode::SEE_OTHER, Some("/enter")));
    let answer = test.post_json("/api/sync/v1", Some(&family.member), "{}").await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn no_other_site_can_make_a_signed_in_browser_write() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    for path in ["/do", "/prefs", "/leave", "/enter", "/api/sync/v1", "/staff/desk/invite"] {
        let mut evil = request(Method::POST, path, Some(&family.member), Body::empty());
        evil.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a value"));
        let answer = test.send(evil).await;
        assert_eq!(
            (answer.status, answer.text.as_str()),
            (StatusCode::FORBIDDEN, r#"{"error":"foreign-origin"}"#)
        );
        let mut bare = request(Method::POST, path, Some(&family.member), Body::empty());
        bare.headers_mut().remove("sec-fetch-site");
        assert_eq!(test.send(bare).await.status, StatusCode::FORBIDDEN, "{path}");
        // Nothing is ever written by reading.
        let read = test.get(path, Some(&family.member)).await;
        assert!(
            matches!(read.status, StatusCode::METHOD_NOT_ALLOWED | StatusCode::NOT_FOUND | StatusCode::OK),
            "{path}"
        );
    }
    assert_eq!(test.get("/", Some(&family.member)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn guessing_is_braked() {
    let test = TestApp::start().await;
    let person = test.add_person(Role::Coordinator, "Coördinator").await;
    for _ in 0..20 {
        test.post_form("/enter", None, &[("token", "x")]).await;
    }
    let token = test.token(person.id).await;
    assert_eq!(
        test.post_form("/enter", None, &[("token", &token)]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    test.pass(60_001);
    assert_eq!(test.post_form("/enter", None, &[("token", &token)]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn behind_https_the_cookie_only_travels_encrypted_and_is_ours_alone() {
    let test = TestApp::start_at("https://plan.example.nl").await;
    let person = test.add_person(Role::Coordinator, "Coördinator").await;
    let token = test.token(person.id).await;
    let answer = test.post_form("/enter", None, &[("token", &token)]).await;
    let cookie = answer.cookie.expect("a session");
    assert!(cookie.starts_with("__Host-session="), "{cookie}");
    for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert!(answer.headers.contains_key("strict-transport-security"));
    // The plain name is no session here.
    let mut plain = person.clone();
    plain.cookie = person.cookie.replace("__Host-session", "session");
    assert_eq!(test.get("/staff/desk", Some(&person)).await.status, StatusCode::OK);
    assert_eq!(test.get("/staff/desk", Some(&plain)).await.status, StatusCode::SEE_OTHER);
}
