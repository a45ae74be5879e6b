//! The pages, what they carry, and the files beside them.

use crate::support::TestApp;
use app::domain::change::DocumentChange;
use app::domain::id::DocumentKey;
use app::domain::plan::household::Role;
use app::domain::plan::step::DocumentState;
use app::domain::text::Audience;
use axum::http::StatusCode;

#[tokio::test]
async fn every_screen_of_every_role_is_drawn() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let step = family.step;
    let theirs = [
        "/".to_owned(),
        "/plan".into(),
        "/plan?theme=fundament".into(),
        "/plan/new".into(),
        format!("/plan/step/{step}"),
        format!("/plan/step/{step}?history=1"),
        "/appointments".into(),
        "/near".into(),
        "/near?theme=ijkpunten-middelen".into(),
        "/more".into(),
        "/more/team".into(),
        "/more/written".into(),
        "/more/install".into(),
        format!("/plan/step/{step}/card"),
        "/plan/print".into(),
        "/plan/path".into(),
        "/documents".into(),
    ];
    for path in theirs {
        let page = test.get(&path, Some(&family.member)).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
        assert!(page.text.contains("<main"), "{path}");
    }
    let id = family.household;
    let staffs = ["", "/new", "/appointments", "/notes", "/family", "/print", "/path", "/documents"];
    let mut paths: Vec<String> = staffs.iter().map(|part| format!("/staff/household/{id}{part}")).collect();
    paths.push(format!("/staff/household/{id}/step/{step}"));
    paths.push(format!("/staff/household/{id}/step/{step}?history=1"));
    paths.push(format!("/staff/household/{id}/step/{step}/card"));
    paths.extend(["/staff".to_owned(), "/staff/queue".to_owned(), "/staff/more".to_owned()]);
    for person in [&family.researcher, &family.mediator] {
        for path in &paths {
            let page = test.get(path, Some(person)).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
        }
    }
    let coordinator = test.add_person(Role::Coordinator, "Coördinator").await;
    for path in ["/staff/desk", "/staff/more"] {
        assert_eq!(test.get(path, Some(&coordinator)).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_familys_page_holds_nothing_of_the_teams() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let secret = test.by(&family.researcher, test.note(&family, Audience::Team, "Alleen voor ons"));
    test.push(&family.researcher, family.household, &[secret]).await;
    for path in [
        "/",
        "/plan",
        &format!("/plan/step/{}", family.step),
        &format!("/plan/step/{}?history=1", family.step),
        "/more/written",
    ] {
        assert!(!test.get(path, Some(&family.member)).await.text.contains("Alleen voor ons"), "{path}");
    }
    let theirs = format!("/staff/household/{}/step/{}", family.household, family.step);
    assert!(test.get(&theirs, Some(&family.mediator)).await.text.contains("Alleen voor ons"));
}

#[tokio::test]
async fn the_history_of_a_step_tells_of_its_papers_and_of_no_others() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    let doc = |key: &str| DocumentKey(key.to_owned());
    let told = |key: &str, state| test.by(&family.member, DocumentChange::StateTold { doc: doc(key), state });
    let added = test
        .by(&family.member, DocumentChange::Added { step: family.step, doc: doc("passport"), text: None });
    let note = test.by(&family.member, test.note(&family, Audience::All, r#""doc":"passport""#));
    // Told before the step asked for it, too.
    let changes = [
        told("passport", DocumentState::AskedFor),
        added,
        told("passport", DocumentState::Have),
        told("diploma", DocumentState::AskedFor),
        note,
    ];
    test.push(&family.member, family.household, &changes).await;
    let page = test.get(&format!("/plan/step/{}?history=1", family.step), Some(&family.member)).await;
    let documents: Vec<usize> = [", Є<", ", Замовили<"].map(|state| page.text.matches(state).count()).into();
    assert_eq!(documents, [1, 1], "{}", page.text);
    // The newest first, and nothing twice.
    let place = |text: &str| page.text.find(text).expect("it is there");
    assert!(place(", Є<") < place("Додано документ") && place("Додано документ") < place(", Замовили<"));
    assert_eq!(page.text.matches("Додано документ").count(), 1);
}

#[tokio::test]
async fn every_answer_carries_its_protection() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    for path in ["/", "/enter", "/nowhere", "/healthz"] {
        let answer = test.get(path, Some(&family.member)).await;
        let header = |name: &str| {
            answer.headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned()
        };
        let csp = header("content-security-policy");
        assert!(csp.contains("default-src 'none'") && csp.contains("'wasm-unsafe-eval'"), "{csp}");
        assert!(
            !csp.contains("'unsafe-inline'") && !csp.contains("'unsafe-eval'") && !csp.contains('*'),
            "{csp}"
        );
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn wrong_addresses_get_a_page_that_helps() {
    let test = TestApp::start().await;
    let family = test.family("Iris").await;
    for path in ["/nowhere", "/plan/step/x", "/plan/step/00000000-0000-0000-0000-000000000000", "/staff"] {
        let page = test.get(path, Some(&family.member)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.text.contains("<h1"), "{path}");
    }
    assert_eq!(test.get("/assets/nothing.js", None).await.status, StatusCode::NOT_FOUND);
    assert_eq!(test.get("/api/sync/v2", Some(&family.member)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn health_and_readiness_answer_without_signing_in() {
    let test = TestApp::start().await;
    assert_eq!(test.get("/healthz", None).await.status, StatusCode::OK);
    assert_eq!(test.get("/readyz", None).await.status, StatusCode::OK);
}
